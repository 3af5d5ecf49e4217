#include "base/files.h"
#include "report/requestscsv.h"
#include "session/requestsexport.h"
#include "store/runreader.h"
#include "writtenrun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestRequestsExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_run = m_folder.filePath("run.headroom");
        WrittenRun made;
        made.requests = 6000; // more than is written at once
        writeRun(m_run, made);
    }

    void everyRowIsThereAndTheDigestIsOfThem()
    {
        const QString csv = m_folder.filePath("rows.csv");
        std::vector<double> shares;
        const auto sha256 = writeRequestsCsv({m_run.toStdString()}, csv.toStdString(), [&](double share) {
            shares.push_back(share);
            return true;
        });
        QVERIFY2(sha256, sha256 ? "" : sha256.error().message.c_str());
        QVERIFY(shares.size() > 1 && shares.front() < 1);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.back(), 1.0);
        const auto written = readFile(csv.toStdString(), 1 << 24);
        QVERIFY(written);
        std::string expected(RequestRows::header());
        auto reader = RunReader::open(m_run.toStdString());
        QVERIFY(reader);
        RequestRows rows(CsvRun{reader->info().startedAt});
        QVERIFY(reader->forEachChunk([&](const SampleChunk& chunk) {
            for (const Sample& sample : chunk.samples)
                rows.append(expected, sample);
            return true;
        }));
        QVERIFY(*written == expected);
        QCOMPARE(QByteArray::fromStdString(*sha256),
                 QCryptographicHash::hash(QByteArray::fromStdString(*written), QCryptographicHash::Sha256).toHex());
    }

    void stoppedItLeavesNothingBehind()
    {
        const QString csv = m_folder.filePath("stopped.csv");
        int pieces = 0;
        const auto sha256 =
            writeRequestsCsv({m_run.toStdString()}, csv.toStdString(), [&](double) { return ++pieces < 2; });
        QVERIFY(!sha256);
        QVERIFY2(sha256.error().message.find("stopped before its end") != std::string::npos,
                 sha256.error().message.c_str());
        QCOMPARE(QDir(m_folder.path()).entryList({"*stopped*", ".*stopped*"}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    /// Of a run that was killed: what was under way at its last second is there, and says that it is unfinished.
    void jobsUnderWayOfACutRunAreRows()
    {
        const std::string file = m_folder.filePath("cut.headroom").toStdString();
        {
            RunInfo info;
            info.profileJson = writeProfile(LoadProfile{});
            auto writer = RunWriter::create(file, info);
            QVERIFY(writer);
            auto run = std::make_shared<RunSnapshot>();
            run->elapsed = 3s;
            JobRecord job;
            job.number = 17;
            job.plannedStart = 1s;
            job.sent = 1s;
            job.end = 3s;
            run->openJobs = {job};
            (*writer)->enqueue({{}, run});
        } // and never finished
        const auto rowsWithin = [&](TimeRange range) {
            std::string text;
            RequestsExport what{file, range};
            what.rows = RequestsExport::Rows::Jobs;
            if (const auto done = exportRequests(what,
                                                 [&](std::string_view rows, double) {
                                                     text += rows;
                                                     return Result<void>();
                                                 });
                !done)
                return done.error().message;
            return text.substr(text.find('\n') + 1);
        };
        QVERIFY2(rowsWithin({}).starts_with("17,polled,unfinished,0,"), rowsWithin({}).c_str());
        QCOMPARE(rowsWithin({2s, 5s}), std::string());
    }

    void aRangeIsOfPlannedStarts()
    {
        std::string text;
        QVERIFY(exportRequests({m_run.toStdString(), {10s, 12s}}, [&](std::string_view rows, double) {
            text += rows;
            return Result<void>();
        }));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 41);
    }

private:
    QTemporaryDir m_folder;
    QString m_run;
};

QTEST_GUILESS_MAIN(TestRequestsExport)
#include "tst_requestsexport.moc"
