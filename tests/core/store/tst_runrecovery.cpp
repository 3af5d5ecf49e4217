#include "store/sqlite.h"
#include "testrun.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace headroom;
using namespace std::chrono_literals;

// What happens to a run when its process, its disk or its file is damaged. The process to be killed is this program
// itself, started with words that tell it which part to play.

namespace {

constexpr std::size_t endless = 80'000;

/// Writes a run as fast as it can, saying "+" whenever some of it was handed over. Ends with 1 and the error when the
/// file cannot be written on, else with 0.
int writeUntilStopped(const char* path, rlim_t mostBytes)
{
    if (mostBytes != 0) {
        std::signal(SIGXFSZ, SIG_IGN); // then writing fails as on a full disk
        const rlimit limit{mostBytes, mostBytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    auto writer = RunWriter::create(path, testInfo(), {.transactionEvery = 0s, .mostWaitingSamples = 100'000'000});
    if (!writer) {
        std::puts(writer.error().message.c_str());
        return 2;
    }
    const auto requests = syntheticRequests(99, endless, 5000);
    const TestRun run = playInto(**writer, requests, [&](const RunSnapshotPtr&) {
        std::fputs("+", stdout);
        std::fflush(stdout);
        usleep(300); // so that handing over does not run away from writing
        return !(*writer)->failed();
    });
    if (const auto failed = (*writer)->failed()) {
        std::puts(failed->message.c_str());
        return 1;
    }
    return (*writer)->finish(*run.last) ? 0 : 1;
}

/// Opens a run as a user without rights and says what came of it.
int openAsNobody(const char* path)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 2;
    const auto reader = RunReader::open(path);
    std::puts(reader ? "opened" : reader.error().message.c_str());
    return 0;
}

QByteArray read(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString message(const auto& result)
{
    return result ? QString("no error") : QString::fromStdString(result.error().message);
}

/// Empty if the file opens and everything in it agrees; otherwise what does not.
QString contradiction(const std::string& path, std::uint64_t& samples)
{
    auto reader = RunReader::open(path);
    if (!reader)
        return QString::fromStdString(reader.error().message);
    const RunSnapshotPtr run = reader->snapshot();
    if (!reader->info().cut || reader->info().end != RunEnd::Running)
        return "not cut";
    const auto all = readSamples(*reader);
    if (!all)
        return message(all);
    samples = all->size();
    OutcomeCounts sum;
    for (const auto& second : run->seconds)
        sum += second->outcomes;
    if (sum.total() != all->size() || sum != run->outcomes)
        return "seconds and samples differ";
    if (run->sent != run->outcomes.total() + run->inFlight.size())
        return "sent is not finished and in flight";
    WorkerInterval again;
    again.samples = *all;
    Aggregator aggregator(syntheticStart);
    aggregator.add(again);
    const RunSnapshotPtr expected = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 0s);
    for (std::size_t i = 0; i < run->seconds.size(); ++i) {
        if (*run->seconds[i] != *expected->seconds.at(i))
            return "histograms are not those of the samples";
    }
    return {};
}

} // namespace

class TestRunRecovery : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::string path(const char* name) const { return m_dir.filePath(name).toStdString(); }

    /// A run being written, killed once it has handed over so many updates (and a little later, anywhere).
    void killAfter(const std::string& file, int updates, std::uint64_t microseconds)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--write", QString::fromStdString(file)});
        QByteArray said;
        while (said.count('+') < updates && child.waitForReadyRead(20'000))
            said += child.readAllStandardOutput();
        QVERIFY2(said.count('+') >= updates, said.constData());
        usleep(static_cast<useconds_t>(microseconds));
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, "it had ended before it was killed");
    }

    /// A small finished run, to be damaged.
    TestRun writeSmallRun(const std::string& file)
    {
        std::filesystem::remove(file);
        auto writer = RunWriter::create(file, testInfo());
        const TestRun run = playInto(**writer, syntheticRequests(31, 9000, 3000));
        if (!(*writer)->finish(*run.last))
            qFatal("the run to be damaged cannot be written");
        return run;
    }

