#pragma once

#include "charts/curvescale.h"

#include <QWidget>

#include <optional>

namespace headroom {

/// A load drawn over time, shape after shape, warm-up shaded. The points of the chosen shape are dragged with the
/// mouse, added by a double click and removed by Delete. With the keys: left and right choose a point, up and down move
/// it, Ctrl+left and Ctrl+right move it in time, Insert adds one behind it. Moves snap to round values; Shift leaves
/// them free.
class LoadCurve : public QWidget {
    Q_OBJECT
public:
    explicit LoadCurve(QWidget* parent = nullptr);
    /// `current`: 0 is the load itself, others the shapes that follow it. While a point is dragged, nothing.
    void setLoad(const LoadShape& load, std::size_t current);

    [[nodiscard]] const std::vector<CurvePoint>& points() const { return m_points; }
    [[nodiscard]] QPointF positionOf(const CurvePoint& point) const; ///< where it is drawn
    [[nodiscard]] std::size_t chosenPoint() const { return m_chosen; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void shapeMoving(const headroom::LoadShape& shape); ///< while a point is dragged
    void shapeEdited(const headroom::LoadShape& shape); ///< one step to undo
    void shapeChosen(int shape);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const LoadShape& shape() const { return m_scale.shape(m_scale.current()); }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<std::size_t> pointNear(const QPointF& position) const;
    void choosePoint(std::size_t point);
    void setStages(std::vector<RateStage> stages);
    void edit(const std::vector<RateStage>& stages);
    [[nodiscard]] std::vector<RateStage> movedTo(const std::vector<RateStage>& stages, const CurvePoint& point,
                                                 nanoseconds at, double value, bool free) const;
    void moveChosen(nanoseconds by, double valueBy, bool free);
    void addBehindChosen();
    void chooseOrMove(int way, Qt::KeyboardModifiers modifiers);
    void tell();
    [[nodiscard]] QString pointText() const;

    CurveScale m_scale; ///< stays while a point is dragged, so that the ground does not move
    std::vector<RateStage> m_stages; ///< of the current shape, as they are being moved
    std::vector<CurvePoint> m_points;
    CurveSteps m_steps;
    std::size_t m_chosen = 0;
    std::optional<CurvePoint> m_dragged; ///< as it was when the drag began
    std::vector<RateStage> m_before; ///< likewise
};

} // namespace headroom
