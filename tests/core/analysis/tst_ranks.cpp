#include "analysis/ranks.h"

#include <QTest>

#include <cmath>

using namespace headroom;

class TestRanks : public QObject {
    Q_OBJECT

private slots:
    void equalValuesShareTheirPlaces()
    {
        QCOMPARE(ranksOf(std::vector<double>{30, 10, 20, 10}), (std::vector<double>{4, 1.5, 3, 1.5}));
        QVERIFY(ranksOf({}).empty());
    }

    void correlation_data()
    {
        QTest::addColumn<QList<double>>("xs");
        QTest::addColumn<QList<double>>("ys");
        QTest::addColumn<double>("expected");
        QTest::newRow("rising, however steeply") << QList<double>{1, 2, 3, 4} << QList<double>{1, 10, 1000, 1e9} << 1.0;
        QTest::newRow("falling") << QList<double>{1, 2, 3} << QList<double>{9, 5, 1} << -1.0;
        QTest::newRow("one side does not vary") << QList<double>{7, 7, 7} << QList<double>{1, 2, 3} << 0.0;
        QTest::newRow("nothing") << QList<double>{} << QList<double>{} << 0.0;
        // IQ and hours of television (Wikipedia, "Spearman's rank correlation coefficient"): -29/165.
        QTest::newRow("the textbook's") << QList<double>{106, 100, 86, 101, 99, 103, 97, 113, 112, 110}
                                        << QList<double>{7, 27, 2, 50, 28, 29, 20, 12, 6, 17} << -29.0 / 165;
    }
    void correlation()
    {
        QFETCH(QList<double>, xs);
        QFETCH(QList<double>, ys);
        QFETCH(double, expected);
        const double found =
            rankCorrelation(std::vector<double>(xs.begin(), xs.end()), std::vector<double>(ys.begin(), ys.end()));
        QVERIFY(std::abs(found - expected) < 1e-12);
    }

    void rankSum()
    {
        // All of 8 above all of 8: U = 64, mean 32, variance 8 x 8 x 17 / 12.
        std::vector<double> low, high;
        for (int i = 0; i < 8; ++i) {
            low.push_back(i);
            high.push_back(100 + i);
        }
        QVERIFY(std::abs(rankSumScore(high, low) - 32 / std::sqrt(64.0 * 17 / 12)) < 1e-12);
        QCOMPARE(rankSumScore(high, low), -rankSumScore(low, high));
        // Two of each side equal: variance 2 x 2 / 12 x (5 - (24 + 6) / (4 x 3)); here groups of 2, 1 and 1.
        const std::vector<double> tiedHigh{2, 3}, tiedLow{1, 2};
        const double variance = 4.0 / 12 * (5 - 6.0 / 12);
        QVERIFY(std::abs(rankSumScore(tiedHigh, tiedLow) - (6.5 - 5) / std::sqrt(variance)) < 1e-12);
        QCOMPARE(rankSumScore(std::vector<double>{5, 5}, std::vector<double>{5, 5}), 0.0);
        QCOMPARE(rankSumScore({}, low), 0.0);
    }

    void quantiles()
    {
        QCOMPARE(median({3, 1, 2}), 2.0);
        QCOMPARE(median({4, 1, 2, 3}), 2.0);
        QCOMPARE(quantile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.9), 9.0);
        QCOMPARE(quantile({1, 2, 3}, 0), 1.0);
        QCOMPARE(quantile({1, 2, 3}, 1), 3.0);
        QCOMPARE(median({}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestRanks)
#include "tst_ranks.moc"
