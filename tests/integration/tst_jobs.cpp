#include "commandrun.h"
#include "emulator/gatewayemulator.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

// The remedy as its users meet it: work that is longer than the gateway's limit, waited for and polled for, on the
// command line. What the emulated backend did is counted by its own log.

class TestJobs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void waitingForItFails();
    void pollingForItCompletes();
    void thePartsAddUp();
    void rowsAreThoseOfTheSummary();
    void aPartOfTheRunHasItsOwnJobs();
    void salvagedJobsAreTheSame();
    void bothAreHeldAgainstEachOther();
    void exportWantsSomethingToWrite();

private:
    QString path(const char* name) const { return m_folder.filePath(name); }
    QString url(const char* target) const { return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(target); }
    QString profile() const;
    std::size_t logged(const std::string& part) const;

    QTemporaryDir m_folder;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_log;
    std::unique_ptr<GatewayEmulator> m_gateway;
    int m_port = 0;
    QJsonObject m_polled;
};

namespace {

const QStringList load{"--rate", "10/s", "--requests", "40", "--limit", "500ms", "--json", "-"};

QJsonObject jobsIn(const QJsonObject& summary)
{
    return summary["jobs"].toObject()["by_request"].toArray()[0].toObject();
}

QList<QList<QByteArray>> rowsOf(const QByteArray& csv)
{
    QList<QList<QByteArray>> rows;
    for (const QByteArray& line : csv.split('\n')) {
        if (!line.trimmed().isEmpty())
            rows << line.trimmed().split(',');
    }
    return rows;
}

} // namespace

void TestJobs::initTestCase()
{
    EmulatorSettings settings;
    settings.limit = 500ms;
    settings.concurrency = 100;
    settings.coldStart.median = 0s;
    m_gateway = std::make_unique<GatewayEmulator>(settings, [this](std::string_view line) {
        const std::lock_guard lock(m_mutex);
        m_log.emplace_back(line);
    });
    const auto port = m_gateway->start();
    QVERIFY(port.has_value());
    m_port = *port;
}

std::size_t TestJobs::logged(const std::string& part) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(std::count_if(
        m_log.begin(), m_log.end(), [&](const std::string& line) { return line.find(part) != std::string::npos; }));
}

QString TestJobs::profile() const
{
    const QString file = path("polled.json");
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("no profile");
    out.write(QStringLiteral(R"({"schema": "headroom.profile/2", "request": {"name": "export", "method": "POST",
        "url": "%1", "poll": {"interval": "100ms", "growth": 1.5, "retry_after": false, "give_up_after": "30s"}},
        "load": {"model": "open", "rate": "10/s", "requests": 40},
        "pass": ["gateway_timeout = 0", "p50 completion <= 20 s", "abandoned = 0"]})")
                  .arg(url("/jobs?take=1500ms"))
                  .toUtf8());
    return file;
}

void TestJobs::waitingForItFails()
{
    const CommandRun run =
        runCommand(QStringList{"run", "--url", url("/delay?ms=1500"), "--out", path("waited.headroom")} + load);
    QVERIFY2(endedUnlessLate(run, "FAIL", 1), run.out + run.err);
    QCOMPARE(run.json()["outcomes"].toObject()["gateway_timeout"].toInt(), 40);
    QVERIFY(!run.json().contains("jobs"));
}

void TestJobs::pollingForItCompletes()
{
    const CommandRun run =
        runCommand(QStringList{"run", profile(), "--out", path("polled.headroom"), "--limit", "500ms", "--json", "-"});
    QVERIFY2(endedUnlessLate(run, "PASS", 0), run.out + run.err);
    m_polled = run.json();
    const QJsonObject jobs = jobsIn(m_polled);
    QCOMPARE(jobs["ended"].toInt(), 40);
    QCOMPARE(jobs["ends"].toObject()["done"].toInt(), 40);
    QCOMPARE(jobs["done_past_limit"].toInt(), 40); // all that the wait would have lost
    QVERIFY(jobs["completion_ms"].toObject()["p50"].toObject()["value"].toDouble() >= 1500);
    QCOMPARE(m_polled["outcomes"].toObject()["gateway_timeout"].toInt(), 0);
}

/// Everything the client counted is in the backend's own log.
void TestJobs::thePartsAddUp()
{
    const QJsonObject jobs = jobsIn(m_polled);
    QCOMPARE(logged("\"POST /jobs?take=1500ms HTTP/1.1\" 202 "), std::size_t(40));
    QCOMPARE(logged("\"GET /jobs/"), std::size_t(jobs["parts"].toInt()));
    const QJsonArray requests = m_polled["by_request"].toArray();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].toObject()["name"].toString(), "export");
    QCOMPARE(requests[0].toObject()["ended"].toInt(), 40);
    QCOMPARE(requests[1].toObject()["name"].toString(), "export (poll)");
    QCOMPARE(requests[1].toObject()["ended"].toInt(), jobs["parts"].toInt());
    const CommandRun shown = runCommand({"show", path("polled.headroom"), "--json", "-"});
    QVERIFY(shown.json()["jobs"] == m_polled["jobs"]);
    const CommandRun text = runCommand({"show", path("polled.headroom")});
    QVERIFY2(text.out.contains("Jobs       40 jobs of export, polled: 40 done; "), text.out);
    QVERIFY2(text.out.contains("p50 completion <= 20 s"), text.out);
}

