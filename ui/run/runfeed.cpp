#include "run/runfeed.h"

#include "display/convert.h"
#include "run/findingsreader.h"
#include "session/runcontroller.h"
#include "session/storedrun.h"

#include <QElapsedTimer>

#include <algorithm>

namespace headroom {

namespace {

constexpr int fastestMs = 250;
constexpr int slowestMs = 3'000;
constexpr qint64 leisure = 10; ///< the window rests this many times as long as it works

/// Four times a second as long as that is cheap. After hours at a high rate it no longer is, and the window must not
/// take the processor from the load it watches.
int intervalAfter(qint64 workMs)
{
    return static_cast<int>(std::clamp<qint64>(workMs * leisure, fastestMs, slowestMs));
}

/// On the reading thread. A log that cannot be read leaves the run's own numbers as they are.
Result<RunView> readRun(const QString& file, const Progress& progress)
{
    constexpr double shareOfSeconds = 0.6; // of the work; the rest is the log, and the samples it does not tell of
    auto run = openRun(stdPath(file), [&](double share) { return goesOn(progress, share * shareOfSeconds); });
    if (!run)
        return tl::make_unexpected(run.error());
    auto ghosts = ghostsOfRun(stdPath(file), *run->snapshot, [&](double share) {
        return goesOn(progress, shareOfSeconds + share * (1 - shareOfSeconds));
    });
    RunView view = runView(std::make_shared<const LoadProfile>(std::move(run->profile)), run->snapshot, file,
                           ghosts.value_or(nullptr));
    if (!ghosts)
        view.summary.notes.push_back("The server's log is left out: " + ghosts.error().message + ".");
    return view;
}

} // namespace

RunFeed::RunFeed(QObject* parent)
    : QObject(parent)
    , m_findings(new FindingsReader(this))
{
    connect(m_findings, &FindingsReader::found, this, &RunFeed::takeFindings);
    m_timer.setInterval(fastestMs);
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::refresh);
}

RunFeed::~RunFeed() = default;

Result<void> RunFeed::start(const LoadProfile& profile, const QString& file)
{
    if (running())
        return badInput(stdString(tr("A run is still going on.")));
    auto controller = RunController::start(profile, stdPath(file));
    if (!controller)
        return tl::make_unexpected(controller.error());
    m_controller = std::move(*controller);
    m_opening.cancel();
    m_profile = std::make_shared<const LoadProfile>(m_controller->profile());
    m_timer.start(fastestMs);
    emit runningChanged(true);
    refresh();
    return {};
}

void RunFeed::open(const QString& file)
{
    if (running()) {
        emit openingFailed(tr("A run is still going on. Another one can be opened when it has ended."));
        return;
    }
    m_opening.start([this, file](const Progress& progress) -> std::function<void()> {
        auto view = std::make_shared<Result<RunView>>(readRun(file, progress));
        return [this, view] {
            if (*view)
                takeOpened(std::move(**view));
            else
                emit openingFailed(qString(view->error().message));
        };
    });
}

void RunFeed::takeOpened(RunView view)
{
    const bool again = view.file == m_view.file;
    const auto range = again ? m_view.summary.range : std::nullopt;
    show(range ? withRange(view, *range) : std::move(view));
    emit opened();
}

void RunFeed::releaseFile()
{
    m_opening.cancelAndWait();
    m_findings->stop();
}

void RunFeed::setRange(const std::optional<TimeRange>& range)
{
    if (!m_view.over())
        return;
    if (!range) {
        show(withRange(m_view, std::nullopt));
    } else if (const auto within = rangeWithin(*m_view.snapshot, *range)) {
        show(withRange(m_view, *within));
    }
}

void RunFeed::stopSending()
{
    if (m_controller)
        m_controller->stopSending();
}

void RunFeed::abort()
{
    if (m_controller)
        m_controller->abort();
}

bool RunFeed::sending() const
{
    return running() && m_view.snapshot && m_view.snapshot->phase == RunPhase::Sending;
}

void RunFeed::refresh()
{
    if (m_controller->finished()) {
        finish();
        return;
    }
    QElapsedTimer work;
    work.start();
    show(runView(m_profile, m_controller->snapshot(), qPath(m_controller->runFile())));
    m_timer.setInterval(intervalAfter(work.elapsed()));
}

void RunFeed::finish()
{
    m_timer.stop();
    const auto controller = std::exchange(m_controller, nullptr);
    const auto last = controller->wait();
    show(runView(m_profile, last.value_or(controller->snapshot()), qPath(controller->runFile())));
    emit runningChanged(false);
    if (!last)
        emit storingFailed(qString(last.error().message));
}

void RunFeed::show(RunView view)
{
    m_view = std::move(view);
    if (m_view.over() && !running()) // until then its file is still being looked at
        m_findings->read(m_view);
    else
        m_findings->stop();
    emit changed(m_view);
}

void RunFeed::takeFindings(const std::vector<Finding>& findings)
{
    m_view.findings = findings;
    emit changed(m_view);
}

} // namespace headroom
