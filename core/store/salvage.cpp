#include "store/salvage.h"

#include "recording/aggregator.h"
#include "recording/jobtally.h"
#include "store/jobcodec.h"
#include "store/samplecodec.h"
#include "store/snapshotcodec.h"

#include <fmt/format.h>

#include <limits>
#include <map>
#include <optional>

namespace headroom {

namespace {

/// The rows of a table that can be read, by key. A damaged page ends a query: then the rows behind it are looked for
/// from the other end.
template <typename Key, typename Row>
std::map<Key, Row> readableRows(Database& database, const std::string& table, const std::string& keys,
                                const std::function<std::optional<std::pair<Key, Row>>(Statement&)>& read)
{
    std::map<Key, Row> rows;
    std::string backwards = keys;
    for (std::size_t at = 0; (at = backwards.find(',', at)) != std::string::npos; at += 6)
        backwards.replace(at, 1, " DESC,");
    for (const std::string& order : {keys, backwards + " DESC"}) {
        auto select = database.prepare(fmt::format("SELECT {}, data FROM {} ORDER BY {}", keys, table, order).c_str());
        if (!select)
            continue;
        auto more = select->next();
        for (; more && *more; more = select->next()) {
            if (auto row = read(*select))
                rows.insert(std::move(*row));
        }
        if (more) // to the end of the table
            break;
    }
    return rows;
}

std::map<std::uint32_t, SecondOfRun> readableSeconds(Database& database)
{
    return readableRows<std::uint32_t, SecondOfRun>(
        database, "seconds", "second", [](Statement& row) -> std::optional<std::pair<std::uint32_t, SecondOfRun>> {
            auto second = decodeSecond(row.bytes(1));
            if (!second || second->second != row.integer(0))
                return std::nullopt;
            return std::pair(second->second, std::move(*second));
        });
}

using RequestSecond = std::pair<std::uint64_t, std::uint32_t>;
/// Which request a row is of stands beside its seal: what no sample can name is damage, and would take all memory.
constexpr std::int64_t highestRequest = std::numeric_limits<decltype(Sample::request)>::max();

std::map<RequestSecond, SecondOfRun> readableRequestSeconds(Database& database)
{
    return readableRows<RequestSecond, SecondOfRun>(
        database, "request_seconds", "request, second",
        [](Statement& row) -> std::optional<std::pair<RequestSecond, SecondOfRun>> {
            auto second = decodeSecond(row.bytes(2));
            if (!second || second->second != row.integer(1) || row.integer(0) < 0 || row.integer(0) > highestRequest)
                return std::nullopt;
            return std::pair(RequestSecond(row.integer(0), second->second), std::move(*second));
        });
}

std::map<std::uint32_t, SecondOfLoad> readableLoad(Database& database, std::uint32_t revision)
{
    return readableRows<std::uint32_t, SecondOfLoad>(
        database, "load", "second",
        [revision](Statement& row) -> std::optional<std::pair<std::uint32_t, SecondOfLoad>> {
            const auto load = decodeLoad(row.bytes(1), revision);
            if (!load || load->second != row.integer(0))
                return std::nullopt;
            return std::pair(load->second, *load);
        });
}

std::optional<RunState> readableState(Database& database, std::uint32_t revision)
{
    auto select = database.prepare("SELECT data FROM state");
    if (!select)
        return std::nullopt;
    const auto row = select->next();
    return row && *row ? decodeState(select->bytes(0), revision) : std::nullopt;
}

/// The numbers of the chunks that can be read and the samples in them.
struct Chunks {
    std::set<std::int64_t> numbers;
    std::uint64_t samples = 0;
};

std::optional<StoredSamples> samplesIn(Statement& row)
{
    auto samples = decodeSamples(row.bytes(1));
    return samples ? std::optional(std::move(*samples)) : std::nullopt;
}

Chunks readableChunks(Database& database)
{
    Chunks chunks;
    const auto counts = readableRows<std::int64_t, std::uint64_t>(
        database, "samples", "chunk", [](Statement& row) -> std::optional<std::pair<std::int64_t, std::uint64_t>> {
            const auto samples = samplesIn(row);
            return samples ? std::optional(std::pair(row.integer(0), std::uint64_t(samples->samples.size())))
                           : std::nullopt;
        });
    for (const auto& [number, count] : counts) {
        chunks.numbers.insert(number);
        chunks.samples += count;
    }
    return chunks;
}

std::vector<std::vector<JobRecord>> readableJobs(Database& database)
{
    using Jobs = std::vector<JobRecord>;
    auto rows = readableRows<std::int64_t, Jobs>(
        database, "jobs", "chunk", [](Statement& row) -> std::optional<std::pair<std::int64_t, Jobs>> {
            auto jobs = decodeJobs(row.bytes(1));
            return jobs ? std::optional(std::pair(row.integer(0), std::move(*jobs))) : std::nullopt;
        });
    std::vector<Jobs> chunks;
    for (auto& [number, jobs] : rows)
        chunks.push_back(std::move(jobs));
    return chunks;
}

SecondsOfRun seriesOf(const std::map<std::uint32_t, SecondOfRun>& rows)
{
    SecondsOfRun series;
    for (const auto& [number, second] : rows)
        series.push_back(std::make_shared<const SecondOfRun>(second));
    return series;
}

std::vector<SecondsOfRun> seriesByRequest(const std::map<RequestSecond, SecondOfRun>& rows)
{
    std::vector<SecondsOfRun> series;
    for (const auto& [key, second] : rows) {
        if (key.first >= series.size())
            series.resize(key.first + 1);
        series[key.first].push_back(std::make_shared<const SecondOfRun>(second));
    }
    return series;
}

std::uint64_t rowsIn(const std::vector<SecondsOfRun>& series)
{
    std::uint64_t rows = 0;
    for (const SecondsOfRun& one : series)
        rows += one.size();
    return rows;
}

/// A row under another request's number is sound by itself; that request then has more than it should.
bool hasForeignRows(const std::vector<SecondsOfRun>& series, const std::vector<std::uint64_t>& rows)
{
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i].size() > (i < rows.size() ? rows[i] : 0))
            return true;
    }
    return false;
}

