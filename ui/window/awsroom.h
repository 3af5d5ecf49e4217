#pragma once

#include "window/mainactions.h"

#include <QObject>

class QWidget;

namespace headroom {

class RunRoom;
struct LogsWanted;

/// What the run that is shown has to do with AWS: logs fetched from CloudWatch, and alarms that watch in production
/// what it measured. GUI thread.
class AwsRoom : public QObject {
    Q_OBJECT
public:
    AwsRoom(RunRoom* run, QWidget* window);
    void connectTo(const MainActions& actions);
    void updateActions(const MainActions& actions);
    /// Fetches the time of the run that is shown, and joins it.
    void fetchLogs(const LogsWanted& wanted);

private:
    void askForLogs();
    void showAlarms();

    RunRoom* m_run;
    QWidget* m_window;
};

} // namespace headroom
