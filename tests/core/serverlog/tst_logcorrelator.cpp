#include "logrun.h"
#include "serverlog/clockskew.h"

#include <QTest>

#include <array>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const std::vector<RequestPath> paths{{"GET", "http://127.0.0.1/slow"}};

/// A function's, which began at `start` by the server's clock; of request `number` by its own id, or of nobody's.
Invocation invocationOf(std::optional<std::uint64_t> number, nanoseconds start, nanoseconds work)
{
    static int made = 0;
    Invocation one;
    one.id = "6f747a4c-1c5b-4d2c-a5f4-a1d3b6f" + std::to_string(10000 + made++);
    one.path = "/slow";
    if (number)
        one.found = RunIds::Found{{*number}, LogJoin::OwnId};
    one.start = LogTime{logRunStart + start, 1ms};
    one.duration = work;
    one.how = BackendEnd::Finished;
    one.reported = true;
    one.line = std::uint64_t(made);
    return one;
}

JoinedLog join(std::vector<Invocation> invocations, const std::vector<Sample>& samples)
{
    LogCorrelator correlator(logRunStart, paths, std::move(invocations));
    correlator.add(samples);
    return correlator.take();
}

} // namespace

class TestLogCorrelator : public QObject {
    Q_OBJECT
private slots:
    void joinsByIds();
    void aGatewayThatRetriesHasSeveral();
    void joinsTheRestByPathAndTime();
    void joinsByTimeAloneWhereNoPathIsLogged();
    void namesAtOneMomentCannotBeTold();
    void takesTheGatewaysOwnLineForNoEnd();
    void anIdOfNoSampleJoinsNothing();
    void findsTheClocksDifference_data();
    void findsTheClocksDifference();
};

void TestLogCorrelator::joinsByIds()
{
    const JoinedLog log = join({invocationOf(2, 2s, 5s), invocationOf(1, 1s, 500ms)},
                               {sampleOf(1, 1s, 600ms, Outcome::Ok), sampleOf(2, 2s, 3s, Outcome::GatewayTimeout)});
    QCOMPARE(log.records.size(), std::size_t(2));
    QCOMPARE(log.left, std::uint64_t(0));
    const BackendRecord& ghost = log.records[1];
    QVERIFY(ghost.number == 2 && ghost.outcome == Outcome::GatewayTimeout && ghost.join == LogJoin::OwnId);
    QVERIFY(ghost.how == BackendEnd::Finished && ghost.sure == 1 && ghost.function);
    QCOMPARE(ghost.service, nanoseconds(3s));
    QCOMPARE(ghost.work(), std::optional<nanoseconds>(5s));
    QCOMPARE(ghost.start, std::optional<nanoseconds>(2s));
}

void TestLogCorrelator::aGatewayThatRetriesHasSeveral()
{
    const JoinedLog log =
        join({invocationOf(1, 1s, 5s), invocationOf(1, 2s, 5s)}, {sampleOf(1, 1s, 3s, Outcome::GatewayTimeout)});
    QCOMPARE(log.records.size(), std::size_t(2));
    QVERIFY(log.records[0].number == 1 && log.records[1].number == 1);
}

void TestLogCorrelator::joinsTheRestByPathAndTime()
{
    const JoinedLog log = join({invocationOf(1, 1s, 500ms), invocationOf({}, 20s + 4ms, 5s), invocationOf({}, 40s, 5s)},
                               {sampleOf(1, 1s, 600ms, Outcome::Ok), sampleOf(2, 20s, 3s, Outcome::GatewayTimeout)});
    QCOMPARE(log.records.size(), std::size_t(2));
    QVERIFY(log.records[1].number == 2 && log.records[1].join == LogJoin::PathAndTime && log.records[1].sure > 0.9);
    QCOMPARE(log.left, std::uint64_t(1));
    QCOMPARE(log.ambiguous, std::uint64_t(0));
}

