#include "analysis/wording.h"
#include "library/libraryfolder.h"
#include "library/librarytext.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::size_t widestName = 32;

std::string shortened(std::string name, std::size_t longest)
{
    if (name.size() <= longest)
        return name;
    std::size_t cut = longest - 3;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xc0) == 0x80) // not in the middle of a character
        --cut;
    return name.substr(0, cut) + "...";
}

std::string timeWords(const std::optional<DigestTime>& time)
{
    return time ? (time->atLeast ? ">= " : "") + formatLatency(time->time) : "-";
}

std::string_view stateWords(const LibraryRun& run)
{
    if (run.digest && !run.digest->verdict.empty())
        return run.digest->verdict;
    return run.state == ListedState::Running ? "running" : run.state == ListedState::Cut ? "cut" : "-";
}

std::string tagWords(const RunLabels& labels)
{
    std::string words;
    for (const auto& [key, value] : labels.tags)
        words += fmt::format("{}{}={}", words.empty() ? "  [" : ", ", key, value);
    return words.empty() ? words : words + ']';
}

/// The cells of a run, in the order of the titles.
using Cells = std::array<std::string, 9>;

Cells cellsOf(const LibraryRun& run, const std::filesystem::path& folder)
{
    const RunDigest none;
    const RunDigest& digest = run.digest ? *run.digest : none;
    const auto share = [](const std::optional<double>& of) { return of ? formatShare(*of) : std::string("-"); };
    const auto count = [&](std::uint64_t number) { return run.digest ? grouped(number) : std::string("-"); };
    return {formatLocalMinute(run.startedAt),
            std::string(stateWords(run)),
            share(digest.answeredInTime),
            timeWords(digest.p99),
            share(digest.headroomP99),
            count(digest.sent),
            count(digest.gatewayTimeouts),
            shortened(run.name(), widestName),
            run.file.lexically_relative(folder).string() + tagWords(run.labels)};
}

std::string line(char star, const Cells& cells, std::size_t nameWidth)
{
    return fmt::format("{} {:<16}  {:<7}  {:>7}  {:>9}  {:>8}  {:>9}  {:>8}  {:<{}}  {}\n", star, cells[0], cells[1],
                       cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], nameWidth, cells[8]);
}

bool isReadable(const LibraryRun& run)
{
    return run.state != ListedState::Unreadable;
}

/// What not every list needs to be told.
std::string legend(const std::vector<LibraryRun>& runs)
{
    std::string text = "in time: of all requests; p99: of service time; headroom: the share of the limit above it\n";
    if (std::any_of(runs.begin(), runs.end(), [](const LibraryRun& run) { return run.labels.baseline; }))
        text += "*: baseline\n";
    if (std::any_of(runs.begin(), runs.end(), [](const LibraryRun& run) { return run.state == ListedState::Cut; }))
        text += "cut: the run never came to its end\n";
    return text;
}

std::string rows(const Library& library)
{
    if (std::none_of(library.runs.begin(), library.runs.end(), isReadable))
        return "No runs.\n";
    std::size_t nameWidth = 4;
    for (const LibraryRun& run : library.runs)
        nameWidth = std::max(nameWidth, shortened(run.name(), widestName).size());
    std::string table = line(
        ' ', {"started", "verdict", "in time", "p99", "headroom", "requests", "timeouts", "name", "file"}, nameWidth);
    for (const LibraryRun& run : library.runs) {
        if (isReadable(run))
            table += line(run.labels.baseline ? '*' : ' ', cellsOf(run, library.folder), nameWidth);
    }
    return table + legend(library.runs);
}

} // namespace

std::string libraryTable(const Library& library)
{
    std::string text = rows(library);
    for (const LibraryProfile& profile : library.profiles)
        text +=
            hangingLines("Profile  ",
                         profile.problem.empty() ? fmt::format("{} ({}), {}", profile.name, profile.url,
                                                               profile.file.lexically_relative(library.folder).string())
                                                 : "cannot be read: " + profile.problem);
    for (const LibraryRun& run : library.runs) {
        if (!run.problem.empty())
            text += hangingLines("Problem  ", run.problem);
    }
    return text;
}

} // namespace headroom
