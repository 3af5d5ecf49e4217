#pragma once

#include "library/trash.h"
#include "store/runlabels.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace headroom {

class LibraryPane;
class LibraryReader;

/// What the library's list asks for, done: labels, the bin and back. GUI thread.
class LibraryCommands : public QObject {
    Q_OBJECT
public:
    LibraryCommands(LibraryReader* reader, LibraryPane* pane, QWidget* window);

    void chooseFolder();
    /// What went to the bin with the last command that is not taken back yet can come back.
    [[nodiscard]] bool canUndo() const { return !m_deleted.empty(); }
    void undo();

signals:
    void failed(const QString& message);
    void changed(); ///< canUndo()
    void binned(const QStringList& files);

private:
    void change(const QString& file, const std::function<void(RunLabels&)>& how);
    void editLabels(const QString& file);
    void moveToBin(const QStringList& files);

    LibraryReader* m_reader;
    LibraryPane* m_pane;
    QWidget* m_window;
    std::vector<std::vector<Trashed>> m_deleted; ///< by each command, the last one last
};

} // namespace headroom
