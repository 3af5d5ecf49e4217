#pragma once

#include "base/networkfailure.h"
#include "base/units.h"
#include "profile/connection.h"
#include "profile/httprequest.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// A request that is no part of a load: for a token, for credentials, for a log.
struct HttpCall {
    std::string method = "GET";
    std::string url; ///< http or https
    std::vector<Header> headers;
    std::string body; ///< sent with a POST only
    nanoseconds patience = std::chrono::seconds(30); ///< for all of it
    std::size_t largest = 1 << 20; ///< bytes of an answer; a larger one is given up
};

struct HttpReply {
    NetworkFailure failure = NetworkFailure::None; ///< TooLarge: see HttpCall
    int status = 0;
    std::string body;
    std::string trouble; ///< of a failure: libcurl's words; they hold neither headers nor body
};

/// Sends one after the other and waits for each; connections are kept between them. Of the connection only what leads
/// to another host counts: CA file, least TLS version, proxy, resolve, source address. Redirects are not followed. One
/// thread.
class HttpCalls {
public:
    explicit HttpCalls(const Connection& connection);
    ~HttpCalls();
    HttpCalls(const HttpCalls&) = delete;
    HttpCalls& operator=(const HttpCalls&) = delete;

    [[nodiscard]] HttpReply send(const HttpCall& call);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
