#include "charts/loadcurve.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/profilepage.h"
#include "profile/profilejson.h"
#include "profile/shippedprofiles.h"
#include "uiscope.h"
#include "widgets/disclosure.h"
#include "window/profiledocument.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

/// The parts of the Profile page beyond its plain fields, as a user meets them: a page with its document, so that every
/// edit can be undone.
class ProfileEditorTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void examples_pass_through_unchanged_data();
    void examples_pass_through_unchanged();
    void query_and_headers_are_typed_into_rows();
    void checks_are_chosen_and_typed();
    void a_check_that_cannot_be_read_is_said_beside_it();
    void taken_values();
    void kinds_of_bodies();
    void data_files();
    void authentication_names_secrets();
    void a_secret_in_clear_is_refused_and_not_saved();
    void what_is_seldom_set_of_a_connection();
    void an_unknown_value_is_said_while_typing();
    void what_the_limit_is_held_against();
    void a_point_is_dragged();
    void a_drag_of_users_comes_whole();
    void points_are_added_and_removed();
    void the_curve_by_keys_alone();
    void the_level_of_a_constant_load_is_dragged();
    void several_shapes();
    void says_whether_it_fits();
    void saves_what_it_shows();

private:
    template <typename Widget> Widget* field(const char* name)
    {
        auto* found = m_page->findChild<Widget*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    void set(const LoadProfile& profile) { m_document->replace(profile); }
    void openAll()
    {
        for (auto* part : m_page->findChildren<Disclosure*>())
            part->setOpen(true);
    }
    void type(QWidget* widget, const QString& text)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(widget, text);
    }
    /// From the keyboard: goes to the cell and types, as a user does.
    void typeCell(const char* table, int row, int column, const QString& text);
    void chooseCell(const char* table, int row, int column, const QString& choice);
    void showTab(const char* table);
    [[nodiscard]] const LoadProfile& profile() const { return m_document->profile(); }
    [[nodiscard]] const HttpRequest& request() const { return profile().request(); }
    [[nodiscard]] std::vector<RateStage> stages() const { return std::get<OpenModel>(profile().load.model).stages; }
    LoadCurve* curve() { return field<LoadCurve>("loadCurve"); }
    [[nodiscard]] QPoint at(std::size_t point) { return curve()->positionOf(curve()->points()[point]).toPoint(); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    void undo();

    std::unique_ptr<ProfileDocument> m_document;
    std::unique_ptr<ProfilePage> m_page;
};

void ProfileEditorTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_document = std::make_unique<ProfileDocument>();
    m_page = std::make_unique<ProfilePage>();
    const auto read = [this] { m_page->setProfile(m_document->profile()); };
    connect(m_document.get(), &ProfileDocument::replaced, m_page.get(), read);
    connect(m_document.get(), &ProfileDocument::restored, m_page.get(), read);
    connect(m_page.get(), &ProfilePage::edited, m_document.get(), &ProfileDocument::edit);
    m_page->resize(1280, 1800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    set(made::profile());
}

void ProfileEditorTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void ProfileEditorTest::undo()
{
    m_document->undo();
}

void ProfileEditorTest::showTab(const char* table)
{
    auto* const tabs = m_page->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i) == field<QWidget>(table) || tabs->widget(i)->isAncestorOf(field<QWidget>(table)))
            tabs->setCurrentIndex(i);
    }
}

void ProfileEditorTest::typeCell(const char* table, int row, int column, const QString& text)
{
    auto* const view = field<QTableView>(table);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, column));
    QTest::keyClick(view, Qt::Key_F2);
    auto* const editor = view->viewport()->findChild<QLineEdit*>();
    QVERIFY2(editor, table);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    // The table takes it a moment later.
    QTRY_COMPARE(view->model()->index(row, column).data(Qt::EditRole).toString(), text);
    QTRY_VERIFY(!view->viewport()->findChild<QLineEdit*>());
}

