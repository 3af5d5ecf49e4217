#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/percentilecurve.h"
#include "run/baseline.h"
#include "run/runpicture.h"

#include <memory>

class QLineSeries;

namespace headroom {

class LimitGrip;
class PercentileItem;
class PercentileModel;

/// Chart E: which share of the requests was answered by when, against the limit.
class PercentilePane : public ChartPane {
    Q_OBJECT
public:
    explicit PercentilePane(QWidget* parent = nullptr);
    void show(const RunView& view, const RunPicture& picture);
    /// The curve of another run lies behind it from the next show() on; null: of none.
    void setBaseline(std::shared_ptr<const Baseline> baseline);
    [[nodiscard]] PercentileModel* model() const { return m_model; }
    [[nodiscard]] LimitGrip* limitGrip() const { return m_grip; }
    [[nodiscard]] const PercentileCurve& curve() const { return m_curve; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] QString readingAt(QPointF place) const;
    [[nodiscard]] QString baselineAt(double share) const;
    [[nodiscard]] LatencyScale withBaseline(LatencyScale scale, LatencyKind kind) const;
    void drawBaseline();
    void fillLegend(const Theme& theme);

    LabelledAxes m_axes;
    QLineSeries* m_before = nullptr; ///< the baseline's
    QLineSeries* m_line = nullptr;
    PercentileItem* m_item = nullptr;
    LimitGrip* m_grip = nullptr;
    PercentileModel* m_model = nullptr;
    PercentileCurve m_curve;
    LatencyScale m_scale;
    LatencyKind m_kind = LatencyKind::Response;
    std::shared_ptr<const Baseline> m_baseline;
};

} // namespace headroom
