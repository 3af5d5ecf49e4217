#include "transportrun.h"
#include "truthserver.h"

#include <QTest>

#include <boost/asio.hpp>

#include <map>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::NetworkFailure)

/// Everything that can go wrong on the way: each has its failure and its sentence, and none hangs, leaks or is lost.
class TestTransportFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void eachHasItsFailure_data();
    void eachHasItsFailure();
    void nobodyListens();
    void unknownNames();
    void endlessBodiesCostNoMemory();
    void slowReaders();
    void slowReadersBeyondTheTimeout();
    void theServerDiesAndComesBack();
    void hangingUpIsNotHiddenByASecondTry();
    void answersBeforeTheBodyCame();
    void everyMixtureIsSentAsAsked_data();
    void everyMixtureIsSentAsAsked();
};

namespace {

/// The most this process ever had; nothing under AddressSanitizer, which keeps what was freed.
long mostMemoryKb()
{
#ifdef __SANITIZE_ADDRESS__
    return 0;
#else
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
#endif
}

} // namespace

void TestTransportFaults::eachHasItsFailure_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<NetworkFailure>("failure");
    QTest::addColumn<std::string>("says"); // somewhere in the sentence
    const auto row = [](const char* path, NetworkFailure failure, const char* says) {
        QTest::newRow(path) << std::string(path) << failure << std::string(says);
    };
    row("/garbage", NetworkFailure::Protocol, "HTTP/0.9");
    row("/close", NetworkFailure::Receive, "Empty reply from server");
    row("/reset-header", NetworkFailure::Receive, "reset by peer");
    row("/reset-body", NetworkFailure::Receive, "reset by peer");
    row("/short-body", NetworkFailure::Receive, "bytes remaining to read");
    row("/cut-status", NetworkFailure::Receive, "inside the header");
    row("/cut-header", NetworkFailure::Receive, "inside the header");
    row("/huge-header", NetworkFailure::TooLarge, "header");
    row("/hang", NetworkFailure::Timeout, "timed out");
    row("/endless", NetworkFailure::Timeout, "timed out");
    row("/bad-chunk", NetworkFailure::Receive, "");
    row("/many-headers", NetworkFailure::TooLarge, "header");
    row("/interims", NetworkFailure::Timeout, "timed out");
    row("/bad-length", NetworkFailure::Protocol, "Content-Length");
    row("/two-lengths", NetworkFailure::Protocol, "contradict");
    row("/two-lengths-in-one", NetworkFailure::Protocol, "contradict");
    row("/longest-length", NetworkFailure::Protocol, "Content-Length");
    row("/nul-header", NetworkFailure::Protocol, "");
}

void TestTransportFaults::eachHasItsFailure()
{
    QFETCH(std::string, path);
    QFETCH(NetworkFailure, failure);
    QFETCH(std::string, says);
    TruthServer server;
    std::string many = "HTTP/1.1 200 OK\r\n", interims;
    for (int at = 0; at < 5000; ++at) {
        many += "X-" + std::to_string(at) + ": " + std::string(100, 'x') + "\r\n";
        interims += "HTTP/1.1 102 Processing\r\n\r\n";
    }
    server.answerWith("/many-headers", many + "Content-Length: 0\r\n\r\n");
    server.answerWith("/interims", interims);
    server.answerWith("/cut-status", "HTTP/1.1 200 OK\r\n");
    server.answerWith("/cut-header", "HTTP/1.1 504 Gateway Timeout\r\nContent-Le");
    if (path.starts_with("/cut"))
        server.hangUpAfter(1, TruthServer::HangUp::AfterTheLast);
    server.answerWith("/bad-chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n");
    server.answerWith("/bad-length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nok");
    server.answerWith("/two-lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok");
    server.answerWith("/two-lengths-in-one", "HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\nok");
    server.answerWith("/longest-length", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551616\r\n\r\nok");
    server.answerWith("/nul-header", std::string("HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n", 47));
    TransportPlan plan = planFor(server.url(path));
    plan.requests[0].kept = {true, 1000};
    plan.requests.push_back({"GET", server.url("/ok"), {}, ""});
    plan.clientTimeout = 500ms;
    TransportRun run(plan);
    for (std::uint32_t id = 0; id < 20; ++id)
        run.start(id);
    QVERIFY(run.runUntil(20));
    QCOMPARE(server.requests(), 20u); // none was sent twice behind our back
    for (const auto& [id, answer] : run.answers) {
        if (answer.result.failure != failure)
            qWarning("%s", answer.failureText.c_str());
        QCOMPARE(answer.result.failure, failure);
        QVERIFY2(!answer.failureText.empty() && answer.failureText.find(says) != std::string::npos,
                 answer.failureText.c_str());
        QCOMPARE(answer.timesTold, 1);
    }
    QCOMPARE(run.one({.request = 1}).result.status, 200); // the handles are none the worse
}

void TestTransportFaults::nobodyListens()
{
    std::string url;
    {
        const TruthServer gone;
        url = gone.url("/");
    }
    TransportRun run(planFor(url));
    for (int times = 0; times < 3; ++times) {
        const Answer answer = run.one();
        QCOMPARE(answer.result.failure, NetworkFailure::Connect);
        QCOMPARE(answer.result.sent, neverHappened);
        QCOMPARE(answer.timesTold, 0);
        QVERIFY2(answer.failureText.find("connect") != std::string::npos, answer.failureText.c_str());
    }
}

void TestTransportFaults::unknownNames()
{
    TransportRun run(planFor("http://no-such-host.invalid/"));
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::Dns);
    QVERIFY2(answer.failureText.find("no-such-host.invalid") != std::string::npos, answer.failureText.c_str());
    Connection connection;
    connection.proxy = "http://no-such-proxy.invalid:3128";
    TransportRun proxied(planFor("http://127.0.0.1/", connection));
    QCOMPARE(proxied.one().result.failure, NetworkFailure::Dns);
}

