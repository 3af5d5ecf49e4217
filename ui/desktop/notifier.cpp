#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace headroom {

void notify(const Notice& notice, const QString& busAddress)
{
    const QDBusConnection bus = busAddress.isEmpty()
        ? QDBusConnection::sessionBus()
        : QDBusConnection::connectToBus(busAddress, QStringLiteral("headroom-notifier"));
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr uint replacesNone = 0;
    constexpr int asLongAsUsual = -1;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("headroom")}};
    // Its text may be taken for markup.
    call << QStringLiteral("Headroom") << replacesNone << QStringLiteral("headroom") << notice.title
         << notice.text.toHtmlEscaped() << QStringList() << hints << asLongAsUsual;
    bus.send(call);
}

} // namespace headroom
