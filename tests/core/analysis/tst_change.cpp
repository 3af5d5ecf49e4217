#include "analysis/comparison/reading.h"

#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

Measure between(double value, std::optional<double> low, std::optional<double> high)
{
    return {{value, low, high}};
}

Measure atLeast(double value, double low)
{
    return {{value, low, {}}, true};
}

std::optional<Change> change(const std::vector<Measure>& baselines, const Measure& candidate,
                             Scale scale = Scale::Ratio)
{
    return changeOf(baselines, candidate, scale);
}

Judged judged(const std::optional<Change>& one, double tolerance = 0.05)
{
    return readingsOf(std::vector{one}, tolerance).front();
}

bool near(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

} // namespace

class TestChange : public QObject {
    Q_OBJECT

private slots:
    /// The figures of the reference: 100 [95, 106] against 112 [105, 120].
    void ofOnePair()
    {
        const auto found = change({between(100, 95, 106)}, between(112, 105, 120));
        QVERIFY(near(found->range.value, 1.12, 1e-9));
        QVERIFY(near(*found->range.low, 1.0267, 5e-5) && near(*found->range.high, 1.2205, 5e-5));
        // ln 1.12 / .0441 = 2.57, of which a normal variable lies above in 0.51 %.
        QVERIFY(near(found->pWorse, 0.0051, 1e-4));
        QVERIFY(near(found->pWorse + found->pBetter, 1, 1e-12));
        QVERIFY(near(*found->shows, std::exp(3.7 * 0.0441) - 1, 1e-3));
        QCOMPARE(found->from, 100.0);
    }

