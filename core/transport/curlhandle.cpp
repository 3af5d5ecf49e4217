#include "transport/curlhandle.h"

#include "transport/curlurl.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace headroom {

namespace {

constexpr std::size_t mostCookies = 1000; // of one user: each request copies them in and out

/// A handle that kept more than this for one answer gives it back: there are thousands of handles.
constexpr std::size_t mostSpareBody = 64 * 1024;

/// Each of many that begin at once may find another one's new connection; more in a row have another cause.
constexpr int mostWrongGuesses = 8;

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

void CurlHandle::begin(TransferId id, const CurlRequestPtr& request, const TransferOrder& order, TransferSink& sink)
{
    m_id = id;
    m_sink = &sink;
    m_sent = neverHappened;
    m_resends = 0;
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
    m_sentBefore = 0;
    m_notAgain = {};
    m_headEnded = false;
    m_firstByte = neverHappened;
    m_lastByte = neverHappened;
    m_bodyBegan = false;
    m_bodyWhole = true;
    m_body.clear();
    if (m_body.capacity() > mostSpareBody)
        m_body.shrink_to_fit();
    m_noted.clear();
    m_length = {};
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

} // namespace headroom
