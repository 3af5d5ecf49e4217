#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/percentilecurve.h"
#include "run/comparefeed.h"

class QLineSeries;

namespace headroom {

class ComparedPercentilesModel;
class PercentileItem;

/// The percentile curves of several runs over each other, with the limit of each.
class ComparePane : public ChartPane {
    Q_OBJECT
public:
    explicit ComparePane(QWidget* parent = nullptr);
    /// Null: nothing.
    void show(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind);
    [[nodiscard]] ComparedPercentilesModel* model() const { return m_model; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    /// One run's line with what lies over it.
    struct Drawn {
        QLineSeries* line = nullptr;
        PercentileItem* item = nullptr;
    };
    void setRunCount(std::size_t count);
    void draw(std::size_t run);
    void setLegend(const Theme& theme);
    [[nodiscard]] const PercentileCurve& curveOf(std::size_t run) const;
    [[nodiscard]] LatencyScale scaleOf(std::size_t run) const;
    [[nodiscard]] bool drawsLimit(std::size_t run) const;
    [[nodiscard]] QString readingAt(QPointF place) const;

    LabelledAxes m_axes;
    std::vector<Drawn> m_drawn;
    ComparedPercentilesModel* m_model = nullptr;
    std::shared_ptr<const ComparedRuns> m_runs;
    LatencyKind m_kind = LatencyKind::Response;
    LatencyScale m_scale; ///< of all runs together; the limit is the candidate's
    double m_lastShare = 0; ///< the axis ends where the longest curve does
};

} // namespace headroom
