#include "engine/loadengine.h"
#include "recordedrun.h"
#include "transport/resend.h"
#include "truthserver.h"

#include <QTest>

#include <set>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::Outcome)
Q_DECLARE_METATYPE(headroom::NetworkFailure)

namespace {

LoadProfile profileFor(const std::string& url, LoadShape load)
{
    LoadProfile profile;
    profile.request().url = url;
    profile.limit.time = 2s;
    profile.load = std::move(load);
    return profile;
}

LoadShape open(double perSecond, std::uint64_t requests)
{
    return {OpenModel{{perSecond, 1s}}, {}, requests, {}};
}

LoadShape closed(std::uint32_t users, std::uint64_t requests)
{
    return {ClosedModel{users}, {}, requests, {}};
}

std::uint64_t resentIn(const RunSnapshot& run)
{
    std::uint64_t resent = 0;
    for (const SecondOfLoad& second : run.load)
        resent += second.resent;
    return resent;
}

} // namespace

class TestLoadEngine : public QObject {
    Q_OBJECT
private slots:
    void openModelSendsTheScheduleExactly();
    void closedModelKeepsItsUsers();
    void stopsByTime();
    void reusesConnections();
    void sendsTheRequestAsWritten();
    void sendsALargeBody();
    void fillsInTheEnvironment();
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void refusedConnectionEndsEarly();
    void unknownHostIsNeverReached();
    void clientTimeoutIsCensored();
    void stopSendingDrains();
    void abortRecordsWhatIsInFlight();
    void inFlightIsSeenWhileItWaits();
    void answersThatHaveBegunAreSeen();
    void dropsStartsBeyondTheCap();
    void failingStorageEndsTheRun();
    void refusesWhatItCannotRun();
    void tellsOfEveryRequestThatTheTargetRead_data();
    void tellsOfEveryRequestThatTheTargetRead();
    void retriesAreNoResends_data();
    void retriesAreNoResends();
};

void TestLoadEngine::openModelSendsTheScheduleExactly()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/delay/5"), open(400, 200)));
    const RunSnapshotPtr last = run.finish();

    QCOMPARE(server.requests(), 200u);
    QCOMPARE(server.answered(), 200u);
    QCOMPARE(last->end, RunEnd::Completed);
    QCOMPARE(last->phase, RunPhase::Finished);
    QCOMPARE(last->planned, 200u);
    QCOMPARE(last->sent, 200u);
    QCOMPARE(last->finished, 200u);
    QCOMPARE(last->outcomes[Outcome::Ok], 200u);
    QVERIFY(last->inFlight.empty());

    std::set<std::uint64_t> numbers;
    for (const Sample& sample : run.samples) {
        QVERIFY(numbers.insert(sample.number).second);
        QCOMPARE(sample.plannedStart, nanoseconds(2500us) * static_cast<int>(sample.number));
        QVERIFY(sample.plannedStart <= sample.sent);
        QVERIFY(sample.sent <= sample.firstByte);
        QVERIFY(sample.firstByte <= sample.end);
        QVERIFY(sample.serviceTime() >= 5ms);
        QVERIFY(sample.responseTime() >= sample.serviceTime());
        QCOMPARE(sample.status, 200);
        QVERIFY(sample.bytesIn > 2 && sample.bytesOut > 30);
    }
    QCOMPARE(numbers.size(), 200u);
}

void TestLoadEngine::closedModelKeepsItsUsers()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/delay/2"), closed(5, 100)));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(server.requests(), 100u);
    QCOMPARE(server.mostAtOnce(), 5u);
    QCOMPARE(last->outcomes[Outcome::Ok], 100u);
    QCOMPARE(run.samples.size(), 100u);
}

void TestLoadEngine::stopsByTime()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/ok"), {OpenModel{{100, 1s}}, 500ms, {}, {}}));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->sent, 50u);
    QCOMPARE(server.requests(), 50u);
}

void TestLoadEngine::reusesConnections()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/ok"), closed(3, 60)));
    run.finish();
    QCOMPARE(server.connections(), 3u);
    const auto fresh = std::count_if(run.samples.begin(), run.samples.end(),
                                     [](const Sample& sample) { return !sample.connectionReused; });
    QCOMPARE(fresh, 3);
    for (const Sample& sample : run.samples)
        QCOMPARE(sample.connect > 0ns, !sample.connectionReused);
}