void TestTransportFaults::endlessBodiesCostNoMemory()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/endless"));
    plan.requests[0].kept.bodyBytes = 100'000;
    plan.clientTimeout = 1s;
    TransportRun run(plan);
    const long before = mostMemoryKb();
    for (std::uint32_t id = 0; id < 10; ++id)
        run.start(id);
    QVERIFY(run.runUntil(10));
    for (const auto& [id, answer] : run.answers) {
        QCOMPARE(answer.result.failure, NetworkFailure::Timeout);
        QVERIFY(!answer.result.bodyWhole);
        QVERIFY(answer.body.size() <= 100'000);
        QVERIFY(answer.result.bytesIn > answer.body.size());
    }
    QVERIFY2(mostMemoryKb() - before < 20'000, qPrintable(QString::number(mostMemoryKb() - before)));
}

void TestTransportFaults::slowReaders()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"));
    plan.requests[0] = {"POST", server.url("/slow-read/256"), {}, std::string(10 << 20, 'x'), true};
    plan.requests.push_back({"GET", server.url("/ok"), {}, ""});
    TransportRun run(plan);
    for (std::uint32_t id = 0; id < 3; ++id)
        run.start(id);
    for (std::uint32_t id = 3; id < 50; ++id) // others are not held up
        run.start(id, {.request = 1});
    QVERIFY(run.runUntil(50));
    for (const auto& [id, answer] : run.answers) {
        QVERIFY2(answer.result.failure == NetworkFailure::None && answer.result.status == 200,
                 answer.failureText.c_str());
        if (id < 3)
            QVERIFY(answer.result.bytesOut > std::uint64_t(10 << 20));
    }
    std::size_t whole = 0;
    for (const auto& entry : server.log())
        whole += entry.body.size() == std::size_t(10 << 20) ? 1 : 0;
    QCOMPARE(whole, std::size_t(3));
}

void TestTransportFaults::slowReadersBeyondTheTimeout()
{
    TruthServer server;
    TransportPlan plan = planFor(server.url("/ok"));
    plan.requests[0] = {"POST", server.url("/slow-read/1"), {}, std::string(20 << 20, 'x'), true};
    plan.clientTimeout = 300ms;
    TransportRun run(plan);
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::Timeout);
    QCOMPARE(answer.timesTold, 1);
    QVERIFY(answer.result.end - answer.result.sent >= 290ms);
    QCOMPARE(answer.result.firstByte, neverHappened);
    QCOMPARE(server.requests(), 0u); // it never had the whole of it
}

