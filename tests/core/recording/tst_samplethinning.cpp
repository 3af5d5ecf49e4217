#include "recording/samplethinning.h"

#include <QTest>

#include <random>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

Sample plain(std::uint64_t number)
{
    Sample sample;
    sample.number = number;
    sample.outcome = Outcome::Ok;
    return sample;
}

/// What is left of samples that come in this order.
std::set<std::uint64_t> keptOf(const std::vector<Sample>& samples, std::uint64_t most)
{
    SampleThinning thinning(most);
    std::set<std::uint64_t> kept;
    for (const Sample& sample : samples) {
        if (!thinning.keeps(sample))
            continue;
        kept.insert(sample.number);
        thinning.keep(sample);
    }
    return kept;
}

} // namespace

class TestSampleThinning : public QObject {
    Q_OBJECT
private slots:
    void whatIsPlain_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<bool>("plain");
        for (std::size_t i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            QTest::addRow("%s", outcomeName(outcome).data()) << int(i) << 0 << (outcome == Outcome::Ok);
        }
        QTest::newRow("ok at the second attempt") << int(Outcome::Ok) << 1 << false;
    }
    void whatIsPlain()
    {
        QFETCH(int, outcome);
        QFETCH(int, attempt);
        Sample sample = plain(7);
        sample.outcome = static_cast<Outcome>(outcome);
        sample.attempt = static_cast<std::uint8_t>(attempt);
        QTEST(isPlain(sample), "plain");
    }

    void partsAreNested()
    {
        for (std::uint64_t key = 0; key < 100'000; ++key) {
            QVERIFY(isInPart(mixed(key), 1));
            for (std::uint64_t oneIn = 2; oneIn < 4096; oneIn *= 2)
                QVERIFY(isInPart(mixed(key), oneIn / 2) || !isInPart(mixed(key), oneIn));
        }
    }

    void theEndsOfAPart()
    {
        QVERIFY(isInPart(~std::uint64_t{0}, 1));
        QVERIFY(isInPart((std::uint64_t{1} << 63) - 1, 2));
        QVERIFY(!isInPart(std::uint64_t{1} << 63, 2));
        QVERIFY(isInPart((std::uint64_t{1} << 24) - 1, SampleThinning::coarsest));
        QVERIFY(!isInPart(std::uint64_t{1} << 24, SampleThinning::coarsest));
    }

    // Of n of which each stays by chance, n / oneIn stay give or take five standard deviations; near numbers stay
    // independently of each other.
    void aPartIsEven_data()
    {
        QTest::addColumn<quint64>("oneIn");
        for (const quint64 oneIn : {2, 4, 64})
            QTest::addRow("one in %llu", oneIn) << oneIn;
    }
    void aPartIsEven()
    {
        QFETCH(quint64, oneIn);
        constexpr double count = 200'000;
        const double share = 1.0 / double(oneIn);
        double kept = 0;
        double pairs = 0;
        for (std::uint64_t i = 0; i < std::uint64_t(count); ++i) {
            const bool here = isInPart(mixed(drawKey(plain(i))), oneIn);
            kept += here;
            pairs += here && isInPart(mixed(drawKey(plain(i + 1))), oneIn);
        }
        QVERIFY(std::abs(kept - count * share) < 5 * std::sqrt(count * share * (1 - share)));
        QVERIFY(std::abs(pairs - count * share * share) < 7 * std::sqrt(count * share * share));
    }

    void allUpToTheNumber()
    {
        std::vector<Sample> samples;
        for (std::uint64_t i = 0; i < 1000; ++i)
            samples.push_back(plain(i));
        QCOMPARE(keptOf(samples, 1000).size(), std::size_t(1000));
        QCOMPARE(keptOf(samples, 5000).size(), std::size_t(1000));
        const auto kept = keptOf(samples, 600);
        QCOMPARE(std::vector<std::uint64_t>(kept.begin(), std::next(kept.begin(), 600)).back(), std::uint64_t(599));
        QVERIFY(kept.size() > 730 && kept.size() < 870); // a half of 400, ten of them is a standard deviation
    }

    // Each further doubling of a run adds half of the number.
    void growsWithTheLogarithm()
    {
        SampleThinning thinning(1000);
        std::uint64_t kept = 0;
        for (std::uint64_t i = 0; i < 1'000'000; ++i) {
            if (thinning.keeps(plain(i))) {
                thinning.keep(plain(i));
                ++kept;
            }
        }
        // 1000 of 1000, then 500 for each 1000, 2000, 4000 ...: 1000 + 1000 (2^9 - 1) = 512,000 are left behind after
        // nine halvings, and of the rest 1 in 1024 stays, which is 477 give or take 22.
        QCOMPARE(thinning.oneIn(), std::uint64_t(1024));
        QVERIFY(kept > 1000 + 9 * 500 + 300 && kept < 1000 + 10 * 500);
    }

    void whatIsNotPlainAlwaysStays()
    {
        std::vector<Sample> samples;
        for (std::uint64_t i = 0; i < 100'000; ++i) {
            samples.push_back(plain(i));
            if (i % 10 == 0)
                samples.back().outcome = static_cast<Outcome>(1 + i / 10 % (outcomeCount - 1));
        }
        const auto kept = keptOf(samples, 100);
        for (const Sample& sample : samples)
            QVERIFY(isPlain(sample) || kept.contains(sample.number));
        QVERIFY(kept.size() < 11'000);
    }

    void orderHasNoSay()
    {
        SampleThinning one(0);
        SampleThinning other(0);
        for (std::uint64_t i = 0; i < 1000; ++i)
            QCOMPARE(one.keeps(plain(i)), other.keeps(plain(i)));
        QCOMPARE(one.oneIn(), std::uint64_t(2));
        // What comes in between makes no difference either.
        Sample failed = plain(5000);
        failed.outcome = Outcome::ServerError;
        for (int i = 0; i < 100; ++i)
            other.keep(failed);
        QCOMPARE(other.oneIn(), std::uint64_t(2));
    }

    void neverCoarserThanItsBound()
    {
        SampleThinning thinning(0);
        for (int i = 0; i < 1000; ++i)
            thinning.keep(plain(0));
        QCOMPARE(thinning.oneIn(), SampleThinning::coarsest);
        QVERIFY(!thinning.keeps(plain(0)) || isInPart(mixed(drawKey(plain(0))), SampleThinning::coarsest));
    }
};

QTEST_APPLESS_MAIN(TestSampleThinning)
#include "tst_samplethinning.moc"
