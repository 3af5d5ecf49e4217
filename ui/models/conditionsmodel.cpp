#include "models/conditionsmodel.h"

#include "display/convert.h"
#include "display/coresentences.h"

namespace headroom {

namespace {

enum Column { Asked, Found, HeldOrNot, ColumnCount };

/// As the profile spells it, which is how a command line or a file would.
QString conditionText(const PassCondition& condition)
{
    const QString text = qString(formatPassCondition(condition));
    return condition.request.empty() ? text : QStringLiteral("%1 (%2)").arg(text, qString(condition.request));
}

QString heldText(Held held)
{
    switch (held) {
    case Held::Yes:
        return ConditionsModel::tr("held");
    case Held::No:
        return ConditionsModel::tr("broken");
    case Held::Undecided:
        return ConditionsModel::tr("undecided");
    }
    return {};
}

} // namespace

void ConditionsModel::setConditions(std::vector<ConditionResult> conditions)
{
    m_conditions = std::move(conditions);
    valuesReplaced(static_cast<int>(m_conditions.size()), ColumnCount);
}

ChartTableModel::Cell ConditionsModel::cell(int row, int column) const
{
    const ConditionResult& result = m_conditions[static_cast<std::size_t>(row)];
    const QString sentence = saidInLanguage(result.sentence);
    switch (column) {
    case Asked:
        return {conditionText(result.condition), {}, sentence};
    case Found:
        return {qString(result.valueText), {}, sentence};
    default:
        return {heldText(result.held), {}, sentence};
    }
}

QString ConditionsModel::columnTitle(int column) const
{
    switch (column) {
    case Asked:
        return tr("Pass condition");
    case Found:
        return tr("Measured");
    default:
        return tr("Result");
    }
}

} // namespace headroom
