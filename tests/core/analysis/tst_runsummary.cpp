#include "analysis/runsummary.h"
#include "recording/sample.h"
#include "runbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

nanoseconds middleOf(nanoseconds time)
{
    return cells::middle(cells::of(time));
}

LoadProfile profileWithLimit(nanoseconds limit)
{
    LoadProfile profile;
    profile.limit.time = limit;
    return profile;
}

/// Ten a second for a minute, each second 100 ms to 190 ms.
RunBuilder calmMinute()
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < 600; ++i)
        builder.add(i / 10, Outcome::Ok, std::chrono::milliseconds(100 + 10 * (i % 10)));
    return builder;
}

/// Thirty seconds into a run: 290 answers, ten requests in flight for 1 to 28 s, one of them still connecting.
RunBuilder runningRun()
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < 290; ++i)
        builder.add(i / 10, Outcome::Ok, std::chrono::milliseconds(100 + i % 50));
    builder.run.phase = RunPhase::Sending;
    builder.run.end = RunEnd::Running;
    builder.run.elapsed = 30s;
    for (int age = 28; age > 19; --age)
        builder.addInFlight(30s - std::chrono::seconds(age), 30s - std::chrono::seconds(age) + 1ms);
    builder.addInFlight(5s, never);
    return builder;
}

} // namespace

class TestRunSummary : public QObject {
    Q_OBJECT

private slots:
    /// Too few to say where the limit is, but what came back says that it is not there.
    void aTimeoutBeforeTheLimitDidNotHitIt()
    {
        RunBuilder builder = calmMinute();
        builder.add(4, Outcome::GatewayTimeout, 3s, 2);
        builder.run.failures = {
            {Outcome::GatewayTimeout, 504, "timed out", 2, 4s, FailureCause::GatewayTimeout, "", 3s}};
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        const auto says = [&](std::string_view what) {
            return std::any_of(summary.reasons.begin(), summary.reasons.end(),
                               [&](const std::string& reason) { return reason.find(what) != std::string::npos; });
        };
        QVERIFY(says("The gateway gave up on 2 of 602 requests"));
        QVERIFY(!says("hit the 29 s limit"));
    }

    void countsAddUp()
    {
        RunBuilder builder = calmMinute();
        builder.add(3, Outcome::NearLimit, 25s);
        builder.add(4, Outcome::GatewayTimeout, 29s, 2);
        builder.add(5, Outcome::ServerError, 5ms, 3);
        builder.add(6, Outcome::Unfinished, 44s, 4);
        builder.run.planned += 5;
        builder.run.generator.droppedStarts = 5;
        builder.run.generator.lateStarts = 2;
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QCOMPARE(summary.planned, 615u);
        QCOMPARE(summary.sent, 610u);
        QCOMPARE(summary.finished, 606u);
        QCOMPARE(summary.unfinished, 4u);
        QCOMPARE(summary.inFlight, 0u);
        QCOMPARE(summary.lateStarts, 2u);
        QCOMPARE(summary.droppedStarts, 5u);
        QCOMPARE(summary.outcomes[Outcome::Ok], 600u);
        QCOMPARE(summary.outcomes[Outcome::NearLimit], 1u);
        QCOMPARE(summary.outcomes[Outcome::Unfinished], 4u);
        QCOMPARE(summary.outcomes.total(), summary.sent);
        QCOMPARE(summary.limit, nanoseconds(29s));
        QCOMPARE(summary.nearMark, nanoseconds(23'200ms));
    }

    /// Beside what was sent, and never without a word.
    void tellsWhatWentOutOnceMore()
    {
        const auto notesWith = [](std::uint64_t resent) {
            RunBuilder builder = calmMinute();
            builder.run.load.resize(1);
            builder.run.load[0].resent = resent;
            const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
            std::string all;
            for (const std::string& note : summary.notes)
                all += note + "\n";
            return std::pair(summary, all);
        };
        const auto [quiet, none] = notesWith(0);
        QCOMPARE(quiet.resent, 0u);
        QVERIFY2(none.find("once more") == std::string::npos, none.c_str());
        const auto [summary, notes] = notesWith(29);
        QCOMPARE(summary.resent, 29u);
        QCOMPARE(summary.sent, quiet.sent);
        QVERIFY2(notes.find("29 requests went out once more, because the target had closed the kept connection without "
                            "an answer. It may have got as many more than were sent;")
                     != std::string::npos,
                 notes.c_str());
        QVERIFY(notesWith(1).second.find("1 request went out once more") != std::string::npos);
    }

    void latenciesOfTheirKinds()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, 100ms, 20ms); // 20 ms late, every one
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QCOMPARE(summary.response.p50->value, std::optional(middleOf(120ms)));
        QCOMPARE(summary.service.p50->value, std::optional(middleOf(100ms)));
        QCOMPARE(summary.firstByte.p50->value, std::optional(middleOf(50ms)));
        QCOMPARE(summary.response.max, std::optional(middleOf(120ms)));
        QVERIFY(summary.response.p99);
        QVERIFY(!summary.response.p99_9); // 600 requests cannot carry it
    }

