#include "report/reportcharts.h"

#include "analysis/heatmapgrid.h"
#include "analysis/percentilecurve.h"
#include "analysis/runpart.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double width = 420, height = 250;
constexpr Box plot{58, 10, width - 58 - 10, height - 10 - 34};
constexpr double bottom = plot.y + plot.height;
constexpr double right = plot.x + plot.width;
constexpr double labelGap = 6;
constexpr double labelDrop = 15; ///< from the axis to the base line of its labels
constexpr double middleOfWord = 4; ///< from its base line
constexpr int mostColumns = 150;

/// "300 ms", "1 s": round times, without the decimals a measured one carries.
std::string roundWords(nanoseconds time)
{
    const double ms = toMilliseconds(time);
    if (ms >= 1000)
        return fmt::format("{:g} s", ms / 1000);
    return ms >= 1 ? fmt::format("{:g} ms", ms) : fmt::format("{:g} us", ms * 1000);
}

/// A plot area with latencies upwards. Lines that say where the limit is belong on top of what is drawn.
class Plot {
public:
    Plot(const LatencyScale& scale, double lowest)
        : m_scale(scale)
        , m_lowest(lowest)
    {
        m_picture.width = width;
        m_picture.height = height;
    }

    [[nodiscard]] double yOf(double place) const
    {
        return bottom - (place - m_lowest) / (m_scale.top() - m_lowest) * plot.height;
    }
    [[nodiscard]] double yOf(nanoseconds latency) const { return yOf(m_scale.at(latency)); }

    void draw(Shape shape) { m_picture.shapes.push_back(std::move(shape)); }
    void line(Ink ink, Spot from, Spot to, double thick = 1, bool dashed = false)
    {
        draw(Line{ink, {from, to}, thick, dashed});
    }
    void word(Ink ink, Spot spot, Word::At at, std::string text) { draw(Word{ink, spot, at, std::move(text)}); }

    /// `taken`: where on the axis another label stands, if one does.
    void drawLatencyAxis(double taken = -100)
    {
        for (const nanoseconds latency : roundLatencies(m_scale)) {
            line(Ink::Grid, {plot.x, yOf(latency)}, {right, yOf(latency)}, 0.5);
            if (std::abs(yOf(latency) - taken) < 1.4 * wordSize
                || std::abs(yOf(latency) - yOf(m_scale.limit)) < wordSize) // which has its own
                continue;
            word(Ink::Faint, {plot.x - labelGap, yOf(latency) + middleOfWord}, Word::At::End, roundWords(latency));
        }
    }
    void drawLimit()
    {
        const double near = yOf(m_scale.nearMark), limit = yOf(m_scale.limit);
        line(Ink::Near, {plot.x, near}, {right, near}, 1, true);
        line(Ink::Limit, {plot.x, limit}, {right, limit}, 1.5);
        word(Ink::Limit, {plot.x - labelGap, limit + middleOfWord}, Word::At::End, formatSetTime(m_scale.limit));
        word(Ink::Limit, {right - 3, limit - 4}, Word::At::End, "limit");
    }
    void drawFrame(std::string below)
    {
        draw(Line{Ink::Grid, {{plot.x, plot.y}, {plot.x, bottom}, {right, bottom}}});
        word(Ink::Faint, {plot.x + plot.width / 2, height - 4}, Word::At::Middle, std::move(below));
    }
    [[nodiscard]] Picture take() { return std::move(m_picture); }

private:
    LatencyScale m_scale;
    double m_lowest;
    Picture m_picture;
};

Ink inkOf(const HeatMapGrid& grid, std::size_t row, std::size_t column)
{
    const std::uint64_t count = grid.at(row, column);
    const auto step = static_cast<std::size_t>(std::lround(heatOf(count, grid.highest) * (heatInks - 1)));
    return heatInk(grid.hitLimit(row, column) ? Ink::Above : Ink::Below, step);
}

