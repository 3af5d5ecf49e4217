#include "report/jobstext.h"

#include "analysis/wording.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <array>

namespace headroom {

namespace {

constexpr std::array order{JobEnd::Done, JobEnd::Failed,  JobEnd::Refused,
                           JobEnd::Lost, JobEnd::GivenUp, JobEnd::Unfinished};

std::string_view endWord(JobEnd end)
{
    return end == JobEnd::GivenUp ? "given up" : jobEndName(end);
}

JobTimesRow timesRow(std::string_view name, const JobNumbers& numbers, std::optional<Percentile> LatencySummary::*of)
{
    const auto cell = [&](const LatencySummary& times) {
        return times.*of ? formatPercentile(*(times.*of)) : std::string("-");
    };
    return {std::string(name), cell(numbers.completion), cell(numbers.accepted), cell(numbers.silence)};
}

JobTimesRow maxRow(const JobNumbers& numbers)
{
    const auto cell = [](const LatencySummary& times) {
        return times.max ? formatLatency(*times.max) : std::string("-");
    };
    return {"max", cell(numbers.completion), cell(numbers.accepted), cell(numbers.silence)};
}

std::string tableLine(const JobTimesRow& row)
{
    std::string text = fmt::format("{:<11}{:<31}{:<31}{}", row.name, row.completion, row.accepted, row.silence);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

std::string headOf(const JobsSummary& one)
{
    const JobNumbers& numbers = one.numbers;
    std::string text = fmt::format("{} of {}, {}", counted(numbers.ended(), "job"), one.name, jobKindName(one.kind));
    if (numbers.ended() > 0)
        text += ": " + jobEndWords(numbers.ends);
    if (numbers.open > 0)
        text += fmt::format("; {} under way", grouped(numbers.open));
    if (const auto each = numbers.partsPerJob())
        text += fmt::format("; {:.1f} {}s a job", *each, partWord(one.kind));
    return text + '.';
}

std::string limitSentence(const JobNumbers& numbers, nanoseconds limit)
{
    const std::uint64_t done = numbers.ends[JobEnd::Done];
    if (done == 0)
        return {};
    if (numbers.pastLimit == 0)
        return fmt::format("None of them took longer than the {} limit.", formatSetTime(limit));
    return fmt::format(
        "{} of the {} done took longer than the {} limit: requests that wait for their result would have "
        "lost them.",
        grouped(numbers.pastLimit), grouped(done), formatSetTime(limit));
}

} // namespace

std::string jobEndWords(const JobCounts& ends)
{
    std::string words;
    for (const JobEnd end : order) {
        if (ends[end] > 0)
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", grouped(ends[end]), endWord(end));
    }
    return words;
}

std::vector<JobsTable> jobsTables(const std::vector<JobsSummary>& jobs, nanoseconds limit)
{
    std::vector<JobsTable> tables;
    for (const JobsSummary& one : jobs) {
        const JobNumbers& numbers = one.numbers;
        tables.push_back(
            {headOf(one),
             limitSentence(numbers, limit),
             {timesRow("p50", numbers, &LatencySummary::p50), timesRow("p90", numbers, &LatencySummary::p90),
              timesRow("p95", numbers, &LatencySummary::p95), timesRow("p99", numbers, &LatencySummary::p99),
              maxRow(numbers)}});
    }
    return tables;
}

std::string jobsText(const std::vector<JobsTable>& jobs)
{
    std::string text;
    for (const JobsTable& one : jobs) {
        text += '\n' + hangingLines(fmt::format("{:<11}", "Jobs"), one.sentence);
        if (!one.pastLimit.empty())
            text += hangingLines(fmt::format("{:<11}", ""), one.pastLimit);
        text += tableLine({"", "time to completion", "time to acceptance", "longest silence"});
        for (const JobTimesRow& row : one.times)
            text += tableLine(row);
    }
    return text;
}

} // namespace headroom
