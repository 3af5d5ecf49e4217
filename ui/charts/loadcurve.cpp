#include "charts/loadcurve.h"

#include "charts/curvepainter.h"
#include "display/numbers.h"
#include "theme/theme.h"
#include "widgets/textlabels.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double reach = 9; ///< of the mouse around a point

} // namespace

LoadCurve::LoadCurve(QWidget* parent)
    : QWidget(parent)
    , m_scale({}, 0, {})
{
    setObjectName(QStringLiteral("loadCurve"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Curve of the load"));
    setToolTip(tr("Drag a point, double-click to add one, Delete removes it. Keys: left and right choose, up and down "
                  "move, Ctrl+left and Ctrl+right move in time, Insert adds; Shift leaves a move free."));
    setLoad({}, 0);
}

QSize LoadCurve::sizeHint() const
{
    return {letterWidth(fontMetrics()) * 60, fontMetrics().height() * 9};
}

QSize LoadCurve::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRectF LoadCurve::plot() const
{
    const double line = fontMetrics().height();
    const double left = fontMetrics().horizontalAdvance(QStringLiteral("100,000")) + 6;
    return QRectF(rect()).adjusted(left, line * 0.6, -18, -(line + 6));
}

void LoadCurve::setLoad(const LoadShape& load, std::size_t current)
{
    if (m_dragged)
        return;
    if (current != m_scale.current())
        m_chosen = 0;
    m_scale = CurveScale(load, current, plot());
    setStages(stagesOf(shape()));
    m_steps = stepsFor(m_stages, ofUsers(shape()));
}

void LoadCurve::setStages(std::vector<RateStage> stages)
{
    m_stages = std::move(stages);
    m_points = pointsOf(m_stages);
    choosePoint(std::min(m_chosen, m_points.size() - 1));
}

QPointF LoadCurve::positionOf(const CurvePoint& point) const
{
    return m_scale.positionAt(m_scale.beginOf(m_scale.current()) + point.at, point.value);
}

std::optional<std::size_t> LoadCurve::pointNear(const QPointF& position) const
{
    std::optional<std::size_t> nearest;
    double least = reach;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF away = positionOf(m_points[i]) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void LoadCurve::choosePoint(std::size_t point)
{
    m_chosen = point;
    tell();
    update();
}

QString LoadCurve::pointText() const
{
    const CurvePoint& point = m_points[m_chosen];
    const auto users = static_cast<std::uint64_t>(std::llround(point.value));
    const QString value = !ofUsers(shape()) ? tr("%1/s").arg(perSecondText(point.value))
        : users == 1                        ? tr("1 user")
                                            : tr("%1 users").arg(countText(users));
    return tr("%1 at %2").arg(value, clockText(m_scale.beginOf(m_scale.current()) + point.at));
}

/// To screen readers.
void LoadCurve::tell()
{
    setAccessibleDescription(tr("Point %1 of %2: %3").arg(m_chosen + 1).arg(m_points.size()).arg(pointText()));
    if (!hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void LoadCurve::edit(const std::vector<RateStage>& stages)
{
    if (stages != m_stages)
        emit shapeEdited(withStages(shape(), stages));
}

/// Where nothing says when a load ends, its end stays; a constant one stays level: a further point bends it.
std::vector<RateStage> LoadCurve::movedTo(const std::vector<RateStage>& stages, const CurvePoint& point, nanoseconds at,
                                          double value, bool free) const
{
    CurveSteps steps = free ? CurveSteps{} : m_steps;
    if (ofUsers(shape()))
        steps.value = std::max(1.0, steps.value);
    auto there = moved(stages, point, endIsOpen(shape()) ? point.at : at, value, steps);
    if (isConstant(shape()))
        there.front().from = there.front().to = point.end ? there.front().to : there.front().from;
    return there;
}

void LoadCurve::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto point = pointNear(event->position())) {
        choosePoint(*point);
        m_before = m_stages;
        m_dragged = m_points[*point];
        return;
    }
    const std::size_t there = m_scale.shapeAt(m_scale.timeAt(event->position().x()));
    if (there != m_scale.current())
        emit shapeChosen(static_cast<int>(there));
}

void LoadCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged) {
        setCursor(pointNear(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
        return;
    }
    const nanoseconds at = m_scale.timeAt(event->position().x()) - m_scale.beginOf(m_scale.current());
    setStages(movedTo(m_before, *m_dragged, at, m_scale.valueAt(event->position().y()),
                      event->modifiers() & Qt::ShiftModifier));
    emit shapeMoving(withStages(shape(), m_stages));
}

void LoadCurve::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragged)
        return;
    const auto stages = std::exchange(m_stages, m_before);
    m_dragged.reset();
    edit(stages);
}

void LoadCurve::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || pointNear(event->position()))
        return;
    const nanoseconds at = m_scale.timeAt(event->position().x()) - m_scale.beginOf(m_scale.current());
    edit(withPoint(m_stages, at, m_scale.valueAt(event->position().y()), m_steps));
}

void LoadCurve::moveChosen(nanoseconds by, double valueBy, bool free)
{
    const CurvePoint point = m_points[m_chosen];
    edit(movedTo(m_stages, point, point.at + by, point.value + valueBy, free));
}

void LoadCurve::addBehindChosen()
{
    const CurvePoint& point = m_points[m_chosen];
    const std::size_t stage = point.end ? std::min(point.stage + 1, m_stages.size() - 1) : point.stage;
    const RateStage& divided = m_stages[stage];
    const nanoseconds begin = lengthOf({m_stages.begin(), m_stages.begin() + static_cast<std::ptrdiff_t>(stage)});
    edit(withPoint(m_stages, begin + divided.length / 2, (divided.from.perSecond() + divided.to.perSecond()) / 2,
                   m_steps));
}

void LoadCurve::chooseOrMove(int way, Qt::KeyboardModifiers modifiers)
{
    const int to = static_cast<int>(m_chosen) + way;
    if (modifiers & Qt::ControlModifier)
        moveChosen(way * m_steps.time, 0, modifiers & Qt::ShiftModifier);
    else if (to >= 0 && to < static_cast<int>(m_points.size()))
        choosePoint(static_cast<std::size_t>(to));
}

void LoadCurve::keyPressEvent(QKeyEvent* event)
{
    const bool free = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return chooseOrMove(-1, event->modifiers());
    case Qt::Key_Right:
        return chooseOrMove(1, event->modifiers());
    case Qt::Key_Up:
        return moveChosen(nanoseconds(0), m_steps.value, free);
    case Qt::Key_Down:
        return moveChosen(nanoseconds(0), -m_steps.value, free);
    case Qt::Key_Insert:
        return addBehindChosen();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return edit(without(m_stages, m_points[m_chosen]));
    default:
        QWidget::keyPressEvent(event);
    }
}

void LoadCurve::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    choosePoint(m_chosen);
}

void LoadCurve::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void LoadCurve::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scale = CurveScale(m_scale.load(), m_scale.current(), plot());
}

void LoadCurve::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    DrawnLoad drawn{m_scale, m_stages, m_points, {}, {}};
    if (hasFocus() || m_dragged) {
        drawn.marked = m_chosen;
        drawn.text = pointText();
    }
    paintLoad(painter, drawn, themeFor(palette()));
}

} // namespace headroom
