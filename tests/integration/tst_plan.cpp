#include "commandrun.h"
#include "truthserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

/// What the command line says of a run before it is sent.
class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { qunsetenv("XDG_STATE_HOME"); }
    void dryRunSendsNothing();
    void dryRunRefusesBadProfiles_data();
    void dryRunRefusesBadProfiles();
    void dryRunShowsThePlanThatIsRefused();
    void dryRunSaysWhatCarriesIt();
    void checkFindsWhatARunWouldStumbleOver_data();
    void checkFindsWhatARunWouldStumbleOver();
    void checkNamesVariablesThatAreNotSet();
    void runSaysWhatDoesNotFit();
    void runSaysNothingOfWhatFits();
    void calibrateKeepsWhatItMeasured();
    void calibrateRefuses_data();
    void calibrateRefuses();

private:
    QString path(const char* name) const { return m_folder->filePath(name); }
    QString write(const char* name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPlan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", path("state").toUtf8()); // nobody's own calibration
}

QString TestPlan::write(const char* name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestPlan::dryRunSendsNothing()
{
    TruthServer server;
    const QByteArray url = QByteArray::fromStdString(server.url("/ok"));
    qputenv("HEADROOM_TEST_SECRET", "hunter2");
    const QString profile = write("p.json",
                                  R"({"schema": "headroom.profile/2", "request": {"url": ")" + url
                                      + R"("}, "auth": {"type": "oauth2_client_credentials", "token_url": ")" + url
                                      + R"(", "client_id": "me", "client_secret": "${env:HEADROOM_TEST_SECRET}"},
                                  "load": {"model": "open", "rate": "50/s", "for": "60s"}})");
    const CommandRun run = runCommand({"run", profile, "--dry-run", "--out", path("r.headroom")});
    qunsetenv("HEADROOM_TEST_SECRET");
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QVERIFY2(run.out.startsWith("PLAN - nothing is sent.\n"), run.out);
    QVERIFY2(run.out.contains("50/s: 3,000 requests within 1 min\n"), run.out);
    QVERIFY2(run.out.contains("this machine only"), run.out);
    QVERIFY2(run.out.contains("Through    the direct transport: "), run.out);
    QVERIFY2(run.out.contains("1,450 requests in flight, if each takes 29 s (the limit), on 1,450"), run.out);
    QVERIFY2(run.out.contains("never measured"), run.out);
    QVERIFY(!run.out.contains("hunter2"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(server.connections(), 0u);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"p.json"});
}

void TestPlan::dryRunRefusesBadProfiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const QString url = "http://127.0.0.1:9/";
    row("nothing", {}, "a profile or --url is needed");
    row("missing profile", {"no-such.json"}, "no-such.json: cannot be read");
    row("limit of zero", {"--url", url, "--limit", "0s"}, "limit.time: 0s");
    row("variable not set", {"--url", url + "${env:HEADROOM_NO_SUCH}"}, "HEADROOM_NO_SUCH");
    row("expectation without unit", {"--url", url, "--expect", "3"}, "--expect: '3' needs a unit");
    row("no such transport", {"--url", url, "--transport", "carrier-pigeon"}, "--transport");
    row("json into nowhere", {"--url", url, "--json", "/no/such/folder/a.json"}, "/no/such/folder/a.json");
}

void TestPlan::dryRunRefusesBadProfiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand(QStringList{"run", "--dry-run"} + arguments);
    QVERIFY(!run.crashed);
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2(run.err.contains(says), run.err);
}

/// More users than any process may have descriptors: refused, but first shown.
void TestPlan::dryRunShowsThePlanThatIsRefused()
{
    const QString profile =
        write("p.json", R"({"schema": "headroom.profile/2", "request": {"url": "http://127.0.0.1:9/"},
                            "load": {"model": "closed", "users": 50, "max_in_flight": 5, "for": "60s"}})");
    const CommandRun run = runCommand({"run", profile, "--dry-run"});
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2(run.out.contains("does not fit 50 requests in flight against load.max_in_flight, 5"), run.out);
    QVERIFY2(run.err.contains("load.max_in_flight: 5 is less than the 50 users"), run.err);
}

