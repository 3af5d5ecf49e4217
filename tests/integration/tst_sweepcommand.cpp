#include "commandrun.h"
#include "truthserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <set>

using namespace headroom;

/// `headroom-cli sweep` against a server that takes as long as its path says.
class TestSweepCommand : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<TruthServer>(); }
    void badInputIsOneSentenceAndExit2_data();
    void badInputIsOneSentenceAndExit2();
    void findsWhatTheServerDoes();
    void runsMadeBeforeSayTheSame();
    void makesTheTargetReady();
    void pairsAreCompared();
    void noneStaysUnder();
    void cutShortItSaysSo();

private:
    /// A run whose starts came late tells nothing, and the command says so.
    static bool machineTooBusy(const CommandRun& run)
    {
        return run.exitCode == 3 && (run.json()["notes"].toArray().first().toString() + run.out).contains("generator");
    }
    [[nodiscard]] QString url(const std::string& path) const { return QString::fromStdString(m_server->url(path)); }
    /// Three users, four requests each.
    [[nodiscard]] QStringList load() const
    {
        return {"--users", "3", "--requests", "12", "--limit", "1s", "--percentile", "p50"};
    }
    std::unique_ptr<TruthServer> m_server;
    QTemporaryDir m_dir;
};

void TestSweepCommand::badInputIsOneSentenceAndExit2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const QStringList sweep{"--url", "http://127.0.0.1:9/"};
    row("nothing to vary", sweep, "needs --over, --pair or --runs");
    row("one value", sweep + QStringList{"--over", "page=1"}, "two values or more");
    row("nowhere to put it", sweep + QStringList{"--over", "page=1,2"}, "${sweep:page} stands nowhere");
    row("another host", {"--url", "http://${sweep:host}/", "--over", "host=127.0.0.1:9,10.0.0.1:9"},
        "needs to know the host");
    row("a percentile there is not", sweep + QStringList{"--over", "query.a=1,2", "--percentile", "p42"}, "p42");
    row("a value that cannot be", sweep + QStringList{"--users", "2", "--over", "users=1,0"}, "no number of users");
    row("a burst of nobody", sweep + QStringList{"--pair", "cold-warm"}, "give --users");
    row("a pair there is not", sweep + QStringList{"--pair", "hot-cold"}, "cold-warm and miss-hit");
    row("runs without a tag's name", {"--runs", "a.headroom"}, "--by");
    row("a load for runs made before", {"--runs", "a.headroom", "--by", "ms", "--rate", "5/s"},
        "--rate: says nothing of --runs");
    row("a folder for runs made before", {"--runs", "a.headroom", "--by", "ms", "--keep", "there"},
        "--keep: says nothing of --runs");
    row("a percentile for a pair", sweep + QStringList{"--users", "2", "--pair", "cold-warm", "--percentile", "p99"},
        "--percentile: a pair is compared in all");
    row("both", sweep + QStringList{"--pair", "miss-hit", "--over", "query.a=1,2"}, "excludes");
}

void TestSweepCommand::badInputIsOneSentenceAndExit2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand(QStringList{"sweep"} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

void TestSweepCommand::findsWhatTheServerDoes()
{
    const QString chart = m_dir.filePath("chart.svg"), runs = m_dir.filePath("runs");
    const CommandRun run = runCommand(QStringList{"sweep", "--url", url("/delay/${sweep:ms}"), "--over",
                                                  "ms=1500,2,200", "--keep", runs, "--svg", chart, "--json", "-"}
                                          + load(),
                                      60'000);
    if (machineTooBusy(run))
        QSKIP("this machine was too busy to start requests in time");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["largest_under"].toDouble(), 200.0);
    QCOMPARE(run.json()["smallest_surely_over"].toDouble(), 1500.0);
    const QJsonArray values = run.json()["values"].toArray();
    QCOMPARE(values.size(), 3);
    for (const QJsonValue& value : values) {
        const double delay = value["number"].toDouble(), median = value["p50_ms"]["value"].toDouble();
        QVERIFY2(median >= delay * 0.999, qPrintable(QString::number(median))); // cells are 0.1 % wide
        QCOMPARE(value["sent"].toInt(), 12);
    }
    QCOMPARE(m_server->requests(), 36u);
    QCOMPARE(QDir(runs).entryList({"*.headroom"}).size(), 3);
    QFile svg(chart);
    QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().startsWith("<svg"));
}

