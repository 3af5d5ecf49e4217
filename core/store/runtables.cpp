#include "store/runtables.h"

#include "recording/jobtally.h"
#include "store/finishedfile.h"
#include "store/jobcodec.h"
#include "store/samplecodec.h"
#include "store/snapshotcodec.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace headroom {

namespace {

/// The row of a second fills one page of the usual 4 kB to three quarters and leaves the rest empty: a tenth of the
/// file. On small pages little is left over, and what heads the file ends early, so that more of a cut one can be read.
constexpr const char* pageSize = "PRAGMA page_size = 1024";

/// Whoever made it was killed before its first state: nothing is in it.
bool hasBegun(const std::string& path)
{
    auto database = Database::open(path, Database::Access::Read);
    const auto state = database ? database->ask("SELECT id FROM state") : tl::make_unexpected(database.error());
    return !state || !state->empty(); // what cannot be read may be anything
}

/// Leaves the path free, or says why it stays taken.
Result<void> makeWay(const std::string& path)
{
    switch (inspectFile(path).kind) {
    case FileKind::Missing:
    case FileKind::Empty:
        return {};
    case FileKind::NotAFile:
        return badInput(fmt::format("'{}' is not a file, so no run can be written to it", path));
    case FileKind::Unreadable:
    case FileKind::OtherFile:
    case FileKind::OtherDatabase:
        return badInput(fmt::format("'{}' exists and is not a Headroom run; it is not overwritten", path));
    case FileKind::OtherRevision:
    case FileKind::Run:
        break;
    }
    if (auto done = foldIn(path); !done)
        return failure(ErrorKind::Storage,
                       fmt::format("the run in '{}' cannot be replaced: {}", path, done.error().message));
    if (inspectFile(path).kind == FileKind::Empty) // its tables were never made: it must not replace a run at PATH~
        return {};
    std::error_code error;
    if (!hasBegun(path)) { // no more must this one
        std::filesystem::remove(path, error);
        return {};
    }
    std::filesystem::rename(path, path + "~", error);
    if (error)
        return failure(ErrorKind::Storage,
                       fmt::format("the run in '{}' cannot be renamed to '{}~': {}", path, path, error.message()));
    return {};
}

/// Only when the lock is held: a state without a writer is that of a run that was cut.
Result<void> putFirstState(Database& database)
{
    return database.prepare("INSERT INTO state VALUES (1, ?)").and_then([](Statement put) {
        return put.run(Blob{encodeState({})});
    });
}

/// Puts the seconds that differ from those before: one that is not where it was is new or was built anew.
template <typename Put> Result<void> writeChanged(const SecondsOfRun& before, const SecondsOfRun& now, Put put)
{
    auto old = before.begin(); // both ascend
    for (const auto& second : now) {
        while (old != before.end() && (*old)->second < second->second)
            ++old;
        if (old != before.end() && *old == second)
            continue;
        if (auto written = put(*second); !written)
            return written;
    }
    return {};
}

} // namespace

Result<RunTables> RunTables::create(const std::string& path, const RunInfo& info, std::uint64_t keepSamples)
{
    if (auto free = makeWay(path); !free)
        return tl::make_unexpected(free.error());
    auto database = Database::open(path, Database::Access::Create);
    if (!database)
        return tl::make_unexpected(database.error());
    RunTables tables(keepSamples);
    tables.m_database = std::move(*database);
    if (auto done = tables.m_database.execute(pageSize); !done)
        return tl::make_unexpected(done.error());
    if (auto made = createTables(tables.m_database, info); !made)
        return tl::make_unexpected(made.error());
    // On a file system without shared memory the mode stays as it was, which is slower and as safe.
    if (auto mode = tables.m_database.ask("PRAGMA journal_mode = WAL"); !mode)
        return tl::make_unexpected(mode.error());
    // Reading opens the log and takes the lock that tells others of this connection, which setting the mode does not.
    if (auto state = tables.m_database.ask("SELECT id FROM state"); !state)
        return tl::make_unexpected(state.error());
    tables.m_lock = lockAsWriter(path);
    if (auto begun = putFirstState(tables.m_database); !begun)
        return tl::make_unexpected(begun.error());
    // The log alone need not reach the disk with each transaction: a kill loses nothing, a power cut the last seconds.
    if (auto done = tables.m_database.execute("PRAGMA synchronous = NORMAL"); !done)
        return tl::make_unexpected(done.error());
    const std::pair<Statement RunTables::*, const char*> statements[]{
        {&RunTables::m_putSamples, "REPLACE INTO samples VALUES (?, ?, ?)"},
        {&RunTables::m_putSecond, "REPLACE INTO seconds VALUES (?, ?)"},
        {&RunTables::m_putRequestSecond, "REPLACE INTO request_seconds VALUES (?, ?, ?)"},
        {&RunTables::m_putLoad, "REPLACE INTO load VALUES (?, ?)"},
        {&RunTables::m_putState, "REPLACE INTO state VALUES (1, ?)"},
        {&RunTables::m_putJobs, "REPLACE INTO jobs VALUES (?, ?, ?)"},
    };
    for (const auto& [member, sql] : statements) {
        auto statement = tables.m_database.prepare(sql);
        if (!statement)
            return tl::make_unexpected(statement.error());
        tables.*member = std::move(*statement);
    }
    return tables;
}

Result<void> RunTables::begin()
{
    if (m_inTransaction)
        return {};
    auto begun = m_database.execute("BEGIN IMMEDIATE");
    m_inTransaction = begun.has_value();
    return begun;
}

