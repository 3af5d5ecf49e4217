#include "recording/aggregator.h"
#include "syntheticrun.h"

#include <QTest>

#include <map>
#include <optional>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

std::uint32_t secondOf(nanoseconds moment)
{
    return static_cast<std::uint32_t>(moment / 1s);
}

CellCounts cellsOf(const std::map<std::uint32_t, std::uint64_t>& counts)
{
    CellCounts result;
    for (const auto& [cell, count] : counts)
        result.push_back({cell, count});
    return result;
}

/// The truth rules said once more, plainly: one walk over all samples for every number of a second.
SecondOfRun flatSecond(const std::vector<SyntheticRequest>& requests, std::uint32_t second,
                       std::optional<std::size_t> kind = {})
{
    std::map<std::uint32_t, std::uint64_t> response[3];
    std::map<std::uint32_t, std::uint64_t> service[3];
    std::map<std::uint32_t, std::uint64_t> firstByte;
    SecondOfRun result;
    result.second = second;
    for (const auto& [startedAt, sample] : requests) {
        if (secondOf(sample.plannedStart) != second || (kind && sample.request != *kind))
            continue;
        ++result.outcomes[sample.outcome];
        result.retries[sample.outcome] += sample.attempt > 0;
        result.retried[sample.outcome] += !sample.lastAttempt;
        const bool answer = sample.outcome == Outcome::Ok || sample.outcome == Outcome::NearLimit;
        const int which = answer ? 0 : sample.outcome == Outcome::GatewayTimeout ? 1 : 2;
        if (sample.lastAttempt)
            ++response[which][cells::of(sample.end - sample.plannedStart)];
        if (sample.sent != never)
            ++service[which][cells::of(sample.end - sample.sent)];
        if (answer && sample.sent != never && sample.firstByte != never)
            ++firstByte[cells::of(sample.firstByte - sample.sent)];
    }
    result.response = {cellsOf(response[0]), cellsOf(response[1]), cellsOf(response[2])};
    result.service = {cellsOf(service[0]), cellsOf(service[1]), cellsOf(service[2])};
    result.firstByte = cellsOf(firstByte);
    return result;
}

/// Likewise for jobs of one request and kind.
SecondOfJobs flatJobs(const std::vector<SyntheticRequest>& requests, std::uint32_t second, std::uint16_t request,
                      JobKind kind)
{
    std::map<std::uint32_t, std::uint64_t> done, notDone, accepted, notAccepted, silence, silenceAtLeast;
    SecondOfJobs result;
    result.second = second;
    for (const auto& [startedAt, sample] : requests) {
        const auto job = syntheticJob(sample);
        if (!job || secondOf(job->plannedStart) != second || job->request != request || job->kind != kind)
            continue;
        ++result.ends[job->how];
        result.parts += job->parts;
        if (job->how != JobEnd::Refused)
            ++(job->how == JobEnd::Done ? silence : silenceAtLeast)[cells::of(job->longestSilence)];
        const std::uint32_t took = cells::of(job->end - job->plannedStart);
        ++(job->how == JobEnd::Done ? done : notDone)[took];
        if (job->accepted == never)
            ++notAccepted[took];
        else
            ++accepted[cells::of(job->accepted - job->plannedStart)];
    }
    result.completion = {cellsOf(done), {}, cellsOf(notDone)};
    result.accepted = {cellsOf(accepted), {}, cellsOf(notAccepted)};
    result.silence = {cellsOf(silence), {}, cellsOf(silenceAtLeast)};
    return result;
}

