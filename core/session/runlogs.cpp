#include "session/runlogs.h"

#include "analysis/runsummary.h"
#include "profile/profilejson.h"
#include "serverlog/invocationcollector.h"
#include "serverlog/logcorrelator.h"
#include "serverlog/logfile.h"
#include "store/logevents.h"
#include "store/runreader.h"

#include <fmt/format.h>

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

Result<void> readAll(const std::vector<LogSource>& logs, LogReader& reader)
{
    for (const LogSource& log : logs) {
        if (auto read = log.read(reader); !read)
            return read;
    }
    return {};
}

} // namespace

LogSource logFileSource(const std::filesystem::path& file)
{
    return {file == "-" ? "standard input" : file.filename().string(),
            [file](LogReader& reader) { return readLogFile(file, reader); }};
}

Result<ReadLogs> joinLogs(const std::filesystem::path& runFile, const std::vector<LogSource>& logs,
                          const LogReadSettings& settings)
{
    auto run = RunReader::open(runFile.string());
    if (!run)
        return tl::make_unexpected(run.error());
    const RunInfo& info = run->info();
    const auto profile = readProfile(info.profileJson, "the profile in " + runFile.string());
    if (!profile)
        return tl::make_unexpected(profile.error());
    InvocationCollector collector(idsOf(info), logWindow(info.startedAt, run->snapshot()->elapsed));
    LogReader reader(settings, [&](const LogEvent& event, std::uint64_t line) { collector.add(event, line); });
    if (auto read = readAll(logs, reader); !read)
        return tl::make_unexpected(read.error());

    auto collected = collector.take();
    LogCorrelator correlator(info.startedAt, pathsOf(*profile), std::move(collected.invocations));
    const auto seen = run->forEachChunk([&](const SampleChunk& samples) {
        correlator.add(samples);
        return true;
    });
    if (!seen)
        return tl::make_unexpected(seen.error());
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
