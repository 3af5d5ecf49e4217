#include "base/files.h"
#include "base/wholefile.h"
#include "recordedrun.h"
#include "truthserver.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

// Stands first: moc loses its way in raw strings.
class TestJourneys : public QObject {
    Q_OBJECT
private slots:
    void sharesOfWeightedRequestsAreExact();
    void stepsFollowEachOtherWithWhatTheyTook();
    void aFailureEndsItsJourney();
    void aFailedCheckIsAnOutcome();
    void aRedirectLoopIsNoAnswer();
    void sendsAgainUntilItIsAnswered();
    void givesUpAfterTheLastAttempt();
    void abortedBackoffsHaveHadTheirLastAttempt();
    void usersOfAClosedLoadRetryToo();
    void uniqueRowsEndTheLoad();
    void idsAreOnTheWire();
    void usersKeepTheirCookies();
    void startsInOpenLoadsShareNoCookies();
    void takenSecretsStayOutOfTheEvidence();
    void shapesRunOneAfterTheOther();
    void noUserIsLostWhereShapesMeet();
    void retriesCountAgainstTheCap();
    void nobodyWaitsForARetryBeyondTheDrain();
};

namespace {

HttpRequest requestTo(const std::string& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

LoadProfile profileOf(std::vector<HttpRequest> requests, LoadShape load, LoadProfile::Order order)
{
    LoadProfile profile;
    profile.requests = std::move(requests);
    profile.order = order;
    profile.limit.time = 2s;
    profile.load = std::move(load);
    return profile;
}

LoadShape openLoad(double perSecond, std::uint64_t starts)
{
    return {OpenModel{{perSecond, 1s}}, {}, starts, {}};
}

std::string answer(const std::string& headers, const std::string& body, const std::string& status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n"
        + body;
}

std::size_t countOf(const std::vector<TruthServer::Entry>& log, const std::string& path)
{
    return static_cast<std::size_t>(
        std::count_if(log.begin(), log.end(), [&](const auto& entry) { return entry.path == path; }));
}

/// A header of a logged request; empty if it had none.
std::string headerOf(const TruthServer::Entry& entry, const char* name)
{
    const QRegularExpression line(QStringLiteral("\r\n%1: ([^\r]*)").arg(name),
                                  QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromStdString(entry.head)).captured(1).toStdString();
}

} // namespace

void TestJourneys::sharesOfWeightedRequestsAreExact()
{
    TruthServer server;
    auto requests = std::vector{requestTo(server.url("/ok")), requestTo(server.url("/status/404"))};
    requests[0].weight = 3;
    RecordedRun run(profileOf(requests, openLoad(400, 200), LoadProfile::Order::Weighted));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(countOf(server.log(), "/ok"), 150u);
    QCOMPARE(countOf(server.log(), "/status/404"), 50u);
    QCOMPARE(run.of(0).size(), 150u);
    QCOMPARE(last->outcomes[Outcome::ClientError], 50u);
    QCOMPARE(last->byRequest.size(), 2u);
    OutcomeCounts second;
    for (const auto& one : last->byRequest[1])
        second += one->outcomes;
    QCOMPARE(second[Outcome::ClientError], 50u);
    QCOMPARE(second.total(), 50u);
}

void TestJourneys::stepsFollowEachOtherWithWhatTheyTook()
{
    TruthServer server;
    server.answerWith("/login", answer("X-Next: a7\r\n", R"({"token": "t-1"})"));
    auto requests =
        std::vector{requestTo(server.url("/login")), requestTo(server.url("/delay/5")), requestTo(server.url("/ok"))};
    requests[0].taken = {{"token", TakenValue::From::Json, "/token"},
                         {"next", TakenValue::From::HeaderField, "X-Next"}};
    requests[1].headers = {{"Authorization", "Bearer ${taken:token}"}};
    requests[2].query = {{"n", "${taken:next}"}, {"i", "${counter}"}};
    RecordedRun run(profileOf(requests, openLoad(200, 40), LoadProfile::Order::InOrder));
    const RunSnapshotPtr last = run.finish();
    const auto log = server.log();
    QCOMPARE(log.size(), 120u);
    QCOMPARE(last->planned, 120u);
    QCOMPARE(last->outcomes[Outcome::Ok], 120u);
    std::set<std::string> numbers;
    for (const auto& entry : log) {
        if (entry.path == "/delay/5")
            QCOMPARE(headerOf(entry, "Authorization"), std::string("Bearer t-1"));
        const QRegularExpressionMatch query =
            QRegularExpression("\\?n=a7&i=(\\d+) ").match(QString::fromStdString(entry.head));
        if (query.hasMatch())
            QVERIFY(numbers.insert(query.captured(1).toStdString()).second);
    }
    QCOMPARE(numbers.size(), 40u);
    // A step is planned for the moment the one before it ended.
    std::map<std::uint64_t, Sample> firsts;
    for (const Sample& sample : run.of(0))
        firsts[sample.number] = sample;
    for (const Sample& sample : run.of(1))
        QCOMPARE(sample.plannedStart, firsts.at(sample.number).end);
}

void TestJourneys::aFailureEndsItsJourney()
{
    TruthServer server;
    RecordedRun run(profileOf({requestTo(server.url("/status/500")), requestTo(server.url("/ok"))}, openLoad(200, 20),
                              LoadProfile::Order::InOrder));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(countOf(server.log(), "/ok"), 0u);
    QCOMPARE(last->sent, 20u);
    QCOMPARE(last->outcomes[Outcome::ServerError], 20u);
}

void TestJourneys::aFailedCheckIsAnOutcome()
{
    TruthServer server;
    server.answerWith("/wrong", answer("", "all is lost"));
    HttpRequest request = requestTo(server.url("/wrong"));
    request.checks = {{Check::Of::Body, Check::Must::Contain, "", "all is well"}};
    RecordedRun run(profileOf({request}, openLoad(200, 10), LoadProfile::Order::Weighted));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->outcomes[Outcome::CheckFailed], 10u);
    QCOMPARE(last->failures.size(), 1u);
    QVERIFY2(last->failures[0].text.find("all is well") != std::string::npos, last->failures[0].text.c_str());
    QVERIFY(last->failures[0].outcome == Outcome::CheckFailed);
}

