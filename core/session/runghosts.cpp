#include "session/runghosts.h"

#include "store/logevents.h"
#include "store/runreader.h"

#include <algorithm>

namespace headroom {

namespace {

/// Several records of one request count once.
std::uint64_t timedOutInLog(const JoinedLog& log)
{
    std::uint64_t count = 0;
    const BackendRecord* before = nullptr;
    for (const BackendRecord& record : log.records) {
        const bool again = before && before->number == record.number && before->request == record.request
            && before->attempt == record.attempt;
        count += record.outcome == Outcome::GatewayTimeout && !again ? 1 : 0;
        before = &record;
    }
    return count;
}

} // namespace

Result<std::shared_ptr<const RunGhosts>> ghostsOfRun(const std::filesystem::path& runFile, const RunSnapshot& run,
                                                     const Progress& progress)
{
    auto log = readLogEvents(runFile.string());
    if (!log)
        return tl::make_unexpected(log.error());
    if (!*log)
        return std::shared_ptr<const RunGhosts>();
    auto ghosts = std::make_shared<RunGhosts>();
    ghosts->log = std::move(**log);
    const std::uint64_t inLog = timedOutInLog(ghosts->log);
    const std::uint64_t timedOut = run.outcomes[Outcome::GatewayTimeout];
    UnknownGhosts unknown(ghosts->log);
    if (inLog < timedOut) {
        auto reader = RunReader::open(runFile.string());
        if (!reader)
            return tl::make_unexpected(reader.error());
        std::uint64_t seen = 0;
        const double all = static_cast<double>(std::max<std::uint64_t>(1, reader->info().samplesKept));
        const auto read = reader->forEachChunk([&](const SampleChunk& chunk) {
            unknown.add(chunk.samples);
            seen += chunk.samples.size();
            const bool more = !unknown.full() && unknown.rows().size() < timedOut - inLog;
            return more && goesOn(progress, static_cast<double>(seen) / all);
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    ghosts->rows = ghostRows(ghosts->log, unknown.rows());
    return std::shared_ptr<const RunGhosts>(std::move(ghosts));
}

} // namespace headroom
