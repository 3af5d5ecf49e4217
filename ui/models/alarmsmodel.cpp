#include "models/alarmsmodel.h"

#include "display/convert.h"
#include "display/coresentences.h"

#include <QLocale>

namespace headroom {

namespace {

enum Column { Name, Metric, Threshold, Periods, Reason, ColumnCount };

} // namespace

void AlarmsModel::setAlarms(std::vector<Alarm> alarms)
{
    m_alarms = std::move(alarms);
    valuesReplaced(static_cast<int>(m_alarms.size()), ColumnCount);
}

ChartTableModel::Cell AlarmsModel::cell(int row, int column) const
{
    const Alarm& alarm = m_alarms[static_cast<std::size_t>(row)];
    switch (column) {
    case Name:
        return {qString(alarm.name), {}};
    case Metric:
        return {
            tr("%1 of %2").arg(qString(alarm.statistic), qString(alarm.metric)), {}, qString(alarm.metricNamespace)};
    case Threshold:
        return {QStringLiteral("%1 %2").arg(alarm.orEqual ? QStringLiteral("≥") : QStringLiteral(">"),
                                            QLocale().toString(alarm.threshold, 'g', 6)),
                alarm.threshold};
    case Periods:
        return {tr("%1 of %2 min")
                    .arg(alarm.breaching)
                    .arg(std::chrono::duration_cast<std::chrono::minutes>(alarm.period * alarm.periods).count()),
                {},
                tr("So many of the periods looked at must be beyond the threshold.")};
    default:
        return {saidInLanguage(alarm.reason), {}};
    }
}

QString AlarmsModel::columnTitle(int column) const
{
    switch (column) {
    case Name:
        return tr("Alarm");
    case Metric:
        return tr("Metric");
    case Threshold:
        return tr("Threshold");
    case Periods:
        return tr("For");
    default:
        return tr("Why this threshold");
    }
}

} // namespace headroom
