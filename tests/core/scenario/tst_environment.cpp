#include "scenario/environment.h"

#include <QTest>

using namespace headroom;

class TestEnvironment : public QObject {
    Q_OBJECT
private slots:
    void fillsInValues();
    void takesValuesAsTheyAre();
    void namesWhatIsMissing();
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
    QCOMPARE(request->url, std::string("http://127.0.0.1/abc"));
    QCOMPARE(request->headers[0].value, std::string("Bearer abc"));
    QCOMPARE(request->body, std::string("token=abc, $env, ${other}"));
}

void TestEnvironment::takesValuesAsTheyAre()
{
    qputenv("HEADROOM_TEST_TOKEN", "${env:HEADROOM_TEST_TOKEN}"); // expanded again, it would never end
    const auto request = withEnvironment({"GET", "http://h/", {}, "${env:HEADROOM_TEST_TOKEN}"});
    QCOMPARE(request->body, std::string("${env:HEADROOM_TEST_TOKEN}"));
}

void TestEnvironment::namesWhatIsMissing()
{
    qunsetenv("HEADROOM_TEST_TOKEN");
    const auto request = withEnvironment({"GET", "http://h/", {{"A", "${env:HEADROOM_TEST_TOKEN}"}}, ""});
    QVERIFY(!request);
    QVERIFY(request.error().message.find("HEADROOM_TEST_TOKEN is not set") != std::string::npos);
    QVERIFY(!withEnvironment({"GET", "http://h/${env:X", {}, ""}));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
