#include "emulator/gatewayemulator.h"
#include "gatewaytest.h"
#include "logcatcher.h"
#include "rawclient.h"
#include "scriptedserver.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr nanoseconds limit = 1s;

EmulatorSettings like(GatewayEntry gateway, const std::string& upstream = {})
{
    EmulatorSettings settings;
    settings.gateway = std::move(gateway);
    settings.limit = limit;
    settings.upstream = upstream;
    settings.coldStart.median = 0s;
    return settings;
}
EmulatorSettings like(const char* id, const std::string& upstream = {})
{
    return like(shippedGateway(id), upstream);
}

GatewayEntry own(LimitKind kind)
{
    GatewayEntry entry;
    entry.id = "mine";
    entry.kind = kind;
    entry.signs = {{.statuses = {504}}};
    return entry;
}

QString statusLine(const std::string& answer)
{
    return QString::fromStdString(answer.substr(0, answer.find("\r\n")));
}

std::string chunk(const std::string& bytes)
{
    return std::to_string(bytes.size()) + "\r\n" + bytes + "\r\n"; // of less than ten bytes
}

const std::string chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const char* const closing = "Connection: close\r\n";

/// A server whose answer begins at once, and comes in parts with a pause before each further one.
ScriptedServer trickling(int parts, std::chrono::milliseconds pause)
{
    return ScriptedServer([=](ServerConnection& connection) {
        connection.readHead();
        connection.send(chunkedHead + chunk("part0"));
        for (int i = 1; i < parts; ++i) {
            std::this_thread::sleep_for(pause);
            connection.send(chunk("part" + std::to_string(i)));
        }
        connection.send("0\r\n\r\n");
    });
}

/// A server that sends this and then nothing more, for as long as the other side stays.
ScriptedServer stalling(std::string bytes)
{
    return ScriptedServer([bytes = std::move(bytes)](ServerConnection& connection) {
        connection.readHead();
        connection.send(bytes);
        connection.awaitEnd();
    });
}

} // namespace

/// Which stretch of an answer a gateway's limit is held against, seen from both sides of it.
class TestGatewayKinds : public QObject {
    Q_OBJECT

