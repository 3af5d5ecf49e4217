#include "analysis/comparison/comparison.h"

#include "analysis/comparison/comparisonsentences.h"
#include "analysis/comparison/metricwords.h"
#include "analysis/runpart.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::vector<RunMetric> metricsOf(const ComparedRun& run, bool results)
{
    if (run.summary.judged() == TimeRange{})
        return metricsOf(*run.profile, *run.snapshot, run.summary, results);
    return metricsOf(*run.profile, *plannedWithin(*run.snapshot, run.summary.judged()), run.summary, results);
}

bool anyJobs(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    return hasJobs(*candidate.snapshot) || std::any_of(baselines.begin(), baselines.end(), [](const ComparedRun& run) {
               return hasJobs(*run.snapshot);
           });
}

RunMetric* found(const std::string& request, const std::string& name, std::vector<RunMetric>& metrics)
{
    const auto at = std::find_if(metrics.begin(), metrics.end(), [&](const RunMetric& metric) {
        return metric.request == request && metric.name == name;
    });
    return at == metrics.end() ? nullptr : &*at;
}

/// The same metric of all runs, the candidate's last; empty where one of them has none.
std::vector<RunMetric*> sameMetric(const RunMetric& one, std::vector<std::vector<RunMetric>>& runs)
{
    std::vector<RunMetric*> same;
    for (std::vector<RunMetric>& metrics : runs)
        same.push_back(found(one.request, one.name, metrics));
    return std::find(same.begin(), same.end(), nullptr) == same.end() ? same : std::vector<RunMetric*>();
}

std::optional<Change> changeOf(const std::vector<RunMetric*>& same)
{
    std::vector<Measure> measures;
    for (const RunMetric* const metric : same) {
        if (!metric->measure)
            return std::nullopt;
        measures.push_back(*metric->measure);
    }
    const std::span<const Measure> baselines(measures.data(), measures.size() - 1);
    return changeOf(baselines, measures.back(), scaleOf(same.front()->shown));
}

bool isGated(const MetricComparison& metric, const std::vector<Gate>& gates)
{
    return std::find(gates.begin(), gates.end(), Gate{metric.request, metric.name}) != gates.end();
}

MetricComparison compared(std::vector<RunMetric*>& same, const std::vector<Gate>& gates)
{
    completeShares(same);
    const RunMetric& one = *same.front();
    MetricComparison metric;
    metric.request = one.request;
    metric.name = one.name;
    metric.shown = one.shown;
    metric.words = (one.request.empty() ? "" : one.request + ": ") + metricWords(one.name);
    for (const RunMetric* const each : same)
        metric.values.push_back({each->value, each->text, each->briefText});
    metric.change = changeOf(same);
    metric.gated = isGated(metric, gates);
    return metric;
}

/// Nobody misses a percentile that no run supports, unless it decides.
bool worthARow(const MetricComparison& metric)
{
    const bool known = std::any_of(metric.values.begin(), metric.values.end(),
                                   [](const ShownValue& value) { return value.text != "-"; });
    return known || metric.gated;
}

std::vector<MetricComparison> comparedMetrics(std::vector<std::vector<RunMetric>> runs, const std::vector<Gate>& gates)
{
    std::vector<MetricComparison> metrics;
    for (const RunMetric& one : runs.back()) {
        auto same = sameMetric(one, runs);
        if (same.empty())
            continue;
        MetricComparison metric = compared(same, gates);
        if (worthARow(metric))
            metrics.push_back(std::move(metric));
    }
    return metrics;
}

/// Those that decide are judged together, and the others together: looking at many of them must not cost those that
/// decide, nor raise more alarms.
void judge(std::vector<MetricComparison>& metrics, double tolerance)
{
    for (const bool gated : {true, false}) {
        std::vector<std::optional<Change>> changes;
        std::vector<MetricComparison*> family;
        for (MetricComparison& metric : metrics) {
            if (metric.gated == gated) {
                changes.push_back(metric.change);
                family.push_back(&metric);
            }
        }
        const std::vector<Judged> readings = readingsOf(changes, tolerance);
        for (std::size_t i = 0; i < family.size(); ++i)
            family[i]->judged = readings[i];
    }
}

ComparisonResult resultOf(const std::vector<MetricComparison>& metrics)
{
    const auto any = [&](Reading reading) {
        return std::any_of(metrics.begin(), metrics.end(), [&](const MetricComparison& metric) {
            return metric.gated && metric.judged.reading == reading;
        });
    };
    if (any(Reading::Worse))
        return ComparisonResult::Worse;
    if (any(Reading::Better))
        return ComparisonResult::Better;
    const bool couldHide = std::any_of(metrics.begin(), metrics.end(), [](const MetricComparison& metric) {
        return metric.gated && metric.judged.reading == Reading::Noise && !metric.change->nothing;
    });
    if (couldHide)
        return ComparisonResult::NotShown;
    return any(Reading::Same) ? ComparisonResult::Same : ComparisonResult::TooFew;
}

