#pragma once

#include "base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace headroom {

/// A file written piece by piece that appears whole or not at all: the content goes to a temporary name in the same
/// folder, which finish() renames. Destroyed before, or after an error, it leaves nothing behind and what had the name
/// before stays. One owner, any thread. Errors are sentences that name the file.
class WholeFile {
public:
    /// A pipe or a device is written where it is: a file must not take the place of /dev/full. A folder is refused.
    [[nodiscard]] static Result<WholeFile> create(const std::filesystem::path& file);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();

    /// After an error there is no use in going on.
    [[nodiscard]] Result<void> write(std::string_view content);
    [[nodiscard]] Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    [[nodiscard]] static Result<WholeFile> open(const std::filesystem::path& file,
                                                const std::filesystem::path& temporary, const char* mode);
    WholeFile(std::filesystem::path file, std::filesystem::path temporary, std::FILE* open);
    [[nodiscard]] tl::unexpected<Error> failed(std::string_view why);

    std::filesystem::path m_file;
    std::filesystem::path m_temporary; ///< empty: gone, or written in place
    std::unique_ptr<std::FILE, Close> m_open;
};

} // namespace headroom
