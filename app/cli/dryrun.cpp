#include "dryrun.h"

#include "console.h"
#include "engine/workerplan.h"
#include "profile/profilejson.h"
#include "report/plantext.h"
#include "session/machinelimits.h"

#include <cstdio>

namespace headroom {

void sayWhatDoesNotFit(const LoadProfile& profile, std::optional<nanoseconds> answerTime)
{
    for (const FitLine& line : fit(profile, thisMachine(profile).limits, answerTime)) {
        if (line.fit != Fit::Fits)
            tell("headroom: {}: {}: {}\n", line.what, fitName(line.fit), line.sentence);
    }
}

Result<void> dryRun(const LoadProfile& profile, std::optional<nanoseconds> answerTime)
{
    const auto foreign = foreignTargets(profile);
    if (!foreign)
        return tl::make_unexpected(foreign.error());
    const ThisMachine machine = thisMachine(profile);
    const std::string text =
        planText(profile, *foreign, fit(profile, machine.limits, answerTime), machine.note, profileWarnings(profile));
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return failure(ErrorKind::Storage, "standard output cannot be written");
    return planLoad(profile).map([](const WorkerPlan&) {});
}

} // namespace headroom
