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

std::string tableLine(std::string_view name, const std::array<std::string, 3>& cells)
{
    std::string text = fmt::format("{:<11}{:<31}{:<31}{}", name, cells[0], cells[1], cells[2]);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

std::string percentileLine(std::string_view name, const JobNumbers& numbers,
                           std::optional<Percentile> LatencySummary::*of)
{
    const auto cell = [&](const LatencySummary& times) {
        return times.*of ? formatPercentile(*(times.*of)) : std::string("-");
    };
    return tableLine(name, {cell(numbers.completion), cell(numbers.accepted), cell(numbers.silence)});
}

std::string maxLine(const JobNumbers& numbers)
{
    const auto cell = [](const LatencySummary& times) {
        return times.max ? formatLatency(*times.max) : std::string("-");
    };
    return tableLine("max", {cell(numbers.completion), cell(numbers.accepted), cell(numbers.silence)});
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

std::string limitLine(const JobNumbers& numbers, nanoseconds limit)
{
    const std::uint64_t done = numbers.ends[JobEnd::Done];
    if (done == 0)
        return {};
    if (numbers.pastLimit == 0)
        return hangingLines(fmt::format("{:<11}", ""),
                            fmt::format("None of them took longer than the {} limit.", formatSetTime(limit)));
    return hangingLines(fmt::format("{:<11}", ""),
                        fmt::format("{} of the {} done took longer than the {} limit: requests that wait for their "
                                    "result would have lost them.",
                                    grouped(numbers.pastLimit), grouped(done), formatSetTime(limit)));
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

std::string jobsText(const std::vector<JobsSummary>& jobs, nanoseconds limit)
{
    std::string text;
    for (const JobsSummary& one : jobs) {
        const JobNumbers& numbers = one.numbers;
        text += '\n' + hangingLines(fmt::format("{:<11}", "Jobs"), headOf(one)) + limitLine(numbers, limit)
            + tableLine("", {"time to completion", "time to acceptance", "longest silence"})
            + percentileLine("p50", numbers, &LatencySummary::p50)
            + percentileLine("p90", numbers, &LatencySummary::p90)
            + percentileLine("p95", numbers, &LatencySummary::p95)
            + percentileLine("p99", numbers, &LatencySummary::p99) + maxLine(numbers);
    }
    return text;
}

} // namespace headroom
