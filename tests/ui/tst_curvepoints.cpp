#include "charts/curvepoints.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

using Stages = std::vector<RateStage>;

RateStage stage(double from, double to, nanoseconds length)
{
    return {{from, 1s}, {to, 1s}, length};
}

const Stages ramp{stage(0, 20, 30s), stage(20, 20, 60s), stage(20, 0, 10s)};
const Stages jump{stage(10, 10, 30s), stage(50, 50, 30s)};
constexpr CurveSteps steps{1s, 1};

} // namespace

Q_DECLARE_METATYPE(Stages)

class TestCurvePoints : public QObject {
    Q_OBJECT
private slots:
    void points_are_where_stages_meet();
    void a_move_data();
    void a_move();
    void a_rate_keeps_its_unit();
    void a_new_point_divides_its_stage_data();
    void a_new_point_divides_its_stage();
    void a_point_goes_data();
    void a_point_goes();
    void shapes_are_stages_and_back_data();
    void shapes_are_stages_and_back();
    void a_constant_load_bends_into_stages();
    void steps_are_round_data();
    void steps_are_round();
};

void TestCurvePoints::points_are_where_stages_meet()
{
    QVERIFY(
        pointsOf(ramp)
        == (std::vector<CurvePoint>{{0, false, 0s, 0}, {0, true, 30s, 20}, {1, true, 90s, 20}, {2, true, 100s, 0}}));
    QVERIFY(
        pointsOf(jump) // both sides of the jump can be taken hold of
        == (std::vector<CurvePoint>{{0, false, 0s, 10}, {0, true, 30s, 10}, {1, false, 30s, 50}, {1, true, 60s, 50}}));
}

void TestCurvePoints::a_move_data()
{
    QTest::addColumn<Stages>("stages");
    QTest::addColumn<int>("point");
    QTest::addColumn<nanoseconds>("at");
    QTest::addColumn<double>("value");
    QTest::addColumn<Stages>("expected");
    const auto row = [](const char* name, const Stages& stages, int point, nanoseconds at, double value,
                        const Stages& expected) { QTest::newRow(name) << stages << point << at << value << expected; };
    row("up", ramp, 1, 30s, 30, {stage(0, 30, 30s), stage(30, 20, 60s), stage(20, 0, 10s)});
    row("later: what follows stays", ramp, 1, 40s, 20, {stage(0, 20, 40s), stage(20, 20, 50s), stage(20, 0, 10s)});
    row("never past the next", ramp, 1, 95s, 20, {stage(0, 20, 90s - 1ms), stage(20, 20, 1ms), stage(20, 0, 10s)});
    row("never before the one before", ramp, 2, 10s, 20,
        {stage(0, 20, 30s), stage(20, 20, 1ms), stage(20, 0, 70s - 1ms)});
    row("the first stays at the beginning", ramp, 0, 20s, 5,
        {stage(5, 20, 30s), stage(20, 20, 60s), stage(20, 0, 10s)});
    row("the last takes the end along", ramp, 3, 120s, 3, {stage(0, 20, 30s), stage(20, 20, 60s), stage(20, 3, 30s)});
    row("snaps", ramp, 1, 40s + 300ms, 22.4, {stage(0, 22, 40s), stage(22, 20, 50s), stage(20, 0, 10s)});
    row("nothing below zero", ramp, 1, 30s, -4, {stage(0, 0, 30s), stage(0, 20, 60s), stage(20, 0, 10s)});
    row("one side of a jump", jump, 2, 30s, 40, {stage(10, 10, 30s), stage(40, 50, 30s)});
    row("a jump later", jump, 2, 35s, 50, {stage(10, 10, 35s), stage(50, 50, 25s)});
}

void TestCurvePoints::a_move()
{
    QFETCH(Stages, stages);
    QFETCH(int, point);
    QFETCH(nanoseconds, at);
    QFETCH(double, value);
    QFETCH(Stages, expected);
    const CurvePoint moving = pointsOf(stages)[static_cast<std::size_t>(point)];
    QVERIFY(moved(stages, moving, at, value, steps) == expected);
}

void TestCurvePoints::a_rate_keeps_its_unit()
{
    const Stages slow{{{60, 1min}, {60, 1min}, 30s}};
    const Stages faster = moved(slow, pointsOf(slow)[1], 30s, 2, steps);
    QVERIFY(faster.front().to == (Rate{120, 1min}));
    QVERIFY(faster.front().from == (Rate{60, 1min}));
}

