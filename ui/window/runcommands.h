#pragma once

#include "profile/loadprofile.h"

#include <QObject>

class QWidget;

namespace headroom {

class RunFeed;

/// Start, stop, abort and the question before closing: what stands between a click and the run. GUI thread.
class RunCommands : public QObject {
    Q_OBJECT
public:
    RunCommands(RunFeed* feed, QWidget* window);

    /// Asks for consent where the host is not this computer, then starts into a new file of the run folder.
    void start(const LoadProfile& profile);

    enum class Closing { Now, Later, Not };
    /// Whether the window may close. With a run going on the user decides; Later: when it has drained.
    [[nodiscard]] Closing askBeforeClosing();

signals:
    void failed(const QString& message);

private:
    void startNow(const LoadProfile& profile);

    RunFeed* m_feed;
    QWidget* m_window;
};

} // namespace headroom
