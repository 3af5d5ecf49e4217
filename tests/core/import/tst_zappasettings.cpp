#include "import/zappaplan.h"
#include "profile/profilejson.h"

#include <QTest>

using namespace headroom;

namespace {

/// One stage of JSON settings.
ZappaStage stageFrom(const QByteArray& settings)
{
    const auto stages = readZappaSettings("{\"dev\": " + settings.toStdString() + "}", "json", "z.json");
    if (!stages)
        qFatal("%s", stages.error().message.c_str());
    return stages->front();
}

QByteArrayList findingsOf(const QByteArray& settings)
{
    const ZappaStage stage = stageFrom(settings);
    QByteArrayList ids;
    for (const Finding& finding : settingsFindings(stage, *gatewayOf(stage)))
        ids += QByteArray::fromStdString(finding.id);
    return ids;
}

const char* const json = R"({
    "base": { "project_name": "orders", "aws_region": "eu-west-1", "timeout_seconds": 60, "memory_size": 2048,
              "keep_warm": false, "endpoint_configuration": ["REGIONAL"] },
    "production": { "extends": "base", "timeout_seconds": 25, "domain": "api.example.com", "base_path": "v1" }
})";

const char* const toml = R"(# the same
[base]
project_name = "orders"
aws_region = "eu-west-1"
timeout_seconds = 60
memory_size = 2048
keep_warm = false
endpoint_configuration = ["REGIONAL"]

[production]
extends = "base"
timeout_seconds = 25
domain = "api.example.com"
base_path = "v1"
)";

const char* const yaml = R"(# the same, with an anchor of YAML's own
base: &base
  project_name: orders
  aws_region: eu-west-1
  timeout_seconds: 60
  memory_size: 2048
  keep_warm: no
  endpoint_configuration: [REGIONAL]
production:
  <<: *base
  timeout_seconds: 25
  domain: api.example.com
  base_path: "v1"
)";

} // namespace

class TestZappaSettings : public QObject {
    Q_OBJECT
private slots:
    void readsAllForms_data();
    void readsAllForms();
    void knowsZappasDefaults();
    void extendsOverSeveralStages();
    void refuses_data();
    void refuses();
    void yamlUnfoldsOnlySoFar();
    void findsItsGateway_data();
    void findsItsGateway();
    void makesAProfile();
    void findsWhatGoesWrong_data();
    void findsWhatGoesWrong();
};

void TestZappaSettings::readsAllForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("json") << QByteArray(json) << QByteArray("json");
    QTest::newRow("toml") << QByteArray(toml) << QByteArray("toml");
    QTest::newRow("yml") << QByteArray(yaml) << QByteArray("yml");
    QTest::newRow("yaml") << QByteArray(yaml) << QByteArray("yaml");
}

void TestZappaSettings::readsAllForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, form);
    const auto stages = readZappaSettings(text.toStdString(), form.toStdString(), "zappa_settings");
    QVERIFY2(stages, stages ? "" : stages.error().message.c_str());
    QCOMPARE(stages->size(), std::size_t(2));
    const ZappaStage& stage = stages->back();
    QCOMPARE(stage.name, std::string("production"));
    QCOMPARE(stage.project + ' ' + stage.region, std::string("orders eu-west-1"));
    QCOMPARE(stage.timeout.count(), 25);
    QCOMPARE(stage.memoryMb, 2048U);
    QVERIFY(!stage.keepWarm && !stage.onEdge() && stage.timeoutSet);
    QCOMPARE(stage.domain + '/' + stage.basePath, std::string("api.example.com/v1"));
    QCOMPARE(stages->front().timeout.count(), 60);
}

void TestZappaSettings::knowsZappasDefaults()
{
    const ZappaStage stage = stageFrom("{}");
    QVERIFY(stage.timeout.count() == 30 && !stage.timeoutSet && stage.memoryMb == 512 && stage.apiGateway
            && !stage.httpApi && stage.onEdge() && stage.keepWarm && stage.asyncTable.empty());
}

