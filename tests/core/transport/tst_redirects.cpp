#include "transportrun.h"
#include "truthserver.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Which redirects are followed, and what does not go along.
class TestRedirects : public QObject {
    Q_OBJECT
private slots:
    void withoutLeaveARedirectIsTheAnswer();
    void staysWithinTheHost_data();
    void staysWithinTheHost();
    void loopsEnd();
    void aRedirectTooManyLeadsOn_data();
    void aRedirectTooManyLeadsOn();
    void methodsChangeAsInBrowsers_data();
    void methodsChangeAsInBrowsers();
    void isOneTransfer();
    void secretsStayAtTheHost_data();
    void secretsStayAtTheHost();
    void secretsComeAlongWithinTheHost();
    void theClientTimeoutIsForAllTogether();
    void aFailureOnTheWayIsTheResult();
    void theNextTransferStartsAfresh();
};

namespace {

std::string moved(int status, const std::string& location, const std::string& more = {})
{
    return "HTTP/1.1 " + std::to_string(status) + " Moved\r\nLocation: " + location + "\r\n" + more
        + "Content-Length: 5\r\n\r\nmoved";
}

Connection following(std::uint32_t most, bool acrossHosts = false)
{
    Connection connection;
    connection.redirects = most;
    connection.redirectsAcrossHosts = acrossHosts;
    return connection;
}

bool has(const std::string& text, const std::string& what)
{
    return text.find(what) != std::string::npos;
}

} // namespace

void TestRedirects::withoutLeaveARedirectIsTheAnswer()
{
    TruthServer server;
    server.answerWith("/from", moved(302, "/ok"));
    TransportRun run(planFor(server.url("/from")));
    const TransferResult result = run.one().result;
    QCOMPARE(result.status, 302);
    QCOMPARE(result.redirects, 0u);
    QCOMPARE(server.requests(), 1u);
}

void TestRedirects::staysWithinTheHost_data()
{
    QTest::addColumn<std::string>("location"); // PORT: the server's, OTHER: another server's
    QTest::addColumn<bool>("followed");
    const auto row = [](const char* location, bool followed) {
        QTest::newRow(location) << std::string(location) << followed;
    };
    row("/ok", true);
    row("ok", true);
    row("?x=1", true);
    row("//127.0.0.1:PORT/ok", true);
    row("http://127.0.0.1:PORT/ok", true);
    row("HTTP://127.0.0.1:PORT/a b", true);
    row("http://user:password@127.0.0.1:PORT/ok", true);
    row("http://127.0.0.1:OTHER/ok", false);
    row("//127.0.0.1:OTHER/ok", false);
    row("http://127.0.0.1/ok", false); // port 80
    row("https://127.0.0.1:PORT/ok", false);
    row("http://localhost:PORT/ok", false);
    row("http://127.0.0.1.example.com:PORT/ok", false);
    row("http://127.0.0.1:PORT@example.com/ok", false);
    row("file:///etc/passwd", false);
    row("ftp://127.0.0.1:PORT/ok", false);
    row("javascript:alert(1)", false);
    row("http://", false);
    row("", false);
}

void TestRedirects::staysWithinTheHost()
{
    QFETCH(std::string, location);
    QFETCH(bool, followed);
    TruthServer server, other;
    QString filled = QString::fromStdString(location);
    filled.replace("PORT", QString::number(server.port())).replace("OTHER", QString::number(other.port()));
    server.answerWith("/from", moved(302, filled.toStdString()));
    if (location == "?x=1")
        server.answerWith("/", "HTTP/1.1 500 no\r\nContent-Length: 0\r\n\r\n");
    TransportRun run(planFor(server.url("/from"), following(1)));
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::None);
    QCOMPARE(answer.result.redirects, followed ? 1u : 0u);
    QCOMPARE(server.requests(), followed ? 2u : 1u);
    QCOMPARE(other.connections(), 0u);
    QCOMPARE(answer.began.back(), answer.result.firstByte);
    QCOMPARE(answer.began.size(), followed ? std::size_t(3) : std::size_t(1));
    if (followed) {
        QCOMPARE(answer.began[1], neverHappened); // the wait began anew
        QVERIFY(!has(server.log()[1].head, "Authorization"));
        QCOMPARE(server.connections(), 1u);
    } else {
        QCOMPARE(answer.result.status, 302);
    }
}

void TestRedirects::loopsEnd()
{
    TruthServer server;
    server.answerWith("/loop", moved(302, "/loop"));
    TransportRun run(planFor(server.url("/loop"), following(7)));
    for (std::uint64_t times = 1; times <= 3; ++times) {
        const TransferResult result = run.one().result;
        QCOMPARE(result.status, 302);
        QCOMPARE(result.failure, NetworkFailure::None);
        QCOMPARE(result.redirects, 7u);
        QCOMPARE(server.requests(), 8u * times);
    }
}