    void headroomAndShareInTime()
    {
        RunBuilder builder = calmMinute();
        builder.add(10, Outcome::NearLimit, 950ms, 6);
        builder.add(11, Outcome::NearLimit, 1050ms, 10); // answers, but past the limit
        builder.add(12, Outcome::ServerError, 10ms, 12);
        const RunSummary summary = summarise(profileWithLimit(1s), builder.build());
        QCOMPARE(*summary.answeredInTime, 606.0 / 628);
        const double p50 = toSeconds(*summary.service.p50->value);
        QVERIFY(std::abs(*summary.headroomP50 - (1 - p50)) < 1e-12);
        QVERIFY(std::abs(*summary.headroomP50 - 0.86) < 0.011);
        QVERIFY(*summary.headroomP99 < 0); // the slowest 1 % of answers lie past the limit
        QVERIFY(std::abs(summary.throughputPerSecond - 616 / toSeconds(summary.elapsed)) < 1e-9);
    }

    void headroomIsUnknownWhereCensored()
    {
        RunBuilder builder = calmMinute();
        builder.add(30, Outcome::GatewayTimeout, 29s, 60);
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QVERIFY(summary.headroomP50);
        QVERIFY(!summary.headroomP95);
        QVERIFY(!summary.headroomP99);
        QCOMPARE(summary.service.p95->atLeast, std::optional<nanoseconds>(29s));
        QCOMPARE(summary.response.p95->atLeast, std::optional<nanoseconds>(29s));
        QCOMPARE(summary.gatewayTimeouts->hits, 60u);
        QCOMPARE(summary.gatewayTimeouts->share, 60.0 / 660);
    }

    /// An answer that begins in time may take as long as it likes where the limit is on its first byte.
    void aLimitOnTheFirstByte()
    {
        RunBuilder builder; // each answer's first byte comes at half of its service time
        for (std::uint32_t second = 0; second < 60; ++second)
            builder.add(second, Outcome::Ok, 40s, 10);
        builder.add(59, Outcome::GatewayTimeout, 29s, 6);
        LoadProfile profile = profileWithLimit(29s);
        const RunSummary whole = summarise(profile, builder.build());
        QCOMPARE(whole.answeredInTime, std::optional(0.0));
        profile.limit.kind = LimitKind::FirstByte;
        const RunSummary begun = summarise(profile, builder.build());
        QCOMPARE(begun.answeredInTime, std::optional(600.0 / 606.0));
        QVERIFY(std::abs(*begun.headroomP50 - (1 - 20.0 / 29.0)) < 0.001);
        QVERIFY(begun.limited.p50->value == begun.firstByte.p50->value);
        QVERIFY(!whole.service.p50->value);
        QCOMPARE(begun.service.p50->value, std::optional(cells::middle(cells::of(40s)))); // goes on past the limit
        QCOMPARE(begun.limited.p50->value, std::optional(cells::middle(cells::of(20s))));
        QVERIFY(begun.reasons.at(0).find("hit the 29 s limit") != std::string::npos);
        const bool said = std::any_of(begun.reasons.begin(), begun.reasons.end(), [](const std::string& reason) {
            return reason.starts_with("p95 up to the first byte 20.0 s uses 69 % of the limit");
        });
        QVERIFY(said);
    }

