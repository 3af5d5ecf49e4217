#pragma once

#include "window/mainactions.h"

#include <QObject>

namespace headroom {

class CapacityFeed;
class CapacityPage;
class PageStack;
class ProfileDocument;
class RunCommands;

/// Where the search for the highest rate lives: its feed and its page. GUI thread.
class CapacityRoom : public QObject {
    Q_OBJECT
public:
    CapacityRoom(CapacityFeed* feed, ProfileDocument* document, PageStack* pages, QObject* parent);
    /// RunCommands needs the feed before this is there.
    void connectTo(RunCommands* runs, const MainActions& actions);
    void updateActions(const MainActions& actions, bool canStart);
    [[nodiscard]] CapacityPage* page() const { return m_page; }

signals:
    void startAsked(); ///< nothing is being sent, and there is a profile
    void runChosen(const QString& file); ///< of a step
    void changed();
    void begun();
    void ended();

private:
    CapacityFeed* m_feed;
    ProfileDocument* m_document;
    PageStack* m_pages;
    CapacityPage* m_page = nullptr;
};

} // namespace headroom
