#include "analysis/tailfit.h"
#include "simulatedsystems.h"

#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::abs(b);
}

/// Exactly what a curve expects of this many requests past its `from`.
TailSample expectedOf(const TailCurve& curve, double limit, double requests)
{
    TailSample sample;
    sample.from = curve.from;
    sample.limit = limit;
    sample.share = 0.2;
    const auto groups = [&](int count) {
        GroupedAnswers all{{curve.from}, {}};
        const double end = curve.survival(limit);
        double before = 1;
        for (int i = 1; i <= count; ++i) {
            const double wanted = 1 - (1 - end) * i / count;
            const double edge = i == count
                ? limit
                : fallsBelow(wanted, curve.from, limit, [&](double at) { return curve.survival(at); });
            const double after = curve.survival(edge);
            all.edges.push_back(edge);
            all.counts.push_back(requests * (before - after));
            before = after;
        }
        return all;
    };
    sample.answers = groups(50);
    sample.coarse = groups(8);
    sample.atLimit = requests * curve.survival(limit);
    sample.waiting = sample.share * curve.survival(limit);
    return sample;
}

const TailCurve exponential{TailModel::Weibull, 1, 1, 1}; ///< exp(-(time - 1))

} // namespace

class TestTailFit : public QObject {
    Q_OBJECT

private slots:
    /// Against the logarithm of the product written out.
    void likelihoodIsThatOfGroupsAndWaits()
    {
        TailSample sample;
        sample.from = 1;
        sample.limit = 4;
        sample.answers = {{1, 2, 3}, {5, 2}};
        sample.others = {{2.5, 3}};
        sample.atLimit = 4;
        const double expected =
            5 * std::log(1 - std::exp(-1.0)) + 2 * std::log(std::exp(-1.0) - std::exp(-2.0)) + 3 * -1.5 + 4 * -3.0;
        QVERIFY(near(logLikelihood(exponential, sample), expected, 1e-12));
        sample.design = 5;
        QVERIFY(near(logLikelihood(exponential, sample), expected / 5, 1e-12));
        // A tail that ends before what was seen cannot have made it.
        QCOMPARE(logLikelihood({TailModel::Pareto, 1, -1, 1.5}, sample), -std::numeric_limits<double>::infinity());
    }

    /// Eight groups and the one at the limit, less three: 6 degrees, of which 12.592 is the 95 % point.
    void fitProbabilityIsChiSquare()
    {
        TailSample sample = expectedOf(exponential, 3, 800);
        QVERIFY(fitProbability(exponential, sample) > 0.999);
        const double each = sample.coarse.counts.front(); // all eight are equal
        const double shift = std::sqrt(12.592 * each / 2); // moved from one group to another: twice shift^2 / each
        sample.coarse.counts[2] += shift;
        sample.coarse.counts[5] -= shift;
        QVERIFY(std::abs(fitProbability(exponential, sample) - 0.05) < 1e-4);
        sample.design = 12.592 / 5.348; // the median of chi-square with 6 degrees is 5.348
        QVERIFY(std::abs(fitProbability(exponential, sample) - 0.5) < 1e-3);
    }

