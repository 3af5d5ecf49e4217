#include "analysis/comparison/metrics.h"

#include "analysis/comparison/throughput.h"
#include "analysis/conditionhits.h"
#include "analysis/conditionsentences.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

struct NamedPercentile {
    std::string_view name;
    std::optional<Percentile> LatencySummary::*of;
    bool important; ///< also compared of each request
};
constexpr std::array<NamedPercentile, 5> percentiles{{{"p50", &LatencySummary::p50, true},
                                                      {"p90", &LatencySummary::p90, false},
                                                      {"p95", &LatencySummary::p95, true},
                                                      {"p99", &LatencySummary::p99, true},
                                                      {"p99_9", &LatencySummary::p99_9, false}}};
constexpr std::array<NamedPercentile, 3> headrooms{
    {{"p50", &LatencySummary::p50, false}, {"p95", &LatencySummary::p95, true}, {"p99", &LatencySummary::p99, false}}};

constexpr std::array<Measured, 3> shares{Measured::AnsweredInTime, Measured::GatewayTimeout, Measured::Errors};

/// A run, or one of its requests.
struct Part {
    std::string request;
    const SecondsOfRun& seconds;
    const LatencySummary& response;
    const LatencySummary& service;
    const LatencySummary& limited;
    std::optional<double> gatewayTimeoutsBelow;
    double design = 1;
};

/// A percentile the curve does not reach is at least where the curve ends, if enough was seen to say from where on.
std::optional<Measure> measureOf(const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return std::nullopt;
    if (const auto range = rangeOf(*percentile))
        return Measure{*range};
    if (!percentile->low)
        return std::nullopt;
    return Measure{{toSeconds(*percentile->atLeast), toSeconds(*percentile->low), {}}, true};
}

std::string briefPercentile(const Percentile& percentile)
{
    return percentile.value ? formatLatency(*percentile.value) : ">= " + formatLatency(*percentile.atLeast);
}

RunMetric timeMetric(const Part& part, std::string name, const std::optional<Percentile>& percentile)
{
    RunMetric metric{.request = part.request, .name = std::move(name), .shown = Shown::Time};
    metric.measure = measureOf(percentile);
    metric.text = metric.briefText = "-";
    if (percentile) {
        metric.value = *percentile;
        metric.text = formatPercentile(*percentile);
        metric.briefText = briefPercentile(*percentile);
    }
    return metric;
}

std::optional<double> lackOf(const std::optional<double>& share)
{
    return share ? std::optional(1 - *share) : std::nullopt;
}

/// A condition of that kind, to count by.
PassCondition conditionOf(Measured what)
{
    PassCondition condition;
    condition.what = what;
    condition.threshold = Percent{what == Measured::AnsweredInTime ? 100.0 : 0.0};
    return condition;
}

/// Without a hit, as its pass condition would say it.
MeasuredShare shownShare(const RunMetric& metric, const std::optional<ShareEstimate>& estimate, const Part& part)
{
    const bool timeouts = metric.name == measuredName(Measured::GatewayTimeout);
    MeasuredShare bad;
    if (estimate)
        bad = {estimate->share, estimate->low, estimate->high};
    else
        bad = {0, 0,
               timeouts ? part.gatewayTimeoutsBelow
                        : noneSeenBound(static_cast<std::uint64_t>(*metric.of), part.design)};
    if (metric.shown == Shown::BadShare)
        return bad;
    return {1 - bad.share, lackOf(bad.high), lackOf(bad.low)};
}

RunMetric shareMetric(RunMetric metric, const Part& part, const std::vector<SecondOfHits>& seconds, LoadCourse course)
{
    metric.text = metric.briefText = "-";
    double hits = 0, of = 0;
    for (const SecondOfHits& second : seconds) {
        hits += static_cast<double>(second.hits);
        of += static_cast<double>(second.requests);
    }
    if (of == 0)
        return metric;
    metric.hits = hits;
    metric.of = of;
    const auto estimate = estimateShare(seconds, course);
    metric.design = estimate ? estimate->design : part.design;
    if (estimate)
        metric.measure = Measure{{estimate->share, estimate->low, estimate->high}};
    const MeasuredShare share = shownShare(metric, estimate, part);
    metric.value = share;
    metric.text = shareWords(share, metric.shown == Shown::GoodShare);
    metric.briefText = formatShare(share.share);
    return metric;
}

