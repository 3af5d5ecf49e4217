#include "report/ghoststext.h"

#include "analysis/ghostsentences.h"
#include "analysis/wording.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// "p50 1.2 s (1.1-1.3), p95 38.2 s (36.0-41.7)": service times with what the server's log adds.
std::string trueTimes(const LatencySummary& service)
{
    std::string text;
    const auto add = [&](std::string_view name, const std::optional<Percentile>& percentile) {
        if (percentile)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, formatPercentile(*percentile));
    };
    add("p50", service.p50);
    add("p90", service.p90);
    add("p95", service.p95);
    add("p99", service.p99);
    add("p99.9", service.p99_9);
    if (service.max)
        text += fmt::format("{}max {}", text.empty() ? "" : ", ", formatLatency(*service.max));
    return text;
}

std::string timeOr(const std::optional<nanoseconds>& time)
{
    return time ? formatLatency(*time) : "-";
}

std::string endWords(BackendEnd end)
{
    switch (end) {
    case BackendEnd::Finished:
        return "finished";
    case BackendEnd::Failed:
        return "crashed";
    case BackendEnd::TimedOut:
        return "function timeout";
    case BackendEnd::Unknown:
        break;
    }
    return "not known";
}

std::string joinWords(const BackendRecord& record)
{
    std::string words(logJoinName(record.join));
    std::replace(words.begin(), words.end(), '_', ' ');
    return record.join < LogJoin::PathAndTime ? words : fmt::format("{}, {}", words, formatShare(record.sure));
}

std::string row(const BackendRecord& record)
{
    const std::string memory = record.maxMemoryUsedMb && record.memorySizeMb
        ? fmt::format("{}/{} MB", *record.maxMemoryUsedMb, *record.memorySizeMb)
        : "-";
    return fmt::format("{:>9}  {:>9}  {:>9}  {:>9}  {:>9}  {:>11}  {:<16}  {}\n", record.number,
                       formatLatency(record.service), timeOr(record.work()), timeOr(record.init), timeOr(record.billed),
                       memory, endWords(record.how), joinWords(record));
}

} // namespace

std::vector<NamedText> ghostFacts(const GhostSummary& ghosts)
{
    std::vector<NamedText> facts{{"Ghosts", ghostSentence(ghosts)}};
    for (const GhostLine& line : ghostLines(ghosts))
        facts.push_back({line.name, line.text});
    if (const std::string times = trueTimes(ghosts.trueService); !times.empty() && ghosts.finished > 0)
        facts.push_back({"True times", times + "; service times as they would have been without the gateway's limit"});
    return facts;
}

std::string ghostsText(const GhostSummary& ghosts)
{
    std::string text;
    for (const NamedText& fact : ghostFacts(ghosts))
        text += hangingLines(fmt::format("{:<11}", fact.name), fact.text);
    return text;
}

std::string ghostTable(const JoinedLog& log, std::size_t most)
{
    std::vector<const BackendRecord*> timedOut;
    for (const BackendRecord& record : log.records) {
        if (record.outcome == Outcome::GatewayTimeout)
            timedOut.push_back(&record);
    }
    if (timedOut.empty())
        return {};
    std::stable_sort(timedOut.begin(), timedOut.end(), [](const BackendRecord* a, const BackendRecord* b) {
        return a->work().value_or(nanoseconds(-1)) > b->work().value_or(nanoseconds(-1));
    });
    std::string table = fmt::format("\n{:>9}  {:>9}  {:>9}  {:>9}  {:>9}  {:>11}  {:<16}  {}\n", "Request", "waited",
                                    "worked", "cold", "billed", "memory", "ended", "joined by");
    for (std::size_t i = 0; i < std::min(most, timedOut.size()); ++i)
        table += row(*timedOut[i]);
    if (timedOut.size() > most)
        table += fmt::format("{:>9}  more timed-out requests\n", grouped(timedOut.size() - most));
    return table;
}

} // namespace headroom
