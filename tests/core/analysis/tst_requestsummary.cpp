#include "analysis/runsummary.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile profileOf(std::size_t requests)
{
    LoadProfile profile;
    profile.requests.resize(requests);
    for (HttpRequest& request : profile.requests)
        request.url = "http://127.0.0.1/";
    return profile;
}

/// A run in which the first of two requests answers at once and the second one slowly, and half of the time not at all.
RunSnapshot twoRequests()
{
    RunBuilder quick, slow, both;
    for (std::uint32_t i = 0; i < 600; ++i) {
        quick.add(i / 20, Outcome::Ok, 10ms);
        both.add(i / 20, Outcome::Ok, 10ms);
        const bool timeout = i % 2 == 0;
        slow.add(i / 20, timeout ? Outcome::GatewayTimeout : Outcome::Ok, timeout ? 29s : 20s);
        both.add(i / 20, timeout ? Outcome::GatewayTimeout : Outcome::Ok, timeout ? 29s : 20s);
    }
    RunSnapshot run = both.build();
    run.byRequest = {quick.build().seconds, slow.build().seconds};
    return run;
}

/// The same second with some of its attempts marked as sent again.
std::shared_ptr<const SecondOfRun> second(std::uint64_t oks, std::uint64_t failures, std::uint64_t retried,
                                          std::uint64_t retries, std::uint64_t oksOfRetries)
{
    SecondOfRun made;
    made.outcomes[Outcome::Ok] = oks;
    made.outcomes[Outcome::ServerError] = failures;
    made.retried[Outcome::ServerError] = retried;
    made.retries[Outcome::Ok] = oksOfRetries;
    made.retries[Outcome::ServerError] = retries - oksOfRetries;
    made.response.answered = {{100, oks}};
    if (failures > retried)
        made.response.otherCensored = {{50, failures - retried}};
    made.service.answered = {{90, oks}};
    made.service.otherCensored = {{50, failures}};
    return std::make_shared<const SecondOfRun>(made);
}

} // namespace

class TestRequestSummary : public QObject {
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the user's") << "log in"
                                    << "http://h/login"
                                    << "log in";
        QTest::newRow("method and path") << ""
                                         << "http://h/v1/orders"
                                         << "GET /v1/orders";
        QTest::newRow("no path") << ""
                                 << "http://h"
                                 << "GET /";
        QTest::newRow("a query that nobody should read") << ""
                                                         << "http://h/a?token=s3cret#x"
                                                         << "GET /a";
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        HttpRequest request;
        request.name = name.toStdString();
        request.url = url.toStdString();
        QTEST(QString::fromStdString(requestName(request)), "expected");
    }

    void eachRequestHasItsOwnNumbers()
    {
        const RunSummary summary = summarise(profileOf(2), twoRequests());
        QCOMPARE(summary.requests.size(), 2u);
        const auto& [quick, slow] = std::tie(summary.requests[0], summary.requests[1]);
        QCOMPARE(quick.ended, 600u);
        QCOMPARE(*quick.latencies.answeredInTime, 1.0);
        QVERIFY(*quick.latencies.response.p95->value < 11ms);
        QVERIFY(!quick.latencies.gatewayTimeouts && quick.latencies.gatewayTimeoutsBelow);
        QCOMPARE(slow.outcomes[Outcome::GatewayTimeout], 300u);
        QCOMPARE(*slow.latencies.answeredInTime, 0.5);
        QVERIFY(slow.latencies.response.p95->atLimit);
        QCOMPARE(slow.latencies.gatewayTimeouts->share, 0.5);
        QCOMPARE(*summary.answeredInTime, 0.75);
    }

    void oneRequestIsTheRun() { QVERIFY(summarise(profileOf(1), RunBuilder().build()).requests.empty()); }

    void retriesAreTold()
    {
        // 100 requests: 90 answered at once, 10 failed; of the 10 retries 6 were answered, 4 given up.
        RunSnapshot run;
        run.phase = RunPhase::Finished;
        run.end = RunEnd::Completed;
        run.elapsed = 10s;
        run.seconds = {second(96, 14, 10, 10, 6)};
        run.outcomes = run.seconds[0]->outcomes;
        run.planned = 100;
        run.sent = run.finished = 110;
        LoadProfile profile = profileOf(1);
        QVERIFY(!summarise(profile, run).retries);
        profile.retries.on = {Outcome::ServerError};
        const RunSummary summary = summarise(profile, run);
        QVERIFY(summary.retries);
        QCOMPARE(summary.retries->requests, 100u);
        QCOMPARE(summary.retries->attempts, 110u);
        QCOMPARE(summary.retries->amplification(), 1.1);
        QCOMPARE(summary.retries->first[Outcome::Ok], 90u);
        QCOMPARE(summary.retries->first[Outcome::ServerError], 10u);
        QCOMPARE(summary.retries->last[Outcome::Ok], 96u);
        QCOMPARE(summary.retries->last[Outcome::ServerError], 4u);
        QCOMPARE(*summary.answeredInTime, 0.96); // of those who asked, not of what was sent
        QVERIFY(std::any_of(summary.reasons.begin(), summary.reasons.end(), [](const std::string& reason) {
            return reason.starts_with("With retries 96 of 100 requests (96 %) were answered, 90 by the first attempt; "
                                      "1.10 requests were sent for each one begun.");
        }));
    }

    void warmUpIsLeftOut()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 1200; ++i) // the first five seconds hit the wall
            builder.add(i / 20, i < 100 ? Outcome::GatewayTimeout : Outcome::Ok, i < 100 ? 29s : 100ms);
        LoadProfile profile = profileOf(1);
        QCOMPARE(summarise(profile, builder.build()).verdict, std::optional(Verdict::Fail));
        profile.load.warmUp = 5s;
        const RunSummary summary = summarise(profile, builder.build());
        QCOMPARE(summary.verdict, std::optional(Verdict::Pass));
        QCOMPARE(summary.sent, 1100u);
        QCOMPARE(summary.sentInWarmUp, 100u);
        QCOMPARE(summary.outcomes[Outcome::GatewayTimeout], 0u);
        QVERIFY(std::any_of(summary.notes.begin(), summary.notes.end(), [](const std::string& note) {
            return note == "The first 5 s (100 requests) are warm-up: recorded, and left out of every number here.";
        }));
    }
};

QTEST_GUILESS_MAIN(TestRequestSummary)
#include "tst_requestsummary.moc"
