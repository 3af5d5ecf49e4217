#include "transport/oauthtoken.h"
#include "truthserver.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestOauthToken : public QObject {
    Q_OBJECT
private slots:
    void asksAsTheStandardSays();
    void asksInTheBodyWhereTheHeaderIsRefused();
    void readsTokens_data();
    void readsTokens();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void doesNotWaitForever_data();
    void doesNotWaitForever();
    void saysThatNobodyIsThere();
};

namespace {

const std::string secret = "s3cr3t/+ &";

std::string answerOf(int status, const std::string& body)
{
    return "HTTP/1.1 " + std::to_string(status) + " Told\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

OAuth2ClientCredentials credentials(const std::string& url)
{
    return {url, "my client", secret, "read write"};
}

} // namespace

void TestOauthToken::asksAsTheStandardSays()
{
    TruthServer server;
    server.answerWith("/token",
                      answerOf(200, R"({"access_token": "abc", "token_type": "Bearer", "expires_in": 3600})"));
    const auto token = fetchToken(credentials(server.url("/token")), {});
    QVERIFY2(token, token ? "" : token.error().message.c_str());
    QCOMPARE(token->value, std::string("abc"));
    QVERIFY(token->lifetime == 3600s);
    QCOMPARE(server.requests(), 1u);
    const TruthServer::Entry asked = server.log()[0];
    QCOMPARE(asked.method, std::string("POST"));
    QCOMPARE(asked.body, std::string("grant_type=client_credentials&scope=read%20write"));
    // base64 of "my%20client:s3cr3t%2F%2B%20%26"
    const QByteArray basic = QByteArray("my%20client:s3cr3t%2F%2B%20%26").toBase64();
    QVERIFY2(asked.head.find("Authorization: Basic " + basic.toStdString() + "\r\n") != std::string::npos,
             asked.head.c_str());
    QVERIFY(asked.head.find("Content-Type: application/x-www-form-urlencoded\r\n") != std::string::npos);
}

void TestOauthToken::asksInTheBodyWhereTheHeaderIsRefused()
{
    TruthServer server;
    server.answerWith("/token", answerOf(401, R"({"error": "invalid_client"})"));
    QVERIFY(!fetchToken(credentials(server.url("/token")), {}));
    QCOMPARE(server.requests(), 2u);
    const TruthServer::Entry asked = server.log()[1];
    QVERIFY(asked.head.find("Authorization") == std::string::npos);
    QCOMPARE(asked.body,
             std::string("grant_type=client_credentials&scope=read%20write&client_id=my%20client"
                         "&client_secret=s3cr3t%2F%2B%20%26"));
}

void TestOauthToken::readsTokens_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("seconds"); // -1: not said
    QTest::newRow("no expiry") << std::string(R"({"access_token": "abc"})") << -1;
    QTest::newRow("null expiry") << std::string(R"({"access_token": "abc", "expires_in": null})") << -1;
    QTest::newRow("expiry as text") << std::string(R"({"access_token": "abc", "expires_in": "60"})") << 60;
    QTest::newRow("fraction") << std::string(R"({"access_token": "abc", "expires_in": 59.9})") << 59;
    QTest::newRow("any case") << std::string(R"({"access_token": "abc", "token_type": "bearer", "more": [1]})") << -1;
    QTest::newRow("absurd") << std::string(R"({"access_token": "abc", "expires_in": 1e300})") << 365 * 24 * 3600;
}

void TestOauthToken::readsTokens()
{
    QFETCH(std::string, body);
    QFETCH(int, seconds);
    TruthServer server;
    server.answerWith("/token", answerOf(200, body));
    const auto token = fetchToken(credentials(server.url("/token")), {});
    QVERIFY2(token, token ? "" : token.error().message.c_str());
    QCOMPARE(token->value, std::string("abc"));
    QCOMPARE(token->lifetime.has_value(), seconds >= 0);
    if (seconds >= 0)
        QVERIFY(*token->lifetime == std::chrono::seconds(seconds));
}

