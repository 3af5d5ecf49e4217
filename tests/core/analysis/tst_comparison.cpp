#include "analysis/comparison/comparison.h"
#include "runbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile openProfile()
{
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1:8089/report";
    profile.load.model = OpenModel{{20, 1s}};
    profile.load.duration = 300s;
    return profile;
}

/// Times that a system takes, one after the other; no two runs of it agree quite.
nanoseconds serviceTime(std::uint64_t& state)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    const double uniform = (static_cast<double>(state >> 11) + 0.5) * 0x1p-53;
    return nanoseconds(static_cast<nanoseconds::rep>(2e8 * std::exp(std::sqrt(-2 * std::log(uniform)) - 1)));
}

struct Shape {
    double slower = 1;
    int timeoutEvery = 0; ///< of all requests one in so many times out at the limit
    int errorEvery = 0; ///< fails at once
    std::uint32_t seconds = 300;
    std::uint32_t rate = 20;
};

RunSnapshot runOf(const Shape& shape, std::uint64_t seed)
{
    RunBuilder builder;
    for (std::uint32_t i = 0; i < shape.seconds * shape.rate; ++i) {
        const nanoseconds time(
            static_cast<nanoseconds::rep>(static_cast<double>(serviceTime(seed).count()) * shape.slower));
        if (shape.timeoutEvery > 0 && i % static_cast<std::uint32_t>(shape.timeoutEvery) == 7)
            builder.add(i / shape.rate, Outcome::GatewayTimeout, 29s);
        else if (shape.errorEvery > 0 && i % static_cast<std::uint32_t>(shape.errorEvery) == 3)
            builder.add(i / shape.rate, Outcome::ServerError, 5ms);
        else
            builder.add(i / shape.rate, Outcome::Ok, time);
    }
    return builder.build();
}

ComparedRun compared(std::string name, const RunSnapshot& snapshot, const LoadProfile& profile = openProfile())
{
    ComparedRun run;
    run.name = std::move(name);
    run.profile = std::make_shared<const LoadProfile>(profile);
    run.snapshot = std::make_shared<const RunSnapshot>(snapshot);
    run.summary = summarise(profile, snapshot);
    run.headroomVersion = "1.0";
    return run;
}

ComparedRun before(std::uint64_t seed = 1)
{
    return compared("before.headroom", runOf({}, seed));
}

const MetricComparison& metric(const Comparison& comparison, const std::string& name, const std::string& request = {})
{
    for (const MetricComparison& one : comparison.metrics) {
        if (one.name == name && one.request == request)
            return one;
    }
    qFatal("no metric %s", name.c_str());
}

Reading readingOf(const Comparison& comparison, const std::string& name)
{
    return metric(comparison, name).judged.reading;
}

Comparison comparisonOf(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate,
                        const ComparisonSettings& settings = {})
{
    return compareRuns(baselines, candidate, settings).value();
}

