#include "../store/testrun.h"
#include "profile/profilejson.h"
#include "session/mergedrun.h"
#include "session/storedrun.h"
#include "store/runlabels.h"

#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

// A load that three machines send together is, put together, the run that one would have made of it.

namespace {

constexpr std::uint32_t machines = 3;
constexpr std::size_t requestsInAll = 9'000;

LoadProfile wholeProfile()
{
    LoadProfile profile;
    profile.requests.resize(syntheticKinds);
    for (std::size_t i = 0; i < syntheticKinds; ++i) {
        profile.requests[i].name = "request " + std::to_string(i);
        profile.requests[i].url = "http://127.0.0.1/";
    }
    profile.limit.time = 3s;
    profile.limit.kind = LimitKind::Total;
    profile.load.model = OpenModel{Rate{3000}};
    profile.load.duration = 3s;
    return profile;
}

/// Every third request of the whole load, by its own count.
std::vector<SyntheticRequest> partOf(const std::vector<SyntheticRequest>& all, std::uint32_t index)
{
    std::vector<SyntheticRequest> part;
    for (std::size_t i = index - 1; i < all.size(); i += machines) {
        part.push_back(all[i]);
        part.back().sample.number = i / machines;
    }
    return part;
}

RunInfo infoOfPart(const LoadProfile& whole, std::uint32_t index, nanoseconds later)
{
    const Shard shard{index, machines};
    RunInfo info;
    info.name = "together";
    info.startedAt = syntheticStart + std::chrono::duration_cast<WallTime::duration>(later);
    info.headroomVersion = "0.1.0";
    info.profileJson = writeProfile(shardOf(whole, shard).value());
    info.key = std::string(31, '0') + std::to_string(index);
    info.environment = shardFacts(whole, shard);
    info.environment["machine"] = "number " + std::to_string(index);
    return info;
}

QString message(const auto& result)
{
    return result ? QString("no error") : QString::fromStdString(result.error().message);
}

} // namespace

class TestMergedRun : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::vector<SyntheticRequest> m_all = syntheticRequests(5, requestsInAll, 3000);
    std::filesystem::path path(const std::string& name) const { return m_dir.path().toStdString() + '/' + name; }

    std::filesystem::path writePart(std::uint32_t index, nanoseconds later = 0s,
                                    const LoadProfile& whole = wholeProfile(), const RunWriterOptions& options = {})
    {
        const auto file = path("part" + std::to_string(index) + ".headroom");
        std::filesystem::remove(file);
        auto writer = RunWriter::create(file.string(), infoOfPart(whole, index, later), options);
        const TestRun run = playInto(**writer, partOf(m_all, index));
        if (!(*writer)->finish(*run.last))
            qFatal("a part cannot be written");
        return file;
    }

