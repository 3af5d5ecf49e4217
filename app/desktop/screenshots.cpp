#include "screenshots.h"

#include "display/plansentence.h"
#include "run/runfeed.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
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
}

/// Two thirds of the way there is enough to see, and something still in flight.
void Screenshots::watch(const RunView& view)
{
    if (view.findings) // the last thing that is known of a run
        QTimer::singleShot(0, this, &Screenshots::takeLast);
    if (m_liveTaken || !view.live())
        return;
    const nanoseconds planned = durationOf(view.profile->load).value_or(nanoseconds(0));
    if (view.snapshot->elapsed * 3 < planned * 2)
        return;
    m_liveTaken = true;
    take(QStringLiteral("live"));
}

void Screenshots::takeLast()
{
    m_window->feed()->disconnect(this); // a range has findings of its own
    take(QStringLiteral("run"));
    m_window->feed()->setRange(TimeRange{std::chrono::seconds(10), std::chrono::seconds(20)});
    QCoreApplication::processEvents();
    take(QStringLiteral("range"));
    m_window->actions().showProfile->trigger();
    QCoreApplication::processEvents();
    take(QStringLiteral("profile"));
    QCoreApplication::exit(m_failed ? 1 : 0);
}

void Screenshots::take(const QString& name)
{
    const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
    if (m_window->grab().save(file))
        return;
    m_failed = true;
    QTextStream(stderr) << QStringLiteral("%1 could not be written\n").arg(file);
}

} // namespace headroom
