#include "analysis/runsummary.h"
#include "analysis/wallsentences.h"
#include "analysis/wording.h"
#include "base/files.h"
#include "checkoutrun.h"
#include "report/summarytext.h"
#include "report/textlayout.h"

#include <QRegularExpression>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

QString textOf(const RunSummary& summary, const LoadProfile& profile = checkoutProfile())
{
    return QString::fromStdString(summaryText(summary, profile));
}

/// The line that begins with a name.
QString lineOf(const QString& text, const QString& name)
{
    for (const QString& line : text.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size()).trimmed();
    }
    return {};
}

QSet<QString> numbersIn(const QString& text)
{
    QSet<QString> numbers;
    auto found = QRegularExpression("[0-9][0-9.,:]*[0-9]|[0-9]").globalMatch(text);
    while (found.hasNext())
        numbers.insert(found.next().captured());
    return numbers;
}

void addLatencies(QString& known, const LatencySummary& latency)
{
    for (const auto* percentile : {&latency.p50, &latency.p90, &latency.p95, &latency.p99, &latency.p99_9}) {
        if (*percentile)
            known += ' ' + QString::fromStdString(formatPercentile(**percentile));
    }
    if (latency.max)
        known += ' ' + QString::fromStdString(formatLatency(*latency.max));
}

/// Every number the summary and the profile hold, spelt as numbers are.
QString everyNumberOf(const RunSummary& summary, const LoadProfile& profile)
{
    QString known = "p50 p90 p95 p99 p99.9";
    const auto add = [&](const std::string& text) { known += ' ' + QString::fromStdString(text); };
    for (const auto& sentences : {summary.reasons, summary.notes, wallSentences(summary)}) {
        for (const std::string& sentence : sentences)
            add(sentence);
    }
    for (const std::uint64_t count : {summary.planned, summary.sent, summary.finished, summary.unfinished,
                                      summary.lateStarts, summary.droppedStarts, summary.inFlight, summary.atRisk})
        add(grouped(count));
    for (const std::uint64_t count : summary.outcomes.of)
        add(grouped(count));
    addLatencies(known, summary.response);
    addLatencies(known, summary.service);
    addLatencies(known, summary.firstByte);
    for (const auto& share : {summary.answeredInTime, summary.headroomP50, summary.headroomP95, summary.headroomP99,
                              summary.nearLimitShare, std::optional(summary.cpuShare)}) {
        if (share)
            add(formatShare(*share));
    }
    known += QString(" %1").arg(summary.throughputPerSecond, 0, 'f', summary.throughputPerSecond < 10 ? 2 : 1);
    for (const nanoseconds time : {summary.limit, summary.nearMark, *profile.load.duration})
        add(formatSetTime(time));
    for (const nanoseconds time : {summary.maxLag, summary.p99Lag})
        add(formatLatency(time));
    add(formatElapsed(summary.elapsed));
    add(formatRate(std::get<OpenModel>(profile.load.model).rate));
    add(profile.request().url);
    return known;
}

} // namespace

class TestSummaryText : public QObject {
    Q_OBJECT

private slots:
    void golden()
    {
        const auto expected = readFile(HEADROOM_TEST_DATA "/report/checkout.summary.txt", 1 << 20);
        QVERIFY(expected);
        QCOMPARE(textOf(summarise(checkoutProfile(), checkoutRun())), QString::fromStdString(*expected));
    }

