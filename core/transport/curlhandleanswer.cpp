#include "transport/curlfailure.h"
#include "transport/curlhandle.h"
#include "transport/headernames.h"
#include "transport/resend.h"

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

/// libcurl 7.88 sends a smaller body in one piece with an HTTP/1.1 header and counts it there (MAX_INITIAL_POST_SIZE).
constexpr std::size_t bodySentWithHeader = 64 * 1024;

HttpVersion httpVersion(long curlVersion)
{
    switch (curlVersion) {
    case CURL_HTTP_VERSION_1_0:
        return HttpVersion::Http10;
    case CURL_HTTP_VERSION_1_1:
        return HttpVersion::Http11;
    case CURL_HTTP_VERSION_2_0:
        return HttpVersion::Http2;
    case CURL_HTTP_VERSION_3:
        return HttpVersion::Http3;
    default:
        return HttpVersion::None;
    }
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

} // namespace

/// libcurl calls this once the connection stands, right before the request's first byte is written.
int CurlHandle::onReadyToSend(void* self, char*, char*, int, int)
{
    auto& handle = *static_cast<CurlHandle*>(self);
    if (handle.m_guesses && handle.guessedWrong()) {
        handle.m_guessedWrong = true;
        return CURL_PREREQFUNC_ABORT;
    }
    const SteadyTime now = SteadyClock::now();
    if (handle.m_requestSent != neverHappened && !handle.goesOutAgain(now))
        return CURL_PREREQFUNC_ABORT;
    handle.m_requestSent = now;
    // A redirect comes here as well: the first time counts.
    if (handle.m_sent == neverHappened) {
        handle.m_sent = now;
        handle.m_sink->transferSent(handle.m_id, handle.m_sent);
    }
    return CURL_PREREQFUNC_OK;
}

/// libcurl sends again whatever the method, and so up to five times. Over HTTP/2 a server says of most requests that it
/// has not looked at them when it closes (REFUSED_STREAM, GOAWAY), which can be sent again in any case; but libcurl
/// does not tell those from the others.
bool CurlHandle::goesOutAgain(SteadyTime now)
{
    if (m_firstByte != neverHappened) // it asked for something else, such as 417 does
        return true;
    m_triedAgain = true;
    const std::uint64_t sent = static_cast<std::uint64_t>(number(CURLINFO_REQUEST_SIZE));
    const bool anySent = std::exchange(m_sentBefore, sent) < sent;
    const bool repeatable = m_maySpeakHttp2 || isIdempotent(m_request->message.method);
    const NextAttempt next = nextAttempt({anySent, repeatable, now - m_requestSent});
    if (next != NextAttempt::Fresh && next != NextAttempt::Resend) {
        m_notAgain = whyNoAttempt(next);
        return false;
    }
    if (next == NextAttempt::Resend) {
        ++m_resends;
        m_sink->transferResent(m_id, now);
    }
    return true;
}

std::size_t CurlHandle::onHeader(char* data, std::size_t size, std::size_t count, void* self)
{
    auto& handle = *static_cast<CurlHandle*>(self);
    handle.noteHeader({data, size * count});
    return handle.m_length.fault().empty() ? size * count : 0; // ends the transfer
}

std::size_t CurlHandle::onBody(char* data, std::size_t size, std::size_t count, void* self)
{
    auto& handle = *static_cast<CurlHandle*>(self);
    if (handle.m_connection.connection.compressed && handle.unpacksTooMuch(size * count))
        return 0; // ends the transfer
    handle.noteBody({data, size * count});
    if (handle.m_tellsPieces)
        handle.tellPiece({data, size * count});
    return handle.m_heardEnough ? 0 : size * count;
}

