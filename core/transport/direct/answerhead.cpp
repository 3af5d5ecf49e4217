#include "transport/direct/answerhead.h"

#include "transport/headernames.h"

#include <algorithm>
#include <charconv>
#include <optional>

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

/// Takes the next line off; without its end. Empty where the rest holds no whole line.
std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        rest = {};
        return {};
    }
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

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
        if (m_length)
            return {BodyFraming::Kind::Length, *m_length};
        return {BodyFraming::Kind::UntilClose, 0};
    }
    [[nodiscard]] bool keeps(HttpVersion version) const
    {
        const bool ambiguous = m_chunked && m_length; // which of the two counts may be somebody's trick
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

    /// The same number may stand several times (RFC 9112, section 6.3).
    Read<void> noteLength(std::string_view value)
    {
        for (bool more = true; more;) {
            const std::size_t comma = value.find(',');
            const std::string_view one = trimmed(value.substr(0, comma));
            std::uint64_t length = 0;
            const auto [end, error] = std::from_chars(one.data(), one.data() + one.size(), length);
            if (one.empty() || error != std::errc() || end != one.data() + one.size() || length > INT64_MAX)
                return noAnswer(NetworkFailure::Protocol, "Invalid Content-Length: value");
            if (m_length && *m_length != length)
                return noAnswer(NetworkFailure::Protocol, "Content-Length: values that contradict each other");
            m_length = length;
            more = comma != std::string_view::npos;
            value.remove_prefix(more ? comma + 1 : value.size());
        }
        return {};
    }

    Read<void> noteCoding(std::string_view value)
    {
        if (m_chunked || !sameName(value, "chunked"))
            return noAnswer(NetworkFailure::Protocol, "a transfer coding that was not asked for");
        m_chunked = true;
        return {};
    }

    std::optional<std::uint64_t> m_length;
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

Read<void> readFields(std::string_view rest, FramingFields& framing, AnswerEvents& listener)
{
    std::string joined;
    while (!rest.empty()) {
        std::string_view line = takeLine(rest);
        if (line.empty())
            return {};
        if (!rest.empty() && isBlank(rest.front())) { // obs-fold (RFC 9112, section 5.2)
            if (line.find(':') == std::string_view::npos)
                return nameless();
            joined = line;
            while (!rest.empty() && isBlank(rest.front()))
                joined.append(" ").append(trimmed(takeLine(rest)));
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

Read<AnswerHead> readAnswerHead(std::string_view head, bool answersHead, AnswerEvents& listener)
{
    std::string_view rest = head;
    const auto start = readStatusLine(takeLine(rest));
    if (!start)
        return tl::make_unexpected(start.error());
    if (head.find('\0') != std::string_view::npos)
        return noAnswer(NetworkFailure::Protocol, "Nul byte in header");
    listener.answerBegan(*start);
    if (!rest.empty() && isBlank(rest.front()))
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
    std::string_view rest = head.substr(0, head.rfind('\n') + 1); // whole lines; npos + 1 is none
    const auto start = readStatusLine(takeLine(rest));
    if (!start)
        return;
    listener.answerBegan(*start);
    FramingFields unused;
    static_cast<void>(readFields(rest, unused, listener));
}

} // namespace headroom
