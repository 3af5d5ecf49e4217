#include "transportrun.h"
#include "truthserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// What goes over the wire and what is kept of what comes back, held against the server's own log.
class TestTransport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void sendsTheRequestThatIsAskedFor();
    void filledRequestsLeaveNothingBehind();
    void addsHeadersForOneTransfer();
    void sendsBodiesOfAnyKind_data();
    void sendsBodiesOfAnyKind();
    void multipartIsReadByAnotherParser();
    void keepsWhatIsWanted();
    void keepsOnlyTheLastAnswersHeaders();
    void keepsBodiesUpToTheirBound_data();
    void keepsBodiesUpToTheirBound();
    void tellsRetryAfterAlways();
    void countsBytesBothWays_data();
    void countsBytesBothWays();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void abandonsWithoutAWord();
    void tellsTheFirstByteAsItComes();
    void startsFromWithinAnEnd();
    void newBearerForTheNextRequests();
    void authHeaders_data();
    void authHeaders();
    void keysGoIntoTheQuery();
};

namespace {

std::string answerOf(const std::string& headers, const std::string& body)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string lastHead(const TruthServer& server)
{
    return server.log().back().head;
}

bool has(const std::string& text, const std::string& what)
{
    return text.find(what) != std::string::npos;
}

} // namespace

void TestTransport::sendsTheRequestThatIsAskedFor()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok?zero"));
    plan.requests.resize(4);
    plan.requests[1] = {"POST", server.url("/ok?one"), {{"X-One", "1"}}, "body one", true};
    plan.requests[2] = {"HEAD", server.url("/status/200"), {}, "", false};
    plan.requests[3] = {"PUT", server.url("/ok?three"), {}, "", true};
    TransportRun run(plan);
    // Each after each other one, so that nothing of any may stay with the handle.
    const std::vector<std::size_t> order{0, 1, 0, 3, 1, 3, 0, 0, 3, 1, 1};
    for (const std::size_t request : order)
        QCOMPARE(run.one({.request = request}).result.status, 200);
    QCOMPARE(server.connections(), 1u);
    const auto log = server.log();
    QCOMPARE(log.size(), order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        const OutgoingRequest& wanted = plan.requests[order[at]];
        QCOMPARE(log[at].method, wanted.method);
        QCOMPARE(server.url(log[at].path), wanted.url);
        QCOMPARE(log[at].body, wanted.body);
        QCOMPARE(has(log[at].head, "X-One: 1\r\n"), order[at] == 1);
        QCOMPARE(has(log[at].head, "Content-Length: "), wanted.hasBody);
        QVERIFY(!has(log[at].head, "Content-Type"));
    }
    const Answer head = run.one({.request = 2}); // last: the server sends a body that HEAD does not wait for
    QCOMPARE(head.result.failure, NetworkFailure::None);
    QCOMPARE(server.log().back().method, std::string("HEAD"));
}

void TestTransport::filledRequestsLeaveNothingBehind()
{
    TruthServer server;
    TransportRun run(planFor(server.url("/ok?prepared")));
    run.one();
    {
        const OutgoingRequest filled{"POST", server.url("/ok?filled"), {{"X-Filled", "yes"}}, "filled body", true};
        run.one({.filled = &filled});
    } // read during start() only
    run.one();
    const auto log = server.log();
    QCOMPARE(log[1].path, std::string("/ok?filled"));
    QCOMPARE(log[1].body, std::string("filled body"));
    QVERIFY(has(log[1].head, "X-Filled: yes\r\n"));
    QCOMPARE(log[2].head, log[0].head);
    QCOMPARE(server.connections(), 1u);
}

void TestTransport::addsHeadersForOneTransfer()
{
    TruthServer server;
    TransportRun run(planFor(server.url("/ok")));
    run.one();
    const std::vector<Header> ids{{"X-Request-Id", "7"}, {"traceparent", "00-abc"}};
    run.one({.extraHeaders = ids});
    const std::string with = lastHead(server);
    QVERIFY2(has(with, "X-Request-Id: 7\r\n") && has(with, "traceparent: 00-abc\r\n"), with.c_str());
    run.one();
    QCOMPARE(lastHead(server), server.log().front().head);
}

