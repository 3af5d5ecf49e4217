#include "widgets/failurespane.h"

#include "models/failuresmodel.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

FailuresPane::FailuresPane(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(this))
    , m_model(new FailuresModel(this))
    , m_table(new QTableView(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What failed"));
    setUpRowTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
}

bool FailuresPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return Card::event(event);
}

int FailuresPane::show(const std::vector<FailureExample>& failures, const QString& of)
{
    m_title->setText(of);
    m_title->setVisible(!of.isEmpty());
    const int rowsBefore = m_model->rowCount();
    m_model->setFailures(failures);
    if (m_model->rowCount() != rowsBefore)
        m_table->resizeColumnsToContents();
    return m_model->rowCount();
}

} // namespace headroom
