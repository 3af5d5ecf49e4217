#pragma once

#include "base/result.h"
#include "base/units.h"
#include "profile/connection.h"
#include "profile/httprequest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What tells the ids of one run from those of every other. Drawn once a run and kept with it: 128 bits.
struct RunKey {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend bool operator==(const RunKey&, const RunKey&) = default;
};

/// From the system's entropy: two runs logged into one file must not share ids.
[[nodiscard]] RunKey newRunKey();
/// 32 hex digits, and back.
[[nodiscard]] std::string formatRunKey(const RunKey& key);
[[nodiscard]] Result<RunKey> parseRunKey(std::string_view text);

/// One sending of a request. Ids are unique within a run below 10^12 starts, 4096 steps and 4096 attempts.
struct SentRequest {
    std::uint64_t number = 0; ///< of the start in the run
    std::uint32_t attempt = 0; ///< 0: the first; of polls, which one for their job (recording/sending.h)
    std::uint32_t step = 0; ///< place in the journey, where its requests share the start's number: a row (requestRows)
    friend bool operator==(const SentRequest&, const SentRequest&) = default;
};

/// So many polls of one job have ids of their own; it is not asked for more often.
inline constexpr std::uint32_t mostPolls = 4095;

/// What one sending can be found by in the server's logs. All are cut from the same 128 bits, so their first twelve
/// digits find all of them.
struct RequestIds {
    std::string request; ///< a UUID of version 4's shape: validators that API gateways use know no version 8
    std::string traceparent; ///< https://www.w3.org/TR/trace-context/: "00-<trace id>-<parent id>-01"
    std::string amznTraceId; ///< "Root=1-<8 hex: the run's start in Unix seconds>-<24 hex>"; X-Ray decides on sampling
};

/// Pure, so nothing needs to be stored to print the ids again.
[[nodiscard]] RequestIds requestIds(const RunKey& run, const SentRequest& sent, WallTime runStart);

/// Which sending of this run carried an id that a log holds: a request's id, a traceparent, or the root of an
/// X-Amzn-Trace-Id ("1-<8 hex>-<24 hex>"), in lower case. Nothing if it is no id of this run: it is worked out
/// backwards and compared whole, so that logs of any size are searched without a table.
[[nodiscard]] std::optional<SentRequest> requestWithId(const RunKey& run, std::string_view id, WallTime runStart);

/// 122 of 128 bits as a UUID of version 4's shape; it leaves out the lowest six.
[[nodiscard]] std::string uuidText(std::uint64_t high, std::uint64_t low);

/// The headers that a profile wants the ids in.
[[nodiscard]] std::vector<Header> correlationHeaders(const Correlation& wanted, const RequestIds& ids);

} // namespace headroom