void TestOauthToken::saysWhatWentWrong_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::string>("says"); // behind the host
    const auto row = [](const char* name, const std::string& answer, const char* says) {
        QTest::newRow(name) << answer << std::string(says);
    };
    row("refused", answerOf(401, R"({"error": "invalid_client"})"), " gave no token: it answered 401: invalid_client");
    row("refused without a word", answerOf(403, "<html>"), " gave no token: it answered 403");
    row("refused with an echo", answerOf(400, R"({"error": ")" + secret + R"("})"), " gave no token: it answered 400");
    row("redirect", answerOf(302, ""), " gave no token: it answered 302");
    row("server error", answerOf(500, "{}"), " gave no token: it answered 500");
    row("garbage", answerOf(200, "\xff\xfe{{{"), " gave no usable token: the answer is not a JSON object");
    row("a list", answerOf(200, "[]"), " gave no usable token: the answer is not a JSON object");
    row("empty", answerOf(200, ""), " gave no usable token: the answer is not a JSON object");
    row("deep", answerOf(200, std::string(100'000, '[')), " gave no usable token: the answer is not a JSON object");
    row("no token", answerOf(200, R"({"access_token": 7})"),
        " gave no usable token: there is no access_token in the answer that fits into a header");
    row("a line break", answerOf(200, R"({"access_token": "a\r\nX: 1"})"),
        " gave no usable token: there is no access_token in the answer that fits into a header");
    row("another type", answerOf(200, R"({"access_token": "abc", "token_type": "mac"})"),
        " gave no usable token: its token_type is not Bearer");
    row("bad expiry", answerOf(200, R"({"access_token": "abc", "expires_in": -5})"),
        " gave no usable token: its expires_in is not a number of seconds");
    row("bad expiry text", answerOf(200, R"({"access_token": "abc", "expires_in": "soon"})"),
        " gave no usable token: its expires_in is not a number of seconds");
    row("too much", answerOf(200, std::string(2 << 20, ' ')), " sent more than 1 MB");
}

void TestOauthToken::saysWhatWentWrong()
{
    QFETCH(std::string, answer);
    QFETCH(std::string, says);
    TruthServer server;
    server.answerWith("/token", answer);
    const auto token = fetchToken(credentials(server.url("/token")), {});
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Network);
    QCOMPARE(token.error().message, "the token server 127.0.0.1:" + std::to_string(server.port()) + says);
    QVERIFY(token.error().message.find(secret) == std::string::npos);
}

void TestOauthToken::doesNotWaitForever_data()
{
    QTest::addColumn<std::string>("path");
    QTest::newRow("silence") << std::string("/hang");
    QTest::newRow("endless") << std::string("/endless");
}

void TestOauthToken::doesNotWaitForever()
{
    QFETCH(std::string, path);
    TruthServer server;
    const auto before = SteadyClock::now();
    const auto token = fetchToken(credentials(server.url(path)), {}, 100ms);
    QVERIFY(!token);
    QVERIFY(SteadyClock::now() - before < 10s);
    QVERIFY2(token.error().message.find("127.0.0.1") != std::string::npos, token.error().message.c_str());
}

void TestOauthToken::saysThatNobodyIsThere()
{
    std::string url;
    {
        const TruthServer gone;
        url = gone.url("/token");
    }
    for (const std::string& nowhere : {url, std::string("https://no-such-host.invalid/token")}) {
        const auto token = fetchToken(credentials(nowhere), {});
        QVERIFY(!token);
        QVERIFY2(token.error().message.starts_with("the token server ")
                     && token.error().message.find(" gave no token: ") != std::string::npos,
                 token.error().message.c_str());
    }
    QCOMPARE(fetchToken(credentials("not a url"), {}).error().message,
             std::string("libcurl cannot read the token URL"));
}

QTEST_GUILESS_MAIN(TestOauthToken)
#include "tst_oauthtoken.moc"
