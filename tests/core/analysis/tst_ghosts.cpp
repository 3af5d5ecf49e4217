#include "analysis/ghostsentences.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A request of second 1 that the gateway gave up on after 3 s, and what the server did with it.
BackendRecord timedOut(std::uint64_t number, BackendEnd how, std::optional<nanoseconds> work)
{
    BackendRecord record;
    record.number = number;
    record.outcome = Outcome::GatewayTimeout;
    record.plannedStart = 1s;
    record.service = 3s;
    record.clientEnd = 4s;
    record.how = how;
    record.function = true;
    record.duration = work;
    record.billed = work;
    record.memorySizeMb = 512;
    return record;
}

/// `timeouts` requests of second 1 that ran into 3 s, and twenty answers after 200 ms.
RunSnapshot runWith(int timeouts)
{
    RunBuilder builder;
    builder.add(0, Outcome::Ok, 200ms, 20);
    builder.add(1, Outcome::GatewayTimeout, 3s, timeouts);
    return builder.build();
}

JoinedLog logOf(std::vector<BackendRecord> records)
{
    JoinedLog log;
    log.files = {"gw.log"};
    log.formats = "Lambda log (text)";
    log.lines = 100;
    log.records = std::move(records);
    return log;
}

} // namespace

class TestGhosts : public QObject {
    Q_OBJECT
private slots:
    void countsThemApart();
    void unknownIsNotNo();
    void countsARequestOnceHoweverOftenItRan();
    void leavesTheWarmUpOut();
    void wastesWhatTheClientDidNotWaitFor_data();
    void wastesWhatTheClientDidNotWaitFor();
    void costsWhatMemoryAndPriceSay();
    void toldOfColdStarts();
    void knowsTheTimesBeyondTheLimit();
    void censorsWhatWasStopped();
    void saysItInASentence_data();
    void saysItInASentence();
    void namesTheJoinsAndTheClocks();
};

void TestGhosts::countsThemApart()
{
    const GhostSummary ghosts =
        ghostSummary(logOf({timedOut(1, BackendEnd::Finished, 5s), timedOut(2, BackendEnd::Finished, 7s),
                            timedOut(3, BackendEnd::TimedOut, 30s), timedOut(4, BackendEnd::Failed, 4s),
                            timedOut(5, BackendEnd::Unknown, {})}),
                     runWith(7), {});
    QCOMPARE(ghosts.timedOut, std::uint64_t(7));
    QCOMPARE(ghosts.finished, std::uint64_t(2));
    QCOMPARE(ghosts.stopped, std::uint64_t(1));
    QCOMPARE(ghosts.failed, std::uint64_t(1));
    QCOMPARE(ghosts.unknown, std::uint64_t(3));
    QCOMPARE(ghosts.withoutEnd, std::uint64_t(1));
    QCOMPARE(ghosts.wasted, nanoseconds(2s + 4s + 27s + 1s));
    QCOMPARE(ghosts.wastedOf, std::uint64_t(4));
    QCOMPARE(ghosts.medianWork, std::optional<nanoseconds>(5s)); // nearest rank of two
    QCOMPARE(ghosts.longestWork, std::optional<nanoseconds>(7s));
}

void TestGhosts::unknownIsNotNo()
{
    const GhostSummary ghosts = ghostSummary(logOf({}), runWith(7), {});
    QVERIFY(ghosts.finished == 0 && ghosts.unknown == 7 && ghosts.withoutEnd == 0 && !ghosts.medianWork);
    QVERIFY(!ghosts.wastedCost());
}

void TestGhosts::countsARequestOnceHoweverOftenItRan()
{
    const GhostSummary ghosts =
        ghostSummary(logOf({timedOut(1, BackendEnd::TimedOut, 30s), timedOut(1, BackendEnd::Finished, 5s),
                            timedOut(1, BackendEnd::Unknown, {})}),
                     runWith(1), {});
    QVERIFY(ghosts.finished == 1 && ghosts.stopped == 0 && ghosts.unknown == 0);
    QCOMPARE(ghosts.repeated, std::uint64_t(2));
    QCOMPARE(ghosts.wasted, nanoseconds(29s));
    QCOMPARE(ghosts.medianWork, std::optional<nanoseconds>(5s));
}

