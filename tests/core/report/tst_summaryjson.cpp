#include "analysis/runsummary.h"
#include "base/files.h"
#include "checkoutrun.h"
#include "report/summaryjson.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <clocale>
#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

json parsed(const RunSummary& summary)
{
    return json::parse(summaryJson(summary));
}

/// Absent exactly where unset, else the time to the microsecond.
bool holds(const json& object, const char* key, const std::optional<nanoseconds>& time)
{
    if (!time || !object.contains(key))
        return !time && !object.contains(key);
    return std::abs(object[key].get<double>() - toMilliseconds(*time)) <= 0.0005;
}

bool holds(const json& object, const char* key, const std::optional<double>& share)
{
    if (!share || !object.contains(key))
        return !share && !object.contains(key);
    return std::abs(object[key].get<double>() - *share) <= 1e-9;
}

bool holds(const json& object, const char* key, const std::optional<Percentile>& percentile)
{
    if (!percentile || !object.contains(key))
        return !percentile && !object.contains(key);
    const json& entry = object[key];
    return holds(entry, "value", percentile->value) && holds(entry, "at_least", percentile->atLeast)
        && holds(entry, "low", percentile->low) && holds(entry, "high", percentile->high);
}

bool holds(const json& object, const LatencySummary& latency)
{
    return holds(object, "p50", latency.p50) && holds(object, "p90", latency.p90) && holds(object, "p95", latency.p95)
        && holds(object, "p99", latency.p99) && holds(object, "p99_9", latency.p99_9)
        && (latency.max ? holds(object["max"], "value", latency.max) : !object.contains("max"));
}

void compareAll(const json& document, const RunSummary& summary)
{
    QCOMPARE(document["schema"], "headroom.summary/1");
    QCOMPARE(document.contains("verdict"), summary.verdict.has_value());
    if (summary.verdict)
        QCOMPARE(document["verdict"], json(std::string(verdictName(*summary.verdict))));
    QCOMPARE(document["reasons"], json(summary.reasons));
    QVERIFY(holds(document, "limit_ms", std::optional(summary.limit)));
    json requests = {{"planned", summary.planned},        {"sent", summary.sent},
                     {"finished", summary.finished},      {"unfinished", summary.unfinished},
                     {"late_starts", summary.lateStarts}, {"dropped_starts", summary.droppedStarts}};
    if (summary.resent > 0)
        requests["resent"] = summary.resent;
    QCOMPARE(document["requests"], requests);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        QCOMPARE(document["outcomes"][std::string(outcomeNames[i])], json(summary.outcomes.of[i]));
        sum += document["outcomes"][std::string(outcomeNames[i])].get<std::uint64_t>();
    }
    QCOMPARE(document["outcomes"].size(), outcomeCount);
    QCOMPARE(sum, document["requests"]["sent"].get<std::uint64_t>());
    QVERIFY(holds(document["response_ms"], summary.response));
    QVERIFY(holds(document["service_ms"], summary.service));
    QVERIFY(holds(document["first_byte_ms"], summary.firstByte));
    QVERIFY(holds(document, "near_limit_share", summary.nearLimitShare));
    QCOMPARE(document["limits_found"].size(), summary.limitsFound.size());
    for (std::size_t j = 0; j < summary.limitsFound.size(); ++j) {
        const json& limit = document["limits_found"][j];
        const FoundLimit& found = summary.limitsFound[j];
        QVERIFY(holds(limit, "value_ms", found.setting));
        QVERIFY(holds(limit, "low_ms", std::optional(found.cluster.low)));
        QVERIFY(holds(limit, "high_ms", std::optional(found.cluster.high)));
        QCOMPARE(limit["count"], json(found.cluster.count));
        QCOMPARE(limit["gateway_timeouts"], json(found.gatewayTimeouts));
        QCOMPARE(limit["agrees"], json(found.agrees));
        QCOMPARE(limit["by_gateway"], json(found.byGateway));
        QCOMPARE(limit["answers_later"], json(found.answersLater));
        QCOMPARE(limit["first_bytes_later"], json(found.begunLater));
    }
    QCOMPARE(document.contains("timeouts_began"), summary.timeoutsBegan.has_value());
    if (summary.timeoutsBegan) {
        QVERIFY(holds(document["timeouts_began"], "at_ms", std::optional(summary.timeoutsBegan->at)));
        QCOMPARE(document["timeouts_began"].contains("sent_per_s"), summary.timeoutsBegan->sent.has_value());
        QCOMPARE(document["timeouts_began"].value("in_flight", std::uint64_t(0)),
                 summary.timeoutsBegan->inFlight.value_or(0));
    }
    QVERIFY(holds(document, "answered_in_time", summary.answeredInTime));
    QVERIFY(holds(document["headroom"], "p50", summary.headroomP50));
    QVERIFY(holds(document["headroom"], "p95", summary.headroomP95));
    QVERIFY(holds(document["headroom"], "p99", summary.headroomP99));
    QVERIFY(holds(document, "throughput_per_s", std::optional(summary.throughputPerSecond)));
    QVERIFY(holds(document["generator"], "max_lag_ms", std::optional(summary.maxLag)));
    QVERIFY(holds(document["generator"], "p99_lag_ms", std::optional(summary.p99Lag)));
    QVERIFY(holds(document["generator"], "cpu_share", std::optional(summary.cpuShare)));
}

} // namespace

