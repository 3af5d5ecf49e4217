#include "store/runlabels.h"

#include "store/finishedfile.h"
#include "store/sqlite.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

// What fits a line of a list; a note is for a page.
constexpr std::size_t longestName = 200;
constexpr std::size_t longestNote = 20'000;
constexpr std::size_t longestKey = 60;
constexpr std::size_t longestValue = 200;
constexpr std::size_t mostTags = 50;
constexpr std::string_view tagPrefix = "tag/";

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
}

} // namespace

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

Result<void> checkLabels(const RunLabels& labels)
{
    auto good = checkText("the name", labels.name, longestName).and_then([&] {
        return checkText("the note", labels.note, longestNote, "\n\t");
    });
    if (good && labels.tags.size() > mostTags)
        return badInput(fmt::format("a run has at most {} tags, not {}", mostTags, labels.tags.size()));
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
    auto select = database.prepare("SELECT key, value FROM labels LIMIT 100");
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
                                 "DELETE FROM labels WHERE key IN ('name', 'note', 'baseline') OR key GLOB 'tag/*'");
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
