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

signals:
    void failed(const QString& message);

private:
    void change(const QString& file, const std::function<void(RunLabels&)>& how);
    void editLabels(const QString& file);
    void moveToBin(const QStringList& files);
    void undo();

    LibraryReader* m_reader;
    LibraryPane* m_pane;
    QWidget* m_window;
    std::vector<Trashed> m_deleted; ///< by the last command
};

} // namespace headroom
