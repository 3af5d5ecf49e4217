#include "analysis/limitinference.h"

#include <QTest>

#include <boost/math/distributions/normal.hpp>

#include <cmath>
#include <functional>
#include <numeric>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

using Times = std::vector<double>; ///< s

nanoseconds fromSeconds(double seconds)
{
    return nanoseconds(std::llround(seconds * 1e9));
}

std::vector<TimerCluster> clustersOf(const Times& times)
{
    LatencyHistogram histogram;
    for (const double time : times)
        histogram.record(fromSeconds(time));
    return timerClusters(histogram.toCells());
}

bool holds(const TimerCluster& cluster, double seconds)
{
    return cluster.low <= fromSeconds(seconds) && fromSeconds(seconds) <= cluster.high;
}

/// `count` times from `from` on, `step` apart.
Times ladder(int count, double from, double step)
{
    Times times;
    for (int i = 0; i < count; ++i)
        times.push_back(from + i * step);
    return times;
}

Times operator+(Times a, const Times& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Draws that are the same on every machine.
class Draws {
public:
    explicit Draws(unsigned seed)
        : m_random(seed)
    {
    }
    double uniform() { return (static_cast<double>(m_random() >> 11) + 0.5) * 0x1p-53; }
    double normal() { return boost::math::quantile(boost::math::normal(), uniform()); }
    double after(double mean) { return -mean * std::log(uniform()); }

private:
    std::mt19937_64 m_random;
};

using Draw = std::function<double(Draws&, int)>;

/// Runs of `count` failures, each with a seed of its own.
template <typename Judge> double percentOfRuns(int count, const Draw& draw, Judge&& judge)
{
    constexpr unsigned runs = 500;
    int hits = 0;
    for (unsigned seed = 1; seed <= runs; ++seed) {
        Draws draws(seed);
        Times times;
        for (int i = 0; i < count; ++i)
            times.push_back(draw(draws, i));
        hits += judge(clustersOf(times)) ? 1 : 0;
    }
    return 100.0 * hits / runs;
}

} // namespace

Q_DECLARE_METATYPE(Times)
Q_DECLARE_METATYPE(Draw)

class TestLimitInference : public QObject {
    Q_OBJECT

private slots:
    void windows()
    {
        QCOMPARE(clusterWindow(1s), nanoseconds(50ms));
        QCOMPARE(clusterWindow(5s), nanoseconds(50ms));
        QCOMPARE(clusterWindow(29s), nanoseconds(290ms));
    }

