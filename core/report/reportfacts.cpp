#include "report/reportfacts.h"

#include "analysis/verdictsentences.h"
#include "analysis/wording.h"
#include "profile/loadwords.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>

namespace headroom {

namespace {

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

} // namespace

std::string requestWords(const LoadProfile& profile, std::size_t longestQuery)
{
    std::string request = profile.request().method + ' ' + shownUrl(profile.request(), longestQuery);
    if (profile.requests.size() > 1)
        request +=
            fmt::format(" and {} more, {}", profile.requests.size() - 1,
                        profile.order == LoadProfile::Order::InOrder ? "one after the other" : "drawn by weight");
    return request;
}

std::vector<NamedText> askedFacts(const LoadProfile& profile, const RunSummary& summary)
{
    const std::string request = requestWords(profile);
    return {{"Profile", profile.name.empty() ? request : profile.name + ": " + request},
            {"Load", loadWords(profile.load)},
            {"Limit",
             fmt::format("{} ({}), near limit from {}", formatSetTime(summary.limit), profile.limit.gateway,
                         formatSetTime(summary.nearMark))}};
}

std::vector<NamedText> labelFacts(const RunLabels& labels)
{
    std::vector<NamedText> facts;
    if (!labels.name.empty() || labels.baseline)
        facts.push_back(
            {"Run", labels.name + (labels.name.empty() ? "" : " ") + (labels.baseline ? "(baseline)" : "")});
    std::string tags;
    for (const auto& [key, value] : labels.tags)
        tags += fmt::format("{}{}={}", tags.empty() ? "" : ", ", key, value);
    if (!tags.empty())
        facts.push_back({"Tags", tags});
    if (!labels.note.empty())
        facts.push_back({"Note", labels.note});
    for (const auto& [at, note] : labels.markers)
        facts.push_back({"At " + formatMoment(at), note.empty() ? "(a marker without a note)" : note});
    return facts;
}

std::vector<NamedText> countFacts(const RunSummary& summary)
{
    CountList requests;
    requests.add("planned", summary.planned, true)
        .add("sent", summary.sent, true)
        .add("finished", summary.finished, true);
    requests.add("unfinished", summary.unfinished);
    std::vector<NamedText> facts{{"Requests", requests.text()}};
    CountList outcomes;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        outcomes.add(outcomeWords(static_cast<Outcome>(i)), summary.outcomes.of[i]);
    if (!outcomes.text().empty())
        facts.push_back({"Outcomes", outcomes.text()});
    if (summary.answeredInTime)
        facts.push_back({"In time",
                         fmt::format("{} of all requests {} within {}", formatShare(*summary.answeredInTime),
                                     summary.heldAgainst == LimitKind::Total           ? "were answered"
                                         : summary.heldAgainst == LimitKind::FirstByte ? "had an answer begin"
                                                                                       : "kept each silence",
                                     formatSetTime(summary.limit))});
    if (summary.nearLimitShare && summary.outcomes[Outcome::NearLimit] > 0)
        facts.push_back({"Near limit",
                         fmt::format("{} of the answers are near the limit or past it, from {} on",
                                     formatShare(*summary.nearLimitShare), formatSetTime(summary.nearMark))});
    if (summary.elapsed >= std::chrono::seconds(1)) // one answer in 20 ms is no 50 a second
        facts.push_back(
            {"Throughput",
             fmt::format("{} answers/s over {}{}", formatPerSecond(summary.throughputPerSecond),
                         formatElapsed(summary.elapsed), summary.range ? "" : ", until the last request ended")});
    return facts;
}

std::string headroomWords(const RunSummary& summary)
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
        text += "," + std::string(ofLimitedTime(summary.heldAgainst));
    return text.empty() ? "not known" : text;
}

std::string generatorWords(const RunSummary& summary)
{
    if (!summary.generatorKnown)
        return "not known: its part of the file is damaged";
    return fmt::format("lag {} at p99, {} at most; {} late and {} dropped starts; busiest thread {} CPU",
                       formatLatency(summary.p99Lag), formatLatency(summary.maxLag), grouped(summary.lateStarts),
                       grouped(summary.droppedStarts), formatShare(summary.cpuShare));
}

} // namespace headroom
