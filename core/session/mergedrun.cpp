#include "session/mergedrun.h"

#include "profile/profilejson.h"
#include "profile/redaction.h"
#include "recording/joinedruns.h"
#include "session/rundigests.h"
#include "store/rundigest.h"
#include "store/runlabels.h"
#include "store/runreader.h"
#include "store/runtables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr const char* shardFact = "shard";
constexpr const char* profileFact = "shard/profile";

struct OpenShard {
    std::string name; ///< of its file, for sentences
    RunReader reader;
    Shard shard;
    WallTime startedAt; ///< by the clock that all are put to
    nanoseconds clockOffset;
    std::chrono::seconds later{0};
};

std::string factOf(const RunInfo& info, const char* name)
{
    const auto found = info.environment.find(name);
    return found == info.environment.end() ? std::string() : found->second;
}

Result<OpenShard> openShard(const ShardFile& file)
{
    auto reader = RunReader::open(file.file.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (reader->info().goesOn)
        return badInput(
            fmt::format("'{}' is still being made; merge the parts when they have ended", file.file.string()));
    const auto shard = parseShard(factOf(reader->info(), shardFact));
    if (reader->info().environment.contains("merged_from"))
        return badInput(
            fmt::format("'{}' is put together from parts already; merge all the parts at once", file.file.string()));
    if (!shard)
        return badInput(
            fmt::format("'{}' is no part of a run: it was not made with 'run --shard'", file.file.string()));
    if (reader->info().samplesLeftOut > 0)
        return badInput(
            fmt::format("'{}' does not keep all its requests one by one; run it with a larger --keep-samples "
                        "to merge it",
                        file.file.string()));
    const WallTime startedAt =
        reader->info().startedAt + std::chrono::duration_cast<WallTime::duration>(file.clockOffset);
    return OpenShard{file.file.string(), std::move(*reader), *shard, startedAt, file.clockOffset, {}};
}

/// All of one run, each once, in order.
Result<void> checkTogether(std::vector<OpenShard>& shards)
{
    std::sort(shards.begin(), shards.end(),
              [](const OpenShard& a, const OpenShard& b) { return a.shard.index < b.shard.index; });
    const OpenShard& first = shards.front();
    for (std::size_t i = 1; i < shards.size(); ++i) {
        const OpenShard& one = shards[i];
        if (one.shard.of != first.shard.of
            || factOf(one.reader.info(), profileFact) != factOf(first.reader.info(), profileFact))
            return badInput(fmt::format("'{}' and '{}' are no parts of one run: the profiles differ, or the number of "
                                        "machines",
                                        first.name, one.name));
        if (one.shard == shards[i - 1].shard)
            return badInput(fmt::format("part {} is there twice: '{}' and '{}'", formatShard(one.shard),
                                        shards[i - 1].name, one.name));
    }
    return {};
}

std::vector<std::string> missingParts(const std::vector<OpenShard>& shards)
{
    std::vector<std::string> missing;
    for (std::uint32_t index = 1; index <= shards.front().shard.of; ++index) {
        const auto found =
            std::find_if(shards.begin(), shards.end(), [&](const OpenShard& one) { return one.shard.index == index; });
        if (found == shards.end())
            missing.push_back(formatShard({index, shards.front().shard.of}));
    }
    if (missing.empty())
        return {};
    return {fmt::format("{} {}: less was sent than the profile says.",
                        missing.size() == 1 ? "A part is missing," : "Parts are missing,", fmt::join(missing, ", "))};
}

/// Parts of one run send at the same time, or a clock is wrong.
Result<void> checkOverlap(const std::vector<OpenShard>& shards)
{
    const auto endOf = [](const OpenShard& one) { return one.later + one.reader.snapshot()->elapsed; };
    for (const OpenShard& one : shards) {
        for (const OpenShard& other : shards) {
            if (endOf(one) < other.later)
                return badInput(fmt::format("'{}' had ended before '{}' began, by their machines' clocks; --offset "
                                            "corrects a clock that is wrong",
                                            one.name, other.name));
        }
    }
    return {};
}

void placeInTime(std::vector<OpenShard>& shards)
{
    WallTime begin = shards.front().startedAt;
    for (const OpenShard& one : shards)
        begin = std::min(begin, one.startedAt);
    for (OpenShard& one : shards)
        one.later = std::chrono::round<std::chrono::seconds>(one.startedAt - begin);
}

/// What each machine said of itself, and how its clock was read.
void addFacts(RunInfo& info, const OpenShard& one, WallTime begin)
{
    const std::string prefix = fmt::format("shard/{}/", one.shard.index);
    const auto rest = one.startedAt - begin - one.later;
    info.environment[prefix + "file"] = std::filesystem::path(one.name).filename().string();
    info.environment[prefix + "key"] = one.reader.info().key;
    info.environment[prefix + "started_at"] = formatWallTime(one.reader.info().startedAt);
    info.environment[prefix + "clock_offset_ms"] = fmt::format("{}", toMilliseconds(one.clockOffset));
    info.environment[prefix + "moved_by_s"] = std::to_string(one.later.count());
    info.environment[prefix + "began_later_than_that_ms"] =
        fmt::format("{}", toMilliseconds(std::chrono::duration_cast<nanoseconds>(rest)));
    for (const auto& [name, value] : one.reader.info().environment) {
        if (!name.starts_with(shardFact))
            info.environment[prefix + name] = value;
    }
}

RunInfo infoOf(const std::vector<OpenShard>& shards, const LoadProfile& profile)
{
    const RunInfo& first = shards.front().reader.info();
    RunInfo info;
    info.name = first.name;
    info.startedAt = shards.front().startedAt;
    for (const OpenShard& one : shards)
        info.startedAt = std::min(info.startedAt, one.startedAt);
    info.headroomVersion = first.headroomVersion;
    info.profileJson = writeProfile(profile);
    info.gatewayJson = first.gatewayJson;
    info.environment["merged_from"] = fmt::format("{} of {} parts", shards.size(), shards.front().shard.of);
    for (const OpenShard& one : shards)
        addFacts(info, one, info.startedAt);
    return info;
}

/// Numbers stay unique: those of different parts leave different remainders.
std::uint64_t numberInAll(std::uint64_t number, const Shard& shard)
{
    return number * shard.of + shard.index - 1;
}

Sample moved(Sample sample, const OpenShard& one)
{
    const nanoseconds later = one.later;
    sample.number = numberInAll(sample.number, one.shard);
    sample.plannedStart += later;
    sample.end += later;
    for (nanoseconds* moment : {&sample.sent, &sample.firstByte}) {
        if (*moment != never)
            *moment += later;
    }
    return sample;
}

Result<std::vector<JobRecord>> jobsOf(std::vector<OpenShard>& shards)
{
    std::vector<JobRecord> jobs;
    for (OpenShard& one : shards) {
        const auto read = one.reader.forEachJobs([&](std::span<const JobRecord> some) {
            for (JobRecord job : some) {
                job.number = numberInAll(job.number, one.shard);
                moveBy(job, one.later);
                jobs.push_back(job);
            }
            return true;
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    std::stable_sort(jobs.begin(), jobs.end(), [](const JobRecord& a, const JobRecord& b) { return a.end < b.end; });
    return jobs;
}

Result<std::vector<Sample>> samplesOf(std::vector<OpenShard>& shards)
{
    std::vector<Sample> samples;
    for (OpenShard& one : shards) {
        const auto read = one.reader.forEachChunk([&](const SampleChunk& chunk) {
            for (const Sample& sample : chunk.samples)
                samples.push_back(moved(sample, one));
            return true;
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    // As a run file holds them: by their end.
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.end < b.end; });
    return samples;
}

Result<void> writeMerged(const std::filesystem::path& out, const RunInfo& info, const RunSnapshot& run,
                         const std::vector<Sample>& samples, const std::vector<JobRecord>& jobs)
{
    auto tables = RunTables::create(out.string(), info, std::numeric_limits<std::uint64_t>::max());
    if (!tables)
        return tl::make_unexpected(tables.error());
    const auto written = tables->append(samples)
                             .and_then([&] { return tables->append(jobs); })
                             .and_then([&] { return tables->commit(run); })
                             .and_then([&] { return tables->close(); });
    std::error_code unused;
    if (!written) // half of it would look like a run
        std::filesystem::remove(out, unused);
    return written;
}

} // namespace

std::map<std::string, std::string> shardFacts(const LoadProfile& whole, const Shard& shard)
{
    return {{shardFact, formatShard(shard)}, {profileFact, writeProfile(redacted(whole).profile)}};
}

Result<std::vector<std::string>> mergeRuns(const std::vector<ShardFile>& files, const std::filesystem::path& out)
{
    std::vector<OpenShard> shards;
    for (const ShardFile& file : files) {
        auto shard = openShard(file);
        if (!shard)
            return tl::make_unexpected(shard.error());
        shards.push_back(std::move(*shard));
    }
    if (shards.size() < 2)
        return badInput("one part alone is no run to merge; name the run files of all machines");
    if (auto together = checkTogether(shards); !together)
        return tl::make_unexpected(together.error());
    const auto profile = readProfile(factOf(shards.front().reader.info(), profileFact), "the profile of the whole run");
    if (!profile)
        return tl::make_unexpected(profile.error());
    placeInTime(shards);
    if (auto overlap = checkOverlap(shards); !overlap)
        return tl::make_unexpected(overlap.error());
    const auto samples = samplesOf(shards);
    if (!samples)
        return tl::make_unexpected(samples.error());
    const auto jobs = jobsOf(shards);
    if (!jobs)
        return tl::make_unexpected(jobs.error());
    std::vector<PartialRun> parts;
    for (const OpenShard& one : shards)
        parts.push_back({one.reader.snapshot(), one.later});
    const RunSnapshot run = joined(parts);
    const RunInfo info = infoOf(shards, *profile);
    std::vector<std::string> notes = missingParts(shards);
    for (const OpenShard& one : shards) {
        if (const auto rest = one.startedAt - info.startedAt - one.later; std::chrono::abs(rest) > 50ms)
            notes.push_back(fmt::format("Part {} stands {} off its own clock, because parts are put together by the "
                                        "second.",
                                        formatShard(one.shard), formatLatency(std::chrono::abs(rest))));
    }
    return writeMerged(out, info, run, *samples, *jobs)
        .and_then([&] {
            return notes.empty() ? Result<void>()
                                 : writeLabels(out.string(), {.note = fmt::format("{}", fmt::join(notes, "\n"))});
        })
        .and_then([&] { return workOutDigest(out); })
        .and_then([&](const RunDigest& digest) { return writeDigest(out.string(), digest); })
        .map([&] { return notes; });
}

} // namespace headroom
