#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace headroom {

/// How connections are made, and what of HTTP is spoken on them.
struct Connection {
    enum class Http : std::uint8_t {
        Http1, ///< HTTP/1.1, one request at a time on a connection
        Http2, ///< HTTP/2 where TLS agrees on it (ALPN), else HTTP/1.1
        Http2PriorKnowledge, ///< HTTP/2 without asking, also without TLS (h2c)
        Http3, ///< where the installed libcurl can
    };
    /// What carries the requests; see transport/transportchoice.h.
    enum class Transport : std::uint8_t {
        Auto, ///< the lightest that can do what is asked for
        Curl, ///< libcurl, which can do everything
        Direct, ///< HTTP/1.1 driven directly on connections that libcurl makes
    };
    Http http = Http::Http1;
    Transport transport = Transport::Auto;
    std::uint32_t streams = 100; ///< HTTP/2: requests at once on one connection
    bool reuse = true; ///< false: a new connection for every request
    std::uint32_t redirects = 0; ///< followed at most; 0: a redirect is the answer
    bool redirectsAcrossHosts = false; ///< else one that leaves the host is the answer
    bool compressed = false; ///< ask for gzip, br, zstd and unpack what comes
    bool cookies = false; ///< each user keeps its own

    std::string caFile; ///< PEM; empty: the system's. Answers that do not verify are failures, always
    std::string certificate; ///< PEM file of the client, with its key beside it
    std::string key;
    std::string keyPassword; ///< ${env:NAME} only
    std::string leastTls; ///< "1.2" or "1.3"; empty: what the library demands
    std::string serverName; ///< for SNI and verification, where it is not the URL's host
    std::vector<std::string> resolve; ///< "host:port:address", as curl's --resolve
    std::string proxy; ///< http://, https://, socks5h:// ...; empty: none, whatever the environment says
    std::string unixSocket; ///< path of a socket to use instead of TCP
    std::string sourceAddress; ///< an address of this machine to connect from

    friend bool operator==(const Connection&, const Connection&) = default;
};

// Who the requests are from. Secrets are named (${env:NAME}), never written down.

struct BasicAuth {
    std::string user;
    std::string password;
    friend bool operator==(const BasicAuth&, const BasicAuth&) = default;
};
struct BearerAuth {
    std::string token;
    friend bool operator==(const BearerAuth&, const BearerAuth&) = default;
};
struct ApiKeyAuth {
    std::string header; ///< goes there, or else
    std::string query; ///< into this query parameter
    std::string key;
    friend bool operator==(const ApiKeyAuth&, const ApiKeyAuth&) = default;
};
/// AWS Signature Version 4
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
struct AwsSigV4 {
    std::string region;
    std::string service = "execute-api";
    std::string accessKey = "${env:AWS_ACCESS_KEY_ID}";
    std::string secretKey = "${env:AWS_SECRET_ACCESS_KEY}";
    std::string sessionToken; ///< "${env:AWS_SESSION_TOKEN}" for temporary credentials
    friend bool operator==(const AwsSigV4&, const AwsSigV4&) = default;
};
/// RFC 6749 section 4.4: a token is fetched before the load starts, and a new one before it runs out.
struct OAuth2ClientCredentials {
    std::string tokenUrl;
    std::string clientId;
    std::string clientSecret;
    std::string scope;
    friend bool operator==(const OAuth2ClientCredentials&, const OAuth2ClientCredentials&) = default;
};
using Auth = std::variant<std::monostate, BasicAuth, BearerAuth, ApiKeyAuth, AwsSigV4, OAuth2ClientCredentials>;

/// Ids that each request carries so that it can be found in the server's logs. They are derived from the run and the
/// request's number, so none needs to be stored: see scenario/correlation.h.
struct Correlation {
    std::string header; ///< carries the request's own id, such as X-Request-Id; empty: none does
    bool traceparent = false; ///< W3C Trace Context
    bool amznTraceId = false; ///< X-Amzn-Trace-Id: Root=...
    [[nodiscard]] bool any() const { return !header.empty() || traceparent || amznTraceId; }
    friend bool operator==(const Correlation&, const Correlation&) = default;
};

} // namespace headroom
