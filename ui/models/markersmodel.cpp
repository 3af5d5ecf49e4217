#include "models/markersmodel.h"

#include "display/convert.h"
#include "display/numbers.h"

#include <QLocale>
#include <QStringList>

#include <cmath>
#include <iterator>

namespace headroom {

namespace {

constexpr double longestSeconds = 7 * 24 * 3600;

std::optional<double> numberOf(const QString& text)
{
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool good = false;
        const double number = locale.toDouble(text.trimmed(), &good);
        if (good && number >= 0 && number <= longestSeconds)
            return number;
    }
    return std::nullopt;
}

} // namespace

std::optional<nanoseconds> momentOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (const QString& part : parts) {
        const auto number = numberOf(part);
        if (!number)
            return std::nullopt;
        seconds = seconds * 60 + *number;
    }
    return seconds <= longestSeconds ? std::optional(std::chrono::milliseconds(std::llround(seconds * 1000)))
                                     : std::nullopt;
}

void MarkersModel::setMarkers(const RunMarkers& markers)
{
    if (markers == m_markers)
        return;
    beginResetModel();
    m_markers = markers;
    endResetModel();
}

int MarkersModel::rowOf(nanoseconds at) const
{
    const auto found = m_markers.find(at);
    return found == m_markers.end() ? -1 : static_cast<int>(std::distance(m_markers.begin(), found));
}

nanoseconds MarkersModel::momentAt(int row) const
{
    return std::next(m_markers.begin(), row)->first;
}

int MarkersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_markers.size());
}

int MarkersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant MarkersModel::data(const QModelIndex& index, int role) const
{
    const bool shown = role == Qt::DisplayRole || role == Qt::EditRole;
    if (!shown || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto marker = std::next(m_markers.begin(), index.row());
    return index.column() == Moment ? momentText(marker->first) : qString(marker->second);
}

QVariant MarkersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Moment ? tr("Since the start") : tr("Note");
}

bool MarkersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto marker = std::next(m_markers.begin(), index.row());
    RunMarkers changed = m_markers;
    if (index.column() == Note) {
        changed[marker->first] = stdString(value.toString().simplified());
    } else {
        const auto moment = momentOf(value.toString());
        if (!moment || value.toString() == momentText(marker->first) || m_markers.contains(*moment))
            return false;
        changed.erase(marker->first);
        changed[*moment] = marker->second;
    }
    if (changed != m_markers)
        emit edited(changed);
    return true;
}

Qt::ItemFlags MarkersModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace headroom
