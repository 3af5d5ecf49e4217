#include "commandrun.h"
#include "writtenrun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

/// `export` and `verify` as scripts and people meet them.
class TestExport : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyFormBelongsTogether();
    void aChangedCsvIsFound();
    void whatCannotBeVerifiedIsExit2();
    void mistakesAreOneSentence_data();
    void mistakesAreOneSentence();
    void onePrintsAndTheBaselineIsCompared();
    void aPartIsExported();
    void severalRunsAreOneReport();
    void aTimeIsToldAsItWasHere();

private:
    QString path(const char* name) const { return m_folder->filePath(name); }
    QByteArray read(const char* name) const;
    void write(const char* name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    WrittenRun made;
    made.profile.request().url = "https://a.example/report";
    writeRun(path("run.headroom"), made);
}

QByteArray TestExport::read(const char* name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", name);
    return file.readAll();
}

void TestExport::write(const char* name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", name);
}

void TestExport::everyFormBelongsTogether()
{
    const CommandRun run = runCommand({"export",        path("run.headroom"),
                                       "--csv",         path("rows.csv"),
                                       "--seconds-csv", path("s.csv"),
                                       "--summary-csv", path("sum.csv"),
                                       "--html",        path("r.html"),
                                       "--md",          path("r.md"),
                                       "--junit",       path("r.xml"),
                                       "--hgrm",        path("times.hgrm"),
                                       "--hlog",        path("times.hlog"),
                                       "--json",        path("r.json"),
                                       "--k6",          path("k6.json"),
                                       "--author",      "Anna",
                                       "--approver",    "Ben",
                                       "--release",     "1.4.0"});
    QVERIFY2(run.exitCode == 0, run.err);
    const QStringList files{"k6.json",
                            "r.html",
                            "r.json",
                            "r.md",
                            "r.xml",
                            "rows.csv",
                            "run.headroom",
                            "s.csv",
                            "sum.csv",
                            "times-response.hgrm",
                            "times-service.hgrm",
                            "times.hlog"};
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name), files); // nothing half done
    QCOMPARE(read("rows.csv").count('\n'), 2401);
    for (const char* csv : {"rows.csv", "s.csv", "sum.csv"}) {
        const QByteArray digest = QCryptographicHash::hash(read(csv), QCryptographicHash::Sha256).toHex();
        for (const char* report : {"r.html", "r.md"}) {
            QVERIFY2(read(report).contains(digest), csv);
            const CommandRun verified = runCommand({"verify", path(report), path(csv)});
            QVERIFY2(verified.exitCode == 0, verified.err);
            QVERIFY2(verified.out.contains("is unchanged"), verified.out);
        }
    }
    for (const char* said : {"Anna", "Ben", "1.4.0"})
        QVERIFY(read("r.html").contains(said) && read("r.md").contains(said));
}

void TestExport::aChangedCsvIsFound()
{
    QCOMPARE(runCommand({"export", path("run.headroom"), "--csv", path("rows.csv"), "--html", path("r.html")}).exitCode,
             0);
    QByteArray rows = read("rows.csv");
    rows[rows.size() / 2] = static_cast<char>(rows[rows.size() / 2] ^ 1);
    write("rows.csv", rows);
    const CommandRun changed = runCommand({"verify", path("r.html"), path("rows.csv")});
    QCOMPARE(changed.exitCode, 1);
    QVERIFY2(changed.out.contains("it was changed, or it is another run's"), changed.out);
}

void TestExport::whatCannotBeVerifiedIsExit2()
{
    write("rows.csv", "a\r\n");
    QCOMPARE(runCommand({"export", path("run.headroom"), "--html", path("r.html")}).exitCode, 0);
    QVERIFY(read("r.html").contains("none was written with this record"));
    for (const auto& [report, csv] : {std::pair("r.html", "rows.csv"), std::pair("none.html", "rows.csv")}) {
        const CommandRun run = runCommand({"verify", path(report), path(csv)});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.err.count('\n'), 1);
    }
    QCOMPARE(runCommand({"export", path("run.headroom"), "--csv", path("rows.csv"), "--md", path("r.md")}).exitCode, 0);
    QCOMPARE(runCommand({"verify", path("r.md"), path("none.csv")}).exitCode, 2);
    QCOMPARE(runCommand({"verify", path("r.md"), m_folder->path()}).exitCode, 2);
}

