#include "models/comparedpercentilesmodel.h"

#include "charts/percentilecurve.h"
#include "display/numbers.h"
#include "theme/runlook.h"

#include <QLocale>

namespace headroom {

void ComparedPercentilesModel::setRuns(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind)
{
    m_runs = std::move(runs);
    m_kind = kind;
    const int count = m_runs ? static_cast<int>(m_runs->runs.size()) : 0;
    const int rows = m_runs ? static_cast<int>(percentilesOf(m_runs->runs.front().summary.response).size()) : 0;
    valuesReplaced(rows, 1 + count);
}

ChartTableModel::Cell ComparedPercentilesModel::cell(int row, int column) const
{
    const RunSummary& summary = m_runs->runs[static_cast<std::size_t>(std::max(column - 1, 0))].summary;
    const SharePercentile at = percentilesOf(latenciesOf(summary, m_kind))[static_cast<std::size_t>(row)];
    if (column == 0)
        return {QStringLiteral("p") + QLocale().toString(at.share * 100, 'g', 6), {}};
    const QString interval = intervalText(*at.percentile);
    const QString value = percentileText(*at.percentile, summary.limit);
    return {interval.isEmpty() ? value : QStringLiteral("%1 (%2)").arg(value, interval), {}};
}

QString ComparedPercentilesModel::columnTitle(int column) const
{
    return column == 0 ? tr("Percentile") : runLetter(static_cast<std::size_t>(column - 1));
}

} // namespace headroom
