#include "analysis/samplefilter.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestSampleFilter : public QObject {
    Q_OBJECT
private slots:
    void passes_data();
    void passes();
    void findsText_data();
    void findsText();
};

namespace {

/// Planned at 5 s, sent 100 ms late, answered 2 s after that.
Sample sampleOf(Outcome outcome = Outcome::Ok)
{
    Sample sample;
    sample.plannedStart = 5s;
    sample.sent = 5s + 100ms;
    sample.end = 7s + 100ms;
    sample.outcome = outcome;
    sample.request = 1;
    return sample;
}

} // namespace

Q_DECLARE_METATYPE(headroom::SampleFilter)

void TestSampleFilter::passes_data()
{
    QTest::addColumn<SampleFilter>("filter");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* name, bool passes, auto set) {
        SampleFilter filter;
        set(filter);
        QTest::newRow(name) << filter << passes;
    };
    row("everything", true, [](SampleFilter&) {});
    row("its outcome", true, [](SampleFilter& f) { f.outcomes = {Outcome::Throttled, Outcome::Ok}; });
    row("another outcome", false, [](SampleFilter& f) { f.outcomes = {Outcome::NearLimit}; });
    row("its request", true, [](SampleFilter& f) { f.request = 1; });
    row("another request", false, [](SampleFilter& f) { f.request = 0; });
    row("from its moment on", true, [](SampleFilter& f) { f.plannedFrom = 5s; });
    row("after it", false, [](SampleFilter& f) { f.plannedFrom = 5s + 1ns; });
    row("before its moment", false, [](SampleFilter& f) { f.plannedBefore = 5s; });
    row("before a later one", true, [](SampleFilter& f) { f.plannedBefore = 5s + 1ns; });
    row("slower than its response time", false, [](SampleFilter& f) { f.slowerThan = 2100ms; });
    row("slower than less", true, [](SampleFilter& f) { f.slowerThan = 2099ms; });
    row("slower than its service time", false, [](SampleFilter& f) {
        f.byService = true;
        f.slowerThan = 2s;
    });
    row("faster than its response time", false, [](SampleFilter& f) { f.fasterThan = 2100ms; });
    row("service time is the shorter", true, [](SampleFilter& f) {
        f.byService = true;
        f.fasterThan = 2100ms;
    });
}

void TestSampleFilter::passes()
{
    QFETCH(SampleFilter, filter);
    SampleMatcher matcher(filter, {});
    QTEST(matcher.passes(sampleOf()), "passes");
}

void TestSampleFilter::findsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("inTimeout");
    QTest::addColumn<bool>("inRefused");
    QTest::newRow("its outcome") << "Gateway Timeout" << true << false;
    QTest::newRow("its name in exports") << "gateway_timeout" << true << false;
    QTest::newRow("its status") << "504" << true << false;
    QTest::newRow("its body") << "endpoint request" << true << false;
    QTest::newRow("its headers") << "X-AMZN" << true << false;
    QTest::newRow("its network failure") << "connect" << false << true;
    QTest::newRow("what another failure of that status said") << "no healthy upstream" << false << false;
    QTest::newRow("nowhere") << "teapot" << false << false;
}

void TestSampleFilter::findsText()
{
    FailureExample timeout;
    timeout.outcome = Outcome::GatewayTimeout;
    timeout.cause = FailureCause::GatewayTimeout;
    timeout.status = 504;
    timeout.text = "{\"message\": \"Endpoint request timed out\"}";
    timeout.headers = "x-amzn-errortype: InternalServerErrorException";
    FailureExample other = timeout;
    other.cause = FailureCause::AtTheLimit;
    other.text = "no healthy upstream";
    Sample timedOut = sampleOf(Outcome::GatewayTimeout);
    timedOut.status = 504;
    timedOut.cause = FailureCause::GatewayTimeout;
    Sample refused = sampleOf(Outcome::NetworkError);
    refused.failure = NetworkFailure::Connect;
    refused.cause = FailureCause::Network;

    QFETCH(QString, text);
    SampleFilter filter;
    filter.text = text.toStdString();
    SampleMatcher matcher(filter, {timeout, other});
    for (int again = 0; again < 2; ++again) { // the second time by heart
        QTEST(matcher.passes(timedOut), "inTimeout");
        QTEST(matcher.passes(refused), "inRefused");
    }
    QVERIFY(!matcher.passes(sampleOf()));
}

QTEST_APPLESS_MAIN(TestSampleFilter)
#include "tst_samplefilter.moc"
