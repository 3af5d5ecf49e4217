#include "charts/leftoutshade.h"

#include "theme/theme.h"

#include <QChart>
#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::LeftOutShade)
};

constexpr double aboveSeries = 7;

} // namespace

LeftOutShade::LeftOutShade(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveSeries);
}

void LeftOutShade::setJudged(const RunSummary& summary, const TimeBins& time)
{
    const auto place = [&](std::chrono::seconds at) {
        return std::clamp(static_cast<double>(at.count()) / time.span(), 0.0, 1.0);
    };
    const TimeRange judged = summary.judged();
    m_begin = place(judged.from);
    m_end = place(judged.until);
    m_range = summary.range.has_value();
    update();
}

void LeftOutShade::applyTheme(const Theme& theme, const QFont& font)
{
    m_shade = theme.window;
    m_shade.setAlpha(150);
    m_text = theme.secondary;
    m_background = theme.background;
    m_background.setAlpha(215);
    m_font = font;
    update();
}

QRectF LeftOutShade::boundingRect() const
{
    return m_chart->rect();
}

void LeftOutShade::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    shade(*painter, 0, m_begin);
    if (m_range) // a live run's last bins reach past its end
        shade(*painter, m_end, 1);
}

void LeftOutShade::shade(QPainter& painter, double from, double to) const
{
    if (from >= to)
        return;
    const QRectF area = m_chart->plotArea();
    const double left = std::round(area.left() + from * area.width());
    const double right = std::round(area.left() + to * area.width());
    painter.fillRect(QRectF(QPointF(left, area.top()), QPointF(right, area.bottom())), m_shade);
    painter.setPen(QPen(m_text, 1, Qt::DotLine));
    const double border = from > 0 ? left : right;
    painter.drawLine(QPointF(border, area.top()), QPointF(border, area.bottom()));
    say(painter, left, right);
}

void LeftOutShade::say(QPainter& painter, double from, double to) const
{
    const QString word = m_range ? Text::tr("left out") : Text::tr("warm-up");
    const QFontMetricsF metrics(m_font);
    const QRectF label(from + 3, m_chart->plotArea().top() + 2, metrics.horizontalAdvance(word) + 8, metrics.height());
    if (m_range && label.right() > to) // of a narrow strip the shade itself says enough
        return;
    painter.fillRect(label, m_background);
    painter.setFont(m_font);
    painter.drawText(label, Qt::AlignCenter, word);
}

} // namespace headroom
