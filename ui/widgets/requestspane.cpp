#include "widgets/requestspane.h"

#include "models/requestsmodel.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

RequestsPane::RequestsPane(QWidget* parent)
    : Card(parent)
    , m_model(new RequestsModel(this))
    , m_table(new QTableView(this))
{
    auto* title = new QLabel(tr("Requests"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title->text());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_table, 1);
}

bool RequestsPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return Card::event(event);
}

void RequestsPane::show(const RunSummary& summary, LatencyKind kind)
{
    const int rowsBefore = m_model->rowCount();
    m_model->setSummary(summary, kind);
    if (m_model->rowCount() != rowsBefore)
        m_table->resizeColumnsToContents();
    setVisible(!summary.requests.empty());
}

} // namespace headroom
