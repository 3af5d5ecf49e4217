#pragma once

#include "charts/latencyscale.h"
#include "run/runview.h"

#include <QTabWidget>

namespace headroom {

class ConditionsPane;
class FailuresPane;
class FindingsPane;
class GhostsPane;
class JobsPane;
class MarkersPane;
class RequestsPane;

/// What a run says besides its charts, a tab each: jobs, findings, ghosts, pass conditions, failures, requests,
/// markers. A tab that has nothing to say is not there, and without any the whole is hidden. The first one is in front
/// until somebody chooses.
class DetailTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit DetailTabs(QWidget* parent = nullptr);
    void show(const RunView& view, LatencyKind kind);

    [[nodiscard]] const ConditionsPane* conditions() const { return m_conditions; }
    [[nodiscard]] const FindingsPane* findings() const { return m_findings; }
    [[nodiscard]] GhostsPane* ghosts() const { return m_ghosts; }
    [[nodiscard]] MarkersPane* markers() const { return m_markers; }
    [[nodiscard]] JobsPane* jobs() const { return m_jobs; }
    [[nodiscard]] const RequestsPane* requests() const { return m_requests; }

    /// Brings a pane to the front, and it stays there.
    void choose(QWidget* pane);
    /// Brings the markers to the front, with the note of this one to be typed.
    void editMarker(nanoseconds at);

private:
    void tell(QWidget* pane, const QString& title, int rows);

    JobsPane* m_jobs = nullptr;
    FindingsPane* m_findings = nullptr;
    GhostsPane* m_ghosts = nullptr;
    ConditionsPane* m_conditions = nullptr;
    FailuresPane* m_failures = nullptr;
    RequestsPane* m_requests = nullptr;
    MarkersPane* m_markers = nullptr;
    bool m_chosen = false;
};

} // namespace headroom
