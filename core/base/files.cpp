#include "base/files.h"

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
    std::filesystem::path temporary = file;
    temporary += ".new";
    const auto failed = [&](std::string why) {
        std::error_code unused;
        std::filesystem::remove(temporary, unused);
        return failure(ErrorKind::Storage, fmt::format("{}: cannot be written: {}", file.string(), why));
    };
    FilePtr open(std::fopen(temporary.c_str(), "wb"));
    if (!open)
        return failure(ErrorKind::Storage, fmt::format("{}: cannot be written: {}", file.string(), lastError()));
    if (std::fwrite(content.data(), 1, content.size(), open.get()) != content.size())
        return failed(lastError());
    if (std::fclose(open.release()) != 0) // the disk may be full only now
        return failed(lastError());
    std::error_code error;
    std::filesystem::rename(temporary, file, error);
    if (error)
        return failed(error.message());
    return {};
}

} // namespace headroom
