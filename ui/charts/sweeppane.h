#pragma once

#include "analysis/sweepaxes.h"
#include "charts/axes.h"
#include "charts/chartpane.h"
#include "run/sweepfeed.h"

namespace headroom {

class SweepItem;
class SweepModel;

/// A percentile against the value that was varied, with its interval and the limit.
class SweepPane : public ChartPane {
    Q_OBJECT
public:
    explicit SweepPane(QWidget* parent = nullptr);
    void show(const SweepView& view);
    [[nodiscard]] SweepModel* model() const { return m_model; }

signals:
    void rowChosen(int row); ///< of the model: its point was clicked, or Enter pressed at it

protected:
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] int rowAt(double x) const; ///< nearest; -1 without any
    [[nodiscard]] QString readingAt(QPointF place) const;

    LabelledAxes m_axes;
    SweepItem* m_item = nullptr;
    SweepModel* m_model = nullptr;
    std::optional<SweepResult> m_result;
    SweepAxes m_places;
};

} // namespace headroom
