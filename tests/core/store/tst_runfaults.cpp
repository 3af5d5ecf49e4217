#include "faultyrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <limits>
#include <random>

using namespace headroom;
using Fault = FaultyFiles::Fault;

// The writer of a run dies, or finds no room, at every single moment at which it changes a file; and is killed from
// outside at random ones. What lies there afterwards is held against what was handed over.

namespace {

/// The log is folded into the file several times in the course of the small run, as in a long one.
int foldInOften(sqlite3* connection, char**, const sqlite3_api_routines*)
{
    return sqlite3_wal_autocheckpoint(connection, 60);
}

} // namespace

class TestRunFaults : public QObject {
    Q_OBJECT
private:
    const MadeRun m_run{450, 300}; ///< a page is 1 kB: a longer one takes a write for each of a thousand
    QTemporaryDir m_dir;
    std::uint64_t m_deeds = 0; ///< that the whole run takes
    std::uint64_t m_writes = 0; ///< of them, what takes room
    std::string m_file = m_dir.filePath("a.headroom").toStdString();

    std::uint64_t countOf(Fault fault)
    {
        removeRun(m_file);
        SharedProgress unused;
        const FaultyFiles files(fault, std::numeric_limits<std::uint64_t>::max());
        m_run.writeTo(m_file, *unused);
        return files.count();
    }

    /// A run can be written there again, whatever was left.
    QString wrongWithReplacing()
    {
        if (const auto again = RunWriter::create(m_file, testInfo()); !again)
            return QString::fromStdString(again.error().message);
        const std::string before = m_file + "~";
        if (!std::filesystem::exists(before))
            return {};
        const auto kept = RunReader::open(before);
        return kept ? QString() : QString::fromStdString(kept.error().message);
    }

    /// As it lies after its writer was killed between writing the journal, with which one file is made of run and log,
    /// and removing it.
    bool leaveJournal()
    {
        for (std::uint64_t at = m_deeds; at-- > 0;) {
            removeRun(m_file);
            SharedProgress progress;
            endedByItself(writeApart(m_run, m_file, *progress, Fault::Killed, at));
            std::error_code none;
            if (std::filesystem::file_size(m_file + "-journal", none) > 512 && !none)
                return true;
        }
        return false;
    }

    /// What a user without rights gets to read on opening it.
    QString openedAsNobody()
    {
        SharedProgress progress;
        const pid_t child = fork();
        if (child == 0) {
            if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(2);
            const auto reader = RunReader::open(m_file);
            std::snprintf(progress->error.data(), progress->error.size(), "%s",
                          reader ? "opened" : reader.error().message.c_str());
            _exit(0);
        }
        endedByItself(child);
        return progress->error.data();
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(sqlite3_auto_extension(reinterpret_cast<void (*)()>(foldInOften)), SQLITE_OK);
        m_deeds = countOf(Fault::Killed);
        m_writes = countOf(Fault::None);
        // Or the run was not written through what counts.
        QVERIFY2(m_writes > 50 && m_deeds > m_writes, qPrintable(QString("%1 of %2").arg(m_writes).arg(m_deeds)));
    }
    void init() { removeRun(m_file); }

    void withoutAnyFault()
    {
        SharedProgress progress;
        m_run.writeTo(m_file, *progress);
        QCOMPARE(progress->error.data(), "");
        QVERIFY(progress->finished);
        QCOMPARE(m_run.wrongIn(m_file, *progress), QString());
    }

    void killedInTheMiddleOfEveryDeed()
    {
        for (std::uint64_t at = 0; at < m_deeds; ++at) {
            removeRun(m_file);
            SharedProgress progress;
            QVERIFY2(!endedByItself(writeApart(m_run, m_file, *progress, Fault::Killed, at)), progress->error.data());
            const QString wrong = m_run.wrongIn(m_file, *progress);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("killed at %1: %2").arg(at).arg(wrong)));
            const QString stays = wrongWithReplacing();
            QVERIFY2(stays.isEmpty(), qPrintable(QString("killed at %1: %2").arg(at).arg(stays)));
        }
    }

    void journalThatMayNotBePutBack()
    {
        QVERIFY(leaveJournal());
        using std::filesystem::perms;
        const std::filesystem::path folder = m_dir.path().toStdString();
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            std::filesystem::permissions(entry.path(), perms(0444));
        std::filesystem::permissions(folder, perms(0555));
        const QString said = openedAsNobody();
        std::filesystem::permissions(folder, perms(0700));
        if (said.isEmpty())
            QSKIP("the superuser cannot give up its rights here");
        QVERIFY2(said.contains("a.headroom-journal' to a folder of your own"), qPrintable(said));
        QVERIFY(std::filesystem::exists(m_file + "-journal"));
    }

    /// Playing such a one back would remove the file it names.
    void journalThatNamesAnotherFile()
    {
        QVERIFY(leaveJournal());
        QFile journal(QString::fromStdString(m_file + "-journal"));
        QVERIFY(journal.open(QIODevice::Append));
        QCOMPARE(journal.write("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8), qint64(8));
        journal.close();
        const auto reader = RunReader::open(m_file);
        QVERIFY(!reader);
        QVERIFY2(reader.error().message.find("is not the journal of a run") != std::string::npos,
                 reader.error().message.c_str());
    }

    void killedAtRandomMoments()
    {
        std::mt19937_64 random(2024);
        int cut = 0;
        // A busy machine lets many a run end before it is killed.
        for (int turn = 0; turn < 200 || (cut <= 100 && turn < 2000); ++turn) {
            removeRun(m_file);
            SharedProgress progress;
            const std::uint64_t enough = random() % m_run.updates();
            const auto later = static_cast<useconds_t>(random() % 2000);
            const pid_t child = writeApart(m_run, m_file, *progress, Fault::None);
            while (progress->written < enough && !progress->finished && progress->error[0] == 0)
                usleep(50);
            usleep(later);
            kill(child, SIGKILL);
            endedByItself(child);
            const QString wrong = m_run.wrongIn(m_file, *progress);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("turn %1: %2").arg(turn).arg(wrong)));
            cut += progress->created && !progress->finished;
        }
        QVERIFY2(cut > 100, qPrintable(QString::number(cut)));
    }

    void fullDiskAtEveryWrite_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("once") << int(Fault::FullOnce);
        QTest::newRow("for good") << int(Fault::FullForGood);
    }
    void fullDiskAtEveryWrite()
    {
        QFETCH(int, fault);
        int complaints = 0;
        for (std::uint64_t at = 0; at < m_writes; ++at) {
            removeRun(m_file);
            SharedProgress progress;
            {
                const FaultyFiles files(static_cast<Fault>(fault), at);
                m_run.writeTo(m_file, *progress);
            }
            // Loud, or nothing is missing.
            const QString said = progress->error.data();
            QVERIFY2(progress->finished != said.contains(QString::fromStdString(m_file)), qPrintable(said));
            const QString wrong = m_run.wrongIn(m_file, *progress);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("full at %1: %2").arg(at).arg(wrong)));
            complaints += !said.isEmpty();
        }
        QVERIFY2(complaints > int(m_writes) / 4, qPrintable(QString::number(complaints)));
    }
};

QTEST_GUILESS_MAIN(TestRunFaults)
#include "tst_runfaults.moc"
