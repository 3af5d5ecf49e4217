#include "serverlog/gzipsource.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace headroom {

namespace {

constexpr std::size_t bufferSize = 1 << 18;

} // namespace

Result<std::unique_ptr<GzipSource>> GzipSource::open(const std::filesystem::path& file)
{
    std::error_code unknown;
    if (std::filesystem::is_directory(file, unknown))
        return badInput(fmt::format("'{}' is a folder, not a log", file.string()));
    errno = 0;
    gzFile opened = file == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(file.c_str(), "rb");
    if (opened == nullptr)
        return badInput(fmt::format("'{}' cannot be read: {}", file.string(),
                                    errno != 0 ? std::strerror(errno) : "there is no memory left"));
    gzbuffer(opened, bufferSize);
    return std::unique_ptr<GzipSource>(new GzipSource(opened));
}

GzipSource::GzipSource(gzFile_s* file)
    : m_file(file)
    , m_buffer(bufferSize)
{
}

GzipSource::~GzipSource()
{
    gzclose_r(m_file);
}

std::string GzipSource::trouble() const
{
    int error = Z_OK;
    const char* const message = gzerror(m_file, &error);
    if (error == Z_OK || error == Z_STREAM_END)
        return {};
    if (error == Z_ERRNO)
        return std::strerror(errno);
    return error == Z_BUF_ERROR ? "it was cut off" : message;
}

GzipSource::int_type GzipSource::underflow()
{
    const int size = gzread(m_file, m_buffer.data(), static_cast<unsigned>(m_buffer.size()));
    if (size <= 0)
        return traits_type::eof();
    if (m_see && !m_see(static_cast<std::uint64_t>(std::max<z_off_t>(0, gzoffset(m_file)))))
        return traits_type::eof();
    setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + size);
    return traits_type::to_int_type(*gptr());
}

} // namespace headroom
