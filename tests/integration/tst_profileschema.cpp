#include "commandrun.h"
#include "profile/profilejson.h"
#include "profile/shippedprofiles.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

// The schema that editors go by and the reader that runs go by, held against each other. The judge of the schema is
// python3-jsonschema.

// Stands first: moc loses its way in raw strings with braces.
class TestProfileSchema : public QObject {
    Q_OBJECT
private slots:
    void whatIsReadAndWrittenIsInTheSchema();
    void bothRefuse_data();
    void bothRefuse();
    void examplesAreComplete();
};

namespace {

QJsonObject parsed(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size()))).object();
}

/// What the schema says of each document, and which of its properties none of them has.
QJsonObject judged(const QJsonArray& documents)
{
    QProcess python;
    python.start("python3", {HEADROOM_TEST_SUPPORT "/validate.py"});
    python.write(
        QJsonDocument(QJsonObject{{"schema", parsed(profileJsonSchema())}, {"documents", documents}}).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("the judge failed: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QByteArray journey()
{
    QFile file(HEADROOM_TEST_DATA "/profile/journey.json");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the journey is missing");
    return file.readAll();
}

const char* const rest = R"json("schema": "headroom.profile/2", "request": {"url": "https://localhost/"})json";

QByteArray withLoad(const char* load)
{
    return QByteArray("{") + rest + R"(, "load": )" + load + "}";
}

QByteArray with(const char* fields)
{
    return QByteArray("{") + rest + R"(, "load": {"model": "closed", "users": 1, "for": "1s"}, )" + fields + "}";
}

/// Between them they have every field there is.
QList<QByteArray> everyField()
{
    QList<QByteArray> all{
        journey(),
        with(R"json("connection": {"http": "2", "streams": 32, "redirects": 3, "reuse": false,
            "redirects_across_hosts": true, "compressed": true, "cookies": true, "ca_file": "ca.pem",
            "certificate": "me.pem", "key": "me.key", "key_password": "${env:PASS}", "least_tls": "1.3",
            "server_name": "api.example.com", "proxy": "http://localhost:3128", "source_address": "127.0.0.2", "transport": "curl",
            "resolve": ["localhost:443:127.0.0.3"]})json"),
        with(R"json("connection": {"unix_socket": "/run/x", "resolve": "localhost:443:127.0.0.3"})json"),
        with(R"json("auth": {"type": "basic", "user": "me", "password": "${env:P}"})json"),
        with(R"json("auth": {"type": "bearer", "token": "${env:T}"})json"),
        with(R"json("auth": {"type": "api_key", "query": "key", "key": "${env:K}"})json"),
        with(R"json("auth": {"type": "api_key", "header": "X-Key", "key": "${env:K}"})json"),
        with(R"json("auth": {"type": "aws_sigv4", "region": "x", "service": "lambda", "access_key": "${env:A}",
            "secret_key": "${env:B}", "session_token": "${env:S}"})json"),
        with(R"json("auth": {"type": "oauth2_client_credentials", "token_url": "https://localhost/t",
            "client_id": "me", "client_secret": "${env:S}", "scope": "a b"})json"),
        with(R"json("limit": {"gateway": "nginx", "catalogue": "mine.json", "time": "9s", "near": "70%",
            "held_against": "idle"}, "abort_when_broken": true, "client_timeout": "1min")json"),
        withLoad(R"json({"model": "open", "stages": [{"from": "1/s", "to": "9/s", "for": "5s"},
            {"rate": "9/s", "for": "5s"}], "arrivals": "poisson", "seed": 7, "for": "8s", "requests": 50,
            "max_in_flight": 9, "warm_up": "1s"})json"),
        withLoad(R"json({"model": "closed", "stages": [{"from": 1, "to": 9, "for": "5s"}, {"users": 9, "for": "5s"}],
            "think_time": {"uniform": ["1s", "2s"]}, "seed": 7, "for": "8s", "requests": 50, "max_in_flight": 9,
            "warm_up": "1s", "then": [
            {"model": "closed", "users": 3, "think_time": {"exponential": "1s"}, "seed": 3, "for": "1s", "requests": 7,
             "max_in_flight": 4},
            {"model": "closed", "stages": [{"to": 9, "for": "5s"}], "think_time": "1s"},
            {"model": "open", "rate": "9/s", "arrivals": "poisson", "seed": 9, "for": "1s", "max_in_flight": 2},
            {"model": "open", "stages": [{"to": "9/s", "for": "5s"}], "requests": 5}]})json"),
    };
    all.push_back(QByteArray(R"json({"schema": "headroom.profile/2", "request": {"url": "http://localhost/", "checks": [
        {"body_matches": "x+"}, {"size_at_least": 3}, {"header": "ETag", "matches": "^W"}, {"header": "X", "equals": "1"}]},
        "load": {"model": "open", "rate": "5/s", "requests": 3}})json"));
    all.push_back(QByteArray(R"json({"schema": "headroom.profile/2", "request": {"url": "http://localhost/", "poll": {
        "json": "/links/status", "interval": "2s", "growth": 1.5, "longest_interval": "10s", "retry_after": false,
        "give_up_after": "2min", "done": [{"status": "200"}], "failed": [{"json": "/state", "equals": "bad"}],
        "take": {"a": {"json": "/a"}}}},
        "load": {"model": "open", "rate": "5/s", "requests": 3}})json"));
    all.push_back(QByteArray(R"json({"schema": "headroom.profile/2", "request": {"url": "wss://localhost/", "push": {
        "send": "x", "done": [{"body_contains": "x"}], "give_up_after": "9s", "ping_every": "1s", "protocols": ["a"]}},
        "load": {"model": "open", "rate": "5/s", "requests": 3}})json"));
    for (const ShippedFile& file : exampleProfiles())
        all.push_back(QByteArray(file.text.data(), qsizetype(file.text.size())));
    return all;
}

} // namespace

