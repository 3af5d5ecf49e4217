#include "commandrun.h"
#include "store/runreader.h"
#include "truthserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

// Stands first: moc loses its way in raw strings.
class TestSecrets : public QObject {
    Q_OBJECT
private slots:
    void arriveAndAreKeptNowhere_data();
    void arriveAndAreKeptNowhere();
    void writtenInClearTheyAreTakenOut();
};

namespace {

constexpr const char* secret = "S3CRET-4711-hunter2";

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

std::string answer(const std::string& status, const std::string& body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

void TestSecrets::arriveAndAreKeptNowhere_data()
{
    QTest::addColumn<QByteArray>("parts"); // of the profile
    QTest::addColumn<QByteArray>("onTheWire");
    QTest::newRow("header") << QByteArray(R"("request": {"url": "URL/refuse", "headers": {"X-Key": "${env:SECRET}"}})")
                            << QByteArray("X-Key: S3CRET-4711-hunter2\r\n");
    QTest::newRow("query") << QByteArray(R"("request": {"url": "URL/refuse?key=${env:SECRET}"})")
                           << QByteArray("GET /refuse?key=S3CRET-4711-hunter2 ");
    QTest::newRow("basic") << QByteArray(R"("request": {"url": "URL/refuse"},
        "auth": {"type": "basic", "user": "me", "password": "${env:SECRET}"})")
                           << QByteArray("Authorization: Basic " + QByteArray("me:S3CRET-4711-hunter2").toBase64());
    QTest::newRow("bearer") << QByteArray(R"("request": {"url": "URL/refuse"},
        "auth": {"type": "bearer", "token": "${env:SECRET}"})")
                            << QByteArray("Authorization: Bearer S3CRET-4711-hunter2\r\n");
    QTest::newRow("api key") << QByteArray(R"("request": {"url": "URL/refuse"},
        "auth": {"type": "api_key", "query": "key", "key": "${env:SECRET}"})")
                             << QByteArray("GET /refuse?key=S3CRET-4711-hunter2 ");
    // The token server hands the secret out as its token: what it gives is as secret as what it was asked with.
    QTest::newRow("token") << QByteArray(R"("request": {"url": "URL/refuse"},
        "auth": {"type": "oauth2_client_credentials", "token_url": "URL/token", "client_id": "me",
                 "client_secret": "${env:OTHER}"})")
                           << QByteArray("Authorization: Bearer S3CRET-4711-hunter2\r\n");
    QTest::newRow("taken") << QByteArray(R"("requests": [
        {"url": "URL/token", "take": {"token": {"json": "/access_token"}}},
        {"url": "URL/refuse", "headers": {"X-Token": "${taken:token}"}}], "order": "in_order")")
                           << QByteArray("X-Token: S3CRET-4711-hunter2\r\n");
}

/// The target echoes what it got in its refusal, as real ones do.
void TestSecrets::arriveAndAreKeptNowhere()
{
    QFETCH(QByteArray, parts);
    QFETCH(QByteArray, onTheWire);
    TruthServer server;
    const QByteArray user = QByteArray("me:") + secret;
    server.answerWith(
        "/refuse",
        answer("403 Forbidden", std::string("no entry with ") + secret + " or " + user.toBase64().toStdString()));
    server.answerWith(
        "/token",
        answer("200 OK",
               std::string(R"({"access_token": ")") + secret + R"(", "token_type": "bearer", "expires_in": 3600})"));
    QTemporaryDir folder;
    const QString profile = folder.filePath("profile.json");
    {
        QFile file(profile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": \"headroom.profile/2\", " + parts.replace("URL", server.url("").c_str())
                   + R"(, "load": {"model": "open", "rate": "50/s", "requests": 5}})");
    }
    qputenv("SECRET", secret);
    qputenv("OTHER", "0THER-SECRET-0815");
    const QString out = folder.filePath("run.headroom");
    const CommandRun run = runCommand(
        {"run", profile, "--out", out, "--csv", folder.filePath("r.csv"), "--json", folder.filePath("r.json")});
    QVERIFY(!run.crashed);

    std::size_t arrived = 0;
    for (const auto& entry : server.log())
        arrived += QByteArray::fromStdString(entry.head).contains(onTheWire);
    QCOMPARE(arrived, 5u);

    // What the target said is packed in the run file, so it is read as Headroom reads it.
    const auto reader = RunReader::open(out.toStdString());
    QVERIFY(reader);
    QByteArray evidence;
    for (const FailureExample& example : reader->snapshot()->failures)
        evidence += QByteArray::fromStdString(example.text);
    QVERIFY2(evidence.contains("no entry with"), evidence);
    const CommandRun shown = runCommand({"show", out});
    for (const QByteArray& text : {evidence, run.out, run.err, shown.out, shown.err, contentsOf(out),
                                   contentsOf(folder.filePath("r.csv")), contentsOf(folder.filePath("r.json"))}) {
        QVERIFY2(!text.contains(secret), text.left(2000));
        QVERIFY2(!parts.contains("basic") || !text.contains(user.toBase64()), text.left(2000));
        QVERIFY2(!text.contains("0THER-SECRET-0815"), text.left(2000));
    }
}

/// Whatever a careless profile writes in clear, and whatever a target says of its own, is sent and then forgotten.
void TestSecrets::writtenInClearTheyAreTakenOut()
{
    TruthServer server;
    const std::string echo =
        R"({"you sent": "S3CRET-HEADER S3CRET-COOKIE S3CRET-KEY S3CRET-QUERY S3CRET-URL S3CRET-BODY",
        "access_token": "S3CRET-THEIRS", "note": "kept"})";
    server.answerWith("/refuse",
                      "HTTP/1.1 403 Forbidden\r\nSet-Cookie: id=S3CRET-SET\r\nServer: S3CRET-HEADER\r\nContent-Length: "
                          + std::to_string(echo.size()) + "\r\n\r\n" + echo);
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(name); };
    {
        QFile file(path("profile.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(R"({"schema": "headroom.profile/2",
            "request": {"method": "POST", "url": "URL/refuse?api_key=S3CRET-URL&page=7", "query": {"token": "S3CRET-QUERY"},
                "headers": {"Authorization": "Bearer S3CRET-HEADER", "Cookie": "id=S3CRET-COOKIE", "X-Api-Key": "S3CRET-KEY"},
                "body": "{\"password\": \"S3CRET-BODY\"}"},
            "load": {"model": "open", "rate": "50/s", "requests": 5}})")
                       .replace("URL/", QByteArray::fromStdString(server.url("/"))));
    }
    const CommandRun run = runCommand({"run", path("profile.json"), "--out", path("run.headroom"), "--csv",
                                       path("a.csv"), "--json", path("a.json"), "--junit", path("a.xml")});
    QVERIFY2(!run.crashed && run.exitCode == 1, run.err);
    std::size_t arrived = 0;
    for (const auto& entry : server.log()) {
        const QByteArray head = QByteArray::fromStdString(entry.head);
        arrived += head.contains("S3CRET-HEADER") && head.contains("S3CRET-COOKIE") && head.contains("S3CRET-KEY")
            && head.contains("S3CRET-QUERY") && head.contains("S3CRET-URL");
    }
    QCOMPARE(arrived, 5u);
    const CommandRun exported =
        runCommand({"export", path("run.headroom"), "--csv", path("rows.csv"), "--seconds-csv", path("s.csv"),
                    "--summary-csv", path("sum.csv"), "--html", path("r.html"), "--md", path("r.md"), "--junit",
                    path("r.xml"), "--hgrm", path("t.hgrm"), "--hlog", path("t.hlog")});
    QVERIFY2(exported.exitCode == 0, exported.err);

    // Packed in the run file, so it is read as Headroom reads it.
    const auto reader = RunReader::open(path("run.headroom").toStdString());
    QVERIFY(reader);
    QByteArray kept = QByteArray::fromStdString(reader->info().profileJson);
    QVERIFY2(kept.contains("page=7") && kept.contains("${env:REDACTED}"), kept);
    for (const FailureExample& example : reader->snapshot()->failures)
        kept += QByteArray::fromStdString(example.text + example.headers);
    QVERIFY2(kept.contains("kept"), kept); // the evidence is there, but for its secrets
    const CommandRun shown = runCommand({"show", path("run.headroom")});
    QList<QByteArray> texts{kept, run.out, run.err, shown.out, exported.out, exported.err};
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), qsizetype(14));
    for (const QString& file : files) {
        if (file != "profile.json")
            texts << contentsOf(folder.filePath(file));
    }
    for (const QByteArray& text : {run.out, shown.out, contentsOf(path("r.html")), contentsOf(path("r.md"))})
        QVERIFY2(text.contains("page=7") && text.contains("token="), text.left(1000)); // what is no secret is read
    for (const QByteArray& text : texts)
        QVERIFY2(!text.contains("S3CRET"), text.mid(std::max<qsizetype>(0, text.indexOf("S3CRET") - 500), 1000));
    for (const char* place :
         {"in the URL of POST /refuse", "header Authorization of POST /refuse", "header Cookie of POST /refuse",
          "header X-Api-Key of POST /refuse", "parameter token of POST /refuse", "in the body of POST /refuse"})
        QVERIFY2(contentsOf(path("r.html")).contains(place), place);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
