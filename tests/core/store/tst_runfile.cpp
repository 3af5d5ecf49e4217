#include "store/sqlite.h"
#include "testrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <thread>
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
        QCOMPARE(readJobs(*reader).size(), static_cast<std::size_t>(requests + 3) / 4);
        QVERIFY(readJobs(*reader) == run.jobs);
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

    /// Who reads at any moment of its making finds no run, one that has just begun, or one that goes on.
    void neverSeemsCutWhileItBegins()
    {
        // A file each: one that is removed while it is read takes SQLite's shared memory from under the reader.
        const auto fileOf = [this](unsigned turn) { return path(("r" + std::to_string(turn) + ".headroom").c_str()); };
        std::atomic<unsigned> turn{0}; // odd: a writer is being made, or lives
        std::atomic<bool> done{false};
        std::atomic<int> read{0}, cut{0};
        std::thread reader([&] {
            while (!done) {
                const unsigned before = turn;
                const auto run = RunReader::open(fileOf(before));
                const bool during = before % 2 == 1 && turn == before;
                read += during && run ? 1 : 0;
                cut += during && run && run->info().cut ? 1 : 0;
            }
        });
        bool made = true;
        for (int i = 0; i < 150; ++i) {
            const std::string file = fileOf(++turn);
            const auto writer = RunWriter::create(file, testInfo());
            made = made && writer && RunReader::open(file);
            ++turn;
        }
        done = true;
        reader.join();
        QVERIFY(made && read > 0);
        QCOMPARE(cut.load(), 0);
    }

    void readWhileItIsWritten()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo(),
                                        {.transactionEvery = 0s, .mostWaitingSamples = 1'000'000});
        QVERIFY(RunReader::open(path("a.headroom")).value().snapshot()->seconds.empty());
        const TestRun run = playInto(**writer, syntheticRequests(4, 1000, 500));
        auto during = RunReader::open(path("a.headroom"));
        QVERIFY2(during.has_value(), qPrintable(message(during)));
        QVERIFY(during->info().goesOn && !during->info().cut);
        QVERIFY((*writer)->finish(*run.last).has_value());
        // The reader still sees one moment: its samples are as many as its snapshot says.
        QCOMPARE(readSamples(*during).value().size(), during->info().samplesKept);
        auto after = RunReader::open(path("a.headroom"));
        QVERIFY(!after->info().goesOn && !after->info().cut);
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

    // Files of older revisions, written by the programs that had them. All 30 requests of the first timed out.
    void readsOlderRevisions_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("causes");
        QTest::newRow("2") << "revision2.headroom" << false;
        QTest::newRow("3") << "revision3.headroom" << true;
        QTest::newRow("4") << "revision4.headroom" << true;
        QTest::newRow("5") << "revision5.headroom" << true;
    }
    void readsOlderRevisions()
    {
        QFETCH(QString, file);
        QFETCH(bool, causes);
        auto reader = RunReader::open(HEADROOM_TEST_DATA "/runs/" + file.toStdString());
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        const RunSnapshot& run = *reader->snapshot();
        const std::uint64_t timeouts = run.outcomes[Outcome::GatewayTimeout];
        QVERIFY(timeouts > 0);
        const FailureCause cause = causes ? FailureCause::GatewayTimeout : FailureCause::None;
        QCOMPARE(run.failures.at(0).count, timeouts);
        QVERIFY(run.failures.at(0).cause == cause);
        QCOMPARE(reader->info().samplesKept, run.outcomes.total());
        QCOMPARE(reader->info().samplesLeftOut, std::uint64_t(0));
        const auto samples = readSamples(*reader);
        QVERIFY2(samples.has_value(), qPrintable(message(samples)));
        QCOMPARE(std::uint64_t(std::count_if(samples->begin(), samples->end(),
                                             [&](const Sample& sample) {
                                                 return sample.outcome == Outcome::GatewayTimeout
                                                     && sample.cause == cause;
                                             })),
                 timeouts);
    }

    void describesWithoutTheSeconds()
    {
        writeRun(path("a.headroom"), 10'000, {.keepSamples = 2000});
        const auto described = RunReader::describe(path("a.headroom"));
        QVERIFY2(described.has_value(), qPrintable(message(described)));
        QVERIFY(*described == RunReader::open(path("a.headroom")).value().info());
        auto database = Database::open(path("a.headroom"), Database::Access::Write);
        QVERIFY(database->execute("DELETE FROM seconds").has_value());
        QVERIFY(RunReader::describe(path("a.headroom")).has_value());
        QVERIFY(!RunReader::open(path("a.headroom")).has_value());
        QVERIFY(!RunReader::describe(path("missing")).has_value());
    }

    // However few samples are kept, every count and histogram is the same as with all of them.
    void keepsAPartOfPlainAnswers_data()
    {
        QTest::addColumn<quint64>("most");
        QTest::addColumn<int>("transactionMs");
        QTest::newRow("none of them for certain") << quint64(0) << 1000;
        QTest::newRow("one") << quint64(1) << 0;
        QTest::newRow("a third of a chunk") << quint64(3000) << 0;
        QTest::newRow("more than a chunk") << quint64(10'000) << 1000;
        QTest::newRow("nearly all") << quint64(19'000) << 1000;
    }
    void keepsAPartOfPlainAnswers()
    {
        QFETCH(quint64, most);
        QFETCH(int, transactionMs);
        const TestRun whole = writeRun(path("whole.headroom"), 20'000);
        const TestRun run =
            writeRun(path("a.headroom"), 20'000,
                     {.transactionEvery = std::chrono::milliseconds(transactionMs), .keepSamples = most});
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        QCOMPARE(difference(*reader->snapshot(), *whole.last), std::string());
        QCOMPARE(difference(*reader->snapshot(), *RunReader::open(path("whole.headroom")).value().snapshot()),
                 std::string());

        const RunInfo& info = reader->info();
        QCOMPARE(info.samplesKept + info.samplesLeftOut, std::uint64_t(20'000));
        QVERIFY(info.samplesKept >= most && info.samplesLeftOut > 0);
        std::vector<Sample> kept;
        std::uint64_t plain = 0, standing = 0, first = 0, coarsest = 1;
        double variance = 0;
        bool right = true;
        const auto read = reader->forEachChunk([&](const SampleChunk& chunk) {
            for (const Sample& sample : chunk.samples) {
                kept.push_back(sample);
                first += chunk.oneIn == 1 ? 1 : 0;
                right = right && chunk.standsFor(sample) == (isPlain(sample) ? chunk.oneIn : 1);
                if (!isPlain(sample))
                    continue;
                ++plain;
                standing += chunk.standsFor(sample);
                variance += double(chunk.oneIn) * double(chunk.oneIn - 1);
                right = right && isInPart(mixed(drawKey(sample)), chunk.oneIn);
            }
            right = right && chunk.oneIn >= coarsest;
            coarsest = chunk.oneIn;
            return true;
        });
        QVERIFY(right);
        QVERIFY2(read.has_value(), qPrintable(message(read)));
        QCOMPARE(kept.size(), std::size_t(info.samplesKept));
        QCOMPARE(std::uint64_t(first), std::uint64_t(most));
        QVERIFY(coarsest <= info.oneIn && info.oneIn > 1);

        std::vector<Sample> all = expectedSamples(run.samples);
        const auto isPlainSample = [](const Sample& sample) { return isPlain(sample); };
        const auto plainInAll = std::uint64_t(std::count_if(all.begin(), all.end(), isPlainSample));
        QVERIFY(std::abs(double(standing) - double(plainInAll)) < 5 * std::sqrt(variance) + 1);
        QCOMPARE(plainInAll - plain, info.samplesLeftOut);
        // What is kept is as it was, and all that is not plain is kept.
        sortByNumber(kept);
        const auto isOther = [](const Sample& sample) { return !isPlain(sample); };
        std::vector<Sample> others, keptOthers;
        std::copy_if(all.begin(), all.end(), std::back_inserter(others), isOther);
        std::copy_if(kept.begin(), kept.end(), std::back_inserter(keptOthers), isOther);
        QVERIFY(keptOthers == others);
        for (const Sample& sample : kept)
            QVERIFY(sample == all[sample.number]);
    }

    void allThatEndedBeforeAMomentIsKept()
    {
        const TestRun run = writeRun(path("a.headroom"), 20'000, {.keepSamples = 5000});
        auto reader = RunReader::open(path("a.headroom"));
        const nanoseconds until = reader->info().wholeUntil;
        std::set<std::uint64_t> kept;
        const auto samples = readSamples(*reader);
        QVERIFY2(samples.has_value(), qPrintable(message(samples)));
        for (const Sample& sample : *samples)
            kept.insert(sample.number);
        std::size_t before = 0;
        for (const Sample& sample : run.samples) {
            if (sample.end >= until - 200ms) // handed over every 100 ms, one worker after the other
                continue;
            ++before;
            QVERIFY(kept.contains(sample.number));
        }
        QVERIFY(before > 3000);
    }

    void aRunThatKeepsItAllSaysSo()
    {
        writeRun(path("a.headroom"), 5000, {.keepSamples = 5000}); // not one more came
        auto reader = RunReader::open(path("a.headroom"));
        QCOMPARE(reader->info().samplesKept, std::uint64_t(5000));
        QCOMPARE(reader->info().oneIn, std::uint64_t(1));
        QCOMPARE(reader->info().wholeUntil, never);
        QCOMPARE(readSamples(*reader).value().size(), std::size_t(5000));
    }

    void anotherRevision_data()
    {
        QTest::addColumn<int>("revision");
        QTest::addColumn<QString>("says");
        QTest::newRow("newer") << 7
                               << "is a run of revision 7; this Headroom reads revisions 2 to 6, a newer one is needed";
        QTest::newRow("none") << 1 << "is a run of revision 1; this Headroom reads revisions 2 to 6";
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
    void rowsThatWentMissingFromAPart_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a chunk") << QByteArray("DELETE FROM samples WHERE chunk = 1");
        QTest::newRow("the last chunk") << QByteArray(
            "DELETE FROM samples WHERE chunk = (SELECT max(chunk) FROM samples)");
        QTest::newRow("a chunk twice") << QByteArray(
            "INSERT INTO samples SELECT max(chunk) + 1, count, data FROM samples");
        QTest::newRow("one for another") << QByteArray(
            "REPLACE INTO samples SELECT 1, count, data FROM samples WHERE chunk = 0");
    }
    void rowsThatWentMissingFromAPart()
    {
        QFETCH(QByteArray, sql);
        writeRun(path("a.headroom"), 30'000, {.keepSamples = 4000});
        {
            auto whole = RunReader::open(path("a.headroom"));
            QVERIFY(readSamples(*whole).has_value());
        }
        {
            auto database = Database::open(path("a.headroom"), Database::Access::Write);
            const auto done = database->execute(sql.constData());
            QVERIFY2(done.has_value(), qPrintable(message(done)));
        }
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        const auto samples = readSamples(*reader);
        QVERIFY2(!samples.has_value() && message(samples).contains("is damaged"), qPrintable(message(samples)));
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
