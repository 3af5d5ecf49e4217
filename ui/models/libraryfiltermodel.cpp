#include "models/libraryfiltermodel.h"

#include "display/convert.h"
#include "library/libraryfilter.h"

namespace headroom {

LibraryFilterModel::LibraryFilterModel(LibraryModel* library, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_library(library)
{
    setSourceModel(library);
    setRecursiveFilteringEnabled(true); // a profile is there if one of its runs is
    setSortRole(LibraryModel::SortRole);
    sort(LibraryModel::Name, Qt::DescendingOrder);
}

void LibraryFilterModel::setText(const QString& text)
{
    m_text = stdString(text.trimmed());
    invalidateFilter();
}

bool LibraryFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = m_library->index(row, 0, parent);
    LibraryFilter filter;
    filter.text = m_text;
    if (const LibraryRun* run = m_library->runAt(index))
        return matches(*run, filter);
    if (const LibraryProfile* profile = m_library->profileAt(index))
        return matches(*profile, filter);
    return false;
}

/// A number that is not known comes last, in either direction.
bool LibraryFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(LibraryModel::SortRole);
    const QVariant b = right.data(LibraryModel::SortRole);
    if (a.isNull() != b.isNull())
        return (sortOrder() == Qt::AscendingOrder) == b.isNull();
    if (m_library->isHead(left) && sortOrder() == Qt::AscendingOrder && sortColumn() != LibraryModel::Name)
        return a.toDouble() > b.toDouble();
    if (a.metaType().id() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace headroom
