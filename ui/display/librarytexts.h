#pragma once

#include "library/library.h"

#include <QString>

namespace headroom {

/// "12 Mar 14:02", with the year where it is not this one.
[[nodiscard]] QString startedText(WallTime time);
/// PASS, FAIL ..., or "cut" where a run has no verdict; a dash where none is known.
[[nodiscard]] QString verdictText(const LibraryRun& run);
/// "1.80 s", "≥ 29.0 s", or a dash.
[[nodiscard]] QString digestTimeText(const std::optional<DigestTime>& time);
/// Everything known of a run from its headers, a line each: what the pointer is told.
[[nodiscard]] QString detailsOf(const LibraryRun& run);
[[nodiscard]] QString detailsOf(const LibraryProfile& profile);

} // namespace headroom
