#include "charts/curvepainter.h"

#include "charts/loadcurve.h"
#include "charts/timeaxis.h"
#include "display/numbers.h"
#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double radius = 4.5;

void paintWarmUp(QPainter& painter, const CurveScale& scale, const Theme& theme)
{
    if (scale.load().warmUp.count() <= 0)
        return;
    const QRectF area = scale.plot();
    QColor shade = theme.secondary;
    shade.setAlpha(70);
    const double until = std::min(scale.positionAt(scale.load().warmUp, 0).x(), area.right());
    painter.fillRect(QRectF(area.topLeft(), QPointF(until, area.bottom())), QBrush(shade, Qt::BDiagPattern));
    painter.setPen(theme.secondary);
    const QFontMetricsF metrics(painter.font());
    const double width = until - area.left() - 4;
    painter.drawText(QRectF(area.left() + 4, area.top(), width, metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(LoadCurve::tr("warm-up"), Qt::ElideRight, width));
}

void paintValues(QPainter& painter, const CurveScale& scale, const Theme& theme)
{
    const QRectF area = scale.plot();
    const double line = QFontMetricsF(painter.font()).height();
    for (const double value : {0.0, scale.highest() / 2, scale.highest()}) {
        const double y = scale.positionAt(nanoseconds(0), value).y();
        painter.setPen(QPen(theme.grid, 1, value > 0 ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(0, y - line / 2, area.left() - 6, line), Qt::AlignRight | Qt::AlignVCenter,
                         perSecondText(value));
    }
}

void paintTimes(QPainter& painter, const CurveScale& scale, const Theme& theme)
{
    const QRectF area = scale.plot();
    const double line = QFontMetricsF(painter.font()).height();
    const double seconds = toSeconds(scale.length());
    const TimeBins bins{1, static_cast<int>(std::max(1.0, std::ceil(seconds)))};
    painter.setPen(theme.secondary);
    for (const AxisTick& tick : timeTicks(bins, static_cast<int>(area.width() / (line * 5)))) {
        if (tick.at > seconds)
            continue;
        const double x = scale.positionAt(nanoseconds(std::llround(tick.at * 1e9)), 0).x();
        painter.drawText(QRectF(x - line * 3, area.bottom() + 3, line * 6, line), Qt::AlignHCenter | Qt::AlignTop,
                         tick.text);
    }
}

QPainterPath pathOf(const DrawnLoad& drawn, std::size_t shape)
{
    const CurveScale& scale = drawn.scale;
    const double factor = scale.factorOf(shape);
    nanoseconds at = scale.beginOf(shape);
    QPainterPath path(scale.positionAt(at, 0));
    for (const RateStage& stage : shape == scale.current() ? drawn.stages : stagesOf(scale.shape(shape))) {
        path.lineTo(scale.positionAt(at, stage.from.perSecond() * factor));
        at += stage.length;
        path.lineTo(scale.positionAt(at, stage.to.perSecond() * factor));
    }
    path.lineTo(scale.positionAt(at, 0));
    return path;
}

void paintShape(QPainter& painter, const DrawnLoad& drawn, std::size_t shape, const Theme& theme)
{
    const bool current = shape == drawn.scale.current();
    QColor colour = current ? theme.accent : theme.secondary;
    const QPainterPath path = pathOf(drawn, shape);
    painter.strokePath(path, QPen(colour, current ? 2 : 1.5, current ? Qt::SolidLine : Qt::DashLine));
    colour.setAlpha(current ? 40 : 20);
    painter.fillPath(path, colour);
    if (!endIsOpen(drawn.scale.shape(shape)))
        return;
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(path.currentPosition() - QPointF(204, line * 1.3), QSizeF(200, line)), Qt::AlignRight,
                     LoadCurve::tr("ends by count"));
}

void paintPoints(QPainter& painter, const DrawnLoad& drawn, const Theme& theme)
{
    const nanoseconds begin = drawn.scale.beginOf(drawn.scale.current());
    painter.setPen(QPen(theme.accent, 2));
    for (std::size_t i = 0; i < drawn.points.size(); ++i) {
        painter.setBrush(drawn.marked == i ? theme.accent : theme.background);
        painter.drawEllipse(drawn.scale.positionAt(begin + drawn.points[i].at, drawn.points[i].value), radius, radius);
    }
    if (!drawn.marked)
        return;
    const CurvePoint& point = drawn.points[*drawn.marked];
    const QPointF at = drawn.scale.positionAt(begin + point.at, point.value);
    const QFontMetricsF metrics(painter.font());
    const QRectF area = drawn.scale.plot();
    const double width = metrics.horizontalAdvance(drawn.text);
    const double x = std::clamp(at.x() - width / 2, area.left(), std::max(area.left(), area.right() - width));
    const bool above = at.y() > metrics.height() * 1.6;
    painter.setPen(theme.text);
    painter.drawText(QPointF(x, at.y() + metrics.height() * (above ? -0.6 : 1.4)), drawn.text);
}

} // namespace

void paintLoad(QPainter& painter, const DrawnLoad& drawn, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintWarmUp(painter, drawn.scale, theme);
    paintValues(painter, drawn.scale, theme);
    paintTimes(painter, drawn.scale, theme);
    for (std::size_t i = 0; i < drawn.scale.shapeCount(); ++i)
        paintShape(painter, drawn, i, theme);
    paintPoints(painter, drawn, theme);
}

} // namespace headroom
