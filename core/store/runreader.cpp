#include "store/runreader.h"

#include "recording/jobtally.h"
#include "store/hotjournal.h"
#include "store/jobcodec.h"
#include "store/samplecodec.h"
#include "store/snapshotcodec.h"
#include "store/writerlock.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace headroom {

namespace {

constexpr std::size_t mostFreshCells = 1'000'000;

/// A run that was being written keeps its newest part in a log, which cannot be read without a file of shared memory
/// beside it.
bool logCannotBeRead(const std::string& path, const FileHeader& header)
{
    std::error_code error;
    const auto folder = std::filesystem::absolute(path, error).parent_path();
    return header.writeAhead && !std::filesystem::exists(path + "-shm", error) && access(folder.c_str(), W_OK) != 0;
}

bool hasNoSecond(Database& database)
{
    const auto second = database.ask("SELECT second FROM seconds LIMIT 1");
    return second && second->empty();
}

tl::unexpected<Error> givenUp(const std::string& path)
{
    return failure(ErrorKind::Storage, fmt::format("reading '{}' was given up", path));
}

} // namespace

Result<FileHeader> headerOfRun(const std::string& path)
{
    FileHeader header = inspectFile(path);
    if (header.kind == FileKind::Run) {
        if (auto done = putBackJournal(path); !done)
            return tl::make_unexpected(done.error());
        header = inspectFile(path);
    }
    switch (header.kind) {
    case FileKind::Missing:
        return badInput(fmt::format("there is no file '{}'", path));
    case FileKind::NotAFile:
        return badInput(fmt::format("'{}' is not a file", path));
    case FileKind::Unreadable:
        return failure(ErrorKind::Storage, fmt::format("'{}' cannot be read: permission denied", path));
    case FileKind::Empty:
        return badInput(fmt::format("'{}' is empty; it is not a Headroom run", path));
    case FileKind::OtherFile:
        return badInput(fmt::format("'{}' is not a Headroom run", path));
    case FileKind::OtherDatabase:
        return badInput(fmt::format("'{}' is another program's database, not a Headroom run", path));
    case FileKind::OtherRevision:
        return badInput(fmt::format("'{}' is a run of revision {}; this Headroom reads revisions {} to {}{}", path,
                                    header.revision, oldestReadableRevision, runFileRevision,
                                    header.revision > runFileRevision ? ", a newer one is needed" : ""));
    case FileKind::Run:
        break;
    }
    if (header.truncated)
        return failure(
            ErrorKind::Storage,
            fmt::format("'{}' was truncated: a part of the run is missing; 'headroom-cli show --salvage' tells what "
                        "can be read",
                        path));
    if (logCannotBeRead(path, header))
        return failure(
            ErrorKind::Storage,
            fmt::format("'{}' was cut while it was written, and its folder does not let Headroom read the rest; "
                        "copy it together with '{}-wal' to a folder of your own",
                        path, path));
    return header;
}

tl::unexpected<Error> RunReader::damaged(std::string_view what) const
{
    return failure(
        ErrorKind::Storage,
        fmt::format("'{}' is damaged: {}; 'headroom-cli show --salvage' tells what can be read", m_path, what));
}

Result<RunReader> RunReader::open(const std::string& path, const Progress& progress)
{
    RunState state;
    auto reader = begin(path, state);
    if (!reader)
        return reader;
    if (auto done = reader->readRun(state, progress); !done)
        return tl::make_unexpected(done.error());
    return reader;
}

Result<RunReader> RunReader::openForChunks(const std::string& path)
{
    RunState state;
    return begin(path, state);
}

Result<RunInfo> RunReader::describe(const std::string& path)
{
    RunState state;
    return begin(path, state).map([](const RunReader& reader) { return reader.m_info; });
}

Result<RunReader> RunReader::begin(const std::string& path, RunState& state)
{
    const auto header = headerOfRun(path);
    if (!header)
        return tl::make_unexpected(header.error());
    auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return tl::make_unexpected(database.error());
    RunReader reader;
    reader.m_path = path;
    reader.m_database = std::move(*database);
    if (auto done = reader.readState(header->revision, state); !done)
        return tl::make_unexpected(done.error());
    return reader;
}

