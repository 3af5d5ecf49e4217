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
    bool gettingReady = false; ///< the command before the next run is at work
    RunSnapshotPtr snapshot; ///< of that one; may be null
    nanoseconds elapsed{0};
};

/// What a sweep is made of.
struct SweepOrder {
    std::vector<PlannedRun> planned;
    std::string name; ///< of what is varied, for the files
    std::optional<std::filesystem::path>
        keepIn; ///< the folder for the runs, which is made; unset: they go with the sweep
    std::string before; ///< what makes the target ready for a value (shellcommand.h); empty: nothing has to
};

/// A sweep: one run after the other on a thread of its own, each an ordinary run with its file. Every member may be
/// called from any thread.
class SweepRun {
public:
    /// Storage, before anything is sent.
    [[nodiscard]] static Result<std::unique_ptr<SweepRun>> start(SweepOrder order);
    ~SweepRun(); ///< aborts and waits
    SweepRun(const SweepRun&) = delete;
    SweepRun& operator=(const SweepRun&) = delete;

    [[nodiscard]] SweepProgress progress() const;
    /// The run under way sends no more and what is in flight is waited for; it counts, the rest is not tried.
    void stop();
    /// Ends at once.
    void abort();
    [[nodiscard]] bool finished() const;
    /// Waits for finished(). An error where a run could not be made or stored, or the target not be made ready;
    /// progress() has those before it.
    [[nodiscard]] Result<MadeRuns> wait();

private:
    struct Parts;
    explicit SweepRun(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
