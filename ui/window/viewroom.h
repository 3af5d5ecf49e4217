#pragma once

#include "window/mainactions.h"

#include <QObject>

class QMainWindow;

namespace headroom {

class CompareRoom;
class LibraryRoom;
class PageStack;
class RunRoom;
class SweepRoom;

/// How the window looks: the View menu, and what of it is kept from one start to the next. GUI thread.
class ViewRoom : public QObject {
    Q_OBJECT
public:
    struct Rooms {
        PageStack* pages = nullptr;
        RunRoom* run = nullptr;
        CompareRoom* compare = nullptr;
        LibraryRoom* library = nullptr;
        SweepRoom* sweeps = nullptr;
    };
    ViewRoom(const MainActions& actions, const Rooms& rooms, QMainWindow* window);

    void readSettings();
    void writeSettings() const;

private:
    void connectAll();
    void showLatencies();
    void toggleTable();
    void chooseTheme(const QAction* chosen);
    void resetLayout();
    void about();

    MainActions m_actions;
    Rooms m_rooms;
    QMainWindow* m_window;
};

} // namespace headroom
