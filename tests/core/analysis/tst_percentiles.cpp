#include "analysis/percentiles.h"
#include "analysis/realranks.h"
#include "recordsbysecond.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t p50 = 0, p90 = 1, p95 = 2, p99 = 3;

nanoseconds lowOf(nanoseconds time)
{
    return cells::low(cells::of(time));
}
nanoseconds highOf(nanoseconds time)
{
    return cells::high(cells::of(time));
}
nanoseconds middleOf(nanoseconds time)
{
    return cells::middle(cells::of(time));
}

PercentileEstimates estimates(RecordsBySecond& records, nanoseconds limit = 29s)
{
    const auto seconds = records.view();
    return estimatePercentiles(seconds, horizonOf(seconds, limit), LoadCourse::Level);
}

/// Answers after 1 ms, 2 ms, ... `count` ms, spread over the first `seconds` seconds.
RecordsBySecond oneToCount(int count, std::uint32_t seconds)
{
    RecordsBySecond records;
    for (int i = 1; i <= count; ++i)
        records.answer(static_cast<std::uint32_t>(i) % seconds, std::chrono::milliseconds(i));
    return records;
}

} // namespace

class TestPercentiles : public QObject {
    Q_OBJECT

private slots:
    /// Under ten seconds nothing widens it: the exact order-statistic interval, ranks 40 and 61.
    void exactIntervalOfIndependentAnswers()
    {
        RecordsBySecond records = oneToCount(100, 5);
        const auto estimate = *estimates(records)[p50];
        QCOMPARE(estimate.percentile.value, std::optional(middleOf(50ms)));
        QCOMPARE(estimate.percentile.low, std::optional(lowOf(40ms)));
        QCOMPARE(estimate.percentile.high, std::optional(highOf(61ms)));
        QVERIFY(!estimate.percentile.atLeast);
        QCOMPARE(estimate.spread.design, 1.0);
        QVERIFY(estimate.spread.thisRunOnly);
        QVERIFY(std::abs(estimate.effective - 100) < 1e-6);
    }

