#include "widgets/samplespane.h"

#include "display/numbers.h"
#include "display/runtexts.h"
#include "display/sampledetails.h"
#include "manual/manualpages.h"
#include "models/samplesmodel.h"
#include "run/samplesfeed.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"
#include "widgets/sampledialog.h"
#include "widgets/samplefilterbar.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>

#include <algorithm>

namespace headroom {

SamplesPane::SamplesPane(QWidget* parent)
    : QWidget(parent)
    , m_feed(new SamplesFeed(this))
    , m_model(new SamplesModel(this))
    , m_filter(new SampleFilterBar(this))
    , m_count(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_table(new QTableView(this))
{
    setManualPage(this, QLatin1String("run-page"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setMaximumHeight(10);
    m_progress->setAccessibleName(tr("Progress of reading the requests"));
    m_progress->hide();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Requests of the run"));
    setUpRowTable(m_table, false);
    addCopyAction();
    addDetailsAction();
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(SampleColumn::PlannedStart), Qt::AscendingOrder);
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_filter, 1);
    head->addWidget(m_progress);
    head->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    setTableColours(m_table, themeFor(palette()));
    connect(m_filter, &SampleFilterBar::changed, this, &SamplesPane::list);
    connect(m_model, &SamplesModel::orderAsked, this, &SamplesPane::list);
    connect(m_model, &SamplesModel::pageNeeded, m_feed, &SamplesFeed::fetch);
    connect(m_feed, &SamplesFeed::listed, this, &SamplesPane::takeList);
    connect(m_feed, &SamplesFeed::fetched, this, &SamplesPane::takePage);
    connect(m_feed, &SamplesFeed::failed, this, [this](const QString& message) {
        m_count->clear();
        emit failed(message);
    });
    connect(m_feed->listing(), &BackgroundWork::progressed, this, [this](double share) {
        m_progress->setValue(static_cast<int>(share * 100));
        m_progress->show();
    });
    connect(m_feed->listing(), &BackgroundWork::ended, m_progress, &QWidget::hide);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SamplesPane::chooseCurrent);
}

void SamplesPane::addCopyAction()
{
    auto* copy = new QAction(tr("&Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &SamplesPane::copyRows);
    connect(m_feed, &SamplesFeed::copied, this, [this](const std::vector<Sample>& samples) {
        QGuiApplication::clipboard()->setText(m_model->tsvOf(samples));
    });
}

void SamplesPane::addDetailsAction()
{
    auto* details = new QAction(tr("All of this &request…"), m_table);
    m_table->addAction(details);
    connect(details, &QAction::triggered, this, &SamplesPane::showDetails);
    connect(m_table, &QTableView::activated, this, &SamplesPane::showDetails); // Enter, or a double click
}

void SamplesPane::showDetails()
{
    const auto sample = m_model->sampleAt(m_table->currentIndex().row());
    if (!sample)
        return;
    auto* dialog = new SampleDialog(sampleDetails(*sample, *m_view.profile, m_view.snapshot->failures), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Rows that nobody has looked at have to be read for it.
void SamplesPane::copyRows()
{
    constexpr qsizetype most = 100'000;
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    if (rows.size() > most) {
        emit failed(tr("%1 rows are more than the clipboard takes; 'headroom-cli export RUN --csv FILE' writes all.")
                        .arg(headroom::countText(static_cast<std::uint64_t>(rows.size()))));
        return;
    }
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        m_feed->copy(rows);
}

void SamplesPane::show(const RunView& view)
{
    const bool same = view.over() && m_view.over() && view.file == m_view.file
        && view.summary.range == m_view.summary.range && view.ghosts == m_view.ghosts;
    if (view.live() && m_view.live())
        return;
    if (same)
        return;
    m_view = view;
    m_feed->setRun(view);
    m_model->setProfile(view.profile);
    m_filter->setProfile(*view.profile);
    m_filter->setEnabled(view.over());
    m_list = nullptr;
    m_model->setList(nullptr);
    list();
}

void SamplesPane::choose(const SampleFilter& part)
{
    if (!m_view.over())
        return;
    m_filter->setChosen(part);
    m_chooseFirst = true;
    list();
}

void SamplesPane::focusFilter()
{
    m_filter->focusText();
}

/// Only of what is seen: every sample has to be read for it.
void SamplesPane::list()
{
    m_stale = true;
    tellCount();
    if (!m_view.over() || !isVisible())
        return;
    m_stale = false;
    SampleFilter filter = m_filter->filter();
    if (const auto& range = m_view.summary.range) { // every number on the page is of that part
        filter.plannedFrom = std::max(filter.plannedFrom, nanoseconds(range->from));
        filter.plannedBefore = std::min(filter.plannedBefore, nanoseconds(range->until));
    }
    m_feed->list(filter, m_model->order());
}

void SamplesPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        list();
}

void SamplesPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setTableColours(m_table, themeFor(palette()));
}

void SamplesPane::takeList(const std::shared_ptr<const SampleList>& list)
{
    m_list = list;
    m_model->setList(list);
    tellCount();
    if (m_chooseFirst && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    else
        emit sampleChosen(std::nullopt);
    m_chooseFirst = false;
}

void SamplesPane::takePage(int page, const std::vector<Sample>& samples)
{
    m_model->setPage(page, samples);
    if (!m_widthsSet) {
        m_widthsSet = true;
        m_table->resizeColumnsToContents();
    }
    if (m_table->currentIndex().isValid() && m_table->currentIndex().row() / SamplesFeed::pageSize == page)
        chooseCurrent();
}

/// A row that is still on its way is told when it has come.
void SamplesPane::chooseCurrent()
{
    const QModelIndex now = m_table->currentIndex();
    if (!now.isValid())
        emit sampleChosen(std::nullopt);
    else if (const auto sample = m_model->sampleAt(now.row()))
        emit sampleChosen(sample);
    else
        m_feed->fetch(now.row() / SamplesFeed::pageSize);
}

void SamplesPane::tellCount()
{
    QString text;
    QString hint;
    if (!m_view.snapshot || m_view.live()) {
        text = tr("Requests are listed when a run is over.");
    } else if (m_stale || !m_list) {
        text = tr("Reading…");
    } else {
        const std::uint64_t shown = m_list->places.size();
        const bool all = m_list->kept == m_view.snapshot->outcomes.total();
        text = (all ? tr("%1 of %2 requests") : tr("%1 of %2 requests kept one by one"))
                   .arg(headroom::countText(m_list->matching), headroom::countText(m_list->kept));
        if (shown == 0 && m_list->kept > 0)
            text = tr("%1: none match the filter").arg(text);
        if (shown < m_list->matching)
            text = tr("the first %1 of %2").arg(headroom::countText(shown), text);
        for (const std::string& note : m_view.summary.notes)
            hint += noteText(note) + QLatin1Char('\n');
    }
    m_count->setText(text);
    m_count->setToolTip(hint.trimmed());
}

QString SamplesPane::countText() const
{
    return m_count->text();
}

} // namespace headroom
