#include "sweeprunner.h"

#include "console.h"
#include "runcommand.h"

#include <fmt/format.h>

#include <cstdlib>

namespace headroom {

namespace {

Result<void> makeReady(const std::string& before, const std::string& value)
{
    if (before.empty())
        return {};
    ::setenv("HEADROOM_VALUE", value.c_str(), 1);
    const int status = std::system(before.c_str()); // the user's own command line, on the user's own machine
    return status == 0 ? Result<void>()
                       : badInput(fmt::format("--before: '{}' failed for {}, so it was not measured", before, value));
}

Result<SweptRun> makeRun(const PlannedRun& planned, const std::filesystem::path& file, bool quiet, RunEnd& end)
{
    RunKeeping keeping;
    keeping.labels.tags = planned.tags;
    const auto last = runWithProgress(planned.profile, file, quiet, keeping);
    if (!last)
        return tl::make_unexpected(last.error());
    end = (*last)->end;
    return SweptRun{planned.value, summarise(planned.profile, **last), file.string()};
}

} // namespace

Result<MadeRuns> makeRuns(const std::vector<PlannedRun>& planned, const std::string& name, const std::string& before,
                          const RunsFolder& folder, bool quiet)
{
    MadeRuns made;
    for (const PlannedRun& one : planned) {
        if (auto ready = makeReady(before, one.value); !ready)
            return tl::make_unexpected(ready.error());
        if (!quiet)
            tell("{} {} ({} of {})\n", name, one.value, made.runs.size() + 1, planned.size());
        RunEnd end = RunEnd::Completed;
        auto run = makeRun(one, folder.file(sweptFileName(made.runs.size() + 1, name, one.value)), quiet, end);
        if (!run)
            return tl::make_unexpected(run.error());
        made.stopped = end == RunEnd::StoppedSending || end == RunEnd::Aborted;
        made.neverReached = end == RunEnd::TargetNeverReached;
        made.runs.push_back(std::move(*run));
        if (made.stopped || made.neverReached)
            break;
    }
    return made;
}

} // namespace headroom
