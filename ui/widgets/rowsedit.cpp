#include "widgets/rowsedit.h"

#include "widgets/textlabels.h"

#include <QComboBox>
#include <QHeaderView>
#include <QShortcut>
#include <QStyledItemDelegate>

namespace headroom {

namespace {

class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const RowsModel* rows, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_rows(rows)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QStringList& choices = m_rows->choicesOf(index.column());
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        auto* const self = const_cast<CellDelegate*>(this); // signals are not const
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (m_rows->isHint(index))
            option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* const box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(qMax(0, box->findText(index.data(Qt::EditRole).toString())));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* const box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    const RowsModel* m_rows;
};

} // namespace

RowsEdit::RowsEdit(const QString& objectName, const QString& accessibleName, QList<RowColumn> columns, QWidget* parent,
                   RowsModel::Used used)
    : QTableView(parent)
    , m_rows(new RowsModel(std::move(columns), this, std::move(used)))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(m_rows);
    setItemDelegate(new CellDelegate(m_rows, this));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    // Not as soon as a cell is reached: the arrow keys and Delete must find the table, not an editor.
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move in it
    setToolTip(tr("Type into the empty row to add one; Delete removes the selected one."));
    auto* remove = new QShortcut(QKeySequence(QKeySequence::Delete), this);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_rows, [this] { m_rows->removeAt(currentIndex().row()); });
    connect(m_rows, &RowsModel::edited, this, &RowsEdit::edited);
}

void RowsEdit::setWidths(const QList<int>& characters)
{
    for (int column = 0; column < characters.size(); ++column)
        setColumnWidth(column, characters[column] * letterWidth(fontMetrics()));
}

void RowsEdit::setRowsShown(int rows)
{
    setFixedHeight((fontMetrics().height() + 10) * (rows + 1) + 4);
}

} // namespace headroom
