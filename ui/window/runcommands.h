#pragma once

#include "analysis/capacitysearch.h"
#include "profile/loadprofile.h"

#include <QObject>

#include <functional>

class QWidget;

namespace headroom {

class CapacityFeed;
class RunFeed;
class SweepFeed;
struct SweepAsk;

/// Start, stop, abort and the question before closing: what stands between a click and a run, a search or a sweep. Only
/// one of them sends at a time: two generators on one computer disturb each other. GUI thread.
class RunCommands : public QObject {
    Q_OBJECT
public:
    RunCommands(RunFeed* feed, CapacityFeed* search, SweepFeed* sweep, QWidget* window);

    /// Asks for consent where the host is not this computer, then starts into a new file of the run folder.
    void start(const LoadProfile& profile);
    /// The same for a search of the highest rate; its steps are kept in a new folder of the run folder.
    void search(const LoadProfile& profile, const CapacitySettings& settings);

    /// The same for a sweep; its runs are kept in a new folder.
    void sweep(const LoadProfile& profile, const SweepAsk& ask);

    [[nodiscard]] bool running() const;
    /// Whatever sends, sends no more; what is in flight is waited for.
    void stopSending();
    void abort();

    enum class Closing { Now, Later, Not };
    /// Whether the window may close. With a run going on the user decides; Later: when it has drained.
    [[nodiscard]] Closing askBeforeClosing();

signals:
    void failed(const QString& message);

private:
    void ask(const LoadProfile& profile, const QString& text, const std::function<void()>& agreed);
    void startNow(const LoadProfile& profile);
    void searchNow(const LoadProfile& profile, const CapacitySettings& settings);
    void sweepNow(const LoadProfile& profile, const SweepAsk& ask);
    [[nodiscard]] QString goingOnTitle() const;
    [[nodiscard]] QString goingOnText() const;

    RunFeed* m_feed;
    CapacityFeed* m_search;
    SweepFeed* m_sweep;
    QWidget* m_window;
};

} // namespace headroom