Result<void> RunReader::readState(std::uint32_t revision, RunState& state)
{
    const bool written = hasWriter(m_path);
    // Held open for the reader's life: all that is read comes from one moment.
    if (auto begun = m_database.execute("BEGIN"); !begun)
        return begun;
    auto info = readInfo(m_database, m_path);
    if (!info)
        return tl::make_unexpected(info.error());
    auto select = m_database.prepare("SELECT data FROM state");
    if (!select)
        return tl::make_unexpected(select.error());
    const auto row = select->next();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row && hasNoSecond(m_database))
        return badInput(fmt::format("the run in '{}' has only just begun; nothing is in it yet", m_path));
    auto decoded = *row ? decodeState(select->bytes(0), revision) : std::nullopt;
    if (!decoded)
        return damaged("the state of the run cannot be read");
    state = std::move(*decoded);
    if (state.leftOut > state.run.outcomes[Outcome::Ok] || state.run.outcomes.total() - state.leftOut != state.samples)
        return damaged("it does not hold as many samples as it counts");
    m_revision = revision;
    m_info = std::move(*info);
    m_info.end = state.run.end;
    const bool ended = state.run.end != RunEnd::Running;
    m_info.goesOn = !ended && (written || hasWriter(m_path));
    m_info.cut = !ended && !m_info.goesOn;
    m_info.samplesKept = state.samples;
    m_info.samplesLeftOut = state.leftOut;
    m_oneIn = state.oneIn;
    if (state.leftOut > 0) { // else all plain ones were by chance of those that are kept
        m_info.oneIn = state.oneIn;
        m_info.wholeUntil = state.wholeUntil;
    }
    m_chunks = state.chunks;
    m_jobs = state.jobs;
    m_jobChunks = state.jobChunks;
    return {};
}

Result<void> RunReader::readRun(RunState& state, const Progress& progress)
{
    // Seconds take nearly all of the time, those of single requests as much as those of all.
    std::uint64_t rows = state.seconds, read = 0;
    for (const std::uint64_t count : state.requestSeconds)
        rows += count;
    const auto row = [&](double) {
        constexpr std::uint64_t seldom = 64;
        return ++read % seldom != 0 || goesOn(progress, static_cast<double>(read) / static_cast<double>(rows));
    };
    auto run = std::make_shared<RunSnapshot>(std::move(state.run));
    run->startedAt = m_info.startedAt;
    if (auto done = readSeconds(*run, state.seconds, row); !done)
        return done;
    if (auto done = readRequestSeconds(*run, state.requestSeconds, row); !done)
        return done;
    if (auto done = readLoad(*run, state.loadRows); !done)
        return done;
    if (auto done = readJobs(*run); !done)
        return done;
    m_snapshot = std::move(run);
    return {};
}

Result<void> RunReader::readSeconds(RunSnapshot& run, std::uint64_t rows, const Progress& row)
{
    auto select = m_database.prepare("SELECT second, data FROM seconds ORDER BY second");
    if (!select)
        return tl::make_unexpected(select.error());
    OutcomeCounts sum;
    Result<bool> more = select->next();
    for (; more && *more; more = select->next()) {
        auto second = decodeSecond(select->bytes(1));
        if (!second || second->second != select->integer(0))
            return damaged("a second of the run cannot be read");
        sum += second->outcomes;
        run.seconds.push_back(std::make_shared<const SecondOfRun>(std::move(*second)));
        if (!row(0))
            return givenUp(m_path);
    }
    if (!more)
        return tl::make_unexpected(more.error());
    if (run.seconds.size() != rows || sum != run.outcomes)
        return damaged("seconds of the run are missing");
    return {};
}

Result<void> RunReader::readRequestSeconds(RunSnapshot& run, const std::vector<std::uint64_t>& rows,
                                           const Progress& row)
{
    auto select = m_database.prepare("SELECT request, second, data FROM request_seconds ORDER BY request, second");
    if (!select)
        return tl::make_unexpected(select.error());
    run.byRequest.resize(rows.size());
    OutcomeCounts sum;
    Result<bool> more = select->next();
    for (; more && *more; more = select->next()) {
        auto second = decodeSecond(select->bytes(2));
        const auto request = static_cast<std::uint64_t>(select->integer(0));
        if (!second || second->second != select->integer(1) || request >= rows.size())
            return damaged("a second of one of its requests cannot be read");
        sum += second->outcomes;
        run.byRequest[request].push_back(std::make_shared<const SecondOfRun>(std::move(*second)));
        if (!row(0))
            return givenUp(m_path);
    }
    if (!more)
        return tl::make_unexpected(more.error());
    const bool whole =
        std::equal(rows.begin(), rows.end(), run.byRequest.begin(),
                   [](std::uint64_t count, const SecondsOfRun& seconds) { return seconds.size() == count; });
    if (!whole || (!rows.empty() && sum != run.outcomes))
        return damaged("seconds of its requests are missing");
    return {};
}

