#include "analysis/judgedconditions.h"
#include "analysis/passconditions.h"
#include "recording/cutrun.h"
#include "runbuilder.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// Fifty a second for a minute, 100 to 149 ms, no two seconds in step.
RunBuilder calmMinute(std::uint32_t requests = 3000)
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < requests; ++i)
        builder.add(i / 50, Outcome::Ok, std::chrono::milliseconds(100 + (i * 37) % 50));
    return builder;
}

/// Ten minutes with one slow phase of a minute.
RunBuilder onePhase()
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < 6000; ++i)
        builder.add(i / 10, Outcome::Ok, std::chrono::milliseconds((i / 600 == 4 ? 2000 : 100) + (i * 37) % 50));
    return builder;
}

/// Ten a second, 1 of `every` of them slower than the rest.
RunBuilder someSlow(std::uint32_t requests, std::uint32_t every, nanoseconds slow)
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < requests; ++i)
        builder.add(i / 10, Outcome::Ok, (i * 7) % every == 0 ? slow : nanoseconds(100ms));
    return builder;
}

/// One of `every` ends otherwise, spread evenly.
RunBuilder someEnd(std::uint32_t requests, std::uint32_t every, Outcome outcome, nanoseconds after = 50ms)
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < requests; ++i)
        builder.add(i / 50, i % every == every / 2 ? outcome : Outcome::Ok, i % every == every / 2 ? after : 100ms);
    return builder;
}

LoadProfile profileWith(const std::vector<std::string>& conditions)
{
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1/";
    for (const std::string& text : conditions) {
        const auto condition = parsePassCondition(text);
        if (!condition)
            qFatal("%s", condition.error().message.c_str());
        profile.pass.push_back(*condition);
    }
    return profile;
}

RunSummary summarised(const RunBuilder& builder, const std::vector<std::string>& conditions)
{
    return summarise(profileWith(conditions), builder.build());
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString reasonsOf(const RunSummary& summary)
{
    QStringList lines;
    for (const std::string& reason : summary.reasons)
        lines << QString::fromStdString(reason);
    return lines.join('\n');
}

/// A run of two requests, as the engine records it: together and each apart.
struct TwoRequests {
    RunBuilder all, first, second;
    void add(bool toFirst, std::uint32_t second_, Outcome outcome, nanoseconds time, int times)
    {
        all.add(second_, outcome, time, times);
        (toFirst ? first : second).add(second_, outcome, time, times);
    }
    [[nodiscard]] RunSnapshot build() const
    {
        RunSnapshot run = all.build();
        run.byRequest = {first.build().seconds, second.build().seconds};
        return run;
    }
};

LoadProfile twoRequestProfile()
{
    LoadProfile profile;
    profile.requests.resize(2);
    profile.requests[0].name = "login";
    profile.requests[0].url = "http://127.0.0.1/login";
    profile.requests[1].url = "http://127.0.0.1/items";
    return profile;
}

PassCondition of(const char* request, const char* text)
{
    PassCondition condition = *parsePassCondition(text);
    condition.request = request;
    return condition;
}

} // namespace

Q_DECLARE_METATYPE(RunBuilder)

class TestPassConditions : public QObject {
    Q_OBJECT

private slots:
    void judges_data()
    {
        QTest::addColumn<RunBuilder>("run");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* name, const RunBuilder& run, const char* condition, const char* held,
                            const char* value, const char* sentence) {
            QTest::newRow(name) << run << QByteArray(condition) << QByteArray(held) << QByteArray(value)
                                << QByteArray(sentence);
        };
        const RunBuilder calm = calmMinute();

