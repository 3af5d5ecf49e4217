#include "pages/sweeppage.h"

#include "base/files.h"
#include "charts/sweeppane.h"
#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/sweeptexts.h"
#include "manual/manualpages.h"
#include "models/sweepmodel.h"
#include "report/sweepsvg.h"
#include "report/sweeptext.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"
#include "widgets/searchhead.h"
#include "widgets/sweepform.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

SweepPage::SweepPage(QWidget* parent)
    : QWidget(parent)
    , m_form(new SweepForm)
    , m_head(new SearchHead({tr("&Start sweep"), tr("Send no more, wait for what is in flight and keep what was found"),
                             tr("End the sweep at once; what was found is kept"), tr("Progress of the sweep"),
                             tr("Copy what was found as text"), QStringLiteral("Sweep")}))
    , m_compare(newButton(tr("&Compare both"), tr("Hold the two runs against each other")))
    , m_save(newButton(tr("Save &chart…"), tr("Save the chart as SVG")))
    , m_open(newButton(tr("&Open sweep…"), tr("Show a sweep that was made before: the folder of its runs")))
    , m_pane(new SweepPane)
    , m_table(new QTableView)
{
    setManualPage(this, QLatin1String("capacity"));
    setUpTable();
    for (QPushButton* button : {m_compare, m_save, m_open})
        m_head->addButton(button);
    auto* values = new Card;
    auto* valuesLayout = new QVBoxLayout(values);
    valuesLayout->setContentsMargins(10, 8, 8, 8);
    valuesLayout->addWidget(m_table);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(6);
    split->addWidget(m_pane);
    split->addWidget(values);
    split->setSizes({360, 210});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addWidget(m_head);
    layout->addWidget(split, 1);
    connect(m_form, &FormSection::edited, this, &SweepPage::check);
    connect(m_form, &SweepForm::shareChosen, this, &SweepPage::shareChosen);
    connect(m_head, &SearchHead::startAsked, this, &SweepPage::startAsked);
    connect(m_head, &SearchHead::stopAsked, this, &SweepPage::stopAsked);
    connect(m_head, &SearchHead::abortAsked, this, &SweepPage::abortAsked);
    connect(m_head, &SearchHead::copyAsked, this, &SweepPage::copy);
    connect(m_open, &QPushButton::clicked, this, &SweepPage::openAsked);
    connect(m_save, &QPushButton::clicked, this, &SweepPage::save);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        QStringList files;
        for (const SweptRun& run : m_view.progress.made.runs)
            files << qString(run.file);
        emit compareAsked(files);
    });
    connect(m_pane, &SweepPane::rowChosen, m_table, &QTableView::selectRow);
    show(SweepView{});
    check();
}

QPushButton* SweepPage::newButton(const QString& text, const QString& hint)
{
    auto* button = new QPushButton(text);
    button->setToolTip(hint);
    button->setAutoDefault(false);
    return button;
}

void SweepPage::setUpTable()
{
    m_table->setModel(m_pane->model());
    m_table->setAccessibleName(tr("Values of the sweep"));
    m_table->setToolTip(tr("Enter or a double click opens the run of a value."));
    setUpRowTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(60);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openRun(index.row()); });
}

void SweepPage::setProfile(const LoadProfile& profile)
{
    m_profile = profile;
    check();
}

void SweepPage::setAsk(const SweepAsk& ask)
{
    m_form->setAsk(ask);
    check();
}

Result<SweepAsk> SweepPage::ask() const
{
    return m_form->ask();
}

void SweepPage::check()
{
    const auto ask = m_form->ask();
    const auto planned = ask ? plannedFor(m_profile, *ask) : tl::make_unexpected(ask.error());
    m_fine = planned.has_value();
    const QString missing = m_form->missing(); // nobody has done anything wrong yet
    if (m_fine || !missing.isEmpty())
        m_form->setError(QString());
    else
        m_form->setCoreError(planned.error());
    m_head->setPlan(m_fine ? sweepPlan(*planned, m_form->share()) : missing);
    m_head->setCommands(m_canStart && m_fine, m_going);
}

void SweepPage::setCommands(bool canStart, bool going)
{
    m_canStart = canStart;
    m_going = going;
    m_head->setCommands(canStart && m_fine, going);
    m_form->setFieldsEnabled(!going);
    m_open->setEnabled(!going);
}

void SweepPage::focusFirst()
{
    m_form->focusFirst();
}

void SweepPage::toggleTable()
{
    m_pane->showTable(!m_pane->tableShown());
}

void SweepPage::show(const SweepView& view)
{
    m_view = view;
    m_head->show(sweepHeadline(view), sweepDetails(view), view.over());
    m_pane->show(view);
    m_save->setVisible(view.over());
    m_compare->setVisible(view.over() && view.name == pairTag && view.progress.made.runs.size() == 2);
    const std::size_t rows = view.result ? view.result->rows.size() : 0;
    if (rows != m_rowsShown || view.share != m_shareShown) // which the headers name
        m_table->resizeColumnsToContents();
    m_rowsShown = rows;
    m_shareShown = view.share;
}

QStringList SweepPage::texts() const
{
    return m_head->texts() << m_form->error();
}

void SweepPage::copy() const
{
    QGuiApplication::clipboard()->setText(qString(sweepText(*m_view.result)));
}

/// As the command line writes it.
void SweepPage::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save chart"),
                                                      tr("sweep-%1.svg").arg(qString(m_view.name)), tr("SVG (*.svg)"));
    if (file.isEmpty())
        return;
    if (const auto saved = replaceFile(stdPath(file), sweepSvg(*m_view.result)); !saved)
        emit failed(errorInLanguage(saved.error().message));
}

void SweepPage::openRun(int row)
{
    if (const QString file = m_pane->model()->runFileAt(row); !file.isEmpty())
        emit runChosen(file);
}

bool SweepPage::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
    return QWidget::event(event);
}

} // namespace headroom
