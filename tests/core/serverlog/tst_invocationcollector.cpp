#include "logrun.h"
#include "serverlog/invocationcollector.h"
#include "serverlog/logreader.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const char* const lambdaId = "6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c001";
const char* const gatewayId = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

/// The lines of one invocation of a function, which holds the ids in `header`.
std::vector<std::string> linesOf(const std::string& id, const std::string& header, WallTime at)
{
    const std::string time = formatWallTime(at);
    return {"START RequestId: " + id + " Version: $LATEST",
            "[DEBUG]\t" + time + '\t' + id + "\tZappa Event: {'path': '/slow', 'httpMethod': 'GET', 'headers': {'X': '"
                + header + "'}, 'requestContext': {'requestId': '" + gatewayId + "'}}",
            "[INFO]\t" + formatWallTime(at + 7s) + '\t' + id
                + "\t127.0.0.1 - - [14/Nov/2023:22:13:27 +0000] \"GET /slow HTTP/1.1\" 200 9 \"\" \"h\" 7/6999000",
            "END RequestId: " + id,
            "REPORT RequestId: " + id
                + "\tDuration: 7000.25 ms\tBilled Duration: 8001 ms\tMemory Size: 512 MB\tMax Memory Used: 82 MB\tInit "
                  "Duration: 1000.00 ms\t"};
}

InvocationCollector::Collected collect(const std::vector<std::string>& lines,
                                       std::size_t most = InvocationCollector::mostInvocations)
{
    InvocationCollector collector(logRunIds, logWindow(logRunStart, 60s), most);
    LogReader reader({}, [&](const LogEvent& event, std::uint64_t line) { collector.add(event, line); });
    for (const std::string& line : lines)
        reader.line(line);
    return collector.take();
}

} // namespace

class TestInvocationCollector : public QObject {
    Q_OBJECT
private slots:
    void putsTheLinesOfAnInvocationTogether();
    void inWhateverOrderTheyCome();
    void knowsTheRunsIds_data();
    void knowsTheRunsIds();
    void linksByTheGatewaysId();
    void linksByTheFunctionsId();
    void aFunctionsTimeoutOverrulesItsEnd();
    void takesTheApplicationsTimeWithoutAReport();
    void takesTheTraceOfALineOfItsOwn();
    void leavesOutWhatWasLongAgo();
    void keepsOnlySoMany();
    void countsThrottles();
};

void TestInvocationCollector::putsTheLinesOfAnInvocationTogether()
{
    const auto collected = collect(linesOf(lambdaId, idsOf(5).request, logRunStart + 2s));
    QCOMPARE(collected.invocations.size(), std::size_t(1));
    const Invocation& one = collected.invocations[0];
    QCOMPARE(one.id, std::string(lambdaId));
    QVERIFY(one.found && one.found->sent == SentRequest({5, 0, 0}) && one.found->join == LogJoin::OwnId);
    QCOMPARE(one.gatewayId, std::string(gatewayId));
    QCOMPARE(one.method + ' ' + one.path, std::string("GET /slow"));
    QVERIFY(one.how == BackendEnd::Finished);
    QVERIFY(one.start->at == logRunStart + 2s && one.end->at == logRunStart + 9s);
    QCOMPARE(one.duration, std::optional<nanoseconds>(7'000'250us));
    QCOMPARE(one.billed, std::optional<nanoseconds>(8001ms));
    QCOMPARE(one.init, std::optional<nanoseconds>(1s));
    QCOMPARE(one.memorySizeMb.value_or(0), 512U);
    QCOMPARE(one.maxMemoryUsedMb.value_or(0), 82U);
    QCOMPARE(one.status, std::uint16_t(200));
    QCOMPARE(one.line, std::uint64_t(1));
}

void TestInvocationCollector::inWhateverOrderTheyCome()
{
    auto lines = linesOf(lambdaId, idsOf(5).request, logRunStart + 2s);
    const Invocation straight = collect(lines).invocations[0];
    std::reverse(lines.begin(), lines.end());
    const Invocation reversed = collect(lines).invocations[0];
    QVERIFY(straight.duration == reversed.duration && straight.end == reversed.end && straight.start == reversed.start
            && straight.status == reversed.status && straight.found->sent == reversed.found->sent);
}

void TestInvocationCollector::knowsTheRunsIds_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("join"); // -1: none
    QTest::newRow("own id") << QByteArray::fromStdString(idsOf(5).request) << int(LogJoin::OwnId);
    QTest::newRow("traceparent") << QByteArray::fromStdString(idsOf(5).traceparent) << int(LogJoin::OwnId);
    QTest::newRow("traceparent with another parent")
        << QByteArray::fromStdString(idsOf(5).traceparent).replace(36, 16, "00f067aa0ba902b7") << int(LogJoin::OwnId);
    QTest::newRow("trace") << QByteArray::fromStdString(idsOf(5).amznTraceId) + ";Parent=53995c3f42cd8ad8"
                           << int(LogJoin::TraceId);
    QTest::newRow("both") << QByteArray::fromStdString(idsOf(5).amznTraceId + ' ' + idsOf(5).request)
                          << int(LogJoin::OwnId);
    QTest::newRow("another run's") << QByteArray::fromStdString(requestIds(RunKey{1, 2}, {5}, logRunStart).request)
                                   << -1;
    QTest::newRow("another minute's trace")
        << QByteArray::fromStdString(requestIds(logRunKey, {5}, logRunStart + 60s).amznTraceId) << -1;
}

