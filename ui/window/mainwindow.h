#pragma once

#include "run/demogateway.h"
#include "window/mainactions.h"

#include <QMainWindow>

namespace headroom {

class AwsRoom;
class CapacityFeed;
class CapacityPage;
class CapacityRoom;
class CompareFeed;
class ComparePage;
class CompareRoom;
class DemoRuns;
class FileCommands;
class Incoming;
class LastSession;
class LibraryPane;
class LibraryRoom;
class MessageBar;
class PageStack;
class ProfileDocument;
class ProbeRoom;
class ProfilePage;
class RecentFiles;
class ReportRoom;
class RunAgain;
class RunCommands;
class RunFeed;
class RunPage;
class RunRoom;
class StartPage;
class SweepFeed;
class SweepRoom;
class ViewRoom;
class WorkBar;

/// The program's window: puts document, run and pages together. It decides nothing itself; what belongs to one page
/// lives in its room (RunRoom, CapacityRoom, CompareRoom, ReportRoom, LibraryRoom).
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A profile at once; a run when it has been read.
    void openFile(const QString& file);
    /// What was worked on when the window was last closed: its profile, its run and its page, where they are still
    /// there.
    void restoreSession();
    void runDemo(Demo demo = Demo::Wall);
    /// Holds the newest of these runs against the others.
    void compareRuns(const QStringList& files);

    [[nodiscard]] const MainActions& actions() const { return m_actions; }
    [[nodiscard]] RunRoom* runRoom() const { return m_run; }
    [[nodiscard]] RunFeed* feed() const;
    [[nodiscard]] ProfilePage* profilePage() const { return m_profilePage; }
    [[nodiscard]] RunPage* runPage() const;
    [[nodiscard]] CapacityFeed* search() const { return m_search; }
    [[nodiscard]] CapacityPage* capacityPage() const;
    [[nodiscard]] SweepFeed* sweep() const { return m_sweep; }
    [[nodiscard]] SweepRoom* sweepRoom() const { return m_sweeps; }
    [[nodiscard]] ReportRoom* reportRoom() const { return m_report; }
    [[nodiscard]] CompareFeed* comparison() const;
    [[nodiscard]] ComparePage* comparePage() const;
    [[nodiscard]] ProfileDocument* document() const { return m_document; }
    [[nodiscard]] MessageBar* messages() const { return m_messages; }
    [[nodiscard]] LibraryPane* library() const;

signals:
    /// One that speaks another language: this one is to be closed, if it lets itself be.
    void anotherWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectFiles();
    void connectRuns();
    void connectSearch();
    void startRun();
    void runAgain();
    void toggleStar();
    void sendLoad();
    void probeOnce();
    void runOpened(const QString& file);
    void letGoOf(const QStringList& binned);
    void runningChanged(bool running);
    void sweepingChanged(bool sweeping);
    void runEnded();
    void showReady();
    void undo();
    void redo();
    void showProfile();
    void speakAnother();
    void documentReplaced();
    void updateTitle();
    void updateActions();

    ProfileDocument* m_document = nullptr;
    RecentFiles* m_recent = nullptr;
    CapacityFeed* m_search = nullptr;
    SweepFeed* m_sweep = nullptr;
    MainActions m_actions;
    FileCommands* m_files = nullptr;
    PageStack* m_pages = nullptr;
    MessageBar* m_messages = nullptr;
    WorkBar* m_work = nullptr;
    StartPage* m_startPage = nullptr;
    ProfilePage* m_profilePage = nullptr;
    LibraryRoom* m_library = nullptr;
    RunRoom* m_run = nullptr;
    CapacityRoom* m_capacity = nullptr;
    CompareRoom* m_compare = nullptr;
    SweepRoom* m_sweeps = nullptr;
    AwsRoom* m_aws = nullptr;
    ReportRoom* m_report = nullptr;
    Incoming* m_incoming = nullptr;
    RunCommands* m_runs = nullptr;
    RunAgain* m_again = nullptr;
    DemoRuns* m_demo = nullptr;
    LastSession* m_session = nullptr;
    ProbeRoom* m_probe = nullptr;
    ViewRoom* m_view = nullptr;
    QString m_runShown; ///< whose file the title names
    bool m_closeWhenDone = false;
};

} // namespace headroom
