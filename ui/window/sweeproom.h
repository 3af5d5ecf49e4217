#pragma once

#include "run/sweepfeed.h"
#include "window/mainactions.h"

#include <QObject>
#include <QStringList>

namespace headroom {

class LibraryTree;
class PageStack;
class ProfileDocument;
class RunCommands;
class SweepPage;
class WorkBar;

/// Where sweeps live: the feed and its page. GUI thread.
class SweepRoom : public QObject {
    Q_OBJECT
public:
    SweepRoom(SweepFeed* feed, ProfileDocument* document, PageStack* pages, QObject* parent);
    /// RunCommands needs the feed before this is there.
    void connectTo(RunCommands* runs, LibraryTree* library, WorkBar* work, const MainActions& actions);
    void updateActions(const MainActions& actions, bool canStart);
    /// Shows a sweep that was made before: the folder of its runs, or they themselves.
    void open(const QStringList& files);
    /// Fills the form, and starts what it says.
    void start(const SweepAsk& ask);
    [[nodiscard]] SweepPage* page() const { return m_page; }

signals:
    void startAsked(); ///< nothing is being sent, and there is a profile
    void runChosen(const QString& file); ///< of a value
    void compareAsked(const QStringList& files);
    void failed(const QString& message);
    void begun();
    void ended();

private:
    void chooseFolder();
    void startNow();

    SweepFeed* m_feed;
    ProfileDocument* m_document;
    PageStack* m_pages;
    RunCommands* m_runs = nullptr;
    WorkBar* m_work = nullptr;
    SweepPage* m_page = nullptr;
};

} // namespace headroom
