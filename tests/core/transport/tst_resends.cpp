#include "transport/resend.h"
#include "transportrun.h"
#include "truthserver.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;
using HangUp = TruthServer::HangUp;

/// What a target reads is what was sent and what was sent again, request by request: held against the server's log.
class TestResends : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void decides_data();
    void decides();
    void knowsWhatMayBeRepeated();
    void countsWhatGoesOutAgain_data();
    void countsWhatGoesOutAgain();
    void countsEachOfManyAtOnce();
    void doesNotRepeatWhatMayHaveBeenDone_data();
    void doesNotRepeatWhatMayHaveBeenDone();
    void connectionsKnownToBeClosedAreNotUsed_data();
    void connectionsKnownToBeClosedAreNotUsed();
    void redirectsAreNoResends();
    void aRedirectMayBeSentAgainToo();
    void nothingWentOutAgainWhereNobodyListens();
};

namespace {

constexpr std::uint64_t requests = 30;

TransportPlan planOf(const std::string& method, const std::string& url)
{
    TransportPlan plan = planFor(url);
    plan.requests[0].method = method;
    if (method == "POST" || method == "PUT" || method == "PATCH") {
        plan.requests[0].body = "body";
        plan.requests[0].hasBody = true;
    }
    return plan;
}

struct Sum {
    std::uint64_t answered = 0, failed = 0, resent = 0;
};

Sum sumOf(const TransportRun& run)
{
    Sum sum;
    for (const auto& [id, answer] : run.answers) {
        ++(answer.result.failure == NetworkFailure::None ? sum.answered : sum.failed);
        sum.resent += answer.result.resends;
        if (answer.resendsTold != answer.result.resends || answer.timesTold != 1)
            QTest::qFail("what was told is not what came of it", __FILE__, __LINE__);
    }
    return sum;
}

} // namespace

void TestResends::decides_data()
{
    QTest::addColumn<bool>("anySent");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<int>("ago"); // ms
    QTest::addColumn<int>("next");
    const auto row = [](const char* name, const LostAttempt& lost, NextAttempt next) {
        QTest::newRow(name) << lost.anySent << lost.repeatable << int(lost.ago / 1ms) << int(next);
    };
    row("nothing had gone out", {false, true, 0ms}, NextAttempt::Fresh);
    row("nothing had gone out of a POST", {false, false, 0ms}, NextAttempt::Fresh);
    row("nothing had gone out for long", {false, false, 5s}, NextAttempt::Fresh);
    row("it may have been missed", {true, true, 999ms}, NextAttempt::Resend);
    row("it was taken", {true, true, 1s}, NextAttempt::TooLate);
    row("a POST may have been done", {true, false, 0ms}, NextAttempt::NotRepeatable);
    row("a POST was taken", {true, false, 1s}, NextAttempt::TooLate);
}

void TestResends::decides()
{
    QFETCH(bool, anySent);
    QFETCH(bool, repeatable);
    QFETCH(int, ago);
    QFETCH(int, next);
    QCOMPARE(int(nextAttempt({anySent, repeatable, std::chrono::milliseconds(ago)})), next);
}

