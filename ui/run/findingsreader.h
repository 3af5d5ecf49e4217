#pragma once

#include "analysis/findings/finding.h"
#include "run/runview.h"

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace headroom {

/// Looks for what a finished run shows, on a thread of its own: every sample has to be read, and the window must not
/// wait for millions of them. GUI thread.
class FindingsReader : public QObject {
    Q_OBJECT
public:
    explicit FindingsReader(QObject* parent = nullptr);
    ~FindingsReader() override; ///< gives up what it is reading

    /// Reads the run of this view; found() comes once, later. Gives up what it was reading before.
    void read(const RunView& view);
    void stop();

signals:
    /// Empty as well where the run's samples cannot be read: its other numbers do not need them.
    void found(const std::vector<headroom::Finding>& findings);

private:
    void take(int reading, const std::vector<Finding>& findings);

    std::thread m_thread;
    std::atomic<bool> m_goOn{false};
    int m_reading = 0; ///< what comes from an older one is not wanted any more
};

} // namespace headroom
