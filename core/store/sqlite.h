#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace headroom {

struct CloseDatabase {
    void operator()(sqlite3* connection) const;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
};

/// Bytes to bind as a BLOB; text is bound as a std::string_view. They must live until the statement has run.
struct Blob {
    std::string_view bytes;
};

/// A compiled statement of a Database, which must outlive it. Columns and parameters count as SQLite counts them:
/// columns from 0, parameters in the order given.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }

    /// Binds, runs to the end and resets: for statements whose rows nobody wants.
    template <typename... Values> [[nodiscard]] Result<void> run(const Values&... values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return finish();
    }
    /// The next row of a query: true if there is one.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] std::int64_t integer(int column) const;
    /// Text or BLOB, valid until the next row. Empty for NULL.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bind(int parameter, Blob blob);
    [[nodiscard]] Result<void> finish();

    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_statement;
};

/// One connection to one SQLite file, used by one thread at a time. Errors (Storage) are sentences that name the file.
class Database {
public:
    enum class Access {
        Read, ///< hostile content is expected: nothing in the file is trusted
        Salvage, ///< the same, and a file that ends too early is read as far as it goes
        Write, ///< an existing file
        Create, ///< made if it is not there
    };
    [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

    /// Runs one or more statements without parameters.
    [[nodiscard]] Result<void> execute(const char* sql);
    [[nodiscard]] Result<Statement> prepare(const char* sql);
    /// First column of the first row as text, for pragmas that answer; empty if there is no row.
    [[nodiscard]] Result<std::string> ask(const char* sql);
    /// True if the last call failed because another connection has the file.
    [[nodiscard]] bool isBusy() const;
    /// The first bytes of the file as they lie there, zeros past its end. Read through SQLite's own descriptor: to open
    /// and close another one would drop the locks that this process holds on the file through other connections.
    /// https://www.sqlite.org/howtocorrupt.html, section 2.2
    [[nodiscard]] std::optional<std::string> front(std::size_t size);

private:
    std::unique_ptr<sqlite3, CloseDatabase> m_connection;
};

} // namespace headroom
