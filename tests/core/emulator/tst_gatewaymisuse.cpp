#include "emulator/gatewayemulator.h"
#include "gatewaytest.h"
#include "logcatcher.h"
#include "rawclient.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

/// What clients do to a server. After each the gateway must still serve the next client.
class TestGatewayMisuse : public QObject {
    Q_OBJECT

    LogCatcher m_log;
    std::unique_ptr<GatewayEmulator> m_gateway;
    std::uint16_t m_port = 0;

    static QString statusLine(const std::string& answer)
    {
        return QString::fromStdString(answer.substr(0, answer.find("\r\n")));
    }
    void startWith(EmulatorSettings settings)
    {
        settings.coldStart.median = 0s;
        m_gateway = std::make_unique<GatewayEmulator>(settings, m_log.sink());
        const auto port = m_gateway->start();
        QVERIFY(port);
        m_port = *port;
    }

private slots:
    void init()
    {
        EmulatorSettings settings;
        settings.limit = 20s;
        startWith(settings);
    }
    void cleanup()
    {
        RawClient next(m_port);
        next.send(get("/status?code=200"));
        QCOMPARE(statusLine(next.readAnswer()), QString("HTTP/1.1 200 OK"));
        m_gateway.reset();
    }

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("letters") << QByteArray("hello there, what is this?\r\n\r\n");
        QTest::newRow("TLS hello") << QByteArray::fromHex("16030100c8010000c403033ecf0d0a0d0a");
        QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        QTest::newRow("zero bytes") << QByteArray(4'096, '\0');
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nno colon here\r\n\r\n");
        QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    }
    void garbage()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(m_port);
        client.send({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const std::string answer = client.readToEnd(); // answered and closed, not left open
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 400 Bad Request"));
        QVERIFY(headOf(answer).find("Connection: close") != std::string::npos);
        QCOMPARE(m_gateway->counters().refused, std::uint64_t(1));
        QCOMPARE(m_gateway->counters().accepted, std::uint64_t(0));
    }
    void everyByteAfterAnother()
    {
        RawClient client(m_port);
        for (const char byte : get("/status?code=202"))
            QVERIFY(client.send({&byte, 1}));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 202 Accepted"));
    }

    void hugeHeader_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("status");
        QTest::newRow("8 kB") << 8'000 << "HTTP/1.1 200 OK";
        QTest::newRow("11 kB") << 11'000 << "HTTP/1.1 431 Request Header Fields Too Large";
        QTest::newRow("1 MB") << 1'000'000 << "HTTP/1.1 431 Request Header Fields Too Large";
    }
    void hugeHeader()
    {
        QFETCH(int, bytes);
        RawClient client(m_port);
        client.send(get("/status?code=200", "Connection: close\r\nX-Long: " + std::string(bytes, 'a') + "\r\n"));
        QTEST(statusLine(client.readToEnd()), "status");
    }
    void manyHeaders()
    {
        std::string headers;
        for (int i = 0; i < 5'000; ++i)
            headers += "X-" + std::to_string(i) + ": 1\r\n";
        RawClient client(m_port);
        client.send(get("/", headers));
        QCOMPARE(statusLine(client.readToEnd()), QString("HTTP/1.1 431 Request Header Fields Too Large"));
    }

    void largeBodies_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("body");
        QTest::newRow("6 MB") << 6 * 1024 * 1024 << "HTTP/1.1 200 OK"
                              << "{\"status\":200}";
        QTest::newRow("more than Lambda takes") << 7'000'000 << "HTTP/1.1 413 Payload Too Large"
                                                << "{\"message\": \"Request Too Long\"}";
        QTest::newRow("10 MB") << 10 * 1024 * 1024 << "HTTP/1.1 413 Payload Too Large"
                               << "{\"message\": \"Request Too Long\"}";
        QTest::newRow("more than the gateway takes") << 10 * 1024 * 1024 + 1 << "HTTP/1.1 413 Payload Too Large"
                                                     << "HTTP content length exceeded 10485760 bytes.";
    }
    void largeBodies()
    {
        QFETCH(int, bytes);
        RawClient client(m_port);
        client.send("POST /status?code=200 HTTP/1.1\r\nHost: t\r\nContent-Length: " + std::to_string(bytes)
                    + "\r\n\r\n");
        QVERIFY(client.send(std::string(bytes, 'a'))); // taken even where refused: many clients read no answer before
        const std::string answer = client.readAnswer();
        QTEST(statusLine(answer), "status");
        QTEST(QString::fromStdString(bodyOf(answer)), "body");
    }
    void endlessChunksEnd()
    {
        RawClient client(m_port);
        client.send("POST /quick HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
        const std::string chunk = "100000\r\n" + std::string(0x100000, 'a') + "\r\n";
        int sent = 0;
        while (sent < 100 && client.send(chunk))
            ++sent;
        QVERIFY2(sent < 100, "100 MB were taken without a word"); // the connection ended instead
    }
    void endlessChunkHeaderEnds()
    {
        RawClient client(m_port);
        client.send("POST /quick HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n1;");
        client.send(std::string(1'000'000, 'a'));
        QCOMPARE(statusLine(client.readToEnd()), QString("HTTP/1.1 400 Bad Request"));
    }
    void expectsToBeToldToContinue()
    {
        RawClient client(m_port);
        client.send("POST /status?code=200 HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.readAnswer(), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("hello");
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 200 OK"));
    }

    void vanishedClient()
    {
        RawClient client(m_port);
        client.send(get("/delay?ms=400"));
        QVERIFY(eventually([&] { return m_gateway->counters().running == 1; }));
        client.vanish();
        // Whoever waits or not: the work is done, logged and billed.
        const auto before = m_log.lines().size();
        QVERIFY(before > 0);
        QVERIFY(eventually([&] { return m_gateway->counters().running == 0; }));
        QVERIFY(m_log.count("\"GET /delay?ms=400 HTTP/1.1\" 200 ") >= 1);
        QCOMPARE(m_gateway->counters().inFlight, std::uint64_t(0));
    }
    void vanishedBeforeSending()
    {
        RawClient silent(m_port), half(m_port), halfBody(m_port);
        half.send("GET / HT");
        halfBody.send("POST /quick HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc");
        silent.vanish();
        half.vanish();
        halfBody.close();
    }
    void halfClosedClientIsAnswered()
    {
        RawClient client(m_port);
        client.send(get("/delay?ms=200"));
        client.endSending();
        QCOMPARE(statusLine(client.readToEnd()), QString("HTTP/1.1 200 OK"));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(m_port);
        client.send(get("/delay?ms=300") + get("/status?code=201") + get("/status?code=202") + get("/nope"));
        for (const char* status :
             {"HTTP/1.1 200 OK", "HTTP/1.1 201 Created", "HTTP/1.1 202 Accepted", "HTTP/1.1 404 Not Found"})
            QCOMPARE(statusLine(client.readAnswer()), QString(status));
    }
    void idleClientIsDropped()
    {
        EmulatorSettings settings;
        settings.idleTimeout = 200ms;
        startWith(settings);
        RawClient silent(m_port), half(m_port);
        half.send("GET / HTTP/1.1\r\n");
        QCOMPARE(silent.readToEnd(), std::string());
        QCOMPARE(half.readToEnd(), std::string());
    }

    void oldProtocol()
    {
        RawClient kept(m_port), closed(m_port);
        kept.send("GET /status?code=200 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(headOf(kept.readAnswer()).find("Connection: keep-alive") != std::string::npos);
        kept.send("GET /status?code=201 HTTP/1.0\r\n\r\n");
        QCOMPARE(statusLine(kept.readToEnd()), QString("HTTP/1.1 201 Created"));
        closed.send("GET /status?code=200 HTTP/1.0\r\n\r\n");
        QCOMPARE(bodyOf(closed.readToEnd()), std::string("{\"status\":200}"));
    }
    void headHasALengthAndNoBody()
    {
        RawClient client(m_port);
        client.send("HEAD /status?code=200 HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        const std::string answer = client.readToEnd();
        QVERIFY(headOf(answer).find("Content-Length: 14") != std::string::npos);
        QCOMPARE(bodyOf(answer), std::string());
    }
    void forgedLogLines()
    {
        RawClient client(m_port);
        client.send(get("/status?code=200", "X-Load-Id: a\tb'}, 'x': {'\r\nUser-Agent: q\" 1/1\r\n"));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 200 OK"));
        QVERIFY(m_log.count("'X-Load-Id': 'a\\x09b\\'}, \\'x\\': {\\''") >= 1);
        QVERIFY(m_log.count("\"q\\\" 1/1\" ") >= 1);
    }
};

QTEST_GUILESS_MAIN(TestGatewayMisuse)
#include "tst_gatewaymisuse.moc"
