#include "charts/heatmapitem.h"

#include "charts/limitlook.h"
#include "display/numbers.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double aboveGrid = 5;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

QColor heatColour(std::uint64_t count, std::uint64_t highest, const std::array<QColor, 6>& ramp)
{
    if (count == 0)
        return Qt::transparent;
    const double place = heatOf(count, highest) * static_cast<double>(ramp.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), ramp.size() - 2);
    return mixed(ramp[below], ramp[below + 1], place - static_cast<double>(below));
}

HeatMapItem::HeatMapItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveGrid);
}

void HeatMapItem::setPicture(HeatMapPicture picture)
{
    m_picture = std::move(picture);
    makeImage();
    update();
}

void HeatMapItem::setMark(const std::optional<Mark>& mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

void HeatMapItem::applyTheme(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
    makeImage();
    update();
}

/// Smaller where there are many, so that they stay dots and do not run into a line.
double HeatMapItem::radiusOf(const InFlightDot& dot) const
{
    constexpr std::size_t many = 120;
    if (dot.count == 1)
        return m_picture.dots.size() > many ? 1.6 : 2.6;
    return std::min(6.0, 2.6 + std::log2(static_cast<double>(dot.count)) * 0.5);
}

QColor HeatMapItem::colourOf(const InFlightDot& dot) const
{
    if (dot.begun) // the limit has nothing to say of it any more
        return m_theme.text;
    if (dot.age >= m_picture.grid->scale.limit)
        return m_theme.limitText;
    return dot.age >= m_picture.grid->scale.nearMark ? m_theme.nearLimit() : m_theme.text;
}

QRectF HeatMapItem::boundingRect() const
{
    return m_chart->rect();
}

void HeatMapItem::makeImage()
{
    if (!m_picture.grid)
        return;
    const HeatMapGrid& grid = *m_picture.grid;
    const int columns = static_cast<int>(grid.columns());
    const int rows = static_cast<int>(grid.rows());
    m_image = QImage(columns, rows + 1, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    // Line by line: setPixelColor() was a third of what a picture takes of the window's thread.
    const auto lineOf = [&](int row) { return reinterpret_cast<QRgb*>(m_image.scanLine(row)); };
    for (int row = 0; row < rows; ++row) {
        const auto y = static_cast<std::size_t>(row);
        QRgb* const line = lineOf(row);
        for (std::size_t x = 0; x < grid.columns(); ++x) {
            if (const std::uint64_t count = grid.at(y, x); count > 0)
                line[x] = qPremultiply(
                    heatColour(count, grid.highest, grid.hitLimit(y, x) ? m_theme.above : m_theme.below).rgba());
        }
    }
    QRgb* const failures = lineOf(rows);
    for (std::size_t x = 0; x < grid.columns(); ++x) {
        if (grid.failed[x].total() > 0)
            failures[x] = qPremultiply(m_theme.of(OutcomeGroup::NoAnswer).rgba());
    }
}

double HeatMapItem::xOf(double second) const
{
    const QRectF area = m_chart->plotArea();
    return area.left() + second / m_picture.grid->time.span() * area.width();
}

double HeatMapItem::yOf(double position) const
{
    const LatencyScale& scale = m_picture.grid->scale;
    const QRectF area = m_chart->plotArea();
    const double bottom = failureRow(scale).bottom;
    return area.bottom() - (position - bottom) / (scale.top() - bottom) * area.height();
}

void HeatMapItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (!m_picture.grid || m_image.isNull())
        return;
    painter->save();
    painter->setClipRect(m_chart->plotArea().adjusted(-1, -1, 1, 1));
    paintUndecided(*painter);
    paintCells(*painter);
    paintLines(*painter);
    paintDots(*painter);
    paintMark(*painter);
    painter->restore();
}

void HeatMapItem::paintCells(QPainter& painter) const
{
    const HeatMapGrid& grid = *m_picture.grid;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double left = m_chart->plotArea().left();
    const double width = m_chart->plotArea().width();
    const auto drawRow = [&](int row, double from, double to) {
        // Whole pixels, so that rows neither overlap nor leave seams.
        const double top = std::round(yOf(to));
        const QRectF target(left, top, width, std::round(yOf(from)) - top);
        painter.drawImage(target, m_image, QRectF(0, row, m_image.width(), 1));
    };
    for (std::size_t row = 0; row < grid.rows(); ++row)
        drawRow(static_cast<int>(row), grid.scale.at(grid.edges[row]), grid.scale.at(grid.edges[row + 1]));
    const FailureRow failures = failureRow(grid.scale);
    painter.fillRect(QRectF(QPointF(left, yOf(failures.top)), QPointF(left + width, yOf(failures.bottom))),
                     m_theme.window);
    drawRow(static_cast<int>(grid.rows()), failures.bottom, failures.top);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void HeatMapItem::paintUndecided(QPainter& painter) const
{
    if (m_picture.undecidedTo <= m_picture.undecidedFrom)
        return;
    const double from = xOf(m_picture.undecidedFrom);
    const double to = xOf(m_picture.undecidedTo);
    const double top = m_chart->plotArea().top();
    QColor colour = m_theme.secondary;
    colour.setAlpha(m_theme.dark ? 70 : 60);
    painter.fillRect(QRectF(from, top, to - from, yOf(m_picture.grid->scale.bottom()) - top),
                     QBrush(colour, Qt::BDiagPattern));
}

void HeatMapItem::paintDots(QPainter& painter) const
{
    const LatencyScale& scale = m_picture.grid->scale;
    painter.setBrush(m_theme.background);
    for (const InFlightDot& dot : m_picture.dots) {
        painter.setPen(QPen(colourOf(dot), 1.2));
        const double radius = radiusOf(dot);
        painter.drawEllipse(QPointF(xOf(dot.second), yOf(scale.at(dot.age))), radius, radius);
    }
    // Younger ones lie below and to the right, so numbers go above. On top of each other they would say nothing: a few
    // are enough to read the size of the dots by.
    painter.setFont(m_font);
    painter.setPen(m_theme.text);
    const QFontMetricsF metrics(m_font);
    QRectF lastLabel;
    for (const InFlightDot& dot : m_picture.dots) {
        const QString count = countText(dot.count);
        const QPointF corner(xOf(dot.second) + radiusOf(dot),
                             yOf(scale.at(dot.age)) - radiusOf(dot) - metrics.height());
        const QRectF label(corner, QSizeF(metrics.horizontalAdvance(count), metrics.height()));
        if (dot.count == 1 || lastLabel.adjusted(-24, -metrics.height(), 24, metrics.height()).intersects(label))
            continue;
        painter.drawText(label, Qt::AlignCenter, count);
        lastLabel = label;
    }
}

/// A ring with a light and a dark edge is seen on every cell.
void HeatMapItem::paintMark(QPainter& painter) const
{
    if (!m_mark)
        return;
    const LatencyScale& scale = m_picture.grid->scale;
    const FailureRow failures = failureRow(scale);
    const double y = m_mark->failed ? (failures.bottom + failures.top) / 2 : scale.at(m_mark->latency);
    constexpr double radius = 6;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(m_theme.background, 5.0), std::pair(m_theme.text, 2.0)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(QPointF(xOf(m_mark->second), yOf(y)), radius, radius);
    }
}

void HeatMapItem::paintLines(QPainter& painter) const
{
    const LatencyScale& scale = m_picture.grid->scale;
    const QRectF area = m_chart->plotArea();
    const auto line = [&](double position, const QPen& pen) {
        const double y = std::round(yOf(position));
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        return y;
    };
    line(scale.bottom(), QPen(m_theme.grid, 1));
    line(scale.at(scale.nearMark), QPen(m_theme.nearLimit(), 1.2, Qt::DashLine));
    if (m_picture.measuredLimit) {
        const LimitLook ghost = limitLook(m_theme, LimitLine::Ghost);
        sayLimit(painter, line(scale.at(*m_picture.measuredLimit), ghost.pen), *m_picture.measuredLimit,
                 LimitLine::Ghost);
    }
    const LimitLine kind = m_picture.measuredLimit ? LimitLine::WhatIf : LimitLine::Measured;
    sayLimit(painter, line(scale.at(scale.limit), limitLook(m_theme, kind).pen), scale.limit, kind);
}

void HeatMapItem::sayLimit(QPainter& painter, double y, nanoseconds limit, LimitLine kind) const
{
    // The ghost's stands on the other side, where the two lines are close to each other.
    const Qt::Alignment side = kind == LimitLine::Ghost ? Qt::AlignLeft : Qt::AlignRight;
    labelLimit(painter, {m_chart->plotArea(), y, side}, m_font, m_theme, limitText(limit, kind), kind);
}

} // namespace headroom
