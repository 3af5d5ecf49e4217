#include "screenshots.h"

#include "display/plansentence.h"
#include "remedyshots.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "waiting.h"
#include "window/mainwindow.h"
#include "window/profiledocument.h"
#include "window/runroom.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QProcess>
#include <QTextStream>
#include <QTimer>

namespace headroom {

namespace {

constexpr std::chrono::seconds patience(10);
constexpr std::chrono::milliseconds settled(400); ///< what was asked for before has been made as well

} // namespace

Screenshots::Screenshots(MainWindow* window, const QString& folder, Of of)
    : QObject(window)
    , m_window(window)
    , m_folder(folder)
    , m_of(of)
{
    QDir().mkpath(folder);
    connect(window->feed(), &RunFeed::changed, this, &Screenshots::watch);
    connect(window->runRoom(), &RunRoom::failed, this, [](const QString& message) {
        QTextStream(stderr) << message << QLatin1Char('\n');
        QCoreApplication::exit(1);
    });
}

/// Two thirds of the way there is enough to see, and something still in flight.
void Screenshots::watch(const RunView& view)
{
    const bool known = view.findings && (view.ghosts || m_of == Of::StoredRun);
    if (known && m_runs.size() < 2 && !m_runs.contains(view.file)) // the last things that are known of a run
        runEnded(view);
    if (m_liveTaken || !view.live())
        return;
    const nanoseconds planned = durationOf(view.profile->load).value_or(nanoseconds(0));
    if (view.snapshot->elapsed * 3 < planned * 2)
        return;
    m_liveTaken = true;
    take(QStringLiteral("live"), m_window);
}

void Screenshots::runEnded(const RunView& view)
{
    m_runs << view.file;
    if (m_runs.size() == 1) {
        QTimer::singleShot(0, this, &Screenshots::takePages);
        return;
    }
    connect(m_window->comparison(), &CompareFeed::changed, this, &Screenshots::takeComparison);
    m_window->compareRuns(m_runs);
}

void Screenshots::takePages()
{
    for (const ScreenPage& page : screenPages(m_window)) {
        if (page.writes && m_of == Of::StoredRun)
            continue;
        page.show();
        if (!waitFor(page.ready, patience, settled)) { // a run without requests has no list of them
            m_failed = m_failed || m_of == Of::Demo;
            QTextStream(stderr) << QStringLiteral("%1 did not come to be seen\n").arg(page.name);
        }
        QWidget* const widget = page.widget ? page.widget() : m_window;
        take(page.name, widget);
        if (widget != m_window)
            widget->close();
    }
    if (m_of == Of::Demo)
        startSecond();
    else
        QCoreApplication::exit(m_failed ? 1 : 0);
}

/// What somebody would try who has seen the first.
void Screenshots::startSecond()
{
    LoadProfile profile = m_window->document()->profile();
    std::string& url = profile.request().url;
    url = url.substr(0, url.find('?')) + "?page_size=400";
    m_window->document()->replace(profile);
    m_window->actions().start->trigger();
}

void Screenshots::takeComparison()
{
    if (m_window->comparison()->view().reading)
        return;
    disconnect(m_window->comparison(), nullptr, this, nullptr);
    QCoreApplication::processEvents();
    take(QStringLiteral("compare"), m_window);
    if (!takeRemedies(m_window, [this](const QString& name, QWidget* window) { take(name, window); }))
        m_failed = true;
    QCoreApplication::exit(m_failed ? 1 : 0);
}

void Screenshots::take(const QString& name, QWidget* window)
{
    const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
    if (window->grab().save(file))
        return;
    m_failed = true;
    QTextStream(stderr) << QStringLiteral("%1 could not be written\n").arg(file);
}

int takeAllScreenshots(const QString& program, const QString& folder, const QSize& size)
{
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            const QString into = QStringLiteral("%1/%2-%3").arg(folder, theme, language);
            QTextStream(stderr) << into << QLatin1Char('\n');
            const QStringList arguments{QStringLiteral("--demo"),
                                        QStringLiteral("--theme"),
                                        theme,
                                        QStringLiteral("--language"),
                                        language,
                                        QStringLiteral("--size"),
                                        QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
                                        QStringLiteral("--screenshot"),
                                        into};
            if (QProcess::execute(program, arguments) != 0)
                return 1;
        }
    }
    return 0;
}

} // namespace headroom
