#include "store/runlabels.h"

#include "store/finishedfile.h"
#include "store/sqlite.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace headroom {

namespace {

// What fits a line of a list; a note is for a page.
constexpr std::size_t longestName = 200;
constexpr std::size_t longestNote = 20'000;
constexpr std::size_t longestKey = 60;
constexpr std::size_t longestValue = 200;
constexpr std::size_t mostTags = 50;
constexpr std::size_t longestMark = 500;
constexpr std::size_t mostMarkers = 200;
constexpr nanoseconds lastMoment = std::chrono::hours(7 * 24);
constexpr std::string_view tagPrefix = "tag/";
constexpr std::string_view markerPrefix = "marker/"; ///< then nanoseconds

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isKeyCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
        || c == '-';
}

Result<void> checkText(std::string_view what, std::string_view text, std::size_t longest, std::string_view allowed = "")
{
    if (text.size() > longest)
        return badInput(fmt::format("{} has {} bytes; at most {} are kept", what, text.size(), longest));
    const bool clean = std::none_of(text.begin(), text.end(),
                                    [&](char c) { return isControl(c) && allowed.find(c) == std::string_view::npos; });
    return clean ? Result<void>() : badInput(fmt::format("{} holds control characters", what));
}

Result<void> checkKey(const std::string& key)
{
    if (key.empty() || key.size() > longestKey || !std::all_of(key.begin(), key.end(), isKeyCharacter))
        return badInput(
            fmt::format("'{}' cannot name a tag; use up to {} letters, digits, '.', '_' and '-'", key, longestKey));
    return {};
}

void takeMarker(RunMarkers& markers, std::string_view moment, std::string_view note)
{
    std::int64_t at = 0;
    const auto read = std::from_chars(moment.data(), moment.data() + moment.size(), at);
    if (read.ec == std::errc() && read.ptr == moment.data() + moment.size())
        markers[nanoseconds(at)] = note;
}

void take(RunLabels& labels, std::string_view key, std::string_view value)
{
    if (key == "name")
        labels.name = value;
    else if (key == "note")
        labels.note = value;
    else if (key == "baseline")
        labels.baseline = value == "1";
    else if (key.starts_with(tagPrefix))
        labels.tags[std::string(key.substr(tagPrefix.size()))] = value;
    else if (key.starts_with(markerPrefix))
        takeMarker(labels.markers, key.substr(markerPrefix.size()), value);
}

} // namespace

RunMarkers markersIn(const RunMarkers& markers, const TimeRange& range)
{
    RunMarkers inside;
    for (const auto& [at, note] : markers) {
        if (range.holds(at))
            inside.emplace(at, note);
    }
    return inside;
}

Result<std::pair<std::string, std::string>> parseTag(std::string_view text)
{
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || sign + 1 == text.size())
        return badInput(fmt::format("'{}' is not a tag; write KEY=VALUE, such as memory=512", text));
    std::pair<std::string, std::string> tag(text.substr(0, sign), text.substr(sign + 1));
    return checkKey(tag.first)
        .and_then([&] { return checkText("the value of tag '" + tag.first + "'", tag.second, longestValue); })
        .map([&] { return tag; });
}

Result<void> checkMarker(nanoseconds at, const std::string& note)
{
    if (at < nanoseconds(0) || at > lastMoment)
        return badInput(
            fmt::format("a marker stands between the run's start and a week after it, not at {}", formatDuration(at)));
    return checkText(fmt::format("the note of the marker at {}", formatDuration(at)), note, longestMark);
}

Result<void> checkNewMarkers(const RunMarkers& before, const RunMarkers& markers, nanoseconds elapsed)
{
    for (const auto& [at, note] : markers) {
        if (at > elapsed && !before.contains(at))
            return badInput(fmt::format("a marker at {} would lie past the run's end, at {}", formatDuration(at),
                                        formatDuration(std::chrono::floor<std::chrono::milliseconds>(elapsed))));
    }
    return {};
}

Result<void> checkLabels(const RunLabels& labels)
{
    auto good = checkText("the name", labels.name, longestName).and_then([&] {
        return checkText("the note", labels.note, longestNote, "\n\t");
    });
    if (good && labels.tags.size() > mostTags)
        return badInput(fmt::format("a run has at most {} tags, not {}", mostTags, labels.tags.size()));
    if (good && labels.markers.size() > mostMarkers)
        return badInput(fmt::format("a run has at most {} markers, not {}", mostMarkers, labels.markers.size()));
    for (auto marker = labels.markers.begin(); good && marker != labels.markers.end(); ++marker)
        good = checkMarker(marker->first, marker->second);
    for (auto tag = labels.tags.begin(); good && tag != labels.tags.end(); ++tag)
        good = checkKey(tag->first).and_then([&] {
            return checkText("the value of tag '" + tag->first + "'", tag->second, longestValue);
        });
    return good;
}

Result<RunLabels> labelsIn(Database& database)
{
    const auto table = database.ask("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'labels'");
    if (!table)
        return tl::make_unexpected(table.error());
    RunLabels labels;
    if (table->empty())
        return labels;
    auto select = database.prepare("SELECT key, value FROM labels LIMIT 1000");
    if (!select)
        return tl::make_unexpected(select.error());
    Result<bool> more = select->next();
    for (; more && *more; more = select->next())
        take(labels, select->bytes(0), select->bytes(1));
    if (!more)
        return tl::make_unexpected(more.error());
    return checkLabels(labels) ? labels : RunLabels(); // another program's, or damaged: nothing a list could show
}

Result<void> putLabels(Database& database, const RunLabels& labels)
{
    // What a newer Headroom may have added stays.
    auto done = database.execute("CREATE TABLE IF NOT EXISTS labels(key TEXT PRIMARY KEY, value TEXT NOT NULL);"
                                 "DELETE FROM labels WHERE key IN ('name', 'note', 'baseline') OR key GLOB 'tag/*' "
                                 "OR key GLOB 'marker/*'");
    if (!done)
        return done;
    auto put = database.prepare("INSERT INTO labels VALUES (?, ?)");
    if (!put)
        return tl::make_unexpected(put.error());
    const auto row = [&](const std::string& key, std::string_view value) {
        if (done && !value.empty())
            done = put->run(std::string_view(key), value);
    };
    row("name", labels.name);
    row("note", labels.note);
    row("baseline", labels.baseline ? "1" : "");
    for (const auto& [key, value] : labels.tags)
        row(std::string(tagPrefix) + key, value);
    for (auto marker = labels.markers.begin(); done && marker != labels.markers.end(); ++marker)
        done = put->run(fmt::format("{}{}", markerPrefix, marker->first.count()), std::string_view(marker->second));
    return done;
}

Result<RunLabels> readLabels(const std::string& path)
{
    return readFinished(path).and_then([](Database database) { return labelsIn(database); });
}

Result<void> writeLabels(const std::string& path, const RunLabels& labels)
{
    return checkLabels(labels).and_then(
        [&] { return changeFinished(path, [&](Database& database) { return putLabels(database, labels); }); });
}

} // namespace headroom
