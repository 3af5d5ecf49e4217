#include "dryrun.h"

#include "base/files.h"
#include "console.h"
#include "engine/workerplan.h"
#include "gateway/limitwarnings.h"
#include "report/planjson.h"
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

Result<void> dryRun(const LoadProfile& profile, std::optional<nanoseconds> answerTime, const std::string& json)
{
    const auto foreign = foreignTargets(profile);
    if (!foreign)
        return tl::make_unexpected(foreign.error());
    const ThisMachine machine = thisMachine(profile);
    const auto plan = planLoad(profile);
    const std::string transport =
        plan ? fmt::format("the {} transport: {}", plan->transport.name(), plan->transport.why) : "";
    const auto lines = fit(profile, machine.limits, answerTime);
    const auto warnings = warningsBeforeRun(profile);
    const auto asJson = [&] { return planJson(profile, *foreign, lines, transport, machine.note, warnings); };
    if (!json.empty() && json != "-") {
        if (auto written = replaceFile(json, asJson()); !written)
            return written;
    }
    return printResult(json == "-" ? asJson() : planText(profile, *foreign, lines, transport, machine.note, warnings))
        .and_then([&] { return plan.map([](const WorkerPlan&) {}); });
}

} // namespace headroom
