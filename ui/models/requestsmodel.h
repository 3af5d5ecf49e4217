#pragma once

#include "charts/latencyscale.h"
#include "models/charttablemodel.h"
#include "run/runview.h"

namespace headroom {

/// A row for each of a profile's requests: how many ended, how, and its percentiles with the interval as the hint.
class RequestsModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setSummary(const RunSummary& summary, LatencyKind kind);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    [[nodiscard]] Cell percentileCell(const std::optional<Percentile>& percentile) const;

    std::vector<RequestSummary> m_requests;
    nanoseconds m_limit{0};
    LatencyKind m_kind = LatencyKind::Response;
};

} // namespace headroom
