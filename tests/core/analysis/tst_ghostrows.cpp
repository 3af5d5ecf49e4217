#include "analysis/ghostrows.h"
#include "analysis/ghosts.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestGhostRows : public QObject {
    Q_OBJECT
private slots:
    void tellWhatTheLogTells();
    void addUpToTheWaste();
    void aRequestRunTwiceHasTwo();
    void nameThoseTheLogDoesNotKnow();
    void keepNoMoreUnknownThanTheyMay();
};

namespace {

/// A request planned at 1 s that the gateway gave up on at 4 s.
BackendRecord recordOf(std::uint64_t number, BackendEnd how, std::optional<nanoseconds> work)
{
    BackendRecord record;
    record.number = number;
    record.outcome = Outcome::GatewayTimeout;
    record.plannedStart = 1s;
    record.clientEnd = 4s;
    record.service = 3s;
    record.join = LogJoin::PathAndTime;
    record.sure = 0.9;
    record.how = how;
    record.duration = record.billed = work;
    return record;
}

Sample timeoutOf(std::uint64_t number)
{
    Sample sample;
    sample.number = number;
    sample.plannedStart = 2s;
    sample.end = 5s;
    sample.outcome = Outcome::GatewayTimeout;
    return sample;
}

} // namespace

void TestGhostRows::tellWhatTheLogTells()
{
    JoinedLog log;
    log.records = {recordOf(1, BackendEnd::Finished, 10s), recordOf(2, BackendEnd::Failed, 3500ms),
                   recordOf(3, BackendEnd::Unknown, {})};
    BackendRecord answered = recordOf(4, BackendEnd::Finished, 1s);
    answered.outcome = Outcome::Ok;
    log.records.push_back(answered); // nobody gave up on it
    const auto rows = ghostRows(log, {});
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].clientEnd, nanoseconds(4s));
    QCOMPARE(rows[0].backendEnd, std::optional<nanoseconds>(11s)); // 10 s of work, of which the client waited 3
    QCOMPARE(rows[0].wasted, std::optional<nanoseconds>(7s));
    QCOMPARE(rows[0].work, std::optional<nanoseconds>(10s));
    QVERIFY(rows[0].join == LogJoin::PathAndTime && rows[0].sure == 0.9 && rows[0].how == BackendEnd::Finished);
    QCOMPARE(rows[1].backendEnd, std::optional<nanoseconds>(4500ms));
    QVERIFY(!rows[2].backendEnd && !rows[2].wasted && !rows[2].work);
}

/// One number, one path: what the rows show is what the sentence counts.
void TestGhostRows::addUpToTheWaste()
{
    JoinedLog log;
    for (std::uint64_t i = 0; i < 40; ++i)
        log.records.push_back(recordOf(i, BackendEnd::Finished, 3s + i * 250ms));
    RunSnapshot run;
    run.outcomes[Outcome::GatewayTimeout] = 40;
    nanoseconds sum{0};
    for (const GhostRow& row : ghostRows(log, {}))
        sum += *row.wasted;
    QCOMPARE(sum, ghostSummary(log, run, {}).wasted);
}

void TestGhostRows::aRequestRunTwiceHasTwo()
{
    JoinedLog log;
    log.records = {recordOf(1, BackendEnd::Finished, 5s), recordOf(1, BackendEnd::TimedOut, 30s)};
    const auto rows = ghostRows(log, {});
    QCOMPARE(rows.size(), std::size_t(2));
    QVERIFY(rows[0].number == 1 && rows[1].number == 1 && rows[1].how == BackendEnd::TimedOut);
}

void TestGhostRows::nameThoseTheLogDoesNotKnow()
{
    JoinedLog log;
    log.records = {recordOf(2, BackendEnd::Finished, 5s), recordOf(7, BackendEnd::Finished, 5s)};
    UnknownGhosts unknown(log);
    Sample answered = timeoutOf(9);
    answered.outcome = Outcome::Ok;
    Sample retried = timeoutOf(7);
    retried.attempt = 1; // another one than that in the log
    unknown.add(std::vector{timeoutOf(7), retried, timeoutOf(3), answered, timeoutOf(2)});
    const auto rows = ghostRows(log, unknown.rows());
    QStringList named;
    for (const GhostRow& row : rows)
        named << QStringLiteral("%1.%2%3").arg(row.number).arg(row.attempt).arg(row.join ? "" : "?");
    QCOMPARE(named, (QStringList{"2.0", "3.0?", "7.0", "7.1?"}));
    QVERIFY(rows[1].how == BackendEnd::Unknown && rows[1].clientEnd == 5s && !rows[1].backendEnd);
}

void TestGhostRows::keepNoMoreUnknownThanTheyMay()
{
    const JoinedLog log;
    UnknownGhosts unknown(log);
    std::vector<Sample> samples;
    for (std::uint64_t i = 0; i < mostUnknownGhosts + 5; ++i)
        samples.push_back(timeoutOf(i));
    unknown.add(samples);
    QVERIFY(unknown.full());
    QCOMPARE(unknown.rows().size(), mostUnknownGhosts);
}

QTEST_APPLESS_MAIN(TestGhostRows)
#include "tst_ghostrows.moc"