        // Percentiles
        row("well within", calm, "p95 <= 80 % of limit", "held", "147 ms (147-147)",
            "p95 of service time is 147 ms (147-147), within 23.2 s, 80 % of the 29 s limit.");
        row("within a time", calm, "p50 <= 2 s", "held", "124 ms (124-125)",
            "p50 of response time is 124 ms (124-125), within 2 s.");
        row("beyond", calm, "p95 service <= 120 ms", "broken", "147 ms (147-147)",
            "p95 of service time is 147 ms (147-147), beyond 120 ms.");
        row("range past it", calmMinute(300), "p50 service <= 125 ms", "held", "124 ms (122-127)",
            "p50 of service time is 124 ms (122-127), within 125 ms, though its range reaches past that.");
        row("range below it", calmMinute(300), "p50 service <= 123500 us", "broken", "124 ms (122-127)",
            "p50 of service time is 124 ms (122-127), just beyond 123500 us, though its range reaches below that.");
        row("no upper end", onePhase(), "p99 <= 3 s", "held", "2.04 s (from 2.03 s)",
            "p99 of response time is 2.04 s (from 2.03 s), within 3 s, with too few independent requests for an "
            "upper end.");
        row("too few", calmMinute(367), "p99 <= 2 s", "undecided", "-",
            "p99 of response time is not known: 367 are too few requests to tell, it takes 368.");
        row("too few for p50", calmMinute(1), "p50 <= 2 s", "undecided", "-",
            "p50 of response time is not known: 1 is too few requests to tell, it takes 6.");
        row("too few, but surely beyond", someSlow(100, 10, 3s), "p99 <= 2 s", "broken", "10 % took longer",
            "p99 of response time is surely beyond 2 s: 10 of 100 requests (10 %; 4.9-18 %) took longer, where 1 % "
            "may.");
        row("too few, and perhaps beyond", someSlow(100, 50, 3s), "p99 <= 2 s", "undecided", "-",
            "p99 of response time is not known: 100 are too few requests to tell, it takes 368.");
        const RunBuilder walled = someEnd(3000, 20, Outcome::GatewayTimeout, 29s + 3ms);
        row("censored past it", walled, "p99 <= 80 % of limit", "broken", ">= 29.0 s (limit)",
            "p99 of service time is >= 29.0 s (limit), beyond 23.2 s, 80 % of the 29 s limit.");
        row("censored at the limit", walled, "p99 <= 100 % of limit", "broken", ">= 29.0 s (limit)",
            "p99 of service time is >= 29.0 s (limit), beyond 29 s, 100 % of the 29 s limit.");
        row("censored before it", walled, "p99 response <= 40 s", "undecided", ">= 29.0 s (limit)",
            "p99 of response time is >= 29.0 s (limit): nothing is known past that, so whether it is within 40 s "
            "cannot be told.");
        row("below where it is censored", walled, "p90 <= 80 % of limit", "held", "100 ms (100-100)",
            "p90 of service time is 100 ms (100-100), within 23.2 s, 80 % of the 29 s limit.");
        row("of survivors", someEnd(3000, 10, Outcome::ServerError), "p95 <= 1 s", "held", "100 ms (100-100)",
            "p95 of response time is 100 ms (100-100), within 1 s; it is of answers: 10 % of requests failed and "
            "never got one.");
        row("nothing but failures", someEnd(3000, 1, Outcome::ServerError), "p95 <= 1 s", "undecided", "-",
            "p95 of response time is not known: nothing was answered.");
        row("nothing sent", RunBuilder(), "p95 <= 1 s", "undecided", "-",
            "p95 of response time is not known: 0 are too few requests to tell, it takes 72.");

