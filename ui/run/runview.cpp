#include "run/runview.h"

#include "display/convert.h"
#include "session/keptsamples.h"

namespace headroom {

RunView readyView(const LoadProfile& profile)
{
    RunView view;
    view.profile = std::make_shared<const LoadProfile>(profile);
    view.summary.limit = profile.limit.time;
    view.summary.nearMark = profile.limit.nearMark();
    return view;
}

RunView runView(std::shared_ptr<const LoadProfile> profile, RunSnapshotPtr snapshot, const QString& file)
{
    RunSummary summary = summarise(*profile, *snapshot);
    if (snapshot->phase == RunPhase::Finished)
        noteKeptSamples(summary, stdPath(file));
    return {std::move(profile), std::move(snapshot), std::move(summary), file, {}};
}

RunView withRange(const RunView& view, const std::optional<TimeRange>& range)
{
    RunView part = view;
    part.summary = range ? summarise(*view.profile, *view.snapshot, *range) : summarise(*view.profile, *view.snapshot);
    noteKeptSamples(part.summary, stdPath(view.file));
    part.findings.reset();
    return part;
}

} // namespace headroom
