#pragma once

#include "analysis/heatmapgrid.h"
#include "analysis/samplefilter.h"
#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/heatmapitem.h"
#include "charts/latencyscale.h"
#include "run/runpicture.h"

namespace headroom {

class HeatMapModel;
class LimitGrip;
class LeftOutShade;

/// Chart A: latency by start time, with the limit drawn through it and requests in flight climbing towards it.
class HeatMapPane : public ChartPane {
    Q_OBJECT
public:
    explicit HeatMapPane(QWidget* parent = nullptr);
    void show(const RunView& view, const RunPicture& picture);
    [[nodiscard]] HeatMapModel* model() const { return m_model; }
    [[nodiscard]] LimitGrip* limitGrip() const { return m_grip; }
    /// Shows where a request stands, or nowhere.
    void mark(const std::optional<Sample>& sample);
    [[nodiscard]] const std::optional<HeatMapItem::Mark>& marked() const { return m_item->mark(); }

signals:
    /// A cell was chosen; with the keys a whole column. Latencies are of the kind that is shown.
    void cellChosen(const headroom::SampleFilter& cell);

protected:
    void applyTheme(const Theme& theme) override;

private:
    void choose(double x, std::optional<double> y);
    [[nodiscard]] QString readingAt(QPointF place) const;
    [[nodiscard]] QString cellText(std::size_t row, std::size_t column) const;
    [[nodiscard]] QString failuresText(std::size_t column) const;
    void setLegend(bool live, const QString& limitCells);
    [[nodiscard]] QList<LegendEntry> legendEntries(const Theme& theme) const;

    LabelledAxes m_axes;
    HeatMapItem* m_item = nullptr;
    LeftOutShade* m_leftOut = nullptr;
    LimitGrip* m_grip = nullptr;
    HeatMapModel* m_model = nullptr;
    std::shared_ptr<const HeatMapGrid> m_grid;
    LatencyKind m_kind = LatencyKind::Response;
    bool m_live = false;
    QString m_limitCells; ///< what the legend calls cells in the colours of the limit; empty: there are none
};

} // namespace headroom
