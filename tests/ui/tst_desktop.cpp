#include "desktop/desktopcolours.h"
#include "desktop/notifier.h"
#include "desktop/singleinstance.h"
#include "uiscope.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace headroom;

/// What the window says to the desktop, and to another start of itself.
class DesktopTest : public QObject {
    Q_OBJECT
private slots:
    void tells_the_desktop();
    void does_nothing_without_a_bus();
    void follows_the_desktops_colours();
    void a_second_start_hands_its_files_over();
    void the_first_start_is_told_that_it_is_the_first();
    void takes_the_place_of_one_that_was_killed();
    void garbage_is_not_taken_for_files();

private:
    UiScope m_scope;
};

/// The desktop's service.
class Listener : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList heard;
public slots:
    // NOLINTNEXTLINE: as the specification has it
    uint Notify(const QString& program, uint, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap& hints, int)
    {
        heard << program << title << text << hints.value("desktop-entry").toString();
        return 1;
    }
};

/// The desktop's settings, dark to begin with.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public slots:
    // NOLINTNEXTLINE: as the specification has it
    QDBusVariant Read(const QString& group, const QString& key)
    {
        const bool known = group == "org.freedesktop.appearance" && key == "color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? 1U : 7U)));
    }
};

void DesktopTest::follows_the_desktops_colours()
{
    QProcess daemon;
    daemon.start("dbus-daemon", {"--session", "--print-address", "--nofork"});
    if (!daemon.waitForStarted())
        QSKIP("there is no dbus-daemon on this machine");
    QVERIFY(daemon.waitForReadyRead());
    const QString address = QString::fromUtf8(daemon.readLine()).trimmed();
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(address, "portal");
        Portal portal;
        QVERIFY(desktop.registerObject("/org/freedesktop/portal/desktop", &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.portal.Desktop"));
        const DesktopColours colours(address);
        QList<bool> wanted;
        connect(&colours, &DesktopColours::wanted, this, [&](bool dark) { wanted << dark; });
        QTRY_COMPARE(wanted, QList<bool>{true});
        const auto tell = [&](const QString& group, uint scheme) {
            QDBusMessage signal = QDBusMessage::createSignal("/org/freedesktop/portal/desktop",
                                                             "org.freedesktop.portal.Settings", "SettingChanged");
            signal << group << "color-scheme" << QVariant::fromValue(QDBusVariant(scheme));
            QVERIFY(desktop.send(signal));
        };
        tell("org.gnome.something", 2); // is no business of ours
        tell("org.freedesktop.appearance", 0); // no preference
        tell("org.freedesktop.appearance", 2);
        QTRY_COMPARE(wanted, (QList<bool>{true, false}));
    }
    QDBusConnection::disconnectFromBus("headroom-colours");
    QDBusConnection::disconnectFromBus("portal");
    daemon.terminate();
    QVERIFY(daemon.waitForFinished());
}

void DesktopTest::tells_the_desktop()
{
    QProcess daemon;
    daemon.start("dbus-daemon", {"--session", "--print-address", "--nofork"});
    if (!daemon.waitForStarted())
        QSKIP("there is no dbus-daemon on this machine");
    QVERIFY(daemon.waitForReadyRead());
    const QString address = QString::fromUtf8(daemon.readLine()).trimmed();
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(address, "desktop");
        Listener listener;
        QVERIFY(desktop.registerObject("/org/freedesktop/Notifications", &listener, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.Notifications"));
        notify({"FAIL: a", "1 < 2 & so on"}, address);
        QTRY_COMPARE(listener.heard,
                     (QStringList{"Headroom", "FAIL: a", "1 &lt; 2 &amp; so on", "headroom"})); // markup
    }
    QDBusConnection::disconnectFromBus("headroom-notifier");
    QDBusConnection::disconnectFromBus("desktop");
    daemon.terminate();
    QVERIFY(daemon.waitForFinished());
}

void DesktopTest::does_nothing_without_a_bus()
{
    notify({"a", "b"}, "unix:path=/nowhere/at/all"); // and does not hang
}

void DesktopTest::a_second_start_hands_its_files_over()
{
    SingleInstance first(m_scope.path("socket"));
    QVERIFY(first.listen());
    QSignalSpy handed(&first, &SingleInstance::handedOver);
    bool taken = false;
    std::thread second([&] { taken = SingleInstance(m_scope.path("socket")).handOver({"/tmp/ä b.headroom", "c"}); });
    QVERIFY(handed.wait());
    QCoreApplication::processEvents();
    second.join();
    QVERIFY(taken);
    QCOMPARE(handed.at(0).at(0).toStringList(), (QStringList{QString::fromUtf8("/tmp/ä b.headroom"), "c"}));
}

void DesktopTest::the_first_start_is_told_that_it_is_the_first()
{
    QVERIFY(!SingleInstance(m_scope.path("nobody")).handOver({"a"}));
}

/// Its socket is still there, and nobody listens.
void DesktopTest::takes_the_place_of_one_that_was_killed()
{
    const QString name = m_scope.path("killed");
    QFile left(name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    SingleInstance next(name);
    QVERIFY(!next.handOver({"a"}));
    QVERIFY(next.listen());
}

void DesktopTest::garbage_is_not_taken_for_files()
{
    SingleInstance first(m_scope.path("garbage"));
    QVERIFY(first.listen());
    QSignalSpy handed(&first, &SingleInstance::handedOver);
    QLocalSocket socket;
    socket.connectToServer(m_scope.path("garbage"));
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(1 << 18, '\xff'));
    socket.flush();
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(handed.count(), 0);
}

QTEST_MAIN(DesktopTest)
#include "tst_desktop.moc"