void TestTransport::sendsBodiesOfAnyKind_data()
{
    QTest::addColumn<std::string>("body");
    QTest::newRow("empty") << std::string();
    QTest::newRow("zeros inside") << std::string("a\0b\0", 4);
    QTest::newRow("64 kB less one") << std::string(64 * 1024 - 1, 'x');
    QTest::newRow("64 kB") << std::string(64 * 1024, 'x');
    QTest::newRow("3 MB") << std::string(3 << 20, 'x');
}

void TestTransport::sendsBodiesOfAnyKind()
{
    QFETCH(std::string, body);
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"));
    plan.requests[0] = {"PATCH", server.url("/ok"), {}, body, true};
    TransportRun run(plan);
    for (int times = 0; times < 2; ++times) {
        QCOMPARE(run.one().result.failure, NetworkFailure::None);
        QVERIFY(server.log().back().body == body);
        QVERIFY(has(lastHead(server), "Content-Length: " + std::to_string(body.size()) + "\r\n"));
    }
}

void TestTransport::multipartIsReadByAnotherParser()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"));
    plan.requests[0].method = "POST";
    plan.requests[0].headers = {{"Content-Type", "multipart/form-data"}};
    plan.requests[0].parts = {{"plain", "a text", "", ""},
                              {"strange \"name\"\r\nX-Bad: 1", std::string("b\0\r\n--headroom-part", 19), "", ""},
                              {"json", "{\"a\": 1}", "", "application/json"},
                              {"file", "headroom-part-000000000000000000000000", "a \"b\".bin", ""},
                              {"csv", "1,2\r\n", "x.csv", "text/csv"},
                              {"empty", "", "", ""}};
    TransportRun run(plan);
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
    const TruthServer::Entry sent = server.log().back();
    const std::string type = sent.head.substr(sent.head.find("Content-Type: "));
    QCOMPARE(QByteArray::fromStdString(sent.head).count("Content-Type: "), 1);

    QProcess python; // the standard library's mail parser
    python.start("/usr/bin/python3", {"-c", R"(
import email, sys
message = email.message_from_bytes(sys.stdin.buffer.read())
for part in message.get_payload():
    print(repr((part.get_param('name', header='content-disposition'), part.get_filename(),
                part.get('content-type'), part.get_payload(decode=True))))
)"});
    python.write(QByteArray::fromStdString(type.substr(0, type.find("\r\n")) + "\r\n\r\n" + sent.body));
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardError(), QByteArray());
    QCOMPARE(python.readAllStandardOutput(), QByteArray(R"(('plain', None, None, b'a text')
('strange %22name%22%0D%0AX-Bad: 1', None, None, b'b\x00\r\n--headroom-part')
('json', None, 'application/json', b'{"a": 1}')
('file', 'a %22b%22.bin', 'application/octet-stream', b'headroom-part-000000000000000000000000')
('csv', 'x.csv', 'text/csv', b'1,2\r\n')
('empty', None, None, b'')
)"));
}

void TestTransport::keepsWhatIsWanted()
{
    TruthServer server;
    server.answerWith("/told",
                      answerOf("X-Mixed-Case:  Value here \r\nx-empty:\r\nX-Twice: 1\r\nX-Twice: 2\r\n", "hello"));
    TransportPlan plan = planFor(server.url("/told"));
    plan.requests[0].kept = {true, 100};
    plan.requests.push_back(plan.requests[0]);
    plan.requests[1].kept = {};
    TransportRun run(plan);
    const Answer kept = run.one();
    QCOMPARE(kept.body, std::string("hello"));
    QVERIFY(kept.result.bodyWhole);
    QCOMPARE(kept.result.version, HttpVersion::Http11);
    const std::vector<Header> expected{
        {"x-mixed-case", "Value here"}, {"x-empty", ""}, {"x-twice", "1"}, {"x-twice", "2"}, {"content-length", "5"}};
    QCOMPARE(kept.headers.size(), expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
        QCOMPARE(kept.headers[at].name, expected[at].name);
        QCOMPARE(kept.headers[at].value, expected[at].value);
    }
    const Answer not_kept = run.one({.request = 1});
    QCOMPARE(not_kept.body, std::string());
    QVERIFY(not_kept.headers.empty());
    QVERIFY(!not_kept.result.bodyWhole);
}

