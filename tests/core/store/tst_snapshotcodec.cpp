#include "../recording/syntheticrun.h"
#include "store/bytes.h"
#include "store/sealed.h"
#include "store/snapshotcodec.h"

#include <QTest>

#include <limits>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A real run with everything in it, taken while requests are in flight.
RunSnapshotPtr someRun()
{
    Aggregator aggregator(syntheticStart);
    RunSnapshotPtr run;
    playRun(syntheticRequests(3, 3000, 500), 2, 500ms,
            [&](const std::vector<WorkerInterval>& intervals, nanoseconds upTo) {
                for (const WorkerInterval& interval : intervals)
                    aggregator.add(interval);
                if (upTo <= 4s)
                    run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, upTo);
            });
    return run;
}

/// The numbers of a second with no requests, to be made wrong: second, three times ten outcomes, seven empty
/// histograms.
std::vector<std::uint64_t> emptySecond()
{
    return std::vector<std::uint64_t>(1 + 3 * outcomeCount + 7, 0);
}

std::string sealedNumbers(const std::vector<std::uint64_t>& numbers)
{
    ByteWriter writer;
    for (const std::uint64_t number : numbers)
        writer.number(number);
    return sealed(writer.bytes());
}

} // namespace

class TestSnapshotCodec : public QObject {
    Q_OBJECT
private slots:
    void secondsRoundTrip()
    {
        const RunSnapshotPtr run = someRun();
        QVERIFY(run->seconds.size() >= 4);
        for (const auto& second : run->seconds)
            QVERIFY(decodeSecond(encodeSecond(*second)).value() == *second);
        QVERIFY(decodeSecond(encodeSecond({})).value() == SecondOfRun{});
    }

