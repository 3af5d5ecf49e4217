#include "analysis/runsummary.h"
#include "analysis/wallsentences.h"
#include "runbuilder.h"
#include "simulatedsystems.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr double sigma = 0.6;
constexpr int requests = 10'000, perSecond = 20;

nanoseconds timeOf(double seconds)
{
    return nanoseconds(std::llround(seconds * 1e9));
}

double timeAbove(double share)
{
    return fallsBelow(share, 0, 1e4, [](double time) { return shareAbove(std::log(time) / sigma); });
}

LoadProfile profileWith(nanoseconds limit)
{
    LoadProfile profile;
    profile.limit.time = limit;
    return profile;
}

/// Lognormal around one second, cut at the limit.
RunBuilder lognormalRun(nanoseconds limit)
{
    Draws draws(1);
    RunBuilder builder;
    for (int i = 0; i < requests; ++i) {
        const nanoseconds time = timeOf(std::exp(sigma * draws.normal()));
        const auto second = static_cast<std::uint32_t>(i / perSecond);
        if (time < limit)
            builder.add(second, Outcome::Ok, time);
        else
            builder.add(second, Outcome::GatewayTimeout, limit);
    }
    return builder;
}

QString joined(const RunSummary& summary)
{
    QStringList lines;
    for (const std::string& sentence : wallSentences(summary))
        lines << QString::fromStdString(sentence);
    return lines.join('\n');
}

} // namespace

class TestWall : public QObject {
    Q_OBJECT

private slots:
    /// 2 % time out; how long those would have needed, and where p99 lies, is known.
    void timeoutsSeen()
    {
        const nanoseconds limit = timeOf(timeAbove(0.02));
        const RunSummary summary = summarise(profileWith(limit), lognormalRun(limit).build());
        QVERIFY(summary.wall && summary.wall->timeouts && !summary.wall->refused);
        const Wall& wall = *summary.wall;
        QCOMPARE(wall.limit, limit);
        QCOMPARE(wall.loadPerSecond, 20.0);
        QVERIFY(!wall.models.empty() && !wall.chance);
        QVERIFY(toSeconds(wall.medianNeeded->low) <= timeAbove(0.01)
                && timeAbove(0.01) <= toSeconds(*wall.medianNeeded->high));
        QVERIFY(!wall.percentiles[0] && !wall.percentiles[1] && !wall.percentiles[2]);
        QVERIFY(summary.service.p99->atLeast); // the measured number stays what it is
        QVERIFY(toSeconds(wall.percentiles[3]->low) <= timeAbove(0.01)
                && timeAbove(0.01) <= toSeconds(*wall.percentiles[3]->high));
        QVERIFY(wall.percentiles[4]->value > wall.percentiles[3]->value);

        const QString said = joined(summary);
        QVERIFY2(said.contains("timeouts a day at this load"), qPrintable(said));
        QVERIFY2(said.contains("Estimated: those that timed out would have needed"), qPrintable(said));
        QVERIFY2(said.contains("Estimated past the limit, of service time: p99 "), qPrintable(said));
    }

    /// The bound leads; the estimate is a second line and called one.
    void noneSeen()
    {
        const nanoseconds limit = timeOf(timeAbove(1e-6));
        const RunSummary summary = summarise(profileWith(limit), lognormalRun(limit).build());
        QVERIFY(summary.wall && !summary.wall->timeouts && !summary.wall->refused);
        const Wall& wall = *summary.wall;
        QVERIFY(wall.chance && !wall.medianNeeded);
        QVERIFY(wall.chance->low <= 1e-6 && 1e-6 <= wall.chance->high);
        const auto sentences = wallSentences(summary);
        QCOMPARE(sentences.size(), 2u);
        QVERIFY2(sentences[0].starts_with("Fewer than ") && sentences[0].find("95 %") != std::string::npos,
                 sentences[0].c_str());
        QVERIFY2(sentences[1].starts_with("Estimated, if the tail goes on as it began: about "), sentences[1].c_str());
        QVERIFY(sentences[1].find("a rare mode not seen would not be in it") != std::string::npos);
    }

    /// Of one in a thousand, at twenty requests a second.
    void perDayIsRateTimesLoadTimesSeconds()
    {
        Wall wall;
        wall.loadPerSecond = 20;
        QCOMPARE(wall.perDay(0.001), 1728.0);
    }

