#include "schedule/arrivaltimes.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

class TestRateCurve : public QObject {
    Q_OBJECT
private slots:
    void holdsARate();
    void ramps_data();
    void ramps();
    void stepsAndPauses();
    void inverseAndIntegralAgree();
    void wholeCountsAreExact();
    void survivesExtremes();
    void poissonHasItsRateAndGaps();
    void poissonFollowsARamp();
    void seedsDecide();
};

void TestRateCurve::holdsARate()
{
    const RateCurve curve({{50, 50, 60s}});
    QCOMPARE(*curve.momentOf(0), 0ns);
    QCOMPARE(*curve.momentOf(1), nanoseconds(20ms));
    QCOMPARE(*curve.momentOf(2999), nanoseconds(59'980ms));
    QVERIFY(!curve.momentOf(3000)); // due exactly at the end: not any more
    QCOMPARE(double(curve.arrivalsBy(60s)), 3000.0);
    QCOMPARE(double(curve.arrivalsBy(1h)), 3000.0);
}

void TestRateCurve::ramps_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("arrivals");
    QTest::addColumn<double>("seconds");
    // rate r(t) = from + (to - from) t / 10 over 10 s; the moments are worked out by hand
    QTest::newRow("up from nothing") << 0.0 << 20.0 << 1.0 << 1.0;
    QTest::newRow("up from nothing, half") << 0.0 << 20.0 << 50.0 << std::sqrt(50.0);
    QTest::newRow("down to nothing") << 20.0 << 0.0 << 75.0 << 5.0;
    QTest::newRow("down to nothing, last") << 20.0 << 0.0 << 99.0 << 9.0;
    QTest::newRow("up from ten") << 10.0 << 30.0 << 75.0 << 5.0;
    QTest::newRow("hardly a slope") << 10.0 << 10.0000001 << 50.0 << 5.0;
}

void TestRateCurve::ramps()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, arrivals);
    QFETCH(double, seconds);
    const auto moment = RateCurve({{from, to, 10s}}).momentOf(static_cast<long double>(arrivals));
    QVERIFY(moment);
    QVERIFY2(std::abs(toSeconds(*moment) - seconds) < 1e-6, QByteArray::number(toSeconds(*moment), 'g', 12));
}

void TestRateCurve::stepsAndPauses()
{
    // 10/s for 1 s, nothing for 2 s, a spike of 100/s for 0.1 s
    const RateCurve curve({{10, 10, 1s}, {0, 0, 2s}, {100, 100, 100ms}});
    QCOMPARE(*curve.momentOf(9), nanoseconds(900ms));
    QCOMPARE(*curve.momentOf(10), nanoseconds(3s)); // the pause brings nobody
    QCOMPARE(*curve.momentOf(19), nanoseconds(3090ms));
    QVERIFY(!curve.momentOf(20));
    QCOMPARE(curve.length(), nanoseconds(3100ms));
    QCOMPARE(double(curve.arrivalsBy(2s)), 10.0);
    QVERIFY(!RateCurve({{0, 0, 5s}}).momentOf(0)); // a load of pauses sends nothing
    QVERIFY(!RateCurve({}).momentOf(0));
}

void TestRateCurve::inverseAndIntegralAgree()
{
    const RateCurve curve({{0, 300, 7s}, {300, 300, 3s}, {300, 17, 11s}, {0, 0, 1s}, {5, 90, 13s}});
    nanoseconds before{0};
    std::uint64_t number = 0;
    for (; const auto moment = curve.momentOf(static_cast<long double>(number)); ++number) {
        QVERIFY(*moment >= before);
        before = *moment;
        QVERIFY(std::abs(curve.arrivalsBy(*moment) - static_cast<long double>(number)) < 1e-5L);
    }
    // 1050 + 900 + 1743.5 + 617.5 arrivals: numbers 0 to 4310 begin inside
    QCOMPARE(number, 4311u);
}

void TestRateCurve::wholeCountsAreExact()
{
    for (int rate = 1; rate <= 100; ++rate) {
        for (int tenths = 1; tenths <= 100; ++tenths) {
            if (rate * tenths % 10 != 0)
                continue;
            const RateCurve curve({{double(rate), double(rate), std::chrono::milliseconds(100 * tenths)}});
            const int count = rate * tenths / 10;
            QVERIFY2(curve.momentOf(count - 1), QByteArray::number(rate) + "/s for " + QByteArray::number(tenths));
            QVERIFY2(!curve.momentOf(count), QByteArray::number(rate) + "/s for " + QByteArray::number(tenths));
        }
    }
}

void TestRateCurve::survivesExtremes()
{
    const auto years = std::chrono::hours(24 * 365 * 100);
    QVERIFY(!RateCurve({{1e-300, 1e-300, years}}).momentOf(1)); // not in a hundred years
    QCOMPARE(*RateCurve({{1e6, 1e6, years}}).momentOf(999'999), 999'999us);
    QVERIFY(!RateCurve({{1e6, 1e6, years}}).momentOf(1e30L));
    QCOMPARE(*RateCurve({{3, 3, years}}).momentOf(3'000'000'000), nanoseconds(1'000'000'000s)); // thirds do not add up
    QCOMPARE(*RateCurve({{1, 1, 1ns}}).momentOf(0), 0ns);
}

void TestRateCurve::poissonHasItsRateAndGaps()
{
    ArrivalTimes times(RateCurve({{1000, 1000, 100s}}), ArrivalProcess::Poisson, 1);
    std::vector<double> gaps;
    nanoseconds before{0};
    while (const auto moment = times.next()) {
        QVERIFY(*moment >= before);
        gaps.push_back(toSeconds(*moment - before));
        before = *moment;
    }
    // 100,000 expected, standard deviation 316: five of them; gaps: mean 1 ms, as many above ln 2 ms as below.
    QVERIFY2(std::abs(double(gaps.size()) - 100'000) < 5 * 316, QByteArray::number(qulonglong(gaps.size())));
    const auto above = std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > std::log(2.0) / 1000; });
    QVERIFY(std::abs(double(above) / double(gaps.size()) - 0.5) < 5 * 0.5 / std::sqrt(100'000.0));
    double squares = 0;
    for (const double gap : gaps)
        squares += gap * gap;
    QVERIFY(std::abs(squares / double(gaps.size()) - 2e-6) < 0.06e-6); // E[gap^2] = 2 mean^2
}

void TestRateCurve::poissonFollowsARamp()
{
    ArrivalTimes times(RateCurve({{0, 2000, 100s}}), ArrivalProcess::Poisson, 7);
    int firstHalf = 0;
    int all = 0;
    while (const auto moment = times.next()) {
        firstHalf += *moment < 50s;
        ++all;
    }
    QVERIFY(std::abs(all - 100'000) < 5 * 316);
    QVERIFY(std::abs(firstHalf - 25'000) < 5 * 158); // a quarter of the arrivals in the first half of a ramp
}

void TestRateCurve::seedsDecide()
{
    const RateCurve curve({{100, 100, 1s}});
    ArrivalTimes one(curve, ArrivalProcess::Poisson, 3);
    ArrivalTimes same(curve, ArrivalProcess::Poisson, 3);
    ArrivalTimes other(curve, ArrivalProcess::Poisson, 4);
    bool differs = false;
    for (int i = 0; i < 50; ++i) {
        const auto moment = one.next();
        QCOMPARE(same.next(), moment);
        differs = differs || other.next() != moment;
    }
    QVERIFY(differs);
}

QTEST_GUILESS_MAIN(TestRateCurve)
#include "tst_ratecurve.moc"
