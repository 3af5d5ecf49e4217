#pragma once

#include "recording/backendrecord.h"
#include "recording/sample.h"
#include "serverlog/invocation.h"
#include "serverlog/requestpaths.h"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

namespace headroom {

/// Joins what a log tells of to the requests of a run: by the run's ids, and what holds none by path and time, one to
/// one, as far as times tell requests apart. Give it all samples of the run, then take.
class LogCorrelator {
public:
    LogCorrelator(WallTime runStart, std::vector<RequestPath> requests, std::vector<Invocation> invocations);

    void add(std::span<const Sample> samples);
    /// records, skew, invocations, left and ambiguous; the rest of a JoinedLog is not known here.
    [[nodiscard]] JoinedLog take();

    /// More requests or invocations without an id than this are not compared by their times.
    static constexpr std::size_t mostByTime = 500'000;

private:
    [[nodiscard]] BackendRecord recordOf(const Invocation& invocation, const Sample& sample) const;
    void joinByTime();

    WallTime m_runStart;
    std::vector<RequestPath> m_requests;
    std::vector<Invocation> m_invocations;
    std::unordered_multimap<std::uint64_t, std::size_t> m_named; ///< place in m_invocations by the request it names
    std::size_t m_unnamed = 0;
    std::vector<Sample> m_samples; ///< that no invocation names
    bool m_tooMany = false;
    JoinedLog m_joined;
};

} // namespace headroom
