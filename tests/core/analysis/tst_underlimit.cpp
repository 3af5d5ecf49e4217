#include "analysis/underlimit.h"
#include "runbuilder.h"

#include <QTest>

#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr nanoseconds measuredLimit = 27s;

struct Request {
    std::uint32_t second;
    Outcome outcome;
    nanoseconds service;
};

LoadProfile profileWith(nanoseconds limit)
{
    LoadProfile profile;
    profile.limit.time = limit;
    profile.clientTimeout = 40s;
    profile.pass = {parsePassCondition("gateway_timeout <= 10 %").value(),
                    parsePassCondition("p95 <= 80 % of limit").value(),
                    parsePassCondition("answered_in_time >= 90 %").value()};
    return profile;
}

/// What a target of these times gives behind a gateway with this limit, request by request.
RunSnapshotPtr behind(nanoseconds limit, const std::vector<Request>& requests)
{
    RunBuilder builder;
    const nanoseconds near = profileWith(limit).limit.nearMark();
    for (const Request& request : requests) {
        if (request.service > limit)
            builder.add(request.second, Outcome::GatewayTimeout, limit);
        else if (request.outcome == Outcome::Ok && request.service > near)
            builder.add(request.second, Outcome::NearLimit, request.service);
        else
            builder.add(request.second, request.outcome, request.service);
    }
    RunSnapshot run = builder.build();
    run.elapsed = 100s; // a run under another limit would have waited for less; the load stays as it was
    return std::make_shared<const RunSnapshot>(run);
}

/// 1,800 requests in a minute that take up to 26.8 s, and one in thirty that fails after `failing`.
std::vector<Request> requestsWith(Outcome failure, nanoseconds failing)
{
    std::vector<Request> requests;
    for (int i = 0; i < 1800; ++i) {
        const auto second = static_cast<std::uint32_t>(i * 7 % 60);
        const bool fails = i % 30 == 0;
        const int ms = 20 + i * 7919 % 1800 * (i % 12 == 0 ? 15 : 3);
        requests.push_back({second, fails ? failure : Outcome::Ok, fails ? failing : std::chrono::milliseconds(ms)});
    }
    return requests;
}

QString told(const std::optional<Percentile>& percentile)
{
    const auto time = [](const std::optional<nanoseconds>& at) {
        return at ? QString::number(at->count()) : QStringLiteral("-");
    };
    return percentile ? QStringList{time(percentile->value), time(percentile->atLeast), time(percentile->low),
                                    time(percentile->high), QString::number(percentile->atLimit)}
                            .join(' ')
                      : QStringLiteral("none");
}

} // namespace

