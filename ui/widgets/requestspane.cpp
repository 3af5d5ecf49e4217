#include "widgets/requestspane.h"

#include "models/requestsmodel.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

RequestsPane::RequestsPane(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(this))
    , m_model(new RequestsModel(this))
    , m_table(new QTableView(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Requests beside each other"));
    setUpRowTable(m_table);
    // The name gives way, so that all numbers are seen; only what is seen is measured.
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    m_table->horizontalHeader()->setMinimumSectionSize(30);
    m_table->setTextElideMode(Qt::ElideMiddle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
}

bool RequestsPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return Card::event(event);
}

int RequestsPane::show(const RunSummary& summary, LatencyKind kind)
{
    m_title->setText(kind == LatencyKind::Response ? tr("Requests, response times") : tr("Requests, service times"));
    m_model->setSummary(summary, kind);
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < header->count(); ++i)
        header->setSectionResizeMode(i, i == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    return m_model->rowCount();
}

} // namespace headroom
