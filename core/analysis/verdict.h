#pragma once

#include "analysis/runsummary.h"

namespace headroom {

/// More late starts than this share of the planned ones and the run is INVALID: p99 is made by the slowest 1 %, so from
/// here on it may be the generator's own lateness that it shows.
inline constexpr double mostLateStarts = 0.01;
/// One dropped start makes the run INVALID: starts are dropped just when most requests wait, so that the target gets
/// less load than the profile says at the moment that matters, and every percentile misses those who would have waited.
inline constexpr std::uint64_t mostDroppedStarts = 0;

struct Judgement {
    std::optional<Verdict> verdict; ///< unset while the run goes on
    std::vector<std::string> reasons; ///< sentences, the deciding one first
};

/// The verdict of a finished run with its reasons. STOPPED comes before INVALID (a run cut short saw less than it
/// planned), INVALID before FAIL and PASS (its numbers are the generator's). A run passes when something was answered
/// and all of its conditions held; one that was stopped because a condition was broken for good fails. `numbers` is
/// complete but for verdict, reasons and notes.
/// What is to be said of a part of a run: no verdict, which is of the whole.
[[nodiscard]] Judgement judgePart(const RunSummary& numbers, const LoadProfile& profile, const RunSnapshot& part);
[[nodiscard]] Judgement judge(const RunSummary& numbers, const LoadProfile& profile, const RunSnapshot& snapshot);

} // namespace headroom
