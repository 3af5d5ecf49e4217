#pragma once

#include "models/rowsmodel.h"

#include <QTableView>

namespace headroom {

/// A small table whose rows are typed: the empty one at its end takes a new row, Delete removes the chosen one, and a
/// cell with choices opens a list of them.
class RowsEdit : public QTableView {
    Q_OBJECT
public:
    RowsEdit(const QString& objectName, const QString& accessibleName, QList<RowColumn> columns,
             QWidget* parent = nullptr, RowsModel::Used used = {});

    void setRows(QList<RowsModel::Row> rows) { m_rows->setRows(std::move(rows)); }
    [[nodiscard]] const QList<RowsModel::Row>& rows() const { return m_rows->rows(); }
    void addRow(const RowsModel::Row& row) { m_rows->addRow(row); }

    /// Of the columns before the last, which takes what is left; in characters.
    void setWidths(const QList<int>& characters);
    void setRowsShown(int rows); ///< how high it is

signals:
    void edited();

private:
    RowsModel* m_rows = nullptr;
};

} // namespace headroom