void TestJobs::rowsAreThoseOfTheSummary()
{
    const CommandRun run =
        runCommand({"export", path("polled.headroom"), "--csv", path("requests.csv"), "--jobs-csv", "-"});
    QVERIFY2(run.exitCode == 0, run.err);
    const auto rows = rowsOf(run.out);
    QCOMPARE(rows.size(), 41);
    QCOMPARE(rows[0].size(), 16);
    int parts = 0;
    for (int i = 1; i < rows.size(); ++i) {
        QCOMPARE(rows[i][1] + rows[i][2], QByteArray("polleddone"));
        QVERIFY(rows[i][10].toDouble() >= 1500 && rows[i][11].isEmpty());
        QCOMPARE(rows[i][15], QByteArray("export"));
        parts += rows[i][12].toInt();
    }
    QCOMPARE(parts, jobsIn(m_polled)["parts"].toInt());
    QFile file(path("requests.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(rowsOf(file.readAll()).size(), 1 + 40 + parts);
}

void TestJobs::aPartOfTheRunHasItsOwnJobs()
{
    const CommandRun part = runCommand({"show", path("polled.headroom"), "--from", "1s", "--to", "2s", "--json", "-"});
    QCOMPARE(jobsIn(part.json())["ended"].toInt(), 10);
    const CommandRun rows =
        runCommand({"export", path("polled.headroom"), "--jobs-csv", "-", "--from", "1s", "--to", "2s"});
    QCOMPARE(rowsOf(rows.out).size(), 11);
}

void TestJobs::salvagedJobsAreTheSame()
{
    const QStringList jobs{"export", path("polled.headroom"), "--jobs-csv", "-"};
    QCOMPARE(runCommand(jobs + QStringList{"--salvage"}).out, runCommand(jobs).out);
}

/// What a user waits for the result is compared, not how fast a poll is.
void TestJobs::bothAreHeldAgainstEachOther()
{
    const CommandRun run = runCommand({"compare", path("waited.headroom"), path("polled.headroom"), "--json", "-"});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err);
    const QJsonObject json = run.json();
    QCOMPARE(json["result"].toString(), "better");
    QMap<QString, QJsonObject> metrics;
    for (const QJsonValue& metric : json["metrics"].toArray())
        metrics[metric.toObject()["request"].toString() + metric.toObject()["metric"].toString()] = metric.toObject();
    QVERIFY(metrics.contains("result_p50") && metrics.contains("no_result"));
    QCOMPARE(metrics["no_result"]["values"].toArray()[0].toObject()["value"].toDouble(), 1.0);
    QCOMPARE(metrics["no_result"]["values"].toArray()[1].toObject()["value"].toDouble(), 0.0);
    const QByteArray text = runCommand({"compare", path("waited.headroom"), path("polled.headroom")}).out.simplified();
    QVERIFY2(text.contains("its result is polled for, not waited for"), text);
    QVERIFY2(text.contains("Note: Result: what a user waits for it."), text);
    QVERIFY2(text.contains("* no result "), text);
    // Of runs without jobs everything is as before.
    QVERIFY(runCommand({"run", "--url", url("/delay?ms=1"), "--rate", "20/s", "--requests", "20", "--limit", "500ms",
                        "--quiet", "--out", path("quick.headroom")})
                .err.isEmpty());
    const CommandRun plain = runCommand({"compare", path("waited.headroom"), path("quick.headroom"), "--json", "-"});
    QVERIFY2(plain.json()["metrics"].toArray().size() > 3, plain.err);
    QVERIFY(!plain.out.contains("result_p") && !plain.out.contains("no_result"));
}

void TestJobs::exportWantsSomethingToWrite()
{
    const CommandRun none = runCommand({"export", path("polled.headroom")});
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("nothing to write"));
    const CommandRun same = runCommand({"export", path("polled.headroom"), "--csv", "-", "--jobs-csv", "-"});
    QCOMPARE(same.exitCode, 2);
    QVERIFY(same.err.contains("only one of the outputs can go to standard output"));
    const CommandRun over = runCommand({"export", path("polled.headroom"), "--jobs-csv", path("polled.headroom")});
    QCOMPARE(over.exitCode, 2);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
