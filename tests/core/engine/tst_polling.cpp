#include "jobserver.h"
#include "recordedrun.h"
#include "recording/sending.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

// Submitting and polling, held against the log of a server that knows nothing of Headroom. Times are compared by what
// must hold however busy the machine is: a client has sent before a server has received, and hears after it was told.

class TestPolling : public QObject {
    Q_OBJECT
private slots:
    void countsAndTimesAreTheServers();
    void everyPollHasARowAndIdsOfItsOwn();
    void waitsAsLongAsItIsAsked();
    void endsAsTheAnswersSay_data();
    void endsAsTheAnswersSay();
    void aBrokenPollIsSentAgainWhereThePolicySaysSo_data();
    void aBrokenPollIsSentAgainWhereThePolicySaysSo();
    void usersGiveUp();
    void whatIsLeftIsUnfinished_data();
    void whatIsLeftIsUnfinished();
    void aUserOfAClosedLoadWaitsForItsJob();
    void aJourneyGoesOnWhenTheJobIsDone();
    void theResultGivesValues_data();
    void theResultGivesValues();
    void pollsCarryTheHeadersOfTheRequest();
};

namespace {

LoadProfile profileFor(const JobServer& server, std::uint64_t starts, double perSecond = 100)
{
    LoadProfile profile;
    profile.request().method = "POST";
    profile.request().url = server.url();
    profile.request().poll = PollPlan{};
    profile.request().poll->interval = 20ms;
    profile.request().poll->giveUpAfter = 30s;
    profile.limit.time = 2s;
    profile.load = {OpenModel{{perSecond, 1s}}, {}, starts, {}};
    return profile;
}

std::string headerOf(const std::string& head, const char* name)
{
    const QRegularExpression line(QStringLiteral("\r\n%1: ([^\r]*)").arg(name),
                                  QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromStdString(head)).captured(1).toStdString();
}

const JobRecord& jobOf(const RecordedRun& run, std::uint64_t number)
{
    return *std::find_if(run.jobs.begin(), run.jobs.end(), [&](const JobRecord& job) { return job.number == number; });
}

std::vector<Sample> pollsOf(const RecordedRun& run, std::uint64_t number)
{
    std::vector<Sample> polls;
    for (const Sample& sample : run.samples) {
        if (sample.number == number && sample.poll > 0)
            polls.push_back(sample);
    }
    std::sort(polls.begin(), polls.end(), [](const Sample& a, const Sample& b) { return a.poll < b.poll; });
    return polls;
}

/// Which start of the run submitted each of the server's jobs: by the id it carried.
std::map<int, std::uint64_t> startsOf(const RecordedRun& run, const JobServer& server)
{
    std::map<int, std::uint64_t> starts;
    for (const auto& [number, job] : server.jobs()) {
        const auto sent = requestWithId(run.key, headerOf(job.head, "X-Request-Id"), {});
        if (sent)
            starts[number] = sent->number;
    }
    return starts;
}

} // namespace

