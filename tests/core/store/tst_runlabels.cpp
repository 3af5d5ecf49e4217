#include "store/rundigest.h"
#include "store/runlabels.h"
#include "store/sqlite.h"
#include "testrun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

QString message(const auto& result)
{
    return result ? QString("no error") : QString::fromStdString(result.error().message);
}

RunLabels someLabels()
{
    return {"before caching",
            "first try\nsecond line",
            {{"memory", "512"}, {"release", "1.4=rc ü"}},
            true,
            {{0s, ""}, {41s + 500ms, "cache cleared ü"}}};
}

RunDigest someDigest()
{
    RunDigest digest;
    digest.profileName = "Orders, 50/s ü";
    digest.host = "api.example.com";
    digest.gateway = "aws-apigw-rest";
    digest.limit = 29s;
    digest.verdict = "FAIL";
    digest.end = RunEnd::Completed;
    digest.startedAt = syntheticStart;
    digest.elapsed = 61s + 5ms;
    digest.sent = 3000;
    digest.gatewayTimeouts = 38;
    digest.answeredInTime = 0.987;
    digest.p50 = DigestTime{1800ms, false};
    digest.p99 = DigestTime{29s, true};
    digest.headroomP95 = 0.32;
    digest.findings = {{"pages_grow", "Answers grow.", "From 1 s to 20 s.", "Page them."}, {"", "", "", ""}};
    return digest;
}

} // namespace

