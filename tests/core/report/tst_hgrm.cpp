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

    /// A failure after 5 ms looks like a quick answer, unless somebody says so.
    void saysWhatItHolds()
    {
        RunSnapshot run = checkoutRun();
        const QStringList failing{
            "# Milliseconds of 6,000 requests: response time, from the planned start to the end.",
            "# Not answered: 50 gateway timeout, 30 server error, 1 network error, 1 client timeout, 2 unfinished.",
            "# Each of them stands at the time it took: one that failed fast lowers the percentiles, and of one that",
            "# was given up on it is only known that it would have taken longer. Headroom's own percentiles take no",
            "# failure for an answer.",
            ""};
        const QStringList answered{
            "# Milliseconds of 200 requests, those of the warm-up among them: service time, from "
            "the first byte sent to the end.",
            "# All of them were answered.", ""};
        const auto told = [&](const TimeRange& range, LatencyKind kind, std::chrono::seconds warmUp) {
            return QString::fromStdString(whatTimesHold(run, range, kind, warmUp)).split('\n');
        };
        QCOMPARE(told({}, LatencyKind::Response, 0s), failing);
        std::erase_if(run.seconds, [](const auto& second) {
            return second->outcomes.total() != second->outcomes[Outcome::Ok] + second->outcomes[Outcome::NearLimit];
        });
        const auto until = std::chrono::seconds(run.seconds.at(9)->second + 1); // twenty requests in each
        QCOMPARE(told({0s, until}, LatencyKind::Service, 5s), answered);
        QVERIFY(!told({5s, 10s}, LatencyKind::Service, 5s).front().contains("warm-up"));
    }

    /// As HdrHistogram's plotter and hdr-plot look for rows: behind the table nothing may pass for one.
    void whatItSaysIsNoRow()
    {
        const RunSnapshot run = checkoutRun();
        const std::string whole = percentileDistribution(timesOf(run, {}, LatencyKind::Response))
            + whatTimesHold(run, {}, LatencyKind::Response, 5s);
        static const QRegularExpression row(QStringLiteral("^\\s+([0-9.]+)\\s+([0-9.]+)\\s+([0-9.]+)\\s+([0-9.]+)"));
        bool table = true;
        for (const QString& line : QString::fromStdString(whole).split('\n')) {
            table = table && !line.startsWith('#');
            QVERIFY2(table || !row.match(line).hasMatch(), qPrintable(line));
            QVERIFY2(table || line.isEmpty() || line.startsWith('#'), qPrintable(line));
        }
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
