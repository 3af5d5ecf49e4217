#include "analysis/wording.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void counts()
    {
        QCOMPARE(grouped(0), "0");
        QCOMPARE(grouped(999), "999");
        QCOMPARE(grouped(1000), "1,000");
        QCOMPARE(grouped(12'345'678), "12,345,678");
        QCOMPARE(counted(1, "request"), "1 request");
        QCOMPARE(counted(0, "request"), "0 requests");
        QCOMPARE(counted(12'400, "request"), "12,400 requests");
        QCOMPARE(outcomeWords(Outcome::GatewayTimeout), "gateway timeout");
    }

    void shares_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("bound");
        QTest::newRow("none") << 0.0 << "0 %"
                              << "0 %";
        QTest::newRow("all") << 1.0 << "100 %"
                             << "100 %";
        QTest::newRow("half") << 0.5 << "50 %"
                              << "50 %";
        QTest::newRow("38 of 12400") << 38.0 / 12400 << "0.31 %"
                                     << "0.31 %";
        QTest::newRow("small") << 0.0766 << "7.7 %"
                               << "7.7 %";
        QTest::newRow("rule of three") << 3.0 / 3000 << "0.1 %"
                                       << "0.1 %";
        QTest::newRow("bounds go up") << 0.001011 << "0.1 %"
                                      << "0.11 %";
        QTest::newRow("bounds carry over") << 0.0999 << "10 %"
                                           << "10 %";
        QTest::newRow("one in ten million") << 1e-7 << "0.00001 %"
                                            << "0.00001 %";
        QTest::newRow("almost all is not all") << 1 - 1e-6 << "99.9999 %"
                                               << "100 %";
        QTest::newRow("most") << 0.9969 << "99.69 %"
                              << "100 %";
    }
    void shares()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QFETCH(QString, bound);
        QCOMPARE(QString::fromStdString(formatShare(share)), text);
        QCOMPARE(QString::fromStdString(formatShareBound(share)), bound);
    }

    void ranges()
    {
        QCOMPARE(formatShareRange(0.0002, 0.011), "0.02-1.1 %");
        QCOMPARE(formatShareRange(0, 1), "0-100 %");
    }

    void times_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("elapsed");
        const auto row = [](nanoseconds time, const char* set, const char* elapsed) {
            QTest::newRow(set) << qint64(time.count()) << set << elapsed;
        };
        row(0s, "0 s", "0 us");
        row(250ms, "250 ms", "250 ms");
        row(1500ms, "1.5 s", "1.50 s");
        row(29s, "29 s", "29 s");
        row(10s + 500ms, "10.5 s", "10 s");
        row(90s, "90 s", "90 s");
        row(29min, "29 min", "29 min");
        row(602s, "602 s", "10 min 2 s");
        row(88s + 1234567ns, "88.001234567 s", "88 s");
    }
    void times()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, set);
        QFETCH(QString, elapsed);
        QCOMPARE(QString::fromStdString(formatSetTime(nanoseconds(ns))), set);
        QCOMPARE(QString::fromStdString(formatElapsed(nanoseconds(ns))), elapsed);
    }

    void moments()
    {
        QCOMPARE(formatMoment(0s), "00:00");
        QCOMPARE(formatMoment(401s + 999ms), "06:41");
        QCOMPARE(formatMoment(1h + 6min + 41s), "1:06:41");
    }

    void percentiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("ms"); // value, at least, low, high; -1: unset
        using Ms = QList<qint64>;
        QTest::newRow("whole") << "1.84 s (1.71-2.02)" << Ms{1840, -1, 1710, 2020};
        QTest::newRow("units differ") << "1.02 s (980 ms - 1.10 s)" << Ms{1020, -1, 980, 1100};
        QTest::newRow("open") << "2.30 s (from 2.10 s)" << Ms{2300, -1, 2100, -1};
        QTest::newRow("no range") << "2.30 s" << Ms{2300, -1, -1, -1};
        QTest::newRow("censored") << ">= 29.0 s (from 27.4 s)" << Ms{-1, 29000, 27400, -1};
        QTest::newRow("censored, surely") << ">= 29.0 s" << Ms{-1, 29000, 29000, -1};
        QTest::newRow("censored, no low end") << ">= 29.0 s" << Ms{-1, 29000, -1, -1};
    }
    void percentiles()
    {
        QFETCH(QString, text);
        QFETCH(QList<qint64>, ms);
        const auto time = [&](qsizetype i) {
            return ms[i] < 0 ? std::nullopt : std::optional<nanoseconds>(std::chrono::milliseconds(ms[i]));
        };
        const Percentile percentile{.value = time(0), .atLeast = time(1), .low = time(2), .high = time(3)};
        QCOMPARE(QString::fromStdString(formatPercentile(percentile)), text);
    }

    void percentilesAtTheLimit()
    {
        Percentile percentile{.value = {}, .atLeast = 29s, .low = 27'400ms, .high = {}, .atLimit = true};
        QCOMPARE(formatPercentile(percentile), ">= 29.0 s (limit; from 27.4 s)");
        percentile.low = 29s;
        QCOMPARE(formatPercentile(percentile), ">= 29.0 s (limit)");
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
