#include "analysis/brokenforgood.h"
#include "analysis/jobnumbers.h"
#include "analysis/passconditions.h"
#include "analysis/runsummary.h"
#include "analysis/streamedsilences.h"
#include "analysis/underlimit.h"
#include "analysis/whatif.h"
#include "jobsrun.h"
#include "profile/profilejson.h"
#include "recording/jobtally.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile polledProfile()
{
    LoadProfile profile;
    profile.request().name = "export";
    profile.request().url = "http://127.0.0.1/jobs";
    profile.request().poll = PollPlan{};
    profile.limit.time = 29s;
    profile.load = {OpenModel{{1, 1s}}, 100s, {}, {}};
    return profile;
}

PassCondition condition(const char* text)
{
    const auto read = parsePassCondition(text);
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return *read;
}

/// A hundred jobs, one a second: the one of second i takes i + 1 s, and is done unless that is more than `patience`.
JobsRun ramp(nanoseconds patience)
{
    JobsRun run;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const nanoseconds took = std::chrono::seconds(i + 1);
        run.add(i, took <= patience ? JobEnd::Done : JobEnd::GivenUp, std::min(took, patience));
    }
    return run;
}

bool near(nanoseconds a, nanoseconds b)
{
    return std::chrono::abs(a - b) <= b / 500; // a cell is 0.1 % wide
}

} // namespace

class TestJobNumbers : public QObject {
    Q_OBJECT
private slots:
    void requestsThatLostTheirJobsAreTold()
    {
        const auto notesOf = [](JobsRun& made, const LoadProfile& profile, std::uint64_t answers = 0) {
            std::string all;
            RunSnapshot run = made.build();
            run.outcomes[Outcome::Ok] = answers;
            for (const std::string& note : summarise(profile, run).notes)
                all += note + '\n';
            return all;
        };
        LoadProfile pushed = polledProfile();
        pushed.request().poll.reset();
        pushed.request().push = PushPlan{};
        JobsRun cut;
        for (std::uint32_t i = 0; i < 10; ++i)
            cut.add(i, i < 3 ? JobEnd::Lost : JobEnd::Done, 2s, 0, JobKind::Pushed);
        // In files of earlier versions a push's request was over, and ok, with its handshake.
        QVERIFY2(notesOf(cut, pushed, 10).find("3 of 10 jobs got no result. Their requests count by the answer that")
                     == 0,
                 notesOf(cut, pushed, 10).c_str());
        QVERIFY(notesOf(cut, pushed, 7).find("got no result") == std::string::npos); // the requests tell
        JobsRun whole;
        whole.add(0, JobEnd::Done, 2s, 0, JobKind::Pushed);
        QVERIFY(notesOf(whole, pushed, 1).find("got no result") == std::string::npos);
        QVERIFY(notesOf(whole, pushed, 1).find("Polls") == std::string::npos);
        JobsRun polled;
        polled.add(0, JobEnd::Done, 2s);
        QVERIFY(notesOf(polled, polledProfile()).find("Polls for results are among the requests") == 0);
    }

    void aLimitOnSilenceIsHeldAgainstTheLongest()
    {
        LoadProfile profile = polledProfile();
        profile.request().poll.reset();
        profile.request().stream = StreamPlan{};
        profile.limit.kind = LimitKind::Idle;
        JobsRun run; // each is silent for a quarter of its time
        for (std::uint32_t i = 0; i < 100; ++i)
            run.add(i, JobEnd::Done, 80s, 0, JobKind::Streamed);
        const RunSummary summary = summarise(profile, run.build());
        QVERIFY(near(*summary.limited.p50->value, 20s));
        QVERIFY(std::abs(*summary.headroomP95 - (1 - 20.0 / 29)) < 0.002);
        QVERIFY(std::ranges::any_of(summary.reasons, [](const std::string& reason) {
            return reason.starts_with("p95 of the longest silence 20.0 s uses 69 % of the limit");
        }));
        profile.limit.kind = LimitKind::FirstByte;
        QVERIFY(!summarise(profile, run.build()).headroomP95); // of which nothing is known here
        profile.limit.kind = LimitKind::Idle;
        profile.requests.emplace_back();
        QVERIFY(!summarise(profile, run.build()).headroomP95); // they are not of all requests
    }

