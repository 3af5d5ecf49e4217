#pragma once

#include "charts/curvespane.h"

namespace headroom {

class JobsModel;

/// By when the jobs of a run were done, beside what the gateway's limit is held against: that the work goes beyond the
/// limit while each request stays below it is what the remedy is for.
class JobsChart : public CurvesPane {
    Q_OBJECT
public:
    explicit JobsChart(QWidget* parent = nullptr);
    void show(const RunView& view);
    [[nodiscard]] JobsModel* model() const { return m_model; }

private:
    JobsModel* m_model = nullptr;
};

} // namespace headroom
