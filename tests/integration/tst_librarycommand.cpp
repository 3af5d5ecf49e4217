#include "commandrun.h"
#include "truthserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

/// The library as the command line shows and changes it, with runs that were really made.
class TestLibraryCommand : public QObject {
    Q_OBJECT
private slots:
    void init();
    void anEmptyLibraryIsNoError();
    void runsAreSavedListedAndFound();
    void whatTheListSaysIsWhatShowSays();
    void labelsCanBeChanged();
    void momentsCanBeMarked();
    void deletedRunsAreInTheBin();
    void badInputIsOneSentenceAndExit2_data();
    void badInputIsOneSentenceAndExit2();

private:
    /// A run of ten requests, kept in the library. Its file.
    QString save(const QStringList& flags, const char* page = "/ok");
    static QJsonArray listed(const QStringList& filter = {})
    {
        return runCommand(QStringList{"library", "--json", "-"} + filter).json()["runs"].toArray();
    }
    QStringList runFiles() const
    {
        return QDir(m_folder->filePath("headroom/runs")).entryList({"*.headroom"}, QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TruthServer> m_server;
};

void TestLibraryCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TruthServer>();
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
}

QString TestLibraryCommand::save(const QStringList& flags, const char* page)
{
    const QStringList before = runFiles();
    const CommandRun run = runCommand(QStringList{"run", "--url", QString::fromStdString(m_server->url(page)), "--rate",
                                                  "100/s", "--requests", "10", "--limit", "1s", "--save"}
                                      + flags);
    if (run.crashed || run.exitCode == 2)
        qFatal("%s", run.err.constData());
    QStringList made = runFiles();
    for (const QString& file : before)
        made.removeAll(file);
    if (made.size() != 1
        || !run.err.contains(("Kept in " + m_folder->filePath("headroom/runs/" + made.first())).toUtf8()))
        qFatal("no run was kept: %s", run.err.constData());
    return m_folder->filePath("headroom/runs/" + made.first());
}

void TestLibraryCommand::anEmptyLibraryIsNoError()
{
    const CommandRun list = runCommand({"library"});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.out, QByteArray("No runs.\n"));
    QCOMPARE(list.err, QByteArray());
}

void TestLibraryCommand::runsAreSavedListedAndFound()
{
    const QString first = save({"--tag", "memory=512", "--tag", "release=1.4", "--name", "before", "--note", "n"});
    const QString second = save({"--tag", "memory=1024"}, "/status/504");
    QCOMPARE(listed().size(), 2);
    const auto files = [](const QJsonArray& runs) {
        QStringList names;
        for (const auto& run : runs)
            names << run.toObject()["file"].toString();
        return names;
    };
    QCOMPARE(files(listed({"--tag", "memory=512"})), QStringList{first});
    QCOMPARE(files(listed({"--find", "BEFORE"})), QStringList{first});
    QCOMPARE(files(listed({"--tag", "memory=1024"})), QStringList{second});
    QCOMPARE(files(listed({"--host", QString::fromStdString(m_server->url("")).mid(7)})).size(), 2);
    QCOMPARE(files(listed({"--host", "api.example.com"})).size(), 0);
    QCOMPARE(files(listed({"--since", "2020-01-01", "--until", "2020-01-02"})).size(), 0);
    QCOMPARE(files(listed({"--since", "2020-01-01"})).size(), 2);
    const QByteArray table = runCommand({"library"}).out;
    QVERIFY2(table.contains("before") && table.contains("[memory=512, release=1.4]"), table.constData());
    // Any folder will do, and its runs need not lie in runs/.
    QCOMPARE(listed({"--folder", m_folder->filePath("headroom/runs")}).size(), 2);
}

/// One number, one path: list, show and the samples' own count agree.
void TestLibraryCommand::whatTheListSaysIsWhatShowSays()
{
    const QString file = save({"--tag", "memory=512", "--name", "before", "--note", "n"}, "/delay/20");
    const QJsonObject entry = listed().first().toObject();
    const CommandRun shown = runCommand({"show", file, "--json", "-"});
    const QJsonObject summary = shown.json();
    QCOMPARE(entry["verdict"], summary["verdict"]);
    QCOMPARE(entry["sent"].toInt(), 10);
    QCOMPARE(m_server->requests(), 10u);
    QCOMPARE(entry["answered_in_time"], summary["answered_in_time"]);
    QCOMPARE(entry["service_ms"].toObject()["p50"].toObject()["value"],
             summary["service_ms"].toObject()["p50"].toObject()["value"]);
    QVERIFY(entry["service_ms"].toObject()["p50"].toObject()["value"].toDouble() >= 20);
    QCOMPARE(entry["headroom"].toObject()["p95"], summary["headroom"].toObject()["p95"]);
    QCOMPARE(entry["findings"].toArray().size(), summary["findings"].toArray().size());
    QCOMPARE(summary["tags"].toObject()["memory"].toString(), QString("512"));
    QCOMPARE(summary["name"].toString(), QString("before"));
    QCOMPARE(summary["note"].toString(), QString("n"));
    const QByteArray text = runCommand({"show", file}).out;
    QVERIFY2(text.contains("Tags       memory=512") && text.contains("Run        before"), text.constData());
}

