#include "analysis/tailsample.h"
#include "recordsbysecond.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// What a run is made of; every row of the refusals changes one thing of one that is accepted.
struct Made {
    int quick = 1000; ///< spread from 10 ms to 1 s
    int slow = 200; ///< spread from 1 s to 28.9 s
    int timeouts = 40;
    int reset = 0; ///< cut off at 26 s
    int past = 0; ///< answered after 40 s
    bool alike = false; ///< the slow ones all take 27 s
    bool inOnePhase = false; ///< the slow ones come together
};

RecordsBySecond recordsOf(const Made& made)
{
    RecordsBySecond records;
    std::uint32_t planned = 0;
    const auto second = [&] { return planned++ * 7919 % 600; };
    for (int i = 0; i < made.quick; ++i)
        records.answer(second(), 10ms + 990ms * i / made.quick);
    for (int i = 0; i < made.slow; ++i)
        records.answer(made.inOnePhase ? 300 + static_cast<std::uint32_t>(i) % 10 : second(),
                       made.alike ? 27s : 1s + 27'900ms * i / made.slow);
    for (int i = 0; i < made.timeouts; ++i)
        records.timeout(second(), 29s + 3ms);
    for (int i = 0; i < made.reset; ++i)
        records.censor(second(), 26s);
    for (int i = 0; i < made.past; ++i)
        records.answer(second(), 40s);
    return records;
}

tl::expected<TailSample, TailRefusal> tailOf(RecordsBySecond& records)
{
    const auto seconds = records.view();
    const auto horizon = horizonOf(seconds, 29s);
    return horizon ? tailWithTimeouts(seconds, *horizon, LoadCourse::Level)
                   : tailBelowLimit(seconds, 29s, LoadCourse::Level);
}

std::string_view nameOf(const tl::expected<TailSample, TailRefusal>& tail)
{
    return tail ? "accepted" : tailRefusalName(tail.error());
}

} // namespace

Q_DECLARE_METATYPE(Made)

class TestTailSample : public QObject {
    Q_OBJECT

private slots:
    /// Four times the timeouts' share is fitted, all of it and nothing twice.
    void takesTheSlowest()
    {
        RecordsBySecond records = recordsOf({});
        const auto tail = tailOf(records);
        QVERIFY(tail);
        QVERIFY(std::abs(tail->waiting - 40 / 1240.0) < 1e-9);
        QVERIFY(std::abs(tail->share - 160 / 1240.0) < 1.5 / 1240);
        QCOMPARE(tail->limit, 29.0);
        QCOMPARE(tail->atLimit, 40.0);
        QCOMPARE(sum(tail->answers.counts), sum(tail->coarse.counts));
        QVERIFY(std::abs(sum(tail->answers.counts) + 40 - tail->share * 1240) < 1e-6);
        for (const GroupedAnswers* groups : {&tail->answers, &tail->coarse}) {
            QCOMPARE(groups->edges.size(), groups->counts.size() + 1);
            QCOMPARE(groups->edges.front(), tail->from);
            QVERIFY(std::is_sorted(groups->edges.begin(), groups->edges.end()));
        }
        QCOMPARE(tail->coarse.edges.back(), tail->limit);
        QCOMPARE(tail->coarse.counts.size(), 8u);
        for (const double count : tail->coarse.counts)
            QVERIFY(count >= 10);
        QVERIFY(tail->answers.counts.size() > 40 && tail->answers.counts.size() <= 50);
        QVERIFY(tail->others.empty());
    }

