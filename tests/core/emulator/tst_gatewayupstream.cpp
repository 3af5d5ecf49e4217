#include "emulator/gatewayemulator.h"
#include "gatewaytest.h"
#include "logcatcher.h"
#include "rawclient.h"
#include "scriptedserver.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

EmulatorSettings inFrontOf(const std::string& url, nanoseconds limit = 20s)
{
    EmulatorSettings settings;
    settings.upstream = url;
    settings.limit = limit;
    settings.coldStart.median = 0s;
    return settings;
}

QString statusLine(const std::string& answer)
{
    return QString::fromStdString(answer.substr(0, answer.find("\r\n")));
}

std::string ok(const std::string& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// The user's own server behind the gateway, and what it may do wrong.
class TestGatewayUpstream : public QObject {
    Q_OBJECT

private slots:
    void forwardsBothWays()
    {
        std::mutex mutex;
        std::string seen;
        ScriptedServer server([&](ServerConnection& connection) {
            const std::string request = connection.readBytes(connection.readHead().find("\r\n\r\n") + 4 + 5);
            {
                const std::lock_guard lock(mutex);
                seen = request;
            }
            connection.send(
                "HTTP/1.1 201 Created\r\nServer: mine\r\nX-Mine: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        });
        LogCatcher log;
        GatewayEmulator gateway(inFrontOf(server.url()), log.sink());
        const std::uint16_t port = started(gateway);
        RawClient client(port);
        client.send("PUT /a/b?c=d%20e HTTP/1.1\r\nHost: shop.test\r\nAuthorization: Bearer hush\r\n"
                    "X-Load-Id: 9\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\nContent-Length: 5\r\n\r\nhello");
        const std::string answer = client.readToEnd();
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 201 Created"));
        const std::string head = headOf(answer);
        QVERIFY(head.find("X-Mine: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nx-amzn-RequestId: ")
                != std::string::npos);
        QVERIFY(head.find("mine\r\n") == std::string::npos && head.find("chunked") == std::string::npos);
        QVERIFY(head.find("Content-Length: 5") != std::string::npos);
        QCOMPARE(bodyOf(answer), std::string("abcde"));

        const std::lock_guard lock(mutex);
        QVERIFY2(seen.starts_with("PUT /a/b?c=d%20e HTTP/1.1\r\n"), seen.c_str());
        for (const std::string& part :
             {std::string("Authorization: Bearer hush"), std::string("X-Load-Id: 9"),
              std::string("X-Forwarded-For: 127.0.0.1"), std::string("X-Forwarded-Host: shop.test"),
              "X-Forwarded-Port: " + std::to_string(port), std::string("X-Amzn-Trace-Id: Root=1-"),
              "Host: 127.0.0.1:" + std::to_string(server.port()), std::string("Connection: close")})
            QVERIFY2(seen.find("\r\n" + part) != std::string::npos, part.c_str());
        QVERIFY(seen.find("X-Hop") == std::string::npos);
        QVERIFY(seen.ends_with("\r\n\r\nhello"));
        QCOMPARE(log.await("\"PUT /a/b?c=d%20e HTTP/1.1\" 201 5 ").size(), std::size_t(1));
        QCOMPARE(log.count("hush"), std::size_t(0)); // no secret in any log
    }

    void lateAnswerIsAGhost()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            std::this_thread::sleep_for(2'500ms);
            connection.send(ok("late"));
        });
        LogCatcher log;
        GatewayEmulator gateway(inFrontOf(server.url(), 300ms), log.sink());
        RawClient client(started(gateway));
        const SteadyTime sent = SteadyClock::now();
        client.send(get("/export", "X-Load-Id: 4\r\n"));
        const std::string answer = client.readAnswer();
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 504 Gateway Timeout"));
        QCOMPARE(bodyOf(answer), std::string("{\"message\": \"Endpoint request timed out\"}"));
        const SteadyTime answered = SteadyClock::now();
        const auto reports = log.await("REPORT ");
        QCOMPARE(reports.size(), std::size_t(1));
        QVERIFY(reports[0].came > answered);
        const double duration = reportNumber(reports[0].text, "\tDuration: ");
        QVERIFY(duration >= 2'500 && duration <= toMilliseconds(reports[0].came - sent));
        QCOMPARE(log.count("\"GET /export HTTP/1.1\" 200 4 "), std::size_t(1));
        QVERIFY(eventually([&] { return gateway.counters().ghostsFinished == 1; }));
    }

    void misbehaves_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("reset");
        QTest::newRow("closes at once") << QByteArray() << false;
        QTest::newRow("resets at once") << QByteArray() << true;
        QTest::newRow("garbage") << QByteArray("hello, I am no HTTP\r\n\r\n") << false;
        QTest::newRow("zero bytes") << QByteArray(1'000, '\0') << false;
        QTest::newRow("closes in the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false;
        QTest::newRow("closes in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << false;
        QTest::newRow("resets in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << true;
        QTest::newRow("bad chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                                   << false;
        QTest::newRow("huge header") << "HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(1'000'000, 'a') + "\r\n\r\n"
                                     << false;
        QTest::newRow("larger than Lambda answers")
            << "HTTP/1.1 200 OK\r\nContent-Length: 7000000\r\n\r\n" + QByteArray(7'000'000, 'a') << false;
    }
    void misbehaves()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, reset);
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send({answer.constData(), static_cast<std::size_t>(answer.size())});
            if (reset)
                connection.resetOnClose();
        });
        LogCatcher log;
        GatewayEmulator gateway(inFrontOf(server.url()), log.sink());
        RawClient client(started(gateway));
        for (int i = 0; i < 2; ++i) { // the second shows that the instance is free again
            client.send(get("/"));
            const std::string failed = client.readAnswer();
            QCOMPARE(statusLine(failed), QString("HTTP/1.1 502 Bad Gateway"));
            QCOMPARE(bodyOf(failed), std::string("{\"message\": \"Internal server error\"}"));
        }
        QCOMPARE(log.await("[ERROR]\t", 2).size(), std::size_t(2));
        QCOMPARE(log.await("REPORT ", 2).size(), std::size_t(2));
        QCOMPARE(log.count("HTTP/1.1\" 200"), std::size_t(0));
        gateway.stop();
    }

    void endlessBody_data()
    {
        QTest::addColumn<QString>("head");
        QTest::newRow("until close") << "HTTP/1.1 200 OK\r\n\r\n";
        QTest::newRow("chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    }
    void endlessBody()
    {
        QFETCH(QString, head);
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send(head.toStdString());
            const std::string chunk = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
            while (connection.send(chunk)) { }
        });
        LogCatcher log;
        GatewayEmulator gateway(inFrontOf(server.url()), log.sink());
        RawClient client(started(gateway));
        client.send(get("/"));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 502 Bad Gateway"));
        QCOMPARE(log.await("is larger than 6291556 bytes").size(), std::size_t(1));
    }

    void refused()
    {
        std::string url;
        {
            ScriptedServer gone([](ServerConnection&) {});
            url = gone.url();
        }
        LogCatcher log;
        EmulatorSettings settings = inFrontOf(url);
        settings.gateway = shippedGateway("aws-apigw-http");
        GatewayEmulator gateway(settings, log.sink());
        RawClient client(started(gateway));
        client.send(get("/"));
        const std::string failed = client.readAnswer();
        QCOMPARE(statusLine(failed), QString("HTTP/1.1 500 Internal Server Error"));
        QCOMPARE(bodyOf(failed), std::string("{\"message\":\"Internal Server Error\"}"));
        QCOMPARE(log.count("connecting of " + url + " failed: Connection refused"), std::size_t(1));
    }
    void unknownHostDoesNotStart()
    {
        GatewayEmulator gateway(inFrontOf("http://no-such-host.invalid:80"));
        const auto port = gateway.start();
        QVERIFY(!port);
        QVERIFY(QString::fromStdString(port.error().message)
                    .startsWith("The upstream host 'no-such-host.invalid' cannot be found: "));
    }

    void functionTimeoutEndsTheCall()
    {
        std::atomic<bool> ended{false};
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.awaitEnd();
            ended = true;
        });
        EmulatorSettings settings = inFrontOf(server.url());
        settings.functionTimeout = 1s;
        LogCatcher log;
        GatewayEmulator gateway(settings, log.sink());
        RawClient client(started(gateway));
        client.send(get("/"));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 502 Bad Gateway"));
        QCOMPARE(log.await("Task timed out after 1.").size(), std::size_t(1));
        QVERIFY(eventually([&] { return ended.load(); }));
    }

    void answersBeforeTakingTheBody_data()
    {
        QTest::addColumn<bool>("readsOn");
        QTest::newRow("then takes it") << true;
        QTest::newRow("then closes, which resets the rest") << false;
    }
    void answersBeforeTakingTheBody()
    {
        QFETCH(bool, readsOn);
        ScriptedServer server([readsOn](ServerConnection& connection) {
            connection.readHead();
            connection.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno");
            if (readsOn)
                connection.awaitEnd();
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        RawClient client(started(gateway));
        client.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 5000000\r\n\r\n" + std::string(5'000'000, 'a'));
        const std::string answer = client.readAnswer();
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 403 Forbidden"));
        QCOMPARE(bodyOf(answer), std::string("no"));
    }
    void interimAnswersAreSkipped()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                            + ok("at last"));
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        RawClient client(started(gateway));
        client.send(get("/"));
        const std::string answer = client.readAnswer();
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 200 OK"));
        QCOMPARE(bodyOf(answer), std::string("at last"));
    }
    void headIsForwarded()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nX-Mine: 1\r\n\r\n");
            connection.awaitEnd();
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        RawClient client(started(gateway));
        client.send("HEAD / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        const std::string answer = client.readToEnd();
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 200 OK"));
        QVERIFY(headOf(answer).find("X-Mine: 1") != std::string::npos);
    }
    void placeholdersInAnAnswerStay()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            connection.send("HTTP/1.1 200 OK\r\nX-Mine: {request-id}\r\nContent-Length: 0\r\n\r\n");
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        RawClient client(started(gateway));
        client.send(get("/"));
        QVERIFY(client.readAnswer().find("X-Mine: {request-id}\r\n") != std::string::npos);
    }

    void slowReaderGetsItAllAndHoldsNobodyUp()
    {
        const std::string large(5'000'000, 'x');
        ScriptedServer server([&](ServerConnection& connection) {
            const bool wantsLarge = connection.readHead().starts_with("GET /large ");
            connection.send(ok(wantsLarge ? large : "small"));
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        const std::uint16_t port = started(gateway);
        RawClient slow(port, 4'096), other(port);
        slow.send(get("/large"));
        QVERIFY(eventually([&] { return gateway.counters().answered == 1; }));
        other.send(get("/small"));
        QCOMPARE(bodyOf(other.readAnswer()), std::string("small"));
        QCOMPARE(bodyOf(slow.readAnswer()).size(), large.size());
    }
    void readerThatTakesNothingIsDropped()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            connection.send(ok(std::string(5'000'000, 'x')));
        });
        EmulatorSettings settings = inFrontOf(server.url());
        settings.idleTimeout = 500ms;
        GatewayEmulator gateway(settings);
        RawClient client(started(gateway), 4'096);
        client.send(get("/"));
        QVERIFY(eventually([&] { return gateway.counters().answered == 1; }));
        QVERIFY(eventually([&] { return !client.send("x"); })); // refused: nobody is there any more
    }
    void stopsDuringACall()
    {
        ScriptedServer server([](ServerConnection& connection) {
            connection.readHead();
            connection.awaitEnd(); // the gateway's stop ends it
        });
        GatewayEmulator gateway(inFrontOf(server.url()));
        RawClient client(started(gateway));
        client.send(get("/"));
        QVERIFY(eventually([&] { return gateway.counters().running == 1; }));
        gateway.stop();
        QCOMPARE(client.readToEnd(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestGatewayUpstream)
#include "tst_gatewayupstream.moc"
