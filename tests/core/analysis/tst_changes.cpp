#include "analysis/changes.h"

#include <QtTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

bool near(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

ShareRange wilson(double hits, double of)
{
    constexpr double z = 1.959964;
    const double share = hits / of;
    const double middle = share + z * z / (2 * of);
    const double half = z * std::sqrt(share * (1 - share) / of + z * z / (4 * of * of));
    const double scale = 1 + z * z / of;
    return {share, {(middle - half) / scale, (middle + half) / scale}};
}

Percentile between(nanoseconds value, std::optional<nanoseconds> low, std::optional<nanoseconds> high)
{
    return {.value = value, .atLeast = {}, .low = low, .high = high};
}

} // namespace

class TestChanges : public QObject {
    Q_OBJECT

private slots:
    /// 56 of 70 against 48 of 80, as in Newcombe's paper.
    void newcombe()
    {
        const ShareRange found = differenceOf(wilson(48, 80), wilson(56, 70));
        QVERIFY(near(found.share, 0.2, 1e-12));
        QVERIFY(near(found.interval.low, 0.0524, 5e-5));
        QVERIFY(near(found.interval.high, 0.3339, 5e-5));
        const ShareRange turned = differenceOf(wilson(56, 70), wilson(48, 80));
        QVERIFY(near(turned.interval.low, -found.interval.high, 1e-12));
        QVERIFY(near(turned.interval.high, -found.interval.low, 1e-12));
    }

    void mover()
    {
        const Percentile a = between(100ms, 95ms, 106ms), b = between(112ms, 105ms, 120ms);
        const auto found = *ratioOf(a, b);
        QVERIFY(near(found.value, 1.120, 1e-9));
        QVERIFY(near(*found.low, 1.0267, 5e-5));
        QVERIFY(near(*found.high, 1.2205, 5e-5));
        QVERIFY(near(*logRatioError(a, b), 0.0441, 5e-5));
        const auto turned = *ratioOf(b, a);
        QVERIFY(near(*turned.low * *found.high, 1, 1e-12));
    }

    void openEnds()
    {
        const Percentile whole = between(100ms, 95ms, 106ms), open = between(112ms, 105ms, std::nullopt);
        QVERIFY(ratioOf(whole, open)->low && !ratioOf(whole, open)->high);
        QVERIFY(!ratioOf(open, whole)->low && ratioOf(open, whole)->high);
        QVERIFY(!logRatioError(whole, open));
        const Percentile censored{.value = {}, .atLeast = 29s, .low = 28s, .high = {}};
        QVERIFY(!ratioOf(whole, censored) && !ratioOf(censored, whole));
        QVERIFY(!ratioOf(between(0ns, 0ns, 1ms), whole));
    }

    void holm_data()
    {
        QTest::addColumn<QList<double>>("pValues");
        QTest::addColumn<QList<bool>>("rejected");
        QTest::newRow("first only") << QList<double>{.005, .02, .03} << QList<bool>{true, false, false};
        QTest::newRow("whatever the order") << QList<double>{.03, .005, .02} << QList<bool>{false, true, false};
        QTest::newRow("each by what is left") << QList<double>{.024, .008, .012} << QList<bool>{true, true, true};
        QTest::newRow("none after one that does not")
            << QList<double>{.009, .0091, .0092} << QList<bool>{false, false, false};
        QTest::newRow("none") << QList<double>{} << QList<bool>{};
    }
    void holm()
    {
        QFETCH(QList<double>, pValues);
        QFETCH(QList<bool>, rejected);
        const auto found = holmRejects(std::vector<double>(pValues.begin(), pValues.end()), 0.025);
        QCOMPARE(QList<bool>(found.begin(), found.end()), rejected);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
