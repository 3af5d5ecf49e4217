#include "store/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>
#include <filesystem>

namespace headroom {

namespace {

constexpr int busyMilliseconds = 500;
/// The longest text or BLOB that is read or written; a chunk of samples takes a hundredth of it.
constexpr int longestValue = 256 * 1024 * 1024;

/// What went wrong last on this connection, as a sentence.
Error lastError(sqlite3* connection)
{
    const char* path = sqlite3_db_filename(connection, "main");
    const bool reading = sqlite3_db_readonly(connection, "main") == 1;
    std::string why = sqlite3_errmsg(connection);
    const int primary = sqlite3_errcode(connection) & 0xff;
    const int systemError = sqlite3_system_errno(connection);
    if ((primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN) && systemError != 0)
        why += fmt::format(" ({})", std::strerror(systemError));
    const char* const file = path == nullptr ? "" : path;
    if (reading && (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB))
        return {ErrorKind::Storage,
                fmt::format("'{}' is damaged: {}; 'headroom-cli show --salvage' tells what can be read", file, why)};
    return {ErrorKind::Storage, fmt::format("'{}' cannot be {}: {}", file, reading ? "read" : "written", why)};
}

} // namespace

void CloseDatabase::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

// A failing bind leaves NULL, which the tables refuse (NOT NULL), so that finish() reports it.
void Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int parameter, Blob blob)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
}

Result<bool> Statement::next()
{
    const int status = sqlite3_step(m_statement.get());
    if (status == SQLITE_ROW)
        return true;
    if (status == SQLITE_DONE)
        return false;
    return tl::make_unexpected(lastError(sqlite3_db_handle(m_statement.get())));
}

Result<void> Statement::finish()
{
    Result<bool> more = true;
    while (more && *more)
        more = next();
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    if (!more)
        return tl::make_unexpected(more.error());
    return {};
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::bytes(int column) const
{
    // The pointer first: asking for it is what makes the length right.
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data == nullptr ? std::string_view()
                           : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

Result<Database> Database::open(const std::string& path, Access access)
{
    // An absolute path, because SQLite gives a meaning of its own to "", ":memory:" and "file:...".
    std::error_code noPath;
    const std::string absolute = std::filesystem::absolute(path, noPath).string();
    const bool reads = access == Access::Read || access == Access::Salvage;
    const int flags = reads       ? SQLITE_OPEN_READONLY
        : access == Access::Write ? SQLITE_OPEN_READWRITE
                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* connection = nullptr;
    const int status = sqlite3_open_v2(absolute.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_connection.reset(connection);
    if (connection == nullptr)
        return failure(ErrorKind::Internal, "SQLite has no memory left");
    if (status != SQLITE_OK) {
        const int systemError = sqlite3_system_errno(connection);
        return failure(ErrorKind::Storage,
                       fmt::format("'{}' cannot be opened: {}", path,
                                   systemError != 0 ? std::strerror(systemError) : sqlite3_errmsg(connection)));
    }
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, busyMilliseconds);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestValue);
    if (reads) {
        // As SQLite's "Defense Against The Dark Arts" advises for files that come from elsewhere.
        sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, access == Access::Read ? 1 : 0, nullptr);
        sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_exec(connection, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0", nullptr, nullptr, nullptr);
    }
    // A file with fewer pages than its header says is refused, but for those that may write its schema: for them only
    // what lies on the missing pages is an error (lockBtree() in SQLite's btree.c). Nobody writes: it is read only.
    if (access == Access::Salvage)
        sqlite3_exec(connection, "PRAGMA writable_schema=ON", nullptr, nullptr, nullptr);
    return database;
}

Result<void> Database::execute(const char* sql)
{
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::make_unexpected(lastError(m_connection.get()));
    return {};
}

Result<Statement> Database::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_connection.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
        return tl::make_unexpected(lastError(m_connection.get()));
    return Statement(statement);
}

Result<std::string> Database::ask(const char* sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::make_unexpected(statement.error());
    const auto row = statement->next();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? std::string(statement->bytes(0)) : std::string();
}

bool Database::isBusy() const
{
    const int primary = sqlite3_errcode(m_connection.get()) & 0xff;
    return primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
}

std::optional<std::string> Database::front(std::size_t size)
{
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(m_connection.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
        || file == nullptr || file->pMethods == nullptr)
        return std::nullopt;
    std::string bytes(size, '\0');
    const int status = file->pMethods->xRead(file, bytes.data(), static_cast<int>(size), 0);
    if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ)
        return std::nullopt;
    return bytes;
}

} // namespace headroom
