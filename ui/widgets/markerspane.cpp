#include "widgets/markerspane.h"

#include "models/markersmodel.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

MarkersPane::MarkersPane(QWidget* parent)
    : Card(parent)
    , m_model(new MarkersModel(this))
    , m_table(new QTableView(this))
    , m_remove(new QToolButton(this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("markers"));
    m_table->setAccessibleName(tr("Markers of the run"));
    setUpRowTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_remove->setText(tr("Re&move marker"));
    auto* key = new QShortcut(QKeySequence(QKeySequence::Delete), m_table);
    key->setContext(Qt::WidgetShortcut);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_remove, &QToolButton::clicked, this, &MarkersPane::removeChosen);
    connect(key, &QShortcut::activated, this, &MarkersPane::removeChosen);
    // Not while the table closes its editor: with other rows under it, it would lose the keys.
    connect(m_model, &MarkersModel::edited, this, &MarkersPane::edited, Qt::QueuedConnection);
}

int MarkersPane::show(const RunView& view)
{
    m_model->setMarkers(view.markers);
    return m_model->rowCount();
}

void MarkersPane::editNote(nanoseconds at)
{
    const QModelIndex note = m_model->index(m_model->rowOf(at), MarkersModel::Note);
    if (!note.isValid())
        return;
    m_table->setFocus();
    m_table->setCurrentIndex(note);
    m_table->edit(note);
}

void MarkersPane::removeChosen()
{
    if (!m_table->currentIndex().isValid())
        return;
    RunMarkers rest = m_model->markers();
    rest.erase(m_model->momentAt(m_table->currentIndex().row()));
    emit edited(rest);
}

bool MarkersPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return Card::event(event);
}

} // namespace headroom
