#include "analysis/tailmodels.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace headroom;

namespace {

bool near(double a, double b, double relative = 1e-6)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

/// Simpson's rule: shares no formula with the models.
double integral(const std::function<double(double)>& density, double from, double to)
{
    constexpr int steps = 20'000;
    const double step = (to - from) / steps;
    double sum = density(from) + density(to);
    for (int i = 1; i < steps; ++i)
        sum += density(from + i * step) * (i % 2 == 1 ? 4 : 2);
    return sum * step / 3;
}

/// A distribution by its density over the logarithm of time, which reaches all of it evenly.
struct Parent {
    TailModel model;
    std::function<double(double)> density; ///< of time
    std::function<double(double from)> shape; ///< as TailCurve has it past `from`
    double end = std::exp(12.0); ///< past it there is nothing to speak of

    [[nodiscard]] double above(double time) const
    {
        if (time >= end)
            return 0;
        return integral([&](double log) { return density(std::exp(log)) * std::exp(log); }, std::log(time),
                        std::log(end));
    }
    [[nodiscard]] double timeAbove(double share) const
    {
        double low = 1e-3, high = end;
        for (int i = 0; i < 60; ++i) {
            const double middle = std::sqrt(low * high);
            (above(middle) > share ? low : high) = middle;
        }
        return low;
    }
};

Parent lognormalParent(double mu, double sigma)
{
    return {TailModel::Lognormal,
            [=](double time) {
                const double z = (std::log(time) - mu) / sigma;
                return std::exp(-z * z / 2) / (time * sigma * std::sqrt(2 * std::numbers::pi));
            },
            [=](double from) { return (std::log(from) - mu) / sigma; }};
}

Parent weibullParent(double shape, double scale)
{
    return {TailModel::Weibull,
            [=](double time) {
                return shape / scale * std::pow(time / scale, shape - 1) * std::exp(-std::pow(time / scale, shape));
            },
            [=](double) { return shape; }};
}

/// Excesses over 1; of xi below zero with an end.
Parent paretoParent(double xi, double sigma)
{
    return {TailModel::Pareto,
            [=](double time) {
                return xi == 0 ? std::exp(-(time - 1) / sigma) / sigma
                               : std::pow(std::max(0.0, 1 + xi * (time - 1) / sigma), -1 / xi - 1) / sigma;
            },
            [=](double) { return xi; }, xi < 0 ? 1 - sigma / xi : std::exp(xi > 0.2 ? 60.0 : 12.0)};
}

} // namespace

class TestTailModels : public QObject {
    Q_OBJECT

private slots:
    void knownValues()
    {
        // A tenth lies above 1; past it the excess has sigma 0.5 and xi 0.1.
        const TailCurve curve{TailModel::Pareto, 1, 0.1, 0.5};
        QVERIFY(std::abs(0.1 * curve.survival(5) - 2.80e-4) < 5e-7);
        QVERIFY(std::abs(curve.timeAt(curve.survival(2) / 2) - 2.43) < 0.005);
        const auto found = curveWithMedian(TailModel::Pareto, 1, 0.1, 2, 2.430641);
        QVERIFY(found && std::abs(found->scale - 0.5) < 1e-4);
    }