/// Only where it would be followed: whoever follows none, or none to other hosts, takes the redirect for the answer.
void TestRedirects::aRedirectTooManyLeadsOn_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<std::string>("location");
    QTest::addColumn<bool>("leadsOn");
    QTest::newRow("as many as may be") << 2 << std::string("/loop?again=1") << true;
    QTest::newRow("none followed") << 0 << std::string("/loop?again=1") << false;
    QTest::newRow("to another host") << 2 << std::string("http://localhost:1/loop") << false;
    QTest::newRow("nowhere") << 2 << std::string() << false;
    QTest::newRow("to the answer") << 2 << std::string("/ok") << false;
}

void TestRedirects::aRedirectTooManyLeadsOn()
{
    QFETCH(int, most);
    QFETCH(std::string, location);
    QFETCH(bool, leadsOn);
    TruthServer server;
    server.answerWith("/loop", moved(302, location));
    TransportRun run(planFor(server.url("/loop"), following(static_cast<std::uint32_t>(most))));
    const Answer answer = run.one();
    QCOMPARE(answer.leadsOn, leadsOn ? server.url("/loop?again=1") : std::string());
    QCOMPARE(answer.result.failure, NetworkFailure::None);
}

void TestRedirects::methodsChangeAsInBrowsers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("next");
    const auto row = [](int status, const char* method, const char* next) {
        QTest::newRow(qPrintable(QString("%1 %2").arg(status).arg(method)))
            << status << std::string(method) << std::string(next);
    };
    row(301, "GET", "GET");
    row(301, "POST", "GET");
    row(302, "POST", "GET");
    row(302, "PUT", "PUT");
    row(303, "POST", "GET");
    row(303, "DELETE", "GET");
    row(303, "HEAD", "HEAD");
    row(307, "POST", "POST");
    row(308, "PUT", "PUT");
}

void TestRedirects::methodsChangeAsInBrowsers()
{
    QFETCH(int, status);
    QFETCH(std::string, method);
    QFETCH(std::string, next);
    TruthServer server;
    std::string answer = moved(status, "/status/204");
    if (method == "HEAD")
        answer.resize(answer.size() - 5); // no body follows
    server.answerWith("/from", answer);
    server.answerWith("/status/204", "HTTP/1.1 204 No Content\r\n\r\n");
    TransportPlan plan = planFor(server.url("/from"), following(1));
    plan.requests[0].method = method;
    const bool body = method != "GET" && method != "HEAD";
    if (body) {
        plan.requests[0].body = "the body";
        plan.requests[0].headers = {{"Content-Type", "text/plain"}, {"X-Mine", "1"}};
    }
    TransportRun run(plan);
    QCOMPARE(run.one().result.status, 204);
    const TruthServer::Entry last = server.log().back();
    QCOMPARE(last.method, next);
    const bool keepsBody = body && next == method;
    QCOMPARE(last.body, std::string(keepsBody ? "the body" : ""));
    QCOMPARE(has(last.head, "Content-Type: text/plain"), keepsBody);
    QCOMPARE(has(last.head, "X-Mine: 1"), body);
}

void TestRedirects::isOneTransfer()
{
    TruthServer server;
    server.answerWith("/one", moved(302, "/two"));
    server.answerWith("/two", moved(302, "/delay/50"));
    TransportRun run(planFor(server.url("/one"), following(5)));
    const auto before = SteadyClock::now();
    const Answer answer = run.one();
    QCOMPARE(run.answers.size(), std::size_t(1));
    QCOMPARE(answer.timesTold, 1);
    QCOMPARE(answer.sentTold, answer.result.sent);
    QVERIFY(answer.result.sent >= before && answer.result.sent <= server.log()[0].receivedAt);
    QVERIFY(answer.result.firstByte > server.log()[2].receivedAt + 49ms);
    QVERIFY(answer.result.end - answer.result.sent >= 50ms);
    QCOMPARE(answer.result.redirects, 2u);
    QVERIFY(!answer.result.connectionReused && answer.result.connect > 0ns);
    std::uint64_t out = 0;
    for (const auto& entry : server.log())
        out += entry.head.size();
    QCOMPARE(answer.result.bytesOut, out);
    QVERIFY(answer.result.bytesIn > moved(302, "/two").size() + moved(302, "/delay/50").size());
    const TransferResult again = run.one().result;
    QVERIFY(again.connectionReused && again.connect == 0ns);
    QCOMPARE(again.bytesOut, out);
    QCOMPARE(again.bytesIn, answer.result.bytesIn);
}

