#include "base/process.h"
#include "emulator/gatewayemulator.h"

#include <QTest>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace {

constexpr std::size_t clientCount = 5'000;

/// One thread, many clients, one request each.
class Crowd {
public:
    explicit Crowd(std::uint16_t port)
        : m_server(asio::ip::address_v4::loopback(), port)
    {
    }
    /// In turn, so that the queue of connections not yet accepted never overflows.
    bool connectAll()
    {
        for (std::size_t i = 0; i < clientCount; ++i) {
            m_clients.push_back(std::make_unique<Client>(m_io));
            boost::system::error_code error;
            m_clients.back()->socket.connect(m_server, error);
            if (error)
                return false;
        }
        return true;
    }
    void sendAll(const std::vector<std::string>& requests)
    {
        for (std::size_t i = 0; i < clientCount; ++i) {
            boost::system::error_code error;
            asio::write(m_clients[i]->socket, asio::buffer(requests[i % requests.size()]), error);
        }
    }
    /// Reads every answer and counts the status lines.
    std::map<std::string, int> readAll(nanoseconds patience)
    {
        for (auto& client : m_clients) {
            asio::async_read_until(
                client->socket, asio::dynamic_buffer(client->received), "\r\n",
                [this, &text = client->received](const boost::system::error_code& error, std::size_t n) {
                    ++m_statuses[error ? error.message() : text.substr(0, n - 2)];
                });
        }
        m_io.run_for(patience);
        return m_statuses;
    }

private:
    struct Client {
        explicit Client(asio::io_context& io)
            : socket(io)
        {
        }
        asio::ip::tcp::socket socket;
        std::string received;
    };
    asio::io_context m_io;
    asio::ip::tcp::endpoint m_server;
    std::map<std::string, int> m_statuses;
    std::vector<std::unique_ptr<Client>> m_clients;
};

} // namespace

class TestGatewayLoad : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const std::size_t limit = raiseDescriptorLimit();
        if (limit < 2 * clientCount + 500)
            QFAIL(qPrintable(
                QString("This needs 10500 descriptors, but the limit is %1; raise it (ulimit -Hn).").arg(limit)));
    }

    /// All at once, half to be answered by the backend just before the limit and half by the gateway at it.
    void holdsFiveThousandWaitingRequests()
    {
        EmulatorSettings settings;
        settings.limit = 8s;
        settings.concurrency = clientCount;
        settings.coldStart.median = 0s;
        GatewayEmulator gateway(settings);
        const auto port = gateway.start();
        QVERIFY(port);
        Crowd crowd(*port);
        QVERIFY(crowd.connectAll());
        crowd.sendAll(
            {"GET /delay?ms=7000 HTTP/1.1\r\nHost: t\r\n\r\n", "GET /delay?ms=9000 HTTP/1.1\r\nHost: t\r\n\r\n"});
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().inFlight, std::uint64_t(clientCount), 30'000);

        const auto statuses = crowd.readAll(60s);
        QCOMPARE(statuses,
                 (std::map<std::string, int>{{"HTTP/1.1 200 OK", clientCount / 2},
                                             {"HTTP/1.1 504 Gateway Timeout", clientCount / 2}}));
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().ghostsFinished, std::uint64_t(clientCount / 2), 30'000);
        const EmulatorCounters counts = gateway.counters();
        QCOMPARE(counts.accepted, std::uint64_t(clientCount));
        QCOMPARE(counts.answered, std::uint64_t(clientCount));
        QCOMPARE(counts.gatewayTimeouts, std::uint64_t(clientCount / 2));
        QCOMPARE(counts.throttled, std::uint64_t(0));
        QCOMPARE(counts.inFlight, std::uint64_t(0));
        QCOMPARE(counts.running, std::uint64_t(0));
    }

    void stopsUnderFiveThousandWaitingRequests()
    {
        EmulatorSettings settings;
        settings.limit = 60s;
        settings.functionTimeout = 90s;
        settings.concurrency = clientCount;
        GatewayEmulator gateway(settings);
        const auto port = gateway.start();
        QVERIFY(port);
        Crowd crowd(*port);
        QVERIFY(crowd.connectAll());
        crowd.sendAll({"GET /slow HTTP/1.1\r\nHost: t\r\n\r\n"});
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().inFlight, std::uint64_t(clientCount), 30'000);
        gateway.stop();
        const auto statuses = crowd.readAll(60s);
        QCOMPARE(statuses.count("HTTP/1.1 504 Gateway Timeout"), std::size_t(0));
        int gone = 0;
        for (const auto& [what, count] : statuses)
            gone += count;
        QCOMPARE(gone, int(clientCount));
    }
};

QTEST_GUILESS_MAIN(TestGatewayLoad)
#include "tst_gatewayload.moc"
