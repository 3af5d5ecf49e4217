#include "report/summarytext.h"

#include "report/reportmodel.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::string line(std::string_view name, std::string_view text)
{
    return hangingLines(fmt::format("{:<11}", name), text);
}

std::string lines(const std::vector<NamedText>& facts)
{
    std::string text;
    for (const NamedText& fact : facts)
        text += line(fact.name, fact.text);
    return text;
}

/// Sentences under one name.
std::string lines(std::string_view name, const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += line(text.empty() ? name : "", sentence);
    return text;
}

std::string verdictLines(const ReportModel& model)
{
    const std::string head = model.verdict + " - ";
    std::string text;
    for (const std::string& reason : model.reasons)
        text += hangingLines(text.empty() ? head : std::string(head.size(), ' '), reason);
    return text;
}

/// Cut so that a table stays one.
std::string shortened(const std::string& name, std::size_t longest)
{
    return name.size() <= longest ? name : name.substr(0, longest - 3) + "...";
}

/// Each condition with its value beside the threshold.
std::string conditionLines(const ReportModel& model)
{
    if (!model.ownConditions)
        return {};
    constexpr std::size_t longest = 45;
    std::size_t width = 0;
    for (const ConditionRow& row : model.conditions)
        width = std::max(width, shortened(row.condition, longest).size());
    std::string text;
    for (const ConditionRow& row : model.conditions)
        text += hangingLines(fmt::format("{:<11}{:<{}}  {:<9}  ", text.empty() ? "Conditions" : "",
                                         shortened(row.condition, longest), width, heldName(row.held)),
                             row.value);
    return text.empty() ? text : '\n' + text;
}

std::string tableLine(std::string_view name, std::string_view a, std::string_view b, std::string_view c)
{
    std::string text = fmt::format("{:<11}{:<31}{:<31}{}", name, a, b, c);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

std::string latencyTable(const ReportModel& model)
{
    if (model.latencies.empty())
        return line("Latency", "not known: too few requests, or none answered");
    std::string table = tableLine("", "response time", "service time", "first byte of answers");
    for (const LatencyRow& row : model.latencies)
        table += tableLine(row.name, row.response, row.service, row.firstByte);
    return table;
}

/// One line a request: how many ended, how many were answered in time, and its response times.
std::string requestTable(const ReportModel& model)
{
    if (model.requests.empty())
        return {};
    constexpr std::size_t longest = 24;
    std::string table = fmt::format("\n{:<{}}  {:>7}  {:>8}  {:>7}  {:>9}  {}\n", "Request", longest, "ended",
                                    "answered", "in time", "headroom*", "response p50 / p95 / p99");
    for (const RequestLine& row : model.requests)
        table += fmt::format("{:<{}}  {:>7}  {:>8}  {:>7}  {:>9}  {} / {} / {}\n", shortened(row.name, longest),
                             longest, row.ended, row.answered, row.inTime, row.headroom, row.p50, row.p95, row.p99);
    return table + "* of the limit, at p95\n";
}

/// Who failed and what it was recognised by; the JSON has all of them.
std::string failureLines(const ReportModel& model)
{
    constexpr std::size_t most = 5;
    constexpr std::size_t longestText = 120;
    if (model.failures.empty())
        return {};
    std::string text = model.failuresOfWholeRun ? "\nFailures, counted over the whole run\n" : "\nFailures\n";
    for (std::size_t i = 0; i < std::min(most, model.failures.size()); ++i) {
        const FailureKindRow& row = model.failures[i];
        text += hangingLines(fmt::format("{:>9}  ", row.count),
                             row.said.empty() ? row.words : row.words + ": " + shortened(row.said, longestText));
    }
    if (model.failures.size() > most)
        text += fmt::format("{:>9}  more kinds of failure\n", model.failures.size() - most);
    return text;
}

} // namespace

std::string summaryText(const ReportModel& model)
{
    std::string text = verdictLines(model) + conditionLines(model) + '\n' + lines(model.asked) + lines(model.labels)
        + lines(model.counts) + '\n' + latencyTable(model) + line("Headroom", model.headroom)
        + lines("Wall", model.wall) + lines("What if", model.whatIfs) + line("Generator", model.generator)
        + requestTable(model) + jobsText(model.jobs) + failureLines(model);
    if (!model.ghosts.empty())
        text += '\n' + lines(model.ghosts);
    for (const std::string& note : model.notes)
        text += hangingLines("Note: ", note);
    return text;
}

std::string summaryText(const RunSummary& summary, const LoadProfile& profile, const RunLabels& labels)
{
    return summaryText(reportModel(summary, profile, labels));
}

} // namespace headroom