    void findsWhatTheCurveHolds_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<double>("shape");
        QTest::addColumn<double>("scale");
        QTest::newRow("lognormal") << 0 << 1.0 << 0.4;
        QTest::newRow("Weibull") << 1 << 1.5 << 0.8;
        QTest::newRow("Pareto") << 2 << 0.1 << 0.5;
    }
    /// From the exact expectation each value is the curve's own, within a range that holds it.
    void findsWhatTheCurveHolds()
    {
        QFETCH(int, model);
        QFETCH(double, shape);
        QFETCH(double, scale);
        const TailCurve curve{static_cast<TailModel>(model), 1, shape, scale};
        const auto timeOf = [&](double share) {
            return fallsBelow(share, 1, 1e3, [&](double time) { return curve.survival(time); });
        };
        const double limit = timeOf(0.1), later = timeOf(0.03);
        const TailFit fit(expectedOf(curve, limit, 5000));
        QCOMPARE(fit.models().front(), curve.model);

        const TailTime median = fit.medianPastLimit();
        QVERIFY2(near(toSeconds(median.value), timeOf(0.05), 0.01),
                 qPrintable(QString::number(toSeconds(median.value))));
        QVERIFY(median.low < median.value && median.value < *median.high);
        QVERIFY(toSeconds(median.low) > limit);

        const auto percentile = fit.percentile(1 - 0.2 * 0.03);
        QVERIFY(percentile && near(toSeconds(percentile->value), later, 0.02));
        QVERIFY(toSeconds(percentile->low) < later && later < toSeconds(*percentile->high));
        QVERIFY(!fit.percentile(0.9)); // before the limit: that was measured

        const TailChance chance = fit.chancePast(nanoseconds(std::llround(later * 1e9)));
        QVERIFY2(near(chance.value, 0.2 * 0.03, 0.03), qPrintable(QString::number(chance.value)));
        QVERIFY(chance.low < 0.006 && 0.006 < chance.high);
    }

    /// The profile of one model against a search of its whole plane, point by point.
    void intervalIsWhereTheLikelihoodDrops()
    {
        const TailCurve curve{TailModel::Weibull, 1, 1.2, 0.9};
        const double limit = 3;
        TailSample sample = expectedOf(curve, limit, 400);
        double best = -1e300;
        const auto likelihood = [&](double exponent, double share) {
            return logLikelihood(*curveThrough(TailModel::Weibull, 1, exponent, limit, share), sample);
        };
        constexpr int points = 400;
        const auto shareAt = [&](int i) { return 0.005 * std::pow(0.4 / 0.005, static_cast<double>(i) / points); };
        std::vector<double> profile;
        for (int i = 0; i <= points; ++i) {
            double highest = -1e300;
            for (double exponent = 0.1; exponent < 4; exponent += 0.01)
                highest = std::max(highest, likelihood(exponent, shareAt(i)));
            profile.push_back(highest);
            best = std::max(best, highest);
        }
        double low = 1, high = 0;
        for (int i = 0; i <= points; ++i) {
            if (profile[static_cast<std::size_t>(i)] >= best - 1.92) {
                low = std::min(low, shareAt(i));
                high = std::max(high, shareAt(i));
            }
        }
        const TailChance found = TailFit(sample).chancePast(nanoseconds(std::llround(limit * 1e9)));
        // The union is never narrower than one of its models, and at the limit, where all see the same, hardly wider.
        QVERIFY(found.low <= 0.2 * low * 1.02 && found.high >= 0.2 * high * 0.98);
        QVERIFY2(near(found.low, 0.2 * low, 0.1) && near(found.high, 0.2 * high, 0.1),
                 qPrintable(QString("%1 %2, %3 %4").arg(found.low).arg(found.high).arg(0.2 * low).arg(0.2 * high)));
    }

    void designWidens()
    {
        TailSample sample = expectedOf(exponential, 3, 2000);
        const TailTime plain = TailFit(sample).medianPastLimit();
        sample.design = 8;
        const TailTime clustered = TailFit(sample).medianPastLimit();
        QVERIFY(clustered.low < plain.low);
        QVERIFY(!clustered.high || *clustered.high > *plain.high);
        QVERIFY(near(toSeconds(clustered.value), toSeconds(plain.value), 1e-6));
    }

    /// Short tails: next to nothing reaches the limit, and how little cannot be told.
    void chancesTooSmallAreNotTold()
    {
        TailCurve normalLike{TailModel::Weibull, 1, 4, 1};
        TailSample sample = expectedOf(normalLike, 1.5, 500); // nothing past 1.5 ...
        sample.limit = 10; // ... with the limit far away
        sample.coarse.edges.back() = 10;
        sample.coarse.counts.back() += sample.atLimit;
        sample.answers.counts.back() += sample.atLimit;
        sample.atLimit = 0;
        sample.waiting = 0;
        const TailFit fit(sample);
        QVERIFY(!fit.models().empty());
        const TailChance chance = fit.chancePast(std::chrono::seconds(10));
        QCOMPARE(chance.value, leastChance);
        QCOMPARE(chance.low, leastChance);
        QVERIFY(chance.high < 1e-4);
    }

    void nothingDescribesAGap()
    {
        TailSample sample = expectedOf(exponential, 3, 2000);
        for (std::size_t i = 0; i < 4; ++i) { // half of the middle moves to the end
            sample.coarse.counts[7 - i] += sample.coarse.counts[i + 2 > 3 ? 3 : i + 2] / 2;
            sample.coarse.counts[i + 2 > 3 ? 3 : i + 2] /= 2;
        }
        QVERIFY(TailFit(sample).models().empty());
    }

    void sameDataSameAnswer()
    {
        const TailSample sample = expectedOf(exponential, 3, 700);
        const TailTime once = TailFit(sample).medianPastLimit(), again = TailFit(sample).medianPastLimit();
        QCOMPARE(once.value, again.value);
        QCOMPARE(once.low, again.low);
        QCOMPARE(once.high, again.high);
    }
};

QTEST_GUILESS_MAIN(TestTailFit)
#include "tst_tailfit.moc"
