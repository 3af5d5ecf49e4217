#include "analysis/sweep.h"

#include "analysis/wording.h"
#include "profile/sweepvalues.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr std::array<std::pair<double, std::optional<Percentile> LatencySummary::*>, 5> shares{
    {{0.5, &LatencySummary::p50},
     {0.9, &LatencySummary::p90},
     {0.95, &LatencySummary::p95},
     {0.99, &LatencySummary::p99},
     {0.999, &LatencySummary::p99_9}}};

/// A share that was worked out, such as 99.9 / 100, is not the very number.
auto shareLike(double share)
{
    return std::ranges::find_if(shares, [&](const auto& known) { return std::abs(known.first - share) < 1e-9; });
}

std::optional<Percentile> percentileAt(double share, const LatencySummary& times)
{
    const auto found = shareLike(share);
    return found == shares.end() ? std::nullopt : times.*found->second;
}

SweepRow rowOf(SweptRun run, double share)
{
    const RunSummary& summary = run.summary;
    SweepRow row;
    row.number = numberIn(run.value);
    row.value = std::move(run.value);
    row.time = percentileAt(share, summary.limited);
    row.under = summary.verdict == Verdict::Invalid ? StaysUnder::Unknown : staysUnder(row.time, summary.limit);
    // So few requests carry no percentile, and so many of them met the wall that it lies beyond all the same.
    if (!row.time && row.under == StaysUnder::Unknown && summary.verdict != Verdict::Invalid && summary.gatewayTimeouts)
        row.under = summary.gatewayTimeouts->low > 1 - share ? StaysUnder::SurelyOver
            : summary.gatewayTimeouts->share > 1 - share     ? StaysUnder::Over
                                                             : StaysUnder::Unknown;
    row.sent = summary.sent;
    row.gatewayTimeouts = summary.outcomes[Outcome::GatewayTimeout];
    row.answers = answersIn(summary.outcomes);
    row.answeredInTime = summary.answeredInTime;
    row.verdict = summary.verdict;
    row.file = std::move(run.file);
    return row;
}

bool isUnder(const SweepRow& row)
{
    return row.under == StaysUnder::Surely || row.under == StaysUnder::AsMeasured;
}

/// The last of the rows from the first on that all are so.
template <typename Is> std::optional<std::size_t> lastOfFirst(const std::vector<SweepRow>& rows, Is is)
{
    const auto end = std::ranges::find_if_not(rows, is) - rows.begin();
    return end == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(end - 1));
}

void findBoundary(SweepResult& result)
{
    result.largestUnder = lastOfFirst(result.rows, isUnder);
    result.largestSurely =
        lastOfFirst(result.rows, [](const SweepRow& row) { return row.under == StaysUnder::Surely; });
    const auto over = std::ranges::find(result.rows, StaysUnder::SurelyOver, &SweepRow::under);
    if (over != result.rows.end())
        result.firstSurelyOver = static_cast<std::size_t>(over - result.rows.begin());
}

std::string timeWords(const SweepRow& row)
{
    if (row.time)
        return formatPercentile(*row.time);
    if (row.gatewayTimeouts > 0)
        return fmt::format("beyond it or not known: {} timed out", counted(row.gatewayTimeouts, "request"));
    return row.answers > 0 ? "not known: too few requests" : "not known: nothing was answered";
}

std::string limitWords(const SweepResult& result)
{
    return fmt::format("the {} limit", formatSetTime(result.limit));
}

/// "512 surely does, 1024 surely does not"
std::string intervalWords(const SweepResult& result)
{
    std::vector<std::string> parts;
    if (result.largestSurely)
        parts.push_back(fmt::format("{} surely does", result.rows[*result.largestSurely].value));
    if (result.firstSurelyOver)
        parts.push_back(fmt::format("{} surely does not", result.rows[*result.firstSurelyOver].value));
    if (parts.empty())
        return "of no value it is sure";
    return parts.size() == 1 ? parts.front() : parts.front() + ", " + parts.back();
}

