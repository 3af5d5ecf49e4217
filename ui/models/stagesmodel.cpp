#include "models/stagesmodel.h"

#include "display/convert.h"
#include "display/errorsentences.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds newLength = 30s;

bool isNumber(const QString& text)
{
    bool number = false;
    text.toDouble(&number);
    return number;
}

} // namespace

void StagesModel::setStages(std::vector<RateStage> stages)
{
    replace(std::move(stages), false);
}

void StagesModel::setStages(const std::vector<UserStage>& stages)
{
    std::vector<RateStage> rates;
    rates.reserve(stages.size());
    for (const UserStage& stage : stages)
        rates.push_back({{static_cast<double>(stage.from), 1s}, {static_cast<double>(stage.to), 1s}, stage.length});
    replace(std::move(rates), true);
}

void StagesModel::replace(std::vector<RateStage> stages, bool users)
{
    if (stages == m_stages && users == m_users)
        return;
    beginResetModel();
    m_stages = std::move(stages);
    m_users = users;
    endResetModel();
}

std::vector<UserStage> StagesModel::users() const
{
    std::vector<UserStage> stages;
    stages.reserve(m_stages.size());
    for (const RateStage& stage : m_stages)
        stages.push_back(
            {static_cast<std::uint32_t>(stage.from.count), static_cast<std::uint32_t>(stage.to.count), stage.length});
    return stages;
}

int StagesModel::addStage(int row)
{
    const int last = rowCount() - 1;
    const int after = row < 0 || row > last ? last : row;
    RateStage stage{{1, 1s}, {1, 1s}, newLength};
    if (after >= 0) {
        const RateStage& before = m_stages[static_cast<std::size_t>(after)];
        stage = {before.to, before.to, before.length};
    }
    beginInsertRows({}, after + 1, after + 1);
    m_stages.insert(m_stages.begin() + after + 1, stage);
    endInsertRows();
    emit edited();
    return after + 1;
}

void StagesModel::removeStage(int row)
{
    if (row < 0 || row >= rowCount() || rowCount() == 1)
        return;
    beginRemoveRows({}, row, row);
    m_stages.erase(m_stages.begin() + row);
    endRemoveRows();
    emit edited();
}

int StagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

int StagesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QString StagesModel::endText(const Rate& end) const
{
    return m_users ? QString::number(static_cast<qulonglong>(end.count)) : qString(formatRate(end));
}

QVariant StagesModel::data(const QModelIndex& index, int role) const
{
    const bool shown = role == Qt::DisplayRole || role == Qt::EditRole;
    if (!shown || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RateStage& stage = m_stages[static_cast<std::size_t>(index.row())];
    if (index.column() == Length)
        return qString(formatDuration(stage.length));
    return endText(index.column() == From ? stage.from : stage.to);
}

QVariant StagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case From:
        return m_users ? tr("From users") : tr("From");
    case To:
        return m_users ? tr("To users") : tr("To");
    default:
        return tr("For");
    }
}

bool StagesModel::setEnd(Rate& end, const QString& text)
{
    if (m_users) {
        bool whole = false;
        const uint users = text.toUInt(&whole);
        if (!whole) {
            emit refused(tr("load.stages: '%1' is not a number of users").arg(text));
            return false;
        }
        end = {static_cast<double>(users), 1s};
        return true;
    }
    const auto rate = parseRate(stdString(isNumber(text) ? text + QStringLiteral("/s") : text));
    if (!rate) {
        emit refused(tr("load.stages: %1").arg(errorInLanguage(rate.error().message)));
        return false;
    }
    end = *rate;
    return true;
}

bool StagesModel::setLength(nanoseconds& length, const QString& text)
{
    const auto time = parseDuration(stdString(isNumber(text) ? text + QStringLiteral("s") : text));
    if (!time) {
        emit refused(tr("load.stages: %1").arg(errorInLanguage(time.error().message)));
        return false;
    }
    length = *time;
    return true;
}

bool StagesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    RateStage& stage = m_stages[static_cast<std::size_t>(index.row())];
    const bool read = index.column() == Length ? setLength(stage.length, text)
                                               : setEnd(index.column() == From ? stage.from : stage.to, text);
    if (!read)
        return false;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

Qt::ItemFlags StagesModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace headroom