void ProfileEditorTest::chooseCell(const char* table, int row, int column, const QString& choice)
{
    auto* const view = field<QTableView>(table);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, column));
    QTest::keyClick(view, Qt::Key_F2);
    auto* const box = view->viewport()->findChild<QComboBox*>();
    QVERIFY2(box, table);
    const int index = box->findText(choice);
    QVERIFY2(index >= 0, qPrintable(choice));
    box->setCurrentIndex(index);
    emit box->activated(index);
    QTRY_COMPARE(view->model()->index(row, column).data(Qt::EditRole).toString(), choice);
    QTRY_VERIFY(!view->viewport()->findChild<QComboBox*>());
}

void ProfileEditorTest::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(curve(), Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 4; ++step) { // QTest::mouseMove holds no button
        const QPoint here = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, here, curve()->mapToGlobal(here), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(curve(), &move);
    }
    QTest::mouseRelease(curve(), Qt::LeftButton, modifiers, to);
}

void ProfileEditorTest::examples_pass_through_unchanged_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const ShippedFile& file : exampleProfiles())
        QTest::newRow(std::string(file.name).c_str()) << QByteArray(file.text.data(), qsizetype(file.text.size()));
    QVERIFY(exampleProfiles().size() > 10);
}

void ProfileEditorTest::examples_pass_through_unchanged()
{
    QFETCH(QByteArray, text);
    const LoadProfile before = readProfile(text.toStdString(), "example").value();
    QSignalSpy edits(m_page.get(), &ProfilePage::edited);
    set(before);
    QCOMPARE(edits.count(), 0);
    // An edit makes the page read all of its fields; taken back, not a byte may differ.
    const QString name = field<QLineEdit>("name")->text();
    type(field<QLineEdit>("name"), "x");
    QCOMPARE(edits.count(), 1);
    QVERIFY(m_page->profile() != before);
    type(field<QLineEdit>("name"), name);
    QCOMPARE(writeProfile(profile()), writeProfile(before));
    QVERIFY(readProfile(writeProfile(profile()), "written").value() == before);
}

