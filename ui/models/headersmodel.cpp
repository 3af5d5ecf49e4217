#include "models/headersmodel.h"

#include "display/convert.h"

namespace headroom {

void HeadersModel::setHeaders(std::vector<Header> headers)
{
    if (headers == m_headers)
        return;
    beginResetModel();
    m_headers = std::move(headers);
    endResetModel();
}

void HeadersModel::removeHeader(int row)
{
    if (row < 0 || row >= static_cast<int>(m_headers.size()))
        return;
    beginRemoveRows({}, row, row);
    m_headers.erase(m_headers.begin() + row);
    endRemoveRows();
    emit edited();
}

int HeadersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size()) + 1;
}

int HeadersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant HeadersModel::data(const QModelIndex& index, int role) const
{
    const bool shown = role == Qt::DisplayRole || role == Qt::EditRole;
    if (!shown || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row == m_headers.size())
        return QString();
    return qString(index.column() == 0 ? m_headers[row].name : m_headers[row].value);
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Header") : tr("Value");
}

bool HeadersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const std::string text = stdString(value.toString().trimmed());
    const auto row = static_cast<std::size_t>(index.row());
    if (row == m_headers.size()) {
        if (text.empty())
            return false;
        beginInsertRows({}, index.row() + 1,
                        index.row() + 1); // the row edited becomes the header, a new empty one follows
        m_headers.emplace_back();
        endInsertRows();
    }
    std::string& field = index.column() == 0 ? m_headers[row].name : m_headers[row].value;
    if (field == text)
        return true;
    field = text;
    const QModelIndex changed = this->index(static_cast<int>(row), index.column());
    emit dataChanged(changed, changed);
    emit edited();
    return true;
}

Qt::ItemFlags HeadersModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace headroom