void TestLoadEngine::sendsTheRequestAsWritten()
{
    TruthServer server;
    LoadProfile profile = profileFor(server.url("/ok?page=2"), open(100, 1));
    profile.request().method = "PUT";
    profile.request().headers = {{"X-One", "1"}, {"X-Empty", ""}, {"User-Agent", "mine"}, {"Content-Type", "text/x"}};
    profile.request().body = std::string(3000, 'b');
    RecordedRun run(profile);
    QCOMPARE(run.finish()->outcomes[Outcome::Ok], 1u);
    const auto log = server.log();
    QCOMPARE(log.size(), 1u);
    const QByteArray head = QByteArray::fromStdString(log[0].head);
    QVERIFY2(head.startsWith("PUT /ok?page=2 HTTP/1.1\r\n"), head.constData());
    for (const char* line :
         {"\r\nX-One: 1\r\n", "\r\nX-Empty:\r\n", "\r\nUser-Agent: mine\r\n", "\r\nContent-Type: text/x\r\n"})
        QVERIFY2(head.contains(line), head.constData());
    QVERIFY2(!head.contains("Expect:"), head.constData());
    QCOMPARE(log[0].body, profile.request().text());
}

/// Far more than the sockets hold, so that it goes out in many pieces, each when there is room again.
void TestLoadEngine::sendsALargeBody()
{
    TruthServer server;
    LoadProfile profile = profileFor(server.url("/ok"), open(100, 2));
    profile.request().method = "POST";
    std::string body;
    for (int i = 0; body.size() < 8'000'000; ++i)
        body += std::to_string(i);
    profile.request().body = body;
    RecordedRun run(profile);
    QCOMPARE(run.finish()->outcomes[Outcome::Ok], 2u);
    const auto log = server.log();
    QCOMPARE(log.size(), 2u);
    QVERIFY(log[0].body == body && log[1].body == body);
}

void TestLoadEngine::fillsInTheEnvironment()
{
    qputenv("HEADROOM_TEST_TOKEN", "abc");
    TruthServer server;
    LoadProfile profile = profileFor(server.url("/ok"), open(100, 1));
    profile.request().headers = {{"Authorization", "Bearer ${env:HEADROOM_TEST_TOKEN}"}};
    RecordedRun run(profile);
    run.finish();
    QVERIFY(server.log()[0].head.find("Authorization: Bearer abc\r\n") != std::string::npos);
}

void TestLoadEngine::tellsFailuresApart_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<NetworkFailure>("failure");
    QTest::addColumn<int>("status");
    const auto row = [](const char* path, Outcome outcome, NetworkFailure failure, int status) {
        QTest::newRow(path) << QByteArray(path) << outcome << failure << status;
    };
    row("/status/302", Outcome::Ok, NetworkFailure::None, 302);
    row("/status/404", Outcome::ClientError, NetworkFailure::None, 404);
    row("/status/429", Outcome::Throttled, NetworkFailure::None, 429);
    row("/status/500", Outcome::ServerError, NetworkFailure::None, 500);
    row("/status/504", Outcome::ServerError, NetworkFailure::None, 504); // at once: no timeout
    row("/garbage", Outcome::NetworkError, NetworkFailure::Protocol, 0);
    row("/close", Outcome::NetworkError, NetworkFailure::Receive, 0);
    row("/reset-header", Outcome::NetworkError, NetworkFailure::Receive, 200);
    row("/reset-body", Outcome::NetworkError, NetworkFailure::Receive, 200);
    row("/short-body", Outcome::NetworkError, NetworkFailure::Receive, 200);
    row("/huge-header", Outcome::NetworkError, NetworkFailure::TooLarge, 0);
}

void TestLoadEngine::tellsFailuresApart()
{
    QFETCH(QByteArray, path);
    QFETCH(Outcome, outcome);
    QFETCH(NetworkFailure, failure);
    QFETCH(int, status);
    TruthServer server;
    RecordedRun run(profileFor(server.url(path.toStdString()), open(200, 20)));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::Completed);
    QCOMPARE(last->outcomes[outcome], 20u);
    QCOMPARE(last->outcomes.total(), 20u);
    QCOMPARE(server.requests(), 20u);
    for (const Sample& sample : run.samples) {
        QCOMPARE(sample.failure, failure);
        if (failure == NetworkFailure::None)
            QCOMPARE(sample.status, status);
    }
    if (!isAnswer(outcome)) {
        QVERIFY(!last->failures.empty());
        QCOMPARE(last->failures[0].outcome, outcome);
        QVERIFY(!last->failures[0].text.empty());
    }
}

