#include "recording/base64.h"
#include "recording/latencyhistogram.h"
#include "recording/varint.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <zlib.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A file of tests/data/hdr: what the reference implementation wrote and printed (see the README there).
struct Fixture {
    std::vector<std::string> histograms; ///< base64
    std::uint64_t count = 0;
    QMap<QString, double> named; ///< "p99.9", "max" ... as given
    struct Row {
        double us = 0; ///< highest value of the cell
        std::uint64_t reached = 0; ///< values up to it
    };
    std::vector<Row> rows;
};

Fixture fixture(const QString& name)
{
    Fixture result;
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/hdr/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList words = line.split(' ', Qt::SkipEmptyParts);
        if (words.isEmpty() || words[0].startsWith('#') || words[0] == "Value")
            continue;
        if (words[0] == "histogram")
            result.histograms.push_back(words[1].toStdString());
        else if (words[0] == "count")
            result.count = words[1].toULongLong();
        else if (words.size() == 4)
            result.rows.push_back({words[0].toDouble(), words[2].toULongLong()});
        else
            result.named[words[0]] = words[1].toDouble();
    }
    return result;
}

std::uint64_t countUpTo(const LatencyHistogram& histogram, std::uint32_t cell)
{
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i <= cell; ++i)
        sum += histogram.at(i);
    return sum;
}

