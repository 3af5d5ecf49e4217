#include "emulator/emulatorsettings.h"
#include "emulator/gatewayanswer.h"
#include "emulator/gatewayids.h"
#include "emulator/gatewaypersonality.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace headroom;

namespace {

const GatewayIds ids{"53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11", "R9NOvE-qIAMECfw=", "Root=1-2", "shop.test"};
const WallTime noon = WallClock::from_time_t(1'773'324'127); // 2026-03-12T14:02:07Z

GatewayPersonality gateway(const QString& id)
{
    return personalityOf(shippedGateway(id.toStdString()));
}

} // namespace

class TestGatewayAnswer : public QObject {
    Q_OBJECT
private slots:
    void realErrors_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("bytes");
        QTest::newRow("REST timeout") << "aws-apigw-rest"
                                      << "HTTP/1.1 504 Gateway Timeout\r\n"
                                         "Date: Thu, 12 Mar 2026 14:02:07 GMT\r\n"
                                         "Content-Type: application/json\r\n"
                                         "x-amzn-RequestId: 53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11\r\n"
                                         "x-amzn-ErrorType: InternalServerErrorException\r\n"
                                         "x-amz-apigw-id: R9NOvE-qIAMECfw=\r\n"
                                         "Content-Length: 41\r\n"
                                         "\r\n"
                                         "{\"message\": \"Endpoint request timed out\"}";
        QTest::newRow("HTTP API timeout") << "aws-apigw-http"
                                          << "HTTP/1.1 503 Service Unavailable\r\n"
                                             "Date: Thu, 12 Mar 2026 14:02:07 GMT\r\n"
                                             "apigw-requestid: R9NOvE-qIAMECfw=\r\n"
                                             "Content-Length: 33\r\n"
                                             "\r\n"
                                             "{\"message\":\"Service Unavailable\"}";
    }
    void realErrors()
    {
        QFETCH(QString, id);
        AnswerFrame frame;
        frame.date = noon;
        QTEST(QString::fromStdString(serialised(filledIn(gateway(id).timeout, ids), frame)), "bytes");
    }