/// Every document is sound to both, and so is what is written of it; no property of the schema goes unread.
void TestProfileSchema::whatIsReadAndWrittenIsInTheSchema()
{
    QJsonArray documents;
    for (const QByteArray& text : everyField()) {
        const auto profile = readProfile(text.toStdString(), "p");
        QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
        documents.push_back(QJsonDocument::fromJson(text).object());
        documents.push_back(parsed(writeProfile(*profile)));
    }
    const QJsonObject verdict = judged(documents);
    const QJsonArray problems = verdict["problems"].toArray();
    QCOMPARE(problems.size(), documents.size());
    for (qsizetype i = 0; i < problems.size(); ++i)
        QVERIFY2(problems[i].isNull(), qPrintable(QString::number(i) + ": " + problems[i].toString()));
    QVERIFY2(verdict["unused"].toArray().isEmpty(), QJsonDocument(verdict["unused"].toArray()).toJson().constData());
}

void TestProfileSchema::bothRefuse_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char* name, const char* what, const char* with) {
        QByteArray text = journey();
        if (!text.contains(what))
            qFatal("%s is not in the journey", what);
        QTest::newRow(name) << text.replace(what, with);
    };
    row("unknown field", "\"order\"", "\"ordre\"");
    row("word", "in_order", "random");
    row("version", "profile/2", "profile/3");
    row("kind of stream", "\"method\": \"PUT\"", "\"stream\": {\"kind\": \"lines\"}");
    row("number for a text", "\"http://127.0.0.1/items\"", "7");
    row("negative weight", "\"weight\": 3", "\"weight\": -3");
    row("no weight at all", "\"weight\": 3", "\"weight\": 0");
    row("unknown check", "\"status\"", "\"statuss\"");
    row("two checks in one", "{ \"status\": \"200-204\" }", "{ \"status\": \"200\", \"body_contains\": \"x\" }");
    row("json contains", "\"equals\": 7", "\"contains\": \"7\"");
    row("taken from nowhere", "\"json\": \"/token\"", "\"cookie\": \"x\"");
    row("part of two", "\"value\": \"x\"", "\"value\": \"x\", \"file\": \"y\"");
    row("feeder", "users.csv", "users.xls");
    row("retried outcome", "\"throttled\"", "\"ok\"");
    row("duration without a unit", "\"backoff\": \"1s\"", "\"backoff\": \"1\"");
    row("a number for a duration", "\"backoff\": \"1s\"", "\"backoff\": 1");
    row("rate without a time", "\"9/s\"", "\"9\"");
    row("share", "\"20%\"", "\"a lot\"");
    row("too many retries", "\"at_most\": 2", "\"at_most\": 101");
    row("two models", "\"rate\": \"5/s\"", "\"rate\": \"5/s\", \"users\": 3");
    row("shape of no model", "\"model\": \"closed\"", "\"model\": \"shut\"");
    row("no url", "\"url\": \"http://127.0.0.1/raw\", ", "");
    const auto other = [](const char* name, const char* fields) { QTest::newRow(name) << with(fields); };
    other("condition", R"("pass": ["p98 <= 2 s"])");
    other("no conditions", R"("pass": [])");
    other("condition on no request", R"("pass": [{"condition": "errors <= 1 %"}])");
    other("secret in clear", R"("auth": {"type": "bearer", "token": "abc"})");
    other("key into two places", R"("auth": {"type": "api_key", "key": "${env:K}", "header": "X", "query": "x"})");
    other("gateway without its time", R"("limit": {"gateway": "nginx"})");
    other("kind of limit", R"("limit": {"held_against": "everything"})");
    other("uniform of one", R"("data": {}, "connection": {"http": "4"})");
    other("both request and requests", R"("requests": [{"url": "http://localhost/"}])");
}

void TestProfileSchema::bothRefuse()
{
    QFETCH(QByteArray, document);
    QVERIFY(!readProfile(document.toStdString(), "p"));
    const QJsonObject parsedDocument = QJsonDocument::fromJson(document).object();
    QVERIFY(!parsedDocument.isEmpty()); // wrong as a profile, not as JSON
    QVERIFY(judged({parsedDocument})["problems"].toArray().at(0).isString());
}

/// Written to a folder they lie there with all they name: each can be planned as it is.
void TestProfileSchema::examplesAreComplete()
{
    QTemporaryDir folder;
    const QString to = folder.filePath("examples");
    const CommandRun wrote = runCommand({"profile", "examples", "--to", to});
    QCOMPARE(wrote.exitCode, 0);
    for (const char* name :
         {"CLIENT_SECRET", "SHOP_PASSWORD", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        qputenv(name, "none");
    for (const ShippedFile& file : exampleProfiles()) {
        const QString name = QString::fromUtf8(file.name.data(), qsizetype(file.name.size()));
        const CommandRun planned = runCommand({"run", "--dry-run", "--json", "-", to + '/' + name});
        QVERIFY2(planned.exitCode == 0, planned.err + qPrintable(name));
        QCOMPARE(planned.json()["schema"].toString(), QString("headroom.plan/1"));
        QVERIFY2(planned.json()["warnings"].toArray().isEmpty(), planned.out);
    }
    const CommandRun again = runCommand({"profile", "examples", "--to", to});
    QCOMPARE(again.exitCode, 2);
    QVERIFY2(again.err.contains("is not overwritten"), again.err);
}

QTEST_GUILESS_MAIN(TestProfileSchema)
#include "tst_profileschema.moc"
