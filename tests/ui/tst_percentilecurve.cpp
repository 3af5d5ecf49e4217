#include "charts/percentilecurve.h"
#include "madesnapshots.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

class PercentileCurveTest : public QObject {
    Q_OBJECT
private slots:
    void gives_every_nine_the_same_width();
    void follows_the_answers();
    void ends_at_the_limit_where_it_is_censored();
    void needs_more_than_ten_requests();
    void agrees_with_the_summary();
    void leaves_the_warm_up_out();
    void labels_stop_with_the_axis();
};

void PercentileCurveTest::gives_every_nine_the_same_width()
{
    QCOMPARE(nines(0), 0.0);
    QVERIFY(std::abs(nines(0.9) - 1) < 1e-9);
    QVERIFY(std::abs(nines(0.999) - 3) < 1e-9);
    QVERIFY(std::abs(shareAtNines(2) - 0.99) < 1e-9);
}

void PercentileCurveTest::follows_the_answers()
{
    const RunView view = made::view(made::profile(), made::run({{.number = 0, .ok = {{1s, 50}, {2s, 30}, {4s, 20}}}}));
    const PercentileCurve curve = percentileCurve(view, LatencyKind::Response);
    QCOMPARE(curve.lastShare, 0.9);
    QVERIFY(!curve.atLeast);
    QCOMPARE(curve.points.size(), std::size_t(3));
    QVERIFY(std::abs(curve.points[0].share - 0.5) < 1e-9);
    QCOMPARE(curve.points[0].latency, cells::middle(cells::of(1s)));
    QVERIFY(std::abs(curve.points[1].share - 0.8) < 1e-9);
    QCOMPARE(curve.points[2].share, 1.0);
}

void PercentileCurveTest::ends_at_the_limit_where_it_is_censored()
{
    const RunView view = made::view(
        made::profile(), made::run({{.number = 0, .ok = {{1s, 800}}, .gatewayTimeouts = {{29'001ms, 200}}}}));
    const PercentileCurve curve = percentileCurve(view, LatencyKind::Service);
    QCOMPARE(curve.lastShare, 0.99);
    QVERIFY(std::abs(curve.points.back().share - 0.8) < 1e-9);
    QCOMPARE(curve.atLeast, std::optional(nanoseconds(29s)));
}

void PercentileCurveTest::needs_more_than_ten_requests()
{
    QCOMPARE(percentileCurve(made::view(made::profile(), made::run({{.number = 0, .ok = {{1s, 10}}}})),
                             LatencyKind::Response)
                 .lastShare,
             0.0);
    QCOMPARE(percentileCurve(readyView(made::profile()), LatencyKind::Response).lastShare, 0.0);
}

/// The curve and the headline percentiles come from the same estimate and must not contradict each other.
void PercentileCurveTest::agrees_with_the_summary()
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 40; ++i)
        seconds.push_back(
            {.number = i, .ok = {{100ms + i * 37ms, 30}, {3s + i * 91ms, 9}}, .serverErrors = {{50ms, 1}}});
    const RunView view = made::view(made::profile(), made::run(seconds));
    const PercentileCurve curve = percentileCurve(view, LatencyKind::Response);
    for (const SharePercentile& at : percentilesOf(view.summary.response)) {
        if (!*at.percentile || !(*at.percentile)->value)
            continue;
        const auto reached = std::find_if(curve.points.begin(), curve.points.end(),
                                          [&](const auto& point) { return point.share >= at.share - 1e-9; });
        QVERIFY(reached != curve.points.end());
        const double drawn = toMilliseconds(reached->latency);
        const double printed = toMilliseconds(*(*at.percentile)->value);
        QVERIFY2(std::abs(drawn - printed) / printed < 0.02, qPrintable(QString::number(at.share)));
    }
    QVERIFY(view.summary.response.p95);
}

void PercentileCurveTest::leaves_the_warm_up_out()
{
    LoadProfile profile = made::profile();
    const auto run = made::run({{.number = 0, .ok = {{9s, 100}}}, {.number = 1, .ok = {{1s, 100}}}});
    QCOMPARE(percentileCurve(made::view(profile, run), LatencyKind::Response).points.back().latency,
             cells::middle(cells::of(9s)));
    profile.load.warmUp = 1s;
    const PercentileCurve curve = percentileCurve(made::view(profile, run), LatencyKind::Response);
    QCOMPARE(curve.points.size(), std::size_t(1));
    QCOMPARE(curve.points[0].latency, cells::middle(cells::of(1s)));
}

void PercentileCurveTest::labels_stop_with_the_axis()
{
    QStringList texts;
    for (const AxisTick& tick : percentileTicks(0.99))
        texts << tick.text;
    QCOMPARE(texts, (QStringList{"0", "50", "75", "90", "95", "99"}));
}

QTEST_GUILESS_MAIN(PercentileCurveTest)
#include "tst_percentilecurve.moc"
