#pragma once

#include "models/charttablemodel.h"
#include "run/sweepfeed.h"

namespace headroom {

/// The table twin of a sweep's chart: a row for each value that was tried.
class SweepModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setResult(const std::optional<SweepResult>& result);
    /// The run of a value; empty where there is none.
    [[nodiscard]] QString runFileAt(int row) const;

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::optional<SweepResult> m_result;
};

} // namespace headroom
