#include "profile/profilejson.h"

#include <QFile>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

// Stands first: moc loses its way in raw strings with braces.
class TestProfileParts : public QObject {
    Q_OBJECT
private slots:
    void readsAJourney();
    void readsConnectionAndAuth();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void refuses_data();
    void refuses();
};

namespace {

std::string journeyText()
{
    QFile file(HEADROOM_TEST_DATA "/profile/journey.json");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the journey is missing");
    return file.readAll().toStdString();
}

std::string connected(const std::string& connection, const std::string& auth)
{
    return R"({"schema": "headroom.profile/2", "request": {"url": "https://localhost/"},
 "connection": )"
        + connection + R"(,
 "auth": )"
        + auth + R"(,
 "load": {"model": "closed", "users": 1, "for": "1s"}})";
}

const char* const everyOption = R"({"http": "2", "transport": "curl", "streams": 32, "redirects": 3, "reuse": false,
 "redirects_across_hosts": true, "compressed": true, "cookies": true, "ca_file": "ca.pem", "certificate": "me.pem",
 "key": "me.key", "key_password": "${env:PASS}", "least_tls": "1.3", "server_name": "api.example.com",
 "proxy": "http://localhost:3128", "source_address": "127.0.0.2", "resolve": ["localhost:443:127.0.0.3"]})";

} // namespace

void TestProfileParts::readsAJourney()
{
    const auto profile = readProfile(journeyText(), "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    QCOMPARE(profile->requests.size(), 4u);
    QVERIFY(profile->order == LoadProfile::Order::InOrder);
    const HttpRequest& login = profile->requests[0];
    QVERIFY(login.body == RequestBody(FormBody{{{"user", "${data:users.name}"}, {"tag", "a"}, {"tag", "b"}}}));
    QCOMPARE(login.taken.size(), 3u);
    QVERIFY((login.taken[0] == TakenValue{"token", TakenValue::From::Json, "/token"}));
    QVERIFY((login.taken[2] == TakenValue{"id", TakenValue::From::Regex, "id=(\\d+)"}));
    QCOMPARE(login.checks.size(), 8u);
    QVERIFY((login.checks[4] == Check{Check::Of::Json, Check::Must::Equal, "/n", "7"}));
    QVERIFY((login.checks[7] == Check{Check::Of::Time, Check::Must::BeAtMost, "", "2s"}));
    QCOMPARE(profile->requests[1].weight, 3u);
    QVERIFY(profile->data[0].order == Feeder::Order::Unique);
    QVERIFY((profile->retries.on == std::vector{Outcome::GatewayTimeout, Outcome::Throttled}));
    QVERIFY(profile->retries.budget == 0.2);
    QVERIFY(profile->load.warmUp == 5s);
    QCOMPARE(profile->load.then.size(), 2u);
    QVERIFY(std::get<ClosedModel>(profile->load.then[0].model).users == 3);
}

void TestProfileParts::readsConnectionAndAuth()
{
    const auto profile = readProfile(connected(everyOption, R"({"type": "aws_sigv4", "region": "eu-central-1"})"), "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    const Connection& connection = profile->connection;
    QVERIFY(connection.http == Connection::Http::Http2);
    QVERIFY(!connection.reuse && connection.compressed && connection.cookies && connection.redirectsAcrossHosts);
    QCOMPARE(connection.serverName, std::string("api.example.com"));
    QCOMPARE(connection.resolve.size(), 1u);
    const auto& aws = std::get<AwsSigV4>(profile->auth);
    QCOMPARE(aws.service, std::string("execute-api"));
    QCOMPARE(aws.secretKey, std::string("${env:AWS_SECRET_ACCESS_KEY}"));
}

void TestProfileParts::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const std::string& json) {
        QTest::newRow(name) << QByteArray::fromStdString(json);
    };
    row("journey", journeyText());
    row("connection", connected(everyOption, R"({"type": "basic", "user": "me", "password": "${env:P}"})"));
    row("bearer", connected("{}", R"({"type": "bearer", "token": "${env:T}"})"));
    row("api key", connected("{}", R"({"type": "api_key", "query": "key", "key": "${env:K}"})"));
    row("aws", connected("{}", R"({"type": "aws_sigv4", "region": "x", "session_token": "${env:S}"})"));
    row("oauth", connected("{}", R"({"type": "oauth2_client_credentials", "token_url": "https://localhost/t",
        "client_id": "me", "client_secret": "${env:S}", "scope": "a b"})"));
    row("h2c",
        connected(R"({"http": "2-prior-knowledge", "unix_socket": "/run/x"})",
                  R"({"type": "bearer", "token": "${env:T}"})"));
}