    /// One request, its answer to the end of the connection.
    static std::string answerOf(std::uint16_t port)
    {
        RawClient client(port);
        client.send(get("/", closing));
        return client.readToEnd();
    }

private slots:
    void longAnswersOfShortSilences_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("status");
        QTest::newRow("total") << "envoy"
                               << "HTTP/1.1 504 Gateway Timeout";
        QTest::newRow("first byte") << "fastly"
                                    << "HTTP/1.1 200 OK";
        QTest::newRow("idle") << "nginx"
                              << "HTTP/1.1 200 OK";
    }
    void longAnswersOfShortSilences()
    {
        QFETCH(QString, id);
        QFETCH(QString, status);
        ScriptedServer server = trickling(6, 250ms); // longer than the limit as a whole
        GatewayEmulator gateway(like(qPrintable(id), server.url()));
        const std::string answer = answerOf(started(gateway));
        QCOMPARE(statusLine(answer), status);
        if (status.contains("200"))
            QVERIFY2(answer.find(chunk("part4") + chunk("part5") + "0\r\n\r\n") != std::string::npos, answer.c_str());
        gateway.stop();
    }

    void aSilenceAfterTheFirstByte_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("whole");
        QTest::newRow("first byte") << "fastly" << true;
        QTest::newRow("idle") << "nginx" << false;
    }
    void aSilenceAfterTheFirstByte()
    {
        QFETCH(QString, id);
        QFETCH(bool, whole);
        ScriptedServer server = trickling(2, 2'000ms);
        LogCatcher log;
        GatewayEmulator gateway(like(qPrintable(id), server.url()), log.sink());
        const SteadyTime sent = SteadyClock::now();
        const std::string answer = answerOf(started(gateway));
        QVERIFY(SteadyClock::now() - sent >= limit);
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 200 OK"));
        QVERIFY(answer.find("part0") != std::string::npos);
        QCOMPARE(answer.find("part1") != std::string::npos, whole);
        QCOMPARE(answer.ends_with("0\r\n\r\n"), whole);
        // Cut or not, the backend finishes.
        QCOMPARE(log.await("\"GET / HTTP/1.1\" 200 10 ").size(), std::size_t(1));
        QVERIFY(eventually([&] { return gateway.counters().running == 0; }));
        QCOMPARE(gateway.counters().gatewayTimeouts, std::uint64_t(whole ? 0 : 1));
        QCOMPARE(gateway.counters().ghostsFinished, std::uint64_t(whole ? 0 : 1));
        QCOMPARE(gateway.counters().inFlight, std::uint64_t(0));
        QCOMPARE(gateway.counters().answered, std::uint64_t(1));
    }

    void noFirstByte_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("status");
        QTest::newRow("first byte") << "fastly"
                                    << "HTTP/1.1 503 Service Unavailable";
        QTest::newRow("idle") << "haproxy"
                              << "HTTP/1.1 504 Gateway Timeout";
        QTest::newRow("idle, closes") << "aws-nlb"
                                      << "";
    }
    void noFirstByte()
    {
        QFETCH(QString, id);
        ScriptedServer server = stalling("HTTP/1.1 200 OK\r\n"); // a head that never ends
        GatewayEmulator gateway(like(qPrintable(id), server.url()));
        const std::uint16_t port = started(gateway);
        const SteadyTime sent = SteadyClock::now();
        const std::string answer = answerOf(port);
        QVERIFY(SteadyClock::now() - sent >= limit);
        QTEST(statusLine(answer), "status");
        QCOMPARE(gateway.counters().gatewayTimeouts, std::uint64_t(1));
        QCOMPARE(gateway.counters().answered, std::uint64_t(1));
        gateway.stop();
    }

    void theTotalLimitHoldsBesides()
    {
        ScriptedServer server = trickling(12, 250ms);
        GatewayEntry entry = own(LimitKind::Idle);
        entry.totalLimit = 1'500ms;
        LogCatcher log;
        GatewayEmulator gateway(like(entry, server.url()), log.sink());
        const SteadyTime sent = SteadyClock::now();
        const std::string answer = answerOf(started(gateway));
        QVERIFY(SteadyClock::now() - sent >= 1'500ms);
        QVERIFY(answer.find("part1") != std::string::npos && answer.find("part11") == std::string::npos);
        QCOMPARE(log.await("\" 200 62 ").size(), std::size_t(1)); // parts to the end, for nobody
        QVERIFY(eventually([&] { return gateway.counters().ghostsFinished == 1; }));
    }

    void someGatewaysEndTheBackend()
    {
        std::atomic<bool> ended{false};
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.awaitEnd();
            ended = true;
        });
        LogCatcher log;
        GatewayEmulator gateway(like("vercel", server.url()), log.sink());
        QVERIFY(answerOf(started(gateway)).find("FUNCTION_INVOCATION_TIMEOUT") != std::string::npos);
        QVERIFY(eventually([&] { return ended.load(); }));
        QCOMPARE(log.await("Task timed out after 1.0").size(), std::size_t(1));
        QCOMPARE(gateway.counters().ghostsFinished, std::uint64_t(0));
        QCOMPARE(gateway.counters().running, std::uint64_t(0));
    }

    void aClientThatReadsSlowlyIsNotABackendThatIsSilent()
    {
        const std::string large(20'000'000, 'x');
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(large.size()) + "\r\n\r\n" + large);
        });
        GatewayEmulator gateway(like("nginx", server.url()));
        RawClient client(started(gateway), 4'096);
        client.send(get("/"));
        QVERIFY(eventually([&] { return gateway.counters().running == 1; }));
        QTest::qWait(1'500); // longer than the limit
        const std::string answer = client.readAnswer();
        QVERIFY(headOf(answer).find("Content-Length: 20000000") != std::string::npos);
        QCOMPARE(bodyOf(answer).size(), large.size());
        QCOMPARE(gateway.counters().gatewayTimeouts, std::uint64_t(0));
    }
    void aClientThatVanishesHalfWay()
    {
        ScriptedServer server = trickling(4, 250ms);
        LogCatcher log;
        GatewayEmulator gateway(like("nginx", server.url()), log.sink());
        {
            RawClient client(started(gateway));
            client.send(get("/"));
            QVERIFY(eventually([&] { return gateway.counters().running == 1; }));
            client.vanish();
        }
        QCOMPARE(log.await("\" 200 20 ").size(), std::size_t(1)); // it works to its end
        QVERIFY(eventually([&] { return gateway.counters().running == 0; }));
        QCOMPARE(gateway.counters().inFlight, std::uint64_t(0));
        QCOMPARE(gateway.counters().ghostsFinished, std::uint64_t(0));
    }
    void stopsHalfWay()
    {
        ScriptedServer server = stalling(chunkedHead + chunk("abc"));
        GatewayEmulator gateway(like("nginx", server.url()));
        RawClient client(started(gateway));
        client.send(get("/"));
        QVERIFY(eventually([&] { return gateway.counters().running == 1; }));
        gateway.stop();
        QVERIFY(!client.readToEnd().ends_with("0\r\n\r\n"));
    }

    void framing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("upstream");
        QTest::addColumn<QString>("expected"); ///< behind the date
        const QByteArray get = "GET / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n";
        const QByteArray old = "GET / HTTP/1.0\r\n\r\n";
        const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        QTest::newRow("length") << get << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
                                << "Content-Length: 2\r\nConnection: close\r\n\r\nhi";
        QTest::newRow("chunks") << get << chunks
                                << "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        QTest::newRow("until close") << get << QByteArray("HTTP/1.1 200 OK\r\n\r\nhi")
                                     << "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        QTest::newRow("1.0") << old << chunks << "Connection: close\r\n\r\nhi";
        QTest::newRow("no body") << get << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << "Connection: close\r\n\r\n";
        QTest::newRow("empty") << get << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                               << "Content-Length: 0\r\nConnection: close\r\n\r\n";
        QTest::newRow("head") << QByteArray("HEAD / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n")
                              << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n")
                              << "Content-Length: 99\r\nConnection: close\r\n\r\n";
    }
    void framing()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, upstream);
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send(upstream.toStdString());
        });
        GatewayEmulator gateway(like("nginx", server.url()));
        RawClient client(started(gateway));
        client.send(request.toStdString());
        const std::string answer = client.readToEnd();
        QTEST(QString::fromStdString(answer.substr(answer.find("GMT\r\n") + 5)), "expected");
        gateway.stop();
    }
    void theConnectionServesOn()
    {
        GatewayEmulator gateway(like("nginx"));
        RawClient client(started(gateway));
        client.send(get("/quick") + get("/nope") + get("/trickle?chunks=2&gap=1", closing));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 200 OK"));
        QCOMPARE(statusLine(client.readAnswer()), QString("HTTP/1.1 404 Not Found"));
        const std::string last = client.readToEnd();
        QVERIFY2(
            last.ends_with("\r\n\r\n13\r\n{\"chunk\":1,\"of\":2}\n\r\n13\r\n{\"chunk\":2,\"of\":2}\n\r\n0\r\n\r\n"),
            last.c_str());
    }

    void brokenHalfWay_data()
    {
        QTest::addColumn<QByteArray>("upstream");
        QTest::newRow("fewer bytes than told") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
        QTest::newRow("no last chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n");
        QTest::newRow("bad chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nxyz\r\n");
    }
    void brokenHalfWay()
    {
        QFETCH(QByteArray, upstream);
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send(upstream.toStdString());
        });
        LogCatcher log;
        GatewayEmulator gateway(like("nginx", server.url()), log.sink());
        const std::string answer = answerOf(started(gateway));
        QCOMPARE(statusLine(answer), QString("HTTP/1.1 200 OK"));
        QVERIFY(answer.find("hi") != std::string::npos && !answer.ends_with("0\r\n\r\n"));
        QCOMPARE(log.await("[ERROR]\t").size(), std::size_t(1));
        QCOMPARE(gateway.counters().gatewayTimeouts, std::uint64_t(0));
        gateway.stop();
    }

    void largeRequests_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("status");
        QTest::newRow("as much as it takes") << 1'000 << "HTTP/1.1 200 OK";
        QTest::newRow("one more") << 1'001 << "HTTP/1.1 413 Payload Too Large";
    }
    void largeRequests()
    {
        QFETCH(int, bytes);
        GatewayEntry entry = own(LimitKind::Total);
        entry.mostRequestBytes = 1'000;
        GatewayEmulator gateway(like(entry));
        RawClient client(started(gateway));
        client.send("POST /status?code=200 HTTP/1.1\r\nHost: t\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n"
                    + std::string(std::size_t(bytes), 'a'));
        QTEST(statusLine(client.readAnswer()), "status");
    }

    void largeAnswers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("upstream");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("body"); ///< unset: cut, with as much as had gone out
        const int total = int(LimitKind::Total), idle = int(LimitKind::Idle);
        const QByteArray sized = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789";
        const QByteArray chunks =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n1\r\n9\r\n0\r\n\r\n";
        const QString tooLarge = "HTTP/1.1 599 Network Connect Timeout Error";
        QTest::newRow("held, told") << total << sized << tooLarge << "no";
        QTest::newRow("held, not told") << total << chunks << tooLarge << "no";
        QTest::newRow("passed on, told") << idle << sized << tooLarge << "no";
        QTest::newRow("passed on, not told: too late to say so") << idle << chunks << "HTTP/1.1 200 OK" << QString();
    }
    void largeAnswers()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, upstream);
        QFETCH(QString, body);
        ScriptedServer server([&](ServerConnection& connection) {
            connection.readHead();
            connection.send(upstream.toStdString());
        });
        GatewayEntry entry = own(static_cast<LimitKind>(kind));
        entry.mostResponseBytes = 8;
        FailureSign sign{.cause = FailureCause::ResponseTooLarge, .statuses = {599}};
        sign.answerBody = "no";
        entry.signs.push_back(sign);
        GatewayEmulator gateway(like(entry, server.url()));
        const std::string answer = answerOf(started(gateway));
        QTEST(statusLine(answer), "status");
        if (!body.isNull())
            QCOMPARE(QString::fromStdString(bodyOf(answer)), body);
        else
            QVERIFY2(bodyOf(answer).find('9') == std::string::npos && !answer.ends_with("0\r\n\r\n"), answer.c_str());
        gateway.stop();
    }
};

QTEST_GUILESS_MAIN(TestGatewayKinds)
#include "tst_gatewaykinds.moc"