/// It is no answer to what was asked, whatever it says of itself; what the address holds that is secret stays out.
void TestJourneys::aRedirectLoopIsNoAnswer()
{
    TruthServer server;
    server.answerWith("/loop", answer("Location: /loop?token=s3cret\r\n", "moved", "302 Found"));
    LoadProfile profile = profileOf({requestTo(server.url("/loop"))}, openLoad(200, 10), LoadProfile::Order::Weighted);
    profile.connection.redirects = 3;
    {
        RecordedRun run(profile);
        const RunSnapshotPtr last = run.finish();
        QCOMPARE(last->outcomes[Outcome::CheckFailed], 10u);
        QCOMPARE(last->failures.size(), 1u);
        QVERIFY(last->failures[0].cause == FailureCause::WrongAnswer);
        QCOMPARE(last->failures[0].status, 302);
        QCOMPARE(last->failures[0].text, "still a redirect after 3, to " + server.url("/loop?token=${env:REDACTED}"));
    }
    profile.connection.redirects = 0; // then it is the answer that was asked for
    RecordedRun run(profile);
    QCOMPARE(run.finish()->outcomes[Outcome::Ok], 10u);
}

void TestJourneys::sendsAgainUntilItIsAnswered()
{
    TruthServer server;
    server.answerWith("/busy", answer("Retry-After: 0\r\n", "", "503 Busy"));
    LoadProfile profile = profileOf({requestTo(server.url("/busy"))}, openLoad(100, 10), LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::ServerError};
    profile.retries.atMost = 50;
    profile.retries.backoff = 20ms;
    profile.retries.longestBackoff = 20ms;
    profile.retries.jitter = RetryPolicy::Jitter::None;
    RecordedRun run(profile);
    QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= 25, 20'000);
    server.answerWith("/busy", answer("", "ok"));
    const RunSnapshotPtr last = run.finish();
    const std::uint64_t sent = server.requests();
    QCOMPARE(last->sent, sent);
    QCOMPARE(last->planned, 10u);
    QCOMPARE(last->outcomes[Outcome::Ok], 10u);
    QCOMPARE(last->outcomes[Outcome::ServerError], sent - 10);
    OutcomeCounts retried, retries;
    for (const auto& second : last->seconds) {
        retried += second->retried;
        retries += second->retries;
    }
    QCOMPARE(retried.total(), sent - 10); // every 503 was followed by another attempt
    QCOMPARE(retries.total(), sent - 10);
    for (const Sample& sample : run.samples) {
        QCOMPARE(sample.lastAttempt, sample.outcome == Outcome::Ok);
        if (sample.attempt > 0) // what its user waits counts from the first attempt
            QVERIFY(sample.responseTime() >= 20ms * sample.attempt);
    }
}