void TestCurvePoints::a_new_point_divides_its_stage_data()
{
    QTest::addColumn<nanoseconds>("at");
    QTest::addColumn<double>("value");
    QTest::addColumn<Stages>("expected");
    QTest::newRow("within") << nanoseconds(50s) << 40.0
                            << Stages{stage(0, 20, 30s), stage(20, 40, 20s), stage(40, 20, 40s), stage(20, 0, 10s)};
    QTest::newRow("behind the end") << nanoseconds(
        130s) << 5.0 << Stages{stage(0, 20, 30s), stage(20, 20, 60s), stage(20, 0, 10s), stage(0, 5, 30s)};
    QTest::newRow("on a point") << nanoseconds(30s) << 5.0 << ramp;
}

void TestCurvePoints::a_new_point_divides_its_stage()
{
    QFETCH(nanoseconds, at);
    QFETCH(double, value);
    QFETCH(Stages, expected);
    QVERIFY(withPoint(ramp, at, value, steps) == expected);
}

void TestCurvePoints::a_point_goes_data()
{
    QTest::addColumn<Stages>("stages");
    QTest::addColumn<int>("point");
    QTest::addColumn<Stages>("expected");
    QTest::newRow("in the middle") << ramp << 1 << Stages{stage(0, 20, 90s), stage(20, 0, 10s)};
    QTest::newRow("the first") << ramp << 0 << Stages{stage(20, 20, 60s), stage(20, 0, 10s)};
    QTest::newRow("the last") << ramp << 3 << Stages{stage(0, 20, 30s), stage(20, 20, 60s)};
    QTest::newRow("behind a jump") << jump << 2 << Stages{stage(10, 10, 30s), stage(10, 50, 30s)};
    QTest::newRow("of the only stage") << Stages{stage(1, 2, 3s)} << 1 << Stages{stage(1, 2, 3s)};
}

void TestCurvePoints::a_point_goes()
{
    QFETCH(Stages, stages);
    QFETCH(int, point);
    QFETCH(Stages, expected);
    QVERIFY(without(stages, pointsOf(stages)[static_cast<std::size_t>(point)]) == expected);
}

void TestCurvePoints::shapes_are_stages_and_back_data()
{
    QTest::addColumn<LoadShape>("shape");
    const auto row = [](const char* name, std::variant<OpenModel, ClosedModel> model,
                        std::optional<nanoseconds> duration, std::optional<std::uint64_t> requests) {
        LoadShape shape;
        shape.model = std::move(model);
        shape.duration = duration;
        shape.requests = requests;
        QTest::newRow(name) << shape;
    };
    row("constant rate", OpenModel{{90, 1min}}, 7s, 12);
    row("ends by count", OpenModel{{5, 1s}}, {}, 100);
    row("stages", OpenModel{{}, ramp, ArrivalProcess::Poisson, 9}, {}, {});
    row("users", ClosedModel{20, {}, {ThinkTime::Kind::Fixed, 1s, {}}, 3}, 9s, {});
    row("stages of users", ClosedModel{1, {{0, 20, 5s}, {20, 20, 9s}}}, {}, {});
}

void TestCurvePoints::shapes_are_stages_and_back()
{
    QFETCH(LoadShape, shape);
    QVERIFY(withStages(shape, stagesOf(shape)) == shape);
}

void TestCurvePoints::a_constant_load_bends_into_stages()
{
    LoadShape shape;
    shape.model = OpenModel{{10, 1s}};
    shape.duration = 60s;
    const LoadShape bent = withStages(shape, withPoint(stagesOf(shape), 30s, 40, steps));
    QVERIFY(std::get<OpenModel>(bent.model).stages == (Stages{stage(10, 40, 30s), stage(40, 10, 30s)}));
    QVERIFY(!bent.duration); // stages end the load
    shape.duration.reset();
    shape.requests = 100;
    QVERIFY(endIsOpen(shape));
    QVERIFY(!endIsOpen(bent));
}

void TestCurvePoints::steps_are_round_data()
{
    QTest::addColumn<double>("peak");
    QTest::addColumn<nanoseconds>("length");
    QTest::addColumn<bool>("users");
    QTest::addColumn<nanoseconds>("time");
    QTest::addColumn<double>("value");
    QTest::newRow("a minute of 20/s") << 20.0 << nanoseconds(60s) << false << nanoseconds(5s) << 0.5;
    QTest::newRow("an hour of 1,000/s") << 1000.0 << nanoseconds(1h) << false << nanoseconds(5min) << 20.0;
    QTest::newRow("users come whole") << 10.0 << nanoseconds(10s) << true << nanoseconds(500ms) << 1.0;
    QTest::newRow("nothing yet") << 0.0 << nanoseconds(10s) << false << nanoseconds(500ms) << 1.0;
}

void TestCurvePoints::steps_are_round()
{
    QFETCH(double, peak);
    QFETCH(nanoseconds, length);
    QFETCH(bool, users);
    const CurveSteps found = stepsFor({stage(0, peak, length)}, users);
    QTEST(found.time, "time");
    QTEST(found.value, "value");
}

QTEST_GUILESS_MAIN(TestCurvePoints)
#include "tst_curvepoints.moc"
