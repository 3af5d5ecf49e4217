#include "report/sweepsvg.h"

#include "analysis/sweepaxes.h"
#include "analysis/verdictsentences.h"
#include "analysis/wording.h"
#include "report/svgpicture.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr double width = 720, height = 360, left = 70, right = 20, top = 30, bottom = 50;

/// Where values and times lie on the picture.
class Axes {
public:
    explicit Axes(const SweepResult& result)
        : m_axes(sweepAxes(result))
    {
    }

    [[nodiscard]] double x(std::size_t row) const
    {
        return left + 30 + m_axes.places[row] * (width - left - right - 60);
    }
    [[nodiscard]] double y(nanoseconds time) const
    {
        return height - bottom - toSeconds(time) / toSeconds(m_axes.highest) * (height - top - bottom);
    }

private:
    SweepAxes m_axes;
};

std::string line(double x1, double y1, double x2, double y2, std::string_view look)
{
    return fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" {}/>\n", x1, y1, x2, y2, look);
}

std::string words(double x, double y, std::string_view anchor, std::string_view text)
{
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                       markupText(text));
}

std::string limitLine(const SweepResult& result, const Axes& axes)
{
    const double y = axes.y(result.limit);
    return line(left, y, width - right, y, "stroke=\"#c62828\" stroke-width=\"2\"")
        + words(left - 6, y + 4, "end", formatSetTime(result.limit)) + words(left + 6, y - 6, "start", "limit");
}

/// An interval without an upper end, and a percentile that is at least so long, have an arrow's head.
std::string point(const SweepRow& row, double x, const Axes& axes)
{
    if (!row.time)
        return words(x, height - bottom - 6, "middle", "too few");
    const nanoseconds time = shownTime(*row.time);
    const bool open = !row.time->high;
    const double low = axes.y(row.time->low.value_or(time)), high = open ? top + 8 : axes.y(*row.time->high);
    std::string marks = line(x, low, x, high, "stroke=\"#1565c0\" stroke-width=\"2\"");
    if (open)
        marks += fmt::format("<path d=\"M{:.1f},{:.1f} l-5,8 h10 z\" fill=\"#1565c0\"/>\n", x, high - 6);
    marks += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"{}\" stroke=\"#1565c0\" "
                         "stroke-width=\"2\"/>\n",
                         x, axes.y(time), row.time->value ? "#1565c0" : "#ffffff");
    return fmt::format("<g><title>{}</title>\n{}</g>\n", markupText(row.value + ": " + formatPercentile(*row.time)),
                       marks);
}

/// From value to value, where it was measured: what lies between was not.
std::string course(const SweepResult& result, const Axes& axes)
{
    std::string points;
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        if (const auto& time = result.rows[i].time)
            points += fmt::format("{:.1f},{:.1f} ", axes.x(i), axes.y(shownTime(*time)));
    }
    return fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"#90caf9\" stroke-dasharray=\"4 3\"/>\n", points);
}

} // namespace

std::string sweepSvg(const SweepResult& result)
{
    const Axes axes(result);
    std::string svg =
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
                    "height=\"{1:.0f}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>{2}</title>\n"
                    "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
                    width, height, markupText(result.sentence));
    svg += words(
        left, top - 10, "start",
        fmt::format("{} of {}, 95 % interval", percentileWord(result.share), limitedTimeName(result.heldAgainst)));
    svg += line(left, height - bottom, width - right, height - bottom, "stroke=\"#888888\"");
    svg += line(left, top, left, height - bottom, "stroke=\"#888888\"");
    svg += words(left - 6, height - bottom + 4, "end", "0");
    svg += limitLine(result, axes) + course(result, axes);
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        svg += point(result.rows[i], axes.x(i), axes);
        svg += words(axes.x(i), height - bottom + 18, "middle", result.rows[i].value);
    }
    return svg + words((left + width - right) / 2, height - 10, "middle", result.name) + "</svg>\n";
}

} // namespace headroom
