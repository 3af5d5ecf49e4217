#pragma once

#include "models/charttablemodel.h"
#include "recording/runsnapshot.h"

#include <QStringList>

namespace headroom {

/// What went wrong, as evidence: a row for each kind of failure, the most frequent first.
class FailuresModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setFailures(std::vector<FailureExample> failures);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::vector<FailureExample> m_failures;
    QStringList m_texts; ///< what came back of each
};

} // namespace headroom
