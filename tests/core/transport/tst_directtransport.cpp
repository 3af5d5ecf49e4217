#include "transportrun.h"
#include "truthserver.h"

#include <QTest>

#include <boost/asio.hpp>

#include <thread>

using namespace headroom;
using namespace std::chrono_literals;
using boost::asio::ip::tcp;

/// What a target could tell the two transports apart by, and what kept connections do to the record.
class TestDirectTransport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void sendsTheSameBytes_data();
    void sendsTheSameBytes();
    void sendsAgainOnceWhereTheServerMayHaveMissedIt();
    void doesNotSendAgainWhereSomethingCame();
    void idleConnectionsThatWereClosedAreNotUsed();
    void whatFollowsAnAnswerIsNotTheNextOne();
    void answersBeforeTheWholeBodyWent_data();
    void answersBeforeTheWholeBodyWent();
    void endsByClosing();
};

namespace {

/// Reads a request's head, writes the next of its script, connection by connection; "" closes without a word.
class ScriptedServer {
public:
    explicit ScriptedServer(std::vector<std::vector<std::string>> script)
        : m_thread([this, script = std::move(script)] { run(script); })
    {
    }
    ~ScriptedServer() { join(); }
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()) + "/";
    }
    std::atomic<int> closed = 0; ///< connections

private:
    void run(const std::vector<std::vector<std::string>>& script)
    {
        for (const auto& answers : script) {
            tcp::socket socket = m_acceptor.accept();
            std::string head;
            for (const std::string& answer : answers) {
                boost::system::error_code error;
                const std::size_t size =
                    boost::asio::read_until(socket, boost::asio::dynamic_buffer(head), "\r\n\r\n", error);
                if (error || answer.empty())
                    break;
                head.erase(0, size);
                boost::asio::write(socket, boost::asio::buffer(answer));
            }
            socket.close();
            ++closed;
        }
    }

    boost::asio::io_context m_loop;
    tcp::acceptor m_acceptor{m_loop, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)};
    std::thread m_thread;
};

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

void TestDirectTransport::sendsTheSameBytes_data()
{
    QTest::addColumn<OutgoingRequest>("request");
    QTest::addColumn<std::vector<Header>>("extra");
    QTest::addColumn<std::string>("auth");
    const auto row = [](const char* name, const OutgoingRequest& request, const std::vector<Header>& extra = {},
                        const std::string& auth = {}) { QTest::newRow(name) << request << extra << auth; };
    using Headers = std::vector<Header>;
    row("plain", {"GET", "/ok", {}, ""});
    row("no path", {"GET", "", {}, ""});
    row("a query", {"GET", "/ok?a=b&c=%20d", {}, ""});
    row("an empty query", {"GET", "/ok?", {}, ""});
    row("a query without a path", {"GET", "?a=b", {}, ""});
    row("a fragment", {"GET", "/ok#part", {}, ""});
    row("dots in the path", {"GET", "/a/../ok/./b", {}, ""});
    row("escapes in the path", {"GET", "/%7Eok/%2f/a;b=c", {}, ""});
    row("bytes past ASCII", {"GET", "/ok/\xc3\xa4?q=\xc3\xa4", {}, ""});
    row("HEAD", {"HEAD", "/status/204", {}, ""});
    row("POST without a body", {"POST", "/ok", {}, ""});
    row("POST", {"POST", "/ok", {}, "body", true});
    row("PUT without a body", {"PUT", "/ok", {}, ""});
    row("PUT of nothing", {"PUT", "/ok", {}, "", true});
    row("GET with a body", {"GET", "/ok", {}, "body", true});
    row("DELETE", {"DELETE", "/ok", {}, ""});
    row("a method of its own", {"PURGE", "/ok", {}, ""});
    row("headers", {"GET", "/ok", Headers{{"X-One", "1"}, {"x-two", "2"}, {"X-One", "again"}}, ""});
    row("empty headers", {"GET", "/ok", Headers{{"X-Empty", ""}, {"X-Blank", "  "}}, ""});
    row("blanks around a value", {"GET", "/ok", Headers{{"X", "  a  "}}, ""});
    row("colons and semicolons in a value", {"GET", "/ok", Headers{{"X", "a: b; c"}, {"Y", ";"}}, ""});
    row("own Host", {"GET", "/ok", Headers{{"X", "1"}, {"host", "elsewhere.test:1"}}, ""});
    row("own User-Agent", {"GET", "/ok", Headers{{"User-Agent", "mine"}}, ""});
    row("own Accept", {"GET", "/ok", Headers{{"accept", "text/html"}}, ""});
    row("empty Accept", {"GET", "/ok", Headers{{"Accept", ""}}, ""});
    row("own Connection", {"GET", "/ok", Headers{{"Connection", "keep-alive"}}, ""});
    row("own Content-Type", {"POST", "/ok", Headers{{"Content-Type", "application/json"}}, "{}", true});
    row("own Content-Length", {"POST", "/ok", Headers{{"Content-Length", "4"}}, "body", true});
    row("own Authorization", {"GET", "/ok", Headers{{"Authorization", "Digest x"}}, ""}, {}, "user:secret@");
    row("a user in the URL", {"GET", "/ok", {}, ""}, {}, "us%40er:se%3acret@");
    row("a user without a password", {"GET", "/ok", {}, ""}, {}, "user@");
    row("extra headers", {"GET", "/ok", Headers{{"X-One", "1"}}, ""}, {{"X-Request-Id", "7"}, {"traceparent", "00-a"}});
    row("extra headers that are known", {"POST", "/ok", {}, "x", true}, {{"Accept", "x/y"}, {"Host", "h"}, {"X", ""}});
}

