#include "charts/limitgrip.h"

#include "charts/plotview.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double reach = 5; ///< pixels
constexpr nanoseconds shortest = std::chrono::milliseconds(1);
constexpr nanoseconds longest = std::chrono::hours(1);

nanoseconds stepOf(nanoseconds limit)
{
    nanoseconds step = std::chrono::milliseconds(1);
    while (step * 100 <= limit)
        step *= 10;
    return step;
}

} // namespace

nanoseconds roundLimit(nanoseconds limit)
{
    const nanoseconds step = stepOf(limit);
    return std::clamp((limit + step / 2) / step * step, shortest, longest);
}

nanoseconds nextLimit(nanoseconds limit, int direction)
{
    // Just below a power of ten the steps are a tenth of those above it.
    const nanoseconds step = stepOf(direction < 0 ? limit - nanoseconds(1) : limit);
    const nanoseconds next = direction < 0 ? (limit - nanoseconds(1)) / step * step : (limit / step + 1) * step;
    return std::clamp(next, shortest, longest);
}

LimitGrip::LimitGrip(PlotView* plot)
    : QObject(plot)
    , m_plot(plot)
{
    plot->installEventFilter(this);
    plot->viewport()->installEventFilter(this);
}

void LimitGrip::setLine(const LatencyScale& scale, double bottom, nanoseconds measured)
{
    m_scale = scale;
    m_bottom = bottom;
    m_measured = measured;
    m_there = true;
}

void LimitGrip::clear()
{
    m_there = m_held = false;
    setShape(false);
}

bool LimitGrip::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_there)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return watched == m_plot->viewport() && mouse(*static_cast<QMouseEvent*>(event));
    case QEvent::KeyPress:
        return watched == m_plot && key(*static_cast<QKeyEvent*>(event));
    default:
        return false;
    }
}

bool LimitGrip::mouse(const QMouseEvent& event)
{
    const bool over =
        m_plot->chart()->plotArea().contains(event.position()) && isNear(event.position().y(), m_scale.limit);
    if (event.type() == QEvent::MouseButtonPress) {
        m_held = over && event.button() == Qt::LeftButton;
        return m_held;
    }
    if (event.type() == QEvent::MouseButtonRelease)
        return std::exchange(m_held, false);
    setShape(over || m_held);
    if (m_held)
        moveTo(event.position().y());
    return m_held;
}

bool LimitGrip::key(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        emit limitChosen(std::nullopt);
        return false; // the plot has something to put away as well
    }
    if (event.modifiers() != Qt::AltModifier || (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down))
        return false;
    choose(nextLimit(m_scale.limit, event.key() == Qt::Key_Up ? 1 : -1));
    return true;
}

void LimitGrip::moveTo(double y)
{
    const QRectF area = m_plot->chart()->plotArea();
    const double share = std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0);
    const double position = std::max(m_bottom + share * (m_scale.top() - m_bottom), m_scale.bottom());
    choose(isNear(y, m_measured) ? m_measured : roundLimit(m_scale.latencyAt(position)));
}

void LimitGrip::choose(nanoseconds limit)
{
    if (limit != m_scale.limit)
        emit limitChosen(limit == m_measured ? std::nullopt : std::optional(limit));
}

double LimitGrip::pixelOf(nanoseconds limit) const
{
    const QRectF area = m_plot->chart()->plotArea();
    return area.bottom() - (m_scale.at(limit) - m_bottom) / (m_scale.top() - m_bottom) * area.height();
}

bool LimitGrip::isNear(double y, nanoseconds limit) const
{
    return std::abs(y - pixelOf(limit)) <= reach;
}

void LimitGrip::setShape(bool overLine)
{
    if (overLine == m_shaped)
        return;
    m_shaped = overLine;
    overLine ? m_plot->viewport()->setCursor(Qt::SplitVCursor) : m_plot->viewport()->unsetCursor();
}

} // namespace headroom
