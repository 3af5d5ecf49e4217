#include "store/sqlite.h"
#include "testrun.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

QString message(const auto& result)
{
    return result ? QString("no error") : QString::fromStdString(result.error().message);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestRunFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString inDir(const char* name) const { return m_dir.filePath(name); }
    std::string path(const char* name) const { return inDir(name).toStdString(); }

    TestRun writeRun(const std::string& file, std::size_t requests, const RunWriterOptions& options = {})
    {
        auto writer = RunWriter::create(file, testInfo(), options);
        if (!writer)
            qFatal("%s", writer.error().message.c_str());
        TestRun run = playInto(**writer, syntheticRequests(21, requests, 2000));
        const auto done = (*writer)->finish(*run.last);
        if (!done)
            qFatal("%s", done.error().message.c_str());
        return run;
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_dir.path().toStdString()))
            std::filesystem::remove_all(entry.path());
    }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("transactionMs");
        QTest::newRow("one request") << 1 << 1000;
        QTest::newRow("one chunk, filled up with every transaction") << 3000 << 0;
        QTest::newRow("exactly a chunk") << int(samplesPerChunk) << 0;
        QTest::newRow("several chunks") << 20'000 << 1000;
        QTest::newRow("one transaction at the end") << 20'000 << 1'000'000;
    }
    void readsWhatWasWritten()
    {
        QFETCH(int, requests);
        QFETCH(int, transactionMs);
        RunWriterOptions options;
        options.transactionEvery = std::chrono::milliseconds(transactionMs);
        const TestRun run = writeRun(path("a.headroom"), static_cast<std::size_t>(requests), options);

        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        QCOMPARE(difference(*reader->snapshot(), *run.last), std::string());
        RunInfo expected = testInfo();
        expected.end = RunEnd::Completed;
        expected.samplesKept = static_cast<std::uint64_t>(requests);
        QVERIFY(reader->info() == expected);
        QVERIFY(readSamples(*reader).value() == expectedSamples(run.samples));
    }

    void aFinishedRunIsOneFile()
    {
        writeRun(path("a.headroom"), 3000);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{"a.headroom"});
        QVERIFY(RunReader::open(path("a.headroom")).has_value());
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{"a.headroom"});
    }

    void samplesOfTheFileGiveItsHistograms()
    {
        writeRun(path("a.headroom"), 10'000);
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY(reader.has_value());
        WorkerInterval all;
        all.samples = readSamples(*reader).value();
        Aggregator aggregator(syntheticStart);
        aggregator.add(all);
        const RunSnapshotPtr again = aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 0s);
        const auto& seconds = reader->snapshot()->seconds;
        QCOMPARE(again->seconds.size(), seconds.size());
        for (std::size_t i = 0; i < seconds.size(); ++i)
            QVERIFY(*again->seconds[i] == *seconds[i]);
    }

    void chunksAreOrderedByNumberAndCanBeStopped()
    {
        writeRun(path("a.headroom"), 20'000);
        auto reader = RunReader::open(path("a.headroom"));
        int chunks = 0;
        bool ordered = true;
        QVERIFY(reader->forEachChunk([&](std::span<const Sample> chunk) {
            ordered = ordered && std::is_sorted(chunk.begin(), chunk.end(), [](const Sample& a, const Sample& b) {
                          return a.number < b.number;
                      });
            return ++chunks < 2;
        }));
        QCOMPARE(chunks, 2);
        QVERIFY(ordered);
    }

    void aRunWithoutRequests()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo());
        RunSnapshot last;
        last.startedAt = syntheticStart;
        last.phase = RunPhase::Finished;
        last.end = RunEnd::Aborted;
        QVERIFY((*writer)->finish(last).has_value());
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY(reader.has_value());
        QCOMPARE(difference(*reader->snapshot(), last), std::string());
        QVERIFY(readSamples(*reader).value().empty());
    }

    void withoutFinishTheRunIsCut()
    {
        TestRun run;
        {
            auto writer = RunWriter::create(path("a.headroom"), testInfo(),
                                            {.transactionEvery = 500ms, .mostWaitingSamples = 1'000'000});
            run = playInto(**writer, syntheticRequests(4, 2000, 500),
                           [](const RunSnapshotPtr& now) { return now->elapsed < 3300ms; });
        }
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        QVERIFY(reader->info().cut);
        RunSnapshot expected = *run.last; // up to the last update, although the last transaction's time had not come
        expected.phase = RunPhase::Sending;
        expected.end = RunEnd::Running;
        QCOMPARE(difference(*reader->snapshot(), expected), std::string());
        QVERIFY(!reader->snapshot()->inFlight.empty());
        QVERIFY(readSamples(*reader).value() == expectedSamples(run.samples));
    }

    void readWhileItIsWritten()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo(),
                                        {.transactionEvery = 0s, .mostWaitingSamples = 1'000'000});
        QVERIFY(RunReader::open(path("a.headroom")).value().snapshot()->seconds.empty());
        const TestRun run = playInto(**writer, syntheticRequests(4, 1000, 500));
        auto during = RunReader::open(path("a.headroom"));
        QVERIFY2(during.has_value(), qPrintable(message(during)));
        QVERIFY(during->info().cut);
        QVERIFY((*writer)->finish(*run.last).has_value());
        // The reader still sees one moment: its samples are as many as its snapshot says.
        QCOMPARE(readSamples(*during).value().size(), during->info().samplesKept);
        auto after = RunReader::open(path("a.headroom"));
        QCOMPARE(difference(*after->snapshot(), *run.last), std::string());
    }

    void aSnapshotThatDoesNotFitItsSamples()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo());
        auto last = std::make_shared<RunSnapshot>();
        last->outcomes[Outcome::Ok] = 2;
        (*writer)->enqueue({{Sample{}}, nullptr});
        const auto done = (*writer)->finish(*last);
        QVERIFY2(message(done).contains("2 samples came with 1"), qPrintable(message(done)));
        QVERIFY(RunReader::open(path("a.headroom")).value().info().cut);
    }

    void tooSlowADisk()
    {
        auto writer =
            RunWriter::create(path("a.headroom"), testInfo(), {.transactionEvery = 1s, .mostWaitingSamples = 100});
        QVERIFY(!(*writer)->failed().has_value());
        (*writer)->enqueue({std::vector<Sample>(101), nullptr});
        QVERIFY((*writer)->failed().has_value());
        QVERIFY(QString::fromStdString((*writer)->failed()->message).contains("as fast as answers come in"));
        QVERIFY(!(*writer)->finish(RunSnapshot()).has_value());
        QVERIFY(RunReader::open(path("a.headroom")).value().info().cut);
    }

    void replacesARunAndKeepsItBeside()
    {
        const TestRun first = writeRun(path("a.headroom"), 100);
        const TestRun second = writeRun(path("a.headroom"), 200);
        QCOMPARE(RunReader::open(path("a.headroom")).value().info().samplesKept, std::uint64_t(200));
        QCOMPARE(RunReader::open(path("a.headroom~")).value().info().samplesKept, std::uint64_t(100));
        writeRun(path("a.headroom"), 300);
        QCOMPARE(RunReader::open(path("a.headroom~")).value().info().samplesKept, std::uint64_t(200));
    }

    void doesNotReplaceARunBeingWritten()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo());
        const auto other = RunWriter::create(path("a.headroom"), testInfo());
        QVERIFY(!other.has_value());
        QVERIFY2(message(other).contains("still being written"), qPrintable(message(other)));
        const TestRun run = playInto(**writer, syntheticRequests(4, 100, 500));
        QVERIFY((*writer)->finish(*run.last).has_value());
        QCOMPARE(RunReader::open(path("a.headroom")).value().info().samplesKept, std::uint64_t(100));
    }

    void doesNotOverwriteWhatIsNotARun_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("my only copy\n");
        QTest::newRow("long text") << QByteArray(5000, 'x');
        QTest::newRow("SQLite's first words only") << QByteArray("SQLite format 3\0", 16);
    }
    void doesNotOverwriteWhatIsNotARun()
    {
        QFETCH(QByteArray, bytes);
        writeFile(inDir("notes"), bytes);
        const auto writer = RunWriter::create(path("notes"), testInfo());
        QVERIFY2(message(writer).contains("is not a Headroom run; it is not overwritten"), qPrintable(message(writer)));
        QVERIFY(writer.error().kind == ErrorKind::BadInput);
        QFile file(inDir("notes"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{"notes"});
    }

    void doesNotOverwriteAnotherDatabase()
    {
        {
            auto other = Database::open(path("other.db"), Database::Access::Create);
            QVERIFY(other->execute("CREATE TABLE t(x); INSERT INTO t VALUES (42)").has_value());
        }
        const auto writer = RunWriter::create(path("other.db"), testInfo());
        QVERIFY2(message(writer).contains("it is not overwritten"), qPrintable(message(writer)));
        auto other = Database::open(path("other.db"), Database::Access::Read);
        QCOMPARE(other->ask("SELECT x FROM t").value(), std::string("42"));
    }

    void anEmptyFileMayBeUsed()
    {
        writeFile(inDir("a.headroom"), {});
        writeRun(path("a.headroom"), 10);
        QCOMPARE(RunReader::open(path("a.headroom")).value().info().samplesKept, std::uint64_t(10));
    }

    void pathsThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("missing folder") << "nowhere/a.headroom";
        QTest::newRow("a folder") << ".";
        QTest::newRow("below a file") << "plain/a.headroom";
        QTest::newRow("a pipe") << "pipe";
        QTest::newRow("a name too long") << QString(300, 'n');
    }
    void pathsThatCannotBeWritten()
    {
        QFETCH(QString, file);
        writeFile(inDir("plain"), "x");
        QVERIFY(mkfifo(path("pipe").c_str(), 0600) == 0);
        const QString full = m_dir.filePath(file);
        const auto writer = RunWriter::create(full.toStdString(), testInfo());
        QVERIFY(!writer.has_value());
        QVERIFY2(message(writer).contains(full), qPrintable(message(writer)));
        QVERIFY(!RunReader::open(full.toStdString()).has_value());
    }

    void specialNamesAreFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SQLite's name for memory") << ":memory:";
        QTest::newRow("a URI") << "file:a.headroom?mode=memory";
        QTest::newRow("spaces and umlauts") << QString::fromUtf8("ein Lauf ü.headroom");
    }
    void specialNamesAreFileNames()
    {
        QFETCH(QString, name);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_dir.path()));
        writeRun(name.toStdString(), 10);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{name});
        QCOMPARE(RunReader::open(name.toStdString()).value().info().samplesKept, std::uint64_t(10));
        QVERIFY(QDir::setCurrent(before));
    }

    void notARun_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << "is empty";
        QTest::newRow("text") << QByteArray("a,b,c\n") << "is not a Headroom run";
        QTest::newRow("zeros") << QByteArray(10'000, '\0') << "is not a Headroom run";
        QTest::newRow("a header cut short") << QByteArray("SQLite format 3\0\x10", 17) << "is not a Headroom run";
    }
    void notARun()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        writeFile(inDir("x"), bytes);
        const auto reader = RunReader::open(path("x"));
        QVERIFY2(message(reader).contains(says) && message(reader).contains(inDir("x")), qPrintable(message(reader)));
        QVERIFY(reader.error().kind == ErrorKind::BadInput);
    }

    void noFile()
    {
        const auto reader = RunReader::open(path("missing"));
        QVERIFY2(message(reader).startsWith("there is no file"), qPrintable(message(reader)));
        QVERIFY(QDir(m_dir.path()).isEmpty());
    }

    void anotherProgramsDatabase()
    {
        {
            auto other = Database::open(path("other.db"), Database::Access::Create);
            QVERIFY(other->execute("PRAGMA application_id = 7; CREATE TABLE run(x)").has_value());
        }
        QVERIFY(message(RunReader::open(path("other.db"))).contains("another program's database"));
    }

    // A file of revision 2, written by the program that had it. 30 requests, each of them timed out.
    void readsRevision2()
    {
        auto reader = RunReader::open(HEADROOM_TEST_DATA "/runs/revision2.headroom");
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        QCOMPARE(reader->snapshot()->outcomes[Outcome::GatewayTimeout], std::uint64_t(30));
        QCOMPARE(reader->snapshot()->failures.at(0).count, std::uint64_t(30));
        QVERIFY(reader->snapshot()->failures.at(0).cause == FailureCause::None);
        std::size_t samples = 0;
        QVERIFY(reader->forEachChunk([&](std::span<const Sample> chunk) {
            for (const Sample& sample : chunk)
                samples += sample.outcome == Outcome::GatewayTimeout && sample.cause == FailureCause::None;
            return true;
        }));
        QCOMPARE(samples, std::size_t(30));
    }

    void anotherRevision_data()
    {
        QTest::addColumn<int>("revision");
        QTest::addColumn<QString>("says");
        QTest::newRow("newer") << 4
                               << "is a run of revision 4; this Headroom reads revisions 2 to 3, a newer one is needed";
        QTest::newRow("none") << 1 << "is a run of revision 1; this Headroom reads revisions 2 to 3";
    }
    void anotherRevision()
    {
        QFETCH(int, revision);
        QFETCH(QString, says);
        writeRun(path("a.headroom"), 10);
        {
            auto database = Database::open(path("a.headroom"), Database::Access::Write);
            QVERIFY(database->execute(("PRAGMA user_version = " + std::to_string(revision)).c_str()).has_value());
        }
        const auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(message(reader).endsWith(says), qPrintable(message(reader)));
    }

    void rowsThatWentMissing_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        QTest::newRow("a second") << QByteArray("DELETE FROM seconds WHERE second = 1")
                                  << "seconds of the run are missing";
        QTest::newRow("a second under another's number")
            << QByteArray("UPDATE seconds SET second = 1000 WHERE second = 1") << "a second of the run cannot be read";
        QTest::newRow("a second of one request")
            << QByteArray("DELETE FROM request_seconds WHERE request = 1 AND second = 1")
            << "seconds of its requests are missing";
        QTest::newRow("a second under another request")
            << QByteArray("UPDATE request_seconds SET request = 7 WHERE request = 1")
            << "a second of one of its requests cannot be read";
        QTest::newRow("the last row of load")
            << QByteArray("DELETE FROM load WHERE second = (SELECT max(second) FROM load)")
            << "seconds of the load are missing";
        QTest::newRow("a row of load") << QByteArray("DELETE FROM load WHERE second = 1")
                                       << "a second of the load cannot be read";
        QTest::newRow("the state") << QByteArray("DELETE FROM state") << "the state of the run cannot be read";
        QTest::newRow("the name changed")
            << QByteArray("UPDATE run SET value = 'Ordres' WHERE key = 'name'") << "description of its run";
        QTest::newRow("a table") << QByteArray("DROP TABLE seconds") << "no such table";
        QTest::newRow("a chunk") << QByteArray("DELETE FROM samples WHERE chunk = 0")
                                 << "chunk 0 of its samples cannot be read";
        QTest::newRow("the last chunk") << QByteArray("DELETE FROM samples WHERE chunk = 1") << "samples are missing";
        QTest::newRow("a chunk twice") << QByteArray(
            "INSERT INTO samples SELECT 2, count, data FROM samples WHERE chunk = 1")
                                       << "samples are missing";
        QTest::newRow("text for a chunk")
            << QByteArray("UPDATE samples SET data = 'x' WHERE chunk = 1") << "chunk 1 of its samples";
    }
    void rowsThatWentMissing()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        writeRun(path("a.headroom"), 10'000);
        {
            auto database = Database::open(path("a.headroom"), Database::Access::Write);
            const auto done = database->execute(sql.constData());
            QVERIFY2(done.has_value(), qPrintable(message(done)));
        }
        auto reader = RunReader::open(path("a.headroom"));
        const auto samples =
            reader ? readSamples(*reader) : Result<std::vector<Sample>>(tl::make_unexpected(reader.error()));
        QVERIFY2(message(samples).contains(says) && message(samples).contains("a.headroom"),
                 qPrintable(message(samples)));
    }
};

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
