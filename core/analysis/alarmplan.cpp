#include "analysis/alarmplan.h"

#include "analysis/alarmmetrics.h"
#include "analysis/conditionsentences.h"
#include "analysis/ghostsentences.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::string nameOf(const std::vector<AlarmDimension>& dimensions, std::string_view what)
{
    std::string name = "headroom";
    for (const AlarmDimension& dimension : dimensions)
        name += ' ' + dimension.value;
    return name + ": " + std::string(what);
}

/// One slow minute is not yet a trend.
void watchMostMinutes(Alarm& alarm)
{
    alarm.periods = 5;
    alarm.breaching = 3;
}
constexpr std::string_view inMostMinutes = " in three of five minutes";

std::string measuredP99(const RunSummary& summary)
{
    if (!summary.limited.p99)
        return fmt::format("The run had too few requests for a p99 ({}).", grouped(summary.sent));
    return fmt::format("The run measured a p99 of {} with {} requests.", formatPercentile(*summary.limited.p99),
                       grouped(summary.sent));
}

Alarm latencyAlarm(const GatewayMetrics& metrics, const RunSummary& summary, const LoadProfile& profile,
                   const std::vector<AlarmDimension>& dimensions)
{
    Alarm alarm;
    alarm.id = "LatencyNearLimit";
    alarm.name = nameOf(dimensions, fmt::format("{} near the limit", metrics.latencyStatistic));
    alarm.reason = fmt::format("{} or more{} sets this off: {:.4g} % of the {} limit, above which the metric hardly "
                               "rises, whatever the backend takes. {}",
                               formatSetTime(summary.nearMark), inMostMinutes, 100 * profile.limit.near,
                               formatSetTime(summary.limit), measuredP99(summary));
    alarm.metricNamespace = metrics.metricNamespace;
    alarm.metric = metrics.latency;
    alarm.dimensions = dimensions;
    alarm.statistic = metrics.latencyStatistic;
    alarm.threshold = metrics.seconds ? toSeconds(summary.nearMark) : toMilliseconds(summary.nearMark);
    alarm.orEqual = true;
    watchMostMinutes(alarm);
    return alarm;
}

std::optional<PassCondition> timeoutCondition(const LoadProfile& profile)
{
    for (const PassCondition& condition : profile.passConditions()) {
        if (condition.what == Measured::GatewayTimeout && condition.request.empty())
            return condition;
    }
    return std::nullopt;
}

std::string measuredTimeouts(const RunSummary& summary)
{
    const std::uint64_t timeouts = summary.outcomes[Outcome::GatewayTimeout];
    std::string text = timeouts == 0 ? "The run had none" : "The run had " + counted(timeouts, "gateway timeout");
    text += fmt::format(" in {}", counted(summary.sent, "request"));
    if (const auto& share = summary.gatewayTimeouts)
        text += fmt::format(" ({}; {})", formatShare(share->share), formatShareRange(share->low, share->high));
    else if (summary.gatewayTimeoutsBelow)
        text += fmt::format(" (surely below {})", formatShareBound(*summary.gatewayTimeoutsBelow));
    if (const std::uint64_t others = summary.outcomes[Outcome::ServerError]; others > 0)
        text += ", and " + counted(others, "server error");
    return text + '.';
}

/// The share of requests that the run allowed the gateway to give up on; 0 where it set none.
double allowedTimeouts(const std::optional<PassCondition>& condition)
{
    const Percent* const allowed = condition ? std::get_if<Percent>(&condition->threshold) : nullptr;
    return allowed ? allowed->percent / 100 : 0;
}

