#include "base/filelock.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace headroom;

class TestFileLock : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath("log");
    [[nodiscard]] std::filesystem::path file() const { return m_file.toStdString(); }

private slots:
    void init()
    {
        QFile made(m_file);
        QVERIFY(made.open(QIODevice::WriteOnly));
    }

    void isHeldUntilItIsLetGo()
    {
        QVERIFY(!isLocked(file()));
        auto lock = FileLock::take(file());
        QVERIFY(lock.has_value());
        QVERIFY(isLocked(file())); // asking does not take it away
        QVERIFY(isLocked(file()));
        FileLock other = std::move(*lock);
        lock.reset();
        QVERIFY(isLocked(file()));
        {
            const FileLock last = std::move(other);
        }
        QVERIFY(!isLocked(file()));
    }

    /// As SQLite does with the file of a run that is read while it is written.
    void staysThoughTheFileIsOpenedAndClosed()
    {
        const auto lock = FileLock::take(file());
        for (int i = 0; i < 3; ++i) {
            QFile reader(m_file);
            QVERIFY(reader.open(QIODevice::ReadWrite));
        }
        QVERIFY(isLocked(file()));
    }

    void whatIsNotThereIsNotLocked()
    {
        QVERIFY(QFile::remove(m_file));
        QVERIFY(!FileLock::take(file()));
        QVERIFY(!isLocked(file()));
    }

    /// Of another program, by util-linux' flock(1); and gone with it, however it ends.
    void isSeenFromOtherProcessesAndGoneWithThem()
    {
        QProcess holder;
        holder.start("flock", {"--no-fork", m_file, "cat"});
        QVERIFY(holder.waitForStarted());
        QTRY_VERIFY(isLocked(file()));
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(!isLocked(file()));

        const auto lock = FileLock::take(file());
        QCOMPARE(QProcess::execute("flock", {"--nonblock", m_file, "true"}), 1);
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
