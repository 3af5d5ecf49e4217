#include "analysis/capacitystep.h"
#include "analysis/runpart.h"
#include "jobsrun.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// 29 s, near from 23.2 s.
const LoadProfile plain;

Percentile p99(nanoseconds low, nanoseconds value, std::optional<nanoseconds> high)
{
    return {.value = value, .atLeast = {}, .low = low, .high = high, .atLimit = false};
}

StepEvidence evidence(const std::optional<Percentile>& percentile, std::uint64_t requests = 1000)
{
    StepEvidence evidence;
    evidence.mark = 23'200ms;
    evidence.judged = 60s;
    evidence.requests = requests;
    evidence.p99 = percentile;
    return evidence;
}

ShareEstimate share(std::uint64_t hits, std::uint64_t of, double low, double high)
{
    ShareEstimate estimate;
    estimate.hits = hits;
    estimate.of = of;
    estimate.share = static_cast<double>(hits) / static_cast<double>(of);
    estimate.low = low;
    estimate.high = high;
    return estimate;
}

/// The service time of the number-th request: no two seconds in step.
nanoseconds calm(std::uint32_t number)
{
    return 1s + std::chrono::milliseconds(number * 2'654'435'761U >> 26U);
}

/// Twenty a second for a minute, of which `bad` a second end as `outcome` after `time`.
StepEvidence minuteWith(int bad, Outcome outcome, nanoseconds time)
{
    RunBuilder builder;
    for (std::uint32_t second = 0; second < 60; ++second) {
        for (std::uint32_t i = static_cast<std::uint32_t>(bad); i < 20; ++i)
            builder.add(second, Outcome::Ok, calm(20 * second + i));
        builder.add(second, outcome, time, bad);
    }
    return evidenceOf(plain, builder.build(), 60s);
}

} // namespace

