#include "display/convert.h"
#include "import/curlcommand.h"
#include "madesnapshots.h"
#include "profile/profilejson.h"
#include "truthserver.h"
#include "uiscope.h"
#include "widgets/probedialog.h"
#include "window/consent.h"
#include "window/mainwindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace headroom;

/// What the window does with one request of the profile: sends it once, and copies it.
class ProbeWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void probes_once_and_shows_what_came_back();
    void says_why_nothing_was_sent();
    void asks_before_a_request_leaves_this_computer();
    void escape_gives_up();
    void copies_a_request_as_a_curl_command();

private:
    void open(const LoadProfile& profile);
    [[nodiscard]] ProbeDialog* dialog() const { return m_window->findChild<ProbeDialog*>(); }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void ProbeWindowTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ProbeWindowTest::open(const LoadProfile& profile)
{
    const QString file = m_scope.path("probe.json");
    QVERIFY(saveProfile(profile, stdPath(file)));
    m_window->openFile(file);
}

void ProbeWindowTest::probes_once_and_shows_what_came_back()
{
    TruthServer server;
    server.answerWith("/json", "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nX-Kind: report\r\n\r\n{\"id\":7}");
    LoadProfile profile = made::profile();
    profile.request().url = server.url("/json");
    profile.request().checks = {{Check::Of::Json, Check::Must::Equal, "/id", "8"}};
    open(profile);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(dialog() && dialog()->headline().startsWith("200 · "));
    QVERIFY2(dialog()->headline().contains("HTTP/1.1") && dialog()->headline().endsWith(" of the limit"),
             qPrintable(dialog()->headline()));
    QCOMPARE(dialog()->findChild<QPlainTextEdit*>("probeBody")->toPlainText(), QString("{\"id\":7}"));
    const auto* headers = dialog()->findChild<QTableView*>("probeHeaders")->model();
    QCOMPARE(headers->index(headers->rowCount() - 1, 0).data().toString(), QString("x-kind"));
    const auto* findings = dialog()->findChild<QTableView*>("probeFindings")->model();
    QCOMPARE(findings->rowCount(), 1);
    QVERIFY(findings->index(0, 1).data().toString().startsWith("fails: "));
    QCOMPARE(server.requests(), std::uint64_t{1});
    dialog()->findChild<QPushButton*>("probeAgain")->click();
    QTRY_COMPARE(server.requests(), std::uint64_t{2});
}

void ProbeWindowTest::says_why_nothing_was_sent()
{
    const TruthServer server;
    LoadProfile profile = made::profile();
    profile.request().url = server.url("/${env:HEADROOM_SURELY_NOT_SET}");
    open(profile);
    m_window->findChild<QPushButton*>("probe")->click();
    QTRY_VERIFY(dialog() && dialog()->headline() == "Nothing was sent");
    QCOMPARE(server.connections(), std::uint64_t{0});
}

void ProbeWindowTest::asks_before_a_request_leaves_this_computer()
{
    LoadProfile profile = made::profile();
    profile.request().url = "https://api.example.invalid/v1";
    open(profile);
    m_window->findChild<QPushButton*>("probe")->click();
    auto* const sheet = m_window->findChild<ConsentSheet*>();
    QVERIFY(sheet && sheet->text() == "One request to api.example.invalid:443.");
    QVERIFY(!sheet->findChild<QCheckBox*>()->isVisible()); // one request agreed to is not a load agreed to
    sheet->reject();
    QVERIFY(!dialog());
    QVERIFY(needsConsent(profile));
}

void ProbeWindowTest::escape_gives_up()
{
    const TruthServer server;
    LoadProfile profile = made::profile();
    profile.request().url = server.url("/hang");
    open(profile);
    m_window->findChild<QPushButton*>("probe")->click();
    QTRY_COMPARE(server.requests(), std::uint64_t{1});
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!dialog()->isVisible());
}

void ProbeWindowTest::copies_a_request_as_a_curl_command()
{
    LoadProfile profile = made::profile();
    profile.request().headers = {{"Authorization", "Bearer ${env:TOKEN}"}};
    open(profile);
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith("curl ") && command.contains("Bearer ${env:TOKEN}"), qPrintable(command));
    const auto read = readCurlCommand(stdString(command));
    QVERIFY(read && read->profile.request().url == profile.request().url);
    QVERIFY(read->profile.request().headers == profile.request().headers);
}

QTEST_MAIN(ProbeWindowTest)
#include "tst_probewindow.moc"
