#include "emulator/cloudwatchlog.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view id = "53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11";
const WallTime noon = WallClock::from_time_t(1'773'324'127) + 125ms; // 2026-03-12T14:02:07.125Z

QString text(const std::string& line)
{
    return QString::fromStdString(line);
}

} // namespace

class TestCloudWatchLog : public QObject {
    Q_OBJECT
private slots:
    void startAndEnd()
    {
        QCOMPARE(text(startLine(id)),
                 QString("START RequestId: 53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11 Version: $LATEST"));
        QCOMPARE(text(endLine(id)), QString("END RequestId: 53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11"));
        QVERIFY(text(initStartLine())
                    .startsWith("INIT_START Runtime Version: python:3.10.v11\tRuntime Version ARN: "
                                "arn:aws:lambda:us-east-1::runtime:"));
    }

    void reports_data()
    {
        QTest::addColumn<double>("durationMs");
        QTest::addColumn<double>("initMs");
        QTest::addColumn<int>("memory");
        QTest::addColumn<QString>("expected");
        const QString start = "REPORT RequestId: 53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11\t";
        QTest::newRow("warm, as recorded on AWS")
            << 2.90 << 0.0 << 128
            << start + "Duration: 2.90 ms\tBilled Duration: 3 ms\tMemory Size: 128 MB\tMax Memory Used: 92 MB\t";
        QTest::newRow("cold: billed with its init, AWS's example of 2025") << 15.74 << 130.49 << 512
                                                                           << start
                + "Duration: 15.74 ms\tBilled Duration: 147 ms\tMemory Size: 512 MB\tMax Memory Used: 92 MB\t"
                  "Init Duration: 130.49 ms\t";
        QTest::newRow("whole milliseconds are not rounded up")
            << 4'000.0 << 0.0 << 1'769
            << start + "Duration: 4000.00 ms\tBilled Duration: 4000 ms\tMemory Size: 1769 MB\tMax Memory Used: 92 MB\t";
        QTest::newRow("killed: billed up to the timeout") << 30'018.26 << 0.0 << 512
                                                          << start
                + "Duration: 30018.26 ms\tBilled Duration: 30000 ms\tMemory Size: 512 MB\tMax Memory Used: 92 MB\t";
    }
    void reports()
    {
        QFETCH(double, durationMs);
        QFETCH(double, initMs);
        QFETCH(int, memory);
        const auto exact = [](double ms) {
            return std::chrono::round<nanoseconds>(std::chrono::duration<double, std::milli>(ms));
        };
        QTEST(text(reportLine(id, {exact(durationMs), exact(initMs), 30s, memory})), "expected");
    }

    void accessAsZappaPrintsIt()
    {
        AccessFacts access;
        access.client = "127.0.0.1";
        access.method = "GET";
        access.target = "/report?page_size=400";
        access.protocol = "HTTP/1.1";
        access.userAgent = "curl/7.88.1";
        access.bytes = 31'234;
        access.took = 1'102'345us + 900ns;
        QCOMPARE(text(accessLine(id, access, noon)),
                 QString("[INFO]\t2026-03-12T14:02:07.125Z\t53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11\t127.0.0.1 - - "
                         "[12/Mar/2026:14:02:07 +0000] \"GET /report?page_size=400 HTTP/1.1\" 200 31234 \"\" "
                         "\"curl/7.88.1\" 1/1102345"));
    }

    void eventCarriesTheIds()
    {
        EventFacts event;
        event.method = "POST";
        event.path = "/report";
        event.idHeaders = {{"X-Load-Id", "7"}, {"traceparent", "00-ab-cd-01"}};
        event.requestId = "r";
        event.extendedId = "x=";
        QCOMPARE(text(eventLine(id, event, noon)),
                 QString("[DEBUG]\t2026-03-12T14:02:07.125Z\t53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11\tZappa Event: "
                         "{'resource': '/{proxy+}', 'path': '/report', 'httpMethod': 'POST', 'headers': "
                         "{'X-Load-Id': '7', 'traceparent': '00-ab-cd-01'}, 'requestContext': {'requestId': 'r', "
                         "'extendedRequestId': 'x='}}"));
    }

    void nothingSentEndsALineOrAQuotation()
    {
        EventFacts event;
        event.path = "/a'b\\c\nEND RequestId: forged";
        QVERIFY(text(eventLine(id, event, noon)).contains("'path': '/a\\'b\\\\c\\x0aEND RequestId: forged'"));
        AccessFacts access;
        access.userAgent = "a\"b\r\n\xe4";
        QVERIFY(text(accessLine(id, access, noon)).contains("\"a\\\"b\\x0d\\x0a\\xe4\" 0/0"));
    }
    void longValuesAreCut()
    {
        AccessFacts access;
        const std::string longAgent(100'000, 'a');
        access.userAgent = longAgent;
        QVERIFY(accessLine(id, access, noon).size() < 1'000);
    }

    void timeout()
    {
        QCOMPARE(text(taskTimedOutLine(id, 30'018ms, noon)),
                 QString("2026-03-12T14:02:07.125Z 53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11 Task timed out after 30.02 "
                         "seconds"));
    }
    void error()
    {
        QCOMPARE(text(errorLine(id, "no answer", noon)),
                 QString("[ERROR]\t2026-03-12T14:02:07.125Z\t53c2a4e5-1e6a-4cf0-9d3f-0c5b5f6f0a11\tno answer"));
    }
};

QTEST_GUILESS_MAIN(TestCloudWatchLog)
#include "tst_cloudwatchlog.moc"
