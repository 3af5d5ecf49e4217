#include "transport/curlhandle.h"

#include "transport/curlfailure.h"
#include "transport/curlurl.h"
#include "transport/headernames.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace headroom {

namespace {

constexpr std::size_t mostCookies = 1000; // of one user: each request copies them in and out
/// A handle that kept more than this for one answer gives it back: there are thousands of handles.
constexpr std::size_t mostSpareBody = 64 * 1024;
/// libcurl 7.88 sends a smaller body in one piece with an HTTP/1.1 header and counts it there (MAX_INITIAL_POST_SIZE).
constexpr std::size_t bodySentWithHeader = 64 * 1024;
/// Each of many that begin at once may find another one's new connection; more in a row have another cause.
constexpr int mostWrongGuesses = 8;
constexpr std::chrono::minutes connectTimeoutOfLibcurl{5};

/// libcurl before 8.0 (https://github.com/curl/curl/issues/10634).
bool breaksKeptClearHttp2()
{
    static const bool breaks = curl_version_info(CURLVERSION_NOW)->version_num < 0x080000;
    return breaks;
}

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

/// libcurl lists cookies that a server has deleted: their fifth field, the time they end, lies in the past.
bool isOver(std::string_view cookie)
{
    for (int field = 1; field < 5; ++field)
        cookie.remove_prefix(std::min(cookie.size(), cookie.find('\t') + 1));
    long long ends = 0;
    std::from_chars(cookie.data(), cookie.data() + cookie.size(), ends);
    using std::chrono::system_clock;
    return ends != 0 && ends <= system_clock::to_time_t(system_clock::now());
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

CurlHandle::CurlHandle(const CurlConnection& connection, CURLSH* share, Use use)
    : m_easy(curl_easy_init())
    , m_use(use)
    , m_connection(connection)
{
    if (!m_easy)
        throw std::bad_alloc();
    set(CURLOPT_SHARE, share);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_QUICK_EXIT, 1L); // an abort does not wait for a resolver thread
    applyConnection(m_easy.get(), connection);
    if (!onlyConnects()) {
        setCallbacks();
        return;
    }
    set(CURLOPT_CONNECT_ONLY, 1L);
    set(CURLOPT_FORBID_REUSE, 0L); // it would be closed as soon as it stands; libcurl uses it for nothing else anyway
}

void CurlHandle::setRequest(const CurlRequestPtr& request)
{
    m_request = nullptr; // should libcurl refuse something half way
    set(CURLOPT_CURLU, request->url.get());
    set(CURLOPT_CONNECT_TO, request->connectTo.get());
    setTimeout(request->clientTimeout);
    setBody(request->message);
    setVersion(*request);
    if (request->certificate == m_certificateHidden) {
        m_certificateHidden = !request->certificate;
        applyCertificate(m_easy.get(), m_connection.connection, request->certificate);
    }
    m_request = request;
}

void CurlHandle::setVersion(const CurlRequest& request)
{
    const Connection& connection = m_connection.connection;
    if (connection.http == Connection::Http::Http1)
        return; // set once
    const bool secure = part(request.url, CURLUPART_SCHEME) == "https";
    const bool prior = connection.http == Connection::Http::Http2PriorKnowledge;
    set(CURLOPT_HTTP_VERSION, secure || prior ? curlHttpVersion(connection.http) : long(CURL_HTTP_VERSION_1_1));
    // Rather than a connection for each request until the first one stands. Without TLS nothing would be known before
    // the first answer, and all would wait for that.
    set(CURLOPT_PIPEWAIT, multiplexes(connection) && (secure || prior) ? 1L : 0L);
    m_guesses = prior && !secure && multiplexes(connection) && breaksKeptClearHttp2();
    if (m_guesses)
        guessReuse(m_reuseGuessed);
}

void CurlHandle::guessReuse(bool reused)
{
    m_reuseGuessed = reused;
    set(CURLOPT_HTTP_VERSION, static_cast<long>(reused ? CURL_HTTP_VERSION_2_0 : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE));
}

bool CurlHandle::guessedWrong() const
{
    const bool reused = number(CURLINFO_NUM_CONNECTS) == 0;
    return reused != m_reuseGuessed;
}

bool CurlHandle::guessAgain()
{
    if (!std::exchange(m_guessedWrong, false) || ++m_wrongGuesses > mostWrongGuesses)
        return false;
    guessReuse(!m_reuseGuessed);
    m_errorText[0] = '\0';
    return true;
}

void CurlHandle::setTimeout(nanoseconds timeout)
{
    using std::chrono::milliseconds;
    // libcurl counts whole milliseconds and would give up a fraction of one early.
    const auto whole = std::chrono::ceil<milliseconds>(timeout) + milliseconds(1);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(whole.count()));
    if (whole > connectTimeoutOfLibcurl) // else one timer fewer to set and to clear for every transfer
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(whole.count()));
}

