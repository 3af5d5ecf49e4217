#include "dialoganswer.h"
#include "display/convert.h"
#include "localgateway.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/alarmsmodel.h"
#include "report/alarmsdialog.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "serverprocess.h"
#include "uiscope.h"
#include "widgets/cloudwatchdialog.h"
#include "window/awsroom.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"
#include "window/runroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <mutex>

using namespace headroom;
using namespace std::chrono_literals;

/// Alarms and logs of CloudWatch, from the dialogs.
class AwsDialogsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void alarms_are_those_of_the_command_line_data();
    void alarms_are_those_of_the_command_line();
    void a_gateway_without_metrics_says_so();
    void alarms_say_what_is_missing();
    void a_log_group_is_asked_for();
    void nobody_else_is_asked_without_a_yes();
    void a_log_is_fetched_and_joined();
    void a_refusal_leaves_the_run_as_it_was();
    void a_fetch_that_is_throttled_can_be_given_up();

private:
    UiScope m_scope;
};

namespace {

RunView viewOf(const LoadProfile& profile)
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 60; ++i)
        seconds.push_back({.number = i, .ok = {{1s, 40}, {2s, 10}}, .gatewayTimeouts = {{29s, i == 30 ? 2U : 0U}}});
    return runView(std::make_shared<const LoadProfile>(profile), made::run(seconds), "before.headroom");
}

void type(const QWidget& dialog, const char* field, const QString& text)
{
    auto* const edit = dialog.findChild<QLineEdit*>(field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void noCredentials()
{
    for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE",
                             "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS",
                             "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"})
        qunsetenv(name);
}

} // namespace

void AwsDialogsTest::initTestCase()
{
    noCredentials();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void AwsDialogsTest::alarms_are_those_of_the_command_line_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("CloudFormation") << static_cast<int>(AlarmForm::CloudFormation);
    QTest::newRow("Terraform") << static_cast<int>(AlarmForm::Terraform);
    QTest::newRow("AWS CLI") << static_cast<int>(AlarmForm::AwsCli);
}

void AwsDialogsTest::alarms_are_those_of_the_command_line()
{
    QFETCH(int, form);
    const RunView view = viewOf(made::profile());
    AlarmsDialog dialog(view);
    const QAbstractItemModelTester tester(dialog.model());
    type(dialog, "alarmApi", "reports");
    type(dialog, "alarmStage", "prod");
    type(dialog, "alarmFunction", "reports-prod");
    type(dialog, "alarmTopic", "arn:aws:sns:eu-west-1:123456789012:on-call");
    dialog.findChild<QComboBox*>("alarmForm")->setCurrentIndex(form);
    QCOMPARE(dialog.problem(), QString());
    const auto plan = alarmPlan(view.summary, *view.profile, {"reports", "prod", "reports-prod", ""});
    QVERIFY(plan);
    const AlarmTextFrame frame = alarmFrame("before.headroom", view.snapshot->startedAt, view.summary.verdict,
                                            "arn:aws:sns:eu-west-1:123456789012:on-call");
    QCOMPARE(dialog.preview(), qString(alarmsAs(static_cast<AlarmForm>(form), *plan, frame)));
    QCOMPARE(dialog.model()->rowCount(), 3); // latency, errors, the function's duration
    for (int row = 0; row < 3; ++row)
        QCOMPARE(dialog.model()->index(row, 4).data().toString(),
                 qString(plan->alarms[static_cast<std::size_t>(row)].reason));
}

void AwsDialogsTest::a_gateway_without_metrics_says_so()
{
    LoadProfile profile = made::profile();
    profile.limit.gateway = "nginx";
    const AlarmsDialog dialog(viewOf(profile));
    QVERIFY2(dialog.problem().contains("'nginx'"), qPrintable(dialog.problem()));
    QCOMPARE(dialog.preview(), QString());
    QVERIFY(dialog.findChild<QLineEdit*>("alarmApi")->isHidden());
}

