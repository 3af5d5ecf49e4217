#include "charts/outcomeitem.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double aboveGrid = 5;

} // namespace

OutcomeItem::OutcomeItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveGrid);
}

void OutcomeItem::setBins(const OutcomeBins& bins, double top)
{
    m_bins = bins;
    m_top = top;
    update();
}

void OutcomeItem::applyTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QRectF OutcomeItem::boundingRect() const
{
    return m_chart->rect();
}

/// Whole pixels, so that bars neither overlap nor leave seams; a bar of anything at all is one pixel high.
void OutcomeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF area = m_chart->plotArea();
    if (m_bins.counts.empty() || m_top <= 0 || area.isEmpty())
        return;
    std::array<QList<QRectF>, outcomeGroupCount> bars;
    const double width = area.width() / static_cast<double>(m_bins.counts.size());
    for (std::size_t bin = 0; bin < m_bins.counts.size(); ++bin) {
        const double left = std::round(area.left() + static_cast<double>(bin) * width);
        const double right = std::round(area.left() + static_cast<double>(bin + 1) * width);
        double stacked = 0;
        double bottom = area.bottom();
        for (std::size_t group = 0; group < outcomeGroupCount; ++group) {
            const double perSecond = m_bins.perSecond(bin, static_cast<OutcomeGroup>(group));
            if (perSecond <= 0)
                continue;
            stacked += perSecond;
            const double top = std::min(std::round(area.bottom() - stacked / m_top * area.height()), bottom - 1);
            bars[group] << QRectF(left, top, std::max(1.0, right - left), bottom - top);
            bottom = top;
        }
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    for (std::size_t group = 0; group < outcomeGroupCount; ++group) {
        const QBrush brush = m_theme.brushOf(static_cast<OutcomeGroup>(group));
        if (brush.style() != Qt::SolidPattern) { // lines far apart would not show how high a bar is
            QColor behind = brush.color();
            behind.setAlphaF(0.45F);
            painter->setBrush(behind);
            painter->drawRects(bars[group]);
        }
        painter->setBrush(brush);
        painter->drawRects(bars[group]);
    }
}

} // namespace headroom