    /// A stream that was cut was silent for at least so long: it would have been for longer.
    void silencesOfWhatWasCutAreAtLeast()
    {
        LoadProfile profile = polledProfile();
        profile.request().poll.reset();
        profile.request().stream = StreamPlan{};
        profile.limit.kind = LimitKind::Idle;
        JobsRun run; // a quarter is cut in a silence of 28 s, the others were silent for 5 s at most
        for (std::uint32_t i = 0; i < 100; ++i)
            run.add(i, i % 4 == 0 ? JobEnd::Lost : JobEnd::Done, i % 4 == 0 ? 112s : 20s, 0, JobKind::Streamed);
        const RunSummary summary = summarise(profile, run.build());
        QVERIFY(near(*summary.limited.p50->value, 5s));
        QVERIFY(!summary.limited.p95->value);
        QVERIFY(near(*summary.limited.p95->atLeast, 28s));
    }

    /// 100 streams of 80 s in 100 s, silent for i/5 s at most; a lower limit on silence is held against those.
    void otherLimitsOnSilenceAreHeldAgainstIt()
    {
        LoadProfile profile = polledProfile();
        profile.request().poll.reset();
        profile.request().stream = StreamPlan{};
        profile.limit.kind = LimitKind::Idle;
        JobsRun run;
        for (std::uint32_t i = 0; i < 100; ++i) {
            const nanoseconds took = (i + 1) * 800ms; // a quarter of it in silence
            run.add(i, i < 95 ? JobEnd::Done : JobEnd::Lost, i < 95 ? took : 4 * 29s, 0, JobKind::Streamed);
        }
        const RunSnapshot snapshot = run.build();
        const LimitedTimes silences(profile, snapshot);
        std::uint64_t cut = 0;
        for (const SecondOfTimes& second : silences.times())
            cut += second.gatewayTimeout.size() + 100 * second.otherCensored.size();
        QCOMPARE(cut, std::uint64_t(5)); // each at the limit
        const nanoseconds ten = 10s;
        const WhatIf whatIf = whatIfs(profile, snapshot, {}, std::span(&ten, 1)).front();
        QVERIFY(whatIf.share);
        QCOMPARE(whatIf.share->hits, std::uint64_t(50)); // 45 that were silent for longer, and those that were cut
        const RunSnapshotPtr shared = std::make_shared<const RunSnapshot>(snapshot);
        const headroom::RunSummary measured = summarise(profile, snapshot);
        const auto under = headroom::underLimit(profile, shared, std::nullopt, ten);
        const JobCounts ends = countsOf(under.snapshot->jobs);
        QCOMPARE(ends[JobEnd::Done], std::uint64_t(50));
        QCOMPARE(ends[JobEnd::Lost], std::uint64_t(50));
        QVERIFY(measured.limited.p50->value && !under.summary.limited.p95->value); // cut there
        QVERIFY(near(*under.summary.limited.p95->atLeast, ten));
    }

