#pragma once

#include "base/result.h"
#include "base/units.h"
#include "gateway/gatewayentry.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// How long a new instance takes before its first request. An assumption, not a measurement: no published distribution
/// for Python web applications was found. Lognormal; the median is the one at 512 MB and grows as memory shrinks.
struct ColdStart {
    nanoseconds median = std::chrono::milliseconds(250); ///< zero: instances are born warm, nothing about it is logged
    double sigma = 0.53; ///< of the logarithm; puts the 95th percentile at 2.4 medians
};

/// One of the shipped gateways; the id must be right.
[[nodiscard]] GatewayEntry shippedGateway(std::string_view id);

/// One local gateway and the backend behind it.
struct EmulatorSettings {
    GatewayEntry gateway = shippedGateway("aws-apigw-rest");
    nanoseconds limit = std::chrono::seconds(3); ///< of what the gateway's kind says
    std::uint16_t port = 0; ///< on 127.0.0.1; 0 takes a free one
    int memoryMb = 512; ///< sets the speed of the built-in backend: 1769 MB is one whole core
    int concurrency = 10; ///< instances at once; a request beyond it is throttled
    nanoseconds functionTimeout = std::chrono::seconds(30); ///< the backend is killed at it; Zappa's own default
    std::string upstream; ///< http://host:port of the user's own server; empty: the built-in demo backend
    ColdStart coldStart;
    std::uint64_t seed = 1; ///< same seed and same order of requests: same times
    /// A client that takes longer to send its next request, or to take an answer, is disconnected.
    nanoseconds idleTimeout = std::chrono::seconds(60);
};

/// The gateway of the demo: room for its 20 requests a second, so that what hits the limit is slow, not throttled.
[[nodiscard]] EmulatorSettings demoSettings();

/// In front of what is no function nobody counts instances, nobody starts them and nobody kills them.
void setPlainBackend(EmulatorSettings& settings);

/// What Lambda takes and gives in one synchronous call, bytes.
inline constexpr std::size_t lambdaRequestLimit = 6'291'456;
inline constexpr std::size_t lambdaResponseLimit = 6'291'556;

/// One sentence about the first setting that cannot be. A limit may be shorter than the real gateway can be set to:
/// nobody has to wait a minute to see one give up.
[[nodiscard]] Result<void> checkSettings(const EmulatorSettings& settings);

/// What a user has to know about this emulation: a sentence each.
[[nodiscard]] std::vector<std::string> remarksOn(const EmulatorSettings& settings);

} // namespace headroom
