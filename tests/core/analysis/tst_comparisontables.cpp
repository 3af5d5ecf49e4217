#include "analysis/comparison/reading.h"
#include "analysis/percentiles.h"
#include "latencysystems.h"

#include <QTest>

using namespace headroom;

// How often a comparison calls equal systems worse, and how often it finds a system that got 10 % slower, held against
// the figures the method was chosen by. A row compares a pair of simulated runs again and again. By itself the test
// runs the rows that tell most, some hundred pairs each (under twenty seconds of CPU together); with
// HEADROOM_WHOLE_TABLES set (tests/bench/comparison-tables) it runs all of them, a thousand pairs each.
//
// The reference does not say how long its slow phases are drawn to be. Those of latencysystems.h are of exponential
// lengths; a 10 % change in them is found less often at p50 of a short run (28 instead of 42 %) and more often at p95
// of a long one (9 instead of 6 %); p99 of the longest in 26 instead of 38 %. Their rows hold what was measured here, a
// thousand pairs each.

namespace {

constexpr double tolerance = 0.05;
constexpr std::array<std::size_t, 3> gates{0, 2, 3}; ///< p50, p95, p99 of percentileShares

bool wholeTables()
{
    return qEnvironmentVariableIsSet("HEADROOM_WHOLE_TABLES");
}

enum System { Independent, Drift3, Drift10, Slow1In10, Slow5In50, Freeze };

LatencySystem systemOf(System system)
{
    switch (system) {
    case Drift3:
        return latencysystems::drifting(3);
    case Drift10:
        return latencysystems::drifting(10);
    case Slow1In10:
        return latencysystems::slowPhases(1, 9);
    case Slow5In50:
        return latencysystems::slowPhases(5, 45);
    case Freeze:
        return latencysystems::freezing();
    case Independent:
        break;
    }
    return latencysystems::independent();
}

/// What a run measures, of a system slower by a factor and, on the logarithm, spread more widely by another.
PercentileEstimates measured(const LatencySystem& system, Draws& draws, std::uint32_t seconds, double rate,
                             double slower, double wider, double limit)
{
    const auto requests = static_cast<std::size_t>(std::llround(seconds * rate));
    const std::vector<double> times = system.times(draws, requests, 1 / rate);
    SimulatedRun run;
    for (std::size_t i = 0; i < requests; ++i) {
        const double time = latencysystems::median * std::pow(times[i] / latencysystems::median, wider);
        run.limited(static_cast<std::uint32_t>(static_cast<double>(i) / rate), slower * time, limit);
    }
    const auto view = run.view();
    return estimatePercentiles(view, horizonOf(view, nanoseconds(std::llround(limit * 1e9))), LoadCourse::Level);
}

std::optional<Measure> measureOf(const std::optional<PercentileEstimate>& estimate)
{
    if (!estimate)
        return std::nullopt;
    if (const auto range = rangeOf(estimate->percentile))
        return Measure{*range};
    if (!estimate->percentile.low)
        return std::nullopt;
    return Measure{{toSeconds(*estimate->percentile.atLeast), toSeconds(*estimate->percentile.low), {}}, true};
}

std::vector<Judged> readingsBetween(const PercentileEstimates& before, const PercentileEstimates& after)
{
    std::vector<std::optional<Change>> changes;
    for (const std::size_t gate : gates) {
        const auto from = measureOf(before[gate]), to = measureOf(after[gate]);
        changes.push_back(from && to ? changeOf({&*from, 1}, *to, Scale::Ratio) : std::nullopt);
    }
    return readingsOf(changes, tolerance);
}

/// Percent of pairs in which any gate, and each of them, reads "worse".
struct Alarms {
    double any = 0;
    std::array<double, gates.size()> each{};
};

Alarms alarms(System kind, std::uint32_t seconds, double rate, double slower, double wider, int pairs,
              double limit = 3600)
{
    const LatencySystem system = systemOf(kind);
    Alarms alarms;
    for (int pair = 0; pair < pairs; ++pair) {
        Draws draws(static_cast<std::uint64_t>(pair) + 1);
        const auto before = measured(system, draws, seconds, rate, 1, wider, limit);
        const auto after = measured(system, draws, seconds, rate, slower, wider, limit);
        const auto readings = readingsBetween(before, after);
        bool any = false;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const bool worse = readings[i].reading == Reading::Worse;
            alarms.each[i] += worse ? 100.0 / pairs : 0;
            any |= worse;
        }
        alarms.any += any ? 100.0 / pairs : 0;
    }
    return alarms;
}

/// Three standard errors of a share of so many pairs, and what the reference's own table left open.
double slackOf(double percent, int pairs)
{
    const double p = std::clamp(percent, 2.0, 98.0) / 100;
    return 3 * 100 * std::sqrt(p * (1 - p) / pairs) + 1.5;
}

