#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace headroom {

using std::chrono::nanoseconds;

/// Monotonic time: never steps when the wall clock is set. All latencies come from it.
using SteadyClock = std::chrono::steady_clock;
using SteadyTime = SteadyClock::time_point;

/// Wall-clock time, kept once a run (its start) so that reports can name a date.
using WallClock = std::chrono::system_clock;
using WallTime = WallClock::time_point;

/// Arrivals as people write them: 50/s, 90/min, 0.2/s. Kept as count and interval, so that 90/min prints as 90/min.
struct Rate {
    double count = 0;
    nanoseconds per = std::chrono::seconds(1);

    [[nodiscard]] double perSecond() const { return count / std::chrono::duration<double>(per).count(); }
    friend bool operator==(const Rate&, const Rate&) = default;
};

[[nodiscard]] constexpr double toMilliseconds(nanoseconds t)
{
    return std::chrono::duration<double, std::milli>(t).count();
}
[[nodiscard]] constexpr double toSeconds(nanoseconds t)
{
    return std::chrono::duration<double>(t).count();
}

/// Reads "250ms", "29s", "1.5 min", "2h", "100us", "7ns"; a number without a unit is refused, because 29 could mean
/// either. The value is non-negative and at most ten years. The error says what was read and what would do.
[[nodiscard]] Result<nanoseconds> parseDuration(std::string_view text);

/// Reads "50/s", "90/min", "3600/h", "0.5/s". Finite and not negative; zero is a pause.
[[nodiscard]] Result<Rate> parseRate(std::string_view text);

/// Reads "80%" or "80 %" or "0.8" as a share from 0 to 1.
[[nodiscard]] Result<double> parseShare(std::string_view text);

/// The shortest text parseDuration reads back to the same value: "29s", "1500ms".
[[nodiscard]] std::string formatDuration(nanoseconds duration);
/// The text parseRate reads back: "50/s", "90/min".
[[nodiscard]] std::string formatRate(const Rate& rate);
/// For people: "412 us", "1.84 s", "29.0 s" - three significant digits, ms below a second, s above.
[[nodiscard]] std::string formatLatency(nanoseconds latency);

/// ISO 8601 in UTC with milliseconds: "2026-03-12T14:02:07.125Z".
[[nodiscard]] std::string formatWallTime(WallTime time);

} // namespace headroom