    void refusesWhatTheSampleCannotSupport_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("shown");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 0;
        QTest::newRow("5") << 5 << 0;
        QTest::newRow("6") << 6 << 1;
        QTest::newRow("35") << 35 << 1;
        QTest::newRow("36") << 36 << 2;
        QTest::newRow("72") << 72 << 3;
        QTest::newRow("367") << 367 << 3;
        QTest::newRow("368") << 368 << 4;
        QTest::newRow("3687") << 3687 << 4;
        QTest::newRow("3688") << 3688 << 5;
    }
    void refusesWhatTheSampleCannotSupport()
    {
        QFETCH(int, count);
        QFETCH(int, shown);
        RecordsBySecond records = oneToCount(count, 5);
        const auto found = estimates(records);
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].has_value(), static_cast<int>(i) < shown);
            if (found[i]) // enough of them: both ends
                QVERIFY(found[i]->percentile.low && found[i]->percentile.high);
        }
    }

    void fiveAnsweredFiveTimedOut()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < 5; ++i) {
            records.answer(i, std::chrono::seconds(i + 1));
            records.timeout(i, 29s);
        }
        const auto found = estimates(records);
        QCOMPARE(found[p50]->percentile.value, std::optional(middleOf(5s)));
        QVERIFY(!found[p90]); // ">= 29 s" of so few would be a guess
        // Eight times as many: enough to say it.
        for (std::uint32_t i = 0; i < 35; ++i) {
            records.answer(i, std::chrono::seconds(i % 5 + 1));
            records.timeout(i, 29s);
        }
        QCOMPARE(estimates(records)[p50]->percentile.value, std::optional(middleOf(5s)));
        QCOMPARE(estimates(records)[p90]->percentile.atLeast, std::optional<nanoseconds>(29s));
    }

    void halfTimedOut()
    {
        RecordsBySecond records = oneToCount(50, 5);
        for (std::uint32_t i = 0; i < 50; ++i)
            records.timeout(i % 5, 29s + 1ms);
        const auto found = estimates(records);
        QCOMPARE(found[p50]->percentile.value, std::optional(middleOf(50ms)));
        QCOMPARE(found[p50]->percentile.low, std::optional(lowOf(40ms)));
        QVERIFY(!found[p50]->percentile.high); // rank 61 timed out
        QCOMPARE(found[p90]->percentile.value, std::nullopt);
        QCOMPARE(found[p90]->percentile.atLeast, std::optional<nanoseconds>(29s)); // the limit, not its cell's edge
        QCOMPARE(found[p90]->percentile.low, std::optional<nanoseconds>(29s)); // rank 83 timed out too
        QVERIFY(!found[p90]->percentile.high);
        QVERIFY(found[p90]->percentile.atLimit && !found[p50]->percentile.atLimit);
    }

    void censoredPercentileHasALowEnd()
    {
        RecordsBySecond records = oneToCount(591, 5);
        for (std::uint32_t i = 0; i < 9; ++i)
            records.timeout(i % 5, 29s + 40ms); // another cell than the limit's
        const auto found = *estimates(records)[p99];
        QVERIFY(!found.percentile.value);
        QCOMPARE(found.percentile.atLeast, std::optional(lowOf(29s + 40ms)));
        const auto rank = static_cast<int>(realRanks(0.99, 600).low);
        QVERIFY(rank > 570 && rank < 591);
        QCOMPARE(found.percentile.low, std::optional(lowOf(std::chrono::milliseconds(rank))));
    }

    void answersPastTheHorizonChangeNothing()
    {
        RecordsBySecond plain = oneToCount(380, 5);
        RecordsBySecond strayed = oneToCount(380, 5);
        for (std::uint32_t i = 0; i < 20; ++i) {
            plain.timeout(i % 5, 29s);
            if (i == 0)
                strayed.answer(0, 29s + 500ms);
            else
                strayed.timeout(i % 5, 29s);
        }
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(estimates(strayed)[i]->percentile, estimates(plain)[i]->percentile);
        QVERIFY(estimates(strayed)[p99]->percentile.atLeast);
    }

    void allTimedOut()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < 100; ++i)
            records.timeout(i, 30s + 2ms);
        const auto found = estimates(records, 30s);
        for (const std::size_t i : {p50, p90, p95}) {
            QCOMPARE(found[i]->percentile.atLeast, std::optional<nanoseconds>(30s));
            QCOMPARE(found[i]->percentile.low, std::optional<nanoseconds>(30s));
            QVERIFY(!found[i]->percentile.value && !found[i]->percentile.high);
        }
        QVERIFY(!found[p99]);
    }

    /// Nothing has come back yet. The oldest has waited 60 s, but so far only it: the low end asks for as many watchers
    /// as the percentile needs (0.5^6 and 0.1^2 are below 2.5 %).
    void onlyWaiting()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 1; i <= 60; ++i)
            records.censor(60 - i, std::chrono::seconds(i));
        const auto found = estimates(records);
        QCOMPARE(found[p50]->percentile.atLeast, std::optional(lowOf(60s)));
        QVERIFY(!found[p50]->percentile.atLimit);
        QCOMPARE(found[p50]->percentile.low, std::optional(lowOf(55s)));
        QCOMPARE(found[p90]->percentile.low, std::optional(lowOf(59s)));
    }

    void failuresAreCensoredNotLeftOut()
    {
        // Every other request is refused at once: what remains is what the answers say, not half of it.
        RecordsBySecond records = oneToCount(200, 5);
        for (std::uint32_t i = 0; i < 200; ++i)
            records.censor(i % 5, 100us);
        const auto found = estimates(records);
        QCOMPARE(found[p50]->percentile.value, std::optional(middleOf(100ms)));
        // Those who die waiting are not answers at that time: the median moves up, past where the answers alone have
        // it.
        RecordsBySecond dying = oneToCount(200, 5);
        for (std::uint32_t i = 0; i < 100; ++i)
            dying.censor(i % 5, 90ms);
        QVERIFY(*estimates(dying)[p50]->percentile.value > middleOf(110ms));
    }

    /// The same answers, once with the slow ones scattered, once together in two slow phases.
    void slowPhasesWidenTheInterval()
    {
        RecordsBySecond scattered, phased;
        for (std::uint32_t i = 0; i < 6000; ++i) {
            const nanoseconds time = std::chrono::microseconds((i % 10 == 0 ? 500'000 : 100'000) + (i * 37) % 90'000);
            scattered.answer((i * 7919) % 6000 / 20, time);
            const std::uint32_t place = i % 10 == 0 ? (i < 3000 ? 60 : 200) : 0;
            phased.answer(place != 0 ? place + i / 10 % 15 : i / 20, time);
        }
        const auto narrow = *estimates(scattered)[p95];
        const auto wide = *estimates(phased)[p95];
        QCOMPARE(narrow.percentile.value, wide.percentile.value);
        QVERIFY(wide.spread.design > 10 * narrow.spread.design);
        QVERIFY(wide.effective < 600);
        QVERIFY(*narrow.percentile.low > 500ms && *narrow.percentile.high < 590ms);
        QVERIFY(*wide.percentile.low < 200ms); // a run without those two phases would have its p95 there
    }

    /// One freeze in the run: hundreds of slow answers, but a single slow moment.
    void tooFewIndependentSlowMomentsLeaveTheUpperEndOpen()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < 6000; ++i)
            records.answer(i / 100, std::chrono::milliseconds(i / 100 == 30 ? 2000 + i % 100 : 100 + i % 50));
        const auto found = *estimates(records)[p99];
        QVERIFY(found.percentile.value);
        QVERIFY(found.percentile.low);
        QVERIFY(!found.percentile.high);
        QVERIFY(tooFewFor(0.99, found.effective));
    }

    void allAlike()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < 400; ++i)
            records.answer(i / 10, 250ms);
        for (const auto& found : estimates(records)) {
            if (!found)
                continue;
            QCOMPARE(found->percentile.value, std::optional(middleOf(250ms)));
            QCOMPARE(found->percentile.low, std::optional(lowOf(250ms)));
            QCOMPARE(found->percentile.high, std::optional(highOf(250ms)));
        }
    }

    void horizons_data()
    {
        QTest::addColumn<std::vector<nanoseconds>>("times");
        QTest::addColumn<qint64>("milliseconds");
        const auto with = [](std::size_t count, nanoseconds time, std::vector<nanoseconds> others) {
            others.insert(others.end(), count, time);
            return others;
        };
        using Times = std::vector<nanoseconds>;
        QTest::newRow("a cluster") << with(20, 29s + 40ms, {}) << qint64(29'040);
        QTest::newRow("a stray early one") << with(20, 29s + 40ms, {5s}) << qint64(29'040);
        QTest::newRow("a cluster before the profile's limit") << with(20, 20s, {29s, 29s}) << qint64(20'000);
        QTest::newRow("two clusters: the first") << with(20, 60s, Times(10, 29s)) << qint64(29'000);
        QTest::newRow("few") << Times{29s + 100ms, 29s + 60ms, 31s} << qint64(29'060);
        QTest::newRow("few, and a stray early one") << Times{29s + 100ms, 5s, 29s + 60ms} << qint64(29'060);
        QTest::newRow("few, all before") << Times{12s, 5s, 20s} << qint64(5'000);
        QTest::newRow("few, as early as the tolerance allows") << Times{28'600ms, 5s, 30s} << qint64(28'600);
        Times waited; // in the generator, for anything up to 12 s
        for (int i = 0; i < 40; ++i)
            waited.push_back(29s + 30ms + 300ms * i);
        QTest::newRow("spread by waiting") << waited << qint64(29'030);
        waited.push_back(5s);
        QTest::newRow("spread by waiting, and a stray early one") << waited << qint64(29'030);
    }
    void horizons()
    {
        QFETCH(std::vector<nanoseconds>, times);
        QFETCH(qint64, milliseconds);
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < times.size(); ++i)
            records.timeout(i, times[i]);
        const auto horizon = horizonOf(records.view(), 29s);
        QCOMPARE(horizon->cell, cells::of(std::chrono::milliseconds(milliseconds)));
    }

    /// One 504 that came after 5 s used to cut off all that was answered later.
    void aStrayEarlyTimeoutDoesNotEndTheCurve()
    {
        RecordsBySecond records;
        for (std::uint32_t i = 0; i < 400; ++i)
            records.answer(i / 10, 10s + 10ms * i);
        for (std::uint32_t i = 0; i < 20; ++i)
            records.timeout(2 * i, 29s + 10ms);
        records.timeout(7, 5s);
        const auto found = estimates(records);
        QVERIFY(found[p90]->percentile.value > std::optional(13s));
        QCOMPARE(found[p99]->percentile.atLeast, std::optional<nanoseconds>(29s));
    }

    void horizonIsTheShortestTimeout()
    {
        RecordsBySecond records;
        QVERIFY(!horizonOf(records.view(), 29s));
        records.censor(0, 1s); // a failure or a waiting request is no gateway giving up
        QVERIFY(!horizonOf(records.view(), 29s));
        records.timeout(3, 31s);
        records.timeout(5, 30s);
        records.timeout(7, 32s);
        const auto horizon = horizonOf(records.view(), 29s);
        QCOMPARE(horizon->cell, cells::of(30s));
        QCOMPARE(horizon->time, lowOf(30s));
    }

    void aDayOfOneRequestASecondAndAHugeSecond()
    {
        RecordsBySecond records = oneToCount(100, 5);
        records.answer(4'294'967'295u, 50ms); // a damaged file's second must not cost its number in memory
        QVERIFY(estimates(records)[p50]->percentile.value);
    }
};

QTEST_GUILESS_MAIN(TestPercentiles)
#include "tst_percentiles.moc"
