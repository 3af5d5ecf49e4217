#include "analysis/runpart.h"
#include "analysis/runsummary.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// Ten a second; slow and failing while it warms up.
void addSecond(RunBuilder& builder, std::uint32_t second, bool warm, std::uint32_t times)
{
    for (int i = 0; i < 10; ++i)
        builder.add(second, Outcome::Ok,
                    warm ? 100ms + std::chrono::milliseconds((i * 37 + times % 30 * 11) % 50) : 5s);
    if (!warm)
        builder.add(second, Outcome::ServerError, 3ms);
}
void addSecond(RunBuilder& builder, std::uint32_t second, bool warm)
{
    addSecond(builder, second, warm, second);
}

} // namespace

class TestRunPart : public QObject {
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

    /// A range of a run has the numbers of a run that was only that range.
    void numbersOfARange_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::newRow("the beginning") << 0 << 30;
        QTest::newRow("in the middle") << 20 << 70;
        QTest::newRow("the end") << 60 << 90;
        QTest::newRow("one second") << 45 << 46;
    }
    void numbersOfARange()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        RunBuilder whole, only;
        for (int second = 0; second < 90; ++second) {
            const bool warm = second < 25 || second >= 65;
            addSecond(whole, std::uint32_t(second), warm);
            if (second >= from && second < until)
                addSecond(only, std::uint32_t(second - from), warm, std::uint32_t(second));
        }
        const TimeRange range{std::chrono::seconds(from), std::chrono::seconds(until)};
        const RunSummary part = summarise({}, whole.build(), range);
        const RunSummary expected = summarise({}, only.build());
        QVERIFY(!part.verdict && part.range && !part.reasons.empty());
        QCOMPARE(part.sent, expected.sent);
        QVERIFY(part.outcomes == expected.outcomes);
        QVERIFY(part.response == expected.response);
        QVERIFY(part.service == expected.service);
        QVERIFY(part.firstByte == expected.firstByte);
        QCOMPARE(part.answeredInTime, expected.answeredInTime);
        QCOMPARE(part.headroomP95, expected.headroomP95);
        const double seconds = until - from;
        QCOMPARE(part.throughputPerSecond, double(answersIn(expected.outcomes)) / seconds);
    }

    /// Ten server errors of one kind, ten network errors of two, in seconds 0 to 9.
    void failuresOfARange_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<std::vector<std::uint64_t>>("counts"); // of the kinds, as below
        QTest::addColumn<bool>("known");
        using Counts = std::vector<std::uint64_t>;
        QTest::newRow("all of it") << 0 << 20 << Counts{10, 4, 6} << true;
        QTest::newRow("all that failed") << 0 << 10 << Counts{10, 4, 6} << true;
        QTest::newRow("none of it") << 10 << 20 << Counts{} << true;
        QTest::newRow("some of it") << 7 << 20 << Counts{3, 4, 6} << false; // which of two kinds nobody can tell
    }
    void failuresOfARange()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(std::vector<std::uint64_t>, counts);
        QFETCH(bool, known);
        RunBuilder builder;
        for (std::uint32_t second = 0; second < 20; ++second) {
            builder.add(second, Outcome::Ok, 100ms);
            if (second < 10) {
                builder.add(second, Outcome::ServerError, 3ms);
                builder.add(second, Outcome::NetworkError, 3ms);
            }
        }
        RunSnapshot run = builder.build();
        run.failures = {{Outcome::ServerError, 500, "sorry", 10, 0s},
                        {Outcome::NetworkError, 0, "reset", 4, 0s},
                        {Outcome::NetworkError, 0, "refused", 6, 0s}};
        const TimeRange range{std::chrono::seconds(from), std::chrono::seconds(until)};
        const auto part = plannedWithin(run, range);
        std::vector<std::uint64_t> got;
        for (const FailureExample& kind : part->failures)
            got.push_back(kind.count);
        QCOMPARE(got, counts);
        QCOMPARE(failuresAreOfPart(run, part->outcomes), known);
        const auto notes = summarise({}, run, range).notes;
        QCOMPARE(notes.front().find("each kind of failure") == std::string::npos, known);
    }

    /// Nothing is averaged: the cells of the parts add up to those of the whole.
    void partsAddUpToTheWhole()
    {
        RunBuilder builder;
        for (std::uint32_t second = 0; second < 40; ++second)
            addSecond(builder, second, second % 3 == 0);
        const RunSnapshot run = builder.build();
        OutcomeCounts outcomes;
        std::uint64_t answers = 0, expectedAnswers = 0;
        for (const auto& [from, until] : {std::pair(0s, 7s), std::pair(7s, 31s), std::pair(31s, 1000s)}) {
            const auto part = plannedWithin(run, {from, until});
            outcomes += part->outcomes;
            for (const auto& second : part->seconds) {
                for (const CellCount& cell : second->response.answered)
                    answers += cell.count;
            }
        }
        for (const auto& second : run.seconds) {
            for (const CellCount& cell : second->response.answered)
                expectedAnswers += cell.count;
        }
        QVERIFY(outcomes == run.outcomes);
        QCOMPARE(answers, expectedAnswers);
    }

    void rangesOfARun_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("end"); // what it is cut to; -1: an error
        QTest::addColumn<QString>("says");
        QTest::newRow("within") << 2 << 5 << 5 << "";
        QTest::newRow("past the end") << 2 << 500 << 10 << "";
        QTest::newRow("nothing") << 5 << 5 << -1 << "the range from 5 s to 5 s holds no second";
        QTest::newRow("turned round") << 7 << 5 << -1 << "the range from 7 s to 5 s holds no second";
        QTest::newRow("behind the run") << 10 << 20 << -1
                                        << "the range begins at 10 s, and the last request was planned before 10 s";
    }
    void rangesOfARun()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(int, end);
        QFETCH(QString, says);
        RunBuilder builder;
        for (std::uint32_t second = 0; second < 10; ++second)
            addSecond(builder, second, true);
        const auto range = rangeWithin(builder.build(), {std::chrono::seconds(from), std::chrono::seconds(until)});
        QCOMPARE(range.has_value(), end >= 0);
        if (range)
            QCOMPARE(range->until, std::chrono::seconds(end));
        else
            QCOMPARE(QString::fromStdString(range.error().message), says);
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
        builder.run.load = {{.second = 29,
                             .planned = 11,
                             .lateStarts = 7,
                             .droppedStarts = 5,
                             .maxLag = 90ms,
                             .cpuShare = 0.9,
                             .resent = 8},
                            {.second = 30,
                             .planned = 12,
                             .lateStarts = 1,
                             .droppedStarts = 2,
                             .maxLag = 20ms,
                             .cpuShare = 0.3,
                             .resent = 4},
                            {.second = 31,
                             .planned = 13,
                             .lateStarts = 3,
                             .droppedStarts = 0,
                             .maxLag = 15ms,
                             .cpuShare = 0.4,
                             .resent = 2}};
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
        QCOMPARE(summarise({}, *kept).resent, 6u);
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
        const auto kept = plannedWithin(builder.build(), {std::chrono::seconds(from), std::chrono::seconds(until)});
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

QTEST_GUILESS_MAIN(TestRunPart)
#include "tst_runpart.moc"
