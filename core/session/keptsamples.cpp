#include "session/keptsamples.h"

#include "analysis/wording.h"
#include "store/runreader.h"

#include <fmt/format.h>

namespace headroom {

std::optional<std::string> keptSamplesNote(const RunInfo& info)
{
    if (info.samplesLeftOut == 0)
        return std::nullopt;
    const std::string later =
        info.oneIn > 2 ? fmt::format(", fewer the longer it went on, in the end 1 in {}", grouped(info.oneIn)) : "";
    return fmt::format("{} {} not kept one by one: of such answers that ended after {} 1 in 2 is{}. Everything else "
                       "is kept, and every count and percentile is of all requests.",
                       counted(info.samplesLeftOut, "plain answer"), info.samplesLeftOut == 1 ? "is" : "are",
                       formatMoment(info.wholeUntil), later);
}

void noteKeptSamples(RunSummary& summary, const std::filesystem::path& runFile)
{
    const auto info = RunReader::describe(runFile.string());
    const auto note = info ? keptSamplesNote(*info) : std::nullopt;
    if (note)
        summary.notes.push_back(*note);
}

} // namespace headroom