std::vector<ProfileDifference> differencesBetween(const ComparedRun& baseline, const ComparedRun& candidate)
{
    auto differences = profileDifferences(*baseline.profile, *candidate.profile);
    auto machines = machineDifferences(baseline.environment, candidate.environment);
    if (baseline.headroomVersion != candidate.headroomVersion)
        machines.push_back(
            {fmt::format("headroom {} -> {}", baseline.headroomVersion, candidate.headroomVersion), false});
    differences.insert(differences.end(), machines.begin(), machines.end());
    return differences;
}

std::vector<RunDifference> differencesOf(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    std::vector<RunDifference> all;
    for (std::size_t i = 0; i < baselines.size(); ++i) {
        for (const ProfileDifference& difference : differencesBetween(baselines[i], candidate)) {
            const auto known = std::find_if(all.begin(), all.end(),
                                            [&](const RunDifference& one) { return one.difference == difference; });
            if (known == all.end())
                all.push_back({difference, {i}});
            else
                known->baselines.push_back(i);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const RunDifference& a, const RunDifference& b) {
        return a.difference.unlike && !b.difference.unlike;
    });
    return all;
}

Result<void> checkDistinct(std::vector<const ComparedRun*> runs)
{
    std::ranges::stable_sort(runs, {}, [](const ComparedRun* run) { return run->key; });
    const auto twice = std::ranges::adjacent_find(
        runs, [](const ComparedRun* a, const ComparedRun* b) { return !a->key.empty() && a->key == b->key; });
    if (twice == runs.end())
        return {};
    return badInput(fmt::format("'{}' and '{}' are the same run", (*twice)->name, (*std::next(twice))->name));
}

Result<void> checkGates(const std::vector<Gate>& gates, const std::vector<MetricComparison>& metrics)
{
    for (const Gate& gate : gates) {
        const bool there = std::any_of(metrics.begin(), metrics.end(),
                                       [&](const MetricComparison& metric) { return isGated(metric, {gate}); });
        if (!there)
            return badInput(fmt::format("gate {}: these runs do not all have it{}", formatGate(gate),
                                        gate.name == "throughput" ? "; throughput is compared of closed loads" : ""));
    }
    return {};
}

/// How fast a request is that only accepts a job, or asks for it, decides nothing.
std::vector<Gate> resultGates()
{
    return {{{}, "result_p50"}, {{}, "result_p95"}, {{}, "result_p99"}, {{}, "no_result"}, {{}, "gateway_timeout"}};
}

std::string resultNote()
{
    return "Result: what a user waits for it. Of a run with jobs it is their time to completion, and no result is "
           "every "
           "job that was not done; of another it is the response time, and no result is every error. Response and "
           "service times are of single requests: polls are quick, and say nothing of the work.";
}

} // namespace

std::string_view comparisonResultName(ComparisonResult result)
{
    switch (result) {
    case ComparisonResult::Worse:
        return "worse";
    case ComparisonResult::Better:
        return "better";
    case ComparisonResult::Same:
        return "same";
    case ComparisonResult::NotShown:
        return "not_shown";
    case ComparisonResult::TooFew:
        return "too_few";
    }
    return "";
}

bool Comparison::likeWithLike() const
{
    return std::none_of(differences.begin(), differences.end(),
                        [](const RunDifference& one) { return one.difference.unlike; });
}

bool Comparison::invalid() const
{
    return std::any_of(runs.begin(), runs.end(),
                       [](const ComparedHead& run) { return run.verdict == Verdict::Invalid; });
}

Result<Comparison> compareRuns(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate,
                               const ComparisonSettings& settings)
{
    std::vector<const ComparedRun*> runs;
    for (const ComparedRun& run : baselines)
        runs.push_back(&run);
    runs.push_back(&candidate);
    if (auto distinct = checkDistinct(std::move(runs)); !distinct)
        return tl::make_unexpected(distinct.error());
    Comparison comparison;
    comparison.settings = settings;
    const bool results = anyJobs(baselines, candidate);
    if (results && settings.gates == ComparisonSettings{}.gates)
        comparison.settings.gates = resultGates();
    std::vector<std::vector<RunMetric>> metrics;
    for (const ComparedRun& run : baselines) {
        comparison.runs.push_back(headOf(run));
        metrics.push_back(metricsOf(run, results));
    }
    comparison.runs.push_back(headOf(candidate));
    metrics.push_back(metricsOf(candidate, results));
    comparison.differences = differencesOf(baselines, candidate);
    comparison.metrics = comparedMetrics(std::move(metrics), comparison.settings.gates);
    if (auto there = checkGates(comparison.settings.gates, comparison.metrics); !there)
        return tl::make_unexpected(there.error());
    judge(comparison.metrics, settings.tolerance);
    comparison.result = resultOf(comparison.metrics);
    for (MetricComparison& metric : comparison.metrics)
        putInWords(metric, settings.tolerance, baselines.size());
    comparison.sentences = sentencesOf(comparison);
    comparison.notes = notesOf(baselines, candidate);
    if (results)
        comparison.notes.insert(comparison.notes.begin(), resultNote());
    return comparison;
}

} // namespace headroom
