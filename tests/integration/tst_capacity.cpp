#include "commandrun.h"
#include "emulator/gatewayemulator.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace headroom;

/// `headroom-cli capacity` against the local gateway, whose capacity is known: 200 instances that each take half a
/// second hold 400 requests a second, and refuse (429) what comes on top.
class TestCapacity : public QObject {
    Q_OBJECT
private slots:
    void badInputIsOneSentenceAndExit2_data();
    void badInputIsOneSentenceAndExit2();
    void bracketHoldsTheTruth();
    void stopsAtTheHighestRate();
    void generatorsLimitIsNamed();
    void neverReached();
    void ctrlCStops();
};

namespace {

constexpr double truth = 400;

/// Serves for as long as it lives.
class Gateway {
public:
    Gateway()
        : m_gateway(settings())
    {
        const auto port = m_gateway.start();
        if (!port)
            qFatal("%s", port.error().message.c_str());
        m_port = *port;
    }
    [[nodiscard]] QString url(const char* path) const { return QString("http://127.0.0.1:%1%2").arg(m_port).arg(path); }

private:
    static EmulatorSettings settings()
    {
        EmulatorSettings settings;
        settings.concurrency = 200;
        return settings;
    }
    GatewayEmulator m_gateway;
    std::uint16_t m_port = 0;
};

/// As short as a search can be: a second of warm-up, steps of two seconds.
CommandRun searchOf(const QString& url, const QStringList& more)
{
    return runCommand(QStringList{"capacity", "--url", url, "--limit", "3s", "--warm-up", "1s", "--step", "2s",
                                  "--confirm", "3s", "--json", "-"}
                          + more,
                      120'000);
}

/// A machine too busy to send in time ends a search with that sentence; nothing else of it can be held to anything.
bool machineTooBusy(const CommandRun& run)
{
    return run.exitCode == 3 && run.json()["sentence"].toString().contains("late");
}

} // namespace

void TestCapacity::badInputIsOneSentenceAndExit2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const QStringList url{"--url", "http://127.0.0.1:9/"};
    row("neither profile nor url", {}, "capacity needs a profile or --url");
    row("not a rate", url + QStringList{"--from", "fast"}, "--from: 'fast'");
    row("no rate", url + QStringList{"--from", "0/s"}, "the first rate: 0/s");
    row("not a highest rate", url + QStringList{"--at-most-rate", "-3/s"}, "--at-most-rate: '-3/s'");
    row("highest below first", url + QStringList{"--at-most-rate", "4/s"}, "the highest rate: 4/s");
    row("a step without a unit", url + QStringList{"--step", "60"}, "--step: '60' needs a unit");
    row("part of a second", url + QStringList{"--warm-up", "1500ms"},
        "--warm-up: '1500ms' is not a whole number of seconds");
    row("no step", url + QStringList{"--step", "0s"}, "a step and the confirmation");
    row("too little time", url + QStringList{"--at-most", "1min"}, "the first step alone may take");
    row("a timeout before the limit", url + QStringList{"--client-timeout", "5s"}, "a client timeout of 5s hides");
    row("json into nowhere", url + QStringList{"--json", "/no/such/folder/a.json"}, "/no/such/folder/a.json");
    row("keep in a file", url + QStringList{"--keep", "/etc/passwd/runs"}, "/etc/passwd/runs: cannot be made");
    row("foreign host", {"--url", "http://192.0.2.1/", "--at-most-rate", "50/s"},
        "sending up to 50/s for up to 2 h to 192.0.2.1:80 needs --yes");
}

void TestCapacity::badInputIsOneSentenceAndExit2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand(QStringList{"capacity"} + arguments);
    QVERIFY(!run.crashed);
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2(run.err.contains(says), run.out + run.err);
    QCOMPARE(run.err.count('\n'), 1);
}