void TestLogCorrelator::joinsByTimeAloneWhereNoPathIsLogged()
{
    Invocation pathless = invocationOf({}, 1s, 5s);
    pathless.path.clear();
    Invocation elsewhere = invocationOf({}, 9s, 5s);
    elsewhere.path = "/other";
    const JoinedLog log =
        join({pathless, elsewhere},
             {sampleOf(1, 1s, 3s, Outcome::GatewayTimeout), sampleOf(2, 9s, 3s, Outcome::GatewayTimeout)});
    QCOMPARE(log.records.size(), std::size_t(1));
    QVERIFY(log.records[0].number == 1 && log.records[0].join == LogJoin::Time);
}

void TestLogCorrelator::namesAtOneMomentCannotBeTold()
{
    const JoinedLog log =
        join({invocationOf({}, 1s, 5s), invocationOf({}, 1s, 5s)},
             {sampleOf(1, 1s, 3s, Outcome::GatewayTimeout), sampleOf(2, 1s, 3s, Outcome::GatewayTimeout)});
    QCOMPARE(log.records.size(), std::size_t(0));
    QCOMPARE(log.ambiguous, std::uint64_t(2));
    QCOMPARE(log.left, std::uint64_t(2));
}

/// nginx in front writes the 504 that the client saw: it tells when the gateway gave up, not when the backend ended.
void TestLogCorrelator::takesTheGatewaysOwnLineForNoEnd()
{
    Invocation line = invocationOf(1, 1s, 3s);
    line.id.clear();
    line.status = 504;
    Invocation backend = invocationOf(1, 1s, 5s);
    backend.id.clear();
    backend.status = 200;
    const JoinedLog log = join({line, backend}, {sampleOf(1, 1s, 3s, Outcome::GatewayTimeout)});
    QVERIFY(log.records.at(0).how == BackendEnd::Unknown && !log.records[0].duration);
    QVERIFY(log.records.at(1).how == BackendEnd::Finished && log.records[1].duration == 5s);
}

void TestLogCorrelator::anIdOfNoSampleJoinsNothing()
{
    const JoinedLog log = join({invocationOf(7, 1s, 5s)}, {sampleOf(1, 1s, 3s, Outcome::GatewayTimeout)});
    QVERIFY(log.records.empty());
    QVERIFY(log.left == 1 && log.notKept == 1);
}

void TestLogCorrelator::findsTheClocksDifference_data()
{
    QTest::addColumn<qint64>("aheadMs");
    QTest::addColumn<bool>("answers");
    for (const qint64 ahead : {0, 1500, -42'000})
        QTest::addRow("%lld ms", static_cast<long long>(ahead)) << ahead << true;
    QTest::newRow("timeouts alone") << qint64(700) << false;
}

void TestLogCorrelator::findsTheClocksDifference()
{
    QFETCH(qint64, aheadMs);
    QFETCH(bool, answers);
    const nanoseconds ahead = std::chrono::milliseconds(aheadMs);
    std::vector<Invocation> invocations;
    std::vector<Sample> samples;
    const std::array<nanoseconds, 4> ways{3ms, 12ms, 5ms, 40ms}; // to the server; back it takes 4 ms
    for (std::uint64_t i = 0; i < ways.size(); ++i) {
        const nanoseconds sent = std::chrono::seconds(i);
        const nanoseconds start = sent + ways[i] + ahead;
        invocations.push_back(invocationOf(i, start, 500ms));
        samples.push_back(answers ? sampleOf(i, sent, ways[i] + 504ms, Outcome::Ok)
                                  : sampleOf(i, sent, 300ms, Outcome::GatewayTimeout));
    }
    const auto skew = join(invocations, samples).skew;
    QVERIFY(skew);
    QCOMPARE(skew->pairs, std::uint64_t(4));
    QVERIFY(ahead <= skew->high && skew->high <= ahead + 4ms); // 3 ms to the server, and the log's grain
    QCOMPARE(skew->low.has_value(), answers);
    if (answers) {
        QVERIFY(*skew->low <= ahead && *skew->low >= ahead - 4ms);
        QVERIFY(std::abs((skew->estimate - ahead).count()) < 4'000'000);
    }
}

QTEST_GUILESS_MAIN(TestLogCorrelator)
#include "tst_logcorrelator.moc"
