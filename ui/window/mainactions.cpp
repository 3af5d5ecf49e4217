#include "window/mainactions.h"

#include "charts/chartpane.h"
#include "pages/runpage.h"
#include "run/demogateway.h"
#include "settings/language.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace headroom {

namespace {

QAction* newAction(QMainWindow* window, const QString& text, const QKeySequence& shortcut, const QString& hint = {})
{
    auto* action = new QAction(text, window);
    action->setShortcut(shortcut);
    if (!hint.isEmpty()) {
        const QString keys = shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys));
    }
    return action;
}

QAction* newChoice(QMainWindow* window, QActionGroup* group, const QString& text, const QKeySequence& shortcut = {})
{
    QAction* action = newAction(window, text, shortcut);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void createFileActions(MainActions& actions, QMainWindow* window)
{
    actions.newProfile = newAction(window, MainActions::tr("&New profile"), QKeySequence::New);
    actions.open = newAction(window, MainActions::tr("&Open profile or run…"), QKeySequence::Open);
    actions.chooseLibrary = newAction(window, MainActions::tr("&Library folder…"), {},
                                      MainActions::tr("Keep and list profiles and runs in another folder"));
    actions.compareRuns =
        newAction(window, MainActions::tr("&Compare runs…"), QKeySequence(QStringLiteral("Ctrl+D")),
                  MainActions::tr("Hold the run shown against its baselines, or runs chosen against each other"));
    actions.save = newAction(window, MainActions::tr("&Save profile"), QKeySequence::Save);
    actions.saveAs =
        newAction(window, MainActions::tr("Save profile &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    actions.exportRecord = newAction(window, MainActions::tr("&Export record…"), QKeySequence(QStringLiteral("Ctrl+E")),
                                     MainActions::tr("Write what the run shown has to say, to attach to a release"));
    actions.verifyRecord = newAction(window, MainActions::tr("&Verify record…"), {},
                                     MainActions::tr("Whether a CSV file is the one a record was written with"));
    actions.joinLogs = newAction(
        window, MainActions::tr("&Join server logs…"), QKeySequence(QStringLiteral("Ctrl+J")),
        MainActions::tr("Read the server's logs for what went on behind the timeouts of the run that is shown"));
    actions.joinCloudWatch =
        newAction(window, MainActions::tr("Join logs from Cloud&Watch…"), QKeySequence(QStringLiteral("Ctrl+Shift+J")),
                  MainActions::tr("Fetch a function's log of the time of the run that is shown, and join it"));
    actions.undo = newAction(window, MainActions::tr("&Undo"), QKeySequence::Undo);
    actions.redo = newAction(window, MainActions::tr("&Redo"), QKeySequence::Redo);
    actions.redo->setShortcuts(
        {QKeySequence::Redo, QKeySequence(QStringLiteral("Ctrl+Y"))}); // either is somebody's habit
    actions.pasteCurl =
        newAction(window, MainActions::tr("&Paste cURL command"), QKeySequence(QStringLiteral("Ctrl+Shift+V")),
                  MainActions::tr("Make a profile of the cURL command on the clipboard"));
    actions.copyCurl =
        newAction(window, MainActions::tr("&Copy as cURL command"), QKeySequence(QStringLiteral("Ctrl+Shift+C")),
                  MainActions::tr("Copy the request that is shown as a cURL command"));
    actions.quit = newAction(window, MainActions::tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")));
    actions.quit->setMenuRole(QAction::QuitRole);
}

void createRunActions(MainActions& actions, QMainWindow* window)
{
    actions.start = newAction(window, MainActions::tr("&Start"), QKeySequence(QStringLiteral("F5")),
                              MainActions::tr("Send the load of the profile"));
    actions.runAgain =
        newAction(window, MainActions::tr("Run again and co&mpare"), QKeySequence(QStringLiteral("Ctrl+R")),
                  MainActions::tr("Send the load of the profile, then hold it against the run that is shown"));
    actions.stopSending = newAction(window, MainActions::tr("Stop s&ending"), QKeySequence(QStringLiteral("Shift+F5")),
                                    MainActions::tr("Send no more, and wait for what is in flight"));
    actions.abort = newAction(window, MainActions::tr("&Abort"), QKeySequence(QStringLiteral("Ctrl+Shift+F5")),
                              MainActions::tr("End the run at once; what was recorded is kept"));
    actions.probe = newAction(window, MainActions::tr("&Probe once"), QKeySequence(QStringLiteral("Ctrl+Return")),
                              MainActions::tr("Send the request that is shown exactly once and show what comes back"));
    actions.findCapacity =
        newAction(window, MainActions::tr("Find &capacity…"), QKeySequence(QStringLiteral("Ctrl+F5")),
                  MainActions::tr("Search the highest rate that stays clear of the gateway's limit"));
    actions.addMarker = newAction(window, MainActions::tr("Add &marker"), QKeySequence(QStringLiteral("Ctrl+M")),
                                  MainActions::tr("Note what happened at this moment of the run (also M)"));
    actions.whatIf =
        newAction(window, MainActions::tr("&What if the limit were…"), QKeySequence(QStringLiteral("Ctrl+L")),
                  MainActions::tr("Look at the run as another limit would have had it"));
    actions.star =
        newAction(window, MainActions::tr("&Baseline star"), QKeySequence(QStringLiteral("Ctrl+B")),
                  MainActions::tr("Star the run that is shown, or take its star away: others are held against it"));
    actions.sweep =
        newAction(window, MainActions::tr("S&weep…"), QKeySequence(QStringLiteral("Ctrl+F6")),
                  MainActions::tr("Run the profile with one value after the other: page sizes, users, cold and warm"));
    actions.alarms =
        newAction(window, MainActions::tr("A&larms…"), QKeySequence(QStringLiteral("Ctrl+Shift+L")),
                  MainActions::tr("Alarms of CloudWatch that watch in production what the run shown measured"));
    actions.demo = newAction(window, MainActions::tr("Run the &demo"), {},
                             MainActions::tr("Sends load to a gateway inside this program"));
    const auto remedy = [&](Demo demo, const QString& text, const QString& hint) {
        actions.remedies << newAction(window, text, {}, hint);
        actions.remedies.back()->setData(static_cast<int>(demo));
    };
    remedy(Demo::Polling, MainActions::tr("202 and &polling"),
           MainActions::tr("Jobs of 5 s under a limit of 3 s: accepted at once, asked for until they are done"));
    remedy(Demo::Push, MainActions::tr("P&ush"), MainActions::tr("The result of 5 s of work comes over a WebSocket"));
    remedy(Demo::Stream, MainActions::tr("&Stream"),
           MainActions::tr("Events for 5 s, under a limit of 3 s on silence"));
    remedy(Demo::Pages, MainActions::tr("Pa&ges"),
           MainActions::tr("A sweep over page sizes: the largest that stays under the limit"));
    remedy(Demo::Cache, MainActions::tr("&Cache"), MainActions::tr("The same report past the cache, and from it"));
}

void createViewActions(MainActions& actions, QMainWindow* window)
{
    auto* pages = new QActionGroup(window);
    actions.showProfile = newChoice(window, pages, MainActions::tr("&Profile"), QKeySequence(QStringLiteral("Ctrl+1")));
    actions.showRun = newChoice(window, pages, MainActions::tr("&Run"), QKeySequence(QStringLiteral("Ctrl+2")));
    actions.showCapacity =
        newChoice(window, pages, MainActions::tr("&Capacity"), QKeySequence(QStringLiteral("Ctrl+3")));
    actions.showCompare = newChoice(window, pages, MainActions::tr("C&ompare"), QKeySequence(QStringLiteral("Ctrl+4")));
    actions.showSweep = newChoice(window, pages, MainActions::tr("S&weep"), QKeySequence(QStringLiteral("Ctrl+5")));
    actions.showReport = newChoice(window, pages, MainActions::tr("Repor&t"), QKeySequence(QStringLiteral("Ctrl+6")));
    actions.nextChange = newAction(window, MainActions::tr("&Next change"), QKeySequence(QStringLiteral("F7")),
                                   MainActions::tr("The next metric of a comparison that is worse or better"));
    actions.previousChange =
        newAction(window, MainActions::tr("Pre&vious change"), QKeySequence(QStringLiteral("Shift+F7")));
    actions.showProfile->setChecked(true);
    actions.showLibrary = newAction(window, MainActions::tr("&Library"), QKeySequence(QStringLiteral("Alt+1")));
    actions.showLibrary->setCheckable(true);
    actions.findInLibrary = newAction(window, MainActions::tr("Find in l&ibrary"), QKeySequence::Find);
    actions.showRequests = newAction(window, MainActions::tr("Re&quests"), QKeySequence(QStringLiteral("Alt+2")),
                                     MainActions::tr("Every request of the run, one by one"));
    actions.showRequests->setCheckable(true);
    actions.findInRequests =
        newAction(window, MainActions::tr("Find in r&equests"), QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    actions.toggleTable = newAction(window, MainActions::tr("Chart as &table"), QKeySequence(QStringLiteral("Ctrl+T")));
    auto* times = new QActionGroup(window);
    actions.responseTimes = newChoice(window, times, MainActions::tr("R&esponse times: what users wait"));
    actions.serviceTimes = newChoice(window, times, MainActions::tr("Ser&vice times: what the target takes"));
    actions.responseTimes->setChecked(true);
    actions.nearLimit = newAction(window, MainActions::tr("Latencies &near the limit"), {},
                                  MainActions::tr("The heat map from half of the limit to a tenth past it (also L)"));
    actions.nearLimit->setCheckable(true);
    actions.theme = new QActionGroup(window);
    for (const auto& [choice, text] : {std::pair{ThemeChoice::System, MainActions::tr("As the &system")},
                                       std::pair{ThemeChoice::Light, MainActions::tr("&Light")},
                                       std::pair{ThemeChoice::Dark, MainActions::tr("&Dark")}})
        newChoice(window, actions.theme, text)->setData(static_cast<int>(choice));
    actions.language = new QActionGroup(window);
    // A language's name stands in that language: who cannot read the window has to find it.
    for (const auto& [code, text] : {std::pair{QString(), MainActions::tr("As the s&ystem")},
                                     std::pair{codeOf(Language::English), QStringLiteral("&English")},
                                     std::pair{codeOf(Language::Chinese), QStringLiteral("简体中文 (&C)")}})
        newChoice(window, actions.language, text)->setData(code);
    actions.fullScreen = newAction(window, MainActions::tr("&Full screen"), QKeySequence(QStringLiteral("F11")));
    actions.fullScreen->setCheckable(true);
    actions.resetLayout = newAction(window, MainActions::tr("Reset &layout"), {});
    actions.manual = newAction(window, MainActions::tr("&Manual"), QKeySequence(QStringLiteral("F1")),
                               MainActions::tr("What the manual says of this page"));
    actions.shortcuts =
        newAction(window, MainActions::tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+F1")));
    actions.about = newAction(window, MainActions::tr("&About Headroom"), {});
    actions.about->setMenuRole(QAction::AboutRole);
}

} // namespace

MainActions createActions(QMainWindow* window)
{
    MainActions actions;
    createFileActions(actions, window);
    createRunActions(actions, window);
    createViewActions(actions, window);
    return actions;
}

void setIcons(const MainActions& actions, const Theme& theme)
{
    const auto set = [](QAction* action, const char* name, const QColor& colour) {
        action->setIcon(themedIcon(QLatin1String(name), colour));
    };
    set(actions.start, "start", theme.accent);
    set(actions.stopSending, "stop-sending", theme.text);
    set(actions.abort, "abort", theme.limitText);
    set(actions.demo, "demo", theme.accent);
    set(actions.newProfile, "new", theme.text);
    set(actions.open, "open", theme.text);
    set(actions.save, "save", theme.text);
    set(actions.showProfile, "profile", theme.text);
    set(actions.showRun, "run", theme.text);
    set(actions.showCapacity, "capacity", theme.text);
    set(actions.showCompare, "compare", theme.text);
    set(actions.showReport, "report", theme.text);
    set(actions.compareRuns, "compare", theme.text);
    set(actions.findCapacity, "capacity", theme.accent);
    set(actions.showSweep, "sweep", theme.text);
    set(actions.sweep, "sweep", theme.accent);
}

void fillToolBar(QMainWindow* window, const MainActions& actions)
{
    QToolBar* bar = window->addToolBar(MainActions::tr("Run"));
    bar->setObjectName(QStringLiteral("runToolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({18, 18});
    bar->addActions({actions.start, actions.stopSending, actions.abort});
    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addActions({actions.showProfile, actions.showRun, actions.showCapacity, actions.showCompare, actions.showSweep,
                     actions.showReport});
}

void fillMenuBar(QMainWindow* window, const MainActions& actions, QMenu* examples, QMenu* recentFiles,
                 const RunPage& runPage)
{
    QMenu* file = window->menuBar()->addMenu(MainActions::tr("&File"));
    file->addAction(actions.newProfile);
    file->addMenu(examples);
    file->addAction(actions.open);
    file->addMenu(recentFiles);
    file->addAction(actions.compareRuns);
    file->addActions({actions.joinLogs, actions.joinCloudWatch});
    file->addSeparator();
    file->addActions({actions.save, actions.saveAs});
    file->addSeparator();
    file->addActions({actions.exportRecord, actions.verifyRecord});
    file->addSeparator();
    file->addAction(actions.chooseLibrary);
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu* edit = window->menuBar()->addMenu(MainActions::tr("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addActions({actions.pasteCurl, actions.copyCurl});

    QMenu* run = window->menuBar()->addMenu(MainActions::tr("&Run"));
    run->addActions({actions.start, actions.runAgain, actions.stopSending, actions.abort});
    run->addSeparator();
    run->addActions({actions.probe, actions.findCapacity, actions.sweep, actions.alarms});
    run->addSeparator();
    run->addActions({actions.addMarker, actions.whatIf, actions.star});
    run->addSeparator();
    run->addAction(actions.demo);
    run->addMenu(MainActions::tr("Demo of a re&medy"))->addActions(actions.remedies);

    QMenu* view = window->menuBar()->addMenu(MainActions::tr("&View"));
    view->addActions({actions.showProfile, actions.showRun, actions.showCapacity, actions.showCompare,
                      actions.showSweep, actions.showReport});
    view->addSeparator();
    view->addActions({actions.nextChange, actions.previousChange});
    view->addSeparator();
    view->addActions({actions.showLibrary, actions.findInLibrary, actions.showRequests, actions.findInRequests});
    view->addSeparator();
    view->addActions({actions.toggleTable, actions.responseTimes, actions.serviceTimes, actions.nearLimit});
    view->addSeparator();
    for (const ChartPane* pane : runPage.panes())
        view->addAction(pane->visibleAction());
    view->addSeparator();
    view->addMenu(MainActions::tr("The&me"))->addActions(actions.theme->actions());
    view->addMenu(MainActions::tr("Lan&guage"))->addActions(actions.language->actions());
    view->addActions({actions.fullScreen, actions.resetLayout});

    QMenu* help = window->menuBar()->addMenu(MainActions::tr("&Help"));
    help->addActions({actions.manual, actions.shortcuts});
    help->addSeparator();
    help->addAction(actions.about);
}

} // namespace headroom
