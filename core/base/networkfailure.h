#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace headroom {

/// Why there was no complete HTTP answer. The numbers are written to run files: append, never reorder.
enum class NetworkFailure : std::uint8_t {
    None = 0,
    Dns = 1,
    Connect = 2, ///< refused, unreachable
    Tls = 3,
    Send = 4,
    Receive = 5, ///< reset or closed before the answer was whole
    Protocol = 6, ///< what came is not HTTP
    TooLarge = 7, ///< header or body past Headroom's bounds
    OutOfResources = 8, ///< this machine: no memory left
    Timeout = 9, ///< the client's own timeout
    Other = 10,
    OutOfDescriptors = 11, ///< this process may open no more
    OutOfPorts = 12, ///< this machine has no free port towards the target
};

inline constexpr std::size_t networkFailureCount = 13;
inline constexpr std::array<std::string_view, networkFailureCount> networkFailureNames{"",
                                                                                       "dns",
                                                                                       "connect",
                                                                                       "tls",
                                                                                       "send",
                                                                                       "receive",
                                                                                       "protocol",
                                                                                       "too_large",
                                                                                       "out_of_resources",
                                                                                       "timeout",
                                                                                       "other",
                                                                                       "out_of_descriptors",
                                                                                       "out_of_ports"};

[[nodiscard]] constexpr std::string_view networkFailureName(NetworkFailure failure)
{
    return networkFailureNames[static_cast<std::size_t>(failure)];
}

/// This machine failed, not the target.
[[nodiscard]] constexpr bool isOwnFailure(NetworkFailure failure)
{
    return failure == NetworkFailure::OutOfResources || failure == NetworkFailure::OutOfDescriptors
        || failure == NetworkFailure::OutOfPorts;
}

} // namespace headroom
