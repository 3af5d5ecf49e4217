#include "store/logevents.h"

#include "store/runreader.h"
#include "store/sealed.h"
#include "store/sqlite.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t largestChunk = 64 * 1024 * 1024; ///< unsealed

tl::unexpected<Error> damaged(const std::string& runFile)
{
    return failure(ErrorKind::Storage, fmt::format("'{}' is damaged: its server's log cannot be read", runFile));
}

Result<void> putChunks(Database& database, const JoinedLog& log)
{
    auto put = database.prepare("INSERT INTO log_events VALUES (?, ?, ?)");
    if (!put)
        return tl::make_unexpected(put.error());
    auto done =
        put->run(std::int64_t{0}, static_cast<std::int64_t>(log.records.size()), Blob{sealed(encodeJoinedLog(log))});
    std::int64_t chunk = 0;
    for (std::size_t from = 0; done && from < log.records.size(); from += recordsPerChunk) {
        const std::size_t count = std::min(recordsPerChunk, log.records.size() - from);
        const auto first = log.records.begin() + static_cast<std::ptrdiff_t>(from);
        const std::vector<BackendRecord> records(first, first + static_cast<std::ptrdiff_t>(count));
        done = put->run(++chunk, static_cast<std::int64_t>(count), Blob{sealed(encodeBackendRecords(records))});
    }
    return done;
}

/// The next chunk, if it is this one and holds as many records as it says.
std::optional<std::vector<BackendRecord>> recordsOf(const Statement& row, std::int64_t chunk)
{
    const auto plain = unsealed(row.bytes(2), largestChunk);
    auto records = plain ? decodeBackendRecords(*plain) : std::nullopt;
    const bool whole =
        records && row.integer(0) == chunk && row.integer(1) == static_cast<std::int64_t>(records->size());
    return whole ? std::move(records) : std::nullopt;
}

Result<std::optional<JoinedLog>> readChunks(Statement select, const std::string& runFile)
{
    Result<bool> more = select.next();
    if (!more)
        return tl::make_unexpected(more.error());
    const auto plain = *more && select.integer(0) == 0 ? unsealed(select.bytes(2), largestChunk) : std::nullopt;
    auto log = plain ? decodeJoinedLog(*plain) : std::nullopt;
    if (!log)
        return damaged(runFile);
    const std::int64_t all = select.integer(1);
    std::int64_t chunk = 0;
    for (more = select.next(); more && *more; more = select.next()) {
        const auto records = recordsOf(select, ++chunk);
        if (!records)
            return damaged(runFile);
        log->records.insert(log->records.end(), records->begin(), records->end());
    }
    if (!more)
        return tl::make_unexpected(more.error());
    if (static_cast<std::int64_t>(log->records.size()) != all)
        return damaged(runFile);
    return log;
}

} // namespace

Result<void> writeLogEvents(const std::string& runFile, const JoinedLog& log)
{
    if (inspectFile(runFile).kind != FileKind::Run) { // the reader's sentence says what it is instead
        const auto reader = RunReader::open(runFile);
        return reader ? failure(ErrorKind::Storage, fmt::format("'{}' changed just now", runFile))
                      : tl::make_unexpected(reader.error());
    }
    auto database = Database::open(runFile, Database::Access::Write);
    if (!database)
        return tl::make_unexpected(database.error());
    auto done = database->execute("BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS log_events("
                                  "chunk INTEGER PRIMARY KEY, count INTEGER NOT NULL, data BLOB NOT NULL);"
                                  "DELETE FROM log_events");
    if (done)
        done = putChunks(*database, log).and_then([&] { return database->execute("COMMIT"); });
    if (!done && database->isBusy())
        return failure(ErrorKind::Storage, fmt::format("the run in '{}' is being written or read just now", runFile));
    return done;
}

Result<std::optional<JoinedLog>> readLogEvents(const std::string& runFile)
{
    auto database = Database::open(runFile, Database::Access::Read);
    if (!database)
        return tl::make_unexpected(database.error());
    const auto known = database->ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'log_events'");
    if (!known)
        return tl::make_unexpected(known.error());
    if (known->empty())
        return std::optional<JoinedLog>();
    auto select = database->prepare("SELECT chunk, count, data FROM log_events ORDER BY chunk");
    if (!select)
        return tl::make_unexpected(select.error());
    return readChunks(std::move(*select), runFile);
}

} // namespace headroom