        // Shares
        row("no timeouts", calm, "gateway_timeout = 0", "held", "0 % (below 0.1 %)",
            "No gateway timeouts in 3,000 requests: below 0.1 % (95 %), or, in bursts, fewer than one in 20 s.");
        row("no timeouts, few requests", calmMinute(2), "gateway_timeout = 0", "held", "0 %",
            "No gateway timeouts in 2 requests: too few for a bound.");
        row("one timeout", someEnd(3000, 3000, Outcome::GatewayTimeout, 29s), "gateway_timeout = 0", "broken",
            "0.033 % (0.00029-0.23 %)", "1 of 3,000 requests (0.033 %) hit the 29 s limit, first at 00:30.");
        row("some timeouts may be", someEnd(3000, 300, Outcome::GatewayTimeout, 29s), "gateway_timeout <= 1 %", "held",
            "0.33 % (0.16-0.61 %)", "Gateway timeouts: 10 of 3,000 requests (0.33 %; 0.16-0.61 %), within 1 %.");
        row("no timeouts where some may be", calm, "gateway_timeout <= 1 %", "held", "0 % (below 0.1 %)",
            "Gateway timeouts: none in 3,000 requests, within 1 %: below 0.1 % (95 %), or, in bursts, fewer than one "
            "in "
            "20 s.");
        row("no timeouts, which shows too little", calmMinute(300), "gateway_timeout <= 0.1 %", "held",
            "0 % (below 1 %)",
            "Gateway timeouts: none in 300 requests, within 0.1 %: below 1 % (95 %), or, in bursts, fewer than one in "
            "2.00 s, which does not show 0.1 %.");
        row("no timeouts, nothing answered", someEnd(300, 1, Outcome::ServerError), "gateway_timeout = 0", "undecided",
            "-", "Gateway timeouts: not known, nothing was answered.");
        row("errors exactly at it", someEnd(3000, 1000, Outcome::ServerError), "errors <= 0.1 %", "held",
            "0.1 % (0.02-0.3 %)",
            "Errors: 3 of 3,000 requests (0.1 %; 0.02-0.3 %), within 0.1 %, though the range reaches past it; few "
            "bursts, so the range may be too narrow.");
        row("errors just past it", someEnd(3000, 750, Outcome::ServerError), "errors <= 0.1 %", "broken",
            "0.13 % (0.036-0.34 %)",
            "Errors: 4 of 3,000 requests (0.13 %; 0.036-0.34 %), more than 0.1 %, though the range reaches below it; "
            "few bursts, so the range may be too narrow.");
        row("errors far past it", someEnd(3000, 10, Outcome::NetworkError), "errors <= 0.1 %", "broken",
            "10 % (8.9-11 %)", "Errors: 300 of 3,000 requests (10 %; 8.9-11 %), more than 0.1 %.");
        row("no error may be", someEnd(3000, 1000, Outcome::CheckFailed), "errors = 0", "broken", "0.1 % (0.02-0.3 %)",
            "Errors: 3 of 3,000 requests (0.1 %; 0.02-0.3 %), where none may be; few bursts, so the range may be too "
            "narrow.");
        row("timeouts are errors", walled, "errors <= 1 %", "broken", "5 % (4.2-5.8 %)",
            "Errors: 150 of 3,000 requests (5 %; 4.2-5.8 %), more than 1 %.");
        row("near the limit is no error", someEnd(3000, 10, Outcome::NearLimit, 25s), "errors = 0", "held",
            "0 % (below 0.1 %)",
            "Errors: none in 3,000 requests: below 0.1 % (95 %), or, in bursts, fewer than one in 20 s.");
        row("near limit is of answers", someEnd(3000, 2, Outcome::ServerError), "near_limit <= 5 %", "held",
            "0 % (below 0.2 %)",
            "Near limit: none in 1,500 answers, within 5 %: below 0.2 % (95 %), or, in bursts, fewer than one in 20 "
            "s.");
        row("near limit of no answer", someEnd(3000, 1, Outcome::ServerError), "near_limit <= 5 %", "undecided", "-",
            "Near limit: not known, nothing was answered.");
        row("one outcome", someEnd(3000, 10, Outcome::Throttled), "throttled <= 1 %", "broken", "10 % (8.9-11 %)",
            "Throttled: 300 of 3,000 requests (10 %; 8.9-11 %), more than 1 %.");
        row("another outcome", someEnd(3000, 10, Outcome::Throttled), "server_error = 0", "held", "0 % (below 0.1 %)",
            "Server errors: none in 3,000 requests: below 0.1 % (95 %), or, in bursts, fewer than one in 20 s.");
        row("in time", walled, "answered_in_time >= 90 %", "held", "95 % (94.2-95.8 %)",
            "Answered in time: 2,850 of 3,000 requests (95 %; 94.2-95.8 %), at least 90 %.");
        row("not in time", walled, "answered_in_time >= 99.9 %", "broken", "95 % (94.2-95.8 %)",
            "Answered in time: 2,850 of 3,000 requests (95 %; 94.2-95.8 %), less than 99.9 %.");
        row("exactly in time", someEnd(3000, 1000, Outcome::NearLimit, 30s), "answered_in_time >= 99.9 %", "held",
            "99.9 % (99.7-99.98 %)",
            "Answered in time: 2,997 of 3,000 requests (99.9 %; 99.7-99.98 %), at least 99.9 %, though the range "
            "reaches below it; few bursts, so the range may be too narrow.");
        row("all in time", calm, "answered_in_time >= 100 %", "held", "100 % (all but 0.1 %)",
            "Answered in time: all of 3,000 requests, at least 100 %; any other: below 0.1 % (95 %), or, in bursts, "
            "fewer than one in 20 s.");
        row("share of nothing", RunBuilder(), "errors <= 1 %", "undecided", "-",
            "Errors: not known, nothing was sent.");

