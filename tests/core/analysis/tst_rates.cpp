#include "analysis/rates.h"
#include "analysis/realranks.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace headroom;

namespace {

std::vector<SecondOfHits> quiet(std::uint32_t seconds, std::uint64_t requests)
{
    std::vector<SecondOfHits> list;
    for (std::uint32_t i = 0; i < seconds; ++i)
        list.push_back({i, requests, 0});
    return list;
}

} // namespace

class TestRates : public QObject {
    Q_OBJECT

private slots:
    void noneIsNoEstimate()
    {
        QVERIFY(!estimateShare({}, LoadCourse::Level));
        QVERIFY(!estimateShare(quiet(60, 10), LoadCourse::Level));
    }

    void shortRunIsPlainClopperPearson()
    {
        auto seconds = quiet(5, 200);
        seconds[1].hits = 2;
        seconds[3].hits = 1;
        const auto estimate = *estimateShare(seconds, LoadCourse::Level);
        QCOMPARE(estimate.hits, 3u);
        QCOMPARE(estimate.of, 1000u);
        QCOMPARE(estimate.share, 0.003);
        QCOMPARE(estimate.design, 1.0);
        QVERIFY(std::abs(estimate.low - 0.00062) < 5e-6);
        QVERIFY(std::abs(estimate.high - 0.00874) < 5e-6);
    }

    /// All hits of a long run in one second: with x of n in one of ten stretches, V10 follows by hand.
    void burstsWidenTheRange()
    {
        auto seconds = quiet(600, 20);
        seconds[300].hits = 20;
        const auto estimate = *estimateShare(seconds, LoadCourse::Level);
        const double n = 12'000, x = 20, share = x / n;
        const double others = -1200 * share / n, burst = x / n + others;
        const double v10 = 1.33214 * 10 / 9 * (9 * others * others + burst * burst);
        QVERIFY(std::abs(estimate.design / (v10 / (share * (1 - share) / n)) - 1) < 1e-6);
        QVERIFY(estimate.design > 20);
        const Interval expected = clopperPearson(x / estimate.design, n / estimate.design);
        QCOMPARE(estimate.low, expected.low);
        QCOMPARE(estimate.high, expected.high);
        QVERIFY(estimate.low < share && share < estimate.high);
        QVERIFY(estimate.high > 3 * clopperPearson(x, n).high);
    }

    void bursts_data()
    {
        QTest::addColumn<QList<int>>("at");
        QTest::addColumn<int>("bursts");
        QTest::addColumn<bool>("few");
        QTest::newRow("one") << QList<int>{7} << 1 << true;
        QTest::newRow("five seconds apart are one") << QList<int>{7, 12, 17} << 1 << true;
        QTest::newRow("six seconds apart are two") << QList<int>{7, 13} << 2 << true;
        QTest::newRow("five bursts are enough") << QList<int>{1, 20, 21, 40, 60, 80} << 5 << false;
        QTest::newRow("all along is not few") << QList<int>{0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55} << 1 << false;
    }
    void bursts()
    {
        QFETCH(QList<int>, at);
        QFETCH(int, bursts);
        QFETCH(bool, few);
        auto seconds = quiet(100, 10);
        for (const int second : at)
            seconds[static_cast<std::size_t>(second)].hits = 3;
        const auto estimate = *estimateShare(seconds, LoadCourse::Level);
        QCOMPARE(static_cast<int>(estimate.bursts), bursts);
        QCOMPARE(estimate.fewBursts, few);
    }

    void allHit()
    {
        auto seconds = quiet(50, 10);
        for (auto& second : seconds)
            second.hits = 10;
        const auto estimate = *estimateShare(seconds, LoadCourse::Level);
        QCOMPARE(estimate.share, 1.0);
        QCOMPARE(estimate.high, 1.0);
        QVERIFY(estimate.low > 0.99 && estimate.low < 1);
    }

    void partsOfASecondAddUp()
    {
        std::vector<SecondOfHits> seconds = quiet(100, 10);
        seconds[50].hits = 5;
        const auto whole = *estimateShare(seconds, LoadCourse::Level);
        seconds[20].requests = 4;
        seconds.push_back({20, 6, 0}); // as requests still in flight come
        QCOMPARE(estimateShare(seconds, LoadCourse::Level)->design, whole.design);
    }

    void noneSeen()
    {
        QCOMPARE(noneSeenBound(3000, 4), std::optional(0.004));
        QCOMPARE(noneSeenBound(3000, 1), std::optional(0.001));
        QVERIFY(!noneSeenBound(0, 1));
        QVERIFY(!noneSeenBound(3, 1)); // "below 100 %" is no bound
        QVERIFY(!noneSeenBound(100, 50));
    }
};

QTEST_GUILESS_MAIN(TestRates)
#include "tst_rates.moc"
