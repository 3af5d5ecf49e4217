#pragma once

#include "analysis/jobnumbers.h"
#include "models/charttablemodel.h"

namespace headroom {

/// The table twin of the jobs' curves: the percentiles of their times, and the slowest, those of each request in turn.
class JobsModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setJobs(std::vector<JobsSummary> jobs, nanoseconds limit);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::vector<JobsSummary> m_jobs;
    nanoseconds m_limit{0};
};

} // namespace headroom
