#include "base/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

class TestFiles : public QObject {
    Q_OBJECT
private slots:
    void replacesWholeFiles();
    void saysWhereItCannotWrite();
    void foretellsWhatCannotBeWritten();
    void refusesWhatIsNoFile();
    void refusesWhatIsTooLarge();

private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
};

void TestFiles::replacesWholeFiles()
{
    QVERIFY(replaceFile(path("a"), "a long first content"));
    QVERIFY(replaceFile(path("a"), "short"));
    QCOMPARE(*readFile(path("a"), 100), std::string("short"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{"a"});
}

void TestFiles::saysWhereItCannotWrite()
{
    const auto missing = path("no/such/folder/file");
    const auto written = replaceFile(missing, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QVERIFY(written.error().message.find(missing.string()) != std::string::npos);
}

void TestFiles::foretellsWhatCannotBeWritten()
{
    QVERIFY(checkWritable(path("fresh")));
    QVERIFY(!std::filesystem::exists(path("fresh")));
    QVERIFY(!checkWritable(path("no/such/folder/file")));
    QVERIFY(!checkWritable(m_folder.path().toStdString()));
}

void TestFiles::refusesWhatIsNoFile()
{
    QVERIFY(readFile(m_folder.path().toStdString(), 100).error().message.find("folder") != std::string::npos);
    QVERIFY(!readFile(path("absent"), 100));
}

void TestFiles::refusesWhatIsTooLarge()
{
    QVERIFY(replaceFile(path("large"), std::string(101, 'x')));
    QVERIFY(!readFile(path("large"), 100));
    QVERIFY(readFile(path("large"), 101));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
