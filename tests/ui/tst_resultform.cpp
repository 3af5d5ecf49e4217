#include "display/convert.h"
#include "models/rowsmodel.h"
#include "pages/profilepage.h"
#include "profile/profilejson.h"
#include "profile/shippedprofiles.h"
#include "uiscope.h"
#include "widgets/durationedit.h"
#include "widgets/resultform.h"
#include "widgets/rowsedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// How a result comes, typed on the Profile page.
class ResultFormTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void polling_is_typed();
    void a_stream_is_typed();
    void a_push_is_typed();
    void what_was_typed_is_kept_while_another_way_is_looked_at();
    void says_what_is_wrong_data();
    void says_what_is_wrong();
    void examples_pass_through_unchanged_data();
    void examples_pass_through_unchanged();

private:
    UiScope m_scope;
};

namespace {

LoadProfile profileFor(const std::string& url)
{
    LoadProfile profile;
    profile.request().url = url;
    return profile;
}

template <typename Field> Field* fieldOf(ProfilePage& page, const char* name)
{
    auto* const field = page.findChild<Field*>(name);
    if (!field)
        qFatal("no field %s", name);
    return field;
}

void choose(ProfilePage& page, const char* box, int index)
{
    fieldOf<QComboBox>(page, box)->setCurrentIndex(index);
}

void type(ProfilePage& page, const char* field, const QString& text)
{
    auto* const edit = fieldOf<QLineEdit>(page, field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

/// A number, in the unit that is shown.
void typeDuration(ProfilePage& page, const char* name, double number)
{
    fieldOf<DurationEdit>(page, name)->findChild<QDoubleSpinBox*>()->setValue(number);
}

enum Kind { Plain, Polled, Streamed, Pushed };

} // namespace

void ResultFormTest::polling_is_typed()
{
    ProfilePage page;
    page.setProfile(profileFor("https://api.example.com/jobs"));
    QSignalSpy edited(&page, &ProfilePage::edited);
    choose(page, "resultKind", Polled);
    QCOMPARE(edited.size(), 1);
    QVERIFY(page.profile().request().poll == PollPlan()); // what a profile has that only says "poll"
    choose(page, "pollFrom", 1);
    type(page, "pollWhat", "/links/status");
    typeDuration(page, "pollInterval", 2);
    fieldOf<QDoubleSpinBox>(page, "pollGrowth")->setValue(1.5);
    typeDuration(page, "pollLongest", 10);
    fieldOf<QCheckBox>(page, "pollRetryAfter")->click();
    typeDuration(page, "pollGiveUp", 3);
    fieldOf<RowsEdit>(page, "pollDone")->addRow({"JSON is", "/state", "\"done\""});
    fieldOf<RowsEdit>(page, "pollFailed")->addRow({"JSON is", "/state", "\"failed\""});
    PollPlan wanted;
    wanted.from = PollPlan::From::Json;
    wanted.what = "/links/status";
    wanted.interval = 2s;
    wanted.growth = 1.5;
    wanted.longestInterval = 10s;
    wanted.retryAfter = false;
    wanted.giveUpAfter = 3min;
    wanted.done = {{Check::Of::Json, Check::Must::Equal, "/state", "\"done\""}};
    wanted.failed = {{Check::Of::Json, Check::Must::Equal, "/state", "\"failed\""}};
    QVERIFY(page.profile().request().poll == wanted);
    QCOMPARE(page.errorText(), QString());
    choose(page, "resultKind", Plain);
    QVERIFY(!page.profile().request().poll);
}

void ResultFormTest::a_stream_is_typed()
{
    ProfilePage page;
    page.setProfile(profileFor("https://api.example.com/events"));
    choose(page, "resultKind", Streamed);
    QVERIFY(page.profile().request().stream == StreamPlan());
    QVERIFY(!fieldOf<QLineEdit>(page, "streamEndsWith")->isEnabled()); // of an event's data
    choose(page, "streamKind", 1);
    type(page, "streamEndsWith", "[DONE]");
    QVERIFY(page.profile().request().stream == (StreamPlan{StreamPlan::Kind::Events, "[DONE]"}));
    QCOMPARE(page.errorText(), QString());
}

void ResultFormTest::a_push_is_typed()
{
    ProfilePage page;
    page.setProfile(profileFor("wss://api.example.com/push"));
    choose(page, "resultKind", Pushed);
    fieldOf<QPlainTextEdit>(page, "pushSend")->setPlainText("{\"subscribe\": \"${uuid}\"}");
    fieldOf<RowsEdit>(page, "pushDone")->addRow({"Body contains", "", "done"});
    typeDuration(page, "pushGiveUp", 2);
    fieldOf<QCheckBox>(page, "pushPings")->click();
    typeDuration(page, "pushPingEvery", 3);
    type(page, "pushProtocols", "graphql-transport-ws, mqtt");
    PushPlan wanted;
    wanted.send = "{\"subscribe\": \"${uuid}\"}";
    wanted.done = {{Check::Of::Body, Check::Must::Contain, "", "done"}};
    wanted.giveUpAfter = 2min;
    wanted.pingEvery = fieldOf<DurationEdit>(page, "pushPingEvery")->value();
    QVERIFY(wanted.pingEvery == 3s || wanted.pingEvery == 3min); // in the unit that is shown
    wanted.protocols = {"graphql-transport-ws", "mqtt"};
    QVERIFY(page.profile().request().push == wanted);
    QCOMPARE(page.errorText(), QString());
}

void ResultFormTest::what_was_typed_is_kept_while_another_way_is_looked_at()
{
    ProfilePage page;
    page.setProfile(profileFor("https://api.example.com/jobs"));
    choose(page, "resultKind", Polled);
    type(page, "pollWhat", "X-Job");
    const LoadProfile before = page.profile();
    choose(page, "resultKind", Streamed);
    QVERIFY(!page.profile().request().poll && page.profile().request().stream);
    choose(page, "resultKind", Polled);
    QVERIFY(page.profile() == before);
}

void ResultFormTest::says_what_is_wrong_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no header") << int(Polled) << "pollWhat"
                               << "no header"
                               << "request.poll.header: 'no header' is not";
    QTest::newRow("no socket") << int(Pushed) << "pushProtocols"
                               << "a"
                               << "begins with neither ws:// nor wss://";
    QTest::newRow("ends nowhere") << int(Streamed) << ""
                                  << ""
                                  << "";
}

void ResultFormTest::says_what_is_wrong()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    ProfilePage page;
    page.setProfile(profileFor("https://api.example.com/jobs"));
    choose(page, "resultKind", kind);
    if (!field.isEmpty())
        type(page, qPrintable(field), text);
    QCOMPARE(page.checkNow(), sentence.isEmpty());
    QVERIFY2(page.errorText().contains(sentence), qPrintable(page.errorText()));
}

void ResultFormTest::examples_pass_through_unchanged_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const ShippedFile& file : exampleProfiles())
        QTest::newRow(std::string(file.name).c_str())
            << QByteArray(file.text.data(), static_cast<qsizetype>(file.text.size()));
}

void ResultFormTest::examples_pass_through_unchanged()
{
    QFETCH(QByteArray, text);
    const auto profile = readProfile(text.toStdString(), "an example");
    QVERIFY(profile);
    for (const HttpRequest& request : profile->requests) {
        ResultForm form;
        form.setRequest(request);
        HttpRequest after = request;
        after.poll.reset();
        after.stream.reset();
        after.push.reset();
        form.applyTo(after);
        QVERIFY(after == request);
    }
}

QTEST_MAIN(ResultFormTest)
#include "tst_resultform.moc"
