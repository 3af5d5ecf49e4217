#pragma once

#include "models/charttablemodel.h"

#include <QSortFilterProxyModel>

#include <functional>
#include <utility>

namespace headroom {

/// Orders a table by the numbers behind its texts, and by the texts of columns without numbers. What is not known comes
/// first. Rows may be left out.
class NumberOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    /// Which rows of the source are shown; unset: all.
    void setShown(std::function<bool(int row)> shown)
    {
        m_shown = std::move(shown);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override { return !m_shown || m_shown(row); }
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant a = left.data(ChartTableModel::NumberRole), b = right.data(ChartTableModel::NumberRole);
        if (!a.isValid() || !b.isValid())
            return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
        if (a.isNull() || b.isNull())
            return a.isNull() && !b.isNull();
        return a.toDouble() < b.toDouble();
    }

private:
    std::function<bool(int row)> m_shown;
};

} // namespace headroom
