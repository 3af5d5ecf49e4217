#pragma once

#include "analysis/comparison/comparison.h"

#include <string>
#include <string_view>

namespace headroom {

// What is said of one metric of a comparison.

/// Fills the change as it is shown, and all texts of a judged metric.
void putInWords(MetricComparison& metric, double tolerance, std::size_t baselines);

/// "response p95 went from 1.84 s to 2.06 s (+12 %; +5 to +20 %)"; of one that could be compared.
[[nodiscard]] std::string tellingWords(const MetricComparison& metric);

/// More requests would tell no more: the gateway gave up on those that decide.
[[nodiscard]] bool pastWhatIsShown(const MetricComparison& metric);

/// "with the noise of this pair only changes of at least 12 % would show"
[[nodiscard]] std::string wouldShowWords(std::string_view sizes, std::size_t baselines);

} // namespace headroom