Alarm errorAlarm(const GatewayMetrics& metrics, const RunSummary& summary, const LoadProfile& profile,
                 const std::vector<AlarmDimension>& dimensions)
{
    const auto condition = timeoutCondition(profile);
    Alarm alarm;
    alarm.id = "ServerErrors";
    alarm.name = nameOf(dimensions, metrics.errorsAre);
    alarm.threshold = metrics.errorShare ? allowedTimeouts(condition) : 0;
    alarm.statistic = metrics.errorShare ? "Average" : "Sum";
    const std::string why = condition ? "The run was held to " + formatPassCondition(*condition)
                                      : std::string("The run was held to no share of gateway timeouts");
    alarm.reason = fmt::format("{}; more than {} sets this off{}. The metric counts {}. {}", why,
                               alarm.threshold > 0 ? formatShare(alarm.threshold) : "none", inMostMinutes,
                               metrics.errorsAre, measuredTimeouts(summary));
    alarm.metricNamespace = metrics.metricNamespace;
    alarm.metric = metrics.errors;
    alarm.dimensions = dimensions;
    watchMostMinutes(alarm);
    return alarm;
}

Alarm durationAlarm(const RunSummary& summary, const std::string& function)
{
    Alarm alarm;
    alarm.id = "FunctionBeyondLimit";
    alarm.dimensions = {{"FunctionName", function}};
    alarm.name = nameOf(alarm.dimensions, "works beyond the limit");
    alarm.reason =
        fmt::format("Whoever waits for an invocation that takes longer than the {} limit gets a timeout instead, and "
                    "the function works on for nobody. The metric is without the time of cold starts. {}",
                    formatSetTime(summary.limit),
                    summary.ghosts ? ghostSentence(*summary.ghosts) : "No log of the function was joined to the run.");
    alarm.metricNamespace = "AWS/Lambda";
    alarm.metric = "Duration";
    alarm.statistic = "Maximum"; // each one is a request lost
    alarm.threshold = toMilliseconds(summary.limit);
    return alarm;
}

std::vector<std::string> notesOn(const GatewayMetrics& metrics, const RunSummary& summary, const LoadProfile& profile,
                                 const AlarmTarget& target)
{
    std::vector<std::string> notes;
    if (summary.verdict == Verdict::Invalid)
        notes.emplace_back(
            "The run is INVALID: its generator was the bottleneck, and what it measured is not the target.");
    const auto& p99 = summary.limited.p99;
    if (p99 && std::max(p99->value.value_or(nanoseconds(0)), p99->atLeast.value_or(nanoseconds(0))) >= summary.nearMark)
        notes.emplace_back("Under the load of this run the latency alarm would go off: its p99 is past the near mark.");
    const auto condition = timeoutCondition(profile);
    if (!metrics.errorShare && allowedTimeouts(condition) > 0)
        notes.push_back(fmt::format("{} is counted, and no share of requests: the alarm allows none, though the run "
                                    "allowed {}.",
                                    metrics.errors, formatPassThreshold(*condition)));
    if (metrics.knownBy != KnownBy::Function && target.function.empty())
        notes.emplace_back("No function is named, so nothing watches work that goes on after the gateway gave up.");
    return notes;
}

} // namespace

Result<AlarmPlan> alarmPlan(const RunSummary& summary, const LoadProfile& profile, const AlarmTarget& target)
{
    const GatewayMetrics* const metrics = gatewayMetrics(profile.limit.gateway);
    if (!metrics)
        return badInput(fmt::format("the run's gateway, '{}', tells CloudWatch neither how long answers take against "
                                    "its limit nor how often it gives up; REST and HTTP APIs, Application Load "
                                    "Balancers and Lambda function URLs do",
                                    profile.limit.gateway));
    const auto dimensions = dimensionsOf(*metrics, profile, target);
    if (!dimensions)
        return tl::make_unexpected(dimensions.error());
    if (!target.function.empty() && !isDimensionValue(target.function))
        return badInput("--function: a function's name consists of ASCII characters, 255 at most");
    AlarmPlan plan;
    plan.alarms.push_back(latencyAlarm(*metrics, summary, profile, *dimensions));
    plan.alarms.push_back(errorAlarm(*metrics, summary, profile, *dimensions));
    if (!target.function.empty() && metrics->knownBy != KnownBy::Function) // whose limit ends the work itself
        plan.alarms.push_back(durationAlarm(summary, target.function));
    plan.notes = notesOn(*metrics, summary, profile, target);
    return plan;
}

} // namespace headroom