/// Cells of one ink, those that touch in a row as one box.
void drawCells(Plot& to, const HeatMapGrid& grid)
{
    std::array<std::vector<Box>, inkCount> boxes;
    const double step = plot.width / static_cast<double>(grid.columns());
    const auto put = [&](Ink ink, std::size_t column, double top, double low) {
        auto& all = boxes[static_cast<std::size_t>(ink)];
        const double x = plot.x + static_cast<double>(column) * step;
        const bool joins = !all.empty() && all.back().y == top && std::abs(all.back().x + all.back().width - x) < 1e-6;
        if (joins)
            all.back().width += step;
        else
            all.push_back({x, top, step, low - top});
    };
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            if (grid.at(row, column) > 0)
                put(inkOf(grid, row, column), column, to.yOf(grid.edges[row + 1]), to.yOf(grid.edges[row]));
        }
    }
    const FailureRow failures = failureRow(grid.scale);
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        if (grid.failed[column].total() > 0)
            put(Ink::Failed, column, to.yOf(failures.top), to.yOf(failures.bottom));
    }
    for (std::size_t ink = 0; ink < inkCount; ++ink) {
        if (!boxes[ink].empty())
            to.draw(Boxes{static_cast<Ink>(ink), std::move(boxes[ink])});
    }
}

/// `from`: where in the run the picture begins.
void drawTimeAxis(Plot& to, const TimeBins& time, std::chrono::seconds from)
{
    constexpr int mostTimes = 6;
    for (const std::chrono::seconds at : roundTimes(time, mostTimes)) {
        const double x = plot.x + static_cast<double>(at.count()) / time.span() * plot.width;
        to.line(Ink::Grid, {x, bottom}, {x, bottom + 3});
        to.word(Ink::Faint, {x, bottom + labelDrop}, Word::At::Middle, formatMoment(from + at));
    }
}

/// Lines with a number each: notes are too long for a chart.
void drawMarkers(Plot& to, const TimeBins& time, std::chrono::seconds from, const RunMarkers& markers)
{
    int number = 0;
    for (const auto& [at, note] : markers) {
        const double x = plot.x + std::min(toSeconds(at - from) / time.span(), 1.0) * plot.width;
        to.line(Ink::Text, {x, plot.y}, {x, bottom}, 1, true);
        to.word(Ink::Text, {std::min(x + 3, right - wordSize), plot.y + wordSize}, Word::At::Start,
                std::to_string(++number));
    }
}

/// " Marked: 1 (00:40) cache cleared; 2 (01:00)."
std::string markersInWords(const RunMarkers& markers)
{
    std::string words;
    int number = 0;
    for (const auto& [at, note] : markers)
        words += fmt::format("{}{} ({}){}{}", words.empty() ? " Marked: " : "; ", ++number, formatMoment(at),
                             note.empty() ? "" : " ", note);
    return words.empty() ? words : words + '.';
}

/// `run` counts from the beginning of the summary's part of it.
Figure heatMapFigure(const RunSummary& summary, const LoadProfile& profile, const RunSnapshot& run,
                     const RunMarkers& markers)
{
    const std::chrono::seconds from = summary.range ? summary.range->from : std::chrono::seconds(0);
    const LatencyScale scale = latencyScale(profile.limit, &run, LatencyKind::Service);
    const TimeBins time = timeBins(finishedTime(run), mostColumns);
    const HeatMapGrid grid = heatMapGrid(&run, LatencyKind::Service, time, scale);
    const FailureRow failures = failureRow(scale);
    Plot to(scale, failures.bottom);
    to.drawLatencyAxis(to.yOf((failures.top + failures.bottom) / 2));
    drawCells(to, grid);
    to.drawLimit();
    drawMarkers(to, time, from, markers);
    to.word(Ink::Faint, {plot.x - labelGap, to.yOf((failures.top + failures.bottom) / 2) + middleOfWord}, Word::At::End,
            "failed");
    drawTimeAxis(to, time, from);
    to.drawFrame("planned start in the run");
    return {"Service time of every request over the run",
            fmt::format("Each cell: {} of planned starts. The darker, the more requests; blue below the {} limit, red "
                        "at or above it{}. Failures other than the gateway's timeouts have a row of their own.{}",
                        formatSetTime(std::chrono::seconds(time.seconds)), formatSetTime(summary.limit),
                        grid.anyGaveUpEarly() ? ", and where the gateway gave up before" : "", markersInWords(markers)),
            fmt::format("Heat map of service times of {} against the limit of {}.",
                        counted(grid.time.count == 0 ? 0 : run.sent, "request"), formatSetTime(summary.limit)),
            to.take()};
}

