#pragma once

#include <QObject>

namespace headroom {

class FileCommands;
class PageStack;
class ProfileDocument;
class RunRoom;

/// What was worked on when the window was closed last: the profile's file, the run, and the page. GUI thread.
class LastSession : public QObject {
    Q_OBJECT
public:
    struct Rooms {
        FileCommands* files = nullptr;
        ProfileDocument* document = nullptr;
        RunRoom* run = nullptr;
        PageStack* pages = nullptr;
    };
    LastSession(const Rooms& rooms, QObject* parent);

    /// What is gone since is not complained of. The run comes a little later, behind the page that was left.
    void restore();
    void keep() const;

private:
    void reopen(const QString& run, int page);

    Rooms m_rooms;
};

} // namespace headroom
