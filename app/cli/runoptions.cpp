#include "runoptions.h"

#include "base/files.h"
#include "console.h"
#include "gateway/gatewaycatalogue.h"
#include "library/libraryfolder.h"
#include "profile/connectionjson.h"
#include "profile/loadwords.h"
#include "profile/profilejson.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace headroom {

void addLoadOptions(CLI::App& command, RunOptions& options)
{
    command.add_option("PROFILE", options.profileFile, "A profile (JSON); flags override it");
    command.add_option("--url", options.url, "What to request");
    auto* rate = command.add_option("--rate", options.rate, "Open model: arrivals, such as 50/s or 90/min");
    command.add_option("--users", options.users, "Closed model: virtual users, each waiting for its answer")
        ->excludes(rate);
    command.add_option("--for", options.duration, "Send for so long, such as 60s [60s, unless --requests is given]");
    command.add_option("--requests", options.requests,
                       "Send so many; beside --for whichever is reached first ends the load");
    command.add_option("--limit", options.limit, "The gateway's time limit, such as 29s [the gateway's own]");
    command.add_option("--gateway", options.gateway,
                       "The gateway in front of the target, see 'gateways' [aws-apigw-rest]");
    command.add_option("--catalogue", options.catalogue, "A file with gateways of your own, besides the shipped ones");
    command.add_option("--client-timeout", options.clientTimeout, "When to give up on an answer [limit + 15 s]");
    command
        .add_option("--transport", options.transport,
                    "What carries the requests: curl, direct or auto, the lightest that can [auto]")
        ->check(CLI::IsMember({"auto", "curl", "direct"}));
    command
        .add_option(
            "--pass", options.pass,
            "A condition to pass, such as \"p99 <= 80 % of limit\" or \"errors <= 0.1 %\"; may be given several "
            "times, in place of the profile's [gateway_timeout = 0]")
        ->expected(1)
        ->take_all();
    command.add_flag("--abort-when-broken", options.abortWhenBroken,
                     "Stop sending once a condition is broken for good, and fail");
}

void addRunOptions(CLI::App& command, RunOptions& options)
{
    addLoadOptions(command, options);
    auto* out = command.add_option("--out", options.out, "Keep the run in this file (.headroom)");
    command.add_flag("--force", options.force, "Replace the run in that file, which stays as FILE~")->needs(out);
    command.add_flag("--save", options.save, "Keep the run in the library, see 'library'")->excludes(out);
    command.add_option("--shard", options.shard,
                       "Send a part of the load, such as 2/3 on the second of three machines; see 'merge'");
    command.add_option("--name", options.name, "What to call this run in lists");
    command.add_option("--note", options.note, "A note kept with the run");
    command
        .add_option("--tag", options.tags,
                    "What the profile does not say of this run, such as memory=512; may be given several times")
        ->expected(1)
        ->take_all();
    command
        .add_option("--keep-samples", options.keepSamples,
                    fmt::format("Keep so many requests one by one (10 bytes each); of plain answers beyond it only a "
                                "part [{}]",
                                options.keepSamples))
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1} << 48)); // a negative one would be read as a huge one
    command.add_option("--json", options.json, "Write the summary to this file, or to standard output with -");
    command.add_option("--csv", options.csv, "Write one row a request to this file");
    command.add_option("--junit", options.junit, "Write the pass conditions as a JUnit test report to this file");
    command.add_option("--expect", options.expect,
                       "How long an answer may take, for what is said of the plan before the run [the limit]");
    command.add_flag("--dry-run", options.dryRun, "Print the plan and whether it fits this machine; send nothing");
    command.add_flag("--yes", options.yes, "Send to a host that is not this machine without asking");
    command.add_flag("--quiet", options.quiet, "No progress and no summary for people");
}

namespace {

Result<void> layDuration(const char* flag, const std::optional<std::string>& text, auto&& target)
{
    if (!text)
        return {};
    const auto duration = parseDuration(*text);
    if (!duration)
        return badInput(fmt::format("{}: {}", flag, duration.error().message));
    target = *duration;
    return {};
}

Result<void> layModel(const RunOptions& options, LoadShape& load)
{
    if (options.users || options.rate || options.duration || options.requests)
        load.then.clear(); // a flag says all of the load, not the first of its shapes
    if ((options.users || options.rate) && !load.duration && !load.requests)
        load.duration = stagesLength(load); // the stages go, their time stays
    if (options.users)
        load.model = ClosedModel{*options.users};
    if (!options.rate)
        return {};
    const auto rate = parseRate(*options.rate);
    if (!rate)
        return badInput(fmt::format("--rate: {}", rate.error().message));
    load.model = OpenModel{*rate};
    return {};
}

/// A gateway chosen here brings its own limit along.
Result<void> layGateway(const RunOptions& options, LoadProfile& profile)
{
    if (options.catalogue && options.catalogue->empty())
        return badInput("--catalogue: no file is named");
    if (options.catalogue) // named from where the command runs, not from the profile's folder
        profile.limit.catalogue = std::filesystem::absolute(*options.catalogue).string();
    if (!options.gateway)
        return {};
    const auto gateways = gatewaysOf(profile);
    if (!gateways)
        return tl::make_unexpected(gateways.error());
    const auto entry = gatewayNamed(*options.gateway, *gateways);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!entry->limit && !options.limit)
        return badInput(
            fmt::format("--gateway: {} has no limit by default that is known; give yours with --limit", entry->id));
    profile.limit.gateway = entry->id;
    profile.limit.kind.reset(); // the other gateway's
    profile.limit.time = entry->limit.value_or(profile.limit.time);
    return {};
}