struct MarkedPercentile {
    double share;
    const std::optional<Percentile>* percentile;
};

/// The percentiles of the table with their intervals, on the curve.
void drawPercentiles(Plot& to, const LatencySummary& service, const PercentileCurve& curve, double end)
{
    const std::array<MarkedPercentile, 5> all{{{0.5, &service.p50},
                                               {0.9, &service.p90},
                                               {0.95, &service.p95},
                                               {0.99, &service.p99},
                                               {0.999, &service.p99_9}}};
    for (const MarkedPercentile& one : all) {
        if (!*one.percentile || !(*one.percentile)->value || one.share > curve.lastShare)
            continue;
        const Percentile& percentile = **one.percentile;
        const double x = plot.x + nines(one.share) / end * plot.width;
        if (percentile.low && percentile.high)
            to.line(Ink::Text, {x, to.yOf(*percentile.low)}, {x, to.yOf(*percentile.high)});
        to.draw(Boxes{Ink::Text, {{x - 2, to.yOf(*percentile.value) - 2, 4, 4}}});
    }
}

Figure curveFigure(const RunSummary& summary, const LoadProfile& profile, const RunSnapshot& run)
{
    const PercentileCurve curve = percentileCurve(run, summary.judged(), summary.limit, LatencyKind::Service);
    const LatencyScale scale = latencyScale(profile.limit, &run, LatencyKind::Service);
    const double end = curve.lastShare > 0 ? nines(curve.lastShare) : 2;
    const auto xOf = [&](double share) { return plot.x + std::min(nines(share) / end, 1.0) * plot.width; };
    Plot to(scale, scale.bottom());
    to.drawLatencyAxis();
    for (const double share : roundShares(curve.lastShare > 0 ? curve.lastShare : 0.99)) {
        to.line(Ink::Grid, {xOf(share), plot.y}, {xOf(share), bottom}, 0.5);
        to.word(Ink::Faint, {xOf(share), bottom + labelDrop}, Word::At::Middle, fmt::format("{:.8g} %", share * 100));
    }
    Line line{Ink::Curve, {}, 2};
    for (const PercentileCurve::Point& point : curve.points)
        line.spots.push_back({xOf(point.share), to.yOf(point.latency)});
    if (line.spots.empty() && curve.lastShare <= 0)
        to.word(Ink::Faint, {plot.x + plot.width / 2, plot.y + plot.height / 2}, Word::At::Middle,
                answersIn(run.outcomes) == 0 ? "nothing was answered" : "too few requests for a curve");
    const double from = line.spots.empty() ? plot.x : line.spots.back().x;
    if (line.spots.size() > 1)
        to.draw(std::move(line));
    if (curve.atLeast)
        to.line(Ink::Curve, {from, to.yOf(*curve.atLeast)}, {right, to.yOf(*curve.atLeast)}, 1.5, true);
    to.drawLimit();
    drawPercentiles(to, summary.service, curve, end);
    to.drawFrame("share of requests answered by then");
    return {"Percentile curve of service time",
            "Product-limit estimate. Squares: the percentiles of the table with their 95 % intervals. Dashed: from "
            "there on the data only says at least this long.",
            fmt::format("Percentile curve of service time against the limit of {}.", formatSetTime(summary.limit)),
            to.take()};
}

} // namespace

std::vector<Figure> reportFigures(const RunSummary& summary, const LoadProfile& profile, const RunSnapshot& run,
                                  const RunMarkers& markers)
{
    if (run.sent == 0)
        return {};
    if (!summary.range)
        return {heatMapFigure(summary, profile, run, markers), curveFigure(summary, profile, run)};
    // The curve cuts for itself; the heat map would show all of the run.
    const RunSnapshotPtr part = plannedWithin(run, *summary.range);
    return {heatMapFigure(summary, profile, *part, markersIn(markers, *summary.range)),
            curveFigure(summary, profile, run)};
}

} // namespace headroom
