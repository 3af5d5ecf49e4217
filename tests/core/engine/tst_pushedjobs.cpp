#include "emulator/gatewayemulator.h"
#include "gateway/gatewaycatalogue.h"
#include "recordedrun.h"
#include "serverprocess.h"
#include "testcertificates.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace headroom;
using namespace std::chrono_literals;

// Results that are pushed over WebSockets, from the profile to their records, against a server of the tests' own (it
// shares no code with this program, and logs what it did when).

class TestPushedJobs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void agreeWithTheServersLog();
    void endsAreTold_data();
    void endsAreTold();
    void userGivesUp();
    void pingsBreakTheSilence();
    void journeysGoOnWithTheResult();
    void usersOfAClosedLoadWaitForTheResult();
    void openOnesAreUnfinishedAtTheEnd();
    void stoppedSendingWaitsForThem();
    void openOnesCountAgainstTheCap();
    void handshakesCarryWhatRequestsDo();
    void refusedHandshakesAreRetried();
    void lostOnesAreRetried();
    void openOnesAreInFlight();
    void handshakesThatTakeTooLong();
    void overTls_data();
    void overTls();
    void gatewaysLimitsAreTold_data();
    void gatewaysLimitsAreTold();

private:
    [[nodiscard]] std::string url(const std::string& path) const
    {
        return "ws" + m_server->url(QString::fromStdString(path)).toStdString().substr(4);
    }
    [[nodiscard]] QList<QByteArray> log() const { return m_server->said().split('\n'); }
    /// The lines of this run so far, by connection: what was said, with when.
    struct Line {
        nanoseconds at;
        QByteArray what;
    };
    [[nodiscard]] std::map<int, std::vector<Line>> connections() const;

    std::unique_ptr<ServerProcess> m_server;
};

namespace {

Check jsonIs(const char* pointer, const char* value)
{
    return {Check::Of::Json, Check::Must::Equal, pointer, value};
}

LoadProfile pushed(const std::string& url, std::uint64_t requests = 1)
{
    LoadProfile profile;
    profile.request().url = url;
    PushPlan push;
    push.send = R"({"take":"1s"})";
    push.done = {jsonIs("/state", "\"done\"")};
    profile.request().push = push;
    profile.limit = {"custom", 5s, 0.8};
    profile.load = {ClosedModel{1}, {}, requests, {}};
    return profile;
}

} // namespace

void TestPushedJobs::initTestCase()
{
    m_server = std::make_unique<ServerProcess>("python3", "python3",
                                               QStringList{"-u", HEADROOM_TEST_SUPPORT "/pushserver.py", "PORT"});
    QVERIFY2(m_server->started(), m_server->trouble());
    QVERIFY(m_server->awaitSaid(" over\n", 1) > 0); // the connection by which that was found out
}

std::map<int, std::vector<TestPushedJobs::Line>> TestPushedJobs::connections() const
{
    std::map<int, std::vector<Line>> all;
    for (const QByteArray& line : log()) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() > 2)
            all[words[0].toInt()].push_back(
                {std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(words[1].toDouble())),
                 line.mid(words[0].size() + words[1].size() + 2)});
    }
    return all;
}

