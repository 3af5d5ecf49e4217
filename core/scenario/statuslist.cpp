#include "scenario/statuslist.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::optional<std::uint16_t> statusOf(std::string_view text)
{
    if (text.size() != 3 || text[0] == '0' || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return static_cast<std::uint16_t>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
}

using Range = std::pair<std::uint16_t, std::uint16_t>;

std::optional<Range> rangeOf(std::string_view text)
{
    if (text.size() == 3 && text.ends_with("xx") && isDigit(text[0]) && text[0] != '0') {
        const int first = (text[0] - '0') * 100;
        return Range(first, first + 99);
    }
    const std::size_t dash = text.find('-');
    const auto first = statusOf(trimmed(text.substr(0, dash)));
    const auto last = dash == std::string_view::npos ? first : statusOf(trimmed(text.substr(dash + 1)));
    return first && last && *first <= *last ? std::optional(Range(*first, *last)) : std::nullopt;
}

} // namespace

Result<StatusList> StatusList::parse(std::string_view text)
{
    StatusList list;
    for (std::string_view rest = text;;) {
        const std::size_t comma = rest.find(',');
        const auto range = rangeOf(trimmed(rest.substr(0, comma)));
        if (!range)
            return badInput(fmt::format("'{}' is not a list of statuses; write it like 2xx, 304, 400-403", text));
        list.m_ranges.push_back(*range);
        if (comma == std::string_view::npos)
            return list;
        rest.remove_prefix(comma + 1);
    }
}

bool StatusList::contains(std::uint16_t status) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [&](const Range& range) { return range.first <= status && status <= range.second; });
}

} // namespace headroom
