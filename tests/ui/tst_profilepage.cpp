#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/profilepage.h"
#include "uiscope.h"
#include "widgets/durationedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

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
    void values_finer_than_the_fields_survive();
    void every_field_has_a_name_for_screen_readers();

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
    QTest::newRow("stages, which have no field") << staged;
    LoadProfile thinking = made::profile();
    thinking.load = {ClosedModel{9, {}, {ThinkTime::Kind::Uniform, 1s, 3s}}, 9s, {}, {}};
    QTest::newRow("think time, which has no field") << thinking;
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

QTEST_MAIN(ProfilePageTest)
#include "tst_profilepage.moc"