void TestPushedJobs::agreeWithTheServersLog()
{
    const auto before = connections().size();
    const int over = int(m_server->said().count(" over\n"));
    LoadProfile profile = pushed(url("/done?after=150"), 6);
    profile.load = {ClosedModel{3}, {}, 6, {}};
    RecordedRun run(profile);
    const auto last = run.finish();
    QCOMPARE(last->outcomes[Outcome::Ok], 6u); // as their handshakes were
    QCOMPARE(last->sent, 6u);
    QCOMPARE(run.jobs.size(), std::size_t{6});
    QCOMPARE(m_server->awaitSaid(" over\n", over + 6), over + 6);

    std::map<std::uint64_t, Sample> samples;
    for (const Sample& sample : run.samples)
        samples[sample.number] = sample;
    for (const JobRecord& job : run.jobs) {
        const Sample& handshake = samples.at(job.number);
        QCOMPARE(handshake.status, std::uint16_t(101));
        QCOMPARE(handshake.failure, NetworkFailure::None);
        QVERIFY(handshake.firstByte != never && handshake.firstByte <= handshake.end);
        QVERIFY(handshake.connect > 0ns && handshake.tls == 0ns && !handshake.connectionReused);
        QCOMPARE(job.how, JobEnd::Done);
        QCOMPARE(job.kind, JobKind::Pushed);
        QCOMPARE(job.plannedStart, handshake.plannedStart);
        QCOMPARE(job.sent, handshake.sent);
        QCOMPARE(job.accepted, handshake.end);
        QCOMPARE(job.parts, 2u);
        QCOMPARE(job.bytesIn, handshake.bytesIn + qstrlen(R"({"state":"running"}{"state":"done"})"));
        QVERIFY(job.end - job.accepted >= 150ms);
        QVERIFY(job.longestSilence >= 75ms); // of three at most, and 150 ms lie within two of them
    }
    int done = 0;
    for (const auto& [number, lines] : connections()) {
        if (number <= int(before))
            continue;
        QList<QByteArray> said;
        for (const Line& line : lines) {
            if (!line.what.startsWith("header"))
                said << line.what;
        }
        QCOMPARE(
            said,
            QList<QByteArray>({"asked GET /done?after=150 HTTP/1.1", "open", R"(got {"take":"1s"})",
                               R"(sends {"state":"running"})", R"(sends {"state":"done"})", "closed 1000", "over"}));
        ++done;
    }
    QCOMPARE(done, 6);
}

void TestPushedJobs::endsAreTold_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("outcome"); // of the request
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("evidence");
    const auto row = [](const char* name, const char* path, const char* outcome, const char* end,
                        const char* evidence) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(outcome) << QByteArray(end) << QByteArray(evidence);
    };
    row("result in pieces", "/fragments?after=20", "ok", "done", "");
    row("closed with a code", "/close?code=1001&after=20", "network_error", "lost",
        "the server closed the WebSocket with 1001 (going away): because");
    row("closed in good order, without a result", "/close?code=1000", "network_error", "lost",
        "the server closed the WebSocket with 1000 (normal): because");
    row("an unknown code", "/close?code=4242", "network_error", "lost",
        "the server closed the WebSocket with 4242: because");
    row("broken off", "/cut?after=20", "network_error", "lost", "the connection ended without a word of closing");
    row("too large", "/big", "network_error", "lost", "a message is longer than 1 MB");
    row("refused", "/refuse?status=403", "client_error", "refused", "not here");
    row("refused by a busy server", "/refuse?status=503", "server_error", "refused", "not here");
    row("another answer than a WebSocket", "/refuse?status=200", "check_failed", "refused",
        "status is 200, not 101: no WebSocket is spoken there");
    row("closed without an answer", "/nothing", "network_error", "refused", "the server closed the connection");
    row("wrong key", "/wrong", "network_error", "refused", "no WebSocket handshake: ");
    row("the gateway gave up on the backend", "/says?after=20", "gateway_timeout", "failed",
        "Endpoint request timed out");
}

void TestPushedJobs::endsAreTold()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, evidence);
    LoadProfile profile = pushed(url(path.toStdString()));
    profile.limit.gateway = "aws-apigw-websocket";
    RecordedRun run(profile);
    const auto last = run.finish();
    QCOMPARE(run.samples.size(), std::size_t{1});
    QCOMPARE(QByteArray(outcomeName(run.samples[0].outcome).data()), outcome);
    QCOMPARE(run.jobs.size(), std::size_t{1});
    const JobRecord& job = run.jobs[0];
    QCOMPARE(QByteArray(jobEndName(job.how).data()), end);
    QCOMPARE(job.accepted != never, end != "refused");
    QVERIFY(job.end >= run.samples[0].end);
    QCOMPARE(run.samples[0].end == job.end, end != "done"); // the request ended as the job did
    QCOMPARE(last->sent, last->outcomes.total());
    QCOMPARE(last->failures.size(), evidence.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (!evidence.isEmpty())
        QVERIFY2(QByteArray::fromStdString(last->failures[0].text).contains(evidence), last->failures[0].text.c_str());
}

