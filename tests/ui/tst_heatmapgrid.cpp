#include "analysis/heatmapgrid.h"
#include "charts/heatmapitem.h"
#include "madesnapshots.h"
#include "models/charttables.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class HeatMapGridTest : public QObject {
    Q_OBJECT
private slots:
    void puts_every_request_in_one_cell();
    void keeps_gateway_timeouts_at_or_above_the_limit();
    void draws_timeouts_before_the_limit_where_they_were();
    void near_the_limit_every_request_is_still_there();
    void merges_seconds_into_wider_columns();
    void is_empty_before_the_run();
    void draws_requests_in_flight_at_their_age();
    void knows_answers_that_have_begun();
    void aggregates_more_than_500();
    void colours_make_one_request_visible();
};

namespace {

HeatMapGrid gridOf(const RunSnapshot& run, int columns, int width = 1)
{
    const LatencyScale scale = latencyScale(made::profile().limit, &run, LatencyKind::Response);
    return heatMapGrid(&run, LatencyKind::Response, {width, columns}, scale);
}

std::uint64_t total(const HeatMapGrid& grid)
{
    std::uint64_t sum = 0;
    for (std::size_t column = 0; column < grid.columns(); ++column)
        sum += grid.columnTotal(column);
    return sum;
}

} // namespace

void HeatMapGridTest::puts_every_request_in_one_cell()
{
    const auto run = made::run({
        {.number = 0, .ok = {{1s, 7}, {10s, 2}}, .serverErrors = {{100ms, 4}}},
        {.number = 3, .ok = {{1s, 1}, {40s, 1}}, .gatewayTimeouts = {{29s, 5}}},
    });
    const HeatMapGrid grid = gridOf(*run, 5);
    QCOMPARE(total(grid), run->outcomes.total());
    QCOMPARE(grid.at(grid.rowOf(1s), 0), std::uint64_t(7));
    QCOMPARE(grid.at(grid.rowOf(10s), 0), std::uint64_t(2));
    QCOMPARE(grid.failed[0][Outcome::ServerError], std::uint64_t(4));
    QCOMPARE(grid.columnTotal(1), std::uint64_t(0));
    QCOMPARE(grid.at(grid.rowOf(1s), 3), std::uint64_t(1));
    QCOMPARE(grid.at(grid.rowOf(40s), 3), std::uint64_t(1)); // an answer past the limit has its place too
    QCOMPARE(grid.at(grid.limitRow, 3), std::uint64_t(5));
    QCOMPARE(grid.highest, std::uint64_t(7));
}

void HeatMapGridTest::keeps_gateway_timeouts_at_or_above_the_limit()
{
    // The histogram's cell around 29 s reaches from below the limit to above it.
    const nanoseconds early = 28'999ms;
    QVERIFY(cells::middle(cells::of(early)) < made::profile().limit.time);
    const auto run = made::run({{.number = 0, .gatewayTimeouts = {{early, 3}}}});
    const HeatMapGrid grid = gridOf(*run, 1);
    QCOMPARE(grid.edges[grid.limitRow], made::profile().limit.time);
    QCOMPARE(grid.at(grid.limitRow, 0), std::uint64_t(3));
    QCOMPARE(grid.at(grid.limitRow - 1, 0), std::uint64_t(0));
}

void HeatMapGridTest::draws_timeouts_before_the_limit_where_they_were()
{
    const auto run = made::run({{.number = 0, .ok = {{3s, 1}, {5s, 1}}, .gatewayTimeouts = {{3s, 4}}}});
    const HeatMapGrid grid = gridOf(*run, 1);
    const std::size_t row = grid.rowOf(3s);
    QCOMPARE(grid.at(row, 0), std::uint64_t(5));
    QVERIFY(grid.hitLimit(row, 0) && !grid.hitLimit(grid.rowOf(5s), 0));
    QCOMPARE(grid.at(grid.limitRow, 0), std::uint64_t(0));
    QVERIFY(grid.anyGaveUpEarly());
    QCOMPARE(grid.gaveUpEarlyIn(0), std::uint64_t(4));
}