/// Connections die under requests in flight and under idle handles; nobody listens for a while; then all is well.
void TestTransportFaults::theServerDiesAndComesBack()
{
    auto server = std::make_unique<TruthServer>();
    const std::uint16_t port = server->port();
    TransportPlan plan = planFor(server->url("/delay/1"));
    plan.requests.push_back({"GET", server->url("/hang"), {}, ""});
    TransportRun run(plan);
    for (std::uint32_t id = 0; id < 20; ++id)
        run.start(id); // these leave idle connections behind
    QVERIFY(run.runUntil(20));
    for (std::uint32_t id = 20; id < 30; ++id)
        run.start(id, {.request = 1});
    while (server->requests() < 30)
        run.loop().run_one_for(10ms);
    QTRY_COMPARE(server->answered(), 20u);
    server.reset();
    QVERIFY(run.runUntil(30));
    for (std::uint32_t id = 30; id < 40; ++id)
        run.start(id);
    QVERIFY(run.runUntil(40));
    server = std::make_unique<TruthServer>(port);
    for (std::uint32_t id = 40; id < 60; ++id)
        run.start(id);
    QVERIFY(run.runUntil(60));
    QTRY_COMPARE(server->answered(), 20u); // it counts when its write is over, which may be after the answer came
    for (const auto& [id, answer] : run.answers) {
        if (id >= 20 && id < 30 && answer.result.failure == NetworkFailure::Connect)
            continue; // the kept connection closed at once: libcurl tried once more, and was refused
        const NetworkFailure expected = id < 20 || id >= 40 ? NetworkFailure::None
            : id < 30                                       ? NetworkFailure::Receive
                                                            : NetworkFailure::Connect;
        if (answer.result.failure != expected)
            qWarning("%u: %s", id, answer.failureText.c_str());
        QCOMPARE(answer.result.failure, expected);
    }
}

/// A request that was taken and dropped after a while is a failure, on a kept connection too.
void TestTransportFaults::hangingUpIsNotHiddenByASecondTry()
{
    auto server = std::make_unique<TruthServer>();
    const std::uint16_t port = server->port();
    TransportPlan plan = planFor(server->url("/ok"));
    plan.requests.push_back({"POST", server->url("/hang"), {}, "order", true});
    TransportRun run(plan);
    run.one();
    run.start(1, {.request = 1});
    run.loop().run_for(1100ms);
    QCOMPARE(server->requests(), 2u);
    QCOMPARE(server->connections(), 1u);
    server.reset();
    server = std::make_unique<TruthServer>(port);
    QVERIFY(run.runUntil(2));
    const Answer answer = run.answers[1];
    QCOMPARE(answer.result.failure, NetworkFailure::Receive);
    QCOMPARE(answer.failureText, std::string("the server closed the connection without an answer"));
    QVERIFY(answer.result.end - answer.result.sent >= 1s);
    QCOMPARE(server->requests(), 0u);
}

/// As a gateway does that refuses a payload for its size: the answer counts, though the body never got through.
void TestTransportFaults::answersBeforeTheBodyCame()
{
    boost::asio::io_context loop;
    using boost::asio::ip::tcp;
    tcp::acceptor acceptor(loop, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    std::thread refusing([&] {
        tcp::socket socket = acceptor.accept();
        boost::asio::streambuf head;
        boost::asio::read_until(socket, head, "\r\n\r\n");
        const std::string answer = "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno";
        boost::asio::write(socket, boost::asio::buffer(answer));
        socket.shutdown(tcp::socket::shutdown_send);
        boost::system::error_code error;
        std::string rest(1 << 20, '\0');
        while (!error)
            socket.read_some(boost::asio::buffer(rest), error);
    });
    const std::string url = "http://127.0.0.1:" + std::to_string(acceptor.local_endpoint().port()) + "/";
    TransportPlan plan = planFor(url);
    plan.requests[0] = {"POST", url, {}, std::string(20 << 20, 'x'), true};
    {
        TransportRun run(plan);
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.status, 413);
        QCOMPARE(answer.bodyStart, std::string("no"));
    }
    refusing.join();
}

void TestTransportFaults::everyMixtureIsSentAsAsked_data()
{
    QTest::addColumn<bool>("reuse");
    QTest::newRow("kept connections") << true;
    QTest::newRow("new connections") << false;
}

