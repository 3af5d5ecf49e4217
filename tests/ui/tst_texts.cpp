#include "display/capacitytexts.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "display/runtexts.h"
#include "madesnapshots.h"

#include <QLocale>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TextsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void numbers_follow_the_locale();
    void clock_data();
    void clock();
    void durations_data();
    void durations();
    void percentiles_never_pretend();
    void plan_in_one_sentence_data();
    void plan_in_one_sentence();
    void plan_of_more_than_one_load_or_request_data();
    void plan_of_more_than_one_load_or_request();
    void absurd_loads_have_no_count();
    void hosts_data();
    void hosts();
    void headline_before_the_run();
    void headline_while_it_runs();
    void headline_while_it_drains();
    void headline_afterwards_is_the_verdict();
    void tiles_count_each_request_once();
    void near_limit_and_the_first_timeouts();
    void clock_of_a_run_counts_the_warm_up();
    void retries_are_summed_up();
    void remarks_tell_of_the_wall();
    void generator_says_what_ran_out();
    void search_says_where_it_is();
    void closed_model_is_labelled();
    void copy_holds_verdict_and_numbers();
};

namespace {

/// Numbers carry non-breaking spaces.
QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

const StripTile& tile(const QList<StripTile>& tiles, const QString& caption)
{
    static const StripTile none;
    for (const StripTile& one : tiles) {
        if (one.caption == caption)
            return one;
    }
    return none;
}

} // namespace

void TextsTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TextsTest::numbers_follow_the_locale()
{
    QCOMPARE(countText(12'400), QStringLiteral("12,400"));
    QCOMPARE(plain(latencyText(1'840ms)), QStringLiteral("1.84 s"));
    QCOMPARE(plain(latencyText(412us)), QStringLiteral("412 µs"));
    QCOMPARE(plain(shareText(0.68)), QStringLiteral("68 %"));
    QCOMPARE(plain(shareText(0.99995)), QStringLiteral("99.995 %")); // not quite all never reads 100 %
    QCOMPARE(plain(axisLatencyText(300ms)), QStringLiteral("300 ms"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(countText(12'400), QStringLiteral("12.400"));
    QCOMPARE(plain(latencyText(1'840ms)), QStringLiteral("1,84 s"));
    QCOMPARE(plain(shareText(0.0031)), QStringLiteral("0,31 %"));
}

void TextsTest::clock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0 << "0:00";
    QTest::newRow("under a minute") << 7 << "0:07";
    QTest::newRow("minutes") << 754 << "12:34";
    QTest::newRow("hours") << 3727 << "1:02:07";
}

void TextsTest::clock()
{
    QFETCH(int, seconds);
    QTEST(clockText(std::chrono::seconds(seconds)), "text");
}

void TextsTest::durations_data()
{
    QTest::addColumn<qlonglong>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("250 ms") << 250LL << "250 ms";
    QTest::newRow("1.5 s") << 1'500LL << "1.5 s";
    QTest::newRow("60 s") << 60'000LL << "60 s";
    QTest::newRow("90 s") << 90'000LL << "90 s";
    QTest::newRow("2 min") << 120'000LL << "2 min";
    QTest::newRow("3 h") << 10'800'000LL << "3 h";
}

void TextsTest::durations()
{
    QFETCH(qlonglong, ms);
    QTEST(durationText(std::chrono::milliseconds(ms)), "text");
}

void TextsTest::percentiles_never_pretend()
{
    const nanoseconds limit = 29s;
    QCOMPARE(percentileText(std::nullopt, limit), QStringLiteral("–"));
    QCOMPARE(plain(percentileText(made::exactly(1'800ms), limit)), QStringLiteral("1.80 s"));
    QCOMPARE(plain(percentileText(made::atLeast(29s), limit)), QStringLiteral("≥ 29.0 s (limit)"));
    QCOMPARE(plain(percentileText(made::atLeast(3s), limit)), QStringLiteral("≥ 3.00 s"));
    QCOMPARE(plain(intervalText(made::exactly(2s, 1'900ms, 2'100ms))), QStringLiteral("1.90 s – 2.10 s"));
    QCOMPARE(plain(intervalText(made::exactly(2s, 1'900ms))), QStringLiteral("from 1.90 s"));
    QCOMPARE(intervalText(std::nullopt), QString());
}

void TextsTest::plan_in_one_sentence_data()
{
    QTest::addColumn<LoadShape>("load");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("open, for a time") << LoadShape{OpenModel{{50, 1s}}, 60s, {}, {}}
                                      << "3,000 requests over 60 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("open, a number") << LoadShape{OpenModel{{90, 1min}}, std::nullopt, 180, {}}
                                    << "180 requests over 2 min to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("open, whichever comes first") << LoadShape{OpenModel{{10, 1s}}, 60s, 100, {}}
                                                 << "100 requests over 10 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("one") << LoadShape{OpenModel{{1, 1s}}, 1s, {}, {}}
                         << "1 request over 1 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("closed, for a time")
        << LoadShape{ClosedModel{20}, 60s, {}, {}}
        << "As many requests as 20 users manage in 60 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("closed, a number") << LoadShape{ClosedModel{1}, std::nullopt, 500, {}}
                                      << "500 requests by 1 user to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("without an end") << LoadShape{OpenModel{{10, 1s}}, std::nullopt, {}, {}}
                                    << "Requests without an end to 127.0.0.1:8089, at most 44 s each";
}

void TextsTest::plan_in_one_sentence()
{
    LoadProfile profile = made::profile();
    QFETCH(LoadShape, load);
    profile.load = load;
    QTEST(planSentence(profile), "sentence");
}

namespace {

LoadProfile with(std::size_t requests, LoadProfile::Order order, const LoadShape& load)
{
    LoadProfile profile = made::profile();
    profile.requests.resize(requests, profile.request());
    profile.order = order;
    profile.load = load;
    return profile;
}

} // namespace

void TextsTest::plan_of_more_than_one_load_or_request_data()
{
    using Order = LoadProfile::Order;
    QTest::addColumn<LoadProfile>("profile");
    QTest::addColumn<QString>("sentence");
    const LoadShape minute{OpenModel{{50, 1s}}, 60s, {}, {}};
    const LoadShape users{ClosedModel{20}, 30s, {}, {}};
    const LoadShape countedUsers{ClosedModel{20}, std::nullopt, 100, {}};
    QTest::newRow("drawn") << with(2, Order::Weighted, minute)
                           << "3,000 requests of 2 kinds over 60 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("journeys") << with(3, Order::InOrder, minute)
                              << "9,000 requests in 3,000 journeys over 60 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("closed journeys, for a time")
        << with(3, Order::InOrder, users)
        << "As many journeys of 3 requests as 20 users manage in 30 s to 127.0.0.1:8089, at most 44 s each";
    QTest::newRow("closed journeys, a number")
        << with(3, Order::InOrder, countedUsers)
        << "300 requests in 100 journeys by 20 users to 127.0.0.1:8089, at most 44 s each";
    LoadProfile sequence = with(1, Order::Weighted, minute);
    sequence.load.then = {minute};
    QTest::newRow("sequence") << sequence
                              << "6,000 requests over 2 min, in 2 loads one after the other to 127.0.0.1:8089, "
                                 "at most 44 s each";
    sequence.load.then = {users};
    QTest::newRow("sequence of both models") << sequence
                                             << "As many requests as are answered over 90 s, in 2 loads one after "
                                                "the other to 127.0.0.1:8089, at most 44 s each";
    LoadProfile again = with(1, Order::Weighted, minute);
    again.load.warmUp = 10s;
    again.retries.on = {Outcome::GatewayTimeout};
    again.retries.budget = 0.1;
    QTest::newRow("warm-up and retries")
        << again
        << "3,000 requests over 60 s to 127.0.0.1:8089, at most 44 s each, the first 10 s as warm-up; each sent again "
           "up to 3 times if it fails, in all at most 10 % more";
    LoadProfile apart = with(3, Order::Weighted, minute);
    apart.requests[1].url = "https://api.example.com/v1";
    apart.requests[2].url = "https://other.example.com:444/v1";
    QTest::newRow("several hosts") << apart
                                   << "3,000 requests of 3 kinds over 60 s to 127.0.0.1:8089, api.example.com and "
                                      "other.example.com:444, at most 44 s each";
}

void TextsTest::plan_of_more_than_one_load_or_request()
{
    QFETCH(LoadProfile, profile);
    QFETCH(QString, sentence);
    QCOMPARE(plain(planSentence(profile)), sentence);
}

void TextsTest::absurd_loads_have_no_count()
{
    LoadProfile absurd = made::profile();
    absurd.load = {OpenModel{{1e12, 1s}}, nanoseconds(std::int64_t{3'000'000'000'000'000'000}), {}, {}};
    QVERIFY(!requestsOf(absurd));
    QVERIFY(!durationOf({OpenModel{{0, 1s}}, std::nullopt, 5, {}}));
}

void TextsTest::hosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("with port") << "http://127.0.0.1:8089/a?b=c"
                               << "127.0.0.1:8089";
    QTest::newRow("without") << "https://api.example.com/v1"
                             << "api.example.com";
    QTest::newRow("user is not shown") << "https://me:secret@api.example.com/"
                                       << "api.example.com";
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("no url") << "checkout"
                            << "";
}

void TextsTest::hosts()
{
    QFETCH(QString, url);
    QTEST(hostText(url.toStdString()), "host");
}

void TextsTest::headline_before_the_run()
{
    const RunHeadline headline = headlineOf(readyView(made::profile()));
    QCOMPARE(headline.word, QStringLiteral("READY"));
    QCOMPARE(headline.sentence, QStringLiteral("F5 sends 3,000 requests over 60 s to 127.0.0.1:8089."));
    QVERIFY(headline.progress < 0);
}

void TextsTest::headline_while_it_runs()
{
    const RunHeadline headline = headlineOf(made::view(made::profile(), made::live({}, 15s, {})));
    QCOMPARE(headline.word, QStringLiteral("RUNNING"));
    QCOMPARE(headline.sentence, QStringLiteral("0:15 of 1:00"));
    QCOMPARE(headline.progress, 0.25);
}

void TextsTest::headline_while_it_drains()
{
    auto run = made::live({}, 70s, {50s, 58s});
    run->phase = RunPhase::Draining;
    run->sendingTime = 60s;
    const RunHeadline headline = headlineOf(made::view(made::profile(), run));
    QCOMPARE(headline.word, QStringLiteral("DRAINING"));
    // The client's own timeout is 44 s; the youngest was planned no later than at 60 s.
    QCOMPARE(headline.sentence, QStringLiteral("1:10, waiting for 2 in flight, at most 34 s more"));
}

void TextsTest::headline_afterwards_is_the_verdict()
{
    const auto failed = made::run({{.number = 0, .ok = {{1s, 97}}, .gatewayTimeouts = {{29'001ms, 3}}}});
    const RunView view = made::view(made::profile(), failed);
    QCOMPARE(headlineOf(view).word, QStringLiteral("FAIL"));
    QCOMPARE(headlineOf(view).sentence.toStdString(), view.summary.reasons.front());
    QCOMPARE(headlineOf(view).tone, Tone::Bad);
    const auto passed = made::run({{.number = 0, .ok = {{1s, 100}}}});
    QCOMPARE(headlineOf(made::view(made::profile(), passed)).word, QStringLiteral("PASS"));
    passed->end = RunEnd::Aborted;
    QCOMPARE(headlineOf(made::view(made::profile(), passed)).word, QStringLiteral("STOPPED"));
}

void TextsTest::tiles_count_each_request_once()
{
    const auto run =
        made::live({{.number = 0, .ok = {{1s, 90}}, .gatewayTimeouts = {{29'001ms, 4}}, .serverErrors = {{1s, 6}}}},
                   40s, {1s, 2s, 39s});
    const QList<StripTile> tiles = tilesOf(made::view(made::profile(), run), LatencyKind::Response);
    QCOMPARE(tiles.size(), stripTileCount);
    QCOMPARE(tile(tiles, "Sent").value, QStringLiteral("103"));
    QCOMPARE(tile(tiles, "In flight").value, QStringLiteral("3"));
    QCOMPARE(tile(tiles, "At risk").value, QStringLiteral("2")); // 38 s and 39 s old, past 23.2 s
    QCOMPARE(tile(tiles, "Gateway timeouts").value, QStringLiteral("4"));
    QCOMPARE(tile(tiles, "Gateway timeouts").tone, Tone::Bad);
    QCOMPARE(tile(tiles, "Other failures").value, QStringLiteral("6"));

    run->phase = RunPhase::Finished;
    run->inFlight.clear();
    run->outcomes[Outcome::Unfinished] = 3;
    run->outcomes[Outcome::CheckFailed] = 2;
    const QList<StripTile> after = tilesOf(made::view(made::profile(), run), LatencyKind::Response);
    QCOMPARE(after.size(), stripTileCount);
    QCOMPARE(tile(after, "Unfinished").value, QStringLiteral("3"));
    QCOMPARE(tile(after, "Other failures").value, QStringLiteral("8")); // a failed check is one
}

void TextsTest::near_limit_and_the_first_timeouts()
{
    const auto run =
        made::live({{.number = 0, .ok = {{1s, 90}}}, {.number = 41, .gatewayTimeouts = {{29'001ms, 4}}}}, 75s, {});
    auto slow = std::make_shared<SecondOfRun>(*run->seconds.front());
    slow->outcomes[Outcome::Ok] = 81;
    slow->outcomes[Outcome::NearLimit] = 9;
    run->seconds.front() = slow;
    run->outcomes[Outcome::Ok] = 81;
    run->outcomes[Outcome::NearLimit] = 9;
    const auto began = QStringLiteral("Timeouts began at 00:41, at 4/s with 3 in flight.");

    const RunView live = made::view(made::profile(), run);
    const QList<StripTile> tiles = tilesOf(live, LatencyKind::Response);
    QCOMPARE(tile(tiles, "Near limit").value, QStringLiteral("9"));
    QCOMPARE(tile(tiles, "Near limit").note, QStringLiteral("10\u00A0% of answers"));
    QVERIFY(tile(tiles, "Gateway timeouts").hint.endsWith(began));
    QVERIFY(remarksOf(live).contains(began));

    run->phase = RunPhase::Finished;
    run->end = RunEnd::Completed;
    const RunView over = made::view(made::profile(), run);
    QVERIFY(!remarksOf(over).contains(began)); // the verdict's sentence says so
    QVERIFY(headlineOf(over).sentence.endsWith(QStringLiteral("first at 00:41, at 4/s with 3 in flight.")));
}

void TextsTest::clock_of_a_run_counts_the_warm_up()
{
    LoadProfile profile = made::profile();
    profile.load.warmUp = 20s;
    const RunHeadline headline = headlineOf(made::view(profile, made::live({}, 15s, {})));
    QCOMPARE(headline.sentence, QStringLiteral("0:15 of 1:00, warming up until 0:20"));
    QCOMPARE(headline.progress, 0.25);
    QCOMPARE(headlineOf(made::view(profile, made::live({}, 30s, {}))).sentence, QStringLiteral("0:30 of 1:00"));
}

void TextsTest::retries_are_summed_up()
{
    LoadProfile profile = made::profile();
    const auto run = made::run({{.number = 0, .ok = {{1s, 95}}, .gatewayTimeouts = {{29'001ms, 15}}}});
    QCOMPARE(retriesOf(made::view(profile, run).summary), QString());
    profile.retries.on = {Outcome::GatewayTimeout};
    // Ten of 100 first attempts timed out and were sent again: five were answered then, five never.
    auto second = std::make_shared<SecondOfRun>(*run->seconds.front());
    second->retries[Outcome::Ok] = 5;
    second->retries[Outcome::GatewayTimeout] = 5;
    second->retried[Outcome::GatewayTimeout] = 10;
    run->seconds.front() = second;
    const RunView view = made::view(profile, run);
    QCOMPARE(retriesOf(view.summary),
             QStringLiteral("With retries 95 of 100 requests (95 %) were answered, 90 by the first attempt; 1.10 "
                            "requests were sent for each one begun."));
    QCOMPARE(remarksOf(view).filter(QStringLiteral("With retries")).size(), 0); // not twice
    QCOMPARE(plainTextOf(view, LatencyKind::Response).count(QStringLiteral("With retries")), 1);
    QCOMPARE(retryOutcomesOf(view.summary),
             QStringLiteral("First attempts: 90 ok, 10 gateway timeout\nLast attempts: 95 ok, 5 gateway timeout\n"
                            "100 requests, 110 attempts"));
    QVERIFY(plainTextOf(view, LatencyKind::Response).contains(retriesOf(view.summary)));
}

void TextsTest::remarks_tell_of_the_wall()
{
    RunView view = readyView(LoadProfile{});
    QCOMPARE(remarksOf(view), QStringList());
    view.summary.gatewayTimeoutsBelow = 0.001;
    view.summary.wall = Wall{};
    view.summary.wall->limit = 29s;
    view.summary.wall->loadPerSecond = 20;
    view.summary.wall->refused = TailRefusal::NoModelFits;
    QCOMPARE(remarksOf(view),
             (QStringList{
                 QStringLiteral("Fewer than 1,728 gateway timeouts a day at this load (0.1 % of requests, "
                                "95 %)."),
                 QStringLiteral(
                     "No estimate of the chance to reach the limit: no model describes the slow requests, as with two "
                     "kinds of them.")}));
}

void TextsTest::generator_says_what_ran_out()
{
    RunSummary summary;
    summary.maxLag = 2ms;
    summary.workerCpu = {0.12, 0.5};
    summary.maxPass = 7ms;
    summary.peakMemory = 64 * 1024 * 1024;
    QVERIFY(!generatorText(summary).contains(QStringLiteral("lost")));
    summary.outOfDescriptors = 3;
    summary.outOfPorts = 1;
    QVERIFY(generatorText(summary).endsWith(QStringLiteral("4 lost for want of resources here")));
    const QString details = plain(generatorDetails(summary));
    for (const char* line : {"Worker 1: 12 %", "Worker 2: 50 %", "away from the sockets: 7.00 ms", "64.00 MiB",
                             "descriptors: 3, ports: 1, memory: 0"})
        QVERIFY2(details.contains(QLatin1String(line)), qPrintable(details));
}

void TextsTest::search_says_where_it_is()
{
    CapacityView view;
    QCOMPARE(capacityHeadline(view).word, QStringLiteral("READY"));
    view.profile = std::make_shared<LoadProfile>(made::profile());
    view.progress.elapsed = 60s;
    view.progress.timeLeft = 180s;
    QCOMPARE(capacityHeadline(view).sentence, QStringLiteral("1:00, about 3 min left"));
    QCOMPARE(capacityHeadline(view).progress, 0.25);
    view.settings.warmUp = 30s;
    view.progress.underWay = StepUnderWay{11.3, true, 60s, 12s};
    view.progress.snapshot = made::live({}, 12s, {1s, 2s});
    QCOMPARE(stepUnderWayText(view),
             QStringLiteral("Step 1, confirming 11.3/s: warming up, 0:12 of 0:30, 2 in flight"));
    view.progress.underWay->since = 54s;
    QVERIFY(stepUnderWayText(view).contains(QStringLiteral("0:24 of 1:00 judged")));
    view.progress.underWay->since = 95s;
    QVERIFY(stepUnderWayText(view).contains(QStringLiteral("waiting for the last answers")));
    view.stopping = true;
    QCOMPARE(capacityHeadline(view).word, QStringLiteral("STOPPING"));
    CapacityResult result;
    result.end = CapacityEnd::Confirmed;
    result.sentence = "Confirmed: 11.3/s.";
    view.result = result;
    QCOMPARE(capacityHeadline(view).word, QStringLiteral("CONFIRMED"));
    QCOMPARE(capacityHeadline(view).sentence, QStringLiteral("Confirmed: 11.3/s."));
    QCOMPARE(capacityHeadline(view).tone, Tone::Good);
    QCOMPARE(stepUnderWayText(view), QString());
}

void TextsTest::closed_model_is_labelled()
{
    LoadProfile profile = made::profile();
    profile.load.model = ClosedModel{20};
    QVERIFY(contextOf(readyView(profile)).contains(QStringLiteral("stalls hide load")));
    QVERIFY(!contextOf(readyView(made::profile())).contains(QStringLiteral("stalls hide load")));
    QVERIFY(contextOf(readyView(made::profile())).contains(QStringLiteral(" · GET http://127.0.0.1:8089/report")));
    RunView named = readyView(made::profile());
    named.name = QStringLiteral("before caching");
    QVERIFY(contextOf(named).startsWith(QStringLiteral("before caching · checkout-peak · ")));
    LoadProfile asking = made::profile();
    asking.request().url = "http://127.0.0.1:8089/report?page_size=50&token=hunter2";
    asking.request().query = {{"page", "2"}};
    QVERIFY2(contextOf(readyView(asking)).contains(QStringLiteral("/report?page_size=50&token=...&page=2 ")),
             qPrintable(contextOf(readyView(asking))));
    LoadProfile sequence = made::profile();
    sequence.load.then = {{ClosedModel{20}, 10s, {}, {}}};
    QVERIFY(contextOf(readyView(sequence)).contains(QStringLiteral(" · 50/s, then 20 users: stalls hide load")));
    profile.requests.resize(3, profile.request());
    QVERIFY(contextOf(readyView(profile)).contains(QStringLiteral(" · 3 requests by weight to 127.0.0.1:8089 · ")));
}

void TextsTest::copy_holds_verdict_and_numbers()
{
    const RunView view =
        made::view(made::profile(), made::run({{.number = 0, .ok = {{1s, 97}}, .gatewayTimeouts = {{29'001ms, 3}}}}));
    const QString text = plainTextOf(view, LatencyKind::Response);
    QVERIFY(text.startsWith(QStringLiteral("FAIL – ")));
    QVERIFY(text.contains(QStringLiteral("checkout-peak")));
    QVERIFY(text.contains(QStringLiteral("Gateway timeouts: 3 (3")));
}

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
