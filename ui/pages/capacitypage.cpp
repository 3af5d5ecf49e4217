#include "pages/capacitypage.h"

#include "display/capacitytexts.h"
#include "display/convert.h"
#include "manual/manualpages.h"
#include "models/capacitymodel.h"
#include "report/capacitytext.h"
#include "theme/theme.h"
#include "widgets/capacityform.h"
#include "widgets/rowtable.h"
#include "widgets/searchhead.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

CapacityPage::CapacityPage(QWidget* parent)
    : QWidget(parent)
    , m_form(new CapacityForm)
    , m_head(
          new SearchHead({tr("&Start search"), tr("Send no more, wait for what is in flight and keep what was found"),
                          tr("End the search at once; what was found is kept"), tr("Progress of the search"),
                          tr("Copy what was found and its steps as text"), QStringLiteral("Search")}))
    , m_table(new QTableView)
    , m_model(new CapacityModel(this))
{
    setManualPage(this, QLatin1String("capacity"));
    setUpTable();
    auto* steps = new Card(this);
    auto* stepsLayout = new QVBoxLayout(steps);
    stepsLayout->setContentsMargins(10, 8, 8, 8);
    stepsLayout->setSpacing(4);
    auto* title = new QLabel(tr("Steps"), steps);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    stepsLayout->addWidget(title);
    stepsLayout->addWidget(m_table, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto* form = new QVBoxLayout;
    form->setSpacing(0);
    form->addWidget(m_form);
    layout->addLayout(form);
    layout->addWidget(m_head);
    layout->addWidget(steps, 1);
    connect(m_form, &FormSection::edited, this, &CapacityPage::check);
    connect(m_head, &SearchHead::startAsked, this, &CapacityPage::startAsked);
    connect(m_head, &SearchHead::stopAsked, this, &CapacityPage::stopAsked);
    connect(m_head, &SearchHead::abortAsked, this, &CapacityPage::abortAsked);
    connect(m_head, &SearchHead::copyAsked, this, &CapacityPage::copy);
    show(CapacityView{});
    check();
    applyTheme();
}

void CapacityPage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Steps of the search"));
    m_table->setToolTip(tr("Enter or a double click opens the run of a step."));
    setUpRowTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openStep(index.row()); });
}

void CapacityPage::setProfile(const LoadProfile& profile)
{
    m_profile = profile;
    check();
}

void CapacityPage::setSettings(const CapacitySettings& settings)
{
    m_form->setSettings(settings);
    check();
}

CapacitySettings CapacityPage::settings() const
{
    return m_form->settings();
}

void CapacityPage::check()
{
    const auto checked = checkedForSearch(m_profile, m_form->settings());
    m_fine = checked.has_value();
    if (m_fine)
        m_form->setError(QString());
    else
        m_form->setCoreError(checked.error());
    m_head->setPlan(m_fine ? capacityPlan(m_profile, *checked) : QString());
    m_head->setCommands(m_canStart && m_fine, m_searching);
}

void CapacityPage::setCommands(bool canStart, bool searching)
{
    m_canStart = canStart;
    m_searching = searching;
    m_head->setCommands(canStart && m_fine, searching);
    m_form->setFieldsEnabled(!searching);
}

void CapacityPage::focusFirst()
{
    m_form->focusFirst();
}

void CapacityPage::show(const CapacityView& view)
{
    m_view = view;
    m_head->show(capacityHeadline(view), stepUnderWayText(view), view.result.has_value());
    m_model->setView(view);
    const std::size_t ended = view.progress.steps.size();
    if (ended != m_endedShown || view.result)
        m_table->resizeColumnsToContents();
    m_endedShown = ended;
}

QStringList CapacityPage::texts() const
{
    return m_head->texts() << m_form->error();
}

void CapacityPage::copy() const
{
    QGuiApplication::clipboard()->setText(qString(capacityText(*m_view.result, m_view.settings, *m_view.profile)));
}

void CapacityPage::openStep(int row)
{
    if (const QString file = m_model->runFileAt(row); !file.isEmpty())
        emit runChosen(file);
}

bool CapacityPage::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        applyTheme();
    return QWidget::event(event);
}

void CapacityPage::applyTheme()
{
    setTableColours(m_table, themeFor(palette()));
}

} // namespace headroom
