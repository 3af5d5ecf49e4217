#include "../core/library/libraryfiles.h"
#include "display/convert.h"
#include "models/libraryfiltermodel.h"
#include "models/librarymodel.h"
#include "pages/runpage.h"
#include "run/backgroundwork.h"
#include "run/libraryreader.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/labelsdialog.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "widgets/verdictstrip.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <fstream>

using namespace headroom;
using namespace std::chrono_literals;

/// The library's list: its model, what the keyboard does, and what becomes of the files.
class LibraryTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void profiles_have_their_runs_below_them();
    void runs_without_a_name_lie_by_their_host();
    void what_is_being_made_is_running_and_not_cut();
    void a_run_that_another_program_makes_is_followed();
    void following_goes_on_though_another_file_cannot_be_opened();
    void a_followed_run_that_is_gone_does_not_go_on();
    void a_run_that_is_killed_elsewhere_is_cut();
    void what_is_in_the_bin_is_not_shown();
    void changes_in_place_keep_their_rows();
    void the_filter_keeps_profiles_of_its_hits();
    void sorting_keeps_what_is_not_known_last();
    void an_empty_library_offers_a_beginning();
    void no_hit_offers_to_clear_the_filter();
    void enter_opens_a_run_and_a_profile();
    void runs_are_compared_with_each_other_or_their_baselines();
    void f2_renames();
    void the_star_is_kept_in_the_file();
    void tags_and_note_are_kept_in_the_file();
    void bad_tags_are_said_before_they_are_lost();
    void del_moves_to_the_bin_and_undo_takes_back();
    void the_keys_of_undo_take_back_from_the_bin();
    void a_narrow_library_still_says_when();
    void what_another_program_changes_is_seen();
    void a_damaged_file_is_listed_and_its_error_shown();
    void what_a_run_keeps_no_digest_of_is_worked_out();
    void another_folder_is_kept();

private:
    QString run(const char* name, const char* profile, const RunLabels& labels = {}, nanoseconds later = 0s) const
    {
        const QString file = runFolder() + '/' + name;
        makeRun(stdPath(file), libraryProfile(profile), labels, Made::Whole,
                syntheticStart + std::chrono::duration_cast<WallTime::duration>(later));
        return file;
    }
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    LibraryPane* pane() const { return m_window->library(); }
    LibraryTree* tree() const { return pane()->tree(); }
    /// Waits for a file to be listed, and chooses it.
    void choose(const QString& file)
    {
        QTRY_VERIFY(pane()->model()->indexOf(file).isValid());
        const auto* shown = qobject_cast<const QSortFilterProxyModel*>(tree()->model());
        tree()->setCurrentIndex(shown->mapFromSource(pane()->model()->indexOf(file)));
        tree()->setFocus();
    }
    static QStringList rows(const QAbstractItemModel& model, const QModelIndex& parent = {})
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            all << (parent.isValid() ? "- " : "") + index.data().toString();
            all << rows(model, index);
        }
        return all;
    }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void LibraryTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    QDir(libraryFolder()).removeRecursively();
}

void LibraryTest::cleanup()
{
    m_window.reset();
}

namespace {

LibraryRun madeRun(const char* profile, const char* name, std::optional<nanoseconds> p99 = {})
{
    LibraryRun run;
    run.file = std::string("/runs/") + name + ".headroom";
    run.state = ListedState::Finished;
    run.profileName = profile;
    run.labels.name = name;
    run.digest.emplace();
    run.digest->verdict = "PASS";
    if (p99)
        run.digest->p99 = DigestTime{*p99, false};
    return run;
}

Library madeLibrary()
{
    Library library;
    library.runs = {madeRun("checkout", "c2", 2s), madeRun("search", "s1", 3s), madeRun("checkout", "c1", 1s)};
    library.runs[0].startedAt = syntheticStart + 2h;
    library.runs[1].startedAt = syntheticStart + 1h;
    library.runs[2].startedAt = syntheticStart;
    LibraryRun broken;
    broken.file = "/runs/broken.headroom";
    broken.problem = "'/runs/broken.headroom' is not a Headroom run";
    library.runs.push_back(broken);
    library.profiles = {{"/profiles/search.json", {}, "search", "http://a/", {}},
                        {"/profiles/unused.json", {}, "unused", "http://b/", {}}};
    return library;
}

} // namespace

