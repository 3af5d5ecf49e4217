#include "base/files.h"

#include "base/wholefile.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace headroom {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

std::string lastError()
{
    return std::strerror(errno);
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& file, std::size_t largest)
{
    std::error_code unused;
    if (std::filesystem::is_directory(file, unused))
        return badInput(fmt::format("{}: is a folder, not a file", file.string()));
    const FilePtr open(std::fopen(file.c_str(), "rb"));
    if (!open)
        return badInput(fmt::format("{}: cannot be read: {}", file.string(), lastError()));
    std::string content;
    char buffer[65536];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, open.get())) {
        content.append(buffer, got);
        if (content.size() > largest)
            return badInput(fmt::format("{}: is larger than {} bytes", file.string(), largest));
    }
    if (std::ferror(open.get()))
        return badInput(fmt::format("{}: cannot be read: {}", file.string(), lastError()));
    return content;
}

Result<void> replaceFile(const std::filesystem::path& file, std::string_view content)
{
    auto whole = WholeFile::create(file);
    if (!whole)
        return tl::make_unexpected(whole.error());
    return whole->write(content).and_then([&] { return whole->finish(); });
}

Result<void> checkWritable(const std::filesystem::path& file)
{
    std::error_code unused;
    if (const auto status = std::filesystem::status(file, unused);
        std::filesystem::exists(status) && std::filesystem::is_other(status))
        return {}; // opening a pipe would wait for its reader
    auto whole = WholeFile::create(file);
    if (!whole)
        return tl::make_unexpected(whole.error());
    return {};
}

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return failure(ErrorKind::Storage, fmt::format("{}: cannot be made: {}", folder.string(), error.message()));
    return {};
}

} // namespace headroom
