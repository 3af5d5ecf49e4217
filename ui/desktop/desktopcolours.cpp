#include "desktop/desktopcolours.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace headroom {

namespace {

constexpr QLatin1String service("org.freedesktop.portal.Desktop");
constexpr QLatin1String path("/org/freedesktop/portal/desktop");
constexpr QLatin1String settings("org.freedesktop.portal.Settings");
constexpr QLatin1String appearance("org.freedesktop.appearance");
constexpr QLatin1String scheme("color-scheme");

} // namespace

/// The portal as it is spoken to.
class SettingsPortal : public QObject {
    Q_OBJECT
public:
    explicit SettingsPortal(const QString& busAddress)
        : m_bus(busAddress.isEmpty() ? QDBusConnection::sessionBus()
                                     : QDBusConnection::connectToBus(busAddress, QStringLiteral("headroom-colours")))
    {
    }

    void listen()
    {
        if (!m_bus.isConnected())
            return;
        m_bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                      SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
        call << QString(appearance) << QString(scheme);
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(reply.value().variant());
            watcher->deleteLater();
        });
    }

signals:
    void wanted(bool dark);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
    {
        if (group == appearance && key == scheme)
            take(value.variant());
    }

private:
    /// Read wraps its answer twice.
    void take(const QVariant& value)
    {
        constexpr uint dark = 1, light = 2; // 0: no preference
        const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
        const uint wish = inner.toUInt();
        if (wish == dark || wish == light)
            emit wanted(wish == dark);
    }

    QDBusConnection m_bus;
};

DesktopColours::DesktopColours(const QString& busAddress, QObject* parent)
    : QObject(parent)
    , m_portal(std::make_unique<SettingsPortal>(busAddress))
{
    connect(m_portal.get(), &SettingsPortal::wanted, this, &DesktopColours::wanted);
    m_portal->listen();
}

DesktopColours::~DesktopColours() = default;

} // namespace headroom

#include "desktopcolours.moc"