void TestLibraryCommand::momentsCanBeMarked()
{
    const QString file = save({"--note", "of the run"});
    const CommandRun marked = runCommand({"library", "label", file, "--at", "50ms", "--note", "cache cleared"});
    QVERIFY2(marked.exitCode == 0, marked.err.constData());
    QVERIFY2(marked.out.contains("at 50ms  cache cleared") && marked.out.contains("of the run"),
             marked.out.constData());
    const QJsonArray markers = runCommand({"show", file, "--json", "-"}).json()["markers"].toArray();
    QCOMPARE(markers.size(), 1);
    QCOMPARE(markers[0].toObject()["at_ms"].toDouble(), 50.0);
    QCOMPARE(markers[0].toObject()["note"].toString(), QString("cache cleared"));
    QVERIFY(runCommand({"show", file}).out.contains("cache cleared"));
    const CommandRun second = runCommand({"library", "label", file, "--at", "0.05s", "--note", "another"});
    QCOMPARE(second.exitCode, 2);
    QVERIFY2(second.err.contains("there is a note already, 'cache cleared'"), second.err.constData());
    const CommandRun past = runCommand({"library", "label", file, "--at", "2h", "--note", "x"});
    QCOMPARE(past.exitCode, 2);
    QVERIFY2(past.err.contains("past the run's end"), past.err.constData());
    QCOMPARE(runCommand({"library", "label", file, "--at", "2s", "--note", ""}).exitCode, 2); // none is there
    QCOMPARE(runCommand({"library", "label", file, "--at", "soon", "--note", "x"}).exitCode, 2);
    QCOMPARE(runCommand({"library", "label", file, "--at", "2s"}).exitCode, 2); // no note
    QCOMPARE(runCommand({"library", "label", file, "--at", "0.05s", "--note", ""}).exitCode, 0);
    QVERIFY(!runCommand({"show", file, "--json", "-"}).json().contains("markers"));
}

void TestLibraryCommand::labelsCanBeChanged()
{
    const QString file = save({"--tag", "memory=512"});
    const CommandRun label =
        runCommand({"library", "label", QFileInfo(file).fileName(), "--name", "after", "--baseline", "--tag",
                    "release=2", "--untag", "memory", "--note", "two\nlines"});
    QVERIFY2(label.exitCode == 0, label.err.constData());
    QCOMPARE(label.out, QByteArray("name      after\nbaseline  yes\ntag       release=2\nnote      two\nlines\n"));
    QCOMPARE(runCommand({"library", "label", file}).out, label.out); // without a flag it tells
    const QJsonObject entry = listed({"--baseline"}).first().toObject();
    QCOMPARE(entry["name"].toString(), QString("after"));
    QCOMPARE(entry["tags"].toObject(), QJsonObject({{"release", "2"}}));
    QVERIFY(runCommand({"library", "label", file, "--no-baseline", "--name", ""}).exitCode == 0);
    QVERIFY(listed({"--baseline"}).isEmpty());
}

void TestLibraryCommand::deletedRunsAreInTheBin()
{
    const QString file = save({});
    const CommandRun asked = runCommand({"library", "delete", file});
    QCOMPARE(asked.exitCode, 2);
    QVERIFY2(asked.err.contains("needs --yes"), asked.err.constData());
    QVERIFY(QFile::exists(file));
    const CommandRun deleted = runCommand({"library", "delete", "--yes", QFileInfo(file).fileName()});
    QVERIFY2(deleted.exitCode == 0, deleted.err.constData());
    QVERIFY(!QFile::exists(file));
    QVERIFY(QFile::exists(m_folder->filePath("Trash/files/" + QFileInfo(file).fileName())));
    QVERIFY(QFile::exists(m_folder->filePath("Trash/info/" + QFileInfo(file).fileName() + ".trashinfo")));
    QVERIFY(listed().isEmpty());
}

void TestLibraryCommand::badInputIsOneSentenceAndExit2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    row("folder", {"library", "--folder", "/no/such"}, "/no/such: cannot be listed: No such file");
    row("verdict", {"library", "--verdict", "failed"}, "--verdict: 'failed' is not a verdict");
    row("date", {"library", "--since", "yesterday"}, "--since: 'yesterday' is not a date; write it as 2026-03-12");
    row("tag", {"library", "--tag", "memory"}, "--tag: 'memory' is not a tag");
    row("order", {"library", "--sort", "size"}, "--sort");
    row("label nothing", {"library", "label", "none.headroom", "--name", "x"}, "there is no file 'none.headroom'");
    row("label what is no run", {"library", "label", "/etc/passwd", "--name", "x"}, "is not a Headroom run");
    row("delete nothing", {"library", "delete", "none.headroom", "--yes"}, "there is no file 'none.headroom'");
    row("delete a folder", {"library", "delete", "/tmp", "--yes"}, "'/tmp' is a folder");
    row("run with a bad tag", {"run", "--url", "http://127.0.0.1:9/", "--tag", "memory"},
        "--tag: 'memory' is not a tag");
    row("run with a long name", {"run", "--url", "http://127.0.0.1:9/", "--name", QString(201, 'n')},
        "the name has 201 bytes");
    row("out and save", {"run", "--url", "http://127.0.0.1:9/", "--out", "a.headroom", "--save"}, "excludes");
}

void TestLibraryCommand::badInputIsOneSentenceAndExit2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandRun run = runCommand(arguments);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestLibraryCommand)
#include "tst_librarycommand.moc"
