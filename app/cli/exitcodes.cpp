#include "exitcodes.h"

#include "console.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>

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
    std::string line = error.message; // may quote what somebody typed or a file holds
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    tell("headroom: {}\n", line);
    return exitcode::badInput;
}

} // namespace headroom