void TestSweepCommand::runsMadeBeforeSayTheSame()
{
    const QString runs = m_dir.filePath("again");
    const CommandRun made = runCommand(
        QStringList{"sweep", "--url", url("/delay/${sweep:ms}"), "--over", "ms=2,50", "--keep", runs, "--json", "-"}
            + load(),
        60'000);
    if (machineTooBusy(made))
        QSKIP("this machine was too busy to start requests in time");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QStringList files;
    for (const QString& file : QDir(runs).entryList({"*.headroom"}))
        files << runs + '/' + file;
    const CommandRun read =
        runCommand(QStringList{"sweep", "--by", "ms", "--percentile", "p50", "--json", "-", "--runs"} + files);
    QVERIFY2(read.exitCode == 0, read.err.constData());
    QCOMPARE(read.json(), made.json());
    const QString copy = m_dir.filePath("copy.headroom");
    QVERIFY(QFile::copy(files.first(), copy));
    const CommandRun twice = runCommand(QStringList{"sweep", "--by", "ms", "--runs"} + files + QStringList{copy});
    QCOMPARE(twice.exitCode, 2);
    QVERIFY2(twice.err.contains("are the same run"), twice.err.constData());
    const CommandRun again = runCommand(
        QStringList{"sweep", "--url", url("/delay/${sweep:ms}"), "--over", "ms=2,50", "--keep", runs} + load());
    QCOMPARE(again.exitCode, 2);
    QVERIFY2(again.err.contains("holds runs already"), again.err.constData());
    const CommandRun none = runCommand(QStringList{"sweep", "--by", "memory", "--runs"} + files);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("has no tag memory"), none.err.constData());
}

void TestSweepCommand::makesTheTargetReady()
{
    const QString notes = m_dir.filePath("values.txt");
    const QStringList sweep{"sweep", "--url", url("/ok"), "--over", "tag.memory=256,512", "--quiet", "--before"};
    const CommandRun run = runCommand(sweep + QStringList{"echo $HEADROOM_VALUE >> " + notes} + load(), 60'000);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QFile file(notes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("256\n512\n"));
    const auto before = m_server->requests();
    const CommandRun failed = runCommand(sweep + QStringList{"false"} + load());
    QCOMPARE(failed.exitCode, 2);
    QCOMPARE(m_server->requests(), before);
}

void TestSweepCommand::pairsAreCompared()
{
    const QStringList load = this->load().first(6); // a pair takes no percentile
    const CommandRun run = runCommand(QStringList{"sweep", "--url", url("/ok"), "--pair", "miss-hit"} + load, 60'000);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.out.contains("miss") && run.out.contains("Not like with like"), run.out.constData());
    std::set<std::string> missed;
    for (const TruthServer::Entry& entry : m_server->log()) {
        if (entry.path.find("headroom-miss=") != std::string::npos)
            missed.insert(entry.path);
    }
    QCOMPARE(missed.size(), 12u); // each of its own
    const CommandRun json =
        runCommand(QStringList{"sweep", "--url", url("/ok"), "--pair", "miss-hit", "--json", "-"} + load, 60'000);
    QCOMPARE(json.json()["schema"].toString(), "headroom.comparison/1"); // the same that is said in words
    QCOMPARE(m_server->requests(), 48u);
}

void TestSweepCommand::noneStaysUnder()
{
    const CommandRun run = runCommand(
        QStringList{"sweep", "--url", url("/delay/1200"), "--over", "query.a=1,2", "--json", "-"} + load(), 60'000);
    QVERIFY2(run.exitCode == 1, run.err.constData());
    QVERIFY(!run.json().contains("largest_under"));
    QCOMPARE(run.json()["end"].toString(), "complete");
}

/// What was cut short must not read as if no value were any good.
void TestSweepCommand::cutShortItSaysSo()
{
    const QString gone = url("/ok");
    m_server.reset();
    const CommandRun run = runCommand(QStringList{"sweep", "--url", gone, "--over", "query.a=1,2"} + load(), 60'000);
    QVERIFY2(run.exitCode == 5, run.err.constData());
    QVERIFY2(run.out.startsWith("NEVER REACHED - "), run.out.constData());
}

QTEST_GUILESS_MAIN(TestSweepCommand)
#include "tst_sweepcommand.moc"