void TestPushedJobs::userGivesUp()
{
    LoadProfile profile = pushed(url("/silent"));
    profile.request().push->giveUpAfter = 300ms;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.at(0).how, JobEnd::GivenUp);
    QVERIFY(run.jobs.at(0).completionTime() >= 300ms);
    QCOMPARE(run.jobs.at(0).parts, 0u);
    QCOMPARE(run.samples.at(0).outcome, Outcome::ClientTimeout);
    QVERIFY(run.samples[0].serviceTime() >= 290ms); // from when it was sent, a moment after it was planned
}

void TestPushedJobs::pingsBreakTheSilence()
{
    const int before = int(m_server->said().count(" ping\n"));
    LoadProfile profile = pushed(url("/silent"));
    profile.request().push->giveUpAfter = 1s;
    profile.request().push->pingEvery = 50ms;
    RecordedRun run(profile);
    run.finish();
    const int pings = int(m_server->said().count(" ping\n")) - before;
    QVERIFY2(pings >= 2, QByteArray::number(pings));
    QVERIFY(run.jobs.at(0).longestSilence < run.jobs.at(0).completionTime());

    LoadProfile other = pushed(url("/pings?every=30")); // the server's own pings, which are answered
    other.request().push->giveUpAfter = 1s;
    const int pongs = int(m_server->said().count(" pong\n"));
    RecordedRun pinged(other);
    pinged.finish();
    QVERIFY(m_server->awaitSaid(" pong\n", pongs + 2) >= pongs + 2);
    QVERIFY(pinged.jobs.at(0).longestSilence < pinged.jobs.at(0).completionTime());
}

void TestPushedJobs::journeysGoOnWithTheResult()
{
    LoadProfile profile = pushed(url("/done?after=100"), 1);
    profile.order = LoadProfile::Order::InOrder;
    profile.requests.push_back(profile.requests[0]);
    profile.requests.push_back(profile.requests[0]);
    profile.requests[1].url = url("/close?code=1011");
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.size(), std::size_t{2}); // the second fails, and nothing follows it
    QCOMPARE(run.jobs[0].how, JobEnd::Done);
    QCOMPARE(run.jobs[1].how, JobEnd::Lost);
    QCOMPARE(run.jobs[1].plannedStart, run.jobs[0].end);
    QCOMPARE(run.jobs[1].request, std::uint16_t(1));
}

void TestPushedJobs::usersOfAClosedLoadWaitForTheResult()
{
    RecordedRun run(pushed(url("/done?after=60"), 4));
    run.finish();
    QCOMPARE(run.jobs.size(), std::size_t{4});
    for (std::size_t at = 1; at < run.jobs.size(); ++at)
        QVERIFY(run.jobs[at].plannedStart >= run.jobs[at - 1].end);
}

void TestPushedJobs::openOnesAreUnfinishedAtTheEnd()
{
    LoadProfile profile = pushed(url("/silent"), 3);
    profile.load = {ClosedModel{3}, {}, 3, {}};
    const int before = int(m_server->said().count(" got "));
    RecordedRun run(profile);
    QVERIFY(m_server->awaitSaid(" got ", before + 3) >= before + 3);
    const int over = int(m_server->said().count(" over\n"));
    run.engine->abort();
    run.finish();
    QCOMPARE(run.samples.size(), std::size_t{3});
    QCOMPARE(run.jobs.size(), std::size_t{3});
    for (const JobRecord& job : run.jobs)
        QCOMPARE(job.how, JobEnd::Unfinished);
    for (const Sample& sample : run.samples) {
        QCOMPARE(sample.outcome, Outcome::Unfinished); // "at least so long", not an answer
        QVERIFY(sample.firstByte != never && sample.end > sample.firstByte);
    }
    QVERIFY(m_server->awaitSaid(" over\n", over + 3) >= over + 3); // their connections are closed
}

