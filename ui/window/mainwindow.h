#pragma once

#include "charts/latencyscale.h"
#include "run/demogateway.h"
#include "window/mainactions.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace headroom {

class CapacityFeed;
class CapacityPage;
class CompareFeed;
class ComparePage;
class FileCommands;
class LibraryCommands;
class LibraryPane;
class LibraryReader;
class MessageBar;
class ProfileDocument;
class ProfilePage;
class RecentFiles;
class RecordExport;
class RunCommands;
class RunFeed;
class RunPage;
class StartPage;
struct CapacityView;
struct CompareView;
struct RunView;

/// The program's window: puts document, run and pages together. It decides nothing itself.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFile(const QString& file);
    void runDemo();
    /// Holds the newest of these runs against the others.
    void compareRuns(const QStringList& files);

    [[nodiscard]] const MainActions& actions() const { return m_actions; }
    [[nodiscard]] RunFeed* feed() const { return m_feed; }
    [[nodiscard]] ProfilePage* profilePage() const { return m_profilePage; }
    [[nodiscard]] RunPage* runPage() const { return m_runPage; }
    [[nodiscard]] CapacityFeed* search() const { return m_search; }
    [[nodiscard]] CapacityPage* capacityPage() const { return m_capacityPage; }
    [[nodiscard]] CompareFeed* comparison() const { return m_comparison; }
    [[nodiscard]] ComparePage* comparePage() const { return m_comparePage; }
    [[nodiscard]] ProfileDocument* document() const { return m_document; }
    [[nodiscard]] MessageBar* messages() const { return m_messages; }
    [[nodiscard]] LibraryPane* library() const { return m_library; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectFileActions();
    void connectRunActions();
    void connectCapacity();
    void connectCompare();
    void connectViewActions();
    void connectLibrary();
    void startRun();
    void findCapacity();
    void startSearch();
    void showSearch(const CapacityView& view);
    void searchingChanged(bool searching);
    void runEnded();
    void openRun(const QString& file);
    void showRunView(const RunView& view);
    void toggleTable();
    void showLatencies(LatencyKind kind);
    void showReady();
    void showPage(QWidget* page);
    void documentReplaced();
    void updateTitle();
    void updateActions();
    void runningChanged(bool running);
    void chooseTheme(const QAction* chosen);
    void resetLayout();
    void about();
    void readSettings();
    void writeSettings() const;

    ProfileDocument* m_document = nullptr;
    RecentFiles* m_recent = nullptr;
    RunFeed* m_feed = nullptr;
    CapacityFeed* m_search = nullptr;
    CompareFeed* m_comparison = nullptr;
    DemoGateway m_demo;
    MainActions m_actions;
    FileCommands* m_files = nullptr;
    RunCommands* m_runs = nullptr;
    RecordExport* m_records = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_startPage = nullptr;
    ProfilePage* m_profilePage = nullptr;
    RunPage* m_runPage = nullptr;
    CapacityPage* m_capacityPage = nullptr;
    LibraryReader* m_libraryReader = nullptr;
    LibraryPane* m_library = nullptr;
    LibraryCommands* m_libraryCommands = nullptr;
    QDockWidget* m_libraryDock = nullptr;
    ComparePage* m_comparePage = nullptr;
    MessageBar* m_messages = nullptr;
    QLabel* m_generator = nullptr;
    bool m_closeWhenDone = false;
};

} // namespace headroom
