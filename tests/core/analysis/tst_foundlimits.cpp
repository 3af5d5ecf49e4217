#include "analysis/foundlimits.h"
#include "analysis/limitsentences.h"
#include "analysis/runpart.h"
#include "analysis/runsummary.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile profileFor(std::string gateway, nanoseconds limit)
{
    LoadProfile profile;
    profile.limit.gateway = std::move(gateway);
    profile.limit.time = limit;
    return profile;
}

/// Ten answers a second for five minutes, 1 s to 2 s.
RunBuilder answering()
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < 3000; ++i)
        builder.add(i / 10, Outcome::Ok, 1s + 1ms * (i * 37 % 1000));
    return builder;
}

/// One every three seconds, a few milliseconds after `time`.
void addEnded(RunBuilder& builder, Outcome outcome, nanoseconds time, std::uint32_t count)
{
    for (std::uint32_t i = 0; i < count; ++i)
        builder.add(3 * i, outcome, time + 1ms * (1 + i % 20));
}

void addExample(RunBuilder& builder, Outcome outcome, std::uint16_t status, std::uint64_t count,
                nanoseconds elapsed = 0s)
{
    FailureExample example;
    example.outcome = outcome;
    example.status = status;
    example.count = count;
    example.elapsed = elapsed;
    builder.run.failures.push_back(std::move(example));
}

QStringList sentencesOf(const RunBuilder& builder, const LoadProfile& profile)
{
    QStringList sentences;
    for (const std::string& sentence : limitSentences(foundLimits(profile, builder.build()), profile.limit))
        sentences << QString::fromStdString(sentence);
    return sentences;
}

const LoadProfile rest29 = profileFor("aws-apigw-rest", 29s);

} // namespace

