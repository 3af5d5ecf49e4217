#include "analysis/stretches.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace headroom;

namespace {

bool near(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

std::vector<double> alternating(std::size_t ticks, double size)
{
    std::vector<double> values(ticks);
    for (std::size_t i = 0; i < ticks; ++i)
        values[i] = i % 2 == 0 ? size : -size;
    return values;
}

/// Zero-sum white noise of unit variance a tick.
std::vector<double> noise(std::size_t ticks, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<double> values(ticks);
    double mean = 0;
    for (double& value : values) {
        value = (static_cast<double>(random() >> 11) * 0x1p-53 - 0.5) * std::sqrt(12.0);
        mean += value / static_cast<double>(ticks);
    }
    for (double& value : values)
        value -= mean;
    return values;
}

} // namespace

class TestStretches : public QObject {
    Q_OBJECT

private slots:
    void tenStretchesOfKnownSums() { QVERIFY(near(tenStretchVariance(alternating(10, 5)), 370.04, 0.01)); }

    /// Two ticks a stretch cancel, so nothing is left.
    void stretchesCoverAllTicksOnce()
    {
        QVERIFY(near(tenStretchVariance(alternating(20, 5)), 0, 1e-12));
        std::vector<double> uneven(63, 0.0); // stretches of six and seven
        uneven.back() = 1;
        const double expected = 1.33214 * 10 / 9 * (0.81 + 9 * 0.01);
        QVERIFY(near(tenStretchVariance(uneven), expected, 1e-9));
    }

    void neighboursOfKnownCorrelation()
    {
        // Blocks of + + - -: of 40 ticks, r1 = 1 / 40 (20 like pairs, 19 unlike), by hand.
        std::vector<double> blocks(40);
        for (std::size_t i = 0; i < blocks.size(); ++i)
            blocks[i] = i / 2 % 2 == 0 ? 1 : -1;
        const double r1 = 1.0 / 40;
        const double r = r1 + (1 + 4 * r1) / 40;
        QVERIFY(near(neighbourVariance(blocks), 40 * (1 + r) / (1 - r), 1e-9));
        // Opposite neighbours would make it narrower than independence; they may not.
        QVERIFY(near(neighbourVariance(alternating(40, 1)), 40, 1e-9));
        // A single long drift is held at 0.97.
        std::vector<double> drift(1000);
        for (std::size_t i = 0; i < drift.size(); ++i)
            drift[i] = i < 500 ? 1 : -1;
        QVERIFY(near(neighbourVariance(drift), 1000 * 1.97 / 0.03, 1e-6));
        QCOMPARE(neighbourVariance(std::vector<double>(40, 0.0)), 0.0);
    }

    void aRampIsNotNoise()
    {
        std::vector<double> ramp(200);
        for (std::size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = static_cast<double>(i) - 99.5;
        // Twenty stretches of ten ticks: each sum lies 100 above the one before.
        QVERIFY(near(twentyStretchVariance(ramp), 1.236 * 20 / 38 * 19 * 100 * 100, 1e-6));
        QVERIFY(tenStretchVariance(ramp) > 50 * twentyStretchVariance(ramp));
        const Spread level = spreadOf(ramp, 1, LoadCourse::Level);
        const Spread changing = spreadOf(ramp, 1, LoadCourse::Changing);
        QVERIFY(changing.variance < level.variance / 50);
    }

    void theLargestCounts()
    {
        const auto values = noise(300, 1);
        QCOMPARE(spreadOf(values, 1e6, LoadCourse::Level).variance, 1e6);
        QCOMPARE(spreadOf(values, 1e6, LoadCourse::Level).design, 1.0);
        const double largest = std::max(tenStretchVariance(values), neighbourVariance(values));
        QCOMPARE(spreadOf(values, 1e-6, LoadCourse::Level).variance, largest);
        QCOMPARE(spreadOf(values, 1e-6, LoadCourse::Level).design, largest / 1e-6);
    }

    void shortRuns()
    {
        const Spread tooShort = spreadOf(alternating(9, 5), 1, LoadCourse::Level);
        QVERIFY(tooShort.thisRunOnly);
        QCOMPARE(tooShort.variance, 1.0);
        QCOMPARE(tooShort.design, 1.0);
        const auto ten = alternating(10, 5);
        QVERIFY(!spreadOf(ten, 1, LoadCourse::Level).thisRunOnly);
        QCOMPARE(spreadOf(ten, 1, LoadCourse::Level).variance, tenStretchVariance(ten));
        // Under 30 ticks the correlation of neighbours says nothing: only the stretches count, which cancel here.
        QCOMPARE(spreadOf(alternating(20, 5), 1, LoadCourse::Level).variance, 1.0);
        QVERIFY(spreadOf(alternating(40, 5), 1, LoadCourse::Level).variance >= 1000);
        // Under 20 ticks of changing load the wider ten stretches stand in.
        QCOMPARE(spreadOf(ten, 1, LoadCourse::Changing).variance, tenStretchVariance(ten));
    }

    /// White noise of unit variance a tick: every second is worth itself, on average over many runs.
    void independentSecondsOfIndependentSeconds()
    {
        double inverse = 0;
        for (unsigned seed = 0; seed < 400; ++seed)
            inverse += 1 / spreadOf(noise(600, seed), 1e-9, LoadCourse::Level).independentSeconds / 400;
        QVERIFY2(inverse * 600 > 0.9 && inverse * 600 < 1.1, qPrintable(QString::number(inverse * 600)));
    }

    void longRunsGatherSeconds()
    {
        QCOMPARE(secondsPerTickFor(0), 1u);
        QCOMPARE(secondsPerTickFor(86'399), 1u);
        QVERIFY(4'294'967'295u / secondsPerTickFor(4'294'967'295u) <= 100'000);
    }
};

QTEST_GUILESS_MAIN(TestStretches)
#include "tst_stretches.moc"
