#include "commandrun.h"
#include "truthserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace headroom;

/// The command line as scripts and people meet it: exit codes, sentences, files left behind.
class TestCommandLine : public QObject {
    Q_OBJECT
private slots:
    void init();
    void badInputIsOneSentenceAndExit2_data();
    void badInputIsOneSentenceAndExit2();
    void badProfilesNamePathAndLine_data();
    void badProfilesNamePathAndLine();
    void othersFilesAreNotOverwritten();
    void passes();
    void failsOnGatewayTimeouts();
    void isInvalidWhenStartsAreDropped();
    void neverReached();
    void aRunIsReplacedByForceAlone();
    void ctrlCStopsAndKeepsTheData();
    void ctrlCTwiceAborts();
    void flagsOverrideTheProfile();
    void aNamelessProfileIsCalledAsItsFile();
    void showPrintsWhatRunPrinted();
    void csvHoldsEveryRequest();
    void keepsNoMoreSamplesThanAsked();
    void killedRunsOpenAndSaySo();
    void aFullDiskEndsTheRunLoudly();
    void twoInterruptsAtOnceAbort();
    void nobodyListeningCostsNothing();
    void rowsCanBePrinted();
    void gatewayServesUntilInterrupted();
    void secretsStayInTheEnvironment();

private:
    QString path(const char* name) const { return m_folder->filePath(name); }
    QString write(const char* name, const QByteArray& content) const;
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray profileJson(const std::string& url, const char* load)
{
    return R"({"schema": "headroom.profile/2", "request": {"url": ")" + QByteArray::fromStdString(url)
        + R"("}, "limit": {"time": "1s"}, "load": )" + load + "}";
}

} // namespace

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestCommandLine::write(const char* name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestCommandLine::badInputIsOneSentenceAndExit2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const QString url = "http://127.0.0.1:9/";
    row("nothing", {}, "A subcommand is required");
    row("unknown command", {"walk"}, "'walk' is not a command");
    row("unknown flag", {"run", "--url", url, "--speed", "9"}, "--speed");
    row("neither profile nor url", {"run"}, "a profile or --url is needed");
    row("missing profile", {"run", "no-such.json"}, "no-such.json: cannot be read: No such file");
    row("a folder as profile", {"run", "/"}, "is a folder");
    row("not a url", {"run", "--url", "127.0.0.1"}, "'127.0.0.1' is not a URL");
    row("negative rate", {"run", "--url", url, "--rate", "-5/s"}, "--rate: '-5/s'");
    row("absurd rate", {"run", "--url", url, "--rate", "1e12/s"}, "load.rate: ");
    row("rate and users", {"run", "--url", url, "--rate", "5/s", "--users", "5"}, "excludes");
    row("no users", {"run", "--url", url, "--users", "0"}, "load.users: 0");
    row("negative users", {"run", "--url", url, "--users", "-3"}, "--users");
    row("fewer samples than none", {"run", "--url", url, "--keep-samples", "-1"}, "--keep-samples");
    row("limit of zero", {"run", "--url", url, "--limit", "0s"}, "limit.time: 0s");
    row("limit without unit", {"run", "--url", url, "--limit", "29"}, "--limit: '29' needs a unit");
    row("unknown gateway", {"run", "--url", url, "--gateway", "acme"}, "there is no gateway 'acme'");
    row("unknown condition", {"run", "--url", url, "--pass", "p98 <= 2 s"}, "--pass: 'p98 <= 2 s' begins with none of");
    row("bare number as a share", {"run", "--url", url, "--pass", "errors <= 1"}, "'1' is not a share");
    row("empty condition", {"run", "--url", url, "--pass", ""}, "--pass: '' begins with none of");
    row("second condition", {"run", "--url", url, "--pass", "errors = 0", "--pass", "p99"}, "'p99' lacks a threshold");
    row("out into nowhere", {"run", "--url", url, "--out", "/no/such/folder/a.headroom"}, "/no/such/folder/a.headroom");
    row("json into nowhere", {"run", "--url", url, "--json", "/no/such/folder/a.json"}, "/no/such/folder/a.json");
    row("csv into nowhere", {"run", "--url", url, "--csv", "/no/such/folder/a.csv"}, "/no/such/folder/a.csv");
    row("foreign host", {"run", "--url", "http://192.0.2.1/", "--requests", "5"},
        "5 requests within 500ms (10/s) to 192.0.2.1:80 needs --yes");
    row("foreign host by time", {"run", "--url", "https://api.example.com/", "--rate", "5/s", "--for", "10s"},
        "50 requests within 10s (5/s) to api.example.com:443 needs --yes");
    row("variable not set", {"run", "--url", "http://127.0.0.1:9/${env:HEADROOM_NO_SUCH}"}, "HEADROOM_NO_SUCH");
    row("host from a variable", {"run", "--url", "http://${env:HOST}/"}, "takes its host from a variable");
    row("one file for two", {"run", "--url", url, "--json", "same.out", "--csv", "same.out"},
        "two outputs cannot be one file");
    row("the run's file for rows", {"run", "--url", url, "--out", "same.out", "--csv", "./same.out"},
        "two outputs cannot be one file");
    row("show nothing", {"show", "no-such.headroom"}, "no-such.headroom");
    row("show what is no run", {"show", "/etc/passwd"}, "/etc/passwd");
    row("what if without unit", {"show", "no-such.headroom", "--what-if", "20"}, "--what-if 20: '20' needs a unit");
    row("what if nothing", {"show", "no-such.headroom", "--what-if", "0s"}, "--what-if 0s: a limit lies between");
    row("export nothing", {"export", "no-such.headroom", "--csv", "-"}, "no-such.headroom");
    row("gateway with a bad limit", {"gateway", "--limit", "0s"}, "limit");
}

