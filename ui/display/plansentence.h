#pragma once

#include "profile/loadprofile.h"

#include <QString>

#include <optional>

namespace headroom {

/// How many requests a load will send and how long sending lasts, as core counts them. Unset where only the answers can
/// tell, and while the load is still being edited and cannot be run as it stands.
[[nodiscard]] std::optional<std::uint64_t> requestsOf(const LoadShape& load);
[[nodiscard]] std::optional<nanoseconds> durationOf(const LoadShape& load);

/// Host and port of a URL as people write them: "127.0.0.1:8089". Empty if there is none.
[[nodiscard]] QString hostText(const std::string& url);

/// "3,000 requests over 60 s": what will be sent, without saying where to.
[[nodiscard]] QString amountText(const LoadShape& load);
/// "3,000 requests over 60 s to 127.0.0.1:8089, at most 44 s each"
[[nodiscard]] QString planSentence(const LoadProfile& profile);

} // namespace headroom