/// Without a profile a count alone ends the run; with one, the profile's duration stays beside it.
void layCount(const RunOptions& options, LoadShape& load)
{
    if (!options.requests)
        return;
    load.requests = options.requests;
    if (options.profileFile.empty() && !options.duration)
        load.duration.reset();
}

Result<void> layPass(const RunOptions& options, LoadProfile& profile)
{
    profile.abortWhenBroken = profile.abortWhenBroken || options.abortWhenBroken;
    if (!options.pass.empty())
        profile.pass.clear();
    for (const std::string& text : options.pass) {
        const auto condition = parsePassCondition(text);
        if (!condition)
            return badInput(fmt::format("--pass: {}", condition.error().message));
        profile.pass.push_back(*condition);
    }
    return {};
}

} // namespace

Result<RunLabels> labelsOf(const RunOptions& options)
{
    RunLabels labels{options.name, options.note, {}, false};
    for (const std::string& text : options.tags) {
        auto tag = parseTag(text);
        if (!tag)
            return badInput(fmt::format("--tag: {}", tag.error().message));
        if (!labels.tags.emplace(tag->first, tag->second).second)
            return badInput(fmt::format("--tag: {} is given twice", tag->first));
    }
    return checkLabels(labels).map([&] { return labels; });
}

Result<std::string> runFileOf(const RunOptions& options, const LoadProfile& profile)
{
    if (!options.save)
        return options.out;
    const auto library = defaultLibrary();
    if (!library)
        return tl::make_unexpected(library.error());
    const auto folder = runsIn(*library);
    return makeFolder(folder).map([&] { return newRunFile(folder, profile.name, WallClock::now()).string(); });
}

Result<std::optional<nanoseconds>> expectedAnswer(const RunOptions& options)
{
    std::optional<nanoseconds> expected;
    if (auto laid = layDuration("--expect", options.expect, expected); !laid)
        return tl::make_unexpected(laid.error());
    return expected;
}

namespace {

Result<LoadProfile> profileOfFile(const std::string& file)
{
    auto read = readProfileFile(file);
    if (!read)
        return tl::make_unexpected(read.error());
    for (const std::string& change : read->changes)
        tell("headroom: {}: {}\n", file, change);
    if (read->profile.name.empty()) // as the library calls it: its runs then lie below it
        read->profile.name = std::filesystem::path(file).stem().string();
    return std::move(read->profile);
}

} // namespace

Result<LoadProfile> askedProfile(const RunOptions& options)
{
    Result<LoadProfile> profile = LoadProfile{};
    if (!options.profileFile.empty())
        profile = profileOfFile(options.profileFile);
    else if (!options.url)
        return badInput("a profile or --url is needed; --help tells more");
    if (!profile)
        return profile;
    if (options.url && profile->requests.size() > 1)
        return badInput(
            "--url: the profile has several requests, and only one would be sent there; change the profile");
    if (options.url)
        profile->request().url = *options.url;
    if (options.transport)
        profile->connection.transport = *transportNamed(*options.transport);
    layCount(options, profile->load);
    const Result<void> laid =
        layGateway(options, *profile)
            .and_then([&] { return layDuration("--limit", options.limit, profile->limit.time); })
            .and_then([&] { return layDuration("--for", options.duration, profile->load.duration); })
            .and_then([&] { return layDuration("--client-timeout", options.clientTimeout, profile->clientTimeout); })
            .and_then([&] { return layModel(options, profile->load); })
            .and_then([&] { return layPass(options, *profile); })
            .and_then([&] { return checkProfile(*profile); });
    if (!laid)
        return tl::make_unexpected(laid.error());
    return profile;
}

Result<LoadProfile> profileOf(const RunOptions& options)
{
    return askedProfile(options).and_then(settled);
}

} // namespace headroom
