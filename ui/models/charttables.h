#pragma once

#include "analysis/heatmapgrid.h"
#include "charts/loadbins.h"
#include "charts/outcomebins.h"
#include "models/charttablemodel.h"

namespace headroom {

/// "10.0 – 12.6 ms"; what also holds all that is faster, or slower, says so.
[[nodiscard]] QString latencyRowText(const HeatMapGrid& grid, std::size_t row);

/// A row for each start time, a column for each latency that occurs, and the failures.
class HeatMapModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setGrid(std::shared_ptr<const HeatMapGrid> grid);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::shared_ptr<const HeatMapGrid> m_grid;
    std::vector<std::size_t> m_rowsInUse; ///< of the grid: the model's columns from the second on
};

class OutcomeModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setBins(OutcomeBins bins);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    OutcomeBins m_bins;
};

class LoadModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setBins(LoadBins bins);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    LoadBins m_bins;
};

} // namespace headroom