    /// The load is that of the sending, not of the wait for the last answer.
    void loadIsThatOfSending()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::Ok, 1s);
        builder.run.elapsed = 200s;
        const RunSummary summary = summarise(profileWith(29s), builder.build());
        QCOMPARE(summary.wall->loadPerSecond, 10.0);
    }

    void theSeenLimitCounts()
    {
        // The profile says 30 s; the gateway gave up before.
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, i % 100 == 0 ? Outcome::GatewayTimeout : Outcome::Ok, i % 100 == 0 ? 29'010ms : 1s);
        const RunSummary summary = summarise(profileWith(30s), builder.build());
        QVERIFY(summary.wall->limit > 28'980ms && summary.wall->limit <= 29'010ms);
    }

    void notWhileTheRunGoesOn()
    {
        const nanoseconds limit = timeOf(timeAbove(0.02));
        RunBuilder builder = lognormalRun(limit);
        builder.run.phase = RunPhase::Sending;
        const RunSummary summary = summarise(profileWith(limit), builder.build());
        QVERIFY(!summary.wall && wallSentences(summary).empty());
    }

    void notWithoutAnswers()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 600; ++i)
            builder.add(i / 10, Outcome::GatewayTimeout, 29s);
        QVERIFY(!summarise(profileWith(29s), builder.build()).wall);
        QVERIFY(!summarise(profileWith(29s), RunBuilder().build()).wall);
    }

    /// The warm-up's timeouts are not in it.
    void warmUpIsLeftOut()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 6000; ++i)
            builder.add(i / 10, i < 100 ? Outcome::GatewayTimeout : Outcome::Ok,
                        i < 100 ? 29s : 1s + std::chrono::milliseconds(i * 7919 % 5000));
        LoadProfile profile = profileWith(29s);
        profile.load.warmUp = 10s;
        const RunSummary summary = summarise(profile, builder.build());
        QVERIFY(summary.wall && !summary.wall->timeouts);
        QCOMPARE(summary.wall->loadPerSecond, 10.0);
    }

    void refusedWithItsReason()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 10'000; ++i)
            builder.add(i / 20, i % 50 == 0 ? Outcome::GatewayTimeout : Outcome::Ok,
                        i % 50 == 0 ? nanoseconds(29s) : 100ms + std::chrono::microseconds(i * 7919 % 900'000));
        const RunSummary summary = summarise(profileWith(29s), builder.build());
        QCOMPARE(summary.wall->refused, std::optional(TailRefusal::LooksLikeHangs));
        QVERIFY(summary.wall->models.empty() && !summary.wall->medianNeeded);
        const auto sentences = wallSentences(summary);
        QCOMPARE(QString::fromStdString(sentences[1]),
                 QString("No estimate of how long they would have needed: fewer than 10 answers came in the last 30 % "
                         "before 29.0 s, which looks like hangs, not slowness."));
    }

    void everyRefusalHasItsSentence()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(TailRefusal::NoModelFits); ++i)
            sentences << QString::fromStdString(refusalSentence(static_cast<TailRefusal>(i), 29s));
        QCOMPARE(sentences.size(), static_cast<int>(TailRefusal::NoModelFits) + 1);
        QVERIFY(!sentences.contains(QString()));
    }

    void chancesInWords_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("words");
        QTest::newRow("rare") << 2e-5 << 4e-4 << "about 2 in 100,000 (at most 40)";
        QTest::newRow("two digits") << 2.34e-3 << 5e-3 << "about 2.3 in 1,000 (at most 5)";
        QTest::newRow("a power of ten") << 1e-3 << 2e-3 << "about 1 in 1,000 (at most 2)";
        QTest::newRow("rounded up to ten") << 9.99e-5 << 2e-4 << "about 10 in 100,000 (at most 20)";
        QTest::newRow("next to nothing") << leastChance << 3e-9 << "fewer than 1 in 1,000,000,000 (at most 3)";
        QTest::newRow("nothing at all") << leastChance << leastChance << "fewer than 1 in 1,000,000,000";
    }
    void chancesInWords()
    {
        QFETCH(double, value);
        QFETCH(double, high);
        QFETCH(QString, words);
        QCOMPARE(QString::fromStdString(formatChance({value, leastChance, high})), words);
    }
};

QTEST_GUILESS_MAIN(TestWall)
#include "tst_wall.moc"
