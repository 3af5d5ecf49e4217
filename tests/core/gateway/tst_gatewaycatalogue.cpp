#include "gateway/classify.h"
#include "gateway/gatewaycatalogue.h"
#include "gateway/gatewayjson.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const std::string minimal = R"({"schema": "headroom.gateways/1", "gateways": [
  {"id": "mine", "product": "My proxy", "limit": "12s", "signs": [{"cause": "gateway_timeout", "status": 504}]}]})";

std::string withField(const std::string& what, const std::string& with)
{
    std::string text = minimal;
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

std::vector<Header> lowered(std::vector<Header> headers)
{
    for (Header& header : headers)
        header.name = QString::fromStdString(header.name).toLower().toStdString();
    return headers;
}

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class TestGatewayCatalogue : public QObject {
    Q_OBJECT
private slots:
    void everyEntryIsSound_data() { entries(); }
    void everyEntryIsSound();
    void everyAnswerIsRecognised_data() { entries(); }
    void everyAnswerIsRecognised();
    void holdsEveryGatewayOnce();
    void writesWhatItReads();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void ownGatewaysComeFirst();
    void namesWhatIsSimilar();
    void tellsGatewaysByTheirAnswers_data();
    void tellsGatewaysByTheirAnswers();

private:
    static void entries();
};

void TestGatewayCatalogue::entries()
{
    QTest::addColumn<int>("index");
    const auto& all = shippedGateways();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].id.c_str()) << int(i);
}

void TestGatewayCatalogue::everyEntryIsSound()
{
    QFETCH(int, index);
    const GatewayEntry& entry = shippedGateways().at(static_cast<std::size_t>(index));
    QVERIFY(QRegularExpression("^[a-z0-9-]+$").match(QString::fromStdString(entry.id)).hasMatch());
    QVERIFY(!entry.product.empty());
    QVERIFY2(!entry.notes.empty(), "what is not confirmed has to be said");
    QVERIFY(!entry.source.empty() || entry.id == "do-app-platform");
    QVERIFY(QRegularExpression("^20\\d\\d-\\d\\d-\\d\\d$").match(QString::fromStdString(entry.checked)).hasMatch());
    if (entry.limit && entry.longestLimit)
        QVERIFY(*entry.limit <= *entry.longestLimit);
    if (entry.limit && entry.shortestLimit)
        QVERIFY(*entry.shortestLimit <= *entry.limit);
    if (entry.adjustable == false && entry.longestLimit)
        QVERIFY(entry.limit && *entry.limit == *entry.longestLimit);
    for (const FailureSign& sign : entry.signs) {
        QVERIFY2(!sign.proof || !sign.bodyContains.empty() || !sign.headers.empty() || sign.statuses.front() > 511,
                 "a usual status alone proves nothing");
        if (!sign.answerBody.empty())
            QVERIFY(sign.answerBody.find(sign.bodyContains) != std::string::npos);
    }
}

/// What the entry says the gateway writes must lead back to what it means.
void TestGatewayCatalogue::everyAnswerIsRecognised()
{
    QFETCH(int, index);
    const GatewayEntry& entry = shippedGateways().at(static_cast<std::size_t>(index));
    const nanoseconds limit = entry.limit.value_or(30s);
    const Classifier classifier({entry.id, limit}, entry, shippedGateways());
    for (const FailureSign& sign : entry.signs) {
        const auto headers = lowered(sign.answerHeaders);
        if (sign.cause != FailureCause::GatewayTimeout && sign.answerBody.empty())
            continue; // nobody knows what it would look like
        const nanoseconds took = sign.cause == FailureCause::GatewayTimeout && !sign.proof ? limit : limit / 2;
        const ExchangeSeen seen = sign.statuses.empty()
            ? ExchangeSeen{0, NetworkFailure::Receive, took}
            : ExchangeSeen{sign.statuses.front(), NetworkFailure::None, took, took, sign.answerBody, headers};
        QCOMPARE(bytes(std::string(failureCauseName(classifier.classify(seen).cause))),
                 bytes(std::string(failureCauseName(sign.cause))));
    }
}

void TestGatewayCatalogue::holdsEveryGatewayOnce()
{
    std::set<std::string> ids;
    for (const GatewayEntry& entry : shippedGateways())
        ids.insert(entry.id);
    QCOMPARE(ids.size(), shippedGateways().size());
    QVERIFY(shippedGateways().size() >= 47);
    QCOMPARE(shippedGateways().back().id, std::string("custom"));
}

void TestGatewayCatalogue::writesWhatItReads()
{
    const std::string written = writeGateways(shippedGateways());
    const auto again = readGateways(written, "again");
    QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
    QVERIFY(*again == shippedGateways());
}

