#include "../recording/syntheticrun.h"
#include "recording/latencyhistogram.h"
#include "recording/varint.h"
#include "store/samplecodec.h"
#include "store/sealed.h"

#include <QTest>

#include <limits>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

std::vector<Sample> syntheticSamples(std::uint64_t seed, std::size_t count)
{
    std::vector<Sample> samples;
    for (const SyntheticRequest& request : syntheticRequests(seed, count, 20'000))
        samples.push_back(request.sample);
    return samples;
}

/// Moments that sit on, just below and just above whole microseconds, out to more than an hour.
Sample awkwardSample(std::mt19937_64& random)
{
    const auto moment = [&](std::int64_t most) {
        const auto us = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
        return nanoseconds(us * 1000 + static_cast<std::int64_t>(random() % 5) - 2);
    };
    Sample sample;
    sample.number = random() % 100'000;
    sample.plannedStart = nanoseconds(static_cast<std::int64_t>(random() % 100'000'000'000));
    const std::int64_t most = random() % 10 == 0 ? 4'000'000'000 : 30'000;
    if (random() % 5 != 0) {
        sample.sent = sample.plannedStart + std::max(moment(50), 0ns);
        if (random() % 4 != 0)
            sample.firstByte = sample.sent + std::max(moment(most), 0ns);
    }
    sample.end = std::max({sample.plannedStart, sample.sent, sample.firstByte}) + std::max(moment(most), 0ns);
    sample.dns = std::max(moment(most), 0ns);
    sample.connect = std::max(moment(most), 0ns);
    sample.tls = std::max(moment(most), 0ns);
    sample.bytesIn = random() >> (random() % 64);
    sample.bytesOut = random() >> (random() % 64);
    sample.status = static_cast<std::uint16_t>(random());
    sample.outcome = static_cast<Outcome>(random() % outcomeCount);
    sample.failure = static_cast<NetworkFailure>(random() % networkFailureCount);
    sample.cause = static_cast<FailureCause>(random() % failureCauseCount);
    sample.cache = static_cast<CacheUse>(random() % cacheUseCount);
    sample.connectionReused = random() % 2 == 0;
    sample.version = static_cast<HttpVersion>(random() % httpVersionCount);
    sample.request = static_cast<std::uint16_t>(random());
    sample.attempt = static_cast<std::uint8_t>(random());
    sample.poll = static_cast<std::uint16_t>(random());
    sample.lastAttempt = random() % 2 == 0;
    return sample;
}

/// The head of a chunk alone, of any numbers.
std::string headOf(const std::vector<std::uint64_t>& numbers)
{
    std::string head;
    for (const std::uint64_t number : numbers)
        appendVarint(head, number);
    std::string chunk("\5");
    appendSealed(chunk, head);
    return chunk;
}

/// A chunk put together by hand, of columns of any numbers; those with a single one have no planes, others all eight.
std::string planesOf(std::uint64_t count, std::uint64_t halvings,
                     const std::vector<std::vector<std::uint64_t>>& columns)
{
    std::vector<std::uint64_t> head{count, halvings};
    std::string planes;
    for (const auto& column : columns) {
        head.push_back(column.size() == 1 ? 0 : 8);
        if (column.size() == 1)
            head.push_back(column.front());
        for (int shift = 0; column.size() > 1 && shift < 64; shift += 8) {
            std::string plane;
            for (const std::uint64_t number : column)
                plane += static_cast<char>(number >> shift);
            appendSealed(planes, plane);
        }
    }
    return headOf(head) + planes;
}

/// A chunk of an older format put together by hand.
std::string chunkOf(std::uint64_t format, std::uint64_t count, const std::vector<std::vector<std::uint64_t>>& columns)
{
    std::string chunk;
    appendVarint(chunk, format);
    appendVarint(chunk, count);
    for (const auto& column : columns) {
        std::string plain;
        for (const std::uint64_t number : column)
            appendVarint(plain, number);
        const std::string packed = sealed(plain);
        appendVarint(chunk, packed.size());
        chunk += packed;
    }
    return chunk;
}

/// Of every format but the present one, which has another: which poll a sample is.
std::vector<std::vector<std::uint64_t>> zeroColumns()
{
    return std::vector<std::vector<std::uint64_t>>(19, {0});
}

std::vector<std::vector<std::uint64_t>> noColumns()
{
    return std::vector<std::vector<std::uint64_t>>(20, {0});
}

std::string formatFour(std::string chunk)
{
    chunk[0] = 4;
    return chunk;
}

} // namespace

class TestSampleCodec : public QObject {
    Q_OBJECT
private slots:
    void roundTrip_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("a few") << 17;
        QTest::newRow("full chunk") << int(samplesPerChunk);
    }
    void roundTrip()
    {
        QFETCH(int, count);
        const auto samples = syntheticSamples(5, static_cast<std::size_t>(count));
        const auto decoded = decodeSamples(encodeSamples(samples));
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->oneIn, std::uint64_t(1));
        QCOMPARE(decoded->samples.size(), samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i)
            QVERIFY(decoded->samples[i] == asStored(samples[i]));
    }

    void partOfPlainAnswers_data()
    {
        QTest::addColumn<quint64>("oneIn");
        for (const quint64 oneIn : {1, 2, 4, 1024})
            QTest::addRow("one in %llu", oneIn) << oneIn;
    }
    void partOfPlainAnswers()
    {
        QFETCH(quint64, oneIn);
        QCOMPARE(decodeSamples(encodeSamples(syntheticSamples(5, 10), oneIn)).value().oneIn, oneIn);
    }

    void orderedByNumber()
    {
        auto samples = syntheticSamples(6, 1000);
        const std::string inOrder = encodeSamples(samples);
        std::shuffle(samples.begin(), samples.end(), std::mt19937_64(1));
        QVERIFY(encodeSamples(samples) == inOrder);
    }

    void awkwardNumbersComeBack()
    {
        std::mt19937_64 random(9);
        for (int turn = 0; turn < 50; ++turn) {
            std::vector<Sample> samples;
            for (std::uint64_t i = 0; i < 200; ++i) {
                samples.push_back(awkwardSample(random));
                samples.back().number = i * i * 1'000'003;
            }
            samples.back().number = std::numeric_limits<std::uint64_t>::max();
            const auto decoded = decodeSamples(encodeSamples(samples));
            QVERIFY(decoded.has_value());
            for (std::size_t i = 0; i < samples.size(); ++i)
                QVERIFY(decoded->samples[i] == asStored(samples[i]));
        }
    }

    // What a histogram counted live and what the samples of the file give must be the same cells.
    void storedLengthsFallInTheCellsOfTheLiveOnes()
    {
        std::mt19937_64 random(10);
        for (int i = 0; i < 200'000; ++i) {
            const Sample live = awkwardSample(random);
            const Sample stored = asStored(live);
            QCOMPARE(cells::of(stored.responseTime()), cells::of(live.responseTime()));
            QCOMPARE(cells::of(stored.serviceTime()), cells::of(live.serviceTime()));
            QCOMPARE(stored.firstByteTime() == never, live.firstByteTime() == never);
            QCOMPARE(cells::of(stored.firstByteTime()), cells::of(live.firstByteTime()));
        }
    }

    void whatIsKept()
    {
        std::mt19937_64 random(11);
        for (int i = 0; i < 20'000; ++i) {
            const Sample live = awkwardSample(random);
            const Sample stored = asStored(live);
            QCOMPARE(stored.plannedStart, live.plannedStart); // so the second of the run is the same
            QCOMPARE(stored.sent == never, live.sent == never);
            QVERIFY(abs(stored.end - live.end) < 1us && abs(stored.sent - live.sent) < 1us);
            QVERIFY(abs(stored.firstByte - live.firstByte) < 2us);
            QVERIFY(abs(stored.dns - live.dns) < 1us && abs(stored.connect - live.connect) < 1us
                    && abs(stored.tls - live.tls) < 1us);
            if (live.sent != never) // the order of moments survives
                QVERIFY(stored.plannedStart <= stored.sent && stored.firstByte <= stored.end);
            QVERIFY(asStored(stored) == stored);
        }
    }

    // The case of the measurements before: 20,000/s Poisson, lognormal service, 1 % at the limit.
    void atMostTenBytesASample()
    {
        std::mt19937_64 random(1);
        std::exponential_distribution<> gap(20'000);
        std::exponential_distribution<> lag(1 / 30e-6);
        std::exponential_distribution<> transfer(1 / 200e-6);
        std::lognormal_distribution<> service(std::log(0.05), 0.5);
        const auto ns = [](double seconds) { return nanoseconds(static_cast<std::int64_t>(seconds * 1e9)); };
        std::vector<Sample> samples(samplesPerChunk);
        double now = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            Sample& sample = samples[i];
            now += gap(random);
            const bool timeout = random() % 100 == 0;
            const nanoseconds took =
                timeout ? 29s + ns(0.03e-3 * static_cast<double>(random() % 1000)) : ns(service(random));
            sample.number = i;
            sample.plannedStart = ns(now);
            sample.sent = sample.plannedStart + ns(lag(random));
            sample.end = sample.sent + took;
            sample.firstByte = sample.end - std::min(took, ns(transfer(random)));
            sample.bytesIn = timeout ? 200 : 1000 + random() % 3000;
            sample.bytesOut = 180;
            sample.status = timeout ? 504 : 200;
            sample.outcome = timeout ? Outcome::GatewayTimeout : Outcome::Ok;
            sample.connectionReused = random() % 200 != 0;
        }
        const double bytesEach =
            static_cast<double>(encodeSamples(samples).size()) / static_cast<double>(samples.size());
        QVERIFY2(bytesEach <= 10, qPrintable(QString::number(bytesEach)));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* fault, const std::string& chunk, bool good = false) {
            QTest::newRow(fault) << QByteArray::fromStdString(chunk) << good;
        };
        const auto with = [](std::size_t column, std::uint64_t number) {
            auto columns = noColumns();
            columns.at(column) = {number};
            return planesOf(1, 0, columns);
        };
        const std::uint64_t tooLong = zigzag((std::int64_t{1} << 49) + 1);
        row("nothing wrong", planesOf(1, 0, noColumns()), true);
        row("nothing", "");
        row("format of the next time", [] {
            std::string chunk = planesOf(1, 0, noColumns());
            chunk[0] = 6;
            return chunk;
        }());
        row("no samples", planesOf(0, 0, noColumns()));
        row("more than a chunk", planesOf(samplesPerChunk + 1, 0, noColumns()));
        row("2^60 samples", planesOf(std::uint64_t{1} << 60, 0, noColumns()));
        row("one in 2^40", planesOf(1, 40, noColumns()), true);
        row("one in 2^41", planesOf(1, 41, noColumns()));
        row("a column too few", planesOf(1, 0, zeroColumns()));
        row("a column too many", planesOf(1, 0, std::vector<std::vector<std::uint64_t>>(21, {0})));
        row("a number too few", planesOf(3, 0, std::vector<std::vector<std::uint64_t>>(20, {0, 1})));
        row("a number too many", planesOf(1, 0, std::vector<std::vector<std::uint64_t>>(20, {0, 1})));
        row("a plane that is not there", [] {
            std::string chunk = planesOf(2, 0, std::vector<std::vector<std::uint64_t>>(20, {0, 1}));
            return chunk.substr(0, chunk.size() - 15);
        }());
        row("a column of nine bytes", headOf({1, 0, 9}));
        row("a plane more", planesOf(1, 0, noColumns()) + '\1' + 'x');
        row("a head that is not sealed", std::string("\5\4abcd"));
        row("a head that unfolds to 1 GB", [] {
            std::string chunk("\5");
            appendSealed(chunk, std::string(std::size_t{1} << 28, '\0'));
            return chunk;
        }());
        row("a plane that unfolds to 1 GB", [] {
            std::string chunk = headOf({2, 0, 1});
            appendSealed(chunk, std::string(std::size_t{1} << 28, '\0'));
            return chunk;
        }());
        row("planned 40 years in", with(1, zigzag(std::int64_t{1'262'304'000'000'000'000})));
        row("unknown flag", with(2, 16));
        row("response time too long", with(3, tooLong));
        row("smallest response time", with(3, ~std::uint64_t{0}));
        row("waited too long to be sent", with(4, tooLong));
        row("service time too long", [] {
            auto columns = noColumns();
            columns[3] = {zigzag(std::int64_t{1} << 49)};
            columns[4] = {zigzag(-(std::int64_t{1} << 49))};
            return planesOf(1, 0, columns);
        }());
        row("first byte too early", with(5, ~std::uint64_t{0}));
        row("dns too long", with(6, tooLong));
        row("connect too long", with(7, tooLong));
        row("tls too long", with(8, tooLong));
        row("largest bytes in", with(9, ~std::uint64_t{0}), true);
        row("status 65536", with(11, 65'536));
        row("unknown outcome", with(12, outcomeCount));
        row("unknown failure", with(13, networkFailureCount));
        row("unknown version", with(14, httpVersionCount));
        row("request 65536", with(15, 65'536));
        row("attempt 256", with(16, 256));
        row("unknown cause", with(17, failureCauseCount));
        row("unknown use of a cache", with(18, cacheUseCount));
        row("poll 65535", with(19, 65'535), true);
        row("poll 65536", with(19, 65'536));
        row("the format before", formatFour(planesOf(1, 0, zeroColumns())), true);
        row("the format before, a column too many", formatFour(planesOf(1, 0, noColumns())));
        row("one of two outcomes unknown", [] {
            auto columns = std::vector<std::vector<std::uint64_t>>(20, {0, 0});
            columns[12] = {0, outcomeCount};
            return planesOf(2, 0, columns);
        }());
    }
    void malformed()
    {
        QFETCH(QByteArray, chunk);
        QFETCH(bool, good);
        QCOMPARE(decodeSamples(chunk.toStdString()).has_value(), good);
    }

    // Written no more, but run files of revisions 2 and 3 hold them.
    void olderFormats_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* fault, const std::string& chunk, bool good = false) {
            QTest::newRow(fault) << QByteArray::fromStdString(chunk) << good;
        };
        const auto with = [](std::size_t column, std::uint64_t number) {
            auto columns = zeroColumns();
            columns.at(column) = {number};
            return chunkOf(3, 1, columns);
        };
        const std::uint64_t tooLong = zigzag((std::int64_t{1} << 49) + 1);
        row("nothing wrong", chunkOf(3, 1, zeroColumns()), true);
        row("nothing", "");
        row("format of another time", chunkOf(1, 1, zeroColumns()));
        row("no samples", chunkOf(3, 0, std::vector<std::vector<std::uint64_t>>(19)));
        row("more than a chunk", chunkOf(3, samplesPerChunk + 1, zeroColumns()));
        row("2^60 samples", chunkOf(3, std::uint64_t{1} << 60, zeroColumns()));
        row("a column too few", chunkOf(3, 1, std::vector<std::vector<std::uint64_t>>(18, {0})));
        row("a column too many", chunkOf(3, 1, std::vector<std::vector<std::uint64_t>>(20, {0})));
        row("a number too few", chunkOf(3, 2, zeroColumns()));
        row("a number too many", chunkOf(3, 1, std::vector<std::vector<std::uint64_t>>(19, {0, 0})));
        row("a column that is not sealed", [] {
            std::string chunk = chunkOf(3, 1, {});
            appendVarint(chunk, 4);
            return chunk + "abcd";
        }());
        row("a column longer than the chunk", [] {
            std::string chunk = chunkOf(3, 1, {});
            appendVarint(chunk, ~std::uint64_t{0});
            return chunk + "abcd";
        }());
        row("a column that unfolds to 1 GB", [] {
            const std::string bomb = sealed(std::string(std::size_t{1} << 28, '\0'));
            std::string chunk = chunkOf(3, 1, {});
            appendVarint(chunk, bomb.size());
            return chunk + bomb;
        }());
        row("planned 40 years in", with(1, zigzag(std::int64_t{1'262'304'000'000'000'000})));
        row("unknown flag", with(2, 16));
        row("response time too long", with(3, tooLong));
        row("smallest response time", with(3, ~std::uint64_t{0}));
        row("waited too long to be sent", with(4, tooLong));
        row("first byte too early", with(5, ~std::uint64_t{0}));
        row("dns too long", with(6, tooLong));
        row("connect too long", with(7, tooLong));
        row("tls too long", with(8, tooLong));
        row("largest bytes in", with(9, ~std::uint64_t{0}), true);
        row("status 65536", with(11, 65'536));
        row("unknown outcome", with(12, outcomeCount));
        row("unknown failure", with(13, networkFailureCount));
        row("unknown version", with(14, httpVersionCount));
        row("request 65536", with(15, 65'536));
        row("attempt 256", with(16, 256));
        row("unknown cause", with(17, failureCauseCount));
        row("unknown use of a cache", with(18, cacheUseCount));
        row("of a revision without causes", chunkOf(2, 1, std::vector<std::vector<std::uint64_t>>(17, {0})), true);
        row("of a revision without causes, with them", chunkOf(2, 1, zeroColumns()));
    }
    void olderFormats()
    {
        QFETCH(QByteArray, chunk);
        QFETCH(bool, good);
        QCOMPARE(decodeSamples(chunk.toStdString()).has_value(), good);
    }

    void plannedStartsThatOverflow()
    {
        auto columns = std::vector<std::vector<std::uint64_t>>(19, std::vector<std::uint64_t>(3, 0));
        const std::uint64_t step = zigzag(std::numeric_limits<std::int64_t>::max() / 10);
        columns[1] = {step, step, step};
        QVERIFY(!decodeSamples(chunkOf(3, 3, columns)).has_value());
        QVERIFY(!decodeSamples(planesOf(3, 0, columns)).has_value());
    }

    void cutAtEveryByte()
    {
        const std::string chunk = encodeSamples(syntheticSamples(7, 100));
        for (std::size_t length = 0; length < chunk.size(); ++length)
            QVERIFY(!decodeSamples(std::string_view(chunk).substr(0, length)).has_value());
        QVERIFY(!decodeSamples(chunk + '\0').has_value());
    }

    void everyBitFlipped()
    {
        const auto samples = syntheticSamples(8, 40);
        const std::string chunk = encodeSamples(samples);
        const auto expected = decodeSamples(chunk).value().samples;
        for (std::size_t i = 0; i < chunk.size() * 8; ++i) {
            std::string damaged = chunk;
            damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
            const auto decoded = decodeSamples(damaged);
            QVERIFY(!decoded.has_value() || (decoded->samples == expected && decoded->oneIn == 1));
        }
    }

    void randomBytes()
    {
        std::mt19937_64 random(12);
        for (int i = 0; i < 2000; ++i) {
            std::string bytes(1, static_cast<char>(2 + i % 3));
            for (std::uint64_t n = random() % 300; n > 0; --n)
                bytes += static_cast<char>(random());
            QVERIFY(!decodeSamples(bytes).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestSampleCodec)
#include "tst_samplecodec.moc"