    void readings_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<bool>("surely");
        QTest::newRow("worse") << 105.0 << 112.0 << 120.0 << "worse" << false;
        QTest::newRow("surely worse") << 145.0 << 150.0 << 155.0 << "worse" << true;
        QTest::newRow("better") << 84.0 << 90.0 << 95.0 << "better" << false;
        QTest::newRow("surely better") << 45.0 << 50.0 << 55.0 << "better" << true;
        QTest::newRow("nothing to see") << 95.0 << 101.0 << 106.0 << "noise" << false;
        QTest::newRow("beyond the tolerance, not shown") << 90.0 << 110.0 << 130.0 << "noise" << false;
    }
    void readings()
    {
        QFETCH(double, low);
        QFETCH(double, value);
        QFETCH(double, high);
        QFETCH(QString, reading);
        QFETCH(bool, surely);
        const Judged found = judged(change({between(100, 97, 103)}, between(value, low, high)));
        QCOMPARE(QString::fromUtf8(readingName(found.reading).data()), reading);
        QCOMPARE(found.surely, surely);
        QVERIFY(!found.small);
    }

    void sameWithinTheTolerance()
    {
        const auto narrow = change({between(100, 99, 101)}, between(101, 100, 102));
        QCOMPARE(judged(narrow).reading, Reading::Same);
        QCOMPARE(judged(narrow, 0.01).reading, Reading::Noise);
    }

    /// Shown, but not as large as the tolerance: neither worse nor proved to be the same.
    void smallIsNotWorse()
    {
        const auto small = change({between(100, 98, 102)}, between(104, 102, 106));
        QVERIFY(small->pWorse < 0.025);
        QVERIFY(*small->range.high > 1.05);
        const Judged found = judged(small);
        QCOMPARE(found.reading, Reading::Noise);
        QVERIFY(found.small);
        QCOMPARE(judged(small, 0.02).reading, Reading::Worse);
    }

    /// However far they lie apart: a run that saw too few slow moments for an end may have missed them all.
    void openEndsAreTooFew()
    {
        QVERIFY(!change({between(100, 95, {})}, between(200, 190, 210)));
        QVERIFY(!change({between(100, 95, 106)}, between(200, 190, {})));
        QVERIFY(!change({between(100, 95, 106), between(100, 95, {}), between(100, 95, 106)}, between(200, 190, 210)));
        QCOMPARE(judged(std::nullopt).reading, Reading::TooFew);
    }

    /// What is past the limit is surely worse than what was answered well before it, however long it would have taken.
    void pastTheLimit()
    {
        const auto worse = change({between(1.8, 1.7, 1.9)}, atLeast(29, 27.4));
        QVERIFY(worse->bound == Change::Bound::AtLeast);
        QVERIFY(near(worse->range.value, 29 / 1.8, 1e-9));
        QVERIFY(worse->range.low && !worse->range.high && !worse->shows);
        QVERIFY(*worse->range.low > 14 && *worse->range.low < worse->range.value);
        QVERIFY(worse->pWorse < 1e-6);
        QCOMPARE(worse->pBetter, 1.0);
        QVERIFY(judged(worse) == (Judged{Reading::Worse, true, false}));
        const auto better = change({atLeast(29, 27.4)}, between(1.8, 1.7, 1.9));
        QVERIFY(better->bound == Change::Bound::AtMost);
        QVERIFY(judged(better) == (Judged{Reading::Better, true, false}));
        // 28.9 s and "29 s or more, surely 27.4 s or more" may be the same.
        QCOMPARE(judged(change({between(28.9, 28, 29)}, atLeast(29, 27.4))).reading, Reading::Noise);
        QVERIFY(!change({atLeast(29, 27)}, atLeast(29, 28)));
    }

    /// Shares have no multiple where none was seen; the tolerance is a share of the baseline's.
    void shares()
    {
        // 0 of 12,400 against 38: Clopper-Pearson ends.
        const auto timeouts =
            change({between(0, 0, 0.000297)}, between(0.003065, 0.002170, 0.004205), Scale::Difference);
        QVERIFY(near(timeouts->range.value, 0.003065, 1e-12));
        QVERIFY(near(*timeouts->range.low, 0.003065 - std::hypot(0.000895, 0.000297), 1e-9));
        QVERIFY(judged(timeouts) == (Judged{Reading::Worse, true, false}));
        QVERIFY(judged(change({between(0.003065, 0.002170, 0.004205)}, between(0, 0, 0.000297), Scale::Difference))
                == (Judged{Reading::Better, true, false}));
        const auto larger = change({between(0.1, 0.099, 0.101)}, between(0.104, 0.103, 0.105), Scale::Difference);
        QVERIFY(judged(larger).small); // 4 % more of them
        QCOMPARE(judged(larger, 0.03).reading, Reading::Worse);
        QCOMPARE(judged(larger, 0.1).reading, Reading::Same);
    }

    /// One metric with p = .02 decides alone, and does not beside another that says nothing; but it does beside one
    /// that never could have said anything.
    void judgedTogether()
    {
        const auto one = change({between(100, 94, 106)}, between(110, 103, 117.5));
        QVERIFY(one->pWorse > 0.0125 && one->pWorse < 0.025);
        const auto nothing = change({between(100, 94, 106)}, between(100, 94, 106));
        const auto none = change({between(0, 0, 0.001)}, between(0, 0, 0.001), Scale::Difference);
        QCOMPARE(none->pWorse, 1.0);
        QCOMPARE(none->pBetter, 1.0);
        QCOMPARE(judged(one).reading, Reading::Worse);
        QCOMPARE(readingsOf(std::vector{one, nothing}, 0.05)[0].reading, Reading::Noise);
        QCOMPARE(readingsOf(std::vector{none, one, std::optional<Change>()}, 0.05)[1].reading, Reading::Worse);
        QCOMPARE(judged(none).reading, Reading::Noise); // below what such runs show there may be some
        QVERIFY(*none->shows > 0.001);
    }

    /// Two baselines are narrower than one, but still judged by their insides.
    void twoBaselines()
    {
        const auto one = change({between(100, 90, 111)}, between(120, 112, 129));
        const auto two = change({between(100, 90, 111), between(100, 90, 111)}, between(120, 112, 129));
        QVERIFY(near(two->range.value, one->range.value, 1e-9));
        QVERIFY(*two->range.low > *one->range.low);
        QVERIFY(two->pWorse < one->pWorse);
    }

    /// t interval: d = ln(120 / 100), sd of ln 90, 100, 111.1 = .1054, se = sd sqrt(1 + 1/3), t(2) = 4.3027.
    void threeBaselines()
    {
        const std::vector<Measure> baselines{between(90, 89.5, 90.5), between(100, 99.5, 100.5),
                                             between(1000.0 / 9, 110.6, 111.6)};
        const auto found = change(baselines, between(120, 119, 121));
        const double sd = std::log(10.0 / 9);
        const double half = 4.302653 * sd * std::sqrt(4.0 / 3);
        QVERIFY(near(found->from, 100, 1e-6));
        QVERIFY(near(std::log(*found->range.low), std::log(1.2) - half, 1e-5));
        QVERIFY(near(std::log(*found->range.high), std::log(1.2) + half, 1e-5));
        QCOMPARE(judged(found).reading, Reading::Noise);
        // Against the middle one alone it would be certain: what one baseline cannot show.
        QCOMPARE(judged(change({baselines[1]}, between(120, 119, 121))).reading, Reading::Worse);
    }

    /// Baselines that happen to agree do not promise more than they saw inside.
    void noLessThanInside()
    {
        const std::vector<Measure> equal(4, between(100, 90, 111));
        const auto found = change(equal, between(112, 101, 124));
        const double inside = std::log(111.0 / 90) / 3.92, own = std::log(124.0 / 101) / 3.92;
        const double half = 3.182446 * std::sqrt(own * own + inside * inside / 4);
        QVERIFY(near(std::log(*found->range.low), std::log(1.12) - half, 1e-5));
        QVERIFY(!change({equal[0], equal[1], between(100, {}, {})}, between(112, 101, 124)));
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
