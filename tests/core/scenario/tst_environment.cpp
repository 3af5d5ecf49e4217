#include "scenario/environment.h"

#include <QTest>

using namespace headroom;

class TestEnvironment : public QObject {
    Q_OBJECT
private slots:
    void fillsInValues();
    void takesValuesAsTheyAre();
    void namesWhatIsMissing();
    void knowsNoOtherValues();
    void takesValuesOutAgain_data();
    void takesValuesOutAgain();
    void knowsTheFormsOfAValue();
};

void TestEnvironment::fillsInValues()
{
    qputenv("HEADROOM_TEST_TOKEN", "abc");
    Connection connection;
    connection.keyPassword = "${env:HEADROOM_TEST_TOKEN}";
    const auto filled = withEnvironment(connection, BasicAuth{"me", "x${env:HEADROOM_TEST_TOKEN}$"});
    QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
    QCOMPARE(filled->connection.keyPassword, std::string("abc"));
    QVERIFY(filled->auth == Auth(BasicAuth{"me", "xabc$"}));
    QCOMPARE(filled->values.size(), std::size_t(1)); // named twice, noted once
    QCOMPARE(filled->values[0].name, std::string("HEADROOM_TEST_TOKEN"));
    QCOMPARE(filled->values[0].value, std::string("abc"));
}

void TestEnvironment::takesValuesAsTheyAre()
{
    qputenv("HEADROOM_TEST_TOKEN", "${env:HEADROOM_TEST_TOKEN}"); // expanded again, it would never end
    const auto filled = withEnvironment({}, BearerAuth{"${env:HEADROOM_TEST_TOKEN}"});
    QVERIFY(filled->auth == Auth(BearerAuth{"${env:HEADROOM_TEST_TOKEN}"}));
}

void TestEnvironment::namesWhatIsMissing()
{
    qunsetenv("HEADROOM_TEST_TOKEN");
    const auto filled = withEnvironment({}, ApiKeyAuth{"X-Api-Key", "", "${env:HEADROOM_TEST_TOKEN}"});
    QVERIFY(!filled);
    QVERIFY2(filled.error().message.find("auth.key: the environment variable HEADROOM_TEST_TOKEN is not set") == 0,
             filled.error().message.c_str());
}

void TestEnvironment::knowsNoOtherValues()
{
    const auto filled = withEnvironment({}, BearerAuth{"${uuid}"});
    QVERIFY(!filled);
    QVERIFY2(filled.error().message.find("auth.token") == 0, filled.error().message.c_str());
    QVERIFY(!withEnvironment({}, BearerAuth{"${env:HEADROOM"}));
}

void TestEnvironment::takesValuesOutAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing in it") << QByteArray("plain") << QByteArray("plain");
    QTest::newRow("once") << QByteArray("token SUPERSECRET77 refused") << QByteArray("token ${env:T} refused");
    QTest::newRow("twice") << QByteArray("SUPERSECRET77SUPERSECRET77") << QByteArray("${env:T}${env:T}");
    QTest::newRow("shortened in a check's sentence")
        << QByteArray("header x is 'SUPERSE...', not 'b'") << QByteArray("header x is '${env:T}...', not 'b'");
    QTest::newRow("cut off") << QByteArray("token SUPERSE") << QByteArray("token ${env:T}");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestEnvironment::takesValuesOutAgain()
{
    QFETCH(QByteArray, text);
    const std::vector<EnvironmentValue> values{{"T", "SUPERSECRET77"}, {"SHORT", "a"}};
    QTEST(QByteArray::fromStdString(withoutValues(text.toStdString(), values)), "expected");
}

void TestEnvironment::knowsTheFormsOfAValue()
{
    const auto forms = everyForm({{"USER", "admin1"}, {"T", "a+b/\"c\"=="}, {"LONGER", "admin1-x9"}});
    for (const char* echoed : {"a+b/\"c\"==", "a%2Bb%2F%22c%22%3D%3D", "a%2bb%2f%22c%22%3d%3d", "a+b/\\\"c\\\"=="})
        QCOMPARE(withoutValues(echoed, forms), std::string("${env:T}"));
    const auto letters = everyForm({{"U", "d\xc3\xa9j\xc3\xa0/<'vu'> & \"co\""}});
    for (const char* echoed :
         {"d\xc3\xa9j\xc3\xa0/<'vu'> & \\\"co\\\"", "d\\u00e9j\\u00e0/<'vu'> & \\\"co\\\"",
          "d\\u00e9j\\u00e0\\/<'vu'> & \\\"co\\\"", "d\xc3\xa9j\xc3\xa0/&lt;&#x27;vu&#x27;&gt; &amp; &quot;co&quot;",
          "d\xc3\xa9j\xc3\xa0/&lt;&#39;vu&#39;&gt; &amp; &quot;co&quot;"})
        QCOMPARE(withoutValues(echoed, letters), std::string("${env:U}"));
    QCOMPARE(withoutValues("admin1-x9", forms), std::string("${env:LONGER}")); // not the shorter one and a rest
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
