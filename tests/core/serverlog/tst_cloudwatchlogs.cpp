#include "serverlog/cloudwatch/insights.h"
#include "serverlog/cloudwatch/logsprotocol.h"
#include "serverlog/cloudwatch/logsrefusal.h"
#include "serverlog/logfile.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

// Stands first: moc loses its way in raw strings.
class TestCloudWatchLogs : public QObject {
    Q_OBJECT
private slots:
    void spansTheRunAndWhatItLeftBehind();
    void readsGroups_data();
    void readsGroups();
    void asksForPages();
    void readsPages_data();
    void readsPages();
    void goesOnAsTheTokensSay_data();
    void goesOnAsTheTokensSay();
    void writesWhatTheReaderOfFilesReads();
    void halvesUntilASecond();
    void readsQueryResults_data();
    void readsQueryResults();
    void readsRefusals_data();
    void readsRefusals();
    void saysWhatIsRefused_data();
    void saysWhatIsRefused();
};

namespace {

const WallTime start{std::chrono::milliseconds(1'700'000'000'500)};

} // namespace

void TestCloudWatchLogs::spansTheRunAndWhatItLeftBehind()
{
    const FetchSpan span = fetchSpan(start, 30s);
    QVERIFY(span.from == start - 1min);
    QVERIFY(span.until == start + 30s + 16min);
    const QuerySpan query = querySpan(span);
    QCOMPARE(query.from, std::int64_t(1'699'999'940)); // whole seconds that hold it all
    QCOMPARE(query.until, std::int64_t(1'700'000'991));
}

void TestCloudWatchLogs::readsGroups_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected"); // empty: refused
    const auto row = [](const std::string& text, const std::string& expected) {
        QTest::newRow(text.substr(0, 40).c_str()) << text << expected;
    };
    row("/aws/lambda/my-app_prod.1#2", "/aws/lambda/my-app_prod.1#2");
    row("arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/x:*",
        "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/x");
    row("arn:aws:lambda:eu-west-1:123456789012:function:x", "");
    row("", "");
    row("with space", "");
    row("colon:colon", "");
    row(std::string(512, 'g'), std::string(512, 'g'));
    row(std::string(513, 'h'), "");
}

void TestCloudWatchLogs::readsGroups()
{
    QFETCH(std::string, text);
    QFETCH(std::string, expected);
    QCOMPARE(parseLogGroup(text).value_or(""), expected);
}

void TestCloudWatchLogs::asksForPages()
{
    const FetchSpan span{start, start + 1s};
    const LogsRequest first = filterRequest("g", span, "");
    QCOMPARE(first.action, std::string("FilterLogEvents"));
    QVERIFY(json::parse(first.body)
            == (json{{"logGroupName", "g"},
                     {"startTime", 1'700'000'000'500},
                     {"endTime", 1'700'000'001'500},
                     {"limit", 10'000}}));
    QVERIFY(json::parse(filterRequest("g", span, "t\"").body)["nextToken"] == "t\"");
    QVERIFY(json::parse(filterRequest("arn:aws:logs:x:1:log-group:g", span, "").body)["logGroupIdentifier"]
            == "arn:aws:logs:x:1:log-group:g");
    const json query = json::parse(startQueryRequest("g", {5, 6}).body);
    QVERIFY(query["startTime"] == 5 && query["endTime"] == 6 && query["limit"] == 10'000);
}

void TestCloudWatchLogs::readsPages_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("events"); // -1: an error
    QTest::addColumn<std::string>("token");
    const auto row = [](const char* name, const char* body, int events, const char* token) {
        QTest::newRow(name) << std::string(body) << events << std::string(token);
    };
    row("full",
        R"({"events": [{"timestamp": 1, "message": "a\nb"}, {"timestamp": 2, "message": "c"}], "nextToken": "t"})", 2,
        "t");
    row("empty", R"({"events": [], "nextToken": "t", "searchedLogStreams": []})", 0, "t");
    row("last", R"({"events": []})", 0, "");
    row("no events", R"({"nextToken": "t"})", 0, "t");
    row("nothing", "{}", -1, "");
    row("of another service", R"({"status": "ok", "version": 3})", -1, "");
    row("without a time", R"({"events": [{"message": "a"}, {"timestamp": 3}, 7, null]})", 0, "");
    row("no JSON", "<html>", -1, "");
    row("cut", R"({"events": [{"timestamp": 1, "mess)", -1, "");
    row("a list", "[]", -1, "");
    row("another thing", R"({"events": 7})", -1, "");
}

void TestCloudWatchLogs::readsPages()
{
    QFETCH(std::string, body);
    QFETCH(int, events);
    QFETCH(std::string, token);
    const auto page = readEventsPage(body);
    QCOMPARE(page ? int(page->events.size()) : -1, events);
    QCOMPARE(page ? page->nextToken : "", token);
}

void TestCloudWatchLogs::goesOnAsTheTokensSay_data()
{
    QTest::addColumn<std::string>("token");
    QTest::addColumn<std::string>("next");
    QTest::addColumn<int>("expected"); // -1: an error
    QTest::newRow("first of several") << std::string() << std::string("a") << 1;
    QTest::newRow("only one") << std::string() << std::string() << 0;
    QTest::newRow("in between") << std::string("a") << std::string("b") << 1;
    QTest::newRow("last") << std::string("b") << std::string() << 0;
    QTest::newRow("to itself") << std::string("b") << std::string("b") << -1;
}

/// Whether it has events says nothing.
void TestCloudWatchLogs::goesOnAsTheTokensSay()
{
    QFETCH(std::string, token);
    QFETCH(std::string, next);
    QFETCH(int, expected);
    for (const EventsPage& page : {EventsPage{{}, next}, EventsPage{{"{}"}, next}}) {
        const auto goes = goesOn(page, token);
        QCOMPARE(goes ? int(*goes) : -1, expected);
    }
}

/// Through the reader that files go through: same messages, same times.
void TestCloudWatchLogs::writesWhatTheReaderOfFilesReads()
{
    const std::string id = "7337868a-0000-4000-8000-000000000001";
    const json events{
        {{"message", "START RequestId: " + id + " Version: $LATEST\n"}, {"timestamp", 1'700'000'000'123}},
        {{"ingestionTime", 1},
         {"timestamp", 1'700'000'001'456},
         {"message", "REPORT RequestId: " + id + "\tDuration: 1333.25 ms\tBilled Duration: 1334 ms\t\n"}}};
    const auto page = readEventsPage(json{{"zzz", 1}, {"events", events}}.dump());
    QVERIFY(page);
    std::vector<LogEvent> seen;
    LogReader reader({}, [&](const LogEvent& event, std::uint64_t) { seen.push_back(event); });
    std::istringstream document(eventsDocument(page->events));
    QVERIFY(readLogStream(document, reader));
    QCOMPARE(seen.size(), 2u);
    QVERIFY(seen[0].start && seen[0].start->at == WallTime(1'700'000'000'123ms));
    QVERIFY(seen[1].end && seen[1].end->at == WallTime(1'700'000'001'456ms) && seen[1].duration == 1333250us);
    std::istringstream none(eventsDocument({}));
    QVERIFY(readLogStream(none, reader));
    QCOMPARE(reader.counts().lines, 2u);
    QCOMPARE(reader.counts().envelopes[std::size_t(LogEnvelope::Events)], 2u);
}

/// Halved again and again, a span falls into all of its seconds, each once.
void TestCloudWatchLogs::halvesUntilASecond()
{
    std::vector<std::int64_t> seconds;
    for (std::vector<QuerySpan> left{{100, 142}}; !left.empty();) {
        const QuerySpan span = left.back();
        left.pop_back();
        if (const auto parts = halves(span)) {
            left.push_back(parts->second);
            left.push_back(parts->first);
        } else {
            QCOMPARE(span.from, span.until);
            seconds.push_back(span.from);
        }
    }
    QCOMPARE(seconds.size(), 43u);
    for (std::size_t i = 0; i < seconds.size(); ++i)
        QCOMPARE(seconds[i], std::int64_t(100 + i));
}

void TestCloudWatchLogs::readsQueryResults_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("expected"); // its events; "..." while it runs; empty: an error
    const auto row = [](const char* name, const char* body, const char* expected) {
        QTest::newRow(name) << std::string(body) << std::string(expected);
    };
    row("scheduled", R"({"status": "Scheduled", "results": []})", "...");
    row("running, with some", R"({"status": "Running", "results": [[{"field": "@message", "value": "m"}]]})", "...");
    row("complete", R"({"status": "Complete", "results": [[{"field": "@timestamp", "value": "2023-11-14 22:13:20.250"},
        {"field": "@message", "value": "m\n"}, {"field": "@ptr", "value": "p"}]]})",
        R"({"message":"m\n","timestamp":1700000000250})");
    row("without a message",
        R"({"status": "Complete", "results": [[{"field": "@timestamp", "value": "2023-11-14 22:13:20.250"}]]})", " ");
    row("none", R"({"status": "Complete", "results": []})", " ");
    row("failed", R"({"status": "Failed"})", "");
    row("timed out", R"({"status": "Timeout", "results": []})", "");
    row("no results", R"({"status": "Complete"})", "");
    row("no JSON", "x", "");
    row("odd results", R"({"status": "Complete", "results": [1, "x", [2, {"field": 3}]]})", " ");
}

void TestCloudWatchLogs::readsQueryResults()
{
    QFETCH(std::string, body);
    QFETCH(std::string, expected);
    const auto results = readQueryResults(body);
    std::string read = !results ? "" : !*results ? "..." : " ";
    if (results && *results && !(*results)->events.empty())
        read = (*results)->events.front();
    QCOMPARE(read, expected);
}

void TestCloudWatchLogs::readsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("type");
    QTest::addColumn<bool>("passing");
    const auto row = [](const char* name, int status, const char* body, const char* type, bool passing) {
        QTest::newRow(name) << status << std::string(body) << std::string(type) << passing;
    };
    row("throttled", 400, R"({"__type": "ThrottlingException", "message": "Rate exceeded"})", "ThrottlingException",
        true);
    row("name space", 400, R"({"__type": "com.amazonaws.logs#ThrottlingException"})", "ThrottlingException", true);
    row("too many queries", 400, R"({"__type": "LimitExceededException"})", "LimitExceededException", true);
    row("denied", 400, R"({"__type": "AccessDeniedException", "Message": "no"})", "AccessDeniedException", false);
    row("gateway", 503, "<html>", "", true);
    row("too many", 429, "", "", true);
    row("proxy", 403, "<html>", "", false);
    row("no type", 400, R"({"message": "x"})", "", false);
    row("odd type", 400, R"({"__type": "a b\n"})", "", false);
}

void TestCloudWatchLogs::readsRefusals()
{
    QFETCH(int, status);
    QFETCH(std::string, body);
    QFETCH(std::string, type);
    QFETCH(bool, passing);
    const LogsRefusal refusal = readRefusal(status, body);
    QCOMPARE(refusal.type, type);
    QCOMPARE(passes(refusal), passing);
}

void TestCloudWatchLogs::saysWhatIsRefused_data()
{
    QTest::addColumn<std::string>("type");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* type, const char* expected) {
        QTest::newRow(type) << std::string(type) << std::string(expected);
    };
    row("AccessDeniedException",
        "the AWS credentials from profile 'p' may not read log group '/g' in r: they need "
        "logs:FilterLogEvents");
    row("ResourceNotFoundException", "there is no log group '/g' in r");
    row("ExpiredTokenException", "the session token from profile 'p' has expired: sign in to AWS again");
    row("UnrecognizedClientException", "AWS does not know the access key or session token from profile 'p'");
    row("InvalidSignatureException",
        "logs.example refuses the signature: the secret key from profile 'p' is not that "
        "of its access key, or this machine's clock is wrong");
    row("ThrottlingException",
        "logs.example stays too busy for FilterLogEvents (ThrottlingException): try again later");
    row("InvalidParameterException",
        "logs.example refuses FilterLogEvents: InvalidParameterException: it said "
        "${env:AWS_SECRET_ACCESS_KEY} and ${env:AWS_SESSION_TOKEN} of "
        "${env:AWS_ACCESS_KEY_ID}  there");
}

void TestCloudWatchLogs::saysWhatIsRefused()
{
    QFETCH(std::string, type);
    QFETCH(std::string, expected);
    const AwsCredentials credentials{"AKIAACCESS", "secret/key+", "token==", "profile 'p'"};
    const LogsRefusal refusal{400, type, "it said secret/key+ and token== of AKIAACCESS\r\nthere"};
    QCOMPARE(refusalSentence(refusal, {"FilterLogEvents", "/g", "r", "logs.example"}, credentials), expected);
}

QTEST_GUILESS_MAIN(TestCloudWatchLogs)
#include "tst_cloudwatchlogs.moc"
