#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <streambuf>
#include <string>
#include <vector>

struct gzFile_s;

namespace headroom {

/// The bytes of a file, unpacked if it is gzipped, for a std::istream. Can look ahead for as much as its buffer holds.
class GzipSource : public std::streambuf {
public:
    /// "-" is standard input. The error names the file.
    [[nodiscard]] static Result<std::unique_ptr<GzipSource>> open(const std::filesystem::path& file);
    ~GzipSource() override;
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    /// Told, block by block, how many bytes of the file have been read; false from it ends the reading.
    using Watch = std::function<bool(std::uint64_t bytes)>;
    void watch(Watch see) { m_see = std::move(see); }

    /// Why it ended before its end; empty if it did not.
    [[nodiscard]] std::string trouble() const;

protected:
    int_type underflow() override;

private:
    explicit GzipSource(gzFile_s* file);
    gzFile_s* m_file;
    std::vector<char> m_buffer;
    Watch m_see;
};

} // namespace headroom
