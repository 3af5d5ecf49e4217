#include "transport/curlhandle.h"

#include "transport/curlfailure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <new>
#include <stdexcept>

namespace headroom {

namespace {

constexpr std::size_t keptBody = 512;
/// libcurl 7.88 sends a smaller body in one piece with the header and counts it there (MAX_INITIAL_POST_SIZE).
constexpr std::size_t bodySentWithHeader = 64 * 1024;
constexpr long firstFailureStatus = 400;
constexpr std::chrono::minutes connectTimeoutOfLibcurl{5};

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

bool hasHeader(const HttpRequest& request, std::string_view name)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [&](const Header& header) { return sameName(header.name, name); });
}

CurlListPtr headerList(const HttpRequest& request)
{
    CurlListPtr list;
    const auto append = [&](const std::string& line) {
        curl_slist* longer = curl_slist_append(list.get(), line.c_str());
        if (!longer)
            throw std::bad_alloc();
        static_cast<void>(list.release()); // append returns the same list, lengthened
        list.reset(longer);
    };
    for (const Header& header : request.headers) // libcurl wants "Name;" for a header that is sent empty
        append(isBlank(header.value) ? header.name + ";" : header.name + ": " + header.value);
    if (!hasHeader(request, "User-Agent"))
        append("User-Agent: headroom/" HEADROOM_VERSION);
    if (request.body.empty()) // libcurl looks through this list a dozen times for every transfer: no line too many
        return list;
    if (!hasHeader(request, "Expect"))
        append("Expect:"); // else libcurl holds a large body back for up to a second, which would count as latency
    if (!hasHeader(request, "Content-Type"))
        append("Content-Type:"); // libcurl would call any body a form
    return list;
}

} // namespace

CurlRequest::CurlRequest(const HttpRequest& request, nanoseconds timeout)
    : method(request.method)
    , body(request.body)
    , url(curl_url())
    , headers(headerList(request))
    , clientTimeout(timeout)
{
    if (!url || curl_url_set(url.get(), CURLUPART_URL, request.url.c_str(), 0) != CURLUE_OK)
        throw std::invalid_argument("libcurl cannot read the URL"); // which may hold a secret
}

CurlHandle::CurlHandle(const CurlRequest& request, CURLSH* share)
    : m_easy(curl_easy_init())
{
    if (!m_easy)
        throw std::bad_alloc();
    set(CURLOPT_SHARE, share);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_NOPROXY, "*"); // no look-up of any proxy variable for every transfer (measured at 1-2 us)
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_QUICK_EXIT, 1L); // an abort does not wait for a resolver thread
    setRequest(request);
    setCallbacks();
}

void CurlHandle::set(CURLoption option, auto value)
{
    if (curl_easy_setopt(m_easy.get(), option, value) != CURLE_OK)
        throw std::runtime_error(fmt::format("libcurl refuses option {}", static_cast<int>(option)));
}

void CurlHandle::setRequest(const CurlRequest& request)
{
    using std::chrono::milliseconds;
    set(CURLOPT_CURLU, request.url.get());
    set(CURLOPT_HTTPHEADER, request.headers.get());
    // libcurl counts whole milliseconds and would give up a fraction of one early.
    const auto timeout = std::chrono::ceil<milliseconds>(request.clientTimeout) + milliseconds(1);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
    if (timeout > connectTimeoutOfLibcurl) // else one timer fewer to set and to clear for every transfer
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(timeout.count()));
    m_bodySentApart = request.body.size() >= bodySentWithHeader;
    if (!request.body.empty()) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.c_str()); // not copied: CurlRequest outlives its handles
    } else if (request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (request.method == "POST") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(0));
        set(CURLOPT_POSTFIELDS, "");
    }
    if (request.method != "GET" || !request.body.empty())
        set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
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

void CurlHandle::begin(TransferId id, TransferSink& sink)
{
    m_id = id;
    m_sink = &sink;
    m_sent = neverHappened;
    m_firstByte = neverHappened;
    m_keepBody = false;
    m_bodyStart.clear();
    m_errorText[0] = '\0';
}

/// libcurl calls this once the connection stands, right before the request's first byte is written.
int CurlHandle::onReadyToSend(void* self, char*, char*, int, int)
{
    auto& handle = *static_cast<CurlHandle*>(self);
    // A kept connection that the server has closed meanwhile makes libcurl send again: the first time counts.
    if (handle.m_sent == neverHappened) {
        handle.m_sent = SteadyClock::now();
        handle.m_sink->transferSent(handle.m_id, handle.m_sent);
    }
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlHandle::onHeader(char*, std::size_t size, std::size_t count, void* self)
{
    static_cast<CurlHandle*>(self)->noteFirstByte();
    return size * count;
}

std::size_t CurlHandle::onBody(char* data, std::size_t size, std::size_t count, void* self)
{
    static_cast<CurlHandle*>(self)->noteBody({data, size * count});
    return size * count;
}

void CurlHandle::noteFirstByte()
{
    if (m_firstByte == neverHappened)
        m_firstByte = SteadyClock::now();
}

/// Bodies are counted by libcurl and let go, so an endless or unpacked-huge one costs no memory; only the start of a
/// failure's is kept, as evidence.
void CurlHandle::noteBody(std::string_view data)
{
    if (m_bodyStart.empty() && !m_keepBody)
        m_keepBody = number(CURLINFO_RESPONSE_CODE) >= firstFailureStatus;
    if (m_keepBody && m_bodyStart.size() < keptBody)
        m_bodyStart.append(data.substr(0, keptBody - m_bodyStart.size()));
}

TransferResult CurlHandle::result(CURLcode code, SteadyTime end, int openErrno)
{
    TransferResult result;
    result.sent = m_sent;
    result.firstByte = m_firstByte;
    result.end = end;
    result.status = static_cast<std::uint16_t>(number(CURLINFO_RESPONSE_CODE));
    result.bytesIn = size(CURLINFO_SIZE_DOWNLOAD_T) + static_cast<std::uint64_t>(number(CURLINFO_HEADER_SIZE));
    result.bytesOut = static_cast<std::uint64_t>(number(CURLINFO_REQUEST_SIZE));
    if (m_bodySentApart)
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
    result.failure = networkFailureOf(code, openErrno ? openErrno : number(CURLINFO_OS_ERRNO));
    if (code == CURLE_OUT_OF_MEMORY && m_sent != neverHappened) // libcurl's word for a header past its bounds
        result.failure = NetworkFailure::TooLarge;
    result.bodyStart = m_bodyStart;
    if (code != CURLE_OK)
        result.failureText = m_errorText[0] ? m_errorText.data() : curl_easy_strerror(code);
    return result;
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