void TestCommandLine::badInputIsOneSentenceAndExit2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand(arguments);
    QVERIFY(!run.crashed);
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2((run.out + run.err).contains(says), run.out + run.err);
    QVERIFY2(run.err.count('\n') <= 3, run.err);
    QVERIFY(files().isEmpty());
}

void TestCommandLine::badProfilesNamePathAndLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("p.json: is empty");
    QTest::newRow("malformed") << QByteArray("{\n  \"schema\": \n") << QByteArray("p.json:2: not valid JSON");
    QTest::newRow("unknown field") << QByteArray("{\n  \"schema\": \"headroom.profile/2\",\n  \"request\": {\"url\": "
                                                 "\"http://127.0.0.1/\"},\n  \"load\": {\"model\": \"open\", \"rate\": "
                                                 "\"1/s\", \"untill\": \"60s\"}\n}")
                                   << QByteArray("p.json:4: load.untill: is not a field");
}

void TestCommandLine::badProfilesNamePathAndLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand({"run", write("p.json", content), "--out", path("out.headroom")});
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(files(), QStringList{"p.json"});
}

void TestCommandLine::othersFilesAreNotOverwritten()
{
    const QString letter = write("letter.txt", "dear diary");
    const CommandRun run = runCommand({"run", "--url", "http://127.0.0.1:9/", "--out", letter});
    QCOMPARE(run.exitCode, 2);
    QFile file(letter);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("dear diary"));
    QCOMPARE(files(), QStringList{"letter.txt"});
}

void TestCommandLine::passes()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--rate", "200/s",
                                       "--requests", "100", "--json", "-", "--quiet"});
    QVERIFY2(endedUnlessLate(run, "PASS", 0), run.out + run.err);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.json()["schema"].toString(), "headroom.summary/1");
    QCOMPARE(run.json()["outcomes"].toObject()["ok"].toInt(), 100);
    QCOMPARE(run.json()["limit_ms"].toDouble(), 29'000.0);
    QCOMPARE(server.answered(), 100u);
}

void TestCommandLine::failsOnGatewayTimeouts()
{
    QProcess gateway;
    gateway.start(HEADROOM_BIN "/headroom-cli", {"gateway", "--port", "0", "--limit", "300ms", "--concurrency", "100"});
    QVERIFY(gateway.waitForStarted());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += gateway.readAllStandardError()).contains('\n'), 10'000);
    const auto at = said.indexOf("http://127.0.0.1:");
    const QString url = QString::fromUtf8(said.mid(at, said.indexOf(' ', at) - at));
    const CommandRun run = runCommand(
        {"run", "--url", url + "/slow", "--limit", "300ms", "--rate", "50/s", "--requests", "20", "--json", "-"});
    QVERIFY2(endedUnlessLate(run, "FAIL", 1), run.out + run.err);
    QCOMPARE(run.json()["outcomes"].toObject()["gateway_timeout"].toInt(), 20);
    QVERIFY(run.json()["service_ms"].toObject()["p50"].toObject().contains("at_least"));
    gateway.terminate();
    QVERIFY(gateway.waitForFinished());
    const QByteArray counts = gateway.readAllStandardError();
    QVERIFY2(counts.contains("Requests: 20. Gateway timeouts: 20"), counts);
}

