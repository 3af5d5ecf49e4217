#include "analysis/comparison/comparisonsentences.h"
#include "analysis/comparison/metricwords.h"
#include "report/comparisonjson.h"
#include "report/comparisontext.h"
#include "report/textlayout.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

MetricComparison metricOf(std::string name, Shown shown, std::vector<ShownValue> values, const Measure& before,
                          const Measure& after, Scale scale)
{
    MetricComparison metric;
    metric.name = std::move(name);
    metric.words = metricWords(metric.name);
    metric.shown = shown;
    metric.gated = true;
    metric.values = std::move(values);
    metric.change = changeOf({&before, 1}, after, scale);
    return metric;
}

ShownValue time(const Percentile& percentile, std::string text, std::string brief)
{
    return {percentile, std::move(text), std::move(brief)};
}

RunDifference difference(const char* text, bool unlike)
{
    RunDifference one;
    one.difference.text = text;
    one.difference.unlike = unlike;
    one.baselines.push_back(0);
    return one;
}

Comparison made()
{
    Comparison comparison;
    comparison.runs = {{"before.headroom", Verdict::Pass, WallTime(1'773'324'127s), ""},
                       {"after.headroom", Verdict::Fail, WallTime(1'773'410'527s), ""}};
    comparison.metrics = {metricOf("response_p50", Shown::Time,
                                   {time({100ms, {}, 95ms, 106ms, false}, "100 ms (95.0-106)", "100 ms"),
                                    time({112ms, {}, 105ms, 120ms, false}, "112 ms (105-120)", "112 ms")},
                                   {{.1, .095, .106}}, {{.112, .105, .12}}, Scale::Ratio),
                          metricOf("response_p99", Shown::Time,
                                   {time({1800ms, {}, 1700ms, 1900ms, false}, "1.80 s (1.70-1.90)", "1.80 s"),
                                    time({{}, 29s, 27'400ms, {}, true}, ">= 29.0 s (limit; from 27.4 s)", ">= 29.0 s")},
                                   {{1.8, 1.7, 1.9}}, {{29, 27.4, {}}, true}, Scale::Ratio),
                          metricOf("answered_in_time", Shown::GoodShare,
                                   {{MeasuredShare{1, .99, 1}, "100 % (all but 1 %)", "100 %"},
                                    {MeasuredShare{.98, .97, .99}, "98 % (97-99 %)", "98 %"}},
                                   {{0, 0, .002}}, {{.02, .01, .03}}, Scale::Difference)};
    comparison.metrics[1].request = "login";
    comparison.differences = {difference("limit 30 s -> 29 s", true), difference("cores 2 -> 4", false)};
    std::vector<std::optional<Change>> changes;
    for (const MetricComparison& metric : comparison.metrics)
        changes.push_back(metric.change);
    const auto readings = readingsOf(changes, 0.05);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        comparison.metrics[i].judged = readings[i];
        putInWords(comparison.metrics[i], 0.05, 1);
    }
    std::swap(comparison.metrics[1], comparison.metrics[2]); // requests follow the whole run
    comparison.result = ComparisonResult::Worse;
    comparison.sentences = sentencesOf(comparison);
    comparison.notes = {"One baseline cannot."};
    return comparison;
}

} // namespace

class TestComparisonReport : public QObject {
    Q_OBJECT

private slots:
    void textReads()
    {
        const std::string text = comparisonText(made());
        const QString expected(
            R"(WORSE - after.headroom is worse than before.headroom: response p50 went from 100 ms to 112 ms (+12
        %; +2.7 to +22 %), answered in time went from 100 % to 98 % (-2 points; -3 to -0.98 points);
        also response p99.
        Not like with like: limit 30 s -> 29 s.

A   before.headroom  PASS     2026-03-12T14:02:07.000Z  baseline
B   after.headroom   FAIL     2026-03-13T14:02:07.000Z  candidate
Differs    limit 30 s -> 29 s: not like with like
           cores 2 -> 4

                         A          B            change          95 % range  would show  reading
* response p50      100 ms     112 ms             +12 %       +2.7 to +22 %        18 %  worse
* answered in time   100 %       98 %         -2 points  -3 to -0.98 points  1.9 points  surely worse than 5 %
login
* response p99      1.80 s  >= 29.0 s  at least +1511 %        from +1390 %           -  surely worse than 5 %
* decides. would show: the smallest change that runs as noisy as these show nine times in ten; a
smaller one may be there unseen. Several decide together (Holm): a range clear of zero may still be
chance.
Note: One baseline cannot.
)");
        QCOMPARE(QString::fromStdString(text).split('\n'), expected.split('\n'));
    }

    void wordsOfTheResult_data()
    {
        QTest::addColumn<int>("result");
        QTest::addColumn<QString>("word");
        QTest::newRow("worse") << int(ComparisonResult::Worse) << "WORSE";
        QTest::newRow("better") << int(ComparisonResult::Better) << "BETTER";
        QTest::newRow("same") << int(ComparisonResult::Same) << "SAME";
        QTest::newRow("not shown") << int(ComparisonResult::NotShown) << "NO CHANGE SHOWN";
        QTest::newRow("too few") << int(ComparisonResult::TooFew) << "TOO FEW";
    }
    void wordsOfTheResult()
    {
        QFETCH(int, result);
        QFETCH(QString, word);
        Comparison comparison = made();
        comparison.result = ComparisonResult(result);
        QCOMPARE(QString::fromUtf8(comparisonWord(comparison).data()), word);
        comparison.runs[0].verdict = Verdict::Invalid;
        QCOMPARE(QString::fromUtf8(comparisonWord(comparison).data()), "INVALID");
    }

    void jsonHoldsWhatItRestsOn()
    {
        const json read = json::parse(comparisonJson(made()));
        QCOMPARE(read["schema"].get<std::string>(), "headroom.comparison/1");
        QCOMPARE(read["result"].get<std::string>(), "worse");
        QCOMPARE(read["like_with_like"].get<bool>(), false);
        QCOMPARE(read["invalid"].get<bool>(), false);
        QCOMPARE(read["tolerance"].get<double>(), 0.05);
        QCOMPARE(read["baselines"].size(), std::size_t(1));
        QCOMPARE(read["candidate"]["name"].get<std::string>(), "after.headroom");
        QVERIFY(read["differences"][0]
                == (json{{"text", "limit 30 s -> 29 s"}, {"like_with_like", false}, {"baselines", {0}}}));
        const json& p50 = read["metrics"][0];
        QCOMPARE(p50["metric"].get<std::string>(), "response_p50");
        QCOMPARE(p50["unit"].get<std::string>(), "ms");
        QVERIFY(p50["values"]
                == json::parse(R"([{"value":100,"low":95,"high":106},{"value":112,"low":105,"high":120}])"));
        QCOMPARE(p50["change_of"].get<std::string>(), "ratio");
        QCOMPARE(p50["change"]["value"].get<double>(), 0.12);
        QVERIFY(qAbs(p50["change"]["low"].get<double>() - 0.0267) < 5e-5);
        QVERIFY(qAbs(p50["change"]["high"].get<double>() - 0.2205) < 5e-5);
        QVERIFY(p50["shows_changes_from"].get<double>() > 0.17 && !p50.contains("request"));
        QCOMPARE(p50["reading"].get<std::string>(), "worse");
        QCOMPARE(p50["decides"].get<bool>(), true);
        const json& answered = read["metrics"][1];
        QCOMPARE(answered["change_of"].get<std::string>(), "difference");
        QCOMPARE(answered["change"]["value"].get<double>(), -0.02);
        QVERIFY(answered["change"]["low"].get<double>() < answered["change"]["high"].get<double>());
        const json& p99 = read["metrics"][2];
        QCOMPARE(p99["request"].get<std::string>(), "login");
        QVERIFY(p99["values"][1] == (json{{"at_least", 29'000}, {"low", 27'400}}));
        QVERIFY(p99["change"].contains("at_least") && !p99["change"].contains("value")
                && !p99["change"].contains("high"));
        QVERIFY(p99["surely"].get<bool>());
    }

    void whatIsNotKnownIsLeftOut()
    {
        Comparison comparison = made();
        comparison.metrics.resize(1);
        comparison.metrics[0].shownChange.reset();
        comparison.metrics[0].change.reset();
        comparison.metrics[0].values = {{}, {}};
        const json read = json::parse(comparisonJson(comparison));
        QVERIFY(read["metrics"][0]["values"] == json::array({nullptr, nullptr}));
        QVERIFY(!read["metrics"][0].contains("change"));
    }
};

QTEST_GUILESS_MAIN(TestComparisonReport)
#include "tst_comparisonreport.moc"
