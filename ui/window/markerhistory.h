#pragma once

#include "store/runlabels.h"

#include <QObject>
#include <QUndoStack>

namespace headroom {

/// What was done to the markers of the run that is shown, so that it can be undone. GUI thread.
class MarkerHistory : public QObject {
    Q_OBJECT
public:
    explicit MarkerHistory(QObject* parent = nullptr);

    /// The run that is shown; of another one nothing is known.
    void follow(const QString& runFile);
    void change(const RunMarkers& before, const RunMarkers& after);
    void undo() { m_undo.undo(); }
    void redo() { m_undo.redo(); }
    void forget() { m_undo.clear(); } ///< what was wanted could not be had
    [[nodiscard]] bool canUndo() const { return m_undo.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_undo.canRedo(); }

signals:
    void wanted(const headroom::RunMarkers& markers); ///< by a change, or by what undoes or redoes one
    void changed();

private:
    class Change;
    QString m_file;
    QUndoStack m_undo;
};

} // namespace headroom
