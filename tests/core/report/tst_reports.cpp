#include "base/files.h"
#include "report/foreigntext.h"
#include "report/junit.h"
#include "report/methodnotes.h"
#include "report/reporthtml.h"
#include "report/reportmark.h"
#include "report/reportmarkdown.h"
#include "reporttexts.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::Told)

namespace {

QString htmlOf(const ReportModel& model)
{
    return QString::fromStdString(reportHtml(reportDocument(model)));
}

QString markdownOf(const ReportModel& model)
{
    return QString::fromStdString(reportMarkdown(reportDocument(model)));
}

QString withoutEntities(QString text)
{
    for (const auto& [entity, character] :
         {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&#39;", "'"),
          std::pair("&#64;", "@"), std::pair("&#35;", "#"), std::pair("&amp;", "&")})
        text.replace(entity, character);
    return text;
}

/// What a reader of the page reads: without style, charts and markup.
QString readHtml(QString html)
{
    for (const char* part : {"<style>.*</style>", "<svg.*</svg>", "<[^>]*>"})
        html.replace(QRegularExpression(part,
                                        QRegularExpression::DotMatchesEverythingOption
                                            | QRegularExpression::InvertedGreedinessOption),
                     " ");
    return withoutEntities(html);
}

QString readMarkdown(QString markdown)
{
    markdown.replace(QRegularExpression("<[^>]*>"), " ");
    markdown.replace(QRegularExpression("\\\\(.)"), "\\1");
    return withoutEntities(markdown);
}

QString shown(const QString& text)
{
    return QString::fromStdString(shownText(text.toStdString()));
}

/// Whole, or the place where it breaks.
QString xmlProblem(const QString& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
        ? QString("%1:%2 %3").arg(reader.lineNumber()).arg(reader.columnNumber()).arg(reader.errorString())
        : QString();
}

QStringList svgsIn(const QString& html)
{
    QStringList svgs;
    for (qsizetype from = html.indexOf("<svg"); from >= 0; from = html.indexOf("<svg", from + 1))
        svgs << html.mid(from, html.indexOf("</svg>", from) + 6 - from);
    return svgs;
}

} // namespace

