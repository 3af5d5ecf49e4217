#include "analysis/whatif.h"

#include "analysis/runpart.h"
#include "analysis/runsummary.h"
#include "analysis/streamedsilences.h"
#include "analysis/tailsample.h"
#include "analysis/wording.h"

#include <fmt/format.h>

namespace headroom {

namespace {

std::uint64_t endedOtherwise(std::span<const SecondOfTimes> service, std::uint32_t within)
{
    std::uint64_t count = 0;
    for (const SecondOfTimes& second : service) {
        for (const CellCount& time : second.otherCensored)
            count += time.cell <= within ? time.count : 0;
    }
    return count;
}

/// A run as limits are held against it.
class MeasuredRun {
public:
    MeasuredRun(const LoadProfile& profile, const RunSnapshot& run)
        : m_run(run)
        , m_limited(profile, run)
        , m_course(courseOf(profile.load))
        , m_times(m_limited.times())
        , m_horizon(horizonOf(m_times, profile.limit.time))
        , m_limit(m_horizon ? m_horizon->time : profile.limit.time)
    {
    }

    [[nodiscard]] WhatIf with(nanoseconds limit)
    {
        WhatIf whatIf;
        whatIf.limit = limit;
        whatIf.measured = m_limit;
        whatIf.beyond = m_horizon && limit > m_horizon->time;
        whatIf.beyond ? bound(whatIf) : count(whatIf);
        return whatIf;
    }

private:
    void count(WhatIf& whatIf) const
    {
        const std::uint32_t within = lastWithin(whatIf.limit);
        whatIf.undecided = endedOtherwise(m_times, within);
        whatIf.share = estimateShare(requestsPast(m_times, within), m_course);
        if (!whatIf.share) {
            const auto service = estimatePercentiles(m_times, m_horizon, m_course);
            whatIf.shareBelow = noneSeenBound(answersIn(m_run.outcomes), widestDesign(service));
        }
    }

    void bound(WhatIf& whatIf)
    {
        whatIf.share = estimateShare(m_limited.seconds().gatewayTimeouts(), m_course);
        if (const TailFit* const fit = tail())
            whatIf.estimate = fit->chancePast(whatIf.limit);
    }

    const TailFit* tail()
    {
        if (!m_tried) {
            if (auto sample = tailWithTimeouts(m_times, *m_horizon, m_course))
                m_fit.emplace(std::move(*sample));
            m_tried = true;
        }
        return m_fit && !m_fit->models().empty() ? &*m_fit : nullptr;
    }

    const RunSnapshot& m_run;
    LimitedTimes m_limited;
    LoadCourse m_course;
    const std::vector<SecondOfTimes>& m_times; ///< that a limit is held against
    std::optional<Horizon> m_horizon;
    nanoseconds m_limit;
    std::optional<TailFit> m_fit;
    bool m_tried = false;
};

std::string range(const ShareEstimate& share)
{
    return fmt::format("{}; {}", formatShare(share.share), formatShareRange(share.low, share.high));
}

std::string beyondSentence(const WhatIf& whatIf)
{
    std::string sentence =
        fmt::format("With a limit of {}, some or none of the {} that timed out ({}) still would: the run does not show "
                    "what lies past {}.",
                    formatSetTime(whatIf.limit), counted(whatIf.share->hits, "request"), range(*whatIf.share),
                    formatLatency(whatIf.measured));
    if (whatIf.estimate)
        sentence +=
            fmt::format(" Estimated, if the tail goes on as it began: {} ({}).", formatShare(whatIf.estimate->value),
                        formatShareRange(whatIf.estimate->low, whatIf.estimate->high));
    return sentence;
}

std::string countedSentence(const WhatIf& whatIf)
{
    if (whatIf.share)
        return fmt::format("With a limit of {}, {} of {} ({}) would have timed out, if the load would not change.",
                           formatSetTime(whatIf.limit), grouped(whatIf.share->hits),
                           counted(whatIf.share->of, "request"), range(*whatIf.share));
    const std::string bound = whatIf.shareBelow ? fmt::format("below {}", formatShareBound(*whatIf.shareBelow))
                                                : std::string("too few requests for a bound");
    return fmt::format("With a limit of {}, none would have timed out ({}), if the load would not change.",
                       formatSetTime(whatIf.limit), bound);
}

} // namespace

std::vector<WhatIf> whatIfs(const LoadProfile& profile, const RunSnapshot& snapshot, const TimeRange& judged,
                            std::span<const nanoseconds> limits)
{
    if (limits.empty())
        return {};
    const RunSnapshotPtr rest = plannedWithin(snapshot, judged);
    MeasuredRun run(profile, *rest);
    std::vector<WhatIf> all;
    for (const nanoseconds limit : limits)
        all.push_back(run.with(limit));
    return all;
}

std::string whatIfSentence(const WhatIf& whatIf)
{
    if (whatIf.beyond)
        return beyondSentence(whatIf);
    std::string sentence = countedSentence(whatIf);
    if (whatIf.undecided > 0)
        sentence += fmt::format(" {} ended otherwise before.", counted(whatIf.undecided, "request"));
    return sentence;
}

} // namespace headroom