void TestZappaSettings::extendsOverSeveralStages()
{
    const auto stages = readZappaSettings(R"({"a": {"memory_size": 256, "timeout_seconds": 1}, "b": {"extends": "a",
        "timeout_seconds": 2}, "c": {"extends": "b", "debug": false}})",
                                          "json", "z.json");
    QVERIFY(stages && stages->back().memoryMb == 256 && stages->back().timeout.count() == 2 && !stages->back().debug);
}

void TestZappaSettings::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* text, const char* form, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(form) << QByteArray(message);
    };
    row("another form", "{}", "ini", "z: Zappa's settings are a .json, .toml, .yml or .yaml file");
    row("no stage", "{}", "json", "z: it holds no stage");
    row("a list", "[]", "json", "z: it holds no stage");
    row("no object", R"({"dev": 3})", "json", "z: dev: a stage is an object of settings");
    row("extends nothing", R"({"dev": {"extends": "prod"}})", "json", "z: prod: there is no such stage to extend");
    row("extends a number", R"({"dev": {"extends": 3}})", "json", "z: dev.extends: the name of a stage belongs here");
    row("a circle", R"({"a": {"extends": "b"}, "b": {"extends": "a"}})", "json",
        "z: a: the stages extend each other in a circle");
    row("a type", R"({"dev": {"memory_size": "512"}})", "json",
        "z: dev.memory_size: a whole number from 128 to 10240 belongs here, not \"512\"");
    row("too long", R"({"dev": {"timeout_seconds": 901}})", "json",
        "z: dev.timeout_seconds: a whole number from 1 to 900 belongs here, not 901");
    row("a flag", R"({"dev": {"keep_warm": "yes"}})", "json",
        "z: dev.keep_warm: true or false belongs here, not \"yes\"");
    row("a line of TOML", "[dev]\ndebug = \n", "toml", "z:2: ");
    row("a line of YAML", "dev:\n  debug: [\n", "yml", "z:3: ");
    row("a line of JSON", "{\n\"dev\": {,}\n}", "json", "z:2: ");
}

void TestZappaSettings::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, message);
    const auto stages = readZappaSettings(text.toStdString(), form.toStdString(), "z");
    QVERIFY(!stages);
    QVERIFY2(QByteArray::fromStdString(stages.error().message).startsWith(message), stages.error().message.c_str());
}

/// Nine lines that would be a billion values.
void TestZappaSettings::yamlUnfoldsOnlySoFar()
{
    QByteArray text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i)
        text += QString("a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n")
                    .arg(i)
                    .arg(i - 1)
                    .toUtf8();
    const auto stages = readZappaSettings(text.toStdString(), "yml", "z");
    QVERIFY(!stages && stages.error().message == "z:1: this is nested or repeated too far");
}

void TestZappaSettings::findsItsGateway_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("limit"); // seconds
    QTest::newRow("default") << QByteArray("{}") << QByteArray("aws-apigw-rest-edge") << 29;
    QTest::newRow("edge") << QByteArray(R"({"endpoint_configuration": ["EDGE"]})") << QByteArray("aws-apigw-rest-edge")
                          << 29;
    QTest::newRow("regional") << QByteArray(R"({"endpoint_configuration": ["REGIONAL"]})")
                              << QByteArray("aws-apigw-rest") << 29;
    QTest::newRow("HTTP API") << QByteArray(R"({"apigateway_version": "v2"})") << QByteArray("aws-apigw-http") << 30;
    QTest::newRow("function URL") << QByteArray(
        R"({"apigateway_enabled": false, "function_url_enabled": true, "timeout_seconds": 120})")
                                  << QByteArray("aws-lambda-url") << 120;
    QTest::newRow("CloudFront") << QByteArray(
        R"({"apigateway_enabled": false, "function_url_enabled": true, "function_url_domains": ["a.example.com"]})")
                                << QByteArray("aws-cloudfront") << 60;
    QTest::newRow("load balancer") << QByteArray(
        R"({"use_apigateway": false, "alb_enabled": true, "timeout_seconds": 300})")
                                   << QByteArray("aws-alb-lambda") << 300;
    QTest::newRow("none") << QByteArray(R"({"apigateway_enabled": false})") << QByteArray() << 0;
}

