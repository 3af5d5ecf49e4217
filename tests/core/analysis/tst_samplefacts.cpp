#include "madeservers.h"
#include "sampledrun.h"

#include <QTest>

#include <set>

using namespace headroom;
using namespace std::chrono_literals;

class TestSampleFacts : public QObject {
    Q_OBJECT

private slots:
    void aDrawIsEvenAndKnowsNoOrder()
    {
        Drawn<int> rising(1000), falling(1000);
        for (int i = 0; i < 100'000; ++i) {
            rising.offer(static_cast<std::uint64_t>(i), i);
            falling.offer(static_cast<std::uint64_t>(99'999 - i), 99'999 - i);
        }
        const std::vector<int> drawn = rising.take();
        QCOMPARE(drawn, falling.take());
        QCOMPARE(std::set<int>(drawn.begin(), drawn.end()).size(), 1000u);
        // Of each tenth about a hundred: 60 is more than four standard deviations away.
        for (int tenth = 0; tenth < 10; ++tenth) {
            const auto in = std::count_if(drawn.begin(), drawn.end(), [&](int i) { return i / 10'000 == tenth; });
            QVERIFY2(in > 60 && in < 140, qPrintable(QString::number(in)));
        }
        Drawn<int> few(10);
        few.offer(1, 7);
        QCOMPARE(few.take(), std::vector<int>{7});
        QVERIFY(few.take().empty());
    }

    void everythingIsCounted()
    {
        SampledRun run;
        run.profile.requests.resize(2);
        for (int i = 0; i < 100; ++i)
            run.add(i * 1s, 100ms).cache = i < 30 ? CacheUse::Hit : CacheUse::Miss;
        for (int i = 0; i < 7; ++i) {
            Sample& timeout = run.add(i * 1s, 29s, Outcome::GatewayTimeout);
            timeout.request = 1;
            timeout.lastAttempt = i < 3;
        }
        run.add(1s, 44s, Outcome::ClientTimeout).request = 1;
        run.add(1s, 3s, Outcome::ServerError).request = 1;
        run.add(1s, 1s, Outcome::Unfinished).request = 1;
        const SampleFacts facts = run.facts();
        QCOMPARE(facts.ended, 110u);
        QCOMPARE(facts.requests.size(), 2u);
        QCOMPARE(facts.requests[0].answers, 100u);
        QCOMPARE(facts.requests[0].hits, 30u);
        QCOMPARE(facts.requests[0].misses, 70u);
        QCOMPARE(facts.requests[0].drawn.size(), 100u);
        QCOMPARE(facts.requests[0].drawn[0].body, nanoseconds(1ms));
        QCOMPARE(facts.requests[1].ended, 10u);
        QCOMPARE(facts.requests[1].timeouts, 8u);
        QCOMPARE(facts.requests[1].drawn.size(), 8u);
        QVERIFY(!facts.requests[1].drawn[0].answered && facts.requests[1].drawn[0].bytes == 0);
        QCOMPARE(facts.retriedTimeouts, 4u);
        QCOMPARE(facts.caused(FailureCause::GatewayTimeout), 7u);
        QCOMPARE(facts.backendFailures, (std::vector<DrawnFailure>{{3s, FailureCause::BackendError}}));
    }

    /// Of answers alone; one that stands for others counts as many.
    void kindsOfAnswersAreCounted()
    {
        std::vector<Sample> samples(6);
        for (Sample& sample : samples) {
            sample.outcome = Outcome::Ok;
            sample.status = 302;
            sample.version = HttpVersion::Http11;
        }
        samples[1].status = 304;
        samples[2].status = 308;
        samples[2].version = HttpVersion::Http2;
        samples[3].outcome = Outcome::NearLimit;
        samples[4].outcome = Outcome::CheckFailed;
        samples[5].outcome = Outcome::NetworkError;
        SampleGatherer gatherer(TimeRange{});
        gatherer.add(samples);
        gatherer.add(std::span(samples).first(1), 4);
        const SampleFacts facts = gatherer.take();
        AnswerKinds expected{8, {0, 6, 0, 0, 1}, {}};
        expected.versions[static_cast<std::size_t>(HttpVersion::Http11)] = 7;
        expected.versions[static_cast<std::size_t>(HttpVersion::Http2)] = 1;
        QVERIFY(facts.requests.at(0).kinds == expected);
    }

    void piecesMakeNoDifference()
    {
        SampledRun run;
        LognormalTimes times(800ms, 1, 3);
        LambdaPool pool(2s);
        openLoad(
            run, 50, 200s, [&](nanoseconds sent) { return pool.serve(sent, times()); }, 7);
        const SampleFacts facts = run.facts();
        QCOMPARE(facts.requests[0].drawn.size(), SampleGatherer::mostDrawn);
        QCOMPARE(run.facts(1), facts);
        QCOMPARE(run.facts(1000), facts);
    }

    // 60,000 answers of one request and 600 of another, 30 timeouts and some errors of each.
    static SampledRun manyRequests()
    {
        SampledRun run;
        run.profile.requests.resize(2);
        LognormalTimes times(800ms, 0.6, 3);
        for (int i = 0; i < 60'600; ++i) {
            Sample& sample = run.addWork(i * 10ms, std::min<nanoseconds>(times(), 20s));
            sample.request = i % 101 == 0 ? 1 : 0;
            sample.cache = i % 3 == 0 ? CacheUse::Hit : CacheUse::Miss;
            if (i % 1010 < 2)
                run.add(i * 10ms, 29s, Outcome::GatewayTimeout).request = static_cast<std::uint16_t>(i % 1010);
            if (i % 505 == 0)
                run.add(i * 10ms, 3s, Outcome::ServerError).request = static_cast<std::uint16_t>(i / 505 % 2);
        }
        return run;
    }

    // Draws of a run of which plain answers are thinned out are those of the whole run, as both go by the same places:
    // of a request that has many, the very same ones; of one that has few, a part of them.
    void aPartDrawsWhatTheWholeDraws()
    {
        const SampledRun run = manyRequests();
        const SampleFacts whole = run.facts();
        const SampleFacts part = run.factsOfPart(10'000);
        QVERIFY(part.thinned && !whole.thinned);
        QCOMPARE(part.requests.size(), whole.requests.size());
        QCOMPARE(part.requests[0].drawn, whole.requests[0].drawn);
        QCOMPARE(whole.requests[1].drawn.size(), std::size_t(660));
        const auto& few = part.requests[1].drawn;
        QVERIFY(few.size() > 20 && few.size() < 300);
        QVERIFY(std::equal(few.begin(), few.end(), whole.requests[1].drawn.begin()));
        QCOMPARE(part.backendFailures, whole.backendFailures);
        QCOMPARE(part.retriedTimeouts, whole.retriedTimeouts);
        QCOMPARE(part.requests[0].timeouts, whole.requests[0].timeouts);
        QCOMPARE(part.requests[1].timeouts, whole.requests[1].timeouts);
        for (std::size_t i = 1; i < failureCauseCount; ++i)
            QCOMPARE(part.causes[i], whole.causes[i]);
    }

    void aPartCountsForTheWhole()
    {
        const SampledRun run = manyRequests();
        const SampleFacts whole = run.facts();
        SampleFacts part = run.factsOfPart(10'000);
        const auto near = [](std::uint64_t estimate, std::uint64_t truth) {
            return std::abs(double(estimate) - double(truth)) < 0.05 * double(truth); // 8 in the end: some 600 a sigma
        };
        QVERIFY(near(part.ended, whole.ended));
        QVERIFY(near(part.requests[0].hits, whole.requests[0].hits));
        QVERIFY(near(part.requests[0].misses, whole.requests[0].misses));
        takeCounts(part, *run.snapshot(), {});
        QCOMPARE(part.ended, whole.ended);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(part.requests[i].ended, whole.requests[i].ended);
            QCOMPARE(part.requests[i].answers, whole.requests[i].answers);
        }
    }

    void countsOfTheSecondsAreThoseOfTheSamples()
    {
        SampledRun run = manyRequests();
        for (const auto warmUp : {0s, 60s}) {
            run.profile.load.warmUp = warmUp;
            SampleFacts facts = run.facts();
            takeCounts(facts, *run.snapshot(), {.from = warmUp});
            QCOMPARE(facts, run.facts());
        }
    }

    // Where samples are missing nobody can tell how many were in flight; what comes before is still looked at.
    void freshStartsAreSoughtWhereAllSamplesAre()
    {
        SampledRun run;
        LognormalTimes times(500ms, 0.3, 3);
        LambdaPool pool(2s);
        openLoad(
            run, 100, 4000s, [&](nanoseconds sent) { return pool.serve(sent, times()); }, 7);
        QVERIFY(run.facts().requests[0].freshStarts.fresh.size() > 8);
        QCOMPARE(run.factsOfPart(300'000).requests[0].freshStarts, [&] {
            std::vector<Sample> sorted = run.byEnd();
            sorted.resize(2 * FreshStartFinder::window);
            FreshStartFinder finder;
            for (const Sample& sample : sorted)
                finder.add(sample);
            finder.stop();
            return finder.take().at(0);
        }());
        QVERIFY(run.factsOfPart(1000).requests[0].freshStarts.fresh.empty());
    }

    void warmUpIsLeftOutButForFreshInstances()
    {
        SampledRun run;
        run.profile.load.warmUp = 10s;
        openLoad(run, 10, 30s, [](nanoseconds) { return 250ms; });
        const SampleFacts facts = run.facts();
        QCOMPARE(facts.ended, 200u);
        QCOMPARE(facts.requests[0].drawn.size(), 200u);
        QCOMPARE(facts.requests[0].freshStarts.fresh.size(), 3u); // 10/s x 250 ms: three at once
    }

    /// Against a pool that counts the instances it starts.
    void freshStarts_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("poissonSeed");
        QTest::newRow("a few instances") << 5.0 << 0;
        QTest::newRow("by chance") << 30.0 << 11;
        QTest::newRow("many, over many chunks") << 400.0 << 12;
    }
    void freshStarts()
    {
        QFETCH(double, rate);
        QFETCH(int, poissonSeed);
        SampledRun run;
        LambdaPool pool(1500ms);
        LognormalTimes times(300ms, 0.8, 5);
        openLoad(
            run, rate, 60s, [&](nanoseconds sent) { return pool.serve(sent, times()); },
            static_cast<std::uint64_t>(poissonSeed));
        const FreshStarts starts = run.facts().requests[0].freshStarts;
        QVERIFY(starts.fresh.size() >= pool.instances() / 2 && starts.fresh.size() <= pool.instances());
        QVERIFY(starts.others.size() >= 32 && starts.others.size() <= 32 + 4 * starts.fresh.size());
        // Each waited for its instance to start; of the others nobody did.
        const auto slow = [](nanoseconds waited) { return waited > 1500ms; };
        QVERIFY(std::all_of(starts.fresh.begin(), starts.fresh.end(), slow));
        QVERIFY(std::count_if(starts.others.begin(), starts.others.end(), slow)
                < static_cast<int>(starts.others.size()) / 10);
    }

    void freshStartsAreFoundInWhateverOrder()
    {
        // More than a window's samples, handed over by end: those of a slow request are 60 s late.
        SampledRun run;
        LambdaPool pool(2s);
        std::uint64_t number = 0;
        openLoad(run, 4000, 80s, [&](nanoseconds sent) { return pool.serve(sent, ++number % 4000 == 0 ? 20s : 50ms); });
        QVERIFY(run.samples.size() > 2 * FreshStartFinder::window);
        const FreshStarts starts = run.facts().requests[0].freshStarts;
        QCOMPARE(starts.fresh.size(), FreshStartFinder::mostFresh);
        QVERIFY(std::all_of(starts.fresh.begin(), starts.fresh.end(), [](nanoseconds t) { return t > 2s; }));
        QVERIFY(std::none_of(starts.others.begin(), starts.others.end(), [](nanoseconds t) { return t > 21s; }));
    }

    void nothingOfNothing() { QCOMPARE(SampledRun().facts(), SampleFacts()); }
};

QTEST_GUILESS_MAIN(TestSampleFacts)
#include "tst_samplefacts.moc"