/// Handles that sent one thing send another: prepared, filled, with cookies, with other headers, after failures and
/// abandoned transfers. What each request was is read off the server's log by its id.
void TestTransportFaults::everyMixtureIsSentAsAsked()
{
    QFETCH(bool, reuse);
    constexpr std::uint32_t count = 1500;
    TruthServer server;
    server.answerWith("/away", "HTTP/1.1 302 Found\r\nLocation: /ok?home\r\nContent-Length: 0\r\n\r\n");
    Connection connection;
    connection.reuse = reuse;
    connection.redirects = onDirect() ? 0 : 2; // what it leaves to libcurl is left out: redirects, packing, cookies
    connection.compressed = !onDirect();
    TransportPlan plan = planFor(server.url("/ok?0"), connection);
    plan.requests.push_back({"POST", server.url("/ok?1"), {{"X-Kind", "1"}}, "body 1", true});
    plan.requests.push_back({"PUT", server.url("/delay/1?2"), {}, "", true});
    plan.requests.push_back({"GET", server.url("/away?3"), {{"X-Kind", "3"}}, ""});
    plan.requests.push_back({"GET", server.url("/reset-header?4"), {}, ""});
    plan.requests.push_back({"DELETE", server.url("/status/404?5"), {}, ""});
    std::vector<CookieJar> jars(3);
    for (std::size_t user = 0; user < jars.size(); ++user)
        jars[user].cookies = {"127.0.0.1\tFALSE\t/\tFALSE\t0\tuser\t" + std::to_string(user)};
    TransportRun run(plan);
    std::mt19937 draw(7);
    std::map<std::uint32_t, OutgoingRequest> wanted;
    std::map<std::uint32_t, int> users;
    for (std::uint32_t id = 0; id < count; ++id) {
        OutgoingRequest request = plan.requests[draw() % plan.requests.size()];
        const std::size_t index = static_cast<std::size_t>(request.url.back() - '0');
        const bool filled = draw() % 3 == 0;
        if (filled) {
            request.headers.push_back({"X-Filled", std::to_string(id)});
            request.body += request.hasBody ? std::string(draw() % 100'000, 'f') : "";
        }
        users[id] = onDirect() ? -1 : static_cast<int>(draw() % 4) - 1;
        CookieJar* const jar = users[id] < 0 ? nullptr : &jars[static_cast<std::size_t>(users[id])];
        const std::vector<Header> ids{{"X-Request-Id", std::to_string(id) + "."}};
        run.start(id, {index, filled ? &request : nullptr, ids, jar});
        wanted[id] = request;
        if (draw() % 8 == 0)
            QVERIFY(run.runUntil(id + 1));
    }
    QVERIFY(run.runUntil(count));
    std::map<std::uint32_t, int> seen;
    for (const TruthServer::Entry& entry : server.log()) {
        const QByteArray head = QByteArray::fromStdString(entry.head);
        const qsizetype at = head.indexOf("X-Request-Id: ") + 14;
        const std::uint32_t id = head.mid(at, head.indexOf('.', at) - at).toUInt();
        const OutgoingRequest& request = wanted.at(id);
        const bool hop = seen[id]++ > 0;
        QCOMPARE(server.url(entry.path), hop ? server.url("/ok?home") : request.url);
        QCOMPARE(entry.method, request.method);
        QVERIFY(entry.body == request.body);
        for (const Header& header : request.headers)
            QVERIFY2(head.contains(QByteArray::fromStdString(header.name + ": " + header.value + "\r\n")), head);
        if (request.headers.empty())
            QVERIFY2(!head.contains("X-Kind") && !head.contains("X-Filled"), head);
        QCOMPARE(head.contains("Cookie: user=" + QByteArray::number(users[id]) + "\r\n"), users[id] >= 0);
        QCOMPARE(head.count("Cookie: "), users[id] >= 0 ? 1 : 0);
    }
    for (const auto& [id, request] : wanted) {
        const TransferResult& result = run.answers[id].result;
        const char kind = request.url.back();
        QCOMPARE(seen[id], kind == '3' && !onDirect() ? 2 : 1);
        QCOMPARE(result.failure, kind == '4' ? NetworkFailure::Receive : NetworkFailure::None);
        QCOMPARE(result.status, kind == '5' ? 404 : kind == '3' && onDirect() ? 302 : 200);
        QCOMPARE(result.redirects, kind == '3' && !onDirect() ? 1u : 0u);
        QCOMPARE(run.answers[id].timesTold, 1);
    }
}

QTEST_GUILESS_MAIN(TestTransportFaults)
#include "tst_transportfaults.moc"