void TestGatewayCatalogue::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& json, const char* says) {
        QTest::newRow(name) << bytes(json) << QByteArray(says);
    };
    row("not JSON", "{", "mine.json:1:");
    row("another schema", withField("gateways/1", "gateways/2"),
        "mine.json:1: schema: this program reads headroom.gateways/1, not 'headroom.gateways/2'");
    row("a misspelt field", withField("\"product\"", "\"produkt\""), "mine.json:2: gateways[0].product: is missing");
    row("an unknown field", withField("\"limit\"", "\"colour\": 1, \"limit\""), "gateways[0].colour: is not a field");
    row("a limit of nothing", withField("12s", "0s"), "gateways[0].limit: must be longer than zero");
    row("a limit in words", withField("12s", "soon"), "gateways[0].limit: ");
    row("no way to give up", withField("gateway_timeout", "backend_failed"),
        "gateways[0].signs: has none of the cause gateway_timeout");
    row("an unknown cause", withField("gateway_timeout", "bad_luck"), "gateways[0].signs[0].cause: 'bad_luck' is none");
    row("a status that is none", withField("504", "5040"), "gateways[0].signs[0].status: must be a failing");
    row("a timeout that is none", withField("504", "200"), "gateways[0].signs[0].status: must be a failing status");
    row("a header of two lines",
        withField("\"status\": 504", R"("status": 504, "answer": {"headers": {"X": "a\r\nY: b"}})"),
        "gateways[0].signs[0].answer.headers.X: is no header");
    row("an id of two lines", withField("\"mine\"", R"("a\nb")"), "gateways[0].id: must be a word");
    row("neither status nor end", withField(", \"status\": 504", ""), "gateways[0].signs[0]: needs a \"status\"");
    row("no entries", R"({"schema": "headroom.gateways/1"})", "gateways: is missing");
    row("the same id twice",
        withField("]}",
                  R"(]}, {"id": "mine", "product": "x", "signs": [{"cause": "gateway_timeout", "status": 504}]})"),
        "gateways: has two entries with the id 'mine'");
}
void TestGatewayCatalogue::refusesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    QVERIFY(readGateways(minimal, "mine.json").has_value());
    const auto read = readGateways(json.toStdString(), "mine.json");
    QVERIFY(!read.has_value());
    QVERIFY2(bytes(read.error().message).contains(says), read.error().message.c_str());
}

void TestGatewayCatalogue::ownGatewaysComeFirst()
{
    QTemporaryDir dir;
    const std::string file = dir.filePath("own.json").toStdString();
    std::ofstream(file) << withField("\"mine\"", "\"nginx\"");
    const auto all = gatewaysWith(file);
    QVERIFY2(all.has_value(), all ? "" : all.error().message.c_str());
    QCOMPARE(all->size(), shippedGateways().size()); // one took another's place
    QCOMPARE(all->front().product, std::string("My proxy"));
    QCOMPARE(gatewayNamed("nginx", *all)->limit.value(), nanoseconds(12s));

    LoadProfile profile;
    profile.folder.path = dir.path().toStdString();
    profile.limit.catalogue = "own.json";
    QCOMPARE(gatewaysOf(profile)->front().product, std::string("My proxy"));
    profile.limit.catalogue = "none.json";
    QVERIFY(!gatewaysOf(profile).has_value());
}

void TestGatewayCatalogue::namesWhatIsSimilar()
{
    const auto typo = gatewayNamed("aws-apigw-rst", shippedGateways());
    QVERIFY(!typo);
    QVERIFY(typo.error().message.find("aws-apigw-rest,") != std::string::npos);
    QVERIFY(typo.error().message.find("heroku") == std::string::npos);
    QVERIFY(gatewayNamed("acme", shippedGateways()).error().message.ends_with("lists them"));
}

void TestGatewayCatalogue::tellsGatewaysByTheirAnswers_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("behind"); ///< the ids that it may be taken for
    const auto row = [](const char* id, const char* behind) {
        QTest::newRow(id) << QByteArray(id) << QByteArray(behind);
    };
    row("aws-apigw-rest", "aws-apigw-rest");
    row("aws-apigw-rest-edge", "aws-apigw-rest-edge");
    row("aws-apigw-http", "aws-apigw-http");
    row("nginx", "nginx");
    row("haproxy", "haproxy");
    row("kong", "kong");
    row("cloudflare", "cloudflare");
    row("aws-alb", "aws-alb");
    row("envoy", "gcp-api-gateway gcp-cloud-run envoy istio"); // the same program in all of them
    row("heroku", ""); // a bare 503 could be anybody's
}
void TestGatewayCatalogue::tellsGatewaysByTheirAnswers()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, behind);
    const GatewayEntry entry = gatewayNamed(id.toStdString(), shippedGateways()).value();
    const FailureSign& sign = timeoutSign(entry);
    const auto headers = lowered(sign.answerHeaders);
    QByteArrayList found;
    for (const GatewayEntry* one : gatewaysBehind({sign.statuses.front(), sign.answerBody, headers}, shippedGateways()))
        found << bytes(one->id);
    QCOMPARE(found.join(' '), behind);
}

QTEST_GUILESS_MAIN(TestGatewayCatalogue)
#include "tst_gatewaycatalogue.moc"
