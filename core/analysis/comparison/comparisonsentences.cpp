#include "analysis/comparison/comparisonsentences.h"

#include "analysis/comparison/metricwords.h"
#include "analysis/plannedseconds.h"
#include "analysis/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds shortRun = 5min;
constexpr std::size_t mostTold = 2; ///< metrics that a sentence quotes; the others it names

std::string markOf(const RunSummary& summary)
{
    if (summary.verdict == Verdict::Invalid)
        return "is INVALID (its numbers are the generator's)";
    if (summary.cut)
        return "is cut (its file ends before the run did)";
    if (summary.verdict == Verdict::Stopped)
        return "is STOPPED (it ended before its plan did)";
    return {};
}

/// "before.headroom", "4 baselines"
std::string baselineWords(const Comparison& comparison)
{
    const std::size_t baselines = comparison.runs.size() - 1;
    return baselines == 1 ? comparison.runs.front().name : fmt::format("its {} baselines", baselines);
}

std::string andList(const std::vector<std::string>& parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

std::vector<const MetricComparison*> deciding(const Comparison& comparison, Reading reading)
{
    std::vector<const MetricComparison*> metrics;
    for (const MetricComparison& metric : comparison.metrics) {
        if (metric.gated && metric.judged.reading == reading)
            metrics.push_back(&metric);
    }
    return metrics;
}

std::string listOf(const std::vector<const MetricComparison*>& metrics)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < std::min(mostTold, metrics.size()); ++i)
        parts.push_back(tellingWords(*metrics[i]));
    std::string text = fmt::format("{}", fmt::join(parts, ", "));
    std::vector<std::string> others;
    for (std::size_t i = mostTold; i < metrics.size(); ++i)
        others.push_back(metrics[i]->words);
    return others.empty() ? text : fmt::format("{}; also {}", text, andList(others));
}

std::string changedSentence(const Comparison& comparison, Reading reading)
{
    return fmt::format("{} is {} than {}: {}.", comparison.runs.back().name, readingName(reading),
                       baselineWords(comparison), listOf(deciding(comparison, reading)));
}

std::vector<std::string> namesOf(const std::vector<const MetricComparison*>& metrics)
{
    std::vector<std::string> names;
    for (const MetricComparison* const metric : metrics)
        names.push_back(metric->words);
    return names;
}

std::string tooFewSentence(const Comparison& comparison)
{
    const auto tooFew = namesOf(deciding(comparison, Reading::TooFew));
    return tooFew.empty() ? "" : fmt::format(" Too few requests for {}.", andList(tooFew));
}

/// What could hide: "this pair shows changes from 15 % (response p50) and 33 % (response p95)"
std::string hidingWords(const Comparison& comparison)
{
    std::vector<std::string> shown, small;
    for (const MetricComparison* const metric : deciding(comparison, Reading::Noise)) {
        if (metric->judged.small)
            small.push_back(fmt::format("{} changed by {}, less than that", metric->words, metric->changeText));
        else if (!metric->showsText.empty())
            shown.push_back(fmt::format("{} ({})", metric->showsText, metric->words));
    }
    std::string words;
    if (!shown.empty())
        words = fmt::format("; {} changes from {}", whoShows(comparison.runs.size() - 1), andList(shown));
    return small.empty() ? words : fmt::format("{}; {}", words, fmt::join(small, "; "));
}

std::string notShownSentence(const Comparison& comparison)
{
    const auto same = namesOf(deciding(comparison, Reading::Same));
    return fmt::format("Nothing shows that {} differs from {} by more than {}{}.{}{}", comparison.runs.back().name,
                       baselineWords(comparison), formatShare(comparison.settings.tolerance), hidingWords(comparison),
                       same.empty() ? "" : fmt::format(" The same within it: {}.", andList(same)),
                       tooFewSentence(comparison));
}

std::string sameSentence(const Comparison& comparison)
{
    return fmt::format("{} is the same as {} within {}: {}.{}", comparison.runs.back().name, baselineWords(comparison),
                       formatShare(comparison.settings.tolerance),
                       andList(namesOf(deciding(comparison, Reading::Same))), tooFewSentence(comparison));
}

std::string decidingSentence(const Comparison& comparison)
{
    switch (comparison.result) {
    case ComparisonResult::Worse:
        return changedSentence(comparison, Reading::Worse);
    case ComparisonResult::Better:
        return changedSentence(comparison, Reading::Better);
    case ComparisonResult::Same:
        return sameSentence(comparison);
    case ComparisonResult::NotShown:
        return notShownSentence(comparison);
    case ComparisonResult::TooFew:
        break;
    }
    return "The runs hold too few requests to compare anything that decides.";
}

std::string marksOf(const Comparison& comparison)
{
    std::vector<std::string> marks;
    for (const ComparedHead& run : comparison.runs) {
        if (!run.mark.empty())
            marks.push_back(run.name + ' ' + run.mark);
    }
    if (marks.empty())
        return {};
    return andList(marks)
        + (comparison.invalid() ? ", so what follows is not to be relied on: " : ", which what follows rests on: ");
}

std::string unlikeSentence(const Comparison& comparison)
{
    std::vector<std::string> parts;
    for (const RunDifference& one : comparison.differences) {
        if (one.difference.unlike)
            parts.push_back(differenceWords(one, comparison));
    }
    return parts.empty() ? "" : fmt::format("Not like with like: {}.", fmt::join(parts, "; "));
}

std::string baselineNote(std::size_t baselines)
{
    if (baselines >= enoughBaselines)
        return {};
    return fmt::format("{} cannot show run-to-run differences: equal runs may differ by more than their insides say. "
                       "Compare with {} baselines or more; five, of 5 min each, do well.",
                       baselines == 1 ? "One baseline" : "Two baselines", enoughBaselines);
}

std::string shortNote(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    nanoseconds shortest = plannedTime(*candidate.snapshot) - candidate.summary.warmUp;
    for (const ComparedRun& run : baselines)
        shortest = std::min(shortest, plannedTime(*run.snapshot) - run.summary.warmUp);
    if (shortest >= shortRun || shortest <= 0ns)
        return {};
    return fmt::format("In {} a run sees few slow phases; what differs may be that one of the runs met one.",
                       formatElapsed(shortest));
}

} // namespace

ComparedHead headOf(const ComparedRun& run)
{
    return {run.name, run.summary.verdict, run.snapshot->startedAt, markOf(run.summary)};
}

std::vector<std::string> sentencesOf(const Comparison& comparison)
{
    std::vector<std::string> sentences{marksOf(comparison) + decidingSentence(comparison)};
    if (std::string unlike = unlikeSentence(comparison); !unlike.empty())
        sentences.push_back(std::move(unlike));
    return sentences;
}

std::vector<std::string> notesOf(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    std::vector<std::string> notes;
    for (std::string note : {baselineNote(baselines.size()), shortNote(baselines, candidate)}) {
        if (!note.empty())
            notes.push_back(std::move(note));
    }
    return notes;
}

std::string differenceWords(const RunDifference& one, const Comparison& comparison)
{
    if (one.baselines.size() + 1 == comparison.runs.size())
        return one.difference.text;
    std::vector<std::string> names;
    for (const std::size_t baseline : one.baselines)
        names.push_back(comparison.runs[baseline].name);
    return fmt::format("{} ({})", one.difference.text, andList(names));
}

} // namespace headroom