void TestTransport::keepsOnlyTheLastAnswersHeaders()
{
    TruthServer server;
    server.answerWith("/interim",
                      "HTTP/1.1 103 Early Hints\r\nX-Interim: 1\r\nRetry-After: 1\r\n\r\n"
                          + answerOf("X-Final: 1\r\n", ""));
    server.answerWith("/trailers",
                      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Trailer: 1\r\n\r\n");
    server.answerWith("/hop",
                      "HTTP/1.1 302 Found\r\nLocation: /interim\r\nX-Hop: 1\r\nRetry-After: 2\r\n"
                      "Content-Length: 4\r\n\r\nmove");
    Connection connection;
    connection.redirects = onDirect() ? 0 : 1;
    TransportPlan plan = planFor(server.url("/interim"), connection);
    plan.requests[0].kept = {true, 10};
    for (const char* path : {"/trailers", "/hop"}) {
        plan.requests.push_back(plan.requests[0]);
        plan.requests.back().url = server.url(path);
    }
    TransportRun run(plan);
    for (const std::size_t request : {std::size_t(0), std::size_t(2)}) {
        if (request == 2 && onDirect())
            continue; // redirects are not its business
        const Answer answer = run.one({.request = request});
        QCOMPARE(answer.header("x-final"), std::string("1"));
        QCOMPARE(answer.header("x-interim"), std::string());
        QCOMPARE(answer.header("x-hop"), std::string());
        QCOMPARE(answer.retryAfter, std::string());
        QCOMPARE(answer.body, std::string());
        QCOMPARE(answer.result.redirects, request == 2 ? 1u : 0u);
    }
    const Answer trailed = run.one({.request = 1});
    QCOMPARE(trailed.body, std::string("ok"));
    QCOMPARE(trailed.header("x-trailer"), std::string());
}

void TestTransport::keepsBodiesUpToTheirBound_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("wanted");
    QTest::newRow("none") << 200 << 0 << 10;
    QTest::newRow("less") << 200 << 9 << 10;
    QTest::newRow("just") << 200 << 10 << 10;
    QTest::newRow("more") << 200 << 11 << 10;
    QTest::newRow("not wanted") << 200 << 11 << 0;
    QTest::newRow("a failure's start") << 500 << 2000 << 0;
    QTest::newRow("a failure's start and more") << 500 << 2000 << 1000;
    QTest::newRow("a failure's start and less") << 500 << 400 << 100;
    QTest::newRow("many pieces") << 200 << 3'000'000 << 2'999'999;
}

void TestTransport::keepsBodiesUpToTheirBound()
{
    QFETCH(int, status);
    QFETCH(int, length);
    QFETCH(int, wanted);
    std::string body;
    for (int at = 0; at < length; ++at)
        body += static_cast<char>('a' + at % 26);
    TruthServer server;
    server.answerWith("/told",
                      "HTTP/1.1 " + std::to_string(status) + " Told\r\nContent-Length: " + std::to_string(length)
                          + "\r\n\r\n" + body);
    TransportPlan plan = planFor(server.url("/told"));
    plan.requests[0].kept.bodyBytes = static_cast<std::size_t>(wanted);
    TransportRun run(plan);
    for (int times = 0; times < 2; ++times) {
        const Answer answer = run.one();
        QCOMPARE(answer.result.status, status);
        QVERIFY(answer.body == body.substr(0, static_cast<std::size_t>(wanted)));
        QCOMPARE(answer.result.bodyWhole, length <= wanted);
        QCOMPARE(answer.result.bodyBytes, std::uint64_t(length));
        QCOMPARE(answer.bodyStart, status >= 400 ? body.substr(0, 512) : std::string());
    }
}

void TestTransport::tellsRetryAfterAlways()
{
    TruthServer server;
    server.answerWith("/busy", "HTTP/1.1 503 Busy\r\nretry-AFTER: \t120 \r\nContent-Length: 0\r\n\r\n");
    server.answerWith("/near", "HTTP/1.1 503 Busy\r\nRetry-Afterwards: 1\r\nRetry-After:\r\nContent-Length: 0\r\n\r\n");
    TransportPlan plan = planFor(server.url("/busy"));
    plan.requests.push_back({"GET", server.url("/near"), {}, ""});
    TransportRun run(plan);
    QCOMPARE(run.one().retryAfter, std::string("120"));
    QCOMPARE(run.one({.request = 1}).retryAfter, std::string());
}

