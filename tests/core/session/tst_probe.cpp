#include "session/probe.h"
#include "truthserver.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile profileFor(const TruthServer& server, const std::string& path)
{
    LoadProfile profile;
    profile.request().url = server.url(path);
    profile.limit.time = 2s;
    return profile;
}

bool goOn()
{
    return true;
}

std::string answer(const std::string& body, const std::string& headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace

class TestProbe : public QObject {
    Q_OBJECT
private slots:
    void sendsExactlyOnce();
    void tellsWhatChecksAndTakenValuesGave();
    void showsNoSecret();
    void aRefusedConnectionIsToldOf();
    void nothingIsSentAgain();
    void canBeGivenUp();
    void aLaterStepOfAJourneyNeedsTheEarlierOnes();
    void cutsALongBody();
};

void TestProbe::sendsExactlyOnce()
{
    const TruthServer server;
    LoadProfile profile = profileFor(server, "/delay/100");
    profile.load.model = ClosedModel{100'000}; // whatever the load: more users than there are descriptors
    profile.request().headers = {{"X-A", "1"}};
    const auto found = probe(profile, 0, goOn);
    QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
    QCOMPARE(server.requests(), std::uint64_t{1});
    QVERIFY(server.log()[0].head.find("X-A: 1") != std::string::npos);
    QCOMPARE(found->status, 200);
    QVERIFY(found->outcome == Outcome::Ok);
    QVERIFY(found->version == HttpVersion::Http11);
    QVERIFY(found->serviceTime >= 100ms && found->wait >= 100ms);
    QVERIFY(found->wait + found->receive == found->serviceTime);
    QVERIFY(found->connect > 0ns && found->tls == 0ns);
    QCOMPARE(found->ofLimit, toSeconds(found->serviceTime) / 2);
    QVERIFY(!found->headers.empty()); // though no check asks for them
}

void TestProbe::tellsWhatChecksAndTakenValuesGave()
{
    TruthServer server;
    server.answerWith("/json", answer("{\"id\": 7, \"next\": \"b\"}", "X-Kind: report\r\n"));
    LoadProfile profile = profileFor(server, "/json");
    profile.request().checks = {{Check::Of::Status, Check::Must::BeAmong, "", "200"},
                                {Check::Of::Json, Check::Must::Equal, "/id", "8"},
                                {Check::Of::HeaderField, Check::Must::Equal, "X-Kind", "report"}};
    profile.request().taken = {{"next", TakenValue::From::Json, "/next"}, {"none", TakenValue::From::Json, "/none"}};
    const auto found = probe(profile, 0, goOn);
    QVERIFY(found);
    QCOMPARE(found->checks.size(), std::size_t{3}); // those behind the one that fails as well
    QVERIFY(!found->checks[0] && !found->checks[2]);
    QVERIFY2(found->checks[1] && found->checks[1]->find("/id") != std::string::npos, "the pointer is named");
    QCOMPARE(*found->taken[0].value, std::string("b"));
    QVERIFY(!found->taken[1].value && found->taken[1].why.find("/none") != std::string::npos);
    QVERIFY(found->outcome == Outcome::CheckFailed);
}

void TestProbe::showsNoSecret()
{
    qputenv("HEADROOM_TEST_SECRET", "sesame-opens");
    TruthServer server;
    server.answerBy("/echo", [](const TruthServer::Entry& entry) {
        return answer(entry.head + "\n{\"access_token\": \"tok-12345\"}",
                      "X-Echo: sesame-opens\r\nSet-Cookie: a=b\r\n");
    });
    LoadProfile profile = profileFor(server, "/echo?key=${env:HEADROOM_TEST_SECRET}");
    profile.auth = BearerAuth{"${env:HEADROOM_TEST_SECRET}"};
    profile.request().taken = {{"access_token", TakenValue::From::Regex, "access_token\": \"([^\"]+)"}};
    const auto found = probe(profile, 0, goOn);
    QVERIFY(found);
    QVERIFY(server.log()[0].head.find("sesame-opens") != std::string::npos); // it was sent
    std::string all = found->url + found->body + *found->taken[0].value;
    for (const Header& header : found->headers)
        all += header.name + header.value;
    QVERIFY2(all.find("sesame-opens") == std::string::npos, all.c_str());
    QVERIFY2(all.find("tok-12345") == std::string::npos, all.c_str());
    QVERIFY2(all.find("a=b") == std::string::npos, all.c_str());
    QVERIFY(all.find("${env:HEADROOM_TEST_SECRET}") != std::string::npos);
}

void TestProbe::aRefusedConnectionIsToldOf()
{
    std::string url;
    {
        const TruthServer gone;
        url = gone.url("/ok");
    }
    LoadProfile profile;
    profile.request().url = url;
    const auto found = probe(profile, 0, goOn);
    QVERIFY(found);
    QCOMPARE(found->status, 0);
    QVERIFY(found->failure == NetworkFailure::Connect && found->outcome == Outcome::NetworkError);
    QVERIFY(!found->trouble.empty());
}

void TestProbe::nothingIsSentAgain()
{
    const TruthServer server;
    LoadProfile profile = profileFor(server, "/status/503");
    profile.retries.on = {Outcome::ServerError};
    const auto found = probe(profile, 0, goOn);
    QVERIFY(found && found->outcome == Outcome::ServerError);
    QCOMPARE(server.requests(), std::uint64_t{1});
}

void TestProbe::canBeGivenUp()
{
    const TruthServer server;
    const auto found = probe(profileFor(server, "/hang"), 0, [&] { return server.requests() == 0; });
    QVERIFY(!found);
    QVERIFY(found.error().message.find("given up") != std::string::npos);
}

void TestProbe::aLaterStepOfAJourneyNeedsTheEarlierOnes()
{
    const TruthServer server;
    LoadProfile profile = profileFor(server, "/ok");
    profile.request().taken = {{"id", TakenValue::From::Json, "/id"}};
    HttpRequest second;
    second.url = server.url("/ok?id=${taken:id}");
    profile.requests.push_back(second);
    profile.order = LoadProfile::Order::InOrder;
    const auto found = probe(profile, 1, goOn);
    QVERIFY(!found);
    QVERIFY2(found.error().message.find("${taken:id}") != std::string::npos, found.error().message.c_str());
    QCOMPARE(server.requests(), std::uint64_t{0});
}

void TestProbe::cutsALongBody()
{
    TruthServer server;
    server.answerWith("/long", answer(std::string(50'000, 'x')));
    const auto found = probe(profileFor(server, "/long"), 0, goOn);
    QVERIFY(found && found->bodyCut);
    QCOMPARE(found->body.size(), shownOfBody);
    QCOMPARE(found->bodyBytes, std::uint64_t{50'000});
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
