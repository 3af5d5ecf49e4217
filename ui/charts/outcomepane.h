#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/outcomebins.h"
#include "run/runview.h"

#include <array>

class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace headroom {

class OutcomeModel;
class LeftOutShade;

/// Chart B: how requests ended, stacked, by start time.
class OutcomePane : public ChartPane {
    Q_OBJECT
public:
    explicit OutcomePane(QWidget* parent = nullptr);
    void show(const RunView& view, const TimeBins& time);
    [[nodiscard]] OutcomeModel* model() const { return m_model; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    void replaceBars();
    [[nodiscard]] QString readingAt(QPointF place) const;

    LabelledAxes m_axes;
    QStackedBarSeries* m_series = nullptr;
    QValueAxis* m_barAxis = nullptr; ///< counts bars; hidden, the labels stand on m_axes.x
    QValueAxis* m_heightAxis = nullptr;
    std::array<QBarSet*, outcomeGroupCount> m_sets{};
    LeftOutShade* m_leftOut = nullptr;
    OutcomeModel* m_model = nullptr;
    OutcomeBins m_bins;
};

} // namespace headroom
