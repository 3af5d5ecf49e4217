#include "scenario/csvreader.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

CsvReader::CsvReader(std::string_view text, std::string_view source)
    : m_rest(text)
    , m_source(source)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (m_rest.starts_with(byteOrderMark))
        m_rest.remove_prefix(byteOrderMark.size());
}

Result<bool> CsvReader::next(std::vector<std::string>& fields)
{
    while (takeLineEnd()) { }
    m_recordLine = m_line;
    fields.clear();
    if (m_rest.empty())
        return false;
    for (;;) {
        const auto after = readField(fields.emplace_back());
        if (!after)
            return tl::make_unexpected(after.error());
        if (*after == After::LineEnd)
            return true;
    }
}

tl::unexpected<Error> CsvReader::error(std::size_t line, std::string_view why) const
{
    return badInput(fmt::format("{}:{}: {}", m_source, line, why));
}

Result<CsvReader::After> CsvReader::readField(std::string& field)
{
    const auto read = m_rest.starts_with('"') ? readQuoted(field) : readPlain(field);
    return read.and_then([&] { return readSeparator(); });
}

Result<void> CsvReader::readQuoted(std::string& field)
{
    const std::size_t opened = m_line;
    m_rest.remove_prefix(1);
    for (;;) {
        const std::size_t quote = m_rest.find('"');
        if (quote == std::string_view::npos)
            return error(opened, "a quoted field is never closed");
        field += m_rest.substr(0, quote);
        m_line += static_cast<std::size_t>(std::count(m_rest.begin(), m_rest.begin() + quote, '\n'));
        m_rest.remove_prefix(quote + 1);
        if (!m_rest.starts_with('"'))
            return {};
        field += '"'; // two stand for one
        m_rest.remove_prefix(1);
    }
}

Result<void> CsvReader::readPlain(std::string& field)
{
    const std::size_t end = std::min(m_rest.find_first_of(std::string_view("\",\r\n\0", 5)), m_rest.size());
    field = m_rest.substr(0, end);
    m_rest.remove_prefix(end);
    if (m_rest.starts_with('"'))
        return error(m_line, "a quote stands inside a field; put the whole field in quotes and write the quote twice");
    if (m_rest.starts_with('\0'))
        return error(m_line, "holds a zero byte; save the file as UTF-8");
    return {};
}

Result<CsvReader::After> CsvReader::readSeparator()
{
    if (m_rest.empty() || takeLineEnd())
        return After::LineEnd;
    if (!m_rest.starts_with(','))
        return error(m_line,
                     m_rest.starts_with('\r') ? "a carriage return has no line feed behind it"
                                              : "something stands behind a closing quote");
    m_rest.remove_prefix(1);
    return After::Comma;
}

bool CsvReader::takeLineEnd()
{
    const std::size_t length = m_rest.starts_with("\r\n") ? 2 : m_rest.starts_with('\n') ? 1 : 0;
    m_rest.remove_prefix(length);
    m_line += length > 0 ? 1 : 0;
    return length > 0;
}

} // namespace headroom