void TestPushedJobs::stoppedSendingWaitsForThem()
{
    LoadProfile profile = pushed(url("/done?after=700"));
    profile.load = {ClosedModel{2}, {10s}, {}, {}};
    const int before = int(m_server->said().count(" got "));
    RecordedRun run(profile);
    QVERIFY(m_server->awaitSaid(" got ", before + 2) >= before + 2);
    run.engine->stopSending();
    run.finish();
    QVERIFY(run.jobs.size() >= 2);
    for (const JobRecord& job : run.jobs)
        QCOMPARE(job.how, JobEnd::Done);
}

void TestPushedJobs::openOnesCountAgainstTheCap()
{
    LoadProfile profile = pushed(url("/done?after=1500"));
    profile.load = {OpenModel{{20, 1s}}, {}, 10, {}};
    profile.load.maxInFlight = 3;
    RecordedRun run(profile);
    const auto last = run.finish();
    QCOMPARE(last->sent + last->generator.droppedStarts, 10u);
    QVERIFY(last->generator.droppedStarts > 0);
    QCOMPARE(run.jobs.size(), std::size_t(last->sent));
}

void TestPushedJobs::handshakesCarryWhatRequestsDo()
{
    LoadProfile profile = pushed(url("/done?after=0"));
    profile.request().url = "ws://api.example.test:" + url("").substr(url("").rfind(':') + 1) + "/done?x=1";
    profile.request().query = {{"after", "0"}};
    profile.request().headers = {{"X-Mine", "${counter}"}};
    profile.request().push->send = R"({"id":"${uuid}"})";
    profile.request().push->protocols = {"soap", "wamp"};
    profile.connection.resolve = {"api.example.test:" + url("").substr(url("").rfind(':') + 1) + ":127.0.0.1"};
    profile.correlation.header = "X-Request-Id";
    profile.auth = BasicAuth{"me", "${env:HEADROOM_TEST_PASSWORD}"};
    qputenv("HEADROOM_TEST_PASSWORD", "secret");
    const int before = int(connections().size());
    const int closed = int(m_server->said().count("closed 1000\n"));
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.at(0).how, JobEnd::Done);
    QVERIFY(m_server->awaitSaid("closed 1000\n", closed + 1) > closed);
    const auto lines = connections().at(before + 1);
    const auto has = [&](const QByteArray& what) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.what.startsWith(what); });
    };
    const auto port = QByteArray::fromStdString(url("").substr(url("").rfind(':') + 1));
    QVERIFY(has("asked GET /done?x=1&after=0 HTTP/1.1"));
    QVERIFY(has("header x-mine 0"));
    QVERIFY(has("header host api.example.test:" + port));
    QVERIFY(has("header x-request-id "));
    QVERIFY(has("header user-agent headroom/"));
    QVERIFY(has("header authorization Basic " + QByteArray("me:secret").toBase64()));
    QVERIFY(has("header sec-websocket-protocol soap, wamp"));
    QVERIFY(has("header sec-websocket-version 13"));
    QVERIFY(!has("unmasked"));
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const Line& line) {
        return QRegularExpression(R"(^got \{"id":"[0-9a-f]{8}-[0-9a-f-]{27}"\}$)").match(line.what).hasMatch();
    }));
}

