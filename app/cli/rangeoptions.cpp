#include "rangeoptions.h"

#include "analysis/runsummary.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace headroom {

namespace {

Result<std::chrono::seconds> secondsOf(const char* flag, const std::string& text)
{
    const auto time = parseDuration(text);
    if (!time)
        return badInput(fmt::format("{}: {}", flag, time.error().message));
    const auto whole = std::chrono::floor<std::chrono::seconds>(*time);
    if (whole != *time)
        return badInput(fmt::format("{}: {} is not a whole number of seconds, in which runs are stored", flag, text));
    return whole;
}

} // namespace

void addRangeOptions(CLI::App& command, RangeOptions& options)
{
    command.add_option("--from", options.from,
                       "Only what was planned from there on, such as 60s after the run's start; whole seconds");
    command.add_option("--to", options.to, "Only what was planned before, such as 2min");
}

Result<std::optional<TimeRange>> rangeOf(const RangeOptions& options, const RunSnapshot& run)
{
    if (!options.any())
        return std::nullopt;
    TimeRange range;
    for (const auto& [flag, text, end] :
         {std::tuple("--from", &options.from, &TimeRange::from), std::tuple("--to", &options.to, &TimeRange::until)}) {
        if (!*text)
            continue;
        const auto seconds = secondsOf(flag, **text);
        if (!seconds)
            return tl::make_unexpected(seconds.error());
        range.*end = *seconds;
    }
    const auto within = rangeWithin(run, range);
    if (!within)
        return badInput("--from, --to: " + within.error().message);
    return std::optional(*within);
}

} // namespace headroom
