#include "gateway/classify.h"
#include "gateway/evidence.h"
#include "gateway/gatewaycatalogue.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const char* const restBody = R"({"message": "Endpoint request timed out"})";
const char* const httpBody = R"({"message":"Service Unavailable"})";
const char* const lambdaBody = R"({"message": "Internal server error"})";
const char* const haproxyBody = "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n";
const char* const nginxBadGateway = "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>";

const std::vector<Header> restHeaders{{"x-amzn-errortype", "InternalServerErrorException"},
                                      {"x-amzn-requestid", "0d1c"}};
const std::vector<Header> httpHeaders{{"apigw-requestid", "RL2XYiwjPHcEMEQ="}};

Classifier classifierFor(const std::string& gateway, nanoseconds limit = 29s)
{
    return {{gateway, limit, 0.8}, gatewayNamed(gateway, shippedGateways()).value(), shippedGateways()};
}

QByteArray spelt(const Classified& found)
{
    return QByteArray::fromStdString(std::string(outcomeName(found.outcome))) + ' '
        + QByteArray::fromStdString(std::string(failureCauseName(found.cause)));
}

} // namespace

class TestClassify : public QObject {
    Q_OBJECT
private slots:
    void tellsFailures_data();
    void tellsFailures();
    void tellsHeldUpAnswers_data();
    void tellsHeldUpAnswers();
    void answersCutInSilence();
    void tellsWhichLimitCut();
    void toleratesATenthOfTheLimit();
    void showsTellingHeadersOnly();
};

void TestClassify::tellsFailures_data()
{
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failure");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* gateway, int status, NetworkFailure failure, nanoseconds time,
                        const char* body, Outcome outcome, FailureCause cause) {
        QTest::newRow(name) << QByteArray(gateway) << status << int(failure)
                            << qint64(std::chrono::duration_cast<std::chrono::milliseconds>(time).count())
                            << QByteArray(body) << spelt({outcome, cause});
    };
    using enum FailureCause;
    const auto none = NetworkFailure::None;
    const char* const rest = "aws-apigw-rest";
    const char* const http = "aws-apigw-http";
    // limit 29 s, near limit from 23.2 s
    row("200", rest, 200, none, 1s, "", Outcome::Ok, None);
    row("302", rest, 302, none, 1s, "", Outcome::Ok, None);
    row("200 just before the mark", rest, 200, none, 23199ms, "", Outcome::Ok, None);
    row("200 at the mark", rest, 200, none, 23200ms, "", Outcome::NearLimit, None);
    row("200 past the limit", rest, 200, none, 30s, "", Outcome::NearLimit, None);
    row("REST timeout", rest, 504, none, 29s, restBody, Outcome::GatewayTimeout, GatewayTimeout);
    row("REST timeout at another limit", rest, 504, none, 10s, restBody, Outcome::GatewayTimeout, GatewayTimeout);
    row("REST timeout, body customised", rest, 504, none, 28900ms, "<html>", Outcome::GatewayTimeout, GatewayTimeout);
    row("REST 504 early, network error", rest, 504, none, 2s,
        R"({"message": "Network error communicating with endpoint"})", Outcome::ServerError, BackendUnreachable);
    row("REST 503 at the limit", rest, 503, none, 29s, "", Outcome::ServerError, AtTheLimit);
    row("Lambda died", rest, 502, none, 18s, lambdaBody, Outcome::ServerError, BackendFailed);
    row("Lambda throttled behind REST", rest, 500, none, 40ms, lambdaBody, Outcome::Throttled, BackendThrottled);
    row("Django's own 500", rest, 500, none, 40ms, "<h1>Server Error (500)</h1>", Outcome::ServerError, BackendError);
    row("HTTP API timeout", http, 503, none, 29s, httpBody, Outcome::GatewayTimeout, GatewayTimeout);
    row("HTTP API timeout as 504", http, 504, none, 29s, "", Outcome::GatewayTimeout, GatewayTimeout);
    row("HTTP API 503 after 40 ms", http, 503, none, 40ms, httpBody, Outcome::ServerError, BackendUnreachable);
    row("HTTP API, Lambda died", http, 500, none, 4s, R"({"message":"Internal Server Error"})", Outcome::ServerError,
        BackendFailed);
    row("custom at the limit", "custom", 504, none, 28600ms, "", Outcome::GatewayTimeout, GatewayTimeout);
    row("custom early", "custom", 504, none, 28400ms, "", Outcome::ServerError, Unattributed);
    row("custom, REST's own words", "custom", 504, none, 10s, restBody, Outcome::GatewayTimeout, GatewayTimeout);
    row("HAProxy in front of REST", rest, 504, none, 20s, haproxyBody, Outcome::GatewayTimeout, GatewayTimeout);
    row("nginx without a backend", "nginx", 502, none, 3ms, nginxBadGateway, Outcome::ServerError, BackendUnreachable);
    row("Cloudflare", "cloudflare", 524, none, 29s, "", Outcome::GatewayTimeout, GatewayTimeout);
    row("Heroku's H12", "heroku", 503, none, 29s, "", Outcome::GatewayTimeout, GatewayTimeout);
    row("Heroku, an early 503", "heroku", 503, none, 1s, "", Outcome::ServerError, Unattributed);
    row("Cloud Functions", "gcp-functions-gen1", 408, none, 29s, "", Outcome::GatewayTimeout, GatewayTimeout);
    row("a 408 that is early", "gcp-functions-gen1", 408, none, 2s, "", Outcome::ClientError, RequestRefused);
    row("429", rest, 429, none, 10ms, "", Outcome::Throttled, RateLimited);
    row("404", rest, 404, none, 10ms, "", Outcome::ClientError, RequestRefused);
    row("404 at the limit", rest, 404, none, 29s, "", Outcome::ClientError, RequestRefused);
    row("413", rest, 413, none, 10ms, "", Outcome::ClientError, RequestTooLarge);
    row("client timeout", rest, 0, NetworkFailure::Timeout, 44s, "", Outcome::ClientTimeout, ClientTimeout);
    row("client timeout inside a body", rest, 200, NetworkFailure::Timeout, 44s, "", Outcome::ClientTimeout,
        ClientTimeout);
    row("refused", rest, 0, NetworkFailure::Connect, 0s, "", Outcome::NetworkError, Network);
    row("reset inside a 200", rest, 200, NetworkFailure::Receive, 1s, "", Outcome::NetworkError, Network);
    row("reset inside a 504", rest, 504, NetworkFailure::Receive, 29s, restBody, Outcome::NetworkError, Network);
    row("a flow that is cut at the limit", "aws-nlb", 0, NetworkFailure::Receive, 29s, "", Outcome::GatewayTimeout,
        GatewayTimeout);
    row("a flow that is cut early", "aws-nlb", 0, NetworkFailure::Receive, 3s, "", Outcome::NetworkError, Network);
}

