#pragma once

#include <cstddef>
#include <string>

namespace headroom {

/// Writes a run of so many requests at such a rate to a file in `folder`, reads it in the ways a user meets, and prints
/// for each what was asked for, what was measured, and whether that is enough.
void printStoreFigures(const std::string& folder, std::size_t requests, double perSecond);

} // namespace headroom
