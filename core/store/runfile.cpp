#include "store/runfile.h"

#include "store/snapshotcodec.h"
#include "store/sqlite.h"

#include <fmt/format.h>
#include <zlib.h>

#include <charconv>
#include <filesystem>
#include <optional>

namespace headroom {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100;
constexpr std::string_view environmentPrefix = "environment/";

// https://www.sqlite.org/fileformat.html, section 1.3
std::uint32_t bigEndian(std::string_view header, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (const char byte : header.substr(at, size))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

bool isShorterThanItSays(std::string_view header, std::uint64_t fileSize)
{
    const std::uint64_t pageSize = bigEndian(header, 16, 2) == 1 ? 65'536 : bigEndian(header, 16, 2);
    const std::uint64_t pages = bigEndian(header, 28, 4);
    return fileSize < pages * pageSize;
}

constexpr const char* schema = R"sql(
    CREATE TABLE run(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE state(id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL);
    CREATE TABLE seconds(second INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE request_seconds(request INTEGER, second INTEGER, data BLOB NOT NULL,
        PRIMARY KEY (request, second)) WITHOUT ROWID;
    CREATE TABLE load(second INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE samples(chunk INTEGER PRIMARY KEY, count INTEGER NOT NULL, data BLOB NOT NULL);
    CREATE TABLE jobs(chunk INTEGER PRIMARY KEY, count INTEGER NOT NULL, data BLOB NOT NULL);
)sql";

std::map<std::string, std::string> rowsOf(const RunInfo& info)
{
    std::map<std::string, std::string> rows{
        {"name", info.name},
        {"started_at_ns", std::to_string(std::chrono::nanoseconds(info.startedAt.time_since_epoch()).count())},
        {"headroom_version", info.headroomVersion},
        {"profile", info.profileJson},
        {"key", info.key},
        {"gateway", info.gatewayJson},
    };
    for (const auto& [key, value] : info.environment)
        rows[std::string(environmentPrefix) + key] = value;
    return rows;
}

/// CRC-32 of all rows: they stay readable with any SQLite tool, and damage to them is still found.
std::string checksumOf(const std::map<std::string, std::string>& rows)
{
    uLong sum = crc32(0, nullptr, 0);
    for (const auto& [key, value] : rows) {
        for (const std::string& text : {key, value}) // with its closing NUL, so that no byte can change sides
            sum = crc32_z(sum, reinterpret_cast<const Bytef*>(text.c_str()), text.size() + 1);
    }
    return fmt::format("{:08x}", sum);
}

std::optional<RunInfo> infoOf(std::map<std::string, std::string> rows)
{
    const auto checksum = rows.extract("checksum");
    if (checksum.empty() || checksum.mapped() != checksumOf(rows))
        return std::nullopt;
    RunInfo info;
    info.name = rows["name"];
    info.headroomVersion = rows["headroom_version"];
    info.profileJson = rows["profile"];
    info.key = rows["key"];
    info.gatewayJson = rows["gateway"];
    const std::string& started = rows["started_at_ns"];
    std::int64_t ns = 0;
    std::from_chars(started.data(), started.data() + started.size(), ns);
    info.startedAt = WallTime(std::chrono::nanoseconds(ns));
    for (const auto& [key, value] : rows) {
        if (key.starts_with(environmentPrefix))
            info.environment[key.substr(environmentPrefix.size())] = value;
    }
    return info;
}

} // namespace

FileHeader inspectFile(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return {FileKind::Missing};
    if (!std::filesystem::status_known(status))
        return {FileKind::Unreadable};
    if (!std::filesystem::is_regular_file(status)) // a pipe would be waited for
        return {FileKind::NotAFile};
    const std::uint64_t size = std::filesystem::file_size(path, error);
    if (size == 0)
        return {FileKind::Empty};
    auto database = Database::open(path, Database::Access::Read);
    const auto header = database ? database->front(headerSize) : std::nullopt;
    if (!header)
        return {FileKind::Unreadable};
    if (!header->starts_with(magic) || size < headerSize)
        return {FileKind::OtherFile};
    if (bigEndian(*header, 68, 4) != runFileApplicationId)
        return {FileKind::OtherDatabase};

    FileHeader found{FileKind::Run};
    found.revision = bigEndian(*header, 60, 4);
    if (found.revision < oldestReadableRevision || found.revision > runFileRevision)
        found.kind = FileKind::OtherRevision;
    found.writeAhead = (*header)[18] == 2;
    // A run that was killed may have its newest pages in the write-ahead log alone, which lies beside the file itself,
    // not beside a link to it.
    const auto file = std::filesystem::weakly_canonical(path, error);
    found.truncated = isShorterThanItSays(*header, size) && !std::filesystem::exists(file.string() + "-wal", error);
    return found;
}

Result<void> createTables(Database& database, const RunInfo& info)
{
    const auto setUp = fmt::format("BEGIN IMMEDIATE; PRAGMA application_id = {}; PRAGMA user_version = {}; {} {}",
                                   runFileApplicationId, runFileRevision, schema, digestTable);
    if (auto done = database.execute(setUp.c_str()); !done)
        return done;
    auto put = database.prepare("INSERT INTO run VALUES (?, ?)");
    if (!put)
        return tl::make_unexpected(put.error());
    auto rows = rowsOf(info);
    rows["checksum"] = checksumOf(rows);
    for (const auto& [key, value] : rows) {
        if (auto done = put->run(key, value); !done)
            return done;
    }
    if (auto done = putLabels(database, info.labels); !done)
        return done;
    return database.execute("COMMIT");
}

Result<RunInfo> readInfo(Database& database, const std::string& path)
{
    auto select = database.prepare("SELECT key, value FROM run");
    if (!select)
        return tl::make_unexpected(select.error());
    std::map<std::string, std::string> rows;
    Result<bool> more = select->next();
    for (; more && *more; more = select->next())
        rows[std::string(select->bytes(0))] = select->bytes(1);
    if (!more)
        return tl::make_unexpected(more.error());
    auto info = infoOf(std::move(rows));
    if (!info)
        return failure(ErrorKind::Storage,
                       fmt::format("'{}' is damaged: the description of its run cannot be read", path));
    info->labels = labelsIn(database).value_or(RunLabels()); // damage to what was written on it costs no measurement
    return *info;
}

} // namespace headroom
