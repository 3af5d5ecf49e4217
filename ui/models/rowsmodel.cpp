#include "models/rowsmodel.h"

namespace headroom {

RowsModel::RowsModel(QList<RowColumn> columns, QObject* parent, Used used)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_used(std::move(used))
{
}

void RowsModel::setRows(QList<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RowsModel::addRow(const Row& row)
{
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows << row;
    endInsertRows();
    emit edited();
}

void RowsModel::removeAt(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit edited();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

bool RowsModel::isUsed(int row, int column) const
{
    return row >= m_rows.size() || !m_used || m_used(m_rows[row], column);
}

bool RowsModel::isHint(const QModelIndex& index) const
{
    return index.row() == m_rows.size() || !isUsed(index.row(), index.column());
}

RowsModel::Row RowsModel::newRow() const
{
    Row row;
    for (const RowColumn& column : m_columns)
        row << column.choices.value(0);
    return row;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNew = index.row() == m_rows.size();
    const bool used = isUsed(index.row(), index.column());
    if (role == Qt::EditRole)
        return isNew ? QString() : m_rows[index.row()][index.column()];
    if (role != Qt::DisplayRole)
        return {};
    if (isNew)
        return m_columns[index.column()].hint;
    return used ? m_rows[index.row()][index.column()] : QStringLiteral("–");
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns[section].title;
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool exact = m_columns[index.column()].exact;
    const QString text = exact ? value.toString() : value.toString().trimmed();
    if (index.row() == m_rows.size()) {
        if (text.isEmpty())
            return false;
        Row row = newRow();
        row[index.column()] = text;
        addRow(row);
        return true;
    }
    QString& cell = m_rows[index.row()][index.column()];
    if (cell == text)
        return true;
    cell = text;
    // What is chosen in one cell may decide which of the others are used.
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    emit edited();
    return true;
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    const bool editable = index.isValid() && isUsed(index.row(), index.column());
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace headroom
