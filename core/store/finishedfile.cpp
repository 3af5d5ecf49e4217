#include "store/finishedfile.h"

#include "store/runreader.h"

#include <fmt/format.h>

namespace headroom {

Result<void> foldIn(const std::string& path)
{
    auto database = Database::open(path, Database::Access::Write);
    const auto mode = database ? database->ask("PRAGMA journal_mode = DELETE") : tl::make_unexpected(database.error());
    if (mode && *mode == "delete")
        return {};
    const bool inUse = database && (mode || database->isBusy());
    return failure(ErrorKind::Storage, inUse ? "it is still being written or read" : mode.error().message);
}

Result<Database> readFinished(const std::string& path)
{
    return headerOfRun(path).and_then([&](const FileHeader&) { return Database::open(path, Database::Access::Read); });
}

Result<void> changeFinished(const std::string& path, const std::function<Result<void>(Database&)>& change)
{
    const auto header = headerOfRun(path);
    if (!header)
        return tl::make_unexpected(header.error());
    if (header->writeAhead) {
        if (const auto whole = foldIn(path); !whole)
            return badInput(fmt::format("'{}' cannot be changed: {}", path, whole.error().message));
    }
    auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return tl::make_unexpected(database.error());
    const auto done = database->execute("BEGIN IMMEDIATE").and_then([&] { return change(*database); }).and_then([&] {
        return database->execute("COMMIT");
    });
    if (!done && database->isBusy())
        return badInput(fmt::format("'{}' is being read just now; try again in a moment", path));
    return done; // without COMMIT, closing rolls back
}

} // namespace headroom
