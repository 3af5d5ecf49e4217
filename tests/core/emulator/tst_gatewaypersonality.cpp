#include "emulator/emulatorsettings.h"
#include "emulator/gatewaypersonality.h"
#include "gateway/gatewaycatalogue.h"

#include <QTest>

#include <map>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

GatewayPersonality gateway(const QString& id)
{
    return personalityOf(shippedGateway(id.toStdString()));
}

/// "504 upstream request timeout"
QString brief(const GatewayAnswer& answer)
{
    return QString::number(answer.status) + ' ' + QString::fromStdString(answer.body.substr(0, answer.body.find('\n')));
}

QString headers(const GatewayAnswer& answer)
{
    QStringList all;
    for (const AnswerHeader& header : answer.headers)
        all << QString::fromStdString(header.name + ": " + header.value);
    return all.join('|');
}

GatewayEntry own(FailureSign timeout)
{
    GatewayEntry entry;
    entry.id = "mine";
    entry.signs = {std::move(timeout)};
    return entry;
}

} // namespace

/// What an entry of the catalogue becomes.
class TestGatewayPersonality : public QObject {
    Q_OBJECT
private slots:
    void answers_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("timeout");
        QTest::addColumn<QString>("throttled");
        QTest::addColumn<QString>("unreachable");
        QTest::addColumn<QString>("failed");
        const QString restFailed = R"(502 {"message": "Internal server error"})";
        const QString apiFailed = R"(500 {"message":"Internal Server Error"})";
        const QString albFailed = "502 <html>\r";
        QTest::newRow("REST API") << "aws-apigw-rest"
                                  << R"(504 {"message": "Endpoint request timed out"})"
                                  << R"(500 {"message": "Internal server error"})" << restFailed << restFailed;
        QTest::newRow("HTTP API") << "aws-apigw-http"
                                  << R"(503 {"message":"Service Unavailable"})" << apiFailed << apiFailed << apiFailed;
        QTest::newRow("HAProxy") << "haproxy"
                                 << "504 <html><body><h1>504 Gateway Time-out</h1>"
                                 << "429 <html><body><h1>429 Too Many Requests</h1>"
                                 << "503 <html><body><h1>503 Service Unavailable</h1>"
                                 << "502 <html><body><h1>502 Bad Gateway</h1>";
        QTest::newRow("Envoy: nothing of throttling")
            << "envoy"
            << "504 upstream request timeout"
            << "429 "
            << "503 upstream connect error or disconnect/reset before headers"
            << "503 upstream connect error or disconnect/reset before headers";
        QTest::newRow("ALB") << "aws-alb"
                             << "504 <html>\r"
                             << "429 " << albFailed << albFailed;
        QTest::newRow("no answer known, text and header of the sign") << "traefik"
                                                                      << "504 Gateway Timeout"
                                                                      << "429 "
                                                                      << "502 Bad Gateway"
                                                                      << "502 Bad Gateway";
        QTest::newRow("several statuses, not confirmed") << "railway"
                                                         << "504 "
                                                         << "429 "
                                                         << "502 "
                                                         << "502 ";
    }
    void answers()
    {
        QFETCH(QString, id);
        const GatewayPersonality made = gateway(id);
        QTEST(brief(made.timeout), "timeout");
        QTEST(brief(made.throttled), "throttled");
        QTEST(brief(made.unreachable), "unreachable");
        QTEST(brief(made.backendFailed), "failed");
    }

    void payloads_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QList<qulonglong>>("expected"); ///< head, request, call, response
        const qulonglong held = 104'857'600, lambda = 6'291'456;
        QTest::newRow("REST API") << "aws-apigw-rest" << QList<qulonglong>{10'240, 10'485'760, lambda, 6'291'556};
        QTest::newRow("streaming REST API")
            << "aws-apigw-rest-stream" << QList<qulonglong>{10'240, 10'485'760, lambda, UINT64_MAX};
        QTest::newRow("Lambda itself") << "aws-lambda" << QList<qulonglong>{32'768, lambda, lambda, lambda};
        QTest::newRow("ALB before Lambda")
            << "aws-alb-lambda" << QList<qulonglong>{32'768, 1'048'576, 1'048'576, 1'048'576};
        QTest::newRow("a proxy that passes on") << "nginx" << QList<qulonglong>{32'768, held, held, UINT64_MAX};
        QTest::newRow("a proxy that is held whole") << "envoy" << QList<qulonglong>{32'768, held, held, held};
    }
    void payloads()
    {
        QFETCH(QString, id);
        const GatewayPersonality made = gateway(id);
        const QList<qulonglong> seen{made.headerLimit, made.bodyLimit, made.callLimit, made.responseLimit};
        QTEST(seen, "expected");
    }

    void whatOnlyApisHave_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("function");
        QTest::addColumn<int>("added");
        QTest::addColumn<bool>("traces");
        QTest::newRow("REST API") << "aws-apigw-rest" << true << 3 << true;
        QTest::newRow("edge") << "aws-apigw-rest-edge" << true << 3 << true;
        QTest::newRow("HTTP API") << "aws-apigw-http" << true << 1 << true;
        QTest::newRow("function URL") << "aws-lambda-url" << true << 0 << false;
        QTest::newRow("Zappa behind CloudFront") << "zappa-function-url-cloudfront" << true << 0 << false;
        QTest::newRow("ALB") << "aws-alb" << false << 0 << false;
        QTest::newRow("nginx") << "nginx" << false << 0 << false;
    }
    void whatOnlyApisHave()
    {
        QFETCH(QString, id);
        const GatewayPersonality made = gateway(id);
        QTEST(callsFunction(shippedGateway(id.toStdString())), "function");
        QTEST(int(made.addedHeaders.size()), "added");
        QTEST(made.traces, "traces");
    }

    void backendAtTheLimit()
    {
        QVERIFY(!gateway("aws-apigw-rest").endsBackend);
        QVERIFY(gateway("aws-lambda").endsBackend && gateway("vercel").endsBackend);
        QVERIFY(!gateway("haproxy").endsBackend); // not known: as most
    }
    void closing()
    {
        QVERIFY(gateway("aws-nlb").closes);
        QVERIFY(!gateway("fly").closes); // it may also answer
        QCOMPARE(gateway("aws-apigw-websocket-idle").totalLimit.value(), nanoseconds(2h));
    }

    void anOwnEntryMadeFromAShippedOne()
    {
        GatewayEntry entry = shippedGateway("aws-apigw-rest");
        entry.id = "ours";
        QVERIFY(callsFunction(entry));
        QVERIFY(personalityOf(entry).takesRequestId);
    }
    void framingHeadersAreNotDoubled()
    {
        FailureSign sign{.statuses = {599}};
        sign.answerHeaders = {{"content-length", "9"}, {"X-Own", ""}, {"Transfer-Encoding", "chunked"}, {"date", "x"}};
        QCOMPARE(headers(personalityOf(own(sign)).timeout), QString("X-Own: "));
        QCOMPARE(personalityOf(own(sign)).timeout.status, 599U);
    }
    void headersOfASignWithoutAnAnswer()
    {
        QCOMPARE(
            headers(personalityOf(own({.statuses = {504}, .headers = {{"server", "acme"}, {"x-any", ""}}})).timeout),
            QString("server: acme|x-any: 0"));
    }
    void anEntryWithoutAnySign()
    {
        GatewayEntry entry;
        QCOMPARE(brief(personalityOf(entry).timeout), QString("504 "));
        QCOMPARE(brief(personalityOf(entry).backendFailed), QString("502 "));
    }
};

QTEST_GUILESS_MAIN(TestGatewayPersonality)
#include "tst_gatewaypersonality.moc"
