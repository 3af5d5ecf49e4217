#include "analysis/percentiles.h"
#include "analysis/tailfit.h"
#include "latencysystems.h"

#include <QTest>

using namespace headroom;

// What the tail models say of requests nobody saw end, held against systems for which it is known. The union of the
// accepted models covered 93 to 100 % of runs where it was chosen; a hundred runs leave open 2.2 points either way, so
// 90 % is asked for here. Where a fit must mislead it has to be refused.

namespace {

constexpr int runs = 100;
constexpr std::uint32_t rate = 20;

/// A family by its survival in units of its own, and a draw from it.
struct Family {
    std::function<double(double)> survival;
    std::function<double(Draws&)> draw;

    [[nodiscard]] double timeAbove(double share) const { return fallsBelow(share, 0, 1e6, survival); }
};

Family lognormal(double sigma)
{
    return {[=](double time) { return shareAbove(std::log(time) / sigma); },
            [=](Draws& draws) { return std::exp(sigma * draws.normal()); }};
}

Family weibull(double shape)
{
    return {[=](double time) { return std::exp(-std::pow(time, shape)); },
            [=](Draws& draws) { return std::pow(draws.exponential(), 1 / shape); }};
}

/// Two kinds of requests, a share of them eight times as slow.
Family twoKinds(double slow)
{
    return {[=](double time) {
                return (1 - slow) * shareAbove(std::log(time) / 0.3) + slow * shareAbove(std::log(time / 8) / 0.1);
            },
            [=](Draws& draws) {
                const bool isSlow = draws.uniform() < slow;
                return isSlow ? 8 * std::exp(0.1 * draws.normal()) : std::exp(0.3 * draws.normal());
            }};
}

const std::array<Family, 4>& families()
{
    static const std::array<Family, 4> all{lognormal(0.5), lognormal(1), weibull(0.7), weibull(1.5)};
    return all;
}
const std::array<const char*, 4> names{"lognormal 0.5", "lognormal 1", "Weibull 0.7", "Weibull 1.5"};

SimulatedRun simulated(const Family& family, std::uint64_t seed, std::uint32_t requests, double limit)
{
    Draws draws(seed);
    SimulatedRun run;
    for (std::uint32_t i = 0; i < requests; ++i)
        run.limited(i / rate, family.draw(draws), limit);
    return run;
}

nanoseconds timeOf(double seconds)
{
    return nanoseconds(std::llround(seconds * 1e9));
}

bool holds(const TailTime& time, double truth)
{
    return toSeconds(time.low) <= truth && (!time.high || truth <= toSeconds(*time.high));
}

bool holds(const TailChance& chance, double truth)
{
    return (chance.low <= truth || chance.low <= leastChance) && truth <= chance.high;
}

/// Counts what was said and how often it was right.
struct Tally {
    int said = 0;
    int right = 0;
    std::vector<double> widths{}; ///< high / low, or high / truth of a chance

    void add(bool isRight, double width)
    {
        ++said;
        right += isRight ? 1 : 0;
        widths.push_back(width);
    }
    [[nodiscard]] double percent() const { return said == 0 ? 0 : 100.0 * right / said; }
    [[nodiscard]] QString text()
    {
        std::sort(widths.begin(), widths.end());
        const double middle = widths.empty() ? 0 : widths[widths.size() / 2];
        return QString("%1 % of %2, median width %3").arg(percent(), 0, 'f', 1).arg(said).arg(middle, 0, 'f', 2);
    }
};

/// The fit of a run, where one is allowed.
std::optional<TailFit> fitOf(SimulatedRun& run, nanoseconds limit)
{
    const auto view = run.view();
    const auto horizon = horizonOf(view, limit);
    auto sample =
        horizon ? tailWithTimeouts(view, *horizon, LoadCourse::Level) : tailBelowLimit(view, limit, LoadCourse::Level);
    if (!sample)
        return std::nullopt;
    TailFit fit(std::move(*sample));
    return fit.models().empty() ? std::nullopt : std::optional(std::move(fit));
}

} // namespace

