#pragma once

#include "run/logjoiner.h"
#include "run/runpicture.h"
#include "window/mainactions.h"
#include "window/markerhistory.h"

#include <QObject>
#include <QStringList>

class QDockWidget;
class QLabel;
class QMainWindow;

namespace headroom {

class BaselineFeed;
class LibraryReader;
class RunFeed;
class RunPage;
class SamplesPane;
class WorkBar;

/// Where the run that is shown lives: its feed, its page, the Requests dock, and the logs that are joined to it. GUI
/// thread.
class RunRoom : public QObject {
    Q_OBJECT
public:
    RunRoom(const MainActions& actions, WorkBar* work, const LibraryReader* library, QMainWindow* window);
    ~RunRoom() override;

    /// Reads a stored run and shows it: opened() then, or failed().
    void open(const QString& file);
    /// Joins server logs to the run that is shown; it is read anew when that is done.
    void joinLogs(const QStringList& files);
    void joinLogs(const LogJoiner::Logs& logs, const QString& from);
    void chooseLogs();
    [[nodiscard]] bool canJoinLogs() const;
    void addMarker();
    void toggleStar();
    void setLatencies(const ShownLatencies& latencies);

    void clearGenerator(); ///< what it said is of a run, and something else is being sent
    void resetLayout();

    [[nodiscard]] RunFeed* feed() const { return m_feed; }
    [[nodiscard]] RunPage* page() const { return m_page; }
    [[nodiscard]] SamplesPane* samples() const { return m_samples; }
    [[nodiscard]] QDockWidget* dock() const { return m_dock; }
    [[nodiscard]] LogJoiner* logs() { return &m_logs; }
    [[nodiscard]] MarkerHistory* markerHistory() { return &m_history; }
    void setGeneratorShown(bool shown); ///< it is of the run, and says nothing on other pages
    [[nodiscard]] QLabel* generator() const { return m_generator; } ///< belongs into the status bar

signals:
    void opened(const QString& file);
    void logsJoined();
    void failed(const QString& message);
    void told(const QString& message); ///< what is worth a line, and no more

private:
    void connectDock(const MainActions& actions);
    void connectPage(const MainActions& actions);
    void show(const RunView& view);
    void changeMarkers(const RunMarkers& markers);
    void setMarkers(const RunMarkers& markers);
    [[nodiscard]] bool letGoOfFile();
    void watchJoining();
    void takeLogs(const QString& runFile, const QStringList& notes);

    QMainWindow* m_window;
    WorkBar* m_work;
    RunFeed* m_feed = nullptr;
    BaselineFeed* m_baseline = nullptr;
    RunPage* m_page = nullptr;
    SamplesPane* m_samples = nullptr;
    QDockWidget* m_dock = nullptr;
    QLabel* m_generator = nullptr;
    QString m_generatorText;
    bool m_generatorShown = true;
    LogJoiner m_logs;
    MarkerHistory m_history;
};

} // namespace headroom
