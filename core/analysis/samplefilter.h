#pragma once

#include "base/outcome.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace headroom {

/// Which of a run's samples are looked at. All of it must hold; by default everything does.
struct SampleFilter {
    std::vector<Outcome> outcomes; ///< one of these; empty: any
    std::optional<std::uint16_t> request; ///< of the profile's
    nanoseconds plannedFrom{std::numeric_limits<nanoseconds::rep>::min()};
    nanoseconds plannedBefore{std::numeric_limits<nanoseconds::rep>::max()};
    bool byService = false; ///< what the next two are held against; else the response time
    nanoseconds slowerThan{-1}; ///< takes longer
    nanoseconds fasterThan{std::numeric_limits<nanoseconds::rep>::max()}; ///< takes less time
    /// Found, whatever its case, in what is known of the request's failure: see SampleMatcher. Empty: anything.
    std::string text;
    friend bool operator==(const SampleFilter&, const SampleFilter&) = default;
};

/// Says whether samples pass. One thread.
class SampleMatcher {
public:
    /// `failures`: of the run. A sample keeps no body of its own; its evidence is its outcome, cause, network failure
    /// and status, and the texts and headers of the run's failures of the same outcome, status and cause.
    SampleMatcher(SampleFilter filter, std::vector<FailureExample> failures);

    [[nodiscard]] bool passes(const Sample& sample);

private:
    [[nodiscard]] bool textFound(const Sample& sample);
    [[nodiscard]] std::string evidenceOf(const Sample& sample) const; ///< in lower case

    SampleFilter m_filter;
    std::string m_text; ///< in lower case
    std::array<bool, outcomeCount> m_outcomes{};
    std::vector<FailureExample> m_failures;
    using Kind = std::tuple<Outcome, FailureCause, NetworkFailure, std::uint16_t>;
    std::map<Kind, bool> m_found; ///< there are few kinds and many samples
};

/// What samples can be ordered by.
enum class SampleColumn : std::uint8_t {
    Number,
    PlannedStart,
    ResponseTime,
    ServiceTime,
    FirstByteTime,
    ConnectTime, ///< name, connection and TLS together
    OutcomeColumn,
    Status,
    Cause,
    Request,
    Attempt,
    BytesIn,
    BytesOut,
};
inline constexpr int sampleColumnCount = 13;

[[nodiscard]] constexpr nanoseconds connectTime(const Sample& sample)
{
    return sample.dns + sample.connect + sample.tls;
}

/// Orders samples by a column: smaller comes first. What never happened comes before everything.
[[nodiscard]] std::int64_t sampleKey(const Sample& sample, SampleColumn column);

} // namespace headroom
