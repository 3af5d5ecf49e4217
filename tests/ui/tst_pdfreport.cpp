#include "../core/report/reporttexts.h"
#include "base/files.h"
#include "display/convert.h"
#include "report/foreigntext.h"
#include "report/pdfreport.h"
#include "report/reportcolours.h"
#include "report/reportmark.h"
#include "report/reporttext.h"
#include "theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>
#include <QtTest>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::Told)

namespace {

/// Without blanks, feet of pages and ligatures, which no reader takes for other letters.
QString squeezed(QString text)
{
    text.remove(QRegularExpression("Page \\d+ of \\d+$", QRegularExpression::MultilineOption));
    return text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression("\\s"));
}

/// What Poppler, which has nothing to do with Qt, says of the file.
QString poppler(const char* tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s does not run; poppler-utils has it", tool);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPdfReport : public QObject {
    Q_OBJECT

private slots:
    void tellsTheModel_data()
    {
        QTest::addColumn<Told>("kind");
        QTest::newRow("mixed") << Told::Mixed;
        QTest::newRow("no request") << Told::Nothing;
        QTest::newRow("all failed") << Told::AllFailed;
        QTest::newRow("29 minutes") << Told::LongLimit;
        QTest::newRow("jobs") << Told::Jobs;
    }
    /// As text that can be selected and searched, on embedded fonts, with marks that `verify` finds.
    void tellsTheModel()
    {
        QFETCH(Told, kind);
        const ReportModel model = toldModel(kind);
        const auto pdf = pdfReport(reportDocument(model), *paperNamed("a4"));
        QVERIFY(pdf);
        QVERIFY(pdf->size() < 500'000);
        const QString file = written(model, "r.pdf");
        const QString info = poppler("pdfinfo", {file});
        QVERIFY2(info.contains(QString::fromStdString(model.verdict + " - " + model.title)), qPrintable(info));
        QVERIFY2(info.contains("A4"), qPrintable(info));
        const QStringList fonts = poppler("pdffonts", {file}).split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts) // columns: ... emb sub uni object
            QVERIFY2(QRegularExpression("\\byes (yes|no) yes\\b").match(font.simplified()).hasMatch(),
                     qPrintable(font));
        QVERIFY2(poppler("pdfimages", {"-list", file}).split('\n', Qt::SkipEmptyParts).size() == 2,
                 "charts are vectors");
        // In reading order by layout a cell that wraps is torn apart; in the order of drawing it is not.
        const QString text = squeezed(poppler("pdftotext", {"-raw", file, "-"}));
        for (const QString& one : textsOf(model))
            QVERIFY2(text.contains(squeezed(one)), qPrintable(one + "\n" + text));
        QVERIFY(marksIn(*pdf) == (std::vector<ReportMark>{{model.runId, "requests", std::string(64, 'b')}}));
    }

    /// Qt writes no tags: that they are there, and around the right words, Poppler says.
    void tagsAreAroundTheirWords()
    {
        const ReportModel model = toldModel(Told::Mixed);
        const QString tagged = poppler("pdfinfo", {"-struct-text", written(model, "tagged.pdf")});
        QStringList headings, cells;
        QString kind, all;
        for (const QString& line : tagged.split('\n')) {
            const QString text = line.trimmed();
            if (!text.startsWith('"')) {
                kind = text.section(' ', 0, 0);
                continue;
            }
            (kind == "H2" ? headings : cells) << squeezed(text.mid(1, text.size() - 2));
            all += squeezed(text.mid(1, text.size() - 2));
        }
        for (const char* heading : {"Why FAIL", "Findings", "Failures", "The generator"})
            QVERIFY2(headings.contains(squeezed(heading)), qPrintable(tagged));
        for (const LatencyRow& row : model.latencies) // a cell each, not run together with its neighbours
            QVERIFY2(cells.contains(squeezed(QString::fromStdString(row.service))), row.service.c_str());
        for (const QString& text : textsOf(model))
            QVERIFY2(all.contains(squeezed(text)), qPrintable(text + "\n" + tagged));
        QVERIFY2(!all.contains("Pageof"), "the foot of a page is no content");
        QCOMPARE(tagged.count(QRegularExpression("^ *Figure", QRegularExpression::MultilineOption)),
                 static_cast<qsizetype>(model.figures.size()));
    }

    void saysWhatItIs()
    {
        ReportModel model = toldModel(Told::Mixed);
        const QString file = written(model, "described.pdf");
        const QString info = poppler("pdfinfo", {file});
        for (const char* line : {"Tagged: yes", "Author: Anna", "Subject: Load test record made by Headroom"})
            QVERIFY2(info.simplified().contains(line), qPrintable(info));
        QPdfDocument document;
        QCOMPARE(document.load(file), QPdfDocument::Error::None);
        QPdfBookmarkModel bookmarks;
        bookmarks.setDocument(&document);
        QStringList outline;
        for (int row = 0; row < bookmarks.rowCount(); ++row) {
            const QModelIndex index = bookmarks.index(row, 0);
            outline << index.data(int(QPdfBookmarkModel::Role::Title)).toString();
            const QString page = document.getAllText(index.data(int(QPdfBookmarkModel::Role::Page)).toInt()).text();
            QVERIFY2(squeezed(page).contains(squeezed(outline.last())), "it does not lead to its heading");
        }
        QCOMPARE(outline.first(), QString("Why FAIL"));
        QCOMPARE(outline.last(), QString("How it was measured"));
    }

    void noLineIsTornByTheEndOfAPage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("latin") << "Some words of a note";
        QTest::newRow("chinese") << QString::fromUtf8("数字没有说明的内容");
    }
    /// Wherever the pages end; Qt itself tears what follows a table.
    void noLineIsTornByTheEndOfAPage()
    {
        QFETCH(QString, words);
        const std::string text = words.toStdString();
        ReportDocument document;
        document.title = text;
        for (int i = 0; i < 6; ++i) {
            document.record.push_back(Heading{text});
            document.record.push_back(Table{{text, text}, {{text, "1"}, {text, "2"}, {text, "3"}}, 1, 2});
            document.record.push_back(Bullets{{text, text, text}});
            document.record.push_back(Paragraph{text});
        }
        QPdfWriter device(folderless());
        device.setResolution(600);
        for (double height = 2000; height < 2400; height += 7) {
            const auto laid = reportText(document, QSizeF(4200, height), &device);
            QVERIFY(laid->pageCount() > 1);
            for (QTextBlock block = laid->begin(); block.isValid(); block = block.next()) {
                const double top = laid->documentLayout()->blockBoundingRect(block).top();
                for (int i = 0; i < block.layout()->lineCount(); ++i) {
                    const QRectF line = block.layout()->lineAt(i).rect().translated(0, top);
                    QVERIFY2(std::floor((line.top() + 1) / height) == std::floor((line.bottom() - 1) / height),
                             qPrintable(QStringLiteral("at %1, line at %2").arg(height).arg(line.top())));
                }
            }
        }
    }

    /// Right-to-left text is torn by every extractor; that it is laid out whole can be held against Qt's own text.
    void foreignTextsAreWhole()
    {
        const ReportModel model = toldModel(Told::Foreign);
        const auto pdf = pdfReport(reportDocument(model), *paperNamed("letter"));
        QVERIFY(pdf);
        QVERIFY(marksIn(*pdf).size() == 1);
        QPdfWriter device(folderless());
        const QString text = reportText(reportDocument(model), QSizeF(5000, 7000), &device)->toPlainText();
        for (const QString& one : textsOf(model))
            QVERIFY2(text.contains(QString::fromStdString(shownText(one.toStdString()))), qPrintable(one));
    }

    void paper()
    {
        QCOMPARE(paperNamed("a4")->id(), QPageSize::A4);
        QCOMPARE(paperNamed("letter")->id(), QPageSize::Letter);
        QVERIFY(!paperNamed("A4"));
        QVERIFY(!paperNamed(""));
    }

    /// Paper and page have the colours of the window.
    void coloursAreTheWindows()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QPalette light;
        light.setColor(QPalette::Window, Qt::white);
        light.setColor(QPalette::WindowText, Qt::black);
        for (const auto& [palette, inks, paper] :
             {std::tuple(light, lightInks, lightPaper), std::tuple(dark, darkInks, darkPaper)}) {
            const Theme& theme = themeFor(palette);
            const auto of = [&inks = inks](Ink ink) { return QColor::fromRgb(inks[static_cast<std::size_t>(ink)]); };
            QCOMPARE(QColor::fromRgb(paper), theme.background);
            QCOMPARE(of(Ink::Text), theme.text);
            QCOMPARE(of(Ink::Faint), theme.secondary);
            QCOMPARE(of(Ink::Grid), theme.grid);
            QCOMPARE(of(Ink::Curve), theme.accent);
            QCOMPARE(of(Ink::Limit), theme.limitText);
            QCOMPARE(of(Ink::Near), theme.nearLimit());
            QCOMPARE(of(Ink::Failed), theme.of(OutcomeGroup::NoAnswer));
            for (std::size_t step = 0; step < heatInks; ++step) {
                QCOMPARE(of(heatInk(Ink::Below, step)), theme.below[step]);
                QCOMPARE(of(heatInk(Ink::Above, step)), theme.above[step]);
            }
        }
    }

private:
    [[nodiscard]] QString written(const ReportModel& model, const char* name) const
    {
        const auto pdf = pdfReport(reportDocument(model), *paperNamed("a4"));
        const QString file = m_folder.filePath(name);
        if (!pdf || !replaceFile(stdPath(file), *pdf))
            qFatal("%s cannot be written", name);
        return file;
    }
    [[nodiscard]] QString folderless() { return m_folder.filePath("unused.pdf"); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
