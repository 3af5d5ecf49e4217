#include "faultyrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace headroom;

// A byte of a run's file flipped, wherever it is, and the file cut off anywhere: it says so in a sentence that names
// it, or reads exactly as before. Anything else would be a lie.

namespace {

constexpr qsizetype pageInLog = 24 + 1024; // what heads it, and a page

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", path.c_str());
}

void writeAt(QFile& file, qsizetype at, char byte)
{
    if (!file.seek(at) || file.write(&byte, 1) != 1 || !file.flush())
        qFatal("a byte cannot be written");
}

} // namespace

class TestRunDamage : public QObject {
    Q_OBJECT
private:
    const MadeRun m_run{400, 120};
    QTemporaryDir m_dir;
    std::string m_file = m_dir.filePath("a.headroom").toStdString();
    QByteArray m_whole;
    QByteArray m_database; ///< and its log, of the same run as it was cut
    QByteArray m_log;

    /// Nothing is known of how far its writer came, so that an error is as good as any of the states it went through.
    QString wrong()
    {
        const QString wrong = m_run.wrongIn(m_file, WrittenSoFar());
        for (const char* part : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(m_file + part);
        return wrong;
    }

    QString wrongWithLog(const QByteArray& log)
    {
        write(m_file, m_database);
        write(m_file + "-wal", log);
        return wrong();
    }

private slots:
    void initTestCase()
    {
        SharedProgress progress;
        m_run.writeTo(m_file, *progress);
        QCOMPARE(progress->error.data(), "");
        QCOMPARE(m_run.wrongIn(m_file, *progress), QString());
        m_whole = bytesOf(m_file);

        removeRun(m_file);
        SharedProgress cut;
        std::uint64_t deeds = 0;
        {
            const FaultyFiles files(FaultyFiles::Fault::None);
            m_run.writeTo(m_file, *cut);
            deeds = files.count();
        }
        removeRun(m_file);
        QVERIFY(!endedByItself(writeApart(m_run, m_file, *cut, FaultyFiles::Fault::Killed, deeds / 2)));
        m_database = bytesOf(m_file);
        m_log = bytesOf(m_file + "-wal");
        QVERIFY2(m_log.size() > 10'000, "the log was folded in: nothing is left to damage");
    }
    void init() { removeRun(m_file); }

    /// Every byte that says something, and of the others every 16th.
    void flippedBytes()
    {
        std::mt19937_64 random(7);
        write(m_file, m_whole);
        int flipped = 0;
        int errors = 0;
        for (qsizetype at = 0; at < m_whole.size(); ++at) {
            if (m_whole[at] == 0 && at % 16 != 0)
                continue;
            const auto flip = static_cast<char>(1 + random() % 255);
            QFile file(QString::fromStdString(m_file));
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
            writeAt(file, at, static_cast<char>(m_whole[at] ^ flip));
            file.close();
            const QString what = wrong();
            QVERIFY2(what.isEmpty(), qPrintable(QString("byte %1 ^ %2: %3").arg(at).arg(int(flip)).arg(what)));
            errors += flipped % 10 == 0 && !RunReader::open(m_file);
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
            writeAt(file, at, m_whole[at]);
            file.close();
            ++flipped;
        }
        QCOMPARE(bytesOf(m_file), m_whole); // reading changes nothing
        QVERIFY2(flipped > 3000 && errors > flipped / 40, qPrintable(QString("%1 of %2").arg(errors).arg(flipped)));
    }

    void cutAnywhere()
    {
        write(m_file, m_whole);
        for (qsizetype length = m_whole.size() - 1; length >= 0; length -= length < 200 ? 1 : 61) {
            std::filesystem::resize_file(m_file, static_cast<std::uintmax_t>(length));
            const auto reader = RunReader::open(m_file);
            QVERIFY2(!reader, qPrintable(QString("it opens with %1 bytes").arg(length)));
            QVERIFY(reader.error().message.find(m_file) != std::string::npos);
            QCOMPARE(wrong(), QString());
        }
    }

    void flippedBytesOfTheLog()
    {
        std::mt19937_64 random(8);
        for (int turn = 0; turn < 800; ++turn) {
            QByteArray log = m_log;
            // Half of them in what heads the log and each page in it.
            const auto page = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(m_log.size() / pageInLog));
            const auto anywhere = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(m_log.size()));
            const qsizetype at = turn % 2 == 0 ? page * pageInLog + static_cast<qsizetype>(random() % 56) : anywhere;
            log[at] = static_cast<char>(log[at] ^ static_cast<char>(1 + random() % 255));
            const QString what = wrongWithLog(log);
            QVERIFY2(what.isEmpty(), qPrintable(QString("byte %1 of the log: %2").arg(at).arg(what)));
        }
    }

    void logCutAnywhere()
    {
        for (qsizetype length = 0; length < m_log.size(); length += 251) {
            const QString what = wrongWithLog(m_log.left(length));
            QVERIFY2(what.isEmpty(), qPrintable(QString("%1 bytes of the log: %2").arg(length).arg(what)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRunDamage)
#include "tst_rundamage.moc"
