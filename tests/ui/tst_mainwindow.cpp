#include "../core/library/libraryfiles.h"
#include "dialoganswer.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/profilepage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "profile/profilejson.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "uiscope.h"
#include "widgets/verdictstrip.h"
#include "window/consent.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"
#include "window/shortcutsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void begins_with_three_ways_to_begin_and_a_demo_of_each_remedy();
    void an_address_is_set_up_data();
    void an_address_is_set_up();
    void a_new_profile_waits_for_its_url();
    void edits_mark_the_title();
    void opens_a_dropped_profile();
    void says_what_is_wrong_with_a_file();
    void does_not_start_a_profile_with_errors();
    void asks_before_load_leaves_this_computer();
    void asks_before_changes_are_lost();
    void undoes_and_redoes_edits();
    void makes_a_profile_of_a_curl_command();
    void takes_a_dropped_curl_command();
    void comes_back_as_it_was();
    void works_on_where_it_was_left();
    void a_run_comes_back_behind_the_page_that_was_left();
    void keys_of_the_window_work_in_its_fields();
    void it_has_room_on_a_small_screen_whatever_it_shows();
    void every_command_is_in_a_menu_with_its_key();
    void every_key_is_listed_in_the_help();

private:
    [[nodiscard]] bool visible(const QWidget* page) const { return page->isVisible(); }
    QString savedProfile(const LoadProfile& profile)
    {
        const QString path = m_scope.path("profile.json");
        if (!saveProfile(profile, stdPath(path)))
            qFatal("the test's profile could not be written");
        return path;
    }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
}

void MainWindowTest::begins_with_three_ways_to_begin_and_a_demo_of_each_remedy()
{
    QCOMPARE(m_window->size(), QSize(1280, 800));
    auto* start = m_window->findChild<StartPage*>();
    QVERIFY(visible(start));
    QCOMPARE(start->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly).size(),
             4 + m_window->actions().remedies.size()); // one beside the address
    QCOMPARE(m_window->actions().remedies.size(), 5);
    QVERIFY(!m_window->actions().start->isEnabled());
    m_window->actions().showRun->trigger();
    QVERIFY(visible(m_window->runPage()));
    m_window->actions().showProfile->trigger();
    QVERIFY(visible(start));
}

void MainWindowTest::an_address_is_set_up_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("method");
    QTest::newRow("a URL") << " https://api.example.com/v1/report?page_size=5 "
                           << "https://api.example.com/v1/report?page_size=5"
                           << "GET";
    QTest::newRow("no scheme") << "api.example.com/v1"
                               << "https://api.example.com/v1"
                               << "GET";
    QTest::newRow("a port, no scheme") << "localhost:8000/report"
                                       << "http://localhost:8000/report"
                                       << "GET";
    QTest::newRow("a cURL command") << "curl -X POST https://api.example.com/v1 -d a=b"
                                    << "https://api.example.com/v1"
                                    << "POST";
}

void MainWindowTest::an_address_is_set_up()
{
    QFETCH(QString, typed);
    auto* const address = m_window->findChild<StartPage*>()->findChild<QLineEdit*>("address");
    QTest::keyClick(address, Qt::Key_Return); // nothing yet, and nothing happens
    QVERIFY(!m_window->document()->isOpen());
    QTest::keyClicks(address, typed);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(visible(m_window->profilePage()));
    QTEST(qString(m_window->document()->profile().request().url), "url");
    QTEST(qString(m_window->document()->profile().request().method), "method");
    QVERIFY(m_window->isWindowModified()); // it lies nowhere else
    m_window->document()->replace({}); // nothing is asked when the window goes
}

void MainWindowTest::a_new_profile_waits_for_its_url()
{
    m_window->actions().newProfile->trigger();
    QVERIFY(visible(m_window->profilePage()));
    QVERIFY(m_window->actions().start->isEnabled());
    QCOMPARE(m_window->focusWidget(), m_window->profilePage()->findChild<QLineEdit*>("url"));
    QVERIFY(!m_window->isWindowModified());
}