class TestUnderLimit : public QObject {
    Q_OBJECT

private slots:
    void asIfItHadBeenMeasured_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("failing");
        QTest::newRow("a second less") << 26'000 << int(Outcome::ServerError) << 5'000;
        QTest::newRow("half") << 13'500 << int(Outcome::ServerError) << 5'000;
        QTest::newRow("below the median") << 1'940 << int(Outcome::NetworkError) << 300;
        QTest::newRow("failures past it") << 4'000 << int(Outcome::ServerError) << 9'000;
        QTest::newRow("unfinished past it") << 4'000 << int(Outcome::Unfinished) << 9'000;
        QTest::newRow("below everything") << 10 << int(Outcome::NetworkError) << 5;
    }
    /// The truth is a run of the same requests whose gateway had that limit. No time lies within 0.1 % of a limit or
    /// its near mark, which is as well as histograms know it.
    void asIfItHadBeenMeasured()
    {
        QFETCH(int, ms);
        QFETCH(int, failure);
        QFETCH(int, failing);
        const nanoseconds limit = std::chrono::milliseconds(ms);
        const auto requests = requestsWith(static_cast<Outcome>(failure), std::chrono::milliseconds(failing));
        const RunSnapshotPtr run = behind(measuredLimit, requests);
        const RunSnapshotPtr truth = behind(limit, requests);
        const RunSummary wanted = summarise(profileWith(limit), *truth);
        const RunSummary found = underLimit(profileWith(measuredLimit), run, {}, limit).summary;
        QCOMPARE(found.outcomes.of, wanted.outcomes.of);
        QCOMPARE(found.sent, wanted.sent);
        QCOMPARE(found.unfinished, wanted.unfinished);
        QCOMPARE(found.answeredInTime, wanted.answeredInTime);
        QCOMPARE(found.nearLimitShare, wanted.nearLimitShare);
        QCOMPARE(found.headroomP95, wanted.headroomP95);
        QCOMPARE(found.limit, wanted.limit);
        QCOMPARE(found.gatewayTimeouts, wanted.gatewayTimeouts);
        for (const auto member : {&LatencySummary::p50, &LatencySummary::p90, &LatencySummary::p95,
                                  &LatencySummary::p99, &LatencySummary::p99_9}) {
            QCOMPARE(told(found.service.*member), told(wanted.service.*member));
            QCOMPARE(told(found.response.*member), told(wanted.response.*member));
        }
        QCOMPARE(found.verdict, wanted.verdict);
        for (std::size_t i = 0; i < wanted.conditions.size(); ++i)
            QCOMPARE(found.conditions[i].held, wanted.conditions[i].held);
    }

    void theMeasuredRunStaysAsItIs()
    {
        const RunSnapshotPtr run = behind(measuredLimit, requestsWith(Outcome::ServerError, 5s));
        const RunSnapshot before = *run;
        const UnderLimit other = underLimit(profileWith(measuredLimit), run, {}, 5s);
        QCOMPARE(run->outcomes.of, before.outcomes.of);
        QVERIFY(*run->seconds.front() == *behind(measuredLimit, requestsWith(Outcome::ServerError, 5s))->seconds[0]);
        QVERIFY(other.snapshot != run);
        QCOMPARE(other.profile.limit.time, nanoseconds(5s));
    }

    /// What the gateway had given up on may have been answered later, or not.
    void aLaterLimitKnowsOnlyBounds()
    {
        const auto requests = requestsWith(Outcome::ServerError, 1s);
        const RunSnapshotPtr run = behind(10s, requests);
        const RunSummary measured = summarise(profileWith(10s), *run);
        const UnderLimit other = underLimit(profileWith(10s), run, {}, 20s);
        const RunSummary& found = other.summary;
        QVERIFY(measured.outcomes[Outcome::GatewayTimeout] > 20);
        QVERIFY(found.whatIfs.front().beyond);
        QVERIFY(!found.verdict && found.conditions.empty());
        QVERIFY(other.snapshot->seconds.front()->service == run->seconds.front()->service);
        QVERIFY(measured.outcomes[Outcome::NearLimit] > 0); // from 8 s on; of 20 s near begins at 16 s
        QCOMPARE(found.outcomes[Outcome::NearLimit], std::uint64_t(0));
        QCOMPARE(answersIn(found.outcomes), answersIn(measured.outcomes));
        QCOMPARE(found.outcomes[Outcome::GatewayTimeout], measured.outcomes[Outcome::GatewayTimeout]);
        QCOMPARE(found.service.p99->atLeast, measured.service.p99->atLeast);
        QVERIFY(measured.service.p99->atLimit && !found.service.p99->atLimit);
        QCOMPARE(found.answeredInTime, measured.answeredInTime);
        const double truth = *summarise(profileWith(20s), *behind(20s, requests)).answeredInTime;
        QVERIFY(*found.answeredInTime < truth);
        QCOMPARE(*found.headroomP95, 1 - toSeconds(*measured.limited.p95->value) / 20);
    }

    void ofAPart()
    {
        const auto requests = requestsWith(Outcome::ServerError, 1s);
        const TimeRange range{10s, 30s};
        const RunSummary wanted = summarise(profileWith(5s), *behind(5s, requests), range);
        const RunSummary found =
            underLimit(profileWith(measuredLimit), behind(measuredLimit, requests), range, 5s).summary;
        QCOMPARE(found.outcomes.of, wanted.outcomes.of);
        QCOMPARE(found.range, wanted.range);
        QVERIFY(found.outcomes.total() < 700);
    }

    /// Behind a limit on the first byte (half of the time here) an answer that has begun may take as long as it likes.
    void aLimitOnTheFirstByte()
    {
        const auto requests = requestsWith(Outcome::ServerError, 1s);
        LoadProfile profile = profileWith(measuredLimit);
        profile.limit.kind = LimitKind::FirstByte;
        std::uint64_t late = 0;
        for (const Request& request : requests)
            late += request.outcome == Outcome::Ok && request.service / 2 > 5s ? 1 : 0;
        QVERIFY(late > 30);
        const RunSummary found = underLimit(profile, behind(measuredLimit, requests), {}, 5s).summary;
        QCOMPARE(found.outcomes[Outcome::GatewayTimeout], late);
        QCOMPARE(found.outcomes.total(), 1800u);
        QCOMPARE(found.limited.p99->atLeast.has_value(), true);
    }
};

QTEST_GUILESS_MAIN(TestUnderLimit)
#include "tst_underlimit.moc"
