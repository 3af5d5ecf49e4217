#pragma once

#include "charts/percentilecurve.h"
#include "models/charttablemodel.h"

namespace headroom {

/// The percentiles with their intervals, of what users waited and of what the target took.
class PercentileModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setSummary(const RunSummary& summary);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    RunSummary m_summary;
};

} // namespace headroom