std::string sentenceOf(const SweepResult& result)
{
    const std::string percentile = percentileWord(result.share);
    if (!result.ordered)
        return fmt::format("The values of {} are no numbers, so none of them is the largest.", result.name);
    if (!result.largestUnder)
        return fmt::format("No value of {} is shown to keep {} under {}, from {} on ({}).", result.name, percentile,
                           limitWords(result), result.rows.front().value, timeWords(result.rows.front()));
    const SweepRow& largest = result.rows[*result.largestUnder];
    const std::string stays = fmt::format("{} = {} is the largest that keeps {} under {}: {}", result.name,
                                          largest.value, percentile, limitWords(result), timeWords(largest));
    if (*result.largestUnder + 1 == result.rows.size())
        return fmt::format("{}. It is the largest that was tried; {}.", stays, intervalWords(result));
    const SweepRow& next = result.rows[*result.largestUnder + 1];
    return fmt::format("{}; at {} it is {}. As 95 % intervals go, {}.", stays, next.value, timeWords(next),
                       intervalWords(result));
}

void noteWhatMisleads(SweepResult& result, const std::vector<nanoseconds>& limits)
{
    if (result.end != SweepEnd::Complete)
        result.notes.push_back(
            fmt::format("{}; the values that are not here were not tried.",
                        result.end == SweepEnd::Stopped ? "The sweep was stopped" : "The target was never reached"));
    if (std::ranges::any_of(limits, [&](nanoseconds limit) { return limit != result.limit; }))
        result.notes.push_back(
            fmt::format("The runs have different limits; {} is held against that of the first.", result.name));
    for (const SweepRow& row : result.rows) {
        if (row.verdict == Verdict::Invalid)
            result.notes.push_back(
                fmt::format("At {} the generator was the limit, so that run tells nothing.", row.value));
        else if (row.verdict == Verdict::Stopped)
            result.notes.push_back(fmt::format("The run at {} ended before its plan did.", row.value));
        else if (row.verdict == Verdict::Fail && isUnder(row))
            result.notes.push_back(fmt::format("The run at {} is FAIL all the same: the percentile is not all that it "
                                               "had to hold.",
                                               row.value));
        else if (!row.verdict)
            result.notes.push_back(fmt::format("The run at {} still goes on.", row.value));
    }
    const auto first = result.largestUnder ? *result.largestUnder + 1 : 0;
    const bool again = result.ordered
        && std::any_of(result.rows.begin() + static_cast<std::ptrdiff_t>(std::min(first, result.rows.size())),
                       result.rows.end(), isUnder);
    if (again)
        result.notes.emplace_back("A larger value stays under the limit although a smaller one does not: what was "
                                  "measured varies by more than the values do. Repeat it, or send for longer.");
}

} // namespace

std::string_view staysUnderName(StaysUnder under)
{
    constexpr std::array<std::string_view, 5> names{"surely", "as_measured", "over", "surely_over", "unknown"};
    return names[static_cast<std::size_t>(under)];
}

std::string_view sweepEndName(SweepEnd end)
{
    constexpr std::array<std::string_view, 3> names{"complete", "stopped", "never_reached"};
    return names[static_cast<std::size_t>(end)];
}

StaysUnder staysUnder(const std::optional<Percentile>& percentile, nanoseconds limit)
{
    if (!percentile)
        return StaysUnder::Unknown;
    if (percentile->low && *percentile->low >= limit)
        return StaysUnder::SurelyOver;
    if (!percentile->value)
        return *percentile->atLeast >= limit || percentile->atLimit ? StaysUnder::Over : StaysUnder::Unknown;
    if (*percentile->value >= limit)
        return StaysUnder::Over;
    return percentile->high && *percentile->high < limit ? StaysUnder::Surely : StaysUnder::AsMeasured;
}

bool isSweepShare(double share)
{
    return shareLike(share) != shares.end();
}

std::string percentileWord(double share)
{
    return fmt::format("p{}", std::round(share * 1000) / 10);
}

SweepResult sweepResult(std::string name, double share, std::vector<SweptRun> runs, SweepEnd end)
{
    SweepResult result;
    result.end = end;
    result.name = std::move(name);
    result.share = share;
    result.limit = runs.front().summary.limit;
    result.heldAgainst = runs.front().summary.heldAgainst;
    std::vector<nanoseconds> limits;
    for (SweptRun& run : runs) {
        limits.push_back(run.summary.limit);
        result.rows.push_back(rowOf(std::move(run), share));
    }
    result.ordered = std::ranges::all_of(result.rows, [](const SweepRow& row) { return row.number.has_value(); });
    if (result.ordered) {
        std::ranges::stable_sort(result.rows, {}, [](const SweepRow& row) { return *row.number; });
        findBoundary(result);
    }
    result.sentence = sentenceOf(result);
    noteWhatMisleads(result, limits);
    return result;
}

} // namespace headroom