    void closedFormsAgreeWithIntegrals_data()
    {
        QTest::addColumn<int>("parent");
        QTest::newRow("lognormal, narrow") << 0;
        QTest::newRow("lognormal, wide") << 1;
        QTest::newRow("Weibull, long tail") << 2;
        QTest::newRow("Weibull, short tail") << 3;
        QTest::newRow("Pareto, heavy") << 4;
        QTest::newRow("Pareto, exponential") << 5;
        QTest::newRow("Pareto, with an end") << 6;
    }
    /// From the point it must go through, or the median it must have, each form finds the distribution again.
    void closedFormsAgreeWithIntegrals()
    {
        QFETCH(int, parent);
        const std::array<Parent, 7> parents{
            lognormalParent(0.2, 0.4), lognormalParent(-0.5, 1.1), weibullParent(0.7, 0.8), weibullParent(2.5, 1.2),
            paretoParent(0.25, 0.6),   paretoParent(0, 0.5),       paretoParent(-0.2, 1.5)};
        const Parent& truth = parents[static_cast<std::size_t>(parent)];
        constexpr double from = 1, limit = 2.2;
        const double above = truth.above(from);
        const double share = truth.above(limit) / above;
        const auto curve = curveThrough(truth.model, from, truth.shape(from), limit, share);
        QVERIFY(curve);
        QCOMPARE(curve->survival(from), 1.0);
        QVERIFY(near(curve->survival(limit), share, 1e-9));
        for (const double time : {1.1, 1.6, 3.0, 4.5})
            QVERIFY(near(curve->survival(time), truth.above(time) / above, 1e-5));

        for (const double left : {1.0, 0.5, 0.01})
            QVERIFY(near(curve->survival(curve->timeAt(left)), left, 1e-9));

        const double median = truth.timeAbove(truth.above(limit) / 2);
        // The lognormal's shape is the score of the limit here.
        const double shape = truth.shape(truth.model == TailModel::Lognormal ? limit : from);
        const auto withMedian = curveWithMedian(truth.model, from, shape, limit, median);
        QVERIFY(withMedian);
        QVERIFY(near(withMedian->survival(median) / withMedian->survival(limit), 0.5, 1e-9));
        QVERIFY(near(withMedian->scale, curve->scale, 1e-3));
        QVERIFY(near(withMedian->shape, curve->shape, 1e-3) || curve->shape == 0);
    }

    void curvesFallFromOne_data()
    {
        QTest::addColumn<int>("model");
        for (const TailModel model : tailModels)
            QTest::addRow("%s", tailModelName(model).data()) << static_cast<int>(model);
    }
    /// Over all the shapes that are looked through, and from a microsecond to an hour.
    void curvesFallFromOne()
    {
        QFETCH(int, model);
        const auto which = static_cast<TailModel>(model);
        for (const double from : {1e-6, 0.2, 29.0}) {
            const double limit = from == 29.0 ? 3600 : 30;
            const ShapeRange range = shapeRange(which, from, limit);
            for (int i = 0; i <= 30; ++i) {
                const double at = static_cast<double>(i) / 30;
                const double shape = range.logarithmic ? range.from * std::pow(range.to / range.from, at)
                                                       : range.from + at * (range.to - range.from);
                for (const double share : {1e-9, 0.01, 0.9}) {
                    const auto curve = curveThrough(which, from, shape, limit, share);
                    if (!curve)
                        continue;
                    QVERIFY(near(curve->survival(from), 1));
                    QVERIFY2(near(curve->survival(limit), share, 1e-5), qPrintable(QString::number(shape)));
                    double last = 1;
                    for (int step = 1; step <= 20; ++step) {
                        const double now = curve->survival(from * std::pow(limit / from, step / 20.0));
                        QVERIFY(now >= 0 && now <= last * (1 + 1e-12));
                        last = now;
                    }
                }
            }
        }
    }

    /// No Pareto of a heavy tail has a median that near past the limit.
    void noCurveIsNoCurve()
    {
        QVERIFY(!curveWithMedian(TailModel::Pareto, 1, 1.5, 10, 10.1));
        QVERIFY(curveWithMedian(TailModel::Pareto, 1, 0.01, 10, 10.1));
    }

    /// Nothing jumps where xi passes through zero.
    void exponentialIsTheMiddleOfPareto()
    {
        const auto below = curveThrough(TailModel::Pareto, 1, -2e-7, 3, 0.1);
        const auto at = curveThrough(TailModel::Pareto, 1, 0, 3, 0.1);
        const auto above = curveThrough(TailModel::Pareto, 1, 2e-7, 3, 0.1);
        QVERIFY(near(below->scale, at->scale) && near(above->scale, at->scale));
        QVERIFY(near(below->survival(4), at->survival(4), 1e-5) && near(above->survival(4), at->survival(4), 1e-5));
        const auto median = curveWithMedian(TailModel::Pareto, 1, 0, 3, 3.5);
        QVERIFY(near(median->scale, curveWithMedian(TailModel::Pareto, 1, 2e-7, 3, 3.5)->scale, 1e-5));
    }
};

QTEST_GUILESS_MAIN(TestTailModels)
#include "tst_tailmodels.moc"
