#pragma once

#include "analysis/comparison/comparison.h"

namespace headroom {

// What is said of one metric of a comparison.

/// Fills the change as it is shown, and all texts of a judged metric.
void putInWords(MetricComparison& metric, double tolerance, std::size_t baselines);

/// "response p95 went from 1.84 s to 2.06 s (+12 %; +5 to +20 %)"; of one that could be compared.
[[nodiscard]] std::string tellingWords(const MetricComparison& metric);

/// "this pair shows", "these runs show"
[[nodiscard]] std::string_view whoShows(std::size_t baselines);

} // namespace headroom
