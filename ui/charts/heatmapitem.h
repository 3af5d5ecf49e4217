#pragma once

#include "analysis/heatmapgrid.h"
#include "charts/limitlook.h"
#include "theme/theme.h"

#include <QFont>
#include <QGraphicsItem>
#include <QImage>

#include <memory>
#include <optional>

class QChart;

namespace headroom {

/// Everything the heat map shows at one moment.
struct HeatMapPicture {
    std::shared_ptr<const HeatMapGrid> grid;
    std::vector<InFlightDot> dots;
    double undecidedFrom = 0; ///< seconds; between the two, requests are younger than the limit
    double undecidedTo = 0; ///< not above undecidedFrom: everything is decided
    std::optional<nanoseconds> measuredLimit{}; ///< set: the grid's own limit is a what-if
};

/// Colour of a cell: few to many on a logarithmic scale; a single request is already visible. Transparent for none.
[[nodiscard]] QColor heatColour(std::uint64_t count, std::uint64_t highest, const std::array<QColor, 6>& ramp);

/// The heat map inside a chart: one item painted from one image, because an item for each cell would be slow.
class HeatMapItem : public QGraphicsItem {
public:
    explicit HeatMapItem(QChart* chart);

    void setPicture(HeatMapPicture picture);
    void applyTheme(const Theme& theme, const QFont& font);
    /// A request among them, by its start in seconds and its latency; it may lie outside the picture. Unset: none.
    struct Mark {
        double second = 0;
        nanoseconds latency{0};
        bool failed = false; ///< stands in the row of failures
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    void setMark(const std::optional<Mark>& mark);
    [[nodiscard]] const std::optional<Mark>& mark() const { return m_mark; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void makeImage();
    [[nodiscard]] double xOf(double second) const;
    [[nodiscard]] double yOf(double position) const;
    [[nodiscard]] double radiusOf(const InFlightDot& dot) const;
    [[nodiscard]] QColor colourOf(const InFlightDot& dot) const;
    void paintCells(QPainter& painter) const;
    void paintUndecided(QPainter& painter) const;
    void paintDots(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintMark(QPainter& painter) const;
    void sayLimit(QPainter& painter, double y, nanoseconds limit, LimitLine kind) const;

    QChart* m_chart;
    HeatMapPicture m_picture;
    std::optional<Mark> m_mark;
    Theme m_theme;
    QFont m_font;
    QImage m_image; ///< a pixel a cell: the grid's rows from the lowest, then the failures
};

} // namespace headroom