std::vector<JobSeries> flatJobs(const std::vector<SyntheticRequest>& requests, const std::set<std::uint32_t>& seconds)
{
    std::vector<JobSeries> all;
    for (std::uint16_t request = 0; request < syntheticKinds; ++request) {
        for (std::size_t kind = 0; kind < jobKindCount; ++kind) {
            JobSeries series{request, static_cast<JobKind>(kind), {}};
            for (const std::uint32_t second : seconds) {
                const SecondOfJobs part = flatJobs(requests, second, request, series.kind);
                if (part.ends.total() > 0)
                    series.seconds.push_back(std::make_shared<SecondOfJobs>(part));
            }
            if (!series.seconds.empty())
                all.push_back(std::move(series));
        }
    }
    return all;
}

RunSnapshot flatRun(const std::vector<SyntheticRequest>& requests, nanoseconds upTo)
{
    RunSnapshot run;
    run.startedAt = syntheticStart;
    run.phase = RunPhase::Finished;
    run.end = RunEnd::Completed;
    run.elapsed = upTo;
    run.sendingTime = upTo;
    std::set<std::uint32_t> seconds;
    LatencyHistogram lag;
    for (std::uint32_t second = 0; second <= secondOf(upTo - 1ns); ++second) {
        SecondOfLoad load;
        load.second = second;
        load.cpuShare = 0.25; // what playRun says of every interval
        run.load.push_back(load);
    }
    for (const auto& [startedAt, sample] : requests) {
        seconds.insert(secondOf(sample.plannedStart));
        ++run.planned;
        ++run.sent;
        ++run.outcomes[sample.outcome];
        const nanoseconds late = startedAt - sample.plannedStart;
        lag.record(late);
        run.generator.maxLag = std::max(run.generator.maxLag, late);
        ++run.load[secondOf(sample.plannedStart)].planned;
        SecondOfLoad& start = run.load[secondOf(startedAt)];
        ++start.sent;
        start.maxLag = std::max(start.maxLag, late);
        if (late > 10ms) {
            ++run.generator.lateStarts;
            ++start.lateStarts;
        }
        const bool ended = sample.outcome != Outcome::Unfinished;
        if (ended) {
            ++run.finished;
            ++run.load[secondOf(sample.end)].finished;
        }
        for (SecondOfLoad& load : run.load)
            load.inFlight += secondOf(startedAt) <= load.second && !(ended && secondOf(sample.end) <= load.second);
        if (sample.outcome == Outcome::ServerError) {
            const bool known = !run.failures.empty();
            if (!known)
                run.failures.push_back({Outcome::ServerError, sample.status,
                                        "failed, request id " + std::to_string(sample.number), 0, sample.plannedStart,
                                        sample.cause, "server: synthetic", sample.serviceTime()});
            ++run.failures[0].count;
        }
    }
    run.generator.lag = lag.toCells();
    run.generator.cpuShare = 0.25;
    run.byRequest.resize(syntheticKinds);
    for (const std::uint32_t second : seconds) {
        run.seconds.push_back(std::make_shared<SecondOfRun>(flatSecond(requests, second)));
        for (std::size_t kind = 0; kind < syntheticKinds; ++kind) {
            const SecondOfRun part = flatSecond(requests, second, kind);
            if (part.outcomes.total() > 0)
                run.byRequest[kind].push_back(std::make_shared<SecondOfRun>(part));
        }
    }
    run.jobs = flatJobs(requests, seconds);
    return run;
}

WorkerInterval intervalOf(std::vector<Sample> samples, nanoseconds upTo)
{
    WorkerInterval interval;
    interval.samples = std::move(samples);
    interval.upTo = upTo;
    return interval;
}

Sample answer(nanoseconds plannedStart, nanoseconds responseTime)
{
    Sample sample;
    sample.plannedStart = plannedStart;
    sample.sent = plannedStart;
    sample.firstByte = plannedStart + responseTime;
    sample.end = plannedStart + responseTime;
    sample.outcome = Outcome::Ok;
    return sample;
}

} // namespace

