#include "report/reportdocument.h"

#include "analysis/comparison/comparisonsentences.h"
#include "report/comparisontext.h"
#include "report/methodnotes.h"
#include "report/reportmark.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using Blocks = std::vector<Block>;

void addTable(Blocks& blocks, Table table)
{
    if (!table.rows.empty())
        blocks.push_back(std::move(table));
}

void addBullets(Blocks& blocks, const std::vector<std::string>& items)
{
    if (!items.empty())
        blocks.push_back(Bullets{items});
}

void addFacts(Blocks& blocks, const std::vector<NamedText>& facts)
{
    if (!facts.empty())
        blocks.push_back(Facts{facts});
}

std::vector<NamedText> fileFacts(const ReportModel& model)
{
    std::vector<NamedText> facts;
    for (const RecordedFile& file : model.files)
        facts.push_back({"CSV: " + file.kind,
                         file.sha256.empty() ? std::string("named here, with its SHA-256, when it is written")
                                             : file.name + ", SHA-256 " + file.sha256});
    if (facts.empty() && !model.record.empty())
        facts.push_back({"CSV", "none was written with this record"});
    return facts;
}

Blocks recordBlocks(const ReportModel& model)
{
    Blocks blocks;
    addTable(blocks, conditionTable(model));
    blocks.push_back(Facts{{{"Headroom", model.headroom}}});
    if (!model.figures.empty())
        blocks.push_back(Figures{model.figures});
    std::vector<NamedText> facts = model.asked;
    for (const auto& more : {model.labels, model.record, fileFacts(model)})
        facts.insert(facts.end(), more.begin(), more.end());
    addFacts(blocks, facts);
    return blocks;
}

/// All sentences of the verdict, the deciding one again among them; a condition that it does not mention has its own.
void addReasons(Blocks& blocks, const ReportModel& model)
{
    std::vector<std::string> sentences = model.reasons;
    for (const ConditionRow& row : model.conditions) {
        if (std::find(sentences.begin(), sentences.end(), row.sentence) == sentences.end())
            sentences.push_back(row.sentence);
    }
    blocks.push_back(Heading{"Why " + model.verdict});
    addBullets(blocks, sentences);
}

void addFindings(Blocks& blocks, const ReportModel& model)
{
    blocks.push_back(Heading{"Findings"});
    if (model.findings.empty())
        blocks.push_back(Paragraph{"None."});
    for (const Finding& finding : model.findings) {
        blocks.push_back(Paragraph{finding.title, true});
        blocks.push_back(Paragraph{finding.evidence});
        blocks.push_back(Facts{{{"Remedy", finding.remedy}}});
    }
}

void addOutcomes(Blocks& blocks, const ReportModel& model)
{
    blocks.push_back(Heading{"What came back"});
    addFacts(blocks, model.counts);
    Table outcomes{{"Outcome", "Requests", "Of all sent"}, {}, 1, 3};
    for (const OutcomeRow& row : model.outcomes)
        outcomes.rows.push_back({row.outcome, row.count, row.share});
    addTable(blocks, std::move(outcomes));
    if (model.failures.empty())
        return;
    blocks.push_back(Heading{model.failuresOfWholeRun ? "Failures, counted over the whole run" : "Failures"});
    Table failures{{"Count", "Recognised as, and by", "What came back"}, {}, 0, 1, 2};
    for (const FailureKindRow& row : model.failures) {
        if (!row.mayBeTargets)
            failures.notForeign.push_back(failures.rows.size());
        failures.rows.push_back({row.count, row.words, row.said});
    }
    addTable(blocks, std::move(failures));
}

void addTimes(Blocks& blocks, const ReportModel& model)
{
    blocks.push_back(Heading{"How long it took"});
    Table times{{"", "Response time", "Service time", "First byte of answers"}, {}, 1, 4};
    for (const LatencyRow& row : model.latencies)
        times.rows.push_back({row.name, row.response, row.service, row.firstByte});
    if (times.rows.empty())
        blocks.push_back(Paragraph{"Not known: too few requests, or none answered."});
    addTable(blocks, std::move(times));
    addBullets(blocks, model.wall);
    addBullets(blocks, model.whatIfs);
    if (model.requests.empty())
        return;
    blocks.push_back(Heading{"Request by request"});
    Table requests{
        {"Request", "Ended", "Answered", "In time", "Headroom at p95", "Response p50", "p95", "p99"}, {}, 1, 8, 0};
    for (const RequestLine& row : model.requests)
        requests.rows.push_back(
            {row.name, row.ended, row.answered, row.inTime, row.headroom, row.p50, row.p95, row.p99});
    addTable(blocks, std::move(requests));
}