    void otherErrors_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("throttled");
        QTest::addColumn<int>("failed");
        QTest::addColumn<QString>("body");
        QTest::newRow("REST") << "aws-apigw-rest" << 500 << 502 << "{\"message\": \"Internal server error\"}";
        QTest::newRow("HTTP API") << "aws-apigw-http" << 500 << 500 << "{\"message\":\"Internal Server Error\"}";
    }
    void otherErrors()
    {
        QFETCH(QString, id);
        const GatewayPersonality api = gateway(id);
        QTEST(static_cast<int>(api.throttled.status), "throttled");
        QTEST(static_cast<int>(api.backendFailed.status), "failed");
        QTEST(QString::fromStdString(api.throttled.body), "body");
        QTEST(QString::fromStdString(api.backendFailed.body), "body");
        QCOMPARE(api.bodyTooLarge.status, 413U);
        QCOMPARE(api.headerTooLarge.status, 431U);
    }

    void frames_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("keepAlive");
        QTest::addColumn<bool>("http10");
        QTest::addColumn<bool>("headOnly");
        QTest::addColumn<QString>("expected"); ///< after the date
        QTest::newRow("plain") << 200 << true << false << false << "Content-Length: 2\r\n\r\nhi";
        QTest::newRow("closing") << 200 << false << false << false
                                 << "Content-Length: 2\r\nConnection: close\r\n\r\nhi";
        QTest::newRow("1.0 kept") << 200 << true << true << false
                                  << "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nhi";
        QTest::newRow("head") << 200 << true << false << true << "Content-Length: 2\r\n\r\n";
        QTest::newRow("no content") << 204 << true << false << false << "\r\n";
        QTest::newRow("not modified") << 304 << true << false << false << "\r\n";
    }
    void frames()
    {
        QFETCH(int, status);
        QFETCH(bool, keepAlive);
        QFETCH(bool, http10);
        QFETCH(bool, headOnly);
        const std::string bytes =
            serialised({static_cast<unsigned>(status), {}, "hi"}, {keepAlive, http10, headOnly, noon});
        QTEST(QString::fromStdString(bytes.substr(bytes.find("GMT\r\n") + 5)), "expected");
    }
    void unnamedStatusHasNoPhrase() { QVERIFY(serialised({299, {}, {}}, {}).starts_with("HTTP/1.1 299 \r\nDate: ")); }

    void bodiesInParts()
    {
        AnswerFrame frame;
        frame.chunked = true;
        const std::string head = serialisedHead({200, {{"X", "1"}}, {}}, frame);
        QVERIFY2(head.ends_with("GMT\r\nX: 1\r\nTransfer-Encoding: chunked\r\n\r\n"), head.c_str());
        QCOMPARE(serialisedChunk("0123456789abcdef!"), std::string("11\r\n0123456789abcdef!\r\n"));
        QCOMPARE(serialisedChunk({}), std::string("0\r\n\r\n"));
    }

    void placeholders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("host") << "at {host}, {host}"
                              << "at shop.test, shop.test";
        QTest::newRow("ids") << "{extended-id}-FRA {trace}"
                             << "R9NOvE-qIAMECfw=-FRA Root=1-2";
        QTest::newRow("others stay") << "{\"a\": {}} {Host}"
                                     << "{\"a\": {}} {Host}";
    }
    void placeholders()
    {
        QFETCH(QString, text);
        const GatewayAnswer filled = filledIn({504, {{"X", text.toStdString()}}, text.toStdString()}, ids);
        QTEST(QString::fromStdString(filled.body), "expected");
        QTEST(QString::fromStdString(filled.headers[0].value), "expected");
    }
    void aHostIsNotLookedThroughAgain()
    {
        const GatewayIds tricky{"r", "x", "t", "{host}{request-id}"};
        QCOMPARE(filledIn({504, {}, "{host}"}, tricky).body, std::string("{host}{request-id}"));
    }

    void idsHaveTheirShapes()
    {
        IdSource source;
        const QRegularExpression uuid("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        const QRegularExpression extended("^[A-Za-z0-9_-]{15}=$");
        std::set<std::string> seen;
        for (int i = 0; i < 500; ++i) {
            const std::string id = source.uuid();
            QVERIFY2(uuid.match(QString::fromStdString(id)).hasMatch(), id.c_str());
            QVERIFY(isUuid(id));
            const std::string other = source.extendedId();
            QVERIFY2(extended.match(QString::fromStdString(other)).hasMatch(), other.c_str());
            seen.insert(id);
            seen.insert(other);
        }
        QCOMPARE(seen.size(), std::size_t(1'000));
        QVERIFY(IdSource().uuid() != IdSource().uuid());
    }
    void knowsAUuid()
    {
        QVERIFY(isUuid("53C2A4E5-1e6a-4cf0-9d3f-0c5b5f6f0a11"));
        QVERIFY(!isUuid("53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a1"));
        QVERIFY(!isUuid("53c2a4e5x1e6a-4cf0-9d3f-0c5b5f6f0a11"));
        QVERIFY(!isUuid("g3c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11"));
        QVERIFY(!isUuid(""));
    }

    void traces_data()
    {
        QTest::addColumn<QString>("supplied");
        QTest::addColumn<QString>("pattern");
        const QString fresh = "^Root=1-69b2c75f-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$";
        const QString root = "Root=1-5759e988-bd862e3fe1be46a994272793";
        QTest::newRow("none") << "" << fresh;
        QTest::newRow("root kept") << root << "^" + root + ";Parent=[0-9a-f]{16};Sampled=0$";
        QTest::newRow("all kept") << root + ";Parent=53995c3f42cd8ad8;Sampled=1"
                                  << "^" + root + ";Parent=53995c3f42cd8ad8;Sampled=1$";
        QTest::newRow("other order") << "Self=1-1-1; Sampled=1; " + root
                                     << "^" + root + ";Parent=[0-9a-f]{16};Sampled=1$";
        QTest::newRow("no hex") << "Root=1-5759e98x-bd862e3fe1be46a994272793" << fresh;
        QTest::newRow("short") << "Root=1-5759e988-bd862e3fe1be" << fresh;
        QTest::newRow("forged") << "Root=1-5759e988-bd862e3fe1be46a99427'793;Sampled=0" << fresh;
        QTest::newRow("garbage") << ";;=;Root" << fresh;
        QTest::newRow("bad parent replaced") << root + ";Parent=x"
                                             << "^" + root + ";Parent=[0-9a-f]{16};Sampled=0$";
    }
    void traces()
    {
        QFETCH(QString, supplied);
        QFETCH(QString, pattern);
        IdSource source;
        const QString trace = QString::fromStdString(continuedTrace(supplied.toStdString(), source, noon));
        QVERIFY2(QRegularExpression(pattern).match(trace).hasMatch(), qPrintable(trace));
    }
};

QTEST_GUILESS_MAIN(TestGatewayAnswer)
#include "tst_gatewayanswer.moc"