    /// One rule a row: the timers that are found, by a time that must lie within the bounds.
    void rules_data()
    {
        QTest::addColumn<Times>("times");
        QTest::addColumn<Times>("found");
        QTest::newRow("none") << Times{} << Times{};
        QTest::newRow("four are too few") << ladder(4, 29.0, 0.01) << Times{};
        QTest::newRow("five") << ladder(5, 29.0, 0.01) << Times{29};
        QTest::newRow("five at one time") << Times(5, 29.01) << Times{29};
        QTest::newRow("very many at one time") << Times(100'000, 60.02) << Times{60};
        QTest::newRow("a second timer") << ladder(20, 29.0, 0.005) + ladder(10, 60.0, 0.005) << Times{29, 60};
        QTest::newRow("half a second apart") << ladder(15, 29.0, 0.004) + ladder(15, 29.5, 0.004) << Times{29, 29.5};
        QTest::newRow("three at most") << ladder(30, 5.0, 0.001) + ladder(29, 10.0, 0.001) + ladder(28, 20.0, 0.001)
                + ladder(27, 40.0, 0.001)
                                       << Times{5, 10, 20};
        QTest::newRow("ascending, whatever is larger")
            << ladder(10, 3.0, 0.004) + ladder(30, 29.0, 0.004) << Times{3, 29};
        QTest::newRow("less than a tenth of all") << ladder(60, 29.0, 0.004) + Times(6, 60.01) << Times{29};
        QTest::newRow("a tenth of all") << ladder(54, 29.0, 0.004) + Times(6, 60.01) << Times{29, 60};
        QTest::newRow("spread evenly") << ladder(30, 2.0, 1.0) << Times{};
        QTest::newRow("five among many that are spread")
            << ladder(45, 20.0, 0.5) + Times(5, 29.01) << Times{}; // 50 such windows, one with five: chance
        QTest::newRow("fast failures are near to each other whatever they are") << ladder(40, 0.005, 0.001) << Times{};
        QTest::newRow("as wide as a timer's grain: 1 s") << ladder(30, 29.0, 0.033) << Times{29};
        QTest::newRow("wider than 5 %") << ladder(40, 29.0, 0.04) << Times{};
        QTest::newRow("short ones may differ by 100 ms") << ladder(20, 0.5, 0.004) << Times{0.5};
        QTest::newRow("but not by more") << ladder(20, 0.5, 0.0065) << Times{};
        QTest::newRow("a few just before") << Times{28.2, 28.5} + ladder(20, 29.0, 0.005) << Times{29};
        QTest::newRow("too many just before") << Times{28.3, 28.4, 28.45, 28.5} + ladder(20, 29.0, 0.012) << Times{};
        QTest::newRow("one within the window before") << Times{28.85} + ladder(20, 29.0, 0.005) << Times{29};
        QTest::newRow("many after: a timer may be late")
            << ladder(20, 29.0, 0.005) + Times{29.3, 29.4, 29.5, 29.6, 31} << Times{29};
    }
    void rules()
    {
        QFETCH(Times, times);
        QFETCH(Times, found);
        const auto clusters = clustersOf(times);
        QCOMPARE(clusters.size(), found.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY2(holds(clusters[i], found[i]), qPrintable(QString::number(toSeconds(clusters[i].high))));
            QVERIFY(clusters[i].count >= fewestForACluster);
        }
    }

    /// What was left out is not looked for timers, but what it leads up to is none.
    void othersLeadUp()
    {
        LatencyHistogram rest, others;
        for (int i = 0; i < 20; ++i) {
            rest.record(10s + 4ms * i);
            others.record(9'990ms - 4ms * i);
        }
        QCOMPARE(timerClusters(rest.toCells()).size(), 1u);
        QVERIFY(timerClusters(rest.toCells(), others.toCells()).empty());
        others.clear();
        others.record(9s, 1000); // further off
        QCOMPARE(timerClusters(rest.toCells(), others.toCells()).size(), 1u);
    }

    void countsThatNoRunHas()
    {
        for (const std::uint64_t count : {std::uint64_t(1) << 40, ~std::uint64_t(0)}) {
            for (const std::uint32_t cell : {0u, 1u, 15'000u, cells::count - 2}) {
                QVERIFY(timerClusters({{cell, count}}).size() <= 1);
                QVERIFY(timerClusters({{cell, count}, {cell + 1, count / 55}}).size() <= 2);
            }
        }
    }

    void bounds()
    {
        const auto narrow = clustersOf(Times(8, 29.01));
        QCOMPARE(narrow[0].count, 8u);
        QCOMPARE(narrow[0].firstCell, cells::of(29'010ms));
        QCOMPARE(narrow[0].lastCell, cells::of(29'010ms));
        QCOMPARE(narrow[0].high, cells::high(cells::of(29'010ms)));
        QCOMPARE(narrow[0].low, cells::low(cells::of(29'010ms)) - 100ms);
        // As much as they differ among each other they may all come after the timer.
        const auto wide = clustersOf(ladder(30, 29.0, 0.03));
        QCOMPARE(wide[0].count, 30u);
        QCOMPARE(wide[0].lastCell, cells::of(29'870ms));
        QVERIFY(std::abs(toSeconds(wide[0].high - wide[0].low) - 0.87) < 0.04);
        const auto quick = clustersOf(Times(1000, 0.099));
        QCOMPARE(quick.size(), 1u);
        QCOMPARE(quick[0].low, 0ns);
    }

    /// It grows from the densest 290 ms (20 here) by windows that hold a tenth of these.
    void grows()
    {
        const Times dense = ladder(20, 29.0, 0.01);
        QCOMPARE(clustersOf(dense + Times{29.4, 29.45})[0].count, 22u);
        QCOMPARE(clustersOf(dense + Times{29.4})[0].count, 20u);
        QCOMPARE(clustersOf(dense + Times{29.4, 29.45, 29.7, 29.72, 30.3, 30.4})[0].count, 24u); // and no gap
    }

    void likelySettings_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("setting"); // 0: none
        QTest::newRow("29 s") << 28.9 << 29.02 << 29.0;
        QTest::newRow("half a second") << 6.41 << 6.51 << 6.5;
        QTest::newRow("the bounds count") << 29.0 << 29.1 << 29.0;
        QTest::newRow("a timer that ended 8 ms early") << 1.892 << 1.992 << 2.0;
        QTest::newRow("20 ms are too many") << 1.88 << 1.98 << 0.0;
        QTest::newRow("none") << 29.1 << 29.3 << 0.0;
        QTest::newRow("several") << 28.4 << 29.02 << 0.0;
        QTest::newRow("known, between") << 7.2 << 7.3 << 7.25;
        QTest::newRow("known, but another too") << 7.2 << 7.5 << 0.0;
        QTest::newRow("known and a half second: the same") << 29.9 << 30.0 << 30.0;
        QTest::newRow("zero is no setting") << 0.0 << 0.1 << 0.0;
    }
    void likelySettings()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, setting);
        TimerCluster cluster;
        cluster.low = fromSeconds(low);
        cluster.high = fromSeconds(high);
        const std::vector<nanoseconds> known{7250ms, 30s, 0s};
        QCOMPARE(likelySetting(cluster, known).value_or(0ns), fromSeconds(setting));
    }

    /// Many failures behind timers, and how often these are found and nothing else.
    void findsTimers_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Draw>("draw");
        QTest::addColumn<Times>("timers");
        QTest::addColumn<double>("atLeastPercent");
        const Draw plain = [](Draws& draws, int) { return 29 + draws.after(0.02); };
        const Draw strayed = [](Draws& draws, int i) {
            return i % 10 < 3 ? 1 + 59 * draws.uniform() : 29 + draws.after(0.02);
        };
        const Draw jittered = [](Draws& draws, int) { return 29 + 0.3 * draws.uniform(); };
        const Draw polled = [](Draws& draws, int) { return 29 + draws.uniform() + draws.after(0.01); };
        const Draw two = [](Draws& draws, int i) { return (i % 2 == 0 ? 29 : 29.5) + draws.after(0.02); };
        const Draw fifth = [](Draws& draws, int) { return (draws.uniform() < 0.2 ? 60 : 29) + draws.after(0.02); };
        QTest::newRow("30") << 30 << plain << Times{29} << 100.0;
        QTest::newRow("30, 30 % stray") << 30 << strayed << Times{29} << 98.0;
        QTest::newRow("30, 300 ms jitter") << 30 << jittered << Times{29} << 100.0;
        QTest::newRow("30, polled once a second") << 30 << polled << Times{29} << 99.0;
        QTest::newRow("30, 29 and 29.5 s") << 30 << two << Times{29, 29.5} << 100.0;
        QTest::newRow("30, a fifth of them 60 s") << 30 << fifth << Times{29, 60} << 70.0;
        QTest::newRow("1000, a fifth of them 60 s") << 1000 << fifth << Times{29, 60} << 100.0;
        QTest::newRow("10") << 10 << plain << Times{29} << 100.0;
        QTest::newRow("10, 30 % stray") << 10 << strayed << Times{29} << 98.0;
        QTest::newRow("10, 300 ms jitter") << 10 << jittered << Times{29} << 98.0;
    }
    void findsTimers()
    {
        QFETCH(int, count);
        QFETCH(Draw, draw);
        QFETCH(Times, timers);
        QFETCH(double, atLeastPercent);
        const double percent = percentOfRuns(count, draw, [&](const auto& found) {
            return found.size() == timers.size()
                && std::equal(found.begin(), found.end(), timers.begin(),
                              [](const auto& cluster, double timer) { return holds(cluster, timer); });
        });
        QVERIFY2(percent >= atLeastPercent, qPrintable(QString::number(percent)));
    }

    /// Failures with no timer behind them, and how often one is taken for one.
    void findsNoneInWhatIsSpread_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Draw>("draw");
        QTest::addColumn<double>("atMostPercent");
        const Draw even = [](Draws& draws, int) { return 1 + 59 * draws.uniform(); };
        const Draw decades = [](Draws& draws, int) { return 0.05 * std::pow(1200, draws.uniform()); };
        const Draw lognormal = [](Draws& draws, int) { return 5 * std::exp(0.5 * draws.normal()); };
        const Draw modes = [](Draws& draws, int i) { return Times{3, 10, 25}[i % 3] * std::exp(0.1 * draws.normal()); };
        const Draw wide = [](Draws& draws, int) { return 20 * (1 + 0.15 * draws.normal()); };
        const Draw narrow = [](Draws& draws, int) { return 20 * (1 + 0.05 * draws.normal()); };
        QTest::newRow("30, 1 to 60 s") << 30 << even << 0.4;
        QTest::newRow("30, 50 ms to 60 s") << 30 << decades << 0.4;
        QTest::newRow("30, lognormal") << 30 << lognormal << 0.8;
        QTest::newRow("30, three modes") << 30 << modes << 1.0;
        QTest::newRow("30, sd 15 %") << 30 << wide << 3.0;
        QTest::newRow("30, sd 5 % of 20 s") << 30 << narrow << 10.0;
        QTest::newRow("200, 1 to 60 s") << 200 << even << 0.0;
        QTest::newRow("200, lognormal") << 200 << lognormal << 0.0;
        QTest::newRow("200, three modes") << 200 << modes << 0.0;
        QTest::newRow("200, sd 15 %") << 200 << wide << 0.0;
        QTest::newRow("200, sd 5 % of 20 s") << 200 << narrow << 0.0;
    }
    void findsNoneInWhatIsSpread()
    {
        QFETCH(int, count);
        QFETCH(Draw, draw);
        QFETCH(double, atMostPercent);
        const double percent = percentOfRuns(count, draw, [](const auto& found) { return !found.empty(); });
        QVERIFY2(percent <= atMostPercent, qPrintable(QString::number(percent)));
    }
};

QTEST_GUILESS_MAIN(TestLimitInference)
#include "tst_limitinference.moc"
