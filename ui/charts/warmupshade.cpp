#include "charts/warmupshade.h"

#include "theme/theme.h"

#include <QChart>
#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::WarmUpShade)
};

constexpr double aboveSeries = 7;

} // namespace

WarmUpShade::WarmUpShade(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveSeries);
}

void WarmUpShade::setWarmUp(std::chrono::seconds warmUp, const TimeBins& time)
{
    m_share = std::clamp(static_cast<double>(warmUp.count()) / time.span(), 0.0, 1.0);
    update();
}

void WarmUpShade::applyTheme(const Theme& theme, const QFont& font)
{
    m_shade = theme.window;
    m_shade.setAlpha(150);
    m_text = theme.secondary;
    m_background = theme.background;
    m_background.setAlpha(215);
    m_font = font;
    update();
}

QRectF WarmUpShade::boundingRect() const
{
    return m_chart->rect();
}

void WarmUpShade::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_share <= 0)
        return;
    const QRectF area = m_chart->plotArea();
    const double end = std::round(area.left() + m_share * area.width());
    painter->fillRect(QRectF(area.topLeft(), QPointF(end, area.bottom())), m_shade);
    painter->setPen(QPen(m_text, 1, Qt::DotLine));
    painter->drawLine(QPointF(end, area.top()), QPointF(end, area.bottom()));
    const QString word = Text::tr("warm-up");
    const QFontMetricsF metrics(m_font);
    const QRectF label(area.left() + 3, area.top() + 2, metrics.horizontalAdvance(word) + 8, metrics.height());
    painter->fillRect(label, m_background);
    painter->setFont(m_font);
    painter->drawText(label, Qt::AlignCenter, word);
}

} // namespace headroom
