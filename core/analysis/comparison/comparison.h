#pragma once

#include "analysis/comparison/gates.h"
#include "analysis/comparison/metrics.h"
#include "analysis/comparison/profiledifferences.h"
#include "analysis/comparison/reading.h"
#include "analysis/runsummary.h"
#include "base/result.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// A finished run as it is compared.
struct ComparedRun {
    std::string name; ///< what people know it by: its file's
    std::shared_ptr<const LoadProfile> profile; ///< never null
    RunSnapshotPtr snapshot; ///< never null
    RunSummary summary; ///< of these two, or of a part
    std::string key{}; ///< what tells it from every other run; empty: not known
    std::string headroomVersion;
    std::map<std::string, std::string> environment; ///< where it was made
};

struct ComparisonSettings {
    double tolerance = 0.05; ///< of the baselines' value; of shares, of the share that went wrong
    /// What a user waits, and what reached the wall. Left as they are, where a run has jobs the time to the result
    /// takes the place of the response time (see metricsOf). The gate must see answers that became failures as well,
    /// which no percentile shows.
    std::vector<Gate> gates{{{}, "response_p50"},
                            {{}, "response_p95"},
                            {{}, "response_p99"},
                            {{}, "answered_in_time"},
                            {{}, "gateway_timeout"}};
};

/// What runs were asked that differed; `baselines` are those it is true of, all of them if there is one.
struct RunDifference {
    ProfileDifference difference; ///< from the baseline to the candidate
    std::vector<std::size_t> baselines;
    friend bool operator==(const RunDifference&, const RunDifference&) = default;
};

/// A run's part in the head of a comparison.
struct ComparedHead {
    std::string name;
    std::optional<Verdict> verdict;
    WallTime startedAt;
    std::string mark; ///< why its numbers are to be read with care: "is INVALID: ..."; empty: nothing
};

/// A value as tables show it.
struct ShownValue {
    ComparedValue value;
    std::string text; ///< "1.84 s (1.71-2.02)"
    std::string briefText; ///< "1.84 s"
};

/// A change the way its metric is read: of times and rates a share of the baseline (0.12: 12 % more), of shares the
/// difference.
struct ShownChange {
    Range range; ///< with its 95 % interval
    Change::Bound bound = Change::Bound::Exactly;
};

struct MetricComparison {
    std::string request; ///< empty: all of the run
    std::string name;
    std::string words; ///< "response p95", "login: response p95"
    Shown shown = Shown::Time;
    bool gated = false;
    std::vector<ShownValue> values; ///< the baselines', the candidate's last
    std::optional<Change> change; ///< as it is judged: less is better
    std::optional<ShownChange> shownChange;
    Judged judged;
    std::string changeText; ///< "+12 %", "+0.31 points", "at least +12 %", "-"
    std::string rangeText; ///< "+5 to +20 %"; empty where no end is known
    std::string readingText; ///< "worse", "surely worse than 5 %", "no change shown: with the noise of this pair ..."
    std::string showsText; ///< "12 %": the smallest change such runs show; empty where it is not known
};

enum class ComparisonResult : std::uint8_t {
    Worse, ///< a metric that decides is
    Better, ///< none is worse, one is better
    Same, ///< all of those that could be compared are, or no run had any of it
    NotShown, ///< no change is shown, and some could hide
    TooFew, ///< none could be compared
};
/// "worse", "better", "same", "not_shown", "too_few"
[[nodiscard]] std::string_view comparisonResultName(ComparisonResult result);

struct Comparison {
    ComparisonSettings settings;
    std::vector<ComparedHead> runs; ///< the baselines, the candidate last
    ComparisonResult result = ComparisonResult::TooFew;
    std::vector<std::string> sentences; ///< the one that decides first; then whether it is like with like
    std::vector<RunDifference> differences; ///< those that make the runs unlike first
    std::vector<MetricComparison> metrics; ///< of all of the run first, then request by request
    std::vector<std::string> notes; ///< what the comparison cannot say

    [[nodiscard]] bool likeWithLike() const;
    /// The generator of one of the runs was the bottleneck: its numbers are not the target's.
    [[nodiscard]] bool invalid() const;
};

/// Pure. At least one baseline. An error where a gate is on what these runs do not have, or two of them are the same
/// run, which would pass for a sign of how little runs differ.
[[nodiscard]] Result<Comparison> compareRuns(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate,
                                             const ComparisonSettings& settings);

} // namespace headroom
