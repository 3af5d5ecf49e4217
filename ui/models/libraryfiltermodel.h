#pragma once

#include "models/librarymodel.h"

#include <QSortFilterProxyModel>

#include <string>

namespace headroom {

/// The tree with what a filter leaves of it, sorted by what the columns mean.
class LibraryFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit LibraryFilterModel(LibraryModel* library, QObject* parent = nullptr);
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    LibraryModel* m_library;
    std::string m_text;
};

} // namespace headroom
