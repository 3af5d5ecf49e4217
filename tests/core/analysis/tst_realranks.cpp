#include "analysis/realranks.h"

#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

/// P(at least `hits` of `of`) by adding up the binomial terms: nothing shared with the incomplete beta function.
double atLeast(int hits, int of, double share)
{
    double sum = 0;
    for (int i = hits; i <= of; ++i)
        sum += std::exp(std::lgamma(of + 1.0) - std::lgamma(i + 1.0) - std::lgamma(of - i + 1.0) + i * std::log(share)
                        + (of - i) * std::log1p(-share));
    return sum;
}

} // namespace

class TestRealRanks : public QObject {
    Q_OBJECT

private slots:
    void knownRanks_data()
    {
        QTest::addColumn<double>("n");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high"); // 0: none
        QTest::newRow("p50 of 100") << 100.0 << 0.5 << 40 << 61;
        QTest::newRow("p99 of 1000") << 1000.0 << 0.99 << 983 << 997;
        QTest::newRow("p95 of the 72 it needs") << 72.0 << 0.95 << 64 << 72;
        QTest::newRow("p95 of one too few") << 71.0 << 0.95 << 63 << 0;
    }
    void knownRanks()
    {
        QFETCH(double, n);
        QFETCH(double, share);
        QFETCH(int, low);
        QFETCH(int, high);
        const RealRanks ranks = realRanks(share, n);
        QCOMPARE(static_cast<int>(std::floor(ranks.low)), low);
        QCOMPARE(static_cast<int>(std::ceil(ranks.high.value_or(0))), high);
    }

    void realValues()
    {
        QVERIFY(std::abs(realRanks(0.5, 100).low - 40.72) < 0.005);
        QVERIFY(std::abs(*realRanks(0.5, 100).high - 60.28) < 0.005);
        QVERIFY(std::abs(realRanks(0.99, 1000).low - 983.91) < 0.005);
        QVERIFY(std::abs(*realRanks(0.99, 1000).high - 996.15) < 0.005);
    }

    /// With whole n the outward-rounded ranks are those of the exact order-statistic interval.
    void wholeRanksAreTheExactInterval()
    {
        for (const int n : {6, 17, 72, 250, 800}) {
            for (const double share : {0.5, 0.9, 0.95}) {
                if (tooFewFor(share, n))
                    continue;
                const RealRanks ranks = realRanks(share, n);
                const int low = static_cast<int>(std::floor(ranks.low));
                const int high = static_cast<int>(std::ceil(*ranks.high));
                // The quantile lies at or above the low-th value when at least that many lie below it.
                QVERIFY2(low == 0 || atLeast(low, n, share) >= 0.975, qPrintable(QString("%1 %2").arg(n).arg(share)));
                QVERIFY(atLeast(low + 1, n, share) < 0.975);
                QVERIFY(atLeast(high, n, share) <= 0.025);
                QVERIFY(atLeast(high - 1, n, share) > 0.025);
            }
        }
    }

    void refusesBelow_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("needed");
        QTest::newRow("p50") << 0.5 << 6;
        QTest::newRow("p90") << 0.9 << 36;
        QTest::newRow("p95") << 0.95 << 72;
        QTest::newRow("p99") << 0.99 << 368;
        QTest::newRow("p99.9") << 0.999 << 3688;
    }
    void refusesBelow()
    {
        QFETCH(double, share);
        QFETCH(int, needed);
        QVERIFY(tooFewFor(share, needed - 1));
        QVERIFY(!tooFewFor(share, needed));
        QVERIFY(!realRanks(share, needed - 1).high);
        QVERIFY(realRanks(share, needed).high);
    }

    void ranksOfVeryFew()
    {
        const RealRanks ranks = realRanks(0.99, 0.3); // what a run of one long freeze may be worth
        QVERIFY(ranks.low > 0 && ranks.low < 1);
        QVERIFY(!ranks.high);
    }

    void clopperPearsonKnown()
    {
        const Interval plain = clopperPearson(3, 1000);
        QVERIFY(std::abs(plain.low - 0.00062) < 5e-6);
        QVERIFY(std::abs(plain.high - 0.00874) < 5e-6);
        const Interval clustered = clopperPearson(3 / 3.0, 1000 / 3.0);
        QVERIFY(std::abs(clustered.low - 0.00008) < 5e-6);
        QVERIFY(std::abs(clustered.high - 0.0166) < 5e-5);
    }

    void clopperPearsonEndsLeaveOneFortiethEach()
    {
        for (const int hits : {1, 2, 10, 79}) {
            const Interval interval = clopperPearson(hits, 80);
            QVERIFY(std::abs(atLeast(hits, 80, interval.low) - 0.025) < 1e-6);
            QVERIFY(std::abs(1 - atLeast(hits + 1, 80, interval.high) - 0.025) < 1e-6);
        }
    }

    void clopperPearsonOfNoneAndAll()
    {
        QCOMPARE(clopperPearson(0, 50).low, 0.0);
        QVERIFY(std::abs(clopperPearson(0, 50).high - (1 - std::pow(0.025, 1.0 / 50))) < 1e-9);
        QCOMPARE(clopperPearson(50, 50).high, 1.0);
        QVERIFY(std::abs(clopperPearson(50, 50).low - std::pow(0.025, 1.0 / 50)) < 1e-9);
    }

    /// A share of one in ten million has ends as exact, relative to it, as a share of one in ten.
    void rareSharesKeepTheirDigits()
    {
        const Interval interval = clopperPearson(1, 1e7);
        QVERIFY(std::abs(interval.low / (-std::log(0.975) / 1e7) - 1) < 1e-6);
        QVERIFY(std::abs(interval.high / 5.5716434e-7 - 1) < 1e-5); // Poisson: half the chi-square(4) point 11.143287
    }
};

QTEST_GUILESS_MAIN(TestRealRanks)
#include "tst_realranks.moc"