class TestSummaryJson : public QObject {
    Q_OBJECT

private slots:
    void golden()
    {
        const auto expected = readFile(HEADROOM_TEST_DATA "/report/checkout.summary.json", 1 << 20);
        QVERIFY(expected);
        QCOMPARE(summaryJson(summarise(checkoutProfile(), checkoutRun())), *expected);
    }

    void everyNumber_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<qint64>("limitSeconds");
        QTest::newRow("mixed") << -1 << 0 << qint64(29);
        QTest::newRow("no requests") << 0 << 0 << qint64(29);
        QTest::newRow("one request") << 1 << int(Outcome::Ok) << qint64(29);
        QTest::newRow("all answered") << 500 << int(Outcome::Ok) << qint64(29);
        QTest::newRow("all failed") << 500 << int(Outcome::NetworkError) << qint64(29);
        QTest::newRow("all timed out") << 500 << int(Outcome::GatewayTimeout) << qint64(29);
        QTest::newRow("limit of 29 minutes") << 500 << int(Outcome::GatewayTimeout) << qint64(29 * 60);
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
            builder.add(static_cast<std::uint32_t>(i) / 10, static_cast<Outcome>(outcome), profile.limit.time);
        const RunSummary summary = summarise(profile, requests < 0 ? checkoutRun() : builder.build());
        compareAll(parsed(summary), summary);
    }

    /// Every field its own value, so that no two can be mixed up.
    void fieldsAreNotMixedUp()
    {
        RunSummary summary;
        summary.verdict = Verdict::Stopped;
        summary.reasons = {"first", "second"};
        std::uint64_t count = 11;
        for (std::uint64_t* field : {&summary.planned, &summary.finished, &summary.unfinished, &summary.lateStarts,
                                     &summary.droppedStarts, &summary.resent})
            *field = count += 7;
        for (std::uint64_t& outcome : summary.outcomes.of)
            outcome = count += 7;
        summary.sent = summary.outcomes.total();
        std::int64_t us = 1234;
        const auto time = [&] { return nanoseconds(std::chrono::microseconds(us += 1001)); };
        for (LatencySummary* kind : {&summary.response, &summary.service, &summary.firstByte}) {
            for (auto* percentile : {&kind->p50, &kind->p90, &kind->p95, &kind->p99})
                *percentile = Percentile{.value = time(), .atLeast = {}, .low = time(), .high = time()};
            kind->p99_9 = Percentile{.value = {}, .atLeast = time(), .low = time(), .high = {}};
            kind->max = time();
        }
        summary.answeredInTime = 0.9731;
        summary.headroomP50 = 0.91;
        summary.headroomP95 = 0.42;
        summary.headroomP99 = -0.13;
        summary.throughputPerSecond = 49.875;
        summary.limit = 29s;
        summary.maxLag = time();
        summary.p99Lag = time();
        summary.cpuShare = 0.37;
        compareAll(parsed(summary), summary);
    }

    void timesAreMillisecondsAndCountsWhole()
    {
        RunSummary summary;
        summary.limit = 29s;
        summary.maxLag = 1500us;
        summary.p99Lag = 1234567ns; // to the microsecond
        summary.sent = 3;
        const json document = parsed(summary);
        QVERIFY(document["limit_ms"].is_number_integer());
        QCOMPARE(document["limit_ms"], json(29000));
        QCOMPARE(document["generator"]["max_lag_ms"].dump(), "1.5");
        QCOMPARE(document["generator"]["p99_lag_ms"].dump(), "1.235");
        QVERIFY(document["requests"]["sent"].is_number_integer());
    }

    void labelsAreThereWhereThereAreAny()
    {
        const RunSummary summary = summarise(checkoutProfile(), checkoutRun());
        const json document =
            json::parse(summaryJson(summary, {}, {"before", "n", {{"memory", "512"}, {"release", "1.4"}}, true}));
        QCOMPARE(document["name"], json("before"));
        QCOMPARE(document["note"], json("n"));
        QCOMPARE(document["tags"], json({{"memory", "512"}, {"release", "1.4"}}));
        QCOMPARE(document["baseline"], json(true));
        const json none = json::parse(summaryJson(summary, {}, {}));
        for (const char* key : {"name", "note", "tags", "baseline"})
            QVERIFY(!none.contains(key));
    }

    void theSameInEveryLocale()
    {
        const RunSummary summary = summarise(checkoutProfile(), checkoutRun());
        const std::string plain = summaryJson(summary);
        const std::string before = std::setlocale(LC_ALL, nullptr);
        // Where a locale with decimal commas is installed it must not show; where none is, this says nothing.
        for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_AT.UTF-8"}) {
            if (std::setlocale(LC_ALL, name))
                QCOMPARE(summaryJson(summary), plain);
        }
        std::setlocale(LC_ALL, before.c_str());
    }

    void conditionsAreInTheirUnit_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* condition, const char* expected) {
            QTest::newRow(condition) << QByteArray(condition) << QByteArray(expected);
        };
        // 300 of 100 ms each, 10/s; three of them failed
        row("p95 service <= 0.5 s", R"({"unit": "ms", "threshold": 500, "held": true})");
        row("p50 <= 50 % of limit", R"({"unit": "ms", "threshold": 14500, "held": true})");
        row("p99 <= 1 s", R"({"unit": "ms", "threshold": 1000, "held": null})");
        row("errors <= 0.1 %", R"({"unit": "fraction", "threshold": 0.001, "held": false})");
        row("answered_in_time >= 90 %", R"({"unit": "fraction", "threshold": 0.9, "held": true})");
        row("throughput >= 900/min", R"({"unit": "per_s", "threshold": 15.0, "held": false})");
    }
    void conditionsAreInTheirUnit()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, expected);
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 300; ++i)
            builder.add(i / 10, i % 100 == 50 ? Outcome::ServerError : Outcome::Ok, 100ms);
        LoadProfile profile;
        profile.pass = {*parsePassCondition(condition.toStdString())};
        const RunSummary summary = summarise(profile, builder.build());
        const json object = parsed(summary)["conditions"][0];
        const json wanted = json::parse(expected.toStdString());
        for (const auto& [key, value] : wanted.items())
            QCOMPARE(object[key], value);
        QCOMPARE(object["condition"], json(formatPassCondition(profile.pass[0])));
        QCOMPARE(object["sentence"], json(summary.conditions[0].sentence));
        QVERIFY(!object.contains("request"));
        QCOMPARE(object.contains("value"), object["unit"] != "ms" || !object["held"].is_null());
        if (object["unit"] == "ms" && object.contains("value"))
            QVERIFY(holds(object, "value", std::optional(std::get<Percentile>(summary.conditions[0].value))));
        if (condition.startsWith("errors"))
            QCOMPARE(object["value"]["value"], json(0.01));
        if (condition.startsWith("answered"))
            QCOMPARE(object["value"]["value"], json(0.99));
    }

    /// What is not known is no 0.
    void aDamagedFilesGapsAreLeftOut()
    {
        RunSummary summary = summarise(checkoutProfile(), checkoutRun());
        QVERIFY(parsed(summary).contains("throughput_per_s") && parsed(summary).contains("generator"));
        summary.damage = {"some of its seconds"};
        QVERIFY(!parsed(summary).contains("throughput_per_s") && parsed(summary).contains("generator"));
        summary.generatorKnown = false;
        QVERIFY(!parsed(summary).contains("generator"));
    }

    void foreignBytesAreReplaced()
    {
        RunSummary summary;
        summary.reasons = {"refused: \xff\xfe"};
        QVERIFY(parsed(summary)["reasons"][0].get<std::string>().starts_with("refused: "));
    }
};

QTEST_GUILESS_MAIN(TestSummaryJson)
#include "tst_summaryjson.moc"