    void withoutTimeoutsAtMostFiveHundred()
    {
        RecordsBySecond few = recordsOf({.quick = 2000, .slow = 500, .timeouts = 0});
        const auto tenth = tailOf(few);
        QVERIFY(tenth);
        QVERIFY(std::abs(tenth->share - 0.1) < 0.001);
        QCOMPARE(tenth->waiting, 0.0);
        QCOMPARE(tenth->atLimit, 0.0);
        RecordsBySecond many = recordsOf({.quick = 20'000, .slow = 5000, .timeouts = 0});
        const auto capped = tailOf(many);
        QVERIFY(capped);
        QVERIFY(std::abs(capped->share * 25'000 - 500) <= 10);
    }

    void refusals_data()
    {
        QTest::addColumn<Made>("made");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* what, const Made& made, const char* name) {
            QTest::newRow(what) << made << name;
        };
        row("none", {}, "accepted");
        row("none, without timeouts", {.timeouts = 0}, "accepted");
        row("15 % timed out", {.quick = 650, .timeouts = 150}, "accepted");
        row("a little more did", {.quick = 650, .timeouts = 152}, "too_many_timeouts");
        row("too few slow answers", {.quick = 600, .slow = 60, .timeouts = 6}, "too_few_slow_answers");
        row("all timed out", {.quick = 0, .slow = 0, .timeouts = 100}, "too_many_timeouts");
        row("quick or never", {.slow = 0, .timeouts = 40}, "looks_like_hangs");
        row("few slow ones among many", {.quick = 3000, .slow = 30, .timeouts = 40}, "looks_like_hangs");
        row("all slow ones in one phase", {.inOnePhase = true}, "too_few_independent");
        row("the same without timeouts", {.timeouts = 0, .inOnePhase = true}, "too_few_independent");
        row("a small run", {.quick = 300, .slow = 30, .timeouts = 0}, "too_few_independent");
        row("slow ones are cut off", {.reset = 60}, "other_endings");
        row("the same without timeouts", {.timeouts = 0, .reset = 60}, "other_endings");
        row("a few cut off do not matter", {.reset = 5}, "accepted");
        row("answers past the limit", {.timeouts = 0, .past = 1}, "past_limit");
        row("strays past a seen limit", {.past = 1}, "accepted");
        row("slow ones all alike", {.alike = true}, "too_alike");
        row("slow ones all alike, without timeouts", {.timeouts = 0, .alike = true}, "too_alike");
        row("nothing", {.quick = 0, .slow = 0, .timeouts = 0}, "too_few_independent");
    }
    void refusals()
    {
        QFETCH(Made, made);
        QFETCH(QString, name);
        RecordsBySecond records = recordsOf(made);
        QCOMPARE(QString::fromUtf8(nameOf(tailOf(records)).data()), name);
    }

    /// Ten answers in the last 30 % before the limit make it slowness.
    void hangsOrSlowness_data()
    {
        QTest::addColumn<int>("late");
        QTest::addColumn<QString>("name");
        QTest::newRow("nine") << 9 << "looks_like_hangs";
        QTest::newRow("ten") << 10 << "accepted";
    }
    void hangsOrSlowness()
    {
        QFETCH(int, late);
        QFETCH(QString, name);
        RecordsBySecond records = recordsOf({.quick = 3000, .slow = 0, .timeouts = 40});
        for (int i = 0; i < late; ++i)
            records.answer(static_cast<std::uint32_t>(i) * 60, 20'400ms + std::chrono::seconds(i) / 2);
        records.answer(0, 20'200ms); // before the last 30 %
        QCOMPARE(QString::fromUtf8(nameOf(tailOf(records)).data()), name);
    }

    /// The share that lies past the threshold, and its design, are those of the shares of timeouts: one engine.
    void designIsThatOfTheShare()
    {
        RecordsBySecond records = recordsOf({});
        const auto tail = tailOf(records);
        QVERIFY(tail);
        const auto seconds = records.view();
        const auto share = estimateShare(
            requestsPast(seconds, cells::of(nanoseconds(std::llround(tail->from * 1e9)) - 1ns)), LoadCourse::Level);
        QCOMPARE(tail->design, share->design);
        QVERIFY(std::abs(share->share - tail->share) < 1e-9);
    }

    void requestsPastAreCountedBySecond()
    {
        RecordsBySecond records;
        records.answer(3, 1s);
        records.answer(3, 10s);
        records.timeout(1, 29s);
        records.censor(1, 2s);
        records.censor(1, 12s);
        const auto past = requestsPast(records.view(), cells::of(10s));
        QCOMPARE(past.size(), 2u);
        QCOMPARE(past[0].second, 1u);
        QCOMPARE(past[0].requests, 3u);
        QCOMPARE(past[0].hits, 2u);
        QCOMPARE(past[1].requests, 2u);
        QCOMPARE(past[1].hits, 0u); // the cell itself is not past it
    }

    void everyRefusalHasItsName()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(TailRefusal::NoModelFits); ++i)
            names << QString::fromUtf8(tailRefusalName(static_cast<TailRefusal>(i)).data());
        QCOMPARE(names.size(), static_cast<int>(TailRefusal::NoModelFits) + 1);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestTailSample)
#include "tst_tailsample.moc"