void TestProfileParts::writesWhatItReads()
{
    QFETCH(QByteArray, json);
    const auto profile = readProfile(json.toStdString(), "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    const std::string written = writeProfile(*profile);
    const auto again = readProfile(written, "written");
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(*again == *profile);
    QCOMPARE(writeProfile(*again), written);
}

void TestProfileParts::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, const char* what, const char* with, const char* start) {
        std::string json = journeyText();
        const auto at = json.find(what);
        if (at == std::string::npos)
            qFatal("%s is not in the profile", what);
        QTest::newRow(name) << QByteArray::fromStdString(json.replace(at, qstrlen(what), with)) << QByteArray(start);
    };
    row("order", "in_order", "random", "p:16: order: 'random' is none of weighted, in_order");
    row("both", "\"order\"", "\"request\": {\"url\": \"http://h/\"}, \"order\"", "p:3: requests: stands beside");
    row("weight", "\"weight\": 3", "\"weight\": 0", "p:10: requests[1].weight: 0 is not from 1");
    row("second url", "http://127.0.0.1/items", "127.0.0.1/items",
        "p:10: requests[1].url: '127.0.0.1/items' is not a URL");
    row("host from a variable", "http://127.0.0.1/items", "http://${taken:host}/items", "p:10: requests[1].url: ");
    row("check", "\"status\"", "\"statuss\"", "p:7: requests[0].checks[0]: checks nothing");
    row("two checks in one", "{ \"status\": \"200-204\" }", "{ \"status\": \"200\", \"body_contains\": \"x\" }",
        "p:7: requests[0].checks[0].body_contains: is not a field");
    row("json contains", "\"equals\": 7", "\"contains\": \"7\"",
        "p:8: requests[0].checks[4].contains: is not for JSON");
    row("no source", "\"json\": \"/token\"", "\"cookie\": \"x\"",
        "p:6: requests[0].take.token.json, header or regex: is missing");
    row("part of two", "\"value\": \"x\"", "\"value\": \"x\", \"file\": \"y\"",
        "p:13: requests[2].body.multipart[0].file: stands beside");
    row("feeder", "users.csv", "users.xls", "p:17: data.users.file: 'users.xls' ends in neither");
    row("correlation header", "X-Request-Id", "X Request", "p:18: correlation.header: 'X Request' is not");
    row("retried outcome", "\"throttled\"", "\"ok\"", "p:19: retries.on: 'ok' is no outcome to send again after");
    row("backoff", "\"backoff\": \"1s\"", "\"backoff\": \"9s\"", "p:19: retries.backoff: 9s is longer than");
    row("part of a second", "\"warm_up\": \"5s\"", "\"warm_up\": \"5500ms\"",
        "p:21: load.warm_up: 5500ms is not a whole");
    row("shape that starts nobody knows when", "\"users\": 3, \"for\": \"20s\"", "\"users\": 3, \"requests\": 5",
        "p:22: load.then[1]: when it begins is not known");
    row("shape", "\"9/s\"", "\"0/s\"", "p:22: load.then[1].rate: 0/s is not between");
    const auto connectedRow = [](const char* name, const char* connection, const char* auth, const char* start) {
        QTest::newRow(name) << QByteArray::fromStdString(connected(connection, auth)) << QByteArray(start);
    };
    const char* const bearer = R"({"type": "bearer", "token": "${env:T}"})";
    connectedRow("password in clear", "{}", R"({"type": "basic", "user": "me", "password": "hunter2"})",
                 "p:3: auth.password: a secret is not written down");
    connectedRow("half a reference", "{}", R"({"type": "bearer", "token": "x${env:T}"})", "p:3: auth.token: a secret");
    connectedRow("auth", "{}", R"({"type": "digest"})", "p:3: auth.type: 'digest' is none of");
    connectedRow("api key nowhere", "{}", R"({"type": "api_key", "key": "${env:K}"})",
                 "p:3: auth: an API key goes into either");
    connectedRow("streams", R"({"streams": 0})", bearer, "p:2: connection.streams: 0 is not");
    connectedRow("http", R"({"http": "4"})", bearer,
                 "p:2: connection.http: '4' is none of 1.1, 2, 2-prior-knowledge, 3");
    connectedRow("tls", R"({"least_tls": "1.0"})", bearer, "p:2: connection.least_tls: '1.0' is neither");
    connectedRow("key alone", R"({"key": "a"})", bearer, "p:2: connection.key: there is no certificate");
    connectedRow("resolve", R"({"resolve": ["localhost:127.0.0.1"]})", bearer, "p:2: connection.resolve: ");
    for (const char* wider : {"*:443:10.0.0.1", "+localhost:443:10.0.0.1", "-localhost:443"})
        connectedRow(wider, (std::string(R"({"resolve": [")") + wider + "\"]}").c_str(), bearer,
                     "p:2: connection.resolve: ");
    connectedRow("padded port", R"({"resolve": ["localhost:0443:10.0.0.1"]})", bearer, "p:2: connection.resolve: ");
    connectedRow("twice", R"({"resolve": ["localhost:443:127.0.0.1", "LOCALHOST:443:10.0.0.1"]})", bearer,
                 "p:2: connection.resolve: localhost:443 stands twice");
    connectedRow("proxy", R"({"proxy": "http://me:secret@h"})", bearer, "p:2: connection.proxy: holds a user name");
    connectedRow("verify", R"({"verify": false})", bearer, "p:2: connection.verify: is not a field");
    connectedRow("switch", R"({"reuse": "no"})", bearer, "p:2: connection.reuse: must be true or false");
}

void TestProfileParts::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, start);
    const auto profile = readProfile(json.toStdString(), "p");
    QVERIFY(!profile);
    const QByteArray message = QByteArray::fromStdString(profile.error().message);
    QVERIFY2(message.startsWith(start), message.constData());
    QVERIFY2(!message.contains("hunter2") && !message.contains("secret@"), "a secret stands in the message");
}

QTEST_GUILESS_MAIN(TestProfileParts)
#include "tst_profileparts.moc"
