#include "transport/direct/exchange.h"

#include "transport/headernames.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

/// An exchange that kept more than this for one answer gives it back: there are thousands of them.
constexpr std::size_t mostSpareBody = 4 * 1024;

long long milliseconds(nanoseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

} // namespace

void Exchange::begin(TransferId id, SentRequest request, std::string head, SteadyTime now, TransferSink& sink)
{
    m_id = id;
    m_sink = &sink;
    m_heardEnough = false;
    m_sent = std::move(request);
    m_ownHead = std::move(head);
    m_begun = now;
    m_deadline = now + std::chrono::duration_cast<SteadyClock::duration>(this->request().curl->clientTimeout);
    m_firstSent = m_sentAt = m_firstByte = m_lastByte = neverHappened;
    m_dns = m_connect = m_tls = nanoseconds(0);
    m_sentNow = 0;
    m_bytesOut = 0;
    m_resends = 0;
    m_reused = false;
    m_answer.begin(this->request().answersHead);
    m_start = {};
    m_noted.clear();
    m_body.clear();
    m_bodyWhole = true;
    m_headers.clear();
    connection = nullptr;
    attempt = nullptr;
}

void Exchange::sending(SteadyTime now, bool connectionReused)
{
    m_sentAt = now;
    if (m_firstSent == neverHappened)
        m_firstSent = now;
    if (m_bytesOut > 0)
        ++m_resends;
    m_sentNow = 0;
    m_reused = connectionReused;
    m_cannotSendTheRest = false;
}

std::string_view Exchange::headLeft() const
{
    return head().substr(std::min(m_sentNow, head().size()));
}

std::string_view Exchange::bodyLeft() const
{
    return body().substr(m_sentNow - std::min(m_sentNow, head().size()));
}

void Exchange::sent(std::size_t bytes)
{
    m_sentNow += bytes;
    m_bytesOut += bytes;
}

std::size_t Exchange::came(std::string_view bytes, SteadyTime now)
{
    if (m_firstByte == neverHappened)
        m_firstByte = now;
    m_lastByte = now;
    return m_answer.take(bytes, *this);
}

void Exchange::peerEnded()
{
    m_answer.close(*this);
    m_cannotSendTheRest = true;
}

void Exchange::answerBegan(const AnswerStart& start)
{
    m_start = start;
    m_noted.clear();
    m_headers.clear();
}

void Exchange::answerField(std::string_view name, std::string_view value)
{
    m_noted.note(name, value);
    if (kept().headers || m_start.status >= firstFailureStatus) // of a failure they tell who made it
        m_headers.push_back({lowerName(name), std::string(value)});
}

/// Bodies are counted and let go, so an endless one costs no memory; only as much is kept as the request wants, and the
/// start of a failure's, as evidence.
void Exchange::answerBody(std::string_view bytes)
{
    if (m_heardEnough)
        return;
    const std::size_t evidence = m_start.status >= firstFailureStatus ? keptOfFailures : 0;
    const std::size_t room = std::max(kept().bodyBytes, evidence) - m_body.size();
    m_bodyWhole = m_bodyWhole && bytes.size() <= room;
    if (room > 0)
        m_body.append(bytes.substr(0, room));
    if (kept().pieces && hasPieces(m_start.status))
        tellPiece(bytes);
}

void Exchange::tellPiece(std::string_view bytes)
{
    m_heardEnough = !m_sink->transferPiece(m_id, bytes, m_lastByte);
}

void Exchange::connected(const TransferResult& made)
{
    m_dns = made.dns;
    m_connect = made.connect;
    m_tls = made.tls;
}

TransferResult Exchange::result(SteadyTime end)
{
    TransferResult result;
    result.sent = m_firstSent;
    result.firstByte = m_firstByte;
    result.lastByte = m_lastByte;
    result.end = end;
    result.dns = m_dns;
    result.connect = m_connect;
    result.tls = m_tls;
    result.bytesIn = m_answer.bytes();
    result.bytesOut = m_bytesOut;
    result.status = m_start.status;
    result.version = m_start.version;
    result.connectionReused = m_reused;
    result.resends = m_resends;
    if (m_start.status >= firstFailureStatus)
        result.bodyStart = std::string_view(m_body).substr(0, keptOfFailures);
    result.body = std::string_view(m_body).substr(0, kept().bodyBytes);
    result.bodyBytes = m_answer.bodyBytes();
    result.bodyWhole = m_bodyWhole && m_body.size() <= kept().bodyBytes;
    result.retryAfter = m_noted.retryAfter;
    result.cache = m_noted.cache;
    result.headers = m_headers;
    return result;
}

TransferResult Exchange::failure(SteadyTime end, NetworkFailure why, std::string text)
{
    m_answer.giveUp(*this);
    m_failureText = std::move(text);
    TransferResult failed = result(end);
    failed.failure = why;
    failed.failureText = m_failureText;
    return failed;
}

TransferResult Exchange::notConnected(const TransferResult& made)
{
    connected(made);
    m_reused = false;
    return failure(made.end, made.failure, std::string(made.failureText));
}

/// In libcurl's words.
std::string Exchange::timeoutText(SteadyTime now) const
{
    if (attempt)
        return fmt::format("Connection timed out after {} milliseconds", milliseconds(now - m_begun));
    return fmt::format("Operation timed out after {} milliseconds with {} bytes received", milliseconds(now - m_begun),
                       m_answer.bodyBytes());
}

void Exchange::end()
{
    if (m_sent.own)
        m_sent.own.reset();
    if (!m_ownHead.empty())
        m_ownHead = {};
    if (m_body.capacity() > mostSpareBody)
        m_body = {};
    if (m_headers.capacity() > 0)
        m_headers = {};
}

} // namespace headroom
