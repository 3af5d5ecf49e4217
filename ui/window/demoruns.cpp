#include "window/demoruns.h"

#include "run/runfeed.h"
#include "window/runroom.h"

namespace headroom {

namespace {

constexpr int lookEveryMs = 200;

} // namespace

DemoRuns::DemoRuns(RunRoom* run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DemoRuns::look);
    connect(run->feed(), &RunFeed::runningChanged, this, [this](bool running) {
        if (running) {
            m_timer.stop(); // ghosts of the run before are not waited for any more
            m_waiting.clear();
        } else {
            runEnded();
        }
    });
}

std::optional<SweepAsk> DemoRuns::sweepOf(Demo demo)
{
    if (demo == Demo::Pages)
        return SweepAsk{Sweep{"query.page_size", {"100", "200", "300", "400", "600"}}};
    if (demo == Demo::Cache)
        return SweepAsk{SweepPair::Cache};
    return std::nullopt;
}

void DemoRuns::runEnded()
{
    const RunView& view = m_run->feed()->view();
    if (!m_gateway.isTargetOf(*view.profile) || view.file.isEmpty()
        || view.summary.outcomes[Outcome::GatewayTimeout] == 0) // nothing goes on behind it
        return;
    m_waiting = view.file;
    m_timer.start();
}

/// The last of the ghosts is killed by the function's own timeout at the latest, so this ends.
void DemoRuns::look()
{
    if (m_gateway.ghostsAtWork())
        return;
    m_timer.stop();
    if (m_run->feed()->view().file == m_waiting && m_run->canJoinLogs())
        m_run->joinLogs(QStringList{m_gateway.logFileOf(*m_run->feed()->view().profile)});
    m_waiting.clear();
}

} // namespace headroom