void LibraryTest::profiles_have_their_runs_below_them()
{
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLibrary(madeLibrary());
    QCOMPARE(
        rows(model),
        QStringList({"checkout", "- c2", "- c1", "search", "- s1", "unused", "Cannot be read", "- broken.headroom"}));
    const QModelIndex run = model.indexOf("/runs/c1.headroom");
    QCOMPARE(run.siblingAtColumn(LibraryModel::VerdictColumn).data().toString(), QString("PASS"));
    QCOMPARE(run.siblingAtColumn(LibraryModel::P99).data().toString(), QString("1.00\u00a0s"));
    QCOMPARE(run.siblingAtColumn(LibraryModel::Headroom).data().toString(), QString("–"));
    QVERIFY(model.indexOf("/runs/broken.headroom").data(Qt::ToolTipRole).toString().contains("is not a Headroom run"));
    QCOMPARE(model.fileAt(model.index(1, 0)), QString("/profiles/search.json"));
    QCOMPARE(model.fileAt(model.index(0, 0)), QString()); // its profile lies in no file
    model.setLibrary({});
    QVERIFY(model.isEmpty());
}

/// Runs of another endpoint are no company for each other.
void LibraryTest::runs_without_a_name_lie_by_their_host()
{
    Library library;
    library.runs = {madeRun("", "a2"), madeRun("", "b1"), madeRun("", "a1"), madeRun("", "cut")};
    for (const std::size_t one : {0, 2})
        library.runs[one].host = "127.0.0.1:8089";
    library.runs[1].host = "api.example.com";
    LibraryModel model;
    model.setLibrary(library);
    QCOMPARE(
        rows(model),
        QStringList({"127.0.0.1:8089", "- a2", "- a1", "api.example.com", "- b1", "Without a profile name", "- cut"}));
}

void LibraryTest::what_is_being_made_is_running_and_not_cut()
{
    Library library;
    library.runs = {madeRun("a", "sweep/2"), madeRun("a", "sweep/1"), madeRun("a", "sweep-of-yesterday/1")};
    library.runs[0].state = ListedState::Running;
    library.runs[2].state = ListedState::Cut;
    LibraryModel model;
    model.setLibrary(library);
    const auto verdict = [&](const char* file) {
        return model.indexOf(file).siblingAtColumn(LibraryModel::VerdictColumn).data().toString();
    };
    QCOMPARE(verdict("/runs/sweep/2.headroom"), QString("running"));
    QCOMPARE(verdict("/runs/sweep/1.headroom"), QString("PASS"));
    QCOMPARE(verdict("/runs/sweep-of-yesterday/1.headroom"), QString("cut"));
}

void LibraryTest::a_run_that_another_program_makes_is_followed()
{
    openWindow();
    const QString file = runFolder() + "/elsewhere.headroom";
    auto made = std::make_unique<RunBeingMade>(stdPath(file), libraryProfile("elsewhere"));
    m_window->openFile(file);
    const auto word = [this] { return m_window->runPage()->strip()->texts().at(0); };
    QTRY_COMPARE(word(), QString("RUNNING"));
    QVERIFY(!m_window->feed()->running()); // not by this window
    QVERIFY(!m_window->actions().abort->isEnabled());
    QTRY_COMPARE(m_window->feed()->view().summary.sent, 500u);
    m_window->actions().showProfile->trigger();
    made->finish();
    QTRY_VERIFY(m_window->feed()->view().over());
    QCOMPARE(word(), QString::fromUtf8(verdictName(*m_window->feed()->view().summary.verdict)));
    QVERIFY(m_window->actions().showProfile->isChecked()); // it came to its end in the background
}

