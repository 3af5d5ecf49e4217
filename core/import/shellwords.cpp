#include "import/shellwords.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

namespace headroom {

namespace {

void appendUtf8(std::string& text, std::uint32_t point)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xc0 | point >> 6);
        add(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        add(0xe0 | point >> 12);
        add(0x80 | (point >> 6 & 0x3f));
        add(0x80 | (point & 0x3f));
    } else {
        add(0xf0 | (point >> 18 & 0x07));
        add(0x80 | (point >> 12 & 0x3f));
        add(0x80 | (point >> 6 & 0x3f));
        add(0x80 | (point & 0x3f));
    }
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
}

class Splitter {
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<std::string>> words()
    {
        while (m_at < m_text.size() && !endsCommand(m_text[m_at])) {
            if (auto taken = part(); !taken)
                return tl::make_unexpected(taken.error());
        }
        endWord();
        return std::move(m_words);
    }

private:
    static bool endsCommand(char c) { return c == '\n' || c == ';' || c == '|' || c == '&' || c == '>'; }

    Result<void> part()
    {
        const char c = m_text[m_at++];
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
            endWord();
            return {};
        case '\'':
            return untilQuote('\'', [this](char inside) { word() += inside; });
        case '"':
            return untilQuote('"',
                              [this](char inside) { inside == '\\' ? escapedInQuotes() : void(word() += inside); });
        case '\\':
            escaped();
            return {};
        case '$':
            if (m_at < m_text.size() && m_text[m_at] == '\'') {
                ++m_at;
                return untilQuote('\'',
                                  [this](char inside) { inside == '\\' ? escapedLikeC() : void(word() += inside); });
            }
            [[fallthrough]];
        default:
            word() += c;
            return {};
        }
    }

    template <typename Take> Result<void> untilQuote(char quote, Take take)
    {
        const std::size_t begun = m_at;
        word(); // '' is a word
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == quote)
                return {};
            take(c);
        }
        return badInput(fmt::format("the quote {} before '{}' is not closed", quote, m_text.substr(begun, 20)));
    }

    /// After a backslash outside of quotes: any character stands for itself, a line end for nothing.
    void escaped()
    {
        skipCarriageReturn();
        if (m_at == m_text.size())
            return;
        const char c = m_text[m_at++];
        if (c != '\n')
            word() += c;
    }

    void escapedInQuotes()
    {
        skipCarriageReturn();
        if (m_at == m_text.size())
            return;
        const char c = m_text[m_at++];
        if (c == '\n')
            return;
        if (c != '"' && c != '\\' && c != '$' && c != '`')
            word() += '\\';
        word() += c;
    }

    void escapedLikeC()
    {
        if (m_at == m_text.size())
            return;
        const char c = m_text[m_at++];
        switch (c) {
        case 'n':
            word() += '\n';
            return;
        case 't':
            word() += '\t';
            return;
        case 'r':
            word() += '\r';
            return;
        case 'x':
            return numbered(2, 16);
        case 'u':
            return numbered(4, 16);
        case 'U':
            return numbered(8, 16);
        default:
            if (c >= '0' && c <= '7') {
                --m_at;
                return numbered(3, 8);
            }
            word() += c;
        }
    }

    /// A byte where it is \x or octal, a character of Unicode where it is \u.
    void numbered(int most, int base)
    {
        std::uint32_t value = 0;
        int digits = 0;
        for (; digits < most && m_at < m_text.size() && digitOf(m_text[m_at]) < base; ++digits, ++m_at)
            value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digitOf(m_text[m_at]));
        if (most >= 4)
            appendUtf8(word(), value);
        else
            word() += static_cast<char>(value & 0xff);
    }

    void skipCarriageReturn()
    {
        if (m_at + 1 < m_text.size() && m_text[m_at] == '\r' && m_text[m_at + 1] == '\n')
            ++m_at;
    }

    std::string& word()
    {
        if (!m_word)
            m_word.emplace();
        return *m_word;
    }

    void endWord()
    {
        if (m_word)
            m_words.push_back(std::move(*m_word));
        m_word.reset();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<std::string> m_word;
    std::vector<std::string> m_words;
};

} // namespace

Result<std::vector<std::string>> shellWords(std::string_view text)
{
    return Splitter(text).words();
}

} // namespace headroom
