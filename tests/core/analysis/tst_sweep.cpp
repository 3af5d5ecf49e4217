#include "analysis/sweep.h"
#include "analysis/sweepaxes.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr nanoseconds limit = 29s;

Percentile measured(nanoseconds value, nanoseconds low, std::optional<nanoseconds> high)
{
    return {value, std::nullopt, low, high, false};
}

Percentile past(nanoseconds low)
{
    return {std::nullopt, limit, low, std::nullopt, true};
}

SweptRun run(std::string value, std::optional<Percentile> p95, Verdict verdict = Verdict::Pass)
{
    SweptRun one{std::move(value), {}, {}};
    one.summary.limit = limit;
    one.summary.limited.p95 = p95;
    one.summary.verdict = verdict;
    return one;
}

const Percentile quick = measured(2s, 1s, 3s), near = measured(25s, 20s, 31s), unbounded = measured(20s, 18s, {}),
                 slow = measured(31s, 27s, 33s), dead = measured(35s, 30s, {});

std::string valueAt(const SweepResult& result, const std::optional<std::size_t>& row)
{
    return row ? result.rows[*row].value : "-";
}

} // namespace

class TestSweep : public QObject {
    Q_OBJECT
private slots:
    void under_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("under");
        QTest::newRow("all of the interval") << 0 << "surely";
        QTest::newRow("not its upper end") << 1 << "as_measured";
        QTest::newRow("an unbounded upper end") << 2 << "as_measured";
        QTest::newRow("not the value") << 3 << "over";
        QTest::newRow("none of it") << 4 << "surely_over";
        QTest::newRow("given up, from below") << 5 << "over";
        QTest::newRow("given up") << 6 << "surely_over";
        QTest::newRow("too few") << 7 << "unknown";
        QTest::newRow("failed before the limit") << 8 << "unknown";
    }
    void under()
    {
        QFETCH(int, which);
        QFETCH(QString, under);
        const std::optional<Percentile> failing = Percentile{std::nullopt, 2s, 1s, std::nullopt, false};
        const std::vector<std::optional<Percentile>> all{quick,     near,      unbounded,    slow,   dead,
                                                         past(27s), past(29s), std::nullopt, failing};
        QCOMPARE(QString(staysUnderName(staysUnder(all[std::size_t(which)], limit)).data()), under);
    }

    void placesValuesOnTheChart_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QList<double>>("places");
        QTest::newRow("one alone") << QStringList{"10"} << QList<double>{0.5};
        QTest::newRow("where they belong") << QStringList{"10", "20", "110"} << QList<double>{0, 0.1, 1};
        QTest::newRow("over more than a factor of 20, by their logarithms")
            << QStringList{"1", "10", "100"} << QList<double>{0, 0.5, 1};
        QTest::newRow("from zero on") << QStringList{"0", "25", "100"} << QList<double>{0, 0.25, 1};
        QTest::newRow("all the same number") << QStringList{"1", "1.0", "1.00"} << QList<double>{0, 0.5, 1};
        QTest::newRow("no numbers") << QStringList{"cold", "warm"} << QList<double>{0, 1};
    }
    void placesValuesOnTheChart()
    {
        QFETCH(QStringList, values);
        QFETCH(QList<double>, places);
        std::vector<SweptRun> runs;
        for (const QString& value : values)
            runs.push_back(run(value.toStdString(), measured(10s, 9s, 40s)));
        const SweepAxes axes = sweepAxes(sweepResult("page", 0.95, std::move(runs)));
        QCOMPARE(axes.places.size(), std::size_t(places.size()));
        for (qsizetype i = 0; i < places.size(); ++i)
            QVERIFY2(std::abs(axes.places[std::size_t(i)] - places[i]) < 1e-9, qPrintable(values[i]));
        QCOMPARE(axes.highest, nanoseconds(44s)); // a tenth above the widest interval
    }

    void findsTheBoundary_data()
    {
        QTest::addColumn<QList<int>>(
            "kinds"); // of 1, 2, 4, 8 ...: 0 surely under, 1 as measured, 2 over, 3 surely over
        QTest::addColumn<QString>("largest");
        QTest::addColumn<QString>("surely");
        QTest::addColumn<QString>("over");
        QTest::newRow("between two") << QList<int>{0, 1, 2, 3} << "2"
                                     << "1"
                                     << "8";
        QTest::newRow("all under") << QList<int>{0, 0, 0} << "4"
                                   << "4"
                                   << "-";
        QTest::newRow("none") << QList<int>{2, 3} << "-"
                              << "-"
                              << "2";
        QTest::newRow("not in order") << QList<int>{0, 2, 0, 3} << "1"
                                      << "1"
                                      << "8";
        QTest::newRow("alone") << QList<int>{1} << "1"
                               << "-"
                               << "-";
    }
    void findsTheBoundary()
    {
        QFETCH(QList<int>, kinds);
        QFETCH(QString, largest);
        QFETCH(QString, surely);
        QFETCH(QString, over);
        const std::vector<Percentile> times{quick, near, slow, dead};
        std::vector<SweptRun> runs;
        for (qsizetype i = 0; i < kinds.size(); ++i)
            runs.push_back(run(std::to_string(1 << i), times[std::size_t(kinds[i])]));
        std::ranges::reverse(runs); // whatever the order they were made in
        const SweepResult result = sweepResult("page", 0.95, runs);
        QVERIFY(result.ordered);
        QCOMPARE(QString::fromStdString(valueAt(result, result.largestUnder)), largest);
        QCOMPARE(QString::fromStdString(valueAt(result, result.largestSurely)), surely);
        QCOMPARE(QString::fromStdString(valueAt(result, result.firstSurelyOver)), over);
        const QList<int> notInOrder{0, 2, 0, 3};
        QCOMPARE(result.notes.size(), kinds == notInOrder ? 1u : 0u);
    }

    void saysIt()
    {
        const SweepResult result =
            sweepResult("page", 0.95, {run("10", quick), run("9", quick), run("200", past(29s))});
        QCOMPARE(QString::fromStdString(result.sentence),
                 QString("page = 10 is the largest that keeps p95 under the 29 s limit: 2.00 s (1.00-3.00); at 200 "
                         "it is >= 29.0 s (limit). As 95 % intervals go, 10 surely does, 200 surely "
                         "does not."));
        const SweepResult stopped = sweepResult("page", 0.95, {run("10", quick)}, SweepEnd::Stopped);
        QVERIFY(stopped.notes.front().starts_with("The sweep was stopped; the values that are not here"));
        QVERIFY(sweepResult("page", 0.95, {run("10", quick)}).notes.empty());
        QVERIFY(sweepResult("page", 0.95, {run("10", dead)}).sentence.starts_with("No value of page is shown"));
    }

    void wordsHaveNoLargest()
    {
        const SweepResult result = sweepResult("cache", 0.95, {run("on", quick), run("off", slow)});
        QVERIFY(!result.ordered && !result.largestUnder);
        QCOMPARE(result.rows.front().value, std::string("on"));
    }

    /// Its numbers are the generator's.
    void anInvalidRunTellsNothing()
    {
        const SweepResult result = sweepResult("users", 0.95, {run("1", quick), run("2", quick, Verdict::Invalid)});
        QCOMPARE(valueAt(result, result.largestUnder), std::string("1"));
        QCOMPARE(result.notes.size(), 1u);
    }

    void percentiles()
    {
        QCOMPARE(percentileWord(0.95), std::string("p95"));
        QCOMPARE(percentileWord(0.999), std::string("p99.9"));
        QVERIFY(isSweepShare(99.9 / 100) && isSweepShare(0.5) && !isSweepShare(0.75));
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