void TestInvocationCollector::knowsTheRunsIds()
{
    QFETCH(QByteArray, header);
    QFETCH(int, join);
    const Invocation one = collect(linesOf(lambdaId, header.toStdString(), logRunStart)).invocations.at(0);
    QCOMPARE(one.found ? int(one.found->join) : -1, join);
    if (one.found)
        QVERIFY(one.found->sent == SentRequest({5, 0, 0}));
}

/// The gateway's log has the trace, the function's only the gateway's id.
void TestInvocationCollector::linksByTheGatewaysId()
{
    auto lines = linesOf(lambdaId, "nothing", logRunStart);
    lines.push_back(std::string(R"({"requestId":")") + gatewayId
                    + R"(","requestTimeEpoch":"1700000001000","status":"504","xrayTraceId":")" + rootOf(9) + "\"}");
    const auto collected = collect(lines);
    QCOMPARE(collected.invocations.size(), std::size_t(1));
    QVERIFY(collected.invocations[0].found && collected.invocations[0].found->sent.number == 9);
    QVERIFY(collected.invocations[0].found->join == LogJoin::GatewayId);
}

void TestInvocationCollector::linksByTheFunctionsId()
{
    const auto collected =
        collect({std::string("START RequestId: ") + lambdaId + " Version: $LATEST",
                 std::string(R"({"requestId":"R9NOvE-qIAMECfw=","status":"200","integrationRequestId":")") + lambdaId
                     + R"(","xrayTraceId":")" + rootOf(9) + "\"}"});
    QVERIFY(collected.invocations.at(0).found && collected.invocations[0].found->sent.number == 9);
    QVERIFY(collected.invocations[0].found->join == LogJoin::GatewayId);
}

void TestInvocationCollector::aFunctionsTimeoutOverrulesItsEnd()
{
    auto lines = linesOf(lambdaId, "x", logRunStart);
    lines.insert(lines.begin(),
                 formatWallTime(logRunStart + 7s) + ' ' + lambdaId + " Task timed out after 7.00 seconds");
    const Invocation one = collect(lines).invocations.at(0);
    QVERIFY(one.how == BackendEnd::TimedOut);
    QCOMPARE(one.duration, std::optional<nanoseconds>(7'000'250us)); // the report knows best
}

/// `zappa tail` drops START, END and REPORT.
void TestInvocationCollector::takesTheApplicationsTimeWithoutAReport()
{
    auto lines = linesOf(lambdaId, idsOf(1).request, logRunStart);
    const Invocation one = collect({lines[1], lines[2]}).invocations.at(0);
    QVERIFY(one.how == BackendEnd::Finished && !one.reported);
    QCOMPARE(one.duration, std::optional<nanoseconds>(6999ms));
    QVERIFY(!one.billed);
}

void TestInvocationCollector::takesTheTraceOfALineOfItsOwn()
{
    auto lines = linesOf(lambdaId, "x", logRunStart);
    lines.push_back("XRAY TraceId: " + rootOf(3) + "\tSegmentId: 07d92317a23f8add\tSampled: true");
    QCOMPARE(collect(lines).invocations.at(0).found->sent.number, std::uint64_t(3));
}

void TestInvocationCollector::leavesOutWhatWasLongAgo()
{
    std::vector<std::string> lines;
    for (const nanoseconds at : {nanoseconds(-24h), nanoseconds(24h), nanoseconds(1s)}) {
        const std::string id = "6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c0" + std::to_string(10 + lines.size());
        for (const std::string& line : linesOf(id, "x", logRunStart + at))
            lines.push_back(line);
    }
    QCOMPARE(collect(lines).invocations.size(), std::size_t(1));
    // With the run's id a log may be of any time: its clock may be wrong by a day.
    QCOMPARE(collect(linesOf(lambdaId, idsOf(1).request, logRunStart - 24h)).invocations.size(), std::size_t(1));
}

void TestInvocationCollector::keepsOnlySoMany()
{
    std::vector<std::string> lines;
    for (int i = 10; i < 15; ++i)
        lines.push_back("START RequestId: 6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c0" + std::to_string(i)
                        + " Version: $LATEST");
    for (const std::string& line : linesOf(lambdaId, idsOf(1).request, logRunStart))
        lines.push_back(line);
    const auto collected = collect(lines, 2);
    QCOMPARE(collected.beyond, std::uint64_t(4)); // the run's own START does not say yet that it is
    QCOMPARE(collected.invocations.size(), std::size_t(3));
    QVERIFY(collected.invocations[2].found);
}

void TestInvocationCollector::countsThrottles()
{
    const std::string line = R"({"requestId":"R9NOvE-qIAMECfw=","requestTimeEpoch":"1700000001000","status":"429"})";
    QCOMPARE(collect({line, line}).throttles, std::uint64_t(2));
}

QTEST_GUILESS_MAIN(TestInvocationCollector)
#include "tst_invocationcollector.moc"
