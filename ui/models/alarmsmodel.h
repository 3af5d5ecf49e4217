#pragma once

#include "analysis/alarmplan.h"
#include "models/charttablemodel.h"

namespace headroom {

/// Alarms, a row each, with why the threshold is what it is.
class AlarmsModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    void setAlarms(std::vector<Alarm> alarms);

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::vector<Alarm> m_alarms;
};

} // namespace headroom
