#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/loadbins.h"
#include "run/runview.h"

class QAreaSeries;
class QLineSeries;

namespace headroom {

class LagBand;
class LeftOutShade;
class LoadModel;

/// Chart C: planned and sent rate, requests in flight, and where the generator itself fell behind.
class LoadPane : public ChartPane {
    Q_OBJECT
public:
    explicit LoadPane(QWidget* parent = nullptr);
    void show(const RunView& view, const TimeBins& time);
    [[nodiscard]] LoadModel* model() const { return m_model; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    void replaceLines();
    [[nodiscard]] QString readingAt(QPointF place) const;

    LabelledAxes m_axes;
    QCategoryAxis* m_inFlightAxis = nullptr; ///< on the right
    QLineSeries* m_planned = nullptr;
    QLineSeries* m_sent = nullptr;
    QLineSeries* m_inFlight = nullptr; ///< upper edge of the area
    QAreaSeries* m_inFlightArea = nullptr;
    LagBand* m_lag = nullptr;
    LeftOutShade* m_leftOut = nullptr;
    LoadModel* m_model = nullptr;
    LoadBins m_bins;
};

} // namespace headroom
