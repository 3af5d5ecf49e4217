#include "profile/resolvedurl.h"
#include "scenario/correlation.h"
#include "scenario/polling.h"
#include "scenario/retrydecision.h"

#include <QTest>

#include <functional>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

AnswerSeen answered(std::uint16_t status, std::string_view body, std::span<const Header> headers = {})
{
    return {.status = status, .headers = headers, .body = body, .bodyBytes = body.size()};
}

PollPlan planWith(const std::function<void(PollPlan&)>& change)
{
    PollPlan plan;
    change(plan);
    return plan;
}

PollPlan askingAt(PollPlan::From from, const std::string& what)
{
    return planWith([&](PollPlan& plan) {
        plan.from = from;
        plan.what = what;
    });
}

const Check finished{Check::Of::Json, Check::Must::Equal, "/status", "\"finished\""};
const Check broken{Check::Of::Json, Check::Must::Equal, "/status", "\"broken\""};

} // namespace

Q_DECLARE_METATYPE(headroom::PollPlan)

/// When a job is asked for, where, and what the answers say.
class TestPollDecisions : public QObject {
    Q_OBJECT
private slots:
    void nextPolls_data()
    {
        QTest::addColumn<PollPlan>("plan");
        QTest::addColumn<qint64>("answeredMs");
        QTest::addColumn<int>("polls");
        QTest::addColumn<QString>("retryAfter");
        QTest::addColumn<qint64>("dueMs");
        const auto row = [](const char* name, const PollPlan& plan, std::int64_t answered, int polls,
                            const char* retryAfter, std::int64_t due) {
            QTest::newRow(name) << plan << qint64(answered) << polls << retryAfter << qint64(due);
        };
        PollPlan plan; // of a job planned at 10 s
        plan.interval = 2s;
        plan.giveUpAfter = 60s;
        row("the first", plan, 10'100, 0, "", 12'100);
        row("the same again", plan, 20'000, 7, "", 22'000);
        row("asked to wait longer", plan, 20'000, 7, "5", 25'000);
        row("asked to wait less", plan, 20'000, 7, "1", 22'000);
        row("asked in no form that is known", plan, 20'000, 7, "soon", 22'000);
        row("a date", plan, 20'000, 7, "Thu, 01 Jan 1970 00:00:08 GMT", 28'000);
        row("past the deadline: then it is over", plan, 69'000, 7, "", 70'000);
        row("asked to wait past the deadline", plan, 20'000, 7, "600", 70'000);
        row("answered after the deadline", plan, 75'000, 7, "", 75'000);
        row("asked for too often", plan, 20'000, int(mostPolls), "", 70'000);
        plan.retryAfter = false;
        row("what it asks is not heard", plan, 20'000, 7, "5", 22'000);
        plan.growth = 2;
        plan.longestInterval = 10s;
        row("not grown yet", plan, 20'000, 0, "", 22'000);
        row("grown", plan, 20'000, 2, "", 28'000);
        row("grown enough", plan, 20'000, 3, "", 30'000);
        row("grown beyond all numbers", plan, 20'000, 4000, "", 30'000);
        plan.longestInterval = 1s; // of which there is no way to get at
        row("never less than the interval", plan, 20'000, 3, "", 22'000);
    }
    void nextPolls()
    {
        QFETCH(PollPlan, plan);
        QFETCH(qint64, answeredMs);
        QFETCH(int, polls);
        QFETCH(QString, retryAfter);
        QFETCH(qint64, dueMs);
        const std::string header = retryAfter.toStdString();
        const PollMoment moment{10s, std::chrono::milliseconds(answeredMs), static_cast<std::uint32_t>(polls), header,
                                WallTime()};
        QCOMPARE(qint64(nextPoll(plan, moment) / 1ms), dueMs);
    }

    void aLongRetryAfterIsCut()
    {
        const PollPlan plan = planWith([](PollPlan& one) { one.giveUpAfter = 1h; });
        QVERIFY(nextPoll(plan, {0s, 1s, 0, "86400", {}}) == 1s + longestRetryAfter);
    }

