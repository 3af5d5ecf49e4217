#include "session/runlogs.h"

#include "analysis/runsummary.h"
#include "profile/profilejson.h"
#include "serverlog/invocationcollector.h"
#include "serverlog/logcorrelator.h"
#include "serverlog/logfile.h"
#include "store/logevents.h"
#include "store/runreader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// A run without a key of its own (its profile sent no ids, or an old file) is joined by time alone.
RunIds idsOf(const RunInfo& info)
{
    const auto key = parseRunKey(info.key);
    return {key ? *key : RunKey{}, info.startedAt};
}

std::vector<RequestPath> pathsOf(const LoadProfile& profile)
{
    std::vector<RequestPath> paths;
    for (const HttpRequest& request : profile.requests)
        paths.push_back({request.method, request.url});
    return paths;
}

constexpr double shareOfLogs = 0.9; ///< of the work; the rest is the run's samples

Result<void> readAll(const std::vector<LogSource>& logs, LogReader& reader, const Progress& progress)
{
    std::uint64_t all = 1, before = 0;
    for (const LogSource& log : logs)
        all += log.bytes;
    for (const LogSource& log : logs) {
        bool goOn = true;
        const auto watch = [&](std::uint64_t bytes) {
            const std::uint64_t known = log.bytes > 0 ? bytes : 0; // how far the others are, nobody knows
            const double share = static_cast<double>(before + known) / static_cast<double>(all);
            goOn = goesOn(progress, std::min(1.0, share) * shareOfLogs);
            return goOn;
        };
        auto read = log.read(reader, progress ? GzipSource::Watch(watch) : GzipSource::Watch());
        if (!goOn)
            return badInput("reading the log was given up");
        if (!read)
            return read;
        before += log.bytes;
    }
    return {};
}

} // namespace

LogSource logFileSource(const std::filesystem::path& file)
{
    std::error_code unknown; // standard input has no size
    const auto size = std::filesystem::file_size(file, unknown);
    return {file == "-" ? "standard input" : file.filename().string(), unknown ? 0 : std::uint64_t{size},
            [file](LogReader& reader, const GzipSource::Watch& watch) { return readLogFile(file, reader, watch); }};
}

Result<ReadLogs> joinLogs(const std::filesystem::path& runFile, const std::vector<LogSource>& logs,
                          const LogReadSettings& settings, const Progress& progress)
{
    auto run = RunReader::open(runFile.string());
    if (!run)
        return tl::make_unexpected(run.error());
    const RunInfo& info = run->info();
    if (info.goesOn)
        return badInput(
            fmt::format("'{}' is still being made; join its server's log when it has ended", runFile.string()));
    const auto profile = readProfile(info.profileJson, "the profile in " + runFile.string());
    if (!profile)
        return tl::make_unexpected(profile.error());
    InvocationCollector collector(idsOf(info), logWindow(info.startedAt, run->snapshot()->elapsed));
    LogReader reader(settings, [&](const LogEvent& event, std::uint64_t line) { collector.add(event, line); });
    if (auto read = readAll(logs, reader, progress); !read)
        return tl::make_unexpected(read.error());

    auto collected = collector.take();
    LogCorrelator correlator(info.startedAt, pathsOf(*profile), std::move(collected.invocations));
    std::uint64_t looked = 0;
    bool goOn = true;
    const auto seen = run->forEachChunk([&](const SampleChunk& samples) {
        correlator.add(samples);
        looked += samples.samples.size();
        const double share = static_cast<double>(looked) / static_cast<double>(info.samplesKept);
        goOn = goesOn(progress, shareOfLogs + (1 - shareOfLogs) * share);
        return goOn;
    });
    if (!seen)
        return tl::make_unexpected(seen.error());
    if (!goOn)
        return badInput("joining the log was given up");
    ReadLogs result{correlator.take(), reader.counts().tooLong, reader.counts().unitMissing, collected.beyond};
    for (const LogSource& log : logs)
        result.joined.files.push_back(log.name);
    result.joined.formats = formatsInWords(reader.counts());
    result.joined.lines = reader.counts().lines;
    result.joined.otherLines = reader.counts().other;
    result.joined.throttles = collected.throttles;
    return result;
}

GhostScope ghostScope(const LoadProfile& profile, const TimeRange& range)
{
    return {range, courseOf(profile.load)};
}

Result<std::optional<GhostSummary>> storedGhosts(const std::filesystem::path& runFile, const LoadProfile& profile,
                                                 const RunSnapshot& run, const TimeRange& range)
{
    const auto log = readLogEvents(runFile.string());
    if (!log)
        return tl::make_unexpected(log.error());
    if (!*log)
        return std::optional<GhostSummary>();
    return std::optional(ghostSummary(**log, run, ghostScope(profile, range)));
}

} // namespace headroom
