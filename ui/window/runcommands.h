#pragma once

#include "analysis/capacitysearch.h"
#include "profile/loadprofile.h"

#include <QObject>

#include <functional>

class QWidget;

namespace headroom {

class CapacityFeed;
class RunFeed;

/// Start, stop, abort and the question before closing: what stands between a click and a run or a search. Only one of
/// the two sends at a time: two generators on one computer disturb each other. GUI thread.
class RunCommands : public QObject {
    Q_OBJECT
public:
    RunCommands(RunFeed* feed, CapacityFeed* search, QWidget* window);

    /// Asks for consent where the host is not this computer, then starts into a new file of the run folder.
    void start(const LoadProfile& profile);
    /// The same for a search of the highest rate; its steps are kept in a new folder of the run folder.
    void search(const LoadProfile& profile, const CapacitySettings& settings);

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
    [[nodiscard]] QString goingOnText() const;

    RunFeed* m_feed;
    CapacityFeed* m_search;
    QWidget* m_window;
};

} // namespace headroom