    void statesOf_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("plain"); // without checks of the plan
        QTest::addColumn<int>("told"); // with "done" and "failed" by the body
        const auto row = [](int status, const char* body, JobState plain, JobState told) {
            QTest::addRow("%d %s", status, body) << status << body << int(plain) << int(told);
        };
        row(202, "{}", JobState::GoesOn, JobState::GoesOn);
        row(200, "{}", JobState::Done, JobState::GoesOn);
        row(200, R"({"status": "finished"})", JobState::Done, JobState::Done);
        row(200, R"({"status": "broken"})", JobState::Done, JobState::Failed);
        row(202, R"({"status": "finished"})", JobState::GoesOn, JobState::Done);
        row(500, R"({"status": "broken"})", JobState::GoesOn, JobState::Failed);
        row(204, "", JobState::GoesOn, JobState::GoesOn);
        row(404, "not JSON", JobState::GoesOn, JobState::GoesOn);
    }
    void statesOf()
    {
        QFETCH(int, status);
        QFETCH(QString, body);
        QFETCH(int, plain);
        QFETCH(int, told);
        const std::string text = body.toStdString();
        const AnswerSeen answer = answered(static_cast<std::uint16_t>(status), text);
        QCOMPARE(int(Polling::prepare({}).value().stateOf(answer)), plain);
        const PollPlan byBody = planWith([](PollPlan& one) {
            one.done = {finished};
            one.failed = {broken};
        });
        QCOMPARE(int(Polling::prepare(byBody).value().stateOf(answer)), told);
    }

    void failedGoesBeforeDone()
    {
        const PollPlan plan = planWith([](PollPlan& one) { one.failed = {broken}; }); // done by its 200 alone
        QVERIFY(Polling::prepare(plan)->stateOf(answered(200, R"({"status": "broken"})")) == JobState::Failed);
    }

    void placesToAsk()
    {
        const std::vector<Header> headers{{"location", "/jobs/7"}, {"x-status", "/s"}};
        const auto answer = answered(202, R"({"links": ["/a", "/b"]})", headers);
        QCOMPARE(Polling::prepare({})->placeToAsk(answer).value(), std::string("/jobs/7"));
        QCOMPARE(Polling::prepare(askingAt(PollPlan::From::HeaderField, "X-Status"))->placeToAsk(answer).value(),
                 std::string("/s"));
        const PollPlan json = askingAt(PollPlan::From::Json, "/links/1");
        QCOMPARE(Polling::prepare(json)->placeToAsk(answer).value(), std::string("/b"));
        QVERIFY(Polling::prepare(json)->lookAtBody() && Polling::prepare(json)->lookAtHeaders()); // of a 303, too
        QVERIFY(Polling::prepare({})->lookAtHeaders() && !Polling::prepare({})->lookAtBody());
        QCOMPARE(Polling::prepare({})->placeToAsk(answered(202, "")).error().message,
                 std::string("header location is missing"));
    }

    void plansThatCannotBe_data()
    {
        QTest::addColumn<PollPlan>("plan");
        QTest::addColumn<QString>("says");
        QTest::newRow("pointer") << askingAt(PollPlan::From::Json, "links") << "poll: where to ask";
        QTest::newRow("done") << planWith([](PollPlan& one) {
            one.done = {{Check::Of::Status, Check::Must::BeAmong, "", "often"}};
        }) << "poll.done[0]: ";
        QTest::newRow("failed") << planWith([](PollPlan& one) {
            one.failed = {{Check::Of::Body, Check::Must::Match, "", "("}};
        }) << "poll.failed[0]: ";
    }
    void plansThatCannotBe()
    {
        QFETCH(PollPlan, plan);
        QFETCH(QString, says);
        const auto polling = Polling::prepare(plan);
        QVERIFY(!polling);
        QVERIFY2(QString::fromStdString(polling.error().message).startsWith(says), polling.error().message.c_str());
    }

    void referencesAreResolved_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("url"); // empty: refused
        const char* const no = "";
        QTest::newRow("absolute") << "https://api.example.com:8443/j/1"
                                  << "https://api.example.com:8443/j/1";
        QTest::newRow("path") << "/j/1?full=1"
                              << "https://api.example.com:8443/j/1?full=1";
        QTest::newRow("beside") << "j/1"
                                << "https://api.example.com:8443/v1/j/1";
        QTest::newRow("above") << "../j/1"
                               << "https://api.example.com:8443/j/1";
        QTest::newRow("query") << "?job=1"
                               << "https://api.example.com:8443/v1/export?job=1";
        QTest::newRow("the host in capitals") << "https://API.example.com:8443/j"
                                              << "https://api.example.com:8443/j";
        QTest::newRow("a user is dropped") << "https://me:pw@api.example.com:8443/j"
                                           << "https://api.example.com:8443/j";
        QTest::newRow("a fragment is dropped") << "/j#top"
                                               << "https://api.example.com:8443/j";
        QTest::newRow("other host") << "https://example.org/j" << no;
        QTest::newRow("host without scheme") << "//example.org/j" << no;
        QTest::newRow("other port") << "https://api.example.com/j" << no;
        QTest::newRow("other scheme") << "http://api.example.com:8443/j" << no;
        QTest::newRow("a file") << "file:///etc/passwd" << no;
        QTest::newRow("a space") << "/j 1" << no;
        QTest::newRow("a line break") << "/j\r\nX: y" << no;
        QTest::newRow("nothing") << "" << no;
        QTest::newRow("a host that begins alike") << "https://api.example.com.evil.org:8443/j" << no;
        QTest::newRow("a user that looks like the host") << "https://api.example.com:8443@evil.org/j" << no;
    }
    void referencesAreResolved()
    {
        QFETCH(QString, reference);
        QFETCH(QString, url);
        const auto resolved = resolvedUrl("https://api.example.com:8443/v1/export?x=1", reference.toStdString());
        QCOMPARE(resolved.has_value(), !url.isEmpty());
        if (resolved)
            QCOMPARE(QString::fromStdString(*resolved).replace("API", "api"), url);
    }
};

QTEST_APPLESS_MAIN(TestPollDecisions)
#include "tst_polldecisions.moc"