void TestTransport::countsBytesBothWays_data()
{
    sendsBodiesOfAnyKind_data();
}

void TestTransport::countsBytesBothWays()
{
    QFETCH(std::string, body);
    TruthServer server;
    const std::string answer = answerOf("X-A: b\r\n", std::string(100'000, 'y'));
    server.answerWith("/told", answer);
    TransportPlan plan = planFor(server.url("/told"));
    plan.requests[0] = {"POST", server.url("/told"), {}, body, true};
    TransportRun run(plan);
    const TransferResult result = run.one().result;
    QCOMPARE(result.bytesIn, answer.size());
    QCOMPARE(result.bytesOut, server.log().back().head.size() + body.size());
}

void TestTransport::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<std::string>("url");
    QTest::addColumn<std::string>("headerValue");
    QTest::addColumn<std::string>("says");
    QTest::newRow("no URL") << std::string() << std::string() << std::string("libcurl cannot read the URL");
    QTest::newRow("a space") << std::string("/a b") << std::string() << std::string("libcurl cannot read the URL");
    QTest::newRow("a line break in the URL")
        << std::string("/a\r\nX: 1") << std::string() << std::string("libcurl cannot read the URL");
    QTest::newRow("a line break in a header") << std::string("/ok") << std::string("secret\r\nX-Bad: 1")
                                              << std::string("the value of the header X-Value holds a line break");
}

void TestTransport::refusesWhatCannotBeSent()
{
    QFETCH(std::string, url);
    QFETCH(std::string, headerValue);
    QFETCH(std::string, says);
    TruthServer server;
    TransportRun run(planFor(server.url("/ok")));
    const OutgoingRequest filled{"GET", url.empty() ? "" : server.url(url), {{"X-Value", headerValue}}, ""};
    run.start(1, {.filled = &filled});
    QVERIFY(run.answers.empty()); // never from inside start()
    QVERIFY(run.runUntil(1));
    QCOMPARE(run.answers[1].result.failure, NetworkFailure::Other);
    QCOMPARE(run.answers[1].failureText, says);
    QCOMPARE(run.answers[1].result.sent, neverHappened);
    run.start(2, {.filled = &filled});
    run.transport().abandonAll();
    QCOMPARE(run.one().result.status, 200);
    QCOMPARE(run.answers.size(), std::size_t(2)); // the second was abandoned
    QCOMPARE(server.requests(), 1u);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, TransportRun(TransportPlan{{filled}, {}, {}, 1s}));
}

