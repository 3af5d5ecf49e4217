#include "base/files.h"
#include "checkoutrun.h"
#include "report/hgrm.h"

#include <QtTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestHgrm : public QObject {
    Q_OBJECT

private slots:
    /// The file was written by hdr-histogram-js 3.0 from the same values. Its "Max" is the value itself, which a
    /// histogram does not keep; HdrHistogram's own is the end of its cell, as ours.
    void asAnotherToolWritesIt()
    {
        LatencyHistogram times;
        for (int i = 0; i < 5000; ++i)
            times.record(std::chrono::microseconds(100'000 + (i * 7919) % 800'000));
        for (int i = 0; i < 40; ++i)
            times.record(std::chrono::microseconds(29'000'000 + i * 1000));
        times.record(1us);
        const auto file = readFile(HEADROOM_TEST_DATA "/report/hdrhistogramjs.hgrm", 1 << 20);
        QVERIFY(file);
        QStringList expected = QString::fromStdString(*file).split('\n');
        QStringList written = QString::fromStdString(percentileDistribution(times)).split('\n');
        QCOMPARE(written.size(), expected.size());
        for (qsizetype line = 0; line < expected.size(); ++line) {
            if (expected[line].startsWith("#[Max"))
                QCOMPARE(written[line], expected[line].replace("29039.000", "29048.831"));
            else
                QCOMPARE(written[line], expected[line]);
        }
    }

    void ofNothing()
    {
        QCOMPARE(QString::fromStdString(percentileDistribution({})),
                 QString("       Value     Percentile TotalCount 1/(1-Percentile)\n\n"
                         "#[Mean    =        0.000, StdDeviation   =        0.000]\n"
                         "#[Max     =        0.000, Total count    =            0]\n"
                         "#[Buckets =           22, SubBuckets     =         2048]\n"));
    }

    void everyRequestIsThere()
    {
        const RunSnapshot run = checkoutRun();
        QCOMPARE(timesOf(run, {}, LatencyKind::Response).total(), run.sent);
        QCOMPARE(timesOf(run, {50s, 60s}, LatencyKind::Service).total(), std::uint64_t(200));
    }

    void theLogAddsUp()
    {
        const RunSnapshot run = checkoutRun();
        LatencyHistogram response, service;
        int lines = 0;
        for (const QString& line : QString::fromStdString(histogramLog(run, {})).split('\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith("Tag="))
                continue;
            ++lines;
            const QStringList cells = line.split(',');
            QCOMPARE(cells.size(), qsizetype(5));
            const auto times = decodeHdrBase64(cells[4].toStdString());
            QVERIFY(times);
            (cells[0] == "Tag=response" ? response : service).add(*times);
        }
        QCOMPARE(lines, 600);
        QVERIFY(response == timesOf(run, {}, LatencyKind::Response));
        QVERIFY(service == timesOf(run, {}, LatencyKind::Service));
        QVERIFY(!(response == service));
    }
};

QTEST_GUILESS_MAIN(TestHgrm)
#include "tst_hgrm.moc"