void TestCommandLine::isInvalidWhenStartsAreDropped()
{
    TruthServer server;
    const QString profile =
        write("p.json",
              profileJson(server.url("/delay/200"),
                          R"({"model": "open", "rate": "500/s", "requests": 50, "max_in_flight": 2})"));
    const CommandRun run = runCommand({"run", profile, "--json", "-"});
    QVERIFY2(run.exitCode == 3, run.out + run.err);
    QCOMPARE(run.json()["verdict"].toString(), "INVALID");
    const QJsonObject requests = run.json()["requests"].toObject();
    QCOMPARE(requests["sent"].toInt() + requests["dropped_starts"].toInt(), 50);
    QCOMPARE(server.requests(), quint64(requests["sent"].toInt()));
}

void TestCommandLine::neverReached()
{
    std::string url;
    {
        const TruthServer gone;
        url = gone.url("/");
    }
    const CommandRun run =
        runCommand({"run", "--url", QString::fromStdString(url), "--requests", "5", "--out", path("r.headroom")});
    QVERIFY2(run.exitCode == 5, run.out + run.err);
    QCOMPARE(runCommand({"show", path("r.headroom")}).exitCode, 0);
}

void TestCommandLine::aRunIsReplacedByForceAlone()
{
    const TruthServer server;
    const auto run = [&](const QStringList& more) {
        return runCommand(QStringList{"run", "--url", QString::fromStdString(server.url("/ok")), "--requests", "5",
                                      "--quiet", "--out", path("r.headroom")}
                          + more);
    };
    QVERIFY(run({}).exitCode != 2);
    const std::uint64_t sent = server.requests();
    const CommandRun again = run({});
    QCOMPARE(again.exitCode, 2);
    QVERIFY2(again.err.contains("r.headroom' is a run already") && again.err.contains("--force"), again.err);
    QCOMPARE(server.requests(), sent);
    QCOMPARE(files(), QStringList{"r.headroom"});
    QVERIFY(run({"--force"}).exitCode != 2);
    QCOMPARE(files(), (QStringList{"r.headroom", "r.headroom~"}));
    QCOMPARE(runCommand({"run", "--url", "http://127.0.0.1:9/", "--force"}).exitCode, 2); // without --out: of what?
}

void TestCommandLine::ctrlCStopsAndKeepsTheData()
{
    TruthServer server;
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli",
                  {"run", "--url", QString::fromStdString(server.url("/delay/300")), "--rate", "50/s", "--out",
                   path("r.headroom"), "--json", "-"});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= 10, 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 4);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json["verdict"].toString(), "STOPPED");
    QCOMPARE(quint64(json["outcomes"].toObject()["ok"].toInt()), server.requests()); // drained: every one answered
    QCOMPARE(runCommand({"show", path("r.headroom"), "--json", "-"}).json(), json);
}

void TestCommandLine::ctrlCTwiceAborts()
{
    TruthServer server;
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli",
                  {"run", "--url", QString::fromStdString(server.url("/hang")), "--rate", "50/s", "--json", "-"});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= 10, 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("Ctrl+C again"), 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(quint64(json["outcomes"].toObject()["unfinished"].toInt()), server.requests());
}

void TestCommandLine::flagsOverrideTheProfile()
{
    TruthServer server;
    const QString profile =
        write("p.json", profileJson("http://127.0.0.1:9/", R"({"model": "closed", "users": 3, "for": "60s"})"));
    const CommandRun run = runCommand({"run", profile, "--url", QString::fromStdString(server.url("/ok")), "--rate",
                                       "100/s", "--requests", "7", "--limit", "2s", "--json", "-"});
    QVERIFY2(endedUnlessLate(run, "PASS", 0), run.out + run.err);
    QCOMPARE(server.requests(), 7u);
    QCOMPARE(run.json()["limit_ms"].toDouble(), 2000.0);
}

