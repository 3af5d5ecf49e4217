#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

// Small steps of reading a line of text from its front.

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// Takes `word` off the front if it stands there.
inline bool take(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

inline void takeSpaces(std::string_view& text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
}

/// Up to the next space or tab, which is taken too; the rest if there is none.
inline std::string_view takeWord(std::string_view& text)
{
    const auto end = std::find_if(text.begin(), text.end(), isSpace);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(word.size());
    takeSpaces(text);
    return word;
}

/// What stands behind `key`; nothing if the text does not hold it.
[[nodiscard]] inline std::optional<std::string_view> behind(std::string_view text, std::string_view key)
{
    const auto at = text.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    return text.substr(at + key.size());
}

/// The whole of `text` as a number.
template <typename Number> [[nodiscard]] std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

[[nodiscard]] inline std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return low;
}

} // namespace headroom
