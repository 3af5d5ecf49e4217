#pragma once

#include "analysis/findings/finding.h"
#include "analysis/runsummary.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "session/runghosts.h"
#include "store/runlabels.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace headroom {

struct RunPicture;

/// What a view under another limit was made from.
struct MeasuredRun {
    nanoseconds limit{0};
    RunSnapshotPtr snapshot; ///< never null
};

/// A run as the pages show it, live or from its file: what was asked for, what happened so far, and every number of it.
/// A value; cheap to copy.
struct RunView {
    std::shared_ptr<const LoadProfile> profile; ///< never null
    RunSnapshotPtr snapshot; ///< null: ready to run, nothing sent yet
    RunSummary summary;
    QString file; ///< where the run is stored; empty before it began
    std::optional<std::vector<Finding>> findings{}; ///< of a run that is over; unset until its samples are read
    std::shared_ptr<const RunGhosts> ghosts{}; ///< what its server's log says of it; null: none was joined
    RunMarkers markers{};
    /// Set in a view of what another limit would have meant: profile, snapshot and summary are under that one.
    std::optional<MeasuredRun> measured{};
    QString name{}; ///< that its people gave it; empty: none
    std::shared_ptr<const RunPicture> picture{}; ///< what its charts draw, where that was made already

    [[nodiscard]] bool live() const { return snapshot && snapshot->phase != RunPhase::Finished; }
    [[nodiscard]] bool over() const { return snapshot && snapshot->phase == RunPhase::Finished; }
    /// What was seen, whatever the limit.
    [[nodiscard]] const RunSnapshot* seen() const { return measured ? measured->snapshot.get() : snapshot.get(); }
};

/// The view of a profile that could be started.
[[nodiscard]] RunView readyView(const LoadProfile& profile);
/// The only place where the window computes a run's numbers (truth rule 8).
[[nodiscard]] RunView runView(std::shared_ptr<const LoadProfile> profile, RunSnapshotPtr snapshot, const QString& file,
                              std::shared_ptr<const RunGhosts> ghosts = {});
/// The view of a part of a run that is over, or of all of it again.
[[nodiscard]] RunView withRange(const RunView& view, const std::optional<TimeRange>& range);
/// The view of a run that is over as another limit would have had it (analysis/underlimit.h).
[[nodiscard]] RunView withLimit(const RunView& view, nanoseconds limit);

} // namespace headroom
