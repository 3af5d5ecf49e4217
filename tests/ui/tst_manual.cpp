#include "manual/manualpages.h"
#include "manual/manualwindow.h"
#include "uiscope.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace headroom;

namespace {

QString read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QStringList namesOf(const QList<ManualPage>& pages)
{
    QStringList names;
    for (const ManualPage& page : pages)
        names << page.name;
    return names;
}

} // namespace

class ManualTest : public QObject {
    Q_OBJECT
private slots:
    void reads_links();
    void a_widget_has_the_page_of_what_it_stands_in();
    void lists_every_page_data() { languages(); }
    void lists_every_page();
    void links_lead_to_pages_data() { languages(); }
    void links_lead_to_pages();
    void both_languages_have_the_same_pages();
    void tells_of_every_command_data() { languages(); }
    void tells_of_every_command();
    void counts_the_gateways_data() { languages(); }
    void counts_the_gateways();
    void shows_pages_and_goes_back();
    void an_unknown_page_is_the_contents();
    void finds_round_the_end();
    void goes_by_keys_alone();

private:
    static void languages();
    [[nodiscard]] static Language language() { return languageWithCode(QTest::currentDataTag()).value(); }

    UiScope m_scope;
};

void ManualTest::languages()
{
    QTest::addColumn<int>("unused");
    QTest::newRow("en") << 0;
    QTest::newRow("zh_CN") << 0;
}

void ManualTest::reads_links()
{
    const QList<ManualPage> pages = linkedPages(
        "# Title\n1. [First run](first-run.md)\n2. [The limit](limits.md), [outside](https://example.com/a.md)");
    QCOMPARE(namesOf(pages), QStringList({"first-run", "limits"}));
    QCOMPARE(pages[0].title, "First run");
    QVERIFY(linkedPages("no links").isEmpty());
}

void ManualTest::a_widget_has_the_page_of_what_it_stands_in()
{
    QWidget centre;
    auto* page = new QWidget(&centre);
    auto* form = new QWidget(page);
    auto* field = new QWidget(form);
    setManualPage(page, QLatin1String("profiles"));
    setManualPage(form, QLatin1String("limits"));
    QCOMPARE(manualPageFor(field, &centre), "limits");
    QCOMPARE(manualPageFor(page, &centre), "profiles");
    QCOMPARE(manualPageFor(nullptr, &centre), "index"); // not shown, so nobody asks about it
    centre.show();
    QCOMPARE(manualPageFor(nullptr, &centre), "profiles");
    QCOMPARE(manualPageFor(nullptr, nullptr), "index");
}

void ManualTest::lists_every_page()
{
    QStringList listed = namesOf(manualPages(language()));
    QVERIFY(listed.size() > 10);
    QCOMPARE(listed.takeFirst(), "index");
    QStringList there;
    for (const QString& file : QDir(QStringLiteral(":/manual/%1").arg(codeOf(language()))).entryList({"*.md"}))
        there << file.chopped(3);
    there.removeOne("index");
    listed.sort();
    QCOMPARE(listed, there); // entryList is sorted
}

void ManualTest::links_lead_to_pages()
{
    static const QRegularExpression link("\\]\\(([^)]+)\\)");
    for (const ManualPage& page : manualPages(language())) {
        const QString text = read(manualFile(language(), page.name));
        QVERIFY2(text.startsWith("# "), qPrintable(page.name));
        for (auto match = link.globalMatch(text); match.hasNext();) {
            const QString target = match.next().captured(1);
            QVERIFY2(QFile::exists(QStringLiteral(":/manual/%1/%2").arg(codeOf(language()), target)),
                     qPrintable(page.name + " links to " + target));
        }
    }
}

void ManualTest::both_languages_have_the_same_pages()
{
    QCOMPARE(namesOf(manualPages(Language::Chinese)), namesOf(manualPages(Language::English)));
    static const QRegularExpression code("`[^`\n]+`");
    for (const ManualPage& page : manualPages(Language::English)) {
        QStringList codes[2];
        for (const Language one : {Language::English, Language::Chinese}) {
            const QString text = read(manualFile(one, page.name));
            for (auto match = code.globalMatch(text); match.hasNext();)
                codes[one == Language::Chinese] << match.next().captured();
            codes[one == Language::Chinese].removeIf(
                [](const QString& span) { return span.contains("(limit)") || span.contains("（时限）"); });
            codes[one == Language::Chinese].sort();
        }
        QCOMPARE(codes[1], codes[0]); // commands, flags and fields
    }
}

