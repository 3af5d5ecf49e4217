#include "window/markerhistory.h"

#include <QUndoCommand>

#include <utility>

namespace headroom {

/// All markers before and after it: there are few.
class MarkerHistory::Change : public QUndoCommand {
public:
    Change(MarkerHistory* history, RunMarkers before, RunMarkers after)
        : m_history(history)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { emit m_history->wanted(m_before); }
    void redo() override { emit m_history->wanted(m_after); }

private:
    MarkerHistory* m_history;
    RunMarkers m_before, m_after;
};

MarkerHistory::MarkerHistory(QObject* parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::indexChanged, this, &MarkerHistory::changed);
}

void MarkerHistory::follow(const QString& runFile)
{
    if (std::exchange(m_file, runFile) != runFile)
        m_undo.clear();
}

void MarkerHistory::change(const RunMarkers& before, const RunMarkers& after)
{
    if (before != after)
        m_undo.push(new Change(this, before, after));
}

} // namespace headroom
