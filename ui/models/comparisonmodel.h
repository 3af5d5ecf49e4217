#pragma once

#include "models/charttablemodel.h"
#include "run/comparefeed.h"
#include "theme/theme.h"

namespace headroom {

/// The metrics of a comparison: each run's value, the change with its interval, and what may be said of it.
class ComparisonModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setComparison(std::shared_ptr<const ComparedRuns> runs);
    void setTheme(const Theme& theme);
    /// The nearest row after this one (before it, where `step` is -1) that is worse or better, beginning anew at the
    /// end; -1 where there is none.
    [[nodiscard]] int changedRow(int from, int step) const;

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    [[nodiscard]] int runCount() const;
    [[nodiscard]] const MetricComparison& metricAt(int row) const;
    [[nodiscard]] QVariant colourOf(Reading reading) const;
    [[nodiscard]] Cell readingCell(const MetricComparison& metric) const;

    std::shared_ptr<const ComparedRuns> m_runs;
    Theme m_theme;
};

} // namespace headroom
