#include "librarycommand.h"

#include "base/files.h"
#include "console.h"
#include "exitcodes.h"
#include "library/libraryfilter.h"
#include "library/libraryfolder.h"
#include "library/librarytext.h"
#include "librarychanges.h"
#include "outputtarget.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace headroom {

namespace {

struct ListOptions {
    std::string folder, find, verdict, host, since, until, json;
    std::vector<std::string> tags;
    LibraryOrder order = LibraryOrder::Newest;
    bool baseline = false, summarise = false;
};

Result<void> layDate(const char* flag, const std::string& text, std::chrono::hours later,
                     std::optional<WallTime>& target)
{
    if (text.empty())
        return {};
    const auto date = parseDate(text);
    if (!date)
        return badInput(fmt::format("{}: {}", flag, date.error().message));
    target = *date + later;
    return {};
}

Result<LibraryFilter> filterOf(const ListOptions& options)
{
    LibraryFilter filter;
    filter.text = options.find;
    filter.host = options.host;
    filter.baseline = options.baseline;
    for (const std::string& text : options.tags) {
        auto tag = parseTag(text);
        if (!tag)
            return badInput(fmt::format("--tag: {}", tag.error().message));
        filter.tags.insert(std::move(*tag));
    }
    if (!options.verdict.empty()) {
        auto verdict = verdictNamed(options.verdict);
        if (!verdict)
            return badInput(fmt::format("--verdict: {}", verdict.error().message));
        filter.verdict = std::move(*verdict);
    }
    return layDate("--since", options.since, std::chrono::hours(0), filter.since)
        .and_then([&] { return layDate("--until", options.until, std::chrono::hours(24), filter.before); })
        .map([&] { return filter; });
}

void summariseAll(Library& library)
{
    for (LibraryRun& run : library.runs) {
        if (run.state != ListedState::Unreadable && !run.digest)
            summariseRun(run);
    }
}

/// A filter cannot see into these, and says so.
void sayWhatIsNotSummarised(const Library& library)
{
    const auto count = std::count_if(library.runs.begin(), library.runs.end(), [](const LibraryRun& run) {
        return run.state != ListedState::Unreadable && run.state != ListedState::Running && !run.digest;
    });
    if (count > 0)
        tell("{} cut, or of an older Headroom: verdict and times are not in {} header; --summarise reads them.\n",
             count == 1 ? "1 run is" : fmt::format("{} runs are", count), count == 1 ? "its" : "their");
}

Result<void> list(const ListOptions& options)
{
    const auto filter = filterOf(options);
    if (!filter)
        return tl::make_unexpected(filter.error());
    const auto folder = libraryAt(options.folder);
    auto library = folder ? listLibrary(*folder) : tl::make_unexpected(folder.error());
    if (!library)
        return tl::make_unexpected(library.error());
    if (options.summarise)
        summariseAll(*library);
    sayWhatIsNotSummarised(*library);
    std::erase_if(library->runs, [&](const LibraryRun& run) { return !matches(run, *filter); });
    std::erase_if(library->profiles, [&](const LibraryProfile& profile) { return !matches(profile, *filter); });
    sortRuns(library->runs, options.order);
    if (options.json.empty())
        return printResult(libraryTable(*library));
    if (auto target = checkTarget(options.json); !target)
        return target;
    return options.json == "-" ? printResult(libraryJson(*library)) : replaceFile(options.json, libraryJson(*library));
}

void addListOptions(CLI::App& command, ListOptions& options)
{
    command.add_option("--folder", options.folder, "Another folder than the library of this user");
    command.add_option("--find", options.find, "Words in name, profile, host, tags, note, verdict or file name");
    command.add_option("--verdict", options.verdict, "PASS, FAIL, INVALID or STOPPED");
    command.add_option("--host", options.host, "The host that was sent to, with or without its port");
    command.add_option("--since", options.since, "Started on this day or later, such as 2026-03-12");
    command.add_option("--until", options.until, "Started on this day or earlier");
    command.add_option("--tag", options.tags, "Tagged so, such as memory=512; may be given several times")
        ->expected(1)
        ->take_all();
    command.add_flag("--baseline", options.baseline, "Starred as a baseline");
    const std::map<std::string, LibraryOrder> orders{{"newest", LibraryOrder::Newest},
                                                     {"name", LibraryOrder::Name},
                                                     {"headroom", LibraryOrder::Headroom},
                                                     {"p99", LibraryOrder::P99}};
    command.add_option("--sort", options.order, "newest, name, headroom (least first) or p99 (highest first) [newest]")
        ->type_name("ORDER")
        ->transform(CLI::CheckedTransformer(orders, CLI::ignore_case).description(""));
    command.add_flag("--summarise", options.summarise, "Also work out what runs without a summary came to");
    command.add_option("--json", options.json, "Write the list as JSON to this file, or with - print it");
}

} // namespace

void addLibraryCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("library", "List the runs and profiles that are kept");
    const auto options = std::make_shared<ListOptions>();
    addListOptions(*command, *options);
    addLibraryChanges(*command, exitCode);
    command->callback([command, options, &exitCode] {
        if (!command->get_subcommands().empty())
            return;
        const auto listed = list(*options);
        exitCode = listed ? exitcode::pass : complain(listed.error());
    });
}

} // namespace headroom
