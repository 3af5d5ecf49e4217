#pragma once

#include "analysis/findings/finding.h"

#include <optional>

namespace headroom {

// Each looks for one trouble. Pure; unset where the run does not show it.

/// Bigger answers of one request take longer: "pages_grow".
[[nodiscard]] std::optional<Finding> growsWithBody(const RunEvidence& run);
/// Requests that differ only in a page size take longer the bigger it is: "pages_grow" as well.
[[nodiscard]] std::optional<Finding> growsWithParameter(const RunEvidence& run);
/// Requests that needed a new instance waited longer than those beside them: "fresh_instances".
[[nodiscard]] std::optional<Finding> freshInstances(const RunEvidence& run);
/// Slow answers spend most of their time on the wire: "body_time".
[[nodiscard]] std::optional<Finding> bodyTime(const RunEvidence& run);
/// Misses of a cache are much slower than its hits: "cache_misses".
[[nodiscard]] std::optional<Finding> cacheMisses(const RunEvidence& run);
/// The gateway gives up, but not at the limit that everything is held against: "limit_elsewhere".
[[nodiscard]] std::optional<Finding> limitElsewhere(const RunEvidence& run);
/// The gateway gave up on work that goes on behind it: "backend_continues".
[[nodiscard]] std::optional<Finding> backendContinues(const RunEvidence& run);
/// Headroom gave up no later than the gateway would have: "client_timeout_ties".
[[nodiscard]] std::optional<Finding> clientTimeoutTies(const RunEvidence& run);
/// Sending again adds much to the load: "retries_multiply".
[[nodiscard]] std::optional<Finding> retriesMultiply(const RunEvidence& run);
/// The backend had no room: "backend_throttled".
[[nodiscard]] std::optional<Finding> backendThrottled(const RunEvidence& run);
/// Somebody refused for the rate: "rate_limited".
[[nodiscard]] std::optional<Finding> rateLimited(const RunEvidence& run);
/// Failures of the backend come all after the same time: "backend_limit".
[[nodiscard]] std::optional<Finding> backendLimit(const RunEvidence& run);
/// The gateway got nothing it could use from the backend: "backend_crashes".
[[nodiscard]] std::optional<Finding> backendCrashes(const RunEvidence& run);
/// Answers are more than the gateway passes on: "response_too_large".
[[nodiscard]] std::optional<Finding> responseTooLarge(const RunEvidence& run);
/// Most of what counts as ok are redirects that were not followed: "redirects_measured".
[[nodiscard]] std::optional<Finding> redirectAnswers(const RunEvidence& run);
/// Answers came by another version of HTTP than the profile asks for: "other_http_version".
[[nodiscard]] std::optional<Finding> otherHttpVersion(const RunEvidence& run);

} // namespace headroom