void TestPolling::countsAndTimesAreTheServers()
{
    JobServer server(150ms);
    LoadProfile profile = profileFor(server, 30);
    profile.correlation.header = "X-Request-Id";
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();

    const auto served = server.jobs();
    QCOMPARE(served.size(), 30u);
    QCOMPARE(run.jobs.size(), 30u);
    const auto starts = startsOf(run, server);
    QCOMPARE(starts.size(), 30u);
    for (const auto& [number, truth] : served) {
        const JobRecord& job = jobOf(run, starts.at(number));
        const std::vector<Sample> polls = pollsOf(run, job.number);
        QVERIFY(job.kind == JobKind::Polled && job.how == JobEnd::Done);
        QCOMPARE(std::size_t(job.parts), truth.polls.size());
        QCOMPARE(polls.size(), truth.polls.size());
        const nanoseconds took = *truth.told - truth.submitted;
        QVERIFY(took >= 150ms);
        QVERIFY(job.end - job.sent >= took);
        QVERIFY(polls.back().sent - job.accepted <= took);
        QVERIFY(job.sent <= job.accepted && job.accepted <= job.end && job.end == polls.back().end);
        QVERIFY(job.plannedStart <= job.sent && job.completionTime() == job.end - job.plannedStart);
        // The longest stretch between two answers, however it is worked out.
        nanoseconds silence = job.accepted - job.plannedStart, heard = job.accepted;
        std::uint64_t bytes = 0;
        for (const Sample& poll : polls) {
            silence = std::max(silence, poll.end - heard);
            heard = poll.end;
            bytes += poll.bytesIn;
        }
        QVERIFY(job.longestSilence == silence);
        QVERIFY(job.bytesIn > bytes);
    }
    QCOMPARE(last->jobs.size(), 1u);
    QCOMPARE(countsOf(last->jobs)[JobEnd::Done], 30u);
    QVERIFY(last->openJobs.empty() && last->inFlight.empty());
}

void TestPolling::everyPollHasARowAndIdsOfItsOwn()
{
    JobServer server(100ms);
    LoadProfile profile = profileFor(server, 10);
    profile.correlation.header = "X-Request-Id";
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    std::set<std::string> ids;
    std::size_t polls = 0;
    for (const auto& [number, job] : server.jobs()) {
        ids.insert(headerOf(job.head, "X-Request-Id"));
        for (const std::string& head : job.pollHeads) {
            const std::string id = headerOf(head, "X-Request-Id");
            ids.insert(id);
            const auto sent = requestWithId(run.key, id, {});
            QVERIFY(sent.has_value());
            QVERIFY(std::any_of(run.samples.begin(), run.samples.end(), [&](const Sample& sample) {
                return SentRequest{sample.number, sendingOf(sample), sample.request} == *sent;
            }));
            QCOMPARE(sent->step, 1u);
            ++polls;
        }
    }
    QCOMPARE(ids.size(), 10 + polls);
    QCOMPARE(run.of(0).size(), 10u);
    QCOMPARE(run.of(1).size(), polls);
    QCOMPARE(last->byRequest.size(), 2u);
    OutcomeCounts row;
    for (const auto& second : last->byRequest[1])
        row += second->outcomes;
    QCOMPARE(row.total(), polls);
    QCOMPARE(last->sent, 10 + polls);
}

void TestPolling::waitsAsLongAsItIsAsked()
{
    JobServer server(1500ms);
    server.pollHeaders = "Retry-After: 1\r\n";
    LoadProfile profile = profileFor(server, 2);
    profile.request().poll->interval = 40ms;
    profile.request().poll->growth = 2;
    RecordedRun run(profile);
    run.finish();
    for (const auto& [number, job] : server.jobs()) {
        QVERIFY(job.told && job.polls.size() >= 2);
        QVERIFY(job.polls[0] - job.submitted >= 40ms);
        for (std::size_t i = 1; i < job.polls.size(); ++i)
            QVERIFY(job.polls[i] - job.polls[i - 1] >= 1s);
    }

    JobServer silent(1s);
    profile = profileFor(silent, 2);
    profile.request().poll->interval = 50ms;
    profile.request().poll->growth = 2;
    profile.request().poll->longestInterval = 250ms;
    RecordedRun grown(profile);
    grown.finish();
    for (const auto& [number, job] : silent.jobs()) {
        for (std::size_t i = 1; i < job.polls.size(); ++i)
            QVERIFY(job.polls[i] - job.polls[i - 1]
                    >= std::min<nanoseconds>(250ms, 50ms * (1 << std::min<std::size_t>(i, 3))));
        QVERIFY(job.polls.size() >= 3 && job.polls.size() <= 6); // 50, 150, 350, 600, 850, 1100 ms at the earliest
    }
}