void TestTransport::abandonsWithoutAWord()
{
    TruthServer server;
    TransportRun run(planFor(server.url("/hang")));
    CookieJar jar{{"127.0.0.1\tFALSE\t/\tFALSE\t0\tname\tvalue"}};
    const OutgoingRequest filled{"POST", server.url("/hang"), {}, std::string(200'000, 'x'), true};
    for (std::uint32_t id = 0; id < 200; ++id)
        run.start(id, {.filled = id % 3 == 0 ? &filled : nullptr, .cookies = id % 2 == 0 ? &jar : nullptr});
    while (server.requests() < 200)
        run.loop().run_one_for(10ms);
    run.transport().abandonAll();
    run.loop().run_for(100ms);
    QVERIFY(run.answers.empty());
    QCOMPARE(jar.cookies.size(), std::size_t(1));
    const OutgoingRequest ok{"GET", server.url("/ok"), {}, ""};
    QCOMPARE(run.one({.filled = &ok}).result.status, 200);
    QVERIFY(!has(lastHead(server), "Cookie"));
}

void TestTransport::tellsTheFirstByteAsItComes()
{
    TruthServer server;
    server.answerWith("/part", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    TransportPlan plan = planFor(server.url("/part"));
    plan.clientTimeout = 1s;
    plan.requests.push_back({"GET", server.url("/hang"), {}, ""});
    TransportRun run(plan);
    const Answer part = run.one();
    QCOMPARE(part.result.failure, NetworkFailure::Timeout);
    QCOMPARE(part.began, std::vector<SteadyTime>{part.result.firstByte});
    QVERIFY(part.result.end - part.result.firstByte > 500ms);
    QVERIFY(run.one({.request = 1}).began.empty());
}

/// A user who sends the next request the moment the last one ended, from inside transferFinished().
void TestTransport::startsFromWithinAnEnd()
{
    struct Chain : TransferSink {
        boost::asio::io_context loop{1};
        std::unique_ptr<Transport> transport;
        std::vector<std::string> bodies;
        void transferSent(TransferId, SteadyTime) override { }
        void transferFinished(TransferId id, const TransferResult& result) override
        {
            if (bodies.size() < 20)
                transport->start(id, {.request = bodies.size() % 2});
            bodies.emplace_back(result.body); // still what it was
        }
    };
    TruthServer server;
    server.answerWith("/a", answerOf("", "the body of a"));
    server.answerWith("/b", answerOf("", "and of b"));
    TransportPlan plan = planFor(server.url("/a"));
    plan.requests.push_back({"GET", server.url("/b"), {}, ""});
    plan.requests[0].kept.bodyBytes = plan.requests[1].kept.bodyBytes = 100;
    Chain chain;
    chain.transport = makeTransport(chain.loop, withTransportOfRow(plan), chain);
    chain.transport->start(TransferId{1}, {.request = 1});
    while (chain.bodies.size() < 21)
        chain.loop.run_one_for(1s);
    for (std::size_t at = 0; at < chain.bodies.size(); ++at)
        QCOMPARE(chain.bodies[at], std::string(at % 2 == 0 ? "and of b" : "the body of a"));
    chain.transport.reset();
}

void TestTransport::newBearerForTheNextRequests()
{
    TruthServer server;
    TransportRun run(planFor(server.url("/ok"), {}, BearerAuth{"first"}));
    run.one();
    QVERIFY(has(lastHead(server), "Authorization: Bearer first\r\n"));
    run.transport().setBearer("second");
    run.one();
    QVERIFY(has(lastHead(server), "Authorization: Bearer second\r\n"));
    const OutgoingRequest filled{"GET", server.url("/ok"), {}, ""};
    run.one({.filled = &filled});
    QVERIFY(has(lastHead(server), "Authorization: Bearer second\r\n"));
    QCOMPARE(server.connections(), 1u);
}

void TestTransport::authHeaders_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<std::string>("line");
    QTest::newRow("basic") << 0 << std::string("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"); // RFC 7617
    QTest::newRow("bearer") << 1 << std::string("\r\nAuthorization: Bearer mF_9.B5f-4.1JqM\r\n");
    QTest::newRow("key") << 2 << std::string("\r\nX-Api-Key: k\r\n");
    QTest::newRow("the request's own stays") << 3 << std::string("\r\nAuthorization: mine\r\n");
}

void TestTransport::authHeaders()
{
    QFETCH(int, which);
    QFETCH(std::string, line);
    const std::vector<Auth> auths{BasicAuth{"Aladdin", "open sesame"}, BearerAuth{"mF_9.B5f-4.1JqM"},
                                  ApiKeyAuth{"X-Api-Key", "", "k"}, BearerAuth{"theirs"}};
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"), {}, auths[static_cast<std::size_t>(which)]);
    if (which == 3)
        plan.requests[0].headers = {{"authorization", "mine"}};
    TransportRun run(plan);
    run.one();
    const std::string head = lastHead(server);
    QVERIFY2(QByteArray::fromStdString(head).toLower().contains(QByteArray::fromStdString(line).toLower()),
             head.c_str());
    QVERIFY2(!has(head, "theirs"), head.c_str());
}

void TestTransport::keysGoIntoTheQuery()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"), {}, ApiKeyAuth{"", "api key", "a&b c"});
    plan.requests.push_back({"GET", server.url("/ok?x=1#part"), {}, ""});
    TransportRun run(plan);
    run.one();
    QCOMPARE(server.log().back().path, std::string("/ok?api%20key=a%26b%20c"));
    run.one({.request = 1});
    QCOMPARE(server.log().back().path, std::string("/ok?x=1&api%20key=a%26b%20c"));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
