#include "runchecks.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace headroom;
using namespace std::chrono_literals;

// What happens to a run when its process is killed or its disk full, with a real disk and from outside (in detail:
// tst_runfaults, tst_rundamage). The process to be killed is this program itself, started with words that tell it which
// part to play.

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

QString message(const auto& result)
{
    return result ? QString("no error") : QString::fromStdString(result.error().message);
}

/// Empty if the file opens, is marked as cut and everything in it agrees; otherwise what does not.
QString contradiction(const std::string& path, std::uint64_t& samples)
{
    auto reader = RunReader::open(path);
    if (!reader)
        return message(reader);
    samples = reader->snapshot()->outcomes.total();
    return QString::fromStdString(contradictionIn(*reader));
}

} // namespace

class TestRunRecovery : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::string path(const char* name) const { return m_dir.filePath(name).toStdString(); }

    /// A run being written, killed once it has handed over so many updates.
    void killAfter(const std::string& file, int updates)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--write", QString::fromStdString(file)});
        QByteArray said;
        while (said.count('+') < updates && child.waitForReadyRead(20'000))
            said += child.readAllStandardOutput();
        QVERIFY2(said.count('+') >= updates, said.constData());
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, "it had ended before it was killed");
    }

    /// A small finished run.
    void writeSmallRun(const std::string& file)
    {
        std::filesystem::remove(file);
        auto writer = RunWriter::create(file, testInfo());
        const TestRun run = playInto(**writer, syntheticRequests(31, 9000, 3000));
        if (!(*writer)->finish(*run.last))
            qFatal("a run cannot be written");
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_dir.path().toStdString()))
            std::filesystem::remove_all(entry.path());
    }

    void aKilledRunIsReplacedAndKept()
    {
        const std::string file = path("killed.headroom");
        killAfter(file, 30);
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
        killAfter(path("killed.headroom"), 40);
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
        QTest::newRow("in the log, later") << 1000;
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
            killAfter(file, 20);
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
