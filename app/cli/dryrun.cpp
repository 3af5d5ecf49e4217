#include "dryrun.h"

#include "console.h"
#include "engine/workerplan.h"
#include "profile/profilejson.h"
#include "report/plantext.h"
#include "session/machinelimits.h"

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
    const auto plan = planLoad(profile);
    const std::string transport =
        plan ? fmt::format("the {} transport: {}", plan->transport.name(), plan->transport.why) : "";
    const std::string text = planText(profile, *foreign, fit(profile, machine.limits, answerTime), transport,
                                      machine.note, profileWarnings(profile));
    return printResult(text).and_then([&] { return plan.map([](const WorkerPlan&) {}); });
}

} // namespace headroom
