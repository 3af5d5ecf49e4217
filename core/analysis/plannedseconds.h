#pragma once

#include "analysis/productlimit.h"
#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

namespace headroom {

/// The requests of a snapshot by the second they were planned in, as the estimates read them. What is in flight counts
/// as censored at its present age. But held against a limit on the first byte it counts with the time up to that byte
/// once that has come: the limit waited no longer, and "at least its age" would be untrue. Should the rest fail, it
/// becomes a failure like any other. Views into the snapshot, which must outlive this.
class PlannedSeconds {
public:
    explicit PlannedSeconds(const RunSnapshot& snapshot);
    PlannedSeconds(const PlannedSeconds&) = delete;
    PlannedSeconds& operator=(const PlannedSeconds&) = delete;

    // In each list the snapshot's seconds come first, then one entry for each request in flight.
    [[nodiscard]] const std::vector<SecondOfTimes>& response() const { return m_response; }
    [[nodiscard]] const std::vector<SecondOfTimes>& service() const { return m_service; }
    [[nodiscard]] const std::vector<SecondOfTimes>& firstByte() const { return m_firstByte; }
    /// The times that a limit of this kind is held against: of the whole answer, or up to its first byte, where what
    /// got no answer is censored at its service time. Silences within a body are those of jobs (analysis/jobnumbers.h).
    [[nodiscard]] const std::vector<SecondOfTimes>& limited(LimitKind kind) const
    {
        return kind == LimitKind::Total ? m_service : m_limitedByFirstByte;
    }
    [[nodiscard]] const std::vector<SecondOfHits>& gatewayTimeouts() const { return m_gatewayTimeouts; }

private:
    void addInFlight(const InFlightRequest& request, nanoseconds now);

    std::vector<SecondOfTimes> m_response, m_service, m_firstByte, m_limitedByFirstByte;
    std::vector<SecondOfHits> m_gatewayTimeouts;
    std::vector<CellCount> m_ages; ///< of what is in flight; never grows past what it reserved, spans point into it
};

/// How long a request in flight has been with the target; nothing while it still connects.
[[nodiscard]] nanoseconds serviceAge(const InFlightRequest& request, nanoseconds now);

/// How much of that a limit of this kind is held against so far: all of it, or what passed until the first byte came.
/// Behind an idle limit each later silence counts for itself, but silences within a body are not measured.
[[nodiscard]] nanoseconds limitedAge(const InFlightRequest& request, LimitKind kind, nanoseconds now);

/// In flight and past the near-limit mark, with the limit's clock still running. A limit on the first byte is met once
/// that has come; behind an idle limit the request may still run into it in a later silence, which nobody sees.
[[nodiscard]] bool isAtRisk(const InFlightRequest& request, const GatewayLimit& limit, nanoseconds now);

/// From the run's start to the end of the last second in which a request was planned.
[[nodiscard]] nanoseconds plannedTime(const RunSnapshot& snapshot);

} // namespace headroom
