#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/percentilecurve.h"

class QLineSeries;

namespace headroom {

class PercentileItem;

/// One of the curves of such a chart.
struct NamedCurve {
    QString name; ///< in the legend and the reading
    PercentileCurve curve;
    LatencySummary times; ///< whose intervals are marked on it
    nanoseconds limit{0}, nearMark{0};
};

/// Several percentile curves over each other, told apart by colour and kind of line, with the limit of each.
class CurvesPane : public ChartPane {
    Q_OBJECT
public:
    explicit CurvesPane(const QString& title, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<NamedCurve>& curves() const { return m_curves; }

protected:
    /// `scale`: of all of them together.
    void setCurves(std::vector<NamedCurve> curves, const LatencyScale& scale);
    void applyTheme(const Theme& theme) override;

private:
    /// One curve's line with what lies over it.
    struct Drawn {
        QLineSeries* line = nullptr;
        PercentileItem* item = nullptr;
    };
    void setCount(std::size_t count);
    void draw(std::size_t number);
    void setLegend(const Theme& theme);
    [[nodiscard]] bool drawsLimit(std::size_t number) const;
    [[nodiscard]] bool pastLimit(std::size_t number) const; ///< whether some curve goes on above its limit
    [[nodiscard]] QString readingAt(QPointF place) const;

    LabelledAxes m_axes;
    std::vector<Drawn> m_drawn;
    std::vector<NamedCurve> m_curves;
    LatencyScale m_scale;
    double m_lastShare = 0; ///< the axis ends where the longest curve does
};

} // namespace headroom
