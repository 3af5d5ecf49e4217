#pragma once

#include "models/charttablemodel.h"
#include "run/capacityfeed.h"

namespace headroom {

/// The steps of a search with what each verdict rests on; the one under way comes last.
class CapacityModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setView(const CapacityView& view);
    /// The run kept of a step; empty where there is none.
    [[nodiscard]] QString runFileAt(int row) const;

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    [[nodiscard]] Cell stepCell(const CapacityStep& step, int column) const;
    [[nodiscard]] Cell underWayCell(int column) const;

    std::vector<CapacityStep> m_steps;
    std::optional<StepUnderWay> m_underWay;
    std::uint64_t m_sent = 0; ///< by the step under way
    nanoseconds m_limit{0};
};

} // namespace headroom