OutcomeCounts outcomesOf(const SecondsOfRun& seconds)
{
    OutcomeCounts sum;
    for (const auto& second : seconds)
        sum += second->outcomes;
    return sum;
}

/// "2 of 60 seconds"
std::string some(std::uint64_t lost, std::uint64_t all, std::string_view of)
{
    return fmt::format("{} of {} {}", lost, all, of);
}

/// What is known without the state: enough for the numbers of the requests, not for the generator's.
void takeFromSeconds(RunSnapshot& run)
{
    run.outcomes = outcomesOf(run.seconds);
    run.finished = run.outcomes.total() - run.outcomes[Outcome::Unfinished];
    run.sent = run.outcomes.total() + run.inFlight.size();
    run.planned = run.sent;
    if (run.seconds.empty() || run.sendingTime > nanoseconds(0))
        return;
    run.sendingTime = std::chrono::seconds(std::int64_t{run.seconds.back()->second} + 1);
    run.elapsed = run.sendingTime;
}

} // namespace

Result<SalvagedRun> SalvagedRun::open(const std::string& path)
{
    const FileHeader header = inspectFile(path);
    if (header.kind != FileKind::Run)
        return tl::make_unexpected(RunReader::open(path).error());
    auto database = Database::open(path, Database::Access::Salvage);
    if (!database)
        return tl::make_unexpected(database.error());
    SalvagedRun run;
    run.m_database = std::move(*database);
    if (auto begun = run.m_database.execute("BEGIN"); !begun)
        return tl::make_unexpected(begun.error());
    auto info = readInfo(run.m_database, path);
    if (!info) // in SQLite's words where it lies on pages that are gone
        return failure(ErrorKind::Storage,
                       fmt::format("'{}' is damaged: the description of its run cannot be read", path));
    run.m_info = std::move(*info);
    run.read(header.revision);
    return run;
}

