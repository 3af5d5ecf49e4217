#include "report/comparisontext.h"

#include "analysis/comparison/comparisonsentences.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t firstValue = 1; ///< column

/// "A", "B" ... a run as a column's head.
std::string letterOf(std::size_t run)
{
    return run < 26 ? std::string(1, static_cast<char>('A' + run)) : fmt::format("#{}", run + 1);
}

std::string runLines(const Comparison& comparison)
{
    std::size_t width = 0;
    for (const ComparedHead& run : comparison.runs)
        width = std::max(width, run.name.size());
    std::string lines;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedHead& run = comparison.runs[i];
        const std::string role = i + 1 == comparison.runs.size() ? "candidate" : "baseline";
        const std::string text =
            fmt::format("{:<{}}  {:<7}  {}  {}{}", run.name, width, run.verdict ? verdictName(*run.verdict) : "-",
                        formatWallTime(run.startedAt), role, run.mark.empty() ? "" : "; ");
        lines += fmt::format("{:<4}{}{}\n", letterOf(i), text, run.mark);
    }
    return lines;
}

std::string differenceLines(const Comparison& comparison)
{
    std::string lines;
    for (const RunDifference& one : comparison.differences)
        lines += hangingLines(lines.empty() ? "Differs    " : "           ",
                              differenceWords(one, comparison) + (one.difference.unlike ? ": not like with like" : ""));
    return lines.empty() ? "Differs    nothing that was asked of them, nor where they were made\n" : lines;
}

Row headRow(const Comparison& comparison)
{
    Row row{""};
    for (std::size_t i = 0; i < comparison.runs.size(); ++i)
        row.push_back(letterOf(i));
    for (const char* const title : {"change", "95 % range", "would show", "reading"})
        row.emplace_back(title);
    return row;
}

Row metricRow(const MetricComparison& metric)
{
    Row row{(metric.gated ? "* " : "  ") + metricWords(metric.name)};
    for (const ShownValue& value : metric.values)
        row.push_back(value.briefText);
    row.push_back(metric.changeText);
    row.push_back(metric.rangeText.empty() ? "-" : metric.rangeText);
    row.push_back(metric.showsText.empty() ? "-" : metric.showsText);
    row.push_back(briefReading(metric));
    return row;
}

std::vector<std::size_t> widthsOf(const std::vector<Row>& rows)
{
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    return widths;
}

/// Numbers to the right, so that they line up; names and readings to the left. A row of one cell is a heading.
std::string lineOf(const Row& row, const std::vector<std::size_t>& widths)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool right = i >= firstValue && i + 1 < widths.size();
        line += right ? fmt::format("  {:>{}}", row[i], widths[i])
                      : fmt::format("{}{:<{}}", i == 0 ? "" : "  ", row[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string metricTable(const Comparison& comparison)
{
    std::vector<Row> rows{headRow(comparison)};
    std::string request;
    for (const MetricComparison& metric : comparison.metrics) {
        if (metric.request != request)
            rows.push_back({request = metric.request});
        rows.push_back(metricRow(metric));
    }
    std::vector<Row> wholeRows = rows;
    std::erase_if(wholeRows, [](const Row& row) { return row.size() == 1; }); // a long name must not widen a column
    const std::vector<std::size_t> widths = widthsOf(wholeRows);
    std::string table;
    for (const Row& row : rows)
        table += row.size() == 1 ? hangingLines("", row.front()) : lineOf(row, widths);
    return table;
}

} // namespace

std::string_view comparisonWord(const Comparison& comparison)
{
    if (comparison.invalid())
        return "INVALID";
    switch (comparison.result) {
    case ComparisonResult::Worse:
        return "WORSE";
    case ComparisonResult::Better:
        return "BETTER";
    case ComparisonResult::Same:
        return "SAME";
    case ComparisonResult::NotShown:
        return "NO CHANGE SHOWN";
    case ComparisonResult::TooFew:
        return "TOO FEW";
    }
    return "";
}

std::string briefReading(const MetricComparison& metric)
{
    return metric.readingText.substr(0, metric.readingText.find(": "));
}

std::string comparisonText(const Comparison& comparison)
{
    const std::string head = fmt::format("{} - ", comparisonWord(comparison));
    std::string text;
    for (const std::string& sentence : comparison.sentences)
        text += hangingLines(text.empty() ? head : std::string(head.size(), ' '), sentence);
    text += '\n' + runLines(comparison) + differenceLines(comparison) + '\n' + metricTable(comparison)
        + "* decides. would show: the smallest change that runs as noisy as these show nine times in ten; a\n"
          "smaller one may be there unseen. Several decide together (Holm): a range clear of zero may still be\n"
          "chance.\n";
    for (const std::string& note : comparison.notes)
        text += hangingLines("Note: ", note);
    return text;
}

} // namespace headroom