QString firstSentence(const Comparison& comparison)
{
    return QString::fromStdString(comparison.sentences.front());
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void slowerIsWorse()
    {
        const auto found = comparisonOf({before()}, compared("after.headroom", runOf({.slower = 1.5}, 2)));
        QCOMPARE(found.result, ComparisonResult::Worse);
        const MetricComparison& p50 = metric(found, "response_p50");
        QVERIFY(p50.gated);
        QCOMPARE(p50.judged.reading, Reading::Worse);
        QVERIFY(std::abs(p50.shownChange->range.value - 0.5) < 0.05);
        QVERIFY(*p50.shownChange->range.low < 0.5 && *p50.shownChange->range.high > 0.5);
        QVERIFY(!metric(found, "service_p50").gated);
        QCOMPARE(readingOf(found, "service_p50"), Reading::Worse);
        QVERIFY2(
            firstSentence(found).startsWith("after.headroom is worse than before.headroom: response p50 went from "),
            qPrintable(firstSentence(found)));
        QVERIFY(found.likeWithLike());
        QVERIFY(!found.invalid());
    }

    void andTheOtherWayRoundBetter()
    {
        const auto found = comparisonOf({compared("slow", runOf({.slower = 1.5}, 2))}, compared("quick", runOf({}, 1)));
        QCOMPARE(found.result, ComparisonResult::Better);
        QVERIFY2(firstSentence(found).startsWith("quick is better than slow: response p50 went from "),
                 qPrintable(firstSentence(found)));
        QVERIFY(metric(found, "headroom_p95").shownChange->range.value > 0); // more headroom
        QCOMPARE(readingOf(found, "headroom_p95"), Reading::Better);
    }

    void theSameRunIsNotWorse()
    {
        const auto found = comparisonOf({before()}, before());
        for (const MetricComparison& one : found.metrics) {
            QVERIFY2(one.judged.reading != Reading::Worse && one.judged.reading != Reading::Better, one.name.c_str());
            if (one.shownChange)
                QCOMPARE(one.shownChange->range.value, 0.0);
        }
        QVERIFY(found.result == ComparisonResult::Same || found.result == ComparisonResult::NotShown);
    }

    /// Of what no run had nothing could be the same; it does not stand in the way of saying so of the rest.
    void sameWithinAWideTolerance()
    {
        ComparisonSettings settings;
        settings.tolerance = 0.5;
        const auto found = comparisonOf({before()}, before(2), settings);
        QCOMPARE(found.result, ComparisonResult::Same);
        QVERIFY2(firstSentence(found).startsWith(
                     "before.headroom is the same as before.headroom within 50 %: response "
                     "p50, response p95 and response p99; with the noise of this pair only changes "
                     "of at least "),
                 qPrintable(firstSentence(found)));
        QVERIFY(found.sentences.front().ends_with("(gateway timeout) would show."));
    }

    /// Who reads "noise: ... changes from 15 %" takes it for a change of 15 %.
    void noiseSaysThatNoChangeIsShown()
    {
        const auto reading = [](const std::vector<ComparedRun>& baselines) {
            const auto found = comparisonOf(baselines, compared("after.headroom", runOf({.slower = 1.01}, 4)));
            const MetricComparison& p95 = metric(found, "response_p95");
            if (p95.judged.reading != Reading::Noise || p95.showsText.empty())
                qFatal("no noise: %s", p95.readingText.c_str());
            return QString::fromStdString(p95.readingText)
                .replace(QString::fromStdString(p95.showsText), QStringLiteral("SIZE"));
        };
        QCOMPARE(reading({before(1)}),
                 "no change shown: with the noise of this pair only changes of at least SIZE would show");
        QCOMPARE(reading({before(1), before(2), before(3)}),
                 "no change shown: with the noise of these runs only changes of at least SIZE would show");
    }

    /// What is shown of each run is what its own summary says: there is one code path for a number.
    void valuesAreThoseOfTheSummaries()
    {
        const ComparedRun a = before(), b = compared("b", runOf({.timeoutEvery = 100, .errorEvery = 50}, 2));
        const auto found = comparisonOf({a}, b);
        for (const auto& [name, of] :
             {std::pair("response_p95", &RunSummary::response), std::pair("service_p95", &RunSummary::service)}) {
            QVERIFY(std::get<Percentile>(metric(found, name).values[0].value) == (a.summary.*of).p95);
            QVERIFY(std::get<Percentile>(metric(found, name).values[1].value) == (b.summary.*of).p95);
        }
        const auto share = [&](const char* name) {
            return std::get<MeasuredShare>(metric(found, name).values[1].value).share;
        };
        QCOMPARE(share("answered_in_time"), *b.summary.answeredInTime);
        QCOMPARE(share("gateway_timeout"), b.summary.gatewayTimeouts->share);
        QCOMPARE(share("headroom_p95"), *b.summary.headroomP95);
        QCOMPARE(share("errors"), 1 - 5820.0 / 6000); // 60 timeouts and 120 errors
        const auto& none = std::get<MeasuredShare>(metric(found, "gateway_timeout").values[0].value);
        QCOMPARE(none.share, 0.0);
        QCOMPARE(*none.high, *a.summary.gatewayTimeoutsBelow);
    }

    void timeoutsAloneAreWorse()
    {
        const auto found = comparisonOf({before()}, compared("after", runOf({.timeoutEvery = 100}, 1)));
        QCOMPARE(readingOf(found, "gateway_timeout"), Reading::Worse);
        QCOMPARE(readingOf(found, "answered_in_time"), Reading::Worse);
        QCOMPARE(found.result, ComparisonResult::Worse);
        QVERIFY(std::abs(metric(found, "gateway_timeout").shownChange->range.value - 0.01) < 1e-9);
        QVERIFY(std::abs(metric(found, "answered_in_time").shownChange->range.value + 0.01) < 1e-9);
        // p99 is past the limit now: at least so much longer, and how much nobody knows.
        const MetricComparison& p99 = metric(found, "response_p99_9");
        QVERIFY(p99.shownChange->bound == Change::Bound::AtLeast && !p99.shownChange->range.high);
        QVERIFY(QString::fromStdString(p99.changeText).startsWith("at least +"));
    }

    /// Load shedding: quick failures leave the percentiles of the answers as they were, and are seen all the same.
    void shedLoadIsWorse()
    {
        const auto found = comparisonOf({before()}, compared("after", runOf({.errorEvery = 10}, 1)));
        QVERIFY(readingOf(found, "response_p50") != Reading::Worse);
        QCOMPARE(readingOf(found, "answered_in_time"), Reading::Worse);
        QCOMPARE(found.result, ComparisonResult::Worse);
    }

    void gatesDecide()
    {
        ComparisonSettings settings;
        settings.gates = parseGates("response_p50").value();
        const auto found = comparisonOf({before()}, compared("after", runOf({.timeoutEvery = 100}, 1)), settings);
        QCOMPARE(readingOf(found, "gateway_timeout"), Reading::Worse); // is said, and decides nothing
        QVERIFY(found.result != ComparisonResult::Worse);
    }

    void gatesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // or the start of what is wrong
        QTest::newRow("one") << "response_p95"
                             << "response_p95";
        QTest::newRow("two") << "response_p95,errors"
                             << "response_p95 errors";
        QTest::newRow("of a request") << "GET /a:b:response_p50"
                                      << "GET /a:b:response_p50";
        QTest::newRow("unknown") << "p95"
                                 << "'p95' is no metric of a comparison; there are response_p50, ";
        QTest::newRow("none") << ""
                              << "'' is no metric of a comparison";
        QTest::newRow("an empty one") << "errors,"
                                      << "'' is no metric of a comparison";
    }
    void gatesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto gates = parseGates(text.toStdString());
        QStringList said;
        if (!gates) {
            QVERIFY2(QString::fromStdString(gates.error().message).startsWith(read), gates.error().message.c_str());
            return;
        }
        for (const Gate& gate : *gates)
            said << QString::fromStdString(formatGate(gate));
        QCOMPARE(said.join(' '), read);
    }

    void gatesOnWhatIsNotThere()
    {
        ComparisonSettings settings;
        settings.gates = {{{}, "throughput"}};
        const auto found = compareRuns({before()}, before(), settings);
        QVERIFY(!found);
        QCOMPARE(found.error().message,
                 "gate throughput: these runs do not all have it; throughput is compared of closed loads");
        settings.gates = {{"login", "response_p95"}};
        QVERIFY(!compareRuns({before()}, before(), settings));
    }

    void marksStandInTheFirstSentence()
    {
        RunSnapshot late = runOf({.slower = 1.5}, 2);
        late.generator.lateStarts = 600;
        const auto invalid = comparisonOf({before()}, compared("after", late));
        QVERIFY(invalid.invalid());
        QCOMPARE(invalid.result, ComparisonResult::Worse); // as it was measured
        QVERIFY2(firstSentence(invalid).startsWith(
                     "after is INVALID (its numbers are the generator's), so what follows is not to be relied on: "),
                 qPrintable(firstSentence(invalid)));

        RunSnapshot stopped = runOf({}, 2);
        stopped.end = RunEnd::Aborted;
        const auto marked = comparisonOf({compared("before", stopped)}, before());
        QVERIFY(!marked.invalid());
        QVERIFY2(firstSentence(marked).startsWith("before is STOPPED (it ended before its plan did), which "),
                 qPrintable(firstSentence(marked)));

        RunSnapshot cut = runOf({}, 2);
        cut.end = RunEnd::Running;
        QVERIFY(firstSentence(comparisonOf({before()}, compared("after", cut))).startsWith("after is cut (its file "));
    }

    void unlikeRunsAreSaidToBe()
    {
        LoadProfile other = openProfile();
        other.limit.time = 30s;
        other.load.duration = 600s;
        ComparedRun after = compared("after", runOf({}, 2), other);
        after.headroomVersion = "1.1";
        const auto found = comparisonOf({before()}, after);
        QVERIFY(!found.likeWithLike());
        QCOMPARE(QString::fromStdString(found.sentences.at(1)), "Not like with like: limit 29 s -> 30 s.");
        QCOMPARE(found.differences.size(), std::size_t(3));
        QCOMPARE(found.differences[2].difference.text, "headroom 1.0 -> 1.1");
    }

    /// Of several baselines each difference is said once, with those it is true of.
    void differencesOfSeveralBaselines()
    {
        LoadProfile other = openProfile();
        other.limit.time = 30s;
        const auto found = comparisonOf({before(), compared("b", runOf({}, 3), other), before(4)}, before(2));
        QCOMPARE(found.differences.size(), std::size_t(1));
        QVERIFY(found.differences[0].baselines == std::vector<std::size_t>{1});
        QCOMPARE(found.sentences.at(1), "Not like with like: limit 30 s -> 29 s (b).");
    }

    void fewBaselinesCannotShowHowRunsDiffer()
    {
        const auto noted = [](const Comparison& comparison, const char* start) {
            return std::any_of(comparison.notes.begin(), comparison.notes.end(),
                               [&](const std::string& note) { return note.starts_with(start); });
        };
        QVERIFY(noted(comparisonOf({before()}, before(2)), "One baseline cannot show run-to-run differences"));
        QVERIFY(noted(comparisonOf({before(), before(3)}, before(2)), "Two baselines cannot show run-to-run"));
        QVERIFY(comparisonOf({before(), before(3), before(4)}, before(2)).notes.empty());
        const auto brief = compared("brief", runOf({.seconds = 60}, 5));
        QVERIFY(noted(comparisonOf({before(), before(3), before(4)}, brief), "In 60 s a run sees few slow phases"));
    }

    /// Five baselines that scatter by a fifth make a tenth more nothing remarkable, which one of them would call worse.
    void severalBaselines()
    {
        std::vector<ComparedRun> baselines;
        std::uint64_t seed = 10;
        for (const double slower : {0.8, 0.9, 1.0, 1.1, 1.2}) {
            baselines.push_back(compared("b" + std::to_string(seed), runOf({.slower = slower}, seed)));
            ++seed;
        }
        const auto candidate = compared("after", runOf({.slower = 1.1}, 30));
        QCOMPARE(readingOf(comparisonOf({baselines[2]}, candidate), "response_p50"), Reading::Worse);
        const auto found = comparisonOf(baselines, candidate);
        QCOMPARE(found.metrics.front().values.size(), std::size_t(6));
        QCOMPARE(readingOf(found, "response_p50"), Reading::Noise);
        QCOMPARE(found.result, ComparisonResult::NotShown);
        const auto much = comparisonOf(baselines, compared("after", runOf({.slower = 3}, 31)));
        QCOMPARE(much.result, ComparisonResult::Worse);
        QVERIFY2(firstSentence(much).contains(" is worse than its 5 baselines: ")
                     && firstSentence(much).contains(" on average to "),
                 qPrintable(firstSentence(much)));
    }

    void tooFewRequests()
    {
        const auto found = comparisonOf({compared("a", runOf({.seconds = 1, .rate = 3}, 1))},
                                        compared("b", runOf({.seconds = 1, .rate = 3}, 2)));
        QCOMPARE(readingOf(found, "response_p50"), Reading::TooFew);
        QCOMPARE(readingOf(found, "response_p99"), Reading::TooFew); // decides, so it has its row
        for (const MetricComparison& one : found.metrics)
            QVERIFY(one.name != "response_p99_9");
    }

    void nothingAnsweredIsWorse()
    {
        RunBuilder nothing;
        for (std::uint32_t i = 0; i < 6000; ++i)
            nothing.add(i / 20, Outcome::ServerError, 5ms);
        const auto found = comparisonOf({before()}, compared("after", nothing.build()));
        QCOMPARE(readingOf(found, "response_p95"), Reading::TooFew);
        QCOMPARE(found.result, ComparisonResult::Worse);
        QVERIFY(firstSentence(found).contains("answered in time went from 100 % to 0 % (-100 points"));
    }

    /// The warm-up, a hundred times as slow, is in none of the numbers.
    void warmUpIsLeftOut()
    {
        LoadProfile profile = openProfile();
        profile.load.warmUp = 10s;
        RunBuilder builder;
        std::uint64_t seed = 3;
        for (std::uint32_t i = 0; i < 6200; ++i)
            i < 200 ? builder.add(i / 20, Outcome::GatewayTimeout, 29s)
                    : builder.add(i / 20, Outcome::Ok, serviceTime(seed));
        const auto found = comparisonOf({before()}, compared("after", builder.build(), profile));
        QCOMPARE(std::get<MeasuredShare>(metric(found, "gateway_timeout").values[1].value).share, 0.0);
        QCOMPARE(std::get<MeasuredShare>(metric(found, "answered_in_time").values[1].value).share, 1.0);
        QVERIFY(found.result != ComparisonResult::Worse);
    }

    void throughputOfClosedLoads()
    {
        LoadProfile closed = openProfile();
        closed.load.model = ClosedModel{4};
        const auto slow = compared("a", runOf({.rate = 20}, 1), closed),
                   quick = compared("b", runOf({.rate = 30}, 2), closed);
        const auto found = comparisonOf({slow}, quick);
        const MetricComparison& throughput = metric(found, "throughput");
        QCOMPARE(std::get<RateRange>(throughput.values[0].value).perSecond, slow.summary.throughputPerSecond);
        QVERIFY(std::abs(throughput.shownChange->range.value - 0.5) < 0.02);
        QCOMPARE(throughput.judged.reading, Reading::Better);
        QCOMPARE(comparisonOf({quick}, slow).metrics.back().judged.reading, Reading::Worse);
        for (const MetricComparison& one : comparisonOf({before()}, before(2)).metrics)
            QVERIFY(one.name != "throughput");
    }

    void requestsAreMatchedByName()
    {
        LoadProfile two = openProfile();
        two.request().name = "login";
        two.requests.push_back(two.request());
        two.requests[1].name = "pay";
        LoadProfile turned = two;
        std::swap(turned.requests[0], turned.requests[1]);
        const RunSnapshot quick = runOf({}, 1), slow = runOf({.slower = 2}, 2);
        const auto both = [](const RunSnapshot& first, const RunSnapshot& second) {
            RunSnapshot run = first;
            run.byRequest = {first.seconds, second.seconds};
            return run;
        };
        const auto found =
            comparisonOf({compared("a", both(quick, slow), two)}, compared("b", both(slow, quick), turned));
        for (const char* const request : {"login", "pay"}) {
            const MetricComparison& p50 = metric(found, "response_p50", request);
            QVERIFY(!p50.gated);
            QCOMPARE(p50.shownChange->range.value, 0.0); // the same times under the same name
            QCOMPARE(p50.words, std::string(request) + ": response p50");
        }
        ComparisonSettings settings;
        settings.gates = {{"pay", "response_p50"}};
        const auto gated =
            comparisonOf({compared("a", both(quick, quick), two)}, compared("b", both(quick, slow), two), settings);
        QCOMPARE(gated.result, ComparisonResult::Worse);
        QVERIFY(firstSentence(gated).contains(": pay: response p50 went from "));
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
