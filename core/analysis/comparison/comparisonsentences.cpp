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

/// A part of a run has none of its own, and was made by the same generator.
std::optional<Verdict> verdictOf(const ComparedRun& run)
{
    return run.summary.range ? summarise(*run.profile, *run.snapshot).verdict : run.summary.verdict;
}

std::string markOf(const RunSummary& summary, std::optional<Verdict> verdict)
{
    if (verdict == Verdict::Invalid)
        return "is INVALID (its numbers are the generator's)";
    if (summary.cut)
        return "is cut (its file ends before the run did)";
    if (verdict == Verdict::Stopped)
        return "is STOPPED (it ended before its plan did)";
    if (!verdict)
        return "still goes on (its numbers are of what has ended so far)";
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
    std::vector<const MetricComparison*> tooFew, unknown;
    for (const MetricComparison* const metric : deciding(comparison, Reading::TooFew))
        (pastWhatIsShown(*metric) ? unknown : tooFew).push_back(metric);
    return (tooFew.empty() ? "" : fmt::format(" Too few requests for {}.", andList(namesOf(tooFew))))
        + (unknown.empty() ? "" : fmt::format(" Past what either run shows: {}.", andList(namesOf(unknown))));
}

/// What could hide: "with the noise of this pair only changes of at least 15 % (response p50) and 33 % (response p95)
/// would show"
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
        words = "; " + wouldShowWords(andList(shown), comparison.runs.size() - 1);
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
    return fmt::format("{} is the same as {} within {}: {}{}.{}", comparison.runs.back().name,
                       baselineWords(comparison), formatShare(comparison.settings.tolerance),
                       andList(namesOf(deciding(comparison, Reading::Same))), hidingWords(comparison),
                       tooFewSentence(comparison));
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

/// In seconds: an open end is more than nanoseconds can hold.
nanoseconds comparedUntil(const ComparedRun& run)
{
    const nanoseconds planned = plannedTime(*run.snapshot);
    const std::chrono::seconds until = run.summary.judged().until;
    return until < std::chrono::ceil<std::chrono::seconds>(planned) ? nanoseconds(until) : planned;
}

/// How long the load lasted that is compared.
nanoseconds comparedTime(const ComparedRun& run)
{
    return comparedUntil(run) - run.summary.judged().from;
}

/// "from 10 s to 60 s"
std::string partWords(const ComparedRun& run)
{
    return fmt::format("from {} to {}", formatSetTime(run.summary.judged().from), formatSetTime(comparedUntil(run)));
}

std::string rangeNote(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    std::vector<std::string> parts;
    for (const ComparedRun& run : baselines)
        parts.push_back(partWords(run));
    parts.push_back(partWords(candidate));
    if (!candidate.summary.range)
        return {};
    const bool same = std::ranges::adjacent_find(parts, std::not_equal_to()) == parts.end();
    return fmt::format("Only what was planned {} counts{}; the verdicts are of the whole runs.",
                       same ? parts.front() : fmt::format("{}", fmt::join(parts, "; ")),
                       same ? "" : ", in the order of the runs");
}

std::string shortNote(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    nanoseconds shortest = comparedTime(candidate);
    for (const ComparedRun& run : baselines)
        shortest = std::min(shortest, comparedTime(run));
    if (shortest >= shortRun || shortest <= 0ns)
        return {};
    return fmt::format("In {} a run sees few slow phases; what differs may be that one of the runs met one.",
                       formatElapsed(shortest));
}

} // namespace

ComparedHead headOf(const ComparedRun& run)
{
    const std::optional<Verdict> verdict = verdictOf(run);
    return {run.name, verdict, run.snapshot->startedAt, markOf(run.summary, verdict)};
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
    for (std::string note :
         {rangeNote(baselines, candidate), baselineNote(baselines.size()), shortNote(baselines, candidate)}) {
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
