#include "exitcodes.h"

#include "console.h"

#include <fmt/format.h>

#include <cstdio>

namespace headroom {

int exitCodeOf(const RunSummary& summary)
{
    if (summary.end == RunEnd::TargetNeverReached && summary.verdict != Verdict::Invalid)
        return exitcode::neverReached;
    switch (summary.verdict.value_or(Verdict::Stopped)) {
    case Verdict::Pass:
        return exitcode::pass;
    case Verdict::Fail:
        return exitcode::fail;
    case Verdict::Invalid:
        return exitcode::invalid;
    case Verdict::Stopped:
        break;
    }
    return exitcode::stopped;
}

int complain(const Error& error)
{
    tell("headroom: {}\n", error.message);
    return exitcode::badInput;
}

} // namespace headroom
