#include "profile/profilejson.h"
#include "profile/target.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

// "stream" and "push" of a request: read, written, and what of them makes no sense.

class TestStreamProfile : public QObject {
    Q_OBJECT
private slots:
    void readsAndWritesStreams();
    void readsAndWritesPushes();
    void defaults();
    void refuses_data();
    void refuses();
    void webSocketsAddressWhomHttpWould();
};

namespace {

std::string profileOf(const std::string& request, const std::string& more = {})
{
    return R"json({"schema": "headroom.profile/2",
"request": )json"
        + request + R"json(,
"load": {"model": "open", "rate": "5/s", "for": "1s"})json"
        + more + "}";
}

Result<LoadProfile> again(const LoadProfile& profile)
{
    return readProfile(writeProfile(profile), "written");
}

} // namespace

void TestStreamProfile::readsAndWritesStreams()
{
    const auto profile = readProfile(
        profileOf(R"json({"url": "http://localhost/", "stream": {"kind": "events", "ends_with": "[DONE]"}})json"), "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    QVERIFY((profile->request().stream == StreamPlan{StreamPlan::Kind::Events, "[DONE]"}));
    QVERIFY(*again(*profile) == *profile);
}

void TestStreamProfile::readsAndWritesPushes()
{
    const auto profile = readProfile(profileOf(R"json({"url": "wss://localhost/x", "push": {"send": "${uuid}",
        "done": [{"json": "/state", "equals": "done"}, {"body_contains": "x"}, {"body_matches": "y+"}],
        "give_up_after": "20s", "ping_every": "30s", "protocols": ["a", "b"]}})json"),
                                     "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    const PushPlan& push = *profile->request().push;
    QCOMPARE(push.send, std::string("${uuid}"));
    QCOMPARE(push.done.size(), std::size_t{3});
    QCOMPARE(push.giveUpAfter, nanoseconds(20s));
    QVERIFY(push.pingEvery == nanoseconds(30s));
    QCOMPARE(push.protocols, std::vector<std::string>({"a", "b"}));
    QVERIFY(*again(*profile) == *profile);
}

void TestStreamProfile::defaults()
{
    const auto chunks = readProfile(profileOf(R"json({"url": "http://localhost/", "stream": {}})json"), "p");
    QVERIFY(chunks && (chunks->request().stream == StreamPlan{}));
    const auto push = readProfile(profileOf(R"json({"url": "ws://localhost/", "push": {"protocols": "a"}})json"), "p");
    QVERIFY2(push, push ? "" : push.error().message.c_str());
    QCOMPARE(push->request().push->giveUpAfter, nanoseconds(5min));
    QVERIFY(!push->request().push->pingEvery && push->request().push->done.empty());
    QCOMPARE(push->request().push->protocols, std::vector<std::string>{"a"});
    QVERIFY(*again(*push) == *push);
}

void TestStreamProfile::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, const char* request, const char* start, const char* more = "") {
        QTest::newRow(name) << QByteArray(request) << QByteArray(more) << QByteArray(start);
    };
    row("two ways", R"json({"url": "http://localhost/", "stream": {}, "push": {}})json",
        "p:2: request.push: stands beside \"stream\"; a result comes in one way");
    row("other kind", R"json({"url": "http://localhost/", "stream": {"kind": "lines"}})json",
        "p:2: request.stream.kind: 'lines' is none of chunks, events");
    row("misspelt", R"json({"url": "http://localhost/", "stream": {"end_with": "x"}})json",
        "p:2: request.stream.end_with: is not a field");
    row("HEAD", R"json({"method": "HEAD", "url": "http://localhost/", "stream": {}})json",
        "p:2: request.stream: the answer to a HEAD request has no body");
    row("end of chunks", R"json({"url": "http://localhost/", "stream": {"ends_with": "x"}})json",
        "p:2: request.stream.ends_with: is a text in an event's data");
    row("any end", R"json({"url": "http://localhost/", "stream": {"kind": "events", "ends_with": ""}})json",
        "p:2: request.stream.ends_with: is empty");
    row("WebSocket without push", R"json({"url": "ws://localhost/"})json",
        "p:2: request.url: 'ws://localhost/' is a WebSocket's");
    row("push without WebSocket", R"json({"url": "https://localhost/", "push": {}})json",
        "p:2: request.url: 'https://localhost/' begins with neither ws:// nor wss://");
    row("push by POST", R"json({"method": "POST", "url": "ws://localhost/", "push": {}})json",
        "p:2: request.method: a WebSocket is opened with GET");
    row("push with a body", R"json({"url": "ws://localhost/", "body": "x", "push": {}})json",
        "p:2: request.body: what is sent over a WebSocket");
    row("the handshake's header",
        R"json({"url": "ws://localhost/", "headers": {"sec-websocket-KEY": "x"}, "push": {}})json",
        "p:2: request.headers: sec-websocket-KEY is for the WebSocket's handshake");
    row("check of a handshake's body",
        R"json({"url": "ws://localhost/", "checks": [{"body_contains": "x"}], "push": {}})json",
        "p:2: request.checks: are of the WebSocket's handshake");
    row("check of a message's status", R"json({"url": "ws://localhost/", "push": {"done": [{"status": "200"}]}})json",
        "p:2: request.push.done: a message can be checked with");
    row("take", R"json({"url": "ws://localhost/", "take": {"x": {"json": "/x"}}, "push": {}})json",
        "p:2: request.take: a WebSocket's messages give no values");
    row("no patience", R"json({"url": "ws://localhost/", "push": {"give_up_after": "0s"}})json",
        "p:2: request.push.give_up_after: 0s is not between");
    row("a flood of pings", R"json({"url": "ws://localhost/", "push": {"ping_every": "1ms"}})json",
        "p:2: request.push.ping_every: 1ms is less than 10ms");
    row("protocol", R"json({"url": "ws://localhost/", "push": {"protocols": ["a b"]}})json",
        "p:2: request.push.protocols: 'a b' is not a protocol's name");
    row("cookies", R"json({"url": "ws://localhost/", "push": {}})json", "p:4: connection.cookies: a WebSocket",
        R"json(,
"connection": {"cookies": true})json");
    row("tokens over a WebSocket", R"json({"url": "http://localhost/"})json",
        "p:4: auth.token_url: 'ws://localhost/t' is neither http:// nor https://", R"json(,
"auth": {"type": "oauth2_client_credentials", "token_url": "ws://localhost/t", "client_id": "me",
"client_secret": "${env:S}"})json");
}

void TestStreamProfile::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, start);
    const auto profile = readProfile(profileOf(request.toStdString(), more.toStdString()), "p");
    QVERIFY(!profile);
    QVERIFY2(QByteArray::fromStdString(profile.error().message).startsWith(start), profile.error().message.c_str());
}

/// The rule of consent is the same for them: nobody is addressed by ws:// who would not be by http://.
void TestStreamProfile::webSocketsAddressWhomHttpWould()
{
    for (const char* const rest : {"://127.0.0.1:8089/push", "://API.example.com/x?y", "://[::1]/", "://2130706433/",
                                   "://127.0.0.1@example.com/"}) {
        for (const std::string s : {"", "s"}) {
            const auto webSocket = parseTarget("ws" + s + rest);
            const auto http = parseTarget("http" + s + rest);
            QVERIFY(webSocket && http);
            QCOMPARE(webSocket->scheme, "ws" + s);
            QVERIFY(webSocket->webSocket() && !http->webSocket());
            QCOMPARE(webSocket->host, http->host);
            QCOMPARE(webSocket->port, http->port);
            QCOMPARE(webSocket->loopback, http->loopback);
        }
    }
    QVERIFY(parseTarget("WSS://localhost/")->scheme == "wss");
    QVERIFY(!parseTarget("ws:///nobody") && !parseTarget("wsx://localhost/") && !parseTarget("ws:localhost"));
    QCOMPARE(httpUrlOf("wss://h/ws://x"), std::string("https://h/ws://x"));
    QCOMPARE(httpUrlOf("http://h/"), std::string("http://h/"));
}

QTEST_GUILESS_MAIN(TestStreamProfile)
#include "tst_streamprofile.moc"
