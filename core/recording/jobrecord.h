#pragma once

#include "base/units.h"
#include "recording/sample.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

/// How a job's result comes. The numbers are written to run files: append, never reorder.
enum class JobKind : std::uint8_t {
    Polled = 0, ///< accepted with 202, asked for until it is there
    Pushed = 1, ///< over a WebSocket
    Streamed = 2, ///< in pieces, within one answer
};
inline constexpr std::size_t jobKindCount = 3;
inline constexpr std::array<std::string_view, jobKindCount> jobKindNames{"polled", "pushed", "streamed"};
[[nodiscard]] constexpr std::string_view jobKindName(JobKind kind)
{
    return jobKindNames[static_cast<std::size_t>(kind)];
}

/// How a job ended. Only Done has a time to completion; all others tell "at least this long" (truth rule 2). The
/// numbers are written to run files: append, never reorder.
enum class JobEnd : std::uint8_t {
    Unfinished = 0, ///< the run ended first
    Done = 1,
    Failed = 2, ///< the target says that it failed
    Refused = 3, ///< it was never accepted: a gateway timeout, an error status, no connection
    Lost = 4, ///< a connection broke, or a poll went unanswered for good
    GivenUp = 5, ///< the virtual user would not wait longer
};
inline constexpr std::size_t jobEndCount = 6;
inline constexpr std::array<std::string_view, jobEndCount> jobEndNames{"unfinished", "done", "failed",
                                                                       "refused",    "lost", "given_up"};
[[nodiscard]] constexpr std::string_view jobEndName(JobEnd end)
{
    return jobEndNames[static_cast<std::size_t>(end)];
}

/// One counter an end, indexed by JobEnd.
struct JobCounts {
    std::array<std::uint64_t, jobEndCount> of{};

    [[nodiscard]] std::uint64_t& operator[](JobEnd end) { return of[static_cast<std::size_t>(end)]; }
    [[nodiscard]] std::uint64_t operator[](JobEnd end) const { return of[static_cast<std::size_t>(end)]; }
    [[nodiscard]] std::uint64_t total() const
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t count : of)
            sum += count;
        return sum;
    }
    JobCounts& operator+=(const JobCounts& other)
    {
        for (std::size_t i = 0; i < jobEndCount; ++i)
            of[i] += other.of[i];
        return *this;
    }
    friend bool operator==(const JobCounts&, const JobCounts&) = default;
};

/// Work whose result takes more than one plain answer: submitted and polled for, pushed, or streamed. It stands beside
/// the samples of the requests it took, which the gateway's limit is held against one by one: what a user waits for is
/// the job. Moments are nanoseconds since the run began.
struct JobRecord {
    std::uint64_t number = 0; ///< of the start, as in Sample
    std::uint16_t request = 0;
    JobKind kind = JobKind::Polled;
    JobEnd how = JobEnd::Unfinished;
    nanoseconds plannedStart{0};
    nanoseconds sent = never;
    nanoseconds accepted = never; ///< the 202 was there; the socket stood open; the first byte came
    nanoseconds end{0};
    std::uint32_t parts = 0; ///< polls sent; messages, chunks or events received
    nanoseconds longestSilence{
        0}; ///< between two things heard of it, the wait for the first one and for the end included
    std::uint64_t bytesIn = 0;

    [[nodiscard]] nanoseconds acceptedTime() const { return accepted == never ? never : accepted - plannedStart; }
    /// Until it was done, or at least so long (see JobEnd).
    [[nodiscard]] nanoseconds completionTime() const { return end - plannedStart; }
    friend bool operator==(const JobRecord&, const JobRecord&) = default;
};

} // namespace headroom
