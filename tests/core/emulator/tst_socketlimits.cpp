#include "emulator/emulatorsettings.h"
#include "emulator/socketlimits.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestSocketLimits : public QObject {
    Q_OBJECT
private slots:
    void areTheGateways();
    void passesOnOnlyWhatCanBe_data();
    void passesOnOnlyWhatCanBe();
};

void TestSocketLimits::areTheGateways()
{
    // "idle 10 min, connection 2 h" (API Gateway's developer guide, limits), the integration at most 29 s.
    QCOMPARE(socketLimitsOf(shippedGateway("aws-apigw-websocket"), 29s), (SocketLimits{10min, 2h, 29s}));
    QCOMPARE(socketLimitsOf(shippedGateway("aws-apigw-websocket-idle"), 400ms),
             (SocketLimits{400ms, 2h, std::nullopt}));
    QCOMPARE(socketLimitsOf(shippedGateway("nginx"), 60s), (SocketLimits{60s, std::nullopt, std::nullopt}));
    QCOMPARE(socketLimitsOf(shippedGateway("envoy"), 15s), SocketLimits{});
}

void TestSocketLimits::passesOnOnlyWhatCanBe_data()
{
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<bool>("passes");
    QTest::newRow("REST API") << QByteArray("aws-apigw-rest") << false;
    QTest::newRow("HTTP API") << QByteArray("aws-apigw-http") << false;
    QTest::newRow("function URL") << QByteArray("aws-lambda-url") << false;
    QTest::newRow("WebSocket API") << QByteArray("aws-apigw-websocket") << true;
    QTest::newRow("load balancer") << QByteArray("aws-alb") << true;
    QTest::newRow("load balancer before a function") << QByteArray("aws-alb-lambda") << false;
    QTest::newRow("nginx") << QByteArray("nginx") << true;
}

void TestSocketLimits::passesOnOnlyWhatCanBe()
{
    QFETCH(QByteArray, gateway);
    QFETCH(bool, passes);
    QCOMPARE(socketLimitsOf(shippedGateway(gateway.toStdString()), 3s).has_value(), passes);
}

QTEST_GUILESS_MAIN(TestSocketLimits)
#include "tst_socketlimits.moc"
