#pragma once

#include "analysis/sweepaxes.h"
#include "theme/theme.h"

#include <QFont>
#include <QGraphicsItem>

#include <optional>

class QChart;

namespace headroom {

/// The chart of a sweep itself: the limit, and for each value its percentile with the 95 % interval. An interval
/// without an upper end, and a percentile that is at least so long, have an arrow's head.
class SweepItem : public QGraphicsItem {
public:
    explicit SweepItem(QChart* chart);
    void setResult(std::optional<SweepResult> result, const SweepAxes& axes);
    void applyTheme(const Theme& theme, const QFont& font);

    /// Room at both sides of the first and the last value, as a share of the width.
    static constexpr double aside = 0.05;
    /// Where a place of the axes stands, from the left as a share of the width.
    [[nodiscard]] static double across(double place) { return aside + place * (1 - 2 * aside); }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QPointF at(std::size_t row, nanoseconds time) const;
    void paintLimit(QPainter& painter) const;
    void paintCourse(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    [[nodiscard]] QColor colourOf(StaysUnder under) const;

    QChart* m_chart;
    std::optional<SweepResult> m_result;
    SweepAxes m_axes;
    Theme m_theme;
    QFont m_font;
};

} // namespace headroom
