#include "analysis/percentiles.h"
#include "analysis/rates.h"
#include "latencysystems.h"

#include <QTest>

using namespace headroom;

// The intervals promise to hold what the system would do again in 95 % of all runs. Each row measures a system whose
// true numbers are known a thousand times, and asks for the coverage the method was chosen for: 95 % or more, give or
// take what a thousand runs leave open, and not so much more that the interval would be wide for nothing.

namespace {

constexpr int runs = 1000;
constexpr double leastHeld = 93, mostHeld = 99.5;

using Held = std::array<double, percentileShares.size()>; ///< percent of runs; an open end counts as holding

Held coverage(const LatencySystem& system, std::uint32_t seconds, std::uint32_t rate, std::optional<double> limitShare)
{
    std::array<double, percentileShares.size()> truth{};
    for (std::size_t i = 0; i < truth.size(); ++i)
        truth[i] = system.quantile(percentileShares[i]);
    const double limit = limitShare ? system.quantile(*limitShare) : 3600;
    const auto limitTime = nanoseconds(std::llround(limit * 1e9));
    Held held{};
    for (int run = 0; run < runs; ++run) {
        Draws draws(static_cast<std::uint64_t>(run) + 1);
        SimulatedRun records = runOf(system, draws, seconds, rate, limit);
        const auto view = records.view();
        const auto found = estimatePercentiles(view, horizonOf(view, limitTime), LoadCourse::Level);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const bool low = !found[i] || !found[i]->percentile.low || toSeconds(*found[i]->percentile.low) <= truth[i];
            const bool high =
                !found[i] || !found[i]->percentile.high || toSeconds(*found[i]->percentile.high) >= truth[i];
            held[i] += low && high ? 100.0 / runs : 0;
        }
    }
    return held;
}

/// Bursts of three seconds on average, at any time, in which half of the requests time out.
struct Bursts {
    static constexpr double length = 3, hitShare = 0.5;
    double expected; ///< in a run
    std::uint32_t seconds;

    [[nodiscard]] double share() const { return hitShare * (1 - std::exp(-expected * length / seconds)); }
    [[nodiscard]] std::vector<SecondOfHits> run(Draws& draws, std::uint32_t rate) const
    {
        std::vector<SecondOfHits> hits;
        const double apart = seconds / expected;
        double begin = -20 * length + apart * draws.exponential(); // long before the run: one may reach into it
        double until = -20 * length;
        for (std::uint32_t i = 0; i < seconds * rate; ++i) {
            const double planned = static_cast<double>(i) / rate;
            for (; begin <= planned; begin += apart * draws.exponential())
                until = std::max(until, begin + length * draws.exponential());
            if (i % rate == 0)
                hits.push_back({i / rate, rate, 0});
            hits.back().hits += planned < until && draws.uniform() < hitShare ? 1 : 0;
        }
        return hits;
    }
};

std::vector<SecondOfHits> steadyRun(Draws& draws, double share, std::uint32_t seconds, std::uint32_t rate)
{
    std::vector<SecondOfHits> hits;
    for (std::uint32_t second = 0; second < seconds; ++second) {
        hits.push_back({second, rate, 0});
        for (std::uint32_t i = 0; i < rate; ++i)
            hits.back().hits += draws.uniform() < share ? 1 : 0;
    }
    return hits;
}

/// A run without a hit has no interval; 0 to the bound stands for it.
bool holds(std::span<const SecondOfHits> seconds, double share, std::uint64_t requests)
{
    if (const auto estimate = estimateShare(seconds, LoadCourse::Level))
        return estimate->low <= share && share <= estimate->high;
    return share <= noneSeenBound(requests, 1).value_or(1);
}

} // namespace

class TestCoverageTables : public QObject {
    Q_OBJECT

private slots:
    void percentiles_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("rate");
        QTest::addColumn<double>("limitShare"); // 0: no limit
        QTest::addColumn<QList<int>>("places"); // of percentileShares, those the method promises here
        const QList<int> all{0, 2, 3}; // p50, p95, p99
        QTest::newRow("independent, 60 s") << 0 << 60 << 20 << 0.0 << all;
        QTest::newRow("independent, 300 s") << 0 << 300 << 20 << 0.0 << all;
        QTest::newRow("independent, 600 s") << 0 << 600 << 20 << 0.0 << all;
        QTest::newRow("drifting over 3 s, 300 s") << 1 << 300 << 20 << 0.0 << QList<int>{0};
        QTest::newRow("drifting over 3 s, 600 s") << 1 << 600 << 20 << 0.0 << all;
        QTest::newRow("slow phases of 1 s, 300 s") << 2 << 300 << 20 << 0.0 << all;
        QTest::newRow("slow phases of 1 s, 600 s") << 2 << 600 << 20 << 0.0 << all;
        QTest::newRow("freezing, 600 s") << 3 << 600 << 20 << 0.0 << all;
        // 3.9 % time out, so that p99 lies past the limit.
        QTest::newRow("independent, limited") << 0 << 120 << 5 << 0.961 << QList<int>{0, 1, 2};
        QTest::newRow("drifting over 3 s, limited") << 1 << 600 << 10 << 0.961 << QList<int>{0, 1, 2};
    }
    void percentiles()
    {
        QFETCH(int, system);
        QFETCH(int, seconds);
        QFETCH(int, rate);
        QFETCH(double, limitShare);
        QFETCH(QList<int>, places);
        const std::array<LatencySystem, 4> systems{latencysystems::independent(), latencysystems::drifting(3),
                                                   latencysystems::slowPhases(1, 9), latencysystems::freezing()};
        const Held held =
            coverage(systems[static_cast<std::size_t>(system)], static_cast<std::uint32_t>(seconds),
                     static_cast<std::uint32_t>(rate), limitShare > 0 ? std::optional(limitShare) : std::nullopt);
        const QString all = QString("p50 %1 p90 %2 p95 %3 p99 %4").arg(held[0]).arg(held[1]).arg(held[2]).arg(held[3]);
        qInfo("%s", qPrintable(all));
        for (const int place : places) {
            const double one = held[static_cast<std::size_t>(place)];
            QVERIFY2(one >= leastHeld && one <= mostHeld, qPrintable(all));
        }
    }

    void shares_data()
    {
        QTest::addColumn<double>("share"); // 0: bursts
        QTest::addColumn<double>("bursts");
        QTest::newRow("one in a thousand") << 0.001 << 0.0;
        QTest::newRow("one in fifty") << 0.02 << 0.0;
        QTest::newRow("forty bursts") << 0.0 << 40.0;
        QTest::newRow("eight bursts") << 0.0 << 8.0;
    }
    void shares()
    {
        QFETCH(double, share);
        QFETCH(double, bursts);
        constexpr std::uint32_t seconds = 600, rate = 20;
        const Bursts bursty{bursts, seconds};
        const double truth = bursts > 0 ? bursty.share() : share;
        double held = 0;
        for (int run = 0; run < runs; ++run) {
            Draws draws(static_cast<std::uint64_t>(run) + 1);
            const auto hits = bursts > 0 ? bursty.run(draws, rate) : steadyRun(draws, share, seconds, rate);
            held += holds(hits, truth, std::uint64_t{seconds} * rate) ? 100.0 / runs : 0;
        }
        qInfo("%.1f", held);
        QVERIFY2(held >= leastHeld && held <= mostHeld, qPrintable(QString::number(held)));
    }
};

QTEST_GUILESS_MAIN(TestCoverageTables)
#include "tst_coveragetables.moc"
