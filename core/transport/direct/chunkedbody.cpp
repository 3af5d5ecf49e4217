#include "transport/direct/chunkedbody.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::uint8_t mostDigits = 16;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Receive, as libcurl has it: an answer had begun and did not come whole.
tl::unexpected<AnswerFault> malformed(const char* why)
{
    return noAnswer(NetworkFailure::Receive, std::string("Problem in the chunked-encoded data: ") + why);
}

} // namespace

Read<std::size_t> ChunkedBody::take(std::string_view bytes, AnswerEvents& listener)
{
    std::size_t at = 0;
    while (at < bytes.size() && m_state != State::Over) {
        if (m_state == State::Data) {
            const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size() - at));
            listener.answerBody(bytes.substr(at, size));
            m_bodyBytes += size;
            m_left -= size;
            at += size;
            if (m_left == 0)
                m_state = State::DataCr;
        } else if (auto stepped = step(bytes[at++]); !stepped) {
            return tl::make_unexpected(std::move(stepped.error()));
        }
    }
    return at;
}

Read<void> ChunkedBody::step(char c)
{
    switch (m_state) {
    case State::Size:
        if (hexDigit(c) >= 0)
            return addDigit(c);
        if (m_digits == 0)
            return malformed("a chunk without a size");
        m_state = State::AfterSize;
        return afterSize(c);
    case State::AfterSize:
        return afterSize(c);
    case State::DataCr:
    case State::DataLf:
        if (c == '\r' && m_state == State::DataCr) {
            m_state = State::DataLf;
            return {};
        }
        if (c != '\n')
            return malformed("a chunk that does not end where it says");
        m_state = State::Size;
        m_digits = 0;
        return {};
    case State::TrailerBegin:
        if (c == '\r')
            m_state = State::LastLf;
        else
            m_state = c == '\n' ? State::Over : State::Trailer;
        m_named = false;
        return c == ':' || c == '\0' ? malformed("a trailer without a name") : skipped();
    case State::Trailer:
        m_named = m_named || c == ':';
        if (c == '\0' || ((c == '\n' || c == '\r') && !m_named))
            return malformed("a trailer without a name");
        if (c == '\r')
            m_state = State::TrailerLf;
        if (c == '\n')
            endTrailer();
        return skipped();
    case State::TrailerLf:
        if (c != '\n')
            return malformed("a trailer that does not end");
        endTrailer();
        return skipped();
    case State::LastLf:
        if (c != '\n')
            return malformed("no end after the last chunk");
        m_state = State::Over;
        return {};
    case State::Data:
    case State::Over:
        break;
    }
    return {};
}

Read<void> ChunkedBody::addDigit(char c)
{
    if (m_digits == 0)
        m_left = 0;
    if (++m_digits > mostDigits || m_left >> 59 != 0)
        return malformed("a chunk too large to be meant");
    m_left = m_left << 4 | static_cast<std::uint64_t>(hexDigit(c));
    return {};
}

/// Blanks and an extension may follow a size (some servers pad it).
Read<void> ChunkedBody::afterSize(char c)
{
    if (c == '\n') {
        m_extension = false;
        m_lineBytes = 0;
        m_state = m_left > 0 ? State::Data : State::TrailerBegin;
        return {};
    }
    if (c == ';')
        m_extension = true;
    else if (!m_extension && c != ' ' && c != '\t' && c != '\r')
        return malformed("a size that is no number");
    return skipped();
}

void ChunkedBody::endTrailer()
{
    m_state = State::TrailerBegin;
    m_lineBytes = 0;
}

Read<void> ChunkedBody::skipped()
{
    ++m_skipped;
    if (++m_lineBytes > longestAnswerLine || m_skipped > longestAnswerHead)
        return noAnswer(NetworkFailure::TooLarge, "extensions and trailers of a chunked body take more than 300 kB");
    return {};
}

} // namespace headroom
