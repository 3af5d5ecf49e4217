#include "commandrun.h"
#include "nginxserver.h"
#include "serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>

using namespace headroom;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Waits, at most 30 s, until a log holds `what` so many times.
bool awaitLogged(const QString& log, const QByteArray& what, qsizetype times)
{
    const QDeadlineTimer patience(30'000);
    while (contentOf(log).count(what) < times && !patience.hasExpired())
        QThread::msleep(20);
    return contentOf(log).count(what) == times;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Two in three requests are slower than the limit.
QByteArray profileFor(const QString& slow, const QString& quick, const QByteArray& correlation,
                      const QByteArray& gateway, const QByteArray& limit)
{
    return QString(R"({"schema": "headroom.profile/1", "requests": [{"url": "%1", "weight": 2}, {"url": "%2"}],
        "correlation": %3, "limit": {"gateway": "%4", "time": "%5"},
        "load": {"model": "open", "rate": "20/s", "requests": 60}})")
        .arg(slow, quick, correlation, gateway, limit)
        .toUtf8();
}

/// What the test itself reads of the run and of the gateway's log, to hold the program's figures against.
struct Truth {
    int timedOut = 0;
    double wastedMs = 0;
};

/// By the ids in the log's event lines, the reports' durations and the rows of the run.
Truth truthOf(const QByteArray& csv, const QByteArray& log)
{
    QMap<QString, double> workedMs; // by the function's id
    QMap<QString, QString> functionOf; // by the request's own
    static const QRegularExpression report(
        R"(^REPORT RequestId: (\S+)\tDuration: (\S+) ms.*?(?:Init Duration: (\S+) ms)?\t?$)");
    static const QRegularExpression event(R"(^\[DEBUG\]\t\S+\t(\S+)\tZappa Event: .*'X-Load-Id': '([^']+)')");
    for (const QByteArray& line : log.split('\n')) {
        const QString text = QString::fromUtf8(line);
        if (const auto found = report.match(text); found.hasMatch())
            workedMs[found.captured(1)] = found.captured(2).toDouble() + found.captured(3).toDouble();
        else if (const auto named = event.match(text); named.hasMatch())
            functionOf[named.captured(2)] = named.captured(1);
    }
    const QByteArrayList rows = csv.split('\n');
    const QByteArrayList names = rows.first().trimmed().split(',');
    Truth truth;
    for (const QByteArray& row : rows.mid(1)) {
        const QByteArrayList cells = row.trimmed().split(',');
        if (cells.size() < names.size() || cells[names.indexOf("outcome")] != "gateway_timeout")
            continue;
        ++truth.timedOut;
        const QString id = functionOf.value(cells[names.indexOf("request_id")]);
        truth.wastedMs += workedMs.value(id) - cells[names.indexOf("service_ms")].toDouble();
    }
    return truth;
}

/// The ids that the requests carried, by their numbers.
QMap<int, QString> ownIds(const QByteArray& csv)
{
    QMap<int, QString> ids;
    const QByteArrayList rows = csv.split('\n');
    const auto at = rows.first().trimmed().split(',').indexOf("request_id");
    for (const QByteArray& row : rows.mid(1)) {
        if (const QByteArrayList cells = row.trimmed().split(','); cells.size() > at)
            ids[cells.first().toInt()] = QString::fromUtf8(cells[at]);
    }
    return ids;
}

} // namespace

/// `headroom-cli logs`, against servers that keep records of their own.
class TestServerLogs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const QString& name) const { return m_folder.filePath(name); }

    /// Runs the profile against the gateway and waits until its log holds the end of every invocation.
    void runInto(const QString& run, const QByteArray& profile) const
    {
        write(at("profile.json"), profile);
        const CommandRun done = runCommand({"run", at("profile.json"), "--out", run, "--quiet"});
        QVERIFY2(QFile::exists(run) && !done.crashed, done.err);
    }

