#pragma once

#include "base/timerange.h"
#include "recording/backendrecord.h"
#include "recording/sample.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// A request the gateway gave up on, with what the server's log says of its work: one row for each invocation, and one
/// for a request that the log does not name. Moments count from the start of the run, by the client's clock.
struct GhostRow {
    std::uint64_t number = 0; ///< as in Sample; so are the next two
    std::uint16_t request = 0;
    std::uint16_t attempt = 0; ///< which sending (recording/sending.h)
    nanoseconds plannedStart{0};
    nanoseconds clientEnd{0}; ///< when the gateway gave up
    /// Client's end and wasted time together, so that what is drawn is what is counted: where only durations are known,
    /// the earliest it can have been. Unset: the log does not tell.
    std::optional<nanoseconds> backendEnd;
    std::optional<nanoseconds> work, billed;
    std::optional<nanoseconds> wasted; ///< as wastedTime() says
    BackendEnd how = BackendEnd::Unknown;
    std::optional<LogJoin> join; ///< unset: no line of the log belongs to it
    double sure = 0; ///< see BackendRecord; 0 without a join
    friend bool operator==(const GhostRow&, const GhostRow&) = default;
};

/// Of timed-out requests that the log knows nothing of, so many are told one by one at most: a row takes 120 bytes.
inline constexpr std::size_t mostUnknownGhosts = 50'000;

/// Collects the timed-out requests that the log has no record of, from the run's samples in any order.
class UnknownGhosts {
public:
    /// `log` must outlive it.
    explicit UnknownGhosts(const JoinedLog& log)
        : m_log(log)
    {
    }
    void add(std::span<const Sample> samples);
    [[nodiscard]] const std::vector<GhostRow>& rows() const { return m_rows; }
    /// Whether there is no more room.
    [[nodiscard]] bool full() const { return m_rows.size() >= mostUnknownGhosts; }

private:
    const JoinedLog& m_log;
    std::vector<GhostRow> m_rows;
};

/// Pure. All rows, by number, request and attempt.
[[nodiscard]] std::vector<GhostRow> ghostRows(const JoinedLog& log, std::vector<GhostRow> unknown);

} // namespace headroom
