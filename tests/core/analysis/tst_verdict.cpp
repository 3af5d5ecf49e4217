#include "analysis/cautions.h"
#include "analysis/runsummary.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// Fifty a second for a minute, no two seconds in step.
RunBuilder calmMinute()
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < 3000; ++i)
        builder.add(i / 50, Outcome::Ok, std::chrono::milliseconds(100 + (i * 37) % 50));
    return builder;
}

QString reasonsOf(const RunSummary& summary)
{
    QStringList lines;
    for (const std::string& reason : summary.reasons)
        lines << QString::fromStdString(reason);
    return lines.join('\n');
}

QString notesOf(const RunSummary& summary)
{
    QStringList lines;
    for (const std::string& note : summary.notes)
        lines << QString::fromStdString(note);
    return lines.join('\n');
}

RunSummary summarised(const RunBuilder& builder, const LoadProfile& profile = {})
{
    return summarise(profile, builder.build());
}

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT

private slots:
    void passSaysItsBound()
    {
        const RunSummary summary = summarised(calmMinute());
        QCOMPARE(summary.verdict, std::optional(Verdict::Pass));
        QCOMPARE(reasonsOf(summary),
                 "No gateway timeouts in 3,000 requests: below 0.1 % (95 %), or, in bursts, fewer than one in 20 s.\n"
                 "p95 service time 147 ms uses 0.51 % of the limit.");
    }

    void passWithFailuresNamesThem()
    {
        RunBuilder builder = calmMinute();
        builder.add(7, Outcome::ServerError, 3ms, 200);
        builder.add(8, Outcome::Throttled, 3ms, 50);
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Pass));
        QVERIFY2(
            reasonsOf(summary).startsWith("No gateway timeouts, with 3,000 of 3,250 requests (92.3 %) answered: below"),
            qPrintable(reasonsOf(summary)));
        QVERIFY(reasonsOf(summary).endsWith(
            "250 of 3,250 requests (7.7 %) failed otherwise: throttled 50, server error 200."));
        QVERIFY(notesOf(summary).contains("p95 and above are of answers; 7.7 % of requests failed and never got one."));
    }

    void failNamesCountShareAndFirst()
    {
        RunBuilder builder = calmMinute();
        builder.add(41, Outcome::GatewayTimeout, 29s + 3ms, 20);
        builder.add(55, Outcome::GatewayTimeout, 29s + 3ms, 18);
        builder.run.load = {{.second = 40, .sent = 50, .inFlight = 3}, {.second = 41, .sent = 70, .inFlight = 402}};
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Fail));
        QCOMPARE(summary.reasons[0],
                 "38 of 3,038 requests (1.3 %) hit the 29 s limit, first at 00:41, at 70/s with 402 in flight.");
        QVERIFY2(reasonsOf(summary).contains("\n38 timeouts in 2 bursts: 1.3 % (0."), qPrintable(reasonsOf(summary)));
        QVERIFY(reasonsOf(summary).contains("; few bursts, so the range may be too narrow."));
    }

    void oneTimeoutIsEnough()
    {
        RunBuilder builder = calmMinute();
        builder.add(41, Outcome::GatewayTimeout, 29s);
        QCOMPARE(summarised(builder).verdict, std::optional(Verdict::Fail));
    }

    void nothingAnsweredNeverPasses_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing sent") << 0 << 0 << int(RunEnd::Completed)
                                      << "No request was sent, so nothing is known of the target.";
        QTest::newRow("all failed") << 300 << int(Outcome::ServerError) << int(RunEnd::Completed)
                                    << "None of 300 requests was answered.";
        QTest::newRow("all given up") << 300 << int(Outcome::ClientTimeout) << int(RunEnd::Completed)
                                      << "None of 300 requests was answered.";
        QTest::newRow("never reached")
            << 300 << int(Outcome::NetworkError) << int(RunEnd::TargetNeverReached)
            << "The target was never reached: none of 300 requests got a connection: refused.";
        QTest::newRow("all timed out") << 300 << int(Outcome::GatewayTimeout) << int(RunEnd::Completed)
                                       << "300 of 300 requests (100 %) hit the 29 s limit, first at 00:00.";
    }
    void nothingAnsweredNeverPasses()
    {
        QFETCH(int, requests);
        QFETCH(int, outcome);
        QFETCH(int, end);
        QFETCH(QString, reason);
        RunBuilder builder;
        for (int i = 0; i < requests; ++i)
            builder.add(static_cast<std::uint32_t>(i) / 10, static_cast<Outcome>(outcome), 29s);
        builder.run.end = static_cast<RunEnd>(end);
        builder.run.failures = {{.text = "refused"}};
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Fail));
        QCOMPARE(QString::fromStdString(summary.reasons.front()), reason);
    }

    void lateGeneratorIsInvalid()
    {
        RunBuilder builder = calmMinute();
        builder.run.generator.lateStarts = 30; // 1 %: still the target's numbers
        QCOMPARE(summarised(builder).verdict, std::optional(Verdict::Pass));
        builder.run.generator.lateStarts = 31;
        builder.run.generator.maxLag = 1200ms;
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Invalid));
        QCOMPARE(summary.reasons.front(),
                 "31 of 3,000 planned starts (1 %) came more than 10 ms late, the latest by 1.20 s: "
                 "response times tell of the generator, not of the target alone. "
                 "It used 0 % of a core: this machine woke it late.");
        builder.run.generator.maxPass = 800ms;
        QVERIFY(summarised(builder).reasons.front().ends_with(
            "Its loop was away from its sockets for up to 800 ms with 0 % of a core used: something else kept this "
            "machine busy."));
        builder.run.generator.cpuShare = 0.97;
        QVERIFY(summarised(builder).reasons.front().ends_with(
            "Its busiest thread used 97 % of a core: lower the rate, or send from more machines."));
    }

    void wantOnThisMachineIsInvalid()
    {
        RunBuilder builder = calmMinute();
        builder.run.generator.outOfPorts = 12;
        RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Invalid));
        QCOMPARE(summary.reasons.front(),
                 "12 requests failed on this machine, not at the target, for want of: 12 of ports towards the target "
                 "(keep connections alive, or send from more addresses).");
        builder.run.generator.outOfDescriptors = 3;
        QVERIFY(summarised(builder).reasons.front().starts_with("15 requests failed on this machine"));
        builder.run.end = RunEnd::TargetNeverReached; // who cannot connect does not know whether the target is there
        summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Invalid));
        QVERIFY(summary.reasons.front().starts_with("15 requests failed on this machine"));
    }

    void aFailedCheckFails()
    {
        RunBuilder builder = calmMinute();
        builder.add(9, Outcome::CheckFailed, 5ms, 2);
        builder.run.failures = {{.outcome = Outcome::CheckFailed, .status = 200, .text = "status is 200, not 201"}};
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Fail));
        QVERIFY(std::any_of(summary.reasons.begin(), summary.reasons.end(), [](const std::string& reason) {
            return reason.find("were answered with something else than was asked for: status is 200, not 201.")
                != std::string::npos;
        }));
    }

    void oneDroppedStartIsInvalid()
    {
        RunBuilder builder = calmMinute();
        ++builder.run.planned;
        builder.run.generator.droppedStarts = 1;
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Invalid));
        QVERIFY(summary.reasons.front().starts_with("1 of 3,001 planned starts (0.033 %) were dropped"));
    }

    void givingUpBeforeTheGatewayIsInvalid()
    {
        LoadProfile profile;
        profile.clientTimeout = 10s;
        RunBuilder builder = calmMinute();
        QCOMPARE(summarised(builder, profile).verdict, std::optional(Verdict::Pass));
        builder.add(9, Outcome::ClientTimeout, 10s, 2);
        const RunSummary summary = summarised(builder, profile);
        QCOMPARE(summary.verdict, std::optional(Verdict::Invalid));
        QCOMPARE(summary.reasons.front(),
                 "Headroom itself gave up on 2 requests after 10 s, before the 29 s limit: "
                 "whether they would have hit it is not known.");
        profile.clientTimeout = 40s;
        QCOMPARE(summarised(builder, profile).verdict, std::optional(Verdict::Pass));
    }

    void stoppedComesBeforeAllElse_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("reason");
        QTest::newRow("stopped") << int(RunEnd::StoppedSending)
                                 << "Sending was stopped after 60 s, before the profile's end.";
        QTest::newRow("aborted") << int(RunEnd::Aborted) << "The run was aborted after 89 s with 2 requests in flight.";
        QTest::newRow("cut") << int(RunEnd::Running) << "The run file holds a part of the run only, up to 89 s.";
        QTest::newRow("disk full") << int(RunEnd::StorageFailed)
                                   << "The run file could not be written on after 60 s, so the run ended early.";
    }
    void stoppedComesBeforeAllElse()
    {
        QFETCH(int, end);
        QFETCH(QString, reason);
        RunBuilder builder = calmMinute();
        builder.add(59, Outcome::GatewayTimeout, 29s + 700ms);
        builder.add(59, Outcome::Unfinished, 2s, 2);
        builder.run.generator.lateStarts = 3000;
        builder.run.end = static_cast<RunEnd>(end);
        const RunSummary summary = summarised(builder);
        QCOMPARE(summary.verdict, std::optional(Verdict::Stopped));
        QCOMPARE(QString::fromStdString(summary.reasons.front()), reason);
        QVERIFY(reasonsOf(summary).contains("came more than 10 ms late")); // the rest is not hidden
        QVERIFY(reasonsOf(summary).contains("1 of 3,003 requests (0.033 %) hit the 29 s limit"));
        QCOMPARE(summary.cut,
                 static_cast<RunEnd>(end) == RunEnd::Running || static_cast<RunEnd>(end) == RunEnd::StorageFailed);
    }

    void invalidComesBeforeFail()
    {
        RunBuilder builder = calmMinute();
        builder.add(41, Outcome::GatewayTimeout, 29s);
        builder.run.generator.lateStarts = 3000;
        QCOMPARE(summarised(builder).verdict, std::optional(Verdict::Invalid));
    }

    void noVerdictBeforeTheEnd()
    {
        RunBuilder builder = calmMinute();
        builder.add(41, Outcome::GatewayTimeout, 29s);
        for (const RunPhase phase : {RunPhase::Sending, RunPhase::Draining}) {
            builder.run.phase = phase;
            builder.run.end = RunEnd::Running;
            QVERIFY(!summarised(builder).verdict);
            QVERIFY(!summarised(builder).cut);
        }
    }

    void notes()
    {
        QCOMPARE(notesOf(summarised(calmMinute())),
                 "In 60 s a run sees few slow phases; rarer ones are not in the numbers.");

        RunBuilder brief;
        brief.add(0, Outcome::Ok, 100ms, 100);
        QVERIFY(notesOf(summarised(brief)).startsWith("Under 10 s of load: the ranges tell of this run only"));

        RunBuilder steady;
        for (std::uint32_t i = 0; i < 6000; ++i)
            steady.add(i / 10, Outcome::Ok, std::chrono::milliseconds(100 + (i * 37) % 50));
        QCOMPARE(notesOf(summarised(steady)), "");
        steady.run.generator.cpuShare = 0.97;
        QCOMPARE(notesOf(summarised(steady)),
                 "The generator's busiest thread used 97 % of its core in its worst second.");

        RunBuilder phased; // one slow phase of a minute in ten
        for (std::uint32_t i = 0; i < 6000; ++i)
            phased.add(i / 10, Outcome::Ok, std::chrono::milliseconds((i / 600 == 4 ? 2000 : 100) + (i * 37) % 50));
        QVERIFY2(notesOf(summarised(phased)).contains("This run saw few slow phases"),
                 qPrintable(notesOf(summarised(phased))));
        QVERIFY(notesOf(summarised(phased)).contains(": too few independent slow moments for an upper end."));

        RunBuilder cut = calmMinute();
        cut.run.end = RunEnd::Running;
        cut.run.sent += 7;
        QVERIFY(notesOf(summarised(cut))
                    .contains("7 requests were in flight where the record ends; how long they waited is not known."));
    }

    void names()
    {
        QCOMPARE(verdictName(Verdict::Pass), "PASS");
        QCOMPARE(verdictName(Verdict::Fail), "FAIL");
        QCOMPARE(verdictName(Verdict::Invalid), "INVALID");
        QCOMPARE(verdictName(Verdict::Stopped), "STOPPED");
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
