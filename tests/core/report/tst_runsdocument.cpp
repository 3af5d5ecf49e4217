#include "report/reporthtml.h"
#include "report/reportmarkdown.h"
#include "report/runsdocument.h"
#include "reporttexts.h"

#include <QtTest>

using namespace headroom;

namespace {

ReportModel judged(Verdict verdict, const char* title)
{
    ReportModel model = toldModel(Told::LongLimit);
    model.numbers.verdict = verdict;
    model.verdict = verdictName(verdict);
    model.title = title;
    return model;
}

} // namespace

class TestRunsDocument : public QObject {
    Q_OBJECT

private slots:
    void theGravestDecides_data()
    {
        QTest::addColumn<std::vector<Verdict>>("verdicts");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("sentence");
        using V = Verdict;
        QTest::newRow("all pass") << std::vector{V::Pass, V::Pass} << "PASS"
                                  << "2 of 2 runs are PASS.";
        QTest::newRow("one fails") << std::vector{V::Pass, V::Fail, V::Pass} << "FAIL"
                                   << "1 of 3 runs is FAIL, 2 are PASS.";
        QTest::newRow("invalid") << std::vector{V::Pass, V::Invalid} << "INVALID"
                                 << "1 of 2 runs is INVALID, 1 is PASS.";
        QTest::newRow("stopped") << std::vector{V::Stopped, V::Pass} << "STOPPED"
                                 << "1 of 2 runs is STOPPED, 1 is PASS.";
        QTest::newRow("everything") << std::vector{V::Pass, V::Stopped, V::Invalid, V::Fail, V::Fail} << "FAIL"
                                    << "2 of 5 runs are FAIL, 1 is INVALID, 1 is STOPPED, 1 is PASS.";
    }
    void theGravestDecides()
    {
        QFETCH(std::vector<Verdict>, verdicts);
        QFETCH(QString, verdict);
        QFETCH(QString, sentence);
        std::vector<ReportModel> models;
        for (const Verdict one : verdicts)
            models.push_back(judged(one, "run"));
        const ReportDocument document = runsDocument(models);
        QCOMPARE(QString::fromStdString(document.verdict), verdict);
        QCOMPARE(QString::fromStdString(document.sentence), sentence);
        QCOMPARE(document.passed, verdict == "PASS");
        QCOMPARE(document.failed, verdict == "FAIL");
    }

    /// Fifty: each in the table with its own numbers, and told of in full below it.
    void everyRunIsThere()
    {
        std::vector<ReportModel> models;
        for (int i = 0; i < 50; ++i) {
            models.push_back(toldModel(i % 2 == 0 ? Told::Mixed : Told::AllFailed));
            models.back().title = "run-" + std::to_string(i);
        }
        const ReportDocument document = runsDocument(models);
        QCOMPARE(QString::fromStdString(document.title), QString("50 runs for 1.4.0"));
        const std::string html = reportHtml(document);
        const std::string markdown = reportMarkdown(document);
        for (const ReportModel& model : models) {
            for (const std::string& text : {html, markdown})
                QVERIFY2(text.find(model.title) != std::string::npos, model.title.c_str());
            QVERIFY(html.find(model.verdict + " - ") != std::string::npos);
        }
        const auto* table = std::get_if<Table>(&document.record[1]);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(50));
        for (std::size_t i = 0; i < 50; ++i) {
            const RunSummary& numbers = models[i].numbers;
            QCOMPARE(table->rows[i].size(), table->head.size());
            QCOMPARE(table->rows[i][3], models[i].verdict);
            QCOMPARE(QString::fromStdString(table->rows[i][4]).remove(',').toULongLong(), numbers.sent);
            QCOMPARE(QString::fromStdString(table->rows[i][6]).remove(',').toULongLong(),
                     numbers.outcomes[Outcome::GatewayTimeout]);
        }
        QVERIFY(document.marks.empty());
    }
};

QTEST_GUILESS_MAIN(TestRunsDocument)
#include "tst_runsdocument.moc"