void TestPlan::dryRunSaysWhatCarriesIt()
{
    const QString profile =
        write("p.json", R"({"schema": "headroom.profile/1", "request": {"url": "http://127.0.0.1:9/"},
                                                "connection": {"redirects": 3},
                                                "load": {"model": "closed", "users": 1, "for": "1s"}})");
    const CommandRun chosen = runCommand({"run", profile, "--dry-run"});
    QVERIFY2(chosen.exitCode == 0, chosen.err);
    QVERIFY2(chosen.out.contains("Through    the curl transport: libcurl is needed for redirects\n"), chosen.out);
    const CommandRun forced = runCommand({"run", profile, "--dry-run", "--transport", "direct"});
    QVERIFY2(forced.exitCode == 2, forced.out + forced.err);
    QVERIFY2(forced.err.contains("connection.transport: 'direct' cannot do this: redirects; "), forced.err);
    const CommandRun curl = runCommand({"run", "--url", "http://127.0.0.1:9/", "--dry-run", "--transport", "curl"});
    QVERIFY2(curl.out.contains("Through    the curl transport: "), curl.out);
}

void TestPlan::checkFindsWhatARunWouldStumbleOver_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("sentence"); ///< behind the profile's name; empty: it is sound
    const auto row = [](const char* name, const char* request, const char* data, const char* sentence) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(data) << QByteArray(sentence);
    };
    const char* const users = R"("users": {"file": "users.csv"})";
    row("sound", R"("query": {"u": "${data:users.name}"})", users, "");
    row("no file", R"("query": {"u": "${data:users.name}"})", R"("users": {"file": "nobody.csv"})", "data.users: ");
    row("a file that no request uses", "", R"("users": {"file": "nobody.csv"})", "data.users: ");
    row("no such column", R"("query": {"u": "${data:users.age}"})", users, "data.users: ");
    row("no such value", R"("headers": {"X-A": "${uid}"})", users, "request.headers.X-A: ");
    row("no such feeder", R"("query": {"u": "${data:user.name}"})", users, "request.query.u: ");
    row("no body file", R"("method": "POST", "body": {"file": "big.bin"})", users, "request.body: ");
    row("an expression", R"("checks": [{"body_matches": "("}])", users, "request.checks[0]: ");
}

void TestPlan::checkFindsWhatARunWouldStumbleOver()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, sentence);
    const TruthServer server;
    write("users.csv", "name\nann\n");
    const QString file =
        write("p.json",
              R"({"schema": "headroom.profile/2", "request": {"url": ")" + QByteArray::fromStdString(server.url("/ok"))
                  + '"' + (request.isEmpty() ? "" : ", ") + request + R"(}, "data": {)" + data
                  + R"(}, "load": {"model": "closed", "users": 100000, "for": "1s"}})");
    const CommandRun check = runCommand({"profile", "check", file});
    QCOMPARE(check.exitCode, sentence.isEmpty() ? 0 : 2);
    if (!sentence.isEmpty())
        QVERIFY2(check.err.contains(file.toUtf8() + ": " + sentence), check.err.constData());
    QCOMPARE(server.connections(), std::uint64_t{0});
}

void TestPlan::checkNamesVariablesThatAreNotSet()
{
    qunsetenv("HEADROOM_TEST_NOT_SET");
    const QString file = write("p.json", R"({"schema": "headroom.profile/2",
        "request": {"url": "http://127.0.0.1:1/${env:HEADROOM_TEST_NOT_SET}"},
        "auth": {"type": "bearer", "token": "${env:HEADROOM_TEST_NOT_SET}"},
        "load": {"model": "open", "rate": "1/s", "for": "1s"}})");
    const CommandRun check = runCommand({"profile", "check", file});
    QCOMPARE(check.exitCode, 0); // it may be set where the profile is run
    QCOMPARE(check.out.count("HEADROOM_TEST_NOT_SET is not set"), 1);
    QCOMPARE(runCommand({"run", file, "--dry-run"}).exitCode, 2);
    qputenv("HEADROOM_TEST_NOT_SET", "x");
    QVERIFY(!runCommand({"profile", "check", file}).out.contains("is not set"));
    qunsetenv("HEADROOM_TEST_NOT_SET");
}

