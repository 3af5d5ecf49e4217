#pragma once

#include "base/result.h"
#include "profile/connection.h"
#include "transport/curleasy.h"

namespace headroom {

/// A Connection in libcurl's terms, for all handles of a transport.
struct CurlConnection {
    explicit CurlConnection(Connection wanted);

    Connection connection;
    CurlListPtr resolve; ///< libcurl does not copy it
};

/// Sets everything a Connection says and a request does not. Throws where libcurl refuses: checkConnection() tells a
/// person before.
void applyConnection(CURL* easy, const CurlConnection& terms);

/// The client's certificate, or none.
void applyCertificate(CURL* easy, const Connection& connection, bool shown);

/// What the handles of one loop share: DNS answers and TLS sessions. One thread uses it, so it needs no locks.
[[nodiscard]] CurlSharePtr newCurlShare();

[[nodiscard]] long curlHttpVersion(Connection::Http http);

/// HTTP/2 carries several requests on one connection.
[[nodiscard]] bool multiplexes(const Connection& connection);

} // namespace headroom
