#pragma once

#include "charts/latencyscale.h"
#include "models/charttablemodel.h"
#include "run/comparefeed.h"

namespace headroom {

/// The table twin of the curves of several runs: each percentile with its interval, a column a run.
class ComparedPercentilesModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setRuns(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::shared_ptr<const ComparedRuns> m_runs;
    LatencyKind m_kind = LatencyKind::Response;
};

} // namespace headroom