void MainWindowTest::edits_mark_the_title()
{
    m_window->openFile(savedProfile(made::profile()));
    QVERIFY(m_window->windowTitle().startsWith("checkout-peak[*]"));
    QVERIFY(!m_window->isWindowModified());
    auto* name = m_window->profilePage()->findChild<QLineEdit*>("name");
    QTest::keyClicks(name, "-2");
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith("checkout-peak-2[*]"));
    m_window->actions().save->trigger();
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(loadProfile(stdPath(m_scope.path("profile.json")))->name, std::string("checkout-peak-2"));
}

void MainWindowTest::opens_a_dropped_profile()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(savedProfile(made::profile()))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(m_window->document()->profile() == made::profile());
    QVERIFY(visible(m_window->profilePage()));
    // What F5 would do is said on the Run page before anything has run.
    QVERIFY(m_window->runPage()->strip()->texts().contains(
        QStringLiteral("F5 sends 3,000 requests over 60 s to 127.0.0.1:8089.")));
}

void MainWindowTest::says_what_is_wrong_with_a_file()
{
    QFile file(m_scope.path("broken.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"request\": {\"url\": 5}\n}");
    file.close();
    m_window->openFile(file.fileName());
    QVERIFY2(m_window->messages()->text().contains("broken.json"), qPrintable(m_window->messages()->text()));
    QVERIFY(!m_window->document()->isOpen());
    m_window->openFile(m_scope.path("missing.headroom"));
    QTRY_VERIFY(m_window->messages()->text().contains("missing.headroom"));
}

void MainWindowTest::does_not_start_a_profile_with_errors()
{
    m_window->actions().newProfile->trigger();
    m_window->actions().showRun->trigger();
    m_window->actions().start->trigger();
    QVERIFY(visible(m_window->profilePage()));
    QVERIFY(m_window->profilePage()->errorText().startsWith("request.url"));
    QVERIFY(!m_window->feed()->running());
}

void MainWindowTest::asks_before_load_leaves_this_computer()
{
    LoadProfile profile = made::profile();
    profile.request().url = "http://load.example.invalid/"; // reserved: resolves nowhere
    m_window->openFile(savedProfile(profile));
    m_window->actions().start->trigger();
    auto* sheet = m_window->findChild<ConsentSheet*>();
    QVERIFY(sheet && sheet->isVisible());
    QVERIFY(sheet->text().contains("load.example.invalid"));
    QVERIFY(!m_window->feed()->running());
    sheet->reject();
    QVERIFY(!m_window->feed()->running());
}

void MainWindowTest::asks_before_changes_are_lost()
{
    m_window->openFile(savedProfile(made::profile()));
    QTest::keyClicks(m_window->profilePage()->findChild<QLineEdit*>("name"), "!");
    {
        const DialogAnswer cancel("Cancel");
        QVERIFY(!m_window->close());
        QVERIFY(cancel.text().contains("checkout-peak!"));
    }
    {
        const DialogAnswer cancel("Cancel");
        m_window->actions().newProfile->trigger();
        QVERIFY(cancel.asked());
        QCOMPARE(m_window->document()->profile().name, std::string("checkout-peak!"));
    }
    const DialogAnswer discard("Discard");
    QVERIFY(m_window->close());
    QVERIFY(discard.asked());
    QCOMPARE(loadProfile(stdPath(m_scope.path("profile.json")))->name, std::string("checkout-peak"));
}

void MainWindowTest::undoes_and_redoes_edits()
{
    m_window->openFile(savedProfile(made::profile()));
    QVERIFY(!m_window->actions().undo->isEnabled());
    auto* name = m_window->profilePage()->findChild<QLineEdit*>("name");
    auto* url = m_window->profilePage()->findChild<QLineEdit*>("url");
    name->setFocus();
    QTest::keyClicks(name, "-2"); // typed in a row: one edit
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, "http://b/");
    QCOMPARE(m_window->document()->profile().request().url, std::string("http://b/"));
    QTest::keySequence(url, QKeySequence::Undo); // the window's, not the field's own
    QCOMPARE(m_window->document()->profile().request().url, made::profile().request().url);
    QCOMPARE(url->text(), qString(made::profile().request().url));
    QCOMPARE(m_window->document()->profile().name, std::string("checkout-peak-2"));
    m_window->actions().undo->trigger();
    QVERIFY(m_window->document()->profile() == made::profile());
    QCOMPARE(name->text(), QString("checkout-peak"));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(!m_window->actions().undo->isEnabled());
    m_window->actions().redo->trigger();
    m_window->actions().redo->trigger();
    QCOMPARE(m_window->document()->profile().request().url, std::string("http://b/"));
    QVERIFY(m_window->isWindowModified() && !m_window->actions().redo->isEnabled());
    m_window->actions().undo->trigger();
    m_window->actions().save->trigger();
    m_window->openFile(m_scope.path("profile.json")); // another document has nothing to undo
    QVERIFY(!m_window->actions().undo->isEnabled() && !m_window->actions().redo->isEnabled());
}

