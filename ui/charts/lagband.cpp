#include "charts/lagband.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

double lagStrength(nanoseconds lag)
{
    if (lag < lateStartAfter)
        return 0;
    // 10 ms is faint, a second and more is full.
    return std::clamp(0.35 + 0.325 * std::log10(toSeconds(lag) / toSeconds(lateStartAfter)), 0.35, 1.0);
}

LagBand::LagBand(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(6);
}

void LagBand::setBins(const LoadBins& bins)
{
    m_strengths.clear();
    for (const LoadBin& bin : bins.bins)
        m_strengths.push_back(lagStrength(bin.maxLag));
    update();
}

void LagBand::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

QRectF LagBand::boundingRect() const
{
    return m_chart->rect();
}

void LagBand::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    constexpr double height = 6;
    const QRectF area = m_chart->plotArea();
    const double width = area.width() / static_cast<double>(std::max<std::size_t>(1, m_strengths.size()));
    for (std::size_t i = 0; i < m_strengths.size(); ++i) {
        if (m_strengths[i] <= 0)
            continue;
        QColor colour = m_colour;
        colour.setAlphaF(static_cast<float>(m_strengths[i]));
        painter->fillRect(QRectF(area.left() + static_cast<double>(i) * width, area.bottom() - height, width, height),
                          colour);
    }
}

} // namespace headroom