void AwsDialogsTest::alarms_say_what_is_missing()
{
    AlarmsDialog dialog(viewOf(made::profile()));
    QVERIFY2(dialog.problem().startsWith("Name the API"), qPrintable(dialog.problem()));
    type(dialog, "alarmApi", "reports");
    QVERIFY2(dialog.problem().startsWith("Name the API's stage"), qPrintable(dialog.problem()));
    type(dialog, "alarmStage", "prod");
    QCOMPARE(dialog.problem(), QString());
    type(dialog, "alarmTopic", "on-call");
    QVERIFY2(dialog.problem().contains("ARN of an SNS topic"), qPrintable(dialog.problem()));
    QCOMPARE(dialog.preview(), QString());
}

void AwsDialogsTest::a_log_group_is_asked_for()
{
    CloudWatchDialog dialog;
    dialog.accept();
    QVERIFY2(dialog.problem().startsWith("Name a log group"), qPrintable(dialog.problem()));
    type(dialog, "logGroups", "not a group!");
    dialog.accept();
    QVERIFY2(dialog.problem().contains("not a group!"), qPrintable(dialog.problem()));
    type(dialog, "logGroups", "/aws/lambda/reports");
    dialog.accept();
    QVERIFY2(dialog.problem().contains("region"), qPrintable(dialog.problem()));
    QVERIFY(!dialog.wanted());
}

/// Nothing is sent: the question stands in between. The credentials are nowhere to be seen.
void AwsDialogsTest::nobody_else_is_asked_without_a_yes()
{
    qputenv("AWS_ACCESS_KEY_ID", "AKIASTATIC0000000001");
    qputenv("AWS_SECRET_ACCESS_KEY", "static/secret+key/0123456789abcdefghijkl");
    CloudWatchDialog dialog;
    dialog.show();
    type(dialog, "logGroups", "/aws/lambda/reports");
    type(dialog, "awsRegion", "eu-west-1");
    const DialogAnswer no("Cancel");
    dialog.accept();
    QVERIFY2(no.text().contains("logs.eu-west-1.amazonaws.com:443"), qPrintable(no.text()));
    QVERIFY(!no.text().contains("static/secret"));
    QVERIFY(!dialog.wanted() && dialog.isVisible());
    noCredentials();
}

namespace {

/// A run against a gateway on loopback whose log a stand-in of CloudWatch hands out.
struct FetchedRun {
    QString log;
    std::mutex mutex;
    std::unique_ptr<GatewayEmulator> gateway;
    QByteArray lines;

