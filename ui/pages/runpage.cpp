#include "pages/runpage.h"

#include "charts/axes.h"
#include "charts/ghostpane.h"
#include "charts/heatmappane.h"
#include "charts/jobschart.h"
#include "charts/limitgrip.h"
#include "charts/loadpane.h"
#include "charts/markeritem.h"
#include "charts/outcomepane.h"
#include "charts/percentilepane.h"
#include "display/numbers.h"
#include "manual/manualpages.h"
#include "run/runpicture.h"
#include "widgets/detailtabs.h"
#include "widgets/ghostspane.h"
#include "widgets/jobspane.h"
#include "widgets/markerspane.h"
#include "widgets/rangebar.h"
#include "widgets/verdictstrip.h"
#include "widgets/whatifbar.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace headroom {

namespace {

QSplitter* newSplitter(Qt::Orientation orientation)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(6);
    return splitter;
}

/// In a small window, or above the requests, charts are scrolled to rather than squeezed until nothing can be read.
QScrollArea* scrolled(QWidget* columns)
{
    auto* area = new QScrollArea;
    area->setWidget(columns);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(120);
    return area;
}

} // namespace

RunPage::RunPage(QWidget* parent)
    : QWidget(parent)
    , m_strip(new VerdictStrip(this))
    , m_range(new RangeBar(tr("or drag across a chart"), this))
    , m_whatIf(new WhatIfBar(this))
    , m_heatMap(new HeatMapPane)
    , m_ghosts(new GhostPane)
    , m_outcomes(new OutcomePane)
    , m_load(new LoadPane)
    , m_percentiles(new PercentilePane)
    , m_details(new DetailTabs)
    , m_columns(newSplitter(Qt::Horizontal))
    , m_left(newSplitter(Qt::Vertical))
    , m_right(newSplitter(Qt::Vertical))
{
    setManualPage(this, QLatin1String("run-page"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_strip);
    auto* chosen = new QHBoxLayout;
    chosen->addWidget(m_range, 1);
    chosen->addWidget(m_whatIf);
    layout->addLayout(chosen);
    layout->addWidget(scrolled(m_columns), 1);
    for (ChartPane* pane : overTime())
        m_left->addWidget(pane);
    m_right->addWidget(m_percentiles);
    m_right->addWidget(m_details);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_right);
    connect(m_range, &RangeBar::rangeChosen, this, &RunPage::rangeChosen);
    connect(m_heatMap, &HeatMapPane::cellChosen, this, &RunPage::requestsChosen);
    connect(m_ghosts, &GhostPane::rowChosen, m_details->ghosts(), &GhostsPane::choose);
    connect(m_details->ghosts(), &GhostsPane::rowChosen, m_ghosts, &GhostPane::choose);
    for (const QSplitter* splitter : {m_columns, m_left, m_right})
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_layoutChosen = true; });
    m_heatMap->setMinimumHeight(200); // the picture that counts is the last to give way
    m_right->setMinimumHeight(430); // more than its parts need: the details are read, too
    resetLayout();
    shareTimeAxis();
    connectLimit();
    auto* mark = new QShortcut(QKeySequence(Qt::Key_M), this);
    mark->setContext(Qt::WidgetWithChildrenShortcut);
    connect(mark, &QShortcut::activated, this, &RunPage::markerAsked);
    auto* near = new QShortcut(QKeySequence(Qt::Key_L), this);
    near->setContext(Qt::WidgetWithChildrenShortcut);
    connect(near, &QShortcut::activated, this, &RunPage::nearLimitAsked);
    connect(m_details->markers(), &MarkersPane::edited, this, &RunPage::markersEdited);
}

void RunPage::connectLimit()
{
    for (LimitGrip* grip : {m_heatMap->limitGrip(), m_percentiles->limitGrip()})
        connect(grip, &LimitGrip::limitChosen, this, &RunPage::whatIfChosen);
    connect(m_whatIf, &WhatIfBar::limitChosen, this, &RunPage::whatIfChosen);
}

void RunPage::focusLimit()
{
    m_whatIf->focusLimit();
}

void RunPage::shareTimeAxis()
{
    const QMargins margins = sharedMargins(fontMetrics());
    for (ChartPane* pane : overTime()) {
        pane->plot()->setPlotMargins(margins);
        connect(pane->plot(), &PlotView::cursorMoved, this, &RunPage::moveCursor);
        connect(pane->plot(), &PlotView::rangeChosen, this, &RunPage::chooseRange);
    }
    m_percentiles->plot()->setPlotMargins(loneMargins(fontMetrics()));
}

/// What was chosen last is put away first: a cursor, which the charts know of, then the part that is shown.
void RunPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_view.summary.range)
        emit rangeChosen(std::nullopt);
    else if (event->key() == Qt::Key_Space && m_view.live())
        holdCharts();
    else
        QWidget::keyPressEvent(event);
}

/// Whole bins: whatever of one is inside.
void RunPage::chooseRange(double from, double to)
{
    const TimeBins time = timeBins(shownTime(*m_view.profile, m_view.snapshot.get()));
    const auto seconds = [&](double bins) { return std::chrono::seconds(std::llround(bins) * time.seconds); };
    constexpr double nearly = 1e-6; // a key's range ends exactly at a bin
    emit rangeChosen(
        TimeRange{seconds(std::floor(from * time.count + nearly)), seconds(std::ceil(to * time.count - nearly))});
}

