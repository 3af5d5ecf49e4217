#include "transport/direct/answerhead.h"

#include "transport/contentlength.h"
#include "transport/headernames.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace headroom {

namespace {

constexpr std::uint16_t switchingProtocols = 101;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

using Lines = std::span<const std::string_view>;

/// "HTTP/1.1 200 OK"; the reason may be missing.
Read<AnswerStart> readStatusLine(std::string_view line)
{
    constexpr std::string_view protocol = "HTTP/";
    if (!line.starts_with(protocol))
        return noAnswer(NetworkFailure::Protocol, "Received HTTP/0.9 when not allowed");
    line.remove_prefix(protocol.size());
    AnswerStart start;
    if (line.starts_with("1.1 "))
        start.version = HttpVersion::Http11;
    else if (line.starts_with("1.0 "))
        start.version = HttpVersion::Http10;
    else
        return noAnswer(NetworkFailure::Protocol, "Unsupported HTTP version in response");
    line = line.substr(4);
    const bool code = line.size() >= 3 && std::all_of(line.begin(), line.begin() + 3, isDigit) && line[0] != '0'
        && (line.size() == 3 || !isDigit(line[3]));
    if (!code)
        return noAnswer(NetworkFailure::Protocol, "Unsupported response code in HTTP response");
    std::from_chars(line.data(), line.data() + 3, start.status);
    return start;
}

/// What the fields say of where the answer ends.
class FramingFields {
public:
    Read<void> note(std::string_view name, std::string_view value)
    {
        switch (name.size()) {
        case 10:
            if (sameName(name, "connection"))
                noteConnection(value);
            return {};
        case 14:
            return sameName(name, "content-length") ? noteLength(value) : Read<void>{};
        case 17:
            return sameName(name, "transfer-encoding") ? noteCoding(value) : Read<void>{};
        default:
            return {};
        }
    }

    [[nodiscard]] BodyFraming framing() const
    {
        if (m_chunked)
            return {BodyFraming::Kind::Chunked, 0};
        if (const auto length = m_length.value())
            return {BodyFraming::Kind::Length, *length};
        return {BodyFraming::Kind::UntilClose, 0};
    }
    [[nodiscard]] bool keeps(HttpVersion version) const
    {
        const bool ambiguous = m_chunked && m_length.value(); // which of the two counts may be somebody's trick
        return !m_close && !ambiguous && (version == HttpVersion::Http11 || m_keepAlive);
    }

private:
    /// A list of tokens.
    void noteConnection(std::string_view value)
    {
        while (!value.empty()) {
            const std::size_t comma = std::min(value.find(','), value.size());
            const std::string_view token = trimmed(value.substr(0, comma));
            m_close = m_close || sameName(token, "close");
            m_keepAlive = m_keepAlive || sameName(token, "keep-alive");
            value.remove_prefix(std::min(comma + 1, value.size()));
        }
    }

    Read<void> noteLength(std::string_view value)
    {
        if (m_length.note(value))
            return {};
        return noAnswer(NetworkFailure::Protocol, std::string(m_length.fault()));
    }

    Read<void> noteCoding(std::string_view value)
    {
        if (m_chunked || !sameName(value, "chunked"))
            return noAnswer(NetworkFailure::Protocol, "a transfer coding that was not asked for");
        m_chunked = true;
        return {};
    }

    ContentLength m_length;
    bool m_chunked = false, m_close = false, m_keepAlive = false;
};

tl::unexpected<AnswerFault> nameless()
{
    return noAnswer(NetworkFailure::Protocol, "a header field without a name");
}

/// Only a whole answer's fields are held to be right; a broken one's are evidence.
Read<void> readField(std::string_view line, FramingFields& framing, AnswerEvents& listener)
{
    const auto* const end = std::find_if(line.begin(), line.end(), [](char c) { return c == ':' || c == '\r'; });
    if (end == line.begin() || end == line.end() || *end == '\r')
        return nameless();
    const auto colon = static_cast<std::size_t>(end - line.begin());
    const std::string_view name = line.substr(0, colon), value = trimmed(line.substr(colon + 1));
    if (isBlank(name.back())
        && (sameName(trimmed(name), "content-length") || sameName(trimmed(name), "transfer-encoding")))
        return noAnswer(NetworkFailure::Protocol, "a blank before the colon of a length or coding");
    listener.answerField(name, value);
    return framing.note(name, value);
}

bool folds(Lines rest) // obs-fold (RFC 9112, section 5.2)
{
    return !rest.empty() && isBlank(rest.front().front());
}

Read<void> readFields(Lines rest, FramingFields& framing, AnswerEvents& listener)
{
    std::string joined;
    while (!rest.empty()) {
        std::string_view line = rest.front();
        rest = rest.subspan(1);
        if (folds(rest)) {
            if (line.find(':') == std::string_view::npos)
                return nameless();
            joined = line;
            for (; folds(rest); rest = rest.subspan(1))
                joined.append(" ").append(trimmed(rest.front()));
            line = joined;
        }
        if (auto read = readField(line, framing, listener); !read)
            return read;
    }
    return {};
}

bool isInterim(std::uint16_t status)
{
    return status < 200;
}

bool hasNoBody(std::uint16_t status)
{
    return isInterim(status) || status == 204 || status == 304;
}

} // namespace

bool HeadLines::take(std::string_view bytes)
{
    lines.clear();
    for (std::size_t begin = 0, end = 0; (end = bytes.find('\n', begin)) != std::string_view::npos; begin = end + 1) {
        std::string_view line = bytes.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        text = bytes.substr(0, end + 1);
        if (line.empty() && !lines.empty())
            return true;
        lines.push_back(line);
    }
    return false;
}

Read<AnswerHead> readAnswerHead(const HeadLines& head, bool answersHead, AnswerEvents& listener)
{
    const auto start = readStatusLine(head.lines.front());
    if (!start)
        return tl::make_unexpected(start.error());
    if (head.text.find('\0') != std::string_view::npos)
        return noAnswer(NetworkFailure::Protocol, "Nul byte in header");
    listener.answerBegan(*start);
    const Lines rest = Lines(head.lines).subspan(1);
    if (folds(rest))
        return noAnswer(NetworkFailure::Protocol, "a folded line that continues nothing");
    FramingFields framing;
    if (const auto read = readFields(rest, framing, listener); !read)
        return tl::make_unexpected(read.error());
    if (start->status == switchingProtocols)
        return noAnswer(NetworkFailure::Protocol, "the server switches protocols, which nobody asked for");
    AnswerHead all{*start, framing.framing(), framing.keeps(start->version)};
    if (answersHead || hasNoBody(start->status))
        all.framing = {};
    else if (all.framing.kind == BodyFraming::Kind::UntilClose)
        all.keepsConnection = false;
    return all;
}

void readBrokenHead(std::string_view head, AnswerEvents& listener)
{
    HeadLines whole;
    whole.take(head);
    const auto start = readStatusLine(whole.lines.empty() ? std::string_view() : whole.lines.front());
    if (!start)
        return;
    listener.answerBegan(*start);
    FramingFields unused;
    static_cast<void>(readFields(Lines(whole.lines).subspan(1), unused, listener));
}

} // namespace headroom
