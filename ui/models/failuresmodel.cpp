#include "models/failuresmodel.h"

#include "display/convert.h"
#include "display/numbers.h"

#include <algorithm>

namespace headroom {

void FailuresModel::setFailures(std::vector<FailureExample> failures)
{
    m_failures = std::move(failures);
    std::stable_sort(m_failures.begin(), m_failures.end(),
                     [](const FailureExample& a, const FailureExample& b) { return a.count > b.count; });
    valuesReplaced(static_cast<int>(m_failures.size()), 7);
}

ChartTableModel::Cell FailuresModel::cell(int row, int column) const
{
    const FailureExample& failure = m_failures[static_cast<std::size_t>(row)];
    switch (column) {
    case 0:
        return {countText(failure.count), QVariant(static_cast<qulonglong>(failure.count))};
    case 1:
        return {outcomeText(failure.outcome), {}};
    case 2:
        return {causeText(failure.cause), {}};
    case 3:
        return {failure.status == 0 ? QString() : QString::number(failure.status), {}};
    case 4:
        return {clockText(failure.firstAt), {}};
    case 5:
        return {qString(failure.headers).simplified(), {}};
    default:
        return {qString(failure.text).simplified(), {}};
    }
}

QString FailuresModel::columnTitle(int column) const
{
    switch (column) {
    case 0:
        return tr("Count");
    case 1:
        return tr("Outcome");
    case 2:
        return tr("Recognised as");
    case 3:
        return tr("Status");
    case 4:
        return tr("First at");
    case 5:
        return tr("Telling headers");
    default:
        return tr("What came back");
    }
}

} // namespace headroom
