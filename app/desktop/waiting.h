#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

#include <chrono>
#include <functional>

namespace headroom {

/// Lets the window live until it is ready, and for as long as `settled` at least. False where that takes longer than
/// the patience.
[[nodiscard]] inline bool waitFor(const std::function<bool()>& ready, std::chrono::milliseconds patience,
                                  std::chrono::milliseconds settled = {})
{
    const QDeadlineTimer end(patience), settling(settled);
    while ((ready && !ready()) || !settling.hasExpired()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    QCoreApplication::processEvents();
    return true;
}

} // namespace headroom
