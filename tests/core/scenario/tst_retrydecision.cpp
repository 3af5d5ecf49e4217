#include "scenario/retrydecision.h"

#include <QDateTime>
#include <QTest>

using namespace headroom;

Q_DECLARE_METATYPE(RetryPolicy::Jitter)

namespace {

using namespace std::chrono_literals;
using Jitter = RetryPolicy::Jitter;

/// 100 ms, doubled to 20 s, without jitter.
RetryPolicy policyOf(Jitter jitter = Jitter::None)
{
    RetryPolicy policy;
    policy.on = {Outcome::Throttled, Outcome::ServerError};
    policy.atMost = 1000;
    policy.jitter = jitter;
    return policy;
}

EndedAttempt attempt(std::uint32_t number, std::string_view retryAfter = {})
{
    return {number, Outcome::Throttled, retryAfter, WallTime(1000s)};
}

qint64 milliseconds(const std::optional<RetryDecision>& decision)
{
    return decision ? std::chrono::duration_cast<std::chrono::milliseconds>(decision->after).count() : -1;
}

} // namespace

class TestRetryDecision : public QObject {
    Q_OBJECT
private slots:
    void backsOff_data();
    void backsOff();
    void jitters_data();
    void jitters();
    void neverOverflows();
    void retriesWhatThePolicyNames_data();
    void retriesWhatThePolicyNames();
    void stopsAfterTheLastAttempt();
    void keepsToTheBudget_data();
    void keepsToTheBudget();
    void waitsAsLongAsTheAnswerAsks_data();
    void waitsAsLongAsTheAnswerAsks();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsDatesOfEveryMonth();
};

void TestRetryDecision::backsOff_data()
{
    QTest::addColumn<int>("ended");
    QTest::addColumn<qint64>("expected");
    const std::array<qint64, 10> doubled{100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000};
    for (int i = 0; i < int(doubled.size()); ++i)
        QTest::addRow("after attempt %d", i) << i << doubled[std::size_t(i)];
    QTest::newRow("after attempt 999") << 999 << qint64(20000);
}

void TestRetryDecision::backsOff()
{
    QFETCH(int, ended);
    QTEST(milliseconds(decideRetry(policyOf(), attempt(std::uint32_t(ended)), {}, 0.5)), "expected");
}

void TestRetryDecision::jitters_data()
{
    QTest::addColumn<Jitter>("jitter");
    QTest::addColumn<double>("draw");
    QTest::addColumn<qint64>("expected"); // of a backoff of 800 ms
    QTest::newRow("none") << Jitter::None << 0.25 << qint64(800);
    QTest::newRow("full, low") << Jitter::Full << 0.0 << qint64(0);
    QTest::newRow("full") << Jitter::Full << 0.25 << qint64(200);
    QTest::newRow("full, high") << Jitter::Full << 1.0 << qint64(800);
    QTest::newRow("equal, low") << Jitter::Equal << 0.0 << qint64(400);
    QTest::newRow("equal") << Jitter::Equal << 0.25 << qint64(500);
    QTest::newRow("equal, high") << Jitter::Equal << 1.0 << qint64(800);
}

void TestRetryDecision::jitters()
{
    QFETCH(Jitter, jitter);
    QFETCH(double, draw);
    QTEST(milliseconds(decideRetry(policyOf(jitter), attempt(3), {}, draw)), "expected");
}

void TestRetryDecision::neverOverflows()
{
    RetryPolicy policy = policyOf();
    policy.atMost = UINT32_MAX;
    policy.longestBackoff = nanoseconds::max();
    QCOMPARE(decideRetry(policy, attempt(UINT32_MAX - 1), {}, 0.5)->after, nanoseconds::max());
    policy.backoff = nanoseconds(0);
    QCOMPARE(decideRetry(policy, attempt(UINT32_MAX - 1), {}, 0.5)->after, nanoseconds(0));
}

void TestRetryDecision::retriesWhatThePolicyNames_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("again");
    for (int outcome = 0; outcome < int(outcomeCount); ++outcome) {
        const bool named = outcome == int(Outcome::Throttled) || outcome == int(Outcome::ServerError);
        QTest::newRow(outcomeNames[std::size_t(outcome)].data()) << outcome << named;
    }
}

void TestRetryDecision::retriesWhatThePolicyNames()
{
    QFETCH(int, outcome);
    QFETCH(bool, again);
    EndedAttempt ended = attempt(0);
    ended.outcome = Outcome(outcome);
    QCOMPARE(decideRetry(policyOf(), ended, {}, 0.5).has_value(), again);
    QVERIFY(!decideRetry({}, ended, {}, 0.5)); // nothing named, nothing sent again
}

void TestRetryDecision::stopsAfterTheLastAttempt()
{
    RetryPolicy policy = policyOf();
    policy.atMost = 2; // attempts after the first
    QVERIFY(decideRetry(policy, attempt(0), {}, 0.5));
    QVERIFY(decideRetry(policy, attempt(1), {}, 0.5));
    QVERIFY(!decideRetry(policy, attempt(2), {}, 0.5));
    policy.atMost = 0;
    QVERIFY(!decideRetry(policy, attempt(0), {}, 0.5));
}