void CurlHandle::setBody(const OutgoingRequest& message)
{
    set(CURLOPT_HTTPGET, 1L); // forgets the last request's body
    if (message.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (message.hasBody || message.method == "POST") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message.body.size()));
        set(CURLOPT_POSTFIELDS, message.body.c_str()); // not copied: the handle holds the request
    }
    const bool plainGet = message.method == "GET" && !message.hasBody;
    set(CURLOPT_CUSTOMREQUEST, plainGet ? nullptr : message.method.c_str());
}

/// The request's own list, which others use too, behind the lines of this transfer.
void CurlHandle::setHeaders()
{
    m_lines.clear();
    for (const Header& header : m_extra)
        m_lines.push_back(header.name + ": " + header.value);
    if (m_request->signer) {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        for (const Header& header : m_request->signer->headers(now))
            m_lines.push_back(header.name + ": " + header.value);
    }
    m_chain.assign(m_lines.size(), {});
    curl_slist* first = m_request->headers.get();
    for (std::size_t at = m_lines.size(); at-- > 0; first = &m_chain[at])
        m_chain[at] = {m_lines[at].data(), first};
    set(CURLOPT_HTTPHEADER, first);
}

void CurlHandle::setCallbacks()
{
    set(CURLOPT_PREREQFUNCTION, &CurlHandle::onReadyToSend);
    set(CURLOPT_PREREQDATA, static_cast<void*>(this));
    set(CURLOPT_HEADERFUNCTION, &CurlHandle::onHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(CURLOPT_WRITEFUNCTION, &CurlHandle::onBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
}

void CurlHandle::begin(TransferId id, const CurlRequestPtr& request, const TransferOrder& order, TransferSink& sink)
{
    m_id = id;
    m_sink = &sink;
    m_sent = neverHappened;
    if (m_earlier.redirects > 0)
        m_earlier = {};
    forgetAnswer();
    const bool another = request != m_request;
    if (another)
        setRequest(request);
    if (another || !m_lines.empty() || !order.extraHeaders.empty() || request->signer) {
        m_extra.assign(order.extraHeaders.begin(), order.extraHeaders.end());
        setHeaders();
    }
    m_jar = order.cookies;
    if (m_jar)
        takeCookies(*m_jar);
}

void CurlHandle::follow(const CurlRequestPtr& request, const TransferResult& redirect)
{
    ++m_earlier.redirects;
    m_earlier.bytesIn = redirect.bytesIn;
    m_earlier.bytesOut = redirect.bytesOut;
    m_earlier.dns = redirect.dns;
    m_earlier.connect = redirect.connect;
    m_earlier.tls = redirect.tls;
    m_earlier.time += phase(CURLINFO_TOTAL_TIME_T);
    m_earlier.connectionReused = redirect.connectionReused;
    forgetAnswer();
    m_sink->transferBegan(m_id, neverHappened);
    setRequest(request);
    setHeaders();
    setTimeout(std::max(nanoseconds(0), request->clientTimeout - m_earlier.time));
}

void CurlHandle::forgetAnswer()
{
    m_requestSent = neverHappened;
    m_hungUp = false;
    m_firstByte = neverHappened;
    m_lastByte = neverHappened;
    m_bodyBegan = false;
    m_bodyWhole = true;
    m_body.clear();
    if (m_body.capacity() > mostSpareBody)
        m_body.shrink_to_fit();
    m_noted.clear();
    m_unpacked = 0;
    m_bodyBytes = 0;
    m_tooMuch = false;
    m_tellsPieces = false;
    m_heardEnough = false;
    m_guessedWrong = false;
    m_wrongGuesses = 0;
    m_errorText[0] = '\0';
}

void CurlHandle::takeCookies(const CookieJar& jar)
{
    if (!m_cookieEngine)
        set(CURLOPT_COOKIEFILE, ""); // no file, but an engine
    m_cookieEngine = true;
    for (const std::string& cookie : jar.cookies)
        set(CURLOPT_COOKIELIST, cookie.c_str());
}

void CurlHandle::end()
{
    if (m_jar) {
        curl_slist* all = nullptr;
        curl_easy_getinfo(m_easy.get(), CURLINFO_COOKIELIST, &all);
        const CurlListPtr owner(all);
        m_jar->cookies.clear();
        for (const curl_slist* cookie = all; cookie && m_jar->cookies.size() < mostCookies; cookie = cookie->next) {
            if (!isOver(cookie->data))
                m_jar->cookies.emplace_back(cookie->data);
        }
    }
    abandon();
}

void CurlHandle::abandon()
{
    m_jar = nullptr;
    if (m_cookieEngine)
        set(CURLOPT_COOKIELIST, "ALL"); // the next user must not find them, with cookies of its own or without
    if (m_request.use_count() == 1) // made for this transfer: its body may be large
        m_request = nullptr;
}

/// libcurl calls this once the connection stands, right before the request's first byte is written.
int CurlHandle::onReadyToSend(void* self, char*, char*, int, int)
{
    auto& handle = *static_cast<CurlHandle*>(self);
    if (handle.m_guesses && handle.guessedWrong()) {
        handle.m_guessedWrong = true;
        return CURL_PREREQFUNC_ABORT;
    }
    const SteadyTime now = SteadyClock::now();
    if (handle.m_requestSent != neverHappened && now - handle.m_requestSent >= mayHaveMissedIt) {
        handle.m_hungUp = true;
        return CURL_PREREQFUNC_ABORT;
    }
    handle.m_requestSent = now;
    // A kept connection that the server has closed meanwhile makes libcurl send again, and so does a redirect: the
    // first time counts.
    if (handle.m_sent == neverHappened) {
        handle.m_sent = now;
        handle.m_sink->transferSent(handle.m_id, handle.m_sent);
    }
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlHandle::onHeader(char* data, std::size_t size, std::size_t count, void* self)
{
    static_cast<CurlHandle*>(self)->noteHeader({data, size * count});
    return size * count;
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
        return;
    }
    const std::size_t colon = line.substr(0, longestNotedName + 1).find(':');
    if (colon != std::string_view::npos && NotedHeaders::mayKnow(line.substr(0, colon)))
        m_noted.note(line.substr(0, colon), trimmed(line.substr(colon + 1)));
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
    if (m_earlier.redirects > 0)
        addEarlier(result);
    const bool ended = m_heardEnough && code == CURLE_WRITE_ERROR; // by who hears the pieces
    if (code != CURLE_OK && !ended)
        addFailure(result, code, openErrno);
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
    if (m_tooMuch)
        is(NetworkFailure::TooLarge, "unpacking the body made more than 256 MiB out of what came");
    else if (m_hungUp)
        is(NetworkFailure::Receive, hungUp);
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
