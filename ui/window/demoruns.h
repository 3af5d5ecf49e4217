#pragma once

#include "run/demogateway.h"

#include <QObject>
#include <QTimer>

namespace headroom {

class ProfileDocument;
class RunRoom;
struct RunView;

/// Runs of the demo: against the gateway inside the program, whose log is joined to them when the last ghost has
/// finished, so that there is something to see of them. GUI thread.
class DemoRuns : public QObject {
    Q_OBJECT
public:
    DemoRuns(RunRoom* run, QObject* parent);
    /// The demo's profile, its gateway running.
    [[nodiscard]] Result<LoadProfile> begin() { return m_gateway.start(); }

private:
    void runEnded();
    void look();

    RunRoom* m_run;
    DemoGateway m_gateway;
    QString m_waiting; ///< the run whose ghosts are still at work; empty: none
    QTimer m_timer;
};

} // namespace headroom
