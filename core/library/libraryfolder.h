#pragma once

#include "base/result.h"
#include "base/units.h"

#include <filesystem>
#include <string_view>

namespace headroom {

/// The library: a folder with profiles/ and runs/ in it, "headroom" in the user's data home ($XDG_DATA_HOME, else
/// ~/.local/share) unless somebody chooses another one. BadInput where the user has no home. Not made.
[[nodiscard]] Result<std::filesystem::path> defaultLibrary();
[[nodiscard]] std::filesystem::path runsIn(const std::filesystem::path& library);
[[nodiscard]] std::filesystem::path profilesIn(const std::filesystem::path& library);

/// A name for a new run that sorts by (local) date and is not taken: "<folder>/2026-03-12-140207-checkout.headroom".
[[nodiscard]] std::filesystem::path newRunFile(const std::filesystem::path& folder, std::string_view profileName,
                                               WallTime now);
/// The same for the folder of a search's steps: "<folder>/2026-03-12-140207-checkout-capacity". Not made.
[[nodiscard]] std::filesystem::path newSearchFolder(const std::filesystem::path& folder, std::string_view profileName,
                                                    WallTime now);
/// The same for the folder of a sweep's runs, which ends in "-sweep".
[[nodiscard]] std::filesystem::path newSweepFolder(const std::filesystem::path& folder, std::string_view profileName,
                                                   WallTime now);

/// Local time for people: "2026-03-12 14:02".
[[nodiscard]] std::string formatLocalMinute(WallTime time);
/// The beginning of a local day, "2026-03-12"; BadInput for what is no date.
[[nodiscard]] Result<WallTime> parseDate(std::string_view text);

} // namespace headroom
