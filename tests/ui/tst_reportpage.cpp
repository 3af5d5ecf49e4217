#include "base/files.h"
#include "base/sha256.h"
#include "display/convert.h"
#include "pages/reportpage.h"
#include "preview/pdfpreview.h"
#include "report/reportmark.h"
#include "run/runfeed.h"
#include "store/runlabels.h"
#include "uiscope.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "widgets/recordform.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/reportroom.h"
#include "writtenrun.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace headroom;

namespace {

constexpr int patience = 60'000; // ms; nothing takes as long

QString words(const PdfPreview& preview)
{
    QString text;
    for (int page = 0; page < preview.pages(); ++page)
        text += preview.pageText(page);
    return text.simplified();
}

} // namespace

class ReportPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QSettings().clear(); }
    void says_how_to_begin();
    void shows_what_it_will_write();
    void remembers_who_made_it_and_not_who_approved();
    void tells_the_time_of_this_machine();
    void compares_with_a_run_of_the_library();
    void tells_of_several_runs();
    void every_kind_of_file_is_written();
    void a_part_of_the_run_is_written();
    void what_cannot_be_written_is_said();
    void writes_one_at_a_time();
    void verifies_what_is_dropped();
    void says_what_a_lone_record_lacks();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_scope.path(name); }
    [[nodiscard]] RecordWish wish() const
    {
        RecordWish wish;
        wish.runs = {stdPath(path("run.headroom"))};
        wish.signs = {"Anna", "Ben", "1.4.0", {}, RecordTimes::Utc};
        return wish;
    }
    void openRun(MainWindow& window);
    void drop(MainWindow& window, const QStringList& files);

    UiScope m_scope;
};

void ReportPageTest::initTestCase()
{
    WrittenRun made;
    made.profile.request().url = "https://a.example/report";
    writeRun(path("run.headroom"), made);
    QVERIFY(writeLabels(stdString(path("run.headroom")), {{}, {}, {{"release", "1.4.0"}}, false}));
    made.slower = 2;
    made.startedAt += std::chrono::hours(1);
    writeRun(path("slower.headroom"), made);
    QVERIFY(writeLabels(stdString(path("slower.headroom")), {"the slower one", {}, {}, false}));
}

void ReportPageTest::openRun(MainWindow& window)
{
    window.openFile(path("run.headroom"));
    QTRY_VERIFY_WITH_TIMEOUT(window.feed()->view().over(), patience);
    window.actions().showReport->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.reportRoom()->page()->preview()->pages() > 0, patience);
}

void ReportPageTest::drop(MainWindow& window, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent entered({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &entered); // without it nobody is dropped upon
    QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &dropped);
}

void ReportPageTest::says_how_to_begin()
{
    const MainWindow window;
    const ReportPage* page = window.reportRoom()->page();
    QVERIFY(page->preview()->text().startsWith("Open a run"));
    QVERIFY(!window.actions().exportRecord->isEnabled());
    QVERIFY(!page->findChild<QPushButton*>("exportRecord")->isEnabled());
    QVERIFY(page->findChild<QPushButton*>("verifyRecord")->isEnabled());
}

/// Read back by Qt's PDF reader, which is not what wrote it.
void ReportPageTest::shows_what_it_will_write()
{
    MainWindow window;
    window.show();
    openRun(window);
    ReportPage* page = window.reportRoom()->page();
    QCOMPARE(page->about(), QString("Of run.headroom"));
    const PdfPreview& preview = *page->preview();
    QVERIFY(words(preview).contains("1.4.0")); // the run's own tag
    page->findChild<QLineEdit*>("recordApprover")->setText("Ben Approves");
    QTRY_VERIFY_WITH_TIMEOUT(words(preview).contains("Ben Approves"), patience);
    QVERIFY(words(preview).contains("named here, with its SHA-256, when it is written"));
    const int pages = preview.pages();
    const auto pdf = recordPdf(page->wish(), page->form()->kinds());
    QVERIFY(pdf);
    PdfPreview other;
    other.setPdf(*pdf);
    QCOMPARE(other.pages(), pages);
    QCOMPARE(words(other), words(preview));
    for (QCheckBox* box : page->findChildren<QCheckBox*>())
        box->setChecked(false);
    QVERIFY(!page->findChild<QPushButton*>("exportRecord")->isEnabled()); // there is nothing to write
}

