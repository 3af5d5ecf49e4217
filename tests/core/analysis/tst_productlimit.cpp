#include "analysis/productlimit.h"
#include "recordsbysecond.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

bool near(double a, double b, double slack = 1e-9)
{
    return std::abs(a - b) <= slack;
}

std::vector<double> influencesAt(const ProductLimit& curve, RecordsBySecond& records, std::size_t place,
                                 std::size_t ticks)
{
    return curve.influences(records.view(), std::span(&place, 1), ticks, 1).front();
}

double sum(const std::vector<double>& values)
{
    double total = 0;
    for (const double value : values)
        total += value;
    return total;
}

double sumOfSquares(const std::vector<double>& values)
{
    double total = 0;
    for (const double value : values)
        total += value * value;
    return total;
}

/// 1, 2, 2+, 3, 4+, 5 (+ censored), one request a second.
RecordsBySecond textbook()
{
    RecordsBySecond records;
    records.answer(0, 1s);
    records.answer(1, 2s);
    records.censor(2, 2s);
    records.answer(3, 3s);
    records.timeout(4, 4s);
    records.answer(5, 5s);
    return records;
}

} // namespace

class TestProductLimit : public QObject {
    Q_OBJECT

private slots:
    void textbookCurve()
    {
        RecordsBySecond records = textbook();
        const ProductLimit curve(records.view(), std::nullopt);
        QCOMPARE(curve.total(), 6u);
        QCOMPARE(curve.curve().size(), 5u); // 2 and 2+ share a cell
        const std::array<double, 5> survival{5.0 / 6, 2.0 / 3, 4.0 / 9, 4.0 / 9, 0};
        for (std::size_t i = 0; i < survival.size(); ++i)
            QVERIFY(near(curve.curve()[i].survival, survival[i]));
        QVERIFY(near(curve.curve()[2].hazardSum, 0.25));
        QCOMPARE(curve.reaching(0.5), std::optional<std::size_t>(2));
        QCOMPARE(curve.curve()[2].cell, cells::of(3s));
        QVERIFY(near(curve.greenwood(2), 0.04938, 5e-6));
    }

    void textbookInfluences()
    {
        RecordsBySecond records = textbook();
        const ProductLimit curve(records.view(), std::nullopt);
        const auto influences = influencesAt(curve, records, 2, 6);
        const std::array<double, 6> expected{-0.0741, -0.0741, 0.0370, -0.1111, 0.1111, 0.1111};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(near(influences[i], expected[i], 5e-5));
        QVERIFY(near(sum(influences), 0));
        QVERIFY(near(sumOfSquares(influences), curve.greenwood(2)));
    }

    void influencesAddUpWhateverTheData()
    {
        std::mt19937_64 random(7);
        RecordsBySecond records;
        const std::uint32_t count = 500; // one a second, so that a tick's influence is a request's
        for (std::uint32_t i = 0; i < count; ++i) {
            const nanoseconds time = std::chrono::microseconds(1000 + random() % 60'000); // many share a cell
            const auto kind = random() % 10;
            if (kind < 6)
                records.answer(i, time);
            else if (kind < 8)
                records.timeout(i, time);
            else
                records.censor(i, time);
        }
        const ProductLimit curve(records.view(), std::nullopt);
        QCOMPARE(curve.total(), count);
        for (const double share : {0.1, 0.5, 0.9}) {
            const auto place = curve.reaching(share);
            QVERIFY(place);
            const auto influences = influencesAt(curve, records, *place, count);
            QVERIFY(near(sum(influences), 0, 1e-12));
            QVERIFY(near(sumOfSquares(influences) / curve.greenwood(*place), 1, 1e-9));
        }
    }

    void severalMarksInOneWalkAreTheSameAsEachAlone()
    {
        RecordsBySecond records = textbook();
        const ProductLimit curve(records.view(), std::nullopt);
        const std::array<std::size_t, 3> places{0, 1, 2};
        const auto together = curve.influences(records.view(), places, 6, 1);
        for (std::size_t i = 0; i < places.size(); ++i)
            QCOMPARE(together[i], influencesAt(curve, records, places[i], 6));
    }

    void withoutCensoringItIsTheShareAnswered()
    {
        RecordsBySecond records;
        for (int i = 1; i <= 40; ++i)
            records.answer(0, std::chrono::seconds(i));
        const ProductLimit curve(records.view(), std::nullopt);
        for (std::size_t i = 0; i < 39; ++i) {
            const double answered = (static_cast<double>(i) + 1) / 40;
            QVERIFY(near(1 - curve.curve()[i].survival, answered));
            QVERIFY(near(curve.greenwood(i), answered * (1 - answered) / 40));
            QCOMPARE(curve.reaching(answered), std::optional(i)); // exactly on a step: that step, not the next
        }
    }

    void ticksGatherSeconds()
    {
        RecordsBySecond records = textbook();
        const ProductLimit curve(records.view(), std::nullopt);
        const std::size_t place = 2;
        const auto single = influencesAt(curve, records, place, 6);
        const auto pairs = curve.influences(records.view(), std::span(&place, 1), 3, 2).front();
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(near(pairs[i], single[2 * i] + single[2 * i + 1]));
    }

    void fiveAnswersFiveTimeouts()
    {
        RecordsBySecond records;
        for (int i = 1; i <= 5; ++i) {
            records.answer(0, std::chrono::seconds(i));
            records.timeout(0, 29s);
        }
        const ProductLimit curve(records.view(), cells::of(29s));
        const auto half = curve.reaching(0.5);
        QVERIFY(half);
        QCOMPARE(curve.curve()[*half].cell, cells::of(5s));
        QVERIFY(!curve.reaching(0.9));
        QCOMPARE(curve.lastOpenAnswer(curve.curve().size()), half);
    }

    void whatLiesPastTheHorizonCountsAsCensoredThere()
    {
        RecordsBySecond records;
        for (int i = 1; i <= 9; ++i)
            records.answer(0, std::chrono::seconds(i));
        records.timeout(0, 29s);
        records.answer(0, 29s + 100ms); // a stray answer would pull the curve to zero
        const ProductLimit strayed(records.view(), std::nullopt);
        QCOMPARE(strayed.curve().back().survival, 0.0);
        const ProductLimit curve(records.view(), cells::of(29s));
        QCOMPARE(curve.total(), 11u);
        QCOMPARE(curve.curve().back().cell, cells::of(29s));
        QCOMPARE(curve.curve().back().censored, 2u);
        QVERIFY(near(curve.curve().back().survival, 2.0 / 11));
    }

    void nothingRecorded()
    {
        const ProductLimit curve({}, std::nullopt);
        QCOMPARE(curve.total(), 0u);
        QVERIFY(curve.curve().empty());
        QVERIFY(!curve.reaching(0.5));
        QVERIFY(!curve.lastOpenAnswer(0));
    }

    void allInOneCell()
    {
        RecordsBySecond records;
        for (int i = 0; i < 10; ++i)
            records.answer(0, 1s);
        const ProductLimit curve(records.view(), std::nullopt);
        QCOMPARE(curve.reaching(0.5), std::optional<std::size_t>(0));
        QVERIFY(!curve.lastOpenAnswer(1)); // nobody is left waiting: there is no spread to judge
    }
};

QTEST_GUILESS_MAIN(TestProductLimit)
#include "tst_productlimit.moc"
