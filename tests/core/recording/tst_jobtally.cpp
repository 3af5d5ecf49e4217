#include "recording/jobtally.h"
#include "recording/joinedruns.h"
#include "syntheticrun.h"

#include <QTest>

#include <map>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

JobRecord job(JobEnd how, nanoseconds planned, nanoseconds accepted, nanoseconds took)
{
    JobRecord one;
    one.how = how;
    one.plannedStart = planned;
    one.accepted = accepted == never ? never : planned + accepted;
    one.end = planned + took;
    one.parts = 3;
    one.longestSilence = took / 2;
    return one;
}

std::vector<JobRecord> jobsOf(const std::vector<SyntheticRequest>& requests)
{
    std::vector<JobRecord> jobs;
    for (const SyntheticRequest& request : requests) {
        if (const auto one = syntheticJob(request.sample))
            jobs.push_back(*one);
    }
    return jobs;
}

std::vector<JobSeries> seriesOf(const std::vector<JobRecord>& jobs, std::size_t askEvery)
{
    JobTally tally;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        tally.add(jobs[i]);
        if (i % askEvery == 0)
            static_cast<void>(tally.series());
    }
    return tally.series();
}

bool same(const std::vector<JobSeries>& a, const std::vector<JobSeries>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const JobSeries& one, const JobSeries& other) {
        return one.request == other.request && one.kind == other.kind
            && std::equal(one.seconds.begin(), one.seconds.end(), other.seconds.begin(), other.seconds.end(),
                          [](const auto& x, const auto& y) { return *x == *y; });
    });
}

} // namespace

class TestJobTally : public QObject {
    Q_OBJECT
private slots:
    /// Only a job that is done has a time; a job that was never accepted tells that it took at least so long.
    void whatIsExactAndWhatIsAtLeast()
    {
        JobTally tally;
        tally.add(job(JobEnd::Done, 1200ms, 10ms, 4s));
        tally.add(job(JobEnd::Failed, 1300ms, 20ms, 2s));
        tally.add(job(JobEnd::Refused, 1900ms, never, 3s));
        tally.add(job(JobEnd::GivenUp, 2100ms, 30ms, 5s));
        const auto series = tally.series();
        QCOMPARE(series.size(), std::size_t(1));
        QCOMPARE(series[0].seconds.size(), std::size_t(2));
        const SecondOfJobs& first = *series[0].seconds[0];
        QCOMPARE(first.second, std::uint32_t(1));
        QVERIFY(first.completion.answered == CellCounts({{cells::of(4s), 1}}));
        QVERIFY(first.completion.otherCensored == CellCounts({{cells::of(2s), 1}, {cells::of(3s), 1}}));
        QVERIFY(first.accepted.answered == CellCounts({{cells::of(10ms), 1}, {cells::of(20ms), 1}}));
        QVERIFY(first.accepted.otherCensored == CellCounts({{cells::of(3s), 1}}));
        QVERIFY(first.silence.answered == CellCounts({{cells::of(2s), 1}}));
        QVERIFY(first.silence.otherCensored == CellCounts({{cells::of(1s), 1}})); // none of what was refused
        QCOMPARE(first.parts, std::uint64_t(9));
        QCOMPARE(first.ends[JobEnd::Done], std::uint64_t(1));
        const JobCounts all = countsOf(series);
        QVERIFY(all.total() == 4 && all[JobEnd::GivenUp] == 1 && all[JobEnd::Refused] == 1 && all[JobEnd::Lost] == 0);
    }

    void whenItIsAskedMakesNoDifference_data()
    {
        QTest::addColumn<int>("askEvery");
        QTest::newRow("after each") << 1;
        QTest::newRow("now and then") << 37;
        QTest::newRow("at the end") << 1'000'000;
    }
    void whenItIsAskedMakesNoDifference()
    {
        QFETCH(int, askEvery);
        const auto jobs = jobsOf(syntheticRequests(9, 8000, 700));
        QVERIFY(same(seriesOf(jobs, static_cast<std::size_t>(askEvery)), seriesOf(jobs, 500)));
        std::map<std::pair<std::uint16_t, JobKind>, std::uint64_t> counts; // counted another way
        for (const JobRecord& one : jobs)
            ++counts[{one.request, one.kind}];
        const auto series = seriesOf(jobs, 500);
        QCOMPARE(series.size(), counts.size());
        for (const JobSeries& one : series)
            QCOMPARE(countsOf({one}).total(), (counts[{one.request, one.kind}]));
    }

    void aSecondAtRestStaysTheSameObject()
    {
        JobTally tally;
        tally.add(job(JobEnd::Done, 1s, 1ms, 2s));
        const auto before = tally.series();
        tally.add(job(JobEnd::Done, 2s, 1ms, 2s));
        const auto after = tally.series();
        QVERIFY(after[0].seconds[0] == before[0].seconds[0]);
        QCOMPARE(after[0].seconds.size(), std::size_t(2));
    }

    /// Two machines, the second of which began 3 s later.
    void partsOfARunAddUp()
    {
        const auto jobs = jobsOf(syntheticRequests(4, 3000, 500));
        const auto part = std::make_shared<RunSnapshot>();
        part->jobs = seriesOf(jobs, 1000);
        part->openJobs = {jobs.front()};
        std::vector<JobRecord> all = jobs;
        for (JobRecord one : jobs) {
            moveBy(one, 3s);
            all.push_back(one);
        }
        const std::vector<PartialRun> parts{{part, 0s}, {part, 3s}};
        const RunSnapshot whole = joined(parts);
        QVERIFY(same(whole.jobs, seriesOf(all, 1000)));
        QCOMPARE(whole.openJobs.size(), std::size_t(2));
        QCOMPARE(whole.openJobs[1].plannedStart - whole.openJobs[0].plannedStart, nanoseconds(3s));
    }
};

QTEST_APPLESS_MAIN(TestJobTally)
#include "tst_jobtally.moc"