    /// Fast failures must not make an endpoint look fast.
    void failuresDoNotImproveAPercentile()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 1200; ++i)
            builder.add(i / 20, i % 2 == 0 ? Outcome::Ok : Outcome::ServerError, i % 2 == 0 ? 800ms : 2ms);
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QCOMPARE(summary.response.p50->value, std::optional(middleOf(800ms)));
        QCOMPARE(*summary.answeredInTime, 0.5);
    }

    void whatIsInFlightIsCensoredAtItsAge()
    {
        const RunSummary summary = summarise(profileWithLimit(29s), runningRun().build());
        QCOMPARE(summary.inFlight, 10u);
        QCOMPARE(summary.unfinished, 10u);
        QCOMPARE(summary.outcomes.total(), 300u);
        // p95 of the answers alone would be 147 ms; ten of 300 have waited for 20 s and more.
        QCOMPARE(summary.response.p95->value, std::optional(middleOf(148ms)));
        QVERIFY(summary.response.p90->value);
        RunBuilder more = runningRun();
        for (int i = 0; i < 10; ++i)
            more.addInFlight(6s, 6s);
        const RunSummary slower = summarise(profileWithLimit(29s), more.build());
        QVERIFY(!slower.response.p95->value); // twenty of 310 are 6 %
        QVERIFY(*slower.response.p95->atLeast >= 24s);
        // The one that connects has been with nobody for 0 s, but its user has waited for 25 s.
        QCOMPARE(summary.atRisk, 5u); // service ages of 23.999 to 27.999 s are past 23.2 s
        QVERIFY(!summary.verdict);
        QVERIFY(summary.reasons.empty());
    }

    void liveShareInTimeCountsWhatIsDecided()
    {
        RunBuilder builder = runningRun();
        QCOMPARE(*summarise(profileWithLimit(29s), builder.build()).answeredInTime, 1.0);
        builder.run.elapsed = 33s; // now those sent 30.999 and 29.999 s ago have missed the limit
        QCOMPARE(*summarise(profileWithLimit(29s), builder.build()).answeredInTime, 290.0 / 292);
    }

    // Ten wait for their first byte for 24 to 33 s; of ten that were sent just as long ago it came after 1 s, of one
    // after 30 s.
    void aLimitOnTheFirstByteWaitsNoLongerThanForThat_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<quint64>("atRisk");
        QTest::addColumn<quint64>("late");
        QTest::newRow("whole answers") << int(LimitKind::Total) << quint64(21) << quint64(9);
        QTest::newRow("first byte") << int(LimitKind::FirstByte) << quint64(10) << quint64(5);
        QTest::newRow("idle") << int(LimitKind::Idle) << quint64(10) << quint64(5);
    }
    void aLimitOnTheFirstByteWaitsNoLongerThanForThat()
    {
        QFETCH(int, kind);
        QFETCH(quint64, atRisk);
        QFETCH(quint64, late);
        RunBuilder builder;
        for (std::uint32_t second = 0; second < 39; ++second)
            builder.add(second, Outcome::Ok, 100ms, 10);
        for (int i = 0; i < 10; ++i) {
            const nanoseconds sent = 7s + i * 1s;
            builder.addInFlight(sent, sent);
            builder.addInFlight(sent, sent, sent + 1s);
        }
        builder.addInFlight(7s, 7s, 37s);
        builder.run.phase = RunPhase::Sending;
        builder.run.end = RunEnd::Running;
        builder.run.elapsed = 40s;
        LoadProfile profile = profileWithLimit(29s);
        profile.limit.kind = static_cast<LimitKind>(kind);
        const RunSummary summary = summarise(profile, builder.build());
        QCOMPARE(summary.inFlight, 21u);
        QCOMPARE(quint64(summary.atRisk), atRisk);
        QCOMPARE(*summary.answeredInTime, 390.0 / double(390 + late));
        // Of 411 requests 21 are more than 5 %: of whole answers p95 is not known yet. Of first bytes it is, as ten of
        // the 21 came after 1 s.
        const bool whole = profile.limit.kind == LimitKind::Total;
        QCOMPARE(summary.limited.p95->value, whole ? std::nullopt : std::optional(middleOf(1s)));
        QVERIFY(!summary.service.p95->value);
    }

    void generatorHealth()
    {
        RunBuilder builder = calmMinute();
        LatencyHistogram lag;
        lag.record(100us, 990);
        lag.record(7ms, 10);
        builder.run.generator.lag = lag.toCells();
        builder.run.generator.maxLag = 7ms;
        builder.run.generator.cpuShare = 0.4;
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QCOMPARE(summary.p99Lag, nanoseconds(101us)); // the cell's upper edge: none of the 99 % was later
        QCOMPARE(summary.maxLag, nanoseconds(7ms));
        builder.run.generator.maxLag = 100'250ns; // nothing was later than the latest
        QCOMPARE(summarise(profileWithLimit(29s), builder.build()).p99Lag, nanoseconds(100'250));
        QCOMPARE(summary.cpuShare, 0.4);
    }

    void noRequests()
    {
        RunBuilder builder;
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QVERIFY(!summary.response.p50 && !summary.response.max && !summary.firstByte.p50);
        QVERIFY(!summary.answeredInTime);
        QVERIFY(!summary.gatewayTimeouts && !summary.gatewayTimeoutsBelow);
        QCOMPARE(summary.throughputPerSecond, 0.0);
    }

    void oneRequest()
    {
        RunBuilder builder;
        builder.add(0, Outcome::Ok, 120ms);
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QVERIFY(!summary.response.p50); // one answer is no median
        QCOMPARE(summary.response.max, std::optional(middleOf(120ms)));
        QCOMPARE(summary.answeredInTime, std::optional(1.0));
        QVERIFY(!summary.gatewayTimeoutsBelow);
    }

    /// How fast a target fails says nothing of how fast it answers; how long it lets wait does.
    void nothingAnswered()
    {
        RunBuilder failures;
        failures.add(0, Outcome::NetworkError, 2ms, 500);
        const RunSummary failed = summarise(profileWithLimit(29s), failures.build());
        QVERIFY(!failed.response.p50 && !failed.service.p95 && !failed.response.max);
        QCOMPARE(failed.answeredInTime, std::optional(0.0));
        QVERIFY(!failed.gatewayTimeoutsBelow); // nothing that could have timed out was seen not to

        RunBuilder waits;
        waits.add(0, Outcome::ClientTimeout, 44s, 500);
        const RunSummary waited = summarise(profileWithLimit(29s), waits.build());
        QVERIFY(*waited.response.p50->atLeast > 43s);
        QVERIFY(!waited.headroomP50);
    }

    void longLimit()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 100; ++i)
            builder.add(i, i < 90 ? Outcome::Ok : Outcome::GatewayTimeout,
                        i < 90 ? nanoseconds(20min) : nanoseconds(29min));
        const RunSummary summary = summarise(profileWithLimit(29min), builder.build());
        QCOMPARE(summary.service.p50->value, std::optional(middleOf(20min)));
        QCOMPARE(summary.service.p95->atLeast, std::optional<nanoseconds>(29min));
        QVERIFY(std::abs(*summary.headroomP50 - 9.0 / 29) < 0.001);
    }

    void boundWidensWithClusteredLatency()
    {
        const RunSummary calm = summarise(profileWithLimit(29s), calmMinute().build());
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, i / 10 / 6 == 3 ? 900ms + i * 1ms : 100ms + i % 10 * 1ms);
        const RunSummary phased = summarise(profileWithLimit(29s), builder.build());
        QCOMPARE(*calm.gatewayTimeoutsBelow, 3.0 / 600);
        QVERIFY(*phased.gatewayTimeoutsBelow > 3 * *calm.gatewayTimeoutsBelow);
    }

    void aCutRunAddsUpToo()
    {
        RunBuilder builder = calmMinute();
        builder.run.end = RunEnd::Running;
        builder.run.sent += 7; // in flight when the power failed
        const RunSummary summary = summarise(profileWithLimit(29s), builder.build());
        QVERIFY(summary.cut);
        QCOMPARE(summary.unfinished, 7u);
        QCOMPARE(summary.outcomes.total(), 607u);
        QCOMPARE(*summary.answeredInTime, 600.0 / 607);
    }

    void alwaysTheSame()
    {
        const RunSnapshot run = runningRun().build();
        const RunSummary a = summarise(profileWithLimit(29s), run);
        const RunSummary b = summarise(profileWithLimit(29s), run);
        QCOMPARE(a.response, b.response);
        QCOMPARE(a.service, b.service);
        QCOMPARE(a.notes, b.notes);
    }
};

QTEST_GUILESS_MAIN(TestRunSummary)
#include "tst_runsummary.moc"
