#include "madesnapshots.h"
#include "uiscope.h"
#include "window/consent.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class ConsentTest : public QObject {
    Q_OBJECT
private slots:
    void this_computer_needs_none_data();
    void this_computer_needs_none();
    void names_host_rate_and_count();
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

void ConsentTest::names_host_rate_and_count()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const ConsentSheet open(against("https://api.example.com:8443/v1"));
    QCOMPARE(open.text(), QStringLiteral("3,000 requests over 60 s to api.example.com:8443, 50 a second."));
    LoadProfile profile = against("https://api.example.com/v1");
    profile.load.model = ClosedModel{20};
    QCOMPARE(ConsentSheet(profile).text(),
             QStringLiteral("As many requests as 20 users manage in 60 s to api.example.com, at most 20 at a time."));
}

void ConsentTest::is_remembered_only_if_ticked()
{
    const LoadProfile profile = against("https://api.example.com/v1");
    ConsentSheet once(profile);
    once.accept();
    QVERIFY(needsConsent(profile));

    ConsentSheet cancelled(profile);
    cancelled.findChild<QCheckBox*>()->setChecked(true);
    cancelled.reject();
    QVERIFY(needsConsent(profile));

    ConsentSheet remembered(profile);
    remembered.findChild<QCheckBox*>()->setChecked(true);
    remembered.accept();
    QVERIFY(!needsConsent(profile));
    QVERIFY(!needsConsent(against("https://API.example.com/other")));
    QVERIFY(needsConsent(against("https://other.example.com/")));
    // Enter alone must not send load to a stranger.
    QVERIFY(cancelled.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel)->isDefault());
}

QTEST_MAIN(ConsentTest)
#include "tst_consent.moc"
