#pragma once

#include "library/library.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Which runs of a library are wanted; what is not set wants all.
struct LibraryFilter {
    std::string text; ///< words, each of which must occur; the case of ASCII letters does not matter
    std::string verdict; ///< PASS, FAIL, INVALID, STOPPED
    std::string host; ///< as the digest names it, or without its port
    std::optional<WallTime> since, before; ///< started at or after; started earlier than
    std::map<std::string, std::string> tags; ///< all of them
    bool baseline = false; ///< starred ones only
};

/// Words are looked for in name, profile, host, gateway, verdict, tags, note, file name and (local) date.
[[nodiscard]] bool matches(const LibraryRun& run, const LibraryFilter& filter);
/// A profile has a name, an address and a file to be found by; a filter that wants anything else of a run finds none.
[[nodiscard]] bool matches(const LibraryProfile& profile, const LibraryFilter& filter);

/// The verdict as people type it ("fail"), or BadInput with the words there are.
[[nodiscard]] Result<std::string> verdictNamed(std::string_view text);

enum class LibraryOrder { Newest, Name, Headroom, P99 };
/// Newest first; names from A; the least headroom and the highest p99 first. Runs without the number come last, and
/// the newer of equal ones first.
void sortRuns(std::vector<LibraryRun>& runs, LibraryOrder order);

} // namespace headroom
