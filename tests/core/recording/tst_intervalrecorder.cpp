#include "recording/intervalrecorder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

Sample sampleOf(nanoseconds plannedStart, nanoseconds end, Outcome outcome)
{
    Sample sample;
    sample.plannedStart = plannedStart;
    sample.sent = plannedStart;
    sample.end = end;
    sample.outcome = outcome;
    return sample;
}

} // namespace

class TestIntervalRecorder : public QObject {
    Q_OBJECT
private slots:
    void countsInTheSecondItHappened()
    {
        IntervalRecorder recorder(3);
        recorder.planned(900ms);
        recorder.planned(950ms, 2);
        recorder.started(900ms, 900ms + 5us);
        recorder.started(950ms, 1s); // the next second, and late
        recorder.dropped(950ms);
        recorder.finished(sampleOf(900ms, 1s + 1ns, Outcome::Ok));
        const WorkerInterval interval = recorder.take(1100ms, {{950ms, never}}, 0.5);

        QCOMPARE(interval.worker, 3U);
        QCOMPARE(interval.upTo, nanoseconds(1100ms));
        QCOMPARE(interval.planned, std::uint64_t(3));
        QCOMPARE(interval.sent, std::uint64_t(2));
        QCOMPARE(interval.lateStarts, std::uint64_t(1));
        QCOMPARE(interval.droppedStarts, std::uint64_t(1));
        QCOMPARE(interval.maxLag, nanoseconds(50ms));
        QCOMPARE(interval.cpuShare, 0.5);
        QCOMPARE(interval.samples.size(), std::size_t(1));
        QCOMPARE(interval.inFlight.size(), std::size_t(1));
        QCOMPARE(interval.load.size(), std::size_t(2));
        const SecondOfLoad& first = interval.load[0];
        const SecondOfLoad& second = interval.load[1];
        QVERIFY(first.second == 0 && first.planned == 3 && first.sent == 1 && first.droppedStarts == 1);
        QVERIFY(first.finished == 0 && first.lateStarts == 0 && first.maxLag == 5us);
        QVERIFY(second.second == 1 && second.planned == 0 && second.sent == 1 && second.finished == 1);
        QVERIFY(second.lateStarts == 1 && second.maxLag == 50ms);
        QVERIFY((interval.lag == CellCounts{{cells::of(5us), 1}, {cells::of(50ms), 1}}));
    }

    void lateMeansMoreThanTheBound()
    {
        IntervalRecorder recorder(0);
        recorder.started(1s, 1s + lateStartAfter);
        QCOMPARE(recorder.take(2s, {}, 0).lateStarts, std::uint64_t(0));
        recorder.started(1s, 1s + lateStartAfter + 1ns);
        QCOMPARE(recorder.take(2s, {}, 0).lateStarts, std::uint64_t(1));
    }

    void unfinishedIsNotFinished()
    {
        IntervalRecorder recorder(0);
        recorder.finished(sampleOf(1s, 5s, Outcome::Unfinished));
        const WorkerInterval interval = recorder.take(5s, {}, 0);
        QCOMPARE(interval.samples.size(), std::size_t(1));
        QVERIFY(interval.load.empty());
    }

    void eachIntervalBeginsAnew()
    {
        IntervalRecorder recorder(0);
        recorder.planned(0s);
        recorder.started(0s, 20ms);
        recorder.finished(sampleOf(0s, 1s, Outcome::ServerError));
        recorder.failureExample({Outcome::ServerError, 500, FailureCause::BackendError, "oops"});
        const WorkerInterval first = recorder.take(1s, {}, 0.1);
        QCOMPARE(first.failures.size(), std::size_t(1));
        const WorkerInterval second = recorder.take(2s, {}, 0.2);
        QVERIFY(second.samples.empty() && second.load.empty() && second.lag.empty() && second.failures.empty());
        QVERIFY(second.planned == 0 && second.sent == 0 && second.lateStarts == 0 && second.maxLag == 0ns);
        QCOMPARE(second.worker, 0U);
    }

    void goesBackToAnEarlierSecond()
    {
        IntervalRecorder recorder(0);
        for (const nanoseconds at :
             {nanoseconds(7s), nanoseconds(5s), nanoseconds(6s), nanoseconds(7s), nanoseconds(5s)})
            recorder.planned(at);
        const WorkerInterval interval = recorder.take(8s, {}, 0);
        QCOMPARE(interval.load.size(), std::size_t(3));
        QVERIFY(interval.load[0].second == 5 && interval.load[0].planned == 2);
        QVERIFY(interval.load[1].second == 6 && interval.load[1].planned == 1);
        QVERIFY(interval.load[2].second == 7 && interval.load[2].planned == 2);
    }

    void recycledBuffersAreUsedAgain()
    {
        IntervalRecorder recorder(0);
        for (int i = 0; i < 100; ++i)
            recorder.finished(sampleOf(0s, 1s, Outcome::Ok));
        WorkerInterval first = recorder.take(1s, {}, 0);
        const Sample* buffer = first.samples.data();
        recorder.recycle(std::move(first));
        QVERIFY(recorder.take(2s, {}, 0).samples.empty());
        recorder.finished(sampleOf(2s, 3s, Outcome::Ok));
        const WorkerInterval third = recorder.take(3s, {}, 0);
        QCOMPARE(third.samples.size(), std::size_t(1));
        QCOMPARE(third.samples.data(), buffer);
        QCOMPARE(third.samples[0].plannedStart, nanoseconds(2s));
    }
};

QTEST_GUILESS_MAIN(TestIntervalRecorder)
#include "tst_intervalrecorder.moc"
