#pragma once

#include "run/demogateway.h"
#include "run/sweepfeed.h"

#include <QObject>
#include <QTimer>

#include <optional>

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
    [[nodiscard]] Result<LoadProfile> begin(Demo demo) { return m_gateway.start(demo); }
    /// What of the demo is swept over; nothing: it is one run.
    [[nodiscard]] static std::optional<SweepAsk> sweepOf(Demo demo);

private:
    void runEnded();
    void look();

    RunRoom* m_run;
    DemoGateway m_gateway;
    QString m_waiting; ///< the run whose ghosts are still at work; empty: none
    QTimer m_timer;
};

} // namespace headroom
