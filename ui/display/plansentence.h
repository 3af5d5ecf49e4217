#pragma once

#include "profile/loadprofile.h"

#include <QString>

#include <optional>

namespace headroom {

/// How many requests a profile will send and how long sending lasts, as core counts them: every journey to its end,
/// nothing sent again. Unset where only the answers can tell, and while the load is still being edited and cannot be
/// run as it stands.
[[nodiscard]] std::optional<std::uint64_t> requestsOf(const LoadProfile& profile);
[[nodiscard]] std::optional<nanoseconds> durationOf(const LoadShape& load);

/// Host and port of a URL as people write them: "127.0.0.1:8089". Empty if there is none.
[[nodiscard]] QString hostText(const std::string& url);

/// The hosts of all requests, each once: "a.example.com, b.example.com and 127.0.0.1:8089".
[[nodiscard]] QString hostsText(const LoadProfile& profile);

/// "3,000 requests over 60 s", "9,000 requests in 3,000 journeys over 60 s": what will be sent, without saying where
/// to.
[[nodiscard]] QString amountText(const LoadProfile& profile);
/// How hard that is: "50 a second", "up to 50 journeys a second", "at most 20 at a time".
[[nodiscard]] QString pressureText(const LoadProfile& profile);
/// "each sent again up to 3 times if it fails"; empty where nothing is ever sent again.
[[nodiscard]] QString retriesText(const RetryPolicy& retries);
/// "3,000 requests over 60 s to 127.0.0.1:8089, at most 44 s each", and what of it is warm-up or may be sent again.
[[nodiscard]] QString planSentence(const LoadProfile& profile);

} // namespace headroom
