#include "ownwant.h"
#include "truthserver.h"

#include <QCoreApplication>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace headroom;

namespace {

/// Puts this process and all it starts into a network of their own, with a loopback that has 20 ports to connect from.
/// Before any thread is made. Why it could not; empty: it did.
QString enterSmallNetwork()
{
    if (unshare(CLONE_NEWNET) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return QString("no network namespace can be made here: %1").arg(std::strerror(errno));
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strcpy(loopback.ifr_name, "lo");
    loopback.ifr_flags = IFF_UP;
    const bool up = ioctl(socket, SIOCSIFFLAGS, &loopback) == 0;
    ::close(socket);
    if (!up)
        return QString("the loopback of a new network namespace cannot be raised: %1").arg(std::strerror(errno));
    constexpr std::string_view ports = "40000 40019";
    const int range = ::open("/proc/sys/net/ipv4/ip_local_port_range", O_WRONLY | O_CLOEXEC);
    const bool set = range >= 0 && ::write(range, ports.data(), ports.size()) == static_cast<ssize_t>(ports.size());
    const int why = errno;
    if (range >= 0)
        ::close(range);
    return set ? QString() : QString("ip_local_port_range cannot be set here: %1").arg(std::strerror(why));
}

/// Given, because a free one would be one of the 20; one each, because a port that was used towards one server a moment
/// ago is still free towards another.
constexpr std::uint16_t serverPorts[] = {8089, 8090, 8091};
constexpr int ports = 20;

/// Connections that take every port towards a server.
class AllPortsTaken {
public:
    explicit AllPortsTaken(std::uint16_t port)
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        do
            m_sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        while (::connect(m_sockets.back(), reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
    }
    ~AllPortsTaken()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    AllPortsTaken(const AllPortsTaken&) = delete;
    AllPortsTaken& operator=(const AllPortsTaken&) = delete;
    [[nodiscard]] std::size_t count() const { return m_sockets.size() - 1; }

private:
    std::vector<int> m_sockets; ///< the last one could not connect
};

} // namespace

/// Runs on a machine that really has too few ports: the verdict names them, and every request is accounted for.
class TestPortsRunOut : public QObject {
    Q_OBJECT
public:
    explicit TestPortsRunOut(QString unable)
        : m_unable(std::move(unable))
    {
    }

private slots:
    void init()
    {
        if (!m_unable.isEmpty())
            QSKIP(qPrintable(m_unable));
    }

    void connectionsFailForWantOfThem()
    {
        TruthServer server(serverPorts[0]);
        const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/delay/1500")), "--rate",
                                           "100/s", "--requests", "100", "--limit", "3s", "--json", "-"});
        checkCounts(run, server, 100);
        QVERIFY2(run.err.contains("headroom: ports: does not fit: 100 connections at once, a port each; this machine "
                                  "has 20 ports towards one address: lower the rate, "),
                 run.err);
    }

    /// Nobody can say that the target is not there.
    void noConnectionAtAll()
    {
        TruthServer server(serverPorts[2]);
        const AllPortsTaken taken(server.port());
        QCOMPARE(taken.count(), static_cast<std::size_t>(ports));
        const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--rate", "100/s",
                                           "--requests", "30", "--limit", "3s", "--json", "-", "--quiet"});
        QVERIFY2(run.exitCode == 3, run.out + run.err);
        QCOMPARE(run.json()["verdict"].toString(), "INVALID");
        QCOMPARE(server.requests(), 0u);
        QCOMPARE(count(run, "outcomes", "network_error"), 30);
        QVERIFY2(saysWhy(run, "30 requests failed on this machine, not at the target, for want of: 30 of ports"),
                 run.out);
    }

    /// From an address of its own a connection is bound before it is made.
    void alsoFromASourceAddress()
    {
        TruthServer server(serverPorts[1]);
        QTemporaryDir folder;
        QFile profile(folder.filePath("p.json"));
        QVERIFY(profile.open(QIODevice::WriteOnly));
        profile.write(R"({"schema": "headroom.profile/2", "request": {"url": ")"
                      + QByteArray::fromStdString(server.url("/delay/1500"))
                      + R"("}, "connection": {"source_address": "127.0.0.1"}, "limit": {"time": "3s"},
                          "load": {"model": "open", "rate": "100/s", "requests": 60}})");
        profile.close();
        checkCounts(runCommand({"run", profile.fileName(), "--json", "-", "--quiet"}), server, 60);
    }

private:
    void checkCounts(const CommandRun& run, const TruthServer& server, int requests)
    {
        QVERIFY(!run.crashed);
        QVERIFY2(run.exitCode == 3, run.out + run.err);
        QCOMPARE(run.json()["verdict"].toString(), "INVALID");
        QCOMPARE(server.answered(), static_cast<quint64>(ports));
        QCOMPARE(count(run, "requests", "sent"), requests);
        QCOMPARE(count(run, "outcomes", "ok"), ports);
        QCOMPARE(count(run, "outcomes", "network_error"), requests - ports);
        const QJsonObject outOf = run.json()["generator"].toObject()["out_of"].toObject();
        QCOMPARE(outOf["ports"].toInteger(), requests - ports);
        QCOMPARE(outOf["descriptors"].toInteger() + outOf["memory"].toInteger(), 0);
        QVERIFY2(saysWhy(run,
                         QString("%1 requests failed on this machine, not at the target, for want of: %1 of ports "
                                 "towards the target (keep connections alive, or send from more addresses).")
                             .arg(requests - ports)),
                 run.out);
    }

    QString m_unable;
};

int main(int argc, char** argv)
{
    const QString unable = enterSmallNetwork();
    const QCoreApplication application(argc, argv);
    TestPortsRunOut test(unable);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_portsrunout.moc"
