#include "run/baseline.h"

#include "analysis/runsummary.h"
#include "display/convert.h"
#include "display/librarytexts.h"
#include "session/rundigests.h"
#include "session/storedrun.h"

#include <QFileInfo>

#include <algorithm>

namespace headroom {

namespace {

bool hasEnded(const LibraryRun& run)
{
    return run.state == ListedState::Finished || run.state == ListedState::NotSummarised;
}

/// By another path as well.
bool isSame(const QString& one, const QString& other)
{
    return one == other || (QFileInfo::exists(one) && QFileInfo(one) == QFileInfo(other));
}

bool isOf(const LibraryRun& run, const LoadProfile& profile)
{
    if (!profile.name.empty() || !run.profileName.empty())
        return run.profileName == profile.name;
    return !run.host.empty() && run.host == listedHost(profile.request().url);
}

} // namespace

const LibraryRun* baselineFor(const Library& library, const LoadProfile& profile, const QString& file)
{
    const auto found = std::find_if(library.runs.begin(), library.runs.end(), [&](const LibraryRun& run) {
        return run.labels.baseline && hasEnded(run) && isOf(run, profile) && !isSame(qPath(run.file), file);
    });
    return found == library.runs.end() ? nullptr : &*found;
}

Result<Baseline> readBaseline(const LibraryRun& run, const std::optional<TimeRange>& range, const Progress& progress)
{
    return openRun(run.file, progress).map([&](const StoredRun& stored) {
        const auto part = range ? rangeWithin(*stored.snapshot, *range) : badInput({});
        const RunSummary summary =
            part ? summarise(stored.profile, *stored.snapshot, *part) : summarise(stored.profile, *stored.snapshot);
        const auto curve = [&](LatencyKind kind) {
            return percentileCurve(*stored.snapshot, summary.judged(), summary.limit, kind);
        };
        const auto scale = [&](LatencyKind kind) {
            return latencyScale(stored.profile.limit, stored.snapshot.get(), kind);
        };
        return Baseline{run.labels.name.empty() ? startedText(run.startedAt) : qString(run.labels.name),
                        summary.limit,
                        summary.response,
                        summary.service,
                        curve(LatencyKind::Response),
                        curve(LatencyKind::Service),
                        scale(LatencyKind::Response),
                        scale(LatencyKind::Service)};
    });
}

} // namespace headroom