void TestPushedJobs::refusedHandshakesAreRetried()
{
    LoadProfile profile = pushed(url("/refuse?status=503"));
    profile.retries.on = {Outcome::ServerError};
    profile.retries.atMost = 2;
    profile.retries.backoff = 10ms;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.samples.size(), std::size_t{3});
    QCOMPARE(run.jobs.size(), std::size_t{1});
    QCOMPARE(run.jobs[0].how, JobEnd::Refused);
    QCOMPARE(run.jobs[0].end, run.samples[2].end);
}

void TestPushedJobs::lostOnesAreRetried()
{
    LoadProfile profile = pushed(url("/close?code=1011"));
    profile.retries.on = {Outcome::NetworkError};
    profile.retries.atMost = 1;
    profile.retries.backoff = 10ms;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.samples.size(), std::size_t{2});
    QVERIFY(!run.samples[0].lastAttempt && run.samples[1].lastAttempt);
    QCOMPARE(run.jobs.size(), std::size_t{1});
    QCOMPARE(run.jobs[0].how, JobEnd::Lost);
    QCOMPARE(run.jobs[0].end, run.samples[1].end);

    profile.request().url = url("/silent");
    profile.request().push->giveUpAfter = 200ms;
    profile.retries.on = {Outcome::ClientTimeout};
    RecordedRun other(profile);
    other.finish();
    QCOMPARE(other.samples.size(), std::size_t{1}); // who has given up does not send again
}

void TestPushedJobs::openOnesAreInFlight()
{
    LoadProfile profile = pushed(url("/silent"), 2);
    profile.load = {ClosedModel{2}, {}, 2, {}};
    RecordedRun run(profile);
    QTRY_COMPARE(run.engine->snapshot()->openJobs.size(), std::size_t{2});
    const auto now = run.engine->snapshot();
    QCOMPARE(now->inFlight.size(), std::size_t{2});
    for (const InFlightRequest& request : now->inFlight)
        QVERIFY(request.sent != never && request.firstByte != never);
    QCOMPARE(now->finished, 0u);
    run.engine->abort();
    run.finish();
}

void TestPushedJobs::handshakesThatTakeTooLong()
{
    LoadProfile profile = pushed(url("/hang"));
    profile.clientTimeout = 300ms;
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.samples.at(0).outcome, Outcome::ClientTimeout);
    QCOMPARE(run.samples[0].status, std::uint16_t(0));
    QVERIFY(run.samples[0].sent != never && run.samples[0].firstByte == never);
    QCOMPARE(run.jobs.at(0).how, JobEnd::GivenUp);
    QVERIFY(run.jobs[0].accepted == never);
}

void TestPushedJobs::overTls_data()
{
    QTest::addColumn<QString>("certificate"); // the server's
    QTest::addColumn<QString>("authority"); // that is trusted
    QTest::addColumn<QByteArray>("serverName");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char* name, const char* certificate, const char* authority, const char* serverName,
                        bool fine) {
        QTest::newRow(name) << QString(certificate) << QString(authority) << QByteArray(serverName) << fine;
    };
    row("verified", "server", "ca", "", true);
    row("signed by a stranger", "server", "stranger", "", false);
    row("another name", "named", "ca", "", false);
    row("the name that was given", "named", "ca", "api.example.test", true);
}

void TestPushedJobs::overTls()
{
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    QFETCH(QByteArray, serverName);
    QFETCH(bool, fine);
    const TestCertificates certificates;
    ServerProcess server("python3", "python3",
                         {"-u", HEADROOM_TEST_SUPPORT "/pushserver.py", "PORT", certificates.path(certificate + ".pem"),
                          certificates.path(certificate + ".key")});
    QVERIFY2(server.started(), server.trouble());
    LoadProfile profile = pushed("wss" + server.url("/done?after=20").toStdString().substr(4), 2);
    profile.connection.caFile = certificates.file(authority + ".pem");
    profile.connection.serverName = serverName.toStdString();
    RecordedRun run(profile);
    run.finish();
    QCOMPARE(run.jobs.size(), std::size_t{2});
    for (std::size_t at = 0; at < 2; ++at) {
        QCOMPARE(run.jobs[at].how, fine ? JobEnd::Done : JobEnd::Refused);
        QCOMPARE(run.samples[at].failure, fine ? NetworkFailure::None : NetworkFailure::Tls);
        QCOMPARE(run.samples[at].tls > 0ns, fine);
        QCOMPARE(run.jobs[at].parts, fine ? 2u : 0u);
    }
    const QByteArray host = "header host 127.0.0.1:"; // whom the user meant, whatever the certificate's name
    QCOMPARE(server.awaitSaid(host, fine ? 2 : 0), fine ? 2 : 0);
}

