#include "scenario/checks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace headroom;

Q_DECLARE_METATYPE(Check)

namespace {

using Of = Check::Of;
using Must = Check::Must;
using namespace std::chrono_literals;

const std::vector<Header> headers{{"content-type", "text/html"}, {"set-cookie", "a=1"}, {"set-cookie", "b=2"}};

/// Status 404, 1.84 s, and a small JSON body.
AnswerSeen answerWith(std::string_view body)
{
    AnswerSeen answer;
    answer.status = 404;
    answer.headers = headers;
    answer.body = body;
    answer.bodyBytes = body.size();
    answer.serviceTime = 1840ms;
    return answer;
}

Check checkOf(Of of, Must must, const char* name, const char* value)
{
    return {of, must, name, value};
}

} // namespace

class TestChecks : public QObject {
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void saysWhenTheBodyIsCutOff_data();
    void saysWhenTheBodyIsCutOff();
    void tellsTheFirstThatFails();
    void knowsWhatItLooksAt();
    void refuses_data();
    void refuses();
    void survivesForeignBytes_data();
    void survivesForeignBytes();
    void isNotHeldUpByARegularExpression();
};

void TestChecks::judges_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QByteArray>("says"); // nothing: it holds
    const auto row = [](Of of, Must must, const char* name, const char* value, const char* says) {
        QTest::addRow("%d %d %s %s", int(of), int(must), name, value)
            << checkOf(of, must, name, value) << QByteArray(says);
    };
    row(Of::Status, Must::BeAmong, "", "2xx, 404", "");
    row(Of::Status, Must::BeAmong, "", "200-299", "status is 404, not 200-299");
    row(Of::HeaderField, Must::Exist, "Content-Type", "", "");
    row(Of::HeaderField, Must::Exist, "X-Other", "", "header x-other is missing");
    row(Of::HeaderField, Must::Equal, "content-type", "text/html", "");
    row(Of::HeaderField, Must::Equal, "Set-Cookie", "b=2", ""); // one of two
    row(Of::HeaderField, Must::Equal, "Content-Type", "text/plain",
        "header content-type is 'text/html', which is not 'text/plain'");
    row(Of::HeaderField, Must::Equal, "X-Other", "1", "header x-other is missing");
    row(Of::HeaderField, Must::Contain, "Content-Type", "html", "");
    row(Of::HeaderField, Must::Contain, "Content-Type", "json",
        "header content-type is 'text/html', which does not contain 'json'");
    row(Of::HeaderField, Must::Match, "Content-Type", "^text/[a-z]+$", "");
    row(Of::HeaderField, Must::Match, "Content-Type", "^html",
        "header content-type is 'text/html', which does not match '^html'");
    row(Of::Body, Must::Contain, "", "\"ok\"", "");
    row(Of::Body, Must::Contain, "", "okay", "body does not contain 'okay'");
    row(Of::Body, Must::Match, "", "\"n\": *[0-9]+", "");
    row(Of::Body, Must::Match, "", "^ok", "body does not match '^ok'");
    row(Of::Json, Must::Exist, "/a/0/b", "", "");
    row(Of::Json, Must::Exist, "/empty", "", ""); // null is there
    row(Of::Json, Must::Exist, "", "", ""); // all of it
    row(Of::Json, Must::Exist, "/a/1", "", "JSON has nothing at '/a/1'");
    row(Of::Json, Must::Exist, "/a/-", "", "JSON has nothing at '/a/-'");
    row(Of::Json, Must::Exist, "/a/b", "", "JSON has nothing at '/a/b'");
    row(Of::Json, Must::Exist, "/n/x", "", "JSON has nothing at '/n/x'");
    row(Of::Json, Must::Exist, "/a/99999999999999999999", "", "JSON has nothing at '/a/99999999999999999999'");
    row(Of::Json, Must::Equal, "/status", "\"ok\"", "");
    row(Of::Json, Must::Equal, "/n", "42", "");
    row(Of::Json, Must::Equal, "/n", "42.0", ""); // numbers are compared, not their spelling
    row(Of::Json, Must::Equal, "/a", " [ {\"b\" : null} ] ", "");
    row(Of::Json, Must::Equal, "/n", "\"42\"", "JSON at '/n' is '42', not '\\\"42\\\"'");
    row(Of::Json, Must::Equal, "/x~1y", "1", "");
    row(Of::Size, Must::BeAtMost, "", "70", "");
    row(Of::Size, Must::BeAtMost, "", "69", "body has 70 bytes, more than 69");
    row(Of::Size, Must::BeAtLeast, "", "70", "");
    row(Of::Size, Must::BeAtLeast, "", "71", "body has 70 bytes, fewer than 71");
    row(Of::Time, Must::BeAtMost, "", "1840ms", "");
    row(Of::Time, Must::BeAtMost, "", "1s", "service time is 1.84 s, more than 1s");
    row(Of::Time, Must::BeAtLeast, "", "2s", "service time is 1.84 s, less than 2s");
}

