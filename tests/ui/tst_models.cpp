#include "inrunes.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/authfields.h"
#include "models/capacitymodel.h"
#include "models/charttables.h"
#include "models/failuresmodel.h"
#include "models/percentilemodel.h"
#include "models/profilerows.h"
#include "models/requestsmodel.h"
#include "models/stagesmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class ModelsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void heat_map_lists_rows_in_use();
    void outcomes();
    void load();
    void percentiles();
    void failures_most_frequent_first();
    void only_cores_own_words_of_a_failure_are_said_again();
    void requests_beside_each_other();
    void steps_of_a_search();
    void stages_are_added_and_removed();
    void rows_are_added_without_a_reset();
    void rows_grow_by_typing_into_the_last_one();
    void rows_are_removed();
    void rows_do_not_grow_by_blanks();
    void a_choice_decides_which_cells_are_used();
    void lists_of_a_profile_are_rows_and_back();
};

namespace {

std::shared_ptr<const HeatMapGrid> gridOf(const RunSnapshot& run, int columns)
{
    const LatencyScale scale = latencyScale(made::profile().limit, &run, LatencyKind::Response);
    return std::make_shared<HeatMapGrid>(heatMapGrid(&run, LatencyKind::Response, {1, columns}, scale));
}

} // namespace

void ModelsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void ModelsTest::heat_map_lists_rows_in_use()
{
    HeatMapModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    const auto run = made::run(
        {{.number = 0, .ok = {{1s, 7}}, .serverErrors = {{1s, 2}}}, {.number = 1, .gatewayTimeouts = {{29s, 1'500}}}});
    model.setGrid(gridOf(*run, 2));
    const QStringList lines = dumped(model);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].count('|'), 3); // start, two latencies, failed
    QVERIFY(lines[0].startsWith("Start|"));
    QVERIFY(lines[0].contains("29.0 s – "));
    QVERIFY(lines[0].endsWith("|Failed"));
    QCOMPARE(lines[1], QStringLiteral("0:00|7||2"));
    QCOMPARE(lines[2], QStringLiteral("0:01||1,500|"));
    QCOMPARE(model.index(1, 2).data(ChartTableModel::NumberRole).toULongLong(), 1'500ULL);
}

void ModelsTest::outcomes()
{
    OutcomeModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    const auto run =
        made::run({{.number = 1, .ok = {{1s, 8}}, .gatewayTimeouts = {{29s, 2}}, .serverErrors = {{1s, 1}}}});
    model.setBins(outcomeBins(run.get(), {1, 2}));
    QCOMPARE(dumped(model),
             (QStringList{"Start|ok|near limit|gateway timeout|other 5xx, failed check|4xx, throttled|no answer",
                          "0:00|0|0|0|0|0|0", "0:01|8|0|2|1|0|0"}));
}

void ModelsTest::load()
{
    LoadModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    const auto run = made::run({{.number = 0, .ok = {{1s, 10}}}});
    model.setBins(loadBins(made::profile(), run.get(), {1, 2}));
    QCOMPARE(dumped(model),
             (QStringList{"Start|Planned/s|Sent/s|In flight|Late starts|Dropped starts|Largest lag",
                          "0:00|10|10|3|0|0|2.00 ms", "0:01|0|||||"}));
}

void ModelsTest::percentiles()
{
    PercentileModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    RunSummary summary;
    summary.limit = 29s;
    summary.response.p50 = made::exactly(1s, 900ms, 1'100ms);
    summary.service.p99 = made::atLeast(29s, 27s);
    summary.response.max = 28s;
    model.setSummary(summary);
    QCOMPARE(dumped(model),
             (QStringList{"Percentile|Response time|95 % interval|Service time|95 % interval",
                          "p50|1.00 s|900 ms – 1.10 s|–|", "p90|–||–|", "p95|–||–|",
                          "p99|–||≥ 29.0 s (limit)|from 27.0 s", "p99.9|–||–|", "Slowest answer|28.0 s|||"}));
    auto baseline = std::make_shared<Baseline>();
    baseline->limit = 3s;
    baseline->response.p99 = made::atLeast(3s, 2s);
    baseline->service.p50 = made::exactly(2s, 1s, 3s);
    model.setBaseline(baseline);
    const QStringList beside = dumped(model);
    QVERIFY2(beside.at(0).endsWith("|Baseline: response|Baseline: service"), qPrintable(beside.at(0)));
    QVERIFY2(beside.at(1).endsWith("|–|2.00 s"), qPrintable(beside.at(1)));
    QVERIFY2(beside.at(4).endsWith("|≥ 3.00 s (limit)|–"), qPrintable(beside.at(4)));
    model.setBaseline(nullptr);
    QCOMPARE(model.columnCount(), 5);
}

void ModelsTest::failures_most_frequent_first()
{
    FailuresModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setFailures({{Outcome::NetworkError, 0, "connection refused", 3, 61s, FailureCause::Network},
                       {Outcome::GatewayTimeout, 504, "{\"message\":\n \"Endpoint request timed out\"}", 38, 5s,
                        FailureCause::GatewayTimeout, "x-amzn-errortype: InternalServerErrorException", 29s}});
    QCOMPARE(dumped(model),
             (QStringList{"Count|Recognised as|Status|What came back|First at|After|Outcome|Telling headers",
                          "38|gateway gave up|504|{\"message\": \"Endpoint request timed out\"}|0:05|29.0 s|"
                          "gateway timeout|x-amzn-errortype: InternalServerErrorException",
                          "3|no whole answer||connection refused|1:01||network error|"}));
}

void ModelsTest::only_cores_own_words_of_a_failure_are_said_again()
{
    FailuresModel model;
    const QString said = inRunes([&] {
        model.setFailures({{Outcome::CheckFailed, 200, "body is not JSON", 2, 5s, FailureCause::WrongAnswer},
                           {Outcome::ServerError, 500, "body is not JSON", 1, 6s, FailureCause::BackendFailed}});
        return model.index(0, 3).data().toString();
    });
    QCOMPARE(said, QStringLiteral("ᚱ ᚱ ᚱ ᚱ"));
    QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("body is not JSON")); // the backend's
}

void ModelsTest::requests_beside_each_other()
{
    RequestsModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    RunSummary summary;
    summary.limit = 29s;
    RequestSummary login;
    login.name = "log in";
    login.ended = 1'204;
    login.outcomes[Outcome::Ok] = 1'200;
    login.outcomes[Outcome::CheckFailed] = 4;
    login.latencies.response.p50 = made::exactly(1s, 900ms, 1'100ms);
    login.latencies.service.p50 = made::exactly(800ms);
    login.latencies.limited.p95 = made::exactly(2'900ms);
    login.latencies.answeredInTime = 0.75;
    summary.requests = {login, RequestSummary{"GET /report", 0, {}, {}}};
    model.setSummary(summary, LatencyKind::Response);
    QCOMPARE(dumped(model),
             (QStringList{"Request|Ended|Answered|In time|Headroom|p50|p95|p99",
                          "log in|1,204|1,200|75 %|90 %|1.00 s|–|–", "GET /report|0|0|–|–|–|–|–"}));
    QString interval = model.index(0, 5).data(Qt::ToolTipRole).toString();
    QCOMPARE(interval.replace(QChar(QChar::Nbsp), ' '), QStringLiteral("95 % interval: 900 ms – 1.10 s"));
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("1,200 ok, 4 check failed"));
    model.setSummary(summary, LatencyKind::Service);
    QVERIFY(dumped(model).at(1).contains(QStringLiteral("|800 ms|")));
}

void ModelsTest::steps_of_a_search()
{
    CapacityModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    CapacityView view;
    view.profile = std::make_shared<LoadProfile>(made::profile());
    CapacityStep step;
    step.rate = 11.3;
    step.evidence.judged = 60s;
    step.evidence.requests = 675;
    step.evidence.mark = 23'200ms;
    step.evidence.p99 = made::exactly(2s, 1'900ms, 2'100ms);
    step.evidence.gatewayTimeouts = 1;
    step.verdict = StepVerdict::Pass;
    step.sentence = "p99 is within.";
    step.runFile = "/tmp/01.headroom";
    view.progress.steps = {step};
    view.progress.underWay = StepUnderWay{16.9, true, 300s, 12s};
    const auto snapshot = made::live({}, 12s, {1s, 2s});
    view.progress.snapshot = snapshot;
    model.setView(view);
    QCOMPARE(dumped(model),
             (QStringList{"Step|Rate|Judged|Requests|p99 service|95 % interval|Missed|Timeouts|Verdict|What decided it",
                          "1|11.3/s|60 s|675|2.00 s|1.90 s – 2.10 s|0 %|1|pass|p99 is within.",
                          "2|16.9/s again||2|||||measuring|"}));
    QCOMPARE(model.runFileAt(0), QStringLiteral("/tmp/01.headroom"));
    QCOMPARE(model.runFileAt(1), QString());
    view.result = CapacityResult{};
    view.result->steps = {step};
    model.setView(view);
    QCOMPARE(model.rowCount(), 1);
}

void ModelsTest::stages_are_added_and_removed()
{
    StagesModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy edits(&model, &StagesModel::edited);
    QSignalSpy refusals(&model, &StagesModel::refused);
    model.setStages(std::vector<RateStage>{{{0, 1s}, {90, 1min}, 10s}});
    QCOMPARE(dumped(model), (QStringList{"From|To|For", "0/s|90/min|10s"}));
    QCOMPARE(model.addStage(-1), 1);
    QVERIFY(model.rates()[1] == (RateStage{{90, 1min}, {90, 1min}, 10s})); // goes on where the last one ended
    QVERIFY(model.setData(model.index(1, 1), "7.5", Qt::EditRole));
    QVERIFY(model.setData(model.index(1, 2), "2 min", Qt::EditRole));
    QVERIFY(model.rates()[1] == (RateStage{{90, 1min}, {7.5, 1s}, 2min}));
    QVERIFY(!model.setData(model.index(1, 2), "soon", Qt::EditRole));
    QVERIFY(!model.setData(model.index(1, 0), "-4", Qt::EditRole));
    QCOMPARE(refusals.count(), 2);
    QCOMPARE(edits.count(), 3);
    model.removeStage(0);
    model.removeStage(0); // the last one stays
    QCOMPARE(model.rowCount(), 1);
    model.setStages(std::vector<UserStage>{{0, 4'000'000'000, 1s}});
    QVERIFY(model.users() == (std::vector<UserStage>{{0, 4'000'000'000, 1s}}));
    QVERIFY(!model.setData(model.index(0, 1), "2.5", Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, 1), "-2", Qt::EditRole));
}

void ModelsTest::rows_are_added_without_a_reset()
{
    OutcomeModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setBins(outcomeBins(nullptr, {1, 10}));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex selected = model.index(4, 0); // where somebody is reading
    model.setBins(outcomeBins(nullptr, {1, 15}));
    QCOMPARE(model.rowCount(), 15);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(insertions.count(), 1);
    QVERIFY(selected.isValid());
    model.setBins(outcomeBins(nullptr, {2, 8}));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 8);
}

void ModelsTest::rows_grow_by_typing_into_the_last_one()
{
    RowsModel model(fieldColumns("Header", false));
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy edits(&model, &RowsModel::edited);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.isHint(model.index(0, 0)));
    QVERIFY(model.setData(model.index(0, 0), "Accept", Qt::EditRole));
    QVERIFY(model.setData(model.index(0, 1), " application/json ", Qt::EditRole));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(fieldsOf(model.rows()), (std::vector<Header>{{"Accept", "application/json"}}));
    QCOMPARE(edits.count(), 2);
    RowsModel exact(fieldColumns("Field", true));
    QVERIFY(exact.setData(exact.index(0, 1), " x ", Qt::EditRole));
    QCOMPARE(fieldsOf(exact.rows()), (std::vector<Field>{{"", " x "}}));
}

void ModelsTest::rows_are_removed()
{
    RowsModel model(fieldColumns("Header", false));
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setRows(rowsOf(std::vector<Header>{{"A", "1"}, {"B", "2"}}));
    QSignalSpy edits(&model, &RowsModel::edited);
    model.removeAt(0);
    QCOMPARE(fieldsOf(model.rows()), (std::vector<Header>{{"B", "2"}}));
    model.removeAt(1); // the empty row
    model.removeAt(-1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(edits.count(), 1);
}

void ModelsTest::rows_do_not_grow_by_blanks()
{
    RowsModel model(fieldColumns("Header", false));
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QVERIFY(!model.setData(model.index(0, 0), "  ", Qt::EditRole));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.rows().empty());
}

void ModelsTest::a_choice_decides_which_cells_are_used()
{
    RowsModel model(checkColumns(), nullptr, checkUses);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QVERIFY(model.setData(model.index(0, 2), "200", Qt::EditRole)); // the first choice is the status
    QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsEditable));
    QVERIFY(checksOf(model.rows()) == (std::vector<Check>{{Check::Of::Status, Check::Must::BeAmong, "", "200"}}));
    QVERIFY(model.setData(model.index(0, 0), "JSON is there", Qt::EditRole));
    QVERIFY(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
    QVERIFY(!(model.flags(model.index(0, 2)) & Qt::ItemIsEditable));
    QVERIFY(model.setData(model.index(0, 1), "/id", Qt::EditRole));
    QVERIFY(checksOf(model.rows()) == (std::vector<Check>{{Check::Of::Json, Check::Must::Exist, "/id", ""}}));
}

void ModelsTest::lists_of_a_profile_are_rows_and_back()
{
    const std::vector<Check> checks{{Check::Of::Status, Check::Must::BeAmong, "", "2xx"},
                                    {Check::Of::HeaderField, Check::Must::Exist, "A", ""},
                                    {Check::Of::HeaderField, Check::Must::Equal, "A", "b"},
                                    {Check::Of::HeaderField, Check::Must::Contain, "A", "b"},
                                    {Check::Of::HeaderField, Check::Must::Match, "A", "b+"},
                                    {Check::Of::Body, Check::Must::Contain, "", " b "},
                                    {Check::Of::Body, Check::Must::Match, "", "b+"},
                                    {Check::Of::Json, Check::Must::Exist, "/a", ""},
                                    {Check::Of::Json, Check::Must::Equal, "/a", "7"},
                                    {Check::Of::Size, Check::Must::BeAtMost, "", "9"},
                                    {Check::Of::Size, Check::Must::BeAtLeast, "", "1"},
                                    {Check::Of::Time, Check::Must::BeAtMost, "", "2s"}};
    QVERIFY(checksOf(rowsOf(checks)) == checks);
    const std::vector<TakenValue> taken{{"a", TakenValue::From::Json, "/a"},
                                        {"b", TakenValue::From::HeaderField, "B"},
                                        {"c", TakenValue::From::Regex, "c(.)"}};
    QVERIFY(takenOf(rowsOf(taken)) == taken);
    const std::vector<FormPart> parts{{"a", " x ", "", ""}, {"b", "", "b.png", "image/png"}};
    QVERIFY(partsOf(rowsOf(parts)) == parts);
    const std::vector<Feeder> feeders{{"a", "a.csv", Feeder::Order::Sequential},
                                      {"b", "b.json", Feeder::Order::Random},
                                      {"c", "c.csv", Feeder::Order::Unique}};
    QVERIFY(feedersOf(rowsOf(feeders)) == feeders);
    for (const Auth& auth :
         {Auth(), Auth(BasicAuth{"a", "${env:P}"}), Auth(BearerAuth{"${env:T}"}), Auth(ApiKeyAuth{"X", "", "${env:K}"}),
          Auth(ApiKeyAuth{"", "x", "${env:K}"}), Auth(AwsSigV4{"r", "s", "a", "${env:B}", "${env:C}"}),
          Auth(OAuth2ClientCredentials{"http://a/", "i", "${env:S}", "sc"})}) {
        QVERIFY(authOf(authKindOf(auth), authTexts(auth)) == auth);
        QCOMPARE(authTexts(auth).size(), authFields(authKindOf(auth)).size());
    }
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
