#include "display/convert.h"
#include "madesnapshots.h"
#include "profile/profilejson.h"
#include "run/runfiles.h"
#include "uiscope.h"
#include "window/profiledocument.h"
#include "window/recentfiles.h"

#include <QDateTime>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

/// Documents, recent files and the names of run files.
class DocumentsTest : public QObject {
    Q_OBJECT
private slots:
    void a_profile_is_modified_until_it_is_saved();
    void what_was_taken_in_is_nowhere_else();
    void a_bad_file_leaves_the_document_as_it_was();
    void an_unwritable_file_is_an_error();
    void recent_files_are_ten_and_unique();
    void missing_recent_files_are_greyed();
    void run_files_sort_by_date_and_never_collide();
    void run_file_names_take_what_file_systems_take_data();
    void run_file_names_take_what_file_systems_take();
    void runs_are_told_from_profiles_by_content();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_scope.path(name));
        file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }
    UiScope m_scope;
};

void DocumentsTest::a_profile_is_modified_until_it_is_saved()
{
    ProfileDocument document;
    QVERIFY(!document.isOpen());
    QSignalSpy replaced(&document, &ProfileDocument::replaced);
    document.replace(made::profile());
    QVERIFY(document.isOpen() && !document.modified());
    LoadProfile edited = made::profile();
    edited.request().method = "POST";
    document.edit(edited);
    QVERIFY(document.modified());
    document.edit(made::profile()); // edited back
    QVERIFY(!document.modified());
    document.edit(edited);
    QVERIFY(document.save(m_scope.path("a.json")));
    QVERIFY(!document.modified());
    QCOMPARE(replaced.count(), 1);

    ProfileDocument other;
    QVERIFY(other.load(m_scope.path("a.json")));
    QVERIFY(other.profile() == edited);
    QCOMPARE(other.title(), QStringLiteral("checkout-peak"));
}

/// A pasted command must not be gone with the next new profile.
void DocumentsTest::what_was_taken_in_is_nowhere_else()
{
    ProfileDocument document;
    document.take(made::profile());
    QVERIFY(document.modified());
    QVERIFY(!document.canUndo());
    QVERIFY(document.save(m_scope.path("taken.json")));
    QVERIFY(!document.modified());
}

void DocumentsTest::a_bad_file_leaves_the_document_as_it_was()
{
    ProfileDocument document;
    document.replace(made::profile());
    const auto loaded = document.load(write("bad.json", "{\"request\": 5}"));
    QVERIFY(!loaded);
    QVERIFY(loaded.error().message.find("bad.json") != std::string::npos);
    QVERIFY(document.profile() == made::profile());
}

void DocumentsTest::an_unwritable_file_is_an_error()
{
    ProfileDocument document;
    document.replace(made::profile());
    QVERIFY(!document.save(m_scope.path("no/such/folder/a.json")));
    QVERIFY(document.file().isEmpty());
}

void DocumentsTest::recent_files_are_ten_and_unique()
{
    RecentFiles recent;
    for (int i = 0; i < 12; ++i)
        recent.add(m_scope.path(QStringLiteral("%1.json").arg(i)));
    recent.add(m_scope.path("5.json"));
    QCOMPARE(recent.files().size(), 10);
    QCOMPARE(recent.files().constFirst(), m_scope.path("5.json"));
    QCOMPARE(recent.files().count(m_scope.path("5.json")), 1);
    QCOMPARE(RecentFiles().files(), recent.files()); // kept
}

void DocumentsTest::missing_recent_files_are_greyed()
{
    RecentFiles recent;
    const QString there = write("there & here.json", "{}");
    recent.add(m_scope.path("gone.json"));
    recent.add(there);
    QMenu* menu = recent.menu(nullptr);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().at(0)->text(), m_scope.path("there && here.json")); // not a mnemonic
    QVERIFY(menu->actions().at(0)->isEnabled());
    QVERIFY(!menu->actions().at(1)->isEnabled());
    QSignalSpy chosen(&recent, &RecentFiles::chosen);
    menu->actions().at(0)->trigger();
    QCOMPARE(chosen.at(0).at(0).toString(), there);
    delete menu;
}

void DocumentsTest::run_files_sort_by_date_and_never_collide()
{
    const QDateTime now(QDate(2026, 3, 12), QTime(14, 2, 7));
    const QString first = newRunFile(m_scope.folder.path(), "checkout-peak", now);
    QCOMPARE(first, m_scope.path("2026-03-12-140207-checkout-peak.headroom"));
    write("2026-03-12-140207-checkout-peak.headroom", "x");
    QCOMPARE(newRunFile(m_scope.folder.path(), "checkout-peak", now),
             m_scope.path("2026-03-12-140207-checkout-peak-2.headroom"));
    QVERIFY(newRunFile(m_scope.folder.path(), "a", now.addSecs(1)) > first.chopped(20));
}

void DocumentsTest::run_file_names_take_what_file_systems_take_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    QTest::newRow("slashes") << "../../etc/passwd"
                             << "etc-passwd";
    QTest::newRow("blanks and signs") << "Demo: a report (v2)?"
                                      << "Demo-a-report-v2";
    QTest::newRow("empty") << ""
                           << "run";
    QTest::newRow("only signs") << "/:*?"
                                << "run";
    QTest::newRow("letters of the world") << "Prüfung 負荷"
                                          << "Prüfung-負荷";
    QTest::newRow("long") << QString(200, 'a') << QString(60, 'a');
}

void DocumentsTest::run_file_names_take_what_file_systems_take()
{
    QFETCH(QString, name);
    QFETCH(QString, part);
    const QDateTime now(QDate(2026, 3, 12), QTime(14, 2, 7));
    QCOMPARE(newRunFile("/runs", name, now), QStringLiteral("/runs/2026-03-12-140207-%1.headroom").arg(part));
}

void DocumentsTest::runs_are_told_from_profiles_by_content()
{
    QVERIFY(!isRunFile(write("profile.json", "{}")));
    QVERIFY(isRunFile(write("damaged.headroom", "garbage"))); // so that the reader says what is wrong
    QVERIFY(!isRunFile(m_scope.path("missing.json")));
}

QTEST_MAIN(DocumentsTest)
#include "tst_documents.moc"