RunMetric shareMetric(const Part& part, Measured what, const GatewayLimit& limit, LoadCourse course)
{
    RunMetric metric{.request = part.request, .name = std::string(measuredName(what))};
    metric.shown = wantsMost(what) ? Shown::GoodShare : Shown::BadShare;
    return shareMetric(std::move(metric), part, hitsAgainst(conditionOf(what), part.seconds, limit), course);
}

/// The part of the limit that is used is compared; what is left of it is shown.
RunMetric headroomMetric(const Part& part, std::string name, const std::optional<Percentile>& limited,
                         nanoseconds limit)
{
    RunMetric metric{.request = part.request, .name = std::move(name), .shown = Shown::GoodShare};
    metric.text = metric.briefText = "-";
    auto used = limit > nanoseconds(0) ? measureOf(limited) : std::nullopt;
    if (!used)
        return metric;
    const auto ofLimit = [&](double seconds) { return seconds / toSeconds(limit); };
    Range& range = used->range;
    range.value = ofLimit(range.value);
    for (auto* const end : {&range.low, &range.high}) {
        if (*end)
            *end = ofLimit(**end);
    }
    metric.measure = used;
    if (const auto left = headroomAt(limited, limit)) {
        metric.value = MeasuredShare{*left, lackOf(range.high), lackOf(range.low)};
        metric.text = metric.briefText = formatShare(*left);
        if (range.low && range.high)
            metric.text = fmt::format("{} ({})", metric.text, formatShareRange(1 - *range.high, 1 - *range.low));
    } else {
        metric.text = metric.briefText = "<= " + formatShare(1 - range.value);
    }
    return metric;
}

RunMetric throughputMetric(const RunSnapshot& run, const RunSummary& numbers, LoadCourse course)
{
    RunMetric metric{.request = {}, .name = std::string(measuredName(Measured::Throughput)), .shown = Shown::Rate};
    metric.text = metric.briefText = "-";
    if (numbers.elapsed < std::chrono::seconds(1))
        return metric;
    const double rate = numbers.throughputPerSecond;
    const RateRange range = throughputRange(run, rate, course);
    metric.text = metric.briefText = formatPerSecond(rate) + "/s";
    if (range.low && range.high) {
        metric.measure = Measure{{1 / rate, 1 / *range.high, 1 / *range.low}};
        metric.text = fmt::format("{}/s ({}-{})", formatPerSecond(rate), formatPerSecond(*range.low),
                                  formatPerSecond(*range.high));
    }
    metric.value = range;
    return metric;
}

void addTimes(std::vector<RunMetric>& metrics, const Part& part, std::string_view kind, const LatencySummary& times)
{
    for (const NamedPercentile& percentile : percentiles) {
        if (part.request.empty() || percentile.important)
            metrics.push_back(timeMetric(part, fmt::format("{}_{}", kind, percentile.name), times.*percentile.of));
    }
}

void addPart(std::vector<RunMetric>& metrics, const Part& part, const LoadProfile& profile)
{
    const LoadCourse course = courseOf(profile.load);
    addTimes(metrics, part, "response", part.response);
    if (part.request.empty())
        addTimes(metrics, part, "service", part.service);
    for (const Measured what : shares)
        metrics.push_back(shareMetric(part, what, profile.limit, course));
    for (const NamedPercentile& percentile : headrooms) {
        if (part.request.empty() || percentile.important)
            metrics.push_back(headroomMetric(part, fmt::format("headroom_{}", percentile.name),
                                             part.limited.*percentile.of, profile.limit.time));
    }
}