void TestRedirects::secretsStayAtTheHost_data()
{
    QTest::addColumn<int>("auth");
    QTest::newRow("basic") << 0;
    QTest::newRow("bearer") << 1;
    QTest::newRow("key in a header") << 2;
    QTest::newRow("key in the query") << 3;
    QTest::newRow("the request's own headers") << 4;
    QTest::newRow("user in the URL") << 5;
}

void TestRedirects::secretsStayAtTheHost()
{
    QFETCH(int, auth);
    const std::vector<Auth> auths{BasicAuth{"secret", "secret"},
                                  BearerAuth{"secret"},
                                  ApiKeyAuth{"X-Key", "", "secret"},
                                  ApiKeyAuth{"", "key", "secret"},
                                  {},
                                  {}};
    TruthServer server, other;
    server.answerWith("/from", moved(307, other.url("/ok"), "Set-Cookie: session=secret\r\n"));
    TransportPlan plan = planFor(server.url("/from"), following(3, true), auths[static_cast<std::size_t>(auth)]);
    plan.requests[0].headers = {{"Accept", "text/html"}};
    if (auth == 4)
        plan.requests[0].headers = {
            {"Accept", "text/html"}, {"Authorization", "secret"}, {"Cookie", "a=secret"}, {"X-Api-Key", "secret"}};
    if (auth == 5)
        plan.requests[0].url = "http://secret:secret@127.0.0.1:" + std::to_string(server.port()) + "/from";
    TransportRun run(plan);
    const std::vector<Header> ids{{"X-Request-Id", "7"}};
    for (int times = 0; times < 2; ++times) {
        const TransferResult result = run.one({.extraHeaders = ids}).result;
        QCOMPARE(result.status, 200);
        QCOMPARE(result.redirects, 1u);
        const std::string head = other.log().back().head;
        QVERIFY2(!has(head, "secret") && !has(head, "Authorization") && !has(head, "Cookie"), head.c_str());
        QVERIFY2(has(head, "Accept: text/html\r\n") && has(head, "X-Request-Id: 7\r\n"), head.c_str());
        QVERIFY2(has(head, "Host: 127.0.0.1:" + std::to_string(other.port())), head.c_str());
        const std::string first = server.log().back().head;
        QVERIFY2(has(first, "secret") || has(first, "c2VjcmV0OnNlY3JldA=="), first.c_str());
    }
}

void TestRedirects::secretsComeAlongWithinTheHost()
{
    TruthServer server;
    server.answerWith("/from", moved(302, "/ok?to"));
    for (const Auth& auth : std::vector<Auth>{BasicAuth{"user", "secret"}, BearerAuth{"secret"},
                                              ApiKeyAuth{"X-Key", "", "secret"}, ApiKeyAuth{"", "key", "secret"}}) {
        TransportRun run(planFor(server.url("/from"), following(1), auth));
        QCOMPARE(run.one().result.status, 200);
        const std::string head = server.log().back().head;
        QVERIFY2(has(head, "secret") || has(head, "Authorization: Basic "), head.c_str());
        QCOMPARE(QByteArray::fromStdString(head).count("secret") + QByteArray::fromStdString(head).count("Basic"), 1);
    }
}

void TestRedirects::theClientTimeoutIsForAllTogether()
{
    TruthServer server;
    server.answerWith("/from", moved(302, "/hang"));
    server.answerWith("/slow", moved(302, "/slow"));
    TransportPlan plan = planFor(server.url("/from"), following(10));
    plan.clientTimeout = 300ms;
    TransportRun run(plan);
    const TransferResult result = run.one().result;
    QCOMPARE(result.failure, NetworkFailure::Timeout);
    QCOMPARE(result.redirects, 1u);
    QVERIFY(result.end - result.sent >= 290ms && result.end - result.sent < 5s);
}

void TestRedirects::aFailureOnTheWayIsTheResult()
{
    TruthServer server;
    server.answerWith("/from", moved(302, "/reset-header"));
    TransportRun run(planFor(server.url("/from"), following(10)));
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::Receive);
    QCOMPARE(answer.result.redirects, 1u);
    QVERIFY(!answer.failureText.empty());
}

void TestRedirects::theNextTransferStartsAfresh()
{
    TruthServer server;
    server.answerWith("/from", moved(303, "/ok"));
    TransportPlan plan = planFor(server.url("/from"), following(1));
    plan.requests[0] = {"POST", server.url("/from"), {{"X-Mine", "1"}}, "body", true};
    TransportRun run(plan);
    run.one();
    run.one();
    const auto log = server.log();
    QCOMPARE(log.size(), std::size_t(4));
    QCOMPARE(log[2].head, log[0].head);
    QCOMPARE(log[2].body, std::string("body"));
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
