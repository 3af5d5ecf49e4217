#include "scenario/requestpicker.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace headroom;

namespace {

using Weights = QList<quint32>;

RequestPicker pickerOf(const Weights& weights, std::uint64_t seed = 1)
{
    return {std::vector<std::uint32_t>(weights.begin(), weights.end()), seed};
}

} // namespace

class TestRequestPicker : public QObject {
    Q_OBJECT
private slots:
    void givesEachItsShare_data();
    void givesEachItsShare();
    void copesWithTheLargestWeights();
    void dependsOnTheSeed();
    void doesNotMarchInStepWithAFeeder();
};

void TestRequestPicker::givesEachItsShare_data()
{
    QTest::addColumn<Weights>("weights");
    QTest::newRow("one") << Weights{5};
    QTest::newRow("two alike") << Weights{1, 1};
    QTest::newRow("lowest terms") << Weights{50, 50};
    QTest::newRow("one in four") << Weights{3, 1};
    QTest::newRow("one never") << Weights{2, 0, 3};
    QTest::newRow("first never") << Weights{0, 1};
    QTest::newRow("percent") << Weights{70, 20, 9, 1};
    QTest::newRow("primes") << Weights{997, 13, 2};
    QTest::newRow("many") << Weights(100, 1);
}

/// Exactly its share in each whole round, and never far from it within one.
void TestRequestPicker::givesEachItsShare()
{
    QFETCH(Weights, weights);
    quint64 sum = 0, factor = 0;
    for (const quint32 weight : weights) {
        sum += weight;
        factor = std::gcd(factor, quint64(weight));
    }
    const RequestPicker picker = pickerOf(weights);
    QList<quint64> counts(weights.size());
    double furthest = 0;
    for (quint64 number = 0; number < 3 * sum; ++number) {
        ++counts[qsizetype(picker.pick(number))];
        for (qsizetype i = 0; i < weights.size(); ++i)
            furthest = std::max(furthest, std::abs(double(counts[i]) - double(number + 1) * weights[i] / double(sum)));
        if ((number + 1) % (sum / factor) != 0)
            continue;
        for (qsizetype i = 0; i < weights.size(); ++i)
            QCOMPARE(counts[i] * sum, (number + 1) * weights[i]);
    }
    QVERIFY2(furthest < 4, qPrintable(QString::number(furthest))); // a random draw would be off by tens
}

void TestRequestPicker::copesWithTheLargestWeights()
{
    const RequestPicker picker = pickerOf({UINT32_MAX, UINT32_MAX - 1, UINT32_MAX, 1});
    std::array<int, 4> counts{};
    for (std::uint64_t number = 0; number < 3000; ++number)
        ++counts[picker.pick(UINT64_MAX - number)];
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY2(std::abs(counts[i] - 1000) < 10, qPrintable(QString::number(counts[i])));
    QCOMPARE(counts[3], 0);
}

void TestRequestPicker::dependsOnTheSeed()
{
    const RequestPicker one = pickerOf({1, 1}, 1), same = pickerOf({1, 1}, 1), other = pickerOf({1, 1}, 2);
    int differ = 0;
    for (std::uint64_t number = 0; number < 1000; ++number) {
        QCOMPARE(one.pick(number), same.pick(number));
        differ += one.pick(number) != other.pick(number);
    }
    QVERIFY(differ > 400 && differ < 600);
}

/// Two requests by turns over a feeder of two rows: each request must meet both.
void TestRequestPicker::doesNotMarchInStepWithAFeeder()
{
    const RequestPicker picker = pickerOf({1, 1});
    int firstRow = 0;
    for (std::uint64_t number = 0; number < 2000; ++number)
        firstRow += picker.pick(number) == 0 && number % 2 == 0;
    QVERIFY2(firstRow > 400 && firstRow < 600, qPrintable(QString::number(firstRow))); // 500, deviation 16
}

QTEST_GUILESS_MAIN(TestRequestPicker)
#include "tst_requestpicker.moc"