void HeatMapGridTest::near_the_limit_every_request_is_still_there()
{
    const auto run =
        made::run({{.number = 0, .ok = {{1s, 7}, {20s, 2}, {50s, 1}}, .gatewayTimeouts = {{28'999ms, 3}}}});
    const LatencyScale whole = latencyScale(made::profile().limit, run.get(), LatencyKind::Response);
    const HeatMapGrid grid = heatMapGrid(run.get(), LatencyKind::Response, {1, 1}, nearLimit(whole, whole.limit));
    QCOMPARE(total(grid), run->outcomes.total());
    QCOMPARE(grid.at(0, 0), std::uint64_t(7)); // all that is faster
    QCOMPARE(grid.at(grid.rows() - 1, 0), std::uint64_t(1)); // all that is slower
    QCOMPARE(grid.edges[grid.limitRow], made::profile().limit.time);
    QCOMPARE(grid.at(grid.limitRow, 0), std::uint64_t(3));
    QVERIFY(latencyRowText(grid, 0).startsWith("< ") && latencyRowText(grid, grid.rows() - 1).startsWith(u"≥ "));
}

void HeatMapGridTest::merges_seconds_into_wider_columns()
{
    const auto run =
        made::run({{.number = 0, .ok = {{1s, 1}}}, {.number = 9, .ok = {{1s, 2}}}, {.number = 10, .ok = {{1s, 4}}}});
    const HeatMapGrid grid = gridOf(*run, 2, 10);
    QCOMPARE(grid.at(grid.rowOf(1s), 0), std::uint64_t(3));
    QCOMPARE(grid.at(grid.rowOf(1s), 1), std::uint64_t(4));
}

void HeatMapGridTest::is_empty_before_the_run()
{
    const LatencyScale scale = latencyScale(made::profile().limit, nullptr, LatencyKind::Response);
    const HeatMapGrid grid = heatMapGrid(nullptr, LatencyKind::Response, {1, 60}, scale);
    QCOMPARE(total(grid), std::uint64_t(0));
    QCOMPARE(grid.edges[grid.limitRow], made::profile().limit.time);
}

void HeatMapGridTest::draws_requests_in_flight_at_their_age()
{
    const auto run = made::live({}, 12s, {2s, 11s});
    run->inFlight[1].sent = nanoseconds(-1); // still connecting
    const HeatMapGrid grid = gridOf(*run, 60);
    const auto dots = inFlightDots(*run, grid, LatencyKind::Service);
    QCOMPARE(dots.size(), std::size_t(2));
    QCOMPARE(dots[0], (InFlightDot{2.0, 10s, 1}));
    QCOMPARE(dots[1], (InFlightDot{11.0, 1s, 1}));
}

// A limit on the first byte is met when that has come, however long the rest takes.
void HeatMapGridTest::knows_answers_that_have_begun()
{
    const auto run = made::live({}, 12s, {2s, 3s});
    run->inFlight[1].firstByte = 4s;
    GatewayLimit limit = made::profile().limit;
    const auto dotsFor = [&](LimitKind kind) {
        limit.kind = kind;
        const LatencyScale scale = latencyScale(limit, run.get(), LatencyKind::Service);
        const HeatMapGrid grid = heatMapGrid(run.get(), LatencyKind::Service, {1, 60}, scale);
        return inFlightDots(*run, grid, LatencyKind::Service);
    };
    for (const LimitKind kind : {LimitKind::FirstByte, LimitKind::Idle}) {
        QCOMPARE(dotsFor(kind)[0], (InFlightDot{2.0, 10s, 1}));
        QCOMPARE(dotsFor(kind)[1], (InFlightDot{3.0, 9s, 1, true}));
    }
    QCOMPARE(dotsFor(LimitKind::Total)[1], (InFlightDot{3.0, 9s, 1}));
}

void HeatMapGridTest::aggregates_more_than_500()
{
    std::vector<nanoseconds> starts;
    for (int i = 0; i < 600; ++i)
        starts.push_back(i * 1ms);
    const auto run = made::live({}, 10s, starts);
    const auto dots = inFlightDots(*run, gridOf(*run, 60), LatencyKind::Response);
    QVERIFY(dots.size() < 10);
    std::uint64_t sum = 0;
    for (const InFlightDot& dot : dots)
        sum += dot.count;
    QCOMPARE(sum, std::uint64_t(600));
    const auto oldest =
        std::max_element(dots.begin(), dots.end(), [](const auto& a, const auto& b) { return a.age < b.age; });
    QCOMPARE(oldest->age, nanoseconds(10s));
}

void HeatMapGridTest::colours_make_one_request_visible()
{
    const std::array<QColor, 6> ramp{Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::black};
    QCOMPARE(heatColour(0, 100, ramp), QColor(Qt::transparent));
    QVERIFY(heatColour(1, 1'000'000, ramp) != QColor(Qt::white));
    QCOMPARE(heatColour(100, 100, ramp), QColor(Qt::black));
    QVERIFY(heatColour(1, 1, ramp) != QColor(Qt::white));
}

QTEST_GUILESS_MAIN(HeatMapGridTest)
#include "tst_heatmapgrid.moc"
