#include "run/runview.h"

#include "analysis/underlimit.h"
#include "display/convert.h"
#include "session/keptsamples.h"
#include "session/runlogs.h"

namespace headroom {

namespace {

void addGhosts(RunView& view)
{
    if (view.ghosts)
        view.summary.ghosts =
            ghostSummary(view.ghosts->log, *view.snapshot, ghostScope(*view.profile, view.summary.judged()));
}

} // namespace

RunView readyView(const LoadProfile& profile)
{
    RunView view;
    view.profile = std::make_shared<const LoadProfile>(profile);
    view.summary.limit = profile.limit.time;
    view.summary.nearMark = profile.limit.nearMark();
    return view;
}

RunView runView(std::shared_ptr<const LoadProfile> profile, RunSnapshotPtr snapshot, const QString& file,
                std::shared_ptr<const RunGhosts> ghosts)
{
    RunSummary summary = summarise(*profile, *snapshot);
    if (snapshot->phase == RunPhase::Finished)
        noteKeptSamples(summary, stdPath(file));
    RunView view{std::move(profile), std::move(snapshot), std::move(summary), file, {}, std::move(ghosts)};
    addGhosts(view);
    return view;
}

RunView withRange(const RunView& view, const std::optional<TimeRange>& range)
{
    RunView part = view;
    part.picture.reset();
    part.summary = range ? summarise(*view.profile, *view.snapshot, *range) : summarise(*view.profile, *view.snapshot);
    noteKeptSamples(part.summary, stdPath(view.file));
    part.findings.reset();
    addGhosts(part);
    return part;
}

RunView withLimit(const RunView& view, nanoseconds limit)
{
    RunView other = view;
    other.picture.reset();
    UnderLimit under = underLimit(*view.profile, view.snapshot, view.summary.range, limit);
    other.measured = MeasuredRun{view.profile->limit.time, view.snapshot};
    other.profile = std::make_shared<const LoadProfile>(std::move(under.profile));
    other.snapshot = std::move(under.snapshot);
    other.summary = std::move(under.summary);
    other.summary.ghosts = view.summary.ghosts;
    return other;
}

} // namespace headroom
