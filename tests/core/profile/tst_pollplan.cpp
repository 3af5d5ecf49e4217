#include "profile/profilejson.h"
#include "profile/requestrows.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

std::string profileWith(const std::string& request)
{
    return R"({"schema": "headroom.profile/2", "request": {"url": "https://localhost/jobs", )" + request
        + R"(}, "load": {"model": "open", "rate": "1/s", "for": "10s"}})";
}

} // namespace

class TestPollPlan : public QObject {
    Q_OBJECT
private slots:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("poll");
        QTest::newRow("as usual") << "{}";
        QTest::newRow("a header") << R"({"header":"Operation-Location"})";
        QTest::newRow("all of it") << R"({"json":"/links/status","interval":"500ms","growth":1.5,)"
                                      R"("longest_interval":"10s","retry_after":false,"give_up_after":"2min",)"
                                      R"("done":[{"status":"200"},{"json":"/status","equals":"done"}],)"
                                      R"("failed":[{"json":"/status","equals":"failed"}],)"
                                      R"("take":{"page":{"json":"/url"},"tag":{"header":"ETag"}}})";
    }
    void readsAndWrites()
    {
        QFETCH(QString, poll);
        const auto profile = readProfile(profileWith("\"poll\": " + poll.toStdString()), "p");
        QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
        const auto again = readProfile(writeProfile(*profile), "again");
        QVERIFY(again && *again == *profile);
        const QJsonObject written = QJsonDocument::fromJson(QByteArray::fromStdString(writeProfile(*profile))).object();
        QCOMPARE(QString::fromUtf8(QJsonDocument(written["request"].toObject()["poll"].toObject()).toJson()),
                 QString::fromUtf8(QJsonDocument::fromJson(poll.toUtf8()).toJson()));
    }

    void everyFieldIsRead()
    {
        const auto profile =
            readProfile(profileWith(R"("poll": {"json": "/at", "interval": "2s", "growth": 2, "longest_interval": "9s",
                "retry_after": false, "give_up_after": "1min", "done": [{"status": "201"}], "failed": [{"status": "410"}],
                "take": {"page": {"json": "/url"}}})"),
                        "p");
        const PollPlan expected{.from = PollPlan::From::Json,
                                .what = "/at",
                                .interval = 2s,
                                .growth = 2,
                                .longestInterval = 9s,
                                .retryAfter = false,
                                .giveUpAfter = 60s,
                                .done = {{.of = Check::Of::Status, .value = "201"}},
                                .failed = {{.of = Check::Of::Status, .value = "410"}},
                                .taken = {{"page", TakenValue::From::Json, "/url"}}};
        QVERIFY(profile && profile->request().poll == expected);
    }

    void whatCannotBe_data()
    {
        QTest::addColumn<QString>("poll");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* poll, const char* says) { QTest::newRow(poll) << poll << says; };
        row(R"({"every": "1s"})", "request.poll.every: ");
        row(R"({"header": "X", "json": "/a"})", "request.poll.json: stands beside \"header\"");
        row(R"({"header": "X Y"})", "request.poll.header: 'X Y' is not a header name");
        row(R"({"interval": "1ms"})", "request.poll.interval: 1ms is not between 10ms and 1h");
        row(R"({"growth": "2"})", "request.poll.growth: must be a number");
        row(R"({"growth": 0.5})", "request.poll.growth: 0.5 is not from 1 to 10");
        row(R"({"give_up_after": "2h"})", "request.poll.give_up_after: 2h is not more than 0s and at most 1h");
        row(R"({"interval": "10s", "growth": 2, "longest_interval": "5s"})",
            "request.poll.longest_interval: 5s is less than the interval of 10s");
        row(R"({"interval": "10ms", "give_up_after": "5min"})",
            "request.poll.interval: 10ms until a user gives up after 5min is more than 4,000 polls");
        row(R"({"take": {"a b": {"json": "/a"}}})", "request.poll.take: 'a b' is not a name");
        row(R"({"take": {"a": {"xpath": "/a"}}})", "request.poll.take.a.");
        row(R"({"done": []})", "request.poll.done: must be a list");
        row(R"({"done": [{"is": 3}]})", "request.poll.done[0]");
    }
    void whatCannotBe()
    {
        QFETCH(QString, poll);
        QFETCH(QString, says);
        const auto profile =
            readProfile(profileWith("\"poll\": " + poll.toStdString()), "p").and_then([](const LoadProfile& read) {
                return checkProfile(read).map([&] { return read; });
            });
        QVERIFY(!profile);
        QVERIFY2(QString::fromStdString(profile.error().message).contains(says), profile.error().message.c_str());
    }

    void pollsHaveRowsBehindTheProfilesOwn()
    {
        LoadProfile profile;
        profile.requests.resize(3);
        profile.requests[0].url = "http://localhost/a";
        profile.requests[1].name = "export";
        profile.requests[2].name = "import";
        QCOMPARE(requestRowCount(profile), std::size_t(3));
        profile.requests[0].poll = profile.requests[2].poll = PollPlan{};
        const auto rows = requestRows(profile);
        QCOMPARE(requestRowCount(profile), rows.size());
        QCOMPARE(rows.size(), std::size_t(5));
        QCOMPARE(rows[3].name, std::string("GET /a (poll)"));
        QCOMPARE(rows[4].name, std::string("import (poll)"));
        QVERIFY(rows[4].polls && rows[4].request == 2 && !rows[2].polls);
        QVERIFY(pollRow(profile, 0) == 3 && !pollRow(profile, 1) && pollRow(profile, 2) == 4 && !pollRow(profile, 9));
    }
};

QTEST_APPLESS_MAIN(TestPollPlan)
#include "tst_pollplan.moc"
