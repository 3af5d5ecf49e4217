#include "transport/contentlength.h"

#include <charconv>

namespace headroom {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || number > INT64_MAX)
        return std::nullopt;
    return number;
}

} // namespace

bool ContentLength::note(std::string_view value)
{
    for (bool more = true; more && m_fault.empty();) {
        const std::size_t comma = value.find(',');
        const auto length = numberIn(trimmed(value.substr(0, comma)));
        if (!length)
            m_fault = "Invalid Content-Length: value";
        else if (m_value && *m_value != *length)
            m_fault = "Content-Length: values that contradict each other";
        m_value = length;
        more = comma != std::string_view::npos;
        value.remove_prefix(more ? comma + 1 : value.size());
    }
    return m_fault.empty();
}

} // namespace headroom
