#include "models/sweepmodel.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "display/numbers.h"
#include "display/sweeptexts.h"

namespace headroom {

namespace {

enum Column { Value, Requests, Timeouts, InTime, Time, Between, Under, VerdictOf, ColumnCount };

QVariant numberOf(std::uint64_t count)
{
    return QVariant(static_cast<qulonglong>(count));
}

} // namespace

void SweepModel::setResult(const std::optional<SweepResult>& result)
{
    m_result = result;
    valuesReplaced(result ? static_cast<int>(result->rows.size()) : 0, ColumnCount);
}

QString SweepModel::runFileAt(int row) const
{
    return m_result && row >= 0 && row < rowCount() ? qString(m_result->rows[static_cast<std::size_t>(row)].file)
                                                    : QString();
}

ChartTableModel::Cell SweepModel::cell(int row, int column) const
{
    const SweepRow& one = m_result->rows[static_cast<std::size_t>(row)];
    switch (column) {
    case Value:
        return {qString(one.value), one.number ? QVariant(*one.number) : QVariant()};
    case Requests:
        return {countText(one.sent), numberOf(one.sent)};
    case Timeouts:
        return {countText(one.gatewayTimeouts), numberOf(one.gatewayTimeouts)};
    case InTime:
        return one.answeredInTime ? Cell{shareText(*one.answeredInTime), *one.answeredInTime}
                                  : Cell{QStringLiteral("–"), {}};
    case Time: {
        const bool exact = one.time && one.time->value;
        return {percentileText(one.time, m_result->limit),
                exact ? QVariant(toMilliseconds(*one.time->value)) : QVariant(QMetaType::fromType<double>())};
    }
    case Between:
        return {intervalText(one.time), {}};
    case Under:
        return {staysUnderText(one.under), {}};
    default:
        return {one.verdict ? saidInLanguage(std::string(verdictName(*one.verdict))) : QString(), {}};
    }
}

QString SweepModel::columnTitle(int column) const
{
    switch (column) {
    case Value:
        return m_result ? qString(m_result->name) : tr("Value");
    case Requests:
        return tr("Requests");
    case Timeouts:
        return tr("Timeouts");
    case InTime:
        return tr("In time");
    case Time:
        return sweptTimeTitle(m_result ? m_result->share : 0.95, m_result ? m_result->heldAgainst : LimitKind::Total);
    case Between:
        return tr("95 % interval");
    case Under:
        return tr("Under the limit");
    default:
        return tr("Verdict");
    }
}

} // namespace headroom