void TestLoadEngine::refusedConnectionEndsEarly()
{
    std::uint16_t port = 0;
    {
        const TruthServer gone;
        port = gone.port();
    }
    RecordedRun run(profileFor("http://127.0.0.1:" + std::to_string(port) + "/", {OpenModel{{50, 1s}}, 60s, {}, {}}));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::TargetNeverReached);
    QVERIFY(last->elapsed < 30s);
    QVERIFY(last->outcomes[Outcome::NetworkError] > 0);
    QCOMPARE(last->outcomes.total(), last->sent);
    QCOMPARE(run.samples[0].failure, NetworkFailure::Connect);
    QCOMPARE(run.samples[0].sent, never);
}

void TestLoadEngine::unknownHostIsNeverReached()
{
    RecordedRun run(profileFor("http://no-such-host.invalid/", open(20, 5)));
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::TargetNeverReached);
    QCOMPARE(last->outcomes[Outcome::NetworkError], 5u);
    QCOMPARE(run.samples[0].failure, NetworkFailure::Dns);
}

void TestLoadEngine::clientTimeoutIsCensored()
{
    TruthServer server;
    for (const char* path : {"/hang", "/endless"}) {
        LoadProfile profile = profileFor(server.url(path), open(100, 4));
        profile.clientTimeout = 300ms;
        RecordedRun run(profile);
        const RunSnapshotPtr last = run.finish();
        QCOMPARE(last->outcomes[Outcome::ClientTimeout], 4u);
        for (const Sample& sample : run.samples) {
            QCOMPARE(sample.failure, NetworkFailure::Timeout);
            QVERIFY(sample.responseTime() >= 300ms);
        }
        QVERIFY(last->seconds[0]->response.answered.empty());
        QCOMPARE(totalCount(last->seconds[0]->response.otherCensored), 4u);
    }
}

void TestLoadEngine::stopSendingDrains()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/delay/400"), {OpenModel{{100, 1s}}, 60s, {}, {}}));
    QTRY_VERIFY(server.requests() >= 10);
    run.engine->stopSending();
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::StoppedSending);
    QCOMPARE(last->outcomes[Outcome::Ok], last->sent); // all answered, none cut off
    QCOMPARE(server.requests(), last->sent);
    QVERIFY(last->sendingTime < last->elapsed);
}

void TestLoadEngine::abortRecordsWhatIsInFlight()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/hang"), {OpenModel{{100, 1s}}, 60s, {}, {}}));
    QTRY_VERIFY(server.requests() >= 10);
    run.engine->abort();
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->end, RunEnd::Aborted);
    QCOMPARE(last->outcomes[Outcome::Unfinished], last->sent);
    QCOMPARE(last->finished, 0u);
    QCOMPARE(run.samples.size(), last->sent);
    QVERIFY(last->inFlight.empty());
    const Sample& first = *std::min_element(run.samples.begin(), run.samples.end(),
                                            [](const Sample& a, const Sample& b) { return a.number < b.number; });
    QVERIFY(first.sent != never);
    QVERIFY(first.serviceTime() > 90ms); // its age when the run ended, ten requests later
}

void TestLoadEngine::inFlightIsSeenWhileItWaits()
{
    TruthServer server;
    RecordedRun run(profileFor(server.url("/delay/1500"), open(1000, 10)));
    QTRY_COMPARE(run.engine->snapshot()->inFlight.size(), 10u);
    const RunSnapshotPtr waiting = run.engine->snapshot();
    QCOMPARE(waiting->sent, 10u);
    QCOMPARE(waiting->finished, 0u);
    QVERIFY(waiting->inFlight[0].sent != never);
    QVERIFY(waiting->inFlight[0].firstByte == never);
    QVERIFY(std::is_sorted(waiting->inFlight.begin(), waiting->inFlight.end(),
                           [](const auto& a, const auto& b) { return a.plannedStart < b.plannedStart; }));
    const RunSnapshotPtr last = run.finish();
    QVERIFY(last->inFlight.empty());
    QCOMPARE(last->outcomes[Outcome::Ok], 10u); // 1.5 s of a 2 s limit: below its near mark at 1.6 s
}

