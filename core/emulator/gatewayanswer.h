#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// The ids a gateway gives to one request, and whom it was for.
struct GatewayIds {
    std::string requestId{}; ///< $context.requestId: a UUID on REST APIs
    std::string extendedId{}; ///< $context.extendedRequestId: 15 characters and '='
    std::string trace{}; ///< the whole X-Amzn-Trace-Id value: "Root=1-...;Parent=...;Sampled=0"
    std::string host{}; ///< the request's own Host header; foreign text that has been looked at
};

/// Header values and bodies of a personality may hold {request-id}, {extended-id}, {trace} and {host}; here they become
/// this request's.
[[nodiscard]] GatewayAnswer filledIn(GatewayAnswer answer, const GatewayIds& ids);

/// What the connection knows and the answer does not.
struct AnswerFrame {
    bool keepAlive = true;
    bool http10 = false; ///< the client spoke HTTP/1.0 and must be told when the connection stays open
    bool headOnly = false; ///< the request was a HEAD: the length is told, the body is not sent
    WallTime date{};
    std::optional<std::uint64_t> length{}; ///< of the body; unset: it comes in chunks, or ends with the connection
    bool chunked = false; ///< where there is no length
};

/// The bytes for the wire. Date first, then the answer's own headers, then Content-Length (not for 1xx, 204 and 304).
[[nodiscard]] std::string serialised(const GatewayAnswer& answer, AnswerFrame frame);

/// The same up to the empty line, of an answer whose body follows as it comes: with the frame's length or chunks.
[[nodiscard]] std::string serialisedHead(const GatewayAnswer& answer, const AnswerFrame& frame);
/// One chunk of such a body; of nothing, the last one.
[[nodiscard]] std::string serialisedChunk(std::string_view bytes);

/// False for the statuses that never have a body.
[[nodiscard]] bool mayHaveBody(unsigned status);

} // namespace headroom
