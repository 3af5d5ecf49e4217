#include "profile/profilejson.h"
#include "profile/redaction.h"

#include <QtTest>

#include <algorithm>

using namespace headroom;

namespace {

constexpr const char* secret = "S3CRET-4711-hunter2";

bool holds(const std::string& text)
{
    return text.find("S3CRET") != std::string::npos;
}

} // namespace

class TestRedaction : public QObject {
    Q_OBJECT

private slots:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const char* name, const char* text, const char* clean) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(clean);
        };
        row("JSON", "{\"user\": \"a\", \"access_token\": \"x\\\"y\", \"n\": 1}",
            "{\"user\": \"a\", \"access_token\": \"${env:REDACTED}\", \"n\": 1}");
        row("JSON, camel case", "{\"apiKey\":\"abc\"}", "{\"apiKey\":\"${env:REDACTED}\"}");
        row("JSON in JSON", "{\"body\":\"{\\\"password\\\":\\\"abc\\\"}\"}",
            "{\"body\":\"{\\\"password\\\":\\\"${env:REDACTED}\\\"}\"}");
        row("JSON number", "{\"pin\": 1234}", "{\"pin\": ${env:REDACTED}}");
        row("nothing there", "{\"token\": null, \"session\": false}", "{\"token\": null, \"session\": false}");
        row("cut off", "{\"token\": \"abcd", "{\"token\": \"${env:REDACTED}");
        row("form", "user=a&password=b%20c&x=1", "user=a&password=${env:REDACTED}&x=1");
        row("query", "/a?token=abc#top", "/a?token=${env:REDACTED}#top");
        row("header", "Authorization: Basic dXNlcjpwdw==\r\nAccept: */*",
            "Authorization: ${env:REDACTED}\r\nAccept: */*");
        row("cookies", "Set-Cookie: a=1; Path=/\nX: 1", "Set-Cookie: ${env:REDACTED}\nX: 1");
        row("bearer", "no entry with Bearer abcdefgh, sorry", "no entry with Bearer ${env:REDACTED}, sorry");
        row("JWT", "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_x end", "got ${env:REDACTED} end");
        row("user in a URL", "at https://me:pw@a.example/x@y", "at https://${env:REDACTED}@a.example/x@y");
        row("references stay", "Authorization: Bearer ${env:TOKEN}", "Authorization: Bearer ${env:TOKEN}");
        row("data stays", "password=${data:users.password}&a=b", "password=${data:users.password}&a=b");
        row("half a reference", "token=abc${env:X}", "token=${env:REDACTED}");
        // What is no secret must stay evidence.
        row("prose", "The token has expired: ask for another", "The token has expired: ask for another");
        row("limits", "max_tokens: 100, page_size=500", "max_tokens: 100, page_size=500");
        row("news", "the bearer of news", "the bearer of news");
        row("mail", "write to me@a.example", "write to me@a.example");
        row("timeout", "{\"message\": \"Endpoint request timed out\"}",
            "{\"message\": \"Endpoint request timed out\"}");
        row("UTF-8", "schl\xc3\xbcssel=1", "schl\xc3\xbcssel=1");
        row("empty", "", "");
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, clean);
        QCOMPARE(QByteArray::fromStdString(withoutLikelySecrets(text.toStdString())), clean);
        QCOMPARE(QByteArray::fromStdString(withoutLikelySecrets(clean.toStdString())), clean); // done is done
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("secret");
        for (const char* name : {"Authorization",
                                 "proxy-authorization",
                                 "Cookie",
                                 "X-Api-Key",
                                 "x_api_key",
                                 "X-Amz-Security-Token",
                                 "access_token",
                                 "refreshToken",
                                 "client_secret",
                                 "Password",
                                 "X-CSRF-Token",
                                 "JSESSIONID",
                                 "Ocp-Apim-Subscription-Key",
                                 "x-functions-key",
                                 "pass",
                                 "app_key",
                                 "accountKey",
                                 "SAMLResponse",
                                 "assertion",
                                 "totp"})
            QTest::newRow(name) << name << true;
        for (const char* name :
             {"Accept", "page", "key", "author", "max_tokens", "tokenizer", "passing", "compass", "User-Agent"})
            QTest::newRow(name) << name << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(namesSecret(name.toStdString()), "secret");
    }

    void aProfileLosesItsSecretsAndSaysWhere()
    {
        LoadProfile profile;
        HttpRequest& request = profile.request();
        request.url = std::string("https://a.example/report?page=1&key=") + secret;
        request.headers = {{"Authorization", std::string("Bearer ") + secret},
                           {"Cookie", std::string("a=1; id=") + secret},
                           {"Accept", "text/html"},
                           {"X-Token", "${env:TOKEN}"}};
        request.query = {{"api_key", secret}, {"size", "5"}};
        request.body = std::string("{\"password\": \"") + secret + "\"}";
        HttpRequest form = request;
        form.method = "POST";
        form.url = "https://a.example/login";
        form.headers.clear();
        form.query.clear();
        form.body = FormBody{{{"password", secret}, {"user", "anna"}}};
        profile.requests.push_back(form);
        form.body = MultipartBody{{{"token", secret, "", ""}}};
        profile.requests.push_back(form);

        const Redaction done = redacted(profile);
        QVERIFY2(!holds(writeProfile(done.profile)), writeProfile(done.profile).c_str());
        const std::vector<std::string> places{"in the URL of GET /report",    "header Authorization of GET /report",
                                              "header Cookie of GET /report", "parameter api_key of GET /report",
                                              "in the body of GET /report",   "in the body of POST /login",
                                              "in the body of POST /login"};
        QCOMPARE(redactedPlaces(done.profile), places);
        QVERIFY(redactedPlaces(LoadProfile()).empty());
        // What is kept is as it was, and the whole is still a profile.
        QCOMPARE(done.profile.request().headers[2].value, std::string("text/html"));
        QCOMPARE(done.profile.request().headers[3].value, std::string("${env:TOKEN}"));
        QCOMPARE(done.profile.request().query[1].value, std::string("5"));
        QCOMPARE(std::get<FormBody>(done.profile.requests[1].body).fields[1].value, std::string("anna"));
        const auto read = readProfile(writeProfile(done.profile), "redacted");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(redacted(done.profile).profile, done.profile);
        // Each value is known, so that an echo can be cleaned of it.
        QVERIFY(std::find(done.values.begin(), done.values.end(), secret) != done.values.end());
    }

    void whatEndsAJobAndWhereTokensComeFrom()
    {
        LoadProfile profile;
        profile.request().url = "https://a.example/report";
        const Check check{Check::Of::HeaderField, Check::Must::Equal, "Set-Cookie", secret};
        profile.request().poll = PollPlan();
        profile.request().poll->done = {check};
        profile.request().poll->failed = {check};
        profile.auth = OAuth2ClientCredentials{std::string("https://a.example/token?api_key=") + secret, "me",
                                               "${env:CLIENT_SECRET}", ""};
        const Redaction done = redacted(profile);
        QVERIFY2(!holds(writeProfile(done.profile)), writeProfile(done.profile).c_str());
        QCOMPARE(redactedPlaces(done.profile),
                 (std::vector<std::string>{"in a check of GET /report", "in a check of GET /report",
                                           "in the URL that tokens come from"}));
    }

    void aProfileWithoutSecretsStaysAsItIs()
    {
        LoadProfile profile;
        profile.request().url = "https://a.example/report?page_size=500";
        profile.request().headers = {{"Authorization", "Bearer ${env:TOKEN}"}};
        profile.request().body = std::string("{\"password\": \"${data:users.password}\"}");
        const Redaction done = redacted(profile);
        QCOMPARE(done.profile, profile);
        QVERIFY(done.values.empty());
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