void TestRetryDecision::keepsToTheBudget_data()
{
    QTest::addColumn<double>("budget");
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("retries");
    QTest::addColumn<bool>("again");
    QTest::newRow("within") << 0.1 << 100 << 9 << true;
    QTest::newRow("used up") << 0.1 << 100 << 10 << false;
    QTest::newRow("too early") << 0.1 << 9 << 0 << false;
    QTest::newRow("early enough") << 0.1 << 10 << 0 << true;
    QTest::newRow("more than one each") << 2.0 << 5 << 9 << true;
    QTest::newRow("none") << 0.0 << 1000 << 0 << false;
}

void TestRetryDecision::keepsToTheBudget()
{
    QFETCH(double, budget);
    QFETCH(int, planned);
    QFETCH(int, retries);
    RetryPolicy policy = policyOf();
    policy.budget = budget;
    const RetriesSoFar soFar{std::uint64_t(planned), std::uint64_t(retries)};
    QTEST(decideRetry(policy, attempt(0), soFar, 0.5).has_value(), "again");
}

void TestRetryDecision::waitsAsLongAsTheAnswerAsks_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<bool>("heeded");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<bool>("cut");
    QTest::newRow("longer than the backoff") << QByteArray("3") << true << qint64(3000) << false;
    QTest::newRow("longer than the longest backoff") << QByteArray("60") << true << qint64(60000) << false;
    QTest::newRow("shorter") << QByteArray("0") << true << qint64(100) << false;
    QTest::newRow("ten minutes") << QByteArray("600") << true << qint64(600'000) << false;
    QTest::newRow("a day") << QByteArray("86400") << true << qint64(600'000) << true;
    QTest::newRow("an age") << QByteArray("99999999999999999999999") << true << qint64(600'000) << true;
    QTest::newRow("not heeded") << QByteArray("3") << false << qint64(100) << false;
    QTest::newRow("unreadable") << QByteArray("soon") << true << qint64(100) << false;
    QTest::newRow("a date") << QByteArray("Thu, 01 Jan 1970 00:16:45 GMT") << true << qint64(5000) << false;
}

void TestRetryDecision::waitsAsLongAsTheAnswerAsks()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(bool, heeded);
    RetryPolicy policy = policyOf();
    policy.retryAfter = heeded;
    const std::string text = retryAfter.toStdString();
    const auto decision = decideRetry(policy, attempt(0, text), {}, 0.5);
    QTEST(milliseconds(decision), "expected");
    QTEST(decision->retryAfterCut, "cut");
}

void TestRetryDecision::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds"); // from 1994-11-06 08:49:00; -1: cannot be read
    const auto row = [](const char* text, qint64 seconds) { QTest::newRow(text) << QByteArray(text) << seconds; };
    row("120", 120);
    row("0", 0);
    row(" 7 ", 7);
    row("007", 7);
    row("Sun, 06 Nov 1994 08:49:37 GMT", 37); // the three of RFC 9110 section 5.6.7
    row("Sunday, 06-Nov-94 08:49:37 GMT", 37);
    row("Sun Nov  6 08:49:37 1994", 37);
    row("Sun, 06 Nov 1994 08:48:00 GMT", 0); // over already
    row("Fri, 31 Dec 1999 23:59:59 GMT", 162573059);
    row("Tue, 29 Feb 2000 00:00:00 GMT", 167670660);
    for (const char* text : {"", "-1", "+1", "1.5", "1e3", "0x10", "1s", "soon", "Sun, 06 Nov 1994 08:49:37",
                             "Sun, 06 Nov 1994 GMT", "Sun Nov  6 08:49", "Sun Nov  6", "Sun, 06 Nov",
                             "Sun, 06 Nov 1994 08:49:37 GMT+1", "Tue, 30 Feb 2000 00:00:00 GMT",
                             "Sun, 06 Nov 1994 25:49:37 GMT", "06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
        row(text, -1);
}

void TestRetryDecision::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    const WallTime now(784111740s); // date -ud '1994-11-06 08:49:00' +%s
    const auto asked = parseRetryAfter(text.toStdString(), now);
    QTEST(asked ? qint64(*asked / 1s) : -1, "seconds");
}

void TestRetryDecision::readsDatesOfEveryMonth()
{
    const QLocale english(QLocale::C);
    for (QDateTime date(QDate(2026, 1, 3), QTime(1, 2, 3), Qt::UTC); date.date().year() < 2028;
         date = date.addDays(27)) {
        const QByteArray text = english.toString(date, "ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
        const auto asked = parseRetryAfter(text.toStdString(), WallTime(0s));
        QVERIFY2(asked, text.constData());
        QCOMPARE(qint64(*asked / 1s), date.toSecsSinceEpoch());
    }
}

QTEST_GUILESS_MAIN(TestRetryDecision)
#include "tst_retrydecision.moc"
