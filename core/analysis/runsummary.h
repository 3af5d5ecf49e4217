#pragma once

#include "analysis/conditionresult.h"
#include "analysis/failuresummary.h"
#include "analysis/foundlimits.h"
#include "analysis/ghosts.h"
#include "analysis/jobnumbers.h"
#include "analysis/latencynumbers.h"
#include "analysis/requestsummary.h"
#include "analysis/wall.h"
#include "analysis/whatif.h"
#include "base/timerange.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

enum class Verdict { Pass, Fail, Invalid, Stopped };
/// "PASS", "FAIL", "INVALID", "STOPPED"
[[nodiscard]] std::string_view verdictName(Verdict verdict);

/// When the gateway's timeouts began, and the load it was given then.
struct TimeoutsBegan {
    nanoseconds at{0}; ///< the second in which the first request that timed out was planned; warm-up included
    std::optional<std::uint64_t> sent; ///< in that second; unset where a cut file holds no load of it
    std::optional<std::uint64_t> inFlight; ///< at its end
    friend bool operator==(const TimeoutsBegan&, const TimeoutsBegan&) = default;
};

/// Every number a screen, an export or the command line shows of a run; they differ only in layout (truth rule 8).
struct RunSummary {
    std::optional<Verdict> verdict; ///< unset while the run goes on
    RunEnd end = RunEnd::Running;
    std::vector<std::string> reasons; ///< sentences, the deciding one first; empty while the run goes on
    std::vector<ConditionResult> conditions; ///< what it had to hold; empty while the run goes on
    std::vector<std::string> notes; ///< sentences on what the numbers below do not say
    nanoseconds limit{0};
    nanoseconds nearMark{0};
    std::uint64_t planned = 0, sent = 0, finished = 0;
    std::uint64_t unfinished = 0; ///< sent and without an outcome: in flight when the run ended, or now
    std::uint64_t inFlight = 0, atRisk = 0; ///< now
    std::uint64_t lateStarts = 0, droppedStarts = 0;
    std::uint64_t resent = 0; ///< went out once more, beside `sent`; see SecondOfLoad
    OutcomeCounts outcomes; ///< add up to sent: what is in flight counts as unfinished
    std::optional<double> nearLimitShare; ///< near limit / answers, those past the limit included
    std::optional<TimeoutsBegan> timeoutsBegan;
    std::vector<FoundLimit> limitsFound; ///< where failures show that something gives up; ascending
    LatencySummary response, service;
    LatencySummary limited; ///< of the times that the limit is held against: service, up to the first byte, or silence
    LimitKind heldAgainst = LimitKind::Total;
    bool ofSilences = false; ///< under a limit on silence: `limited` and the wall are of the longest in each result
    LatencySummary firstByte; ///< of answers only: a failure's first byte is no answer's, and none is "at least"
    /// Share of the gateway's timeouts among all requests sent; unset without one. See rates.h.
    std::optional<ShareEstimate> gatewayTimeouts;
    /// Without a gateway timeout: the share of answerable requests it surely (95 %) lies below. Unset: too few
    /// requests.
    std::optional<double> gatewayTimeoutsBelow;
    /// Share of all requests sent that are answers with a service time within the limit (to the histogram's 0.1 %).
    /// While the run goes on: of those that are decided, that is finished or in flight for longer than the limit.
    std::optional<double> answeredInTime;
    std::uint64_t answersPastLimit = 0; ///< clearly: see LatencyNumbers
    std::optional<double> headroomP50, headroomP95,
        headroomP99; ///< (limit - limited percentile) / limit; unset where censored
    std::optional<Wall> wall; ///< unset while the run goes on, and where nothing is known of the limit
    std::vector<WhatIf> whatIfs; ///< for the limits somebody asked about; summarise() leaves it empty
    std::optional<GhostSummary> ghosts; ///< of a run with its server's log; summarise() leaves it empty
    double design = 1; ///< see LatencyNumbers
    double throughputPerSecond = 0; ///< answers / elapsed, so the wait for the last ones counts
    nanoseconds elapsed{0};
    nanoseconds maxLag{0}, p99Lag{0};
    double cpuShare = 0; ///< of the busiest worker
    std::vector<double> workerCpu; ///< each worker's highest share of a core
    nanoseconds maxPass{0}; ///< the longest a worker was away from its sockets
    std::uint64_t peakMemory = 0; ///< bytes
    std::uint64_t outOfDescriptors = 0, outOfPorts = 0, outOfMemory = 0; ///< requests lost to want of them here
    std::vector<FailureSummary> failures; ///< kinds of failure with their evidence, the most frequent first
    std::vector<RequestSummary> requests; ///< each of several; empty where there is only one
    std::vector<JobsSummary> jobs; ///< by request and kind; empty of a run without jobs
    std::optional<RetrySummary> retries; ///< unset where nothing is ever sent again
    std::chrono::seconds warmUp{0}; ///< left out of every number here
    std::uint64_t sentInWarmUp = 0;
    /// Every number here is of what was planned then, warm-up or not. A part of a run has no verdict; `reasons` tell of
    /// it all the same.
    std::optional<TimeRange> range;
    std::vector<std::string> damage; ///< of a run whose file is damaged: what is lost, sentences
    bool generatorKnown = true; ///< not where its part of a damaged file is lost: its numbers say nothing then
    [[nodiscard]] TimeRange judged() const { return range.value_or(TimeRange{.from = warmUp}); }
    bool cut = false; ///< the run file ends before the run did
};

/// Stages and shapes change the load on purpose, which is not to be taken for drift of the target.
[[nodiscard]] LoadCourse courseOf(const LoadShape& load);

/// Pure: the same profile and snapshot always give the same numbers. Requests in flight count as censored at their
/// present age, so that a live percentile does not improve because slow requests are still out.
[[nodiscard]] RunSummary summarise(const LoadProfile& profile, const RunSnapshot& snapshot);

/// The same of a part of a finished run, everything computed again from its seconds; see runpart.h for what cannot be.
[[nodiscard]] RunSummary summarise(const LoadProfile& profile, const RunSnapshot& snapshot, const TimeRange& range);

/// The range cut to the run's planned time. BadInput, with a sentence, where nothing of the run lies in it.
[[nodiscard]] Result<TimeRange> rangeWithin(const RunSnapshot& snapshot, const TimeRange& range);

} // namespace headroom
