#pragma once

#include "analysis/findings/finding.h"
#include "run/backgroundwork.h"
#include "run/runview.h"

#include <QObject>

#include <vector>

namespace headroom {

/// Looks for what a finished run shows, on a thread of its own: every sample has to be read, and the window must not
/// wait for millions of them. GUI thread.
class FindingsReader : public QObject {
    Q_OBJECT
public:
    explicit FindingsReader(QObject* parent = nullptr);

    /// Reads the run of this view; found() comes once, later. Gives up what it was reading before, without waiting.
    void read(const RunView& view);
    [[nodiscard]] bool reading() const { return m_work.running(); }
    /// Waits for the reading to end: whoever needs the file.
    void stop() { m_work.cancelAndWait(); }

signals:
    /// Empty as well where the run's samples cannot be read: its other numbers do not need them.
    void found(const std::vector<headroom::Finding>& findings);

private:
    BackgroundWork m_work;
};

} // namespace headroom
