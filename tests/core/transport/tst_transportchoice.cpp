#include "transport/curltransport.h"
#include "transport/direct/directtransport.h"
#include "transport/transportchoice.h"

#include <QTest>

#include <functional>

using namespace headroom;

namespace {

using Change = std::function<void(TransportPlan&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestTransportChoice : public QObject {
    Q_OBJECT
private slots:
    void chooses_data();
    void chooses();
};

void TestTransportChoice::chooses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("direct"); // where the profile leaves it open
    QTest::addColumn<std::string>("says");
    const auto row = [](const char* name, bool direct, const char* says, const Change& change) {
        QTest::newRow(name) << change << direct << std::string(says);
    };
    row("nothing special", true, "", [](TransportPlan&) {});
    row("a body", true, "", [](TransportPlan& plan) { plan.requests[0] = {"POST", "http://h/", {}, "x", true}; });
    row("new connections", true, "", [](TransportPlan& plan) { plan.connection.reuse = false; });
    row("TLS", true, "", [](TransportPlan& plan) { plan.requests[0].url = "https://127.0.0.1/"; });
    row("a Unix socket", true, "", [](TransportPlan& plan) { plan.connection.unixSocket = "/s"; });
    row("signed", true, "", [](TransportPlan& plan) {
        AwsSigV4 auth;
        auth.region = "eu-west-1";
        plan.auth = auth;
    });
    row("HTTP/2", false, "HTTP/2", [](TransportPlan& plan) { plan.connection.http = Connection::Http::Http2; });
    row("HTTP/2 without TLS", false, "HTTP/2",
        [](TransportPlan& plan) { plan.connection.http = Connection::Http::Http2PriorKnowledge; });
    row("HTTP/3", false, "HTTP/3", [](TransportPlan& plan) { plan.connection.http = Connection::Http::Http3; });
    row("a proxy", false, "proxies", [](TransportPlan& plan) { plan.connection.proxy = "http://p:1"; });
    row("redirects", false, "redirects", [](TransportPlan& plan) { plan.connection.redirects = 1; });
    row("packed", false, "packed", [](TransportPlan& plan) { plan.connection.compressed = true; });
    row("cookies", false, "cookies", [](TransportPlan& plan) { plan.connection.cookies = true; });
    row("CONNECT", false, "CONNECT", [](TransportPlan& plan) { plan.requests[0].method = "CONNECT"; });
    row("a coding of its own", false, "Transfer-Encoding", [](TransportPlan& plan) {
        plan.requests[0].headers = {{"transfer-encoding", "chunked"}};
    });
    row("Expect", false, "Expect", [](TransportPlan& plan) {
        plan.requests[0].headers = {{"Expect", "100-continue"}};
    });
    row("Upgrade", false, "Upgrade", [](TransportPlan& plan) { plan.requests[0].headers = {{"Upgrade", "h2c"}}; });
    row("one request of several", false, "Upgrade", [](TransportPlan& plan) {
        plan.requests.push_back(plan.requests[0]);
        plan.requests[1].headers = {{"Upgrade", "h2c"}};
    });
}

void TestTransportChoice::chooses()
{
    QFETCH(Change, change);
    QFETCH(bool, direct);
    QFETCH(std::string, says);
    TransportPlan plan;
    plan.requests.resize(1);
    plan.requests[0].url = "http://127.0.0.1/";
    change(plan);
    const auto open = chooseTransport(plan);
    QVERIFY(open);
    QCOMPARE(open->direct, direct);
    QVERIFY2(open->why.find(says) != std::string::npos, open->why.c_str());
    plan.connection.transport = Connection::Transport::Curl;
    QVERIFY(!chooseTransport(plan)->direct);
    plan.connection.transport = Connection::Transport::Direct;
    const auto forced = chooseTransport(plan);
    QCOMPARE(forced.has_value(), direct);
    if (!forced)
        QVERIFY2(forced.error().message.find(says) != std::string::npos, forced.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestTransportChoice)
#include "tst_transportchoice.moc"
