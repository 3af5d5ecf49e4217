#include "analysis/wallsentences.h"
#include "report/summaryjson.h"
#include "report/summarytext.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

json parsed(const RunSummary& summary)
{
    return json::parse(summaryJson(summary));
}

RunSummary seen()
{
    RunSummary summary;
    summary.limit = 29s;
    summary.gatewayTimeouts = ShareEstimate{.hits = 20, .of = 1000, .share = 0.02, .low = 0.01, .high = 0.04};
    Wall wall;
    wall.limit = 28'992ms;
    wall.timeouts = true;
    wall.loadPerSecond = 10;
    wall.models = {TailModel::Weibull, TailModel::Pareto};
    wall.medianNeeded = TailTime{33s, 31s, 36s};
    wall.percentiles[3] = TailTime{32s, 30s, std::nullopt};
    summary.wall = wall;
    return summary;
}

RunSummary noneSeen()
{
    RunSummary summary;
    summary.limit = 29s;
    summary.gatewayTimeoutsBelow = 0.001;
    Wall wall;
    wall.limit = 29s;
    wall.loadPerSecond = 10;
    wall.models = {TailModel::Lognormal};
    wall.chance = TailChance{2e-12, 1e-12, 4e-5};
    summary.wall = wall;
    return summary;
}

} // namespace

class TestWallJson : public QObject {
    Q_OBJECT

private slots:
    void timeoutsSeen()
    {
        const json expected = json::parse(R"({
            "limit_ms": 28992, "load_per_s": 10.0,
            "share": {"value": 0.02, "low": 0.01, "high": 0.04},
            "timeouts_per_day": {"value": 17280.0, "low": 8640.0, "high": 34560.0},
            "estimate": {
                "models": ["weibull", "generalised_pareto"],
                "needed_median_ms": {"value": 33000, "low": 31000, "high": 36000},
                "service_ms": {"p99": {"value": 32000, "low": 30000}}}})");
        QCOMPARE(parsed(seen())["wall"], expected);
    }

    void noneSeenKeepsTheDigitsOfRareChances()
    {
        const json wall = parsed(noneSeen())["wall"];
        QCOMPARE(wall["share"], json({{"below", 0.001}}));
        QCOMPARE(wall["timeouts_per_day"], json({{"below", 864.0}}));
        QCOMPARE(wall["estimate"]["share"]["value"].get<double>(), 2e-12);
        QCOMPARE(wall["estimate"]["share"]["high"].get<double>(), 4e-5);
        QCOMPARE(wall["estimate"]["timeouts_per_day"]["high"].get<double>(), 34.56);
        QVERIFY(!wall.contains("refused"));
    }

    void refused()
    {
        RunSummary summary = seen();
        summary.wall->models.clear();
        summary.wall->medianNeeded.reset();
        summary.wall->refused = TailRefusal::NoModelFits;
        const json wall = parsed(summary)["wall"];
        QCOMPARE(wall["refused"]["reason"], json("no_model_fits"));
        QCOMPARE(wall["refused"]["why"], json(refusalSentence(TailRefusal::NoModelFits, 29s)));
        QVERIFY(!wall.contains("estimate"));
        QVERIFY(wall.contains("timeouts_per_day")); // what was counted is there whatever the fit says
    }

    void noBoundNoNumber()
    {
        RunSummary summary = noneSeen();
        summary.gatewayTimeoutsBelow.reset();
        const json wall = parsed(summary)["wall"];
        QVERIFY(!wall.contains("share") && !wall.contains("timeouts_per_day"));
    }

    void absentWhereNothingIsKnown()
    {
        QVERIFY(!parsed(RunSummary()).contains("wall"));
        QVERIFY(!parsed(RunSummary()).contains("what_if"));
    }

    void whatIf()
    {
        RunSummary summary;
        WhatIf counted;
        counted.limit = 20s;
        counted.measured = 29s;
        counted.share = ShareEstimate{.hits = 12, .of = 600, .share = 0.02, .low = 0.01, .high = 0.034};
        counted.undecided = 3;
        WhatIf none = counted;
        none.share.reset();
        none.shareBelow = 0.005;
        WhatIf beyond = counted;
        beyond.limit = 40s;
        beyond.beyond = true;
        beyond.estimate = TailChance{0.004, 0.002, 0.007};
        summary.whatIfs = {counted, none, beyond};
        const json expected = json::parse(R"([
            {"limit_ms": 20000, "measured_limit_ms": 29000, "kind": "counted",
             "share": {"value": 0.02, "low": 0.01, "high": 0.034}, "timed_out": 12, "undecided": 3},
            {"limit_ms": 20000, "measured_limit_ms": 29000, "kind": "counted",
             "share": {"below": 0.005}, "timed_out": 0, "undecided": 3},
            {"limit_ms": 40000, "measured_limit_ms": 29000, "kind": "bound",
             "share": {"low": 0, "high": 0.034}, "estimate": {"value": 0.004, "low": 0.002, "high": 0.007}}])");
        QCOMPARE(parsed(summary)["what_if"], expected);

        const QString text = QString::fromStdString(summaryText(summary, LoadProfile()));
        QVERIFY2(text.contains("What if    With a limit of 20 s, 12 of 600 requests (2 %; 1-3.4 %) would have timed"),
                 qPrintable(text));
    }

    void textNamesTheWallOnce()
    {
        const QString text = QString::fromStdString(summaryText(seen(), LoadProfile()));
        QCOMPARE(text.count("\nWall "), 1);
        QVERIFY2(text.contains("About 17,000 gateway timeouts a day at this load (8,600-35,000)."), qPrintable(text));
        QVERIFY2(text.contains("33.0 s (31.0-36.0)"), qPrintable(text));
        QVERIFY2(text.contains("p99 32.0 s (from 30.0 s)"), qPrintable(text));
        QVERIFY2(text.contains("(Weibull, generalised Pareto)"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestWallJson)
#include "tst_walljson.moc"
