#pragma once

#include <QAbstractTableModel>

namespace headroom {

/// The table twin of a chart: reads the very values the chart draws. Kept in step four times a second without losing
/// the reader's place: rows are added or changed, and the model is reset only when its shape changes otherwise.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role { NumberRole = Qt::UserRole }; ///< the raw number behind a text

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    struct Cell {
        QString text;
        QVariant number; ///< unset: text, aligned to the left
        QString hint{}; ///< what the pointer is told; empty: the text
        QVariant colour{}; ///< of the text; unset: the table's
    };
    /// To be called after the values have been replaced.
    void valuesReplaced(int rows, int columns);

    [[nodiscard]] virtual Cell cell(int row, int column) const = 0;
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;

private:
    int m_rows = 0;
    int m_columns = 0;
};

} // namespace headroom
