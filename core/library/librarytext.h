#pragma once

#include "library/library.h"

#include <string>

namespace headroom {

/// The runs as a table, a line each in their order, with what cannot be read beneath it. Files are named from the
/// library's folder on. C locale, local time.
[[nodiscard]] std::string libraryTable(const Library& library);

/// What is known of the runs and profiles, schema "headroom.library/1": times in milliseconds, moments in UTC, what is
/// not known left out.
[[nodiscard]] std::string libraryJson(const Library& library);

} // namespace headroom
