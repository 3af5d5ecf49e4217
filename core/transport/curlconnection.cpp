#include "transport/curlconnection.h"

#include <new>
#include <utility>

namespace headroom {

long curlHttpVersion(Connection::Http http)
{
    switch (http) {
    case Connection::Http::Http2:
        return CURL_HTTP_VERSION_2TLS;
    case Connection::Http::Http2PriorKnowledge:
        return CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE;
    case Connection::Http::Http3:
        return CURL_HTTP_VERSION_3;
    case Connection::Http::Http1:
        break;
    }
    return CURL_HTTP_VERSION_1_1;
}

namespace {

void setText(CURL* easy, CURLoption option, const std::string& text)
{
    if (!text.empty())
        setOption(easy, option, text.c_str());
}

void applyTls(CURL* easy, const Connection& connection)
{
    if (!connection.caFile.empty()) {
        for (const CURLoption file : {CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO})
            setOption(easy, file, connection.caFile.c_str());
        for (const CURLoption folder : {CURLOPT_CAPATH, CURLOPT_PROXY_CAPATH}) // the system's would count too
            setOption(easy, folder, static_cast<const char*>(nullptr));
    }
    if (connection.leastTls == "1.3")
        setOption(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_3));
    else if (!connection.leastTls.empty())
        setOption(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    applyCertificate(easy, connection, true);
}

void applyRoute(CURL* easy, const CurlConnection& terms)
{
    const Connection& connection = terms.connection;
    // Set also when empty: else libcurl looks for proxy variables before every transfer (measured at 1-2 us each).
    setOption(easy, CURLOPT_PROXY, connection.proxy.c_str());
    // Without a proxy no variable is looked up for one, for every transfer (measured at 1-2 us).
    setOption(easy, CURLOPT_NOPROXY, connection.proxy.empty() ? "*" : "");
    setOption(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's answer is not the first byte of the target's
    setText(easy, CURLOPT_UNIX_SOCKET_PATH, connection.unixSocket);
    if (!connection.sourceAddress.empty()) // "host!": an address, where libcurl would look for an interface first
        setOption(easy, CURLOPT_INTERFACE, ("host!" + connection.sourceAddress).c_str());
    if (terms.resolve)
        setOption(easy, CURLOPT_RESOLVE, terms.resolve.get());
}

} // namespace

CurlConnection::CurlConnection(Connection wanted)
    : connection(std::move(wanted))
{
    for (const std::string& entry : connection.resolve)
        append(resolve, entry);
}

void applyConnection(CURL* easy, const CurlConnection& terms)
{
    const Connection& connection = terms.connection;
    setOption(easy, CURLOPT_HTTP_VERSION, curlHttpVersion(connection.http));
    if (!connection.reuse) { // each request pays what a new client pays, the whole TLS handshake included
        for (const CURLoption option : {CURLOPT_FRESH_CONNECT, CURLOPT_FORBID_REUSE})
            setOption(easy, option, 1L);
        setOption(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    }
    if (connection.compressed)
        setOption(easy, CURLOPT_ACCEPT_ENCODING, ""); // whatever this libcurl can unpack
    applyTls(easy, connection);
    applyRoute(easy, terms);
}

void applyCertificate(CURL* easy, const Connection& connection, bool shown)
{
    if (connection.certificate.empty())
        return;
    const std::string& key = connection.key.empty() ? connection.certificate : connection.key;
    setOption(easy, CURLOPT_SSLCERT, shown ? connection.certificate.c_str() : nullptr);
    setOption(easy, CURLOPT_SSLKEY, shown ? key.c_str() : nullptr);
    setOption(easy, CURLOPT_KEYPASSWD, shown ? connection.keyPassword.c_str() : nullptr);
}

CurlSharePtr newCurlShare()
{
    static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT); // once, before any thread makes a handle
    CurlSharePtr share(global == CURLE_OK ? curl_share_init() : nullptr);
    if (!share)
        throw std::bad_alloc();
    curl_share_setopt(share.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS);
    curl_share_setopt(share.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    return share;
}

bool multiplexes(const Connection& connection)
{
    return connection.reuse && connection.http != Connection::Http::Http1;
}

} // namespace headroom