    void whatIsDoneHasATime()
    {
        const auto numbers = jobNumbers(PlannedJobs(ramp(1000s).build()), 29s, LoadCourse::Level);
        QCOMPARE(numbers.ends[JobEnd::Done], std::uint64_t(100));
        QVERIFY(near(*numbers.completion.p50->value, 50s));
        QVERIFY(near(*numbers.completion.p90->value, 90s));
        QVERIFY(near(*numbers.completion.max, 100s));
        QVERIFY(near(*numbers.accepted.p50->value, 20ms));
        QVERIFY(near(*numbers.silence.p50->value, 12'500ms));
        QCOMPARE(numbers.partsPerJob().value(), 4.0);
        QCOMPARE(numbers.pastLimit, std::uint64_t(71)); // 30 to 100 s
    }

    /// Who gave up after 60 s has waited at least so long: no percentile pretends otherwise.
    void whatIsNotDoneIsAtLeast()
    {
        const auto numbers = jobNumbers(PlannedJobs(ramp(60s).build()), 29s, LoadCourse::Level);
        QVERIFY(near(*numbers.completion.p50->value, 50s));
        QVERIFY(!numbers.completion.p90->value && near(*numbers.completion.p90->atLeast, 60s));
        QVERIFY(!numbers.completion.p90->atLimit);
        QVERIFY(near(*numbers.completion.max, 60s));
        QCOMPARE(numbers.pastLimit, std::uint64_t(31));
    }

    void jobsThatGoOnHaveWaitedToo()
    {
        JobsRun run;
        for (std::uint32_t i = 0; i < 100; ++i)
            run.add(i, JobEnd::Done, 2s);
        RunSnapshot live = run.build();
        live.phase = RunPhase::Sending;
        live.elapsed = 300s;
        for (std::uint32_t i = 0; i < 100; ++i) {
            JobRecord open;
            open.plannedStart = std::chrono::seconds(i);
            open.accepted = open.plannedStart + 20ms;
            open.end = 300s;
            live.openJobs.push_back(open);
        }
        const auto numbers = jobNumbers(PlannedJobs(live), 29s, LoadCourse::Level);
        QCOMPARE(numbers.open, std::uint64_t(100));
        QVERIFY(!numbers.completion.p90->value && *numbers.completion.p90->atLeast > 100s);
        QVERIFY(near(*numbers.accepted.p90->value, 20ms)); // that is over for all of them
        live.openJobs.clear();
        QVERIFY(near(*jobNumbers(PlannedJobs(live), 29s, LoadCourse::Level).completion.p90->value, 2s));
    }

    void refusalsTellNothingOfCompletion()
    {
        JobsRun run;
        for (std::uint32_t i = 0; i < 100; ++i)
            run.add(i, JobEnd::Refused, 5ms);
        const auto numbers = jobNumbers(PlannedJobs(run.build()), 29s, LoadCourse::Level);
        QVERIFY(!numbers.completion.p50 && !numbers.accepted.p50 && !numbers.completion.max);
        QCOMPARE(numbers.partsPerJob().value(), 0.0);
    }

    void requestsAndKindsAreKeptApart()
    {
        LoadProfile profile = polledProfile();
        profile.requests.push_back(profile.request());
        profile.requests[1].name = "import";
        JobsRun run;
        run.add(0, JobEnd::Done, 1s, 1);
        run.add(0, JobEnd::Failed, 1s, 0);
        run.add(0, JobEnd::Done, 1s, 0, JobKind::Streamed);
        run.add(0, JobEnd::Done, 1s, 7); // of no request of this profile
        const auto all = jobsSummaries(profile, run.build(), LoadCourse::Level);
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].name, std::string("export"));
        QVERIFY(all[0].kind == JobKind::Polled && all[0].numbers.ends[JobEnd::Failed] == 1);
        QVERIFY(all[1].kind == JobKind::Streamed && all[1].numbers.ends[JobEnd::Done] == 1);
        QCOMPARE(all[2].name, std::string("import"));
        QVERIFY(jobsSummaries(profile, RunSnapshot(), LoadCourse::Level).empty());
    }

    void warmUpIsLeftOut()
    {
        LoadProfile profile = polledProfile();
        profile.load.warmUp = 60s;
        const RunSummary summary = summarise(profile, ramp(1000s).build());
        QCOMPARE(summary.jobs.size(), std::size_t(1));
        QCOMPARE(summary.jobs[0].numbers.ended(), std::uint64_t(40));
        const RunSummary part = summarise(polledProfile(), ramp(1000s).build(), {10s, 20s});
        QCOMPARE(part.jobs[0].numbers.ended(), std::uint64_t(10));
        QVERIFY(near(*part.jobs[0].numbers.completion.max, 20s));
    }

