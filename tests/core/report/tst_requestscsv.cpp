#include "base/files.h"
#include "report/csvtext.h"
#include "report/requestscsv.h"

#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const WallTime start = WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 12) + 14h + 2min + 7s + 125ms);

QStringList cellsOf(const Sample& sample)
{
    std::string row;
    RequestRows(CsvRun{start}).append(row, sample);
    const QString text = QString::fromStdString(row);
    return text.endsWith("\r\n") ? text.chopped(2).split(',') : QStringList{};
}

/// Cells by their column's name.
QMap<QString, QString> namedCellsOf(const Sample& sample)
{
    const QStringList names = QString::fromUtf8(RequestRows::header()).trimmed().split(',');
    const QStringList values = cellsOf(sample);
    QMap<QString, QString> named;
    for (qsizetype i = 0; i < names.size() && i < values.size(); ++i)
        named[names[i]] = values[i];
    return named;
}

Sample answered()
{
    return {.number = 12'345'678'901,
            .plannedStart = 1'000'500'000ns,
            .sent = 1'002'000'499ns,
            .firstByte = 1'402'000'500ns,
            .end = 1'452'999'999ns,
            .dns = 1'234'000ns,
            .connect = 2'345'678ns,
            .tls = 30ms,
            .bytesIn = 4321,
            .bytesOut = 120,
            .status = 200,
            .outcome = Outcome::Ok,
            .failure = NetworkFailure::None,
            .cause = FailureCause::None,
            .cache = CacheUse::Miss,
            .connectionReused = true,
            .version = HttpVersion::Http2,
            .request = 3,
            .attempt = 1,
            .lastAttempt = false,
            .poll = 7};
}

} // namespace

class TestRequestsCsv : public QObject {
    Q_OBJECT

private slots:
    void everyField()
    {
        const QMap<QString, QString> expected{{"number", "12345678901"},
                                              {"planned_utc", "2026-03-12T14:02:08.125500Z"},
                                              {"planned_at_ms", "1000.500"},
                                              {"sent_at_ms", "1002.000"},
                                              {"first_byte_at_ms", "1402.001"},
                                              {"end_at_ms", "1453.000"},
                                              {"response_ms", "452.500"},
                                              {"service_ms", "451.000"},
                                              {"first_byte_ms", "400.000"},
                                              {"dns_ms", "1.234"},
                                              {"connect_ms", "2.346"},
                                              {"tls_ms", "30.000"},
                                              {"bytes_in", "4321"},
                                              {"bytes_out", "120"},
                                              {"status", "200"},
                                              {"outcome", "ok"},
                                              {"network_failure", ""},
                                              {"connection_reused", "true"},
                                              {"http_version", "2"},
                                              {"request", "3"},
                                              {"attempt", "1"},
                                              {"last_attempt", "false"},
                                              {"request_id", ""},
                                              {"traceparent", ""},
                                              {"amzn_trace_id", ""},
                                              {"body_ms", "50.999"},
                                              {"cause", ""},
                                              {"origin", ""},
                                              {"cache", "miss"},
                                              {"stands_for", "1"},
                                              {"poll", "7"}};
        QCOMPARE(namedCellsOf(answered()), expected);
        QCOMPARE(cellsOf(answered()).size(), expected.size());
        QVERIFY(RequestRows::header().ends_with("\r\n"));
    }

    void whatNeverHappenedIsEmpty()
    {
        const Sample refused{.number = 0,
                             .plannedStart = 5s,
                             .end = 5s + 1ms,
                             .outcome = Outcome::NetworkError,
                             .failure = NetworkFailure::Connect};
        const auto row = namedCellsOf(refused);
        for (const char* name : {"sent_at_ms", "first_byte_at_ms", "service_ms", "first_byte_ms", "status"})
            QVERIFY2(row[name].isEmpty(), name);
        QCOMPARE(row["response_ms"], "1.000");
        QCOMPARE(row["outcome"], "network_error");
        QCOMPARE(row["network_failure"], "connect");
        QCOMPARE(row["connection_reused"], "false");
    }