void ReportPageTest::remembers_who_made_it_and_not_who_approved()
{
    RecordForm first;
    first.findChild<QLineEdit*>("recordAuthor")->setText(" Anna ");
    first.findChild<QLineEdit*>("recordApprover")->setText("Ben");
    first.findChild<QComboBox*>("recordPaper")->setCurrentIndex(1);
    first.findChild<QCheckBox*>(QString("recordKind%1").arg(int(RecordKind::K6)))->setChecked(true);
    first.remember();
    const RecordForm next;
    QCOMPARE(next.wish().signs.author, std::string("Anna"));
    QCOMPARE(next.wish().signs.approver, std::string());
    QCOMPARE(next.wish().paper, std::string("letter"));
    QVERIFY(next.kinds() == (RecordKinds{RecordKind::Pdf, RecordKind::Requests, RecordKind::K6}));
}

void ReportPageTest::tells_the_time_of_this_machine()
{
    qputenv("TZ", "XYZ-5:30"); // POSIX: five and a half hours ahead of UTC
    tzset();
    RecordWish local = wish();
    local.signs.times = RecordTimes::Here;
    const auto pdf = recordPdf(local, {});
    qunsetenv("TZ");
    tzset();
    QVERIFY(pdf);
    PdfPreview preview;
    preview.setPdf(*pdf);
    // 1,773,324,127 s after 1970: 2026-03-12 14:02:07 UTC
    QVERIFY2(words(preview).contains("2026-03-12T19:32:07.000+05:30"), qPrintable(words(preview)));
    QVERIFY(words(preview).contains("XYZ (+05:30) in this record, UTC in its CSV files"));
}

void ReportPageTest::compares_with_a_run_of_the_library()
{
    RecordWish compared = wish();
    compared.runs = {stdPath(path("slower.headroom"))};
    compared.baseline = stdPath(path("run.headroom"));
    PdfPreview preview;
    preview.setPdf(recordPdf(compared, {}).value_or(""));
    QVERIFY(words(preview).contains("Against the baseline"));
    QVERIFY(words(preview).contains("WORSE"));
    RecordForm form;
    form.setBaselines({{"a", "/a"}, {"b", "/b"}});
    form.findChild<QComboBox*>("recordBaseline")->setCurrentIndex(2);
    QCOMPARE(form.wish().baseline, std::filesystem::path("/b"));
    form.setBaselines({{"b", "/b"}}); // the library has changed
    QCOMPARE(form.wish().baseline, std::filesystem::path("/b"));
    form.setBaselines({});
    QVERIFY(form.wish().baseline.empty());
}

