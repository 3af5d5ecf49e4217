#include "charts/axes.h"
#include "charts/lagband.h"
#include "charts/loadbins.h"
#include "charts/outcomebins.h"
#include "madesnapshots.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class BinsTest : public QObject {
    Q_OBJECT
private slots:
    void outcomes_are_binned_by_start();
    void every_outcome_belongs_to_one_group();
    void load_holds_what_happened();
    void load_ahead_is_the_plan();
    void plan_ends_where_it_ends();
    void plan_of_a_sequence_and_of_journeys();
    void bins_begun_do_not_read_low();
    void lag_below_a_late_start_is_not_marked();
    void count_ticks_are_round_data();
    void count_ticks_are_round();
};

void BinsTest::outcomes_are_binned_by_start()
{
    const auto run = made::run(
        {{.number = 1, .ok = {{1s, 8}}, .gatewayTimeouts = {{29s, 2}}}, {.number = 2, .serverErrors = {{1s, 6}}}});
    const OutcomeBins bins = outcomeBins(run.get(), {2, 3});
    QCOMPARE(bins.countOf(0, OutcomeGroup::Ok), std::uint64_t(8));
    QCOMPARE(bins.countOf(0, OutcomeGroup::GatewayTimeout), std::uint64_t(2));
    QCOMPARE(bins.countOf(1, OutcomeGroup::ServerError), std::uint64_t(6));
    QCOMPARE(bins.perSecond(0, OutcomeGroup::Ok), 4.0);
    QCOMPARE(bins.highestPerSecond(), 5.0);
    QCOMPARE(outcomeBins(nullptr, {2, 3}).highestPerSecond(), 0.0);
}

void BinsTest::every_outcome_belongs_to_one_group()
{
    OutcomeBins bins{{1, 1}, {OutcomeCounts{}}};
    for (std::size_t i = 0; i < outcomeCount; ++i)
        bins.counts[0].of[i] = std::uint64_t{1} << i;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < outcomeGroupCount; ++i)
        sum += bins.countOf(0, static_cast<OutcomeGroup>(i));
    QCOMPARE(sum, (std::uint64_t{1} << outcomeCount) - 1);
}

void BinsTest::load_holds_what_happened()
{
    auto run =
        made::run({{.number = 0, .ok = {{1s, 10}}}, {.number = 1, .ok = {{1s, 20}}}, {.number = 2, .ok = {{1s, 30}}}});
    run->load[1].maxLag = 40ms;
    run->load[1].lateStarts = 2;
    run->load[1].inFlight = 9;
    const LoadBins bins = loadBins(made::profile(), run.get(), {2, 2});
    QCOMPARE(bins.bins[0].plannedPerSecond, 15.0);
    QCOMPARE(bins.bins[0].sentPerSecond, 15.0);
    QCOMPARE(bins.bins[0].inFlight, std::uint64_t(9));
    QCOMPARE(bins.bins[0].maxLag, nanoseconds(40ms));
    QCOMPARE(bins.bins[0].lateStarts, std::uint64_t(2));
    QCOMPARE(bins.bins[1].sentPerSecond, 30.0); // one second of two is known
    QCOMPARE(bins.highestRate(), 30.0);
    QCOMPARE(bins.mostInFlight(), std::uint64_t(9));
}

void BinsTest::load_ahead_is_the_plan()
{
    const LoadBins ready = loadBins(made::profile(), nullptr, {1, 60});
    QCOMPARE(ready.bins[59].plannedPerSecond, 50.0);
    QCOMPARE(ready.bins[59].secondsKnown, 0);
    const auto live = made::live({{.number = 0, .ok = {{1s, 10}}}, {.number = 1, .ok = {{1s, 10}}}}, 2s, {});
    const LoadBins bins = loadBins(made::profile(), live.get(), {1, 60});
    QCOMPARE(bins.bins[0].plannedPerSecond, 10.0);
    QCOMPARE(bins.bins[30].plannedPerSecond, 50.0);
    auto draining = made::live({}, 40s, {});
    draining->phase = RunPhase::Draining; // sending was stopped: there is no plan any more
    QCOMPARE(loadBins(made::profile(), draining.get(), {1, 60}).bins[50].plannedPerSecond, 0.0);
}

void BinsTest::plan_ends_where_it_ends()
{
    LoadProfile profile = made::profile();
    profile.load.duration = 15s;
    const LoadBins bins = loadBins(profile, nullptr, {10, 3});
    QCOMPARE(bins.bins[0].plannedPerSecond, 50.0);
    QCOMPARE(bins.bins[1].plannedPerSecond, 25.0);
    QCOMPARE(bins.bins[2].plannedPerSecond, 0.0);
    profile.load.duration.reset(); // being edited: nothing ends it yet
    QCOMPARE(loadBins(profile, nullptr, {10, 3}).highestRate(), 0.0);
}

void BinsTest::plan_of_a_sequence_and_of_journeys()
{
    LoadProfile profile = made::profile();
    profile.load.duration = 10s;
    profile.load.then = {{OpenModel{{20, 1s}}, 5s, {}, {}}, {ClosedModel{3}, 5s, {}, {}}};
    profile.requests.resize(3, profile.request());
    const auto plannedAt = [&](std::size_t second) {
        return loadBins(profile, nullptr, {1, 25}).bins[second].plannedPerSecond;
    };
    QCOMPARE(plannedAt(9), 50.0);
    QCOMPARE(plannedAt(10), 20.0);
    QCOMPARE(plannedAt(15), 0.0); // users decide
    profile.order = LoadProfile::Order::InOrder;
    QCOMPARE(plannedAt(9), 150.0);
}

void BinsTest::bins_begun_do_not_read_low()
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 13; ++i)
        seconds.push_back({.number = i, .ok = {{1s, 50}}});
    const auto live = made::live(seconds, 12'300ms, {});
    const LoadBins bins = loadBins(made::profile(), live.get(), {10, 6});
    QCOMPARE(bins.bins[1].secondsKnown, 2);
    QCOMPARE(bins.bins[1].sentPerSecond, 50.0);
}

void BinsTest::lag_below_a_late_start_is_not_marked()
{
    QCOMPARE(lagStrength(9ms), 0.0);
    QVERIFY(lagStrength(10ms) > 0.3);
    QVERIFY(lagStrength(100ms) > lagStrength(20ms));
    QCOMPARE(lagStrength(10s), 1.0);
}

void BinsTest::count_ticks_are_round_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("nothing") << 0.0 << QStringList{"0", "1"};
    QTest::newRow("one") << 1.0 << QStringList{"0", "0.5", "1"};
    QTest::newRow("55") << 55.0 << QStringList{"0", "20", "40", "60"};
    QTest::newRow("1,000") << 1000.0 << QStringList{"0", "500", "1,000"};
    QTest::newRow("0.03") << 0.03 << QStringList{"0", "0.01", "0.02", "0.03"};
}

void BinsTest::count_ticks_are_round()
{
    QFETCH(double, highest);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList texts;
    const auto ticks = countTicks(highest, 4);
    for (const AxisTick& tick : ticks)
        texts << tick.text;
    QTEST(texts, "texts");
    QVERIFY(ticks.back().at >= highest * (1 - 1e-9));
}

QTEST_GUILESS_MAIN(BinsTest)
#include "tst_bins.moc"
