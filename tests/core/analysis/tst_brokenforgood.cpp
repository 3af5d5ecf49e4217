#include "analysis/brokenforgood.h"
#include "analysis/runsummary.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile profileOf(const char* condition, std::optional<std::uint64_t> requests = {})
{
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1/";
    profile.pass = {*parsePassCondition(condition)};
    profile.load.model = ClosedModel{10};
    profile.load.duration = 10min;
    profile.load.requests = requests;
    return profile;
}

/// The first `seconds` of a run that goes on, ten requests each, one in `every` of which ends otherwise.
RunBuilder under(std::uint32_t seconds, std::uint32_t every, Outcome outcome, nanoseconds after = 50ms)
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < seconds * 10; ++i)
        builder.add(i / 10, i % every == every / 2 ? outcome : Outcome::Ok, i % every == every / 2 ? after : 100ms);
    builder.run.phase = RunPhase::Sending;
    builder.run.end = RunEnd::Running;
    builder.run.elapsed = std::chrono::seconds(seconds);
    return builder;
}

} // namespace

Q_DECLARE_METATYPE(RunBuilder)
Q_DECLARE_METATYPE(headroom::LoadProfile)

class TestBrokenForGood : public QObject {
    Q_OBJECT

private slots:
    void tells_data()
    {
        QTest::addColumn<LoadProfile>("profile");
        QTest::addColumn<RunBuilder>("run");
        QTest::addColumn<bool>("broken");
        const auto row = [](const char* name, const LoadProfile& profile, const RunBuilder& run, bool broken) {
            QTest::newRow(name) << profile << run << broken;
        };
        const auto failing = [](std::uint32_t seconds, std::uint32_t every) {
            return under(seconds, every, Outcome::ServerError);
        };
        const RunBuilder calm = under(20, 1000, Outcome::ServerError); // 200 requests, none ends otherwise

        row("nothing yet", profileOf("gateway_timeout = 0"), RunBuilder(), false);
        row("all well", profileOf("gateway_timeout = 0"), calm, false);
        row("the first timeout", profileOf("gateway_timeout = 0"), under(20, 200, Outcome::GatewayTimeout, 29s), true);
        row("another failure", profileOf("gateway_timeout = 0"), failing(20, 10), false);
        row("the first error", profileOf("errors = 0"), failing(20, 200), true);
        row("the first late answer", profileOf("answered_in_time >= 100 %"),
            under(20, 200, Outcome::NearLimit, 29500ms), true);
        row("a failed check nobody speaks of", profileOf("p95 <= 1 s"), under(20, 200, Outcome::CheckFailed), true);

        // 1 % of 1,000 are 10: the eleventh cannot be mended. Without a number of requests it can.
        row("as many as may be", profileOf("errors <= 1 %", 1000), failing(10, 10), false);
        row("one more", profileOf("errors <= 1 %", 1000), failing(11, 10), true);
        row("one more of nobody knows how many", profileOf("errors <= 1 %"), failing(11, 10), false);
        row("a p99, as many as may be", profileOf("p99 <= 1 s", 1000), under(10, 10, Outcome::Ok, 2s), false);
        row("a p99, one more", profileOf("p99 <= 1 s", 1000), under(11, 10, Outcome::Ok, 2s), true);
        row("a p99, none beyond", profileOf("p99 <= 3 s", 1000), under(11, 10, Outcome::Ok, 2s), false);
        row("a p99 against the limit", profileOf("p99 <= 100 % of limit", 1000),
            under(11, 10, Outcome::GatewayTimeout, 29s), true);
        row("in time, one more", profileOf("answered_in_time >= 99 %", 1000), failing(11, 10), true);

        // A tenth surely lies beyond 1 %, once there is half a minute of it.
        row("surely, but soon", profileOf("errors <= 1 %"), failing(29, 10), false);
        row("surely", profileOf("errors <= 1 %"), failing(31, 10), true);
        row("not surely", profileOf("errors <= 9 %"), failing(31, 10), false);
        RunBuilder burst = under(60, 1000, Outcome::ServerError);
        burst.add(3, Outcome::ServerError, 50ms, 90);
        row("a burst may be over", profileOf("errors <= 1 %"), burst, false);
        RunBuilder waiting = failing(31, 10);
        for (int i = 0; i < 3000; ++i)
            waiting.addInFlight(20s, 20s);
        row("those in flight may go well", profileOf("errors <= 1 %"), waiting, false);

        row("throughput", profileOf("throughput >= 1000/s", 1000), calm, false);
        RunBuilder refused = under(2, 1, Outcome::NetworkError);
        row("never reached, it seems", profileOf("errors = 0"), refused, false);
        refused.run.elapsed = 6s;
        row("not reached for long", profileOf("errors = 0"), refused, true);

        LoadProfile warming = profileOf("errors = 0");
        warming.load.warmUp = 5s;
        RunBuilder early = under(20, 1000, Outcome::ServerError);
        early.add(4, Outcome::ServerError, 50ms, 3);
        row("in the warm-up", warming, early, false);
        early.add(5, Outcome::ServerError, 50ms, 1);
        row("after the warm-up", warming, early, true);

        LoadProfile retrying = profileOf("gateway_timeout <= 1 %", 1000);
        retrying.retries.on = {Outcome::GatewayTimeout};
        retrying.retries.atMost = 1;
        row("attempts to come dilute it", retrying, under(11, 10, Outcome::GatewayTimeout, 29s), false);
    }
    void tells()
    {
        QFETCH(LoadProfile, profile);
        QFETCH(RunBuilder, run);
        QFETCH(bool, broken);
        QCOMPARE(brokenForGood(profile, run.build()).has_value(), broken);
    }

    void namesTheFirst()
    {
        LoadProfile profile = profileOf("throughput >= 1/s");
        profile.pass.push_back(*parsePassCondition("errors = 0"));
        profile.pass.push_back(*parsePassCondition("server_error = 0"));
        const auto broken = brokenForGood(profile, under(20, 10, Outcome::ServerError).build());
        QVERIFY(broken && *broken == profile.pass[1]);
    }

    /// What is broken for good is broken at the end, whatever comes after: here everything else goes well.
    void staysBroken()
    {
        const LoadProfile profile = profileOf("errors <= 1 %", 1000);
        RunBuilder run = under(11, 10, Outcome::ServerError);
        QVERIFY(brokenForGood(profile, run.build()));
        run.add(12, Outcome::Ok, 100ms, 890);
        run.run.phase = RunPhase::Finished;
        run.run.end = RunEnd::Completed;
        QCOMPARE(run.run.sent, 1000u);
        QCOMPARE(summarise(profile, run.build()).verdict, std::optional(Verdict::Fail));
    }
};

QTEST_GUILESS_MAIN(TestBrokenForGood)
#include "tst_brokenforgood.moc"
