#include "schedule/arrivals.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LoadShape)

namespace {

UserCurve usersOf(std::uint32_t users, unsigned index = 0, unsigned count = 1)
{
    return UserCurve(userStages(ClosedModel{users}), index, count);
}

Thinking noThinking()
{
    return Thinking({}, 1);
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void countsWhatItWillSend_data();
    void countsWhatItWillSend();
    void openArrivalsComeWhenDue();
    void workersShareOneSchedule_data();
    void workersShareOneSchedule();
    void closedUsersWaitForTheirAnswers();
    void closedUsersStopByCount();
    void closedUsersStopByTime();
    void usersAreSharedOut();
    void usersKeepTheirNames();
    void shapesFollowEachOther();
    void lateStartsOfAShapeComeFirst();
    void usersOfAShapeLeaveWithIt();
    void countsAllShapes();
    void usersComeAndGoWithTheCurve();
    void workersShareTheCurve();
    void usersThink_data();
    void usersThink();
    void poissonWorkersShareOneSchedule();
};

void TestSchedule::countsWhatItWillSend_data()
{
    QTest::addColumn<LoadShape>("load");
    QTest::addColumn<qint64>("requests");
    const auto open = [](Rate rate, std::optional<nanoseconds> duration, std::optional<std::uint64_t> requests) {
        return LoadShape{OpenModel{rate}, duration, requests, {}};
    };
    const auto staged = [](std::vector<RateStage> stages) {
        return LoadShape{OpenModel{{}, std::move(stages)}, {}, {}, {}};
    };
    QTest::newRow("a minute at 50/s") << open({50, 1s}, 60s, {}) << qint64(3000);
    QTest::newRow("by count") << open({50, 1s}, {}, 70) << qint64(70);
    QTest::newRow("count first") << open({50, 1s}, 60s, 70) << qint64(70);
    QTest::newRow("time first") << open({50, 1s}, 1s, 70) << qint64(50);
    QTest::newRow("a rate that does not divide") << open({3, 1s}, 1s, {}) << qint64(3);
    QTest::newRow("less than one interval") << open({0.1, 1s}, 1s, {}) << qint64(1);
    QTest::newRow("a bit over") << open({10, 1s}, 1001ms, {}) << qint64(11);
    QTest::newRow("a ramp") << staged({{{0, 1s}, {20, 1s}, 10s}}) << qint64(100);
    QTest::newRow("ramp, hold, pause, spike") << staged(
        {{{0, 1s}, {20, 1s}, 10s}, {{20, 1s}, {20, 1s}, 5s}, {{0, 1s}, {0, 1s}, 3s}, {{500, 1s}, {500, 1s}, 100ms}})
                                              << qint64(250);
    QTest::newRow("stages cut short") << LoadShape{OpenModel{{}, {{{10, 1s}, {10, 1s}, 10s}}}, 2s, {}, {}}
                                      << qint64(20);
    QTest::newRow("closed by time") << LoadShape{ClosedModel{5}, 60s, {}, {}} << qint64(-1);
    QTest::newRow("closed by count") << LoadShape{ClosedModel{5}, 60s, 100, {}} << qint64(100);
}

void TestSchedule::countsWhatItWillSend()
{
    QFETCH(LoadShape, load);
    const auto planned = plannedStarts(load);
    QTEST(planned ? qint64(*planned) : qint64(-1), "requests");
    if (!std::holds_alternative<OpenModel>(load.model))
        return;
    // What is announced is what is sent: the arrivals themselves agree.
    StartNumbers numbers(load);
    const auto arrivals = arrivalsOf(load, 0, 1, numbers);
    std::uint64_t sent = 0;
    while (arrivals->takeDue(24h))
        ++sent;
    QCOMPARE(sent, *planned);
    QVERIFY(arrivals->over(0s));
}

void TestSchedule::openArrivalsComeWhenDue()
{
    OpenArrivals arrivals(ArrivalTimes(RateCurve({{10, 10, 1h}}), ArrivalProcess::Even, 1),
                          StopRule(LoadShape{OpenModel{}, 250ms, {}, {}}), 0, 1);
    QVERIFY(!arrivals.takeDue(-1ns));
    QCOMPARE(*arrivals.nextDue(), 0ns);
    QVERIFY((*arrivals.takeDue(0ns) == Arrival{0, 0ns}));
    QVERIFY(!arrivals.takeDue(99ms));
    QVERIFY(!arrivals.over(99ms));
    QVERIFY((*arrivals.takeDue(1h) == Arrival{1, 100ms})); // late, and still planned for its own moment
    QVERIFY((*arrivals.takeDue(1h) == Arrival{2, 200ms}));
    QVERIFY(!arrivals.takeDue(1h));
    QVERIFY(!arrivals.nextDue());
    QVERIFY(arrivals.over(250ms));
}

void TestSchedule::workersShareOneSchedule_data()
{
    QTest::addColumn<unsigned>("workers");
    for (const unsigned workers : {1u, 2u, 3u, 7u})
        QTest::addRow("%u", workers) << workers;
}

void TestSchedule::workersShareOneSchedule()
{
    QFETCH(unsigned, workers);
    const LoadShape load{OpenModel{{100, 1s}}, 1s, {}, {}};
    std::set<std::uint64_t> numbers;
    for (unsigned index = 0; index < workers; ++index) {
        StartNumbers unused(load);
        const auto arrivals = arrivalsOf(load, index, workers, unused);
        while (const auto arrival = arrivals->takeDue(1h)) {
            QVERIFY(numbers.insert(arrival->number).second);
            QCOMPARE(arrival->plannedStart, nanoseconds(10ms) * static_cast<int>(arrival->number));
        }
    }
    QCOMPARE(numbers.size(), 100u);
    QCOMPARE(*numbers.rbegin(), 99u);
}

void TestSchedule::closedUsersWaitForTheirAnswers()
{
    RequestNumbers numbers;
    ClosedArrivals arrivals(usersOf(2), noThinking(), StopRule(LoadShape{ClosedModel{2}, 10s, {}, {}}), numbers);
    QVERIFY((*arrivals.takeDue(0ns) == Arrival{0, 0ns}));
    QVERIFY(!arrivals.takeDue(usersApart - 1ns));
    QVERIFY((*arrivals.takeDue(5ms) == Arrival{1, usersApart, 1})); // free since then, whenever the generator looks
    QVERIFY(!arrivals.takeDue(5ms));
    QVERIFY(!arrivals.nextDue());
    QVERIFY(!arrivals.over(5ms));
    arrivals.ended({}, 70ms);
    QCOMPARE(*arrivals.nextDue(), nanoseconds(70ms));
    QVERIFY(!arrivals.takeDue(69ms));
    QVERIFY((*arrivals.takeDue(80ms) == Arrival{2, 70ms}));
}

void TestSchedule::closedUsersStopByCount()
{
    RequestNumbers numbers;
    const StopRule stop(LoadShape{ClosedModel{2}, {}, 3, {}});
    ClosedArrivals one(usersOf(2, 0, 2), noThinking(), stop, numbers);
    ClosedArrivals other(usersOf(2, 1, 2), noThinking(), stop, numbers);
    QVERIFY(one.takeDue(1ms));
    QVERIFY(other.takeDue(1ms));
    one.ended({}, 2ms);
    other.ended({}, 2ms);
    QCOMPARE(one.takeDue(2ms)->number, 2u);
    QVERIFY(!other.takeDue(2ms)); // the other one took the last
    QVERIFY(one.over(3ms));
    QVERIFY(other.over(3ms));
    QVERIFY(!other.nextDue());
}

void TestSchedule::closedUsersStopByTime()
{
    RequestNumbers numbers;
    ClosedArrivals arrivals(usersOf(1), noThinking(), StopRule(LoadShape{ClosedModel{1}, 10ms, {}, {}}), numbers);
    QVERIFY(arrivals.takeDue(0ns));
    arrivals.ended({}, 10ms); // free exactly at the end: no new request
    QVERIFY(!arrivals.takeDue(11ms));
    QVERIFY(!arrivals.nextDue());
    QVERIFY(arrivals.over(10ms));
    QVERIFY(!arrivals.over(9ms));
}

void TestSchedule::usersAreSharedOut()
{
    const LoadShape load{ClosedModel{10}, 1s, {}, {}};
    StartNumbers numbers(load);
    std::set<nanoseconds> arrivalsOfAll;
    for (unsigned index = 0; index < 3; ++index) {
        const auto arrivals = arrivalsOf(load, index, 3, numbers);
        while (const auto arrival = arrivals->takeDue(100ms))
            QVERIFY(arrivalsOfAll.insert(arrival->plannedStart).second);
    }
    QCOMPARE(arrivalsOfAll.size(), 10u);
    QCOMPARE(*arrivalsOfAll.rbegin(), usersApart * 9);
}

void TestSchedule::usersKeepTheirNames()
{
    RequestNumbers numbers;
    ClosedArrivals arrivals(usersOf(2), noThinking(), StopRule(LoadShape{ClosedModel{2}, 10s, {}, {}}), numbers);
    const Arrival first = *arrivals.takeDue(1ms);
    const Arrival second = *arrivals.takeDue(1ms);
    QVERIFY(first.user != second.user);
    arrivals.ended(second, 5ms);
    QCOMPARE(arrivals.takeDue(5ms)->user, second.user);
    arrivals.ended(first, 7ms);
    QCOMPARE(arrivals.takeDue(7ms)->user, first.user);
}

namespace {

/// 10/s for 1 s, then 2 users for 1 s, then 3 starts at 10/s.
LoadShape threeShapes()
{
    LoadShape load{OpenModel{{10, 1s}}, 1s, {}, {}};
    load.then = {LoadShape{ClosedModel{2}, 1s, {}, {}}, LoadShape{OpenModel{{10, 1s}}, {}, 3, {}}};
    return load;
}

} // namespace

void TestSchedule::shapesFollowEachOther()
{
    const LoadShape load = threeShapes();
    StartNumbers numbers(load);
    const auto arrivals = arrivalsOf(load, 0, 1, numbers);
    std::vector<Arrival> all;
    std::multimap<nanoseconds, Arrival> inFlight; // each takes 300 ms
    for (nanoseconds now{0}; now < 3s; now += 1ms) {
        for (; !inFlight.empty() && inFlight.begin()->first <= now; inFlight.erase(inFlight.begin()))
            arrivals->ended(inFlight.begin()->second, inFlight.begin()->first);
        while (const auto due = arrivals->takeDue(now)) {
            QVERIFY(due->plannedStart <= now);
            QCOMPARE(due->number, std::uint64_t(all.size()));
            all.push_back(*due);
            inFlight.emplace(now + 300ms, *due);
        }
        QCOMPARE(arrivals->over(now), now >= 2200ms);
    }
    const auto ofShape = [&](std::uint32_t shape) {
        return std::count_if(all.begin(), all.end(), [&](const Arrival& one) { return one.shape == shape; });
    };
    QCOMPARE(ofShape(0), 10);
    QCOMPARE(ofShape(1), 8); // two users, at 1.0, 1.3, 1.6 and 1.9 s
    QCOMPARE(ofShape(2), 3);
    QCOMPARE(all.back().plannedStart, nanoseconds(2200ms));
}

void TestSchedule::lateStartsOfAShapeComeFirst()
{
    LoadShape load{OpenModel{{10, 1s}}, 200ms, {}, {}};
    load.then = {LoadShape{OpenModel{{100, 1s}}, 20ms, {}, {}}};
    StartNumbers numbers(load);
    const auto arrivals = arrivalsOf(load, 0, 1, numbers);
    std::vector<nanoseconds> planned;
    while (const auto due = arrivals->takeDue(1h)) // the generator looks an hour late
        planned.push_back(due->plannedStart);
    QVERIFY((planned == std::vector<nanoseconds>{0ms, 100ms, 200ms, 210ms}));
    QVERIFY(arrivals->over(1h));
}

void TestSchedule::usersOfAShapeLeaveWithIt()
{
    LoadShape load{ClosedModel{1}, 1s, {}, {}};
    load.then = {LoadShape{ClosedModel{1}, 1s, {}, {}}};
    StartNumbers numbers(load);
    const auto arrivals = arrivalsOf(load, 0, 1, numbers);
    const Arrival slow = *arrivals->takeDue(1ms);
    QVERIFY(!arrivals->takeDue(900ms));
    QCOMPARE(*arrivals->nextDue(), nanoseconds(1s)); // whoever still waits, the next shape begins
    const Arrival next = *arrivals->takeDue(1001ms);
    QCOMPARE(next.shape, 1u);
    arrivals->ended(slow, 1100ms); // its answer comes in the second shape's time and frees nobody there
    QVERIFY(!arrivals->takeDue(1500ms));
    arrivals->ended(next, 1600ms);
    QVERIFY(arrivals->takeDue(1600ms));
}

void TestSchedule::countsAllShapes()
{
    LoadProfile profile;
    profile.load = threeShapes();
    QVERIFY(!plannedStarts(profile.load)); // the answers decide how many the users make
    QCOMPARE(*plannedDuration(profile.load), nanoseconds(2300ms));
    profile.load.then[0].requests = 7;
    QCOMPARE(*plannedStarts(profile.load), 20u);
    profile.requests.resize(3);
    QCOMPARE(*plannedRequests(profile), 20u);
    profile.order = LoadProfile::Order::InOrder;
    QCOMPARE(*plannedRequests(profile), 60u);
}

void TestSchedule::usersComeAndGoWithTheCurve()
{
    // 0 -> 4 users in 4 s, 4 users for 2 s, 4 -> 1 in 3 s; every request takes 100 ms
    const ClosedModel model{1, {{0, 4, 4s}, {4, 4, 2s}, {4, 1, 3s}}, {}};
    RequestNumbers numbers;
    ClosedArrivals arrivals(UserCurve(model.stages, 0, 1), noThinking(), StopRule(LoadShape{model, {}, {}, {}}),
                            numbers);
    std::multiset<nanoseconds> ends;
    std::map<nanoseconds, std::size_t> inFlightAt;
    for (nanoseconds now{0}; now <= 9500ms; now += 10ms) {
        while (!ends.empty() && *ends.begin() <= now) {
            arrivals.ended({}, now);
            ends.erase(ends.begin());
        }
        while (arrivals.takeDue(now))
            ends.insert(now + 100ms);
        inFlightAt[now] = ends.size();
    }
    QCOMPARE(inFlightAt[500ms], 1u);
    QCOMPARE(inFlightAt[1500ms], 2u);
    QCOMPARE(inFlightAt[3500ms], 4u);
    QCOMPARE(inFlightAt[5500ms], 4u);
    QCOMPARE(inFlightAt[7500ms], 3u); // the curve stands at 2.5
    QCOMPARE(inFlightAt[8800ms], 2u); // at 1.2
    QCOMPARE(inFlightAt[9200ms], 0u);
    QVERIFY(arrivals.over(9s));
    QVERIFY(!arrivals.nextDue());
}

void TestSchedule::workersShareTheCurve()
{
    const std::vector<UserStage> stages{{0, 100, 10s}, {100, 37, 5s}};
    for (const nanoseconds moment :
         {0ns, nanoseconds(1ns), nanoseconds(3330ms), nanoseconds(9999ms), nanoseconds(14s)}) {
        const std::uint32_t all = UserCurve(stages, 0, 1).wantedAt(moment);
        std::uint32_t sum = 0;
        for (unsigned index = 0; index < 3; ++index)
            sum += UserCurve(stages, index, 3).wantedAt(moment);
        QCOMPARE(sum, all);
    }
    QCOMPARE(UserCurve(stages, 0, 1).wantedAt(5s), 50u);
    QCOMPARE(*UserCurve(stages, 1, 3).nextComer(2, 0s),
             nanoseconds(700ms)); // user 1 + 2 * 3 comes when the curve is at 7
    QVERIFY(!UserCurve(stages, 0, 1).nextComer(100, 0s));
}

void TestSchedule::usersThink_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("mean");
    QTest::newRow("fixed") << int(ThinkTime::Kind::Fixed) << 1.0;
    QTest::newRow("uniform") << int(ThinkTime::Kind::Uniform) << 2.0;
    QTest::newRow("exponential") << int(ThinkTime::Kind::Exponential) << 3.0;
}

