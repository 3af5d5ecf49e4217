#pragma once

#include "base/result.h"
#include "session/capacityrun.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace headroom {

/// A capacity search as its page shows it. A value.
struct CapacityView {
    std::shared_ptr<const LoadProfile> profile; ///< null: nothing was searched yet
    CapacitySettings settings;
    CapacityProgress progress;
    std::optional<CapacityResult> result; ///< unset while the search goes on, and where it could not be finished
    bool stopping = false; ///< nothing more is sent; what is in flight is waited for
};

/// The capacity search the window makes. The search runs on its own thread and never calls into the window, which takes
/// its progress four times a second. GUI thread.
class CapacityFeed : public QObject {
    Q_OBJECT
public:
    explicit CapacityFeed(QObject* parent = nullptr);
    ~CapacityFeed() override; ///< aborts a search that still goes on; the runs of its steps are kept

    /// Starts searching; the runs of the steps are kept in `folder`. An error leaves what was shown before.
    [[nodiscard]] Result<void> start(const LoadProfile& profile, const CapacitySettings& settings,
                                     const QString& folder);
    void stop();
    void abort();

    /// True from a start that worked until the last step has ended.
    [[nodiscard]] bool running() const { return m_run != nullptr; }
    [[nodiscard]] const CapacityView& view() const { return m_view; }

signals:
    void changed(const headroom::CapacityView& view);
    void runningChanged(bool running);
    void failed(const QString& reason); ///< a step could not be run or stored

private:
    void refresh();
    void finish();

    std::unique_ptr<CapacityRun> m_run;
    CapacityView m_view;
    QTimer m_timer;
};

} // namespace headroom
