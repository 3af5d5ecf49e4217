#include "library/trash.h"
#include "libraryfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace headroom;

/// The bin, in a home of the test's own.
class TestTrash : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString inDir(const QString& name) const { return m_dir->filePath(name); }
    std::filesystem::path path(const QString& name) const { return inDir(name).toStdString(); }

    std::filesystem::path write(const QString& name, const QByteArray& content) const
    {
        QDir().mkpath(QFileInfo(inDir(name)).path());
        QFile file(inDir(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("not written");
        return path(name);
    }
    QByteArray read(const std::filesystem::path& file) const
    {
        QFile open(QString::fromStdString(file.string()));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray("nothing there");
    }
    QStringList bin(const char* part) const { return QDir(inDir("data/Trash/") + part).entryList(QDir::Files); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", inDir("data").toUtf8());
    }

    void goesAndComesBack()
    {
        const auto file = write("runs/a b ü%.headroom", "content");
        const auto trashed = moveToTrash(file);
        QVERIFY2(trashed, trashed ? "" : trashed.error().message.c_str());
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(bin("files"), QStringList{"a b ü%.headroom"});
        QCOMPARE(read(path("data/Trash/files/a b ü%.headroom")), QByteArray("content"));
        QVERIFY(takeBack(*trashed).has_value());
        QCOMPARE(read(file), QByteArray("content"));
        QVERIFY(bin("files").isEmpty() && bin("info").isEmpty());
    }

    /// As https://specifications.freedesktop.org/trash-spec/1.0/ has it; the encoding is checked by Qt's decoder.
    void tellsTheDesktopWhereItCameFrom()
    {
        const auto file = write("runs/a b ü%.headroom", "content");
        QVERIFY(moveToTrash(file).has_value());
        const QList<QByteArray> lines = read(path("data/Trash/info/a b ü%.headroom.trashinfo")).split('\n');
        QCOMPARE(lines.value(0), QByteArray("[Trash Info]"));
        QVERIFY2(lines.value(1).startsWith("Path=/"), lines.value(1).constData());
        QVERIFY(!lines.value(1).contains(' '));
        QCOMPARE(QUrl::fromPercentEncoding(lines.value(1).mid(5)), QString::fromStdString(file.string()));
        QVERIFY(lines.value(2).startsWith("DeletionDate="));
        const QDateTime when = QDateTime::fromString(lines.value(2).mid(13), "yyyy-MM-ddTHH:mm:ss");
        QVERIFY2(when.isValid() && std::abs(when.secsTo(QDateTime::currentDateTime())) < 600,
                 lines.value(2).constData());
        struct stat status { };
        QCOMPARE(stat(path("data/Trash/files").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700u);
    }

    void sameNamesDoNotMeet()
    {
        std::vector<Trashed> all;
        for (const char* content : {"first", "second", "third"})
            all.push_back(moveToTrash(write("a.headroom", content)).value());
        QCOMPARE(bin("files"), QStringList({"a.2.headroom", "a.3.headroom", "a.headroom"}));
        QVERIFY(takeBack(all[1]).has_value());
        QCOMPARE(read(path("a.headroom")), QByteArray("second"));
    }

    void doesNotReplaceWhatTookItsPlace()
    {
        const auto file = write("a.headroom", "old");
        const auto trashed = moveToTrash(file);
        write("a.headroom", "new");
        const auto back = takeBack(*trashed);
        QVERIFY(!back && back.error().message.find("a.headroom' cannot be taken back") != std::string::npos);
        QCOMPARE(read(file), QByteArray("new"));
        QCOMPARE(read(trashed->inTrash), QByteArray("old"));
    }

    void anEmptiedBin()
    {
        const auto trashed = moveToTrash(write("a.headroom", "x"));
        std::filesystem::remove(trashed->inTrash);
        QVERIFY(!takeBack(*trashed).has_value());
    }

    void whatCannotBeMoved()
    {
        const auto none = moveToTrash(path("none.headroom"));
        QVERIFY(!none && none.error().message.find("none.headroom") != std::string::npos);
        QVERIFY(bin("info").isEmpty());
        const auto file = write("a.headroom", "x");
        write("data/Trash", "a file in its place");
        const auto taken = moveToTrash(file);
        QVERIFY(!taken.has_value());
        QCOMPARE(read(file), QByteArray("x"));
    }

    void aLinkGoesNotWhatItPointsTo()
    {
        const auto file = write("a.headroom", "x");
        std::filesystem::create_symlink(file, path("link.headroom"));
        QVERIFY(moveToTrash(path("link.headroom")).has_value());
        QCOMPARE(read(file), QByteArray("x"));
        QVERIFY(!std::filesystem::exists(std::filesystem::symlink_status(path("link.headroom"))));
    }

    /// Another disk has a bin of its own, in which paths are noted from its top.
    void onAnotherDisk()
    {
        struct stat here {
        }, there{};
        const bool another = stat(m_dir->path().toUtf8().constData(), &here) == 0 && stat("/dev/shm", &there) == 0
            && here.st_dev != there.st_dev && access("/dev/shm", W_OK) == 0;
        if (!another)
            QSKIP("there is no second disk here");
        QTemporaryDir other("/dev/shm/headroom-XXXXXX");
        const std::string bin = "/dev/shm/.Trash-" + std::to_string(getuid());
        const bool hadBin = std::filesystem::exists(bin);
        const std::filesystem::path file = other.filePath("a.headroom").toStdString();
        std::ofstream(file) << "content";
        const auto trashed = moveToTrash(file);
        QVERIFY2(trashed, trashed ? "" : trashed.error().message.c_str());
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY2(trashed->inTrash.string().starts_with(bin + "/files/"), trashed->inTrash.c_str());
        QVERIFY(read(trashed->info).contains("Path=" + other.path().mid(9).toUtf8() + "/a.headroom\n"));
        QVERIFY(takeBack(*trashed).has_value());
        QCOMPARE(read(file), QByteArray("content"));
        std::error_code unused;
        for (const char* part : {"/files", "/info", ""}) {
            if (!hadBin) // unless somebody uses it by now
                std::filesystem::remove(bin + part, unused);
        }
    }

    void runsGoWithWhatBelongsToThem()
    {
        makeRun(path("whole.headroom"), libraryProfile("a"));
        makeRun(path("cut.headroom"), libraryProfile("a"), {}, Made::Cut);
        QCOMPARE(moveRunToTrash(path("whole.headroom"))->size(), 1u);
        const auto cut = moveRunToTrash(path("cut.headroom"));
        QVERIFY(cut.has_value());
        QVERIFY(QDir(m_dir->path()).entryList(QDir::Files).isEmpty()); // no log is left behind
        for (const Trashed& one : *cut)
            QVERIFY(takeBack(one).has_value());
        QVERIFY(RunReader::open(path("cut.headroom").string()).value().info().samplesKept > 0);

        auto writer = RunWriter::create(path("now.headroom").string(), testInfo());
        const auto refused = moveRunToTrash(path("now.headroom"));
        QVERIFY(!refused && refused.error().message.find("still being written") != std::string::npos);
        QVERIFY(std::filesystem::exists(path("now.headroom")));
    }
};

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
