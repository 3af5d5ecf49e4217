#include "emulator/emulatorsettings.h"
#include "emulator/upstreamaddress.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

using Change = void (*)(EmulatorSettings&);

struct BadSetting {
    const char* name;
    Change change;
    const char* message;
};

constexpr const char* noAddress = "is not an upstream address; write it like http://127.0.0.1:8000.";

} // namespace

class TestEmulatorSettings : public QObject {
    Q_OBJECT
private slots:
    void defaultsAreFine() { QVERIFY(checkSettings({})); }

    void edgesAreFine()
    {
        EmulatorSettings settings;
        settings.gateway = shippedGateway("aws-apigw-http");
        settings.limit = 30s;
        settings.memoryMb = 10'240;
        settings.concurrency = 1;
        settings.functionTimeout = 900s;
        settings.coldStart = {0s, 0};
        settings.upstream = "http://[::1]:8000";
        QVERIFY(checkSettings(settings));
    }

    void refusesInOneSentence()
    {
        const BadSetting bad[] = {
            {"limit below any",
             [](EmulatorSettings& s) {
                 s.gateway = shippedGateway("nginx");
                 s.limit = 49ms;
             },
             "The limit of nginx must be at least 50ms, but 49ms was given."},
            {"limit 0", [](EmulatorSettings& s) { s.limit = 0s; },
             "The limit of aws-apigw-rest must be from 50ms to 5min, but 0s was given."},
            {"limit past the real one",
             [](EmulatorSettings& s) {
                 s.gateway = shippedGateway("aws-apigw-http");
                 s.limit = 31s;
             },
             "The limit of aws-apigw-http must be from 50ms to 30s, but 31s was given."},
            {"memory", [](EmulatorSettings& s) { s.memoryMb = 64; },
             "The memory must be from 128 to 10240 MB, but 64 was given."},
            {"concurrency", [](EmulatorSettings& s) { s.concurrency = 0; },
             "The concurrency must be from 1 to 100000, but 0 was given."},
            {"function timeout", [](EmulatorSettings& s) { s.functionTimeout = 901s; },
             "The function timeout must be from 1 s to 900 s, but 901s was given."},
            {"cold start", [](EmulatorSettings& s) { s.coldStart.median = 61s; },
             "The cold start must be from 0 s to 60 s, but 61s was given."},
            {"spread", [](EmulatorSettings& s) { s.coldStart.sigma = -1; },
             "The spread of the cold start must be from 0 to 3."},
            {"idle", [](EmulatorSettings& s) { s.idleTimeout = 0s; }, "The idle timeout must be longer than zero."},
            {"upstream", [](EmulatorSettings& s) { s.upstream = "https://web"; },
             "The upstream 'https://web' must be http://; other schemes are not supported."},
        };
        for (const BadSetting& row : bad) {
            EmulatorSettings settings;
            row.change(settings);
            const auto checked = checkSettings(settings);
            QVERIFY2(!checked, row.name);
            QCOMPARE(static_cast<int>(checked.error().kind), static_cast<int>(ErrorKind::BadInput));
            QCOMPARE(QString::fromStdString(checked.error().message), QString(row.message));
        }
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing to say") << "aws-apigw-rest" << QStringList{};
        QTest::newRow("not confirmed") << "railway"
                                       << QStringList{
                                              "No source shows how railway gives up: it answers 504 here, as such "
                                              "gateways usually do."};
        QTest::newRow("longer in life") << "aws-nlb"
                                        << QStringList{
                                               "The real aws-nlb cannot be set below 1min; 3s is for trying out."};
        QTest::newRow("WebSocket, which closes")
            << "aws-apigw-websocket-idle"
            << QStringList{"aws-apigw-websocket-idle: WebSockets are passed on to the built-in backend only, and "
                           "closed at a limit with 1001, which no source confirms."};
        QTest::newRow("WebSocket, not confirmed")
            << "aws-apigw-websocket"
            << QStringList{"aws-apigw-websocket: WebSockets are passed on to the built-in backend only, and closed at "
                           "a limit with 1001, which no source confirms.",
                           "No source shows how aws-apigw-websocket gives up: it answers 504 here, as such gateways "
                           "usually do."};
    }
    void remarks()
    {
        QFETCH(QString, id);
        EmulatorSettings settings;
        settings.gateway = shippedGateway(id.toStdString());
        QStringList said;
        for (const std::string& remark : remarksOn(settings))
            said << QString::fromStdString(remark);
        QTEST(said, "expected");
    }

    void upstreams_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); ///< host, port, authority
        QTest::newRow("usual") << "http://127.0.0.1:8000"
                               << "127.0.0.1 8000 127.0.0.1:8000";
        QTest::newRow("slash") << "http://localhost:8000/"
                               << "localhost 8000 localhost:8000";
        QTest::newRow("no port") << "http://web.local"
                                 << "web.local 80 web.local";
        QTest::newRow("IPv6") << "http://[::1]:81"
                              << "::1 81 [::1]:81";
        QTest::newRow("capitals") << "HTTP://Web:82"
                                  << "Web 82 Web:82";
    }
    void upstreams()
    {
        QFETCH(QString, url);
        const auto address = parseUpstream(url.toStdString());
        QVERIFY2(address, address ? "" : address.error().message.c_str());
        QTEST(QString::fromStdString(address->host + ' ' + address->port + ' ' + address->authority), "expected");
    }

    void badUpstreams_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << "" << noAddress;
        QTest::newRow("no scheme") << "127.0.0.1:8000" << noAddress;
        QTest::newRow("no host") << "http://" << noAddress;
        QTest::newRow("only a port") << "http://:8000" << noAddress;
        QTest::newRow("spaces") << "http://a b" << noAddress;
        QTest::newRow("https") << "https://a"
                               << "must be http://";
        QTest::newRow("path") << "http://a:1/app"
                              << "must end after the port";
        QTest::newRow("query") << "http://a:1?x"
                               << "must end after the port";
        QTest::newRow("port 0") << "http://a:0"
                                << "has no port from 1 to 65535";
        QTest::newRow("port too large") << "http://a:65536"
                                        << "has no port from 1 to 65535";
        QTest::newRow("password, not repeated") << "http://me:secret@a:1"
                                                << "The upstream address must not hold a user name or password.";
    }
    void badUpstreams()
    {
        QFETCH(QString, url);
        QFETCH(QString, part);
        const auto address = parseUpstream(url.toStdString());
        QVERIFY(!address);
        const QString message = QString::fromStdString(address.error().message);
        QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY(!message.contains("secret"));
    }
};

QTEST_GUILESS_MAIN(TestEmulatorSettings)
#include "tst_emulatorsettings.moc"