void TestPolling::endsAsTheAnswersSay_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("evidence"); // of a failure, if it takes one
    const auto row = [](const char* name, const char* what, JobEnd end, bool accepted, const char* evidence) {
        QTest::newRow(name) << what << int(end) << accepted << evidence;
    };
    row("done", "done", JobEnd::Done, true, "");
    row("done at once", "at once", JobEnd::Done, true, "");
    row("the result says failed", "failed", JobEnd::Failed, true, "");
    row("gone stands for failed", "gone", JobEnd::Failed, true, "");
    row("an error in place of the 202", "refused", JobEnd::Refused, false, "\"told\": 1");
    row("nowhere to ask", "nowhere", JobEnd::Refused, false, "says nowhere to ask");
    row("at another host", "elsewhere", JobEnd::Lost, true, "is at another host than the request");
    row("at another port", "other port", JobEnd::Lost, true, "is at another host than the request");
    row("a poll that breaks", "breaks", JobEnd::Lost, true, "\"told\": 1");
    row("a JSON field says where", "json", JobEnd::Done, true, "");
    row("see other: the result is there", "303 /ok", JobEnd::Done, true, "");
    row("found: asked for there", "302 /ok", JobEnd::Done, true, "");
    row("see other, whatever done looks like", "303 /ok checked", JobEnd::Done, true, "");
    row("found, and not what done looks like", "302 /ok checked", JobEnd::GivenUp, true, "");
    row("see other, and nothing is there", "303 /status/404", JobEnd::Lost, true, "\"told\": 1");
    row("see other at another host", "303 http://127.0.0.1:1/", JobEnd::Lost, true, "the result cannot be fetched: ");
}

void TestPolling::endsAsTheAnswersSay()
{
    QFETCH(QString, what);
    QFETCH(int, end);
    QFETCH(bool, accepted);
    QFETCH(QString, evidence);
    JobServer server(30ms);
    LoadProfile profile = profileFor(server, 5);
    HttpRequest& request = profile.request();
    if (what == "at once")
        request.url = server.server().url("/ok");
    if (what == "failed") {
        server.doneBody = R"({"status": "failed"})";
        request.poll->failed = {{Check::Of::Json, Check::Must::Equal, "/status", "\"failed\""}};
    }
    if (what == "gone") {
        server.place = "/status/410?";
        request.poll->failed = {{Check::Of::Status, Check::Must::BeAmong, "", "410"}};
    }
    if (what == "refused")
        request.url = server.server().url("/status/500");
    if (what == "nowhere")
        server.placeHeader.clear();
    if (what == "elsewhere")
        server.place = "http://localhost.example/jobs/";
    if (what == "other port")
        server.place = "http://127.0.0.1:1/jobs/";
    if (what == "breaks")
        server.place = "/status/502?";
    if (what.startsWith("30")) {
        server.doneStatus = what.left(3).toStdString() + " Elsewhere";
        server.doneHeaders = "Location: " + what.section(' ', 1, 1).toStdString() + "\r\n";
    }
    if (what.endsWith("checked")) {
        request.poll->done = {{Check::Of::Body, Check::Must::Contain, "", "nothing that /ok says"}};
        request.poll->giveUpAfter = 500ms;
    }
    if (what == "json") {
        server.placeHeader.clear();
        server.acceptBody = R"({"links": {"status": ")" + server.server().url("/jobs/1") + R"("}})";
        request.poll->from = PollPlan::From::Json;
        request.poll->what = "/links/status";
    }
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(run.jobs.size(), 5u);
    for (const JobRecord& job : run.jobs) {
        QCOMPARE(int(job.how), end);
        QCOMPARE(job.accepted != never, accepted);
        QVERIFY(job.end >= job.plannedStart);
    }
    const bool told = std::any_of(last->failures.begin(), last->failures.end(), [&](const FailureExample& one) {
        return one.text.find(evidence.toStdString()) != std::string::npos;
    });
    QVERIFY2(evidence.isEmpty() || told, last->failures.empty() ? "no evidence" : last->failures[0].text.c_str());
}

