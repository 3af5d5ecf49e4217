#include "sampledrunfile.h"
#include "session/samplelist.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace headroom;
using namespace std::chrono_literals;

/// Requests of a run file in order and by filter, held against the samples that went into it.
class TestSampleList : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void keepsOnlyTheFirstOfTooMany();
    void leavesOutWhatDoesNotPass();
    void canBeGivenUp();
    void aPlaceThatIsNotThereIsAnError();

private:
    std::filesystem::path file() const { return m_folder.filePath("r.headroom").toStdString(); }
    SampleList list(const SampleFilter& filter, const SampleOrder& order, std::size_t most = mostListed) const
    {
        auto reader = RunReader::open(file().string());
        auto found = listSamples(*reader, filter, order, {}, most);
        if (!found)
            qFatal("%s", found.error().message.c_str());
        return std::move(*found);
    }
    std::vector<Sample> read(const SampleList& list) const
    {
        auto samples = SampleRows(file()).at(list.places);
        if (!samples)
            qFatal("%s", samples.error().message.c_str());
        return std::move(*samples);
    }

    QTemporaryDir m_folder;
    SampledRun m_run;
};

namespace {

std::vector<std::int64_t> keysOf(const std::vector<Sample>& samples, SampleColumn column)
{
    std::vector<std::int64_t> keys;
    for (const Sample& sample : samples)
        keys.push_back(sampleKey(sample, column));
    return keys;
}

} // namespace

void TestSampleList::initTestCase()
{
    m_run.profile.requests.resize(3);
    for (HttpRequest& request : m_run.profile.requests)
        request.url = "http://127.0.0.1/";
    std::mt19937 random(7);
    const auto below = [&](unsigned most) { return random() % most; };
    for (int i = 0; i < 20'000; ++i) { // three chunks
        Sample& sample = m_run.addWork(i * 1ms, below(32'000) * 1ms);
        sample.request = static_cast<std::uint16_t>(below(3));
        sample.bytesIn = below(5'000);
        sample.bytesOut = below(500);
        sample.attempt = static_cast<std::uint8_t>(below(2));
        sample.dns = below(3) * 1ms;
        sample.connectionReused = sample.dns == 0ns;
        if (below(50) == 0) {
            sample.outcome = Outcome::NetworkError;
            sample.cause = FailureCause::Network;
            sample.status = 0;
            sample.sent = sample.firstByte = never;
        }
        sample = asStored(sample);
    }
    writeRun(m_run, file());
}

void TestSampleList::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    for (int column = 0; column < sampleColumnCount; ++column) {
        for (const bool descending : {false, true})
            QTest::addRow("column %d, %s", column, descending ? "down" : "up") << column << descending;
    }
}

void TestSampleList::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(bool, descending);
    const auto by = static_cast<SampleColumn>(column);
    const SampleList found = list({}, {by, descending});
    QCOMPARE(found.matching, std::uint64_t(20'000));
    QCOMPARE(found.kept, std::uint64_t(20'000));
    auto expected = keysOf(m_run.samples, by);
    std::sort(expected.begin(), expected.end());
    if (descending)
        std::reverse(expected.begin(), expected.end());
    QCOMPARE(keysOf(read(found), by), expected);
}

void TestSampleList::keepsOnlyTheFirstOfTooMany()
{
    const SampleOrder slowest{SampleColumn::ResponseTime, true};
    const auto all = read(list({}, slowest));
    const SampleList some = list({}, slowest, 100);
    QCOMPARE(some.matching, std::uint64_t(20'000));
    const auto first = read(some);
    QCOMPARE(first.size(), std::size_t(100));
    QVERIFY(std::equal(first.begin(), first.end(), all.begin()));
}

void TestSampleList::leavesOutWhatDoesNotPass()
{
    SampleFilter filter;
    filter.outcomes = {Outcome::Ok, Outcome::GatewayTimeout};
    filter.request = 1;
    filter.plannedFrom = 3s;
    filter.plannedBefore = 9s;
    filter.slowerThan = 10s;
    filter.fasterThan = 30s;
    const auto found = read(list(filter, {SampleColumn::Number, false}));
    std::vector<Sample> expected;
    for (const Sample& sample : m_run.samples) {
        const bool outcome = sample.outcome == Outcome::Ok || sample.outcome == Outcome::GatewayTimeout;
        if (outcome && sample.request == 1 && sample.plannedStart >= 3s && sample.plannedStart < 9s
            && sample.end - sample.plannedStart > 10s && sample.end - sample.plannedStart < 30s)
            expected.push_back(sample);
    }
    QVERIFY(expected.size() > 100);
    QVERIFY(found == expected);
}

void TestSampleList::canBeGivenUp()
{
    auto reader = RunReader::open(file().string());
    int asked = 0;
    const auto found = listSamples(*reader, {}, {}, [&](double share) { return share < 2 && ++asked < 2; });
    QVERIFY(!found);
    QCOMPARE(asked, 2);
}

void TestSampleList::aPlaceThatIsNotThereIsAnError()
{
    SampleRows rows(file());
    QVERIFY(rows.at(std::vector<SamplePlace>{{0, 0}, {2, 100}}));
    QVERIFY(!rows.at(std::vector<SamplePlace>{{0, 8'192}}));
    const auto chunk = rows.at(std::vector<SamplePlace>{{77, 0}});
    QVERIFY(!chunk && chunk.error().message.find("r.headroom") != std::string::npos);
    QVERIFY(!SampleRows(m_folder.filePath("none.headroom").toStdString()).at(std::vector<SamplePlace>{{0, 0}}));
}

QTEST_GUILESS_MAIN(TestSampleList)
#include "tst_samplelist.moc"