void RunPage::moveCursor(std::optional<double> x)
{
    m_cursor = x;
    for (ChartPane* pane : overTime())
        pane->plot()->showCursor(x);
}

void RunPage::markSample(const std::optional<Sample>& sample)
{
    m_heatMap->mark(sample);
    const TimeBins time = timeBins(shownTime(*m_view.profile, m_view.snapshot.get()));
    moveCursor(sample ? std::optional(toSeconds(sample->plannedStart) / time.span()) : std::nullopt);
}

nanoseconds RunPage::markedMoment() const
{
    using Tenths = std::chrono::duration<std::int64_t, std::deci>; // as finely as a marker's moment can be typed
    if (!m_view.snapshot || m_view.live())
        return std::chrono::floor<Tenths>(m_view.snapshot ? m_view.snapshot->elapsed : nanoseconds(0));
    if (!m_cursor)
        return m_view.summary.judged().from;
    const TimeBins time = timeBins(shownTime(*m_view.profile, m_view.snapshot.get()));
    return Tenths(std::llround(*m_cursor * time.span() * 10));
}

void RunPage::show(const RunView& view)
{
    const bool another = view.file != m_view.file;
    m_view = view;
    if (view.picture)
        m_latencies = view.picture->latencies;
    if (another)
        markSample(std::nullopt); // it was of the run before
    if (another || !view.live())
        m_heldAt.reset();
    refresh();
}

void RunPage::showBaseline(const std::shared_ptr<const Baseline>& baseline)
{
    m_percentiles->setBaseline(baseline);
    if (m_view.picture && !m_heldAt)
        m_percentiles->show(m_view, *m_view.picture);
}

void RunPage::setLatencies(const ShownLatencies& latencies)
{
    m_latencies = latencies;
    if (m_view.profile)
        refresh();
}

/// To be looked at in peace: what is hovered, or read in a table, would have moved on.
void RunPage::holdCharts()
{
    if (m_heldAt)
        m_heldAt.reset();
    else
        m_heldAt = m_view.snapshot->elapsed;
    refresh();
}

void RunPage::refresh()
{
    m_view = pictured(std::move(m_view), m_latencies);
    m_strip->show(m_view, m_latencies.kind,
                  m_heldAt ? tr("charts held at %1 (Space)").arg(clockText(*m_heldAt)) : QString());
    m_range->show(m_view);
    m_whatIf->show(m_view);
    if (!m_heldAt)
        showCharts();
    m_details->show(m_view, m_latencies.kind);
}

void RunPage::showCharts()
{
    const RunPicture& picture = *m_view.picture;
    const TimeBins& time = picture.time;
    for (ChartPane* pane : overTime()) {
        pane->plot()->setRangesChosen(m_view.over());
        pane->plot()->markers()->setMarkers(m_view.markers, time.span(), pane == m_heatMap);
    }
    m_heatMap->show(m_view, picture);
    const bool ghostsBefore = !m_ghosts->isHidden();
    m_ghosts->show(m_view, time);
    if (!ghostsBefore && !m_ghosts->isHidden() && !m_layoutChosen)
        spreadCharts();
    m_outcomes->show(m_view, time);
    m_load->show(m_view, time);
    m_percentiles->show(m_view, picture);
}

QList<ChartPane*> RunPage::panes() const
{
    return {m_heatMap, m_outcomes, m_load, m_percentiles, m_ghosts, m_details->jobs()->chart()};
}

QList<ChartPane*> RunPage::overTime() const
{
    return {m_heatMap, m_ghosts, m_outcomes, m_load};
}

void RunPage::toggleTable()
{
    ChartPane* chosen = m_heatMap;
    for (ChartPane* pane : panes()) {
        if (pane->isAncestorOf(focusWidget()))
            chosen = pane;
    }
    chosen->showTable(!chosen->tableShown());
}

QByteArray RunPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QSplitter* splitter : {m_columns, m_left, m_right})
        stream << splitter->saveState();
    return bytes;
}

void RunPage::restoreLayout(const QByteArray& layout)
{
    m_layoutChosen = true;
    QDataStream stream(layout);
    for (QSplitter* splitter : {m_columns, m_left, m_right}) {
        QByteArray state;
        stream >> state;
        splitter->restoreState(state);
    }
}

/// A hidden pane has no size, and would take its own from all others alike when it comes.
void RunPage::spreadCharts()
{
    m_left->setSizes({460, 190, 230, 230});
}

void RunPage::resetLayout()
{
    m_layoutChosen = false;
    m_columns->setSizes({640, 360});
    spreadCharts();
    m_right->setSizes({380, 580});
    m_columns->setStretchFactor(0, 2);
    m_columns->setStretchFactor(1, 1);
    m_left->setStretchFactor(0, 2);
    m_left->setStretchFactor(1, 1);
    m_left->setStretchFactor(2, 1);
    m_left->setStretchFactor(3, 1);
    m_right->setStretchFactor(0, 1);
    m_right->setStretchFactor(1, 1);
}

} // namespace headroom
