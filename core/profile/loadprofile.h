#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace headroom {

struct Header {
    std::string name;
    std::string value;
    friend bool operator==(const Header&, const Header&) = default;
};

/// One HTTP request as the user wrote it.
struct HttpRequest {
    std::string method = "GET";
    std::string url;
    std::vector<Header> headers;
    std::string body;
    friend bool operator==(const HttpRequest&, const HttpRequest&) = default;
};

/// Open model: arrivals at a rate, whatever the answers do.
struct OpenModel {
    Rate rate;
    friend bool operator==(const OpenModel&, const OpenModel&) = default;
};

/// Closed model: N virtual users, each waiting for its answer. Stalls of the target hide load from it.
struct ClosedModel {
    std::uint32_t users = 1;
    friend bool operator==(const ClosedModel&, const ClosedModel&) = default;
};

/// How much to send and when to stop: after a time, after a number of requests, or whichever comes first.
struct LoadShape {
    std::variant<OpenModel, ClosedModel> model = OpenModel{{10, std::chrono::seconds(1)}};
    std::optional<nanoseconds> duration = std::chrono::seconds(60);
    std::optional<std::uint64_t> requests;
    /// Requests in flight at once, at most; an arrival beyond it is a dropped start. Unset: what the descriptors allow.
    std::optional<std::uint32_t> maxInFlight;
    friend bool operator==(const LoadShape&, const LoadShape&) = default;
};

/// The gateway in front of the target and its time limit.
struct GatewayLimit {
    std::string gateway = "aws-apigw-rest"; ///< id in the gateway catalogue
    nanoseconds time = std::chrono::seconds(29);
    double near = 0.8; ///< a success past this share of the limit is "near limit"

    [[nodiscard]] nanoseconds nearMark() const
    {
        return nanoseconds(static_cast<nanoseconds::rep>(static_cast<double>(time.count()) * near));
    }
    friend bool operator==(const GatewayLimit&, const GatewayLimit&) = default;
};

/// What to send, how fast, for how long, and the limit it is held against.
struct LoadProfile {
    std::string name;
    HttpRequest request;
    GatewayLimit limit;
    LoadShape load;
    /// The client's own timeout. Unset: limit + 15 s, so that the gateway always speaks first (truth rule 5).
    std::optional<nanoseconds> clientTimeout;

    [[nodiscard]] nanoseconds effectiveClientTimeout() const
    {
        return clientTimeout.value_or(limit.time + std::chrono::seconds(15));
    }
    friend bool operator==(const LoadProfile&, const LoadProfile&) = default;
};

} // namespace headroom
