#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/profilepage.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/disclosure.h"
#include "widgets/durationedit.h"
#include "widgets/formsection.h"
#include "widgets/limitform.h"
#include "widgets/passrow.h"
#include "widgets/targetform.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

class ProfilePageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void shows_and_gives_back_any_profile_data();
    void shows_and_gives_back_any_profile();
    void typing_builds_a_profile();
    void sentence_follows_the_fields();
    void url_is_judged_when_it_is_left();
    void errors_stand_beside_what_is_wrong();
    void warns_of_a_client_timeout_below_the_limit();
    void warns_of_a_secret_in_clear();
    void gateway_presets_set_the_limit();
    void tells_what_the_catalogue_knows();
    void gateways_of_ones_own();
    void values_finer_than_the_fields_survive();
    void what_is_folded_is_said();
    void a_warm_up_can_be_set();
    void stages_are_typed_into_a_table();
    void stages_of_users();
    void a_stage_that_cannot_be_read_is_refused();
    void arrivals_and_think_time();
    void retries_are_chosen_by_outcome();
    void connection_and_tracing();
    void requests_can_be_added_moved_and_removed();
    void a_body_is_kept_as_it_was_written();
    void an_error_leads_to_its_request();
    void pass_conditions_are_rows();
    void a_threshold_is_typed_as_people_write_it_data();
    void a_threshold_is_typed_as_people_write_it();
    void a_threshold_that_cannot_be_read_is_refused();
    void conditions_of_one_request();
    void every_field_has_a_name_for_screen_readers();
    void every_mnemonic_leads_to_a_field();
    void forms_follow_the_theme();
    void a_load_that_cannot_start_shows_why();
    void a_changed_time_keeps_its_unit();
    void a_narrow_page_never_scrolls_sideways();
    void tab_goes_through_the_conditions_where_they_stand();

private:
    template <typename Widget> Widget* field(const char* name)
    {
        auto* found = m_page->findChild<Widget*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    void type(QWidget* widget, const QString& text)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(widget, text);
    }
    /// The form of the page that a field stands in; empty: none.
    QString partOf(const QWidget* field) const
    {
        for (const QWidget* one = field; one && one != m_page.get(); one = one->parentWidget()) {
            if (one->inherits("headroom::FormSection"))
                return QString::fromLatin1(one->metaObject()->className()).section(QStringLiteral("::"), -1);
        }
        return {};
    }
    /// Into a number with a unit.
    void typeDuration(const char* name, const QString& number) { type(field<DurationEdit>(name)->field(), number); }

    std::unique_ptr<ProfilePage> m_page;
};

void ProfilePageTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_page = std::make_unique<ProfilePage>();
    m_page->resize(1280, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void ProfilePageTest::cleanup()
{
    m_page.reset();
}

namespace {

/// Something of everything a profile's file can say.
LoadProfile rich()
{
    LoadProfile profile = made::profile();
    profile.requests = {
        {"log in",
         1,
         "POST",
         "https://api.example.com/login",
         {},
         {{"Accept", "application/json"}},
         FormBody{{{"user", "a"}, {"password", "${env:P}"}}},
         {{"token", TakenValue::From::Json, "/token"}},
         {},
         {},
         {},
         {}},
        {"",
         7,
         "GET",
         "https://api.example.com/report",
         {{"size", "5"}},
         {},
         std::string(),
         {},
         {{Check::Of::Status, Check::Must::BeAmong, "", "200"}, {Check::Of::Time, Check::Must::BeAtMost, "", "2s"}},
         {},
         {},
         {}},
        {"", 1, "PUT", "https://api.example.com/picture", {}, {}, FileBody{"big.bin"}, {}, {}, {}, {}, {}}};
    profile.order = LoadProfile::Order::InOrder;
    profile.data = {{"users", "users.csv", Feeder::Order::Unique}};
    profile.connection.http = Connection::Http::Http2;
    profile.connection.streams = 12;
    profile.connection.redirects = 3;
    profile.connection.redirectsAcrossHosts = true;
    profile.connection.cookies = true;
    profile.connection.proxy = "http://10.0.0.7:3128";
    AwsSigV4 signature;
    signature.region = "eu-west-1";
    profile.auth = signature;
    profile.correlation = {"X-Request-Id", true, false};
    profile.retries.on = {Outcome::Throttled, Outcome::GatewayTimeout};
    profile.retries.backoff = nanoseconds(123'456'789);
    profile.retries.budget = 0.12345;
    profile.retries.jitter = RetryPolicy::Jitter::Equal;
    profile.retries.retryAfter = false;
    profile.load = {
        OpenModel{{}, {{{0, 1s}, {20, 1s}, 10s}, {{90, 1min}, {0.125, 1s}, 5s}}, ArrivalProcess::Poisson, 7},
        {},
        {},
        {}};
    profile.load.warmUp = 3s;
    profile.load.then = {{ClosedModel{20}, 30s, {}, {}}};
    return profile;
}

} // namespace

void ProfilePageTest::shows_and_gives_back_any_profile_data()
{
    QTest::addColumn<LoadProfile>("profile");
    QTest::newRow("default") << LoadProfile{};
    QTest::newRow("made") << made::profile();
    LoadProfile full = made::profile();
    full.requests = {{"",
                      1,
                      "POST",
                      "https://api.example.com/v1/checkout",
                      {},
                      {{"Accept", "text/html"}, {"X-A", "1"}},
                      "{\"a\":\n1}",
                      {},
                      {},
                      {},
                      {},
                      {}}};
    full.limit = {"custom", 30s, 0.75};
    full.load = {ClosedModel{250}, 90s, 12'400, 64};
    full.clientTimeout = 1min;
    QTest::newRow("everything set") << full;
    LoadProfile fine = made::profile();
    fine.limit = {"aws-apigw-rest", nanoseconds(29'123'456'789), 0.8125};
    fine.load = {OpenModel{{0.125, 1min}}, nanoseconds(1'500'000'001), {}, {}};
    fine.clientTimeout = nanoseconds(44'000'000'001);
    QTest::newRow("finer than the fields") << fine;
    LoadProfile staged = made::profile();
    staged.load = {
        OpenModel{{}, {{{0, 1s}, {20, 1s}, 10s}, {{20, 1s}, {20, 1s}, 5s}}, ArrivalProcess::Poisson, 7}, {}, {}, {}};
    QTest::newRow("stages") << staged;
    LoadProfile thinking = made::profile();
    thinking.load = {ClosedModel{9, {}, {ThinkTime::Kind::Uniform, 1s, 3s}}, 9s, {}, {}};
    QTest::newRow("think time") << thinking;
    LoadProfile odd = made::profile();
    odd.load.model = OpenModel{{1.0 / 3, 1s}};
    odd.load.warmUp = 12s;
    QTest::newRow("a rate finer than the field") << odd;
    QTest::newRow("everything that core knows") << rich();
    LoadProfile unknown = made::profile();
    unknown.limit.gateway = "some-gateway-of-2030";
    QTest::newRow("unknown gateway") << unknown;
}

void ProfilePageTest::shows_and_gives_back_any_profile()
{
    QFETCH(LoadProfile, profile);
    QSignalSpy edits(m_page.get(), &ProfilePage::edited);
    m_page->setProfile(profile);
    QVERIFY(m_page->profile() == profile);
    QCOMPARE(edits.count(), 0);
    // Even after an edit elsewhere, which reads every field.
    type(field<QLineEdit>("name"), "renamed");
    profile.name = "renamed";
    QVERIFY(m_page->profile() == profile);
}

void ProfilePageTest::typing_builds_a_profile()
{
    m_page->setProfile({});
    type(field<QLineEdit>("name"), "search");
    type(field<QLineEdit>("url"), "http://localhost:8000/search");
    field<QComboBox>("method")->setCurrentText("POST");
    QTest::keyClicks(field<QPlainTextEdit>("body"), "q=1");
    type(field<QWidget>("rate"), "90");
    typeDuration("duration", "5");
    const LoadProfile profile = m_page->profile();
    QCOMPARE(profile.name, std::string("search"));
    QCOMPARE(profile.request().url, std::string("http://localhost:8000/search"));
    QCOMPARE(profile.request().method, std::string("POST"));
    QCOMPARE(profile.request().text(), std::string("q=1"));
    QVERIFY(profile.load.model == (std::variant<OpenModel, ClosedModel>(OpenModel{{90, 1s}})));
    QCOMPARE(*profile.load.duration, nanoseconds(5s));
    QVERIFY(m_page->checkNow());
}

void ProfilePageTest::sentence_follows_the_fields()
{
    m_page->setProfile(made::profile());
    QCOMPARE(m_page->sentence(), QStringLiteral("3,000 requests over 60 s to 127.0.0.1:8089, at most 44 s each."));
    type(field<QWidget>("rate"), "10");
    QCOMPARE(m_page->sentence(), QStringLiteral("600 requests over 60 s to 127.0.0.1:8089, at most 44 s each."));
    QTest::mouseClick(field<QRadioButton>("closed"), Qt::LeftButton, {},
                      QPoint(8, field<QRadioButton>("closed")->height() / 2));
    QVERIFY(m_page->sentence().startsWith("As many requests as 10 users manage in 60 s"));
    field<QCheckBox>("hasDuration")->click();
    QVERIFY(m_page->sentence().startsWith("Requests by 10 users, without an end"));
    QVERIFY(m_page->errorText().startsWith("load: nothing ends the run"));
}

void ProfilePageTest::url_is_judged_when_it_is_left()
{
    m_page->setProfile(made::profile());
    type(field<QLineEdit>("url"), "htt");
    QCOMPARE(m_page->errorText(), QString()); // still typing
    field<QLineEdit>("name")->setFocus();
    QVERIFY(m_page->errorText().startsWith("request.url: "));
    type(field<QLineEdit>("url"), "http://localhost/");
    QCOMPARE(m_page->errorText(), QString());
}

void ProfilePageTest::errors_stand_beside_what_is_wrong()
{
    LoadProfile profile = made::profile();
    profile.load.duration.reset();
    m_page->setProfile(profile);
    QVERIFY(!m_page->checkNow());
    QCOMPARE(m_page->errorText().left(6), QStringLiteral("load: "));
    m_page->setProfile({});
    QCOMPARE(m_page->errorText(), QString()); // an empty form is not scolded
    QVERIFY(!m_page->checkNow());
    QVERIFY(m_page->errorText().startsWith("request.url: "));
}

void ProfilePageTest::warns_of_a_client_timeout_below_the_limit()
{
    m_page->setProfile(made::profile());
    QCOMPARE(m_page->warningText(), QString());
    field<QCheckBox>("automaticTimeout")->click();
    QCOMPARE(*m_page->profile().clientTimeout, nanoseconds(44s)); // starts from what was automatic
    typeDuration("clientTimeout", "20");
    QCOMPARE(*m_page->profile().clientTimeout, nanoseconds(20s));
    QVERIFY2(m_page->warningText().contains("gives up after 20s"), qPrintable(m_page->warningText()));
    field<QCheckBox>("automaticTimeout")->click();
    QCOMPARE(m_page->warningText(), QString());
}

void ProfilePageTest::warns_of_a_secret_in_clear()
{
    LoadProfile profile = made::profile();
    profile.request().headers = {{"Authorization", "Bearer abc"}};
    m_page->setProfile(profile);
    QVERIFY(m_page->warningText().contains("Authorization"));
    profile.request().headers.clear();
    for (const bool inUrl : {true, false}) { // beside the request it is of
        profile.request().url = inUrl ? "http://127.0.0.1:8089/r?api_key=abc" : "http://127.0.0.1:8089/r";
        profile.request().query = inUrl ? std::vector<Field>{} : std::vector<Field>{{"api_key", "abc"}};
        m_page->setProfile(profile);
        QVERIFY2(m_page->findChild<TargetForm*>()->warning().contains("api_key"), qPrintable(m_page->warningText()));
        QCOMPARE(m_page->findChild<LimitForm*>()->warning(), QString());
    }
}

void ProfilePageTest::gateway_presets_set_the_limit()
{
    m_page->setProfile(made::profile());
    auto* gateways = field<QComboBox>("gateway");
    const int httpApi = gateways->findText("HTTP API", Qt::MatchContains);
    QVERIFY(httpApi >= 0);
    gateways->setCurrentIndex(httpApi);
    emit gateways->activated(httpApi);
    QCOMPARE(m_page->profile().limit.gateway, std::string("aws-apigw-http"));
    QCOMPARE(m_page->profile().limit.time, nanoseconds(30s));
    QVERIFY(m_page->sentence().contains("at most 45 s each")); // the client's timeout follows
    const int alb = gateways->findText("Load Balancer", Qt::MatchContains);
    QVERIFY(alb >= 0);
    gateways->setCurrentIndex(alb);
    emit gateways->activated(alb);
    QCOMPARE(m_page->profile().limit.time, nanoseconds(60s));
    typeDuration("limit", "12"); // raised or lowered by the gateway's owner
    QCOMPARE(m_page->profile().limit.time, nanoseconds(12s));
}

void ProfilePageTest::tells_what_the_catalogue_knows()
{
    LoadProfile profile = made::profile();
    auto* about = field<QLabel>("aboutGateway");
    profile.limit.gateway = "heroku";
    m_page->setProfile(profile);
    QVERIFY(about->text().contains("first byte"));
    QVERIFY(about->text().contains("works on"));
    profile.limit.gateway = "vercel";
    m_page->setProfile(profile);
    QVERIFY(about->text().contains("whole answer"));
    QVERIFY(about->text().contains("stopped"));
    profile.limit.gateway = "gcp-lb";
    m_page->setProfile(profile);
    QVERIFY(about->text().contains("not confirmed"));
    profile.limit.gateway = "some-gateway-of-2030";
    m_page->setProfile(profile);
    QVERIFY(about->text().contains("not in the catalogue"));
}

void ProfilePageTest::gateways_of_ones_own()
{
    QTemporaryDir dir;
    QFile file(dir.filePath("own.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"schema": "headroom.gateways/1", "gateways": [{"id": "mine", "product": "Edge of ours",)"
               R"("kind": "idle", "limit": "12s", "signs": [{"cause": "gateway_timeout", "status": 504}]}]})");
    file.close();
    LoadProfile profile = made::profile();
    profile.folder.path = dir.path().toStdString();
    profile.limit.catalogue = "own.json";
    profile.limit.gateway = "mine";
    m_page->setProfile(profile);
    auto* gateways = field<QComboBox>("gateway");
    QVERIFY(gateways->currentText().contains("Edge of ours"));
    QVERIFY(field<QLabel>("aboutGateway")->text().contains("silence"));
    QCOMPARE(m_page->profile().limit.catalogue, std::string("own.json")); // as it is spelt
    profile.limit.catalogue = "none.json";
    m_page->setProfile(profile);
    QVERIFY(field<QLabel>("aboutGateway")->text().contains("none.json"));
    QCOMPARE(m_page->profile().limit.gateway, std::string("mine"));
}

void ProfilePageTest::values_finer_than_the_fields_survive()
{
    LoadProfile profile = made::profile();
    profile.limit.time = nanoseconds(29'000'000'001);
    m_page->setProfile(profile);
    type(field<QLineEdit>("name"), "x");
    QCOMPARE(m_page->profile().limit.time, nanoseconds(29'000'000'001));
    typeDuration("limit", "30");
    QCOMPARE(m_page->profile().limit.time, nanoseconds(30s));
}

void ProfilePageTest::what_is_folded_is_said()
{
    m_page->setProfile(made::profile());
    QStringList said;
    const auto summaries = [&] {
        said.clear();
        for (const auto* part : m_page->findChildren<Disclosure*>())
            said << part->summary();
        said.removeAll(QString());
        return said.join('\n');
    };
    QCOMPARE(summaries(), QString());
    m_page->setProfile(rich());
    for (const char* fact :
         {"data from users.csv, each row at most once", "seed 7", "signed with AWS SigV4 (eu-west-1, execute-api)",
          "at most 12 requests at once on an HTTP/2 connection", "through the proxy http://10.0.0.7:3128"})
        QVERIFY2(summaries().contains(QLatin1String(fact)), qPrintable(summaries()));
}

void ProfilePageTest::a_warm_up_can_be_set()
{
    m_page->setProfile(made::profile());
    field<QCheckBox>("hasWarmUp")->click();
    type(field<QWidget>("warmUp"), "12");
    QVERIFY(m_page->profile().load.warmUp == 12s);
    QVERIFY(m_page->sentence().contains(QStringLiteral("the first 12 s as warm-up")));
    type(field<QWidget>("warmUp"), "60");
    QVERIFY2(m_page->errorText().startsWith("load.warm_up: "), qPrintable(m_page->errorText()));
    field<QCheckBox>("hasWarmUp")->click();
    QVERIFY(m_page->profile() == made::profile());
}

void ProfilePageTest::stages_are_typed_into_a_table()
{
    m_page->setProfile(made::profile());
    field<QCheckBox>("inStages")->click();
    const auto stages = [&] { return std::get<OpenModel>(m_page->profile().load.model).stages; };
    QVERIFY(stages() == (std::vector<RateStage>{{{50, 1s}, {50, 1s}, 60s}})); // nothing jumps
    QVERIFY(!m_page->profile().load.duration);
    QTest::mouseClick(field<QPushButton>("addStage"), Qt::LeftButton);
    auto* table = field<QTableView>("stages");
    QCOMPARE(table->model()->rowCount(), 2);
    // From the keyboard alone, in the row that was added.
    table->setFocus();
    QCOMPARE(table->currentIndex(), table->model()->index(1, 1));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, "90/min");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(stages()[1] == (RateStage{{50, 1s}, {90, 1min}, 60s})); // the table takes it a moment later
    table->model()->setData(table->model()->index(1, 2), QStringLiteral("10"), Qt::EditRole);
    QCOMPARE(stages()[1].length, nanoseconds(10s)); // a number alone is seconds
    QVERIFY(m_page->checkNow());
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(stages().size(), std::size_t{1});
    field<QCheckBox>("inStages")->click();
    QVERIFY(stages().empty());
    QVERIFY(m_page->profile().load.duration); // something ends it again
}

void ProfilePageTest::stages_of_users()
{
    LoadProfile profile = made::profile();
    profile.load.model = ClosedModel{20, {{0, 20, 10s}}, {}, 3};
    profile.load.duration.reset();
    m_page->setProfile(profile);
    auto* table = field<QTableView>("stages");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("20"));
    table->model()->setData(table->model()->index(0, 1), QStringLiteral("35"), Qt::EditRole);
    QVERIFY(m_page->profile().load.model
            == (std::variant<OpenModel, ClosedModel>(ClosedModel{20, {{0, 35, 10s}}, {}, 3})));
}

void ProfilePageTest::a_stage_that_cannot_be_read_is_refused()
{
    m_page->setProfile(rich());
    QAbstractItemModel* model = field<QTableView>("stages")->model();
    QVERIFY(!model->setData(model->index(0, 1), QStringLiteral("fast"), Qt::EditRole));
    QVERIFY2(m_page->errorText().startsWith("load.stages: "), qPrintable(m_page->errorText()));
    QVERIFY(m_page->profile() == rich());
    QVERIFY(model->setData(model->index(0, 1), QStringLiteral("30"), Qt::EditRole));
    QVERIFY(!m_page->errorText().startsWith("load.stages: "));
}

void ProfilePageTest::arrivals_and_think_time()
{
    m_page->setProfile(made::profile());
    field<QComboBox>("arrivals")->setCurrentIndex(1);
    QCOMPARE(std::get<OpenModel>(m_page->profile().load.model).arrivals, ArrivalProcess::Poisson);
    QVERIFY(!field<QComboBox>("thinkKind")->isVisible());
    field<QRadioButton>("closed")->click();
    auto* kind = field<QComboBox>("thinkKind");
    QVERIFY(kind->isVisible());
    kind->setCurrentIndex(2);
    emit kind->activated(2);
    typeDuration("thinkLeast", "2");
    typeDuration("thinkMost", "4");
    // From half a second to one, as offered; the units stay.
    QVERIFY(std::get<ClosedModel>(m_page->profile().load.model).thinkTime
            == (ThinkTime{ThinkTime::Kind::Uniform, 2ms, 4s}));
}

void ProfilePageTest::retries_are_chosen_by_outcome()
{
    m_page->setProfile(made::profile());
    QVERIFY(!field<QWidget>("retriesAtMost")->isEnabled());
    field<QCheckBox>("retry-gateway_timeout")->click();
    field<QCheckBox>("retry-throttled")->click();
    type(field<QWidget>("retriesAtMost"), "2");
    typeDuration("retriesBackoff", "200");
    field<QCheckBox>("hasBudget")->click();
    type(field<QWidget>("budget"), "25");
    field<QCheckBox>("retryAfter")->click();
    field<QComboBox>("retriesJitter")->setCurrentIndex(0);
    RetryPolicy policy;
    policy.on = {Outcome::GatewayTimeout, Outcome::Throttled};
    policy.atMost = 2;
    policy.backoff = 200ms;
    policy.budget = 0.25;
    policy.retryAfter = false;
    policy.jitter = RetryPolicy::Jitter::None;
    QVERIFY(m_page->profile().retries == policy);
    QVERIFY(m_page->checkNow());
    QVERIFY(m_page->sentence().contains(QStringLiteral("each sent again up to 2 times if it fails")));
    type(field<QWidget>("budget"), "999"); // more than a file may say
    QVERIFY(*m_page->profile().retries.budget <= 1);
    typeDuration("retriesBackoff", "30000");
    QVERIFY2(m_page->errorText().startsWith("retries.backoff: "), qPrintable(m_page->errorText()));
}

void ProfilePageTest::connection_and_tracing()
{
    m_page->setProfile(made::profile());
    field<QComboBox>("http")->setCurrentIndex(1);
    field<QCheckBox>("reuse")->click();
    field<QCheckBox>("compressed")->click();
    field<QCheckBox>("cookies")->click();
    QVERIFY(!field<QCheckBox>("acrossHosts")->isEnabled());
    type(field<QWidget>("redirects"), "5");
    field<QCheckBox>("acrossHosts")->click();
    type(field<QLineEdit>("idHeader"), "X-Request-Id");
    field<QCheckBox>("traceparent")->click();
    Connection connection;
    connection.http = Connection::Http::Http2;
    connection.reuse = false;
    connection.compressed = connection.cookies = connection.redirectsAcrossHosts = true;
    connection.redirects = 5;
    QVERIFY(m_page->profile().connection == connection);
    QVERIFY(m_page->profile().correlation == (Correlation{"X-Request-Id", true, false}));
    type(field<QLineEdit>("idHeader"), "X Request");
    QVERIFY2(m_page->errorText().startsWith("correlation.header: "), qPrintable(m_page->errorText()));
}

void ProfilePageTest::requests_can_be_added_moved_and_removed()
{
    m_page->setProfile(made::profile());
    QVERIFY(!field<QListWidget>("requests-list")->isVisible());
    QTest::mouseClick(field<QPushButton>("addFirstRequest"), Qt::LeftButton);
    auto* list = field<QListWidget>("requests-list");
    QVERIFY(list->isVisible());
    QVERIFY(field<QLineEdit>("url")->hasFocus());
    type(field<QLineEdit>("url"), "http://127.0.0.1:8089/login");
    type(field<QLineEdit>("requestName"), "log in");
    type(field<QWidget>("weight"), "3");
    QCOMPARE(list->item(1)->text(), QStringLiteral("3 × log in"));
    QCOMPARE(m_page->profile().requests[1].url, std::string("http://127.0.0.1:8089/login"));
    QCOMPARE(m_page->profile().requests[1].weight, 3U);
    QVERIFY(m_page->profile().requests[0] == made::profile().request()); // untouched
    field<QToolButton>("requestUp")->click();
    QCOMPARE(m_page->profile().requests[0].name, std::string("log in"));
    field<QComboBox>("order")->setCurrentIndex(1);
    QCOMPARE(m_page->profile().order, LoadProfile::Order::InOrder);
    QVERIFY(!field<QWidget>("weight")->isVisible());
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("6,000 requests in 3,000 journeys")));
    list->setCurrentRow(1);
    QCOMPARE(field<QLineEdit>("url")->text(), qString(made::profile().request().url));
    field<QToolButton>("removeRequest")->click();
    QCOMPARE(m_page->profile().requests.size(), std::size_t{1});
    QCOMPARE(field<QLineEdit>("url")->text(), QStringLiteral("http://127.0.0.1:8089/login"));
    QVERIFY(!list->isVisible());
}

void ProfilePageTest::a_body_is_kept_as_it_was_written()
{
    m_page->setProfile(rich());
    type(field<QLineEdit>("url"), "https://api.example.com/other");
    QVERIFY(m_page->profile().requests[0].body == rich().requests[0].body);
    LoadProfile lines = made::profile();
    lines.request().method = "POST";
    lines.request().body = std::string("a\r\nb\r\n"); // an editor knows but one kind of line end
    m_page->setProfile(lines);
    type(field<QLineEdit>("name"), "x");
    QVERIFY(m_page->profile().requests == lines.requests);
}

void ProfilePageTest::an_error_leads_to_its_request()
{
    LoadProfile profile = rich();
    profile.requests[1].url = "ftp://example.com/";
    m_page->setProfile(profile);
    QVERIFY(!m_page->checkNow());
    QVERIFY2(m_page->errorText().startsWith("requests[1]"), qPrintable(m_page->errorText()));
    QCOMPARE(field<QLineEdit>("url")->text(), QStringLiteral("ftp://example.com/"));
}

void ProfilePageTest::pass_conditions_are_rows()
{
    m_page->setProfile(made::profile());
    const auto conditions = [&] {
        QStringList all;
        for (const PassCondition& condition : m_page->profile().pass)
            all << qString(formatPassCondition(condition));
        return all;
    };
    QCOMPARE(m_page->findChildren<PassRow*>().size(), 1); // the usual one is shown ...
    QCOMPARE(field<QLineEdit>("passThreshold")->text(), "0");
    QVERIFY(!field<QToolButton>("removePass")->isEnabled());
    field<QCheckBox>("abortWhenBroken")->click();
    QVERIFY(m_page->profile().abortWhenBroken);
    QCOMPARE(conditions(), QStringList()); // ... and still not named

    QTest::mouseClick(field<QPushButton>("addPass"), Qt::LeftButton);
    QCOMPARE(conditions(), (QStringList{"gateway_timeout = 0", "p99 <= 80 % of limit"}));
    // From the keyboard alone, in the row that was added.
    auto* what = qobject_cast<QComboBox*>(QApplication::focusWidget());
    QVERIFY(what && what->currentText() == "p99 of service time");
    QTest::keyClick(what, Qt::Key_Down); // the same percentile of the other time, against a time of its own
    QCOMPARE(conditions().last(), "p99 response <= 2 s");
    QTest::keyClick(what, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "1500 ms");
    QCOMPARE(conditions().last(), "p99 response <= 1500 ms");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* remove = qobject_cast<QToolButton*>(QApplication::focusWidget());
    QVERIFY(remove && remove->isEnabled());
    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(conditions(), QStringList{"gateway_timeout = 0"});
    QVERIFY(!field<QToolButton>("removePass")->isEnabled()); // the last one stays
}

void ProfilePageTest::a_threshold_is_typed_as_people_write_it_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* condition, const char* typed, const char* expected) {
        QTest::addRow("%s %s", condition, typed) << condition << typed << expected;
    };
    row("errors <= 1 %", "0.5 %", "errors <= 0.5 %");
    row("errors <= 1 %", "0.5", "errors <= 0.5 %");
    row("errors <= 1 %", "0", "errors = 0");
    row("p99 <= 80 % of limit", "70 % of limit", "p99 <= 70 % of limit");
    row("p99 <= 80 % of limit", "70 %", "p99 <= 70 % of limit");
    row("p99 <= 80 % of limit", "2 s", "p99 service <= 2 s"); // what it is of does not change behind one's back
    row("p99 <= 80 % of limit", "2", "p99 service <= 2 s");
    row("p99 response <= 1 s", "250ms", "p99 response <= 250 ms");
    row("p99 response <= 1 s", "90 %", "p99 response <= 90 % of limit");
    row("throughput >= 5/s", "40", "throughput >= 40/s");
    row("throughput >= 5/s", "90/min", "throughput >= 90/min");
    row("answered_in_time >= 99 %", "99.95", "answered_in_time >= 99.95 %");
}

void ProfilePageTest::a_threshold_is_typed_as_people_write_it()
{
    QFETCH(QString, condition);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    LoadProfile profile = made::profile();
    profile.pass = {*parsePassCondition(stdString(condition))};
    m_page->setProfile(profile);
    QVERIFY(m_page->profile() == profile);
    type(field<QLineEdit>("passThreshold"), typed);
    QCOMPARE(qString(formatPassCondition(m_page->profile().pass[0])), expected);
    QTest::keyClick(field<QLineEdit>("passThreshold"), Qt::Key_Return);
    QVERIFY(expected.endsWith(field<QLineEdit>("passThreshold")->text()));
    QCOMPARE(m_page->errorText(), QString());
}

void ProfilePageTest::a_threshold_that_cannot_be_read_is_refused()
{
    LoadProfile profile = made::profile();
    profile.pass = {*parsePassCondition("errors <= 1 %")};
    m_page->setProfile(profile);
    type(field<QLineEdit>("passThreshold"), "few");
    QTest::keyClick(field<QLineEdit>("passThreshold"), Qt::Key_Return);
    QVERIFY2(m_page->errorText().contains("'few' is not a share") && m_page->errorText().endsWith("It stays 1 %."),
             qPrintable(m_page->errorText()));
    QCOMPARE(field<QLineEdit>("passThreshold")->text(), "1 %");
    QVERIFY(m_page->profile() == profile);
}

void ProfilePageTest::conditions_of_one_request()
{
    LoadProfile profile = made::profile();
    m_page->setProfile(profile);
    QVERIFY(field<QComboBox>("passRequest")->isHidden()); // there is nothing to choose
    profile.requests.resize(2, profile.requests[0]);
    profile.requests[0].name = "log in";
    profile.requests[1].name = "order";
    profile.pass = {*parsePassCondition("errors <= 1 %")};
    m_page->setProfile(profile);
    auto* request = field<QComboBox>("passRequest");
    QVERIFY(!request->isHidden());
    request->setFocus();
    QTest::keyClick(request, Qt::Key_Down);
    QCOMPARE(m_page->profile().pass[0].request, std::string("log in"));
    type(field<QLineEdit>("requestName"), "sign in"); // a condition goes with the request it is of
    QCOMPARE(m_page->profile().pass[0].request, std::string("sign in"));
    QVERIFY2(m_page->checkNow(), qPrintable(m_page->errorText()));

    profile.pass[0].request = "log out";
    m_page->setProfile(profile);
    QVERIFY(!m_page->checkNow());
    QVERIFY(m_page->errorText().contains("'log out' is the name of no request"));
    QVERIFY(m_page->profile() == profile);
}

void ProfilePageTest::every_field_has_a_name_for_screen_readers()
{
    QList<QWidget*> labelled;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        labelled << label->buddy();
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        const bool isField = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget)
            || qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
            || qobject_cast<QTableView*>(widget);
        const bool inner =
            qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) || qobject_cast<QComboBox*>(widget->parentWidget());
        if (isField && !inner && widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!widget->accessibleName().isEmpty() || labelled.contains(widget),
                     qPrintable(widget->objectName()));
    }
}

void ProfilePageTest::every_mnemonic_leads_to_a_field()
{
    int labels = 0;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (!label->buddy() || !label->text().contains(QLatin1Char('&')))
            continue;
        ++labels;
        QVERIFY2(label->buddy()->focusPolicy() != Qt::NoFocus, qPrintable(label->text()));
    }
    QVERIFY(labels > 5);
}

void ProfilePageTest::forms_follow_the_theme()
{
    const auto base = [&] { return field<QLineEdit>("url")->palette().color(QPalette::Base); };
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(choice);
        QTRY_COMPARE(base(), QApplication::palette().color(QPalette::Base));
        QCOMPARE(themeFor(field<QLineEdit>("url")->palette()).dark, choice == ThemeChoice::Dark);
    }
}

