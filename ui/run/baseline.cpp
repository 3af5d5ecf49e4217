#include "run/baseline.h"

#include "analysis/runsummary.h"
#include "display/convert.h"
#include "display/librarytexts.h"
#include "session/rundigests.h"
#include "session/storedrun.h"

#include <algorithm>

namespace headroom {

namespace {

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
        return run.labels.baseline && run.state == ListedState::Finished && qPath(run.file) != file
            && isOf(run, profile);
    });
    return found == library.runs.end() ? nullptr : &*found;
}

Result<Baseline> readBaseline(const LibraryRun& run, const Progress& progress)
{
    return openRun(run.file, progress).map([&](const StoredRun& stored) {
        const RunSummary summary = summarise(stored.profile, *stored.snapshot);
        const auto curve = [&](LatencyKind kind) {
            return percentileCurve(*stored.snapshot, summary.judged(), summary.limit, kind);
        };
        return Baseline{run.labels.name.empty() ? startedText(run.startedAt) : qString(run.labels.name),
                        summary.limit,
                        summary.response,
                        summary.service,
                        curve(LatencyKind::Response),
                        curve(LatencyKind::Service)};
    });
}

} // namespace headroom
