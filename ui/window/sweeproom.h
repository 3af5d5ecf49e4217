#pragma once

#include "run/sweepfeed.h"
#include "window/mainactions.h"

#include <QObject>
#include <QStringList>

namespace headroom {

class CompareRoom;
class LibraryRoom;
class MessageBar;
class PageStack;
class ProfileDocument;
class RunCommands;
class RunRoom;
class SweepPage;
class WorkBar;

/// Where sweeps live: the feed and its page. GUI thread.
class SweepRoom : public QObject {
    Q_OBJECT
public:
    SweepRoom(SweepFeed* feed, ProfileDocument* document, PageStack* pages, QObject* parent);
    /// RunCommands needs the feed before this is there.
    struct Neighbours {
        RunCommands* runs;
        LibraryRoom* library;
        WorkBar* work;
        RunRoom* run;
        CompareRoom* compare;
        MessageBar* messages;
    };
    void connectTo(const Neighbours& rooms, const MainActions& actions);
    void updateActions(const MainActions& actions, bool canStart);
    /// Shows a sweep that was made before: the folder of its runs, or they themselves.
    void open(const QStringList& files);
    /// Fills the form, and starts what it says.
    void start(const SweepAsk& ask);
    [[nodiscard]] SweepPage* page() const { return m_page; }

private:
    void chooseFolder();
    void startNow();

    SweepFeed* m_feed;
    ProfileDocument* m_document;
    PageStack* m_pages;
    RunCommands* m_runs = nullptr;
    WorkBar* m_work = nullptr;
    MessageBar* m_messages = nullptr;
    SweepPage* m_page = nullptr;
};

} // namespace headroom
