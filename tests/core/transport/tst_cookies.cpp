#include "transportrun.h"
#include "truthserver.h"

#include <QTest>

using namespace headroom;

/// Each user keeps its own cookies, whichever handle carries its requests.
class TestCookies : public QObject {
    Q_OBJECT
private slots:
    void usersAreKeptApart();
    void nobodyInheritsThem();
    void comeAlongThroughRedirects();
    void gone();
    void stayWithTheirHost();
};

namespace {

std::string cookieLine(const TruthServer::Entry& entry)
{
    const std::size_t at = entry.head.find("Cookie: ");
    return at == std::string::npos ? "" : entry.head.substr(at + 8, entry.head.find("\r\n", at) - at - 8);
}

std::string setting(const std::string& cookie)
{
    return "HTTP/1.1 200 OK\r\nSet-Cookie: " + cookie + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

void TestCookies::usersAreKeptApart()
{
    TruthServer server;
    server.answerWith("/login/a", setting("user=a; Path=/; HttpOnly"));
    server.answerWith("/login/b", setting("user=b; Path=/; Max-Age=1000"));
    Connection connection;
    connection.cookies = true;
    TransportPlan plan = planFor(server.url("/login/a"), connection);
    plan.requests.push_back({"GET", server.url("/login/b"), {}, ""});
    plan.requests.push_back({"GET", server.url("/ok"), {}, ""});
    TransportRun run(plan);
    CookieJar a, b;
    run.one({.request = 0, .cookies = &a});
    run.one({.request = 1, .cookies = &b});
    QCOMPARE(a.cookies.size(), std::size_t(1));
    QCOMPARE(b.cookies.size(), std::size_t(1));
    for (int times = 0; times < 3; ++times) { // on one handle, in turn
        run.one({.request = 2, .cookies = &a});
        QCOMPARE(cookieLine(server.log().back()), std::string("user=a"));
        run.one({.request = 2, .cookies = &b});
        QCOMPARE(cookieLine(server.log().back()), std::string("user=b"));
    }
    QCOMPARE(server.connections(), 1u);
    // Many at once, on handles that served others before.
    std::vector<CookieJar> jars(20);
    for (std::size_t user = 0; user < jars.size(); ++user)
        jars[user] = user % 2 == 0 ? a : b;
    const std::uint64_t before = server.requests();
    std::vector<OutgoingRequest> requests(jars.size());
    for (std::uint32_t user = 0; user < jars.size(); ++user) {
        requests[user].url = server.url("/ok?" + std::to_string(user));
        run.start(user, {.filled = &requests[user], .cookies = &jars[user]});
    }
    QVERIFY(run.runUntil(8 + jars.size()));
    const auto log = server.log();
    QCOMPARE(log.size(), before + jars.size());
    for (std::size_t at = before; at < log.size(); ++at) {
        const int user = QByteArray::fromStdString(log[at].path).mid(4).toInt();
        QCOMPARE(cookieLine(log[at]), std::string(user % 2 == 0 ? "user=a" : "user=b"));
    }
    for (std::size_t user = 0; user < jars.size(); ++user)
        QVERIFY(jars[user].cookies == (user % 2 == 0 ? a : b).cookies);
}

void TestCookies::nobodyInheritsThem()
{
    TruthServer server;
    server.answerWith("/login", setting("user=a; Path=/"));
    TransportPlan plan = planFor(server.url("/login"));
    plan.connection.cookies = true;
    plan.requests.push_back({"GET", server.url("/ok"), {}, ""});
    TransportRun run(plan);
    run.one(); // without a jar no engine: what is set is forgotten
    run.one({.request = 1});
    QCOMPARE(cookieLine(server.log().back()), std::string());
    CookieJar jar, fresh;
    run.one({.cookies = &jar});
    run.one({.request = 1});
    QCOMPARE(cookieLine(server.log().back()), std::string());
    run.one(); // sets one on a handle whose engine is on, for nobody
    run.one({.request = 1, .cookies = &fresh});
    QCOMPARE(cookieLine(server.log().back()), std::string());
    QVERIFY(fresh.cookies.empty());
}

void TestCookies::comeAlongThroughRedirects()
{
    TruthServer server;
    server.answerWith("/login",
                      "HTTP/1.1 302 Found\r\nLocation: /ok\r\nSet-Cookie: user=a; Path=/\r\nContent-Length: 0\r\n\r\n");
    Connection connection;
    connection.redirects = 1;
    TransportRun run(planFor(server.url("/login"), connection));
    CookieJar jar;
    run.one({.cookies = &jar});
    QCOMPARE(cookieLine(server.log().back()), std::string("user=a"));
    QCOMPARE(jar.cookies.size(), std::size_t(1));
}

void TestCookies::gone()
{
    TruthServer server;
    server.answerWith("/login", setting("user=a; Path=/"));
    server.answerWith("/logout", setting("user=; Path=/; Max-Age=0"));
    TransportPlan plan = planFor(server.url("/login"));
    plan.connection.cookies = true;
    plan.requests.push_back({"GET", server.url("/logout"), {}, ""});
    TransportRun run(plan);
    CookieJar jar;
    run.one({.cookies = &jar});
    run.one({.request = 1, .cookies = &jar});
    QCOMPARE(cookieLine(server.log().back()), std::string("user=a"));
    QVERIFY(jar.cookies.empty());
}

void TestCookies::stayWithTheirHost()
{
    TruthServer server;
    server.answerWith("/login", setting("user=a; Path=/"));
    TransportPlan plan = planFor(server.url("/login"));
    plan.connection.cookies = true;
    plan.requests.push_back({"GET", "http://localhost:" + std::to_string(server.port()) + "/ok", {}, ""});
    TransportRun run(plan);
    CookieJar jar;
    run.one({.cookies = &jar});
    QCOMPARE(run.one({.request = 1, .cookies = &jar}).result.status, 200);
    QCOMPARE(cookieLine(server.log().back()), std::string());
}

QTEST_GUILESS_MAIN(TestCookies)
#include "tst_cookies.moc"
