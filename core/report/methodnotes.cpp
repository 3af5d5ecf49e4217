#include "report/methodnotes.h"

#include "analysis/verdictsentences.h"
#include "analysis/wording.h"
#include "recording/runsnapshot.h"

#include <fmt/format.h>

namespace headroom {

std::vector<std::string> methodNotes(const RunSummary& summary)
{
    std::vector<std::string> notes{
        "Response time is counted from the moment a request was due by the schedule, so that waiting inside the "
        "generator is part of it. Service time is counted from its sending.",
        "Percentiles are product-limit (Kaplan-Meier) estimates over all requests: an answer tells its time, a timeout "
        "or another failure only that it was at least so long. \">=\" marks a value past which nothing was seen. No "
        "percentile is averaged from others.",
        "Ranges in brackets are 95 % intervals for what the same system would do again, widened where requests share "
        "their fate. A percentile that the sample cannot support is left out (-).",
        fmt::format("Headroom is what is left of the {} limit: (limit - percentile) / limit, of {}.",
                    formatSetTime(summary.limit), limitedTimeName(summary.heldAgainst)),
        "Answered in time is a share of all requests sent and rests on no assumption.",
        "A gateway timeout is recognised by the gateway's own answer and the time it took, never by its status alone.",
        fmt::format(
            "The generator watched itself: a start later than {} after its time counts as late, and a run whose "
            "generator was the bottleneck is INVALID.",
            formatSetTime(lateStartAfter)),
        "Times are measured with a clock that is never set; times of day are UTC.",
        "A SHA-256 shows that a file is the one that was written with this record, not who wrote either: it guards "
        "against mix-ups and damage, not against forgery."};
    if (summary.warmUp.count() > 0)
        notes.push_back(
            fmt::format("The first {} of the run, its warm-up, are in no number.", formatSetTime(summary.warmUp)));
    return notes;
}

} // namespace headroom
