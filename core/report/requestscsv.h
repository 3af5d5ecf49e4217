#pragma once

#include "base/units.h"
#include "base/wholefile.h"
#include "recording/sample.h"

#include <optional>
#include <string>

namespace headroom {

/// Rows of the request table: RFC 4180 (CRLF, no byte order mark), UTF-8, C locale. Times are milliseconds to the
/// microsecond, "_at_" ones since the run began; what never happened is an empty cell.
class RequestRows {
public:
    explicit RequestRows(WallTime startedAt)
        : m_startedAt(startedAt)
    {
    }

    [[nodiscard]] static std::string_view header(); ///< with its line end
    void append(std::string& rows, const Sample& sample);

private:
    [[nodiscard]] std::string_view secondText(std::int64_t secondsSinceEpoch);

    WallTime m_startedAt;
    std::optional<std::int64_t> m_second; ///< the one m_secondText spells: requests come many to a second
    std::string m_secondText;
};

/// The request table as a file, row by row; see WholeFile for what an error leaves behind.
class RequestsCsvFile {
public:
    [[nodiscard]] static Result<RequestsCsvFile> create(const std::filesystem::path& file, WallTime startedAt);

    [[nodiscard]] Result<void> add(const Sample& sample);
    [[nodiscard]] Result<void> finish();

private:
    RequestsCsvFile(WholeFile file, WallTime startedAt);

    WholeFile m_file;
    RequestRows m_rows;
    std::string m_pending;
};

} // namespace headroom
