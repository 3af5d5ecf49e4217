#include "run/backgroundwork.h"

#include <algorithm>

namespace headroom {

BackgroundWork::BackgroundWork(QObject* parent)
    : QObject(parent)
{
}

BackgroundWork::~BackgroundWork()
{
    for (const auto& task : m_tasks)
        task->goOn = false;
    for (const auto& task : m_tasks) {
        if (task->thread.joinable()) // one that was given up and waited for may not have been heard of since
            task->thread.join();
    }
}

void BackgroundWork::start(Work work)
{
    if (m_current)
        m_current->goOn = false;
    m_tasks.push_back(std::make_unique<Task>());
    Task* const task = m_tasks.back().get();
    m_current = task;
    task->thread = std::thread([this, task, work = std::move(work)] {
        const auto result = work([this, task](double share) {
            tell(task, share);
            return task->goOn.load();
        });
        // Runs in the window's thread, if this still lives then.
        QMetaObject::invokeMethod(
            this, [this, task, result] { finish(task, result); }, Qt::QueuedConnection);
    });
}

void BackgroundWork::cancel()
{
    if (!m_current)
        return;
    m_current->goOn = false;
    m_current = nullptr;
    emit ended();
}

void BackgroundWork::cancelAndWait()
{
    cancel();
    for (const auto& task : m_tasks) {
        if (task->thread.joinable())
            task->thread.join();
    }
}

/// On the reading thread: once for each percent, because a message for each block would only keep the window busy.
void BackgroundWork::tell(Task* task, double share)
{
    const int percent = static_cast<int>(std::clamp(share, 0.0, 1.0) * 100);
    if (task->percent.exchange(percent) == percent)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, task, share] {
            if (task == m_current)
                emit progressed(share);
        },
        Qt::QueuedConnection);
}

void BackgroundWork::finish(Task* task, const std::function<void()>& result)
{
    const bool wanted = task == m_current;
    if (task->thread.joinable())
        task->thread.join(); // it has nothing left to do
    std::erase_if(m_tasks, [task](const auto& one) { return one.get() == task; });
    if (!wanted)
        return;
    m_current = nullptr;
    if (result)
        result();
    if (!m_current) // the result may have begun the next
        emit ended();
}

} // namespace headroom