/// A run that has an error of its own inside, of a system that differs from run to run: on logarithms.
Measure simulatedRun(Draws& draws, double mean, double betweenRuns, double inside)
{
    const double at = mean + betweenRuns * draws.normal() + inside * draws.normal();
    return {{std::exp(at), std::exp(at - 1.96 * inside), std::exp(at + 1.96 * inside)}};
}

double percentWorse(std::size_t baselines, double betweenRuns, double inside, double slower)
{
    constexpr int rounds = 4000;
    Draws draws(7);
    int worse = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Measure> before;
        for (std::size_t i = 0; i < baselines; ++i)
            before.push_back(simulatedRun(draws, 0, betweenRuns, inside));
        const Measure after = simulatedRun(draws, std::log(slower), betweenRuns, inside);
        const std::vector<std::optional<Change>> changes{changeOf(before, after, Scale::Ratio)};
        worse += readingsOf(changes, tolerance)[0].reading == Reading::Worse ? 1 : 0;
    }
    return 100.0 * worse / rounds;
}

} // namespace

class TestComparisonTables : public QObject {
    Q_OBJECT

private slots:
    void falseAlarms_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<double>("most"); // percent of the reference's table
        struct Row {
            const char* name;
            System system;
            std::array<double, 4> most; // after 60, 200, 600 and 1,200 s
            std::array<bool, 4> always;
        };
        const std::array<Row, 6> rows{{{"independent", Independent, {1, 1, 1, 1}, {true, false, false, false}},
                                       {"drifting over 3 s", Drift3, {4, 2, 2, 1}, {true, false, true, false}},
                                       {"drifting over 10 s", Drift10, {14, 8, 4, 2}, {true, true, false, false}},
                                       {"slow phases of 1 s", Slow1In10, {5, 3, 3, 2}, {true, false, false, false}},
                                       {"slow phases of 5 s", Slow5In50, {5, 3, 3, 2}, {true, true, false, false}},
                                       {"freezing", Freeze, {5, 3, 3, 2}, {true, true, false, false}}}};
        constexpr std::array<int, 4> lengths{60, 200, 600, 1200};
        for (const Row& row : rows) {
            for (std::size_t i = 0; i < lengths.size(); ++i) {
                if (row.always[i] || wholeTables())
                    QTest::addRow("%s, %d s", row.name, lengths[i]) << int(row.system) << lengths[i] << row.most[i];
            }
        }
    }
    void falseAlarms()
    {
        QFETCH(int, system);
        QFETCH(int, seconds);
        QFETCH(double, most);
        const int pairs = wholeTables() ? 1000 : seconds > 300 ? 200 : 400;
        const Alarms found = alarms(System(system), std::uint32_t(seconds), 20, 1, 1, pairs);
        qInfo("%.1f %% (at most %g)", found.any, most);
        QVERIFY2(found.any <= most + slackOf(most, pairs), qPrintable(QString::number(found.any)));
    }

    void falseAlarmsAtTheLimit_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<double>("timeouts");
        for (const double timeouts : {0.01, 0.03}) {
            QTest::addRow("independent, %g time out", timeouts) << int(Independent) << timeouts;
            QTest::addRow("drifting over 3 s, %g time out", timeouts) << int(Drift3) << timeouts;
            QTest::addRow("slow phases of 5 s, %g time out", timeouts) << int(Slow5In50) << timeouts;
        }
    }
    /// p99 is answered in some runs and past the limit in others. Not in the reference's table: the bound is its own.
    void falseAlarmsAtTheLimit()
    {
        QFETCH(int, system);
        QFETCH(double, timeouts);
        constexpr int pairs = 300;
        const double limit = systemOf(System(system)).quantile(1 - timeouts);
        const Alarms found = alarms(System(system), 60, 20, 1, 1, pairs, limit);
        qInfo("%.1f %%: p50 %.1f p95 %.1f p99 %.1f", found.any, found.each[0], found.each[1], found.each[2]);
        QVERIFY2(found.any <= 5 + slackOf(5, pairs), qPrintable(QString::number(found.any)));
    }

    void findsTenPercent_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<QList<double>>("found"); // percent of p50, p95, p99 in the reference's table
        const auto row = [](const char* name, System system, int requests, int seconds, double sigma,
                            const QList<double>& found, bool always) {
            if (always || wholeTables())
                QTest::newRow(name) << int(system) << requests << seconds << sigma << found;
        };
        row("independent, 3,000 in 60 s", Independent, 3000, 60, 0.5, {99, 77, 30}, true);
        row("drifting over 3 s, 3,000 in 60 s", Drift3, 3000, 60, 0.5, {4, 4, 2}, true);
        row("slow phases of 1 s, 3,000 in 60 s", Slow1In10, 3000, 60, 0.5, {27.7, 3.3, 1.4}, true);
        row("independent, 10,000 in 600 s", Independent, 10'000, 600, 0.5, {100, 100, 90}, true);
        row("drifting over 3 s, 10,000 in 600 s", Drift3, 10'000, 600, 0.5, {22, 14, 11}, true);
        row("slow phases of 1 s, 10,000 in 600 s", Slow1In10, 10'000, 600, 0.5, {96.5, 8.6, 9.4}, true);
        row("independent, spread twice as wide", Independent, 10'000, 600, 1, {99, 73, 29}, true);
        row("drifting over 3 s, spread twice as wide", Drift3, 10'000, 600, 1, {4, 3, 2}, false);
        row("independent, 60,000 in 1,200 s", Independent, 60'000, 1200, 0.5, {100, 100, 100}, true);
        row("drifting over 3 s, 60,000 in 1,200 s", Drift3, 60'000, 1200, 0.5, {43, 34, 27}, false);
        row("slow phases of 1 s, 60,000 in 1,200 s", Slow1In10, 60'000, 1200, 0.5, {100, 19.6, 26.3}, false);
    }
    void findsTenPercent()
    {
        QFETCH(int, system);
        QFETCH(int, requests);
        QFETCH(int, seconds);
        QFETCH(double, sigma);
        QFETCH(QList<double>, found);
        const int pairs = wholeTables() ? 1000 : requests > 10'000 ? 50 : 200;
        const Alarms seen = alarms(System(system), std::uint32_t(seconds), double(requests) / seconds, 1.1,
                                   sigma / latencysystems::sigma, pairs);
        const QString all = QString("p50 %1 p95 %2 p99 %3").arg(seen.each[0]).arg(seen.each[1]).arg(seen.each[2]);
        qInfo("%s", qPrintable(all));
        for (std::size_t i = 0; i < gates.size(); ++i) {
            const double expected = found[qsizetype(i)];
            QVERIFY2(std::abs(seen.each[i] - expected) <= slackOf(expected, pairs), qPrintable(all));
        }
    }

    void runsThatDiffer_data()
    {
        QTest::addColumn<int>("baselines");
        QTest::addColumn<double>("betweenRuns");
        QTest::addColumn<double>("slower");
        QTest::addColumn<double>("worse"); // percent
        QTest::newRow("equal runs, one baseline, sd 2 %") << 1 << 0.02 << 1.0 << 6.0;
        QTest::newRow("equal runs, one baseline, sd 5 %") << 1 << 0.05 << 1.0 << 25.0;
        QTest::newRow("10 % slower, three baselines, sd 2 %") << 3 << 0.02 << 1.1 << 51.0;
        QTest::newRow("10 % slower, five baselines, sd 2 %") << 5 << 0.02 << 1.1 << 82.0;
        QTest::newRow("10 % slower, eight baselines, sd 2 %") << 8 << 0.02 << 1.1 << 92.0;
        QTest::newRow("10 % slower, three baselines, sd 5 %") << 3 << 0.05 << 1.1 << 16.0;
        QTest::newRow("10 % slower, five baselines, sd 5 %") << 5 << 0.05 << 1.1 << 26.0;
        QTest::newRow("10 % slower, eight baselines, sd 5 %") << 8 << 0.05 << 1.1 << 33.0;
    }
    void runsThatDiffer()
    {
        QFETCH(int, baselines);
        QFETCH(double, betweenRuns);
        QFETCH(double, slower);
        QFETCH(double, worse);
        const double found = percentWorse(std::size_t(baselines), betweenRuns, 0.01, slower);
        qInfo("%.1f %% (%g)", found, worse);
        QVERIFY2(std::abs(found - worse) <= 4, qPrintable(QString::number(found)));
    }

    void equalRunsOfSeveralBaselines_data()
    {
        QTest::addColumn<int>("baselines");
        QTest::addColumn<double>("betweenRuns");
        for (const int baselines : {3, 5, 8}) {
            for (const double betweenRuns : {0.02, 0.05})
                QTest::addRow("%d baselines, sd %g %%", baselines, betweenRuns * 100) << baselines << betweenRuns;
        }
    }
    void equalRunsOfSeveralBaselines()
    {
        QFETCH(int, baselines);
        QFETCH(double, betweenRuns);
        const double found = percentWorse(std::size_t(baselines), betweenRuns, 0.01, 1);
        qInfo("%.1f %%", found);
        QVERIFY2(found <= 2.5 + 0.75, qPrintable(QString::number(found))); // three standard errors
    }
};

QTEST_GUILESS_MAIN(TestComparisonTables)
#include "tst_comparisontables.moc"
