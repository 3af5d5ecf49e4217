#include "charts/timeaxis.h"
#include "madesnapshots.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TimeAxisTest : public QObject {
    Q_OBJECT
private slots:
    void chooses_bins_data();
    void chooses_bins();
    void counts_what_lies_beyond_in_the_last_bin();
    void shows_the_plan_then_grows_in_steps();
    void shows_a_finished_run_exactly();
    void labels_round_times_data();
    void labels_round_times();
    void knows_which_seconds_are_complete();
};

void TimeAxisTest::chooses_bins_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing yet") << 0 << 1 << 1;
    QTest::newRow("a minute") << 60 << 1 << 60;
    QTest::newRow("as many as may be") << 300 << 1 << 300;
    QTest::newRow("one second more") << 301 << 2 << 151;
    QTest::newRow("an hour") << 3600 << 20 << 180;
    QTest::newRow("a day") << 86'400 << 300 << 288;
    QTest::newRow("a week") << 604'800 << 3'600 << 168;
    QTest::newRow("longer than any step") << 10'000'000 << 33'334 << 300;
}

void TimeAxisTest::chooses_bins()
{
    QFETCH(int, shown);
    const TimeBins bins = timeBins(std::chrono::seconds(shown));
    QTEST(bins.seconds, "width");
    QTEST(bins.count, "count");
    QVERIFY(bins.count <= mostTimeBins);
    QVERIFY(bins.span() >= shown);
}

void TimeAxisTest::counts_what_lies_beyond_in_the_last_bin()
{
    const TimeBins bins{10, 6};
    QCOMPARE(bins.binOf(0), 0);
    QCOMPARE(bins.binOf(9), 0);
    QCOMPARE(bins.binOf(10), 1);
    QCOMPARE(bins.binOf(60), 5);
    QCOMPARE(bins.binOf(4'000'000'000U), 5);
}

void TimeAxisTest::shows_the_plan_then_grows_in_steps()
{
    LoadProfile profile = made::profile();
    QCOMPARE(shownTime(profile, nullptr), nanoseconds(60s));
    QCOMPARE(shownTime(profile, made::live({}, 20s, {}).get()), nanoseconds(60s));
    QCOMPARE(shownTime(profile, made::live({}, 62s, {}).get()), nanoseconds(65s)); // draining

    profile.load = {.model = ClosedModel{5}, .duration = std::nullopt, .requests = 1000, .maxInFlight = {}};
    QCOMPARE(shownTime(profile, made::live({}, 20s, {}).get()), nanoseconds(1min));
    QCOMPARE(shownTime(profile, made::live({}, 61s, {}).get()), nanoseconds(2min));
    QCOMPARE(shownTime(profile, made::live({}, 40min, {}).get()), nanoseconds(1h));

    profile.load.duration = 10h; // an hour in, the other nine would squeeze it into a tenth of the width
    QCOMPARE(shownTime(profile, made::live({}, 50min, {}).get()), nanoseconds(1h));
}

void TimeAxisTest::shows_a_finished_run_exactly()
{
    const auto run = made::run({{.number = 0, .ok = {{1s, 1}}}, {.number = 41, .ok = {{1s, 1}}}});
    run->elapsed = 43'200ms;
    QCOMPARE(shownTime(made::profile(), run.get()), nanoseconds(43'200ms));
    QCOMPARE(timeBins(shownTime(made::profile(), run.get())).count, 44);
}

void TimeAxisTest::labels_round_times_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a minute") << 1 << 60 << QStringList{"0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00"};
    QTest::newRow("44 s") << 1 << 44 << QStringList{"0:00", "0:10", "0:20", "0:30", "0:40"};
    QTest::newRow("two hours") << 60 << 120
                               << QStringList{"0:00", "20:00", "40:00", "1:00:00", "1:20:00", "1:40:00", "2:00:00"};
}

void TimeAxisTest::labels_round_times()
{
    QFETCH(int, seconds);
    QFETCH(int, count);
    QStringList texts;
    for (const AxisTick& tick : timeTicks({seconds, count}, 8)) {
        QVERIFY(tick.at <= TimeBins({seconds, count}).span());
        texts << tick.text;
    }
    QTEST(texts, "texts");
}

void TimeAxisTest::knows_which_seconds_are_complete()
{
    const std::vector<made::Second> twoSeconds{{.number = 0, .ok = {{1s, 5}}}, {.number = 1, .ok = {{1s, 5}}}};
    QCOMPARE(completeSeconds(*made::live(twoSeconds, 2'050ms, {})), 1U); // the second one may not be reported whole
    QCOMPARE(completeSeconds(*made::live(twoSeconds, 3'000ms, {})), 2U);
    QCOMPARE(completeSeconds(*made::live({}, 500ms, {})), 0U);
    QCOMPARE(completeSeconds(*made::run(twoSeconds)), 2U);
    QCOMPARE(completeSeconds(*made::run({})), 0U);
}

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "tst_timeaxis.moc"