void ReportPageTest::tells_of_several_runs()
{
    MainWindow window;
    window.show();
    emit window.library()->tree()->reportAsked({path("run.headroom"), path("slower.headroom")});
    ReportPage* page = window.reportRoom()->page();
    QVERIFY(window.actions().showReport->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(page->preview()->pages() > 0, patience);
    const QString text = words(*page->preview());
    QVERIFY2(text.contains("2 of 2 runs are PASS."), qPrintable(text));
    QVERIFY(text.contains("2. the slower one"));
    QVERIFY(!page->findChild<QComboBox*>("recordBaseline")->isEnabled());
    QVERIFY(page->form()->kinds() == (RecordKinds{RecordKind::Pdf})); // a CSV is of one run
}

void ReportPageTest::every_kind_of_file_is_written()
{
    RecordKinds all;
    for (int kind = int(RecordKind::Pdf); kind <= int(RecordKind::Hgrm); ++kind)
        all.insert(static_cast<RecordKind>(kind));
    const RecordOutputs outputs = outputsBeside(stdPath(path("all")), all);
    std::vector<double> shares;
    const auto written = writeRecord(wish(), outputs, [&](double share) {
        shares.push_back(share);
        return true;
    });
    QVERIFY2(written, written ? "" : written.error().message.c_str());
    QVERIFY(!shares.empty() && std::is_sorted(shares.begin(), shares.end()));
    for (const std::string& file : outputs.all())
        QVERIFY2(readFile(file, 1 << 24), file.c_str());
    for (const std::string& report : outputs.reports()) { // each names every CSV
        const auto marks = marksIn(*readFile(report, 1 << 24));
        QCOMPARE(marks.size(), std::size_t(4));
        const std::string sha256 = sha256Hex(*readFile(outputs.requests, 1 << 24));
        QVERIFY(std::any_of(marks.begin(), marks.end(), [&](const ReportMark& mark) { return mark.sha256 == sha256; }));
    }
}

void ReportPageTest::a_part_of_the_run_is_written()
{
    RecordWish part = wish();
    part.range = TimeRange{std::chrono::seconds(1), std::chrono::seconds(3)};
    const RecordOutputs outputs = outputsBeside(stdPath(path("part")), {RecordKind::Markdown, RecordKind::Requests});
    QVERIFY(writeRecord(part, outputs));
    const auto report = readFile(outputs.markdown, 1 << 24);
    QVERIFY2(report->find("00:01 TO 00:03") != std::string::npos, report->c_str());
    const auto csv = readFile(outputs.requests, 1 << 24);
    QCOMPARE(std::count(csv->begin(), csv->end(), '\n') - 1, std::ptrdiff_t(40)); // of 20 a second
}

void ReportPageTest::what_cannot_be_written_is_said()
{
    MainWindow window;
    QSignalSpy failed(window.reportRoom(), &ReportRoom::failed);
    RecordWish none = wish();
    none.runs = {"none.headroom"};
    window.reportRoom()->write(none, outputsBeside(stdPath(path("none")), {RecordKind::Html}));
    QVERIFY(failed.wait(patience));
    QVERIFY2(failed.last()[0].toString().contains("none.headroom"), qPrintable(failed.last()[0].toString()));
    const auto given = writeRecord(wish(), outputsBeside(stdPath(path("given-up")), {RecordKind::Requests}),
                                   [](double) { return false; });
    QVERIFY(!given);
    QVERIFY(!QFile::exists(path("given-up-requests.csv")));
}

void ReportPageTest::writes_one_at_a_time()
{
    MainWindow window;
    QSignalSpy done(window.reportRoom(), &ReportRoom::written);
    QSignalSpy failed(window.reportRoom(), &ReportRoom::failed);
    window.reportRoom()->write(wish(), outputsBeside(stdPath(path("a")), {RecordKind::Html}));
    window.reportRoom()->write(wish(), outputsBeside(stdPath(path("b")), {RecordKind::Html}));
    QCOMPARE(failed.size(), qsizetype(1));
    QVERIFY(done.wait(patience));
    QVERIFY2(done.last()[0].toString().contains("a.html"), qPrintable(done.last()[0].toString()));
    QVERIFY(QFile::exists(path("a.html")) && !QFile::exists(path("b.html")));
    QVERIFY2(window.messages()->text().contains("a.html"), qPrintable(window.messages()->text()));
    QVERIFY(!window.messages()->findChild<QToolButton*>("openFolder")->isHidden());
    window.messages()->showError("an error lies nowhere");
    QVERIFY(window.messages()->findChild<QToolButton*>("openFolder")->isHidden());
}

void ReportPageTest::verifies_what_is_dropped()
{
    const RecordOutputs outputs = outputsBeside(stdPath(path("v")), {RecordKind::Pdf, RecordKind::Requests});
    QVERIFY(writeRecord(wish(), outputs));
    MainWindow window;
    window.show();
    QSignalSpy verified(window.reportRoom(), &ReportRoom::verified);
    drop(window, {path("v-requests.csv"), path("v.pdf")});
    QVERIFY(verified.wait(patience));
    QVERIFY(verified.last()[0].toBool());
    QCOMPARE(verified.last()[1].toString(), QString("“v-requests.csv” was written with “v.pdf” and is unchanged."));
    auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box && box->text() == verified.last()[1].toString());
    box->accept();
    auto csv = *readFile(outputs.requests, 1 << 24);
    csv[csv.size() / 2] ^= 1;
    QVERIFY(replaceFile(outputs.requests, csv));
    drop(window, {path("v.pdf"), path("v-requests.csv")});
    QVERIFY(verified.wait(patience));
    QVERIFY(!verified.last()[0].toBool());
    QVERIFY2(verified.last()[1].toString().contains("does not belong"), qPrintable(verified.last()[1].toString()));
}

void ReportPageTest::says_what_a_lone_record_lacks()
{
    MainWindow window;
    drop(window, {path("v.pdf")});
    QVERIFY2(window.messages()->text().contains("one CSV file together"), qPrintable(window.messages()->text()));
}

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