    void fullSecondRoundTrip()
    {
        SecondOfRun second;
        second.second = std::numeric_limits<std::uint32_t>::max();
        for (std::uint32_t cell = 0; cell < cells::count; ++cell) {
            const CellCount entry{cell, cell * std::uint64_t{100'000} + 1};
            second.response.answered.push_back(entry);
            second.service.answered.push_back(entry);
            second.firstByte.push_back(entry);
        }
        second.outcomes[Outcome::NearLimit] = totalCount(second.response.answered);
        QVERIFY(decodeSecond(encodeSecond(second)).value() == second);
    }

    void loadRoundTrip()
    {
        const RunSnapshotPtr run = someRun();
        for (const SecondOfLoad& load : run->load)
            QVERIFY(decodeLoad(encodeLoad(load)).value() == load);
        SecondOfLoad extreme;
        extreme.planned = std::numeric_limits<std::uint64_t>::max();
        extreme.maxLag = nanoseconds::min();
        extreme.cpuShare = 0.1;
        extreme.resent = std::numeric_limits<std::uint64_t>::max();
        QVERIFY(decodeLoad(encodeLoad(extreme)).value() == extreme);
    }

    void stateRoundTrip()
    {
        RunState state;
        state.run = *someRun();
        QVERIFY(!state.run.inFlight.empty() && !state.run.failures.empty());
        state.run.inFlight.push_back({7s, never});
        state.run.inFlight.push_back({7s, 7s + 3ms, 8s});
        state.run.failures.push_back({Outcome::GatewayTimeout, 504, "{\"message\": \"\u00fc\"}", 12, 3s});
        state.samples = 1234;
        state.chunks = 1;
        state.seconds = 5;
        state.loadRows = 6;
        state.leftOut = 77;
        state.oneIn = 8;
        state.wholeUntil = 9s;
        state.jobs = 41;
        state.jobChunks = 2;
        QVERIFY(!state.run.openJobs.empty() && !state.run.jobs.empty());
        RunState decoded = decodeState(encodeState(state)).value();
        QVERIFY(decoded.samples == 1234 && decoded.chunks == 1 && decoded.seconds == 5 && decoded.loadRows == 6);
        QVERIFY(decoded.leftOut == 77 && decoded.oneIn == 8 && decoded.wholeUntil == 9s);
        QVERIFY(decoded.jobs == 41 && decoded.jobChunks == 2);
        // These have rows of their own.
        QVERIFY(decoded.run.seconds.empty() && decoded.run.load.empty());
        decoded.run.seconds = state.run.seconds;
        decoded.run.load = state.run.load;
        decoded.run.jobs = state.run.jobs;
        decoded.run.startedAt = state.run.startedAt;
        QCOMPARE(difference(decoded.run, state.run), std::string());
    }

    void malformedSecond_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* fault, std::vector<std::uint64_t> numbers, bool good = false) {
            QTest::newRow(fault) << QByteArray::fromStdString(sealedNumbers(numbers)) << good;
        };
        const auto with = [](std::size_t at, std::vector<std::uint64_t> instead, std::uint64_t oks = 0) {
            auto numbers = emptySecond();
            numbers[1] = oks;
            numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(at));
            numbers.insert(numbers.begin() + static_cast<std::ptrdiff_t>(at), instead.begin(), instead.end());
            return numbers;
        };
        constexpr std::size_t answered = 1 + 3 * outcomeCount;
        constexpr std::size_t firstByte = answered + 6;
        row("nothing wrong", emptySecond(), true);
        auto oneAnswer = with(answered + 3, {1, 23'551, 1}, 1); // its service time first: what follows it moves
        oneAnswer.erase(oneAnswer.begin() + answered);
        const std::vector<std::uint64_t> response{1, 23'551, 1};
        oneAnswer.insert(oneAnswer.begin() + answered, response.begin(), response.end());
        row("one answer", oneAnswer, true);
        row("an answer without its service time", with(answered, {1, 23'551, 1}, 1));
        row("more sent again than there were", with(1 + 2 * outcomeCount + 2, {1}));
        row("more retries than there were", with(1 + outcomeCount + 2, {1}));
        row("ends early", std::vector<std::uint64_t>(5, 0));
        row("goes on", with(firstByte, {0, 0}));
        row("an answer without its time", with(answered, {0}, 1));
        row("a time without its answer", with(answered, {1, 5, 1}));
        row("an answer among the gateway timeouts", with(answered + 1, {1, 5, 1}, 1));
        row("cell past the last", with(answered, {1, 23'552, 1}, 1));
        row("second cell past the last", with(answered, {2, 23'551, 0, 1, 1}, 2));
        row("cell that overflows", with(answered, {2, 5, ~std::uint64_t{0}, 1, 1}, 2));
        row("empty cell", with(firstByte, {1, 5, 0}));
        row("counts that overflow", with(firstByte, {2, 5, 0, std::uint64_t{1} << 62, std::uint64_t{1} << 62}));
        row("more cells than there are bytes", with(firstByte, {23'000}));
        row("2^63 cells", with(firstByte, {std::uint64_t{1} << 63}));
        QTest::newRow("not sealed") << QByteArray("abc") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("unfolds to 64 MB") << QByteArray::fromStdString(sealed(std::string(64 << 20, '\0'))) << false;
    }
    void malformedSecond()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        QCOMPARE(decodeSecond(bytes.toStdString()).has_value(), good);
    }

    void malformedState_data()
    {
        QTest::addColumn<int>("at"); // the number made wrong
        QTest::addColumn<quint64>("number");
        QTest::addColumn<bool>("good");
        QTest::newRow("nothing wrong") << 0 << quint64{0} << true;
        QTest::newRow("unknown phase") << 0 << quint64{3} << false;
        QTest::newRow("unknown end") << 1 << quint64{7} << false;
        QTest::newRow("an end past all times") << 2 << (quint64{1} << 61) << false;
        QTest::newRow("left out, and all kept") << 11 << quint64{1} << false;
        QTest::newRow("one in none") << 12 << quint64{0} << false;
        QTest::newRow("one in three") << 12 << quint64{3} << false;
        QTest::newRow("more requests than there are bytes") << 14 << quint64{1000} << false;
        QTest::newRow("more in flight than there are bytes") << 25 << quint64{1000} << false;
        QTest::newRow("more cells of lag than there are bytes") << 28 << quint64{1000} << false;
        QTest::newRow("more workers than there are bytes") << 31 << quint64{1000} << false;
        QTest::newRow("more failures than there are bytes") << 37 << quint64{1} << false;
        QTest::newRow("more open jobs than there are bytes") << 40 << quint64{1} << false;
    }
    void malformedState()
    {
        QFETCH(int, at);
        QFETCH(quint64, number);
        QFETCH(bool, good);
        // phase, end, 2 times, 7 counts, left out, one in, whole until, requests, 10 outcomes, in flight, 2 counts,
        // lag, longest lag, CPU share, workers, longest pass, 4 counts, failures, jobs, their chunks,
        // open jobs
        std::vector<std::uint64_t> numbers(41, 0);
        numbers[12] = 1;
        numbers[static_cast<std::size_t>(at)] = number;
        QCOMPARE(decodeState(sealedNumbers(numbers)).has_value(), good);
    }

    /// Found by a fuzzer: the age of such a request overflows.
    void momentsOfNoRun()
    {
        for (const nanoseconds absurd : {nanoseconds::max(), nanoseconds::min() + 2s}) {
            RunState state;
            state.run.inFlight = {{absurd, never, never}};
            QVERIFY(!decodeState(encodeState(state)).has_value());
            state.run.inFlight = {{1s, 2s, never}};
            QVERIFY(decodeState(encodeState(state)).has_value());
            state.run.failures = {{Outcome::ServerError, 500, "x", 1, absurd}};
            QVERIFY(!decodeState(encodeState(state)).has_value());
        }
    }

    void failuresOfUnknownKind()
    {
        RunState state;
        state.run.failures = {{static_cast<Outcome>(outcomeCount), 500, "x", 1, 0s}};
        QVERIFY(!decodeState(encodeState(state)).has_value());
    }

    void everyBitFlipped()
    {
        const RunSnapshotPtr run = someRun();
        const std::string whole = encodeSecond(*run->seconds.back());
        for (std::size_t i = 0; i < whole.size() * 8; ++i) {
            std::string damaged = whole;
            damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
            const auto decoded = decodeSecond(damaged);
            QVERIFY(!decoded.has_value() || *decoded == *run->seconds.back());
        }
    }

    void cutAtEveryByte()
    {
        RunState state;
        state.run = *someRun();
        const std::string whole = encodeState(state);
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeState(std::string_view(whole).substr(0, length)).has_value());
        // And inside the seal, where its checksum does not help.
        const std::string plain = unsealed(whole, 1 << 20).value();
        for (std::size_t length = 0; length < plain.size(); ++length)
            QVERIFY(!decodeState(sealed(std::string_view(plain).substr(0, length))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSnapshotCodec)
#include "tst_snapshotcodec.moc"