void CurlHandle::noteHeader(std::string_view line)
{
    if (m_firstByte == neverHappened) {
        m_lastByte = m_firstByte = SteadyClock::now();
        m_sink->transferBegan(m_id, m_firstByte);
    }
    if (line.starts_with("HTTP/")) { // what was heard so far came with an interim answer
        m_noted.clear();
        m_length = {};
        m_framesByLength = line.starts_with("HTTP/1");
        m_headEnded = false;
        return;
    }
    m_headEnded = m_headEnded || line == "\r\n" || line == "\n";
    const std::size_t colon = line.substr(0, longestNotedName + 1).find(':');
    if (colon != std::string_view::npos && NotedHeaders::mayKnow(line.substr(0, colon)))
        m_noted.note(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    if (m_framesByLength && !m_bodyBegan && colon != std::string_view::npos
        && sameName(line.substr(0, colon), "content-length"))
        static_cast<void>(m_length.note(line.substr(colon + 1, line.find_last_not_of("\r\n") - colon)));
}

/// Bodies are counted by libcurl and let go, so an endless one costs no memory; only as much is kept as the request
/// wants, and the start of a failure's, as evidence.
void CurlHandle::noteBody(std::string_view data)
{
    m_lastByte = SteadyClock::now();
    m_bodyBytes += data.size();
    if (!m_bodyBegan) {
        m_bodyBegan = true;
        const long status = number(CURLINFO_RESPONSE_CODE);
        m_tellsPieces = m_request->message.kept.pieces && hasPieces(status);
        const std::size_t evidence = status >= firstFailureStatus ? keptOfFailures : 0;
        m_bodyRoom = std::max(m_request->message.kept.bodyBytes, evidence);
    }
    const std::size_t room = m_bodyRoom - m_body.size();
    m_bodyWhole = m_bodyWhole && data.size() <= room;
    if (room > 0)
        m_body.append(data.substr(0, room));
}

void CurlHandle::tellPiece(std::string_view data)
{
    if (!m_sink->transferPiece(m_id, data, m_lastByte))
        m_heardEnough = true;
}

bool CurlHandle::unpacksTooMuch(std::size_t more)
{
    m_unpacked += more;
    if (m_unpacked > mostUnpacked)
        m_tooMuch = m_unpacked - mostUnpacked > size(CURLINFO_SIZE_DOWNLOAD_T);
    return m_tooMuch;
}

TransferResult CurlHandle::result(CURLcode code, SteadyTime end, int openErrno)
{
    TransferResult result;
    result.sent = m_sent;
    result.firstByte = m_firstByte;
    result.lastByte = m_lastByte;
    result.end = end;
    result.status = static_cast<std::uint16_t>(number(CURLINFO_RESPONSE_CODE));
    result.version = httpVersion(number(CURLINFO_HTTP_VERSION));
    result.bytesIn = size(CURLINFO_SIZE_DOWNLOAD_T) + static_cast<std::uint64_t>(number(CURLINFO_HEADER_SIZE));
    result.bytesOut = static_cast<std::uint64_t>(number(CURLINFO_REQUEST_SIZE));
    if (result.version >= HttpVersion::Http2 || m_request->message.body.size() >= bodySentWithHeader)
        result.bytesOut += size(CURLINFO_SIZE_UPLOAD_T);
    result.connectionReused = m_sent != neverHappened && number(CURLINFO_NUM_CONNECTS) == 0;
    if (!result.connectionReused) {
        const nanoseconds lookup = phase(CURLINFO_NAMELOOKUP_TIME_T);
        const nanoseconds connected = phase(CURLINFO_CONNECT_TIME_T);
        const nanoseconds secured = phase(CURLINFO_APPCONNECT_TIME_T);
        result.dns = lookup;
        result.connect = std::max(nanoseconds(0), connected - lookup);
        result.tls = std::max(nanoseconds(0), secured - connected); // zero without TLS
    }
    const Kept& kept = m_request->message.kept;
    if (result.status >= firstFailureStatus)
        result.bodyStart = std::string_view(m_body).substr(0, keptOfFailures);
    result.body = std::string_view(m_body).substr(0, kept.bodyBytes);
    result.bodyWhole = m_bodyWhole && m_body.size() <= kept.bodyBytes;
    result.bodyBytes = m_bodyBytes;
    result.retryAfter = m_noted.retryAfter;
    result.cache = m_noted.cache;
    if (kept.headers || result.status >= firstFailureStatus) // of a failure they tell who made it
        keepHeaders(result);
    result.resends = m_resends;
    if (m_earlier.redirects > 0)
        addEarlier(result);
    const bool ended = m_heardEnough && code == CURLE_WRITE_ERROR; // by who hears the pieces
    if (code != CURLE_OK && !ended) {
        addFailure(result, code, openErrno);
    } else if (result.firstByte != neverHappened && !m_headEnded) { // which libcurl 7.88 takes for an answer
        result.failure = NetworkFailure::Receive;
        result.failureText = "the server closed the connection inside the header"; // as the direct transport says it
    }
    return result;
}

void CurlHandle::addFailure(TransferResult& result, CURLcode code, int openErrno) const
{
    result.failure = networkFailureOf(code, openErrno ? openErrno : number(CURLINFO_OS_ERRNO));
    result.failureText = m_errorText[0] ? m_errorText.data() : curl_easy_strerror(code);
    const auto is = [&](NetworkFailure failure, std::string_view text) {
        result.failure = failure;
        result.failureText = text;
    };
    if (m_sent == neverHappened
        && (result.failure == NetworkFailure::Receive || result.failure == NetworkFailure::Send))
        result.failure = NetworkFailure::Connect; // a proxy's refusal, say: the target has not been talked to
    if (isTlsRefusal(code, result.failureText))
        result.failure = NetworkFailure::Tls;
    if (!m_length.fault().empty())
        is(NetworkFailure::Protocol, m_length.fault());
    else if (m_tooMuch)
        is(NetworkFailure::TooLarge, "unpacking the body made more than 256 MiB out of what came");
    else if (!m_notAgain.empty())
        is(NetworkFailure::Receive, m_notAgain);
    else if (code == CURLE_OUT_OF_MEMORY && m_sent != neverHappened) // libcurl's word for a line past its bounds
        is(NetworkFailure::TooLarge, "a header line is longer than the 100 kB that libcurl takes");
    else if (code == CURLE_RECV_ERROR && result.failureText.starts_with("Too large response headers"))
        result.failure = NetworkFailure::TooLarge;
}

void CurlHandle::addEarlier(TransferResult& result) const
{
    result.redirects = m_earlier.redirects;
    result.bytesIn += m_earlier.bytesIn;
    result.bytesOut += m_earlier.bytesOut;
    result.dns += m_earlier.dns;
    result.connect += m_earlier.connect;
    result.tls += m_earlier.tls;
    result.connectionReused = m_earlier.connectionReused;
}

/// From libcurl's own store, which knows trailers, interim answers and folded lines apart.
void CurlHandle::keepHeaders(TransferResult& result)
{
    m_headers.clear();
    for (curl_header* header = nullptr;
         (header = curl_easy_nextheader(m_easy.get(), CURLH_HEADER, -1, header)) != nullptr;)
        m_headers.push_back({lowerName(header->name), std::string(trimmed(header->value))});
    result.headers = m_headers;
}

std::string CurlHandle::location() const
{
    curl_header* header = nullptr;
    if (curl_easy_header(m_easy.get(), "Location", 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return {};
    return header->value;
}

nanoseconds CurlHandle::phase(CURLINFO info) const
{
    curl_off_t microseconds = 0;
    curl_easy_getinfo(m_easy.get(), info, &microseconds);
    return std::chrono::microseconds(microseconds);
}

std::uint64_t CurlHandle::size(CURLINFO info) const
{
    curl_off_t bytes = 0;
    curl_easy_getinfo(m_easy.get(), info, &bytes);
    return static_cast<std::uint64_t>(bytes);
}

long CurlHandle::number(CURLINFO info) const
{
    long value = 0;
    curl_easy_getinfo(m_easy.get(), info, &value);
    return value;
}

} // namespace headroom
