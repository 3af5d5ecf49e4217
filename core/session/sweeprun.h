#pragma once

#include "recording/runsnapshot.h"
#include "session/sweepplan.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// How a sweep goes.
struct SweepProgress {
    MadeRuns made;
    std::optional<std::size_t> underWay; ///< of the planned runs; unset between two, and at the end
    RunSnapshotPtr snapshot; ///< of that one; may be null
    nanoseconds elapsed{0};
};

/// A sweep: one run after the other on a thread of its own, each an ordinary run with its file. Every member may be
/// called from any thread.
class SweepRun {
public:
    /// `name`: of what is varied, for the files. The folder is made. Storage, before anything is sent.
    [[nodiscard]] static Result<std::unique_ptr<SweepRun>>
    start(std::vector<PlannedRun> planned, const std::string& name, const std::filesystem::path& folder);
    ~SweepRun(); ///< aborts and waits
    SweepRun(const SweepRun&) = delete;
    SweepRun& operator=(const SweepRun&) = delete;

    [[nodiscard]] SweepProgress progress() const;
    /// The run under way sends no more and what is in flight is waited for; it counts, the rest is not tried.
    void stop();
    /// Ends at once.
    void abort();
    [[nodiscard]] bool finished() const;
    /// Waits for finished(). An error where a run could not be made or stored; progress() has those before it.
    [[nodiscard]] Result<MadeRuns> wait();

private:
    struct Parts;
    explicit SweepRun(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