constexpr std::string_view result = "result";
constexpr std::string_view noResult = "no_result";

void addResults(std::vector<RunMetric>& metrics, const Part& part, const LoadProfile& profile, const RunSnapshot& run)
{
    const LoadCourse course = courseOf(profile.load);
    const RunMetric none{.request = {}, .name = std::string(noResult), .shown = Shown::BadShare};
    if (!hasJobs(run)) {
        addTimes(metrics, part, result, part.response);
        metrics.push_back(
            shareMetric(none, part, hitsAgainst(conditionOf(Measured::Errors), part.seconds, profile.limit), course));
        return;
    }
    const PlannedJobs jobs(run);
    const JobNumbers numbers = jobNumbers(jobs, profile.limit.time, course);
    const Part ofJobs{{}, part.seconds, numbers.completion, part.service, part.limited, {}, numbers.design};
    addTimes(metrics, ofJobs, result, numbers.completion);
    metrics.push_back(
        shareMetric(none, ofJobs, jobHitsAgainst(conditionOf(Measured::NotDone), jobs.seconds()), course));
}

std::vector<std::string> allNames()
{
    std::vector<std::string> names;
    for (const std::string_view kind : {std::string_view("response"), std::string_view("service"), result}) {
        for (const NamedPercentile& percentile : percentiles)
            names.push_back(fmt::format("{}_{}", kind, percentile.name));
    }
    for (const Measured what : shares)
        names.emplace_back(measuredName(what));
    for (const NamedPercentile& percentile : headrooms)
        names.push_back(fmt::format("headroom_{}", percentile.name));
    names.emplace_back(measuredName(Measured::Throughput));
    names.emplace_back(noResult);
    return names;
}

} // namespace

bool hasJobs(const RunSnapshot& run)
{
    return !run.jobs.empty() || !run.openJobs.empty();
}

std::vector<RunMetric> metricsOf(const LoadProfile& profile, const RunSnapshot& run, const RunSummary& numbers,
                                 bool results)
{
    std::vector<RunMetric> metrics;
    const Part whole{{},
                     run.seconds,
                     numbers.response,
                     numbers.service,
                     numbers.limited,
                     numbers.gatewayTimeoutsBelow,
                     numbers.design};
    if (results)
        addResults(metrics, whole, profile, run);
    addPart(metrics, whole, profile);
    if (std::holds_alternative<ClosedModel>(profile.load.model))
        metrics.push_back(throughputMetric(run, numbers, courseOf(profile.load)));
    for (std::size_t i = 0; i < std::min(numbers.requests.size(), run.byRequest.size()); ++i) {
        const LatencyNumbers& latencies = numbers.requests[i].latencies;
        addPart(metrics,
                {numbers.requests[i].name, run.byRequest[i], latencies.response, latencies.service, latencies.limited,
                 latencies.gatewayTimeoutsBelow, latencies.design},
                profile);
    }
    return metrics;
}

void completeShares(std::span<RunMetric*> same)
{
    double design = 0;
    for (const RunMetric* const metric : same)
        design = std::max(design, metric->hits && *metric->hits > 0 ? metric->design : 0);
    for (RunMetric* const metric : same) {
        if (!metric->hits || *metric->hits > 0)
            continue;
        const double information = *metric->of / (design > 0 ? design : metric->design);
        metric->measure = Measure{{0, 0, clopperPearson(0, information).high}};
    }
}

Scale scaleOf(Shown shown)
{
    return shown == Shown::Time || shown == Shown::Rate ? Scale::Ratio : Scale::Difference;
}

std::string metricWords(const std::string& name)
{
    if (name.ends_with("p99_9"))
        return metricWords(name.substr(0, name.size() - 5)) + "p99.9";
    std::string words = name;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

bool isMetric(const std::string& name)
{
    const auto& names = metricNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

const std::vector<std::string>& metricNames()
{
    static const std::vector<std::string> names = allNames();
    return names;
}

} // namespace headroom
