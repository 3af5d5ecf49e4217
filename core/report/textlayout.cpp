#include "report/textlayout.h"

#include <algorithm>

namespace headroom {

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// Takes the next word off the front of text; empty at its end.
std::string_view takeWord(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

} // namespace

std::string hangingLines(std::string_view head, std::string_view text)
{
    std::string clean(text);
    std::replace_if(clean.begin(), clean.end(), isControl, ' ');
    std::string_view rest = clean;
    std::string lines(head);
    std::replace_if(lines.begin(), lines.end(), isControl, ' '); // a name in it may hold anything
    std::size_t column = head.size();
    for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        const bool first = column == head.size();
        if (!first && column + 1 + word.size() > textColumns) {
            lines += '\n' + std::string(head.size(), ' ');
            column = head.size();
        } else if (!first) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += word.size();
    }
    return lines + '\n';
}

} // namespace headroom
