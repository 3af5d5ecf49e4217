#pragma once

#include "analysis/comparison/comparison.h"

namespace headroom {

// What a comparison says in words.

/// Name, verdict and, where its numbers are not to be taken at face value, why.
[[nodiscard]] ComparedHead headOf(const ComparedRun& run);

/// The deciding sentence, with the marks of the runs in it; then what makes the runs unlike.
[[nodiscard]] std::vector<std::string> sentencesOf(const Comparison& comparison);

/// What the comparison cannot say.
[[nodiscard]] std::vector<std::string> notesOf(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate);

/// "limit 30 s -> 29 s", and of which baselines, where not of all.
[[nodiscard]] std::string differenceWords(const RunDifference& one, const Comparison& comparison);

} // namespace headroom