    explicit FetchedRun(const QString& file)
        : log(file)
    {
        EmulatorSettings settings;
        settings.limit = 300ms;
        settings.concurrency = 100;
        gateway = std::make_unique<GatewayEmulator>(settings, [this](std::string_view line) {
            const std::lock_guard lock(mutex);
            lines.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
        });
    }
    /// Once the last of the work is over.
    void writeLog()
    {
        QTRY_VERIFY_WITH_TIMEOUT(gateway->counters().running == 0, 30'000);
        const std::lock_guard lock(mutex);
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
    }
};

void runSlowly(MainWindow& window, FetchedRun& made)
{
    const auto port = made.gateway->start();
    QVERIFY(port);
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1:" + std::to_string(*port) + "/delay?ms=900";
    profile.limit.time = 300ms;
    profile.correlation.traceparent = true;
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 20, {}};
    window.document()->replace(profile);
    window.actions().start->trigger();
    QVERIFY(QTest::qWaitFor([&] { return !window.feed()->running(); }, 60'000));
    made.writeLog();
}

LogsWanted wantedOf(const ServerProcess& aws, const QString& group)
{
    CloudWatchDialog dialog;
    type(dialog, "logGroups", group);
    type(dialog, "awsRegion", "eu-west-1");
    type(dialog, "awsEndpoint", aws.url(""));
    dialog.accept();
    if (!dialog.wanted())
        qFatal("%s", qPrintable(dialog.problem()));
    return *dialog.wanted();
}

} // namespace

void AwsDialogsTest::a_log_is_fetched_and_joined()
{
    FetchedRun made(m_scope.path("lambda.log"));
    MainWindow window;
    window.show();
    QVERIFY(!window.actions().joinCloudWatch->isEnabled());
    runSlowly(window, made);
    const ServerProcess aws("python3-botocore", "/usr/bin/python3",
                            {"-B", HEADROOM_TEST_SUPPORT "/cloudwatchlogs.py", "PORT", made.log});
    QVERIFY2(aws.started(), aws.trouble());
    QTRY_VERIFY(window.actions().joinCloudWatch->isEnabled());
    qputenv("AWS_ACCESS_KEY_ID", "AKIASTATIC0000000001");
    qputenv("AWS_SECRET_ACCESS_KEY", "static/secret+key/0123456789abcdefghijkl");
    window.findChild<AwsRoom*>()->fetchLogs(wantedOf(aws, "/aws/lambda/plain"));
    QTRY_VERIFY2_WITH_TIMEOUT(window.feed()->view().ghosts != nullptr || window.messages()->isVisible(),
                              qPrintable(window.messages()->text()), 30'000);
    QVERIFY2(window.feed()->view().ghosts, qPrintable(window.messages()->text()));
    const GhostSummary& ghosts = *window.feed()->view().summary.ghosts;
    QCOMPARE(ghosts.timedOut, std::uint64_t(20));
    QCOMPARE(ghosts.finished, std::uint64_t(20));
    // What was asked is kept for the next time, the keys are not.
    QStringList kept;
    for (const QString& key : QSettings().allKeys())
        kept << QSettings().value(key).toString();
    QVERIFY(kept.contains("/aws/lambda/plain"));
    QVERIFY(kept.filter("static/secret").isEmpty() && kept.filter("AKIASTATIC").isEmpty());
    noCredentials();
}

void AwsDialogsTest::a_refusal_leaves_the_run_as_it_was()
{
    FetchedRun made(m_scope.path("other.log"));
    MainWindow window;
    window.show();
    runSlowly(window, made);
    const ServerProcess aws("python3-botocore", "/usr/bin/python3",
                            {"-B", HEADROOM_TEST_SUPPORT "/cloudwatchlogs.py", "PORT", made.log});
    QVERIFY2(aws.started(), aws.trouble());
    qputenv("AWS_ACCESS_KEY_ID", "AKIASTATIC0000000001");
    qputenv("AWS_SECRET_ACCESS_KEY", "static/secret+key/0123456789abcdefghijkl");
    window.findChild<AwsRoom*>()->fetchLogs(wantedOf(aws, "/aws/lambda/denied"));
    QTRY_VERIFY_WITH_TIMEOUT(window.messages()->text().contains("/aws/lambda/denied"), 30'000);
    QVERIFY(!window.messages()->text().contains("static/secret"));
    QVERIFY(!window.feed()->view().ghosts);
    noCredentials();
}

/// Its waits grow to seconds; whoever closes the window does not wait for them.
void AwsDialogsTest::a_fetch_that_is_throttled_can_be_given_up()
{
    FetchedRun made(m_scope.path("third.log"));
    MainWindow window;
    window.show();
    runSlowly(window, made);
    const ServerProcess aws("python3-botocore", "/usr/bin/python3",
                            {"-B", HEADROOM_TEST_SUPPORT "/cloudwatchlogs.py", "PORT", made.log});
    QVERIFY2(aws.started(), aws.trouble());
    qputenv("AWS_ACCESS_KEY_ID", "AKIASTATIC0000000001");
    qputenv("AWS_SECRET_ACCESS_KEY", "static/secret+key/0123456789abcdefghijkl");
    window.findChild<AwsRoom*>()->fetchLogs(wantedOf(aws, "/aws/lambda/shut"));
    QVERIFY(aws.awaitSaid("FilterLogEvents ThrottlingException", 2) >= 2);
    QVERIFY(window.runRoom()->logs()->work()->running());
    window.runRoom()->logs()->work()->cancelAndWait();
    // Eight calls are all there would be; that it was given up before is what counts.
    QVERIFY(aws.said().count("ThrottlingException") < 8);
    QCOMPARE(window.messages()->text(), QString());
    QVERIFY(!window.feed()->view().ghosts);
    noCredentials();
}

QTEST_MAIN(AwsDialogsTest)
#include "tst_awsdialogs.moc"
