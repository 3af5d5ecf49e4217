#include "library/library.h"
#include "library/libraryfolder.h"
#include "library/librarytext.h"
#include "libraryfiles.h"
#include "session/storedrun.h"
#include "store/sqlite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/stat.h>

using namespace headroom;
using namespace std::chrono_literals;

class TestLibrary : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path folder() const { return m_dir->path().toStdString(); }
    std::filesystem::path path(const char* name) const { return folder() / name; }

    void write(const char* name, const std::string& text) const
    {
        std::filesystem::create_directories(path(name).parent_path());
        std::ofstream(path(name)) << text;
    }
    Library list(const Library& known = {}) const
    {
        auto library = listLibrary(folder(), known);
        if (!library)
            qFatal("%s", library.error().message.c_str());
        return std::move(*library);
    }
    static QStringList namesOf(const Library& library)
    {
        QStringList names;
        for (const LibraryRun& run : library.runs)
            names << QString::fromStdString(run.file.filename().string());
        return names;
    }
    static const LibraryRun& runIn(const Library& library, const char* name)
    {
        for (const LibraryRun& run : library.runs) {
            if (run.file.filename() == name)
                return run;
        }
        qFatal("%s is not listed", name);
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    /// What the list shows is what the run's page shows: held against the run, opened and summarised.
    void aListShowsWhatTheRunShows()
    {
        const LoadProfile profile = libraryProfile("checkout-peak", "api.example.com");
        std::filesystem::create_directories(path("runs"));
        makeRun(path("runs/a.headroom"), profile, {"before caching", "n", {{"memory", "512"}}, true});
        const Library library = list();
        QCOMPARE(library.runs.size(), 1u);
        const LibraryRun& run = library.runs.front();
        QCOMPARE(run.state, ListedState::Finished);
        QCOMPARE(run.name(), std::string("before caching"));
        QVERIFY(run.labels.baseline && run.labels.tags.at("memory") == "512" && run.labels.note == "n");

        const StoredRun opened = openRun(run.file).value();
        const RunSummary summary = summarise(opened.profile, *opened.snapshot);
        QVERIFY(run.startedAt == opened.info.startedAt);
        QCOMPARE(run.digest->profileName, std::string("checkout-peak"));
        QCOMPARE(run.digest->host, std::string("api.example.com"));
        QCOMPARE(run.digest->verdict, std::string(verdictName(*summary.verdict)));
        QCOMPARE(run.digest->sent, summary.sent);
        QVERIFY(summary.outcomes[Outcome::GatewayTimeout] > 0);
        QCOMPARE(run.digest->gatewayTimeouts, summary.outcomes[Outcome::GatewayTimeout]);
        QCOMPARE(run.digest->p50->time, summary.service.p50->value.value());
        QCOMPARE(run.digest->answeredInTime, summary.answeredInTime);
        QCOMPARE(run.digest->limit, nanoseconds(3s));
        QCOMPARE(run.digest->elapsed, opened.snapshot->elapsed);
    }

    void newestComesFirst()
    {
        makeRun(path("b.headroom"), libraryProfile("b"), {}, Made::Whole, syntheticStart + 1h);
        makeRun(path("a.headroom"), libraryProfile("a"), {}, Made::Whole, syntheticStart);
        makeRun(path("c.headroom"), libraryProfile("c"), {}, Made::Whole, syntheticStart + 2h);
        QCOMPARE(namesOf(list()), QStringList({"c.headroom", "b.headroom", "a.headroom"}));
    }

    void nothingEndsTheListing()
    {
        makeRun(path("whole.headroom"), libraryProfile("whole"));
        makeRun(path("older.headroom"), libraryProfile("older"), {}, Made::WithoutDigest);
        makeRun(path("cut.headroom"), libraryProfile("cut"), {}, Made::Cut);
        makeRun(path("short.headroom"), libraryProfile("short"));
        std::filesystem::resize_file(path("short.headroom"), 4096);
        makeRun(path("newer.headroom"), libraryProfile("newer"));
        {
            auto database = Database::open(path("newer.headroom").string(), Database::Access::Write);
            QVERIFY(database->execute("PRAGMA user_version = 99").has_value());
            auto other = Database::open(path("other.headroom").string(), Database::Access::Create);
            QVERIFY(other->execute("CREATE TABLE t(x)").has_value());
        }
        write("text.headroom", "my only copy");
        write("empty.headroom", "");
        QVERIFY(mkfifo(path("pipe.headroom").c_str(), 0600) == 0);
        std::filesystem::create_symlink("nowhere", path("broken.headroom"));

        const Library library = list();
        QCOMPARE(library.runs.size(), 10u);
        QCOMPARE(runIn(library, "whole.headroom").state, ListedState::Finished);
        QCOMPARE(runIn(library, "older.headroom").state, ListedState::NotSummarised);
        QCOMPARE(runIn(library, "older.headroom").profileName, std::string("older"));
        QCOMPARE(runIn(library, "cut.headroom").state, ListedState::Cut);
        QCOMPARE(runIn(library, "cut.headroom").profileName, std::string("cut"));
        const std::pair<const char*, const char*> unreadable[]{
            {"short.headroom", "truncated"},         {"newer.headroom", "a newer one is needed"},
            {"other.headroom", "another program's"}, {"text.headroom", "is not a Headroom run"},
            {"empty.headroom", "is empty"},          {"pipe.headroom", "is not a file"},
            {"broken.headroom", "there is no file"},
        };
        for (const auto& [name, says] : unreadable) {
            const LibraryRun& run = runIn(library, name);
            QCOMPARE(run.state, ListedState::Unreadable);
            QVERIFY2(run.problem.find(says) != std::string::npos, run.problem.c_str());
        }
    }

    /// By whether somebody writes it, which its file alone does not tell.
    void aRunIsRunningAsLongAsItsWriterLives()
    {
        auto made = std::make_unique<RunBeingMade>(path("now.headroom"), libraryProfile("now"));
        const Library during = list();
        QCOMPARE(runIn(during, "now.headroom").state, ListedState::Running);
        QCOMPARE(runIn(during, "now.headroom").profileName, std::string("now"));
        QCOMPARE(runIn(during, "now.headroom").host, std::string("127.0.0.1:8089"));
        made.reset();
        const Library after = listLibrary(during.folder, during).value();
        QCOMPARE(runIn(after, "now.headroom").state, ListedState::Cut);
        QVERIFY(openRun(path("now.headroom")).value().info.cut);
    }

    void profilesAndOtherJson()
    {
        write("profiles/good.json", writeProfile(libraryProfile("checkout-peak", "api.example.com")));
        write("profiles/bad.json", "{\"speed\": 9," + writeProfile(libraryProfile("bad")).substr(1));
        write("summary.json", "{\"schema\": \"headroom.summary/1\"}");
        write("data.json", "[1, 2]");
        QVERIFY(mkfifo(path("pipe.json").c_str(), 0600) == 0); // would be waited for
        const Library library = list();
        QCOMPARE(library.profiles.size(), 2u);
        QCOMPARE(library.profiles[0].name, std::string("bad"));
        QVERIFY2(library.profiles[0].problem.find("bad.json:1: speed") != std::string::npos,
                 library.profiles[0].problem.c_str());
        QCOMPARE(library.profiles[1].name, std::string("checkout-peak"));
        QCOMPARE(library.profiles[1].url, std::string("http://api.example.com/report?token=..."));
        QVERIFY(library.profiles[1].problem.empty());
    }

    void whatIsFollowedAndWhatIsNot()
    {
        QTemporaryDir elsewhere;
        const std::filesystem::path other = elsewhere.path().toStdString();
        makeRun(other / "linked.headroom", libraryProfile("linked"));
        std::filesystem::create_directories(path("1/2/3/4/5"));
        std::filesystem::create_directories(path(".hidden"));
        const std::filesystem::path run = other / "linked.headroom";
        for (const char* place : {"here.headroom", "1/2/3/4/deep.headroom", "1/2/3/4/5/toodeep.headroom",
                                  ".hidden/a.headroom", ".b.headroom", "here.headroom~"})
            std::filesystem::copy_file(run, path(place));
        std::filesystem::create_symlink(run, path("link.headroom"));
        std::filesystem::create_directory_symlink(other, path("folder"));
        std::filesystem::create_directory_symlink(folder(), path("round"));
        QStringList names = namesOf(list());
        names.sort();
        QCOMPARE(names, QStringList({"deep.headroom", "here.headroom", "link.headroom"}));
    }

    /// What has not changed is not read again: told by an entry that says something its file does not.
    void unchangedFilesAreTakenOver()
    {
        makeRun(path("a.headroom"), libraryProfile("a"));
        makeRun(path("b.headroom"), libraryProfile("b"));
        write("p.json", writeProfile(libraryProfile("p")));
        Library known = list();
        for (LibraryRun& run : known.runs)
            run.labels.name = "remembered";
        known.profiles.front().name = "remembered";
        QVERIFY(writeLabels(path("b.headroom").string(), {"changed", {}, {}, false}).has_value());
        std::filesystem::last_write_time(path("b.headroom"), std::filesystem::file_time_type::clock::now() + 10s);
        const Library library = list(known);
        QCOMPARE(runIn(library, "a.headroom").name(), std::string("remembered"));
        QCOMPARE(runIn(library, "b.headroom").name(), std::string("changed"));
        QCOMPARE(library.profiles.front().name, std::string("remembered"));
    }

    void withoutADigestItIsWorkedOut()
    {
        makeRun(path("whole.headroom"), libraryProfile("a"));
        makeRun(path("older.headroom"), libraryProfile("a"), {}, Made::WithoutDigest);
        Library library = list();
        LibraryRun older = runIn(library, "older.headroom");
        QVERIFY(!older.digest);
        summariseRun(older);
        QVERIFY(older.digest == runIn(library, "whole.headroom").digest);
        std::filesystem::resize_file(path("older.headroom"), 4096);
        older.digest.reset();
        summariseRun(older);
        QVERIFY(!older.digest && older.problem.find("truncated") != std::string::npos);
    }

    void aFolderThatIsNotThere()
    {
        const auto none = listLibrary(path("none"));
        QVERIFY(!none && none.error().message.find("none: cannot be listed") != std::string::npos);
        QVERIFY(none.error().kind == ErrorKind::BadInput);
        QVERIFY(list().runs.empty());
        QCOMPARE(libraryTable(list()), std::string("No runs.\n"));
    }

    void tablesAndJsonSayTheSame()
    {
        makeRun(path("a.headroom"), libraryProfile("checkout-peak"), {"before", "n", {{"memory", "512"}}, true});
        makeRun(path("cut.headroom"), libraryProfile("cut one"), {}, Made::Cut);
        write("text.headroom", "x");
        const Library library = list();
        const RunDigest& digest = *runIn(library, "a.headroom").digest;
        const QString table = QString::fromStdString(libraryTable(library));
        QVERIFY2(table.contains(QRegularExpression(R"(\* 2026-03-12 \d\d:\d\d  INVALID )")), qPrintable(table));
        QVERIFY2(table.contains("before") && table.contains("a.headroom  [memory=512]"), qPrintable(table));
        QVERIFY2(table.contains("cut      "), qPrintable(table));
        QVERIFY2(table.contains("text.headroom' is not a Headroom run"), qPrintable(table));

        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(libraryJson(library))).object();
        QCOMPARE(document["schema"].toString(), QString("headroom.library/1"));
        const QJsonArray runs = document["runs"].toArray();
        QCOMPARE(runs.size(), 3);
        for (const auto& value : runs) {
            const QJsonObject run = value.toObject();
            if (run["state"] != "finished")
                continue;
            QCOMPARE(run["name"].toString(), QString("before"));
            QCOMPARE(run["tags"].toObject()["memory"].toString(), QString("512"));
            QCOMPARE(run["sent"].toInt(), static_cast<int>(digest.sent));
            QCOMPARE(run["service_ms"].toObject()["p50"].toObject()["value"].toDouble(),
                     std::round(toMilliseconds(digest.p50->time) * 1000) / 1000);
            QCOMPARE(run["started_at"].toString(), QString("2026-03-12T14:02:07.125Z"));
        }
    }

    void namesOfNewRuns_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("plain") << QByteArray("checkout-peak") << QByteArray("checkout-peak");
        QTest::newRow("a way out") << QByteArray("../../etc/passwd") << QByteArray("etc-passwd");
        QTest::newRow("empty") << QByteArray() << QByteArray("run");
        QTest::newRow("only signs") << QByteArray("/:*?") << QByteArray("run");
        QTest::newRow("letters of the world") << QByteArray("Prüfung 負荷") << QByteArray("Prüfung-負荷");
        QTest::newRow("cut between characters")
            << QByteArray("a") + QByteArray("ü").repeated(100) << QByteArray("a") + QByteArray("ü").repeated(59);
    }
    void namesOfNewRuns()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, part);
        const auto file = newRunFile(folder(), name.toStdString(), syntheticStart);
        QCOMPARE(QByteArray::fromStdString(file.filename().string()), "2026-03-12-140207-" + part + ".headroom");
        std::ofstream(file) << "x";
        QCOMPARE(
            QByteArray::fromStdString(newRunFile(folder(), name.toStdString(), syntheticStart).filename().string()),
            "2026-03-12-140207-" + part + "-2.headroom");
    }

    void datesAreDays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("a day") << QByteArray("2026-03-12") << true;
        QTest::newRow("leap day") << QByteArray("2028-02-29") << true;
        QTest::newRow("no leap day") << QByteArray("2026-02-29") << false;
        QTest::newRow("with a time") << QByteArray("2026-03-12 14:00") << false;
        QTest::newRow("words") << QByteArray("yesterday") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void datesAreDays()
    {
        QFETCH(QByteArray, text);
        const auto date = parseDate(text.toStdString());
        QTEST(date.has_value(), "good");
        if (date)
            QCOMPARE(formatLocalMinute(*date), text.toStdString() + " 00:00");
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
