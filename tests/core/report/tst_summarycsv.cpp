#include "../analysis/jobsrun.h"
#include "checkoutrun.h"
#include "report/secondscsv.h"
#include "report/summarycsv.h"
#include "report/summaryjson.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

QStringList linesOf(const std::string& csv)
{
    return QString::fromStdString(csv).split("\r\n", Qt::SkipEmptyParts);
}

/// Cells by request and metric; no cell of these holds a comma.
QMap<QString, QStringList> rowsOf(const std::string& csv)
{
    QMap<QString, QStringList> rows;
    for (const QString& line : linesOf(csv)) {
        const QStringList cells = line.split(',');
        rows[cells[0] + '/' + cells[1]] = cells.mid(2);
    }
    return rows;
}

} // namespace

class TestSummaryCsv : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheJsonSays()
    {
        LoadProfile profile = checkoutProfile();
        profile.pass.push_back(*parsePassCondition("p95 <= 80 % of limit"));
        const RunSummary summary = summarise(profile, checkoutRun());
        const json document = json::parse(summaryJson(summary));
        const auto rows = rowsOf(summaryCsv(summary));
        const auto text = [](const json& value) { return QString::fromStdString(value.dump()); };
        for (const char* kind : {"response", "service", "first_byte"}) {
            for (const auto& [name, entry] : document[std::string(kind) + "_ms"].items()) {
                const QStringList cells = rows.value(QString("/%1_%2").arg(kind, name.c_str()));
                QCOMPARE(cells.size(), qsizetype(5));
                QCOMPARE(cells[0], QString("ms"));
                const std::array<const char*, 4> keys{"value", "low", "high", "at_least"};
                for (std::size_t i = 0; i < keys.size(); ++i)
                    QCOMPARE(cells[static_cast<qsizetype>(i) + 1],
                             entry.contains(keys[i]) ? text(entry[keys[i]]) : QString());
            }
        }
        for (const auto& [name, count] : document["outcomes"].items())
            QCOMPARE(rows.value("/" + QString::fromStdString(name)).value(1), text(count));
        QCOMPARE(rows.value("/answered_in_time").value(1), text(document["answered_in_time"]));
        QCOMPARE(rows.value("/headroom_p95").value(1), text(document["headroom"]["p95"]));
        QCOMPARE(rows.value("/throughput").value(1), text(document["throughput_per_s"]));
        QCOMPARE(rows.value("/verdict").value(1), QString::fromStdString(document["verdict"]));
        QCOMPARE(rows.value("/p95 <= 80 % of limit"), (QStringList{"result", "held", "", "", ""}));
    }

    /// The jobs of the JSON, each number in its own row.
    void saysOfJobsWhatTheJsonSays()
    {
        LoadProfile profile;
        profile.request().name = "export";
        profile.request().url = "http://127.0.0.1/jobs";
        profile.request().poll = PollPlan{};
        JobsRun jobs;
        for (std::uint32_t i = 0; i < 100; ++i)
            jobs.add(i, i % 10 == 3 ? JobEnd::GivenUp : JobEnd::Done, 4s + std::chrono::milliseconds(i * 333));
        const RunSummary summary = summarise(profile, jobs.build());
        const json one = json::parse(summaryJson(summary))["jobs"]["by_request"][0];
        const auto rows = rowsOf(summaryCsv(summary));
        const auto text = [](const json& value) { return QString::fromStdString(value.dump()); };
        for (const auto& [end, count] : one["ends"].items())
            QCOMPARE(rows.value("export/jobs_polled_" + QString::fromStdString(end)),
                     (QStringList{"jobs", text(count), "", "", ""}));
        for (const char* kind : {"accepted", "completion", "longest_silence"}) {
            const json& times = one[std::string(kind) + "_ms"];
            QVERIFY(times.contains("p50"));
            QCOMPARE(rows.value(QString("export/jobs_polled_%1_p50").arg(kind)).mid(0, 2),
                     (QStringList{"ms", text(times["p50"]["value"])}));
        }
        QCOMPARE(rows.value("export/jobs_polled_parts").value(1), text(one["parts"]));
        QCOMPARE(rows.value("export/jobs_polled_parts_per_job").value(1), QString("4.0"));
        QCOMPARE(rows.value("export/jobs_polled_done_past_limit").value(1), text(one["done_past_limit"]));
        QCOMPARE(rows.value("export/jobs_polled_open").value(1), QString("0"));
    }

    void namesThatAreFormulasAreNotRun()
    {
        RunSummary summary;
        summary.requests.push_back({"=cmd|' /C calc'!A0", 1, {}, {}});
        const QStringList lines = linesOf(summaryCsv(summary));
        QVERIFY(lines.last().startsWith("'=cmd|") || lines.last().startsWith("\"'=cmd|"));
    }

    void secondsHoldLoadAndOutcomes()
    {
        const RunSnapshot run = checkoutRun();
        const QStringList lines = linesOf(secondsCsv(run, {}));
        QCOMPARE(lines.size(), qsizetype(301));
        const QStringList head = lines[0].split(',');
        const auto at = [&](const QStringList& cells, const char* name) { return cells[head.indexOf(name)]; };
        std::uint64_t outcomes = 0, sent = 0;
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(',');
            QCOMPARE(cells.size(), head.size());
            sent += at(cells, "sent").toULongLong();
            for (const std::string_view name : outcomeNames)
                outcomes += at(cells, ("planned_here_" + std::string(name)).c_str()).toULongLong();
        }
        QCOMPARE(sent, run.sent);
        QCOMPARE(outcomes, run.sent);
        const QStringList slow = lines[51].split(','); // second 50
        QCOMPARE(at(slow, "second"), QString("50"));
        QCOMPARE(at(slow, "start_utc"), QString("2026-03-12T14:00:50.000Z"));
        QCOMPARE(at(slow, "in_flight_at_end"), QString("61"));
        QCOMPARE(at(slow, "planned_here_gateway_timeout"), QString("1"));
        QCOMPARE(at(slow, "planned_here_near_limit"), QString("1"));
        QCOMPARE(linesOf(secondsCsv(run, {50s, 60s})).size(), qsizetype(11));
    }

    void secondsOfWhichLittleIsKnown()
    {
        RunBuilder builder;
        builder.add(3, Outcome::NetworkError, 1ms);
        builder.run.load.push_back({.second = 7, .planned = 2});
        const QStringList lines = linesOf(secondsCsv(builder.build(), {}));
        QCOMPARE(lines.size(), qsizetype(3));
        QCOMPARE(lines[1], QString("3,2026-03-12T14:00:03.000Z,,,,,,,,,0,0,0,0,0,0,1,0,0,0,,"));
        QCOMPARE(lines[2], QString("7,2026-03-12T14:00:07.000Z,2,0,0,0,0,0,0.000,0,0,0,0,0,0,0,0,0,0,0,,"));
        QCOMPARE(linesOf(secondsCsv(RunSnapshot(), {})).size(), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(TestSummaryCsv)
#include "tst_summarycsv.moc"
