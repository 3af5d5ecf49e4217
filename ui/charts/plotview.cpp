#include "charts/plotview.h"

#include "charts/markeritem.h"
#include "theme/theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPen>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr double aboveEverything = 100;

} // namespace

PlotView::PlotView(QWidget* parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(200, 60);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    m_markers = new MarkerItem(chart());
    m_line = new QGraphicsLineItem(chart());
    m_line->setZValue(aboveEverything);
    m_line->hide();
    m_band = new QGraphicsRectItem(chart());
    m_band->setZValue(aboveEverything);
    m_band->hide();
}

void PlotView::setPlotMargins(const QMargins& margins)
{
    m_plotMargins = margins;
    placePlot();
}

void PlotView::showCursor(std::optional<double> x)
{
    m_cursor = x;
    placeCursor();
}

void PlotView::applyTheme(const Theme& theme, const QFont& labels)
{
    m_markers->applyTheme(theme, labels);
    chart()->setBackgroundBrush(theme.background);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.background);
    QPen pen(theme.secondary, 1, Qt::DotLine);
    pen.setCosmetic(true);
    m_line->setPen(pen);
    QColor band = theme.text;
    band.setAlpha(45);
    m_band->setBrush(band);
    m_band->setPen(pen);
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void PlotView::placePlot()
{
    const QRectF area = QRectF(rect()).marginsRemoved(QMarginsF(m_plotMargins));
    if (area.isEmpty())
        return;
    chart()->setPlotArea(area);
    // Without this Qt Charts 6.4 moves the axes but not the series until the next layout.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
    placeCursor();
}

void PlotView::placeCursor()
{
    m_line->setVisible(m_cursor.has_value());
    if (!m_cursor)
        return;
    const QRectF area = chart()->plotArea();
    const double x = area.left() + *m_cursor * area.width();
    m_line->setLine(x, area.top(), x, area.bottom());
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    QChartView::mousePressEvent(event);
    m_pressed.reset();
    if (event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        m_pressed = event->position();
    if (m_rangesChosen && event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        m_rangeFrom = m_rangeTo = shareAt(event->position());
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    constexpr double clicked = 4; // pixels: a hand that trembles chooses nothing
    if (event->button() != Qt::LeftButton)
        return;
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (pressed && (event->position() - *pressed).manhattanLength() < clicked) {
        const QRectF area = chart()->plotArea();
        emit placeChosen(shareAt(*pressed), std::clamp((area.bottom() - pressed->y()) / area.height(), 0.0, 1.0));
    }
    if (!m_rangeFrom)
        return;
    const double from = *m_rangeFrom, to = m_rangeTo;
    endRange();
    if (std::abs(to - from) * chart()->plotArea().width() >= clicked)
        emit rangeChosen(std::min(from, to), std::max(from, to));
}

double PlotView::shareAt(QPointF position) const
{
    const QRectF area = chart()->plotArea();
    return std::clamp((position.x() - area.left()) / area.width(), 0.0, 1.0);
}

void PlotView::showRange()
{
    const QRectF area = chart()->plotArea();
    const double left = area.left() + std::min(*m_rangeFrom, m_rangeTo) * area.width();
    const double right = area.left() + std::max(*m_rangeFrom, m_rangeTo) * area.width();
    m_band->setRect(QRectF(QPointF(left, area.top()), QPointF(right, area.bottom())));
    m_band->show();
}

void PlotView::endRange()
{
    m_rangeFrom.reset();
    m_band->hide();
}

/// With the keys a range grows by whole steps, around the cursor.
void PlotView::extendRange(double x)
{
    const double half = 0.5 / std::max(1, m_steps);
    if (!m_rangeFrom)
        m_rangeFrom = m_cursor.value_or(half) - half;
    m_rangeTo = std::clamp(x, 0.0, 1.0) + half;
    moveCursor(x);
    showRange();
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    if (m_rangeFrom && (event->buttons() & Qt::LeftButton)) {
        m_rangeTo = shareAt(event->position());
        showRange();
    }
    const QRectF area = chart()->plotArea();
    if (!area.contains(event->position())) {
        leaveEvent(nullptr);
        return;
    }
    const QPointF offset = event->position() - area.topLeft();
    const QPointF place(offset.x() / area.width(), 1 - offset.y() / area.height());
    emit cursorMoved(place.x());
    readAt(place);
}

void PlotView::leaveEvent(QEvent* event)
{
    if (event)
        QChartView::leaveEvent(event);
    QToolTip::hideText();
    emit cursorMoved(std::nullopt);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const double step = 1.0 / std::max(1, m_steps);
    if (m_rangesChosen && (event->modifiers() & Qt::ShiftModifier)) {
        if (event->key() == Qt::Key_Right)
            return extendRange(m_cursor ? *m_cursor + step : step / 2);
        if (event->key() == Qt::Key_Left)
            return extendRange(m_cursor.value_or(1) - step);
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_rangeFrom && *m_rangeFrom != m_rangeTo)
            emit rangeChosen(std::min(*m_rangeFrom, m_rangeTo), std::max(*m_rangeFrom, m_rangeTo));
        else if (m_cursor)
            emit placeChosen(*m_cursor, std::nullopt);
        endRange();
        return;
    case Qt::Key_Left:
        return moveCursor(m_cursor.value_or(1) - step);
    case Qt::Key_Right:
        return moveCursor(m_cursor ? *m_cursor + step : step / 2);
    case Qt::Key_Home:
        return moveCursor(step / 2);
    case Qt::Key_End:
        return moveCursor(1 - step / 2);
    case Qt::Key_Escape:
        if (!m_cursor && !m_rangeFrom)
            return event->ignore(); // the page may have something to put away
        QToolTip::hideText();
        endRange();
        emit cursorMoved(std::nullopt);
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void PlotView::moveCursor(double x)
{
    constexpr double middle = 0.5;
    const double half = 0.5 / std::max(1, m_steps);
    emit cursorMoved(std::clamp(x, half, 1 - half));
    if (m_cursor)
        readAt({*m_cursor, middle});
}

void PlotView::readAt(QPointF place)
{
    const QString text = m_reader ? m_reader(place) : QString();
    if (text.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const QRectF area = chart()->plotArea();
    const QPointF at(area.left() + place.x() * area.width(), area.bottom() - place.y() * area.height());
    QToolTip::showText(viewport()->mapToGlobal(at.toPoint()) + QPoint(12, 12), text, viewport());
}

} // namespace headroom
