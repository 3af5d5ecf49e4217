#include "models/failuresmodel.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"

#include <algorithm>

namespace headroom {

void FailuresModel::setFailures(std::vector<FailureExample> failures)
{
    m_failures = std::move(failures);
    std::stable_sort(m_failures.begin(), m_failures.end(),
                     [](const FailureExample& a, const FailureExample& b) { return a.count > b.count; });
    m_texts.clear();
    for (const FailureExample& failure : m_failures)
        m_texts << evidenceInLanguage(failure).simplified();
    valuesReplaced(static_cast<int>(m_failures.size()), 8);
}

ChartTableModel::Cell FailuresModel::cell(int row, int column) const
{
    const FailureExample& failure = m_failures[static_cast<std::size_t>(row)];
    switch (column) {
    case 0:
        return {countText(failure.count), QVariant(static_cast<qulonglong>(failure.count))};
    case 1:
        return {causeText(failure.cause), {}};
    case 2:
        return {failure.status == 0 ? QString() : QString::number(failure.status), {}};
    case 3:
        return {m_texts[row], {}};
    case 4:
        return {clockText(failure.firstAt), {}};
    case 5:
        return {failure.elapsed > nanoseconds(0) ? latencyText(failure.elapsed) : QString(), {}};
    case 6:
        return {outcomeText(failure.outcome), {}};
    default:
        return {qString(failure.headers).simplified(), {}};
    }
}

QString FailuresModel::columnTitle(int column) const
{
    switch (column) {
    case 0:
        return tr("Count");
    case 1:
        return tr("Recognised as");
    case 2:
        return tr("Status");
    case 3:
        return tr("What came back");
    case 4:
        return tr("First at");
    case 5:
        return tr("After");
    case 6:
        return tr("Outcome");
    default:
        return tr("Telling headers");
    }
}

} // namespace headroom
