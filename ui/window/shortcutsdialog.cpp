#include "window/shortcutsdialog.h"

#include "widgets/rowtable.h"
#include "widgets/textlabels.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

namespace {

QString keysOf(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

/// Without its mnemonic, which in Chinese stands in brackets at the end.
QString plain(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?!&)"));
    return text.remove(mnemonic);
}

void addMenu(QList<ShortcutRow>& rows, const QMenu& menu, const QString& where)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addMenu(rows, *action->menu(), where);
        else if (!action->shortcut().isEmpty())
            rows << ShortcutRow{where, plain(action->text()), keysOf(action->shortcut())};
    }
}

QList<ShortcutRow> chartKeys()
{
    const QString charts = ShortcutsDialog::tr("In a chart");
    const QString tables = ShortcutsDialog::tr("In a table");
    const auto both = [](const QKeySequence& a, const QKeySequence& b) {
        return QStringLiteral("%1, %2").arg(keysOf(a), keysOf(b));
    };
    return {
        {charts, ShortcutsDialog::tr("Move the cursor"), both(Qt::Key_Left, Qt::Key_Right)},
        {charts, ShortcutsDialog::tr("To the beginning, to the end"), both(Qt::Key_Home, Qt::Key_End)},
        {charts, ShortcutsDialog::tr("Choose a part of the run, then Enter"),
         both(Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right)},
        {charts, ShortcutsDialog::tr("List the requests at the cursor"), keysOf(Qt::Key_Return)},
        {charts, ShortcutsDialog::tr("What if the limit were higher, lower"),
         both(Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down)},
        {charts, ShortcutsDialog::tr("Mark this moment"), keysOf(Qt::Key_M)},
        {charts, ShortcutsDialog::tr("Hold the charts of a run that goes on, or let them go on"),
         keysOf(Qt::Key_Space)},
        {charts, ShortcutsDialog::tr("Only latencies near the limit, or all"), keysOf(Qt::Key_L)},
        {charts, ShortcutsDialog::tr("Copy the picture"), keysOf(QKeySequence::Copy)},
        {charts, ShortcutsDialog::tr("No cursor, the whole run again, the measured limit"), keysOf(Qt::Key_Escape)},
        {tables, ShortcutsDialog::tr("Copy the rows"), keysOf(QKeySequence::Copy)},
        {tables, ShortcutsDialog::tr("Edit, where it can be edited"), keysOf(Qt::Key_F2)},
        {tables, ShortcutsDialog::tr("Take a row away, where it can be"), keysOf(QKeySequence::Delete)},
    };
}

} // namespace

QList<ShortcutRow> shortcutsOf(const QMainWindow& window)
{
    QList<ShortcutRow> rows;
    for (const QAction* top : window.menuBar()->actions()) {
        if (top->menu())
            addMenu(rows, *top->menu(), plain(top->text()));
    }
    return rows + chartKeys();
}

ShortcutsDialog::ShortcutsDialog(QMainWindow* window)
    : QDialog(window)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    const QList<ShortcutRow> rows = shortcutsOf(*window);
    auto* model = new QStandardItemModel(static_cast<int>(rows.size()), 3, this);
    model->setHorizontalHeaderLabels({tr("Where"), tr("What"), tr("Keys")});
    for (int row = 0; row < model->rowCount(); ++row) {
        const QStringList cells{rows[row].where, rows[row].what, rows[row].keys};
        for (int column = 0; column < cells.size(); ++column)
            model->setItem(row, column, new QStandardItem(cells[column]));
    }
    auto* table = new QTableView(this);
    table->setModel(model);
    table->setAccessibleName(windowTitle());
    setUpRowTable(table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(letterWidth(fontMetrics()) * 90, fontMetrics().height() * 34);
}

} // namespace headroom
