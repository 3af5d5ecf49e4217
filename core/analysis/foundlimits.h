#pragma once

#include "analysis/limitinference.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace headroom {

/// A time at which something in front of the target, or the target itself, gave up on requests of a run.
struct FoundLimit {
    TimerCluster cluster;
    std::optional<nanoseconds> setting; ///< what it is likely set to, see likelySetting()
    std::uint64_t gatewayTimeouts = 0; ///< of cluster.count; the others are 5xx answers and connections cut
    bool agrees = false; ///< the profile's limit fits the cluster
    bool byGateway = false; ///< the gateway's own answers, as far as they are known; else something else gave up
    /// Answers that took longer, on requests on which the limit was seen. With a limit for whole answers there are
    /// none.
    std::uint64_t answersLater = 0;
    bool wholeAnswers = true; ///< as far as is known, the profile's gateway limits these, not the wait for a byte
    std::uint64_t begunLater = 0; ///< of those, whose first byte came later too
    nanoseconds latestAnswer{0}; ///< the longest of them
    std::optional<std::uint16_t> status; ///< of nearly all that are no gateway timeouts; 0: connections cut

    [[nodiscard]] nanoseconds time() const { return setting.value_or(cluster.high); }
    friend bool operator==(const FoundLimit&, const FoundLimit&) = default;
};

/// The limits that show in the service times of a run's failures (see timeoutlike.h), ascending. Failures other than
/// the gateway's timeouts must come from three seconds of the run at least: a target that goes down cuts all that was
/// sent together after the same time, but at one moment.
[[nodiscard]] std::vector<FoundLimit> foundLimits(const LoadProfile& profile, const RunSnapshot& snapshot);

} // namespace headroom