class TestCapacityStep : public QObject {
    Q_OBJECT

private slots:
    void judges_data()
    {
        QTest::addColumn<StepEvidence>("seen");
        QTest::addColumn<bool>("noTimeouts");
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, StepEvidence seen, const char* verdict, const char* sentence,
                            bool noTimeouts = false) {
            QTest::newRow(name) << seen << noTimeouts << QByteArray(verdict) << QByteArray(sentence);
        };
        const Percentile good = p99(1s, 2s, 3s);
        row("within", evidence(good), "pass", "p99 2.00 s (1.00-3.00) is within the 23.2 s mark.");
        row("high end on the mark", evidence(p99(20s, 22s, 23'200ms)), "pass", "");
        row("high end past it", evidence(p99(20s, 22s, 23'201ms)), "undecided",
            "p99 22.0 s (20.0-23.2) may lie on either side of the 23.2 s mark.");
        row("low end on the mark", evidence(p99(23'200ms, 24s, 25s)), "undecided", "");
        row("low end past it", evidence(p99(23'201ms, 24s, 25s)), "fail",
            "p99 24.0 s (23.2-25.0) is past the 23.2 s mark.");
        row("open upper end", evidence(p99(1s, 2s, {})), "undecided",
            "p99 2.00 s (from 1.00 s): too few independent requests for an upper end.");
        row("at least the limit", evidence(Percentile{{}, 29s, 27s, {}, true}), "fail",
            "p99 >= 29.0 s (limit; from 27.0 s) is past the 23.2 s mark.");
        row("at least the limit, low end before", evidence(Percentile{{}, 29s, 20s, {}, true}), "undecided", "");
        row("one too few", evidence(good, 399), "undecided", "399 requests are too few to pass; it takes 400.");
        row("just enough", evidence(good, 400), "pass", "");
        row("too few may fail", evidence(p99(24s, 25s, {}), 40), "fail", "");
        row("no requests", evidence({}, 0), "undecided", "0 requests are too few to pass; it takes 400.");
        row("nothing answered", evidence({}), "undecided", "Too little was answered for a p99.");

        StepEvidence shedding = evidence(good);
        shedding.beyondMark = share(50, 1000, 0.037, 0.065);
        shedding.refused = 50;
        row("sheds load", shedding, "fail",
            "50 of 1,000 requests (5 %; 3.7-6.5 %) were not answered within the 23.2 s mark, 50 of them refused or "
            "failed.");
        shedding.beyondMark = share(9, 1000, 0.004, 0.017);
        shedding.refused = 9;
        row("may shed too much", shedding, "undecided",
            "9 of 1,000 requests (0.9 %; 0.4-1.7 %) were not answered within the 23.2 s mark, 9 of them refused or "
            "failed. That may be more or less than 1 %.");
        shedding.beyondMark = share(2, 1000, 0.0002, 0.0072);
        shedding.refused = 2;
        row("sheds a little", shedding, "pass",
            "p99 2.00 s (1.00-3.00) is within the 23.2 s mark, with 2 refused or failed.");

        StepEvidence timeouts = evidence(good, 5000);
        timeouts.beyondMark = share(2, 5000, 0.00005, 0.0014);
        timeouts.gatewayTimeouts = 2;
        row("timeouts within the 1 %", timeouts, "pass",
            "p99 2.00 s (1.00-3.00) is within the 23.2 s mark, with 2 gateway timeouts.");
        row("timeouts where none may be", timeouts, "fail", "2 gateway timeouts in 5,000 requests.", true);
        StepEvidence none = evidence(good, 5000);
        none.gatewayTimeoutsBelow = 0.001;
        row("none, surely", none, "pass", "", true);
        none.gatewayTimeoutsBelow = 0.00101;
        row("none, but too few to tell", none, "undecided",
            "No gateway timeouts in 5,000 requests, which shows too little: below 0.11 %.", true);
        row("none of too few", evidence(good, 2999), "undecided", "2,999 requests are too few to pass; it takes 3,000.",
            true);

        StepEvidence invalid = evidence(p99(24s, 25s, 26s));
        invalid.invalid = "5 planned starts were dropped.";
        row("the generator's numbers", invalid, "invalid", "5 planned starts were dropped.");
    }
    void judges()
    {
        QFETCH(StepEvidence, seen);
        QFETCH(bool, noTimeouts);
        QFETCH(QByteArray, verdict);
        QFETCH(QByteArray, sentence);
        StepCriterion criterion;
        criterion.noTimeouts = noTimeouts;
        const StepJudgement judgement = judgeStep(criterion, seen);
        QCOMPARE(QByteArray(stepVerdictName(judgement.verdict).data()), verdict);
        if (!sentence.isEmpty())
            QCOMPARE(QByteArray::fromStdString(judgement.sentence), sentence);
    }

    void readsARun_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<int>("beyond");
        QTest::addColumn<int>("refused");
        QTest::addColumn<int>("timeouts");
        const auto row = [](Outcome outcome, int milliseconds, int beyond, int refused, int timeouts) {
            QTest::newRow(outcomeName(outcome).data())
                << static_cast<int>(outcome) << milliseconds << beyond << refused << timeouts;
        };
        row(Outcome::Ok, 1000, 0, 0, 0);
        row(Outcome::NearLimit, 24'000, 60, 0, 0);
        row(Outcome::GatewayTimeout, 29'000, 60, 0, 60);
        row(Outcome::Throttled, 3, 60, 60, 0);
        row(Outcome::ServerError, 3, 60, 60, 0);
        row(Outcome::NetworkError, 3, 60, 60, 0);
        row(Outcome::ClientTimeout, 44'000, 60, 0, 0);
        row(Outcome::Unfinished, 30'000, 60, 0, 0);
    }
    void readsARun()
    {
        QFETCH(int, outcome);
        QFETCH(int, milliseconds);
        QFETCH(int, beyond);
        QFETCH(int, refused);
        QFETCH(int, timeouts);
        const StepEvidence seen = minuteWith(1, static_cast<Outcome>(outcome), std::chrono::milliseconds(milliseconds));
        QCOMPARE(seen.mark, nanoseconds(23'200ms));
        QCOMPARE(seen.requests, 1200u);
        QCOMPARE(seen.beyondMark ? int(seen.beyondMark->hits) : 0, beyond);
        QCOMPARE(int(seen.refused), refused);
        QCOMPARE(int(seen.gatewayTimeouts), timeouts);
        const StepVerdict expected = beyond == 0 ? StepVerdict::Pass : StepVerdict::Fail; // 5 % is surely over 1 %
        QCOMPARE(judgeStep({}, seen).verdict, expected);
    }

    void nothingButFailuresFails()
    {
        QCOMPARE(judgeStep({}, minuteWith(20, Outcome::Throttled, 3ms)).verdict, StepVerdict::Fail);
        QCOMPARE(judgeStep({}, minuteWith(20, Outcome::GatewayTimeout, 29s)).verdict, StepVerdict::Fail);
    }

    /// A step is stopped when it is decided; that does not make its numbers those of a run cut short.
    void aStoppedStepIsJudged()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, calm(i));
        builder.run.end = RunEnd::StoppedSending;
        QVERIFY(!evidenceOf(plain, builder.build(), 60s).invalid);
    }

    void theGeneratorsLimitIsNotTheTargets()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, 1s);
        builder.run.generator.droppedStarts = 1;
        const StepEvidence seen = evidenceOf(plain, builder.build(), 60s);
        QVERIFY(seen.invalid && seen.invalid->find("dropped") != std::string::npos);
        QCOMPARE(judgeStep({}, seen).verdict, StepVerdict::Invalid);
    }

    void neverReachedIsNeither()
    {
        RunBuilder builder;
        builder.add(0, Outcome::NetworkError, 1ms, 5);
        builder.run.end = RunEnd::TargetNeverReached;
        const StepEvidence seen = evidenceOf(plain, builder.build(), 60s);
        QVERIFY(seen.neverReached);
        QCOMPARE(judgeStep({}, seen).verdict, StepVerdict::Invalid);
    }

    void waitsForWhatMayGoEitherWay_data()
    {
        QTest::addColumn<int>("elapsed"); // seconds
        QTest::addColumn<int>("planned");
        QTest::addColumn<bool>("decided"); // of [30, 90), mark 23.2 s
        QTest::newRow("not there yet") << 90 << 10 << false; // what happened last is handed over a moment later
        QTest::newRow("there") << 91 << 10 << true;
        QTest::newRow("still young") << 95 << 89 << false;
        QTest::newRow("just past the mark") << 113 << 89 << true;
        QTest::newRow("of the warm-up") << 91 << 29 << true;
        QTest::newRow("planned after") << 95 << 90 << true;
    }
    void waitsForWhatMayGoEitherWay()
    {
        QFETCH(int, elapsed);
        QFETCH(int, planned);
        QFETCH(bool, decided);
        RunBuilder builder;
        builder.addInFlight(std::chrono::seconds(planned), std::chrono::seconds(planned));
        builder.run.elapsed = std::chrono::seconds(elapsed);
        QCOMPARE(decidedBetween(builder.build(), 30s, 90s, 23'200ms), decided);
    }

    void jobsAreJudgedAsWell_data()
    {
        QTest::addColumn<int>("lost"); // of 1,200 jobs
        QTest::addColumn<int>("open");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, int lost, int open, const char* condition, const char* verdict,
                            const char* says) {
            QTest::newRow(name) << lost << open << QString(condition) << QByteArray(verdict) << QByteArray(says);
        };
        row("all done", 0, 0, "", "pass", "; 1,200 of 1,200 jobs got their result.");
        row("lost ones", 60, 0, "", "fail", "60 of 1,200 jobs (5 %; ");
        row("perhaps too many", 12, 0, "", "undecided", "That may be more or less than 1 %.");
        row("under way", 0, 1, "", "undecided", "1 job is under way: how it ends is not known.");
        row("slower than the profile allows", 0, 0, "p95 completion <= 2 s", "fail", "p95 of time to completion");
        row("as quick as it asks", 0, 0, "p95 completion <= 4 s", "pass", "");
    }
    /// Twenty a second for a minute; each is accepted at once and takes three seconds.
    void jobsAreJudgedAsWell()
    {
        QFETCH(int, lost);
        QFETCH(int, open);
        QFETCH(QString, condition);
        QFETCH(QByteArray, verdict);
        QFETCH(QByteArray, says);
        LoadProfile profile;
        profile.request().poll = PollPlan{};
        if (!condition.isEmpty())
            profile.pass = {parsePassCondition(condition.toStdString()).value()};
        RunBuilder builder;
        JobsRun jobs;
        for (std::uint32_t i = 0; i < 1200; ++i) {
            builder.add(i / 20, Outcome::Ok, calm(i));
            const bool isLost = lost > 0 && i % (1200 / static_cast<std::uint32_t>(lost)) == 0;
            jobs.add(i / 20, isLost ? JobEnd::Lost : JobEnd::Done, 3s);
        }
        RunSnapshot run = builder.build();
        run.jobs = jobs.build().jobs;
        run.openJobs.resize(static_cast<std::size_t>(open));
        const StepJudgement judged = judgeStep({}, evidenceOf(profile, run, 60s));
        QCOMPARE(QByteArray(stepVerdictName(judged.verdict).data()), verdict);
        QVERIFY2(judged.sentence.find(says.toStdString()) != std::string::npos, judged.sentence.c_str());
    }

    void waitsForItsJobs()
    {
        RunBuilder builder;
        builder.run.elapsed = 200s;
        RunSnapshot run = builder.build();
        run.openJobs.resize(1);
        run.openJobs[0].plannedStart = 60s;
        QVERIFY(!decidedBetween(run, 30s, 90s, 23'200ms));
        run.openJobs[0].plannedStart = 90s;
        QVERIFY(decidedBetween(run, 30s, 90s, 23'200ms));
    }

    void whoStillWaitsPastTheMarkIsBeyondIt()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, calm(i));
        for (int i = 0; i < 30; ++i)
            builder.addInFlight(std::chrono::seconds(i), std::chrono::seconds(i));
        builder.run.phase = RunPhase::Sending;
        builder.run.elapsed = 61s;
        const StepEvidence seen = evidenceOf(plain, builder.build(), 60s);
        QCOMPARE(seen.beyondMark->hits, 30u);
        QCOMPARE(judgeStep({}, seen).verdict, StepVerdict::Fail);
    }

    // Where the limit is on the first byte, an answer that began in time may still go well, however long it takes.
    void whoseAnswerBeganInTimeIsNotBeyondTheMark()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, calm(i));
        for (int i = 0; i < 30; ++i) {
            const nanoseconds sent = std::chrono::seconds(i);
            builder.addInFlight(sent, sent, i < 20 ? sent + 1s : i < 25 ? sent + 24s : nanoseconds(-1));
        }
        builder.run.phase = RunPhase::Sending;
        builder.run.elapsed = 61s;
        LoadProfile profile = plain;
        QCOMPARE(evidenceOf(profile, builder.build(), 60s).beyondMark->hits, 30u);
        profile.limit.kind = LimitKind::FirstByte;
        QCOMPARE(evidenceOf(profile, builder.build(), 60s).beyondMark->hits, 10u);
    }
};

QTEST_GUILESS_MAIN(TestCapacityStep)
#include "tst_capacitystep.moc"