void TestPlan::runSaysWhatDoesNotFit()
{
    TruthServer server;
    const QString profile =
        write("p.json",
              R"({"schema": "headroom.profile/2", "request": {"url": ")" + QByteArray::fromStdString(server.url("/ok"))
                  + R"("}, "load": {"model": "open", "rate": "50/s", "requests": 20, "max_in_flight": 15}})");
    const CommandRun run = runCommand({"run", profile, "--json", "-"});
    QVERIFY2(run.err.contains("headroom: in flight: does not fit: 20 requests in flight, if each takes 29 s (the "
                              "limit), against load.max_in_flight, 15: raise it, "),
             run.err);
    QCOMPARE(server.answered(), 20u); // said, not refused
    const CommandRun hardly = runCommand({"run", profile, "--json", "-", "--expect", "280ms"});
    QVERIFY2(hardly.err.contains("headroom: in flight: tight: 14 requests in flight, if each takes 280 ms,"),
             hardly.err);
    const CommandRun quiet = runCommand({"run", profile, "--json", "-", "--quiet"});
    QCOMPARE(quiet.err, QByteArray());
    QCOMPARE(server.answered(), 60u);
}

void TestPlan::runSaysNothingOfWhatFits()
{
    TruthServer server;
    const CommandRun run = runCommand({"run", "--url", QString::fromStdString(server.url("/ok")), "--rate", "20/s",
                                       "--requests", "5", "--json", "-"});
    QVERIFY2(!run.err.contains("fit") && !run.err.contains("tight"), run.err);
}

void TestPlan::calibrateKeepsWhatItMeasured()
{
    const CommandRun measured = runCommand({"calibrate", "--for", "9s"}, 120'000);
    if (measured.err.contains("too busy to be measured"))
        QSKIP("the machine is too busy to keep up with any rate");
    QVERIFY2(measured.exitCode == 0, measured.out + measured.err);
    QFile file(path("state/headroom/calibration.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(kept["schema"].toString(), "headroom.calibration/1");
    const double ceiling = kept["requests_per_s"].toDouble();
    QVERIFY(ceiling >= 10);
    QVERIFY2(measured.out.contains("Kept in " + file.fileName().toUtf8()), measured.out);

    // A later run knows it: twice as much does not fit.
    const CommandRun plan = runCommand({"run", "--url", "http://127.0.0.1:9/", "--rate",
                                        QString("%1/s").arg(2 * ceiling, 0, 'f', 0), "--for", "1s", "--dry-run"});
    QVERIFY2(plan.exitCode == 0, plan.out + plan.err);
    QVERIFY2(plan.out.contains("generator   does not fit"), plan.out);
    QVERIFY2(plan.out.contains("The ceiling of this machine was measured at 2"), plan.out);

    const CommandRun elsewhere = runCommand({"calibrate", "--for", "9s", "--out", path("c.json"), "--quiet"}, 120'000);
    if (elsewhere.exitCode == 0)
        QVERIFY(QFile::exists(path("c.json")) && elsewhere.out.isEmpty() && elsewhere.err.isEmpty());
}

void TestPlan::calibrateRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("too short") << QStringList{"--for", "1s"} << QByteArray("'1s' is no time to measure for");
    QTest::newRow("too long") << QStringList{"--for", "1h"} << QByteArray("from 3s to 2min");
    QTest::newRow("no unit") << QStringList{"--for", "10"} << QByteArray("--for: '10' needs a unit");
    QTest::newRow("no place") << QStringList{} << QByteArray("/proc/none/headroom: cannot be made");
    QTest::newRow("nowhere") << QStringList{"--out", "/no/such/folder/c.json"} << QByteArray("/no/such/folder/c.json");
}

void TestPlan::calibrateRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    if (arguments.isEmpty())
        qputenv("XDG_STATE_HOME", "/proc/none");
    const CommandRun run = runCommand(QStringList{"calibrate"} + arguments);
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2(run.err.contains(says), run.err);
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
