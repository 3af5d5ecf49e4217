#include "localgateway.h"
#include "pages/profilepage.h"
#include "uiscope.h"
#include "widgets/fieldmark.h"
#include "window/mainwindow.h"
#include "window/profiledocument.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

/// The field that a sentence speaks of is the one with the frame.
class FieldMarkTest : public QObject {
    Q_OBJECT
private slots:
    void names_are_those_of_the_widgets_data();
    void names_are_those_of_the_widgets();
    void a_bad_field_is_framed_until_it_is_good();

private:
    UiScope m_scope;
};

void FieldMarkTest::names_are_those_of_the_widgets_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* sentence, const char* name) {
        QTest::newRow(sentence) << QString::fromLatin1(sentence) << QString::fromLatin1(name);
    };
    row("request.url: 'x' is no address", "url");
    row("requests[2].url: 'x' is no address", "url");
    row("limit.time: 0s is not between", "limit");
    row("client_timeout: 0s is not between", "clientTimeout");
    row("load.max_in_flight: 0", "cap");
    row("load.then[0].rate: 0", "rate");
    row("connection.source_address: 'x'", "sourceAddress");
    row("request.take.id: stands twice", "taken");
    row("retries.longest_backoff: 0s", "retriesLongest");
    row("Something without a field", "");
}

void FieldMarkTest::names_are_those_of_the_widgets()
{
    QFETCH(QString, sentence);
    QFETCH(QString, name);
    QCOMPARE(fieldNameOf(sentence), name);
}

void FieldMarkTest::a_bad_field_is_framed_until_it_is_good()
{
    QSettings().clear();
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1:8089/quick";
    window.document()->replace(profile);
    auto* const page = window.findChild<ProfilePage*>();
    auto* const url = page->findChild<QLineEdit*>("url");
    const auto framed = [&] {
        for (const FieldMark* mark : page->findChildren<FieldMark*>()) {
            if (mark->marked() && mark->isVisible())
                return mark->marked();
        }
        return static_cast<QWidget*>(nullptr);
    };
    QCOMPARE(framed(), nullptr);
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, "http://");
    QVERIFY(!page->checkNow());
    QCOMPARE(framed(), static_cast<QWidget*>(url));
    QVERIFY(url->accessibleDescription().startsWith("request.url: "));
    url->selectAll();
    QTest::keyClicks(url, "http://127.0.0.1:8089/report");
    QVERIFY(page->checkNow());
    QCOMPARE(framed(), nullptr);
    QVERIFY(url->accessibleDescription().isEmpty());
}

QTEST_MAIN(FieldMarkTest)
#include "tst_fieldmark.moc"