/// What stands in a run file beside its measurements: labels and the digest.
class TestRunLabels : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::string path(const char* name) const { return m_dir.filePath(name).toStdString(); }

    void writeRun(const std::string& file, const RunLabels& labels = {}, bool finish = true)
    {
        RunInfo info = testInfo();
        info.labels = labels;
        auto writer = RunWriter::create(file, info);
        if (!writer)
            qFatal("%s", writer.error().message.c_str());
        const TestRun run = playInto(**writer, syntheticRequests(21, 500, 500));
        if (finish && !(*writer)->finish(*run.last))
            qFatal("not finished");
    }

    /// Everything else that a reader sees of the run.
    static std::vector<Sample> measured(const std::string& file)
    {
        auto reader = RunReader::open(file);
        if (!reader)
            qFatal("%s", reader.error().message.c_str());
        return readSamples(*reader).value();
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : std::filesystem::directory_iterator(m_dir.path().toStdString()))
            std::filesystem::remove_all(entry.path());
    }

    void tagsAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value"); // or what the error says, where there is no key
        const auto row = [](const char* name, const char* text, const char* key, const char* value) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(key) << QByteArray(value);
        };
        row("plain", "memory=512", "memory", "512");
        row("sign in the value", "query=a=b", "query", "a=b");
        row("blanks in the value", "who=the night build", "who", "the night build");
        row("every kind of sign", "aws_region.name-2=eu", "aws_region.name-2", "eu");
        row("no sign", "memory", "", "'memory' is not a tag; write KEY=VALUE, such as memory=512");
        row("no value", "memory=", "", "is not a tag");
        row("no key", "=512", "", "'' cannot name a tag");
        row("blank in the key", "my key=1", "", "'my key' cannot name a tag");
        row("slash in the key", "a/b=1", "", "cannot name a tag");
        row("line break in the value", "a=1\n2", "", "the value of tag 'a' holds control characters");
        row("nothing", "", "", "is not a tag");
    }
    void tagsAreReadAsTheyAreWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const auto tag = parseTag(text.toStdString());
        if (key.isEmpty()) {
            QVERIFY2(message(tag).contains(value), qPrintable(message(tag)));
            QVERIFY(tag.error().kind == ErrorKind::BadInput);
            return;
        }
        QVERIFY2(tag.has_value(), qPrintable(message(tag)));
        QCOMPARE(tag->first, key.toStdString());
        QCOMPARE(tag->second, value.toStdString());
    }

    void labelsThatNoListCouldShow()
    {
        QVERIFY(checkLabels(someLabels()).has_value());
        QVERIFY(checkLabels({std::string(200, 'n'), std::string(20'000, 'n'), {}, false}).has_value());
        QVERIFY(message(checkLabels({std::string(201, 'n'), {}, {}, false})).contains("the name has 201 bytes"));
        QVERIFY(message(checkLabels({{}, std::string(20'001, 'n'), {}, false})).contains("the note has 20001"));
        QVERIFY(message(checkLabels({"two\nlines", {}, {}, false})).contains("the name holds control"));
        RunLabels many;
        for (int i = 0; i < 51; ++i)
            many.tags["t" + std::to_string(i)] = "1";
        QVERIFY(message(checkLabels(many)).contains("at most 50 tags, not 51"));
    }

    void areThereFromTheStartEvenIfTheRunIsCut()
    {
        writeRun(path("a.headroom"), someLabels(), false);
        auto reader = RunReader::open(path("a.headroom"));
        QVERIFY2(reader.has_value(), qPrintable(message(reader)));
        QVERIFY(reader->info().cut);
        QVERIFY(reader->info().labels == someLabels());
        QVERIFY(readLabels(path("a.headroom")).value() == someLabels());
    }

    void canBeChangedAndNothingElseIs()
    {
        writeRun(path("a.headroom"), {"old", "old", {{"old", "1"}}, true});
        const std::vector<Sample> before = measured(path("a.headroom"));
        QVERIFY(writeLabels(path("a.headroom"), someLabels()).has_value());
        QVERIFY(readLabels(path("a.headroom")).value() == someLabels());
        QVERIFY(measured(path("a.headroom")) == before);
        QVERIFY(writeLabels(path("a.headroom"), {}).has_value());
        QVERIFY(!readLabels(path("a.headroom")).value().any());
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{"a.headroom"});
    }

    void whatANewerHeadroomAddedStays()
    {
        writeRun(path("a.headroom"), someLabels());
        {
            auto database = Database::open(path("a.headroom"), Database::Access::Write);
            QVERIFY(database->execute("INSERT INTO labels VALUES ('colour', 'green')").has_value());
        }
        QVERIFY(writeLabels(path("a.headroom"), {"x", {}, {}, false}).has_value());
        auto database = Database::open(path("a.headroom"), Database::Access::Read);
        QCOMPARE(database->ask("SELECT value FROM labels WHERE key = 'colour'").value(), std::string("green"));
        QCOMPARE(database->ask("SELECT count(*) FROM labels").value(), std::string("2"));
    }

    void markersThatNoRunCanHave_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QByteArray>("error"); // empty: it can
        QTest::newRow("at the start, without a note") << qint64(0) << QByteArray() << QByteArray();
        QTest::newRow("before the start") << qint64(-1) << QByteArray() << QByteArray("between the run's start");
        QTest::newRow("next month") << qint64(30 * 86'400) << QByteArray("x") << QByteArray("a week after it");
        QTest::newRow("two lines") << qint64(5) << QByteArray("a\nb") << QByteArray("at 5s holds control characters");
        QTest::newRow("a page") << qint64(5) << QByteArray(501, 'x') << QByteArray("at most 500 are kept");
    }
    void markersThatNoRunCanHave()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, note);
        QFETCH(QByteArray, error);
        RunLabels labels;
        labels.markers[std::chrono::seconds(seconds)] = note.toStdString();
        QCOMPARE(checkLabels(labels).has_value(), error.isEmpty());
        QVERIFY2(message(checkLabels(labels)).contains(error) || error.isEmpty(),
                 qPrintable(message(checkLabels(labels))));
    }

    /// What is noted while a run goes on is in its file with the next transaction, however the run ends.
    void changedWhileTheRunGoesOn()
    {
        RunInfo info = testInfo();
        info.labels = {"the name", {}, {}, false};
        auto writer = RunWriter::create(path("a.headroom"), info, {.transactionEvery = 0s});
        QVERIFY(writer.has_value());
        (*writer)->keepLabels(someLabels());
        playInto(**writer, syntheticRequests(4, 100, 500));
        writer->reset(); // killed
        QVERIFY(RunReader::open(path("a.headroom"))->info().cut);
        QVERIFY(readLabels(path("a.headroom")).value() == someLabels());
    }

    void notOfARunBeingWritten()
    {
        auto writer = RunWriter::create(path("a.headroom"), testInfo());
        const auto refused = writeLabels(path("a.headroom"), someLabels());
        QVERIFY2(message(refused).contains("still being written"), qPrintable(message(refused)));
        QVERIFY(refused.error().kind == ErrorKind::BadInput);
        const TestRun run = playInto(**writer, syntheticRequests(4, 100, 500));
        QVERIFY((*writer)->finish(*run.last).has_value());
        QVERIFY(writeLabels(path("a.headroom"), someLabels()).has_value());
    }

    void ofARunThatWasCut()
    {
        writeRun(path("a.headroom"), {}, false);
        const std::vector<Sample> before = measured(path("a.headroom"));
        QVERIFY(!before.empty());
        const auto written = writeLabels(path("a.headroom"), someLabels());
        QVERIFY2(written.has_value(), qPrintable(message(written)));
        QVERIFY(measured(path("a.headroom")) == before);
        QVERIFY(RunReader::open(path("a.headroom"))->info().cut);
    }

    void ofFilesThatAreNoRuns()
    {
        std::ofstream(path("text.headroom")) << "my only copy";
        QVERIFY(message(writeLabels(path("text.headroom"), someLabels())).contains("is not a Headroom run"));
        QVERIFY(message(writeLabels(path("none.headroom"), someLabels())).contains("there is no file"));
        QVERIFY(!std::filesystem::exists(path("none.headroom")));
    }

    void filesOfOlderRevisionsTakeBoth_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo& run : QDir(HEADROOM_TEST_DATA "/runs").entryInfoList({"revision*.headroom"}, QDir::Files))
            QTest::newRow(qPrintable(run.fileName())) << run.filePath();
        QVERIFY(!QDir(HEADROOM_TEST_DATA "/runs").isEmpty());
    }
    void filesOfOlderRevisionsTakeBoth()
    {
        QFETCH(QString, file);
        QVERIFY(QFile::copy(file, m_dir.filePath("a.headroom")));
        QFile(m_dir.filePath("a.headroom")).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const std::vector<Sample> before = measured(path("a.headroom"));
        const auto bare = readHeader(path("a.headroom"));
        QVERIFY2(bare.has_value(), qPrintable(message(bare)));
        const bool beforeBoth = file.contains("revision2") || file.contains("revision3");
        QVERIFY(beforeBoth ? !bare->digest && !bare->labels.any() : bare->digest.has_value());
        QVERIFY(bare->end != RunEnd::Running);
        const auto labelled = writeLabels(path("a.headroom"), someLabels());
        QVERIFY2(labelled.has_value(), qPrintable(message(labelled)));
        QVERIFY(writeDigest(path("a.headroom"), someDigest()).has_value());
        const auto header = readHeader(path("a.headroom"));
        QVERIFY(header->labels == someLabels());
        QVERIFY(header->digest == someDigest());
        QVERIFY(measured(path("a.headroom")) == before);
    }

    void digestsReadAsTheyWereWritten()
    {
        QVERIFY(decodeDigest(encodeDigest(someDigest())) == someDigest());
        QVERIFY(decodeDigest(encodeDigest({})) == RunDigest());
        RunDigest looked = someDigest();
        looked.findings.emplace(); // looked for, and none found
        QVERIFY(decodeDigest(encodeDigest(looked)) == looked);
    }

    void damagedDigestsAreNone()
    {
        const std::string good = encodeDigest(someDigest());
        for (std::size_t i = 0; i < good.size(); ++i) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            const auto read = decodeDigest(bad);
            QVERIFY2(!read || *read == someDigest(), qPrintable(QString::number(i))); // some header bits say nothing
            QVERIFY(!decodeDigest(good.substr(0, i)));
        }
    }

    void headersAreOfTheRunWithOrWithoutADigest()
    {
        writeRun(path("a.headroom"), someLabels());
        const auto bare = readHeader(path("a.headroom"));
        QVERIFY2(bare.has_value(), qPrintable(message(bare)));
        QCOMPARE(bare->profileName, testInfo().name);
        QVERIFY(bare->startedAt == syntheticStart);
        QVERIFY(bare->end == RunEnd::Completed);
        QVERIFY(!bare->digest);
        QVERIFY(writeDigest(path("a.headroom"), someDigest()).has_value());
        const auto header = readHeader(path("a.headroom"));
        QVERIFY(header->digest == someDigest());
        QVERIFY(header->labels == someLabels());
        {
            auto database = Database::open(path("a.headroom"), Database::Access::Write);
            QVERIFY(database->execute("UPDATE digest SET data = x'00112233'").has_value());
        }
        QVERIFY(!readHeader(path("a.headroom"))->digest);
        writeRun(path("cut.headroom"), {}, false);
        QVERIFY(readHeader(path("cut.headroom"))->end == RunEnd::Running);
    }

    /// Half a change lies in the file and only its journal can undo it; a reader alone could not.
    void aChangeKilledHalfWayIsUndone()
    {
        const std::string file = path("a.headroom");
        writeRun(file, someLabels());
        const std::vector<Sample> before = measured(file);
        const pid_t child = fork();
        if (child == 0) {
            auto database = Database::open(file, Database::Access::Write);
            const bool begun = database
                && database
                       ->execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE labels SET value = 'half';"
                                 "CREATE TABLE big(x); INSERT INTO big SELECT randomblob(60000) FROM state, seconds")
                       .has_value();
            _exit(begun ? 0 : 1);
        }
        int status = 1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QVERIFY(std::filesystem::exists(file + "-journal"));
        {
            auto plain = Database::open(file, Database::Access::Read); // what this test is about
            QVERIFY(!plain->ask("SELECT count(*) FROM state").has_value());
        }
        const auto header = readHeader(file);
        QVERIFY2(header.has_value(), qPrintable(message(header)));
        QVERIFY(header->labels == someLabels());
        QVERIFY(measured(file) == before);
    }
};

QTEST_GUILESS_MAIN(TestRunLabels)
#include "tst_runlabels.moc"
