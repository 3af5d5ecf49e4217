#include "report/capacitytext.h"

#include "analysis/wording.h"
#include "profile/requestrows.h"
#include "profile/shownurl.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::string line(std::string_view name, std::string_view text)
{
    return hangingLines(fmt::format("{:<11}", name), text);
}

std::string criterionWords(const StepCriterion& criterion, const LoadProfile& profile)
{
    const GatewayLimit& limit = profile.limit;
    std::string words =
        fmt::format("p99 of service time surely within {}, {} of the {} limit ({})", formatSetTime(limit.nearMark()),
                    formatShare(limit.near), formatSetTime(limit.time), limit.gateway);
    if (criterion.noTimeouts)
        words += fmt::format("; no gateway timeout, surely below {}", formatShareBound(criterion.mostTimeouts));
    if (std::ranges::any_of(profile.requests, makesJobs))
        words += fmt::format("; surely at most {} of its jobs without a result, and the profile's own conditions on "
                             "jobs",
                             formatShare(criterion.mostBeyond));
    return words;
}

/// What was set, and so whole: "8 s", "60 s", "4 min".
std::string judgedWords(std::chrono::seconds judged)
{
    using namespace std::chrono_literals;
    return judged < 10s ? formatSetTime(judged) : formatElapsed(judged);
}

std::string p99Cell(const StepEvidence& evidence)
{
    return evidence.p99 ? formatPercentile(*evidence.p99) : "-";
}

std::string beyondCell(const StepEvidence& evidence)
{
    return evidence.beyondMark ? formatShare(evidence.beyondMark->share) : "0 %";
}

std::string tableLine(std::string_view rate, std::string_view judged, std::string_view requests, std::string_view p99,
                      std::string_view beyond, std::string_view timeouts, std::string_view verdict)
{
    return fmt::format("{:>8}  {:>7}  {:>8}  {:<31}  {:>7}  {:>8}  {}\n", rate, judged, requests, p99, beyond, timeouts,
                       verdict);
}

std::string stepRow(const CapacityStep& step)
{
    const StepEvidence& evidence = step.evidence;
    return tableLine(rateWords(step.rate), fmt::format("{} s", evidence.judged.count()), grouped(evidence.requests),
                     p99Cell(evidence), beyondCell(evidence), grouped(evidence.gatewayTimeouts),
                     fmt::format("{}{}", stepVerdictName(step.verdict), step.confirming ? " (confirm)" : ""));
}

} // namespace

std::string_view capacityEndName(CapacityEnd end)
{
    switch (end) {
    case CapacityEnd::Confirmed:
        return "CONFIRMED";
    case CapacityEnd::NothingPasses:
        return "NOTHING PASSES";
    case CapacityEnd::GeneratorLimit:
        return "INVALID";
    case CapacityEnd::OutOfTime:
        return "OUT OF TIME";
    case CapacityEnd::NeverReached:
        return "NEVER REACHED";
    case CapacityEnd::Stopped:
        return "STOPPED";
    }
    return "";
}

std::string capacityText(const CapacityResult& result, const CapacitySettings& settings, const LoadProfile& profile)
{
    const std::string request = profile.request().method + ' ' + shownUrl(profile.request());
    std::string text = hangingLines(fmt::format("{} - ", capacityEndName(result.end)), result.sentence) + '\n'
        + line("Profile", profile.name.empty() ? request : profile.name + ": " + request)
        + line("A rate", "passes with " + criterionWords(settings.criterion, profile))
        + line("Took",
               fmt::format("{} for {}, each after {} of warm-up", formatElapsed(result.elapsed),
                           counted(result.steps.size(), "step"), formatSetTime(settings.warmUp)));
    if (result.steps.empty())
        return text;
    text += '\n' + tableLine("rate", "judged", "requests", "p99 of service time", "missed", "timeouts", "verdict");
    for (const CapacityStep& step : result.steps)
        text += stepRow(step);
    return text;
}

std::string stepLine(std::size_t number, const CapacityStep& step)
{
    return fmt::format("Step {}, {}{}: {}. {} ({}, {})", number, step.confirming ? "confirming " : "",
                       rateWords(step.rate), stepVerdictName(step.verdict), step.sentence,
                       judgedWords(step.evidence.judged), counted(step.evidence.requests, "request"));
}

} // namespace headroom
