#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Reads comma-separated values as RFC 4180 has them, record by record: quoted fields with commas, quotes and line
/// breaks in them, lines that end in CRLF or LF. Empty lines are passed over.
class CsvReader {
public:
    /// `source` is what errors call the text; both must outlive the reader.
    CsvReader(std::string_view text, std::string_view source);

    /// The next record, or false at the end. After an error there is no use in going on.
    [[nodiscard]] Result<bool> next(std::vector<std::string>& fields);
    /// Where the last record began.
    [[nodiscard]] std::size_t line() const { return m_recordLine; }
    [[nodiscard]] tl::unexpected<Error> error(std::size_t line, std::string_view why) const;

private:
    enum class After { Comma, LineEnd };
    [[nodiscard]] Result<After> readField(std::string& field);
    [[nodiscard]] Result<void> readQuoted(std::string& field);
    [[nodiscard]] Result<void> readPlain(std::string& field);
    [[nodiscard]] Result<After> readSeparator();
    [[nodiscard]] bool takeLineEnd();

    std::string_view m_rest;
    std::string_view m_source;
    std::size_t m_line = 1;
    std::size_t m_recordLine = 1;
};

} // namespace headroom
