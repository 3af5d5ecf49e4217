#pragma once

#include "window/mainactions.h"

#include <QObject>
#include <QStringList>

namespace headroom {

class CompareFeed;
class ComparePage;
class FileCommands;
class LibraryTree;
class PageStack;
class RunFeed;

/// Where runs are held against each other: the feed and its page. GUI thread.
class CompareRoom : public QObject {
    Q_OBJECT
public:
    CompareRoom(PageStack* pages, QObject* parent);
    void connectTo(FileCommands* files, LibraryTree* library, const RunFeed* run, const MainActions& actions);

    /// Holds the newest of these runs against the others.
    void compare(const QStringList& files);
    /// Of runs that are dropped: one more beside those that are shown, where they are looked at.
    [[nodiscard]] QStringList withShown(const QStringList& dropped) const;

    [[nodiscard]] CompareFeed* feed() const { return m_feed; }
    [[nodiscard]] ComparePage* page() const { return m_page; }

signals:
    void asked(); ///< what was complained of before is over
    void failed(const QString& message);

private:
    void compareLast(const QStringList& files); ///< the last against the others

    PageStack* m_pages;
    CompareFeed* m_feed = nullptr;
    ComparePage* m_page = nullptr;
};

} // namespace headroom
