#pragma once

#include "analysis/capacitysearch.h"

#include <string>

namespace headroom {

/// What a capacity search found, for scripts: schema "headroom.capacity/1", spelt as the summary is. Rates are requests
/// a second; `confirmed_per_s` and `lowest_failed_per_s` are the bracket, left out where there is none.
[[nodiscard]] std::string capacityJson(const CapacityResult& result, const CapacitySettings& settings,
                                       const LoadProfile& profile);

} // namespace headroom