private slots:
    void isTheRunOfOneMachine()
    {
        std::vector<ShardFile> parts;
        for (const std::uint32_t index : {2u, 3u, 1u}) // in whatever order they are named
            parts.push_back({writePart(index)});
        const auto notes = mergeRuns(parts, path("merged.headroom"));
        QVERIFY2(notes, qPrintable(message(notes)));
        QVERIFY(notes->empty());

        WorkerInterval everything;
        for (const SyntheticRequest& request : m_all)
            everything.samples.push_back(asStored(request.sample));
        Aggregator aggregator(syntheticStart, syntheticKinds);
        aggregator.add(everything);
        const RunSnapshotPtr expected = aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 0s);
        auto reader = RunReader::open(path("merged.headroom").string());
        QVERIFY2(reader, qPrintable(message(reader)));
        const RunSnapshot& merged = *reader->snapshot();
        QVERIFY(merged.outcomes == expected->outcomes);
        QCOMPARE(merged.seconds.size(), expected->seconds.size());
        for (std::size_t i = 0; i < merged.seconds.size(); ++i)
            QVERIFY(*merged.seconds[i] == *expected->seconds[i]);
        QCOMPARE(merged.byRequest.size(), syntheticKinds);
        for (std::size_t kind = 0; kind < syntheticKinds; ++kind) {
            for (std::size_t i = 0; i < merged.byRequest[kind].size(); ++i)
                QVERIFY(*merged.byRequest[kind][i] == *expected->byRequest[kind][i]);
        }
        QCOMPARE(merged.sent, std::uint64_t(requestsInAll));
        QVERIFY(merged.end == RunEnd::Completed);
        QCOMPARE(merged.generator.workerCpu.size(), std::size_t(2 * machines));
        // Each request by the number it would have had.
        const auto samples = readSamples(*reader);
        QVERIFY2(samples, qPrintable(message(samples)));
        QVERIFY(*samples == expectedSamples(everything.samples));
        // The numbers of the whole profile, from the file.
        const auto run = openRun(path("merged.headroom"));
        QVERIFY2(run, qPrintable(message(run)));
        QVERIFY(run->profile == wholeProfile());
        QCOMPARE(run->info.environment.at("shard/2/machine"), std::string("number 2"));
        QCOMPARE(run->info.environment.at("merged_from"), std::string("3 of 3 parts"));
    }

    void clocksAreTold()
    {
        const std::vector<ShardFile> parts{{writePart(1, 400ms)}, {writePart(2, 2400ms)}, {writePart(3, 10s), -9s}};
        QVERIFY(mergeRuns(parts, path("merged.headroom")));
        auto reader = RunReader::open(path("merged.headroom").string());
        QVERIFY2(reader, qPrintable(message(reader)));
        const auto& facts = reader->info().environment;
        // The first began at 0.4 s; the second 2 s, the third 0.6 s after it, which is told to the whole second.
        QCOMPARE(facts.at("shard/2/moved_by_s"), std::string("2"));
        QCOMPARE(facts.at("shard/2/began_later_than_that_ms"), std::string("0"));
        QCOMPARE(facts.at("shard/3/moved_by_s"), std::string("1"));
        QCOMPARE(facts.at("shard/3/began_later_than_that_ms"), std::string("-400"));
        QCOMPARE(facts.at("shard/3/clock_offset_ms"), std::string("-9000"));
        const auto samples = readSamples(*reader);
        QVERIFY2(samples, qPrintable(message(samples)));
        QCOMPARE((*samples)[1].plannedStart, m_all[1].sample.plannedStart + 2s);
        QCOMPARE((*samples)[1].serviceTime(), asStored(m_all[1].sample).serviceTime());
        OutcomeCounts sum;
        for (const auto& second : reader->snapshot()->seconds)
            sum += second->outcomes;
        QVERIFY(sum == reader->snapshot()->outcomes);
    }

    void aMissingPartIsSaid()
    {
        const auto notes = mergeRuns({{writePart(1)}, {writePart(3)}}, path("merged.headroom"));
        QVERIFY2(notes, qPrintable(message(notes)));
        QCOMPARE(notes->at(0), std::string("A part is missing, 2/3: less was sent than the profile says."));
        QCOMPARE(readLabels(path("merged.headroom").string())->note, notes->at(0));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("twice") << "twice"
                               << "part 1/3 is there twice: '";
        QTest::newRow("another profile") << "profile"
                                         << "are no parts of one run: the profiles differ";
        QTest::newRow("no part") << "whole"
                                 << "is no part of a run: it was not made with 'run --shard'";
        QTest::newRow("one alone") << "alone"
                                   << "one part alone is no run to merge";
        QTest::newRow("not all samples") << "thinned"
                                         << "does not keep all its requests one by one";
        QTest::newRow("no file") << "absent"
                                 << "there is no file";
        QTest::newRow("an hour later") << "later"
                                       << "had ended before '";
    }
    void refuses()
    {
        QFETCH(QString, what);
        QFETCH(QString, says);
        std::vector<ShardFile> parts{{writePart(1)}};
        LoadProfile other = wholeProfile();
        other.limit.time = 4s;
        if (what == "twice")
            parts.push_back(parts.front());
        if (what == "profile")
            parts.push_back({writePart(2, 0s, other)});
        if (what == "thinned")
            parts.push_back({writePart(2, 0s, wholeProfile(), {.keepSamples = 100})});
        if (what == "later")
            parts.push_back({writePart(2, std::chrono::hours(1))});
        if (what == "absent")
            parts.push_back({path("absent.headroom")});
        if (what == "whole") {
            auto writer = RunWriter::create(path("whole.headroom").string(), testInfo());
            const TestRun run = playInto(**writer, partOf(m_all, 2));
            QVERIFY((*writer)->finish(*run.last));
            parts.push_back({path("whole.headroom")});
        }
        const auto merged = mergeRuns(parts, path("refused.headroom"));
        QVERIFY2(!merged && message(merged).contains(says), qPrintable(message(merged)));
        QVERIFY(!std::filesystem::exists(path("refused.headroom")));
        std::filesystem::remove(path("whole.headroom"));
    }
};

QTEST_APPLESS_MAIN(TestMergedRun)
#include "tst_mergedrun.moc"