/// As the library calls it: its runs lie below it.
void TestCommandLine::aNamelessProfileIsCalledAsItsFile()
{
    TruthServer server;
    const QString profile =
        write("pages.json", profileJson(server.url("/ok"), R"({"model": "closed", "users": 1, "requests": 3})"));
    const CommandRun run = runCommand({"run", profile, "--out", path("r.headroom")});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err); // 3: the machine was too busy
    QVERIFY2(run.out.contains("Profile    pages: GET "), run.out);
}

void TestCommandLine::showPrintsWhatRunPrinted()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/delay/3")), "--users", "4",
                                       "--requests", "400", "--out", path("r.headroom"), "--json", path("r.json")});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err); // 3: the machine was too busy
    QFile json(path("r.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QByteArray summary = json.readAll();
    QCOMPARE(runCommand({"show", path("r.headroom"), "--json", "-"}).out, summary);
    QCOMPARE(QJsonDocument::fromJson(summary).object()["findings"].type(), QJsonValue::Array);
    QCOMPARE(runCommand({"show", path("r.headroom")}).out, run.out);
    QCOMPARE(files(), (QStringList{"r.headroom", "r.json"})); // one closed file: nothing beside it

    // Every answer took 3 ms or more; none took 20 s.
    const CommandRun asked =
        runCommand({"show", path("r.headroom"), "--what-if", "2ms", "--what-if", "20s", "--json", "-"});
    const QJsonArray whatIf = asked.json()["what_if"].toArray();
    QCOMPARE(whatIf.size(), 2);
    QCOMPARE(whatIf[0].toObject()["timed_out"].toInt(), 400);
    QCOMPARE(whatIf[1].toObject()["timed_out"].toInt(), 0);
    QCOMPARE(whatIf[1].toObject()["limit_ms"].toDouble(), 20'000.0);
}

void TestCommandLine::csvHoldsEveryRequest()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--users", "4",
                                       "--requests", "500", "--out", path("r.headroom"), "--csv", path("r.csv")});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err); // 3: the machine was too busy
    QFile csv(path("r.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray rows = csv.readAll();
    QCOMPARE(rows.count("\r\n"), 501);
    QCOMPARE(rows.count(",200,ok,"), 500);
    QCOMPARE(runCommand({"export", path("r.headroom"), "--csv", path("again.csv")}).exitCode, 0);
    QFile again(path("again.csv"));
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), rows);
}

void TestCommandLine::keepsNoMoreSamplesThanAsked()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--users", "4",
                                       "--requests", "2000", "--keep-samples", "100", "--out", path("r.headroom")});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err); // 3: the machine was too busy
    const QByteArray note = " plain answers are not kept one by one: of such answers";
    QVERIFY2(run.out.simplified().contains(note), run.out);
    QVERIFY(runCommand({"show", path("r.headroom")}).out.simplified().contains(note));
    const QJsonObject summary = runCommand({"show", path("r.headroom"), "--json", "-"}).json();
    QCOMPARE(summary["requests"].toObject()["finished"].toInt(), 2000);
    const CommandRun rows = runCommand({"export", path("r.headroom"), "--csv", "-"});
    QCOMPARE(rows.exitCode, 0);
    QVERIFY2(rows.err.startsWith("headroom: note: ") && rows.err.contains(note), rows.err);
    // 100, then 50 of each further 100, 200, 400 and 800, and some of the last 400.
    const auto kept = rows.out.count(",200,ok,");
    QVERIFY2(kept > 250 && kept < 400, QByteArray::number(kept));
    QCOMPARE(rows.out.count(",1,0\r\n"), 100);
    QCOMPARE(rows.out.count(",2,0\r\n"), 50);
    QVERIFY(rows.out.count(",8,0\r\n") > 0);
}

void TestCommandLine::killedRunsOpenAndSaySo()
{
    TruthServer server;
    QProcess process;
    process.start(
        HEADROOM_BIN "/headroom-cli",
        {"run", "--url", QString::fromStdString(server.url("/ok")), "--rate", "200/s", "--out", path("r.headroom")});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= 600, 20'000);
    process.kill();
    process.waitForFinished();
    const CommandRun shown = runCommand({"show", path("r.headroom"), "--json", "-"});
    QVERIFY2(shown.exitCode == 0, shown.out + shown.err);
    const int kept = shown.json()["requests"].toObject()["sent"].toInt();
    // Three seconds and more were sent; at most the last one (and the part of a second not yet handed over) is lost.
    QVERIFY2(kept >= 600 - 400 && quint64(kept) <= server.requests(), QByteArray::number(kept));
    QCOMPARE(shown.json()["verdict"].toString(), "STOPPED");
    QVERIFY2(runCommand({"show", path("r.headroom")}).out.contains("The run file holds a part of the run only"),
             runCommand({"show", path("r.headroom")}).out);
}

