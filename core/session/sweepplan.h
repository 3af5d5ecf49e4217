#pragma once

#include "analysis/comparison/comparison.h"
#include "analysis/sweep.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "profile/sweepvalues.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace headroom {

/// One run that a sweep is about to make.
struct PlannedRun {
    std::string value;
    LoadProfile profile; ///< ready to run
    std::map<std::string, std::string> tags; ///< by which the value is known without the sweep
};

/// Every value must be fit to send, before the first is sent. BadInput names the value.
[[nodiscard]] Result<std::vector<PlannedRun>> plannedOver(const LoadProfile& profile, const Sweep& sweep);
[[nodiscard]] Result<std::vector<PlannedRun>> plannedPair(const LoadProfile& profile, SweepPair pair);
/// What a pair's runs are tagged with, in place of a sweep's name.
inline constexpr std::string_view pairTag = "pair";

/// Consent is asked for once for all: BadInput where a value leads to a host that the first one does not.
[[nodiscard]] Result<void> checkSameTargets(const std::vector<PlannedRun>& planned);

/// "03-page-size-200.headroom": a value may be any text; the name holds only what is safe in one. `number`: from 1.
[[nodiscard]] std::string sweptFileName(std::size_t number, std::string_view name, std::string_view value);

/// What a sweep has made so far.
struct MadeRuns {
    std::vector<SweptRun> runs; ///< their files are there, if only as long as the sweep's folder
    bool stopped = false; ///< by somebody, before all were made
    bool neverReached = false; ///< the target; the rest was not tried
};
/// What they show, and that some were not tried. `runs`: one at least.
[[nodiscard]] SweepResult sweepResultOf(const std::string& name, double share, const MadeRuns& made);

/// Both halves as any two runs: the dearer is the baseline. `runs`: two, their files there.
[[nodiscard]] Result<Comparison> comparisonOfPair(const std::vector<SweptRun>& runs);

/// Runs that were made before, each one's value that of this tag. BadInput where it lacks it, or comes twice.
[[nodiscard]] Result<std::vector<SweptRun>> openSweptRuns(const std::vector<std::filesystem::path>& files,
                                                          const std::string& tag);

/// Runs that were made before, whoever made them.
struct FoundSweep {
    std::string name; ///< the tag their values differ in
    std::vector<SweptRun> runs; ///< in the order of the files
    LoadProfile profile; ///< of the first
};
/// BadInput where there are fewer than two, or not exactly one tag tells all of them apart.
[[nodiscard]] Result<FoundSweep> openSweep(const std::vector<std::filesystem::path>& files);
/// All run files of a folder, by name. BadInput where it cannot be read.
[[nodiscard]] Result<FoundSweep> openSweepFolder(const std::filesystem::path& folder);

} // namespace headroom
