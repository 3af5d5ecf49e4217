#include "session/sweepplan.h"

#include "gateway/gatewaycatalogue.h"
#include "profile/profilejson.h"
#include "profile/targets.h"
#include "session/comparedruns.h"
#include "session/distinctruns.h"
#include "session/storedrun.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace headroom {

namespace {

constexpr std::string_view searchTag = "capacity"; ///< of the steps of a search, each another on purpose

Result<PlannedRun> ready(const std::string& value, LoadProfile profile, std::map<std::string, std::string> tags)
{
    return checkProfile(profile).and_then([&] { return settled(profile); }).map([&](LoadProfile whole) {
        return PlannedRun{value, std::move(whole), std::move(tags)};
    });
}

/// A value may be any text; a file's name holds only what is safe in one.
std::string inFileName(std::string_view text)
{
    std::string safe;
    for (const char letter : text.substr(0, 40))
        safe += std::isalnum(static_cast<unsigned char>(letter)) || letter == '.' ? letter : '-';
    return safe;
}

/// Tags that every run has, and no two with the same value.
std::vector<std::string> tellingTags(const std::vector<StoredRun>& runs)
{
    std::vector<std::string> telling;
    for (const auto& [tag, value] : runs.front().info.labels.tags) {
        std::set<std::string> values;
        for (const StoredRun& run : runs) {
            const auto found = run.info.labels.tags.find(tag);
            if (found != run.info.labels.tags.end())
                values.insert(found->second);
        }
        if (values.size() == runs.size() && tag != searchTag)
            telling.push_back(tag);
    }
    return telling;
}

SweptRun sweptRun(const StoredRun& stored, const std::string& tag, const std::filesystem::path& file)
{
    return {stored.info.labels.tags.at(tag), summarise(stored.profile, *stored.snapshot), file.string()};
}

} // namespace

Result<std::vector<PlannedRun>> plannedOver(const LoadProfile& profile, const Sweep& sweep)
{
    std::vector<PlannedRun> planned;
    for (const std::string& value : sweep.values) {
        auto run = withValue(profile, sweep.name, value).and_then([&](LoadProfile with) {
            return ready(value, std::move(with), {{tagOf(sweep), value}});
        });
        if (!run)
            return badInput(fmt::format("{} {}: {}", sweep.name, value, run.error().message));
        planned.push_back(std::move(*run));
    }
    return planned;
}

Result<std::vector<PlannedRun>> plannedPair(const LoadProfile& profile, SweepPair pair)
{
    const auto halves = pairOf(profile, pair);
    if (!halves)
        return tl::make_unexpected(halves.error());
    std::vector<PlannedRun> planned;
    for (const PairedProfile& half : *halves) {
        auto run = ready(half.name, half.profile, {{std::string(pairTag), half.name}});
        if (!run)
            return tl::make_unexpected(run.error());
        planned.push_back(std::move(*run));
    }
    return planned;
}

Result<void> checkSameTargets(const std::vector<PlannedRun>& planned)
{
    const auto first = foreignTargets(planned.front().profile);
    for (const PlannedRun& run : planned) {
        const auto targets = foreignTargets(run.profile);
        if (!targets || !first)
            return tl::make_unexpected(targets ? first.error() : targets.error());
        if (targetsInWords(*targets) != targetsInWords(*first))
            return badInput(fmt::format("{} would be sent to another host than {}", run.value, planned.front().value));
    }
    return {};
}

std::string sweptFileName(std::size_t number, std::string_view name, std::string_view value)
{
    return fmt::format("{:02}-{}-{}.headroom", number, inFileName(name), inFileName(value));
}

SweepResult sweepResultOf(const std::string& name, double share, const MadeRuns& made)
{
    const SweepEnd end = made.stopped ? SweepEnd::Stopped
        : made.neverReached           ? SweepEnd::NeverReached
                                      : SweepEnd::Complete;
    return sweepResult(name, share, made.runs, end);
}

Result<Comparison> comparisonOfPair(const std::vector<SweptRun>& runs)
{
    std::vector<std::filesystem::path> files;
    for (const SweptRun& run : runs)
        files.emplace_back(run.file);
    auto opened = openForComparison(files);
    if (!opened)
        return tl::make_unexpected(opened.error());
    for (std::size_t i = 0; i < opened->size(); ++i)
        (*opened)[i].name = runs[i].value;
    const ComparedRun second = std::move(opened->back());
    opened->pop_back();
    return compareRuns(*opened, second, {});
}

Result<std::vector<SweptRun>> openSweptRuns(const std::vector<std::filesystem::path>& files, const std::string& tag)
{
    std::vector<SweptRun> runs;
    DistinctRuns distinct;
    for (const std::filesystem::path& file : files) {
        const auto stored = openRun(file);
        if (!stored)
            return tl::make_unexpected(stored.error());
        if (auto added = distinct.add(*stored, file); !added)
            return tl::make_unexpected(added.error());
        if (!stored->info.labels.tags.contains(tag))
            return badInput(
                fmt::format("'{}' has no tag {}; 'headroom-cli library label' gives it one", file.string(), tag));
        runs.push_back(sweptRun(*stored, tag, file));
    }
    return runs;
}

Result<FoundSweep> openSweep(const std::vector<std::filesystem::path>& files)
{
    if (files.size() < 2)
        return badInput("a sweep has two runs at least");
    std::vector<StoredRun> stored;
    for (const std::filesystem::path& file : files) {
        auto run = openRun(file);
        if (!run)
            return tl::make_unexpected(run.error());
        stored.push_back(std::move(*run));
    }
    const std::vector<std::string> tags = tellingTags(stored);
    if (tags.empty())
        return badInput("these runs are no sweep: no tag that all of them have tells them apart");
    if (tags.size() > 1)
        return badInput(fmt::format("these runs differ in several tags, {}; 'headroom-cli sweep --runs ... --by TAG' "
                                    "takes one of them",
                                    fmt::join(tags, " and ")));
    FoundSweep found{tags.front(), {}, stored.front().profile};
    for (std::size_t i = 0; i < files.size(); ++i)
        found.runs.push_back(sweptRun(stored[i], found.name, files[i]));
    return found;
}

Result<FoundSweep> openSweepFolder(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() == ".headroom")
            files.push_back(entry.path());
    }
    if (failed)
        return badInput(fmt::format("{}: {}", folder.string(), failed.message()));
    std::ranges::sort(files);
    if (files.empty())
        return badInput(fmt::format("{}: there are no runs in it", folder.string()));
    auto found = openSweep(files);
    return found ? found : badInput(fmt::format("{}: {}", folder.string(), found.error().message));
}

} // namespace headroom
