#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace headroom {

struct RowColumn {
    QString title;
    QStringList choices{}; ///< a cell holds one of them; empty: any text
    QString hint{}; ///< what the empty row shows there
    bool exact = false; ///< blanks before and behind a text are part of it
};

/// Rows of texts, edited in place: headers, checks, files of a profile. The last row is always empty: typing into it
/// adds one, whose other cells are empty or the first of their choices.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Row = QStringList; ///< a text for each column
    /// Whether a cell says anything in its row; one that does not is shown as a dash and cannot be edited.
    using Used = std::function<bool(const Row& row, int column)>;

    explicit RowsModel(QList<RowColumn> columns, QObject* parent = nullptr, Used used = {});

    void setRows(QList<Row> rows);
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    void addRow(const Row& row);
    void removeAt(int row); ///< harmless on the empty row
    /// What is shown there is not a value: a hint, or the dash of a cell that is not used.
    [[nodiscard]] bool isHint(const QModelIndex& index) const;
    [[nodiscard]] const QStringList& choicesOf(int column) const { return m_columns[column].choices; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    [[nodiscard]] bool isUsed(int row, int column) const;
    [[nodiscard]] Row newRow() const;

    QList<RowColumn> m_columns;
    Used m_used;
    QList<Row> m_rows;
};

} // namespace headroom
