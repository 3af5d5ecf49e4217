#pragma once

#include "base/units.h"

#include <optional>
#include <string_view>

namespace headroom {

/// A moment as a log writes it: the true one lies in [at, at + grain).
struct LogTime {
    WallTime at;
    nanoseconds grain{0};
    friend bool operator==(const LogTime&, const LogTime&) = default;
};

// Each takes its moment off the front of `text`; nothing, and `text` as it was, if none stands there.

/// "2026-03-12T14:02:07.125Z", "2026-03-12T14:02:07.125000+00:00", "2026-03-12 14:02:07"; without a zone it is UTC.
[[nodiscard]] std::optional<LogTime> takeIsoTime(std::string_view& text);
/// "12/Mar/2026:14:02:07 +0000", as the Common Log Format has it.
[[nodiscard]] std::optional<LogTime> takeClfTime(std::string_view& text);
/// Milliseconds since 1970: 13 digits and no more, which are the years from 2001 on.
[[nodiscard]] std::optional<LogTime> takeEpochMilliseconds(std::string_view& text);

/// Milliseconds since 1970; nothing before that or from the year 2200 on.
[[nodiscard]] std::optional<LogTime> epochTime(std::int64_t milliseconds);

} // namespace headroom
