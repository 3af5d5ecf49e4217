#include "scenario/environment.h"

#include <QTest>

using namespace headroom;

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
    const auto request = withEnvironment({"POST",
                                          "http://${env:HEADROOM_TEST_HOST}/${env:HEADROOM_TEST_TOKEN}",
                                          {{"Authorization", "Bearer ${env:HEADROOM_TEST_TOKEN}"}},
                                          "token=${env:HEADROOM_TEST_TOKEN}, $env, ${other}"});
    QVERIFY2(request, request ? "" : request.error().message.c_str());
    QCOMPARE(request->request.url, std::string("http://127.0.0.1/abc"));
    QCOMPARE(request->request.headers[0].value, std::string("Bearer abc"));
    QCOMPARE(request->request.body, std::string("token=abc, $env, ${other}"));
}

void TestEnvironment::takesValuesAsTheyAre()
{
    qputenv("HEADROOM_TEST_TOKEN", "${env:HEADROOM_TEST_TOKEN}"); // expanded again, it would never end
    const auto request = withEnvironment({"GET", "http://h/", {}, "${env:HEADROOM_TEST_TOKEN}"});
    QCOMPARE(request->request.body, std::string("${env:HEADROOM_TEST_TOKEN}"));
}

void TestEnvironment::namesWhatIsMissing()
{
    qunsetenv("HEADROOM_TEST_TOKEN");
    const auto request = withEnvironment({"GET", "http://h/", {{"A", "${env:HEADROOM_TEST_TOKEN}"}}, ""});
    QVERIFY(!request);
    QVERIFY(request.error().message.find("HEADROOM_TEST_TOKEN is not set") != std::string::npos);
    QVERIFY(!withEnvironment({"GET", "http://h/${env:X", {}, ""}));
}

void TestEnvironment::refusesValuesThatBreakTheRequest()
{
    const HttpRequest inHeader{"GET", "http://h/", {{"A", "${env:HEADROOM_TEST_TOKEN}"}}, ""};
    const HttpRequest inUrl{"GET", "http://h/?k=${env:HEADROOM_TEST_TOKEN}", {}, ""};
    qputenv("HEADROOM_TEST_TOKEN", "abc\r\nX-Evil: 1");
    QVERIFY(!withEnvironment(inHeader));
    qputenv("HEADROOM_TEST_TOKEN", "sec ret42");
    QVERIFY(withEnvironment(inHeader));
    const auto spaced = withEnvironment(inUrl);
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
