#include "profile/profilejson.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

// Stands first: moc loses its way in raw strings with braces.
class TestPassCondition : public QObject {
    Q_OBJECT
private slots:
    void readsAndSpells_data();
    void readsAndSpells();
    void readsWhatItMeans();
    void refuses_data();
    void refuses();
    void thresholdIsATime();
    void aProfileHasAtLeastOne();
    void profileKeepsThem();
    void profileRefuses_data();
    void profileRefuses();
};

namespace {

std::string profileWith(const std::string& pass)
{
    return R"({"schema": "headroom.profile/2",
 "requests": [{"name": "login", "url": "http://127.0.0.1/login"}, {"url": "http://127.0.0.1/items?page=1"}],
 "pass": )"
        + pass + R"(,
 "load": {"model": "closed", "users": 1, "for": "1s"}})";
}

PassCondition read(const char* text)
{
    const auto condition = parsePassCondition(text);
    if (!condition)
        qFatal("%s", condition.error().message.c_str());
    return *condition;
}

} // namespace

void TestPassCondition::readsAndSpells_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("spelt");
    const auto row = [](const char* written, const char* spelt) {
        QTest::newRow(written) << QByteArray(written) << QByteArray(spelt);
    };
    // one spelling each, whatever the spaces
    row("gateway_timeout = 0", "gateway_timeout = 0");
    row("gateway_timeout=0", "gateway_timeout = 0");
    row("  gateway_timeout <= 0 %  ", "gateway_timeout = 0");
    row("gateway_timeout <= 0", "gateway_timeout = 0");
    row("errors <= 0.1 %", "errors <= 0.1 %");
    row("errors<=0.1%", "errors <= 0.1 %");
    row("errors <= 0.10 %", "errors <= 0.1 %");
    row("near_limit <= 7 %", "near_limit <= 7 %"); // 0.07 x 100 is not 7
    row("check_failed = 0", "check_failed = 0");
    row("server_error <= 1e-3 %", "server_error <= 0.001 %");
    row("answered_in_time >= 99.9 %", "answered_in_time >= 99.9 %");
    row("answered_in_time >= 100 %", "answered_in_time >= 100 %");
    row("throughput >= 40/s", "throughput >= 40/s");
    row("throughput >= 90/min", "throughput >= 90/min");
    row("p99 <= 80 % of limit", "p99 <= 80 % of limit");
    row("p99<=80%of limit", "p99 <= 80 % of limit");
    row("p99.9 <= 100 %  of  limit", "p99.9 <= 100 % of limit");
    row("p99 service <= 80 % of limit", "p99 <= 80 % of limit");
    row("p99 response <= 80 % of limit", "p99 response <= 80 % of limit");
    row("p95 response <= 2 s", "p95 response <= 2 s");
    row("p95 <= 2s", "p95 response <= 2 s");
    row("p95 <= 1500ms", "p95 response <= 1500 ms");
    row("p95 <= 1.5 s", "p95 response <= 1500 ms");
    row("p50 service <= 0.5 min", "p50 service <= 30 s");
    row("p95 completion<=60s", "p95 completion <= 1 min");
    row("p99 accepted <= 500ms", "p99 accepted <= 500 ms");
    row("abandoned = 0", "abandoned = 0");
    row("not_done <= 0.5 %", "not_done <= 0.5 %");
}

void TestPassCondition::readsAndSpells()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, spelt);
    const auto condition = parsePassCondition(written.toStdString());
    QVERIFY2(condition, condition ? "" : condition.error().message.c_str());
    QCOMPARE(QByteArray::fromStdString(formatPassCondition(*condition)), spelt);
    const auto again = parsePassCondition(spelt.toStdString());
    QVERIFY(again && *again == *condition);
}

