#pragma once

#include "base/units.h"

#include <string>
#include <vector>

namespace headroom {

struct AnswerHeader {
    std::string name;
    std::string value;
    friend bool operator==(const AnswerHeader&, const AnswerHeader&) = default;
};

/// A complete answer to a client, apart from what the connection adds (date, length, connection).
struct GatewayAnswer {
    unsigned status = 200;
    std::vector<AnswerHeader> headers;
    std::string body;
    friend bool operator==(const GatewayAnswer&, const GatewayAnswer&) = default;
};

/// The ids a gateway gives to one request.
struct GatewayIds {
    std::string requestId; ///< $context.requestId: a UUID on REST APIs
    std::string extendedId; ///< $context.extendedRequestId: 15 characters and '='
    std::string trace; ///< the whole X-Amzn-Trace-Id value: "Root=1-...;Parent=...;Sampled=0"
};

/// Header values of a personality may hold {request-id}, {extended-id} and {trace}; here they become this request's
/// ids.
[[nodiscard]] GatewayAnswer filledIn(GatewayAnswer answer, const GatewayIds& ids);

/// What the connection knows and the answer does not.
struct AnswerFrame {
    bool keepAlive = true;
    bool http10 = false; ///< the client spoke HTTP/1.0 and must be told when the connection stays open
    bool headOnly = false; ///< the request was a HEAD: the length is told, the body is not sent
    WallTime date;
};

/// The bytes for the wire. Date first, then the answer's own headers, then Content-Length (not for 1xx, 204 and 304).
[[nodiscard]] std::string serialised(const GatewayAnswer& answer, const AnswerFrame& frame);

} // namespace headroom