template <typename T> std::string bigEndian(T value)
{
    std::string bytes;
    for (int shift = 8 * (static_cast<int>(sizeof(T)) - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

/// A V2 container put together by hand, so that any part of it can be wrong.
struct Parts {
    std::uint32_t containerCookie = 0x1c849314;
    std::uint32_t cookie = 0x1c849313;
    std::optional<std::uint32_t> payloadLength;
    std::uint32_t offset = 0;
    std::uint32_t digits = 3;
    std::uint64_t lowest = 1;
    std::uint64_t highest = 3'600'000'000;
    double ratio = 1.0;
    std::vector<std::int64_t> counts{5};
    std::string afterCounts;
    std::string afterStream;
    std::string afterContainer;

    [[nodiscard]] std::string bytes() const
    {
        std::string payload;
        for (const std::int64_t count : counts)
            appendVarint(payload, zigzag(count));
        const std::string plain = bigEndian(cookie)
            + bigEndian(payloadLength.value_or(static_cast<std::uint32_t>(payload.size()))) + bigEndian(offset)
            + bigEndian(digits) + bigEndian(lowest) + bigEndian(highest)
            + bigEndian(std::bit_cast<std::uint64_t>(ratio)) + payload + afterCounts;
        uLongf size = compressBound(static_cast<uLong>(plain.size()));
        std::string stream(size, '\0');
        compress(reinterpret_cast<Bytef*>(stream.data()), &size, reinterpret_cast<const Bytef*>(plain.data()),
                 static_cast<uLong>(plain.size()));
        stream.resize(size);
        stream += afterStream;
        return bigEndian(containerCookie) + bigEndian(static_cast<std::uint32_t>(stream.size())) + stream
            + afterContainer;
    }
};

QString faultOf(const std::string& bytes)
{
    const auto result = decodeHdr(bytes);
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

class TestHdrCodec : public QObject {
    Q_OBJECT
private slots:
    void referenceFixtures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("ourCells");
        for (const char* name : {"empty", "zero", "one_hour", "powers_of_two", "every_value_to_5000", "large_counts",
                                 "lognormal", "gateway_wall"})
            QTest::newRow(name) << QString(name) + ".txt" << true;
        for (const char* name : {"two_digits", "five_digits", "coarse_unit"})
            QTest::newRow(name) << QString(name) + ".txt" << false;
    }
    void referenceFixtures()
    {
        QFETCH(QString, name);
        QFETCH(bool, ourCells);
        const Fixture expected = fixture(name);
        QCOMPARE(expected.histograms.size(), std::size_t(1));
        const auto decoded = decodeHdrBase64(expected.histograms[0]);
        QVERIFY2(decoded.has_value(),
                 qPrintable(decoded ? QString() : QString::fromStdString(decoded.error().message)));
        QCOMPARE(decoded->total(), expected.count);
        QVERIFY(expected.count == 0 || !expected.rows.empty());
        for (const Fixture::Row& row : expected.rows) {
            const std::uint32_t cell = cells::of(std::min(nanoseconds(std::llround(row.us * 1000)), cells::highest));
            const std::uint64_t reached = countUpTo(*decoded, cell);
            // Finer foreign cells than ours may share one of ours with the next few.
            QVERIFY(name == "five_digits.txt" ? reached >= row.reached : reached == row.reached);
            QVERIFY(cell == 0 || countUpTo(*decoded, cell - 1) <= row.reached);
            if (ourCells) {
                const double share = static_cast<double>(row.reached) / static_cast<double>(expected.count);
                QCOMPARE(decoded->valueAtShare(share), cells::middle(cell));
            }
        }
        if (ourCells)
            QVERIFY(decodeHdrBase64(encodeHdrBase64(*decoded)).value() == *decoded);
    }

    // Written by the Java implementation: 62 seconds of a jHiccup log, in nanoseconds at two digits.
    void javaLog()
    {
        const Fixture expected = fixture("jhiccup_log_v2.txt");
        QCOMPARE(static_cast<double>(expected.histograms.size()), expected.named["intervals"]);
        LatencyHistogram sum;
        for (const std::string& text : expected.histograms)
            sum.add(decodeHdrBase64(text).value());
        QCOMPARE(sum.total(), expected.count);
        const auto within1Percent = [](nanoseconds ours, double units) {
            return std::abs(static_cast<double>(ours.count()) / 1000 / units - 1) < 0.01;
        };
        QVERIFY(within1Percent(sum.valueAtShare(0.999), expected.named["p99.9"]));
        QVERIFY(within1Percent(sum.valueAtShare(1), expected.named["max"]));
    }

    void roundTrip()
    {
        std::mt19937_64 random(11);
        LatencyHistogram histogram;
        for (int i = 0; i < 300; ++i) {
            QVERIFY(decodeHdr(encodeHdr(histogram)).value() == histogram);
            histogram.recordCell(static_cast<std::uint32_t>(random() % cells::count),
                                 (random() >> (random() % 40 + 24)) + 1);
        }
        QVERIFY(decodeHdrBase64(encodeHdrBase64(histogram)).value() == histogram);
    }

    void everyCellFilled()
    {
        LatencyHistogram histogram;
        for (std::uint32_t cell = 0; cell < cells::count; ++cell)
            histogram.recordCell(cell, cell + 1);
        QVERIFY(decodeHdr(encodeHdr(histogram)).value() == histogram);
    }

    void rebinnedByValue()
    {
        Parts parts; // digits 1: 32 cells to 32 us, then 16 a doubling
        parts.digits = 1;
        parts.counts = {-32, 3, -15, 4}; // 32 us (of two), 64 us (of four)
        const auto decoded = decodeHdr(parts.bytes());
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->at(cells::of(33us)), std::uint64_t(3));
        QCOMPARE(decoded->at(cells::of(66us)), std::uint64_t(4));
        QCOMPARE(decoded->total(), std::uint64_t(7));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* fault, const Parts& parts, const char* says) {
            QTest::newRow(fault) << QByteArray::fromStdString(parts.bytes()) << QString(says);
        };
        const auto with = [](auto change) {
            Parts parts;
            change(parts);
            return parts;
        };
        QTest::newRow("nothing") << QByteArray() << "of 0 bytes ends inside its header";
        QTest::newRow("text") << QByteArray("HISTFAAAAB4=") << "not HdrHistogram data";
        row("container of version 0", with([](Parts& p) { p.containerCookie = 0x1c849309; }), "version 0 or 1");
        row("container of version 1", with([](Parts& p) { p.containerCookie = 0x1c849302; }), "version 0 or 1");
        row("not compressed", with([](Parts& p) { p.containerCookie = 0x1c849313; }),
            "without its compressed container");
        row("encoding of version 1 inside", with([](Parts& p) { p.cookie = 0x1c849301; }), "unknown encoding");
        row("bytes after the container", with([](Parts& p) { p.afterContainer += 'x'; }), "followed by 1 other bytes");
        row("bytes after the stream", with([](Parts& p) { p.afterStream += 'x'; }), "do not inflate to the length");
        row("bytes after the counts", with([](Parts& p) { p.afterCounts += 'x'; }), "do not inflate to the length");
        row("payload shorter than it says", with([](Parts& p) { p.payloadLength = 9; }),
            "do not inflate to the length");
        row("payload of 4 GB", with([](Parts& p) { p.payloadLength = ~0U; }), "more than the");
        row("unfolds to 64 MB", with([](Parts& p) { p.afterCounts = std::string(64 << 20, '\0'); }), "do not inflate");
        row("shifted cells", with([](Parts& p) { p.offset = 1024; }), "shifted cells");
        row("six digits", with([](Parts& p) { p.digits = 6; }), "6 significant digits");
        row("negative digits", with([](Parts& p) { p.digits = ~0U; }), "-1 significant digits");
        row("lowest of zero", with([](Parts& p) { p.lowest = 0; }), "impossible range");
        row("negative lowest", with([](Parts& p) { p.lowest = ~std::uint64_t{0}; }), "impossible range");
        row("highest below twice the lowest", with([](Parts& p) { p.lowest = 100, p.highest = 199; }),
            "impossible range");
        row("negative highest", with([](Parts& p) { p.highest = ~std::uint64_t{0}; }), "impossible range");
        row("unit too large for its digits",
            with([](Parts& p) { p.lowest = 1ULL << 60, p.highest = (1ULL << 63) - 1; }), "impossible range");
        row("scaled", with([](Parts& p) { p.ratio = 0.5; }), "scaled by 0.5");
        row("scaled by what is no number", with([](Parts& p) { p.ratio = std::nan(""); }), "scaled by");
        row("more cells than there are", with([](Parts& p) { p.counts = {-23'552, 1}; }), "more than its 23552 cells");
        row("run of empty cells past the end", with([](Parts& p) { p.counts = {-23'553}; }),
            "more than its 23552 cells");
        row("run that overflows 32 bits", with([](Parts& p) { p.counts = {-5'000'000'000}; }), "more than its");
        row("smallest number as a run", with([](Parts& p) { p.counts = {std::numeric_limits<std::int64_t>::min()}; }),
            "more than its");
        row("total that overflows", with([](Parts& p) {
                p.counts = {std::numeric_limits<std::int64_t>::max(), 1};
            }),
            "more than 2^49");
        row("ends inside a count", with([](Parts& p) {
                p.counts = {};
                p.payloadLength = 1;
                p.afterCounts += '\x80';
            }),
            "ends inside a count");
        row("a value of two hours", with([](Parts& p) {
                p.highest = 86'400'000'000, p.counts = {-24'576, 1};
            }),
            "end at one hour");
        QTest::newRow("a value of two hours, by the reference")
            << QByteArray::fromStdString(fromBase64(fixture("past_one_hour.txt").histograms[0]).value())
            << "end at one hour";
    }
    void malformed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString fault = faultOf(bytes.toStdString());
        QVERIFY2(fault.contains(says), qPrintable("said: " + fault));
    }

    void wellFormedByHand() { QCOMPARE(decodeHdr(Parts().bytes()).value().at(0), std::uint64_t(5)); }

    void notBase64() { QVERIFY(!decodeHdrBase64("HISTF*AA").has_value()); }

    void cutAtEveryByte()
    {
        const std::string whole = fromBase64(fixture("lognormal.txt").histograms[0]).value();
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeHdr(std::string_view(whole).substr(0, length)).has_value());
        // The same with a container that fits what is left, so that the cut is inside the zlib stream.
        for (std::size_t length = 8; length < whole.size(); ++length) {
            const std::string cut = bigEndian(std::uint32_t{0x1c849314})
                + bigEndian(static_cast<std::uint32_t>(length - 8)) + whole.substr(8, length - 8);
            QVERIFY(!decodeHdr(cut).has_value());
        }
    }

    // zlib's Adler-32 misses some neighbouring changes that cancel out, so a flipped bit may give another valid
    // histogram, as it does for the reference. Nearly all are found, and none does harm.
    void everyBitFlipped()
    {
        const std::string whole = fromBase64(fixture("lognormal.txt").histograms[0]).value();
        std::size_t accepted = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string damaged = whole;
                damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
                const auto decoded = decodeHdr(damaged);
                if (!decoded)
                    continue;
                ++accepted;
                QCOMPARE(totalCount(decoded->toCells()), decoded->total());
            }
        }
        QVERIFY(accepted < whole.size() * 8 / 100);
    }

    // Without zlib's checksum in the way: the header and the counts themselves damaged at random.
    void randomCounts()
    {
        std::mt19937_64 random(5);
        int accepted = 0;
        for (int i = 0; i < 3000; ++i) {
            Parts parts;
            parts.digits = static_cast<std::uint32_t>(random() % 7);
            parts.lowest = random() >> (random() % 64);
            parts.highest = random() >> (random() % 64);
            parts.counts.clear();
            for (std::uint64_t n = random() % 50; n > 0; --n)
                parts.counts.push_back(static_cast<std::int64_t>(random() >> (random() % 64))
                                       * (random() % 2 == 0 ? 1 : -1));
            std::string tail;
            for (std::uint64_t n = random() % 4; n > 0; --n)
                tail += static_cast<char>(random());
            parts.afterCounts = tail;
            const auto decoded = decodeHdr(parts.bytes());
            accepted += decoded.has_value();
            if (decoded)
                QVERIFY(totalCount(decoded->toCells()) == decoded->total());
        }
        QVERIFY(accepted > 0); // or the loop tested nothing but refusals
    }
};

QTEST_GUILESS_MAIN(TestHdrCodec)
#include "tst_hdrcodec.moc"
