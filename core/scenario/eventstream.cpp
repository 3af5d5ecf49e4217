#include "scenario/eventstream.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
/// Whatever the field: with "data: " before it a line holds as much as is kept of it.
constexpr std::size_t longestLine = longestEventData + std::string_view("data: ").size();

struct FieldOfLine {
    std::string_view name;
    std::string_view value;
};

FieldOfLine fieldOf(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return {line, {}};
    std::string_view value = line.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    return {line.substr(0, colon), value};
}

} // namespace

std::size_t EventStream::take(std::string_view bytes, const Heard& heard)
{
    std::size_t events = 0;
    bytes = withoutMark(bytes);
    while (!bytes.empty()) {
        if (m_afterCr && bytes.front() == '\n')
            bytes.remove_prefix(1);
        m_afterCr = false;
        const std::size_t end = bytes.find_first_of("\r\n");
        append(bytes.substr(0, end));
        if (end == std::string_view::npos)
            break;
        m_afterCr = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        if (!m_line.empty()) {
            endField();
            continue;
        }
        const bool isEvent = m_hasData;
        const bool more = !isEvent || heard({m_type.empty() ? "message" : m_type, m_data});
        events += isEvent ? 1 : 0;
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        if (!more)
            break;
    }
    return events;
}

/// A mark may itself come in pieces; what only began like one belongs to the first line.
std::string_view EventStream::withoutMark(std::string_view bytes)
{
    while (m_markSeen < byteOrderMark.size() && !bytes.empty()) {
        if (bytes.front() != byteOrderMark[m_markSeen]) {
            m_line = byteOrderMark.substr(0, m_markSeen);
            m_markSeen = byteOrderMark.size();
            break;
        }
        bytes.remove_prefix(1);
        ++m_markSeen;
    }
    return bytes;
}

void EventStream::append(std::string_view part)
{
    m_line.append(part.substr(0, longestLine - m_line.size()));
}

void EventStream::endField()
{
    const FieldOfLine field = fieldOf(m_line);
    if (field.name == "data") {
        if (m_hasData)
            m_data += '\n';
        m_hasData = true;
        m_data.append(field.value);
        m_data.resize(std::min(m_data.size(), longestEventData));
    } else if (field.name == "event") {
        m_type = field.value;
    }
    m_line.clear();
}

} // namespace headroom