    void everyNumber_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<qint64>("limitSeconds");
        QTest::newRow("mixed") << -1 << 0 << qint64(29);
        QTest::newRow("no requests") << 0 << 0 << qint64(29);
        QTest::newRow("one request") << 1 << int(Outcome::Ok) << qint64(29);
        QTest::newRow("all failed") << 500 << int(Outcome::NetworkError) << qint64(29);
        QTest::newRow("all timed out") << 500 << int(Outcome::GatewayTimeout) << qint64(29);
        QTest::newRow("limit of 29 minutes") << 500 << int(Outcome::NearLimit) << qint64(29 * 60);
    }
    void everyNumber()
    {
        QFETCH(int, requests);
        QFETCH(int, outcome);
        QFETCH(qint64, limitSeconds);
        LoadProfile profile = checkoutProfile();
        profile.limit.time = std::chrono::seconds(limitSeconds);
        RunBuilder builder;
        for (int i = 0; i < requests; ++i)
            builder.add(static_cast<std::uint32_t>(i) / 10, static_cast<Outcome>(outcome), profile.limit.time - 1ms);
        const RunSummary summary = summarise(profile, requests < 0 ? checkoutRun() : builder.build());
        const QString text = textOf(summary, profile);
        const QSet<QString> unknown = numbersIn(text) - numbersIn(everyNumberOf(summary, profile));
        QVERIFY2(unknown.isEmpty(), qPrintable(QStringList(unknown.values()).join(' ') + "\n" + text));
        for (const QString& line : text.split('\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        QVERIFY(text.startsWith(QString::fromUtf8(verdictName(*summary.verdict)) + " - "));
        QVERIFY(text.count('\n') <= 32);
    }

    void conditionsStandBesideTheirValues()
    {
        LoadProfile profile = checkoutProfile();
        for (const char* text : {"p50 <= 80 % of limit", "gateway_timeout <= 0.1 %", "p99.9 response <= 1 min"})
            profile.pass.push_back(*parsePassCondition(text));
        profile.pass[2].request = "POST /v1/checkout";
        const QString text = textOf(summarise(profile, checkoutRun()), profile);
        QVERIFY2(
            text.contains("\n\nConditions p50 <= 80 % of limit                         held       877 ms (803-958)\n"
                          "           gateway_timeout <= 0.1 %                     broken     0.83 % (0.18-2.3 %)\n"
                          "           p99.9 response <= 1 min (POST /v1/checkout)  undecided  >= 29.0 s (limit)\n\n"),
            qPrintable(text));
    }

    void linesSayTheirOwnNumbers()
    {
        RunSummary summary;
        summary.verdict = Verdict::Pass;
        summary.reasons = {"Because."};
        summary.planned = 1203;
        summary.sent = 1202;
        summary.finished = 1201;
        summary.outcomes[Outcome::Ok] = 1100;
        summary.outcomes[Outcome::Throttled] = 102;
        summary.limit = 29s;
        summary.elapsed = 88s;
        summary.throughputPerSecond = 12.5;
        summary.response.p95 = Percentile{.value = 410ms, .atLeast = {}, .low = 400ms, .high = 420ms};
        summary.service.p95 = Percentile{.value = 310ms, .atLeast = {}, .low = 300ms, .high = {}};
        summary.firstByte.p95 = Percentile{.value = 210ms, .atLeast = {}, .low = {}, .high = {}};
        summary.response.p99 = Percentile{.value = {}, .atLeast = 29s, .low = 27'400ms, .high = {}, .atLimit = true};
        summary.response.max = 28s;
        summary.answeredInTime = 0.915;
        summary.headroomP50 = 0.99;
        summary.headroomP95 = -0.05;
        summary.maxLag = 14ms;
        summary.p99Lag = 3ms;
        summary.cpuShare = 0.25;
        summary.lateStarts = 5;
        const QString text = textOf(summary);
        QCOMPARE(lineOf(text, "Requests"), "1,203 planned, 1,202 sent, 1,201 finished");
        QCOMPARE(lineOf(text, "Outcomes"), "1,100 ok, 102 throttled"); // no zeros
        QCOMPARE(lineOf(text, "In time"), "91.5 % of all requests were answered within 29 s");
        QCOMPARE(lineOf(text, "Throughput"), "12.5 answers/s over 88 s, until the last request ended");
        QCOMPARE(lineOf(text, "p95").simplified(), "410 ms (400-420) 310 ms (from 300 ms) 210 ms");
        QCOMPARE(lineOf(text, "p99").simplified(), ">= 29.0 s (limit; from 27.4 s) - -");
        QCOMPARE(lineOf(text, "max answer").simplified(), "28.0 s - -");
        QCOMPARE(lineOf(text, "Headroom"), "99 % of the limit at p50, -5 % at p95");
        QCOMPARE(lineOf(text, "Generator"),
                 "lag 3.00 ms at p99, 14.0 ms at most; 5 late and 0 dropped starts; busiest thread 25 % CPU");
    }

    void loads_data()
    {
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("timed");
        QTest::addColumn<bool>("counted");
        QTest::addColumn<QString>("words");
        QTest::newRow("rate for a time") << true << true << false << "90/min for 2 min (open model)";
        QTest::newRow("rate for a count") << true << false << true << "90/min for 600 requests (open model)";
        QTest::newRow("both") << true << true << true
                              << "90/min for 2 min or 600 requests, whichever comes first (open model)";
        QTest::newRow("users") << false << true << false << "20 users for 2 min (closed model: stalls hide load)";
    }
    void loads()
    {
        QFETCH(bool, open);
        QFETCH(bool, timed);
        QFETCH(bool, counted);
        QFETCH(QString, words);
        LoadProfile profile;
        profile.load.model = ClosedModel{20};
        if (open)
            profile.load.model = OpenModel{{90, 1min}};
        profile.load.duration = timed ? std::optional<nanoseconds>(2min) : std::nullopt;
        profile.load.requests = counted ? std::optional<std::uint64_t>(600) : std::nullopt;
        QCOMPARE(lineOf(textOf({}, profile), "Load"), words);
    }

    void aRunThatGoesOnHasNoVerdict()
    {
        RunSummary summary;
        summary.elapsed = 12s;
        summary.inFlight = 388;
        summary.atRisk = 14;
        QVERIFY(textOf(summary).startsWith("RUNNING - 12 s after the start: 388 in flight, 14 at risk.\n"));
        summary.timeoutsBegan = {.at = 41s, .sent = 38, .inFlight = 112};
        QVERIFY(textOf(summary).startsWith("RUNNING - 12 s after the start: 388 in flight, 14 at risk; timeouts began "
                                           "at 00:41, at 38/s with 112\n"));
    }

    void labelsStandAmongTheFacts()
    {
        const RunSummary summary = summarise(checkoutProfile(), checkoutRun());
        const RunLabels labels{"before caching", "two\nlines", {{"memory", "512"}, {"release", "1.4"}}, true};
        const QString text = QString::fromStdString(summaryText(summary, checkoutProfile(), labels));
        QCOMPARE(lineOf(text, "Run"), QString("before caching (baseline)"));
        QCOMPARE(lineOf(text, "Tags"), QString("memory=512, release=1.4"));
        QCOMPARE(lineOf(text, "Note"), QString("two lines"));
        QCOMPARE(lineOf(QString::fromStdString(summaryText(summary, checkoutProfile(), {{}, {}, {}, true})), "Run"),
                 QString("(baseline)"));
        for (const char* name : {"Run", "Tags", "Note"})
            QCOMPARE(lineOf(textOf(summary), name), QString());
    }

    void secretsStayOut()
    {
        const QString text = textOf(summarise(checkoutProfile(), checkoutRun()));
        QVERIFY(text.contains("checkout-peak: POST https://api.example.com/v1/checkout?token=..."));
        QVERIFY(!text.contains("s3cret") && !text.contains("anna") && !text.contains("pw@"));
    }

    void hanging()
    {
        QCOMPARE(hangingLines("A: ", "one two"), "A: one two\n");
        QCOMPARE(hangingLines("A: ", ""), "A: \n");
        const std::string word(60, 'x');
        QCOMPARE(hangingLines("A: ", word + ' ' + word), "A: " + word + "\n   " + word + '\n');
        const std::string fits(96, 'y');
        QCOMPARE(hangingLines("A: ", "a " + fits), "A: a\n   " + fits + '\n');
        const std::string huge(150, 'z');
        QCOMPARE(hangingLines("A: ", huge), "A: " + huge + '\n');
        QCOMPARE(hangingLines("A: ", "red\x1b[31m\r\nline"), "A: red [31m line\n"); // foreign text drives no terminal
    }
};

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summarytext.moc"
