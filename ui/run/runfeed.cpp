#include "run/runfeed.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "run/findingsreader.h"
#include "run/runpicture.h"
#include "run/viewchoice.h"
#include "session/runcontroller.h"

#include <QFileInfo>

#include <algorithm>

namespace headroom {

namespace {

constexpr int fastestMs = 250;
constexpr int slowestMs = 3'000;
constexpr std::int64_t leisure = 10; ///< views rest this many times as long as they take to make
constexpr std::int64_t writtenEveryMs = 1'000; ///< a run that another program makes (store/runwriter.h)

/// Four times a second as long as that is cheap. After hours at a high rate it no longer is, and what watches a load
/// must not take the processor from it.
int intervalAfter(nanoseconds work)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(work).count();
    return static_cast<int>(std::clamp<std::int64_t>(ms * leisure, fastestMs, slowestMs));
}

int followAfter(nanoseconds work)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(work).count();
    return static_cast<int>(std::max<std::int64_t>(ms * leisure, writtenEveryMs));
}

} // namespace

RunFeed::RunFeed(QObject* parent)
    : QObject(parent)
    , m_maker(new ViewMaker(this))
    , m_findings(new FindingsReader(this))
{
    connect(m_maker, &ViewMaker::made, this, &RunFeed::takeMade);
    connect(m_findings, &FindingsReader::found, this, &RunFeed::takeFindings);
    m_timer.setInterval(fastestMs);
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::refresh);
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, &RunFeed::follow);
    connect(&m_opening, &BackgroundWork::ended, this, [this] { // what was to be opened may have been given up
        if (!m_follow.isActive())
            followLater(nanoseconds(0));
    });
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
    m_following.cancel();
    m_follow.stop();
    m_maker->drop();
    m_last.reset();
    m_range.reset();
    m_whatIf.reset();
    m_markers.clear();
    m_profile = std::make_shared<const LoadProfile>(m_controller->profile());
    m_timer.start(fastestMs);
    emit runningChanged(true);
    const RunView first = runView(m_profile, m_controller->snapshot(), qPath(m_controller->runFile()));
    show({first, pictured(first, m_latencies)});
    return {};
}

void RunFeed::open(const QString& file)
{
    if (running() && file == m_view.file)
        emit opened(); // it is shown already
    else if (running())
        emit openingFailed(tr("A run is still going on. Another one can be opened when it has ended."));
    else
        read(&m_opening, file, &RunFeed::takeOpened);
}

/// Reads the run that is shown once more. What is being opened meanwhile comes first.
void RunFeed::follow()
{
    if (m_opening.running())
        return; // its end begins this again
    read(&m_following, m_view.file, &RunFeed::takeFollowed);
}

void RunFeed::followLater(nanoseconds work)
{
    if (m_view.live() && !running())
        m_follow.start(followAfter(work));
}

void RunFeed::read(BackgroundWork* work, const QString& file, Take take)
{
    m_follow.stop();
    m_following.cancel();
    const ViewChoice choice =
        file == m_view.file ? ViewChoice{m_range, m_whatIf, m_latencies} : ViewChoice{{}, {}, m_latencies};
    work->start([this, file, choice, take](const Progress& progress) -> std::function<void()> {
        const SteadyTime began = SteadyClock::now();
        const auto view = readRunView(file, progress);
        auto made = view.map([&](const RunView& whole) { return chosenView(whole, choice); });
        if (made)
            made->took = SteadyClock::now() - began;
        return [this, take, made = std::make_shared<const Result<MadeView>>(std::move(made))] { (this->*take)(*made); };
    });
}

void RunFeed::takeOpened(const Result<MadeView>& made)
{
    if (!made) {
        emit openingFailed(errorInLanguage(made.error().message));
        return;
    }
    m_maker->drop();
    if (made->real.file != m_view.file)
        m_whatIf.reset();
    m_range = made->real.summary.range;
    m_view.findings.reset(); // of what was shown before
    takeFollowed(made);
    emit opened();
}

/// One that is gone is not shown as if it went on. What else keeps it from being read may pass.
void RunFeed::takeFollowed(const Result<MadeView>& made)
{
    if (!made && !QFileInfo::exists(m_view.file)) {
        close();
        emit openingFailed(errorInLanguage(made.error().message));
        return;
    }
    if (made) {
        m_markers = made->real.markers;
        show(*made);
        if (made->shown.picture->latencies != m_latencies) // others were asked for meanwhile
            makeAgain();
    }
    followLater(made ? made->took : nanoseconds(0));
}

