#include "transport/curlhandle.h"
#include "transport/curlurl.h"

#include <algorithm>
#include <chrono>

namespace headroom {

namespace {

constexpr std::chrono::minutes connectTimeoutOfLibcurl{5};

/// libcurl before 8.0 (https://github.com/curl/curl/issues/10634).
bool breaksKeptClearHttp2()
{
    static const bool breaks = curl_version_info(CURLVERSION_NOW)->version_num < 0x080000;
    return breaks;
}

} // namespace

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
    m_maySpeakHttp2 = secure || prior;
    set(CURLOPT_HTTP_VERSION, secure || prior ? curlHttpVersion(connection.http) : long(CURL_HTTP_VERSION_1_1));
    // Rather than a connection for each request until the first one stands. Without TLS nothing would be known before
    // the first answer, and all would wait for that.
    set(CURLOPT_PIPEWAIT, multiplexes(connection) && (secure || prior) ? 1L : 0L);
    m_guesses = prior && !secure && multiplexes(connection) && breaksKeptClearHttp2();
    if (m_guesses)
        guessReuse(m_reuseGuessed);
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

} // namespace headroom
