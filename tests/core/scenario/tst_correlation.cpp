#include "scenario/correlation.h"

#include <QRegularExpression>
#include <QTest>
#include <QUuid>

#include <set>

using namespace headroom;

namespace {

const RunKey run{0x0123456789abcdefULL, 0xfedcba9876543210ULL};
const WallTime start(std::chrono::seconds(0x5759e988)); // of the example in the X-Ray guide

bool matches(const std::string& text, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
        .match(QString::fromStdString(text))
        .hasMatch();
}

} // namespace

class TestCorrelation : public QObject {
    Q_OBJECT
private slots:
    void haveTheFormsTheirReadersKnow();
    void areTheSameAgain();
    void differWithinARun_data();
    void differWithinARun();
    void differBetweenRuns();
    void shareTheirFirstDigits();
    void goIntoTheHeadersAskedFor();
    void keysGoThroughText();
    void leadBackToTheirRequest_data();
    void leadBackToTheirRequest();
    void othersLeadNowhere();
};

void TestCorrelation::haveTheFormsTheirReadersKnow()
{
    for (const RunKey& key : {run, RunKey{}, RunKey{UINT64_MAX, UINT64_MAX}, newRunKey()}) {
        for (std::uint64_t number = 0; number < 1000; ++number) {
            const RequestIds ids = requestIds(key, {number}, start);
            const QUuid uuid = QUuid::fromString(QString::fromStdString(ids.request));
            QCOMPARE(uuid.toString(QUuid::WithoutBraces).toStdString(), ids.request);
            QCOMPARE(uuid.version(), QUuid::Random);
            QCOMPARE(uuid.variant(), QUuid::DCE);
            QVERIFY2(matches(ids.traceparent, "00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01"),
                     ids.traceparent.c_str());
            QVERIFY2(matches(ids.amznTraceId, "Root=1-5759e988-[0-9a-f]{24}"), ids.amznTraceId.c_str());
        }
    }
}

void TestCorrelation::areTheSameAgain()
{
    const RequestIds ids = requestIds(run, {4711, 2, 1}, start);
    QCOMPARE(requestIds(run, {4711, 2, 1}, start).traceparent, ids.traceparent);
    // Written down once: run files hold the key only, and their ids must never change.
    QCOMPARE(ids.request, std::string("369a704a-eb56-4985-b4b0-ff412eb2384b"));
    QCOMPARE(ids.traceparent, std::string("00-369a704aeb56985d2c3fd04bac8e12ee-951a3bb3ef16130a-01"));
    QCOMPARE(ids.amznTraceId, std::string("Root=1-5759e988-369a704aeb56985d2c3fd04b"));
}

void TestCorrelation::differWithinARun_data()
{
    QTest::addColumn<RunKey>("key");
    QTest::newRow("a key") << run;
    QTest::newRow("zero") << RunKey{};
}

void TestCorrelation::differWithinARun()
{
    QFETCH(RunKey, key);
    std::set<std::string> requests, traces, parents, roots;
    const auto add = [&](const SentRequest& sent) {
        const RequestIds ids = requestIds(key, sent, start);
        requests.insert(ids.request);
        traces.insert(ids.traceparent.substr(3, 32));
        parents.insert(ids.traceparent.substr(36, 16));
        roots.insert(ids.amznTraceId);
    };
    for (std::uint64_t number = 0; number < 5000; ++number) {
        for (const std::uint32_t attempt : {0U, 1U, 4095U}) {
            for (const std::uint32_t step : {0U, 1U, 4095U})
                add({number, attempt, step});
        }
    }
    add({999'999'999'999, 0, 0});
    for (const auto* const seen : {&requests, &traces, &parents, &roots})
        QCOMPARE(seen->size(), std::size_t(45'001));
}

void TestCorrelation::differBetweenRuns()
{
    std::set<std::string> requests;
    for (std::uint64_t bit = 0; bit < 64; ++bit) {
        requests.insert(requestIds({run.high ^ (1ULL << bit), run.low}, {0}, start).request);
        requests.insert(requestIds({run.high, run.low ^ (1ULL << bit)}, {0}, start).request);
    }
    QCOMPARE(requests.size(), std::size_t(128));
    QVERIFY(newRunKey() != newRunKey());
}

void TestCorrelation::shareTheirFirstDigits()
{
    const RequestIds ids = requestIds(run, {7}, start);
    const std::string digits = ids.request.substr(0, 8) + ids.request.substr(9, 4);
    QCOMPARE(ids.traceparent.substr(3, 12), digits);
    QCOMPARE(ids.amznTraceId.substr(16, 12), digits);
}

void TestCorrelation::goIntoTheHeadersAskedFor()
{
    const RequestIds ids{"r", "t", "a"};
    QVERIFY(correlationHeaders({}, ids).empty());
    const std::vector<Header> all{{"X-Load-Id", "r"}, {"traceparent", "t"}, {"X-Amzn-Trace-Id", "a"}};
    QVERIFY(correlationHeaders({"X-Load-Id", true, true}, ids) == all);
    QVERIFY(correlationHeaders({"", true, false}, ids) == (std::vector<Header>{all[1]}));
}

void TestCorrelation::keysGoThroughText()
{
    QCOMPARE(formatRunKey(run), std::string("0123456789abcdeffedcba9876543210"));
    QVERIFY(*parseRunKey(formatRunKey(run)) == run);
    for (const char* text :
         {"", "0123456789abcdeffedcba987654321", "0123456789abcdeffedcba98765432100",
          "0123456789abcdeffedcba987654321g", "0x23456789abcdeffedcba9876543210", "-123456789abcdeffedcba9876543210"})
        QVERIFY2(!parseRunKey(text), text);
}

void TestCorrelation::leadBackToTheirRequest_data()
{
    differWithinARun_data();
}

void TestCorrelation::leadBackToTheirRequest()
{
    QFETCH(RunKey, key);
    for (std::uint64_t number : {0ULL, 1ULL, 4711ULL, 999'999'999'999ULL}) {
        for (const std::uint32_t attempt : {0U, 1U, 255U}) {
            const SentRequest sent{number, attempt, 17};
            const RequestIds ids = requestIds(key, sent, start);
            for (const std::string& id : {ids.request, ids.traceparent, ids.amznTraceId.substr(5)}) {
                const auto found = requestWithId(key, id, start);
                QVERIFY2(found && *found == sent, id.c_str());
            }
            const std::string nextHop = ids.traceparent.substr(0, 36) + "00f067aa0ba902b7-00";
            QVERIFY(requestWithId(key, nextHop, start) == sent);
        }
    }
}

void TestCorrelation::othersLeadNowhere()
{
    const RequestIds ids = requestIds(run, {7}, start);
    std::string wrongLast = ids.request;
    wrongLast.back() = wrongLast.back() == '0' ? '1' : '0';
    for (const std::string& id :
         {std::string(), std::string("nothing"), wrongLast, ids.amznTraceId, ids.request + "0",
          requestIds({run.high, run.low + 1}, {7}, start).request, std::string(36, '-'), std::string(36, 'f'),
          std::string("00000000-0000-4000-8000-000000000000"), std::string("1-5759e988-000000000000000000000000")})
        QVERIFY2(!requestWithId(run, id, start), id.c_str());
    QVERIFY(requestWithId(run, ids.amznTraceId.substr(5), start - std::chrono::seconds(1)));
    QVERIFY(!requestWithId(run, ids.amznTraceId.substr(5), start - std::chrono::minutes(1)));
}

QTEST_GUILESS_MAIN(TestCorrelation)
#include "tst_correlation.moc"