void TestPassCondition::readsWhatItMeans()
{
    QVERIFY(read("gateway_timeout = 0") == PassCondition{});
    QVERIFY(
        (read("p99 <= 80 % of limit") == PassCondition{Measured::P99, PercentileTime::Service, PercentOfLimit{80}}));
    QVERIFY((read("p95 <= 2 s") == PassCondition{Measured::P95, PercentileTime::Response, nanoseconds(2s)}));
    QVERIFY((read("errors <= 0.1 %").threshold == PassThreshold(Percent{0.1})));
    QVERIFY((read("throughput >= 40/s").threshold == PassThreshold(Rate{40, 1s})));
    for (std::size_t i = 0; i < measuredCount; ++i) { // each name is known and speaks of an outcome or a number
        const auto what = static_cast<Measured>(i);
        const std::string text = std::string(measuredName(what))
            + (percentileShare(what)              ? " <= 1 s"
                   : what == Measured::Throughput ? " >= 1/s"
                   : wantsMost(what)              ? " >= 1 %"
                                                  : " = 0");
        const auto condition = parsePassCondition(text);
        QVERIFY2(condition && condition->what == what, text.c_str());
    }
}

void TestPassCondition::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* text, const char* says) {
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << QByteArray(says);
    };
    row("", "begins with none of gateway_timeout, p50");
    row("p98 <= 2 s", "'p98 <= 2 s' begins with none of");
    row("Errors = 0", "begins with none of");
    row("ok >= 90 %", "begins with none of");
    row("errors", "lacks a threshold; write for example errors <= 0.1 %");
    row("errors <=", "lacks a threshold");
    row("p95 completion <= 80 % of limit", "the limit ends requests, not jobs; give a time, such as 60 s");
    row("abandoned completion <= 1 s", "after abandoned comes a comparison and a threshold, not 'completion'");
    row("p99 80 % of limit", "lacks a threshold");
    row("p99 of service <= 80 % of limit", "lacks a threshold");
    row("throughput", "write for example throughput >= 40/s");
    row("errors <= 1", "'1' is not a share; write 0, or a number with a % sign"); // one, or all of them?
    row("errors <= 0.001", "is not a share");
    row("errors = 1 %", "errors is held against a threshold with <=, not with '='");
    row("errors >= 1 %", "with <=, not with '>='");
    row("errors < 1 %", "with <=, not with '<'");
    row("errors <= -1 %", "a share is from 0 to 100 %");
    row("errors <= 101 %", "a share is from 0 to 100 %");
    row("errors <= nan %", "is not a share");
    row("errors <= inf %", "is not a share");
    row("errors <= 1 % of limit", "is not a share");
    row("errors response = 0", "after errors comes a comparison and a threshold, not 'response'");
    row("answered_in_time <= 99 %", "with >=, not with '<='");
    row("answered_in_time >= 0", "every run has that");
    row("throughput >= 0/s", "every run has that");
    row("throughput >= 40", "'40' is not a rate");
    row("throughput <= 40/s", "with >=, not with '<='");
    row("p99 <= 2", "'2' is neither a time, such as 2 s, nor a share such as 80 % of limit");
    row("p99 <= 80 %", "'80 %' is neither a time");
    row("p99 <= 80 % of the limit", "is neither a time");
    row("p99 <= 0 s", "give more than 0 s");
    row("p99 <= -1 s", "is neither a time");
    row("p99 <= 0 % of limit", "more than 0 % and at most 100 %");
    row("p99 <= 101 % of limit", "more than 0 % and at most 100 %");
    row("p99 first_byte <= 2 s", "'first_byte' is none of response, service, completion and accepted");
    row("p99 >= 2 s", "with <=, not with '>='");
    row("p99 <= 2 s, errors = 0", "is neither a time");
}

void TestPassCondition::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto condition = parsePassCondition(text.toStdString());
    QVERIFY(!condition);
    QVERIFY2(QByteArray::fromStdString(condition.error().message).contains(says), condition.error().message.c_str());
}

