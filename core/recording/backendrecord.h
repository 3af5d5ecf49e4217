#pragma once

#include "base/outcome.h"
#include "base/units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What an invocation in a server's log was joined to a request of the run by, the best first. The numbers are written
/// to run files: append, never reorder.
enum class LogJoin : std::uint8_t {
    OwnId = 0, ///< the id that the request itself carried (or its traceparent)
    TraceId = 1, ///< the root of its X-Amzn-Trace-Id
    GatewayId = 2, ///< the gateway's id of it, which another line of the log holds beside one of the two above
    PathAndTime = 3, ///< the best fit among the requests to that path
    Time = 4, ///< the best fit among all requests: the log names no path
};
inline constexpr std::size_t logJoinCount = 5;
inline constexpr std::array<std::string_view, logJoinCount> logJoinNames{"own_id", "trace_id", "gateway_id",
                                                                         "path_and_time", "time"};
[[nodiscard]] constexpr std::string_view logJoinName(LogJoin join)
{
    return logJoinNames[static_cast<std::size_t>(join)];
}

/// How the work on the server ended. The numbers are written to run files, and a higher one overrules a lower one where
/// lines of a log tell of the same invocation.
enum class BackendEnd : std::uint8_t {
    Unknown = 0, ///< the log holds no end
    Finished = 1,
    Failed = 2, ///< crashed; an answer of 500 is finished work
    TimedOut = 3, ///< ended by the function's own timeout
};
inline constexpr std::size_t backendEndCount = 4;
inline constexpr std::array<std::string_view, backendEndCount> backendEndNames{"unknown", "finished", "failed",
                                                                               "timed_out"};
[[nodiscard]] constexpr std::string_view backendEndName(BackendEnd end)
{
    return backendEndNames[static_cast<std::size_t>(end)];
}

/// What a server's log says of one request of the run, beside what the client saw of it. One request may have several:
/// a gateway that retries runs it more than once. Moments count from the start of the run, the server's by the server's
/// own clock.
struct BackendRecord {
    std::uint64_t number = 0; ///< of the request, as in Sample; so is the next
    std::uint16_t request = 0;
    std::uint16_t attempt = 0; ///< which sending (recording/sending.h)
    Outcome outcome = Outcome::Unfinished; ///< what the client saw
    nanoseconds plannedStart{0}; ///< the client's
    nanoseconds clientEnd{0};
    nanoseconds service{0};

    LogJoin join = LogJoin::OwnId;
    double sure = 1; ///< 1 for ids; else the share of the evidence that speaks for this pair
    BackendEnd how = BackendEnd::Unknown;
    bool function = false; ///< a function's log; false: a web server's
    std::optional<nanoseconds> start, end; ///< start: after a cold start. Unset: the log has no time of it
    nanoseconds grain{0}; ///< the step that those two are written in
    std::optional<nanoseconds> duration; ///< of the work, without a cold start
    std::optional<nanoseconds> billed;
    std::optional<nanoseconds> init; ///< of the cold start; unset: the instance was warm, or nothing is said
    std::optional<std::uint32_t> memorySizeMb, maxMemoryUsedMb;
    std::uint16_t status = 0; ///< as the backend answered; 0: not said
    std::string invocation; ///< the function's own request id; empty: none
    std::uint64_t line = 0; ///< of the log it was first seen in, from 1; files are counted on

    /// How long the server had the request, cold start included.
    [[nodiscard]] std::optional<nanoseconds> work() const
    {
        return duration ? std::optional(*duration + init.value_or(nanoseconds(0))) : std::nullopt;
    }
    friend bool operator==(const BackendRecord&, const BackendRecord&) = default;
};

/// By how much the server's clock is ahead of the client's, from requests joined by their ids: a server starts no
/// request before it was sent and ends none after its answer came.
struct ClockSkew {
    nanoseconds estimate{0};
    std::optional<nanoseconds> low; ///< unset: no joined request was answered
    nanoseconds high{0};
    std::uint64_t pairs = 0;
    friend bool operator==(const ClockSkew&, const ClockSkew&) = default;
};

/// A run's requests and what the server's logs say of them.
struct JoinedLog {
    std::vector<std::string> files; ///< names without folders
    std::string formats; ///< what they were read as, in words
    std::uint64_t lines = 0;
    std::uint64_t otherLines = 0; ///< told nothing that is read: the application's own output, or another format
    std::uint64_t invocations = 0; ///< in the logs in the run's time, those of others included
    std::uint64_t left = 0; ///< of these, joined to no request
    std::uint64_t notKept = 0; ///< of those, they name requests of this run that its file does not keep one by one
    std::uint64_t ambiguous = 0; ///< of those, they fit several requests about equally well
    std::uint64_t throttles = 0; ///< requests the gateway or the function's service turned away for their rate
    std::optional<ClockSkew> skew; ///< unset: nothing was joined by its id
    std::vector<BackendRecord> records; ///< by number, request and attempt
    friend bool operator==(const JoinedLog&, const JoinedLog&) = default;
};

} // namespace headroom