    void times_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << "0.000";
        QTest::newRow("rounds down") << qint64(499) << "0.000";
        QTest::newRow("rounds up") << qint64(500) << "0.001";
        QTest::newRow("leading zeros") << qint64(1'005'000) << "1.005";
        QTest::newRow("carries over") << qint64(999'999'600) << "1000.000";
        QTest::newRow("a day") << qint64(86'400'000'000'000) << "86400000.000";
        QTest::newRow("negative") << qint64(-1'500'000) << "-1.500";
    }
    void times()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(namedCellsOf({.dns = nanoseconds(ns)})["dns_ms"], text);
    }

    void momentsCrossSeconds()
    {
        RequestRows rows(CsvRun{start});
        std::string text;
        for (const nanoseconds planned : {0ns, 874'999'000ns, 875ms + 0ns, 0ns})
            rows.append(text, {.plannedStart = planned});
        const QString all = QString::fromStdString(text);
        const QStringList lines = all.split("\r\n");
        QCOMPARE(lines[0].split(',')[1], "2026-03-12T14:02:07.125000Z");
        QCOMPARE(lines[1].split(',')[1], "2026-03-12T14:02:07.999999Z");
        QCOMPARE(lines[2].split(',')[1], "2026-03-12T14:02:08.000000Z");
        QCOMPARE(lines[3].split(',')[1], "2026-03-12T14:02:07.125000Z");
    }

    void idsAreThoseThatWereSent()
    {
        const RunKey key{0x0123456789abcdef, 0xfedcba9876543210};
        Sample sent = answered();
        sent.poll = 0;
        std::string row;
        RequestRows(CsvRun{start, key, {"X-Request-Id", false, true}}).append(row, sent);
        const QStringList cells = QString::fromStdString(row).trimmed().split(',');
        // As the request carried them, made anew from what the run file keeps.
        const auto headers =
            correlationHeaders({"X-Request-Id", true, true}, requestIds(key, {12'345'678'901, 1, 3}, start));
        QCOMPARE(headers.size(), 3u);
        QCOMPARE(cells[22].toStdString(), headers[0].value);
        QCOMPARE(cells[23], QString()); // not asked for
        QCOMPARE(cells[24].toStdString(), headers[2].value);
        // Of polls none shares its ids with another, sent again or not.
        std::string poll;
        RequestRows(CsvRun{start, key, {"X-Request-Id", false, true}}).append(poll, answered());
        QCOMPARE(QString::fromStdString(poll).split(',')[22].toStdString(),
                 requestIds(key, {12'345'678'901, 7, 3}, start).request);
    }

    // Of the other plain answers only a part has rows: each says for how many it is there.
    void rowsThatStandForOthers()
    {
        std::string rows;
        RequestRows({}).append(rows, answered(), 1'048'576);
        QVERIFY(rows.ends_with(",miss,1048576,7\r\n"));
    }

    void longestValuesFit()
    {
        const nanoseconds most = nanoseconds::max() - 1us;
        const Sample sample{.number = UINT64_MAX,
                            .plannedStart = 0s,
                            .sent = 0s,
                            .firstByte = most,
                            .end = most,
                            .dns = most,
                            .connect = most,
                            .tls = most,
                            .bytesIn = UINT64_MAX,
                            .bytesOut = UINT64_MAX,
                            .status = 65535,
                            .outcome = Outcome::GatewayTimeout,
                            .failure = NetworkFailure::OutOfResources,
                            .cause = FailureCause::BackendUnreachable,
                            .cache = CacheUse::Miss};
        QCOMPARE(cellsOf(sample).size(), 31);
        QCOMPARE(namedCellsOf(sample)["response_ms"], "9223372036854.775");
        QCOMPARE(namedCellsOf(sample)["cause"], "backend_unreachable");
        QCOMPARE(namedCellsOf(sample)["origin"], "gateway");
    }

    void textCells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QByteArray("plain text") << QByteArray("plain text");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote") << QByteArray("say \"hi\"") << QByteArray("\"say \"\"hi\"\"\"");
        QTest::newRow("line end") << QByteArray("a\r\nb") << QByteArray("\"a\r\nb\"");
        QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f") << QByteArray("gr\xc3\xbc\xc3\x9f");
        QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
        QTest::newRow("formula, quoted") << QByteArray("=HYPERLINK(\"x\",1)")
                                         << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
        QTest::newRow("plus") << QByteArray("+1") << QByteArray("'+1");
        QTest::newRow("minus") << QByteArray("-1") << QByteArray("'-1");
        QTest::newRow("at") << QByteArray("@SUM(1)") << QByteArray("'@SUM(1)");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
        QTest::newRow("carriage return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
        QTest::newRow("inside is harmless") << QByteArray("a=1") << QByteArray("a=1");
    }
    void textCells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(QByteArray::fromStdString(csvText({text.data(), static_cast<std::size_t>(text.size())})), cell);
    }
};

QTEST_GUILESS_MAIN(TestRequestsCsv)
#include "tst_requestscsv.moc"
