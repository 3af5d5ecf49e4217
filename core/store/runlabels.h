#pragma once

#include "base/result.h"
#include "base/timerange.h"
#include "base/units.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace headroom {

class Database;

/// Notes on moments of a run: "cache cleared" at 0:40. By the time since the run began; a note may be empty.
using RunMarkers = std::map<nanoseconds, std::string>;

/// Those on moments of that part.
[[nodiscard]] RunMarkers markersIn(const RunMarkers& markers, const TimeRange& range);

/// What people add to a run. Nothing of it was measured, and it may change as long as the file lives.
struct RunLabels {
    std::string name{}; ///< shown in place of the profile's; empty: none
    std::string note{}; ///< may have several lines
    std::map<std::string, std::string> tags{}; ///< what the profile does not say: memory = 512, release = 1.4
    bool baseline = false; ///< starred: a run to compare others with
    RunMarkers markers{};
    [[nodiscard]] bool any() const
    {
        return baseline || !name.empty() || !note.empty() || !tags.empty() || !markers.empty();
    }
    friend bool operator==(const RunLabels&, const RunLabels&) = default;
};

/// "memory=512" as key and value; the value may hold further signs of equality.
[[nodiscard]] Result<std::pair<std::string, std::string>> parseTag(std::string_view text);
/// Whether a run can have such a marker: its note is one line, its moment in the first week.
[[nodiscard]] Result<void> checkMarker(nanoseconds at, const std::string& note);
/// Whether a run of that length can have them: one that is new lies within it.
[[nodiscard]] Result<void> checkNewMarkers(const RunMarkers& before, const RunMarkers& markers, nanoseconds elapsed);
/// One sentence about the first label that is too long for a list, or holds what no line can show.
[[nodiscard]] Result<void> checkLabels(const RunLabels& labels);

[[nodiscard]] Result<RunLabels> readLabels(const std::string& path);
/// Replaces all labels in one transaction. A run that is still being written is refused (BadInput): it gets its labels
/// when it starts. One that was cut is made one file first.
[[nodiscard]] Result<void> writeLabels(const std::string& path, const RunLabels& labels);

/// The same on a file that is open; none where it has no table for them. putLabels is part of a transaction.
[[nodiscard]] Result<RunLabels> labelsIn(Database& database);
[[nodiscard]] Result<void> putLabels(Database& database, const RunLabels& labels);

} // namespace headroom
