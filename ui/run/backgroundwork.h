#pragma once

#include "base/progress.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <thread>

namespace headroom {

/// One long reading at a time, on a thread of its own, so that the window never waits: with progress, and with a way to
/// give it up. GUI thread.
class BackgroundWork : public QObject {
    Q_OBJECT
public:
    /// Runs on the other thread. What it returns is run in the window's thread afterwards, unless it was given up.
    using Work = std::function<std::function<void()>(const Progress&)>;

    explicit BackgroundWork(QObject* parent = nullptr);
    ~BackgroundWork() override; ///< gives up what is going on, and waits for its thread

    /// Gives up what was going on before.
    void start(Work work);
    /// Gives up: nothing comes of it any more. Its thread ends when it next tells of its progress.
    void cancel();
    /// The same, and waits for that: whoever needs the file that was read.
    void cancelAndWait();
    [[nodiscard]] bool running() const { return m_current != nullptr; }

signals:
    void progressed(double share);
    void ended(); ///< done, or given up

private:
    struct Task {
        std::thread thread;
        std::atomic<bool> goOn{true};
        std::atomic<int> percent{-1};
    };
    void finish(Task* task, const std::function<void()>& result);
    void tell(Task* task, double share);

    std::list<std::unique_ptr<Task>> m_tasks; ///< whose threads have not been waited for
    Task* m_current = nullptr;
};

} // namespace headroom
