#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// One kind of failure of a run, with what it was recognised by.
struct FailureSummary {
    FailureExample example;
    std::vector<std::string> gateways; ///< ids of the catalogue whose own answer this looks like; empty: nothing to
                                       ///< tell by
};

/// The most frequent first. At most mostFailureExamples kinds: what a run has beyond those is counted in its outcomes.
[[nodiscard]] std::vector<FailureSummary> failureSummaries(const RunSnapshot& run);

/// Where the timeouts are written as another gateway writes them: the profile names the wrong one, or there are two.
[[nodiscard]] std::optional<std::string> otherGatewayNote(const GatewayLimit& limit,
                                                          const std::vector<FailureSummary>& failures);

/// Where timeouts carry no mark of the profile's gateway, nor of any other known: they are suspected, not recognised.
[[nodiscard]] std::optional<std::string> suspectedTimeoutsNote(const GatewayLimit& limit,
                                                               const std::vector<FailureSummary>& failures);

/// Behind a limit that ends with the first byte, or begins anew with each, an answer may be healthy and longer than
/// Headroom's own timeout, which is held against the whole of it.
[[nodiscard]] std::optional<std::string> longAnswersNote(const LoadProfile& profile, const OutcomeCounts& outcomes);

/// "the gateway gave up waiting"; empty for None.
[[nodiscard]] std::string_view causeWords(FailureCause cause);

/// "504 after 29.0 s (limit 29 s); server: nginx": what a kind of failure was recognised by, besides its text.
[[nodiscard]] std::string evidenceWords(const FailureExample& example, nanoseconds limit);

} // namespace headroom