void TestLoadEngine::answersThatHaveBegunAreSeen()
{
    TruthServer server;
    server.answerWith("/part", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    RecordedRun run(profileFor(server.url("/part"), open(1000, 5)));
    const auto begun = [&] {
        const RunSnapshotPtr now = run.engine->snapshot();
        return std::count_if(now->inFlight.begin(), now->inFlight.end(),
                             [](const InFlightRequest& one) { return one.firstByte >= one.sent && one.sent != never; });
    };
    QTRY_COMPARE(begun(), 5);
    run.engine->abort();
    run.finish();
    QCOMPARE(run.samples.size(), std::size_t(5));
    for (const Sample& sample : run.samples) {
        QCOMPARE(sample.outcome, Outcome::Unfinished);
        QVERIFY(sample.firstByte >= sample.sent && sample.firstByte < sample.end);
    }
}

void TestLoadEngine::dropsStartsBeyondTheCap()
{
    TruthServer server;
    LoadProfile profile = profileFor(server.url("/delay/300"), open(1000, 20));
    profile.load.maxInFlight = 5;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(server.mostAtOnce(), 5u);
    QCOMPARE(last->planned, 20u);
    QCOMPARE(last->sent + last->generator.droppedStarts, 20u);
    QVERIFY(last->generator.droppedStarts > 0);
    QCOMPARE(server.requests(), last->sent);
}

void TestLoadEngine::failingStorageEndsTheRun()
{
    TruthServer server;
    LoadEngine engine(*planLoad(profileFor(server.url("/ok"), {OpenModel{{100, 1s}}, 60s, {}, {}})),
                      [](const RunUpdate&) -> Result<void> { return failure(ErrorKind::Storage, "no space left"); });
    engine.wait();
    QCOMPARE(engine.snapshot()->end, RunEnd::StorageFailed);
    QVERIFY(engine.snapshot()->elapsed < 30s);
}

void TestLoadEngine::refusesWhatItCannotRun()
{
    LoadProfile profile = profileFor("http://127.0.0.1:1/", open(1, 1));
    profile.limit.gateway = "acme";
    QVERIFY(planLoad(profile).error().message.find("acme") != std::string::npos);

    profile = profileFor("http://127.0.0.1:1/${env:HEADROOM_NOT_SET}", open(1, 1));
    QVERIFY(planLoad(profile).error().message.find("HEADROOM_NOT_SET") != std::string::npos);

    profile = profileFor("http://127.0.0.1:1/", closed(50, 1));
    profile.load.maxInFlight = 10;
    QVERIFY(!planLoad(profile));
}

void TestLoadEngine::tellsOfEveryRequestThatTheTargetRead_data()
{
    QTest::addColumn<int>("transport");
    QTest::newRow("curl") << int(Connection::Transport::Curl);
    QTest::newRow("direct") << int(Connection::Transport::Direct);
}

/// It closes each connection when the second request has come: all but the first are read twice.
void TestLoadEngine::tellsOfEveryRequestThatTheTargetRead()
{
    QFETCH(int, transport);
    TruthServer server;
    server.hangUpAfter(1, TruthServer::HangUp::OnTheNext);
    LoadProfile profile = profileFor(server.url("/ok"), closed(1, 30));
    profile.connection.transport = static_cast<Connection::Transport>(transport);
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->sent, 30u);
    QCOMPARE(last->outcomes[Outcome::Ok], 30u);
    QCOMPARE(resentIn(*last), 29u);
    QCOMPARE(server.requests(), last->sent + resentIn(*last));
}

void TestLoadEngine::retriesAreNoResends_data()
{
    tellsOfEveryRequestThatTheTargetRead_data();
}

/// What the transport must not send again the virtual user may, if the profile says so: that is an attempt of its own.
void TestLoadEngine::retriesAreNoResends()
{
    QFETCH(int, transport);
    TruthServer server;
    server.hangUpAfter(1, TruthServer::HangUp::OnTheNext);
    LoadProfile profile = profileFor(server.url("/ok"), closed(1, 20));
    profile.request().method = "POST";
    profile.request().body = "order";
    profile.connection.transport = static_cast<Connection::Transport>(transport);
    profile.retries.on = {Outcome::NetworkError};
    profile.retries.atMost = 1;
    profile.retries.backoff = 1ms;
    RecordedRun run(profile);
    const RunSnapshotPtr last = run.finish();
    QCOMPARE(last->planned, 20u);
    QCOMPARE(last->outcomes[Outcome::Ok], 20u);
    QCOMPARE(last->outcomes[Outcome::NetworkError], 19u);
    QCOMPARE(resentIn(*last), 0u);
    QCOMPARE(server.requests(), last->sent);
    QCOMPARE(last->sent, 39u);
    QCOMPARE(last->failures.at(0).text, std::string(notSentAgain));
}

QTEST_GUILESS_MAIN(TestLoadEngine)
#include "tst_loadengine.moc"
