#include "models/charttablemodel.h"

namespace headroom {

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole: { // a column may be too narrow for its text
        const Cell shown = cell(index.row(), index.column());
        return shown.hint.isEmpty() ? shown.text : shown.hint;
    }
    case Qt::ForegroundRole:
        return cell(index.row(), index.column()).colour;
    case NumberRole:
        return cell(index.row(), index.column()).number;
    case Qt::TextAlignmentRole: {
        const bool number = cell(index.row(), index.column()).number.isValid();
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns)
        return {};
    return columnTitle(section);
}

void ChartTableModel::valuesReplaced(int rows, int columns)
{
    if (columns != m_columns || rows < m_rows) {
        beginResetModel();
        m_rows = rows;
        m_columns = columns;
        endResetModel();
        return;
    }
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (m_rows > 0 && m_columns > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, m_columns - 1));
    if (m_columns > 0)
        emit headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

} // namespace headroom