void addJobs(Blocks& blocks, const std::vector<JobsTable>& jobs)
{
    if (!jobs.empty())
        blocks.push_back(Heading{"Jobs"});
    for (const JobsTable& one : jobs) {
        blocks.push_back(Paragraph{one.sentence + (one.pastLimit.empty() ? "" : " ") + one.pastLimit});
        Table times{{"", "Time to completion", "Time to acceptance", "Longest silence"}, {}, 1, 4};
        for (const JobTimesRow& row : one.times)
            times.rows.push_back({row.name, row.completion, row.accepted, row.silence});
        addTable(blocks, std::move(times));
    }
}

void addComparison(Blocks& blocks, const Comparison& comparison)
{
    blocks.push_back(Heading{"Against the baseline"});
    for (std::size_t i = 0; i < comparison.sentences.size(); ++i)
        blocks.push_back(Paragraph{i == 0 ? fmt::format("{} - {}", comparisonWord(comparison), comparison.sentences[i])
                                          : comparison.sentences[i],
                                   i == 0});
    std::vector<std::string> differences;
    for (const RunDifference& one : comparison.differences)
        differences.push_back(differenceWords(one, comparison) + (one.difference.unlike ? ": not like with like" : ""));
    addBullets(blocks, differences);
    Table metrics{{"Metric", "Baseline", "This run", "Change", "95 % range", "Would show", "Reading"}, {}, 1, 6};
    for (const MetricComparison& metric : comparison.metrics)
        metrics.rows.push_back({metric.words + (metric.gated ? " *" : ""), metric.values.front().briefText,
                                metric.values.back().briefText, metric.changeText,
                                metric.rangeText.empty() ? "-" : metric.rangeText,
                                metric.showsText.empty() ? "-" : metric.showsText, briefReading(metric)});
    addTable(blocks, std::move(metrics));
    blocks.push_back(
        Paragraph{"* decides. Would show: the smallest change that runs as noisy as these show nine times in ten; a "
                  "smaller one may be there unseen. Several decide together (Holm): a range clear of zero may still "
                  "be chance."});
    addBullets(blocks, comparison.notes);
}

Blocks detailBlocks(const ReportModel& model)
{
    Blocks blocks;
    addReasons(blocks, model);
    addFindings(blocks, model);
    addOutcomes(blocks, model);
    addTimes(blocks, model);
    addJobs(blocks, model.jobs);
    if (!model.ghosts.empty()) {
        blocks.push_back(Heading{"Behind the wall"});
        addFacts(blocks, model.ghosts);
    }
    if (model.comparison)
        addComparison(blocks, *model.comparison);
    blocks.push_back(Heading{"The generator"});
    addFacts(blocks, {{"Generator", model.generator}});
    addFacts(blocks, model.environment);
    if (!model.notes.empty()) {
        blocks.push_back(Heading{"What the numbers do not say"});
        addBullets(blocks, model.notes);
    }
    if (!model.record.empty()) {
        blocks.push_back(Heading{"What was taken out"});
        if (model.redacted.empty())
            blocks.push_back(Paragraph{"Nothing in the profile looked like a secret. Values of environment variables "
                                       "are never kept."});
        addBullets(blocks, model.redacted);
    }
    blocks.push_back(Heading{"How it was measured"});
    addBullets(blocks, methodNotes(model.numbers));
    return blocks;
}

} // namespace

Table conditionTable(const ReportModel& model)
{
    Table table{{"Condition", "Threshold", "Measured", "Result"}, {}, 0, 0, 0}; // a request's name is a user's
    for (const ConditionRow& row : model.conditions)
        table.rows.push_back({row.condition, row.threshold, row.value, std::string(heldName(row.held))});
    return table;
}

ReportDocument reportDocument(const ReportModel& model)
{
    ReportDocument document;
    document.title = model.title;
    document.verdict = model.verdict;
    document.passed = model.numbers.verdict == Verdict::Pass && !model.numbers.range;
    document.failed = model.numbers.verdict == Verdict::Fail && !model.numbers.range;
    document.sentence = model.reasons.empty() ? "" : model.reasons.front();
    document.author = model.signs.author;
    document.subject = "Load test record made by Headroom";
    document.record = recordBlocks(model);
    document.details = detailBlocks(model);
    for (const RecordedFile& file : model.files) {
        if (!file.sha256.empty())
            document.marks.push_back(reportMark({model.runId, file.kind, file.sha256}));
    }
    return document;
}

} // namespace headroom
