#include "base/files.h"
#include "base/sha256.h"
#include "display/convert.h"
#include "report/recorddialog.h"
#include "report/recordexport.h"
#include "report/reportmark.h"
#include "store/runlabels.h"
#include "uiscope.h"
#include "writtenrun.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace headroom;

class TestRecordExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        WrittenRun made;
        made.profile.request().url = "https://a.example/report";
        writeRun(path("run.headroom"), made);
        QVERIFY(writeLabels(stdString(path("run.headroom")), {{}, {}, {{"release", "1.4.0"}}, false}));
    }

    void everyKindNamesItsCsv_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("PDF") << "r.pdf" << QByteArray("%PDF-");
        QTest::newRow("HTML") << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("Markdown") << "r.md" << QByteArray("## ");
    }
    void everyKindNamesItsCsv()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const RecordFiles files = filesFor(name);
        QCOMPARE(qPath(files.csv), path("r-requests.csv"));
        const auto written = writeRecord(files);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const auto report = readFile(files.report, 1 << 24);
        const auto csv = readFile(files.csv, 1 << 24);
        QVERIFY(report && csv);
        QVERIFY(report->starts_with(begins.toStdString()));
        const auto marks = marksIn(*report);
        QCOMPARE(marks.size(), std::size_t(1));
        QCOMPARE(marks[0].sha256, sha256Hex(*csv));
    }

    void aPartOfTheRun()
    {
        RecordFiles files = filesFor("part.md");
        files.range = TimeRange{std::chrono::seconds(1), std::chrono::seconds(3)};
        const auto written = writeRecord(files);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const auto report = readFile(files.report, 1 << 24);
        const auto csv = readFile(files.csv, 1 << 24);
        QVERIFY2(report && report->find("00:01 TO 00:03") != std::string::npos, report ? report->c_str() : "");
        const auto rows = std::count(csv->begin(), csv->end(), '\n') - 1;
        QCOMPARE(rows, std::ptrdiff_t(40)); // of 20 a second
    }

    void otherKindsAreRefused()
    {
        const auto written = writeRecord(filesFor("r.docx"));
        QVERIFY(!written);
        QVERIFY(!QFile::exists(path("r.docx")));
    }

    void theWindowIsToldAtTheEnd()
    {
        QWidget window;
        RecordExport records(&window);
        QSignalSpy done(&records, &RecordExport::written);
        QSignalSpy failed(&records, &RecordExport::failed);
        records.write(filesFor("a.html"));
        records.write(filesFor("b.html")); // one at a time
        QCOMPARE(failed.size(), qsizetype(1));
        QVERIFY(done.wait(60'000));
        QVERIFY(QFile::exists(path("a.html")) && !QFile::exists(path("b.html")));
        RecordFiles none = filesFor("c.html");
        none.run = "none.headroom";
        records.write(none);
        QVERIFY(failed.wait(60'000));
        QVERIFY2(failed.last()[0].toString().contains("none.headroom"), qPrintable(failed.last()[0].toString()));
    }

    void theReleaseComesFromTheRunAndTheAuthorFromTheLastRecord()
    {
        RecordDialog first(path("run.headroom"), nullptr);
        QCOMPARE(QString::fromStdString(first.signs().release), QString("1.4.0"));
        first.findChild<QLineEdit*>("recordAuthor")->setText(" Anna ");
        first.findChild<QLineEdit*>("recordApprover")->setText("Ben");
        first.accept();
        QCOMPARE(QString::fromStdString(first.signs().author), QString("Anna"));
        QCOMPARE(QString::fromStdString(first.signs().approver), QString("Ben"));
        const RecordDialog next(path("run.headroom"), nullptr);
        QCOMPARE(QString::fromStdString(next.signs().author), QString("Anna"));
        QVERIFY(next.signs().approver.empty()); // who approved once has not approved again
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_scope.path(name); }
    [[nodiscard]] RecordFiles filesFor(const QString& name) const
    {
        const auto report = stdPath(path(name));
        return {stdPath(path("run.headroom")), report, csvBeside(report), {"Anna", "Ben", "1.4.0"}};
    }

    UiScope m_scope;
};

QTEST_MAIN(TestRecordExport)
#include "tst_recordexport.moc"