void TestPolling::aBrokenPollIsSentAgainWhereThePolicySaysSo_data()
{
    QTest::addColumn<bool>("retries");
    QTest::newRow("with retries") << true;
    QTest::newRow("without") << false;
}

void TestPolling::aBrokenPollIsSentAgainWhereThePolicySaysSo()
{
    QFETCH(bool, retries);
    JobServer server(60ms);
    server.brokenPolls = 2;
    LoadProfile profile = profileFor(server, 6);
    if (retries) {
        profile.retries.on = {Outcome::ServerError};
        profile.retries.backoff = 10ms;
    }
    RecordedRun run(profile);
    run.finish();
    std::size_t polls = 0;
    for (const auto& [number, job] : server.jobs())
        polls += job.polls.size();
    QCOMPARE(run.of(1).size(), polls);
    for (const JobRecord& job : run.jobs) {
        QVERIFY(job.how == (retries ? JobEnd::Done : JobEnd::Lost));
        const auto sent = pollsOf(run, job.number);
        QCOMPARE(std::size_t(job.parts), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i)
            QCOMPARE(std::size_t(sent[i].poll), i + 1); // each sending counts, so that none shares its ids
        QVERIFY(!retries || (sent[0].attempt == 0 && sent[1].attempt == 1 && !sent[1].lastAttempt));
    }
}

void TestPolling::usersGiveUp()
{
    JobServer server(1h);
    LoadProfile profile = profileFor(server, 8);
    profile.request().poll->interval = 70ms;
    profile.request().poll->giveUpAfter = 200ms;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(run.jobs.size(), 8u);
    for (const JobRecord& job : run.jobs) {
        QVERIFY(job.how == JobEnd::GivenUp);
        QVERIFY(job.completionTime() >= 200ms);
        QVERIFY(job.parts <= 2); // after 70 and 140 ms at the earliest
    }
    QCOMPARE(countsOf(last->jobs)[JobEnd::GivenUp], 8u);
    QVERIFY(last->elapsed >= 200ms && last->end == RunEnd::Completed);
}

void TestPolling::whatIsLeftIsUnfinished_data()
{
    QTest::addColumn<bool>("abort");
    QTest::newRow("aborted") << true;
    QTest::newRow("sending stopped") << false;
}

void TestPolling::whatIsLeftIsUnfinished()
{
    QFETCH(bool, abort);
    JobServer server(1h);
    LoadProfile profile = profileFor(server, 10'000, 50);
    RecordedRun run(profile);
    // Jobs that go on are told of while they do.
    QTRY_VERIFY_WITH_TIMEOUT(run.engine->snapshot()->openJobs.size() >= 10, 30'000);
    const RunSnapshotPtr during = run.engine->snapshot();
    for (const JobRecord& job : during->openJobs)
        QVERIFY(job.how == JobEnd::Unfinished && job.end >= job.plannedStart && job.end <= during->elapsed + 1s);
    if (abort)
        run.engine->abort();
    else
        run.engine->stopSending();
    const RunSnapshotPtr last = run.finish();
    std::size_t submitted = 0;
    for (const Sample& sample : run.of(0))
        submitted += sample.lastAttempt ? 1 : 0;
    QCOMPARE(run.jobs.size(), submitted);
    for (const JobRecord& job : run.jobs)
        QVERIFY(job.how == JobEnd::Unfinished);
    QVERIFY(last->openJobs.empty());
    QVERIFY(server.jobs().size() <= run.jobs.size());
}

void TestPolling::aUserOfAClosedLoadWaitsForItsJob()
{
    JobServer server(50ms);
    LoadProfile profile = profileFor(server, 0);
    profile.load = {ClosedModel{.users = 3}, {}, 30, {}};
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.size(), 30u);
    QVERIFY(server.mostOpen() <= 3);
    for (const JobRecord& job : run.jobs)
        QVERIFY(job.how == JobEnd::Done);
}

void TestPolling::aJourneyGoesOnWhenTheJobIsDone()
{
    JobServer server(80ms);
    server.server().answerWith("/login", JobServer::answer("200 OK", "", R"({"token": "t-7"})"));
    LoadProfile profile = profileFor(server, 5);
    HttpRequest login, last;
    login.url = server.server().url("/login");
    login.taken = {{"token", TakenValue::From::Json, "/token"}};
    last.url = server.server().url("/ok?token=${taken:token}");
    profile.request().headers = {{"Authorization", "Bearer ${taken:token}"}};
    profile.requests.insert(profile.requests.begin(), login);
    profile.requests.push_back(last);
    profile.order = LoadProfile::Order::InOrder;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.size(), 5u);
    QCOMPARE(run.of(2).size(), 5u);
    for (const Sample& step : run.of(2)) {
        const JobRecord& job = jobOf(run, step.number);
        QCOMPARE(std::size_t(job.request), 1u);
        QVERIFY(step.plannedStart == job.end && isAnswer(step.outcome));
    }
    for (const auto& [number, job] : server.jobs()) {
        for (const std::string& head : job.pollHeads)
            QCOMPARE(headerOf(head, "Authorization"), std::string("Bearer t-7"));
    }
    for (const Sample& poll : run.of(3)) // the row behind the profile's own three
        QVERIFY(poll.poll > 0);
}