void TestChecks::judges()
{
    QFETCH(Check, check);
    const auto checks = Checks::prepare({check});
    QVERIFY2(checks, checks ? "" : checks.error().message.c_str());
    const auto failed =
        checks->firstFailed(answerWith(R"({"status": "ok", "n": 42, "a": [{"b": null}], "empty": null, "x/y": 1})"));
    QTEST(QByteArray::fromStdString(failed.value_or("")), "says");
}

void TestChecks::saysWhenTheBodyIsCutOff_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<bool>("fails");
    QTest::newRow("found") << checkOf(Of::Body, Must::Contain, "", "begin") << false;
    QTest::newRow("not found") << checkOf(Of::Body, Must::Contain, "", "end") << true;
    QTest::newRow("no match") << checkOf(Of::Body, Must::Match, "", "end$") << true;
    QTest::newRow("match") << checkOf(Of::Body, Must::Match, "", "^.beg") << false;
    QTest::newRow("a match that ends where it was cut") << checkOf(Of::Body, Must::Match, "", "begin$") << true;
    QTest::newRow("JSON") << checkOf(Of::Json, Must::Exist, "", "") << true;
}

void TestChecks::saysWhenTheBodyIsCutOff()
{
    QFETCH(Check, check);
    QFETCH(bool, fails);
    AnswerSeen answer = answerWith("\"begin");
    answer.bodyWhole = false;
    const auto failed = Checks::prepare({check})->firstFailed(answer);
    QCOMPARE(failed.value_or(""), fails ? std::string("body is longer than the 1 MB that checks look at") : "");
}

void TestChecks::tellsTheFirstThatFails()
{
    const auto checks =
        Checks::prepare({checkOf(Of::Status, Must::BeAmong, "", "4xx"), checkOf(Of::Body, Must::Contain, "", "one"),
                         checkOf(Of::Body, Must::Contain, "", "two")});
    QCOMPARE(checks->firstFailed(answerWith("")).value_or(""), std::string("body does not contain 'one'"));
    QVERIFY(!checks->firstFailed(answerWith("two one")));
    QVERIFY(!Checks().firstFailed(answerWith("")));
}

void TestChecks::knowsWhatItLooksAt()
{
    const auto looks = [](Check check) {
        const Checks checks = *Checks::prepare({std::move(check)});
        return std::pair(checks.lookAtHeaders(), checks.lookAtBody());
    };
    QCOMPARE(looks(checkOf(Of::Status, Must::BeAmong, "", "2xx")), std::pair(false, false));
    QCOMPARE(looks(checkOf(Of::Size, Must::BeAtMost, "", "1")), std::pair(false, false));
    QCOMPARE(looks(checkOf(Of::HeaderField, Must::Exist, "A", "")), std::pair(true, false));
    QCOMPARE(looks(checkOf(Of::Body, Must::Contain, "", "a")), std::pair(false, true));
    QCOMPARE(looks(checkOf(Of::Json, Must::Exist, "/a", "")), std::pair(false, true));
}

