#include "analysis/fit.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LoadProfile)
Q_DECLARE_METATYPE(headroom::Fit)

namespace {

/// A machine with room for everything.
MachineLimits large()
{
    return {1'000'000, 28'232, 60s, 64'000'000'000, Ceiling{100'000, 20us, 20'000}};
}

LoadProfile open(double perSecond, nanoseconds duration = 60s)
{
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1/";
    profile.load = {OpenModel{{perSecond, 1s}}, duration, {}, {}};
    return profile;
}

LoadProfile users(std::uint32_t count)
{
    LoadProfile profile = open(1);
    profile.load.model = ClosedModel{count};
    return profile;
}

template <typename Change> LoadProfile with(LoadProfile profile, Change change)
{
    change(profile);
    return profile;
}

const FitLine* lineOf(const std::vector<FitLine>& lines, const QString& what)
{
    for (const FitLine& line : lines) {
        if (QString::fromStdString(line.what) == what)
            return &line;
    }
    return nullptr;
}

} // namespace

class TestFit : public QObject {
    Q_OBJECT
private slots:
    void needs_data()
    {
        QTest::addColumn<LoadProfile>("profile");
        QTest::addColumn<QString>("what");
        QTest::addColumn<double>("needed");
        QTest::addColumn<double>("available");
        const auto row = [](const char* name, const LoadProfile& profile, const char* what, double needed,
                            double available) { QTest::newRow(name) << profile << what << needed << available; };
        row("rate x limit", open(50), "descriptors", 1450, 1e6);
        row("a fraction rounds up", open(0.5, 3s), "descriptors", 2, 1e6);
        row("users", users(20), "descriptors", 20, 1e6);
        row("the cap keeps it lower", with(open(50), [](auto& p) { p.load.maxInFlight = 100; }), "descriptors", 100,
            1e6);
        row("and is what it is held against", with(open(50), [](auto& p) { p.load.maxInFlight = 100; }), "in flight",
            1450, 100);
        row("a journey is as long as its steps",
            with(open(50, 600s),
                 [](auto& p) {
                     p.requests.resize(3);
                     p.order = LoadProfile::Order::InOrder;
                 }),
            "descriptors", 4350, 1e6);
        row("drawn by weight each start is one", with(open(50), [](auto& p) { p.requests.resize(3); }), "descriptors",
            1450, 1e6);
        const auto retrying = with(open(10, 600s), [](auto& p) { p.retries.on = {Outcome::GatewayTimeout}; });
        row("timeouts that are sent again", retrying, "descriptors", 1160, 1e6);
        row("within a budget", with(retrying, [](auto& p) { p.retries.budget = 0.5; }), "descriptors", 435, 1e6);
        row("quick failures that are sent again",
            with(open(10, 600s), [](auto& p) { p.retries.on = {Outcome::Throttled}; }), "descriptors", 290, 1e6);
        const auto http2 = with(open(50), [](auto& p) { p.connection.http = Connection::Http::Http2; });
        row("streams share", http2, "descriptors", 15, 1e6);
        row("and ports", http2, "ports", 15, 28'232);
        row("but are allowed by descriptors", http2, "in flight", 1450, 1e6);
        row("kept connections", open(50), "ports", 1450, 28'232);
        row("new connections keep their ports", with(open(50, 600s), [](auto& p) { p.connection.reuse = false; }),
            "ports", 50 * (29 + 60), 28'232);
        row("memory", open(50), "memory", 1450 * 20'000, 64e9);
        row("the generator", open(50), "generator", 50, 100'000);
        row("the generator of a journey",
            with(open(50),
                 [](auto& p) {
                     p.requests.resize(3);
                     p.order = LoadProfile::Order::InOrder;
                 }),
            "generator", 150, 100'000);
    }
    void whatStaysOpenCounts_data()
    {
        QTest::addColumn<LoadProfile>("profile");
        QTest::addColumn<double>("descriptors");
        const auto row = [](const char* name, const LoadProfile& profile, double descriptors) {
            QTest::newRow(name) << profile << descriptors;
        };
        const auto pushed = with(open(2, 3600s), [](auto& p) { p.request().push.emplace().giveUpAfter = 100s; });
        row("a push until its user gives up", pushed, 200);
        row("a push that gives up early, until the limit",
            with(pushed, [](auto& p) { p.request().push->giveUpAfter = 5s; }), 58);
        const auto streamed = with(open(2, 3600s), [](auto& p) {
            p.request().stream = StreamPlan{};
            p.clientTimeout = 90s;
            p.limit.kind = LimitKind::Idle;
        });
        row("a stream past a limit on silence", streamed, 180);
        row("but not past one on the whole", with(streamed, [](auto& p) { p.limit.kind = LimitKind::Total; }), 58);
        const auto mixed = with(pushed, [](auto& p) {
            p.requests.push_back(open(1).request());
            p.requests[0].weight = 1;
            p.requests[1].weight = 3;
        });
        row("drawn by weight", mixed, 2 * (100 + 3 * 29) / 4.0 + 0.5);
        row("one after the other", with(mixed, [](auto& p) { p.order = LoadProfile::Order::InOrder; }), 2 * 129);
    }
    void whatStaysOpenCounts()
    {
        QFETCH(LoadProfile, profile);
        QFETCH(double, descriptors);
        const auto lines = fit(profile, large());
        QCOMPARE(lineOf(lines, "descriptors")->needed, descriptors);
        const bool assumed = lineOf(lines, "descriptors")->sentence.find("(the limit)") != std::string::npos;
        QCOMPARE(assumed, descriptors == 58); // else something is open for longer
        QCOMPARE(lineOf(fit(profile, large(), nanoseconds(10s)), "descriptors")->needed,
                 profile.order == LoadProfile::Order::InOrder ? 40.0 : 20.0);
    }

    void needs()
    {
        QFETCH(LoadProfile, profile);
        QFETCH(QString, what);
        QFETCH(double, needed);
        QFETCH(double, available);
        const auto lines = fit(profile, large());
        const FitLine* line = lineOf(lines, what);
        QVERIFY(line);
        QCOMPARE(line->needed, needed);
        QCOMPARE(line->available, available);
        QVERIFY(line->fit == (needed <= available ? Fit::Fits : Fit::DoesNotFit));
    }

    void judges_data()
    {
        QTest::addColumn<quint64>("descriptors");
        QTest::addColumn<Fit>("verdict");
        QTest::newRow("room") << quint64(2000) << Fit::Fits;
        QTest::newRow("80 %") << quint64(1813) << Fit::Fits;
        QTest::newRow("more than that") << quint64(1812) << Fit::Tight;
        QTest::newRow("just") << quint64(1450) << Fit::Tight;
        QTest::newRow("one too few") << quint64(1449) << Fit::DoesNotFit;
    }
    void judges()
    {
        QFETCH(quint64, descriptors);
        QFETCH(Fit, verdict);
        MachineLimits limits = large();
        limits.descriptors = descriptors;
        QVERIFY(lineOf(fit(open(50), limits), "descriptors")->fit == verdict);
    }

    void sentencesSayWhatToDo()
    {
        MachineLimits small{824, 1000, 60s, 10'000'000, Ceiling{40, 20us, 0}};
        const auto lines = fit(open(50), small);
        QCOMPARE(lines.size(), 4u);
        QCOMPARE(lineOf(lines, "descriptors")->sentence,
                 "1,450 requests in flight, if each takes 29 s (the limit), on 1,450 connections; this process has 824 "
                 "descriptors for them: raise the limit with ulimit -n, lower the rate, or send from more "
                 "machines.");
        QCOMPARE(lineOf(lines, "ports")->sentence,
                 "1,450 connections at once, a port each; this machine has 1,000 ports towards one address: lower "
                 "the rate, or send from more machines or addresses.");
        QCOMPARE(lineOf(lines, "memory")->sentence,
                 "1,450 requests in flight, if each takes 29 s (the limit), with about 20 kB each, 29 MB in all; "
                 "10 MB are free: lower the rate, or send from more machines.");
        QCOMPARE(lineOf(lines, "generator")->sentence,
                 "50 requests/s are 125 % of the 40/s that this machine was measured to send in time: lower the rate, "
                 "or send from more machines; late starts make a run INVALID.");
        QCOMPARE(lineOf(fit(users(1), large()), "descriptors")->sentence,
                 "1 request in flight on 1 connection; this process has 1,000,000 descriptors for them.");
        QVERIFY(lineOf(fit(with(open(50, 600s), [](auto& p) { p.connection.reuse = false; }), small), "ports")
                    ->sentence.find("keep connections alive")
                != std::string::npos);
    }

    void anExpectedTimeTakesTheLimitsPlace()
    {
        const auto lines = fit(open(50), large(), nanoseconds(200ms));
        QCOMPARE(lineOf(lines, "descriptors")->needed, 10.0);
        QVERIFY(lineOf(lines, "descriptors")->sentence.starts_with("10 requests in flight, if each takes 200 ms, "));
        QCOMPARE(lineOf(fit(users(20), large(), nanoseconds(100ms)), "generator")->needed, 200.0);
    }

    void numbersStayReadable()
    {
        const auto much = fit(open(1e6, 36'000s), large(), nanoseconds(std::chrono::hours(80'000)));
        QVERIFY(lineOf(much, "descriptors")->sentence.starts_with("36,000,000,000 requests in flight"));
        QVERIFY(lineOf(much, "memory")->sentence.find(", 720,000 GB in all; 64 GB are free") != std::string::npos);
        QVERIFY(lineOf(much, "generator")->sentence.starts_with("1,000,000 requests/s are 1,000 % of the 100,000/s"));
        const auto little = fit(open(0.1), large());
        QVERIFY(lineOf(little, "memory")->sentence.find(", 60 kB in all;") != std::string::npos);
        QVERIFY(lineOf(little, "generator")->sentence.starts_with("0.1 requests/s are 0.0001 % of"));
    }

    /// Nothing is made up: what is not known has no line.
    void saysNothingOfWhatIsNotKnown()
    {
        QVERIFY(fit(open(50), {}).empty());
        QVERIFY(!lineOf(fit(users(20), large()), "generator")); // the answers decide
        QVERIFY(!lineOf(fit(with(users(20), [](auto& p) { p.connection.reuse = false; }), large()), "ports"));
        QVERIFY(!lineOf(fit(with(open(5), [](auto& p) { p.connection.unixSocket = "/run/s"; }), large()), "ports"));
        MachineLimits broken = large();
        broken.ceiling->requestsPerSecond = std::nan("");
        QVERIFY(!lineOf(fit(open(5), broken), "generator"));
    }

    void absurdPlansDoNotFitAndNothingOverflows()
    {
        for (const nanoseconds answer : {nanoseconds(-1), nanoseconds(0), nanoseconds(1), nanoseconds::max()}) {
            for (LoadProfile profile : {open(1e6, nanoseconds::max()), open(0), users(UINT32_MAX), users(0)}) {
                profile.requests.resize(1000);
                profile.order = LoadProfile::Order::InOrder;
                profile.retries.on = {Outcome::ClientTimeout};
                profile.retries.atMost = UINT32_MAX;
                for (const bool reuse : {true, false}) {
                    profile.connection.reuse = reuse;
                    profile.connection.http = reuse ? Connection::Http::Http2 : Connection::Http::Http1;
                    profile.connection.streams = 0;
                    for (const FitLine& line : fit(profile, large(), answer)) {
                        QVERIFY2(line.needed >= 0 && std::isfinite(line.needed), line.what.c_str());
                        QVERIFY(line.sentence.ends_with('.'));
                    }
                }
            }
        }
        const auto much = fit(open(1e6, nanoseconds::max()), large(), nanoseconds::max());
        for (const char* what : {"descriptors", "ports", "memory", "generator"})
            QVERIFY2(lineOf(much, what)->fit == Fit::DoesNotFit, what);
    }
};

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"
