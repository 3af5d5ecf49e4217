#pragma once

#include "analysis/runsummary.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// A run of a sweep: one profile that differs from the others' in one value.
struct SweptRun {
    std::string value; ///< as it was written
    RunSummary summary;
    std::string file{}; ///< of the run; empty: not kept
};

/// Whether a percentile of a value lies under the limit.
enum class StaysUnder : std::uint8_t {
    Surely, ///< all of its 95 % interval does
    AsMeasured, ///< its value does, its interval does not
    Over, ///< its value does not, or nobody saw it end
    SurelyOver, ///< none of its interval does
    Unknown, ///< too few requests for this percentile, or the generator was the limit
};
/// "surely", "as_measured", "over", "surely_over", "unknown"
[[nodiscard]] std::string_view staysUnderName(StaysUnder under);
[[nodiscard]] StaysUnder staysUnder(const std::optional<Percentile>& percentile, nanoseconds limit);

struct SweepRow {
    std::string value;
    std::optional<double> number; ///< the value, where it is one
    std::optional<Percentile> time; ///< the percentile that decides, of the times the limit is held against
    StaysUnder under = StaysUnder::Unknown;
    std::uint64_t sent = 0;
    std::uint64_t gatewayTimeouts = 0;
    std::uint64_t answers = 0; ///< in time or not
    std::optional<double> answeredInTime;
    std::optional<Verdict> verdict;
    std::string file;
};

/// Whether every value had its run.
enum class SweepEnd : std::uint8_t { Complete, Stopped, NeverReached };
/// "complete", "stopped", "never_reached"
[[nodiscard]] std::string_view sweepEndName(SweepEnd end);

/// What a sweep shows. Where the values are numbers the rows ascend, and the boundary lies between two of them: nothing
/// is said of values that were not tried.
struct SweepResult {
    std::string name; ///< of what was varied
    double share = 0.95; ///< the percentile that decides
    nanoseconds limit{0};
    LimitKind heldAgainst = LimitKind::Total;
    SweepEnd end = SweepEnd::Complete;
    std::vector<SweepRow> rows;
    bool ordered = false; ///< all values are numbers
    std::optional<std::size_t> largestUnder; ///< row: it and all smaller values lie under the limit, as measured
    std::optional<std::size_t> largestSurely; ///< row: the same, surely
    std::optional<std::size_t> firstSurelyOver; ///< row: the smallest value that surely does not
    std::string sentence; ///< the largest value that stays under the limit, with its interval
    std::vector<std::string> notes;
};

/// The percentiles a sweep can be decided by: 0.5, 0.9, 0.95, 0.99, 0.999.
[[nodiscard]] bool isSweepShare(double share);

/// Pure. `runs`: one at least, all of the same limit; the first's is taken, and others are said in the notes.
[[nodiscard]] SweepResult sweepResult(std::string name, double share, std::vector<SweptRun> runs,
                                      SweepEnd end = SweepEnd::Complete);

/// "p95"
[[nodiscard]] std::string percentileWord(double share);

} // namespace headroom