void RunFeed::close()
{
    releaseFile();
    m_follow.stop();
    m_maker->drop();
    m_range.reset();
    m_whatIf.reset();
    m_markers.clear();
    m_view = m_shown = readyView(*m_view.profile);
    emit changed(m_shown);
}

void RunFeed::releaseFile()
{
    m_opening.cancelAndWait();
    m_following.cancelAndWait();
    m_findings->stop();
}

void RunFeed::setRange(const std::optional<TimeRange>& range)
{
    if (!m_view.over())
        return;
    std::optional<TimeRange> within;
    if (range) {
        const auto found = rangeWithin(*m_view.snapshot, *range);
        if (!found)
            return;
        within = *found;
    }
    m_range = within;
    makeAgain();
}

void RunFeed::setLatencies(const ShownLatencies& latencies)
{
    m_latencies = latencies;
    if (m_view.over() && !running())
        makeAgain();
}

/// Of a run that is over.
void RunFeed::makeAgain()
{
    m_maker->make(
        [view = m_view, choice = ViewChoice{m_range, m_whatIf, m_latencies}] { return chosenView(view, choice); });
}

void RunFeed::setWhatIf(std::optional<nanoseconds> limit)
{
    const bool real = !m_view.over() || limit == m_view.summary.limit;
    if (real)
        limit.reset();
    if (limit == m_whatIf)
        return;
    m_whatIf = limit;
    makeAgain();
}

void RunFeed::setMarkers(const RunMarkers& markers)
{
    if (const auto kept = keepMarkers(markers); !kept) {
        emit markersFailed(errorInLanguage(kept.error().message));
        return;
    }
    m_markers = m_view.markers = m_shown.markers = markers;
    emit changed(m_shown);
}

/// The file decides what else it says, and nobody may be reading it meanwhile.
Result<void> RunFeed::keepMarkers(const RunMarkers& markers)
{
    if (m_controller)
        return m_controller->setMarkers(markers);
    if (m_view.snapshot) {
        if (auto good = checkNewMarkers(m_view.markers, markers, m_view.snapshot->elapsed); !good)
            return good;
    }
    return changeLabels([&](RunLabels& labels) { labels.markers = markers; });
}

Result<void> RunFeed::changeLabels(const std::function<void(RunLabels&)>& how)
{
    const std::string file = stdString(m_view.file);
    m_findings->stop();
    auto kept = readLabels(file).and_then([&](RunLabels labels) {
        how(labels);
        return writeLabels(file, labels);
    });
    if (m_view.over() && !m_view.findings)
        m_findings->read(m_view);
    return kept;
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
    if (m_controller->finished())
        finish();
    else if (!m_maker->busy())
        makeLive(m_controller->snapshot());
}

void RunFeed::makeLive(RunSnapshotPtr snapshot)
{
    m_maker->make([profile = m_profile, snapshot = std::move(snapshot), file = qPath(m_controller->runFile()),
                   latencies = m_latencies] {
        const RunView view = runView(profile, snapshot, file);
        return MadeView{view, pictured(view, latencies)};
    });
}

void RunFeed::finish()
{
    m_timer.stop();
    m_last = m_controller->wait();
    m_maker->drop();
    makeLive(m_last->value_or(m_controller->snapshot()));
}

void RunFeed::takeMade(const MadeView& made)
{
    if (m_controller && !m_last)
        m_timer.setInterval(intervalAfter(made.took));
    const auto controller = m_last ? std::exchange(m_controller, nullptr) : nullptr;
    show(made);
    if (controller)
        ended();
}

/// Nothing is being sent or written any more.
void RunFeed::ended()
{
    const auto last = std::exchange(m_last, std::nullopt);
    emit runningChanged(false);
    if (const auto kept = readLabels(stdString(m_view.file)); kept && kept->markers != m_markers)
        setMarkers(m_markers); // one came when the file was already closed
    if (!*last)
        emit storingFailed(errorInLanguage(last->error().message));
}

void RunFeed::show(const MadeView& made)
{
    const bool same = m_view.snapshot == made.real.snapshot && m_view.summary.range == made.real.summary.range;
    const auto findings = same ? m_view.findings : std::nullopt;
    m_view = made.real;
    m_shown = made.shown;
    m_view.markers = m_shown.markers = m_markers;
    m_view.findings = m_shown.findings = findings;
    if (!m_view.over() || running()) // until then its file is still being looked at
        m_findings->stop();
    else if (!findings && !(same && m_findings->reading()))
        m_findings->read(m_view);
    emit changed(m_shown);
}

void RunFeed::takeFindings(const std::vector<Finding>& findings)
{
    m_view.findings = m_shown.findings = findings;
    emit changed(m_shown);
}

} // namespace headroom
