#include "screenshots.h"

#include "display/plansentence.h"
#include "manual/manualwindow.h"
#include "pages/reportpage.h"
#include "pages/runpage.h"
#include "remedyshots.h"
#include "preview/pdfpreview.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "widgets/detailtabs.h"
#include "widgets/ghostspane.h"
#include "widgets/samplespane.h"
#include "window/helpcommands.h"
#include "window/mainwindow.h"
#include "window/profiledocument.h"
#include "window/reportroom.h"
#include "window/runroom.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

namespace headroom {

Screenshots::Screenshots(MainWindow* window, const QString& folder)
    : QObject(window)
    , m_window(window)
    , m_folder(folder)
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
    if (m_runs.size() < 2 && view.findings && view.ghosts
        && !m_runs.contains(view.file)) // the last things that are known of a run
        runEnded(view);
    if (m_liveTaken || !view.live())
        return;
    const nanoseconds planned = durationOf(view.profile->load).value_or(nanoseconds(0));
    if (view.snapshot->elapsed * 3 < planned * 2)
        return;
    m_liveTaken = true;
    take(QStringLiteral("live"));
}

void Screenshots::runEnded(const RunView& view)
{
    m_runs << view.file;
    if (m_runs.size() == 1) {
        QTimer::singleShot(0, this, &Screenshots::takeRun);
        return;
    }
    connect(m_window->comparison(), &CompareFeed::changed, this, &Screenshots::takeComparison);
    m_window->compareRuns(m_runs);
}

void Screenshots::takeRun()
{
    take(QStringLiteral("run"));
    takeRequests();
    m_window->feed()->setRange(TimeRange{std::chrono::seconds(10), std::chrono::seconds(20)});
    QCoreApplication::processEvents();
    take(QStringLiteral("range"));
    m_window->actions().showProfile->trigger();
    QCoreApplication::processEvents();
    take(QStringLiteral("profile"));
    takeManual();
    takeReport();
    startSecond();
}

/// As F1 opens it.
void Screenshots::takeManual()
{
    m_window->actions().manual->trigger();
    ManualWindow* manual = m_window->findChild<HelpCommands*>()->manual();
    QCoreApplication::processEvents();
    take(QStringLiteral("manual"), manual);
    manual->close();
}

/// Once its pages are laid out.
void Screenshots::takeReport()
{
    m_window->feed()->setRange({});
    m_window->actions().showReport->trigger();
    const PdfPreview* preview = m_window->reportRoom()->page()->preview();
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, &loop, [&] {
        if (preview->pages() > 0)
            loop.quit();
    });
    look.start(50);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    // The pages are drawn on a thread of the view's own, which tells of no end.
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec();
    take(QStringLiteral("report"));
}

/// The log's tab in front and the requests below, the slowest first, as far as they can be read at once.
void Screenshots::takeRequests()
{
    DetailTabs* details = m_window->runPage()->details();
    details->setCurrentWidget(details->ghosts());
    details->ghosts()->choose(0);
    m_window->actions().showRequests->trigger();
    SamplesPane* samples = m_window->runRoom()->samples();
    samples->table()->sortByColumn(static_cast<int>(SampleColumn::ResponseTime), Qt::DescendingOrder);
    QEventLoop loop;
    connect(samples, &SamplesPane::sampleChosen, &loop, [&](const std::optional<Sample>& sample) {
        if (sample)
            loop.quit();
    });
    samples->choose({});
    QTimer::singleShot(5'000, &loop, &QEventLoop::quit);
    loop.exec();
    take(QStringLiteral("requests"));
    m_window->actions().showRequests->trigger();
    QCoreApplication::processEvents();
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
    QCoreApplication::processEvents();
    disconnect(m_window->comparison(), nullptr, this, nullptr);
    take(QStringLiteral("compare"));
    if (!takeRemedies(m_window, [this](const QString& name, QWidget* widget) { take(name, widget); }))
        m_failed = true;
    QCoreApplication::exit(m_failed ? 1 : 0);
}

void Screenshots::take(const QString& name)
{
    take(name, m_window);
}

void Screenshots::take(const QString& name, QWidget* window)
{
    const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
    if (window->grab().save(file))
        return;
    m_failed = true;
    QTextStream(stderr) << QStringLiteral("%1 could not be written\n").arg(file);
}

} // namespace headroom
