#pragma once

#include "analysis/drawn.h"
#include "analysis/freshstarts.h"
#include "base/httpversion.h"
#include "base/timerange.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace headroom {

/// What is kept of one request that was answered, or that ran into a time limit.
struct DrawnRequest {
    nanoseconds service{0};
    nanoseconds body{0}; ///< from the first byte to the last; of a timeout 0
    std::uint64_t bytes = 0; ///< header and body; of a timeout 0
    std::uint16_t status = 0;
    CacheUse cache = CacheUse::Unsaid;
    bool answered = false; ///< false: `service` is how long it went on at least
    friend bool operator==(const DrawnRequest&, const DrawnRequest&) = default;
};

struct DrawnFailure {
    nanoseconds service{0};
    FailureCause cause = FailureCause::None;
    friend bool operator==(const DrawnFailure&, const DrawnFailure&) = default;
};

/// The statuses with which a server sends its clients elsewhere (RFC 9110, 15.4); 304 and 300 do not.
inline constexpr std::array<std::uint16_t, 5> redirectStatuses{301, 302, 303, 307, 308};

/// What answers were. Where plain answers are thinned these are estimates that belong together: each divided by
/// `answers` is a share, and none is a count of the run's.
struct AnswerKinds {
    std::uint64_t answers = 0;
    std::array<std::uint64_t, redirectStatuses.size()> redirects{}; ///< with each of redirectStatuses
    std::array<std::uint64_t, httpVersionCount> versions{}; ///< by HttpVersion
    friend bool operator==(const AnswerKinds&, const AnswerKinds&) = default;
};
AnswerKinds& operator+=(AnswerKinds& sum, const AnswerKinds& more);

/// One of the profile's requests.
struct RequestFacts {
    std::uint64_t ended = 0;
    std::uint64_t answers = 0;
    std::uint64_t timeouts = 0; ///< the gateway's and the client's own
    std::uint64_t hits = 0, misses = 0; ///< answers of which a cache said so
    AnswerKinds kinds;
    FreshStarts freshStarts; ///< of all of the run: a warm-up is where most instances start
    std::vector<DrawnRequest> drawn; ///< from answers and timeouts, evenly; all of them, if they are not too many
    friend bool operator==(const RequestFacts&, const RequestFacts&) = default;
};

/// What findings need to know of a run that only its samples tell. Bounded, however long the run was. Where plain
/// answers are not all kept (recording/samplethinning.h), those that are count for the others: of counts only those of
/// answers are estimates then, and takeCounts() makes all but hits, misses and kinds exact.
struct SampleFacts {
    std::uint64_t ended = 0; ///< attempts
    std::vector<RequestFacts> requests; ///< in the profile's order; at most mostRequests
    std::array<std::uint64_t, failureCauseCount> causes{};
    std::vector<DrawnFailure> backendFailures; ///< drawn evenly from those the backend is the origin of
    bool thinned = false; ///< not every plain answer was there
    std::uint64_t retriedTimeouts = 0; ///< attempts that ended in a timeout and were followed by another
    [[nodiscard]] std::uint64_t caused(FailureCause cause) const { return causes[static_cast<std::size_t>(cause)]; }
    friend bool operator==(const SampleFacts&, const SampleFacts&) = default;
};

/// Counts of attempts and of answers as the run's seconds tell them, warm-up left out.
void takeCounts(SampleFacts& facts, const RunSnapshot& run, const TimeRange& judged);

/// Gathers them in one pass, in the order in which a run file holds its samples. The same samples give the same facts,
/// in whatever pieces they come.
class SampleGatherer {
public:
    /// What was planned at another time is left out; new connections are found in all of the run. `coarsest`: of plain
    /// answers one in so many is kept where the fewest are, which an even draw has to go by.
    explicit SampleGatherer(const TimeRange& judged, std::uint64_t coarsest = 1)
        : m_judged(judged)
        , m_coarsest(coarsest)
    {
    }
    /// `oneIn`: of plain answers one in so many is among these.
    void add(std::span<const Sample> samples, std::uint64_t oneIn = 1);
    [[nodiscard]] SampleFacts take();

    static constexpr std::size_t mostRequests = FreshStartFinder::mostRequests;
    static constexpr std::size_t mostDrawn = 2048; ///< of each request

private:
    void add(const Sample& sample, std::uint64_t standsFor);
    void addToRequest(const Sample& sample, std::uint64_t standsFor);

    TimeRange m_judged;
    std::uint64_t m_coarsest;
    SampleFacts m_facts;
    std::vector<Drawn<DrawnRequest>> m_drawn; ///< one a request
    Drawn<DrawnFailure> m_drawnFailures{mostDrawn};
    FreshStartFinder m_freshStarts;
};

} // namespace headroom
