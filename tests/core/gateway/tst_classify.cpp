#include "gateway/classify.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {
const char* const restBody = R"({"message": "Endpoint request timed out"})";
const char* const httpBody = R"({"message":"Service Unavailable"})";
const char* const lambdaBody = R"({"message": "Internal server error"})";
} // namespace

class TestClassify : public QObject {
    Q_OBJECT
private slots:
    void tellsOutcomes_data();
    void tellsOutcomes();
    void knowsItsGateways();
    void toleratesATenthOfTheLimit();
};

void TestClassify::tellsOutcomes_data()
{
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failure");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char* name, const char* gateway, int status, NetworkFailure failure, nanoseconds time,
                        const char* body, Outcome outcome) {
        QTest::newRow(name) << QByteArray(gateway) << status << int(failure)
                            << qint64(std::chrono::duration_cast<std::chrono::milliseconds>(time).count())
                            << QByteArray(body) << int(outcome);
    };
    const auto none = NetworkFailure::None;
    // limit 29 s, near limit from 23.2 s
    row("200", "aws-apigw-rest", 200, none, 1s, "", Outcome::Ok);
    row("302", "aws-apigw-rest", 302, none, 1s, "", Outcome::Ok);
    row("200 just before the mark", "aws-apigw-rest", 200, none, 23199ms, "", Outcome::Ok);
    row("200 at the mark", "aws-apigw-rest", 200, none, 23200ms, "", Outcome::NearLimit);
    row("200 past the limit", "aws-apigw-rest", 200, none, 30s, "", Outcome::NearLimit);
    row("REST timeout", "aws-apigw-rest", 504, none, 29s, restBody, Outcome::GatewayTimeout);
    row("REST timeout at another limit", "aws-apigw-rest", 504, none, 10s, restBody, Outcome::GatewayTimeout);
    row("REST timeout, body customised", "aws-apigw-rest", 504, none, 28900ms, "<html>", Outcome::GatewayTimeout);
    row("REST 504 early, other body", "aws-apigw-rest", 504, none, 2s,
        R"({"message": "Network error communicating with endpoint"})", Outcome::ServerError);
    row("REST 503 at the limit", "aws-apigw-rest", 503, none, 29s, "", Outcome::ServerError);
    row("Lambda died", "aws-apigw-rest", 502, none, 18s, lambdaBody, Outcome::ServerError);
    row("HTTP API timeout", "aws-apigw-http", 503, none, 29s, httpBody, Outcome::GatewayTimeout);
    row("HTTP API timeout as 504", "aws-apigw-http", 504, none, 29s, "", Outcome::GatewayTimeout);
    row("HTTP API 503 after 40 ms", "aws-apigw-http", 503, none, 40ms, httpBody, Outcome::ServerError);
    row("custom at the limit", "custom", 504, none, 28600ms, "", Outcome::GatewayTimeout);
    row("custom early", "custom", 504, none, 28400ms, "", Outcome::ServerError);
    row("429", "aws-apigw-rest", 429, none, 10ms, "", Outcome::Throttled);
    row("404", "aws-apigw-rest", 404, none, 10ms, "", Outcome::ClientError);
    row("404 at the limit", "aws-apigw-rest", 404, none, 29s, "", Outcome::ClientError);
    row("500", "aws-apigw-rest", 500, none, 10ms, lambdaBody, Outcome::ServerError);
    row("client timeout", "aws-apigw-rest", 0, NetworkFailure::Timeout, 44s, "", Outcome::ClientTimeout);
    row("client timeout inside a body", "aws-apigw-rest", 200, NetworkFailure::Timeout, 44s, "",
        Outcome::ClientTimeout);
    row("refused", "aws-apigw-rest", 0, NetworkFailure::Connect, 0s, "", Outcome::NetworkError);
    row("reset inside a 200", "aws-apigw-rest", 200, NetworkFailure::Receive, 1s, "", Outcome::NetworkError);
    row("reset inside a 504", "aws-apigw-rest", 504, NetworkFailure::Receive, 29s, restBody, Outcome::NetworkError);
}

void TestClassify::tellsOutcomes()
{
    QFETCH(QByteArray, gateway);
    QFETCH(int, status);
    QFETCH(int, failure);
    QFETCH(qint64, ms);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    const GatewayLimit limit{gateway.toStdString(), 29s, 0.8};
    const auto signature = timeoutSignature(limit.gateway);
    QVERIFY(signature);
    const std::string text = body.toStdString();
    const Outcome found = classify(limit, *signature,
                                   {static_cast<std::uint16_t>(status), static_cast<NetworkFailure>(failure),
                                    std::chrono::milliseconds(ms), text});
    QCOMPARE(QByteArray::fromStdString(std::string(outcomeName(found))),
             QByteArray::fromStdString(std::string(outcomeName(static_cast<Outcome>(outcome)))));
}

void TestClassify::knowsItsGateways()
{
    for (const TimeoutSignature& signature : timeoutSignatures()) {
        QVERIFY(timeoutSignature(signature.gateway));
        QVERIFY(!signature.statuses.empty());
        QVERIFY(signature.source.starts_with("https://"));
        QVERIFY(signature.bodyIsProof ? !signature.bodyContains.empty() : true);
    }
    const auto unknown = timeoutSignature("acme");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.find("aws-apigw-rest") != std::string::npos);
}

void TestClassify::toleratesATenthOfTheLimit()
{
    QCOMPARE(limitTolerance(3s), nanoseconds(300ms));
    QCOMPARE(limitTolerance(29s), nanoseconds(500ms));
}

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