void ProfilePageTest::a_load_that_cannot_start_shows_why()
{
    m_page->resize(900, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1/";
    profile.load.model = OpenModel{};
    profile.load.duration = 0s;
    m_page->setProfile(profile);
    auto* const area = m_page->findChild<QScrollArea*>();
    area->verticalScrollBar()->setValue(0);
    const auto seen = [&](const QWidget* widget) { return !widget->visibleRegion().isEmpty(); };
    QVERIFY(!m_page->checkNow());
    QWidget* problem = nullptr;
    for (const FormSection* section : m_page->findChildren<FormSection*>())
        problem = section->problem() ? section->problem() : problem;
    QVERIFY(problem);
    QTRY_VERIFY(seen(problem));
}

void ProfilePageTest::a_changed_time_keeps_its_unit()
{
    DurationEdit edit;
    auto* const unit = edit.findChild<QComboBox*>();
    edit.setValue(2s);
    QCOMPARE(unit->currentText(), QStringLiteral("s"));
    edit.changeValue(1300ms);
    QCOMPARE(unit->currentText(), QStringLiteral("s"));
    QCOMPARE(edit.value(), nanoseconds(1300ms));
    QCOMPARE(edit.findChild<QDoubleSpinBox*>()->value(), 1.3);
    edit.changeValue(std::chrono::microseconds(250)); // finer than it spells
    QCOMPARE(edit.value(), nanoseconds(std::chrono::microseconds(250)));
    edit.setValue(1300ms);
    QCOMPARE(unit->currentText(), QStringLiteral("ms"));
}

/// Its buttons would be out of sight.
void ProfilePageTest::a_narrow_page_never_scrolls_sideways()
{
    const auto* area = m_page->findChild<QScrollArea*>();
    for (const int width : {1280, 1000, 880, 790}) {
        m_page->resize(width, 560);
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    }
}

void ProfilePageTest::tab_goes_through_the_conditions_where_they_stand()
{
    LoadProfile profile = made::profile();
    profile.pass = {*parsePassCondition("gateway_timeout = 0"), *parsePassCondition("errors <= 1 %")};
    m_page->setProfile(profile);
    QStringList order; // the parts, as Tab goes through them
    QWidget* const first = field<QLineEdit>("name");
    for (QWidget* next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
        const QString part = next->focusPolicy() & Qt::TabFocus ? partOf(next) : QString();
        if (!part.isEmpty() && (order.isEmpty() || order.last() != part))
            order << part;
    }
    const qsizetype limit = order.indexOf("LimitForm");
    QVERIFY2(limit >= 0 && order.value(limit + 1) == "PassForm", qPrintable(order.join(' ')));
}

QTEST_MAIN(ProfilePageTest)
#include "tst_profilepage.moc"