void LibraryTest::following_goes_on_though_another_file_cannot_be_opened()
{
    openWindow();
    const QString file = runFolder() + "/elsewhere.headroom", bad = runFolder() + "/bad.headroom";
    std::ofstream(stdPath(bad)) << "no run";
    auto made = std::make_unique<RunBeingMade>(stdPath(file), libraryProfile("elsewhere"));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->feed()->view().live());
    m_window->openFile(bad);
    QTRY_VERIFY2(m_window->messages()->text().contains("is not a Headroom run"),
                 qPrintable(m_window->messages()->text()));
    m_window->openFile(bad); // and what is opened is given up
    m_window->feed()->opening()->cancel();
    made->finish();
    QTRY_VERIFY(m_window->feed()->view().over());
    QCOMPARE(m_window->feed()->view().file, file);
}

void LibraryTest::a_followed_run_that_is_gone_does_not_go_on()
{
    openWindow();
    const QString file = runFolder() + "/elsewhere.headroom";
    auto made = std::make_unique<RunBeingMade>(stdPath(file), libraryProfile("elsewhere"));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->feed()->view().live());
    QVERIFY(QFile::rename(file, file + "-moved"));
    QTRY_VERIFY(!m_window->feed()->view().snapshot);
    QVERIFY2(m_window->messages()->text().contains("there is no file"), qPrintable(m_window->messages()->text()));
}

void LibraryTest::a_run_that_is_killed_elsewhere_is_cut()
{
    openWindow();
    const QString file = runFolder() + "/elsewhere.headroom";
    auto made = std::make_unique<RunBeingMade>(stdPath(file), libraryProfile("elsewhere"));
    const LibraryModel* const model = pane()->model();
    const auto verdict = [&] {
        return model->indexOf(file).siblingAtColumn(LibraryModel::VerdictColumn).data().toString();
    };
    QTRY_COMPARE(verdict(), QString("running"));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->feed()->view().live());
    made.reset(); // as a kill does, it leaves the state as it was
    QTRY_VERIFY(m_window->feed()->view().over());
    QCOMPARE(m_window->feed()->view().summary.verdict, Verdict::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QString("cut"), 10'000);
}

void LibraryTest::what_is_in_the_bin_is_not_shown()
{
    openWindow();
    const QString file = runFolder() + "/gone.headroom";
    makeRun(stdPath(file), libraryProfile("gone"));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->feed()->view().over());
    emit tree()->deleteAsked({file});
    QVERIFY(!QFile::exists(file));
    QVERIFY(!m_window->feed()->view().snapshot);
    QCOMPARE(m_window->runPage()->strip()->texts().at(0), QString("READY"));
}

void LibraryTest::changes_in_place_keep_their_rows()
{
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Library library = madeLibrary();
    model.setLibrary(library);
    model.setTheme(themeFor(QPalette()));
    const QPersistentModelIndex run = model.indexOf("/runs/c1.headroom");
    QVERIFY(run.data(Qt::DecorationRole).isNull());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    library.runs[2].labels = {"renamed", {}, {}, true};
    model.setLibrary(library);
    QVERIFY(run.isValid());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(run.data().toString(), QString("renamed"));
    QVERIFY(!run.data(Qt::DecorationRole).isNull());
    QCOMPARE(run.data(Qt::AccessibleTextRole).toString(), QString("renamed, baseline")); // a star alone is not read out
    library.runs.erase(library.runs.begin());
    model.setLibrary(library);
    QVERIFY(!model.indexOf("/runs/c2.headroom").isValid());
}

void LibraryTest::the_filter_keeps_profiles_of_its_hits()
{
    LibraryModel model;
    LibraryFilterModel filtered(&model);
    const QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLibrary(madeLibrary());
    filtered.setText("c1");
    QCOMPARE(rows(filtered), QStringList({"checkout", "- c1"}));
    filtered.setText("checkout");
    QCOMPARE(rows(filtered), QStringList({"checkout", "- c2", "- c1"}));
    filtered.setText("unused");
    QCOMPARE(rows(filtered), QStringList({"unused"}));
    filtered.setText("nothing of it");
    QVERIFY(rows(filtered).isEmpty());
    filtered.setText({});
    QCOMPARE(rows(filtered).size(), 8);
}