void TestPushedJobs::gatewaysLimitsAreTold_data()
{
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<QByteArray>("send");
    QTest::addColumn<int>("pingEvery"); // ms; 0: never
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("evidence");
    const auto row = [](const char* name, const char* gateway, const char* send, int pingEvery, const char* outcome,
                        const char* end, const char* evidence) {
        QTest::newRow(name) << QByteArray(gateway) << QByteArray(send) << pingEvery << QByteArray(outcome)
                            << QByteArray(end) << QByteArray(evidence);
    };
    // The limit is 2 s: a shorter one would leave a busy machine too little room.
    row("in time", "aws-apigw-websocket-idle", R"({"take":"100ms"})", 0, "ok", "done", "");
    row("silent for nearly too long", "aws-apigw-websocket-idle", R"({"take":"1700ms"})", 0, "near_limit", "done", "");
    row("silent for too long", "aws-apigw-websocket-idle", R"({"take":"10s"})", 0, "gateway_timeout", "lost",
        "cut in mid-answer after 2s without a byte, the limit on silence; "
        "the server closed the WebSocket with 1001 (going away): Going away");
    row("kept alive by pings", "aws-apigw-websocket-idle", R"({"take":"4s"})", 300, "ok", "done", "");
    row("pushed long after", "aws-apigw-websocket", R"({"take":"3s"})", 0, "ok", "done", "");
    row("worked on for too long", "aws-apigw-websocket", R"({"work":"10s"})", 0, "gateway_timeout", "failed",
        "Endpoint request timed out");
    row("no WebSocket there", "aws-apigw-rest", R"({"take":"100ms"})", 0, "client_error", "refused",
        "This page is a WebSocket");
}

void TestPushedJobs::gatewaysLimitsAreTold()
{
    QFETCH(QByteArray, gateway);
    QFETCH(QByteArray, send);
    QFETCH(int, pingEvery);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, evidence);
    EmulatorSettings settings;
    settings.gateway = shippedGateway(gateway.toStdString());
    settings.limit = 2s;
    GatewayEmulator emulator(settings);
    const auto port = emulator.start();
    QVERIFY(port);
    LoadProfile profile = pushed("ws://127.0.0.1:" + std::to_string(*port) + "/push");
    profile.limit = {gateway.toStdString(), 2s, 0.8};
    profile.limit.kind = settings.gateway.kind; // as a run's own profile has it
    profile.request().push->send = send.toStdString();
    if (pingEvery > 0)
        profile.request().push->pingEvery = std::chrono::milliseconds(pingEvery);
    RecordedRun run(profile);
    const auto last = run.finish();
    QCOMPARE(run.jobs.size(), std::size_t{1});
    QCOMPARE(QByteArray(jobEndName(run.jobs[0].how).data()), end);
    QCOMPARE(QByteArray(outcomeName(run.samples.at(0).outcome).data()), outcome);
    QCOMPARE(last->failures.size(), evidence.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (!evidence.isEmpty())
        QVERIFY2(QByteArray::fromStdString(last->failures[0].text).contains(evidence), last->failures[0].text.c_str());
}

QTEST_GUILESS_MAIN(TestPushedJobs)
#include "tst_pushedjobs.moc"
