#include "scenario/taking.h"

#include <QTest>

using namespace headroom;

namespace {

using From = TakenValue::From;

const std::vector<Header> headers{{"location", "/jobs/17"}, {"set-cookie", "a=1"}, {"set-cookie", "b=2"}};

AnswerSeen answerWith(std::string_view body)
{
    AnswerSeen answer;
    answer.status = 200;
    answer.headers = headers;
    answer.body = body;
    return answer;
}

constexpr std::string_view jobs =
    R"({"job": {"id": "a-1", "n": 12345678901234567, "price": 1.50, "tags": ["x", 2], "done": false}, "": 5})";

} // namespace

Q_DECLARE_METATYPE(TakenValue::From)

class TestTaking : public QObject {
    Q_OBJECT
private slots:
    void takes_data();
    void takes();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void saysWhenTheBodyIsCutOff();
    void takesTheNewestValue();
    void refuses_data();
    void refuses();
    void knowsWhatItLooksAt();
};

void TestTaking::takes_data()
{
    QTest::addColumn<TakenValue::From>("from");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](From from, const char* what, const char* expected) {
        QTest::newRow(what) << from << QByteArray(what) << QByteArray(expected);
    };
    row(From::Json, "/job/id", "a-1");
    row(From::Json, "/job/n", "12345678901234567");
    row(From::Json, "/job/price", "1.5");
    row(From::Json, "/job/done", "false");
    row(From::Json, "/job/tags", "[\"x\",2]");
    row(From::Json, "/job/tags/1", "2");
    row(From::Json, "/", "5"); // the key that is empty
    row(From::HeaderField, "Location", "/jobs/17");
    row(From::HeaderField, "Set-Cookie", "a=1");
    row(From::Regex, "\"id\": \"([^\"]+)\"", "a-1");
    row(From::Regex, "a-[0-9]", "a-1"); // no group: all of it
    row(From::Regex, "(?:a)-([0-9])(.)", "1");
    row(From::Regex, "\"done\"(x*)", "");
}

void TestTaking::takes()
{
    QFETCH(TakenValue::From, from);
    QFETCH(QByteArray, what);
    const auto taking = Taking::prepare({{"v", from, what.toStdString()}});
    QVERIFY2(taking, taking ? "" : taking.error().message.c_str());
    TakenValues values;
    const auto done = taking->take(answerWith(jobs), values);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QTEST(QByteArray::fromStdString(values["v"]), "expected");
}

void TestTaking::saysWhatIsMissing_data()
{
    QTest::addColumn<TakenValue::From>("from");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("JSON") << From::Json << QByteArray("/job/key") << QByteArray(jobs.data())
                          << QByteArray("JSON has nothing at '/job/key'");
    QTest::newRow("not JSON") << From::Json << QByteArray("/job") << QByteArray("<html>")
                              << QByteArray("the body is not JSON");
    QTest::newRow("header") << From::HeaderField << QByteArray("X-Id") << QByteArray()
                            << QByteArray("header x-id is missing");
    QTest::newRow("regex") << From::Regex << QByteArray("id=(.)") << QByteArray("<html>")
                           << QByteArray("nothing in the body matches 'id=(.)'");
    QTest::newRow("group that took no part") << From::Regex << QByteArray("(x)|html") << QByteArray("<html>")
                                             << QByteArray("nothing in the body matches '(x)|html'");
}

void TestTaking::saysWhatIsMissing()
{
    QFETCH(TakenValue::From, from);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, says);
    TakenValues values;
    const auto done = Taking::prepare({{"v", from, what.toStdString()}})->take(answerWith(body.toStdString()), values);
    QVERIFY(!done);
    QCOMPARE(QByteArray::fromStdString(done.error().message), "no value for ${taken:v}: " + says);
    QVERIFY(values.empty());
}

void TestTaking::saysWhenTheBodyIsCutOff()
{
    AnswerSeen answer = answerWith("{\"id\": 1");
    answer.bodyWhole = false;
    TakenValues values;
    for (const From from : {From::Json, From::Regex}) {
        const auto done = Taking::prepare({{"v", from, "/end"}})->take(answer, values);
        QVERIFY(!done);
        QVERIFY2(done.error().message.find("longer than the 1 MB") != std::string::npos, done.error().message.c_str());
    }
    QVERIFY(Taking::prepare({{"v", From::Regex, "[0-9]"}})->take(answer, values));
}

void TestTaking::takesTheNewestValue()
{
    const auto taking = Taking::prepare({{"v", From::Json, "/v"}});
    TakenValues values{{"v", "old"}, {"w", "other"}};
    QVERIFY(taking->take(answerWith("{\"v\": \"new\"}"), values));
    QCOMPARE(values, (TakenValues{{"v", "new"}, {"w", "other"}}));
}

void TestTaking::refuses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<TakenValue::From>("from");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("pointer") << QByteArray("v") << From::Json << QByteArray("id")
                             << QByteArray("taken.v: 'id' is not a JSON pointer");
    QTest::newRow("regex") << QByteArray("v") << From::Regex << QByteArray("(")
                           << QByteArray("taken.v: '(' is not a regular expression");
    QTest::newRow("header") << QByteArray("v") << From::HeaderField << QByteArray()
                            << QByteArray("taken.v: names no header");
    QTest::newRow("no name") << QByteArray() << From::Json << QByteArray("/a") << QByteArray("is no name");
    QTest::newRow("name with }") << QByteArray("a}") << From::Json << QByteArray("/a") << QByteArray("is no name");
    QTest::newRow("twice") << QByteArray("other") << From::Json << QByteArray("/a")
                           << QByteArray("'other' is taken twice");
}

void TestTaking::refuses()
{
    QFETCH(QByteArray, name);
    QFETCH(TakenValue::From, from);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, says);
    const auto taking =
        Taking::prepare({{"other", From::HeaderField, "A"}, {name.toStdString(), from, what.toStdString()}});
    QVERIFY(!taking);
    QVERIFY2(taking.error().message.find(says.toStdString()) != std::string::npos, taking.error().message.c_str());
}

void TestTaking::knowsWhatItLooksAt()
{
    QVERIFY(Taking::prepare({{"v", From::Json, "/a"}})->looksAtBody());
    QVERIFY(Taking::prepare({{"v", From::Regex, "a"}})->looksAtBody());
    QVERIFY(!Taking::prepare({{"v", From::HeaderField, "a"}})->looksAtBody());
    QVERIFY(Taking::prepare({{"v", From::HeaderField, "a"}})->looksAtHeaders());
    QVERIFY(Taking().empty() && !Taking().looksAtHeaders() && !Taking().looksAtBody());
}

QTEST_GUILESS_MAIN(TestTaking)
#include "tst_taking.moc"
