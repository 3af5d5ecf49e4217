#include "report/summarytext.h"

#include "analysis/verdictsentences.h"
#include "analysis/wallsentences.h"
#include "analysis/wording.h"
#include "profile/loadwords.h"
#include "report/ghoststext.h"
#include "report/jobstext.h"
#include "report/textlayout.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

std::string line(std::string_view name, std::string_view text)
{
    return hangingLines(fmt::format("{:<11}", name), text);
}

std::string runningWords(const RunSummary& summary)
{
    std::string words = fmt::format("{} after the start: {} in flight, {} at risk", formatElapsed(summary.elapsed),
                                    grouped(summary.inFlight), grouped(summary.atRisk));
    if (summary.timeoutsBegan)
        words += "; timeouts began " + beginningWords(*summary.timeoutsBegan);
    return words + ".";
}

std::string verdictLines(const RunSummary& summary)
{
    if (!summary.verdict && !summary.range)
        return hangingLines("RUNNING - ", runningWords(summary));
    const std::string head = summary.range
        ? fmt::format("{} TO {} - ", formatMoment(summary.range->from), formatMoment(summary.range->until))
        : fmt::format("{} - ", verdictName(*summary.verdict));
    std::string lines;
    for (const std::string& reason : summary.reasons)
        lines += hangingLines(lines.empty() ? head : std::string(head.size(), ' '), reason);
    return lines;
}

/// Cut so that a table stays one.
std::string shortened(const std::string& name, std::size_t longest)
{
    return name.size() <= longest ? name : name.substr(0, longest - 3) + "...";
}

std::string conditionWords(const ConditionResult& result)
{
    const std::string& request = result.condition.request;
    return formatPassCondition(result.condition) + (request.empty() ? "" : " (" + request + ')');
}

/// Each condition with its value beside the threshold. The usual one alone says no more than the verdict does.
std::string conditionLines(const RunSummary& summary, const LoadProfile& profile)
{
    if (profile.pass.empty())
        return {};
    constexpr std::size_t longest = 45;
    std::size_t width = 0;
    for (const ConditionResult& result : summary.conditions)
        width = std::max(width, shortened(conditionWords(result), longest).size());
    std::string lines;
    for (const ConditionResult& result : summary.conditions)
        lines += hangingLines(fmt::format("{:<11}{:<{}}  {:<9}  ", lines.empty() ? "Conditions" : "",
                                          shortened(conditionWords(result), longest), width, heldName(result.held)),
                              result.valueText);
    return lines.empty() ? lines : '\n' + lines;
}

std::string loadWords(const LoadShape& load)
{
    const auto duration = load.then.empty() ? plannedLength(load) : plannedDuration(load);
    std::string words = loadInWords(load);
    if (!load.then.empty())
        return words + (duration ? " for " + formatSetTime(*duration) : "");
    if (duration)
        words += " for " + formatSetTime(*duration);
    if (load.requests)
        words += fmt::format("{} {}", duration ? " or" : " for", counted(*load.requests, "request"));
    if (duration && load.requests)
        words += ", whichever comes first";
    return words
        + (std::holds_alternative<OpenModel>(load.model) ? " (open model)" : " (closed model: stalls hide load)");
}

std::string profileLines(const LoadProfile& profile, const RunSummary& summary)
{
    std::string request = profile.request().method + ' ' + shownUrl(profile.request().url);
    if (profile.requests.size() > 1)
        request +=
            fmt::format(" and {} more, {}", profile.requests.size() - 1,
                        profile.order == LoadProfile::Order::InOrder ? "one after the other" : "drawn by weight");
    return line("Profile", profile.name.empty() ? request : profile.name + ": " + request)
        + line("Load", loadWords(profile.load))
        + line("Limit",
               fmt::format("{} ({}), near limit from {}", formatSetTime(summary.limit), profile.limit.gateway,
                           formatSetTime(summary.nearMark)));
}

