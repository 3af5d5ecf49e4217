#include "profile/redaction.h"
#include "profile/shownurl.h"

#include <QtTest>

using namespace headroom;

namespace {

HttpRequest requestTo(const char* url, std::vector<Field> query = {})
{
    HttpRequest request;
    request.url = url;
    request.query = std::move(query);
    return request;
}

QString shown(const HttpRequest& request, std::size_t longestQuery = longestShownQuery)
{
    return QString::fromStdString(shownUrl(request, longestQuery));
}

} // namespace

class TestShownUrl : public QObject {
    Q_OBJECT

private slots:
    void urls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, const char* url, const char* expected) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(expected);
        };
        row("plain", "https://a.example/x", "https://a.example/x");
        row("query", "https://a.example/x?page_size=500&page=2", "https://a.example/x?page_size=500&page=2");
        row("no values", "https://a.example/x?all&&of=", "https://a.example/x?all&&of=");
        row("nothing asked", "https://a.example/x?", "https://a.example/x");
        row("fragment", "https://a.example/#token=1?a=b", "https://a.example/#...");
        row("query and fragment", "https://a.example/x?a=1#top", "https://a.example/x?a=1#...");
        row("user", "https://u:p@a.example/x", "https://a.example/x");
        row("at in the password", "https://u:p@q@a.example", "https://a.example");
        row("at in the path", "https://a.example/@me", "https://a.example/@me");
        row("at in the query", "https://a.example?to=me@a.example", "https://a.example?to=me@a.example");
        row("no scheme", "u:p@a.example/x", "a.example/x");
        row("empty", "", "");
        row("secret among others", "https://a.example/x?size=5&token=abc&page=1",
            "https://a.example/x?size=5&token=...&page=1");
        row("encoded name", "https://a.example/x?api%5Fkey=abc", "https://a.example/x?api%5Fkey=...");
        row("name with brackets", "https://a.example/x?filter[token]=abc", "https://a.example/x?filter[token]=...");
        row("web token", "https://a.example/x?state=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
            "https://a.example/x?state=...");
        row("another separator", "https://a.example/x?size=5;token=abc", "https://a.example/x?size=5;token=...");
        row("a URL in it", "https://a.example/x?next=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc%26a%3Db",
            "https://a.example/x?next=...");
        row("a harmless one in it", "https://a.example/x?next=https%3A%2F%2Fb.example%2F",
            "https://a.example/x?next=https%3A%2F%2Fb.example%2F");
        row("a short code", "https://a.example/x?code=DE", "https://a.example/x?code=DE");
        row("a function's key", "https://a.example/x?code=bm90IGEga2V5IGF0IGFsbA==", "https://a.example/x?code=...");
        row("reference", "https://a.example/x?token=${env:TOKEN}", "https://a.example/x?token=${env:TOKEN}");
        row("reference with more", "https://a.example/x?token=a${env:TOKEN}", "https://a.example/x?token=...");
        row("as a run keeps it", "https://a.example/x?token=${env:REDACTED}&size=5",
            "https://a.example/x?token=...&size=5");
    }
    void urls()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, shown);
        QCOMPARE(::shown(requestTo(url.constData())).toUtf8(), shown);
    }

    void secretNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name :
             {"token", "key", "KEY", "api_key", "apikey", "access_token", "sig", "signature", "password", "secret",
              "client_secret", "auth", "session", "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "jwt"})
            QTest::newRow(name) << QByteArray(name);
    }
    /// Wherever they stand, and as the run that keeps the profile shows them.
    void secretNames()
    {
        QFETCH(QByteArray, name);
        const QString expected = QString::fromUtf8("https://a.example/?" + name + "=...");
        const HttpRequest inUrl = requestTo(("https://a.example/?" + name + "=hunter2").constData());
        const HttpRequest behind = requestTo("https://a.example/", {{name.toStdString(), "hunter2&x=1#y"}});
        QCOMPARE(shown(inUrl), expected);
        QCOMPARE(shown(behind), expected);
        QCOMPARE(shown(withoutSecrets(inUrl)), expected);
        QCOMPARE(shown(withoutSecrets(behind)), expected);
    }

    void parametersPutBehind()
    {
        QCOMPARE(shown(requestTo("https://a.example/x", {{"page_size", "50"}})), "https://a.example/x?page_size=50");
        QCOMPARE(shown(requestTo("https://a.example/x?a=1#top", {{"page_size", "50"}, {"b", ""}})),
                 "https://a.example/x?a=1&page_size=50&b=#...");
    }

    void longQueriesAreCut()
    {
        const HttpRequest request = requestTo("https://a.example/x?first=1&second=2&third=3");
        QCOMPARE(shown(request, 24), "https://a.example/x?first=1&second=2&third=3");
        QCOMPARE(shown(request, 23), "https://a.example/x?first=1&second=2&...");
        QCOMPARE(shown(request, 12), "https://a.example/x?first=1&...");
        QCOMPARE(shown(request, 8), "https://a.example/x?first...");
        QCOMPARE(shown(requestTo("https://a.example/x?\xc3\xbc\xc3\xbc\xc3\xbc"), 6),
                 QString::fromUtf8("https://a.example/x?\xc3\xbc\xc3\xbc\xc3\xbc"));
        QCOMPARE(shown(requestTo("https://a.example/x?\xc3\xbc\xc3\xbc\xc3\xbc\xc3\xbc"), 6),
                 QString::fromUtf8("https://a.example/x?\xc3\xbc..."));
        const QString longest = shown(requestTo(("https://a.example/x?q=" + QByteArray(5000, 'x')).constData()));
        QCOMPARE(longest.size(), qsizetype(QByteArray("https://a.example/x?").size() + longestShownQuery));
    }
};

QTEST_GUILESS_MAIN(TestShownUrl)
#include "tst_shownurl.moc"
