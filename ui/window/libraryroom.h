#pragma once

#include "window/mainactions.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace headroom {

class FileCommands;
class LibraryCommands;
class LibraryPane;
class LibraryReader;

/// Where profiles and runs are listed: the Library dock and what is asked of it. GUI thread.
class LibraryRoom : public QObject {
    Q_OBJECT
public:
    LibraryRoom(const MainActions& actions, QMainWindow* window);
    void connectTo(FileCommands* files, const MainActions& actions);
    /// Lists the folder for the first time.
    void begin();
    void resetLayout();
    /// Whether the keys of Undo mean the bin: it can give something back, and the library is where one works.
    [[nodiscard]] bool undoes() const;
    [[nodiscard]] bool hasFocus() const; ///< changed() as well
    void undo();
    [[nodiscard]] LibraryReader* reader() const { return m_reader; }
    [[nodiscard]] LibraryPane* pane() const { return m_pane; }

signals:
    void failed(const QString& message);
    void changed(); ///< undoes()
    void binned(const QStringList& files);

private:
    QMainWindow* m_window;
    LibraryReader* m_reader = nullptr;
    LibraryPane* m_pane = nullptr;
    LibraryCommands* m_commands = nullptr;
    QDockWidget* m_dock = nullptr;
};

} // namespace headroom
