#pragma once

#include "analysis/capacitysearch.h"

#include <string>
#include <string_view>

namespace headroom {

/// "CONFIRMED", "NOTHING PASSES", "INVALID", "OUT OF TIME", "NEVER REACHED", "STOPPED"
[[nodiscard]] std::string_view capacityEndName(CapacityEnd end);

/// What a capacity search found, for people: the bracket in a sentence, what was asked of each rate, a table of the
/// steps with what each rests on ("missed": the share without an answer within the mark).
[[nodiscard]] std::string capacityText(const CapacityResult& result, const CapacitySettings& settings,
                                       const LoadProfile& profile);

/// One step as a line: "Step 3, 11.3/s: pass. p99 1.84 s (1.71-2.02) is within the 23.2 s mark. (60 s, 678 requests)"
[[nodiscard]] std::string stepLine(std::size_t number, const CapacityStep& step);

} // namespace headroom