void TestCapacity::bracketHoldsTheTruth()
{
    const Gateway gateway;
    const QTemporaryDir folder;
    const QString kept = folder.filePath("steps");
    const CommandRun run = searchOf(gateway.url("/delay?ms=500"), {"--from", "300/s", "--keep", kept});
    if (machineTooBusy(run))
        QSKIP("the machine is too busy to send in time");
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    const QJsonObject json = run.json();
    QCOMPARE(json["schema"].toString(), "headroom.capacity/1");
    QCOMPARE(json["result"].toString(), "confirmed");
    const double confirmed = json["confirmed_per_s"].toDouble();
    const double failed = json["lowest_failed_per_s"].toDouble();
    QVERIFY2(confirmed <= truth * 1.01, run.out); // 401/s for three seconds refuse no one surely
    QVERIFY2(failed >= truth * 0.85, run.out); // a stall of the machine crowds requests, and some are refused
    QVERIFY2(confirmed >= truth / 2 && failed <= truth * 1.5 && confirmed < failed, run.out);

    const QJsonArray steps = json["steps"].toArray();
    QCOMPARE(steps.first().toObject()["rate_per_s"].toDouble(), 300.0);
    QCOMPARE(steps.first().toObject()["requests"].toInt(), 600); // two seconds of three
    QCOMPARE(steps.last().toObject()["verdict"].toString(), "pass");
    QVERIFY(steps.last().toObject()["confirming"].toBool());
    QCOMPARE(run.err.count("\nStep ") + run.err.startsWith("Step "), steps.size());
    QCOMPARE(QDir(kept).entryList(QDir::Files).size(), steps.size()); // every step an ordinary run
    const CommandRun shown = runCommand({"show", steps.last().toObject()["run"].toString(), "--json", "-"});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.json()["tags"].toObject()["capacity"].toString().startsWith("step "), shown.out);
    QVERIFY(shown.json()["requests"].toObject()["sent"].toInt() > steps.last().toObject()["requests"].toInt());
}

void TestCapacity::stopsAtTheHighestRate()
{
    const Gateway gateway;
    const CommandRun run = searchOf(gateway.url("/delay?ms=10"), {"--from", "400/s", "--at-most-rate", "400/s"});
    if (machineTooBusy(run))
        QSKIP("the machine is too busy to send in time");
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QCOMPARE(run.json()["confirmed_per_s"].toDouble(), 400.0);
    QVERIFY(!run.json().contains("lowest_failed_per_s"));
    QVERIFY(run.json()["sentence"].toString().contains("the capacity is this or more"));
}

void TestCapacity::generatorsLimitIsNamed()
{
    const Gateway gateway;
    const QTemporaryDir folder;
    QFile profile(folder.filePath("p.json"));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    profile.write(R"({"schema": "headroom.profile/2", "request": {"url": ")" + gateway.url("/delay?ms=500").toUtf8()
                  + R"("}, "load": {"model": "open", "rate": "1/s", "for": "1s", "max_in_flight": 5}})");
    profile.close();
    const CommandRun run = runCommand({"capacity", profile.fileName(), "--limit", "3s", "--warm-up", "0s", "--step",
                                       "1s", "--from", "100/s", "--json", "-"});
    QVERIFY2(run.exitCode == 3, run.out + run.err);
    QCOMPARE(run.json()["result"].toString(), "generator_limit");
    QVERIFY2(run.json()["sentence"].toString().startsWith("The generator, not the target, was the limit at 100/s: "),
             run.out);
    QCOMPARE(run.json()["steps"].toArray().size(), 2); // and again
}

void TestCapacity::neverReached()
{
    const CommandRun run = searchOf("http://127.0.0.1:9/", {"--from", "20/s"});
    QVERIFY2(run.exitCode == 5, run.out + run.err);
    QVERIFY2(run.json()["sentence"].toString().contains("never reached"), run.out);
}

void TestCapacity::ctrlCStops()
{
    const Gateway gateway;
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli",
                  {"capacity", "--url", gateway.url("/delay?ms=10"), "--limit", "3s", "--from", "50/s", "--json", "-"});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("step 1: 50/s"), 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000)); // and not after two hours
    QCOMPARE(process.exitCode(), 4);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json["result"].toString(), "stopped");
    QCOMPARE(json["steps"].toArray().size(), 0); // what was stopped is not judged
}

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