class TestAggregator : public QObject {
    Q_OBJECT
private slots:
    void anySplitEqualsOneFlatCount_data()
    {
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("intervalMs");
        QTest::addColumn<int>("snapshotEvery");
        QTest::newRow("one worker, one long interval") << 1 << 60'000 << 1;
        QTest::newRow("one worker, 100 ms, a snapshot each") << 1 << 100 << 1;
        QTest::newRow("three workers, 100 ms") << 3 << 100 << 1;
        QTest::newRow("eight workers, 70 ms, a snapshot now and then") << 8 << 70 << 9;
        QTest::newRow("two workers, 1 s, only at the end") << 2 << 1000 << 1'000'000;
    }
    void anySplitEqualsOneFlatCount()
    {
        QFETCH(int, workers);
        QFETCH(int, intervalMs);
        QFETCH(int, snapshotEvery);
        const auto requests = syntheticRequests(42, 4000, 400);
        Aggregator aggregator(syntheticStart, syntheticKinds);
        nanoseconds end{0};
        int turn = 0;
        playRun(requests, static_cast<std::uint32_t>(workers), std::chrono::milliseconds(intervalMs),
                [&](const std::vector<WorkerInterval>& intervals, nanoseconds upTo) {
                    for (const WorkerInterval& interval : intervals)
                        aggregator.add(interval);
                    if (++turn % snapshotEvery == 0)
                        (void)aggregator.snapshot(RunPhase::Sending, RunEnd::Running, upTo);
                    end = upTo;
                });
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, end);
        RunSnapshot expected = flatRun(requests, end);
        expected.generator.workerCpu.assign(static_cast<std::size_t>(workers), 0.25);
        for (SecondOfLoad& load : expected.load) // a long interval tells its share for its last second only
            load.cpuShare = intervalMs > 1000 && load.second + 1 < expected.load.size() ? 0 : 0.25;
        QCOMPARE(difference(*run, expected), std::string());
        QVERIFY(run->outcomes.total() == requests.size());
    }

    void secondsAddUpToTheSamples()
    {
        const auto requests = syntheticRequests(1, 3000, 1000);
        Aggregator aggregator(syntheticStart);
        playRun(requests, 2, 250ms, [&](const std::vector<WorkerInterval>& intervals, nanoseconds upTo) {
            for (const WorkerInterval& interval : intervals)
                aggregator.add(interval);
            const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, upTo);
            OutcomeCounts sum;
            for (const auto& second : run->seconds) {
                sum += second->outcomes;
                const Distribution& response = second->response;
                QCOMPARE(totalCount(response.answered),
                         second->outcomes[Outcome::Ok] + second->outcomes[Outcome::NearLimit]);
                QCOMPARE(totalCount(response.gatewayTimeout),
                         second->outcomes[Outcome::GatewayTimeout] - second->retried[Outcome::GatewayTimeout]);
                QCOMPARE(totalCount(response.answered) + totalCount(response.gatewayTimeout)
                             + totalCount(response.otherCensored),
                         second->outcomes.total() - second->retried.total());
            }
            QVERIFY(sum == run->outcomes);
            QCOMPARE(run->sent, run->outcomes.total() + run->inFlight.size());
        });
    }

    void unchangedSecondsAreShared()
    {
        Aggregator aggregator(syntheticStart);
        aggregator.add(intervalOf({answer(100ms, 5ms), answer(1100ms, 5ms), answer(2100ms, 5ms)}, 3s));
        const RunSnapshotPtr before = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 3s);
        const RunSnapshotPtr same = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 3s);
        QVERIFY(before->seconds == same->seconds);

        aggregator.add(intervalOf({answer(1200ms, 1900ms), answer(3050ms, 5ms)}, 4s)); // a late one for second 1
        const RunSnapshotPtr after = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 4s);
        QCOMPARE(after->seconds.size(), std::size_t(4));
        QVERIFY(after->seconds[0] == before->seconds[0]);
        QVERIFY(after->seconds[1] != before->seconds[1]);
        QVERIFY(after->seconds[2] == before->seconds[2]);
        // What was given out stays as it was.
        QCOMPARE(before->seconds[1]->outcomes.total(), std::uint64_t(1));
        QCOMPARE(after->seconds[1]->outcomes.total(), std::uint64_t(2));
        QVERIFY((after->seconds[1]->response.answered == CellCounts{{cells::of(5ms), 1}, {cells::of(1900ms), 1}}));
    }

    void aLateSecondIsPutInPlace()
    {
        Aggregator aggregator(syntheticStart);
        aggregator.add(intervalOf({answer(5s, 1ms)}, 6s));
        QCOMPARE(aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 6s)->seconds.size(), std::size_t(1));
        aggregator.add(intervalOf({answer(2s, 4s)}, 7s));
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 7s);
        QCOMPARE(run->seconds[0]->second, 2U);
        QCOMPARE(run->seconds[1]->second, 5U);
    }

    void sampleRules_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<bool>("firstByte");
        QTest::addColumn<int>("group"); // 0 answered, 1 gateway timeout, 2 other
        QTest::addColumn<int>("services");
        QTest::addColumn<int>("firstBytes");
        QTest::newRow("ok") << int(Outcome::Ok) << true << true << 0 << 1 << 1;
        QTest::newRow("near limit") << int(Outcome::NearLimit) << true << true << 0 << 1 << 1;
        QTest::newRow("gateway timeout: its first byte is the gateway's")
            << int(Outcome::GatewayTimeout) << true << true << 1 << 1 << 0;
        QTest::newRow("throttled") << int(Outcome::Throttled) << true << true << 2 << 1 << 0;
        QTest::newRow("server error") << int(Outcome::ServerError) << true << true << 2 << 1 << 0;
        QTest::newRow("refused, never sent") << int(Outcome::NetworkError) << false << false << 2 << 0 << 0;
        QTest::newRow("client timeout") << int(Outcome::ClientTimeout) << true << false << 2 << 1 << 0;
        QTest::newRow("client timeout while connecting")
            << int(Outcome::ClientTimeout) << false << false << 2 << 0 << 0;
        QTest::newRow("unfinished") << int(Outcome::Unfinished) << true << false << 2 << 1 << 0;
        QTest::newRow("answer without a first byte") << int(Outcome::Ok) << true << false << 0 << 1 << 0;
    }
    void sampleRules()
    {
        QFETCH(int, outcome);
        QFETCH(bool, sent);
        QFETCH(bool, firstByte);
        QFETCH(int, group);
        QFETCH(int, services);
        QFETCH(int, firstBytes);
        Sample sample;
        sample.plannedStart = 10ms;
        sample.sent = sent ? 12ms : never;
        sample.firstByte = firstByte ? 20ms : never;
        sample.end = 30ms;
        sample.outcome = static_cast<Outcome>(outcome);
        Aggregator aggregator(syntheticStart);
        aggregator.add(intervalOf({sample}, 1s));
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 1s);
        const SecondOfRun& second = *run->seconds.at(0);
        const auto groups = [](const Distribution& d) {
            return std::array{&d.answered, &d.gatewayTimeout, &d.otherCensored};
        };
        for (int i = 0; i < 3; ++i) {
            const CellCounts response = i == group ? CellCounts{{cells::of(20ms), 1}} : CellCounts{};
            const CellCounts service = i == group && services == 1 ? CellCounts{{cells::of(18ms), 1}} : CellCounts{};
            QVERIFY(*groups(second.response).at(static_cast<std::size_t>(i)) == response);
            QVERIFY(*groups(second.service).at(static_cast<std::size_t>(i)) == service);
        }
        QVERIFY(second.firstByte == (firstBytes == 1 ? CellCounts{{cells::of(8ms), 1}} : CellCounts{}));
        QCOMPARE(run->finished, std::uint64_t(sample.outcome == Outcome::Unfinished ? 0 : 1));
    }

    void inFlightOfAllWorkersOldestFirst()
    {
        Aggregator aggregator(syntheticStart);
        WorkerInterval a = intervalOf({}, 5s);
        a.inFlight = {{3s, 3s}, {1s, never}};
        WorkerInterval b = intervalOf({}, 5s);
        b.worker = 1;
        b.inFlight = {{2s, 2s}};
        aggregator.add(a);
        aggregator.add(b);
        const std::vector<InFlightRequest> expected{{1s, never}, {2s, 2s}, {3s, 3s}};
        QVERIFY(aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 5s)->inFlight == expected);
        a.inFlight.clear(); // a report replaces the worker's earlier one
        aggregator.add(a);
        QVERIFY(aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 6s)->inFlight
                == (std::vector<InFlightRequest>{{2s, 2s}}));
    }

    void quietSecondsOfLoadAreThere()
    {
        IntervalRecorder recorder(0);
        recorder.started(0s, 0s);
        Aggregator aggregator(syntheticStart);
        aggregator.add(recorder.take(1s, {}, 0.3));
        aggregator.add(recorder.take(4s, {}, 0.1));
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 4s);
        QCOMPARE(run->load.size(), std::size_t(4));
        for (const SecondOfLoad& load : run->load)
            QCOMPARE(load.inFlight, std::uint64_t(1)); // waiting all the while
        QVERIFY(run->load[0].cpuShare == 0.3 && run->load[3].cpuShare == 0.1 && run->generator.cpuShare == 0.3);
    }

    void workersOfLoadAddUp()
    {
        IntervalRecorder a(0);
        IntervalRecorder b(1);
        a.started(500ms, 501ms);
        a.dropped(600ms);
        b.started(500ms, 530ms);
        a.resent(700ms);
        b.resent(900ms);
        Aggregator aggregator(syntheticStart);
        aggregator.add(b.take(1s, {}, 0.9));
        aggregator.add(a.take(1s, {}, 0.2));
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 1s);
        const SecondOfLoad& load = run->load.at(0);
        QVERIFY(load.sent == 2 && load.droppedStarts == 1 && load.lateStarts == 1 && load.maxLag == 30ms
                && load.cpuShare == 0.9 && load.resent == 2);
        QVERIFY(run->generator.lateStarts == 1 && run->generator.droppedStarts == 1 && run->generator.maxLag == 30ms);
        QCOMPARE(totalCount(run->generator.lag), std::uint64_t(2));
    }

    void sendingTimeStopsWhenSendingDoes()
    {
        Aggregator aggregator(syntheticStart);
        QCOMPARE(aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 4s)->sendingTime, nanoseconds(4s));
        aggregator.sendingStopped(5s);
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Draining, RunEnd::Running, 9s);
        QCOMPARE(run->sendingTime, nanoseconds(5s));
        QCOMPARE(run->elapsed, nanoseconds(9s));
        QVERIFY(run->startedAt == syntheticStart);
    }

    // What waits between snapshots is bounded by folding: the result is the same.
    void manySamplesWithoutASnapshot()
    {
        Aggregator aggregator(syntheticStart);
        std::vector<Sample> samples;
        for (int i = 0; i < 50'000; ++i)
            samples.push_back(answer(std::chrono::microseconds(i * 60), std::chrono::microseconds(i % 3000)));
        for (int i = 0; i < 20; ++i)
            aggregator.add(intervalOf(samples, 3s));
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 3s);
        QCOMPARE(run->outcomes[Outcome::Ok], std::uint64_t(1'000'000));
        QCOMPARE(run->seconds.size(), std::size_t(3));
        LatencyHistogram all;
        for (const auto& second : run->seconds)
            all.add(second->response.answered);
        QCOMPARE(all.total(), std::uint64_t(1'000'000));
        QCOMPARE(all.at(cells::of(7us)), std::uint64_t(17 * 20));
    }
};

QTEST_GUILESS_MAIN(TestAggregator)
#include "tst_aggregator.moc"
