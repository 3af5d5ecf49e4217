#pragma once

#include "analysis/latencysummary.h"
#include "base/outcome.h"

#include <cstdint>
#include <string>

namespace headroom {

// Numbers as sentences and tables say them. C locale, ASCII.

/// "12,400"
[[nodiscard]] std::string grouped(std::uint64_t count);
/// "1 request", "12,400 requests"; the plural is the noun and an s.
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view noun);

/// "gateway timeout"
[[nodiscard]] std::string outcomeWords(Outcome outcome);

/// Two significant digits of the share or of what it lacks to all: "0.31 %", "7.7 %", "99.69 %". "0 %" and "100 %" are
/// said only of exactly none and all.
[[nodiscard]] std::string formatShare(double share);
/// The same for an upper bound: rounded up, so that what is said to lie below it does.
[[nodiscard]] std::string formatShareBound(double share);
/// "0.02-1.1 %"
[[nodiscard]] std::string formatShareRange(double low, double high);

/// A change, two significant digits: "+12 %", "-4.4 %", "0 %"; no finer than a hundredth of a percent.
[[nodiscard]] std::string formatChange(double share);
/// A difference of shares: "+0.31 points" (of a hundred); no finer than a ten-thousandth.
[[nodiscard]] std::string formatPoints(double share);

/// A measured rate without its unit: "5.25", "1,234.5".
[[nodiscard]] std::string formatPerSecond(double rate);

/// For what somebody set, exact: "30 s", "29 min", "1.5 s", "250 ms".
[[nodiscard]] std::string formatSetTime(nanoseconds time);
/// For what took its time, rounded: "2.4 s", "88 s", "10 min 2 s".
[[nodiscard]] std::string formatElapsed(nanoseconds time);
/// Place in a run: "06:41", "1:06:41".
[[nodiscard]] std::string formatMoment(nanoseconds sinceStart);

/// "1.84 s (1.71-2.02)", "2.10 s (from 1.90 s)", ">= 29.0 s (limit; from 27.4 s)"; "from" names the lower end
/// where there is no upper one
[[nodiscard]] std::string formatPercentile(const Percentile& percentile);

} // namespace headroom
