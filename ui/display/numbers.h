#pragma once

#include "analysis/runsummary.h"
#include "base/outcome.h"
#include "base/units.h"

#include <QString>

#include <optional>

/// Numbers as the window prints them, in the user's locale. Values come from core; only their look is made here.
namespace headroom {

[[nodiscard]] QString countText(std::uint64_t count);
/// "1.84 s", "412 µs": the digits of core's formatLatency, so that window, export and command line agree.
[[nodiscard]] QString latencyText(nanoseconds latency);
/// Round latencies, as an axis prints them: "300 ms", "1 s", without the decimals a measured value carries.
[[nodiscard]] QString axisLatencyText(nanoseconds latency);
/// "68 %", "99.69 %", with the digits of core's formatShare; not quite all never reads 100 %.
[[nodiscard]] QString shareText(double share);
/// "50", "0.25": a rate in requests a second, without needless decimals.
[[nodiscard]] QString perSecondText(double perSecond);
/// Time of the run as a clock: "4:07", "1:02:07".
[[nodiscard]] QString clockText(nanoseconds elapsed);
/// A moment of the run to the tenth: "0:12.4".
[[nodiscard]] QString momentText(nanoseconds moment);
/// A length of time as in a sentence: "60 s", "10 min", "250 ms".
[[nodiscard]] QString durationText(nanoseconds duration);

/// "1.80 s", or ">= 29.0 s (limit)" in proper signs where censored; a dash where the sample cannot support it.
[[nodiscard]] QString percentileText(const std::optional<Percentile>& percentile, nanoseconds limit);
/// The 95 % interval: "1.75 – 1.86 s", or "from 1.75 s" where its upper end is open. Empty where there is none.
[[nodiscard]] QString intervalText(const std::optional<Percentile>& percentile);

/// "gateway timeout", "other 5xx" ...
[[nodiscard]] QString outcomeText(Outcome outcome);
/// What a failure was recognised as, in a few words; empty for none.
[[nodiscard]] QString causeText(FailureCause cause);

} // namespace headroom