Result<void> RunReader::readLoad(RunSnapshot& run, std::uint64_t rows)
{
    auto select = m_database.prepare("SELECT second, data FROM load ORDER BY second");
    if (!select)
        return tl::make_unexpected(select.error());
    Result<bool> more = select->next();
    for (; more && *more; more = select->next()) {
        const auto load = decodeLoad(select->bytes(1), m_revision);
        if (!load || load->second != run.load.size() || load->second != select->integer(0))
            return damaged("a second of the load cannot be read");
        run.load.push_back(*load);
    }
    if (!more)
        return tl::make_unexpected(more.error());
    if (run.load.size() != rows)
        return damaged("seconds of the load are missing");
    return {};
}

/// All that were left out are plain answers, and whatever else ended has its sample.
bool RunReader::addUp(std::uint64_t chunks, OutcomeCounts seen) const
{
    seen[Outcome::Ok] += m_info.samplesLeftOut;
    return chunks == m_chunks && seen == m_snapshot->outcomes;
}

Result<void> RunReader::forEachChunk(const std::function<bool(const SampleChunk&)>& see)
{
    auto select = m_database.prepare("SELECT chunk, count, data FROM samples ORDER BY chunk");
    if (!select)
        return tl::make_unexpected(select.error());
    std::uint64_t chunk = 0;
    OutcomeCounts seen;
    Result<bool> more = select->next();
    for (; more && *more; more = select->next()) {
        const auto stored = decodeSamples(select->bytes(2));
        if (!stored || select->integer(0) != static_cast<std::int64_t>(chunk) || stored->oneIn > m_oneIn
            || select->integer(1) != static_cast<std::int64_t>(stored->samples.size()))
            return damaged(fmt::format("chunk {} of its samples cannot be read", chunk));
        ++chunk;
        for (const Sample& sample : stored->samples)
            ++seen[sample.outcome];
        if (seen.total() > m_info.samplesKept)
            break;
        if (!see({stored->samples, std::min(stored->oneIn, m_info.oneIn)}))
            return {};
    }
    if (!more)
        return tl::make_unexpected(more.error());
    return addUp(chunk, seen) ? Result<void>() : damaged("samples are missing");
}

Result<StoredSamples> RunReader::chunk(std::uint64_t index)
{
    auto select = m_database.prepare(fmt::format("SELECT count, data FROM samples WHERE chunk = {}", index).c_str());
    if (!select)
        return tl::make_unexpected(select.error());
    const auto row = select->next();
    if (!row)
        return tl::make_unexpected(row.error());
    auto stored = *row ? decodeSamples(select->bytes(1)) : failure(ErrorKind::Storage, {});
    if (!stored || select->integer(0) != static_cast<std::int64_t>(stored->samples.size()))
        return damaged(fmt::format("chunk {} of its samples cannot be read", index));
    return stored;
}

/// Their numbers have no rows of their own: all jobs are kept, so they are counted again.
Result<void> RunReader::readJobs(RunSnapshot& run)
{
    JobTally tally;
    auto read = forEachJobs([&](std::span<const JobRecord> jobs) {
        for (const JobRecord& job : jobs)
            tally.add(job);
        if (tally.fresh() > mostFreshCells)
            static_cast<void>(tally.series());
        return true;
    });
    run.jobs = tally.series();
    return read;
}

Result<void> RunReader::forEachJobs(const std::function<bool(std::span<const JobRecord>)>& see)
{
    if (m_jobs == 0) // as of every file before revision 5, which has no such table
        return {};
    auto select = m_database.prepare("SELECT chunk, count, data FROM jobs ORDER BY chunk");
    if (!select)
        return tl::make_unexpected(select.error());
    std::uint64_t chunk = 0, seen = 0;
    Result<bool> more = select->next();
    for (; more && *more; more = select->next()) {
        const auto jobs = decodeJobs(select->bytes(2));
        if (!jobs || select->integer(0) != static_cast<std::int64_t>(chunk)
            || select->integer(1) != static_cast<std::int64_t>(jobs->size()))
            return damaged(fmt::format("chunk {} of its jobs cannot be read", chunk));
        ++chunk;
        seen += jobs->size();
        if (!see(*jobs))
            return {};
    }
    if (!more)
        return tl::make_unexpected(more.error());
    return chunk == m_jobChunks && seen == m_jobs ? Result<void>() : damaged("jobs are missing");
}

} // namespace headroom
