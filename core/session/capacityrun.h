#pragma once

#include "analysis/capacitysearch.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace headroom {

/// How a search goes.
struct CapacityProgress {
    std::vector<CapacityStep> steps; ///< ended
    std::optional<StepUnderWay> underWay; ///< unset between steps
    RunSnapshotPtr snapshot; ///< of the step under way, warm-up included; may be null
    nanoseconds elapsed{0};
    nanoseconds timeLeft{0}; ///< an estimate
};

/// The load of one step: the profile's requests at a constant rate, open model, for `length`. Random arrivals stay so;
/// a warm-up and what would follow are left out.
[[nodiscard]] LoadProfile stepProfile(LoadProfile profile, double rate, nanoseconds length);

/// A capacity search: one run after the other on a thread of its own, each an ordinary run with its file. Every member
/// may be called from any thread.
class CapacityRun {
public:
    /// Checks profile and settings (settings.settle is worked out from the profile's times) and begins. The run files
    /// of the steps are kept in `keepIn`, which is made; unset, nothing stays of them. BadInput or Storage, before
    /// anything is sent.
    [[nodiscard]] static Result<std::unique_ptr<CapacityRun>>
    start(const LoadProfile& profile, CapacitySettings settings, const std::optional<std::filesystem::path>& keepIn);
    ~CapacityRun(); ///< aborts and waits
    CapacityRun(const CapacityRun&) = delete;
    CapacityRun& operator=(const CapacityRun&) = delete;

    [[nodiscard]] CapacityProgress progress() const;
    /// No new requests; those in flight are waited for. The step under way is not judged.
    void stop();
    /// Ends at once.
    void abort();
    [[nodiscard]] bool finished() const;
    /// Waits for finished(). An error where a step could not be run or stored.
    [[nodiscard]] Result<CapacityResult> wait();

private:
    struct Parts;
    explicit CapacityRun(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// What checks out of profile and settings before a search: start() does the same.
[[nodiscard]] Result<CapacitySettings> checkedForSearch(const LoadProfile& profile, CapacitySettings settings);

} // namespace headroom
