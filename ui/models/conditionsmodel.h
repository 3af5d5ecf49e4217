#pragma once

#include "analysis/runsummary.h"
#include "models/charttablemodel.h"

namespace headroom {

/// A row for each pass condition of a finished run: what was asked, what was measured, and whether it held, with the
/// sentence as the hint.
class ConditionsModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setConditions(std::vector<ConditionResult> conditions);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::vector<ConditionResult> m_conditions;
};

} // namespace headroom