void SalvagedRun::read(std::uint32_t revision)
{
    const auto state = readableState(m_database, revision);
    const Chunks chunks = readableChunks(m_database);
    m_chunks = chunks.numbers;
    auto run = std::make_shared<RunSnapshot>(state ? state->run : RunSnapshot());
    run->phase = RunPhase::Finished;
    run->startedAt = m_info.startedAt;
    run->seconds = seriesOf(readableSeconds(m_database));
    run->byRequest = seriesByRequest(readableRequestSeconds(m_database));
    for (const auto& [number, load] : readableLoad(m_database, revision))
        run->load.push_back(load);

    std::uint64_t requestRows = 0;
    for (const std::uint64_t rows : state ? state->requestSeconds : std::vector<std::uint64_t>())
        requestRows += rows;
    if (!state) {
        m_generatorKnown = false;
        m_lost.emplace_back("how the run ended, what the generator saw of itself, and the kinds of failures");
    } else {
        const bool everySample = state->leftOut == 0 && chunks.samples == state->samples;
        const bool foreign = hasForeignRows(run->byRequest, state->requestSeconds);
        const bool secondsLost =
            run->seconds.size() != state->seconds || rowsIn(run->byRequest) != requestRows || foreign;
        if (secondsLost && everySample)
            rebuildSeconds(*run, state->requestSeconds.size());
        else if (foreign)
            run->byRequest.clear();
        if (run->seconds.size() < state->seconds)
            m_lost.push_back(some(state->seconds - run->seconds.size(), state->seconds, "seconds of the run"));
        if (rowsIn(run->byRequest) < requestRows)
            m_lost.push_back(some(requestRows - rowsIn(run->byRequest), requestRows, "seconds of its requests"));
        if (run->load.size() < state->loadRows)
            m_lost.push_back(some(state->loadRows - run->load.size(), state->loadRows, "seconds of the load"));
        if (chunks.samples < state->samples)
            m_lost.push_back(some(state->samples - chunks.samples, state->samples, "samples"));
    }
    const bool everySecond = state && outcomesOf(run->seconds) == state->run.outcomes;
    if (state && !everySecond && m_lost.empty())
        m_lost.emplace_back("a part of the run's seconds: they do not add up to its end");
    if (!everySecond) {
        takeFromSeconds(*run);
        run->end = RunEnd::Running;
    }
    if (!state && run->sent == 0)
        m_lost.emplace_back("the requests");
    readJobs(*run, state ? state->jobs : 0);
    m_info.end = run->end;
    m_info.cut = run->end == RunEnd::Running;
    m_info.samplesKept = chunks.samples;
    m_snapshot = std::move(run);
}

/// Of files before revision 5 there are none to be read, and none are missed.
void SalvagedRun::readJobs(RunSnapshot& run, std::uint64_t known)
{
    m_jobs = readableJobs(m_database);
    JobTally tally;
    std::uint64_t found = 0;
    for (const auto& chunk : m_jobs) {
        found += chunk.size();
        for (const JobRecord& job : chunk)
            tally.add(job);
    }
    run.jobs = tally.series();
    if (found < known)
        m_lost.push_back(some(known - found, known, "jobs"));
}

Result<void> SalvagedRun::forEachJobs(const std::function<bool(std::span<const JobRecord>)>& see)
{
    for (const auto& chunk : m_jobs) {
        if (!see(chunk))
            break;
    }
    return {};
}

/// Samples give the histograms that were recorded with them.
void SalvagedRun::rebuildSeconds(RunSnapshot& run, std::size_t requests)
{
    Aggregator aggregator(m_info.startedAt, std::max<std::size_t>(requests, 1));
    static_cast<void>(forEachChunk([&](const SampleChunk& chunk) {
        WorkerInterval interval;
        interval.samples.assign(chunk.samples.begin(), chunk.samples.end());
        aggregator.add(interval);
        return true;
    }));
    const RunSnapshotPtr again = aggregator.snapshot(RunPhase::Finished, run.end, run.elapsed);
    run.seconds = again->seconds;
    run.byRequest = again->byRequest;
}

Result<void> SalvagedRun::forEachChunk(const std::function<bool(const SampleChunk&)>& see)
{
    for (const std::int64_t number : m_chunks) {
        auto select =
            m_database.prepare(fmt::format("SELECT chunk, data FROM samples WHERE chunk = {}", number).c_str());
        if (!select)
            return tl::make_unexpected(select.error());
        const auto row = select->next();
        if (!row || !*row)
            continue;
        const auto stored = samplesIn(*select);
        if (stored && !see({stored->samples, stored->oneIn}))
            return {};
    }
    return {};
}

} // namespace headroom
