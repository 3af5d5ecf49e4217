#include "base/files.h"
#include "base/wholefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace headroom;
namespace fs = std::filesystem;

namespace {

QStringList namesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

fs::path in(const QTemporaryDir& folder, const char* name)
{
    return folder.filePath(name).toStdString();
}

/// For a while no file may grow past a size, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace

class TestWholeFile : public QObject {
    Q_OBJECT

private slots:
    void appearsWhole()
    {
        const QTemporaryDir folder;
        auto file = WholeFile::create(in(folder, "a.csv"));
        QVERIFY(file);
        QVERIFY(file->write("one\r\n"));
        QVERIFY(file->write("two\r\n"));
        QVERIFY(!fs::exists(in(folder, "a.csv")));
        QVERIFY(file->finish());
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "one\r\ntwo\r\n");
        QCOMPARE(namesIn(folder), QStringList{"a.csv"});
        QVERIFY(!file->write("more"));
        QVERIFY(!file->finish());
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "one\r\ntwo\r\n");
    }

    void replacesOnlyAtTheEnd()
    {
        const QTemporaryDir folder;
        QVERIFY(replaceFile(in(folder, "a.csv"), "old"));
        {
            auto file = WholeFile::create(in(folder, "a.csv"));
            QVERIFY(file->write("new"));
        } // given up
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "old");
        QCOMPARE(namesIn(folder), QStringList{"a.csv"});
        auto file = WholeFile::create(in(folder, "a.csv"));
        QVERIFY(file->write("new"));
        QVERIFY(file->finish());
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "new");
    }

    void twoAtOnceDoNotMix()
    {
        const QTemporaryDir folder;
        auto one = WholeFile::create(in(folder, "a.csv"));
        auto two = WholeFile::create(in(folder, "a.csv"));
        QVERIFY(one->write("one"));
        QVERIFY(two->write("two"));
        QVERIFY(two->finish());
        QVERIFY(one->finish());
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "one");
        QCOMPARE(namesIn(folder), QStringList{"a.csv"});
    }

    void aLinkStaysALink()
    {
        const QTemporaryDir folder;
        QVERIFY(replaceFile(in(folder, "real.csv"), "old"));
        fs::create_symlink(in(folder, "real.csv"), in(folder, "link.csv"));
        auto file = WholeFile::create(in(folder, "link.csv"));
        QVERIFY(file->write("new"));
        QVERIFY(file->finish());
        QVERIFY(fs::is_symlink(in(folder, "link.csv")));
        QCOMPARE(*readFile(in(folder, "real.csv"), 100), "new");
    }

    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        const auto onFolder = WholeFile::create(fs::path(folder.path().toStdString()));
        QVERIFY(!onFolder);
        QVERIFY(onFolder.error().kind == ErrorKind::BadInput);
        QVERIFY(onFolder.error().message.ends_with(": cannot be written: it is a folder"));
    }

    void writesDevicesWhereTheyAre()
    {
        const QTemporaryDir folder;
        fs::create_symlink("/dev/null", in(folder, "null"));
        QVERIFY(replaceFile(in(folder, "null"), "gone"));
        QVERIFY(fs::is_character_file(in(folder, "null")));
        fs::create_symlink("/dev/full", in(folder, "full"));
        const auto full = replaceFile(in(folder, "full"), "no room");
        QVERIFY(!full);
        QVERIFY2(full.error().message.ends_with("No space left on device"), full.error().message.c_str());
        QVERIFY(fs::is_character_file(in(folder, "full")));
        QCOMPARE(namesIn(folder), (QStringList{"full", "null"}));
    }

    void missingFolder()
    {
        const QTemporaryDir folder;
        const auto file = WholeFile::create(in(folder, "nowhere/a.csv"));
        QVERIFY(!file);
        QVERIFY(file.error().kind == ErrorKind::Storage);
        QVERIFY(file.error().message.ends_with("nowhere/a.csv: cannot be written: No such file or directory"));
    }

    void aFolderThatTakesNoFiles()
    {
        const auto file = WholeFile::create("/proc/a.csv"); // nobody may, not even root
        QVERIFY(!file);
        QVERIFY(file.error().kind == ErrorKind::Storage);
        QVERIFY(file.error().message.starts_with("/proc/a.csv: cannot be written: "));
    }

    void fullDiskWhileWriting()
    {
        const QTemporaryDir folder;
        QVERIFY(replaceFile(in(folder, "a.csv"), "old"));
        auto file = WholeFile::create(in(folder, "a.csv"));
        const std::string much(1 << 20, 'x');
        {
            const SmallDisk disk(1 << 16);
            const auto written = file->write(much);
            QVERIFY(!written);
            QVERIFY(written.error().kind == ErrorKind::Storage);
            QVERIFY2(written.error().message.ends_with("a.csv: cannot be written: File too large"),
                     written.error().message.c_str());
        }
        QCOMPARE(namesIn(folder), QStringList{"a.csv"}); // at once, not only when it is destroyed
        QVERIFY(!file->finish());
        QCOMPARE(*readFile(in(folder, "a.csv"), 100), "old");
    }

    /// Small content waits in a buffer: that the disk is full shows only when it is closed.
    void fullDiskAtTheEnd()
    {
        const QTemporaryDir folder;
        auto file = WholeFile::create(in(folder, "a.csv"));
        const SmallDisk disk(10);
        QVERIFY(file->write("more than ten bytes"));
        QVERIFY(!file->finish());
        QVERIFY(namesIn(folder).isEmpty());
    }

    void folderTakenAwayMeanwhile()
    {
        const QTemporaryDir folder;
        fs::create_directory(in(folder, "sub"));
        auto file = WholeFile::create(in(folder, "sub/a.csv"));
        QVERIFY(file->write("x"));
        fs::remove_all(in(folder, "sub"));
        const auto finished = file->finish();
        QVERIFY(!finished);
        QVERIFY(finished.error().message.ends_with("No such file or directory"));
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