void TestJourneys::givesUpAfterTheLastAttempt()
{
    TruthServer server;
    LoadProfile profile =
        profileOf({requestTo(server.url("/status/503"))}, openLoad(100, 10), LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::ServerError};
    profile.retries.atMost = 2;
    profile.retries.backoff = 1ms;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(server.requests(), 30u);
    QCOMPARE(last->sent, 30u);
    const auto lasts = std::count_if(run.samples.begin(), run.samples.end(),
                                     [](const Sample& sample) { return sample.lastAttempt && sample.attempt == 2; });
    QCOMPARE(lasts, 10);
}

void TestJourneys::abortedBackoffsHaveHadTheirLastAttempt()
{
    TruthServer server;
    LoadProfile profile =
        profileOf({requestTo(server.url("/status/503"))}, openLoad(100, 10), LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::ServerError};
    profile.retries.backoff = 10min;
    profile.retries.longestBackoff = 10min;
    profile.retries.jitter = RetryPolicy::Jitter::None;
    RecordedRun run(profile);
    QTRY_COMPARE_WITH_TIMEOUT(server.answered(), 10u, 20'000);
    run.engine->stopSending(); // nobody waits ten minutes for a user that may not send any more
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->sent, 10u);
    QCOMPARE(last->finished, 10u);
    QVERIFY(std::all_of(run.samples.begin(), run.samples.end(), [](const Sample& one) { return one.lastAttempt; }));
}

void TestJourneys::usersOfAClosedLoadRetryToo()
{
    TruthServer server;
    LoadProfile profile =
        profileOf({requestTo(server.url("/status/429"))}, {ClosedModel{3}, {}, 12, {}}, LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::Throttled};
    profile.retries.atMost = 1;
    profile.retries.backoff = 2ms;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(server.requests(), 24u);
    QVERIFY(server.mostAtOnce() <= 3);
    QCOMPARE(last->planned, 12u);
}

void TestJourneys::uniqueRowsEndTheLoad()
{
    QTemporaryDir folder;
    TruthServer server;
    const std::string file = folder.filePath("users.csv").toStdString();
    QVERIFY(replaceFile(file, "name\nada\nbob\ncyd\n"));
    HttpRequest request = requestTo(server.url("/ok"));
    request.query = {{"user", "${data:users.name}"}};
    LoadProfile profile = profileOf({request}, openLoad(100, 50), LoadProfile::Order::Weighted);
    profile.data = {{"users", "users.csv", Feeder::Order::Unique}};
    profile.folder.path = folder.path().toStdString();
    RecordedRun run(profile);
    QCOMPARE(run.finish()->sent, 3u);
    std::set<std::string> asked;
    for (const auto& entry : server.log())
        asked.insert(entry.head.substr(0, entry.head.find(" HTTP")));
    QVERIFY((asked == std::set<std::string>{"GET /ok?user=ada", "GET /ok?user=bob", "GET /ok?user=cyd"}));
}

void TestJourneys::idsAreOnTheWire()
{
    TruthServer server;
    LoadProfile profile = profileOf({requestTo(server.url("/ok")), requestTo(server.url("/status/404"))},
                                    openLoad(200, 20), LoadProfile::Order::InOrder);
    profile.correlation = {"X-Request-Id", true, true};
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    std::set<std::string> made;
    for (const Sample& sample : run.samples) {
        const RequestIds ids = requestIds(run.key, {sample.number, sample.attempt, sample.request}, last->startedAt);
        made.insert(ids.request + ids.traceparent + ids.amznTraceId);
    }
    std::set<std::string> seen;
    for (const auto& entry : server.log())
        seen.insert(headerOf(entry, "X-Request-Id") + headerOf(entry, "traceparent")
                    + headerOf(entry, "X-Amzn-Trace-Id"));
    QCOMPARE(seen.size(), 40u);
    QVERIFY(seen == made);
}

void TestJourneys::usersKeepTheirCookies()
{
    TruthServer server;
    server.answerWith("/first", answer("Set-Cookie: user=1; Path=/\r\n", "ok"));
    LoadProfile profile =
        profileOf({requestTo(server.url("/first"))}, {ClosedModel{2}, {}, 8, {}}, LoadProfile::Order::Weighted);
    profile.connection.cookies = true;
    RecordedRun run(profile);
    run.finish();
    std::size_t without = 0;
    for (const auto& entry : server.log())
        without += headerOf(entry, "Cookie").empty();
    QCOMPARE(without, 2u); // each user's first request
}

