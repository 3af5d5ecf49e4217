#include "analysis/failuresummary.h"
#include "gateway/evidence.h"
#include "gateway/gatewaycatalogue.h"
#include "recording/failureexamples.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

const std::string haproxyText = "<html><body><h1>504 Gateway Time-out</h1> The server didn't respond in time. </body>";

FailureExample timeout(std::uint64_t count, std::string text)
{
    FailureExample example;
    example.outcome = Outcome::GatewayTimeout;
    example.cause = FailureCause::GatewayTimeout;
    example.status = 504;
    example.count = count;
    example.text = std::move(text);
    example.elapsed = 29'012ms;
    return example;
}

} // namespace

class TestFailureSummary : public QObject {
    Q_OBJECT
private slots:
    void theMostFrequentFirst()
    {
        RunSnapshot run;
        run.failures = {timeout(3, "a"), timeout(7, "b")};
        const auto failures = failureSummaries(run);
        QCOMPARE(failures.at(0).example.count, std::uint64_t(7));
        QCOMPARE(failures.at(1).example.count, std::uint64_t(3));
    }

    // Texts are kept printable: line breaks of the page have become spaces, and still it is HAProxy's.
    void knowsWhoWroteAnAnswer()
    {
        RunSnapshot run;
        run.failures = {timeout(1, haproxyText), timeout(1, "<h1>Oops</h1>")};
        const auto failures = failureSummaries(run);
        QCOMPARE(failures.at(0).gateways, std::vector<std::string>{"haproxy"});
        QVERIFY(failures.at(1).gateways.empty());
    }

    void everyShippedTextSurvivesBeingKept_data()
    {
        QTest::addColumn<QString>("id");
        for (const GatewayEntry& entry : shippedGateways()) {
            if (timeoutSign(entry).proof && !timeoutSign(entry).bodyContains.empty())
                QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.id);
        }
    }
    void everyShippedTextSurvivesBeingKept()
    {
        QFETCH(QString, id);
        const GatewayEntry entry = gatewayNamed(id.toStdString(), shippedGateways()).value();
        const FailureSign& sign = timeoutSign(entry);
        std::vector<Header> headers = sign.answerHeaders;
        for (Header& header : headers)
            header.name = QString::fromStdString(header.name).toLower().toStdString();
        RunSnapshot run;
        run.failures = {timeout(1, printable(sign.answerBody))};
        run.failures.front().status = sign.statuses.front();
        run.failures.front().headers = tellingHeaders(headers);
        const auto found = failureSummaries(run).at(0).gateways;
        QVERIFY(std::find(found.begin(), found.end(), id.toStdString()) != found.end());
    }

    void saysWhenAnotherGatewayWroteTheTimeouts_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("said");
        QTest::newRow("another") << "aws-apigw-rest" << QString::fromStdString(haproxyText) << true;
        QTest::newRow("the one of the profile") << "haproxy" << QString::fromStdString(haproxyText) << false;
        QTest::newRow("nobody's") << "aws-apigw-rest"
                                  << "Sorry" << false;
        QTest::newRow("one of several alike") << "istio"
                                              << "upstream request timeout" << false;
    }
    void saysWhenAnotherGatewayWroteTheTimeouts()
    {
        QFETCH(QString, profile);
        QFETCH(QString, text);
        QFETCH(bool, said);
        RunSnapshot run;
        run.failures = {timeout(1200, text.toStdString())};
        const auto note = otherGatewayNote({profile.toStdString()}, failureSummaries(run));
        QCOMPARE(note.has_value(), said);
        if (note)
            QVERIFY(note->starts_with("1,200 of the timeouts are written as haproxy writes them"));
    }

    void saysWhenTimeoutsAreOnlySuspected_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("said");
        QTest::newRow("a page of one's own") << "aws-apigw-rest"
                                             << "Sorry" << true;
        QTest::newRow("as it writes") << "aws-apigw-rest"
                                      << R"({"message": "Endpoint request timed out"})" << false;
        QTest::newRow("another's, said elsewhere") << "aws-apigw-rest" << QString::fromStdString(haproxyText) << false;
        QTest::newRow("an answer to HEAD") << "aws-apigw-rest"
                                           << "" << false;
        QTest::newRow("a gateway unknown") << "mine"
                                           << "Sorry" << false;
    }
    void saysWhenTimeoutsAreOnlySuspected()
    {
        QFETCH(QString, profile);
        QFETCH(QString, text);
        QFETCH(bool, said);
        RunSnapshot run;
        run.failures = {timeout(1200, text.toStdString())};
        const auto note = suspectedTimeoutsNote({profile.toStdString()}, failureSummaries(run));
        QCOMPARE(note.has_value(), said);
        if (note)
            QVERIFY(note->starts_with("1,200 of the timeouts are not written as aws-apigw-rest writes them"));
    }

    void saysWhenLongAnswersMayHaveBeenCut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("clientTimeouts");
        QTest::addColumn<bool>("said");
        QTest::newRow("first byte") << int(LimitKind::FirstByte) << 3 << true;
        QTest::newRow("idle") << int(LimitKind::Idle) << 3 << true;
        QTest::newRow("the limit bounds the whole") << int(LimitKind::Total) << 3 << false;
        QTest::newRow("none timed out") << int(LimitKind::Idle) << 0 << false;
    }
    void saysWhenLongAnswersMayHaveBeenCut()
    {
        QFETCH(int, kind);
        QFETCH(int, clientTimeouts);
        QFETCH(bool, said);
        LoadProfile profile;
        profile.limit.kind = LimitKind(kind);
        OutcomeCounts outcomes;
        outcomes[Outcome::ClientTimeout] = std::uint64_t(clientTimeouts);
        const auto note = longAnswersNote(profile, outcomes);
        QCOMPARE(note.has_value(), said);
        if (note)
            QVERIFY(note->find("own timeout of 44 s") != std::string::npos);
    }

    void theEvidenceInWords()
    {
        FailureExample example = timeout(1, "x");
        example.headers = "server: nginx";
        QCOMPARE(evidenceWords(example, 29s), std::string("504 after 29.0 s (limit 29 s); server: nginx"));
        example.cause = FailureCause::BackendError;
        example.headers.clear();
        QCOMPARE(evidenceWords(example, 29s), std::string("504 after 29.0 s"));
        example.status = 0;
        QCOMPARE(evidenceWords(example, 29s), std::string("after 29.0 s"));
    }

    void everyCauseHasItsWords()
    {
        for (std::size_t i = 1; i < failureCauseCount; ++i) {
            QVERIFY(!causeWords(static_cast<FailureCause>(i)).empty());
            QVERIFY(originOf(static_cast<FailureCause>(i)) != FailureOrigin::None);
        }
        QVERIFY(causeWords(FailureCause::None).empty());
    }

    void headersComeBackFromTheirText()
    {
        const std::vector<Header> headers{{"server", "nginx: the one"}, {"via", "1.1 x"}};
        QVERIFY(headersIn(tellingHeaders(headers)) == headers);
        QVERIFY(headersIn("").empty());
        QVERIFY(headersIn("; ; nonsense; ").empty());
    }
};

QTEST_APPLESS_MAIN(TestFailureSummary)
#include "tst_failuresummary.moc"