std::string labelLines(const RunLabels& labels)
{
    std::string lines;
    if (!labels.name.empty() || labels.baseline)
        lines += line("Run", labels.name + (labels.name.empty() ? "" : " ") + (labels.baseline ? "(baseline)" : ""));
    std::string tags;
    for (const auto& [key, value] : labels.tags)
        tags += fmt::format("{}{}={}", tags.empty() ? "" : ", ", key, value);
    if (!tags.empty())
        lines += line("Tags", tags);
    if (!labels.note.empty())
        lines += line("Note", labels.note);
    return lines;
}

/// "3,000 planned, 3,000 sent": a list in which what is zero is left out.
class CountList {
public:
    CountList& add(std::string_view name, std::uint64_t count, bool always = false)
    {
        if (count > 0 || always)
            m_text += fmt::format("{}{} {}", m_text.empty() ? "" : ", ", grouped(count), name);
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string countLines(const RunSummary& summary)
{
    CountList requests;
    requests.add("planned", summary.planned, true)
        .add("sent", summary.sent, true)
        .add("finished", summary.finished, true);
    requests.add("unfinished", summary.unfinished);
    std::string lines = line("Requests", requests.text());
    CountList outcomes;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        outcomes.add(outcomeWords(static_cast<Outcome>(i)), summary.outcomes.of[i]);
    if (!outcomes.text().empty())
        lines += line("Outcomes", outcomes.text());
    if (summary.answeredInTime)
        lines += line("In time",
                      fmt::format("{} of all requests {} within {}", formatShare(*summary.answeredInTime),
                                  summary.heldAgainst == LimitKind::Total ? "were answered" : "had an answer begin",
                                  formatSetTime(summary.limit)));
    if (summary.nearLimitShare && summary.outcomes[Outcome::NearLimit] > 0)
        lines += line("Near limit",
                      fmt::format("{} of the answers are near the limit or past it, from {} on",
                                  formatShare(*summary.nearLimitShare), formatSetTime(summary.nearMark)));
    if (summary.elapsed > nanoseconds(0))
        lines += line("Throughput",
                      fmt::format("{:.{}f} answers/s over {}{}", summary.throughputPerSecond,
                                  summary.throughputPerSecond < 10 ? 2 : 1, formatElapsed(summary.elapsed),
                                  summary.range ? "" : ", until the last request ended"));
    return lines;
}

using Row = std::array<std::string, 3>;

std::string tableLine(std::string_view name, const Row& row)
{
    std::string text = fmt::format("{:<11}{:<31}{:<31}{}", name, row[0], row[1], row[2]);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
}

template <typename Time, typename Format>
std::string tableRow(std::string_view name, const RunSummary& summary, std::optional<Time> LatencySummary::*time,
                     Format format)
{
    const auto cell = [&](const LatencySummary& latency) { return latency.*time ? format(*(latency.*time)) : "-"; };
    return tableLine(name, {cell(summary.response), cell(summary.service), cell(summary.firstByte)});
}

std::string latencyTable(const RunSummary& summary)
{
    if (!summary.response.p50 && !summary.response.max)
        return line("Latency", "not known: too few requests, or none answered");
    return tableLine("", {"response time", "service time", "first byte of answers"})
        + tableRow("p50", summary, &LatencySummary::p50, formatPercentile)
        + tableRow("p90", summary, &LatencySummary::p90, formatPercentile)
        + tableRow("p95", summary, &LatencySummary::p95, formatPercentile)
        + tableRow("p99", summary, &LatencySummary::p99, formatPercentile)
        + tableRow("p99.9", summary, &LatencySummary::p99_9, formatPercentile)
        + tableRow("max answer", summary, &LatencySummary::max, formatLatency);
}

/// One line a request: how many ended, how many were answered in time, and its response times.
std::string requestTable(const RunSummary& summary)
{
    if (summary.requests.empty())
        return {};
    constexpr std::size_t longest = 24;
    std::string table = fmt::format("\n{:<{}}  {:>7}  {:>8}  {:>7}  {:>9}  {}\n", "Request", longest, "ended",
                                    "answered", "in time", "headroom*", "response p50 / p95 / p99");
    for (const RequestSummary& one : summary.requests) {
        const auto time = [](const std::optional<Percentile>& percentile) {
            if (!percentile)
                return std::string("-");
            return percentile->value ? formatLatency(*percentile->value) : ">= " + formatLatency(*percentile->atLeast);
        };
        const LatencySummary& response = one.latencies.response;
        const auto share = [](const std::optional<double>& of) { return of ? formatShare(*of) : std::string("-"); };
        table +=
            fmt::format("{:<{}}  {:>7}  {:>8}  {:>7}  {:>9}  {} / {} / {}\n", shortened(one.name, longest), longest,
                        grouped(one.ended), grouped(answersIn(one.outcomes)), share(one.latencies.answeredInTime),
                        share(headroomAt(one.latencies.limited.p95, summary.limit)), time(response.p50),
                        time(response.p95), time(response.p99));
    }
    return table + "* of the limit, at p95\n";
}

std::string headroomLine(const RunSummary& summary)
{
    std::string text;
    const auto add = [&](std::string_view name, const std::optional<double>& share) {
        if (!share)
            return;
        const std::string_view where = text.empty() ? "of the limit at" : "at";
        text += fmt::format("{}{} {} {}", text.empty() ? "" : ", ", formatShare(*share), where, name);
    };
    add("p50", summary.headroomP50);
    add("p95", summary.headroomP95);
    add("p99", summary.headroomP99);
    if (!text.empty() && summary.heldAgainst != LimitKind::Total)
        text += ", up to the first byte";
    return line("Headroom", text.empty() ? "not known" : text);
}

std::string wallLines(const RunSummary& summary)
{
    std::string lines;
    for (const std::string& sentence : wallSentences(summary))
        lines += line(lines.empty() ? "Wall" : "", sentence);
    for (std::size_t i = 0; i < summary.whatIfs.size(); ++i)
        lines += line(i == 0 ? "What if" : "", whatIfSentence(summary.whatIfs[i]));
    return lines;
}

std::string generatorLine(const RunSummary& summary)
{
    return line("Generator",
                fmt::format("lag {} at p99, {} at most; {} late and {} dropped starts; busiest thread {} CPU",
                            formatLatency(summary.p99Lag), formatLatency(summary.maxLag), grouped(summary.lateStarts),
                            grouped(summary.droppedStarts), formatShare(summary.cpuShare)));
}

/// Who failed and what it was recognised by; the JSON has all of them.
std::string failureLines(const RunSummary& summary)
{
    constexpr std::size_t most = 5;
    constexpr std::size_t longestText = 120;
    if (summary.failures.empty())
        return {};
    std::string lines = summary.range ? "\nFailures, counted over the whole run\n" : "\nFailures\n";
    for (std::size_t i = 0; i < std::min(most, summary.failures.size()); ++i) {
        const FailureSummary& failure = summary.failures[i];
        const FailureExample& example = failure.example;
        const std::string_view origin = failureOriginName(originOf(example.cause));
        std::string text = fmt::format("{}{}{} - {}; {}", outcomeWords(example.outcome), origin.empty() ? "" : ", ",
                                       origin, causeWords(example.cause), evidenceWords(example, summary.limit));
        if (!failure.gateways.empty())
            text += fmt::format("; as {} writes it", fmt::join(failure.gateways, " or "));
        if (!example.text.empty())
            text += ": " + shortened(example.text, longestText);
        lines += hangingLines(fmt::format("{:>9}  ", grouped(example.count)), text);
    }
    if (summary.failures.size() > most)
        lines += fmt::format("{:>9}  more kinds of failure\n", summary.failures.size() - most);
    return lines;
}

} // namespace

std::string summaryText(const RunSummary& summary, const LoadProfile& profile, const RunLabels& labels)
{
    std::string text = verdictLines(summary) + conditionLines(summary, profile) + '\n' + profileLines(profile, summary)
        + labelLines(labels) + countLines(summary) + '\n' + latencyTable(summary) + headroomLine(summary)
        + wallLines(summary) + generatorLine(summary) + requestTable(summary) + jobsText(summary.jobs, summary.limit)
        + failureLines(summary);
    if (summary.ghosts)
        text += '\n' + ghostsText(*summary.ghosts);
    for (const std::string& note : summary.notes)
        text += hangingLines("Note: ", note);
    return text;
}

} // namespace headroom
