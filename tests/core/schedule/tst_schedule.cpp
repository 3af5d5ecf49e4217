#include "schedule/arrivals.h"

#include <QTest>

#include <limits>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LoadShape)

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void pacesByNumber_data();
    void pacesByNumber();
    void neverDrifts();
    void countsWhatItWillSend_data();
    void countsWhatItWillSend();
    void openArrivalsComeWhenDue();
    void workersShareOneSchedule_data();
    void workersShareOneSchedule();
    void closedUsersWaitForTheirAnswers();
    void closedUsersStopByCount();
    void closedUsersStopByTime();
    void usersAreSharedOut();
};

void TestSchedule::pacesByNumber_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<qint64>("perNs");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<qint64>("plannedNs");
    const qint64 second = 1'000'000'000;
    QTest::newRow("first is at once") << 50.0 << second << quint64(0) << qint64(0);
    QTest::newRow("second") << 50.0 << second << quint64(1) << qint64(20'000'000);
    QTest::newRow("a minute in") << 50.0 << second << quint64(3000) << 60 * second;
    QTest::newRow("thirds do not add up errors") << 3.0 << second << quint64(3'000'000'000) << second * 1'000'000'000;
    QTest::newRow("per minute") << 90.0 << 60 * second << quint64(3) << 2 * second;
    QTest::newRow("half a request a second") << 0.5 << second << quint64(2) << 4 * second;
    QTest::newRow("one a week") << 1.0 << 7 * 24 * 3600 * second << quint64(1) << 7 * 24 * 3600 * second;
    QTest::newRow("a million a second") << 1e6 << second << quint64(999'999) << qint64(999'999'000);
    QTest::newRow("tiny rate saturates") << 1e-300 << second << quint64(1) << std::numeric_limits<qint64>::max();
    QTest::newRow("huge number saturates")
        << 1.0 << second << std::numeric_limits<quint64>::max() << std::numeric_limits<qint64>::max();
}

void TestSchedule::pacesByNumber()
{
    QFETCH(double, count);
    QFETCH(qint64, perNs);
    QFETCH(quint64, number);
    const ConstantPacer pacer(Rate{count, nanoseconds(perNs)});
    QTEST(qint64(pacer.plannedStart(number).count()), "plannedNs");
}

void TestSchedule::neverDrifts()
{
    const ConstantPacer pacer(Rate{7, 1s});
    for (std::uint64_t number = 0; number < 100'000; ++number) {
        const nanoseconds gap = pacer.plannedStart(number + 1) - pacer.plannedStart(number);
        QVERIFY(gap == 142'857'142ns || gap == 142'857'143ns);
    }
}

void TestSchedule::countsWhatItWillSend_data()
{
    QTest::addColumn<LoadShape>("load");
    QTest::addColumn<qint64>("requests");
    const auto open = [](Rate rate, std::optional<nanoseconds> duration, std::optional<std::uint64_t> requests) {
        return LoadShape{OpenModel{rate}, duration, requests, {}};
    };
    QTest::newRow("a minute at 50/s") << open({50, 1s}, 60s, {}) << qint64(3000);
    QTest::newRow("by count") << open({50, 1s}, {}, 70) << qint64(70);
    QTest::newRow("count first") << open({50, 1s}, 60s, 70) << qint64(70);
    QTest::newRow("time first") << open({50, 1s}, 1s, 70) << qint64(50);
    QTest::newRow("a rate that does not divide") << open({3, 1s}, 1s, {}) << qint64(3);
    QTest::newRow("less than one interval") << open({0.1, 1s}, 1s, {}) << qint64(1);
    QTest::newRow("a bit over") << open({10, 1s}, 1001ms, {}) << qint64(11);
    QTest::newRow("closed by time") << LoadShape{ClosedModel{5}, 60s, {}, {}} << qint64(-1);
    QTest::newRow("closed by count") << LoadShape{ClosedModel{5}, 60s, 100, {}} << qint64(100);
}

void TestSchedule::countsWhatItWillSend()
{
    QFETCH(LoadShape, load);
    const auto planned = plannedRequests(load);
    QTEST(planned ? qint64(*planned) : qint64(-1), "requests");
    if (!std::holds_alternative<OpenModel>(load.model))
        return;
    // What is announced is what is sent: the arrivals themselves agree.
    RequestNumbers numbers;
    const auto arrivals = arrivalsOf(load, 0, 1, numbers);
    std::uint64_t sent = 0;
    while (arrivals->takeDue(24h))
        ++sent;
    QCOMPARE(sent, *planned);
    QVERIFY(arrivals->over(0s));
}

void TestSchedule::openArrivalsComeWhenDue()
{
    OpenArrivals arrivals(ConstantPacer(Rate{10, 1s}), StopRule(LoadShape{OpenModel{}, 250ms, {}, {}}), 0, 1);
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
    const ConstantPacer pacer({100, 1s});
    std::set<std::uint64_t> numbers;
    for (unsigned index = 0; index < workers; ++index) {
        RequestNumbers unused;
        const auto arrivals = arrivalsOf(load, index, workers, unused);
        while (const auto arrival = arrivals->takeDue(1h)) {
            QVERIFY(numbers.insert(arrival->number).second);
            QCOMPARE(arrival->plannedStart, pacer.plannedStart(arrival->number));
        }
    }
    QCOMPARE(numbers.size(), 100u);
    QCOMPARE(*numbers.rbegin(), 99u);
}

void TestSchedule::closedUsersWaitForTheirAnswers()
{
    RequestNumbers numbers;
    ClosedArrivals arrivals(2, 0, 1, StopRule(LoadShape{ClosedModel{2}, 10s, {}, {}}), numbers);
    QVERIFY((*arrivals.takeDue(0ns) == Arrival{0, 0ns}));
    QVERIFY(!arrivals.takeDue(usersApart - 1ns));
    QVERIFY((*arrivals.takeDue(5ms) == Arrival{1, usersApart})); // free since then, whenever the generator looks
    QVERIFY(!arrivals.takeDue(5ms));
    QVERIFY(!arrivals.nextDue());
    QVERIFY(!arrivals.over(5ms));
    arrivals.requestEnded(70ms);
    QCOMPARE(*arrivals.nextDue(), nanoseconds(70ms));
    QVERIFY(!arrivals.takeDue(69ms));
    QVERIFY((*arrivals.takeDue(80ms) == Arrival{2, 70ms}));
}

void TestSchedule::closedUsersStopByCount()
{
    RequestNumbers numbers;
    const StopRule stop(LoadShape{ClosedModel{2}, {}, 3, {}});
    ClosedArrivals one(2, 0, 2, stop, numbers);
    ClosedArrivals other(2, 1, 2, stop, numbers);
    QVERIFY(one.takeDue(1ms));
    QVERIFY(other.takeDue(1ms));
    one.requestEnded(2ms);
    other.requestEnded(2ms);
    QCOMPARE(one.takeDue(2ms)->number, 2u);
    QVERIFY(!other.takeDue(2ms)); // the other one took the last
    QVERIFY(one.over(3ms));
    QVERIFY(other.over(3ms));
    QVERIFY(!other.nextDue());
}

void TestSchedule::closedUsersStopByTime()
{
    RequestNumbers numbers;
    ClosedArrivals arrivals(1, 0, 1, StopRule(LoadShape{ClosedModel{1}, 10ms, {}, {}}), numbers);
    QVERIFY(arrivals.takeDue(0ns));
    arrivals.requestEnded(10ms); // free exactly at the end: no new request
    QVERIFY(!arrivals.takeDue(11ms));
    QVERIFY(!arrivals.nextDue());
    QVERIFY(arrivals.over(10ms));
    QVERIFY(!arrivals.over(9ms));
}

void TestSchedule::usersAreSharedOut()
{
    const LoadShape load{ClosedModel{10}, 1s, {}, {}};
    RequestNumbers numbers;
    std::set<nanoseconds> arrivalsOfAll;
    for (unsigned index = 0; index < 3; ++index) {
        const auto arrivals = arrivalsOf(load, index, 3, numbers);
        while (const auto arrival = arrivals->takeDue(100ms))
            QVERIFY(arrivalsOfAll.insert(arrival->plannedStart).second);
    }
    QCOMPARE(arrivalsOfAll.size(), 10u);
    QCOMPARE(*arrivalsOfAll.rbegin(), usersApart * 9);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