void TestClassify::tellsFailures()
{
    QFETCH(QByteArray, gateway);
    QFETCH(int, status);
    QFETCH(int, failure);
    QFETCH(qint64, ms);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const std::string text = body.toStdString();
    const bool fromRest = text == restBody || text == lambdaBody;
    const std::vector<Header> headers = fromRest ? restHeaders
        : gateway == "aws-apigw-http"            ? httpHeaders
                                                 : std::vector<Header>{};
    const Classified found =
        classifierFor(gateway.toStdString())
            .classify({static_cast<std::uint16_t>(status), static_cast<NetworkFailure>(failure),
                       std::chrono::milliseconds(ms), status == 0 ? nanoseconds(-1) : std::chrono::milliseconds(ms),
                       text, headers});
    QCOMPARE(spelt(found), expected);
}

// A report that begins at once and streams for a minute has not come near a limit on the first byte.
void TestClassify::tellsHeldUpAnswers_data()
{
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<int>("firstByteMs");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("whole answer") << QByteArray("aws-apigw-rest") << 100 << spelt({Outcome::NearLimit});
    QTest::newRow("first byte, early") << QByteArray("heroku") << 100 << spelt({Outcome::Ok});
    QTest::newRow("first byte, late") << QByteArray("heroku") << 25'000 << spelt({Outcome::NearLimit});
    QTest::newRow("silence, early") << QByteArray("nginx") << 100 << spelt({Outcome::Ok});
}
void TestClassify::tellsHeldUpAnswers()
{
    QFETCH(QByteArray, gateway);
    QFETCH(int, firstByteMs);
    QFETCH(QByteArray, expected);
    QCOMPARE(spelt(classifierFor(gateway.toStdString())
                       .classify({200, NetworkFailure::None, 60s, std::chrono::milliseconds(firstByteMs)})),
             expected);
}

