#include "serverlog/requestpaths.h"
#include "serverlog/timematch.h"

#include <QTest>

#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// Requests and the invocations they caused, the invocations in an order of their own.
struct Made {
    std::vector<UnnamedRequest> requests;
    std::vector<UnnamedInvocation> invocations;
    std::vector<std::size_t> cause; ///< of each invocation
};

/// At random moments, `perSecond` on average; every third is timed out at 3 s and goes on to 5 s.
Made madeRun(double perSecond, std::size_t count, nanoseconds grain)
{
    std::mt19937 random(7);
    std::exponential_distribution<double> gap(perSecond);
    std::uniform_real_distribution<double> delay(0.001, 0.008);
    Made made;
    double now = 0;
    const auto toTime = [](double seconds) {
        return std::chrono::round<nanoseconds>(std::chrono::duration<double>(seconds));
    };
    for (std::size_t i = 0; i < count; ++i) {
        now += gap(random);
        const bool answered = i % 3 != 0;
        const double work = answered ? 0.05 + 0.2 * delay(random) * 100 : 5;
        const nanoseconds start = toTime(now + delay(random));
        const auto floored = [&](nanoseconds time) { return grain > 1ns ? time / grain * grain : time; };
        made.requests.push_back({toTime(now), answered ? start + toTime(work) + 2ms : toTime(now) + 3s, answered,
                                 std::uint16_t(answered ? 200 : 504), 0});
        made.invocations.push_back({floored(start), floored(start) + toTime(work), grain, 200, {0}});
        made.cause.push_back(i);
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::shuffle(order.begin(), order.end(), random);
    Made shuffled{made.requests, {}, order};
    for (const std::size_t i : order)
        shuffled.invocations.push_back(made.invocations[i]);
    return shuffled;
}

} // namespace

class TestTimeMatch : public QObject {
    Q_OBJECT
private slots:
    void findsTheCause_data();
    void findsTheCause();
    void isOneToOne();
    void saysThatItCannotTell();
    void holdsStatusesTogether();
    void doesNotReachFar();
    void nothingToMatch();
    void pathsFit_data();
    void pathsFit();
};

void TestTimeMatch::findsTheCause_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<qint64>("grain"); // ns
    QTest::addColumn<double>("found"); // at least this share of all is joined
    QTest::newRow("slow, milliseconds") << 2.0 << qint64(1'000'000) << 0.95;
    QTest::newRow("quick, milliseconds") << 20.0 << qint64(1'000'000) << 0.6;
    QTest::newRow("slow, seconds") << 0.2 << qint64(1'000'000'000) << 0.7;
}

/// Wrong pairs are no more than the pairs themselves say: the mean of `sure` is what is right, or less.
void TestTimeMatch::findsTheCause()
{
    QFETCH(double, perSecond);
    QFETCH(qint64, grain);
    QFETCH(double, found);
    const Made made = madeRun(perSecond, 600, nanoseconds(grain));
    const TimeMatches matches = matchByTime(made.invocations, made.requests, 1s);
    double right = 0, sure = 0;
    for (const TimeMatch& match : matches.pairs) {
        right += made.cause[match.invocation] == match.request ? 1 : 0;
        sure += match.sure;
    }
    const auto pairs = double(matches.pairs.size());
    QVERIFY2(pairs >= found * 600, qPrintable(QString::number(pairs)));
    QVERIFY2(right / pairs >= sure / pairs - 0.05,
             qPrintable(QString("%1 right, %2 sure").arg(right / pairs).arg(sure / pairs)));
}

void TestTimeMatch::isOneToOne()
{
    const Made made = madeRun(50, 300, 1ms);
    const TimeMatches matches = matchByTime(made.invocations, made.requests, 1s);
    std::vector<bool> taken(made.requests.size());
    for (const TimeMatch& match : matches.pairs) {
        QVERIFY(!taken[match.request] && match.sure > 0.5 && match.sure <= 1);
        taken[match.request] = true;
    }
}

/// Twenty at once to the same path, all timed out: any could be any.
void TestTimeMatch::saysThatItCannotTell()
{
    const std::vector<UnnamedRequest> requests(20, UnnamedRequest{1s, 4s, false, 504, 0});
    const std::vector<UnnamedInvocation> invocations(20, UnnamedInvocation{1s, 6s, 1ms, 200, {0}});
    const TimeMatches matches = matchByTime(invocations, requests, 1s);
    QVERIFY(matches.pairs.empty());
    QCOMPARE(matches.ambiguous, std::uint64_t(20));
}

void TestTimeMatch::holdsStatusesTogether()
{
    const std::vector<UnnamedRequest> requests{{1s, 2s, true, 200, 0}, {1s, 2s, true, 302, 0}};
    const std::vector<UnnamedInvocation> invocations{{1s, 2s, 1ms, 302, {0}}, {1s, 2s, 1ms, 200, {0}}};
    const TimeMatches matches = matchByTime(invocations, requests, 50ms);
    QCOMPARE(matches.pairs.size(), std::size_t(2));
    QVERIFY(matches.pairs[0].request == 1 && matches.pairs[1].request == 0 && matches.pairs[0].sure == 1);
}

void TestTimeMatch::doesNotReachFar()
{
    const std::vector<UnnamedRequest> requests{{1s, 4s, false, 504, 0}, {60s, 63s, false, 504, 1}};
    const std::vector<UnnamedInvocation> invocations{{31s, 33s, 1ms, 0, {0}}, {60s, 65s, 1ms, 0, {0}}};
    const TimeMatches matches = matchByTime(invocations, requests, 1s); // one too late, one to another path
    QVERIFY(matches.pairs.empty());
    QCOMPARE(matches.ambiguous, std::uint64_t(0));
}

void TestTimeMatch::nothingToMatch()
{
    QVERIFY(matchByTime({}, {}, 1s).pairs.empty());
}

void TestTimeMatch::pathsFit_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("fit");
    QTest::newRow("same") << QByteArray("http://h/a/b?x=1") << QByteArray("GET") << QByteArray("/a/b") << true;
    QTest::newRow("other") << QByteArray("http://h/a/b") << QByteArray("GET") << QByteArray("/a/c") << false;
    QTest::newRow("other method") << QByteArray("http://h/a") << QByteArray("POST") << QByteArray("/a") << false;
    QTest::newRow("no method") << QByteArray("http://h/a") << QByteArray("") << QByteArray("/a") << true;
    QTest::newRow("stage taken off") << QByteArray("https://x.amazonaws.com/prod/a/b") << QByteArray("GET")
                                     << QByteArray("/a/b") << true;
    QTest::newRow("value in it") << QByteArray("http://h/a/${data:users.id}/x") << QByteArray("GET")
                                 << QByteArray("/a/17/x") << true;
    QTest::newRow("no path") << QByteArray("http://h") << QByteArray("GET") << QByteArray("/") << true;
    QTest::newRow("query at once") << QByteArray("http://h/?a") << QByteArray("GET") << QByteArray("/") << true;
}

void TestTimeMatch::pathsFit()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(bool, fit);
    QCOMPARE(fits({"GET", url.toStdString()}, method.toStdString(), path.toStdString()), fit);
}

QTEST_GUILESS_MAIN(TestTimeMatch)
#include "tst_timematch.moc"