/// What the program itself says there is.
void ManualTest::tells_of_every_command()
{
    QProcess cli;
    cli.start(HEADROOM_BIN "/headroom-cli", {"--help"});
    QVERIFY2(cli.waitForFinished(), qPrintable(cli.errorString()));
    const QString help = QString::fromUtf8(cli.readAllStandardOutput());
    const QStringList lines = help.mid(help.indexOf("Subcommands:")).split('\n');
    const QString page = read(manualFile(language(), "command-line"));
    int commands = 0;
    for (const QString& line : lines) {
        if (!line.startsWith("  "))
            continue;
        const QString name = line.trimmed().section(' ', 0, 0);
        QVERIFY2(page.contains('`' + name + '`'), qPrintable(name));
        ++commands;
    }
    QVERIFY(commands > 10);
}

void ManualTest::counts_the_gateways()
{
    const QJsonDocument catalogue = QJsonDocument::fromJson(read(HEADROOM_RESOURCES "/gateways.json").toUtf8());
    int gateways = 0;
    for (const QJsonValue gateway : catalogue["gateways"].toArray())
        gateways += gateway.toObject().value("id").toString() != "custom"; // which stands for any other
    const QString page = read(manualFile(language(), "limits"));
    QVERIFY2(page.contains(QStringLiteral(" %1 ").arg(gateways)), "limits.md says how many there are");
}

void ManualTest::shows_pages_and_goes_back()
{
    ManualWindow window(Language::English);
    QCOMPARE(window.page(), "index");
    window.showPage("limits");
    QCOMPARE(window.page(), "limits");
    QVERIFY(window.text()->toPlainText().startsWith("Gateways and limits"));
    QCOMPARE(window.contents()->currentItem()->text(), "Gateways and limits");
    window.contents()->setCurrentRow(1);
    QCOMPARE(window.page(), "first-run");
    window.text()->backward();
    QCOMPARE(window.page(), "limits");
    QCOMPARE(window.contents()->currentItem()->text(), "Gateways and limits");
    QVERIFY(!window.testAttribute(Qt::WA_QuitOnClose));
}

void ManualTest::an_unknown_page_is_the_contents()
{
    ManualWindow window(Language::Chinese);
    window.showPage("limits");
    QVERIFY(window.text()->toPlainText().startsWith(QStringLiteral("网关与时限")));
    window.showPage("no-such-page");
    QCOMPARE(window.page(), "index");
}

void ManualTest::finds_round_the_end()
{
    ManualWindow window(Language::English);
    window.showPage("words");
    window.search()->setText("censored");
    window.findNext();
    const int only = window.text()->textCursor().selectionStart();
    QCOMPARE(window.text()->textCursor().selectedText().toLower(), "censored");
    window.findNext(); // round the end, to the same one
    QCOMPARE(window.text()->textCursor().selectionStart(), only);
    window.findPrevious();
    QCOMPARE(window.text()->textCursor().selectionStart(), only);
    window.search()->setText("zebra");
    window.findNext();
    QCOMPARE(window.text()->textCursor().selectionStart(), only); // where it was
    const QList<QLabel*> labels = window.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == "Not in this page"; }));
}

void ManualTest::goes_by_keys_alone()
{
    ManualWindow window(Language::English);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage("method");
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(window.search()->hasFocus());
    QTest::keyClicks(window.search(), "burst");
    QTest::keyClick(window.search(), Qt::Key_Return);
    const int first = window.text()->textCursor().selectionStart();
    QTest::keyClick(&window, Qt::Key_F3);
    QVERIFY(window.text()->textCursor().selectionStart() > first);
    QTest::keyClick(&window, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(window.text()->textCursor().selectionStart(), first);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.page(), "index");
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

QTEST_MAIN(ManualTest)
#include "tst_manual.moc"
