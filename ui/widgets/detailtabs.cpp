#include "widgets/detailtabs.h"

#include "analysis/runpart.h"
#include "widgets/conditionspane.h"
#include "widgets/failurespane.h"
#include "widgets/findingspane.h"
#include "widgets/ghostspane.h"
#include "widgets/jobspane.h"
#include "widgets/markerspane.h"
#include "widgets/requestspane.h"

#include <QTabBar>

namespace headroom {

namespace {

std::vector<FailureExample> failuresOf(const RunView& view)
{
    std::vector<FailureExample> failures;
    for (const FailureSummary& kind : view.summary.failures)
        failures.push_back(kind.example);
    return failures;
}

/// Whatever else was counted than what the page shows.
QString failuresAre(const RunView& view)
{
    if (view.measured)
        return DetailTabs::tr("As measured, whatever the limit");
    if (view.summary.range)
        return failuresAreOfPart(*view.snapshot, view.summary.outcomes) ? QString()
                                                                        : DetailTabs::tr("Counted over the whole run");
    return view.profile->load.warmUp.count() > 0 ? DetailTabs::tr("Warm-up included") : QString();
}

} // namespace

DetailTabs::DetailTabs(QWidget* parent)
    : QTabWidget(parent)
    , m_jobs(new JobsPane)
    , m_findings(new FindingsPane)
    , m_ghosts(new GhostsPane)
    , m_conditions(new ConditionsPane)
    , m_failures(new FailuresPane)
    , m_requests(new RequestsPane)
    , m_markers(new MarkersPane)
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Details of the run"));
    for (QWidget* pane :
         {static_cast<QWidget*>(m_jobs), static_cast<QWidget*>(m_findings), static_cast<QWidget*>(m_ghosts),
          static_cast<QWidget*>(m_conditions), static_cast<QWidget*>(m_failures), static_cast<QWidget*>(m_requests),
          static_cast<QWidget*>(m_markers)}) {
        addTab(pane, QString());
        setTabVisible(indexOf(pane), false);
    }
    connect(this, &QTabWidget::tabBarClicked, this, [this] { m_chosen = true; });
    hide();
}

void DetailTabs::show(const RunView& view, LatencyKind kind)
{
    tell(m_jobs, tr("Jobs"), m_jobs->show(view));
    tell(m_findings, tr("Findings"),
         m_findings->show(view.findings.value_or(std::vector<Finding>()), view.measured.has_value()));
    tell(m_ghosts, tr("Ghosts"), m_ghosts->show(view));
    tell(m_conditions, tr("Pass conditions"), m_conditions->show(view.summary, *view.profile));
    tell(m_failures, tr("Failures"), m_failures->show(failuresOf(view), failuresAre(view)));
    tell(m_requests, tr("Requests"), m_requests->show(view.summary, kind));
    tell(m_markers, tr("Markers"), m_markers->show(view));
    int first = 0;
    while (first < count() && !isTabVisible(first))
        ++first;
    if (!m_chosen && first < count())
        setCurrentIndex(first);
    setVisible(first < count());
}

void DetailTabs::editMarker(nanoseconds at)
{
    choose(m_markers);
    m_markers->editNote(at);
}

void DetailTabs::choose(QWidget* pane)
{
    m_chosen = true;
    setCurrentWidget(pane);
}

void DetailTabs::tell(QWidget* pane, const QString& title, int rows)
{
    const int index = indexOf(pane);
    setTabText(index, tr("%1 (%2)").arg(title).arg(rows));
    setTabVisible(index, rows > 0);
}

} // namespace headroom