void TestCommandLine::aFullDiskEndsTheRunLoudly()
{
    TruthServer server;
    QProcess process; // a file-size limit stands for the full disk: the write fails in the same place
    process.start(
        "/bin/bash",
        {"-c",
         QString("ulimit -f 64; exec '%1' run --url '%2' --users 20 --for 60s --out '%3'")
             .arg(HEADROOM_BIN "/headroom-cli", QString::fromStdString(server.url("/ok")), path("r.headroom"))});
    QVERIFY(process.waitForFinished(50'000)); // long before its 60 s
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("headroom: ") && said.contains("r.headroom"), said);
    QVERIFY2(said.contains("what was recorded until then is kept"), said);
    QCOMPARE(runCommand({"show", path("r.headroom")}).exitCode, 0); // what was written before can be read
}

void TestCommandLine::twoInterruptsAtOnceAbort()
{
    TruthServer server;
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli",
                  {"run", "--url", QString::fromStdString(server.url("/hang")), "--rate", "50/s", "--json", "-"});
    QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= 5, 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ::kill(static_cast<pid_t>(process.processId()), SIGHUP); // signals of one kind may merge into one: two kinds do not
    QVERIFY(process.waitForFinished(20'000)); // and not after a drain of 44 s
    QCOMPARE(process.exitCode(), 4);
}

void TestCommandLine::nobodyListeningCostsNothing()
{
    TruthServer server;
    QProcess process;
    process.start("/bin/bash",
                  {"-c",
                   QString("'%1' run --url '%2' --rate 100/s --requests 20 --json '%3' 2>/dev/full >/dev/full")
                       .arg(HEADROOM_BIN "/headroom-cli", QString::fromStdString(server.url("/ok")), path("r.json"))});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2); // the summary could not be printed
    QFile json(path("r.json"));
    QVERIFY(json.open(QIODevice::ReadOnly)); // but what has a file is there
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).object()["outcomes"].toObject()["ok"].toInt(), 20);
}

void TestCommandLine::rowsCanBePrinted()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--users", "2",
                                       "--requests", "50", "--out", path("r.headroom"), "--csv", "-"});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.err); // 3: the machine was too busy
    QCOMPARE(run.out.count(",200,ok,"), 50);
    QCOMPARE(runCommand({"export", path("r.headroom"), "--csv", "-"}).out, run.out);
    QCOMPARE(files(), QStringList{"r.headroom"});
    QCOMPARE(runCommand({"export", path("r.headroom"), "--csv", path("r.headroom")}).exitCode, 2);
    QCOMPARE(runCommand({"show", path("r.headroom")}).exitCode, 0);
}

void TestCommandLine::gatewayServesUntilInterrupted()
{
    QProcess gateway;
    gateway.start(HEADROOM_BIN "/headroom-cli", {"gateway", "--port", "0", "--log", path("gateway.log")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += gateway.readAllStandardError()).contains('\n'), 10'000);
    gateway.terminate();
    QVERIFY(gateway.waitForFinished());
    QCOMPARE(gateway.exitCode(), 0);
}

void TestCommandLine::secretsStayInTheEnvironment()
{
    const QByteArray secret = "s3cr3t-0f-the-test";
    qputenv("HEADROOM_TEST_SECRET", secret);
    TruthServer server;
    const QString profile = write("p.json",
                                  R"({"schema": "headroom.profile/2", "request": {"url": ")"
                                      + QByteArray::fromStdString(server.url("/status/404"))
                                      + R"(", "headers": {"Authorization": "Bearer ${env:HEADROOM_TEST_SECRET}"}},
          "load": {"model": "open", "rate": "100/s", "requests": 5}})");
    const CommandRun run =
        runCommand({"run", profile, "--out", path("r.headroom"), "--json", path("r.json"), "--csv", path("r.csv")});
    qunsetenv("HEADROOM_TEST_SECRET");
    QVERIFY(server.log()[0].head.find("Bearer " + secret.toStdString()) != std::string::npos);
    QVERIFY(!(run.out + run.err).contains(secret));
    for (const QString& name : files()) {
        QFile file(path(qPrintable(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