void TestPolling::theResultGivesValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<bool>("there");
    QTest::newRow("there") << "/status" << true;
    QTest::newRow("missing") << "/nowhere" << false;
}

void TestPolling::theResultGivesValues()
{
    QFETCH(QString, pointer);
    QFETCH(bool, there);
    JobServer server(60ms);
    LoadProfile profile = profileFor(server, 3);
    profile.request().taken = {{"accepted", TakenValue::From::HeaderField, "Location"}};
    profile.request().poll->taken = {{"state", TakenValue::From::Json, pointer.toStdString()}};
    HttpRequest last;
    last.url = server.server().url("/ok?state=${taken:state}&at=${taken:accepted}");
    profile.requests.push_back(last);
    profile.order = LoadProfile::Order::InOrder;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.size(), 3u);
    QCOMPARE(run.of(1).size(), there ? 3u : 0u);
    for (const JobRecord& job : run.jobs)
        QCOMPARE(job.how, there ? JobEnd::Done : JobEnd::Failed);
    std::size_t asked = 0;
    for (const TruthServer::Entry& entry : server.server().log())
        asked += entry.path.starts_with("/ok?state=done&at=/jobs/") ? 1 : 0;
    QCOMPARE(asked, there ? 3u : 0u);
    const auto wrong = std::count_if(run.samples.begin(), run.samples.end(), [](const Sample& sample) {
        return sample.poll > 0 && sample.outcome == Outcome::CheckFailed;
    });
    QCOMPARE(wrong, there ? 0 : 3);
}

void TestPolling::pollsCarryTheHeadersOfTheRequest()
{
    JobServer server(20ms);
    LoadProfile profile = profileFor(server, 2);
    profile.request().headers = {{"X-Key", "k1"}, {"Content-Type", "application/json"}};
    profile.request().body = std::string("{\"n\": 1}");
    RecordedRun run(profile);
    run.finish();
    for (const auto& [number, job] : server.jobs()) {
        QVERIFY(job.head.starts_with("POST /jobs?kind=export ")
                && job.head.find("application/json") != std::string::npos);
        for (const std::string& head : job.pollHeads) {
            QVERIFY(head.starts_with("GET /jobs/"));
            QCOMPARE(headerOf(head, "X-Key"), std::string("k1"));
            QVERIFY(headerOf(head, "Content-Type").empty() && headerOf(head, "Content-Length").empty());
        }
    }
}

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