// nginx and HAProxy send the status on at once and can only cut what follows.
void TestClassify::answersCutInSilence()
{
    const auto cut = [](const char* gateway, nanoseconds silence) {
        return spelt(classifierFor(gateway).classify({200, NetworkFailure::Receive, 60s, 100ms, {}, {}, silence}));
    };
    QCOMPARE(cut("nginx", 29s), spelt({Outcome::GatewayTimeout, FailureCause::GatewayTimeout}));
    QCOMPARE(cut("nginx", 20s), spelt({Outcome::NetworkError, FailureCause::Network}));
    QCOMPARE(cut("nginx", 40s), spelt({Outcome::NetworkError, FailureCause::Network})); // that was somebody else
    QCOMPARE(cut("aws-apigw-rest", 29s), spelt({Outcome::NetworkError, FailureCause::Network}));
    QCOMPARE(cut("heroku", 29s), spelt({Outcome::NetworkError, FailureCause::Network}));
}

/// Streams that were cut: which limit did it is told by what had lasted so long.
void TestClassify::tellsWhichLimitCut()
{
    const auto cutBy = [](const Classifier& classifier, nanoseconds took, nanoseconds silence) {
        return classifier.classify({200, NetworkFailure::Receive, took, 100ms, {}, {}, silence}).cutBy;
    };
    const auto streaming = classifierFor("aws-apigw-rest-stream"); // 29 s of silence here, 15 min in all
    QCOMPARE(cutBy(streaming, 60s, 29s), LimitKind::Idle);
    QCOMPARE(cutBy(streaming, 15min, 10ms), LimitKind::Total);
    QCOMPARE(cutBy(streaming, 15min, 29s), LimitKind::Idle); // the silence is the stronger sign
    QVERIFY(!cutBy(streaming, 60s, 10ms));
    QVERIFY(!cutBy(streaming, 16min, 10ms));
    const auto whole = classifierFor("envoy");
    QCOMPARE(cutBy(whole, 29s, 10ms), LimitKind::Total);
    QVERIFY(!cutBy(whole, 10s, 10ms));
    const auto firstByte = classifierFor("heroku"); // has done its part once an answer has begun
    QVERIFY(!cutBy(firstByte, 29s, 28900ms));
    QCOMPARE(streaming.cutInWords(LimitKind::Idle),
             std::string("cut in mid-answer after 29s without a byte, the limit on silence"));
    QCOMPARE(streaming.cutInWords(LimitKind::Total),
             std::string("cut in mid-answer after 15min in all, the limit on the whole answer"));
    QCOMPARE(whole.cutInWords(LimitKind::Total),
             std::string("cut in mid-answer after 29s in all, the limit on the whole answer"));
}

void TestClassify::toleratesATenthOfTheLimit()
{
    QCOMPARE(limitTolerance(3s), nanoseconds(300ms));
    QCOMPARE(limitTolerance(29s), nanoseconds(500ms));
}

void TestClassify::showsTellingHeadersOnly()
{
    const std::vector<Header> headers{{"server", "nginx/1.22.1"},
                                      {"set-cookie", "session=secret"},
                                      {"x-kong-proxy-latency", "300007"},
                                      {"location", "https://user:secret@example.org/"},
                                      {"content-type", std::string(1000, 'x')}};
    QCOMPARE(tellingHeaders(headers),
             "server: nginx/1.22.1; x-kong-proxy-latency: 300007; content-type: " + std::string(120, 'x'));
    QCOMPARE(tellingHeaders(std::vector<Header>(100, {"server", std::string(100, 'y')})).size() < 700, true);
    QCOMPARE(tellingHeaders({}), std::string());
    const std::string secret(200, 's'); // longer than what is shown of a value
    const auto clean = [&](std::string value) {
        const std::size_t at = value.find(secret);
        return at == std::string::npos ? value : value.replace(at, secret.size(), "***");
    };
    QCOMPARE(tellingHeaders(std::vector<Header>{{"via", "1.1 " + secret}}, clean), std::string("via: 1.1 ***"));
}

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