    void conditions_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<int>("patience"); // seconds
        QTest::addColumn<int>("held");
        QTest::addColumn<QString>("sentence"); // its beginning
        const auto row = [](const char* text, int patience, Held held, const char* sentence) {
            QTest::addRow("%s, patience %d s", text, patience) << text << patience << int(held) << sentence;
        };
        row("p90 completion <= 95 s", 1000, Held::Yes, "p90 of time to completion is 90.0 s");
        row("p90 completion <= 80 s", 1000, Held::No, "p90 of time to completion is 90.0 s");
        row("p90 completion <= 60 s", 70, Held::No, "p90 of time to completion is >= 70.0 s");
        row("p90 completion <= 80 s", 70, Held::Undecided, "p90 of time to completion is >= 70.0 s");
        row("p99.9 completion <= 200 s", 1000, Held::Undecided,
            "p99.9 of time to completion is not known: 100 are too "
            "few jobs to tell");
        row("p95 accepted <= 1 s", 1000, Held::Yes, "p95 of time to acceptance is 20");
        row("abandoned = 0", 1000, Held::Yes, "Abandoned jobs: none in 100 jobs");
        row("abandoned = 0", 98, Held::No, "Abandoned jobs: 2 of 100 jobs (2 %");
        row("abandoned <= 5 %", 98, Held::Yes, "Abandoned jobs: 2 of 100 jobs (2 %");
        row("not_done = 0", 98, Held::No, "Jobs not done: 2 of 100 jobs (2 %");
    }
    void conditions()
    {
        QFETCH(QString, condition);
        QFETCH(int, patience);
        QFETCH(int, held);
        QFETCH(QString, sentence);
        LoadProfile profile = polledProfile();
        profile.pass = {::condition(condition.toUtf8().constData())};
        QVERIFY(checkProfile(profile).has_value());
        const RunSummary summary = summarise(profile, ramp(std::chrono::seconds(patience)).build());
        QCOMPARE(summary.conditions.size(), std::size_t(1));
        const ConditionResult& result = summary.conditions.front();
        QCOMPARE(int(result.held), held);
        QVERIFY2(QString::fromStdString(result.sentence).startsWith(sentence), result.sentence.c_str());
        QVERIFY(!result.implied);
    }

    void jobsOfOneRequest()
    {
        LoadProfile profile = polledProfile();
        profile.requests.push_back(profile.request());
        profile.requests[1].name = "import";
        JobsRun run;
        for (std::uint32_t i = 0; i < 50; ++i) {
            run.add(i, JobEnd::Done, 1s, 0);
            run.add(i, JobEnd::GivenUp, 9s, 1);
        }
        for (const auto& [request, held] : {std::pair("export", Held::Yes), std::pair("import", Held::No)}) {
            profile.pass = {condition("abandoned = 0")};
            profile.pass[0].request = request;
            QVERIFY(checkProfile(profile).has_value());
            QVERIFY(summarise(profile, run.build()).conditions.at(0).held == held);
        }
    }

    /// A run all of whose requests went well, and whose jobs failed, has served nobody.
    void jobsThatAreNotDoneFailARunThatDoesNotSpeakOfThem()
    {
        LoadProfile profile = polledProfile();
        const RunSummary bad = summarise(profile, ramp(98s).build());
        QVERIFY(std::any_of(bad.conditions.begin(), bad.conditions.end(), [](const ConditionResult& one) {
            return one.implied && one.condition.what == Measured::NotDone && one.held == Held::No;
        }));
        profile.pass = {condition("abandoned <= 5 %")};
        QCOMPARE(summarise(profile, ramp(98s).build()).conditions.size(), std::size_t(1));
    }

    /// That nobody gave up says nothing of jobs whose connection the gateway cut.
    void lostJobsFailARunThatSpeaksOfAbandonedOnes()
    {
        LoadProfile profile = polledProfile();
        profile.pass = {condition("abandoned = 0")};
        JobsRun run;
        for (std::uint32_t i = 0; i < 50; ++i)
            run.add(i, i % 10 == 0 ? JobEnd::Lost : JobEnd::Done, 1s, 0);
        const RunSummary summary = summarise(profile, run.build());
        QCOMPARE(summary.conditions.size(), std::size_t(2));
        QVERIFY(summary.conditions[1].implied && summary.conditions[1].held == Held::No);
    }

    void brokenForGoodWhenAJobIs()
    {
        LoadProfile profile = polledProfile();
        profile.pass = {condition("abandoned = 0")};
        RunSnapshot run = ramp(98s).build();
        run.phase = RunPhase::Sending;
        run.elapsed = 300s;
        QVERIFY(brokenForGood(profile, run).has_value());
        run.jobs = ramp(1000s).build().jobs;
        QVERIFY(!brokenForGood(profile, run).has_value());
    }

    void conditionsOnJobsNeedJobs()
    {
        LoadProfile profile = polledProfile();
        profile.request().poll.reset();
        profile.pass = {condition("p95 completion <= 60 s")};
        const auto checked = checkProfile(profile);
        QVERIFY(!checked);
        QCOMPARE(checked.error().message,
                 std::string("pass[0]: 'p95 completion <= 1 min' is of jobs, and no request has any: none is polled, "
                             "streamed or pushed"));
    }
};

QTEST_APPLESS_MAIN(TestJobNumbers)
#include "tst_jobnumbers.moc"