class TestFoundLimits : public QObject {
    Q_OBJECT

private slots:
    void nothingToFind_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("no failure") << int(Outcome::ServerError) << 0 << 0;
        QTest::newRow("four timeouts") << int(Outcome::GatewayTimeout) << 4 << 29'000;
        QTest::newRow("errors at once") << int(Outcome::ServerError) << 100 << 60;
        QTest::newRow("errors as slow as answers") << int(Outcome::ServerError) << 100 << 1500;
        QTest::newRow("errors as slow as the slowest answers") << int(Outcome::ServerError) << 100 << 1980;
        QTest::newRow("refused after a while") << int(Outcome::Throttled) << 100 << 18'000;
        QTest::newRow("wrong requests") << int(Outcome::ClientError) << 100 << 18'000;
        QTest::newRow("failed checks") << int(Outcome::CheckFailed) << 100 << 18'000;
        QTest::newRow("the client's own timeouts") << int(Outcome::ClientTimeout) << 100 << 44'000;
        QTest::newRow("unfinished") << int(Outcome::Unfinished) << 100 << 12'000;
    }
    void nothingToFind()
    {
        QFETCH(int, outcome);
        QFETCH(int, count);
        QFETCH(int, milliseconds);
        RunBuilder builder = answering();
        addEnded(builder, static_cast<Outcome>(outcome), std::chrono::milliseconds(milliseconds),
                 static_cast<std::uint32_t>(count));
        QCOMPARE(sentencesOf(builder, rest29), QStringList());
    }

    void agreesWithTheProfile()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::GatewayTimeout, 29s, 41);
        const auto limits = foundLimits(rest29, builder.build());
        QCOMPARE(limits.size(), 1u);
        QCOMPARE(limits[0].setting, std::optional<nanoseconds>(29s));
        QCOMPARE(limits[0].cluster.count, 41u);
        QCOMPARE(limits[0].gatewayTimeouts, 41u);
        QVERIFY(limits[0].agrees && limits[0].byGateway);
        QCOMPARE(limits[0].answersLater, 0u);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList("The gateway gives up at the profile's 29 s limit: 41 timeouts from 29.0 s on."));
    }

    /// Known by their text, so they are gateway timeouts although they come early.
    void anotherLimitThanTheProfiles()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::GatewayTimeout, 29s, 41);
        const LoadProfile profile = profileFor("aws-apigw-rest", 30s);
        QCOMPARE(sentencesOf(builder, profile),
                 QStringList("Your gateway gives up at 29.0 s (28.9-29.0 s, 41 timeouts), not at the 30 s in the "
                             "profile."));
        const RunSummary summary = summarise(profile, builder.build());
        QCOMPARE(summary.notes.front(), sentencesOf(builder, profile).front().toStdString());
        QVERIFY(summary.reasons[0].starts_with("The gateway gave up on 41 of 3,041 requests (1.3 %), first at 00:00"));
    }

    /// A gateway that is known by the time alone: a 504 a second before the profile's limit is a server error to it.
    void anotherLimitSeenOnlyAsErrors()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::ServerError, 29s, 41);
        addExample(builder, Outcome::ServerError, 504, 41);
        QCOMPARE(sentencesOf(builder, profileFor("custom", 30s)),
                 QStringList(
                     "Your gateway gives up at 29.0 s (28.9-29.0 s, 41 answers of status 504), not at the 30 s in the "
                     "profile."));
    }

    void timeoutsOnBothSidesOfTheProfilesMark()
    {
        RunBuilder builder = answering();
        for (std::uint32_t i = 0; i < 40; ++i)
            builder.add(i, i % 2 == 0 ? Outcome::ServerError : Outcome::GatewayTimeout, 29'400ms + 7ms * i);
        addExample(builder, Outcome::ServerError, 504, 20);
        const auto limits = foundLimits(profileFor("custom", 30s), builder.build());
        QCOMPARE(limits.size(), 1u);
        QCOMPARE(limits[0].cluster.count, 40u);
        QCOMPARE(limits[0].gatewayTimeouts, 20u);
        QVERIFY(limits[0].byGateway && !limits[0].agrees);
        QVERIFY(limits[0].cluster.high < 29'420ms);
    }

    void wideTimersHaveNoOneSetting()
    {
        RunBuilder builder = answering();
        for (std::uint32_t i = 0; i < 40; ++i)
            builder.add(i, Outcome::GatewayTimeout, 26s + 25ms * i);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList("Your gateway gives up after 25.0-26.0 s (40 timeouts), not at the 29 s in the profile."));
    }

    void twoLimits()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::GatewayTimeout, 29s, 41);
        addEnded(builder, Outcome::GatewayTimeout, 60s, 12);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList("Your gateway gives up at 29.0 s (28.9-29.0 s, 41 timeouts) and at 60.0 s (59.9-60.0 s, "
                             "12 timeouts): limits of several gateways in a row, or of several routes; the profile "
                             "knows only of 29 s."));
        QVERIFY(sentencesOf(builder, profileFor("aws-apigw-rest", 25s)).front().endsWith("; the profile has 25 s."));
        QVERIFY(summarise(rest29, builder.build()).reasons[0].starts_with("53 of 3,053 requests (1.7 %) hit the 29 s"));
    }

    void theFunctionIsCutOffBefore()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::ServerError, 18s, 30);
        addEnded(builder, Outcome::ServerError, 5ms, 60); // others that failed at once
        addExample(builder, Outcome::ServerError, 502, 90);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList(
                     "The function itself seems to be cut off at 18.0 s (17.9-18.0 s, 30 answers of status 502), below "
                     "the 29 s limit."));
        builder.run.failures = {};
        addExample(builder, Outcome::ServerError, 502, 50);
        addExample(builder, Outcome::ServerError, 500, 40);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList("The function itself seems to be cut off at 18.0 s (17.9-18.0 s, 30 failures), below the "
                             "29 s limit."));
        addExample(builder, Outcome::ServerError, 500, 3, 18s + 4ms); // the first of its kind came at the limit
        QVERIFY(sentencesOf(builder, rest29).front().contains("30 answers of status 500"));
        addEnded(builder, Outcome::GatewayTimeout, 29s, 20); // on another route
        QCOMPARE(sentencesOf(builder, rest29).size(), 2);
    }

    void connectionsAreCut()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::NetworkError, 20s, 30);
        addExample(builder, Outcome::NetworkError, 0, 30);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList("Connections are cut at 20.0 s (19.9-20.0 s, 30 cut connections), below the 29 s limit: a "
                             "server or proxy has a limit of its own."));
    }

    void anotherAnswerAtTheLimit()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::ServerError, 29s, 30);
        addExample(builder, Outcome::ServerError, 503, 30);
        QCOMPARE(sentencesOf(builder, rest29),
                 QStringList(
                     "30 answers of status 503 came at the 29 s limit without the marks of aws-apigw-rest: the profile "
                     "may name another gateway than the one in front."));
    }

    void pastTheLimit()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::ServerError, 35s, 30);
        addExample(builder, Outcome::ServerError, 502, 30);
        QCOMPARE(
            sentencesOf(builder, rest29),
            QStringList(
                "Something gives up at 35.0 s (34.9-35.0 s, 30 answers of status 502), past the 29 s limit: another "
                "gateway or proxy."));
    }

    void laterAnswersContradict()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::GatewayTimeout, 29s, 41);
        builder.add(7, Outcome::NearLimit, 29'100ms); // no later than a timeout may come
        QVERIFY(!sentencesOf(builder, rest29).front().contains("But"));
        builder.add(8, Outcome::NearLimit, 35s); // began after 17.5 s
        QVERIFY2(
            sentencesOf(builder, rest29)
                .front()
                .endsWith("from 29.0 s on. But 1 answer took longer than that (35.0 s), all begun before: as if it "
                          "limited the wait for the first byte, not the whole answer."),
            qPrintable(sentencesOf(builder, rest29).front()));
        LoadProfile nginx = profileFor("nginx", 29s);
        nginx.limit.kind = LimitKind::Idle;
        QVERIFY(!sentencesOf(builder, nginx).front().contains("But")); // as it is set up to do
        builder.add(9, Outcome::NearLimit, 62s); // began after 31 s
        QVERIFY(
            sentencesOf(builder, rest29)
                .front()
                .endsWith("But 2 answers took longer than that (up to 62.0 s), which contradicts it: not every such "
                          "request is held to it."));
    }

    /// A slow request with no limit says nothing against the limit of another.
    void onlyAnswersToTheSameRequestContradict()
    {
        RunBuilder limited = answering();
        addEnded(limited, Outcome::GatewayTimeout, 29s, 20);
        RunBuilder free = answering();
        free.add(10, Outcome::NearLimit, 70s, 100);
        RunBuilder both = answering();
        addEnded(both, Outcome::GatewayTimeout, 29s, 20);
        both.add(10, Outcome::NearLimit, 70s, 100);
        RunSnapshot run = both.build();
        run.byRequest = {limited.build().seconds, free.build().seconds};
        QCOMPARE(foundLimits(rest29, run).front().answersLater, 0u);
        run.byRequest = {free.build().seconds, both.build().seconds};
        QCOMPARE(foundLimits(rest29, run).front().answersLater, 100u);
        run.byRequest.clear();
        QCOMPARE(foundLimits(rest29, run).front().answersLater, 100u);
    }

    /// Each of these is ordinary for one of the two requests.
    void ordinaryIsWhatTheSameRequestTakes()
    {
        RunBuilder quick = answering();
        addEnded(quick, Outcome::ServerError, 18s, 30);
        RunBuilder slow;
        for (std::uint32_t i = 0; i < 3000; ++i)
            slow.add(i / 10, Outcome::Ok, 15s + 3ms * (i % 2000));
        RunSnapshot run = quick.build();
        run.byRequest = {quick.build().seconds, slow.build().seconds};
        QCOMPARE(foundLimits(rest29, run).size(), 1u);
        addEnded(slow, Outcome::ServerError, 18s, 30);
        run.byRequest = {answering().build().seconds, slow.build().seconds};
        QVERIFY(foundLimits(rest29, run).empty());
    }

    /// The client's timeouts are the longest of a second, the refusals the shortest.
    void toldApartWithinASecond()
    {
        RunBuilder builder = answering();
        for (std::uint32_t i = 0; i < 30; ++i) {
            builder.add(i, Outcome::ServerError, 18s + 1ms * i);
            builder.add(i, Outcome::ClientTimeout, 44s - 1ms * i, 5);
            builder.add(i, Outcome::Throttled, 3s + 1ms * i, 5);
            builder.add(i, Outcome::Unfinished, 40s, i == 29 ? 3 : 0);
        }
        const auto limits = foundLimits(rest29, builder.build());
        QCOMPARE(limits.size(), 1u);
        QCOMPARE(limits[0].setting, std::optional<nanoseconds>(18s));
        QCOMPARE(limits[0].cluster.count, 30u);
    }

    /// Hundreds of slow errors of another kind, spread, and twenty timeouts: less than a tenth of them together.
    void otherFailuresDoNotHideTheGateways()
    {
        RunBuilder builder = answering();
        for (std::uint32_t i = 0; i < 400; ++i)
            builder.add(i % 300, Outcome::ServerError, 3s + 60ms * i);
        addEnded(builder, Outcome::GatewayTimeout, 29s, 20);
        const auto limits = foundLimits(rest29, builder.build());
        QCOMPARE(limits.size(), 1u);
        QCOMPARE(limits[0].setting, std::optional<nanoseconds>(29s));
        QCOMPARE(limits[0].gatewayTimeouts, 20u);
    }

    /// A target that goes down cuts all that was sent together after the same time.
    void cutAtOneMomentIsNoLimit()
    {
        RunBuilder builder = answering();
        for (const std::uint32_t second : {40u, 41u})
            builder.add(second, Outcome::NetworkError, 8s, 20);
        QVERIFY(foundLimits(rest29, builder.build()).empty());
        builder.add(60, Outcome::NetworkError, 8s);
        QCOMPARE(foundLimits(rest29, builder.build()).size(), 1u);
    }

    void gatewayNotKnown()
    {
        RunBuilder builder = answering();
        addEnded(builder, Outcome::GatewayTimeout, 29s, 20);
        QVERIFY(foundLimits(profileFor("from a later version", 29s), builder.build()).front().byGateway);
    }

    /// Three kinds of errors fill the three places, and yet the gateway has one.
    void otherLimitsDoNotHideTheGateways()
    {
        RunBuilder builder = answering();
        for (const nanoseconds time : {5s, 10s, 20s})
            addEnded(builder, Outcome::ServerError, time, 100);
        addEnded(builder, Outcome::GatewayTimeout, 29s, 12);
        const auto limits = foundLimits(rest29, builder.build());
        QCOMPARE(limits.size(), 3u);
        QCOMPARE(limits.back().gatewayTimeouts, 12u);
    }

    void shortLimits()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, 20ms + 1us * (i * 37 % 9000));
        addEnded(builder, Outcome::GatewayTimeout, 300ms, 20);
        QCOMPARE(sentencesOf(builder, profileFor("custom", 300ms)),
                 QStringList("The gateway gives up at the profile's 300 ms limit: 20 timeouts from 301 ms on."));
    }

    void nothingAnsweredAtAll()
    {
        RunBuilder builder;
        addEnded(builder, Outcome::ServerError, 18s, 100);
        QCOMPARE(foundLimits(rest29, builder.build()).size(), 1u);
        RunBuilder quick;
        addEnded(quick, Outcome::ServerError, 200ms, 100);
        QCOMPARE(foundLimits(rest29, quick.build()).size(), 0u);
        QCOMPARE(foundLimits(rest29, RunSnapshot()).size(), 0u);
    }

    void beginningAndNearLimit()
    {
        RunBuilder builder = answering();
        builder.add(20, Outcome::NearLimit, 25s, 100);
        builder.add(41, Outcome::GatewayTimeout, 29s + 3ms);
        builder.add(55, Outcome::GatewayTimeout, 29s + 3ms);
        builder.run.load = {{.second = 40, .sent = 30, .inFlight = 3}, {.second = 41, .sent = 38, .inFlight = 112}};
        RunSummary summary = summarise(rest29, builder.build());
        QCOMPARE(summary.timeoutsBegan, std::optional(TimeoutsBegan{41s, 38, 112}));
        QCOMPARE(summary.nearLimitShare, std::optional(100.0 / 3100));
        QVERIFY(summary.reasons[0].ends_with("hit the 29 s limit, first at 00:41, at 38/s with 112 in flight."));
        QVERIFY(summary.limitsFound.empty()); // two are too few

        LoadProfile warm = rest29;
        warm.load.warmUp = 42s;
        summary = summarise(warm, builder.build());
        QCOMPARE(summary.timeoutsBegan,
                 std::optional(TimeoutsBegan{55s, {}, {}})); // in the run's time, warm-up included
        QCOMPARE(summary.nearLimitShare, std::optional(0.0));

        const RunSummary calm = summarise(rest29, answering().build());
        QVERIFY(!calm.timeoutsBegan);
        QVERIFY(!summarise(rest29, RunSnapshot()).nearLimitShare);
    }
};

QTEST_GUILESS_MAIN(TestFoundLimits)
#include "tst_foundlimits.moc"
