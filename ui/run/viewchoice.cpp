#include "run/viewchoice.h"

#include "display/convert.h"
#include "session/storedrun.h"

namespace headroom {

MadeView chosenView(const RunView& view, const ViewChoice& choice)
{
    MadeView made;
    made.real = view.summary.range == choice.range ? view : withRange(view, choice.range);
    made.real.picture.reset();
    made.shown = pictured(choice.whatIf ? withLimit(made.real, *choice.whatIf) : made.real, choice.latencies);
    return made;
}

Result<RunView> readRunView(const QString& file, const Progress& progress)
{
    constexpr double shareOfSeconds = 0.6; // of the work; the rest is the log, and the samples it does not tell of
    auto run = openRun(stdPath(file), [&](double share) { return goesOn(progress, share * shareOfSeconds); });
    if (!run)
        return tl::make_unexpected(run.error());
    auto ghosts = ghostsOfRun(stdPath(file), *run->snapshot, [&](double share) {
        return goesOn(progress, shareOfSeconds + share * (1 - shareOfSeconds));
    });
    RunView view = runView(std::make_shared<const LoadProfile>(std::move(run->profile)), run->snapshot, file,
                           ghosts.value_or(nullptr));
    view.markers = run->info.labels.markers;
    view.name = qString(run->info.labels.name);
    if (!ghosts)
        view.summary.notes.push_back("The server's log is left out: " + ghosts.error().message + ".");
    return view;
}

} // namespace headroom
