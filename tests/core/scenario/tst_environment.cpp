#include "scenario/environment.h"

#include <QTest>

using namespace headroom;

namespace {

HttpRequest requestOf(std::string method, std::string url, std::vector<Header> headers, std::string body)
{
    HttpRequest request;
    request.method = std::move(method);
    request.url = std::move(url);
    request.headers = std::move(headers);
    request.body = std::move(body);
    return request;
}

Result<FilledProfile> filled(HttpRequest request)
{
    LoadProfile profile;
    profile.requests = {std::move(request)};
    return withEnvironment(profile);
}

} // namespace

class TestEnvironment : public QObject {
    Q_OBJECT
private slots:
    void fillsInValues();
    void takesValuesAsTheyAre();
    void namesWhatIsMissing();
    void refusesValuesThatBreakTheRequest();
    void takesValuesOutAgain_data();
    void takesValuesOutAgain();
};

void TestEnvironment::fillsInValues()
{
    qputenv("HEADROOM_TEST_TOKEN", "abc");
    qputenv("HEADROOM_TEST_HOST", "127.0.0.1");
    const auto request = filled(requestOf("POST", "http://${env:HEADROOM_TEST_HOST}/${env:HEADROOM_TEST_TOKEN}",
                                          {{"Authorization", "Bearer ${env:HEADROOM_TEST_TOKEN}"}},
                                          "token=${env:HEADROOM_TEST_TOKEN}, $env, ${other}"));
    QVERIFY2(request, request ? "" : request.error().message.c_str());
    QCOMPARE(request->profile.request().url, std::string("http://127.0.0.1/abc"));
    QCOMPARE(request->profile.request().headers[0].value, std::string("Bearer abc"));
    QCOMPARE(request->profile.request().text(), std::string("token=abc, $env, ${other}"));
}

void TestEnvironment::takesValuesAsTheyAre()
{
    qputenv("HEADROOM_TEST_TOKEN", "${env:HEADROOM_TEST_TOKEN}"); // expanded again, it would never end
    const auto request = filled(requestOf("GET", "http://h/", {}, "${env:HEADROOM_TEST_TOKEN}"));
    QCOMPARE(request->profile.request().text(), std::string("${env:HEADROOM_TEST_TOKEN}"));
}

void TestEnvironment::namesWhatIsMissing()
{
    qunsetenv("HEADROOM_TEST_TOKEN");
    const auto request = filled(requestOf("GET", "http://h/", {{"A", "${env:HEADROOM_TEST_TOKEN}"}}, ""));
    QVERIFY(!request);
    QVERIFY(request.error().message.find("HEADROOM_TEST_TOKEN is not set") != std::string::npos);
    QVERIFY(!filled(requestOf("GET", "http://h/${env:X", {}, "")));
}

void TestEnvironment::refusesValuesThatBreakTheRequest()
{
    const HttpRequest inHeader = requestOf("GET", "http://h/", {{"A", "${env:HEADROOM_TEST_TOKEN}"}}, "");
    const HttpRequest inUrl = requestOf("GET", "http://h/?k=${env:HEADROOM_TEST_TOKEN}", {}, "");
    qputenv("HEADROOM_TEST_TOKEN", "abc\r\nX-Evil: 1");
    QVERIFY(!filled(inHeader));
    qputenv("HEADROOM_TEST_TOKEN", "sec ret42");
    QVERIFY(filled(inHeader));
    const auto spaced = filled(inUrl);
    QVERIFY(!spaced);
    QVERIFY2(spaced.error().message.find("ret42") == std::string::npos, spaced.error().message.c_str());
    QVERIFY(spaced.error().message.find("HEADROOM_TEST_TOKEN") != std::string::npos);
}

void TestEnvironment::takesValuesOutAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing in it") << QByteArray("plain") << QByteArray("plain");
    QTest::newRow("once") << QByteArray("token SUPERSECRET77 refused") << QByteArray("token ${env:T} refused");
    QTest::newRow("twice") << QByteArray("SUPERSECRET77SUPERSECRET77") << QByteArray("${env:T}${env:T}");
    QTest::newRow("cut off") << QByteArray("token SUPERSE") << QByteArray("token ${env:T}");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestEnvironment::takesValuesOutAgain()
{
    QFETCH(QByteArray, text);
    const std::vector<EnvironmentValue> values{{"T", "SUPERSECRET77"}, {"SHORT", "a"}};
    QTEST(QByteArray::fromStdString(withoutValues(text.toStdString(), values)), "expected");
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
