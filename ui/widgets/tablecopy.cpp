#include "widgets/tablecopy.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::TableCopy)
};

QList<int> columnsSeen(const QTableView& table)
{
    QList<int> columns;
    const QHeaderView* header = table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!table.isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QList<int> rowsChosen(const QTableView& table)
{
    QList<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty()) { // of tables whose cells are selected one by one
        for (const QModelIndex& index : table.selectionModel()->selectedIndexes())
            rows << index.row();
    }
    if (rows.isEmpty()) {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString cellText(const QVariant& value)
{
    QString text = value.toString();
    for (QChar& c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QString tsvOf(const QTableView& table)
{
    const QAbstractItemModel& model = *table.model();
    const QList<int> columns = columnsSeen(table);
    QStringList cells;
    for (const int column : columns)
        cells << cellText(model.headerData(column, Qt::Horizontal));
    QStringList lines{cells.join(QLatin1Char('\t'))};
    for (const int row : rowsChosen(table)) {
        cells.clear();
        for (const int column : columns)
            cells << cellText(model.index(row, column).data());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void makeCopyable(QTableView* table)
{
    auto* copy = new QAction(Text::tr("&Copy rows"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    copy->setToolTip(Text::tr("As tab-separated values, which spreadsheets take; all rows where none is selected"));
    QObject::connect(copy, &QAction::triggered, table,
                     [table] { QGuiApplication::clipboard()->setText(tsvOf(*table)); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace headroom
