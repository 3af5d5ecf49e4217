#include "base/wholefile.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <random>
#include <utility>

namespace headroom {

namespace {

namespace fs = std::filesystem;

std::string cannotBeWritten(const fs::path& file, std::string_view why)
{
    return fmt::format("{}: cannot be written: {}", file.string(), why);
}

/// No other export's name, nor that of a stray file somebody left.
fs::path temporaryBeside(const fs::path& file)
{
    fs::path name = ".";
    name += file.filename();
    name += fmt::format(".{:08x}.part", std::random_device{}());
    return file.parent_path() / name;
}

} // namespace

Result<WholeFile> WholeFile::create(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::is_directory(status))
        return badInput(cannotBeWritten(file, "it is a folder"));
    if (fs::exists(status) && !fs::is_regular_file(status))
        return open(file, {}, "wb");
    // What a link points to is replaced, not the link.
    const fs::path target = fs::is_regular_file(status) ? fs::canonical(file, error) : file;
    if (error && fs::exists(status))
        return failure(ErrorKind::Storage, cannotBeWritten(file, error.message()));
    return open(target, temporaryBeside(target), "wbx");
}

Result<WholeFile> WholeFile::open(const fs::path& file, const fs::path& temporary, const char* mode)
{
    std::FILE* opened = std::fopen(temporary.empty() ? file.c_str() : temporary.c_str(), mode);
    if (!opened)
        return failure(ErrorKind::Storage, cannotBeWritten(file, std::strerror(errno)));
    return WholeFile(file, temporary, opened);
}

WholeFile::WholeFile(fs::path file, fs::path temporary, std::FILE* open)
    : m_file(std::move(file))
    , m_temporary(std::move(temporary))
    , m_open(open)
{
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_open(std::move(other.m_open))
{
}

WholeFile::~WholeFile()
{
    m_open.reset();
    std::error_code unused;
    if (!m_temporary.empty())
        fs::remove(m_temporary, unused);
}

Result<void> WholeFile::write(std::string_view content)
{
    if (!m_open)
        return failed("it is closed");
    if (std::fwrite(content.data(), 1, content.size(), m_open.get()) != content.size())
        return failed(std::strerror(errno));
    return {};
}

Result<void> WholeFile::finish()
{
    if (!m_open)
        return failed("it is closed");
    if (std::fclose(m_open.release()) != 0) // the disk may be full only now
        return failed(std::strerror(errno));
    std::error_code error;
    if (!m_temporary.empty())
        fs::rename(m_temporary, m_file, error);
    if (error)
        return failed(error.message());
    m_temporary.clear();
    return {};
}

tl::unexpected<Error> WholeFile::failed(std::string_view why)
{
    std::string message = cannotBeWritten(m_file, why);
    m_open.reset();
    std::error_code unused;
    if (!m_temporary.empty())
        fs::remove(m_temporary, unused);
    m_temporary.clear();
    return failure(ErrorKind::Storage, std::move(message));
}

} // namespace headroom
