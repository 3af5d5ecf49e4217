#pragma once

#include "profile/loadprofile.h"
#include "profile/profilejson.h"

namespace headroom {

// The parts of checkProfile, one a file. Errors name the field.

inline constexpr nanoseconds longestRun = std::chrono::hours(24 * 7);

[[nodiscard]] Result<void> checkRequests(const LoadProfile& profile);
[[nodiscard]] Result<void> checkPoll(const HttpRequest& request);
[[nodiscard]] Result<void> checkLoad(const LoadShape& load);
[[nodiscard]] Result<void> checkConnectionOptions(const Connection& connection);
[[nodiscard]] Result<void> checkAuth(const Auth& auth);
[[nodiscard]] Result<void> checkRetries(const RetryPolicy& retries);
[[nodiscard]] Result<void> checkPass(const LoadProfile& profile);

/// How the result comes, where one plain answer is not all of it.
[[nodiscard]] Result<void> checkDelivery(const HttpRequest& request);

/// RFC 9110 section 5.6.2: what a method or a header name may be made of.
[[nodiscard]] bool isToken(std::string_view text);
/// An @ before the path, however the rest of the URL reads.
[[nodiscard]] bool holdsUserInfo(std::string_view url);
/// The whole text is one ${env:NAME}, so that it can be written down.
[[nodiscard]] bool isReference(std::string_view text);

} // namespace headroom