void TestResends::knowsWhatMayBeRepeated()
{
    for (const char* method : {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
        QVERIFY2(isIdempotent(method), method);
    for (const char* method : {"POST", "PATCH", "CONNECT", "PURGE", "get", ""}) // methods tell case apart
        QVERIFY2(!isIdempotent(method), method);
}

void TestResends::countsWhatGoesOutAgain_data()
{
    QTest::addColumn<std::string>("method");
    for (const char* method : {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
        QTest::newRow(method) << std::string(method);
}

/// Each connection but the first carries a request that is lost and brings the answer of the one before.
void TestResends::countsWhatGoesOutAgain()
{
    QFETCH(std::string, method);
    TruthServer server;
    server.answerWith("/ok", "HTTP/1.1 204 No Content\r\n\r\n");
    server.hangUpAfter(1, HangUp::OnTheNext);
    TransportRun run(planOf(method, server.url("/ok")));
    for (std::uint64_t sent = 0; sent < requests; ++sent) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.resends, sent == 0 ? 0u : 1u);
        QCOMPARE(answer.result.redirects, 0u);
    }
    QCOMPARE(sumOf(run).resent, requests - 1);
    QCOMPARE(server.requests(), requests + sumOf(run).resent);
}

/// libcurl may find one closed connection after the other.
void TestResends::countsEachOfManyAtOnce()
{
    TruthServer server;
    server.hangUpAfter(3, HangUp::OnTheNext);
    TransportRun run(planFor(server.url("/delay/1")));
    constexpr std::uint32_t many = 200, atOnce = 10;
    for (std::uint32_t id = 0; id < many; ++id) {
        run.start(id);
        while (run.answers.size() + atOnce <= id + 1)
            QVERIFY(run.loop().run_one_for(10s) > 0);
    }
    QVERIFY(run.runUntil(many));
    const Sum sum = sumOf(run);
    QVERIFY(sum.resent > 0);
    QCOMPARE(server.requests(), many + sum.resent);
}

void TestResends::doesNotRepeatWhatMayHaveBeenDone_data()
{
    QTest::addColumn<std::string>("method");
    for (const char* method : {"POST", "PATCH"})
        QTest::newRow(method) << std::string(method);
}

void TestResends::doesNotRepeatWhatMayHaveBeenDone()
{
    QFETCH(std::string, method);
    TruthServer server;
    server.hangUpAfter(1, HangUp::OnTheNext);
    TransportRun run(planOf(method, server.url("/ok")));
    for (std::uint64_t sent = 0; sent < requests; ++sent) {
        const Answer answer = run.one();
        if (sent % 2 == 0) {
            QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
            continue;
        }
        QCOMPARE(answer.result.failure, NetworkFailure::Receive);
        QCOMPARE(answer.failureText, std::string(notSentAgain));
        QCOMPARE(answer.result.status, 0);
    }
    QCOMPARE(sumOf(run).resent, 0u);
    QCOMPARE(sumOf(run).failed, requests / 2);
    QCOMPARE(server.requests(), requests);
}

void TestResends::connectionsKnownToBeClosedAreNotUsed_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<bool>("heard"); // of the end, by the loop
    for (const char* method : {"GET", "POST"}) {
        QTest::addRow("%s, and the loop has heard of it", method) << std::string(method) << true;
        QTest::addRow("%s, and nobody was told yet", method) << std::string(method) << false;
    }
}

/// A fresh connection is right for every method then, and nothing is sent twice.
void TestResends::connectionsKnownToBeClosedAreNotUsed()
{
    QFETCH(std::string, method);
    QFETCH(bool, heard);
    TruthServer server;
    server.hangUpAfter(1, HangUp::AfterTheLast);
    TransportRun run(planOf(method, server.url("/ok")));
    for (std::uint64_t sent = 0; sent < requests; ++sent) {
        const Answer answer = run.one();
        const auto ended = SteadyClock::now();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        while (server.hungUp() <= sent || SteadyClock::now() - ended < 1ms) { // with that its end is here, on loopback
            if (heard)
                run.loop().run_one_for(100us);
        }
    }
    QCOMPARE(sumOf(run).resent, 0u);
    QCOMPARE(server.requests(), requests);
    QCOMPARE(server.connections(), requests);
}

void TestResends::redirectsAreNoResends()
{
    TruthServer server;
    server.answerWith("/away", "HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n");
    Connection connection;
    connection.redirects = 3; // which only libcurl can
    TransportRun run(planFor(server.url("/away"), connection));
    for (int times = 0; times < 5; ++times) {
        const Answer answer = run.one();
        QCOMPARE(answer.result.status, 200);
        QCOMPARE(answer.result.redirects, 1u);
        QCOMPARE(answer.result.resends, 0u);
        QCOMPARE(answer.resendsTold, 0u);
    }
    QCOMPARE(server.requests(), 10u);
}

void TestResends::aRedirectMayBeSentAgainToo()
{
    TruthServer server;
    server.answerWith("/away", "HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n");
    server.hangUpAfter(1, HangUp::OnTheNext);
    Connection connection;
    connection.redirects = 3;
    TransportRun run(planFor(server.url("/away"), connection));
    const Answer answer = run.one();
    QCOMPARE(answer.result.status, 200);
    QCOMPARE(answer.result.redirects, 1u);
    QCOMPARE(answer.result.resends, 1u);
    QCOMPARE(server.requests(), 3u);
}

/// The lost attempt is one; that nobody could be asked a second time is no other.
void TestResends::nothingWentOutAgainWhereNobodyListens()
{
    auto server = std::make_unique<TruthServer>();
    TransportPlan plan = planFor(server->url("/ok"));
    plan.requests.push_back({"GET", server->url("/hang"), {}, ""});
    TransportRun run(plan);
    run.one();
    run.start(1, {.request = 1});
    while (server->requests() < 2)
        run.loop().run_one_for(1ms);
    server.reset();
    QVERIFY(run.runUntil(2));
    QVERIFY(run.answers[1].result.failure == NetworkFailure::Connect
            || run.answers[1].result.failure == NetworkFailure::Receive); // after a second
    QCOMPARE(run.answers[1].result.resends, 0u);
    QCOMPARE(run.answers[1].resendsTold, 0u);
}

QTEST_GUILESS_MAIN(TestResends)
#include "tst_resends.moc"