void TestJourneys::startsInOpenLoadsShareNoCookies()
{
    TruthServer server;
    server.answerWith("/first", answer("Set-Cookie: user=1; Path=/\r\n", "ok"));
    LoadProfile profile = profileOf({requestTo(server.url("/first")), requestTo(server.url("/ok"))}, openLoad(50, 10),
                                    LoadProfile::Order::InOrder);
    profile.connection.cookies = true;
    RecordedRun run(profile);
    run.finish();
    for (const auto& entry : server.log())
        QCOMPARE(headerOf(entry, "Cookie"), std::string(entry.path == "/first" ? "" : "user=1"));
}

void TestJourneys::takenSecretsStayOutOfTheEvidence()
{
    TruthServer server;
    server.answerWith("/login", answer("", R"({"token": "SUPERSECRET77"})"));
    server.answerWith("/refuse", answer("", "no such token: SUPERSECRET77", "403 Forbidden"));
    auto requests = std::vector{requestTo(server.url("/login")), requestTo(server.url("/refuse"))};
    requests[0].taken = {{"token", TakenValue::From::Json, "/token"}};
    requests[1].headers = {{"X-Token", "${taken:token}"}};
    RecordedRun run(profileOf(requests, openLoad(100, 5), LoadProfile::Order::InOrder));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->failures.size(), 1u);
    QVERIFY2(last->failures[0].text.find("SUPERSECRET77") == std::string::npos, last->failures[0].text.c_str());
    QVERIFY(last->failures[0].text.find("no such token") != std::string::npos);
}

void TestJourneys::shapesRunOneAfterTheOther()
{
    TruthServer server;
    LoadShape load{OpenModel{{100, 1s}}, 500ms, {}, {}};
    load.then = {LoadShape{ClosedModel{2}, 300ms, {}, {}}, LoadShape{OpenModel{{50, 1s}}, {}, 10, {}}};
    RecordedRun run(profileOf({requestTo(server.url("/delay/10"))}, load, LoadProfile::Order::Weighted));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::Completed);
    QCOMPARE(last->sent, server.requests());
    const auto between = [&](nanoseconds from, nanoseconds until) {
        return std::count_if(run.samples.begin(), run.samples.end(), [&](const Sample& sample) {
            return sample.plannedStart >= from && sample.plannedStart < until;
        });
    };
    QCOMPARE(between(0ms, 500ms), 50);
    QVERIFY(between(500ms, 800ms) >= 4); // two users, some 30 answers each on a machine with time
    QCOMPARE(between(800ms, 2s), 10);
}

void TestJourneys::noUserIsLostWhereShapesMeet()
{
    TruthServer server;
    LoadShape load{ClosedModel{5}, 300ms, {}, 5};
    load.then = {LoadShape{ClosedModel{5}, 700ms, {}, 5}};
    RecordedRun run(profileOf({requestTo(server.url("/delay/400"))}, load, LoadProfile::Order::Weighted));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->generator.droppedStarts, 0u);
    const auto ofSecond = std::count_if(run.samples.begin(), run.samples.end(),
                                        [](const Sample& sample) { return sample.plannedStart >= 300ms; });
    QVERIFY2(ofSecond >= 5, qPrintable(QString::number(ofSecond)));
}

void TestJourneys::retriesCountAgainstTheCap()
{
    TruthServer server;
    LoadShape load = openLoad(100, 60);
    load.maxInFlight = 10;
    LoadProfile profile = profileOf({requestTo(server.url("/status/503"))}, load, LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::ServerError};
    profile.retries.atMost = 1;
    profile.retries.backoff = profile.retries.longestBackoff = 300ms;
    profile.retries.jitter = RetryPolicy::Jitter::None;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QVERIFY(server.mostAtOnce() <= 10);
    QVERIFY(last->generator.droppedStarts > 0); // and it says so: INVALID, not a quiet flood
    QCOMPARE(last->planned, 60u);
}

void TestJourneys::nobodyWaitsForARetryBeyondTheDrain()
{
    TruthServer server;
    LoadProfile profile =
        profileOf({requestTo(server.url("/status/503"))}, openLoad(100, 5), LoadProfile::Order::Weighted);
    profile.retries.on = {Outcome::ServerError};
    profile.retries.backoff = profile.retries.longestBackoff = 10min;
    profile.retries.jitter = RetryPolicy::Jitter::None;
    const auto begun = SteadyClock::now();
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QVERIFY(SteadyClock::now() - begun < 15s); // the drain of a 2 s limit is 18 s
    QCOMPARE(last->outcomes[Outcome::ServerError], 5u);
    QVERIFY(std::all_of(run.samples.begin(), run.samples.end(), [](const Sample& one) { return one.lastAttempt; }));
}

QTEST_GUILESS_MAIN(TestJourneys)
#include "tst_journeys.moc"