void TestPassCondition::thresholdIsATime()
{
    QVERIFY(thresholdTime(read("p99 <= 80 % of limit"), 29s) == nanoseconds(23200ms));
    QVERIFY(thresholdTime(read("p99 <= 100 % of limit"), 29s) == nanoseconds(29s));
    QVERIFY(thresholdTime(read("p99 <= 2 s"), 29s) == nanoseconds(2s));
    QVERIFY(!thresholdTime(read("errors = 0"), 29s));
}

void TestPassCondition::aProfileHasAtLeastOne()
{
    LoadProfile profile;
    QCOMPARE(profile.passConditions().size(), 1u);
    QCOMPARE(formatPassCondition(profile.passConditions()[0]), std::string("gateway_timeout = 0"));
    profile.pass = {read("errors <= 1 %")};
    QVERIFY(profile.passConditions() == profile.pass); // its own take the place of the usual one
}

void TestPassCondition::profileKeepsThem()
{
    const auto profile =
        readProfile(profileWith(R"(["p99<=80% of limit", {"request": "login", "condition": "p95 <= 2 s"},
          {"condition": "errors = 0", "request": "GET /items"}], "abort_when_broken": true)"),
                    "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    QCOMPARE(profile->pass.size(), 3u);
    QCOMPARE(profile->pass[0].request, std::string());
    QCOMPARE(profile->pass[1].request, std::string("login"));
    QVERIFY(profile->pass[1].what == Measured::P95);
    QCOMPARE(profile->pass[2].request, std::string("GET /items"));
    QVERIFY(profile->abortWhenBroken);
    const std::string written = writeProfile(*profile);
    const auto again = readProfile(written, "written");
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(*again == *profile);
    QCOMPARE(writeProfile(*again), written);
    QVERIFY(written.find(R"("p99 <= 80 % of limit")") != std::string::npos);

    const auto plain = readProfile(profileWith(R"(["errors = 0"])"), "p");
    QVERIFY(plain && !plain->abortWhenBroken);
    QVERIFY(writeProfile(*plain).find("abort") == std::string::npos);
}

void TestPassCondition::profileRefuses_data()
{
    QTest::addColumn<QByteArray>("pass");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, const char* pass, const char* start) {
        QTest::newRow(name) << QByteArray(pass) << QByteArray(start);
    };
    row("a text", R"("errors = 0")", "p:3: pass: must be a list");
    row("an empty list", "[]", "p:3: pass: is empty; leave it out");
    row("second of two lines", "[\"errors = 0\",\n \"p98 <= 2 s\"]", "p:4: pass[1]: 'p98 <= 2 s' begins with none of");
    row("a number", "[0]", "p:3: pass[0] must be an object");
    row("no condition", R"([{"request": "login"}])", "p:3: pass[0].condition: is missing");
    row("no request", R"([{"condition": "errors = 0"}])", "p:3: pass[0].request: is missing");
    row("empty request", R"([{"condition": "errors = 0", "request": ""}])", "p:3: pass[0].request: is empty");
    row("bad condition", R"([{"condition": "errors = 1", "request": "login"}])",
        "p:3: pass[0].condition: 'errors = 1'");
    row("unknown field", R"([{"condition": "errors = 0", "request": "login", "abort": true}])",
        "p:3: pass[0].abort: is not a field");
    row("unknown request", R"([{"condition": "errors = 0", "request": "logout"}])",
        "p:3: pass[0]: 'logout' is the name of no request; there are login, GET /items");
    row("abort", R"(["errors = 0"], "abort_when_broken": "yes")", "p:3: abort_when_broken: must be true or false");
}

void TestPassCondition::profileRefuses()
{
    QFETCH(QByteArray, pass);
    QFETCH(QByteArray, start);
    const auto profile = readProfile(profileWith(pass.toStdString()), "p");
    QVERIFY(!profile);
    const QByteArray message = QByteArray::fromStdString(profile.error().message);
    QVERIFY2(message.startsWith(start), message.constData());
}

QTEST_GUILESS_MAIN(TestPassCondition)
#include "tst_passcondition.moc"
