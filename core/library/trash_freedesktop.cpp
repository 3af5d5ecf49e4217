#include "base/files.h"
#include "base/xdgfolder.h"
#include "library/trash.h"
#include "store/finishedfile.h"
#include "store/runfile.h"

#include <fmt/format.h>

#include <cctype>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace headroom {

namespace {

// https://specifications.freedesktop.org/trash-spec/1.0/

namespace fs = std::filesystem;

struct Bin {
    fs::path folder;
    fs::path relativeTo; ///< of another disk: paths are noted from its top; empty: they are absolute
};

std::optional<dev_t> deviceOf(const fs::path& path)
{
    struct stat status { };
    return lstat(path.c_str(), &status) == 0 ? std::optional(status.st_dev) : std::nullopt;
}

tl::unexpected<Error> cannotMove(const fs::path& file, std::string_view why)
{
    return failure(ErrorKind::Storage, fmt::format("'{}' cannot be moved to the bin: {}", file.string(), why));
}

/// The highest folder on the same disk.
fs::path topOf(const fs::path& file, dev_t device)
{
    fs::path top = file.parent_path();
    while (top.has_relative_path() && deviceOf(top.parent_path()) == device)
        top = top.parent_path();
    return top;
}

Result<Bin> binFor(const fs::path& file)
{
    const auto device = deviceOf(file);
    if (!device)
        return cannotMove(file, std::strerror(errno));
    const auto data = xdgFolder("XDG_DATA_HOME", ".local/share");
    if (data && makeFolder(*data) && deviceOf(*data) == device)
        return Bin{*data / "Trash", {}};
    const fs::path top = topOf(file, *device);
    return Bin{top / fmt::format(".Trash-{}", getuid()), top};
}

/// Only its owner looks into a bin. One that is a link to elsewhere is not trusted.
Result<void> makeReady(const Bin& bin, const fs::path& file)
{
    for (const fs::path& folder : {bin.folder, bin.folder / "files", bin.folder / "info"}) {
        const bool made = mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST;
        std::error_code error;
        if (!made)
            return cannotMove(file, fmt::format("{}: {}", folder.string(), std::strerror(errno)));
        if (!fs::is_directory(fs::symlink_status(folder, error)))
            return cannotMove(file, folder.string() + " is not a folder");
    }
    return {};
}

/// As in a URL, but for the slashes.
std::string percentEncoded(std::string_view path)
{
    std::string encoded;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || std::strchr("-._~/", c) != nullptr);
        encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return encoded;
}

std::string infoText(const Bin& bin, const fs::path& file)
{
    const fs::path noted = bin.relativeTo.empty() ? file : file.lexically_relative(bin.relativeTo);
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char when[32];
    std::strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%S", &local);
    return fmt::format("[Trash Info]\nPath={}\nDeletionDate={}\n", percentEncoded(noted.string()), when);
}

/// The information is written first and must be new: its name is what reserves the file's.
Result<Trashed> reserve(const Bin& bin, const fs::path& file)
{
    constexpr int mostTries = 10'000;
    for (int n = 1; n < mostTries; ++n) {
        const std::string name = n == 1 ? file.filename().string()
                                        : fmt::format("{}.{}{}", file.stem().string(), n, file.extension().string());
        const fs::path info = bin.folder / "info" / (name + ".trashinfo");
        const int opened = open(info.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (opened < 0 && errno == EEXIST)
            continue;
        if (opened < 0)
            return cannotMove(file, std::strerror(errno));
        const std::string text = infoText(bin, file);
        const bool whole = write(opened, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        close(opened);
        if (whole)
            return Trashed{file, bin.folder / "files" / name, info};
        const int why = errno;
        unlink(info.c_str());
        return cannotMove(file, std::strerror(why));
    }
    return cannotMove(file, "the bin is full of files of that name");
}

/// `to` must be free: whatever is there stays. A hard link would say so in one step, but not every disk has them.
bool movedIfFree(const fs::path& from, const fs::path& to)
{
    struct stat taken { };
    if (lstat(to.c_str(), &taken) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(from.c_str(), to.c_str()) == 0;
}

} // namespace

Result<Trashed> moveToTrash(const fs::path& given)
{
    std::error_code error;
    const fs::path file = fs::absolute(given, error).lexically_normal();
    const auto bin = binFor(file);
    const auto ready = bin ? makeReady(*bin, file) : tl::make_unexpected(bin.error());
    auto trashed = ready ? reserve(*bin, file) : tl::make_unexpected(ready.error());
    if (!trashed || movedIfFree(file, trashed->inTrash))
        return trashed;
    const int why = errno;
    unlink(trashed->info.c_str());
    return cannotMove(file, std::strerror(why));
}

Result<void> takeBack(const Trashed& trashed)
{
    if (!movedIfFree(trashed.inTrash, trashed.original))
        return badInput(
            fmt::format("'{}' cannot be taken back from the bin: {}", trashed.original.string(), std::strerror(errno)));
    unlink(trashed.info.c_str());
    return {};
}

Result<std::vector<Trashed>> moveRunToTrash(const fs::path& run)
{
    const FileHeader header = inspectFile(run.string());
    if (header.kind == FileKind::Run && header.writeAhead) {
        if (const auto whole = foldIn(run.string()); !whole)
            return badInput(fmt::format("'{}' cannot be deleted: {}", run.string(), whole.error().message));
    }
    std::vector<Trashed> all;
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        const fs::path file = run.string() + part;
        std::error_code none;
        if (*part != '\0' && !fs::exists(file, none))
            continue;
        auto trashed = moveToTrash(file);
        if (!trashed)
            return tl::make_unexpected(trashed.error());
        all.push_back(std::move(*trashed));
    }
    return all;
}

} // namespace headroom