void TestZappaSettings::findsItsGateway()
{
    QFETCH(QByteArray, settings);
    QFETCH(QByteArray, id);
    QFETCH(int, limit);
    const auto gateway = gatewayOf(stageFrom(settings));
    QCOMPARE(gateway ? QByteArray::fromStdString(gateway->id) : QByteArray(), id);
    if (gateway)
        QCOMPARE(toSeconds(gateway->limit.value()), double(limit));
}

void TestZappaSettings::makesAProfile()
{
    const auto profileFrom = [](const QByteArray& settings, const std::string& url) {
        const ZappaStage stage = stageFrom(settings);
        return profileOf(stage, *gatewayOf(stage), url);
    };
    const LoadProfile own = profileFrom(R"({"domain": "api.example.com", "base_path": "v1", "project_name": "o"})", "");
    QCOMPARE(own.request().url, std::string("https://api.example.com/v1/"));
    QCOMPARE(own.limit.gateway, std::string("aws-apigw-rest-edge"));
    QVERIFY(own.limit.time == std::chrono::seconds(29) && own.correlation.any() && checkProfile(own));
    QVERIFY(readProfile(writeProfile(own), "p") == own);
    const LoadProfile placed = profileFrom(R"({"aws_region": "eu-west-1"})", "");
    QCOMPARE(placed.request().url, std::string("https://your-api-id.execute-api.eu-west-1.amazonaws.com/dev/"));
    QVERIFY(checkProfile(placed));
    const LoadProfile key = profileFrom(R"({"api_key_required": true})", "http://127.0.0.1:1/x");
    QCOMPARE(key.request().url, std::string("http://127.0.0.1:1/x"));
    QVERIFY(std::holds_alternative<ApiKeyAuth>(key.auth));
    QCOMPARE(logGroupOf(stageFrom(R"({"project_name": "My Orders_2"})")), std::string("/aws/lambda/my-orders-2-dev"));
}

void TestZappaSettings::findsWhatGoesWrong_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("ids");
    const char* const healthy = R"("endpoint_configuration": ["REGIONAL"], "timeout_seconds": 28, "memory_size": 1769,
        "keep_warm": false, "async_response_table": "t")";
    const auto row = [](const char* name, const QByteArray& settings, const char* ids) {
        QTest::newRow(name) << '{' + settings + '}' << QByteArray(ids);
    };
    row("defaults", "",
        "timeout_beyond_gateway edge_cannot_be_raised low_memory keep_warm_one_instance async_table_missing");
    row("healthy", healthy, "");
    row("a tie", QByteArray(healthy).replace("28", "29"), "");
    row("beyond", QByteArray(healthy).replace("28", "30"), "timeout_beyond_gateway");
    row("HTTP API's 30 s", QByteArray(healthy).replace("28", "30") + R"(, "apigateway_version": "v2")", "");
    row("edge", QByteArray(healthy).replace("REGIONAL", "EDGE"), "edge_cannot_be_raised");
    row("low", QByteArray(healthy).replace("1769", "1023"), "low_memory");
    row("warm", QByteArray(healthy).replace("false", "true"), "keep_warm_one_instance");
    row("no table", QByteArray(healthy).replace(R"("t")", R"("")"), "async_table_missing");
    row("no async", QByteArray(healthy).replace(R"("t")", R"("")") + R"(, "async_resources": false)", "");
}

void TestZappaSettings::findsWhatGoesWrong()
{
    QFETCH(QByteArray, settings);
    QFETCH(QByteArray, ids);
    QCOMPARE(findingsOf(settings).join(' '), ids);
}

QTEST_GUILESS_MAIN(TestZappaSettings)
#include "tst_zappasettings.moc"
