#include "analysis/wording.h"
#include "library/libraryfolder.h"
#include "library/librarytext.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>

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
    return run.state == RunState::Cut ? "cut" : "-";
}

std::string tagWords(const RunLabels& labels)
{
    std::string words;
    for (const auto& [key, value] : labels.tags)
        words += fmt::format("{}{}={}", words.empty() ? "  [" : ", ", key, value);
    return words.empty() ? words : words + ']';
}

std::string row(const LibraryRun& run, const std::filesystem::path& folder, std::size_t nameWidth)
{
    const auto count = [&](std::uint64_t RunDigest::*number) {
        return run.digest ? grouped((*run.digest).*number) : std::string("-");
    };
    const auto& headroom = run.digest ? run.digest->headroomP99 : std::nullopt;
    return fmt::format("{} {}  {:<7}  {:>9}  {:>8}  {:>9}  {:>8}  {:<{}}  {}{}\n", run.labels.baseline ? '*' : ' ',
                       formatLocalMinute(run.startedAt), stateWords(run),
                       timeWords(run.digest ? run.digest->p99 : std::nullopt), headroom ? formatShare(*headroom) : "-",
                       count(&RunDigest::sent), count(&RunDigest::gatewayTimeouts), shortened(run.name(), widestName),
                       nameWidth, run.file.lexically_relative(folder).string(), tagWords(run.labels));
}

std::string rows(const Library& library)
{
    std::size_t nameWidth = 4;
    for (const LibraryRun& run : library.runs)
        nameWidth = std::max(nameWidth, shortened(run.name(), widestName).size());
    std::string table = fmt::format("  {:<16}  {:<7}  {:>9}  {:>8}  {:>9}  {:>8}  {:<{}}  {}\n", "started", "verdict",
                                    "p99", "headroom", "requests", "timeouts", "name", nameWidth, "file");
    bool starred = false;
    bool any = false;
    for (const LibraryRun& run : library.runs) {
        if (run.state == RunState::Unreadable)
            continue;
        table += row(run, library.folder, nameWidth);
        starred = starred || run.labels.baseline;
        any = true;
    }
    if (!any)
        return "No runs.\n";
    return table + "p99: of service time; headroom: the share of the limit above it, at p99"
        + (starred ? "; *: baseline\n" : "\n");
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