void TestSchedule::usersThink()
{
    QFETCH(int, kind);
    QFETCH(double, mean);
    Thinking thinking({static_cast<ThinkTime::Kind>(kind), 1s, 3s}, 5);
    double sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const nanoseconds time = thinking.next();
        QVERIFY(time >= 0ns);
        if (kind == int(ThinkTime::Kind::Uniform))
            QVERIFY(time >= 1s && time <= 3s);
        sum += toSeconds(time);
    }
    QVERIFY2(std::abs(sum / 10'000 - mean) < 5 * 3.0 / 100, QByteArray::number(sum / 10'000));
}

void TestSchedule::poissonWorkersShareOneSchedule()
{
    LoadShape load{OpenModel{{100, 1s}, {}, ArrivalProcess::Poisson, 9}, 3s, {}, {}};
    StartNumbers unused(load);
    std::map<std::uint64_t, nanoseconds> whole;
    const auto alone = arrivalsOf(load, 0, 1, unused);
    while (const auto arrival = alone->takeDue(1h))
        whole[arrival->number] = arrival->plannedStart;
    std::map<std::uint64_t, nanoseconds> shared;
    for (unsigned index = 0; index < 4; ++index) {
        const auto arrivals = arrivalsOf(load, index, 4, unused);
        while (const auto arrival = arrivals->takeDue(1h))
            shared[arrival->number] = arrival->plannedStart;
    }
    QVERIFY(whole.size() > 200);
    QVERIFY(shared == whole);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
