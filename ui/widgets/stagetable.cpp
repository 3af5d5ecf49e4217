#include "widgets/stagetable.h"

#include "models/stagesmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

namespace headroom {

StageTable::StageTable(StagesModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QTableView(this))
    , m_remove(new QPushButton(tr("Remove stage"), this))
{
    m_view->setModel(model);
    m_view->setObjectName(QStringLiteral("stages"));
    m_view->setAccessibleName(tr("Stages of the load"));
    m_view->setToolTip(tr("A stage goes evenly from one value to the other; equal ones hold it. Type 20/s, 90/min; "
                          "30s, 2min."));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    // Not as soon as a cell is reached: the arrow keys and Delete must find the table, not an editor.
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move in it
    constexpr int rowsShown = 4;
    m_view->setFixedHeight((fontMetrics().height() + 10) * (rowsShown + 1) + 4);

    auto* add = new QPushButton(tr("Add stage"), this);
    add->setObjectName(QStringLiteral("addStage"));
    m_remove->setObjectName(QStringLiteral("removeStage"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    setFocusProxy(m_view);
    setTabOrder(m_view, add);
    setTabOrder(add, m_remove);

    auto* key = new QShortcut(QKeySequence(QKeySequence::Delete), m_view);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &StageTable::remove);
    connect(add, &QPushButton::clicked, this, &StageTable::add);
    connect(m_remove, &QPushButton::clicked, this, &StageTable::remove);
    connect(model, &QAbstractItemModel::modelReset, this, &StageTable::enableButtons);
    connect(model, &QAbstractItemModel::rowsInserted, this, &StageTable::enableButtons);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &StageTable::enableButtons);
    enableButtons();
}

void StageTable::add()
{
    const int row = m_model->addStage(m_view->currentIndex().row());
    m_view->setCurrentIndex(m_model->index(row, 1));
    m_view->scrollTo(m_view->currentIndex());
}

void StageTable::remove()
{
    const int row = m_view->currentIndex().row();
    m_model->removeStage(row < 0 ? m_model->rowCount() - 1 : row);
}

void StageTable::enableButtons()
{
    m_remove->setEnabled(m_model->rowCount() > 1);
}

} // namespace headroom