void TestGhosts::leavesTheWarmUpOut()
{
    RunBuilder builder;
    builder.add(1, Outcome::GatewayTimeout, 3s, 2);
    builder.add(7, Outcome::GatewayTimeout, 3s, 1);
    BackendRecord later = timedOut(9, BackendEnd::Finished, 5s);
    later.plannedStart = 7s;
    GhostScope scope;
    scope.range.from = 5s;
    const GhostSummary ghosts =
        ghostSummary(logOf({timedOut(1, BackendEnd::Finished, 5s), later}), builder.build(), scope);
    QVERIFY(ghosts.timedOut == 1 && ghosts.finished == 1 && ghosts.joined() == 1);
}

void TestGhosts::wastesWhatTheClientDidNotWaitFor_data()
{
    QTest::addColumn<qint64>("workMs"); // -1: not known
    QTest::addColumn<qint64>("initMs");
    QTest::addColumn<qint64>("startMs"); // by the server's clock, which is 500 ms ahead; -1: not logged
    QTest::addColumn<qint64>("wastedMs"); // -1: not known
    QTest::newRow("durations alone") << qint64(5000) << qint64(0) << qint64(-1) << qint64(2000);
    QTest::newRow("a cold start is part of it") << qint64(5000) << qint64(1000) << qint64(-1) << qint64(3000);
    QTest::newRow("not known") << qint64(-1) << qint64(0) << qint64(1500) << qint64(-1);
    QTest::newRow("done before") << qint64(1000) << qint64(0) << qint64(1500) << qint64(0);
    QTest::newRow("begun at once") << qint64(5000) << qint64(0) << qint64(1510) << qint64(2000); // 10 ms are noise
    QTest::newRow("begun after a wait") << qint64(5000) << qint64(0) << qint64(3500) << qint64(4000);
    QTest::newRow("begun when the client had gone") << qint64(5000) << qint64(0) << qint64(9000) << qint64(5000);
}

void TestGhosts::wastesWhatTheClientDidNotWaitFor()
{
    QFETCH(qint64, workMs);
    QFETCH(qint64, initMs);
    QFETCH(qint64, startMs);
    QFETCH(qint64, wastedMs);
    const auto time = [](qint64 ms) {
        return ms < 0 ? std::nullopt : std::optional<nanoseconds>(std::chrono::milliseconds(ms));
    };
    BackendRecord record = timedOut(1, BackendEnd::Finished, time(workMs));
    if (initMs > 0)
        record.init = time(initMs);
    record.start = time(startMs);
    const ClockSkew skew{500ms, 495ms, 505ms, 10};
    QCOMPARE(wastedTime(record, skew), time(wastedMs));
}

void TestGhosts::costsWhatMemoryAndPriceSay()
{
    GhostScope scope;
    scope.pricePerGbSecond = 0.001;
    const auto log = logOf({timedOut(1, BackendEnd::Finished, 5s), timedOut(2, BackendEnd::Finished, 7s)});
    const GhostSummary ghosts = ghostSummary(log, runWith(2), scope);
    QCOMPARE(*ghosts.wastedGbSeconds, 3.0); // six seconds of half a GB
    QCOMPARE(*ghosts.wastedCost(), 0.003);
}

void TestGhosts::toldOfColdStarts()
{
    BackendRecord cold = timedOut(1, BackendEnd::Finished, 5s);
    cold.init = 2s;
    cold.maxMemoryUsedMb = 300;
    BackendRecord server = timedOut(3, BackendEnd::Finished, 5s);
    server.function = false;
    const GhostSummary ghosts =
        ghostSummary(logOf({cold, timedOut(2, BackendEnd::Finished, 5s), server}), runWith(3), {});
    QVERIFY(ghosts.functions == 2 && ghosts.coldStarts == 1 && ghosts.medianInit == nanoseconds(2s));
    QVERIFY(ghosts.mostMemoryMb == 300U && ghosts.memorySizeMb == 512U);
}

