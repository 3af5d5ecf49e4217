#include "schedule/inflight.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LoadShape)
Q_DECLARE_METATYPE(std::chrono::nanoseconds)

namespace {

LoadShape open(double perSecond, std::optional<nanoseconds> duration, std::optional<std::uint64_t> requests = {})
{
    return {OpenModel{{perSecond, 1s}}, duration, requests, {}};
}

LoadShape stages(std::vector<RateStage> list)
{
    return {OpenModel{{}, std::move(list)}, {}, {}, {}};
}

LoadShape closed(std::uint32_t users, std::optional<nanoseconds> duration, std::optional<std::uint64_t> requests = {})
{
    return {ClosedModel{users}, duration, requests, {}};
}

LoadShape chain(LoadShape first, std::vector<LoadShape> then)
{
    first.then = std::move(then);
    return first;
}

} // namespace

class TestInFlight : public QObject {
    Q_OBJECT
private slots:
    void mostUnderWay_data()
    {
        QTest::addColumn<LoadShape>("load");
        QTest::addColumn<nanoseconds>("each");
        QTest::addColumn<double>("most");
        const auto row = [](const char* name, const LoadShape& load, nanoseconds each, double most) {
            QTest::newRow(name) << load << each << most;
        };
        // Worked out by hand: areas under the rate.
        row("rate x duration", open(50, 60s), 29s, 1450);
        row("shorter than an answer", open(50, 10s), 29s, 500);
        row("few requests", open(50, 60s, 7), 29s, 7);
        row("count only", open(50, {}, 10'000), 29s, 1450);
        row("no answer time", open(50, 60s), 0s, 0);
        row("a slow rate", open(0.5, 60s), 4s, 2);
        row("up and down: the top lies between turns", stages({{{0, 1s}, {100, 1s}, 10s}, {{100, 1s}, {0, 1s}, 10s}}),
            10s, 750);
        row("a spike", stages({{{10, 1s}, {10, 1s}, 60s}, {{1000, 1s}, {1000, 1s}, 1s}, {{10, 1s}, {10, 1s}, 60s}}),
            29s, 1280);
        row("a pause", stages({{{10, 1s}, {10, 1s}, 5s}, {{0, 1s}, {0, 1s}, 30s}, {{20, 1s}, {20, 1s}, 5s}}), 29s, 100);
        row("users", closed(20, 60s), 29s, 20);
        row("more users than requests", closed(20, {}, 5), 29s, 5);
        row("open, then closed", chain(open(10, 10s), {closed(5, 10s)}), 4s, 45);
        row("users of two shapes overlap", chain(closed(100, 10s), {closed(50, 10s)}), 29s, 150);
        row("after a pause they do not", chain(closed(100, 10s), {open(0, 60s), closed(50, 10s)}), 29s, 100);
        row("the second is higher", chain(open(10, 60s), {open(100, 60s)}), 2s, 200);
    }
    void mostUnderWay()
    {
        QFETCH(LoadShape, load);
        QFETCH(nanoseconds, each);
        QFETCH(double, most);
        const double found = headroom::mostUnderWay(load, each);
        QVERIFY2(std::abs(found - most) < 1e-6 * std::max(1.0, most), qPrintable(QString::number(found, 'g', 12)));
    }

    /// Against the starts one by one, for rates that go up and down as they like.
    void agreesWithCounting()
    {
        const std::vector<RateStage> list{
            {{5, 1s}, {80, 1s}, 7s}, {{80, 1s}, {20, 1s}, 3s}, {{0, 1s}, {0, 1s}, 2s}, {{60, 1s}, {90, 1s}, 4s}};
        for (const nanoseconds each : {nanoseconds(500ms), nanoseconds(3s), nanoseconds(6s), nanoseconds(40s)}) {
            constexpr double step = 1e-3;
            std::vector<double> starts; // by each step, added up
            double sum = 0;
            for (const RateStage& stage : list) {
                const double length = toSeconds(stage.length);
                for (double inside = step / 2; inside < length; inside += step) {
                    const double rateAt =
                        stage.from.perSecond() + (stage.to.perSecond() - stage.from.perSecond()) * inside / length;
                    starts.push_back(sum += rateAt * step);
                }
            }
            const auto window = static_cast<std::size_t>(std::lround(toSeconds(each) / step));
            double most = 0;
            for (std::size_t i = 0; i < starts.size(); ++i)
                most = std::max(most, starts[i] - (i >= window ? starts[i - window] : 0));
            const double found = headroom::mostUnderWay(stages(list), each);
            QVERIFY2(std::abs(found - most) < 0.01 * most, qPrintable(QString::number(found)));
        }
    }

    void absurdLoadsStayNumbers()
    {
        constexpr nanoseconds tenYears = std::chrono::hours(24 * 3650);
        for (const nanoseconds each : {nanoseconds(0), nanoseconds(-5), nanoseconds(1), tenYears, nanoseconds::max()}) {
            for (const LoadShape& load :
                 {open(1e6, tenYears), open(1e6, {}), open(0, {}), open(1e6, 1ns), closed(UINT32_MAX, {}),
                  closed(UINT32_MAX, tenYears, UINT64_MAX), chain(open(5, {}, 3), {closed(2, {}), open(1, {})})}) {
                const double found = headroom::mostUnderWay(load, each);
                QVERIFY(std::isfinite(found) && found >= 0 && found < 1e25);
            }
        }
    }

    void peaks()
    {
        const LoadShape mixed = chain(open(10, 10s), {closed(5, 10s), open(30, 1s), closed(2, 1s)});
        QCOMPARE(peakStartRate(mixed), 30.0);
        QCOMPARE(peakUsersOf(mixed), 5u);
        QCOMPARE(peakStartRate(closed(5, 1s)), 0.0);
        QCOMPARE(peakUsersOf(open(5, 1s)), 0u);
        LoadProfile profile;
        profile.requests.resize(3);
        QCOMPARE(requestsPerStart(profile), 1u);
        profile.order = LoadProfile::Order::InOrder;
        QCOMPARE(requestsPerStart(profile), 3u);
    }
};

QTEST_GUILESS_MAIN(TestInFlight)
#include "tst_inflight.moc"