void MainWindowTest::makes_a_profile_of_a_curl_command()
{
    QGuiApplication::clipboard()->setText("curl -X PUT 'http://127.0.0.1:8000/a' -H 'Accept: text/html' -d x");
    m_window->actions().pasteCurl->trigger();
    QVERIFY(visible(m_window->profilePage()));
    const HttpRequest& request = m_window->document()->profile().request();
    QCOMPARE(request.url, std::string("http://127.0.0.1:8000/a"));
    QCOMPARE(request.method, std::string("PUT"));
    QCOMPARE(m_window->profilePage()->findChild<QLineEdit*>("url")->text(), QString("http://127.0.0.1:8000/a"));
    QCOMPARE(m_window->messages()->text(), QString());

    QGuiApplication::clipboard()->setText("curl http://127.0.0.1/ --frobnicate");
    m_window->actions().pasteCurl->trigger();
    QCOMPARE(m_window->messages()->text(), QString("cURL command: the option --frobnicate is not known"));
    QCOMPARE(m_window->document()->profile().request().method, std::string("PUT")); // nothing lost
}

void MainWindowTest::takes_a_dropped_curl_command()
{
    QMimeData data;
    data.setText("$ curl -u me:secret http://127.0.0.1:8000/");
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->document()->profile().request().url, std::string("http://127.0.0.1:8000/"));
    QVERIFY2(m_window->messages()->text().contains("HEADROOM_PASSWORD"), qPrintable(m_window->messages()->text()));
    data.setText("anything else");
    QDragEnterEvent other(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    other.setAccepted(false);
    QCoreApplication::sendEvent(m_window.get(), &other);
    QVERIFY(!other.isAccepted());
}

void MainWindowTest::comes_back_as_it_was()
{
    m_window->resize(1100, 700);
    QVERIFY(m_window->close());
    const MainWindow again;
    QCOMPARE(again.size(), QSize(1100, 700));
}

void MainWindowTest::works_on_where_it_was_left()
{
    m_window->openFile(savedProfile(made::profile()));
    QVERIFY(m_window->close());
    MainWindow again;
    QVERIFY(!again.document()->isOpen()); // only when it is asked for: a file on the command line comes first
    again.restoreSession();
    QCOMPARE(again.document()->file(), m_scope.path("profile.json"));
    QVERIFY(again.document()->profile() == made::profile());
    QVERIFY(QFile::remove(m_scope.path("profile.json")));
    MainWindow without;
    without.restoreSession();
    QVERIFY(!without.document()->isOpen());
    QCOMPARE(without.messages()->text(), QString()); // what is gone is not complained of
}

void MainWindowTest::a_run_comes_back_behind_the_page_that_was_left()
{
    const QString file = runFolder() + "/left.headroom";
    makeRun(stdPath(file), libraryProfile("left"));
    m_window->openFile(file);
    QTRY_COMPARE(m_window->feed()->view().file, file);
    m_window->actions().showProfile->trigger();
    QVERIFY(m_window->close());
    MainWindow again;
    again.restoreSession();
    QTRY_COMPARE(again.feed()->view().file, file);
    QVERIFY(again.actions().showProfile->isChecked());
    for (QAction* MainActions::*page : {&MainActions::showRun, &MainActions::showReport, &MainActions::showSweep}) {
        MainWindow onPage;
        onPage.restoreSession();
        QTRY_COMPARE(onPage.feed()->view().file, file);
        (onPage.actions().*page)->trigger();
        QVERIFY(onPage.close());
        MainWindow back;
        back.restoreSession();
        QTRY_COMPARE(back.feed()->view().file, file);
        QTRY_VERIFY((back.actions().*page)->isChecked());
    }
}