private slots:
    void findsTheGhostsOfTheLocalGateway_data()
    {
        QTest::addColumn<QByteArray>("correlation");
        QTest::addColumn<QString>("join");
        QTest::newRow("own id") << QByteArray(R"({"header": "X-Load-Id"})") << "own_id";
        QTest::newRow("trace") << QByteArray(R"({"amzn_trace_id": true})") << "trace_id";
    }
    void findsTheGhostsOfTheLocalGateway()
    {
        QFETCH(QByteArray, correlation);
        QFETCH(QString, join);
        const QString log = at(join + ".log"), run = at(join + ".headroom");
        ServerProcess gateway("(it is built here)", HEADROOM_BIN "/headroom-cli",
                              {"gateway", "--port", "PORT", "--limit", "300ms", "--concurrency", "100", "--log", log});
        QVERIFY2(gateway.started(), gateway.trouble());
        runInto(run,
                profileFor(gateway.url("/delay?ms=1200"), gateway.url("/delay?ms=5"), correlation, "aws-apigw-rest",
                           "300ms"));
        QVERIFY(awaitLogged(log, "REPORT RequestId", 60));
        gateway.stop();

        const CommandRun logs = runCommand({"logs", run, "--from", log, "--json", "-"});
        QVERIFY2(logs.exitCode == 0, logs.err);
        const QJsonObject ghosts = logs.json();
        // The gateway counts for itself, and says so when it ends.
        const QByteArray counted = QString("Gateway timeouts: %1, of which the backend finished %2 later.")
                                       .arg(ghosts["timed_out"].toInt())
                                       .arg(ghosts["finished"].toInt())
                                       .toUtf8();
        QVERIFY2(gateway.said().contains(counted), gateway.said() + counted);
        QVERIFY(ghosts["timed_out"].toInt() >= 20 && ghosts["unknown"].toInt() == 0);
        QCOMPARE(ghosts["joined"].toObject(), (QJsonObject{{join, 60}}));
        for (const QJsonValue& request : ghosts["requests"].toArray())
            QVERIFY(request["worked_ms"].toDouble() >= 1200 && request["ended"] == "finished");
        const QJsonObject clock = ghosts["clock"].toObject(); // it is one and the same
        QVERIFY2(clock["low"].toDouble() <= 20 && clock["high"].toDouble() >= -20, logs.out);
        const CommandRun shown = runCommand({"show", run, "--json", "-"});
        QCOMPARE(shown.json()["ghosts"].toObject()["sentence"], ghosts["sentence"]);
        const QByteArray sentence = ghosts["sentence"].toString().toUtf8();
        const QByteArray text = runCommand({"show", run}).out.simplified();
        QVERIFY2(text.contains("Ghosts " + sentence) && text.contains("by its log, " + sentence), text);
        const QByteArray table = runCommand({"logs", run, "--from", log, "--price", "1"}).out.simplified();
        QVERIFY2(table.contains("Ghosts " + sentence) && table.contains("Request waited worked")
                     && table.contains(" at $1.0 each"),
                 table);
    }

    void wastesWhatTheLogAndTheRunSay()
    {
        const QString log = at("own_id.log"), run = at("own_id.headroom");
        QVERIFY(QFile::exists(run)); // of the test before
        const QJsonObject ghosts = runCommand({"logs", run, "--from", log, "--json", "-"}).json();
        const Truth truth = truthOf(runCommand({"export", run, "--csv", "-"}).out, contentOf(log));
        QCOMPARE(ghosts["timed_out"].toInt(), truth.timedOut);
        const double wasted = ghosts["wasted"].toObject()["ms"].toDouble();
        QVERIFY2(std::abs(wasted - truth.wastedMs) < 0.02 * truth.timedOut, // a report has hundredths of milliseconds
                 qPrintable(QString("%1, not %2").arg(wasted).arg(truth.wastedMs)));
    }

    void saysHowSureItIsWithoutIds()
    {
        const QString log = at("none.log"), run = at("none.headroom");
        ServerProcess gateway("(it is built here)", HEADROOM_BIN "/headroom-cli",
                              {"gateway", "--port", "PORT", "--limit", "300ms", "--concurrency", "100", "--log", log});
        QVERIFY2(gateway.started(), gateway.trouble());
        runInto(run, profileFor(gateway.url("/delay?ms=1200"), gateway.url("/quick"), "{}", "aws-apigw-rest", "300ms"));
        QVERIFY(awaitLogged(log, "REPORT RequestId", 60));
        const QJsonObject ghosts = runCommand({"logs", run, "--from", log, "--json", "-"}).json();
        QVERIFY(ghosts["timed_out"].toInt() >= 20);
        QCOMPARE(ghosts["finished"].toInt() + ghosts["unknown"].toInt(), ghosts["timed_out"].toInt());
        const QJsonObject joined = ghosts["joined"].toObject();
        QVERIFY(joined.keys() == QStringList{"path_and_time"} && joined["path_and_time"].toInt() >= 1);
        QVERIFY(ghosts["least_sure"].toDouble() > 0.5);
        QCOMPARE(joined["path_and_time"].toInt() + ghosts["log"].toObject()["joined_to_none"].toInt(), 60);
    }

    /// nginx gives up after a second, gunicorn's log is joined, and the application counts for itself.
    void findsTheGhostsOfDjangoBehindNginx()
    {
        const QString log = at("gunicorn.log"), run = at("django.headroom");
        ServerProcess django("gunicorn", "/usr/bin/python3",
                             {"-B",
                              "-m",
                              "gunicorn",
                              "--chdir",
                              HEADROOM_TEST_SUPPORT,
                              "--bind",
                              "127.0.0.1:PORT",
                              "--worker-class",
                              "gthread",
                              "--workers",
                              "1",
                              "--threads",
                              "64",
                              "--worker-tmp-dir",
                              "FOLDER",
                              "--access-logfile",
                              log,
                              "--config",
                              HEADROOM_TEST_SUPPORT "/gunicornlog.py",
                              "slowdjango:application"});
        QVERIFY2(django.started(), django.trouble());
        const NginxServer nginx(
            QString("server { listen 127.0.0.1:PORT; location / { proxy_pass %1; proxy_read_timeout 1s; } }")
                .arg(django.url("")));
        QVERIFY2(nginx.started(), "nginx did not start; tests/run installs nginx-light.");
        runInto(
            run,
            profileFor(nginx.url("/slow?s=2"), nginx.url("/slow?s=0"), R"({"header": "X-Request-Id"})", "nginx", "1s"));
        const QJsonObject outcomes = runCommand({"show", run, "--json", "-"}).json()["outcomes"].toObject();
        const int timedOut = outcomes["gateway_timeout"].toInt();
        QVERIFY(timedOut >= 20);
        QCOMPARE(django.awaitSaid("200 /slow?s=2", timedOut), timedOut); // the application's own record
        QVERIFY(awaitLogged(log, "\"GET /slow?s=", 60));

        const CommandRun logs = runCommand({"logs", run, "--from", log, "--json", "-"});
        QVERIFY2(logs.exitCode == 0, logs.err);
        const QJsonObject ghosts = logs.json();
        QCOMPARE(ghosts["timed_out"].toInt(), timedOut);
        QCOMPARE(ghosts["finished"].toInt(), timedOut);
        QCOMPARE(ghosts["joined"].toObject(), (QJsonObject{{"own_id", 60}}));
        QCOMPARE(ghosts["requests"].toArray().size(), timedOut);
        QCOMPARE(ghosts["log"].toObject()["other_lines"].toInt(), 0);
        // Each took in gunicorn what it took in Django, and what gunicorn itself adds.
        const QMap<int, QString> ids = ownIds(runCommand({"export", run, "--csv", "-"}).out);
        const QByteArray said = django.said();
        for (const QJsonValue& request : ghosts["requests"].toArray()) {
            const QRegularExpression own("took ([0-9.]+) " + ids[request["number"].toInt()] + '\n');
            const auto found = own.match(QString::fromUtf8(said));
            QVERIFY(found.hasMatch());
            const double seconds = found.captured(1).toDouble();
            QVERIFY(seconds >= 2 && request["worked_ms"].toDouble() >= 1000 * seconds - 1);
        }
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("no run") << QStringList{"no-such.headroom", "--from", "x"} << QByteArray("no-such.headroom");
        QTest::newRow("no log") << QStringList{"RUN", "--from", "no-such.log"}
                                << QByteArray("'no-such.log' cannot be read");
        QTest::newRow("a format") << QStringList{"RUN", "--from", "x", "--format", "csv"}
                                  << QByteArray("--format: 'csv'");
        QTest::newRow("a unit") << QStringList{"RUN", "--from", "x", "--time-unit", "h"}
                                << QByteArray("--time-unit: 'h'");
        QTest::newRow("a price") << QStringList{"RUN", "--from", "x", "--price", "-1"} << QByteArray("--price");
    }
    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const CommandRun run =
            runCommand(QStringList{"logs"} + arguments.replaceInStrings("RUN", at("own_id.headroom")));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(part) && run.err.count('\n') == 1, run.err);
    }
};

QTEST_GUILESS_MAIN(TestServerLogs)
#include "tst_serverlogs.moc"
