#pragma once

#include "charts/percentilecurve.h"
#include "models/charttablemodel.h"
#include "run/baseline.h"

#include <memory>

namespace headroom {

/// The percentiles with their intervals, of what users waited and of what the target took.
class PercentileModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setSummary(const RunSummary& summary);
    /// Two columns more, of the run it is held against; null: none.
    void setBaseline(std::shared_ptr<const Baseline> baseline);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    void replaced();
    [[nodiscard]] Cell timeCell(const LatencySummary& times, int row, nanoseconds limit) const;

    RunSummary m_summary;
    std::shared_ptr<const Baseline> m_baseline;
};

} // namespace headroom
