#include "commandrun.h"
#include "writtenrun.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

WrittenRun made(double slower, std::uint64_t seed)
{
    WrittenRun run;
    run.profile.request().url = "http://127.0.0.1:8089/report?token=s3cret";
    run.slower = slower;
    run.seed = seed;
    return run;
}

} // namespace

/// Runs held against each other on the command line.
class TestCompare : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void slowerIsOne();
    void equalIsZero();
    void toleranceIsTaken();
    void gatesAreTaken();
    void severalBaselines();
    void invalidIsThree();
    void unlikeIsSaid();
    void jsonGoesWhereItIsTold();
    void badInputIsTwo_data();
    void badInputIsTwo();
    void runsAreNotReplaced();

private:
    QString path(const char* name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestCompare::initTestCase()
{
    writeRun(path("before.headroom"), made(1, 1));
    writeRun(path("again.headroom"), made(1, 2));
    writeRun(path("third.headroom"), made(1, 3));
    writeRun(path("slow.headroom"), made(1.5, 4));
    WrittenRun late = made(1, 5);
    late.waited = 300ms;
    writeRun(path("late.headroom"), late);
    WrittenRun other = made(1, 6);
    other.profile.limit.time = 30s;
    writeRun(path("other.headroom"), other);
}

void TestCompare::slowerIsOne()
{
    const CommandRun run = runCommand({"compare", path("before.headroom"), path("slow.headroom")});
    QVERIFY2(run.exitCode == 1, run.out + run.err);
    QVERIFY2(run.out.startsWith("WORSE - slow.headroom is worse than before.headroom: response p50 went from "),
             run.out);
    QVERIFY(run.out.contains("A   before.headroom") && run.out.contains("B   slow.headroom"));
    QVERIFY(run.out.contains("One baseline cannot show run-to-run differences"));
    QVERIFY(!run.out.contains("s3cret"));
    const CommandRun turned = runCommand({"compare", path("slow.headroom"), path("before.headroom")});
    QCOMPARE(turned.exitCode, 0);
    QVERIFY(turned.out.startsWith("BETTER - "));
}

void TestCompare::equalIsZero()
{
    const CommandRun run = runCommand({"compare", path("before.headroom"), path("again.headroom")});
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QVERIFY2(!run.out.startsWith("WORSE"), run.out);
    QVERIFY(run.err.isEmpty());
}

void TestCompare::toleranceIsTaken()
{
    const CommandRun run =
        runCommand({"compare", path("before.headroom"), path("slow.headroom"), "--tolerance", "80 %", "--json", "-"});
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QCOMPARE(run.json()["tolerance"].toDouble(), 0.8);
}

void TestCompare::gatesAreTaken()
{
    const QStringList runs{"compare", path("before.headroom"), path("slow.headroom")};
    QCOMPARE(runCommand(runs + QStringList{"--gate", "gateway_timeout,errors"}).exitCode, 0);
    QCOMPARE(runCommand(runs + QStringList{"--gate", "errors", "--gate", "service_p90"}).exitCode, 1);
}

void TestCompare::severalBaselines()
{
    const QStringList baselines{"compare", path("before.headroom"), path("again.headroom"), path("third.headroom")};
    const CommandRun slow = runCommand(baselines + QStringList{path("slow.headroom"), "--json", "-"});
    QVERIFY2(slow.exitCode == 1, slow.out + slow.err);
    const QJsonObject json = slow.json();
    QCOMPARE(json["schema"].toString(), "headroom.comparison/1");
    QCOMPARE(json["baselines"].toArray().size(), 3);
    QCOMPARE(json["candidate"].toObject()["name"].toString(), "slow.headroom");
    QCOMPARE(json["result"].toString(), "worse");
    QCOMPARE(json["metrics"].toArray()[0].toObject()["values"].toArray().size(), 4);
    for (const QJsonValue& note : json["notes"].toArray())
        QVERIFY(!note.toString().contains("baseline"));
}

void TestCompare::invalidIsThree()
{
    const CommandRun run = runCommand({"compare", path("before.headroom"), path("late.headroom")});
    QVERIFY2(run.exitCode == 3, run.out + run.err);
    QVERIFY2(run.out.startsWith("INVALID - late.headroom is INVALID (its numbers are the generator's), so "), run.out);
    QCOMPARE(runCommand({"compare", path("late.headroom"), path("before.headroom")}).exitCode, 3);
}

void TestCompare::unlikeIsSaid()
{
    const CommandRun run = runCommand({"compare", path("other.headroom"), path("before.headroom")});
    QVERIFY2(run.out.contains("Not like with like: limit 30 s -> 29 s."), run.out);
    QVERIFY(run.out.contains("Differs    limit 30 s -> 29 s: not like with like\n"));
}

void TestCompare::jsonGoesWhereItIsTold()
{
    const CommandRun run =
        runCommand({"compare", path("before.headroom"), path("slow.headroom"), "--json", path("comparison.json")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.startsWith("WORSE"));
    QFile file(path("comparison.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["result"].toString(), "worse");
}

void TestCompare::badInputIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const QString before = path("before.headroom");
    QTest::newRow("one run") << QStringList{before} << "RUN";
    QTest::newRow("a run that is not there") << QStringList{before, path("none.headroom")} << "none.headroom";
    QTest::newRow("no run") << QStringList{before, HEADROOM_RESOURCES "/gateways.json"} << "gateways.json";
    QTest::newRow("tolerance") << QStringList{before, before, "--tolerance", "much"} << "--tolerance: ";
    QTest::newRow("gate") << QStringList{before, before, "--gate", "p95"} << "--gate: 'p95' is no metric";
    QTest::newRow("gate of no request") << QStringList{before, before, "--gate", "login:response_p95"}
                                        << "gate login:response_p95: ";
    QTest::newRow("json") << QStringList{before, before, "--json", "/nowhere/at/all.json"} << "/nowhere";
}

void TestCompare::badInputIsTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const CommandRun run = runCommand(QStringList{"compare"} + arguments);
    QVERIFY2(run.exitCode == 2, run.out + run.err);
    QVERIFY2(run.err.contains(said.toUtf8()), run.err);
    QVERIFY(run.out.isEmpty());
}

void TestCompare::runsAreNotReplaced()
{
    QFile file(path("before.headroom"));
    const qint64 size = file.size();
    const CommandRun run =
        runCommand({"compare", path("before.headroom"), path("slow.headroom"), "--json", path("./before.headroom")});
    QVERIFY2(run.exitCode == 2 && run.err.contains("would replace a run"), run.err);
    QCOMPARE(file.size(), size);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
