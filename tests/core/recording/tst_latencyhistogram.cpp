#include "recording/latencyhistogram.h"

#include <QTest>

#include <limits>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LatencyHistogram of(std::initializer_list<nanoseconds> latencies)
{
    LatencyHistogram histogram;
    for (const nanoseconds latency : latencies)
        histogram.record(latency);
    return histogram;
}

} // namespace

class TestLatencyHistogram : public QObject {
    Q_OBJECT
private slots:
    void cellOf_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<quint32>("cell");
        // By hand from HdrHistogram's rule: exact to 2047 us, then 1024 cells for every doubling.
        QTest::newRow("negative") << qint64{-5'000'000} << quint32{0};
        QTest::newRow("below a microsecond") << qint64{999} << quint32{0};
        QTest::newRow("1 us") << qint64{1'000} << quint32{1};
        QTest::newRow("1.999 us is truncated") << qint64{1'999} << quint32{1};
        QTest::newRow("2047 us, the last exact one") << qint64{2'047'000} << quint32{2047};
        QTest::newRow("2048 us") << qint64{2'048'000} << quint32{2048};
        QTest::newRow("2049 us shares it") << qint64{2'049'999} << quint32{2048};
        QTest::newRow("2050 us") << qint64{2'050'000} << quint32{2049};
        QTest::newRow("4095 us") << qint64{4'095'000} << quint32{3071};
        QTest::newRow("4096 us") << qint64{4'096'000} << quint32{3072};
        QTest::newRow("29 s") << qint64{29'000'000'000} << quint32{16106}; // 14 doublings, 29e6 >> 14 = 1770
        QTest::newRow("1 h") << qint64{3'600'000'000'000} << quint32{23220}; // 21 doublings, 3.6e9 >> 21 = 1716
        QTest::newRow("1 h and a bit is 1 h in microseconds") << qint64{3'600'000'000'999} << quint32{23220};
        QTest::newRow("above 1 h") << qint64{3'600'000'001'000} << cells::count - 1;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << cells::count - 1;
    }
    void cellOf()
    {
        QFETCH(qint64, ns);
        QFETCH(quint32, cell);
        QCOMPARE(cells::of(nanoseconds(ns)), cell);
    }

    void cellsAreSeamlessAndNarrow()
    {
        QCOMPARE(cells::low(0), nanoseconds(0));
        const std::uint32_t hour = cells::of(cells::highest);
        for (std::uint32_t cell = 0; cell + 1 < cells::count; ++cell) {
            QCOMPARE(cells::high(cell), cells::low(cell + 1));
            QVERIFY(cells::low(cell) <= cells::middle(cell) && cells::middle(cell) < cells::high(cell));
            if (cell >= 1024) // below, a cell is one microsecond
                QVERIFY((cells::high(cell) - cells::low(cell)) * 1000 <= cells::low(cell));
            if (cell <= hour)
                QCOMPARE(cells::of(cells::low(cell)), cell);
            if (cell < hour)
                QCOMPARE(cells::of(cells::high(cell) - 1ns), cell);
        }
    }

    void middleIsHdrMedianEquivalent()
    {
        QCOMPARE(cells::middle(cells::of(1us)), nanoseconds(1us));
        QCOMPARE(cells::middle(cells::of(2048us)), nanoseconds(2049us));
        QCOMPARE(cells::middle(cells::of(8192us)), nanoseconds(8196us));
    }

    void emptyHistogram()
    {
        const LatencyHistogram histogram;
        QCOMPARE(histogram.total(), std::uint64_t(0));
        QCOMPARE(histogram.at(5), std::uint64_t(0));
        QVERIFY(histogram.toCells().empty());
        QCOMPARE(histogram.valueAtShare(0.5), nanoseconds(0));
    }

    void nearestRank_data()
    {
        QTest::addColumn<int>("values"); // 1 us, 2 us ... so many
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("us");
        QTest::newRow("median of an odd number") << 5 << 0.5 << 3;
        QTest::newRow("median of an even number") << 4 << 0.5 << 2;
        QTest::newRow("smallest") << 100 << 0.0 << 1;
        QTest::newRow("0.07 of 100 is the seventh, whatever binary says") << 100 << 0.07 << 7;
        QTest::newRow("0.29 of 100 likewise") << 100 << 0.29 << 29;
        QTest::newRow("0.99 of 100") << 100 << 0.99 << 99;
        QTest::newRow("0.991 of 100") << 100 << 0.991 << 100;
        QTest::newRow("0.999 of 1000") << 1000 << 0.999 << 999;
        QTest::newRow("largest") << 1000 << 1.0 << 1000;
        QTest::newRow("one value") << 1 << 0.01 << 1;
    }
    void nearestRank()
    {
        QFETCH(int, values);
        QFETCH(double, share);
        QFETCH(int, us);
        LatencyHistogram histogram;
        for (int i = 1; i <= values; ++i)
            histogram.record(std::chrono::microseconds(i));
        QCOMPARE(histogram.valueAtShare(share), nanoseconds(std::chrono::microseconds(us)));
    }

    void againstSortedValues()
    {
        std::mt19937_64 random(3);
        std::vector<nanoseconds> values;
        LatencyHistogram histogram;
        for (int i = 0; i < 1000; ++i) {
            values.emplace_back(random() % 40'000'000'000);
            histogram.record(values.back());
        }
        std::sort(values.begin(), values.end());
        for (std::size_t rank = 1; rank <= 1000; ++rank)
            QCOMPARE(histogram.valueAtShare(static_cast<double>(rank) / 1000),
                     cells::middle(cells::of(values[rank - 1])));
    }

    void mergedIsTheSum_data()
    {
        QTest::addColumn<CellCounts>("a");
        QTest::addColumn<CellCounts>("b");
        QTest::addColumn<CellCounts>("sum");
        QTest::newRow("nothing") << CellCounts{} << CellCounts{} << CellCounts{};
        QTest::newRow("one side") << CellCounts{{3, 1}} << CellCounts{} << CellCounts{{3, 1}};
        QTest::newRow("same cell") << CellCounts{{3, 1}} << CellCounts{{3, 4}} << CellCounts{{3, 5}};
        QTest::newRow("woven") << CellCounts{{1, 1}, {5, 5}, {9, 9}} << CellCounts{{0, 7}, {5, 1}, {10, 2}}
                               << CellCounts{{0, 7}, {1, 1}, {5, 6}, {9, 9}, {10, 2}};
    }
    void mergedIsTheSum()
    {
        QFETCH(CellCounts, a);
        QFETCH(CellCounts, b);
        QFETCH(CellCounts, sum);
        QVERIFY(merged(a, b) == sum);
        QVERIFY(merged(b, a) == sum);
        QCOMPARE(totalCount(merged(a, b)), totalCount(a) + totalCount(b));
    }

    void addAndSubtract()
    {
        const LatencyHistogram a = of({1us, 1us, 5ms, 29s});
        const LatencyHistogram b = of({1us, 90s});
        LatencyHistogram sum = a;
        sum.add(b);
        QCOMPARE(sum.total(), std::uint64_t(6));
        QVERIFY(sum.toCells() == merged(a.toCells(), b.toCells()));
        QVERIFY(sum.subtract(b).has_value());
        QVERIFY(sum == a);
        QCOMPARE(sum.total(), std::uint64_t(4));
        QVERIFY(sum.subtract(a).has_value());
        QVERIFY(sum == LatencyHistogram());
        QVERIFY(sum.subtract(LatencyHistogram()).has_value());
        QVERIFY(LatencyHistogram().subtract(LatencyHistogram()).has_value());
    }

    void subtractMoreThanIsThere()
    {
        LatencyHistogram a = of({1us, 5ms});
        const LatencyHistogram before = a;
        const auto result = a.subtract(of({1us, 5ms, 5ms}));
        QVERIFY(!result.has_value());
        QVERIFY(result.error().message.find("2 instead of 1") != std::string::npos);
        QVERIFY(a == before);
        QCOMPARE(a.total(), before.total());
        QVERIFY(!LatencyHistogram().subtract(before).has_value());
    }

    void cellsAndBack()
    {
        LatencyHistogram histogram = of({0us, 1us, 29s, 2h});
        histogram.record(7ms, 1'000'000'000'000);
        QVERIFY(LatencyHistogram(histogram.toCells()) == histogram);
        QCOMPARE(LatencyHistogram(histogram.toCells()).total(), histogram.total());
        QCOMPARE(histogram.at(cells::count - 1), std::uint64_t(1));
        histogram.clear();
        QVERIFY(histogram.toCells().empty());
        QCOMPARE(histogram.total(), std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestLatencyHistogram)
#include "tst_latencyhistogram.moc"
