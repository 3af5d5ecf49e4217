#pragma once

#include "charts/ghostlanes.h"
#include "theme/theme.h"

#include <QGraphicsItem>

#include <memory>
#include <optional>

class QChart;

namespace headroom {

/// The ghosts inside a chart: a bar each, by pattern and outline as well as by colour. A bar that goes on after the
/// last moment of the axis ends there in an arrow.
class GhostItem : public QGraphicsItem {
public:
    explicit GhostItem(QChart* chart);
    void setLanes(std::shared_ptr<const GhostLanes> lanes, double span);
    void setChosen(std::optional<std::size_t> row);
    void applyTheme(const Theme& theme);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF rectOf(const GhostBar& bar) const;
    void paintBar(QPainter& painter, const GhostBar& bar) const;
    void paintUnknown(QPainter& painter, const GhostBar& bar) const;
    void paintArrow(QPainter& painter, const QRectF& bar) const;

    QChart* m_chart;
    std::shared_ptr<const GhostLanes> m_lanes;
    double m_span = 1; ///< seconds on the axis
    std::optional<std::size_t> m_chosen;
    Theme m_theme;
};

/// How bars of a kind are filled, for chart and legend.
[[nodiscard]] QBrush ghostBrush(const Theme& theme, GhostKind kind);

} // namespace headroom
