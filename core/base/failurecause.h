#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace headroom {

/// Who failed, as far as it can be told from outside.
enum class FailureOrigin : std::uint8_t {
    None, ///< nothing failed
    Gateway,
    Throttling, ///< somebody on the way refused for rate or concurrency
    Backend,
    Request, ///< it was refused for what it is
    Client, ///< Headroom gave up
    Connection, ///< it was not made or did not last: name, network, TLS, either end of it
    Unknown, ///< a failure that nothing else speaks for
};

/// What a failure was recognised as. The numbers are written to run files: append, never reorder.
enum class FailureCause : std::uint8_t {
    None = 0, ///< an answer, or unfinished
    GatewayTimeout = 1, ///< the gateway gave up: it says so, or its status came at its limit
    AtTheLimit = 2, ///< suspected: another failure than this gateway's timeout, but just when the limit was reached
    BackendUnreachable = 3, ///< the gateway says that it could not reach the backend, or not in good order
    RateLimited = 4, ///< too many requests
    BackendThrottled = 5, ///< the gateway was not let in to the backend: throttled, or not permitted
    BackendFailed = 6, ///< the gateway says that the backend crashed, was stopped, or sent what it could not use
    BackendTimedOut = 7, ///< the backend was stopped by a limit of its own, before the gateway's
    ResponseTooLarge = 8, ///< the answer is more than the gateway passes on
    BackendError = 9, ///< a failing status, and nothing of the gateway's own in it
    RequestTooLarge = 10,
    RequestRefused = 11, ///< another 4xx
    ClientTimeout = 12, ///< Headroom gave up first
    Network = 13, ///< no whole answer; NetworkFailure says why
    WrongAnswer = 14, ///< not what the profile's checks ask for
    Unattributed = 15, ///< a failing status behind a gateway whose own failures are not known
};

inline constexpr std::size_t failureCauseCount = 16;

/// Names as the JSON summary, the CSV and the catalogue spell them.
inline constexpr std::array<std::string_view, failureCauseCount> failureCauseNames{"",
                                                                                   "gateway_timeout",
                                                                                   "at_the_limit",
                                                                                   "backend_unreachable",
                                                                                   "rate_limited",
                                                                                   "backend_throttled",
                                                                                   "backend_failed",
                                                                                   "backend_timed_out",
                                                                                   "response_too_large",
                                                                                   "backend_error",
                                                                                   "request_too_large",
                                                                                   "request_refused",
                                                                                   "client_timeout",
                                                                                   "network",
                                                                                   "wrong_answer",
                                                                                   "unattributed"};

[[nodiscard]] constexpr std::string_view failureCauseName(FailureCause cause)
{
    return failureCauseNames[static_cast<std::size_t>(cause)];
}

[[nodiscard]] constexpr FailureOrigin originOf(FailureCause cause)
{
    switch (cause) {
    case FailureCause::None:
        return FailureOrigin::None;
    case FailureCause::GatewayTimeout:
    case FailureCause::BackendUnreachable:
    case FailureCause::ResponseTooLarge:
        return FailureOrigin::Gateway;
    case FailureCause::RateLimited:
    case FailureCause::BackendThrottled:
        return FailureOrigin::Throttling;
    case FailureCause::BackendFailed:
    case FailureCause::BackendTimedOut:
    case FailureCause::BackendError:
    case FailureCause::WrongAnswer:
        return FailureOrigin::Backend;
    case FailureCause::RequestTooLarge:
    case FailureCause::RequestRefused:
        return FailureOrigin::Request;
    case FailureCause::ClientTimeout:
        return FailureOrigin::Client;
    case FailureCause::Network:
        return FailureOrigin::Connection;
    case FailureCause::AtTheLimit: // suspected
    case FailureCause::Unattributed:
        break;
    }
    return FailureOrigin::Unknown;
}

/// "gateway", "throttling" ...; empty where nothing failed.
[[nodiscard]] constexpr std::string_view failureOriginName(FailureOrigin origin)
{
    constexpr std::array<std::string_view, 8> names{"",        "gateway", "throttling", "backend",
                                                    "request", "client",  "connection", "unknown"};
    return names[static_cast<std::size_t>(origin)];
}

} // namespace headroom
