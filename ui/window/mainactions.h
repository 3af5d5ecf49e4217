#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace headroom {

struct Theme;
class RunPage;

/// Every command of the window. They belong to the window; what they do is connected there.
struct MainActions {
    Q_DECLARE_TR_FUNCTIONS(headroom::MainActions)
public:
    QAction* newProfile = nullptr;
    QAction* open = nullptr;
    QAction* compareRuns = nullptr;
    QAction* save = nullptr;
    QAction* saveAs = nullptr;
    QAction* exportRecord = nullptr;
    QAction* verifyRecord = nullptr;
    QAction* joinLogs = nullptr;
    QAction* joinCloudWatch = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* pasteCurl = nullptr;
    QAction* copyCurl = nullptr;
    QAction* probe = nullptr;
    QAction* start = nullptr;
    QAction* runAgain = nullptr;
    QAction* stopSending = nullptr;
    QAction* abort = nullptr;
    QAction* findCapacity = nullptr;
    QAction* sweep = nullptr;
    QAction* alarms = nullptr;
    QAction* demo = nullptr;
    QAction* addMarker = nullptr;
    QAction* whatIf = nullptr;
    QAction* star = nullptr;
    QList<QAction*> remedies; ///< demos of them; data of each: Demo as int
    QAction* showProfile = nullptr;
    QAction* showRun = nullptr;
    QAction* showCapacity = nullptr;
    QAction* showSweep = nullptr;
    QAction* showLibrary = nullptr;
    QAction* findInLibrary = nullptr;
    QAction* chooseLibrary = nullptr;
    QAction* showRequests = nullptr;
    QAction* findInRequests = nullptr;
    QAction* showCompare = nullptr;
    QAction* showReport = nullptr;
    QAction* nextChange = nullptr;
    QAction* previousChange = nullptr;
    QAction* toggleTable = nullptr;
    QAction* responseTimes = nullptr;
    QAction* serviceTimes = nullptr;
    QAction* nearLimit = nullptr;
    QActionGroup* theme = nullptr; ///< data of each: ThemeChoice as int
    QActionGroup* language = nullptr; ///< data of each: a code as codeOf gives it, empty for the system's
    QAction* fullScreen = nullptr;
    QAction* resetLayout = nullptr;
    QAction* manual = nullptr;
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;
};

[[nodiscard]] MainActions createActions(QMainWindow* window);
void setIcons(const MainActions& actions, const Theme& theme);
/// The toolbar keeps its buttons, their places and sizes whatever the run does: a late click must not hit another one.
void fillToolBar(QMainWindow* window, const MainActions& actions);
void fillMenuBar(QMainWindow* window, const MainActions& actions, QMenu* examples, QMenu* recentFiles,
                 const RunPage& runPage);

} // namespace headroom
