#include "analysis/runsummary.h"
#include "analysis/warmup.h"
#include "runbuilder.h"

#include <QtTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// Ten a second; slow and failing while it warms up.
void addSecond(RunBuilder& builder, std::uint32_t second, bool warm)
{
    for (int i = 0; i < 10; ++i)
        builder.add(second, Outcome::Ok,
                    warm ? 100ms + std::chrono::milliseconds((i * 37 + second % 30 * 11) % 50) : 5s);
    if (!warm)
        builder.add(second, Outcome::ServerError, 3ms);
}

} // namespace

class TestWarmup : public QObject {
    Q_OBJECT

private slots:
    /// What is left is the run that would have been made had it begun later.
    void leavesTheRunThatBeganLater()
    {
        RunBuilder whole, later;
        for (std::uint32_t second = 0; second < 90; ++second) {
            addSecond(whole, second, second >= 30);
            if (second >= 30)
                addSecond(later, second - 30, true);
        }
        const RunSnapshot run = whole.build();
        const RunSnapshot expected = later.build();
        const auto kept = withoutFirst(run, 30s);
        QCOMPARE(kept->sent, expected.sent);
        QCOMPARE(kept->finished, expected.finished);
        QVERIFY(kept->outcomes == expected.outcomes);
        QCOMPARE(kept->elapsed, expected.elapsed);
        QCOMPARE(kept->sendingTime, expected.sendingTime);
        QCOMPARE(kept->startedAt, run.startedAt + 30s);
        QCOMPARE(kept->seconds.size(), expected.seconds.size());
        for (std::size_t i = 0; i < expected.seconds.size(); ++i)
            QVERIFY(*kept->seconds[i] == *expected.seconds[i]);
        const RunSummary one = summarise({}, *kept), other = summarise({}, expected);
        QVERIFY(one.response == other.response);
        QVERIFY(one.service == other.service);
        QCOMPARE(one.throughputPerSecond, other.throughputPerSecond);
        QCOMPARE(one.answeredInTime, other.answeredInTime);
        QCOMPARE(one.verdict, other.verdict);
    }

    void keepsEachRequestApart()
    {
        RunBuilder builder;
        builder.add(1, Outcome::Ok, 5ms);
        builder.add(31, Outcome::Ok, 5ms);
        builder.add(32, Outcome::ServerError, 5ms);
        RunSnapshot run = builder.build();
        run.byRequest = {{run.seconds[0], run.seconds[2]}, {run.seconds[1]}};
        const auto kept = withoutFirst(run, 30s);
        QCOMPARE(kept->byRequest.size(), 2u);
        QCOMPARE(kept->byRequest[0].size(), 1u);
        QCOMPARE(kept->byRequest[0][0]->second, 2u);
        QCOMPARE(kept->byRequest[0][0]->outcomes[Outcome::ServerError], 1u);
        QCOMPARE(kept->byRequest[1][0]->second, 1u);
    }

    void countsTheGeneratorAgain()
    {
        RunBuilder builder;
        addSecond(builder, 40, true);
        builder.run.load = {
            {.second = 29, .planned = 11, .lateStarts = 7, .droppedStarts = 5, .maxLag = 90ms, .cpuShare = 0.9},
            {.second = 30, .planned = 12, .lateStarts = 1, .droppedStarts = 2, .maxLag = 20ms, .cpuShare = 0.3},
            {.second = 31, .planned = 13, .lateStarts = 3, .droppedStarts = 0, .maxLag = 15ms, .cpuShare = 0.4}};
        builder.run.generator = {
            .lateStarts = 11, .droppedStarts = 7, .lag = {{5, 10}}, .maxLag = 90ms, .cpuShare = 0.9};
        const auto kept = withoutFirst(builder.build(), 30s);
        QCOMPARE(kept->planned, 25u);
        QCOMPARE(kept->generator.lateStarts, 4u);
        QCOMPARE(kept->generator.droppedStarts, 2u);
        QCOMPARE(kept->generator.maxLag, nanoseconds(20ms));
        QCOMPARE(kept->generator.cpuShare, 0.4);
        QVERIFY(kept->generator.lag == builder.run.generator.lag); // cannot be split
        QCOMPARE(kept->load.front().second, 0u);
    }

    void splitsAtTheSecond_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("sent"); // a request a second for 60 s
        QTest::newRow("all") << 0 << 60 << 60;
        QTest::newRow("the middle") << 30 << 45 << 15;
        QTest::newRow("one second") << 59 << 60 << 1;
        QTest::newRow("past its end") << 60 << 1000 << 0;
        QTest::newRow("nothing") << 30 << 30 << 0;
        QTest::newRow("negative") << -5 << 10 << 10;
        QTest::newRow("backwards") << 40 << 20 << 0;
    }
    void splitsAtTheSecond()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(int, sent);
        RunBuilder builder;
        for (std::uint32_t second = 0; second < 60; ++second)
            builder.add(second, Outcome::Ok, 100ms);
        const auto kept = plannedBetween(builder.build(), std::chrono::seconds(from), std::chrono::seconds(until));
        QCOMPARE(kept->sent, std::uint64_t(sent));
        QCOMPARE(summarise({}, *kept).sent, std::uint64_t(sent)); // of nothing as well
    }

    void requestsInFlightKeepTheirAge()
    {
        RunBuilder builder;
        builder.run.phase = RunPhase::Sending;
        builder.addInFlight(29'900ms, 29'901ms);
        builder.addInFlight(31s, 31'002ms);
        builder.addInFlight(32s, -1ns); // still connects
        builder.run.elapsed = 40s;
        const auto kept = withoutFirst(builder.build(), 30s);
        QCOMPARE(kept->elapsed, nanoseconds(10s));
        QCOMPARE(kept->sent, 2u);
        QVERIFY(kept->inFlight == (std::vector<InFlightRequest>{{1s, 1'002ms}, {2s, -1ns}}));
    }

    void whatACutFileLostIsNotForgotten()
    {
        RunBuilder builder;
        addSecond(builder, 50, true);
        builder.run.sent += 3;
        QCOMPARE(withoutFirst(builder.build(), 30s)->sent, 13u);
    }
};

QTEST_GUILESS_MAIN(TestWarmup)
#include "tst_warmup.moc"