Result<void> RunTables::writeChunk()
{
    return m_putSamples.run(m_endedChunks, m_tail.size(), Blob{encodeSamples(m_tail, m_tailOneIn)});
}

Result<void> RunTables::endChunk()
{
    auto done = begin();
    if (done)
        done = writeChunk();
    ++m_endedChunks;
    m_tail.clear();
    m_tailOneIn = m_thinning.oneIn();
    return done;
}

Result<void> RunTables::keep(const Sample& sample)
{
    m_tail.push_back(sample);
    ++m_kept;
    m_thinning.keep(sample);
    const bool full = m_tail.size() == samplesPerChunk || m_tailOneIn != m_thinning.oneIn();
    return full ? endChunk() : Result<void>();
}

Result<void> RunTables::append(std::span<const Sample> samples)
{
    m_seen += samples.size();
    for (const Sample& sample : samples) {
        if (m_wholeUntil == never && m_thinning.oneIn() > 1)
            m_wholeUntil = sample.end;
        if (!m_thinning.keeps(sample))
            continue;
        if (auto kept = keep(sample); !kept)
            return kept;
    }
    return {};
}

Result<void> RunTables::writeJobChunk()
{
    return m_putJobs.run(m_endedJobChunks, m_jobTail.size(), Blob{encodeJobs(m_jobTail)});
}

Result<void> RunTables::append(std::span<const JobRecord> jobs)
{
    for (const JobRecord& job : jobs) {
        m_jobTail.push_back(job);
        ++m_jobs;
        if (m_jobTail.size() < jobsPerChunk)
            continue;
        if (auto done = begin().and_then([&] { return writeJobChunk(); }); !done)
            return done;
        ++m_endedJobChunks;
        m_jobTail.clear();
    }
    return {};
}

Result<void> RunTables::writeSeconds(const RunSnapshot& run)
{
    auto written = writeChanged(m_seconds, run.seconds, [&](const SecondOfRun& second) {
        return m_putSecond.run(second.second, Blob{encodeSecond(second)});
    });
    m_seconds = run.seconds;
    return written;
}

Result<void> RunTables::writeRequestSeconds(const RunSnapshot& run)
{
    m_byRequest.resize(run.byRequest.size());
    for (std::size_t request = 0; request < run.byRequest.size(); ++request) {
        auto written = writeChanged(m_byRequest[request], run.byRequest[request], [&](const SecondOfRun& second) {
            return m_putRequestSecond.run(request, second.second, Blob{encodeSecond(second)});
        });
        if (!written)
            return written;
    }
    m_byRequest = run.byRequest;
    return {};
}

Result<void> RunTables::writeLoad(const RunSnapshot& run)
{
    for (std::size_t i = 0; i < run.load.size(); ++i) {
        if (i < m_load.size() && m_load[i] == run.load[i])
            continue;
        if (auto written = m_putLoad.run(run.load[i].second, Blob{encodeLoad(run.load[i])}); !written)
            return written;
    }
    m_load = run.load;
    return {};
}

Result<void> RunTables::writeState(const RunSnapshot& run)
{
    RunState state;
    state.run = run;
    state.samples = m_kept;
    state.leftOut = m_seen - m_kept;
    state.oneIn = m_thinning.oneIn();
    state.wholeUntil = m_wholeUntil;
    state.chunks = m_endedChunks + (m_tail.empty() ? 0 : 1);
    state.seconds = run.seconds.size();
    for (const SecondsOfRun& seconds : run.byRequest)
        state.requestSeconds.push_back(seconds.size());
    state.loadRows = run.load.size();
    state.jobs = m_jobs;
    state.jobChunks = m_endedJobChunks + (m_jobTail.empty() ? 0 : 1);
    return m_putState.run(Blob{encodeState(state)});
}

Result<void> RunTables::putLabels(const RunLabels& labels)
{
    return begin().and_then([&] { return headroom::putLabels(m_database, labels); });
}

Result<void> RunTables::commit(const RunSnapshot& run)
{
    // A file whose samples and histograms disagree is worth nothing; better no file than that.
    if (run.outcomes.total() != m_seen)
        return failure(
            ErrorKind::Internal,
            fmt::format("a snapshot of {} samples came with {} samples to be written", run.outcomes.total(), m_seen));
    if (const std::uint64_t counted = countsOf(run.jobs).total(); counted != m_jobs)
        return failure(ErrorKind::Internal,
                       fmt::format("a snapshot of {} jobs came with {} jobs to be written", counted, m_jobs));
    auto done = begin();
    if (done && !m_tail.empty())
        done = writeChunk();
    if (done && !m_jobTail.empty())
        done = writeJobChunk();
    if (done)
        done = writeSeconds(run);
    if (done)
        done = writeRequestSeconds(run);
    if (done)
        done = writeLoad(run);
    if (done)
        done = writeState(run);
    if (done)
        done = m_database.execute("COMMIT");
    m_inTransaction = false;
    return done;
}

Result<void> RunTables::close()
{
    // If somebody is reading the run just now the log stays beside it: nothing is lost, it is two files for a while.
    const auto mode = m_database.ask("PRAGMA journal_mode = DELETE");
    if (!mode && !m_database.isBusy())
        return tl::make_unexpected(mode.error());
    m_putSamples = {};
    m_putSecond = {};
    m_putRequestSecond = {};
    m_putLoad = {};
    m_putState = {};
    m_putJobs = {};
    m_database = {};
    return {};
}

} // namespace headroom
