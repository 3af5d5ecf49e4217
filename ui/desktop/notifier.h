#pragma once

#include <QString>

namespace headroom {

/// What the desktop is told.
struct Notice {
    QString title, text;
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Through org.freedesktop.Notifications (https://specifications.freedesktop.org/notification-spec/latest/) on this
/// session's bus, or on the one of that address. Waits for no answer, and does nothing where there is no such service.
void notify(const Notice& notice, const QString& busAddress = {});

} // namespace headroom
