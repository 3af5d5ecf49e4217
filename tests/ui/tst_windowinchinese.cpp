#include "manual/manualwindow.h"
#include "pages/profilepage.h"
#include "settings/language.h"
#include "uiscope.h"
#include "widgets/fieldmark.h"
#include "widgets/librarypane.h"
#include "widgets/limitform.h"
#include "window/helpcommands.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace headroom;

namespace {

/// Letters, and none of them Chinese.
bool isUntranslated(const QString& text)
{
    static const QRegularExpression word("[A-Za-z]{3,}"), chinese("\\p{Han}");
    return text.contains(word) && !text.contains(chinese);
}

void addUntranslated(QStringList& list, const QString& text)
{
    if (isUntranslated(text) && !list.contains(text))
        list << text;
}

} // namespace

class WindowInChineseTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void says_nothing_in_english();
    void the_library_is_no_wider_than_in_english();
    void it_has_room_on_a_small_screen();
    void what_is_wrong_with_a_profile_is_said_in_chinese();
    void f1_opens_the_page_of_what_is_shown();
    void f1_opens_the_page_of_the_focused_form();
    void another_language_needs_another_window();

private:
    [[nodiscard]] ManualWindow* manual() const { return m_window->findChild<HelpCommands*>()->manual(); }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void WindowInChineseTest::initTestCase()
{
    applyLanguage(Language::Chinese);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// A width in average characters would be: those of a Chinese font are twice as wide as letters.
void WindowInChineseTest::the_library_is_no_wider_than_in_english()
{
    QVERIFY2(m_window->library()->minimumWidth() <= 280,
             qPrintable(QString::number(m_window->library()->minimumWidth())));
}

void WindowInChineseTest::it_has_room_on_a_small_screen()
{
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 900 && least.height() <= 650,
             qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
}

void WindowInChineseTest::says_nothing_in_english()
{
    // Names, what is typed as it is, and words of the standards.
    const QStringList names{"&English", "English",           "Headroom",    "HTTP/1.1",    "HTTP/3",          "URL(&U)",
                            "URL",      "W3C Trace Context", "Retry-After", "traceparent", "X-Amzn-Trace-Id", "min",
                            "PDF",      "Markdown",          "JUnit",       "JSON",        "HdrHistogram"};
    m_window->actions().newProfile->trigger();
    QStringList english;
    QList<QAction*> examples; // their names stand in their files
    for (const QMenu* menu : m_window->findChildren<QMenu*>()) {
        if (menu->title().startsWith(QStringLiteral("从示例新建")))
            examples = menu->actions();
    }
    QVERIFY(!examples.isEmpty());
    for (QAction* action : m_window->findChildren<QAction*>()) {
        if (examples.contains(action))
            continue;
        addUntranslated(english, action->text());
        addUntranslated(english, action->toolTip());
    }
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        addUntranslated(english, widget->toolTip());
        addUntranslated(english, widget->accessibleName());
    }
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        addUntranslated(english, label->text());
    for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>())
        addUntranslated(english, button->text());
    for (const QString& name : names)
        english.removeAll(name);
    QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1String("\n"))));
}

void WindowInChineseTest::what_is_wrong_with_a_profile_is_said_in_chinese()
{
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1:8089/quick";
    m_window->document()->replace(profile);
    auto* const page = m_window->findChild<ProfilePage*>();
    auto* const url = page->findChild<QLineEdit*>("url");
    m_window->actions().showProfile->trigger();
    url->setFocus();
    url->selectAll();
    QTest::keyClicks(url, "http://");
    QVERIFY(!page->checkNow());
    const QString said = page->errorText();
    QVERIFY2(said.startsWith(QStringLiteral("request.url: “http://”")) && !isUntranslated(said), qPrintable(said));
    QCOMPARE(url->accessibleDescription(), said);
    const auto marks = page->findChildren<FieldMark*>();
    QVERIFY(std::any_of(marks.begin(), marks.end(),
                        [&](const FieldMark* mark) { return mark->marked() == url && mark->isVisible(); }));
    url->selectAll();
    QTest::keyClicks(url, "http://127.0.0.1:8089/report");
    QVERIFY2(page->checkNow(), qPrintable(page->errorText()));
}

void WindowInChineseTest::f1_opens_the_page_of_what_is_shown()
{
    m_window->actions().showCompare->trigger();
    m_window->centralWidget()->setFocus();
    m_window->actions().manual->trigger();
    QCOMPARE(manual()->page(), "comparing");
    m_window->actions().showRun->trigger();
    m_window->actions().manual->trigger();
    QCOMPARE(manual()->page(), "run-page");
    manual()->close();
}

void WindowInChineseTest::f1_opens_the_page_of_the_focused_form()
{
    m_window->actions().showProfile->trigger();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<LimitForm*>()->findChild<QComboBox*>()->setFocus();
    m_window->actions().manual->trigger();
    QCOMPARE(manual()->page(), "limits");
    manual()->close();
}

void WindowInChineseTest::another_language_needs_another_window()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::anotherWanted);
    const QList<QAction*> choices = m_window->actions().language->actions();
    QCOMPARE(choices.size(), 3);
    choices[2]->trigger(); // the one that is spoken
    QCOMPARE(chosenLanguage(), Language::Chinese);
    QCOMPARE(wanted.size(), 0);
    choices[1]->trigger();
    QCOMPARE(chosenLanguage(), Language::English);
    QCOMPARE(wanted.size(), 1);
    m_window.reset();
    applyLanguage(Language::English);
    m_window = std::make_unique<MainWindow>();
    QCOMPARE(m_window->actions().start->text(), QStringLiteral("&Start"));
    m_window.reset();
    applyLanguage(Language::Chinese);
    m_window = std::make_unique<MainWindow>();
    QCOMPARE(m_window->actions().start->text(), QStringLiteral("开始(&S)"));
}

QTEST_MAIN(WindowInChineseTest)
#include "tst_windowinchinese.moc"