/// Twenty answers and twenty ghosts: the percentile past the limit is what the server took.
void TestGhosts::knowsTheTimesBeyondTheLimit()
{
    std::vector<BackendRecord> records;
    for (std::uint64_t i = 0; i < 20; ++i)
        records.push_back(timedOut(i, BackendEnd::Finished, 10s + i * 100ms));
    const GhostSummary ghosts = ghostSummary(logOf(records), runWith(20), {});
    QVERIFY(ghosts.trueService.p90 && ghosts.trueService.p90->value);
    const double p90 = toSeconds(*ghosts.trueService.p90->value);
    QVERIFY2(p90 > 11.4 && p90 < 11.7, qPrintable(QString::number(p90))); // the 36th of 40: the 16th ghost, 11.5 s
    QVERIFY(toSeconds(*ghosts.trueService.max) > 11.8);
    const GhostSummary unjoined = ghostSummary(logOf({}), runWith(20), {});
    QVERIFY(unjoined.trueService.p90 && unjoined.trueService.p90->atLeast);
}

void TestGhosts::censorsWhatWasStopped()
{
    std::vector<BackendRecord> records;
    for (std::uint64_t i = 0; i < 20; ++i)
        records.push_back(timedOut(i, BackendEnd::TimedOut, 30s));
    const GhostSummary ghosts = ghostSummary(logOf(records), runWith(20), {});
    QVERIFY(ghosts.trueService.p90 && ghosts.trueService.p90->atLeast && !ghosts.trueService.p90->value);
}

void TestGhosts::saysItInASentence_data()
{
    QTest::addColumn<int>("finished");
    QTest::addColumn<int>("stopped");
    QTest::addColumn<int>("unknown");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("none") << 0 << 0 << 0
                          << QByteArray("No request ran into the gateway's timeout, so nothing went on behind it.");
    QTest::newRow("all") << 41 << 0 << 0
                         << QByteArray(
                                "41 of 41 timed-out requests finished on the server, 38.2 s median, 1,443 wasted "
                                "seconds, none of it delivered.");
    QTest::newRow("some") << 1 << 1 << 1
                          << QByteArray("1 of 3 timed-out requests finished on the server, 38.2 s median, 62.2 wasted "
                                        "seconds, none of it delivered.");
    QTest::newRow("stopped") << 0 << 1 << 0
                             << QByteArray("0 of 1 timed-out request finished on the server, 27.0 wasted seconds.");
    QTest::newRow("nothing known") << 0 << 0 << 2
                                   << QByteArray("Whether any of 2 timed-out requests finished on the server is not "
                                                 "known: the log does not tell.");
}

void TestGhosts::saysItInASentence()
{
    QFETCH(int, finished);
    QFETCH(int, stopped);
    QFETCH(int, unknown);
    QFETCH(QByteArray, sentence);
    std::vector<BackendRecord> records;
    for (int i = 0; i < finished + stopped; ++i)
        records.push_back(i < finished ? timedOut(std::uint64_t(i), BackendEnd::Finished, 38'200ms)
                                       : timedOut(std::uint64_t(i), BackendEnd::TimedOut, 30s));
    const GhostSummary ghosts = ghostSummary(logOf(records), runWith(finished + stopped + unknown), {});
    QCOMPARE(QByteArray::fromStdString(ghostSentence(ghosts)), sentence);
}

void TestGhosts::namesTheJoinsAndTheClocks()
{
    BackendRecord byTime = timedOut(2, BackendEnd::Finished, 5s);
    byTime.join = LogJoin::PathAndTime;
    byTime.sure = 0.62;
    JoinedLog log = logOf({timedOut(1, BackendEnd::Finished, 5s), byTime});
    log.left = 3;
    log.ambiguous = 2;
    log.otherLines = 12;
    log.skew = ClockSkew{-250ms, -260ms, -240ms, 9};
    QByteArray said;
    for (const GhostLine& line : ghostLines(ghostSummary(log, runWith(2), {})))
        said += QByteArray::fromStdString(line.name + ": " + line.text + '\n');
    for (const char* part :
         {"Joined: 1 by their own id and 1 by path and time (by time: sure to 62 % at least); 3 invocations in the "
          "log belong to no request of this run, 2 of them because several fit about equally well.",
          "Clocks: the server's is behind this machine's by 250 ms (240 ms to 260 ms), from 9 requests joined by id.",
          "Log: gw.log: 100 lines, read as Lambda log (text); 12 lines told nothing of requests."})
        QVERIFY2(said.contains(part), said);
}

QTEST_GUILESS_MAIN(TestGhosts)
#include "tst_ghosts.moc"
