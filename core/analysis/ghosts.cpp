#include "analysis/ghosts.h"

#include "analysis/latencynumbers.h"
#include "analysis/percentiles.h"
#include "analysis/runpart.h"
#include "analysis/truetimes.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// The records of one request; there is at least one.
using Records = std::span<const BackendRecord>;

bool sameRequest(const BackendRecord& a, const BackendRecord& b)
{
    return std::tie(a.number, a.request, a.attempt) == std::tie(b.number, b.request, b.attempt);
}

template <typename Take> void forEachRequest(std::span<const BackendRecord> records, Take take)
{
    while (!records.empty()) {
        std::size_t count = 1;
        while (count < records.size() && sameRequest(records[0], records[count]))
            ++count;
        take(records.first(count));
        records = records.subspan(count);
    }
}

std::optional<nanoseconds> medianOf(std::vector<nanoseconds> times)
{
    if (times.empty())
        return std::nullopt;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>((times.size() - 1) / 2); // nearest rank
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// One that finished makes the request a ghost, whatever became of the others.
BackendEnd endOf(Records records)
{
    BackendEnd end = BackendEnd::Unknown;
    for (const BackendRecord& record : records) {
        if (record.how == BackendEnd::Finished)
            return record.how;
        end = std::max(end, record.how);
    }
    return end;
}

class Gatherer {
public:
    Gatherer(const JoinedLog& log, const RunSnapshot& run, const GhostScope& scope, TrueTimes& times)
        : m_log(log)
        , m_scope(scope)
        , m_times(times)
    {
        m_sum.timedOut = run.outcomes[Outcome::GatewayTimeout];
        m_sum.pricePerGbSecond = scope.pricePerGbSecond;
    }

    void add(Records records)
    {
        ++m_sum.joins[static_cast<std::size_t>(records.front().join)];
        m_sum.repeated += records.size() - 1;
        for (const BackendRecord& record : records)
            addInvocation(record);
        if (records.front().outcome == Outcome::GatewayTimeout)
            addTimeout(records);
    }

    [[nodiscard]] GhostSummary take()
    {
        m_sum.medianWork = medianOf(m_works);
        if (!m_works.empty())
            m_sum.longestWork = *std::max_element(m_works.begin(), m_works.end());
        m_sum.medianInit = medianOf(m_inits);
        m_sum.unknown = m_sum.timedOut - std::min(m_sum.timedOut, m_sum.finished + m_sum.stopped + m_sum.failed);
        return std::move(m_sum);
    }

private:
    void addInvocation(const BackendRecord& record)
    {
        if (record.join >= LogJoin::PathAndTime)
            m_sum.leastSure = std::min(m_sum.leastSure.value_or(1), record.sure);
        if (!record.function || !record.billed) // only a report tells of a cold start
            return;
        ++m_sum.functions;
        if (record.init) {
            ++m_sum.coldStarts;
            m_inits.push_back(*record.init);
        }
        if (record.maxMemoryUsedMb)
            m_sum.mostMemoryMb = std::max(m_sum.mostMemoryMb.value_or(0), *record.maxMemoryUsedMb);
        if (record.memorySizeMb)
            m_sum.memorySizeMb = record.memorySizeMb;
    }

    void addTimeout(Records records)
    {
        const BackendEnd end = endOf(records);
        countEnd(end);
        std::optional<nanoseconds> longest;
        for (const BackendRecord& record : records) {
            const auto wasted = addWasted(record);
            if (wasted && record.how == end)
                longest = std::max(longest.value_or(0ns), *wasted);
            if (end == BackendEnd::Finished && record.how == end && record.work())
                m_works.push_back(*record.work());
        }
        const BackendRecord& first = records.front();
        if (longest && end != BackendEnd::Unknown) {
            const auto second = std::chrono::floor<std::chrono::seconds>(first.plannedStart) - m_scope.range.from;
            m_times.move(static_cast<std::uint32_t>(second.count()), first.service, first.service + *longest,
                         end == BackendEnd::Finished);
        }
    }

    void countEnd(BackendEnd end)
    {
        m_sum.finished += end == BackendEnd::Finished ? 1 : 0;
        m_sum.failed += end == BackendEnd::Failed ? 1 : 0;
        m_sum.stopped += end == BackendEnd::TimedOut ? 1 : 0;
        m_sum.withoutEnd += end == BackendEnd::Unknown ? 1 : 0;
    }

    std::optional<nanoseconds> addWasted(const BackendRecord& record)
    {
        const auto wasted = wastedTime(record, m_log.skew);
        if (!wasted)
            return wasted;
        m_sum.wasted += *wasted;
        ++m_sum.wastedOf;
        if (record.memorySizeMb)
            m_sum.wastedGbSeconds =
                m_sum.wastedGbSeconds.value_or(0) + toSeconds(*wasted) * *record.memorySizeMb / 1024;
        return wasted;
    }

    const JoinedLog& m_log;
    const GhostScope& m_scope;
    TrueTimes& m_times;
    GhostSummary m_sum;
    std::vector<nanoseconds> m_works, m_inits;
};

void copyLog(GhostSummary& summary, const JoinedLog& log)
{
    summary.files = log.files;
    summary.formats = log.formats;
    summary.lines = log.lines;
    summary.otherLines = log.otherLines;
    summary.invocations = log.invocations;
    summary.left = log.left;
    summary.notKept = log.notKept;
    summary.ambiguous = log.ambiguous;
    summary.throttles = log.throttles;
    summary.skew = log.skew;
}

} // namespace

std::optional<nanoseconds> wastedTime(const BackendRecord& record, const std::optional<ClockSkew>& skew)
{
    const auto work = record.work();
    if (!work)
        return std::nullopt;
    const nanoseconds least = std::max(*work - record.service, 0ns);
    const auto end = record.start ? std::optional(*record.start + *record.duration) : record.end;
    if (!skew || !skew->low || !end)
        return least;
    constexpr nanoseconds lineIsLate = 100ms; // a log writes its lines when it gets to it
    const nanoseconds byClock = std::min(*end - skew->estimate - record.clientEnd, *work);
    const nanoseconds noise = record.grain + (skew->high - *skew->low) + lineIsLate;
    return byClock > least + noise ? byClock : least;
}

GhostSummary ghostSummary(const JoinedLog& log, const RunSnapshot& run, const GhostScope& scope)
{
    const RunSnapshotPtr part = scope.range == TimeRange{} ? nullptr : plannedWithin(run, scope.range);
    const RunSnapshot& looked = part ? *part : run;
    TrueTimes times(looked);
    Gatherer gatherer(log, looked, scope, times);
    forEachRequest(log.records, [&](Records records) {
        if (scope.range.holds(records.front().plannedStart))
            gatherer.add(records);
    });
    GhostSummary summary = gatherer.take();
    const auto seconds = times.seconds();
    summary.trueService = latencySummary(estimatePercentiles(seconds, std::nullopt, scope.course), seconds);
    copyLog(summary, log);
    return summary;
}

} // namespace headroom