class TestTailCoverage : public QObject {
    Q_OBJECT

private slots:
    void medianNeeded_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<double>("timeouts");
        for (std::size_t i = 0; i < families().size(); ++i) {
            for (const double timeouts : {0.02, 0.08})
                QTest::addRow("%s, %g timed out", names[i], timeouts) << static_cast<int>(i) << timeouts;
        }
    }
    void medianNeeded()
    {
        QFETCH(int, family);
        QFETCH(double, timeouts);
        const Family& truth = families()[static_cast<std::size_t>(family)];
        const double limit = truth.timeAbove(timeouts);
        const double median = truth.timeAbove(timeouts / 2);
        Tally tally;
        for (int i = 0; i < runs; ++i) {
            SimulatedRun run = simulated(truth, static_cast<std::uint64_t>(i) + 1, 10'000, limit);
            if (const auto fit = fitOf(run, timeOf(limit))) {
                const TailTime found = fit->medianPastLimit();
                tally.add(holds(found, median), toSeconds(found.high.value_or(timeOf(1e6))) / toSeconds(found.low));
            }
        }
        qInfo("%s", qPrintable(tally.text()));
        QVERIFY2(tally.said >= runs * 0.85, qPrintable(tally.text()));
        QVERIFY2(tally.percent() >= 90, qPrintable(tally.text()));
    }

    void percentilePastTheLimit_data()
    {
        QTest::addColumn<int>("family");
        for (std::size_t i = 0; i < families().size(); ++i)
            QTest::newRow(names[i]) << static_cast<int>(i);
    }
    /// 2 % time out; the 99th percentile lies past the limit.
    void percentilePastTheLimit()
    {
        QFETCH(int, family);
        const Family& truth = families()[static_cast<std::size_t>(family)];
        const double limit = truth.timeAbove(0.02);
        Tally tally;
        for (int i = 0; i < runs / 2; ++i) {
            SimulatedRun run = simulated(truth, static_cast<std::uint64_t>(i) + 500, 10'000, limit);
            if (const auto fit = fitOf(run, timeOf(limit))) {
                const auto found = fit->percentile(0.99);
                QVERIFY(found);
                tally.add(holds(*found, truth.timeAbove(0.01)),
                          toSeconds(found->high.value_or(timeOf(1e6))) / toSeconds(found->low));
            }
        }
        qInfo("%s", qPrintable(tally.text()));
        QVERIFY2(tally.said >= runs * 0.42 && tally.percent() >= 88, qPrintable(tally.text()));
    }

    void noneSeen_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<double>("expected"); // timeouts in a run
        QTest::newRow("lognormal 0.5, 0.3 expected") << 0 << 0.3;
        QTest::newRow("lognormal 1, 0.03 expected") << 1 << 0.03;
        QTest::newRow("Weibull 0.7, 0.3 expected") << 2 << 0.3;
        QTest::newRow("Weibull 1.5, 0.03 expected") << 3 << 0.03;
    }
    void noneSeen()
    {
        QFETCH(int, family);
        QFETCH(double, expected);
        constexpr std::uint32_t requests = 5000;
        const Family& truth = families()[static_cast<std::size_t>(family)];
        const double chance = expected / requests;
        const double limit = truth.timeAbove(chance);
        Tally tally;
        for (int i = 0; i < runs; ++i) {
            SimulatedRun run = simulated(truth, static_cast<std::uint64_t>(i) + 1000, requests, limit);
            if (horizonOf(run.view(), timeOf(limit)))
                continue; // one was seen after all
            if (const auto fit = fitOf(run, timeOf(limit))) {
                const TailChance found = fit->chancePast(timeOf(limit));
                tally.add(holds(found, chance), found.high / chance);
            }
        }
        qInfo("%s", qPrintable(tally.text()));
        QVERIFY2(tally.said >= runs / 2 && tally.percent() >= 90, qPrintable(tally.text()));
    }

    /// Requests of a second share their fate; the likelihoods are worth less by their design.
    void noneSeenWhereLatencyDrifts()
    {
        const LatencySystem system = latencysystems::drifting(1);
        constexpr std::uint32_t seconds = 600;
        constexpr double chance = 0.3 / (seconds * rate);
        const double limit = system.quantile(1 - chance);
        Tally tally;
        for (int i = 0; i < runs; ++i) {
            Draws draws(static_cast<std::uint64_t>(i) + 1);
            SimulatedRun run = runOf(system, draws, seconds, rate, limit);
            if (horizonOf(run.view(), timeOf(limit)))
                continue;
            if (const auto fit = fitOf(run, timeOf(limit))) {
                const TailChance found = fit->chancePast(timeOf(limit));
                tally.add(holds(found, chance), found.high / chance);
            }
        }
        qInfo("%s", qPrintable(tally.text()));
        QVERIFY2(tally.said >= runs / 4 && tally.percent() >= 95, qPrintable(tally.text()));
    }

    void refused_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<double>("hanging");
        QTest::addColumn<int>("atLeast"); // percent of runs
        QTest::newRow("2 % of 10,000 hang") << 10'000 << 0.02 << 100;
        QTest::newRow("1 % of 1,000 hang") << 1000 << 0.01 << 97;
    }
    /// What hangs never ends, and the quick answers tell nothing of it.
    void refused()
    {
        QFETCH(int, requests);
        QFETCH(double, hanging);
        QFETCH(int, atLeast);
        const Family quick = lognormal(0.5);
        const Family hangs{quick.survival,
                           [&](Draws& draws) { return draws.uniform() < hanging ? 1e9 : quick.draw(draws); }};
        const double limit = 8 * quick.timeAbove(0.5);
        int refusals = 0;
        for (int i = 0; i < runs; ++i) {
            SimulatedRun run =
                simulated(hangs, static_cast<std::uint64_t>(i) + 1, static_cast<std::uint32_t>(requests), limit);
            refusals += fitOf(run, timeOf(limit)) ? 0 : 1;
        }
        QVERIFY2(refusals >= atLeast * runs / 100, qPrintable(QString::number(refusals)));
    }

    /// A second kind of slow requests that was seen: no smooth tail describes both.
    void seenSecondKindIsRefused()
    {
        for (int i = 0; i < runs; ++i) {
            SimulatedRun run = simulated(twoKinds(0.03), static_cast<std::uint64_t>(i) + 1, 5000, 20);
            QVERIFY(!fitOf(run, timeOf(20)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTailCoverage)
#include "tst_tailcoverage.moc"
