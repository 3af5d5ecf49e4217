#include "analysis/changes.h"

#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

bool near(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

Range wilson(double hits, double of)
{
    constexpr double z = 1.959964;
    const double share = hits / of;
    const double middle = share + z * z / (2 * of);
    const double half = z * std::sqrt(share * (1 - share) / of + z * z / (4 * of * of));
    const double scale = 1 + z * z / of;
    return {share, (middle - half) / scale, (middle + half) / scale};
}

} // namespace

class TestChanges : public QObject {
    Q_OBJECT

private slots:
    /// 56 of 70 against 48 of 80, as in Newcombe's paper.
    void newcombe()
    {
        const Range found = differenceOf(wilson(48, 80), wilson(56, 70));
        QVERIFY(near(found.value, 0.2, 1e-12));
        QVERIFY(near(*found.low, 0.0524, 5e-5));
        QVERIFY(near(*found.high, 0.3339, 5e-5));
        const Range turned = differenceOf(wilson(56, 70), wilson(48, 80));
        QVERIFY(near(*turned.low, -*found.high, 1e-12));
        QVERIFY(near(*turned.high, -*found.low, 1e-12));
    }

    void mover()
    {
        const Range a{100, 95, 106}, b{112, 105, 120};
        const Range found = *ratioOf(a, b);
        QVERIFY(near(found.value, 1.120, 1e-9));
        QVERIFY(near(*found.low, 1.0267, 5e-5));
        QVERIFY(near(*found.high, 1.2205, 5e-5));
        QVERIFY(near(std::hypot(*errorOf(*logOf(a)), *errorOf(*logOf(b))), 0.0441, 5e-5));
        const Range turned = *ratioOf(b, a);
        QVERIFY(near(*turned.low * *found.high, 1, 1e-12));
    }

    void openEnds()
    {
        const Range whole{100, 95, 106}, open{112, 105, {}};
        QVERIFY(ratioOf(whole, open)->low && !ratioOf(whole, open)->high);
        QVERIFY(!ratioOf(open, whole)->low && ratioOf(open, whole)->high);
        QVERIFY(!errorOf(open));
        QVERIFY(!ratioOf({0, 0, 1}, whole) && !ratioOf(whole, {0, 0, 1}));
        QVERIFY(!logOf({0.5, 0, 1})->low); // nothing lies below zero: on a logarithm that is no end
    }

    void percentiles()
    {
        using namespace std::chrono_literals;
        QVERIFY(rangeOf({.value = 1500ms, .atLeast = {}, .low = 1s, .high = {}}) == (Range{1.5, 1.0, {}}));
        QVERIFY(!rangeOf({.value = {}, .atLeast = 29s, .low = 28s, .high = {}}));
    }

    /// Of equal numbers the mean's interval is narrower by the root of how many there are.
    void means()
    {
        const std::vector<Range> four(4, Range{10, 8, 16});
        const Range mean = meanOf(four);
        QVERIFY(near(mean.value, 10, 1e-12) && near(*mean.low, 9, 1e-12) && near(*mean.high, 13, 1e-12));
        QVERIFY(meanOf(std::vector<Range>{{3, 2, 4}}) == (Range{3, 2, 4}));
        const Range open = meanOf(std::vector<Range>{{3, 2, 4}, {5, 4, {}}});
        QVERIFY(near(open.value, 4, 1e-12) && open.low && !open.high);
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
