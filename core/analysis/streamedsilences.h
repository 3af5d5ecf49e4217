#pragma once

#include "analysis/jobnumbers.h"
#include "analysis/latencysummary.h"
#include "analysis/plannedseconds.h"
#include "analysis/stretches.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace headroom {

/// Of streamed or pushed requests the longest silence in each, which is what a limit on silence is held against; of all
/// the profile's requests, or of one. Unset: not every one of them is that, or none has ended.
[[nodiscard]] std::optional<LatencySummary> streamedSilences(const LoadProfile& profile, const RunSnapshot& run,
                                                             std::optional<std::size_t> request, LoadCourse course);

/// How all the profile's requests bring their results in pieces, or the one; unset: not every one of them does.
[[nodiscard]] std::optional<JobKind> piecesOfAll(const LoadProfile& profile, std::optional<std::size_t> request = {});

/// The times of a run that its limit is held against, by the second they were planned in: whole answers, what passed up
/// to the first byte, or the longest silences where a limit on silence meets results in pieces. A silence that ended at
/// the limit without a result counts as the gateway's doing. Views into the run, which must outlive this.
class LimitedTimes {
public:
    LimitedTimes(const LoadProfile& profile, const RunSnapshot& run);
    [[nodiscard]] const std::vector<SecondOfTimes>& times() const { return m_times; }
    [[nodiscard]] const PlannedSeconds& seconds() const { return m_seconds; }

private:
    PlannedSeconds m_seconds;
    std::vector<SecondOfTimes> m_times;
};

} // namespace headroom
