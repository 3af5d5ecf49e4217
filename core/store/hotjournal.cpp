#include "store/hotjournal.h"

#include "store/sqlite.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace headroom {

namespace {

/// A journal that ends like this names another file, which SQLite may delete when it puts the journal back: good for
/// transactions over several databases. No run has such; somebody made it up.
/// https://www.sqlite.org/fileformat.html, section 3
bool namesAnotherFile(const std::filesystem::path& journal)
{
    constexpr std::string_view magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
    std::array<char, magic.size()> end{};
    std::ifstream file(journal, std::ios::binary);
    file.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    file.read(end.data(), end.size());
    return file && std::string_view(end.data(), end.size()) == magic;
}

} // namespace

Result<void> putBackJournal(const std::string& path)
{
    std::error_code error;
    // Beside the file itself, not beside a link to it.
    const std::filesystem::path journal = std::filesystem::weakly_canonical(path, error).string() + "-journal";
    if (!std::filesystem::exists(journal, error))
        return {};
    if (namesAnotherFile(journal))
        return failure(ErrorKind::Storage,
                       fmt::format("'{}' is not the journal of a run; remove it to open '{}'", journal.string(), path));
    auto database = Database::open(path, Database::Access::Write);
    const auto done = database ? database->ask("PRAGMA user_version") : tl::make_unexpected(database.error());
    if (done || (database && database->isBusy()))
        return {};
    return failure(ErrorKind::Storage,
                   fmt::format("'{}' was cut while it was being closed, and Headroom may not write to it to mend that; "
                               "copy it together with '{}' to a folder of your own",
                               path, journal.string()));
}

} // namespace headroom