        // Throughput: 3,000 answers, the last one 59.149 s after the start
        row("throughput", calm, "throughput >= 40/s", "held", "50.7/s", "Throughput is 50.7 answers/s, at least 40/s.");
        row("less throughput", calm, "throughput >= 60/s", "broken", "50.7/s",
            "Throughput is 50.7 answers/s, less than 60/s.");
        row("throughput a minute", calm, "throughput >= 3600/min", "broken", "50.7/s",
            "Throughput is 50.7 answers/s, less than 3600/min.");
        row("hardly less", calm, "throughput >= 50.72/s", "broken", "50.719/s",
            "Throughput is 50.719 answers/s, less than 50.72/s.");
    }
    void judges()
    {
        QFETCH(RunBuilder, run);
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, held);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, sentence);
        const RunSummary summary = summarised(run, {condition.toStdString()});
        const ConditionResult& result = summary.conditions.front();
        QCOMPARE(bytes(result.sentence), sentence);
        QCOMPARE(bytes(heldName(result.held)), held);
        QCOMPARE(bytes(result.valueText), value);
        QCOMPARE(bytes(formatPassCondition(result.condition)),
                 bytes(formatPassCondition(*parsePassCondition(condition.toStdString()))));
        QVERIFY(result.held == Held::Yes || summary.verdict == Verdict::Fail);
        const bool implied = summary.conditions.size() > 1; // failed checks nobody speaks of
        QVERIFY(result.held != Held::Yes || implied || summary.verdict == Verdict::Pass
                || summary.outcomes[Outcome::Ok] == 0);
    }

    /// The same number as everywhere else (truth rule 8).
    void sharesAreTheSummarysOwn()
    {
        RunBuilder run = someEnd(3000, 40, Outcome::GatewayTimeout, 29s);
        run.add(3, Outcome::NearLimit, 29500ms, 7);
        run.add(4, Outcome::ServerError, 3ms, 5);
        const RunSummary summary = summarised(run, {"answered_in_time >= 50 %", "gateway_timeout <= 50 %"});
        QCOMPARE(std::get<MeasuredShare>(summary.conditions[0].value).share, *summary.answeredInTime);
        const auto& timeouts = std::get<MeasuredShare>(summary.conditions[1].value);
        QCOMPARE(timeouts.share, summary.gatewayTimeouts->share);
        QCOMPARE(*timeouts.low, summary.gatewayTimeouts->low);
        QCOMPARE(*timeouts.high, summary.gatewayTimeouts->high);
    }

    void theDecidingSentenceComesFirst()
    {
        const RunBuilder run = someEnd(3000, 50, Outcome::GatewayTimeout, 29s);
        const RunSummary fail =
            summarised(run, {"gateway_timeout <= 5 %", "p99 response <= 40 s", "p50 <= 1 s", "p95 service <= 50 ms"});
        QCOMPARE(fail.verdict, std::optional(Verdict::Fail));
        QStringList lines = reasonsOf(fail).split('\n');
        QVERIFY2(lines[0].startsWith("p95 of service time is 100 ms (100-100), beyond 50 ms"), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith("p99 of response time is >= 29.0 s (limit)"), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith("Gateway timeouts: 60 of 3,000"), qPrintable(lines[2]));
        QVERIFY2(lines[3].startsWith("p50 of response time"), qPrintable(lines[3]));

        const RunSummary pass = summarised(run, {"gateway_timeout <= 5 %", "p50 <= 1 s"});
        QCOMPARE(pass.verdict, std::optional(Verdict::Pass)); // its own conditions take the place of the usual one
        QVERIFY(reasonsOf(pass).startsWith("Gateway timeouts: 60 of 3,000"));
        QVERIFY(reasonsOf(pass).contains("\n60 of 3,000 requests (2 %) hit the 29 s limit")); // but nothing is hidden
    }

    void conditionsDoNotOutrankStoppedAndInvalid()
    {
        RunBuilder run = calmMinute();
        run.run.generator.lateStarts = 3000;
        const std::vector<std::string> broken{"p95 <= 1 ms"};
        QCOMPARE(summarised(run, broken).verdict, std::optional(Verdict::Invalid));
        run.run.end = RunEnd::ConditionBroken;
        QCOMPARE(summarised(run, broken).verdict, std::optional(Verdict::Invalid));
        run.run.end = RunEnd::StoppedSending;
        QCOMPARE(summarised(run, broken).verdict, std::optional(Verdict::Stopped));
    }

    void stoppedEarlyFailsAndNamesTheCondition()
    {
        RunBuilder run = someEnd(3000, 100, Outcome::GatewayTimeout, 29s);
        run.run.end = RunEnd::ConditionBroken;
        const RunSummary summary = summarised(run, {"errors <= 0.1 %"});
        QCOMPARE(summary.verdict, std::optional(Verdict::Fail));
        QVERIFY(summary.reasons[0].starts_with("Errors: 30 of 3,000"));
        QCOMPARE(bytes(summary.reasons[1]),
                 "Sending was stopped after 60 s, as the profile asks, because errors <= 0.1 % was broken for good.");
        // Even if what drained afterwards mended it, the run did not do what it was to do.
        QCOMPARE(summarised(run, {"errors <= 5 %"}).verdict, std::optional(Verdict::Fail));
    }

    /// "No gateway timeout" alone would pass a run in which hardly anybody was served.
    void mostHaveToBeServedInTime_data()
    {
        QTest::addColumn<int>("inTime");
        QTest::addColumn<int>("late");
        QTest::addColumn<int>("throttled");
        QTest::addColumn<bool>("passes");
        QTest::newRow("all") << 100 << 0 << 0 << true;
        QTest::newRow("half") << 50 << 25 << 25 << true;
        QTest::newRow("most late") << 40 << 60 << 0 << false;
        QTest::newRow("most throttled") << 40 << 0 << 60 << false;
        QTest::newRow("all late") << 0 << 100 << 0 << false;
    }
    void mostHaveToBeServedInTime()
    {
        QFETCH(int, inTime);
        QFETCH(int, late);
        QFETCH(int, throttled);
        QFETCH(bool, passes);
        RunBuilder run;
        for (std::uint32_t second = 0; second < 20; ++second) {
            run.add(second, Outcome::Ok, 100ms, inTime);
            run.add(second, Outcome::NearLimit, 3s, late);
            run.add(second, Outcome::Throttled, 1ms, throttled);
        }
        LoadProfile profile;
        profile.limit.time = 1s;
        const RunSummary summary = summarise(profile, run.build());
        QCOMPARE(summary.verdict, std::optional(passes ? Verdict::Pass : Verdict::Fail));
        QCOMPARE(summary.conditions.size(), passes ? 1u : 2u);
        if (!passes) {
            QVERIFY(summary.conditions.back().implied);
            QCOMPARE(summary.reasons.front(), summary.conditions.back().sentence);
        }
        profile.pass = {*parsePassCondition("gateway_timeout = 0")}; // who names it means it
        QCOMPARE(summarise(profile, run.build()).verdict, std::optional(Verdict::Pass));
    }

    /// The generator's record ends; the requests did not.
    void whatWasInFlightWhereARunWasCutCounts()
    {
        RunBuilder run;
        run.add(0, Outcome::Ok, 100ms, 20);
        for (int i = 0; i < 80; ++i)
            run.addInFlight(500ms, 500ms);
        run.run.end = RunEnd::Running;
        run.run.elapsed = 8s;
        const RunSnapshot ended = endedWhereCut(run.build());
        QVERIFY(ended.inFlight.empty());
        QCOMPARE(ended.outcomes[Outcome::Unfinished], 80u);
        QCOMPARE(ended.seconds.size(), 1u);
        QCOMPARE(ended.seconds.front()->service.otherCensored, (CellCounts{{cells::of(7500ms), 80}}));
        LoadProfile profile;
        profile.pass = {*parsePassCondition("answered_in_time >= 90 %"), *parsePassCondition("errors <= 1 %")};
        const RunSummary summary = summarise(profile, ended);
        QCOMPARE(summary.unfinished, 80u);
        QCOMPARE(summary.conditions.size(), 2u);
        for (const ConditionResult& result : summary.conditions)
            QVERIFY2(result.held == Held::No, result.sentence.c_str());
        QCOMPARE(summary.answeredInTime, std::optional(0.2));
    }

    void nobodyIsJudgedBeforeTheEnd()
    {
        RunBuilder run = calmMinute();
        run.run.phase = RunPhase::Draining;
        run.run.end = RunEnd::Running;
        QVERIFY(summarised(run, {"p95 <= 1 ms"}).conditions.empty());
    }

    void eachRequestByItself()
    {
        TwoRequests run;
        for (std::uint32_t second = 0; second < 60; ++second) {
            run.add(true, second, Outcome::Ok, 100ms, 20);
            run.add(false, second, second % 6 == 0 ? Outcome::GatewayTimeout : Outcome::Ok,
                    second % 6 == 0 ? 29s : nanoseconds(2s), 5);
        }
        LoadProfile profile = twoRequestProfile();
        profile.pass = {of("login", "gateway_timeout = 0"), of("GET /items", "gateway_timeout = 0"),
                        of("login", "p95 <= 1 s"), of("GET /items", "p50 <= 1 s"), of("login", "throughput >= 1/s")};
        const RunSummary summary = summarise(profile, run.build());
        QCOMPARE(
            bytes(summary.conditions[0].sentence),
            "Gateway timeouts of login: none in 1,200 requests: below 0.25 % (95 %), or, in bursts, fewer than one "
            "in 20 s.");
        QVERIFY2(
            summary.conditions[1].sentence.starts_with("Gateway timeouts of GET /items: 50 of 300 requests (17 %;"),
            summary.conditions[1].sentence.c_str());
        QVERIFY(summary.conditions[1].sentence.ends_with("where none may be."));
        QVERIFY(summary.conditions[2].sentence.starts_with("p95 of response time of login is 100 ms"));
        QVERIFY(summary.conditions[3].sentence.starts_with("p50 of response time of GET /items is 2.00 s"));
        QVERIFY(summary.conditions[3].held == Held::No);
        const double seconds = toSeconds(summary.elapsed);
        QCOMPARE(std::get<MeasuredRate>(summary.conditions[4].value).perSecond, 1200 / seconds);
        QVERIFY(summary.reasons[0] == summary.conditions[1].sentence);
    }

    void aLimitOnTheFirstByte()
    {
        RunBuilder builder; // each answer's first byte comes at half of its service time
        for (std::uint32_t second = 0; second < 60; ++second)
            builder.add(second, Outcome::Ok, 40s, 10);
        builder.add(30, Outcome::GatewayTimeout, 29s); // ends what is held against the limit, and nothing else
        LoadProfile profile;
        profile.limit.time = 29s;
        profile.limit.kind = LimitKind::Idle;
        profile.pass = {parsePassCondition("p99 <= 80 % of limit").value(),
                        parsePassCondition("p99 service <= 25 s").value(),
                        parsePassCondition("answered_in_time >= 99 %").value()};
        const RunSummary summary = summarise(profile, builder.build());
        QVERIFY(summary.conditions.at(0).held == Held::Yes);
        QVERIFY2(summary.conditions.at(0).sentence.starts_with("p99 of the longest silence is 20.0 s"),
                 summary.conditions.at(0).sentence.c_str());
        QVERIFY(summary.conditions.at(1).held == Held::No);
        QVERIFY(summary.conditions.at(2).held == Held::Yes);
        profile.limit.kind = LimitKind::Total;
        for (const ConditionResult& result : summarise(profile, builder.build()).conditions)
            QVERIFY(result.held == Held::No);
    }

    void attemptsAndUsers()
    {
        RunBuilder builder;
        builder.add(0, Outcome::GatewayTimeout, 29s, 10); // all sent again ...
        builder.add(0, Outcome::Ok, 100ms, 100); // ... with success, as the other ninety were at once
        RunSnapshot run = builder.build();
        auto second = *run.seconds[0];
        second.retried[Outcome::GatewayTimeout] = 10;
        second.retries[Outcome::Ok] = 10;
        second.response.gatewayTimeout.clear();
        run.seconds[0] = std::make_shared<SecondOfRun>(second);
        LoadProfile profile = profileWith({"gateway_timeout = 0", "errors = 0"});
        profile.retries.on = {Outcome::GatewayTimeout};
        const RunSummary summary = summarise(profile, run);
        QVERIFY(summary.conditions[0].held == Held::No); // the wall was hit, whoever tried again
        QVERIFY(summary.conditions[1].held == Held::Yes); // and no user saw it
        QVERIFY2(summary.conditions[1].sentence.starts_with("Errors: none in 100 requests"),
                 summary.conditions[1].sentence.c_str());
    }

    void failedChecksFailUnlessSpokenOf_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("passes");
        QTest::addColumn<int>("conditions");
        QTest::newRow("the usual") << QByteArray("gateway_timeout = 0") << false << 2;
        QTest::newRow("another") << QByteArray("p95 <= 1 s") << false << 2;
        QTest::newRow("some may fail") << QByteArray("check_failed <= 1 %") << true << 1;
        QTest::newRow("fewer may fail") << QByteArray("check_failed <= 0.1 %") << false << 1;
        QTest::newRow("errors") << QByteArray("errors <= 1 %") << true << 1;
    }
    void failedChecksFailUnlessSpokenOf()
    {
        QFETCH(QByteArray, condition);
        QFETCH(bool, passes);
        QFETCH(int, conditions);
        RunBuilder run = someEnd(3000, 300, Outcome::CheckFailed);
        run.run.failures = {{.outcome = Outcome::CheckFailed, .status = 200, .text = "status is 200, not 201"}};
        const RunSummary summary = summarised(run, {condition.toStdString()});
        QCOMPARE(summary.verdict == Verdict::Pass, passes);
        QCOMPARE(int(summary.conditions.size()), conditions);
        if (conditions == 2) {
            QVERIFY(summary.conditions[1].implied);
            QCOMPARE(bytes(summary.reasons[0]),
                     "10 of 3,000 requests (0.33 %) were answered with something else than was asked for: status is "
                     "200, not 201.");
        }
        QVERIFY(reasonsOf(summary).contains("status is 200, not 201")); // what came instead is always said
    }

    void checksOfOneRequestAreImpliedForTheOther()
    {
        LoadProfile profile = twoRequestProfile();
        profile.requests[0].checks = {Check{}};
        profile.requests[1].checks = {Check{}};
        const RunSnapshot run;
        QCOMPARE(judgedConditions(profile, run).size(), 2u); // gateway_timeout = 0, check_failed = 0
        profile.pass = {of("login", "errors <= 1 %")};
        const auto conditions = judgedConditions(profile, run);
        QCOMPARE(conditions.size(), 2u);
        QVERIFY(conditions[1].implied && conditions[1].condition == of("GET /items", "check_failed = 0"));
        profile.requests[1].checks.clear();
        QCOMPARE(judgedConditions(profile, run).size(), 1u);
        profile.pass.push_back(*parsePassCondition("check_failed <= 2 %"));
        profile.requests[1].checks = {Check{}};
        QCOMPARE(judgedConditions(profile, run).size(), 2u);
    }

    /// A run without warm-up is judged without it.
    void warmUpIsLeftOut()
    {
        RunBuilder run = calmMinute();
        run.add(2, Outcome::ServerError, 3s, 9);
        LoadProfile profile = profileWith({"errors = 0"});
        QCOMPARE(summarise(profile, run.build()).verdict, std::optional(Verdict::Fail));
        profile.load.warmUp = 5s;
        QCOMPARE(summarise(profile, run.build()).verdict, std::optional(Verdict::Pass));
    }
};

QTEST_GUILESS_MAIN(TestPassConditions)
#include "tst_passconditions.moc"