void LibraryTest::sorting_keeps_what_is_not_known_last()
{
    Library library = madeLibrary();
    library.runs.push_back(madeRun("checkout", "c0"));
    LibraryModel model;
    LibraryFilterModel filtered(&model);
    model.setLibrary(library);
    const auto checkout = [&] { return rows(filtered, filtered.index(0, 0)); };
    QCOMPARE(checkout(), QStringList({"- c2", "- c1", "- c0"})); // newest first
    filtered.sort(LibraryModel::P99, Qt::AscendingOrder);
    QCOMPARE(checkout(), QStringList({"- c1", "- c2", "- c0"}));
    filtered.sort(LibraryModel::P99, Qt::DescendingOrder);
    QCOMPARE(checkout(), QStringList({"- c2", "- c1", "- c0"}));
}

void LibraryTest::runs_are_compared_with_each_other_or_their_baselines()
{
    Library library = madeLibrary();
    library.runs[2].labels.baseline = true; // c1
    LibraryModel model;
    LibraryFilterModel filtered(&model);
    model.setLibrary(library);
    LibraryTree tree(&model, &filtered);
    const auto* compare = tree.findChild<QAction*>("compareChosen");
    QSignalSpy each(&tree, &LibraryTree::compareAsked), with(&tree, &LibraryTree::compareWithAsked);
    const auto place = [&](const char* file) { return filtered.mapFromSource(model.indexOf(file)); };
    tree.setCurrentIndex(place("/runs/c2.headroom"));
    QVERIFY(compare->isEnabled());
    QCOMPARE(compare->text(), QString("&Compare with baseline"));
    tree.findChild<QAction*>("compareChosen")->trigger();
    QCOMPARE(with.value(0).value(0).toStringList(), QStringList({"/runs/c1.headroom", "/runs/c2.headroom"}));
    tree.setCurrentIndex(place("/runs/c1.headroom")); // nothing to hold the only baseline against
    QVERIFY(!compare->isEnabled());
    tree.setCurrentIndex(place("/runs/s1.headroom")); // another profile's baseline is none of its
    QVERIFY(!compare->isEnabled());
    tree.selectionModel()->select(place("/runs/c1.headroom"), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(compare->isEnabled());
    tree.findChild<QAction*>("compareChosen")->trigger();
    QCOMPARE(each.size(), 1);
    QStringList files = each[0][0].toStringList();
    files.sort();
    QCOMPARE(files, QStringList({"/runs/c1.headroom", "/runs/s1.headroom"}));
}

void LibraryTest::an_empty_library_offers_a_beginning()
{
    openWindow();
    QVERIFY(!tree()->isVisible());
    QStringList offered;
    for (const QToolButton* button : pane()->findChildren<QToolButton*>()) {
        if (button->defaultAction() && button->isVisible())
            offered << button->defaultAction()->text().remove('&');
    }
    QCOMPARE(offered, QStringList({"Run the demo", "New profile"}));
    run("a.headroom", "checkout"); // the folder is watched
    QTRY_VERIFY(tree()->isVisible());
}

void LibraryTest::no_hit_offers_to_clear_the_filter()
{
    const QString file = run("a.headroom", "checkout");
    openWindow();
    choose(file);
    m_window->actions().findInLibrary->trigger();
    auto* filter = pane()->findChild<QLineEdit*>("libraryFilter");
    QCOMPARE(m_window->focusWidget(), filter);
    QTest::keyClicks(filter, "foo");
    QVERIFY(!tree()->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(tree()->isVisible());
    QTest::keyClicks(filter, "check");
    QVERIFY(tree()->isVisible());
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(tree()->hasFocus());
}

void LibraryTest::enter_opens_a_run_and_a_profile()
{
    const QString file = run("a.headroom", "checkout");
    const QString profile = profileFolder() + "/search.json";
    QVERIFY(saveProfile(libraryProfile("search"), stdPath(profile)).has_value());
    openWindow();
    choose(file);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(m_window->messages()->text(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->runPage()->isVisible(), 30'000);
    QCOMPARE(m_window->messages()->text(), QString());
    QCOMPARE(m_window->feed()->view().file, file);
    QCOMPARE(m_window->document()->profile().name, std::string("checkout"));
    choose(profile);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(m_window->document()->file(), profile);
    emit tree()->profileOfRunChosen(file);
    QCOMPARE(m_window->document()->profile().name, std::string("checkout"));
    QCOMPARE(m_window->document()->file(), QString());
}

void LibraryTest::f2_renames()
{
    const QString file = run("a.headroom", "checkout");
    openWindow();
    choose(file);
    QTest::keyClick(tree(), Qt::Key_F2);
    auto* editor = tree()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, "before caching");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(pane()->model()->indexOf(file).data().toString(), QString("before caching"));
    QCOMPARE(readLabels(stdString(file))->name, std::string("before caching"));
    QCOMPARE(m_window->messages()->text(), QString());
}

void LibraryTest::the_star_is_kept_in_the_file()
{
    const QString file = run("a.headroom", "checkout"), shown = run("b.headroom", "checkout", {}, 1h);
    openWindow();
    m_window->openFile(shown); // whose star is what the key means elsewhere
    QTRY_VERIFY(m_window->feed()->view().over());
    choose(file);
    QTest::keyClick(tree(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(!pane()->model()->indexOf(file).data(Qt::DecorationRole).isNull());
    QVERIFY(readLabels(stdString(file))->baseline);
    QTest::keyClick(tree(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(pane()->model()->indexOf(file).data(Qt::DecorationRole).isNull());
    QVERIFY(!readLabels(stdString(file))->baseline);
}

void LibraryTest::tags_and_note_are_kept_in_the_file()
{
    const QString file = run("a.headroom", "checkout", {"name", "old", {{"memory", "512"}}, false});
    openWindow();
    choose(file);
    QTest::keyClick(tree(), Qt::Key_I, Qt::ControlModifier);
    auto* dialog = m_window->findChild<LabelsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* tags = dialog->findChild<QPlainTextEdit*>("runTags");
    QCOMPARE(tags->toPlainText().trimmed(), QString("memory=512"));
    tags->setPlainText("memory=1024\n\n release=1.4 \n");
    dialog->findChild<QPlainTextEdit*>("runNote")->setPlainText("two\nlines");
    dialog->accept();
    const RunLabels expected{"name", "two\nlines", {{"memory", "1024"}, {"release", "1.4"}}, false};
    QVERIFY(readLabels(stdString(file)).value() == expected);
    QTRY_VERIFY(pane()->model()->indexOf(file).data(Qt::ToolTipRole).toString().contains("memory=1024, release=1.4"));
}

void LibraryTest::bad_tags_are_said_before_they_are_lost()
{
    LabelsDialog dialog({}, "run");
    dialog.findChild<QPlainTextEdit*>("runTags")->setPlainText("memory");
    dialog.show();
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QLabel*>("labelsError")->text().contains("'memory' is not a tag"));
}

void LibraryTest::del_moves_to_the_bin_and_undo_takes_back()
{
    const QString file = run("a.headroom", "checkout");
    const QString other = run("b.headroom", "checkout", {}, 1h);
    openWindow();
    choose(file);
    auto* line = pane()->findChild<QLabel*>("deletedLine");
    QVERIFY(!line->isVisible());
    QTest::keyClick(tree(), Qt::Key_Delete);
    QVERIFY(!QFile::exists(file));
    QVERIFY(QFile::exists(other));
    QVERIFY2(line->isVisible() && line->text().contains("“a.headroom” is in the bin."), qPrintable(line->text()));
    QTRY_VERIFY(!pane()->model()->indexOf(file).isValid());
    emit line->linkActivated("undo");
    QVERIFY(QFile::exists(file));
    QVERIFY(!line->isVisible());
    QTRY_VERIFY(pane()->model()->indexOf(file).isValid());
    QCOMPARE(m_window->messages()->text(), QString());
}

void LibraryTest::the_keys_of_undo_take_back_from_the_bin()
{
    const QString file = run("a.headroom", "checkout");
    const QString other = run("b.headroom", "checkout", {}, 1h);
    openWindow();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    choose(file);
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier); // nothing to take back yet
    QTest::keyClick(tree(), Qt::Key_Delete);
    QVERIFY(!QFile::exists(file));
    QTRY_VERIFY(!pane()->model()->indexOf(file).isValid());
    choose(other);
    QTest::keyClick(tree(), Qt::Key_Delete);
    QVERIFY(!QFile::exists(other));
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier); // the last one first
    QVERIFY(QFile::exists(other) && !QFile::exists(file));
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(QFile::exists(file));
    QVERIFY(!m_window->actions().undo->isEnabled());
}

/// What a run is told by is its time: the numbers go first.
void LibraryTest::a_narrow_library_still_says_when()
{
    const QString file = run("a.headroom", "checkout");
    openWindow();
    choose(file);
    QTRY_VERIFY(pane()->model()->indexOf(file).isValid());
    for (int width = 130; width < 500; width += 10) {
        LibraryPane* const alone = pane();
        alone->setParent(nullptr);
        alone->resize(width, 300);
        alone->show();
        QVERIFY(QTest::qWaitForWindowExposed(alone));
        const QModelIndex shown = tree()->currentIndex().siblingAtColumn(LibraryModel::Name);
        const int text = tree()->fontMetrics().horizontalAdvance(shown.data().toString());
        if (width >= alone->minimumWidth())
            QVERIFY2(tree()->visualRect(shown).width() >= text, qPrintable(QString::number(width)));
    }
}

void LibraryTest::what_another_program_changes_is_seen()
{
    const QString file = run("a.headroom", "checkout");
    openWindow();
    choose(file);
    QVERIFY(writeLabels(stdString(file), {"from elsewhere", {}, {}, false}).has_value());
    QTRY_COMPARE(pane()->model()->indexOf(file).data().toString(), QString("from elsewhere"));
    QCOMPARE(tree()->currentIndex().data().toString(), QString("from elsewhere")); // still chosen
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY(!pane()->model()->indexOf(file).isValid());
}

void LibraryTest::a_damaged_file_is_listed_and_its_error_shown()
{
    const QString file = runFolder() + "/text.headroom";
    std::ofstream(file.toStdString()) << "my only copy";
    openWindow();
    choose(file);
    QTest::keyClick(tree(), Qt::Key_Return);
    QTRY_VERIFY2(m_window->messages()->text().contains("is not a Headroom run"),
                 qPrintable(m_window->messages()->text()));
}

void LibraryTest::what_a_run_keeps_no_digest_of_is_worked_out()
{
    const QString whole = run("whole.headroom", "checkout");
    const QString older = runFolder() + "/older.headroom";
    makeRun(stdPath(older), libraryProfile("checkout"), {}, Made::WithoutDigest);
    const QString cut = runFolder() + "/cut.headroom";
    makeRun(stdPath(cut), libraryProfile("checkout"), {}, Made::Cut);
    openWindow();
    const auto cell = [this](const QString& file, int column) {
        return pane()->model()->indexOf(file).siblingAtColumn(column).data().toString();
    };
    QTRY_COMPARE(cell(older, LibraryModel::VerdictColumn), QString("INVALID"));
    QCOMPARE(cell(older, LibraryModel::P99), cell(whole, LibraryModel::P99));
    QVERIFY(cell(older, LibraryModel::P99) != QString("–"));
    QCOMPARE(cell(cut, LibraryModel::VerdictColumn), QString("cut"));
    QVERIFY(!readHeader(stdString(older))->digest); // nothing was written
}

void LibraryTest::another_folder_is_kept()
{
    const QString folder = m_scope.path("elsewhere");
    QVERIFY(QDir().mkpath(folder));
    makeRun(stdPath(folder + "/x.headroom"), libraryProfile("elsewhere"));
    setLibraryFolder(folder);
    openWindow();
    QTRY_VERIFY(pane()->model()->indexOf(folder + "/x.headroom").isValid());
    QCOMPARE(runFolder(), folder + "/runs"); // where new runs go
}

QTEST_MAIN(LibraryTest)
#include "tst_librarywindow.moc"
