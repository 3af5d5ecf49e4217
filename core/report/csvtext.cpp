#include "report/csvtext.h"

namespace headroom {

std::string csvText(std::string_view text)
{
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string cell;
    if (quoted)
        cell += '"';
    if (formula)
        cell += '\'';
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    if (quoted)
        cell += '"';
    return cell;
}

} // namespace headroom
