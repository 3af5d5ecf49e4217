#include "analysis/wording.h"
#include "checkoutrun.h"
#include "report/alarmtext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <yaml-cpp/yaml.h>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

RunSummary summaryOf(const LoadProfile& profile)
{
    return summarise(profile, checkoutRun());
}

LoadProfile profileFor(const std::string& gateway)
{
    LoadProfile profile = checkoutProfile();
    profile.limit.gateway = gateway;
    return profile;
}

const AlarmTarget everything{"orders", "prod", "orders-prod", "app/orders/50dc6c495c0c9188"};

AlarmPlan planFor(const LoadProfile& profile, const AlarmTarget& target = everything)
{
    const auto plan = alarmPlan(summaryOf(profile), profile, target);
    if (!plan)
        qFatal("%s", plan.error().message.c_str());
    return *plan;
}

std::string words(const std::vector<AlarmDimension>& dimensions)
{
    std::string text;
    for (const AlarmDimension& one : dimensions)
        text += (text.empty() ? "" : " ") + one.name + "=" + one.value;
    return text;
}

const AlarmTextFrame frame{"checkout.headroom, 2026-03-12T14:02:07.125Z, FAIL",
                           "arn:aws:sns:eu-west-1:123456789012:on-call"};

/// A plan whose texts hold what is special in a shell, in YAML and in HCL.
AlarmPlan awkwardPlan()
{
    AlarmPlan plan = planFor(profileFor("aws-apigw-rest"), {"it's $HOME \"x\" ${y} %{z} `id` \\n: #", "a-b", "f", ""});
    plan.notes.push_back("A note of more than a line's length: that it is one, and goes on in the next line, and in "
                         "the one after that, so that somebody reads it.");
    return plan;
}

