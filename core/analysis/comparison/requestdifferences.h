#pragma once

#include "analysis/comparison/profiledifferences.h"

namespace headroom {

/// Of the requests of two profiles: one against one, several by their names.
[[nodiscard]] std::vector<ProfileDifference> requestDifferences(const std::vector<HttpRequest>& before,
                                                                const std::vector<HttpRequest>& after);

} // namespace headroom
