#include "session/comparedruns.h"

#include "session/storedrun.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>

namespace headroom {

namespace {

/// The last `parts` parts of a path.
std::filesystem::path endOf(const std::filesystem::path& file, std::ptrdiff_t parts)
{
    std::filesystem::path end;
    const std::ptrdiff_t all = std::distance(file.begin(), file.end());
    for (auto part = std::next(file.begin(), std::max<std::ptrdiff_t>(0, all - parts)); part != file.end(); ++part)
        end /= *part;
    return end;
}

std::string nameOf(const std::filesystem::path& file, const std::vector<std::filesystem::path>& files)
{
    const std::ptrdiff_t all = std::distance(file.begin(), file.end());
    for (std::ptrdiff_t parts = 1; parts < all; ++parts) {
        const std::filesystem::path name = endOf(file, parts);
        const bool clear = std::none_of(files.begin(), files.end(), [&](const std::filesystem::path& other) {
            return other != file && endOf(other, parts) == name;
        });
        if (clear)
            return name.string();
    }
    return file.string();
}

using PartOf = std::function<Result<std::optional<TimeRange>>(const RunSnapshot&)>;

Result<ComparedRun> openOne(const std::filesystem::path& file, const PartOf& partOf)
{
    auto stored = openRun(file);
    if (!stored)
        return tl::make_unexpected(stored.error());
    ComparedRun run;
    run.profile = std::make_shared<const LoadProfile>(std::move(stored->profile));
    run.snapshot = std::move(stored->snapshot);
    const auto part = partOf ? partOf(*run.snapshot) : Result<std::optional<TimeRange>>(std::nullopt);
    if (!part)
        return badInput(fmt::format("'{}': {}", file.string(), part.error().message));
    run.summary = *part ? summarise(*run.profile, *run.snapshot, **part) : summarise(*run.profile, *run.snapshot);
    run.key = std::move(stored->info.key);
    run.headroomVersion = std::move(stored->info.headroomVersion);
    run.environment = std::move(stored->info.environment);
    for (const auto& [tag, value] : stored->info.labels.tags)
        run.environment["tag " + tag] = value; // what its people say of where it was made: memory, release
    return run;
}

} // namespace

Result<std::vector<ComparedRun>> openForComparison(const std::vector<std::filesystem::path>& files,
                                                   const PartOf& partOf)
{
    std::vector<std::future<Result<ComparedRun>>> opening;
    for (const std::filesystem::path& file : files)
        opening.push_back(std::async(std::launch::async, openOne, std::cref(file), std::cref(partOf)));
    std::vector<ComparedRun> runs;
    std::optional<Error> first;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto run = opening[i].get(); // all of them, so that no thread is left behind
        if (!run) {
            first = first ? first : run.error();
            continue;
        }
        run->name = nameOf(files[i], files);
        runs.push_back(std::move(*run));
    }
    if (first)
        return tl::make_unexpected(*first);
    return runs;
}

} // namespace headroom