void TestChecks::refuses_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](Of of, Must must, const char* name, const char* value, const char* says) {
        QTest::newRow(says) << checkOf(of, must, name, value) << QByteArray(says);
    };
    row(Of::Status, Must::BeAmong, "", "ok", "'ok' is not a list of statuses");
    row(Of::Body, Must::Match, "", "(a", "'(a' is not a regular expression: missing ): (a");
    row(Of::Body, Must::Match, "", "(?=a)", "'(?=a)' is not a regular expression");
    row(Of::HeaderField, Must::Match, "A", "[", "'[' is not a regular expression");
    row(Of::HeaderField, Must::Exist, "", "", "names no header");
    row(Of::Json, Must::Exist, "a", "", "'a' is not a JSON pointer");
    row(Of::Json, Must::Equal, "/a~2", "1", "'/a~2' is not a JSON pointer");
    row(Of::Json, Must::Equal, "/a", "ok", "'ok' is not JSON");
    row(Of::Size, Must::BeAtMost, "", "1.5", "'1.5' is not a whole number of bytes");
    row(Of::Size, Must::BeAtMost, "", "", "'' is not a whole number of bytes");
    row(Of::Size, Must::BeAtMost, "", "-1", "'-1' is not a whole number of bytes");
    row(Of::Time, Must::BeAtMost, "", "5", "5");
    row(Of::Status, Must::Contain, "", "2", "a status cannot be asked to contain");
    row(Of::Body, Must::Exist, "", "", "a body cannot be asked to exist");
    row(Of::Time, Must::BeAmong, "", "1s", "a time cannot be asked to be among");
}

void TestChecks::refuses()
{
    QFETCH(Check, check);
    QFETCH(QByteArray, says);
    const auto checks = Checks::prepare({checkOf(Of::Status, Must::BeAmong, "", "2xx"), check});
    QVERIFY(!checks);
    const QByteArray message = QByteArray::fromStdString(checks.error().message);
    QVERIFY2(message.startsWith("checks[1]: ") && message.contains(says), message.constData());
}

void TestChecks::survivesForeignBytes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zero bytes") << QByteArray(10, '\0');
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}");
    QTest::newRow("a million brackets") << QByteArray(1'000'000, '[');
    QTest::newRow("deep, and well-formed") << QByteArray(400'000, '[') + QByteArray(400'000, ']');
    QTest::newRow("brackets in a text") << '"' + QByteArray(1000, '[');
    QTest::newRow("huge number") << QByteArray("{\"a\": 1e99999}");
}

void TestChecks::survivesForeignBytes()
{
    QFETCH(QByteArray, body);
    const auto checks = Checks::prepare({checkOf(Of::Json, Must::Equal, "/a", "1")});
    QCOMPARE(checks->firstFailed(answerWith({body.data(), std::size_t(body.size())})).value_or(""),
             std::string("body is not JSON"));
    const auto header = Checks::prepare({checkOf(Of::HeaderField, Must::Equal, "a", "1")});
    const std::vector<Header> foreign{{"a", body.toStdString()}};
    AnswerSeen answer;
    answer.headers = foreign;
    const QByteArray says = QByteArray::fromStdString(header->firstFailed(answer).value_or(""));
    QVERIFY2(says.size() < 700, says.constData());
    QCOMPARE(QString::fromUtf8(says).toUtf8(), says); // fit to be stored and shown
    QVERIFY(!says.contains('\0'));
}

/// A backtracking matcher takes longer than the universe has.
void TestChecks::isNotHeldUpByARegularExpression()
{
    const auto checks = Checks::prepare({checkOf(Of::Body, Must::Match, "", "^(a+)+$")});
    const std::string body = std::string(100'000, 'a') + "b";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(checks->firstFailed(answerWith(body)));
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
