#include "charts/latencyscale.h"
#include "madesnapshots.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

class LatencyScaleTest : public QObject {
    Q_OBJECT
private slots:
    void has_row_edges_exactly_on_near_mark_and_limit_data();
    void has_row_edges_exactly_on_near_mark_and_limit();
    void shows_every_answer();
    void is_logarithmic_and_clamped();
    void labels_stay_inside_and_off_the_limit();
    void near_the_limit_rows_are_finer();
    void near_the_limit_labels_are_even();
};

void LatencyScaleTest::has_row_edges_exactly_on_near_mark_and_limit_data()
{
    QTest::addColumn<qlonglong>("limitNs");
    QTest::addColumn<double>("near");
    QTest::newRow("REST API") << qlonglong(29'000'000'000) << 0.8;
    QTest::newRow("demo") << qlonglong(3'000'000'000) << 0.8;
    QTest::newRow("odd") << qlonglong(1'234'567'891) << 0.777;
    QTest::newRow("shortest") << qlonglong(1'000'000) << 0.5;
    QTest::newRow("an hour") << qlonglong(3'600'000'000'000) << 0.99;
    QTest::newRow("near zero") << qlonglong(29'000'000'000) << 0.0001;
}

void LatencyScaleTest::has_row_edges_exactly_on_near_mark_and_limit()
{
    QFETCH(qlonglong, limitNs);
    QFETCH(double, near);
    const GatewayLimit limit{"custom", nanoseconds(limitNs), near};
    const LatencyScale scale = latencyScale(limit, nullptr, LatencyKind::Response);
    const auto edges = latencyRows(scale);
    QVERIFY(std::is_sorted(edges.begin(), edges.end(), std::less_equal<>())); // strictly ascending
    QVERIFY(std::find(edges.begin(), edges.end(), limit.time) != edges.end());
    QVERIFY(std::find(edges.begin(), edges.end(), limit.nearMark()) != edges.end());
    QCOMPARE(edges.front(), scale.low);
    QCOMPARE(edges.back(), scale.high);
    QVERIFY(scale.high > limit.time);
    for (std::size_t i = 1; i < edges.size(); ++i)
        QVERIFY(scale.at(edges[i]) - scale.at(edges[i - 1]) < 0.21); // about ten a decade, never a huge one
}

void LatencyScaleTest::shows_every_answer()
{
    const auto run = made::run({{.number = 0, .ok = {{4ms, 1}, {50s, 1}}, .gatewayTimeouts = {{29'010ms, 1}}}});
    const LatencyScale scale = latencyScale(made::profile().limit, run.get(), LatencyKind::Service);
    QVERIFY(scale.low <= 4ms);
    QVERIFY(scale.high >= 50s);
}

void LatencyScaleTest::is_logarithmic_and_clamped()
{
    const LatencyScale scale{10ms, 60s, 29s, 23s};
    QCOMPARE(scale.at(10ms), 1.0);
    QCOMPARE(scale.at(1s), 3.0);
    QCOMPARE(scale.at(nanoseconds(0)), scale.bottom());
    QCOMPARE(scale.at(2h), scale.top());
    QCOMPARE(scale.latencyAt(3), nanoseconds(1s));
}

void LatencyScaleTest::labels_stay_inside_and_off_the_limit()
{
    const LatencyScale scale{10ms, 60s, 29s, 23s};
    QStringList texts;
    for (const AxisTick& tick : latencyTicks(scale)) {
        QVERIFY(tick.at >= scale.bottom() && tick.at <= scale.top());
        texts << tick.text;
    }
    const QString space(QChar::Nbsp);
    QStringList expected{"10 ms", "30 ms", "100 ms", "300 ms",
                         "1 s",   "3 s",   "10 s"}; // 30 s would lie on the limit's label
    QCOMPARE(texts, expected.replaceInStrings(QStringLiteral(" "), space));
}

void LatencyScaleTest::near_the_limit_rows_are_finer()
{
    const LatencyScale scale = nearLimit({10ms, 60s, 29s, 23'200ms}, 29s);
    const auto edges = latencyRows(scale);
    const auto about = [](nanoseconds edge, nanoseconds wanted) { return std::abs((edge - wanted).count()) < 1'000; };
    QVERIFY(about(edges[1], 14'500ms)); // below it all that is faster
    QVERIFY(about(edges[edges.size() - 2], 31'900ms)); // above it all that is slower
    QVERIFY(about(scale.fasterBelow(), edges[1]));
    QVERIFY(std::is_sorted(edges.begin(), edges.end(), std::less_equal<>()));
    for (const nanoseconds exact : {nanoseconds(23'200ms), nanoseconds(29s)})
        QCOMPARE(std::count(edges.begin(), edges.end(), exact), 1);
    QVERIFY(edges.size() >= 24 && edges.size() < 30);
    for (std::size_t i = 2; i + 1 < edges.size(); ++i)
        QVERIFY(edges[i] - edges[i - 1] < 1'450ms);
    const auto both = latencyRows(nearLimit({10ms, 60s, 20s, 16s}, 29s)); // another limit is looked at
    QVERIFY(about(both[1], 10s) && about(both[both.size() - 2], 31'900ms));
    const auto early = latencyRows(nearLimit({10ms, 60s, 30s, 3s}, 30s)); // near from a tenth of the limit on
    QVERIFY(about(early[1], 2'700ms) && std::count(early.begin(), early.end(), nanoseconds(3s)) == 1);
}

void LatencyScaleTest::near_the_limit_labels_are_even()
{
    QStringList texts;
    for (const AxisTick& tick : latencyTicks(nearLimit({10ms, 60s, 29s, 23'200ms}, 29s)))
        texts << tick.text;
    QStringList expected{"15 s", "20 s", "25 s"}; // 30 s would lie on the limit's label
    QCOMPARE(texts, expected.replaceInStrings(QStringLiteral(" "), QString(QChar::Nbsp)));
}

QTEST_GUILESS_MAIN(LatencyScaleTest)
#include "tst_latencyscale.moc"
