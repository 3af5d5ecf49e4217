#include "report/findingstext.h"
#include "report/summaryjson.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using nlohmann::json;

namespace {

std::vector<Finding> twoFindings()
{
    return {
        {"pages_grow", "The answer takes longer the bigger it is.",
         "GET /report: the largest third of the answers (25.5 kB in the middle) took 5.2 s, the smallest third 1.0 s.",
         "Paginate.", 0.3},
        {"body_time", "Slow answers spend most of their time on the way.", "80 %.", "Compress \xff them.", 0.1}};
}

} // namespace

class TestFindingsText : public QObject {
    Q_OBJECT
private slots:
    void wordsUnderTheSummary()
    {
        const std::string expected =
            "\nFindings\n"
            " 1. The answer takes longer the bigger it is.\n"
            "    GET /report: the largest third of the answers (25.5 kB in the middle) took 5.2 s, the smallest\n"
            "    third 1.0 s.\n"
            "    Remedy: Paginate.\n"
            " 2. Slow answers spend most of their time on the way.\n"
            "    80 %.\n"
            "    Remedy: Compress \xff them.\n";
        QCOMPARE(QByteArray::fromStdString(findingsText(twoFindings())), QByteArray::fromStdString(expected));
    }

    void nothingIsSaidOfNothing() { QVERIFY(findingsText({}).empty()); }

    void jsonListsThemInTheirOrder()
    {
        const json document = json::parse(summaryJson(RunSummary(), twoFindings()));
        QCOMPARE(document["findings"].size(), 2u);
        const Finding first = twoFindings()[0];
        QCOMPARE(
            document["findings"][0],
            json({{"id", first.id}, {"title", first.title}, {"evidence", first.evidence}, {"remedy", first.remedy}}));
        QCOMPARE(document["findings"][1]["id"], "body_time");
    }

    void jsonHasAListWhereTheyWereLookedFor()
    {
        const json none = json::parse(summaryJson(RunSummary(), {}));
        QVERIFY(none["findings"].is_array() && none["findings"].empty());
        QVERIFY(!json::parse(summaryJson(RunSummary())).contains("findings"));
    }
};

QTEST_GUILESS_MAIN(TestFindingsText)
#include "tst_findingstext.moc"
