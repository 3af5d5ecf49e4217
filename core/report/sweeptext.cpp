#include "report/sweeptext.h"

#include "analysis/verdictsentences.h"
#include "analysis/wording.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr int barColumns = 30;
constexpr double barReach = 1.25; ///< limits

std::string_view underWords(StaysUnder under)
{
    switch (under) {
    case StaysUnder::Surely:
        return "surely under";
    case StaysUnder::AsMeasured:
        return "under";
    case StaysUnder::Over:
        return "over";
    case StaysUnder::SurelyOver:
        return "surely over";
    case StaysUnder::Unknown:
        break;
    }
    return "not known";
}

int columnOf(nanoseconds time, nanoseconds limit)
{
    const double share = toSeconds(time) / (toSeconds(limit) * barReach);
    return std::clamp(static_cast<int>(share * barColumns), 0, barColumns - 1);
}

/// "    ---o---      |     "
std::string bar(const SweepRow& row, nanoseconds limit)
{
    std::string text(barColumns, ' ');
    if (row.time) {
        const nanoseconds value = row.time->value ? *row.time->value : *row.time->atLeast;
        const int at = columnOf(value, limit);
        const int low = columnOf(row.time->low.value_or(value), limit);
        const int high = row.time->high ? columnOf(*row.time->high, limit) : barColumns - 1;
        std::fill(text.begin() + low, text.begin() + high + 1, '-');
        text[static_cast<std::size_t>(at)] = row.time->value ? 'o' : '>';
    }
    char& mark = text[static_cast<std::size_t>(columnOf(limit, limit))];
    mark = mark == ' ' ? '|' : mark == '-' ? '+' : mark;
    return text;
}

using Row = std::array<std::string, 6>;

Row cellsOf(const SweepRow& row, const SweepResult& result)
{
    return {row.value,
            grouped(row.sent),
            grouped(row.gatewayTimeouts),
            row.answeredInTime ? formatShare(*row.answeredInTime) : "-",
            row.time ? formatPercentile(*row.time) : "-",
            bar(row, result.limit) + "  " + std::string(underWords(row.under))};
}

std::string table(const SweepResult& result)
{
    const std::string kind = result.heldAgainst == LimitKind::FirstByte
        ? "first byte"
        : std::string(limitedTimeName(result.heldAgainst)); // a column is narrow
    std::vector<Row> rows{
        {result.name, "requests", "timeouts", "in time", percentileWord(result.share) + " of " + kind,
         fmt::format("0 to {}",
                     formatSetTime(std::chrono::round<std::chrono::milliseconds>(result.limit * barReach)))}};
    for (const SweepRow& row : result.rows)
        rows.push_back(cellsOf(row, result));
    std::array<std::size_t, 6> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            text += fmt::format("{:>{}}  ", row[i], widths[i]);
        text += row.back();
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

/// A sweep that was cut short has not shown what it was asked.
std::string headOf(const SweepResult& result)
{
    switch (result.end) {
    case SweepEnd::Stopped:
        return "STOPPED - ";
    case SweepEnd::NeverReached:
        return "NEVER REACHED - ";
    case SweepEnd::Complete:
        break;
    }
    if (!result.ordered)
        return "COMPARED - ";
    return result.largestUnder ? "UP TO " + result.rows[*result.largestUnder].value + " - " : "NONE - ";
}

} // namespace

std::string sweepText(const SweepResult& result)
{
    std::string text = hangingLines(headOf(result), result.sentence) + '\n' + table(result)
        + "o with dashes: the percentile and its 95 % interval; >: at least so long; |: the limit.\n";
    for (const std::string& note : result.notes)
        text += hangingLines("Note: ", note);
    return text;
}

} // namespace headroom