void TestExport::mistakesAreOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QStringList{} << QByteArray("nothing to write");
    QTest::newRow("PDF") << QStringList{"--pdf", "@r.pdf"} << QByteArray("headroom export RUN --pdf FILE");
    QTest::newRow("one file twice") << QStringList{"--html", "@r", "--md", "@r"}
                                    << QByteArray("two outputs cannot be one file");
    QTest::newRow("hgrm in two files") << QStringList{"--hgrm", "@t.x", "--md", "@t-service.x"}
                                       << QByteArray("two outputs cannot be one file");
    QTest::newRow("the run itself") << QStringList{"--html", "@run.headroom"} << QByteArray("is not overwritten");
    QTest::newRow("both printed") << QStringList{"--html", "-", "--md", "-"}
                                  << QByteArray("only one of the outputs can go to standard output");
    QTest::newRow("no folder") << QStringList{"--html", "@none/r.html"} << QByteArray("none/r.html");
    QTest::newRow("no baseline") << QStringList{"--html", "@r.html", "--baseline", "@none.headroom"}
                                 << QByteArray("none.headroom");
}

void TestExport::mistakesAreOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    for (QString& argument : arguments)
        argument.replace("@", m_folder->path() + '/');
    const CommandRun run = runCommand(QStringList{"export", path("run.headroom")} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"run.headroom"});
}

void TestExport::onePrintsAndTheBaselineIsCompared()
{
    WrittenRun slower;
    slower.profile.request().url = "https://a.example/report";
    slower.slower = 2;
    writeRun(path("slower.headroom"), slower);
    const CommandRun run =
        runCommand({"export", path("slower.headroom"), "--baseline", path("run.headroom"), "--md", "-"});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY2(run.out.contains("### Against the baseline\n\n**WORSE - "), run.out);
    QVERIFY(run.out.contains("| response p50 \\* |") || run.out.contains("response p50"));
}

void TestExport::aPartIsExported()
{
    const CommandRun run =
        runCommand({"export", path("run.headroom"), "--from", "10s", "--to", "20s", "--csv", path("rows.csv"),
                    "--seconds-csv", path("s.csv"), "--md", path("r.md"), "--html", path("r.html")});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(read("r.html").contains(">00:10</text>") && !read("r.html").contains(">00:00</text>")); // the chart's axis
    QCOMPARE(read("rows.csv").count('\n'), 201);
    QCOMPARE(read("s.csv").count('\n'), 11);
    QVERIFY(read("r.md").startsWith("## 00:10 TO 00:20: "));
    QCOMPARE(runCommand({"verify", path("r.md"), path("rows.csv")}).exitCode, 0);
    // The run ended when it did, whatever part of it is told of.
    QVERIFY(runCommand({"export", path("run.headroom"), "--md", path("whole.md")}).exitCode == 0);
    const auto ended = [&](const char* name) {
        return QRegularExpression("\\*\\*Ended\\*\\*: .*").match(QString::fromUtf8(read(name))).captured();
    };
    QVERIFY(!ended("r.md").isEmpty());
    QCOMPARE(ended("r.md"), ended("whole.md"));
}

void TestExport::severalRunsAreOneReport()
{
    WrittenRun made;
    made.profile.request().url = "https://a.example/other";
    writeRun(path("other.headroom"), made);
    const QStringList both{"export", path("run.headroom"), path("other.headroom")};
    const CommandRun run = runCommand(both + QStringList{"--md", "-", "--release", "1.5"});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY2(run.out.startsWith("## PASS: 2 runs for 1.5\n\n2 of 2 runs are PASS.\n"), run.out);
    QVERIFY(run.out.contains("https://a.example/report") && run.out.contains("https://a.example/other"));
    for (const QStringList& more :
         {QStringList{"--csv", path("x.csv")}, QStringList{"--md", path("x.md"), "--from", "1s"}}) {
        const CommandRun refused = runCommand(both + more);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("one run"), refused.err);
        QCOMPARE(refused.err.count('\n'), 1);
    }
    const CommandRun unread = runCommand(both + QStringList{path("none.headroom"), "--md", path("x.md")});
    QCOMPARE(unread.exitCode, 2);
    QVERIFY2(unread.err.contains("none.headroom"), unread.err);
    QVERIFY(!QFile::exists(path("x.md")) && !QFile::exists(path("x.csv")));
}

void TestExport::aTimeIsToldAsItWasHere()
{
    qputenv("TZ", "XYZ3"); // POSIX: three hours behind UTC; of the command, not of this test
    const CommandRun run =
        runCommand({"export", path("run.headroom"), "--md", "-", "--local-time", "--remark", "so it is"});
    qunsetenv("TZ");
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY2(run.out.contains("- **Began**: 2026-03-12T11:02:07.000-03:00"), run.out);
    QVERIFY(run.out.contains("XYZ (-03:00) in this record, UTC in its CSV files"));
    QVERIFY(run.out.contains("- **Remark**: so it is"));
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
