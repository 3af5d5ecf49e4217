#include "analysis/runsummary.h"
#include "analysis/whatif.h"
#include "runbuilder.h"
#include "simulatedsystems.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile profileWith(nanoseconds limit)
{
    LoadProfile profile;
    profile.limit.time = limit;
    return profile;
}

WhatIf with(nanoseconds limit, const LoadProfile& profile, const RunBuilder& builder)
{
    return whatIfs(profile, builder.build(), {.from = profile.load.warmUp}, std::array{limit}).front();
}

/// 600 requests in a minute that take 30 ms to 30 s, a tenth of them past the 27 s limit.
RunBuilder limitedAt27()
{
    RunBuilder builder;
    for (int i = 1; i <= 600; ++i) {
        const auto second = static_cast<std::uint32_t>(i * 7 % 60);
        const nanoseconds time = std::chrono::milliseconds(50 * i - 20);
        if (time < 27s)
            builder.add(second, Outcome::Ok, time);
        else
            builder.add(second, Outcome::GatewayTimeout, 27s);
    }
    return builder;
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void below_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("past");
        QTest::newRow("26 s") << 26 << 80;
        QTest::newRow("20 s") << 20 << 200;
        QTest::newRow("10 s") << 10 << 400;
        QTest::newRow("1 s") << 1 << 580;
    }
    /// Counted exactly, whatever the limit: answers past it and all that timed out.
    void below()
    {
        QFETCH(int, seconds);
        QFETCH(int, past);
        const WhatIf found = with(std::chrono::seconds(seconds), profileWith(27s), limitedAt27());
        QVERIFY(!found.beyond && found.share);
        QCOMPARE(found.share->hits, static_cast<std::uint64_t>(past));
        QCOMPARE(found.share->of, 600u);
        QVERIFY(found.share->low < past / 600.0 && past / 600.0 < found.share->high);
        QVERIFY(!found.estimate && !found.shareBelow);
        QCOMPARE(found.undecided, 0u);
    }

    void theMeasuredLimitItselfIsWhatTimedOut()
    {
        const WhatIf found = with(27s, profileWith(27s), limitedAt27());
        QVERIFY(!found.beyond);
        QCOMPARE(found.share->hits, 60u);
    }

    /// The interval is that of any share of timeouts: one engine.
    void intervalIsThatOfShares()
    {
        const RunBuilder builder = limitedAt27();
        const RunSummary summary = summarise(profileWith(27s), builder.build());
        QCOMPARE(with(27s, profileWith(27s), builder).share, summary.gatewayTimeouts);
    }

    void noneBeyond()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 3000; ++i)
            builder.add(i / 50, Outcome::Ok, 100ms + std::chrono::microseconds(i * 7919 % 100'000));
        const WhatIf found = with(5s, profileWith(29s), builder);
        QVERIFY(!found.share && !found.beyond);
        QVERIFY(*found.shareBelow >= 0.001 && *found.shareBelow < 0.002); // the rule of three, by its design
        QCOMPARE(QString::fromStdString(whatIfSentence(found)).left(47),
                 QString("With a limit of 5 s, none would have timed out "));
    }

    /// Nothing gave up, so that a later limit too is counted.
    void aboveWithoutTimeouts()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 3000; ++i)
            builder.add(i / 50, Outcome::Ok, i % 100 == 0 ? 33s : 1s);
        QCOMPARE(with(32s, profileWith(29s), builder).share->hits, 30u);
        QVERIFY(!with(35s, profileWith(29s), builder).share);
    }

    void whatEndedOtherwiseBeforeIsUndecided()
    {
        RunBuilder builder = limitedAt27();
        for (std::uint32_t i = 0; i < 30; ++i)
            builder.add(i, Outcome::NetworkError, i < 12 ? 5s : 15s);
        const WhatIf found = with(10s, profileWith(27s), builder);
        QCOMPARE(found.undecided, 12u);
        QCOMPARE(found.share->hits, 418u); // those cut off at 15 s had been waiting for longer than 10 s
        QCOMPARE(found.share->of, 630u);
        QVERIFY(QString::fromStdString(whatIfSentence(found)).endsWith(" 12 requests ended otherwise before."));
    }

    void aboveIsABound()
    {
        const RunBuilder builder = limitedAt27();
        const WhatIf found = with(40s, profileWith(27s), builder);
        QVERIFY(found.beyond);
        QCOMPARE(found.share->hits, 60u);
        QCOMPARE(found.measured.count(), nanoseconds(27s).count());
        QVERIFY2(QString::fromStdString(whatIfSentence(found))
                     .startsWith("With a limit of 40 s, some or none of the 60 requests that timed out ("),
                 whatIfSentence(found).c_str());
    }

    /// 4 % time out at the limit; at twice that the truth is known.
    void aboveWithAnEstimate()
    {
        constexpr double sigma = 0.6;
        const auto above = [](double time) { return shareAbove(std::log(time) / sigma); };
        const double limit = fallsBelow(0.04, 0, 1e3, above);
        const auto limitTime = nanoseconds(std::llround(limit * 1e9));
        int told = 0;
        int holds = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Draws draws(seed);
            RunBuilder builder;
            for (std::uint32_t i = 0; i < 10'000; ++i) {
                const auto time = nanoseconds(std::llround(1e9 * std::exp(sigma * draws.normal())));
                if (time < limitTime)
                    builder.add(i / 20, Outcome::Ok, time);
                else
                    builder.add(i / 20, Outcome::GatewayTimeout, limitTime);
            }
            const WhatIf found = with(limitTime * 3 / 2, profileWith(limitTime), builder);
            QVERIFY(found.beyond);
            if (!found.estimate) // the fit is refused by chance now and then
                continue;
            ++told;
            const double truth = above(1.5 * limit);
            holds += found.estimate->low <= truth && truth <= found.estimate->high;
            QVERIFY(found.estimate->high < found.share->share);
            QVERIFY(whatIfSentence(found).find("Estimated, if the tail goes on as it began: ") != std::string::npos);
        }
        QVERIFY2(told >= 15 && holds >= told - 3, qPrintable(QStringLiteral("%1 of %2").arg(holds).arg(told)));
    }

    void warmUpIsLeftOut()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, i < 100 ? 20s : 1s + std::chrono::milliseconds(i));
        LoadProfile profile = profileWith(29s);
        QCOMPARE(with(10s, profile, builder).share->hits, 100u);
        profile.load.warmUp = 10s;
        QVERIFY(!with(10s, profile, builder).share);
    }

    void severalAndNone()
    {
        const RunBuilder builder = limitedAt27();
        QVERIFY(whatIfs(profileWith(27s), builder.build(), {}, {}).empty());
        const auto all = whatIfs(profileWith(27s), builder.build(), {}, std::array<nanoseconds, 3>{20s, 40s, 1ms});
        QCOMPARE(all.size(), 3u);
        QCOMPARE(all[0].limit, nanoseconds(20s));
        QVERIFY(!all[0].beyond && all[1].beyond);
        QCOMPARE(all[2].share->hits, 600u);
        QVERIFY(whatIfs(profileWith(27s), RunBuilder().build(), {}, std::array<nanoseconds, 1>{20s}).front().share
                == std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
