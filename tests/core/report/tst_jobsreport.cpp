#include "jobsrun.h"
#include "profile/profilejson.h"
#include "report/jobscsv.h"
#include "report/jobstext.h"
#include "report/summaryjson.h"
#include "report/summarytext.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile exportProfile()
{
    LoadProfile profile;
    profile.request().name = "export, all";
    profile.request().url = "http://127.0.0.1/jobs";
    profile.request().poll = PollPlan{};
    profile.limit.time = 29s;
    profile.load = {OpenModel{{1, 1s}}, 60s, {}, {}};
    return profile;
}

RunSnapshot someJobs()
{
    JobsRun run;
    for (std::uint32_t i = 0; i < 50; ++i)
        run.add(i, JobEnd::Done, 40s);
    for (std::uint32_t i = 50; i < 56; ++i)
        run.add(i, JobEnd::Done, 4s);
    run.add(56, JobEnd::Failed, 3s);
    run.add(57, JobEnd::GivenUp, 300s);
    return run.build();
}

} // namespace

class TestJobsReport : public QObject {
    Q_OBJECT
private slots:
    void wordsOfJobs()
    {
        const RunSummary summary = summarise(exportProfile(), someJobs());
        const std::string text = jobsText(jobsTables(summary.jobs, summary.limit));
        for (const char* part :
             {"Jobs       58 jobs of export, all, polled: 56 done, 1 failed, 1 given up; 4.0 polls a job.",
              "50 of the 56 done took longer than the 29 s limit: requests that wait for their result",
              "time to completion             time to acceptance             longest silence", "\np50        40.0 s",
              "\nmax        40.0 s"})
            QVERIFY2(text.find(part) != std::string::npos, (std::string(part) + "\n" + text).c_str());
        QVERIFY(summaryText(summary, exportProfile()).find(text) != std::string::npos);
        QVERIFY(jobsText({}).empty());
    }

    void jsonOfJobs()
    {
        const auto json = nlohmann::json::parse(summaryJson(summarise(exportProfile(), someJobs())));
        const auto& jobs = json.at("jobs");
        QCOMPARE(jobs.at("ended").get<int>(), 58);
        QCOMPARE(jobs.at("done").get<int>(), 56);
        QCOMPARE(jobs.at("open").get<int>(), 0);
        const auto& one = jobs.at("by_request").at(0);
        QCOMPARE(one.at("name").get<std::string>(), std::string("export, all"));
        QCOMPARE(one.at("kind").get<std::string>(), std::string("polled"));
        int sum = 0;
        for (const auto& [end, count] : one.at("ends").items())
            sum += count.get<int>();
        QCOMPARE(sum, 58);
        QCOMPARE(one.at("ends").at("given_up").get<int>(), 1);
        QVERIFY(std::abs(one.at("completion_ms").at("p50").at("value").get<double>() - 40'000) < 80);
        QVERIFY(std::abs(one.at("accepted_ms").at("p50").at("value").get<double>() - 20) < 0.1);
        QCOMPARE(one.at("parts").get<int>(), 58 * 4);
        QCOMPARE(one.at("parts_per_job").get<double>(), 4.0);
        QCOMPARE(one.at("done_past_limit").get<int>(), 50);
        QVERIFY(!nlohmann::json::parse(summaryJson(summarise(exportProfile(), RunSnapshot()))).contains("jobs"));
    }

    void rowsOfJobs()
    {
        JobsRun run;
        JobRecord done = run.add(3, JobEnd::Done, 2500ms);
        done.plannedStart += 1500ns; // half microseconds round away from zero
        done.bytesIn = 77;
        const JobRecord refused = run.add(4, JobEnd::Refused, 29s, 1);
        const JobRows rows(WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 12)), {"export, all", "=1+1"});
        std::string text(JobRows::header());
        rows.append(text, done);
        rows.append(text, refused);
        QCOMPARE(QString::fromStdString(text),
                 QStringLiteral("number,kind,ended_as,request,planned_utc,planned_at_ms,sent_at_ms,accepted_at_ms,"
                                "end_at_ms,accepted_ms,completion_ms,at_least_ms,parts,longest_silence_ms,bytes_in,"
                                "request_name\r\n"
                                "0,polled,done,0,2026-03-12T00:00:03.000001Z,3000.002,3001.000,3020.000,5500.000,"
                                "19.999,2499.999,,4,625.000,77,\"export, all\"\r\n"
                                "1,polled,refused,1,2026-03-12T00:00:04.000000Z,4000.000,4001.000,,33000.000,,,"
                                "29000.000,0,7250.000,0,'=1+1\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestJobsReport)
#include "tst_jobsreport.moc"
