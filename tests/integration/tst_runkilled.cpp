#include "commandrun.h"
#include "runchecks.h"
#include "truthserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>

using namespace headroom;

// The program itself, killed while it runs, held against the server's own log of what it answered.

class TestRunKilled : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString path(const char* name) const { return m_dir.filePath(name); }
    QString profileOf(const TruthServer& server);

private slots:
    void atAnyMoment();
    void keepsAllThatWasWritten();
};

void TestRunKilled::atAnyMoment()
{
    const std::string file = path("r.headroom").toStdString();
    std::mt19937_64 random(11);
    std::uint64_t most = 0;
    for (int turn = 0; turn < 12; ++turn) {
        for (const char* part : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(file + part);
        TruthServer server;
        QProcess process;
        process.start(HEADROOM_BIN "/headroom-cli",
                      {"run", "--url", QString::fromStdString(server.url("/ok")), "--rate", "400/s", "--for", "60s",
                       "--out", path("r.headroom"), "--quiet"});
        const std::uint64_t enough = 1 + random() % 700;
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() >= enough, 20'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitStatus() == QProcess::CrashExit, process.readAllStandardError());
        auto reader = RunReader::open(file);
        QVERIFY2(reader.has_value(), reader ? "" : reader.error().message.c_str());
        QCOMPARE(QString::fromStdString(contradictionIn(*reader)), QString());
        const OutcomeCounts& outcomes = reader->snapshot()->outcomes;
        QVERIFY(outcomes.total() <= server.answered());
        QCOMPARE(outcomes[Outcome::Ok], outcomes.total());
        most = std::max(most, outcomes.total());
    }
    QVERIFY(most > 0); // or nothing but empty runs was ever read
}

QString TestRunKilled::profileOf(const TruthServer& server)
{
    QFile file(path("p.json"));
    const auto url = [&](const char* part) { return QByteArray::fromStdString(server.url(part)); };
    const QByteArray text = R"({"schema": "headroom.profile/1", "order": "in_order", "requests": [{"url": ")"
        + url("/ok") + R"("}, {"url": ")" + url("/hang")
        + R"("}], "load": {"model": "open", "rate": "500/s", "requests": 100}, "client_timeout": "600s"})";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the profile cannot be written");
    return file.fileName();
}

/// In each turn one request is answered and the other never: from some moment on nothing changes any more, and a second
/// of the run later at most it is in the file. Then there is nothing that a kill could take away.
void TestRunKilled::keepsAllThatWasWritten()
{
    const TruthServer server;
    const std::string file = path("kept.headroom").toStdString();
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli",
                  {"run", profileOf(server), "--out", QString::fromStdString(file), "--quiet"});
    constexpr std::uint64_t turns = 100;
    const auto isThere = [&] {
        const auto reader = RunReader::open(file);
        return reader && reader->snapshot()->outcomes.total() == turns && reader->snapshot()->inFlight.size() == turns;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isThere(), process.readAllStandardError(), 30'000);
    QCOMPARE(server.answered(), turns);
    QCOMPARE(server.requests(), 2 * turns);
    const CommandRun during = runCommand({"show", QString::fromStdString(file), "--json", "-"});
    QVERIFY2(during.exitCode == 0, during.err);
    QVERIFY(!during.json().contains("verdict"));
    QCOMPARE(quint64(during.json()["now"].toObject()["in_flight"].toInt()), turns);
    QVERIFY2(during.json()["reasons"].toArray()[0].toString().startsWith("The run goes on"), during.out);
    QVERIFY(runCommand({"library", "--folder", m_dir.path()}).out.contains("running"));
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(isThere());
    auto reader = RunReader::open(file);
    QVERIFY(reader.has_value());
    QCOMPARE(QString::fromStdString(contradictionIn(*reader)), QString());
    const CommandRun shown = runCommand({"show", QString::fromStdString(file), "--json", "-"});
    QVERIFY2(shown.exitCode == 0, shown.err);
    QCOMPARE(shown.json()["verdict"].toString(), "STOPPED");
    QCOMPARE(quint64(shown.json()["outcomes"].toObject()["ok"].toInt()), server.answered());
}

QTEST_GUILESS_MAIN(TestRunKilled)
#include "tst_runkilled.moc"