class TestReports : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<Told>("kind");
        QTest::newRow("mixed") << Told::Mixed;
        QTest::newRow("no request") << Told::Nothing;
        QTest::newRow("all failed") << Told::AllFailed;
        QTest::newRow("29 minutes") << Told::LongLimit;
        QTest::newRow("foreign texts") << Told::Foreign;
        QTest::newRow("jobs") << Told::Jobs;
    }

    /// Nothing of the model is left out, and no number is there that is not the model's.
    void everyFormatTellsTheModel()
    {
        QFETCH_GLOBAL(Told, kind);
        const ReportModel model = toldModel(kind);
        QString known = "95 1 256 10 100 -0 SHA-256"; // words of the record's own, which no measurement changes
        for (const std::string& note : methodNotes(model.numbers))
            known += ' ' + QString::fromStdString(note);
        QCOMPARE(model.jobs.empty(), kind != Told::Jobs);
        const QStringList texts = textsOf(model);
        known += ' ' + texts.join(' ');
        for (const FailureKindRow& row : model.failures) // foreign text is shown with its unfit characters replaced
            known += ' ' + shown(QString::fromStdString(row.said));
        for (const Figure& figure : model.figures)
            known += ' ' + QString::fromStdString(figure.caption);
        for (const auto& [name, read] :
             {std::pair("HTML", readHtml(htmlOf(model))), std::pair("Markdown", readMarkdown(markdownOf(model)))}) {
            for (const QString& text : texts)
                QVERIFY2(read.contains(shown(text)), qPrintable(QString("%1 lacks: %2").arg(name, text)));
            const QSet<QString> unknown = numbersIn(read) - numbersIn(known);
            QVERIFY2(unknown.isEmpty(), qPrintable(QStringList(unknown.values()).join(' ') + "\n" + read));
        }
    }

    void markersStandInTheHeatMap()
    {
        using namespace std::chrono_literals;
        QFETCH_GLOBAL(Told, kind);
        if (kind != Told::Mixed)
            return;
        const LoadProfile profile = toldProfile(kind);
        const RunSnapshot run = toldRun(kind);
        const RunMarkers markers{{3s, "cache <b>cleared</b>"}, {20s, ""}};
        const auto figuresOf = [&](const RunSummary& summary) { return reportFigures(summary, profile, run, markers); };
        const auto linesDown = [](const Picture& picture) {
            return std::count_if(picture.shapes.begin(), picture.shapes.end(), [](const Shape& shape) {
                const auto* const line = std::get_if<Line>(&shape);
                return line && line->dashed && line->spots[0].x == line->spots[1].x;
            });
        };
        const Figure map = figuresOf(summarise(profile, run)).front();
        QVERIFY2(map.caption.ends_with(" Marked: 1 (00:03) cache <b>cleared</b>; 2 (00:20)."), map.caption.c_str());
        QCOMPARE(linesDown(map.picture), 2);
        ReportModel model = toldModel(kind);
        model.figures = {map};
        QVERIFY(!htmlOf(model).contains("<b>cleared") && readHtml(htmlOf(model)).contains("cache <b>cleared</b>"));
        const Figure part = figuresOf(summarise(profile, run, TimeRange{10s, 30s})).front();
        QVERIFY2(part.caption.ends_with(" Marked: 1 (00:20)."), part.caption.c_str());
        QCOMPARE(linesDown(part.picture), 1);
    }

    void htmlNeedsNothingElse()
    {
        QFETCH_GLOBAL(Told, kind);
        const ReportModel model = toldModel(kind);
        QString html = htmlOf(model);
        QVERIFY(html.contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        for (const char* forbidden : {"<script", "<link", "<img", "src=", "url(", "@import", "<iframe", " href="})
            QVERIFY2(!html.contains(forbidden), forbidden);
        const QStringList svgs = svgsIn(html);
        QCOMPARE(svgs.size(), qsizetype(kind == Told::Nothing ? 0 : 2));
        for (const QString& svg : svgs)
            QCOMPARE(xmlProblem(svg), QString());
        QCOMPARE(html.count("<table>"), html.count("</table>"));
        QCOMPARE(html.count("<td"), html.count("</td>"));
        QVERIFY(html.size() < 200'000);
    }

    void marksAreFoundAndNotForged()
    {
        QFETCH_GLOBAL(Told, kind);
        const ReportModel model = toldModel(kind);
        const std::vector<ReportMark> expected{{model.runId, "requests", std::string(64, 'b')}};
        QVERIFY(marksIn(reportHtml(reportDocument(model))) == expected);
        QVERIFY(marksIn(reportMarkdown(reportDocument(model))) == expected);
    }

    void junitIsXmlAndCountsItself()
    {
        QFETCH_GLOBAL(Told, kind);
        const ReportModel model = toldModel(kind);
        const QString xml = QString::fromStdString(junitXml(model));
        QCOMPARE(xmlProblem(xml), QString());
        QXmlStreamReader reader(xml);
        int cases = 0, failures = 0, errors = 0;
        QXmlStreamAttributes suite;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("testsuite"))
                suite = reader.attributes();
            cases += reader.name() == QLatin1String("testcase");
            failures += reader.name() == QLatin1String("failure");
            errors += reader.name() == QLatin1String("error");
        }
        QCOMPARE(suite.value("tests").toInt(), cases);
        QCOMPARE(suite.value("failures").toInt(), failures);
        QCOMPARE(suite.value("errors").toInt(), errors);
        int held = 0;
        for (const ConditionRow& row : model.conditions)
            held += row.held == Held::Yes;
        QCOMPARE(failures, static_cast<int>(model.conditions.size()) - held);
        // Green is a pass and nothing else is.
        QCOMPARE(failures + errors == 0, model.numbers.verdict == Verdict::Pass);
        for (const ConditionRow& row : model.conditions)
            QVERIFY2(withoutEntities(xml).contains(QString::fromStdString(row.sentence)), row.sentence.c_str());
    }

    void golden_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("markdown") << "checkout.report.md";
        QTest::newRow("html") << "checkout.report.html";
        QTest::newRow("junit") << "checkout.junit.xml";
    }
    void golden()
    {
        QFETCH_GLOBAL(Told, kind);
        QFETCH(QString, file);
        if (kind != Told::Mixed)
            return;
        const ReportModel model = toldModel(kind);
        const std::string written = file.endsWith("md") ? reportMarkdown(reportDocument(model))
            : file.endsWith("html")                     ? reportHtml(reportDocument(model))
                                                        : junitXml(model);
        const std::string path = HEADROOM_TEST_DATA "/report/" + file.toStdString();
        if (qEnvironmentVariableIsSet("HEADROOM_WRITE_GOLDEN"))
            QVERIFY(replaceFile(path, written));
        const auto expected = readFile(path, 1 << 20);
        QVERIFY2(expected, expected ? "" : expected.error().message.c_str());
        QCOMPARE(QString::fromStdString(written), QString::fromStdString(*expected));
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