void MainWindowTest::keys_of_the_window_work_in_its_fields()
{
    m_window->openFile(savedProfile(made::profile()));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto* const url = m_window->findChild<QLineEdit*>(QStringLiteral("url"));
    QVERIFY(url);
    url->setFocus();
    url->setCursorPosition(0);
    m_window->actions().exportRecord->setEnabled(true);
    m_window->actions().exportRecord->disconnect(); // its dialog would wait
    m_window->actions().compareRuns->disconnect();
    QSignalSpy exports(m_window->actions().exportRecord, &QAction::triggered);
    QSignalSpy compares(m_window->actions().compareRuns, &QAction::triggered);
    const QString text = url->text();
    QTest::keyClick(url, Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(url, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(exports.count(), 1);
    QCOMPARE(compares.count(), 1);
    QCOMPARE(url->text(), text);
    QCOMPARE(url->cursorPosition(), 0);
}

/// A window that grows with what it shows moves everything in it.
void MainWindowTest::it_has_room_on_a_small_screen_whatever_it_shows()
{
    const QString file = runFolder() + "/a-run-of-a-profile-with-a-name-that-is-longer-than-most-of-them-are.headroom";
    makeRun(stdPath(file), libraryProfile("left"));
    m_window->show();
    m_window->resize(900, 650);
    m_window->openFile(file);
    QTRY_VERIFY(m_window->feed()->view().over());
    m_window->actions().showRequests->trigger();
    m_window->feed()->setRange(TimeRange{0s, 1s});
    m_window->feed()->setWhatIf(1s);
    QTRY_VERIFY(m_window->feed()->view().summary.range);
    m_window->messages()->showError(QString("An error that is told in more words than most. ").repeated(3));
    const MainActions& actions = m_window->actions();
    for (QAction* page : {actions.showProfile, actions.showRun, actions.showCapacity, actions.showCompare,
                          actions.showSweep, actions.showReport}) {
        page->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(900, 650));
    }
}

void MainWindowTest::every_key_is_listed_in_the_help()
{
    m_window->actions().shortcuts->trigger();
    auto* const dialog = m_window->findChild<ShortcutsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QAbstractItemModel* listed = dialog->findChild<QTableView*>()->model();
    QStringList keys;
    for (int row = 0; row < listed->rowCount(); ++row)
        keys << listed->index(row, 2).data().toString();
    int commands = 0;
    for (const QAction* action : m_window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (key.isEmpty())
            continue;
        ++commands;
        QVERIFY2(keys.contains(key), qPrintable(action->text()));
    }
    QVERIFY(commands > 20);
    QVERIFY(keys.contains(QStringLiteral("Alt+Up, Alt+Down")));
    QVERIFY(!listed->index(0, 1).data().toString().contains(QLatin1Char('&')));
}

void MainWindowTest::every_command_is_in_a_menu_with_its_key()
{
    QHash<QString, QString> keys;
    for (const QAction* menu : m_window->menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                keys.insert(action->shortcut().toString(), action->text().remove('&'));
        }
    }
    const QList<std::pair<QString, QString>> expected{{"Ctrl+N", "New profile"},
                                                      {"Ctrl+O", "Open profile or run…"},
                                                      {"Ctrl+S", "Save profile"},
                                                      {"F5", "Start"},
                                                      {"Shift+F5", "Stop sending"},
                                                      {"Ctrl+Shift+F5", "Abort"},
                                                      {"Ctrl+1", "Profile"},
                                                      {"Ctrl+2", "Run"},
                                                      {"Ctrl+4", "Compare"},
                                                      {"Ctrl+D", "Compare runs…"},
                                                      {"F7", "Next change"},
                                                      {"Ctrl+J", "Join server logs…"},
                                                      {"Ctrl+Z", "Undo"},
                                                      {"Ctrl+Shift+V", "Paste cURL command"},
                                                      {"Alt+2", "Requests"},
                                                      {"Ctrl+T", "Chart as table"},
                                                      {"Ctrl+Q", "Quit"}};
    for (const auto& [key, text] : expected)
        QCOMPARE(keys.value(key), text);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