    /// What a damaged file may do: say so, or read exactly as the undamaged one. Anything else would be a lie.
    QString verdict(const std::string& file, const TestRun& run, const std::vector<Sample>& samples)
    {
        auto reader = RunReader::open(file);
        if (!reader)
            return reader.error().message.find(file) != std::string::npos ? "error"
                                                                          : "an error that does not name the file";
        RunInfo info = testInfo();
        info.end = RunEnd::Completed;
        info.samplesKept = samples.size();
        if (!(reader->info() == info))
            return "another description";
        if (const std::string what = difference(*reader->snapshot(), *run.last); !what.empty())
            return "another snapshot: " + QString::fromStdString(what);
        const auto read = readSamples(*reader);
        if (!read)
            return "error";
        return *read == samples ? "same" : "other samples";
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_dir.path().toStdString()))
            std::filesystem::remove_all(entry.path());
    }

    void killedAtAnyMoment()
    {
        std::mt19937_64 random(2024);
        std::uint64_t most = 0;
        for (int turn = 0; turn < 200; ++turn) {
            const std::string file = path("killed.headroom");
            killAfter(file, 1 + static_cast<int>(random() % 25), random() % 3000);
            std::uint64_t samples = 0;
            const QString what = contradiction(file, samples);
            QVERIFY2(what.isEmpty(), qPrintable(what));
            most = std::max(most, samples);
            // Opened for reading only, so nothing changed: it opens again, and the next turn replaces it.
            QVERIFY(contradiction(file, samples).isEmpty());
        }
        QVERIFY(most > 500); // or nothing but empty runs was ever read
    }

    void aKilledRunIsReplacedAndKept()
    {
        const std::string file = path("killed.headroom");
        killAfter(file, 30, 0);
        std::uint64_t samples = 0;
        QVERIFY(contradiction(file, samples).isEmpty());
        writeSmallRun(path("other.headroom"));
        auto writer = RunWriter::create(file, testInfo());
        QVERIFY2(writer.has_value(), qPrintable(message(writer)));
        std::uint64_t kept = 0;
        const QString what = contradiction(file + "~", kept);
        QVERIFY2(what.isEmpty(), qPrintable(what));
        QCOMPARE(kept, samples);
        QVERIFY(!std::filesystem::exists(file + "~-wal"));
    }

    void copiedWithoutItsLog()
    {
        killAfter(path("killed.headroom"), 40, 0);
        std::filesystem::copy_file(path("killed.headroom"), path("alone.headroom"));
        std::uint64_t samples = 0;
        // Less of it, and that is whole; or it was just being folded in, and the file says that it is damaged.
        const QString what = contradiction(path("alone.headroom"), samples);
        QVERIFY2(what.isEmpty() || what.contains("alone.headroom"), qPrintable(what));
    }

    void fullDisk_data()
    {
        QTest::addColumn<int>("kilobytes");
        QTest::newRow("no room for the tables") << 8;
        QTest::newRow("at once") << 64;
        QTest::newRow("in the log") << 400;
        QTest::newRow("in the log, later") << 1500;
        for (int kilobytes = 72; kilobytes < 1500; kilobytes += 97)
            QTest::addRow("at %d kB", kilobytes) << kilobytes;
    }
    void fullDisk()
    {
        QFETCH(int, kilobytes);
        const std::string file = path("full.headroom");
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {"--write", QString::fromStdString(file), QString::number(kilobytes * 1024)});
        QVERIFY(child.waitForFinished(60'000));
        const QString said = QString::fromUtf8(child.readAllStandardOutput()).remove('+');
        QVERIFY2(child.exitStatus() == QProcess::NormalExit, qPrintable(said));
        if (kilobytes == 8) {
            QCOMPARE(child.exitCode(), 2);
            QVERIFY2(said.contains("full.headroom"), qPrintable(said));
            return;
        }
        QCOMPARE(child.exitCode(), 1);
        QVERIFY2(said.contains("full.headroom") && said.contains("cannot be written"), qPrintable(said));
        std::uint64_t samples = 0;
        const QString what = contradiction(file, samples);
        QVERIFY2(what.isEmpty(), qPrintable(what));
        QVERIFY(kilobytes < 400 || samples > 0);
    }

    void truncated()
    {
        const std::string whole = path("whole.headroom");
        const TestRun run = writeSmallRun(whole);
        const auto samples = expectedSamples(run.samples);
        const QByteArray bytes = read(whole);
        QCOMPARE(verdict(whole, run, samples), QString("same"));
        std::mt19937_64 random(1);
        for (int turn = 0; turn < 120; ++turn) {
            const qsizetype length =
                turn < 20 ? turn * 30 : static_cast<qsizetype>(random() % static_cast<std::uint64_t>(bytes.size()));
            write(path("cut.headroom"), bytes.left(length));
            QCOMPARE(verdict(path("cut.headroom"), run, samples), QString("error"));
        }
    }

    void flippedBits()
    {
        const std::string whole = path("whole.headroom");
        const TestRun run = writeSmallRun(whole);
        const auto samples = expectedSamples(run.samples);
        const QByteArray bytes = read(whole);
        std::mt19937_64 random(7);
        int errors = 0;
        for (int turn = 0; turn < 500; ++turn) {
            QByteArray damaged = bytes;
            // Half of them in the first pages: header, schema and description.
            const auto range = static_cast<std::uint64_t>(turn % 2 == 0 ? 8192 : bytes.size());
            for (int flips = turn % 3; flips >= 0; --flips) {
                const auto at = static_cast<qsizetype>(random() % range);
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
            }
            write(path("flipped.headroom"), damaged);
            const QString what = verdict(path("flipped.headroom"), run, samples);
            QVERIFY2(what == "error" || what == "same", qPrintable(what + " in turn " + QString::number(turn)));
            errors += what == "error";
            for (const char* companion : {"flipped.headroom-wal", "flipped.headroom-shm", "flipped.headroom-journal"})
                std::filesystem::remove(path(companion));
        }
        QVERIFY(errors > 100);
    }

    void damagedLog()
    {
        const std::string file = path("killed.headroom");
        killAfter(file, 40, 0);
        const QByteArray log = read(file + "-wal");
        QVERIFY(!log.isEmpty());
        std::mt19937_64 random(3);
        for (int turn = 0; turn < 60; ++turn) {
            QByteArray damaged = turn % 2 == 0
                ? log.left(static_cast<qsizetype>(random() % static_cast<std::uint64_t>(log.size())))
                : log;
            if (!damaged.isEmpty() && turn % 2 == 1) {
                const auto at = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(damaged.size()));
                damaged[at] = static_cast<char>(damaged[at] ^ 4);
            }
            write(file + "-wal", damaged);
            std::filesystem::remove(file + "-shm");
            // SQLite's log has checksums: what comes after the damage is as if it had never been written. That is
            // whole, unless a part of what was lost had been folded in already; then the file is damaged and must say
            // so.
            std::uint64_t samples = 0;
            const QString what = contradiction(file, samples);
            QVERIFY2(what.isEmpty() || what.contains("killed.headroom"), qPrintable(what));
        }
    }

    void inAFolderThatCannotBeWritten_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::addColumn<QString>("says");
        QTest::newRow("finished") << false << "opened";
        QTest::newRow("killed") << true << "its folder does not let Headroom read the rest";
    }
    void inAFolderThatCannotBeWritten()
    {
        QFETCH(bool, killed);
        QFETCH(QString, says);
        std::filesystem::create_directory(path("folder"));
        const std::string file = path("folder/a.headroom");
        if (killed)
            killAfter(file, 20, 0);
        else
            writeSmallRun(file);
        std::filesystem::remove(file + "-shm");
        chmod(m_dir.path().toStdString().c_str(), 0755);
        chmod(path("folder").c_str(), 0555);
        for (const auto& entry : std::filesystem::directory_iterator(path("folder")))
            chmod(entry.path().c_str(), 0444);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--open", QString::fromStdString(file)});
        QVERIFY(child.waitForFinished(20'000));
        chmod(path("folder").c_str(), 0755);
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        if (child.exitCode() == 2)
            QSKIP("the superuser cannot give up its rights here");
        QCOMPARE(child.exitCode(), 0);
        QVERIFY2(said.contains(says), qPrintable(said));
    }
};

int main(int argc, char** argv)
{
    if (argc >= 3 && qstrcmp(argv[1], "--write") == 0)
        return writeUntilStopped(argv[2], argc > 3 ? static_cast<rlim_t>(atoll(argv[3])) : 0);
    if (argc >= 3 && qstrcmp(argv[1], "--open") == 0)
        return openAsNobody(argv[2]);
    QCoreApplication application(argc, argv);
    TestRunRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_runrecovery.moc"