/// The server's log of the request as it would go through libcurl is what it is held against.
void TestDirectTransport::sendsTheSameBytes()
{
    QFETCH(OutgoingRequest, request);
    QFETCH(std::vector<Header>, extra);
    QFETCH(std::string, auth);
    TruthServer server;
    const std::string origin = server.url("");
    request.url = origin.substr(0, 7) + auth + origin.substr(7) + request.url;
    TransportPlan plan = planFor("");
    plan.requests[0] = request;
    const Connection::Transport row = transportOfRow;
    for (const auto transport : {Connection::Transport::Curl, row}) {
        transportOfRow = transport;
        TransportRun run(plan);
        const Answer answer = run.one({.extraHeaders = extra});
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.bytesOut, server.log().back().head.size() + server.log().back().body.size());
    }
    const auto log = server.log();
    QCOMPARE(log.size(), std::size_t(2));
    QCOMPARE(log[1].head, log[0].head);
    QCOMPARE(log[1].body, log[0].body);
}

/// A kept connection that closes at the moment a request goes out: nobody knows whether it was seen.
void TestDirectTransport::sendsAgainOnceWhereTheServerMayHaveMissedIt()
{
    ScriptedServer server({{okAnswer, ""}, {okAnswer}});
    TransportRun run(planFor(server.url()));
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
    const Answer again = run.one();
    QVERIFY2(again.result.failure == NetworkFailure::None, again.failureText.c_str());
    QCOMPARE(again.timesTold, 1);
    QVERIFY(!again.result.connectionReused); // the record is of the connection that brought the answer
    QVERIFY(again.result.connect > 0ns);
    QVERIFY(again.result.sent == again.sentTold);
    server.join();
}

void TestDirectTransport::doesNotSendAgainWhereSomethingCame()
{
    ScriptedServer server({{okAnswer, "HTTP/1.1 200 OK\r\n"}});
    TransportRun run(planFor(server.url()));
    run.one();
    run.start(1);
    QVERIFY(run.runUntil(2));
    if (onDirect()) { // libcurl takes a header without its end for a whole answer
        QCOMPARE(run.answers[1].result.failure, NetworkFailure::Receive);
        QCOMPARE(run.answers[1].failureText, std::string("the server closed the connection inside the header"));
    }
    QCOMPARE(run.answers[1].result.status, 200);
    QVERIFY(run.answers[1].result.connectionReused);
    server.join();
}

void TestDirectTransport::idleConnectionsThatWereClosedAreNotUsed()
{
    ScriptedServer server({{okAnswer}, {okAnswer}, {okAnswer}});
    TransportRun run(planFor(server.url()));
    for (int times = 0; times < 3; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QVERIFY(!answer.result.connectionReused);
        while (server.closed <= times)
            run.loop().run_one_for(1ms);
        run.loop().run_for(20ms); // its end is heard of
    }
}

void TestDirectTransport::whatFollowsAnAnswerIsNotTheNextOne()
{
    const std::string wrong = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong";
    ScriptedServer server({{okAnswer + wrong}, {okAnswer}});
    TransportPlan plan = planFor(server.url());
    plan.requests[0].kept.bodyBytes = 100;
    TransportRun run(plan);
    for (int times = 0; times < 2; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.body, std::string("ok"));
        QCOMPARE(answer.result.bytesIn, std::uint64_t(okAnswer.size()));
    }
}

void TestDirectTransport::answersBeforeTheWholeBodyWent_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("refused") << std::string("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno") << 413;
    QTest::newRow("redirected") << std::string("HTTP/1.1 307 T\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n") << 307;
}

/// And closes while the body is still on its way, with or without a reset.
void TestDirectTransport::answersBeforeTheWholeBodyWent()
{
    QFETCH(std::string, answer);
    QFETCH(int, status);
    boost::asio::io_context loop;
    tcp::acceptor acceptor(loop, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    const std::jthread refusing([&] {
        tcp::socket socket = acceptor.accept();
        std::string head;
        boost::asio::read_until(socket, boost::asio::dynamic_buffer(head), "\r\n\r\n");
        boost::asio::write(socket, boost::asio::buffer(answer));
        boost::system::error_code error;
        std::string rest(1 << 20, '\0');
        while (!error) // until the client closes: it does not send on
            socket.read_some(boost::asio::buffer(rest), error);
    });
    const std::string url = "http://127.0.0.1:" + std::to_string(acceptor.local_endpoint().port()) + "/";
    TransportPlan plan = planFor(url);
    plan.requests[0] = {"POST", url, {}, std::string(50 << 20, 'x'), true};
    TransportRun run(plan);
    const Answer got = run.one();
    QVERIFY2(got.result.failure == NetworkFailure::None, got.failureText.c_str());
    QCOMPARE(got.result.status, status);
    QVERIFY2(got.result.bytesOut < std::uint64_t(50 << 20), std::to_string(got.result.bytesOut).c_str());
}

void TestDirectTransport::endsByClosing()
{
    const std::string body(300'000, 'b');
    ScriptedServer server({{"HTTP/1.1 200 OK\r\n\r\n" + body}, {"HTTP/1.0 200 OK\r\n\r\n" + body}});
    TransportPlan plan = planFor(server.url());
    plan.requests[0].kept.bodyBytes = 1'000'000;
    TransportRun run(plan);
    for (const HttpVersion version : {HttpVersion::Http11, HttpVersion::Http10}) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QVERIFY(answer.body == body);
        QVERIFY(!answer.result.connectionReused);
        QCOMPARE(answer.result.version, version);
    }
}

QTEST_GUILESS_MAIN(TestDirectTransport)
#include "tst_directtransport.moc"
