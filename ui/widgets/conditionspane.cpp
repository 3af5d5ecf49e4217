#include "widgets/conditionspane.h"

#include "models/conditionsmodel.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

ConditionsPane::ConditionsPane(QWidget* parent)
    : Card(parent)
    , m_model(new ConditionsModel(this))
    , m_table(new QTableView(this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("conditions"));
    m_table->setAccessibleName(tr("Pass conditions"));
    setUpRowTable(m_table);
    m_table->horizontalHeader()->setMinimumSectionSize(30);
    m_table->setTextElideMode(Qt::ElideMiddle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->addWidget(m_table, 1);
}

bool ConditionsPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return Card::event(event);
}

void ConditionsPane::show(const RunSummary& summary, const LoadProfile& profile)
{
    m_model->setConditions(profile.pass.empty() ? std::vector<ConditionResult>() : summary.conditions);
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < header->count(); ++i)
        header->setSectionResizeMode(i, i == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    setVisible(m_model->rowCount() > 0);
}

} // namespace headroom
