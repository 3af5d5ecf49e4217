#include "madesnapshots.h"
#include "uiscope.h"
#include "window/consent.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class ConsentTest : public QObject {
    Q_OBJECT
private slots:
    void this_computer_needs_none_data();
    void this_computer_needs_none();
    void every_host_is_asked_for_data();
    void every_host_is_asked_for();
    void names_host_rate_and_count();
    void names_what_comes_on_top();
    void is_remembered_only_if_ticked();

private:
    UiScope m_scope;
};

namespace {

LoadProfile against(const std::string& url)
{
    LoadProfile profile = made::profile();
    profile.request().url = url;
    return profile;
}

} // namespace

void ConsentTest::this_computer_needs_none_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("needed");
    QTest::newRow("loopback") << "http://127.0.0.1:8089/" << false;
    QTest::newRow("loopback, another") << "http://127.9.9.9/" << false;
    QTest::newRow("IPv6") << "http://[::1]:8000/" << false;
    QTest::newRow("localhost") << "https://LocalHost/" << false;
    QTest::newRow("a host") << "https://api.example.com/" << true;
    QTest::newRow("looks like loopback") << "http://127.0.0.1.example.com/" << true;
    QTest::newRow("a name that starts so") << "http://127.example.com/" << true;
    QTest::newRow("localhost elsewhere") << "http://localhost.example.com/" << true;
    QTest::newRow("the network") << "http://192.168.1.10/" << true;
}

void ConsentTest::this_computer_needs_none()
{
    QFETCH(QString, url);
    QFETCH(bool, needed);
    QCOMPARE(needsConsent(against(url.toStdString())), needed);
}

void ConsentTest::every_host_is_asked_for_data()
{
    QTest::addColumn<LoadProfile>("profile");
    QTest::addColumn<QString>("named");
    LoadProfile second = against("http://127.0.0.1:8089/");
    second.requests.push_back(against("https://api.example.com/v1").request());
    QTest::newRow("a second request") << second << "api.example.com:443";
    LoadProfile resolved = against("http://localhost:8089/");
    resolved.connection.resolve = {"localhost:8089:10.0.0.7"};
    QTest::newRow("localhost that is elsewhere") << resolved << "10.0.0.7:8089";
    LoadProfile proxied = against("http://localhost:8089/");
    proxied.connection.proxy = "http://10.0.0.7:3128";
    QTest::newRow("through a proxy") << proxied << "10.0.0.7:3128";
    LoadProfile tokens = against("http://localhost:8089/");
    tokens.auth = OAuth2ClientCredentials{"https://login.example.com/token", "id", "${env:SECRET}", ""};
    QTest::newRow("where the token comes from") << tokens << "login.example.com:443";
    LoadProfile three = second;
    three.connection.proxy = "http://10.0.0.7:3128";
    QTest::newRow("several") << three << "api.example.com:443 and 10.0.0.7:3128";
}

void ConsentTest::every_host_is_asked_for()
{
    QFETCH(LoadProfile, profile);
    QFETCH(QString, named);
    QVERIFY(needsConsent(profile));
    QVERIFY2(consentText(profile).contains(QStringLiteral(" to %1, ").arg(named)), qPrintable(consentText(profile)));
    // Agreed to once and for all means: to all of them.
    ConsentSheet sheet(profile, consentText(profile));
    sheet.findChild<QCheckBox*>()->setChecked(true);
    sheet.accept();
    QVERIFY(!needsConsent(profile));
    LoadProfile further = profile;
    further.requests.push_back(against("https://further.example.com/").request());
    QVERIFY(needsConsent(further));
    QSettings().clear();
}

void ConsentTest::names_host_rate_and_count()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(consentText(against("https://api.example.com:8443/v1")),
             QStringLiteral("3,000 requests over 60 s to api.example.com:8443, 50 a second."));
    LoadProfile profile = against("https://api.example.com/v1");
    profile.load.model = ClosedModel{20};
    QCOMPARE(
        consentText(profile),
        QStringLiteral("As many requests as 20 users manage in 60 s to api.example.com:443, at most 20 at a time."));
    QCOMPARE(consentText(profile, QStringLiteral("up to 100 a second for up to 2 h")),
             QStringLiteral("Up to 100 a second for up to 2 h to api.example.com:443."));
}

void ConsentTest::names_what_comes_on_top()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    LoadProfile profile = against("https://api.example.com/v1");
    profile.requests.resize(2, profile.request());
    profile.order = LoadProfile::Order::InOrder;
    profile.load.then = {{OpenModel{{80, 1s}}, 10s, {}, {}}};
    profile.retries.on = {Outcome::GatewayTimeout};
    QCOMPARE(consentText(profile),
             QStringLiteral("7,600 requests in 3,800 journeys over 70 s, in 2 loads one after the other to "
                            "api.example.com:443, up to 80 journeys a second; each sent again up to 3 times if it "
                            "fails."));
    profile.connection.redirects = 5;
    profile.connection.redirectsAcrossHosts = true;
    QStringList said;
    const ConsentSheet sheet(profile, consentText(profile));
    for (const QLabel* label : sheet.findChildren<QLabel*>())
        said << label->text();
    QVERIFY(said.join(' ').contains(QStringLiteral("Redirects are followed to wherever they lead")));
}

void ConsentTest::is_remembered_only_if_ticked()
{
    const LoadProfile profile = against("https://api.example.com/v1");
    ConsentSheet once(profile, consentText(profile));
    once.accept();
    QVERIFY(needsConsent(profile));

    ConsentSheet cancelled(profile, consentText(profile));
    cancelled.findChild<QCheckBox*>()->setChecked(true);
    cancelled.reject();
    QVERIFY(needsConsent(profile));

    ConsentSheet remembered(profile, consentText(profile));
    remembered.findChild<QCheckBox*>()->setChecked(true);
    remembered.accept();
    QVERIFY(!needsConsent(profile));
    QVERIFY(!needsConsent(against("https://API.example.com/other")));
    QVERIFY(needsConsent(against("https://other.example.com/")));
    // Where redirects lead nobody knows, so that nobody can agree to it for good.
    LoadProfile anywhere = profile;
    anywhere.connection.redirects = 5;
    anywhere.connection.redirectsAcrossHosts = true;
    QVERIFY(needsConsent(anywhere));
    const ConsentSheet again(anywhere, consentText(anywhere));
    QVERIFY(again.findChild<QCheckBox*>()->isHidden());
    // Enter alone must not send load to a stranger.
    QVERIFY(cancelled.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel)->isDefault());
}

QTEST_MAIN(ConsentTest)
#include "tst_consent.moc"
