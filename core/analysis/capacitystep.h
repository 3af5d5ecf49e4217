#pragma once

#include "analysis/latencysummary.h"
#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// What a rate must keep to pass. Nothing passes or fails on a point estimate: the 95 % interval must lie on one side
/// (97.5 % sure), or the rate is undecided.
struct StepCriterion {
    /// Share of requests that may lack an answer within the mark: what p99 within the mark allows.
    double mostBeyond = 0.01;
    /// With fewer a rate may fail, but not pass: even the slowest of 368 may lie below p99.
    std::uint64_t leastRequests = 400;
    /// A rate with a gateway timeout fails, and one without passes only when their share surely lies below
    /// mostTimeouts; 3,000 requests are the least that can show it.
    bool noTimeouts = false;
    double mostTimeouts = 0.001;
    friend bool operator==(const StepCriterion&, const StepCriterion&) = default;
};
/// As many as can pass.
[[nodiscard]] std::uint64_t requestsNeeded(const StepCriterion& criterion);

/// What was seen at one rate, warm-up left out.
struct StepEvidence {
    nanoseconds mark{0}; ///< the near-limit mark: service time that counts as good
    std::chrono::seconds judged{0}; ///< how long the requests judged were planned over
    std::uint64_t requests = 0; ///< sent
    std::optional<Percentile> p99; ///< of service time; unset: too few requests, or nothing but failures
    /// Requests without an answer within the mark: slow, failed, refused or given up. Unset: none.
    std::optional<ShareEstimate> beyondMark;
    std::uint64_t refused = 0; ///< of them, failures that say nothing of time (429, 4xx, 5xx, network)
    std::uint64_t gatewayTimeouts = 0;
    std::optional<double> gatewayTimeoutsBelow; ///< without one: what their share surely lies below
    std::uint64_t jobs = 0; ///< that ended; of plain requests none
    std::optional<ShareEstimate> jobsNotDone; ///< ended without their result. Unset: none
    std::uint64_t jobsOpen = 0; ///< under way: how they end is not known
    std::optional<std::string> brokenJobs, undecidedJobs; ///< what of the profile's own conditions on jobs says so
    std::optional<std::string> invalid; ///< why the numbers are the generator's, not the target's
    bool neverReached = false;
};

/// Pure. `part` holds the requests to be judged, as plannedWithin() gives them. Requests in flight that are younger
/// than the mark may still go either way, so a part that has some is not yet to be judged.
[[nodiscard]] StepEvidence evidenceOf(const LoadProfile& profile, const RunSnapshot& part, std::chrono::seconds judged);

/// Whether the requests planned in [from, until) are decided: sending got past `until`, who still waits has waited for
/// longer than `mark`, and no job of theirs is under way (each ends when its virtual user gives up, at the latest).
[[nodiscard]] bool decidedBetween(const RunSnapshot& run, std::chrono::seconds from, std::chrono::seconds until,
                                  nanoseconds mark);

/// The numbers are written to no file; the names are part of the JSON.
enum class StepVerdict : std::uint8_t {
    Pass,
    Fail,
    Undecided,
    Invalid, ///< neither: the generator was the limit, or the target was never reached
};
[[nodiscard]] std::string_view stepVerdictName(StepVerdict verdict); ///< "pass", "fail", "undecided", "invalid"

struct StepJudgement {
    StepVerdict verdict = StepVerdict::Undecided;
    std::string sentence; ///< what decided it
};
[[nodiscard]] StepJudgement judgeStep(const StepCriterion& criterion, const StepEvidence& evidence);

} // namespace headroom