void ProfileEditorTest::query_and_headers_are_typed_into_rows()
{
    showTab("query");
    typeCell("query", 0, 0, "page");
    typeCell("query", 0, 1, "a b");
    QVERIFY(request().query == (std::vector<Field>{{"page", "a b"}}));
    showTab("headers");
    const auto before = static_cast<int>(request().headers.size());
    typeCell("headers", before, 0, "X-A");
    typeCell("headers", before, 1, "1");
    QVERIFY(request().headers.back() == (Header{"X-A", "1"}));
    auto* const view = field<QTableView>("headers");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(before, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(request().headers.size(), made::profile().request().headers.size());
    typeCell("headers", before, 0, "not a name");
    QVERIFY2(m_page->errorText().contains("'not a name' is not a header name"), qPrintable(m_page->errorText()));
    undo();
    QVERIFY(field<QTableView>("headers")->model()->rowCount() == before + 1);
}

void ProfileEditorTest::checks_are_chosen_and_typed()
{
    showTab("checks");
    typeCell("checks", 0, 2, "200-299");
    QVERIFY(request().checks == (std::vector<Check>{{Check::Of::Status, Check::Must::BeAmong, "", "200-299"}}));
    chooseCell("checks", 0, 0, "JSON is");
    typeCell("checks", 0, 1, "/id");
    typeCell("checks", 0, 2, "7");
    QVERIFY(request().checks == (std::vector<Check>{{Check::Of::Json, Check::Must::Equal, "/id", "7"}}));
    QVERIFY2(m_page->checkNow(), qPrintable(m_page->errorText()));
    QVERIFY(m_document->modified());
    while (m_document->canUndo())
        undo();
    QVERIFY(request().checks.empty() && !m_document->modified());
    QCOMPARE(field<QTableView>("checks")->model()->rowCount(), 1);
}

void ProfileEditorTest::a_check_that_cannot_be_read_is_said_beside_it()
{
    showTab("checks");
    typeCell("checks", 0, 2, "200");
    chooseCell("checks", 0, 0, "JSON is");
    typeCell("checks", 0, 1, "/id");
    typeCell("checks", 0, 2, "hello");
    QVERIFY2(m_page->errorText().startsWith("request.checks[0]: "), qPrintable(m_page->errorText()));
    QVERIFY(m_page->errorText().contains("is not JSON"));
    // Nothing of it is lost meanwhile.
    QVERIFY(readProfile(writeProfile(profile()), "p").has_value());
    chooseCell("checks", 0, 0, "Size is at most");
    QVERIFY2(m_page->errorText().contains("whole number of bytes"), qPrintable(m_page->errorText()));
    typeCell("checks", 0, 2, "100000");
    QCOMPARE(m_page->errorText(), QString());
    chooseCell("checks", 0, 0, "Body matches");
    typeCell("checks", 0, 2, "(");
    QVERIFY2(m_page->errorText().startsWith("request.checks[0]: "), qPrintable(m_page->errorText()));
}

void ProfileEditorTest::taken_values()
{
    showTab("taken");
    typeCell("taken", 0, 0, "token");
    chooseCell("taken", 0, 1, "Regular expression");
    typeCell("taken", 0, 2, "id=(\\d+)");
    QVERIFY(request().taken == (std::vector<TakenValue>{{"token", TakenValue::From::Regex, "id=(\\d+)"}}));
    QCOMPARE(m_page->errorText(), QString());
    typeCell("taken", 1, 0, "token");
    QVERIFY2(m_page->errorText().startsWith("request.take.token: stands twice"), qPrintable(m_page->errorText()));
}

void ProfileEditorTest::kinds_of_bodies()
{
    field<QComboBox>("method")->setCurrentText("POST");
    showTab("body");
    auto* const kind = field<QComboBox>("bodyKind");
    QTest::keyClicks(field<QPlainTextEdit>("body"), "text");
    QCOMPARE(request().text(), std::string("text"));
    kind->setCurrentIndex(2);
    typeCell("bodyForm", 0, 0, "user");
    typeCell("bodyForm", 0, 1, "a");
    QVERIFY(request().body == RequestBody(FormBody{{{"user", "a"}}}));
    kind->setCurrentIndex(3);
    QVERIFY2(m_page->errorText().startsWith("request.body.multipart: "), qPrintable(m_page->errorText()));
    typeCell("bodyParts", 0, 0, "picture");
    chooseCell("bodyParts", 0, 1, "File");
    typeCell("bodyParts", 0, 2, "cat.png");
    typeCell("bodyParts", 0, 3, "image/png");
    QVERIFY(request().body == RequestBody(MultipartBody{{{"picture", "", "cat.png", "image/png"}}}));
    kind->setCurrentIndex(1);
    QVERIFY2(m_page->errorText().startsWith("request.body.file: "), qPrintable(m_page->errorText()));
    type(field<QLineEdit>("bodyFile"), "big.bin");
    QVERIFY(request().body == RequestBody(FileBody{"big.bin"}));
    QCOMPARE(m_page->errorText(), QString());
    kind->setCurrentIndex(0);
    QCOMPARE(request().text(), std::string("text")); // what was typed before is still there
}

void ProfileEditorTest::data_files()
{
    const QTemporaryDir folder;
    LoadProfile profile = made::profile();
    profile.folder.path = stdPath(folder.path());
    set(profile);
    openAll();
    typeCell("data", 0, 0, "users");
    QVERIFY2(m_page->errorText().startsWith("data.users.file: "), qPrintable(m_page->errorText()));
    typeCell("data", 0, 1, "users.csv");
    QCOMPARE(m_page->errorText(), QString());
    QVERIFY2(m_page->warningText().contains("there is no file"), qPrintable(m_page->warningText()));
    QFile file(folder.filePath("users.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    chooseCell("data", 0, 2, "each once");
    QCOMPARE(m_page->warningText(), QString());
    QVERIFY(this->profile().data == (std::vector<Feeder>{{"users", "users.csv", Feeder::Order::Unique}}));
}

void ProfileEditorTest::authentication_names_secrets()
{
    openAll();
    auto* const kind = field<QComboBox>("authKind");
    kind->setCurrentIndex(1);
    type(field<QLineEdit>("auth-user"), "me");
    QVERIFY(profile().auth == Auth(BasicAuth{"me", "${env:HEADROOM_PASSWORD}"}));
    kind->setCurrentIndex(5);
    QVERIFY2(m_page->errorText().startsWith("auth.region: "), qPrintable(m_page->errorText()));
    type(field<QLineEdit>("auth-region"), "eu-west-1");
    QCOMPARE(m_page->errorText(), QString());
    QCOMPARE(std::get<AwsSigV4>(profile().auth).service, std::string("execute-api"));
    kind->setCurrentIndex(6);
    type(field<QLineEdit>("auth-token_url"), "https://id.example.com/token");
    type(field<QLineEdit>("auth-client_id"), "me");
    type(field<QLineEdit>("auth-scope"), "read");
    QVERIFY(profile().auth
            == Auth(OAuth2ClientCredentials{"https://id.example.com/token", "me", "${env:HEADROOM_CLIENT_SECRET}",
                                            "read"}));
    kind->setCurrentIndex(4);
    QVERIFY(profile().auth == Auth(ApiKeyAuth{"", "key", "${env:HEADROOM_API_KEY}"}));
    kind->setCurrentIndex(0);
    QVERIFY(profile() == made::profile());
}

void ProfileEditorTest::a_secret_in_clear_is_refused_and_not_saved()
{
    openAll();
    field<QComboBox>("authKind")->setCurrentIndex(2);
    type(field<QLineEdit>("auth-token"), "abc");
    QVERIFY2(m_page->errorText().startsWith("auth.token: a secret is not written down"),
             qPrintable(m_page->errorText()));
    QVERIFY(!m_page->checkNow());
    const QTemporaryDir folder;
    const auto saved = m_document->save(folder.filePath("p.json"));
    QVERIFY(!saved && saved.error().message.starts_with("auth.token: a secret is not written down"));
    QVERIFY(!QFile::exists(folder.filePath("p.json")));
    type(field<QLineEdit>("auth-token"), "${env:TOKEN}");
    QCOMPARE(m_page->errorText(), QString());
    QVERIFY(m_document->save(folder.filePath("p.json")));
}

void ProfileEditorTest::what_is_seldom_set_of_a_connection()
{
    openAll();
    type(field<QLineEdit>("caFile"), "ca.pem");
    type(field<QLineEdit>("certificate"), "me.pem");
    type(field<QLineEdit>("key"), "me.key");
    type(field<QLineEdit>("keyPassword"), "abc");
    QVERIFY2(m_page->errorText().startsWith("connection.key_password: "), qPrintable(m_page->errorText()));
    type(field<QLineEdit>("keyPassword"), "${env:K}");
    field<QComboBox>("leastTls")->setCurrentIndex(2);
    type(field<QLineEdit>("serverName"), "api.example.com");
    type(field<QLineEdit>("proxy"), "http://10.0.0.7:3128");
    typeCell("resolve", 0, 0, "api.example.com:443:127.0.0.1");
    type(field<QLineEdit>("sourceAddress"), "127.0.0.1");
    type(field<QWidget>("streams"), "12");
    field<QComboBox>("transport")->setCurrentIndex(1);
    Connection expected;
    expected.caFile = "ca.pem";
    expected.certificate = "me.pem";
    expected.key = "me.key";
    expected.keyPassword = "${env:K}";
    expected.leastTls = "1.3";
    expected.serverName = "api.example.com";
    expected.proxy = "http://10.0.0.7:3128";
    expected.resolve = {"api.example.com:443:127.0.0.1"};
    expected.sourceAddress = "127.0.0.1";
    expected.streams = 12;
    expected.transport = Connection::Transport::Curl;
    QVERIFY(profile().connection == expected);
    QCOMPARE(m_page->errorText(), QString());
    type(field<QLineEdit>("unixSocket"), "/run/x.sock");
    QVERIFY2(m_page->errorText().startsWith("connection.proxy: "), qPrintable(m_page->errorText()));
}

void ProfileEditorTest::an_unknown_value_is_said_while_typing()
{
    showTab("query");
    typeCell("query", 0, 0, "id");
    typeCell("query", 0, 1, "${uid}");
    QVERIFY2(m_page->errorText().startsWith("request.query.id: "), qPrintable(m_page->errorText()));
    typeCell("query", 0, 1, "${data:users.name}");
    QVERIFY2(m_page->errorText().contains("there is no feeder 'users'"), qPrintable(m_page->errorText()));
    typeCell("query", 0, 1, "${env:HEADROOM_SURELY_NOT_SET}"); // may be set where it runs
    QCOMPARE(m_page->errorText(), QString());
}

void ProfileEditorTest::what_the_limit_is_held_against()
{
    auto* const held = field<QComboBox>("heldAgainst");
    QCOMPARE(held->currentIndex(), 0);
    held->setFocus();
    QTest::keyClick(held, Qt::Key_Down);
    QTest::keyClick(held, Qt::Key_Down);
    QVERIFY(profile().limit.kind == LimitKind::FirstByte);
    QVERIFY(field<QLabel>("aboutGateway")->text().contains("first byte"));
    auto* const gateways = field<QComboBox>("gateway");
    const int other = gateways->findText("Heroku", Qt::MatchContains);
    gateways->setCurrentIndex(other);
    emit gateways->activated(other);
    QVERIFY(!profile().limit.kind); // another gateway's is the catalogue's to say
    QCOMPARE(held->currentIndex(), 0);
}

namespace {

LoadProfile staged()
{
    LoadProfile profile = made::profile();
    profile.load.model =
        OpenModel{{}, {{{10, 1s}, {20, 1s}, 30s}, {{20, 1s}, {20, 1s}, 60s}, {{20, 1s}, {0, 1s}, 10s}}};
    profile.load.duration.reset();
    return profile;
}

} // namespace

void ProfileEditorTest::a_point_is_dragged()
{
    set(staged());
    QSignalSpy edits(m_page.get(), &ProfilePage::edited);
    const QPoint from = at(1);
    const QPoint there = at(2); // on the height of the second point: the value stays, the time becomes later
    drag(from, QPoint((from.x() + there.x()) / 2, from.y()));
    QCOMPARE(edits.count(), 1); // one step to undo, however many moves it took
    const auto moved = stages();
    QVERIFY2(moved[0].length > 45s && moved[0].length < 75s, qPrintable(QString::number(moved[0].length.count())));
    QCOMPARE(moved[0].length % nanoseconds(5s), nanoseconds(0)); // round
    QCOMPARE(moved[0].length + moved[1].length, nanoseconds(90s)); // what follows stays
    QCOMPARE(moved[2], std::get<OpenModel>(staged().load.model).stages[2]);
    // The table follows.
    QCOMPARE(field<QTableView>("stages")->model()->index(0, 2).data().toString(),
             qString(formatDuration(moved[0].length)));
    undo();
    QVERIFY(profile() == staged());
    QCOMPARE(field<QTableView>("stages")->model()->index(0, 2).data().toString(), QString("30s"));
    m_document->redo();
    QVERIFY(stages() == moved);
}

void ProfileEditorTest::a_drag_of_users_comes_whole()
{
    LoadProfile profile = made::profile();
    profile.load.model = ClosedModel{1, {{0, 20, 30s}, {20, 20, 30s}}};
    profile.load.duration.reset();
    set(profile);
    const QPoint from = at(1);
    drag(from, from + QPoint(0, 17), Qt::ShiftModifier);
    const auto& moved = std::get<ClosedModel>(this->profile().load.model).stages;
    QVERIFY(moved[0].to > 0 && moved[0].to < 20);
    QCOMPARE(moved[0].to, moved[1].from); // still one point
}

void ProfileEditorTest::points_are_added_and_removed()
{
    set(staged());
    const QPoint middle((at(1).x() + at(2).x()) / 2, at(1).y() + 20);
    QTest::mouseDClick(curve(), Qt::LeftButton, {}, middle);
    QCOMPARE(stages().size(), std::size_t{4});
    QVERIFY(stages()[1].to.count < 20);
    QCOMPARE(field<QTableView>("stages")->model()->rowCount(), 4);
    QTest::mouseClick(curve(), Qt::LeftButton, {}, at(2));
    QCOMPARE(curve()->chosenPoint(), std::size_t{2});
    QTest::keyClick(curve(), Qt::Key_Delete);
    QVERIFY(profile() == staged());
}

void ProfileEditorTest::the_curve_by_keys_alone()
{
    set(staged());
    curve()->setFocus();
    QTest::keyClick(curve(), Qt::Key_Right);
    QCOMPARE(curve()->chosenPoint(), std::size_t{1});
    QVERIFY2(curve()->accessibleDescription().contains("20/s at 0:30"), qPrintable(curve()->accessibleDescription()));
    QTest::keyClick(curve(), Qt::Key_Up);
    QCOMPARE(stages()[0].to.count, 20.5);
    QCOMPARE(stages()[1].from.count, 20.5);
    QTest::keyClick(curve(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(stages()[0].length, nanoseconds(25s));
    QTest::keyClick(curve(), Qt::Key_Insert);
    QCOMPARE(stages().size(), std::size_t{4});
    QTest::keyClick(curve(), Qt::Key_Right);
    QTest::keyClick(curve(), Qt::Key_Delete);
    QCOMPARE(stages().size(), std::size_t{3});
    while (m_document->canUndo())
        undo();
    QVERIFY(profile() == staged());
}

void ProfileEditorTest::the_level_of_a_constant_load_is_dragged()
{
    const QPoint end = at(1);
    drag(end, end + QPoint(0, 20));
    const auto& model = std::get<OpenModel>(profile().load.model);
    QVERIFY(model.stages.empty() && model.rate.count < 50);
    QVERIFY(profile().load.duration);
    QTest::mouseDClick(curve(), Qt::LeftButton, {}, QPoint((at(0).x() + at(1).x()) / 2, at(0).y() - 15));
    QCOMPARE(stages().size(), std::size_t{2}); // a further point bends it
    QVERIFY(!profile().load.duration);
    QVERIFY2(m_page->checkNow(), qPrintable(m_page->errorText()));
}

void ProfileEditorTest::several_shapes()
{
    auto* const shapes = field<QTabBar>("shapes");
    QVERIFY(!shapes->isVisible());
    QTest::mouseClick(field<QPushButton>("addShape"), Qt::LeftButton);
    QCOMPARE(profile().load.then.size(), std::size_t{1});
    QVERIFY(shapes->isVisible() && shapes->currentIndex() == 1);
    type(field<QWidget>("rate"), "5");
    QVERIFY(profile().load.then[0].model == (std::variant<OpenModel, ClosedModel>(OpenModel{{5, 1s}})));
    QVERIFY(profile().load.model == made::profile().load.model); // the first is as it was
    // Back to the first by a click into its part of the curve.
    QTest::mouseClick(curve(), Qt::LeftButton, {}, QPoint(curve()->width() / 4, curve()->height() / 2));
    QCOMPARE(shapes->currentIndex(), 0);
    field<QWidget>("hasDuration")->setFocus();
    QTest::keyClick(field<QWidget>("hasDuration"), Qt::Key_Space);
    QVERIFY2(m_page->errorText().startsWith("load"), qPrintable(m_page->errorText()));
    QTest::keyClick(field<QWidget>("hasDuration"), Qt::Key_Space);
    QTest::mouseClick(field<QPushButton>("removeShape"), Qt::LeftButton);
    QVERIFY(profile().load.then.empty());
    QVERIFY(profile().load.model == (std::variant<OpenModel, ClosedModel>(OpenModel{{5, 1s}})));
    while (m_document->canUndo()) // edits of one part in quick succession are one step
        undo();
    QVERIFY(profile() == made::profile());
}

void ProfileEditorTest::says_whether_it_fits()
{
    auto* const fit = field<QLabel>("fit");
    type(field<QWidget>("rate"), "1");
    QTRY_VERIFY(fit->isVisible()); // once typing pauses
    // More descriptors than a process can be given: a million a second, each in flight for the limit of 29 s.
    type(field<QWidget>("rate"), "1000000");
    QTRY_VERIFY2(fit->text().contains("Does not fit – descriptors: 29,000,000"), qPrintable(fit->text()));
    type(field<QWidget>("rate"), "2000000"); // more than a profile may say
    QVERIFY(!fit->isVisible());
}

void ProfileEditorTest::saves_what_it_shows()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("p.json");
    showTab("checks");
    typeCell("checks", 0, 2, "200");
    QVERIFY(m_document->modified());
    QVERIFY(m_document->save(file));
    QVERIFY(!m_document->modified());
    const auto read = loadProfile(stdPath(file));
    QVERIFY(read && *read == profile());
    QVERIFY(profile().folder.path == stdPath(folder.path())); // where file names start from now on
}

QTEST_MAIN(ProfileEditorTest)
#include "tst_profileeditor.moc"