QByteArray content(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray readByAShell(const std::string& script)
{
    QProcess python;
    python.start("/usr/bin/python3", {"-B", HEADROOM_TEST_SUPPORT "/readalarms.py"});
    python.write(script.c_str());
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qWarning().noquote() << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

class TestAlarms : public QObject {
    Q_OBJECT
private slots:
    void followTheGateway_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<std::string>("space");
        QTest::addColumn<std::string>("dimensions");
        QTest::addColumn<std::string>("latency"); // metric and statistic
        QTest::addColumn<double>("nearMark");
        QTest::addColumn<std::string>("errors");
        const auto row = [](const char* gateway, const char* space, const char* dimensions, const char* latency,
                            double nearMark, const char* errors) {
            QTest::newRow(gateway) << QString(gateway) << std::string(space) << std::string(dimensions)
                                   << std::string(latency) << nearMark << std::string(errors);
        };
        // 80 % of 29 s
        row("aws-apigw-rest", "AWS/ApiGateway", "ApiName=orders Stage=prod", "Latency p99", 23200, "5XXError Average");
        row("aws-apigw-rest-edge", "AWS/ApiGateway", "ApiName=orders Stage=prod", "Latency p99", 23200,
            "5XXError Average");
        row("aws-apigw-http", "AWS/ApiGateway", "ApiId=orders Stage=prod", "Latency p99", 23200, "5xx Sum");
        row("aws-alb", "AWS/ApplicationELB", "LoadBalancer=app/orders/50dc6c495c0c9188", "TargetResponseTime p99", 23.2,
            "HTTPCode_ELB_504_Count Sum");
        row("aws-alb-lambda", "AWS/ApplicationELB", "LoadBalancer=app/orders/50dc6c495c0c9188",
            "TargetResponseTime p99", 23.2, "HTTPCode_ELB_504_Count Sum");
        row("aws-lambda-url", "AWS/Lambda", "FunctionName=orders-prod", "UrlRequestLatency Maximum", 23200,
            "Url5xxCount Sum");
    }
    void followTheGateway()
    {
        QFETCH(QString, gateway);
        QFETCH(std::string, space);
        QFETCH(std::string, dimensions);
        QFETCH(std::string, latency);
        QFETCH(double, nearMark);
        QFETCH(std::string, errors);
        const AlarmPlan plan = planFor(profileFor(gateway.toStdString()));
        const Alarm &near = plan.alarms.at(0), &failed = plan.alarms.at(1);
        QCOMPARE(near.metricNamespace, space);
        QCOMPARE(words(near.dimensions), dimensions);
        QCOMPARE(near.metric + " " + near.statistic, latency);
        QCOMPARE(near.threshold, nearMark);
        QVERIFY(near.orEqual);
        QCOMPARE(failed.metricNamespace, space);
        QCOMPARE(words(failed.dimensions), dimensions);
        QCOMPARE(failed.metric + " " + failed.statistic, errors);
        QCOMPARE(failed.threshold, 0.0);
        QCOMPARE(plan.alarms.size(), gateway == "aws-lambda-url" ? 2u : 3u);
    }

    void watchesTheFunctionBeyondTheLimit()
    {
        const Alarm beyond = planFor(profileFor("aws-apigw-rest")).alarms.at(2);
        QCOMPARE(beyond.metricNamespace + " " + beyond.metric + " " + beyond.statistic,
                 std::string("AWS/Lambda Duration Maximum"));
        QCOMPARE(words(beyond.dimensions), std::string("FunctionName=orders-prod"));
        QCOMPARE(beyond.threshold, 29000.0);
        QVERIFY(!beyond.orEqual && beyond.periods == 1);
    }

    void takesTheRunsNumbers()
    {
        LoadProfile profile = profileFor("aws-apigw-rest");
        profile.limit.time = 3s;
        profile.limit.near = 0.75;
        profile.pass = {*parsePassCondition("gateway_timeout <= 0.5 %")};
        const RunSummary summary = summaryOf(profile);
        const auto plan = alarmPlan(summary, profile, everything);
        QVERIFY(plan);
        QCOMPARE(plan->alarms[0].threshold, 2250.0);
        QCOMPARE(plan->alarms[1].threshold, 0.005);
        QCOMPARE(plan->alarms[2].threshold, 3000.0);
        const std::string& latency = plan->alarms[0].reason;
        QVERIFY2(latency.starts_with("2.25 s or more in three of five minutes sets this off: 75 % of the 3 s limit,")
                     && latency.find(formatPercentile(*summary.limited.p99)) != std::string::npos,
                 latency.c_str());
        const std::string& errors = plan->alarms[1].reason;
        const std::string counted = std::to_string(summary.outcomes[Outcome::GatewayTimeout]) + " gateway timeouts in";
        QVERIFY2(
            errors.starts_with(
                "The run was held to gateway_timeout <= 0.5 %; more than 0.5 % sets this off in three of five minutes.")
                && errors.find(counted) != std::string::npos
                && errors.find(formatShare(summary.gatewayTimeouts->share)) != std::string::npos
                && errors.find(std::to_string(summary.outcomes[Outcome::ServerError]) + " server errors.")
                    != std::string::npos,
            errors.c_str());
    }

    void saysWhatTheFunctionsLogSaid()
    {
        const LoadProfile profile = profileFor("aws-apigw-rest");
        RunSummary summary = summaryOf(profile);
        summary.ghosts = GhostSummary{};
        summary.ghosts->timedOut = 4;
        summary.ghosts->finished = 4;
        summary.ghosts->medianWork = 38s;
        summary.ghosts->wasted = 36s;
        summary.ghosts->wastedOf = 4;
        const auto plan = alarmPlan(summary, profile, everything);
        const std::string& reason = plan.value().alarms[2].reason;
        QVERIFY2(reason.ends_with("4 of 4 timed-out requests finished on the server, 38.0 s median, 36.0 wasted "
                                  "seconds, none of it delivered."),
                 reason.c_str());
    }

    void readsTheTargetFromTheUrl_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<std::string>("url");
        QTest::addColumn<AlarmTarget>("target");
        QTest::addColumn<std::string>("expected"); // empty: refused
        const std::string own = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
        QTest::newRow("REST") << "aws-apigw-rest" << own + "/prod/orders?x=1" << AlarmTarget{"orders", "", "", ""}
                              << std::string("ApiName=orders Stage=prod");
        QTest::newRow("REST, given") << "aws-apigw-rest" << own + "/prod" << AlarmTarget{"orders", "test", "", ""}
                                     << std::string("ApiName=orders Stage=test");
        QTest::newRow("REST without a name") << "aws-apigw-rest" << own + "/prod" << AlarmTarget{} << std::string();
        QTest::newRow("HTTP") << "aws-apigw-http" << own + "/orders" << AlarmTarget{"", "$default", "", ""}
                              << std::string("ApiId=a1b2c3d4e5 Stage=$default");
        QTest::newRow("HTTP without a stage") << "aws-apigw-http" << own + "/orders" << AlarmTarget{} << std::string();
        QTest::newRow("own domain") << "aws-apigw-rest" << std::string("https://api.example.com/prod")
                                    << AlarmTarget{"orders", "", "", ""} << std::string();
        QTest::newRow("not ASCII") << "aws-apigw-rest" << own + "/prod"
                                   << AlarmTarget{"b\xc3\xbc"
                                                  "cher",
                                                  "", "", ""}
                                   << std::string();
    }
    void readsTheTargetFromTheUrl()
    {
        QFETCH(QString, gateway);
        QFETCH(std::string, url);
        QFETCH(AlarmTarget, target);
        QFETCH(std::string, expected);
        LoadProfile profile = profileFor(gateway.toStdString());
        profile.request().url = url;
        const auto plan = alarmPlan(summaryOf(profile), profile, target);
        QCOMPARE(plan ? words(plan->alarms[0].dimensions) : "", expected);
    }

    void refusesWhatHasNoMetrics_data()
    {
        QTest::addColumn<QString>("gateway");
        for (const char* gateway : {"nginx", "custom", "aws-apigw-websocket", "aws-apigw-rest-stream", "aws-cloudfront",
                                    "aws-nlb", "aws-lambda", "my-own"})
            QTest::newRow(gateway) << QString(gateway);
    }
    void refusesWhatHasNoMetrics()
    {
        QFETCH(QString, gateway);
        const LoadProfile profile = profileFor(gateway.toStdString());
        const auto plan = alarmPlan(summaryOf(profile), profile, everything);
        QVERIFY(!plan);
        QVERIFY(plan.error().message.starts_with("the run's gateway, '" + gateway.toStdString() + "', tells"));
    }

    void notesWhatItDoesNotWatch()
    {
        LoadProfile profile = profileFor("aws-apigw-http");
        profile.limit.time = 2s; // far below what the run took
        profile.pass = {*parsePassCondition("gateway_timeout <= 1 %")};
        AlarmTarget target = everything;
        target.function.clear();
        const auto notes = planFor(profile, target).notes;
        QCOMPARE(notes.size(), 3u);
        QVERIFY(notes[0].starts_with("Under the load of this run the latency alarm would go off"));
        QVERIFY(notes[1].starts_with("5xx is counted, and no share of requests"));
        QVERIFY(notes[2].starts_with("No function is named"));
    }

    void aShellHandsThemToAws_data()
    {
        QTest::addColumn<AlarmPlan>("plan");
        QTest::newRow("REST") << planFor(profileFor("aws-apigw-rest"));
        QTest::newRow("ALB") << planFor(profileFor("aws-alb"));
        QTest::newRow("URL") << planFor(profileFor("aws-lambda-url"));
        QTest::newRow("awkward") << awkwardPlan();
    }
    void aShellHandsThemToAws()
    {
        QFETCH(AlarmPlan, plan);
        const QJsonArray told = readByAShell(alarmsAwsCli(plan, frame));
        QCOMPARE(told.size(), qsizetype(plan.alarms.size()));
        for (std::size_t i = 0; i < plan.alarms.size(); ++i) {
            const Alarm& alarm = plan.alarms[i];
            const QJsonObject one = told[qsizetype(i)].toObject();
            QCOMPARE(one["AlarmName"].toString().toStdString(), alarm.name);
            QCOMPARE(one["AlarmDescription"].toString().toStdString(), alarm.reason);
            QCOMPARE(one["Threshold"].toDouble(), alarm.threshold);
            QCOMPARE(one[alarm.isPercentile() ? "ExtendedStatistic" : "Statistic"].toString().toStdString(),
                     alarm.statistic);
            QCOMPARE(one["Dimensions"].toArray()[0].toObject()["Value"].toString().toStdString(),
                     alarm.dimensions[0].value);
            QCOMPARE(one["DatapointsToAlarm"].toInt(), int(alarm.breaching));
            QCOMPARE(one["AlarmActions"].toArray(), QJsonArray{QString::fromStdString(frame.topic)});
        }
        QVERIFY(!readByAShell(alarmsAwsCli(plan, {"run", ""}))[0].toObject().contains("AlarmActions"));
    }

    void cloudFormationSaysTheSame_data() { aShellHandsThemToAws_data(); }
    void cloudFormationSaysTheSame()
    {
        QFETCH(AlarmPlan, plan);
        const YAML::Node document = YAML::Load(alarmsCloudFormation(plan, frame));
        const QJsonArray told = readByAShell(alarmsAwsCli(plan, frame));
        QCOMPARE(document["AWSTemplateFormatVersion"].as<std::string>(), std::string("2010-09-09"));
        QCOMPARE(document["Resources"].size(), plan.alarms.size());
        for (std::size_t i = 0; i < plan.alarms.size(); ++i) {
            const YAML::Node resource = document["Resources"]["Headroom" + plan.alarms[i].id];
            QCOMPARE(resource["Type"].as<std::string>(), std::string("AWS::CloudWatch::Alarm"));
            const YAML::Node properties = resource["Properties"];
            const QJsonObject same = told[qsizetype(i)].toObject();
            QCOMPARE(properties.size(), std::size_t(same.size()));
            for (auto at = same.begin(); at != same.end(); ++at) {
                const YAML::Node value = properties[at.key().toStdString()];
                QVERIFY2(value.IsDefined(), qPrintable(at.key()));
                if (at->isString())
                    QCOMPARE(value.as<std::string>(), at->toString().toStdString());
                else if (at->isDouble())
                    QCOMPARE(value.as<double>(), at->toDouble());
                else
                    QCOMPARE(value.size(), std::size_t(at->toArray().size()));
            }
            for (std::size_t d = 0; d < plan.alarms[i].dimensions.size(); ++d) {
                QCOMPARE(properties["Dimensions"][d]["Name"].as<std::string>(), plan.alarms[i].dimensions[d].name);
                QCOMPARE(properties["Dimensions"][d]["Value"].as<std::string>(), plan.alarms[i].dimensions[d].value);
            }
            QCOMPARE(properties["OKActions"][0].as<std::string>(), frame.topic);
        }
    }

    /// Renew with HEADROOM_RENEW=1; `terraform fmt -check` is content with them.
    void terraformGolden_data()
    {
        QTest::addColumn<AlarmPlan>("plan");
        QTest::newRow("checkout.alarms.tf") << planFor(profileFor("aws-apigw-rest"));
        QTest::newRow("awkward.alarms.tf") << awkwardPlan();
    }
    void terraformGolden()
    {
        QFETCH(AlarmPlan, plan);
        const QString name = QString(HEADROOM_TEST_DATA "/report/") + QTest::currentDataTag();
        const QByteArray text = QByteArray::fromStdString(alarmsTerraform(plan, frame));
        if (qEnvironmentVariableIsSet("HEADROOM_RENEW")) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        QCOMPARE(text, content(name));
    }
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
