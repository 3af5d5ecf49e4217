#include "transport/httpcalls.h"

#include "transport/curlconnection.h"
#include "transport/curlfailure.h"

#include <array>

namespace headroom {

namespace {

struct BoundedBody {
    std::string text;
    std::size_t largest = 0;
    bool tooLarge = false;
};

std::size_t keep(char* data, std::size_t size, std::size_t count, void* to)
{
    auto& body = *static_cast<BoundedBody*>(to);
    body.tooLarge = body.text.size() + size * count > body.largest;
    if (body.tooLarge)
        return 0;
    body.text.append(data, size * count);
    return size * count;
}

/// What of the connection is about the network and not about the target.
Connection wayTo(const Connection& connection)
{
    Connection way;
    way.caFile = connection.caFile;
    way.leastTls = connection.leastTls;
    way.proxy = connection.proxy;
    way.resolve = connection.resolve;
    way.sourceAddress = connection.sourceAddress;
    return way;
}

CurlListPtr listOf(const std::vector<Header>& headers)
{
    CurlListPtr list;
    append(list, "User-Agent: headroom/" HEADROOM_VERSION);
    append(list, "Expect:");
    for (const Header& header : headers)
        append(list, header.name + ": " + header.value);
    return list;
}

} // namespace

struct HttpCalls::Parts {
    CurlConnection way;
    CurlEasyPtr easy;
};

HttpCalls::HttpCalls(const Connection& connection)
    : m_parts(new Parts{CurlConnection(wayTo(connection)), CurlEasyPtr(curl_easy_init())})
{
    if (!m_parts->easy)
        throw std::bad_alloc();
}

HttpCalls::~HttpCalls() = default;

HttpReply HttpCalls::send(const HttpCall& call)
{
    CURL* const easy = m_parts->easy.get();
    curl_easy_reset(easy); // which keeps the connections
    const CurlListPtr headers = listOf(call.headers);
    std::array<char, CURL_ERROR_SIZE> trouble{};
    BoundedBody body{{}, call.largest};
    const auto set = [&](CURLoption option, auto value) { setOption(easy, option, value); };
    applyConnection(easy, m_parts->way);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // patience ends though the resolver may not have
    set(CURLOPT_ERRORBUFFER, trouble.data());
    set(CURLOPT_URL, call.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTPHEADER, headers.get());
    if (call.method == "POST") {
        set(CURLOPT_POSTFIELDSIZE, static_cast<long>(call.body.size()));
        set(CURLOPT_POSTFIELDS, call.body.c_str());
    } else {
        set(CURLOPT_CUSTOMREQUEST, call.method.c_str());
    }
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(call.patience).count()));
    set(CURLOPT_WRITEFUNCTION, &keep);
    set(CURLOPT_WRITEDATA, &body);
    const CURLcode code = curl_easy_perform(easy);
    long status = 0, osErrno = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &osErrno);
    HttpReply reply{networkFailureOf(code, osErrno), static_cast<int>(status), std::move(body.text), {}};
    if (body.tooLarge)
        reply.failure = NetworkFailure::TooLarge;
    if (code != CURLE_OK)
        reply.trouble = trouble[0] ? trouble.data() : curl_easy_strerror(code);
    return reply;
}

} // namespace headroom
