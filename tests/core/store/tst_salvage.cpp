#include "store/salvage.h"
#include "testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

// A damaged run gives up what can be read, never a number that was not measured.

namespace {

constexpr std::size_t requests = 20'000;

std::vector<Sample> samplesOf(SalvagedRun& run)
{
    std::vector<Sample> samples;
    static_cast<void>(run.forEachChunk([&](const SampleChunk& chunk) {
        samples.insert(samples.end(), chunk.samples.begin(), chunk.samples.end());
        return true;
    }));
    sortByNumber(samples);
    return samples;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + "; ";
    return text;
}

/// Empty if every second of `part` is one of the whole run, as it was.
QString foreignSecond(const SecondsOfRun& part, const SecondsOfRun& whole)
{
    for (const auto& second : part) {
        const bool known = std::any_of(whole.begin(), whole.end(), [&](const auto& one) { return *one == *second; });
        if (!known)
            return QStringLiteral("second %1 is another").arg(second->second);
    }
    return {};
}

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    TestRun m_run;
    std::vector<Sample> m_samples;
    QByteArray m_bytes;
    std::string path(const char* name) const { return m_dir.filePath(name).toStdString(); }

    static void write(const std::string& file, const QByteArray& bytes)
    {
        QFile out(QString::fromStdString(file));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

private slots:
    void initTestCase()
    {
        auto writer = RunWriter::create(path("whole.headroom"), testInfo());
        m_run = playInto(**writer, syntheticRequests(31, requests, 3000));
        QVERIFY((*writer)->finish(*m_run.last));
        m_samples = expectedSamples(m_run.samples);
        QFile file(m_dir.filePath("whole.headroom"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
    }

    void aSoundRunLosesNothing()
    {
        auto run = SalvagedRun::open(path("whole.headroom"));
        QVERIFY(run);
        QCOMPARE(joined(run->lost()), std::string());
        QCOMPARE(difference(*run->snapshot(), *m_run.last), std::string());
        QVERIFY(samplesOf(*run) == m_samples);
        QVERIFY(readJobs(*run) == m_run.jobs);
        QVERIFY(!run->info().cut && run->info().end == RunEnd::Completed);
    }

    void saysWhatIsLost_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("lost"); // empty: it could be made again
        QTest::addColumn<bool>("everyNumber");
        const QString noBlob = "UPDATE %1 SET data = zeroblob(40) WHERE %2";
        QTest::newRow("a second") << noBlob.arg("seconds", "second = 1") << "" << true;
        QTest::newRow("a second is missing") << "DELETE FROM seconds WHERE second = 0"
                                             << "" << true;
        QTest::newRow("a second of a request")
            << noBlob.arg("request_seconds", "request = 1 AND second = 0") << "" << true;
        QTest::newRow("a second under another request")
            << "UPDATE request_seconds SET request = 3 WHERE request = 1 AND second = 0"
            << "" << true;
        QTest::newRow("a second under a request that cannot be")
            << "UPDATE request_seconds SET request = 4611686018427387904 WHERE request = 1 AND second = 0"
            << "" << true;
        QTest::newRow("a chunk") << noBlob.arg("samples", "chunk = 1") << "8192 of 20000 samples; " << true;
        QTest::newRow("a second and a chunk")
            << noBlob.arg("seconds", "second = 1") + ";" + noBlob.arg("samples", "chunk = 0")
            << "1 of %1 seconds of the run; 8192 of 20000 samples; " << false;
        QTest::newRow("a chunk of jobs") << noBlob.arg("jobs", "chunk = 1") << "2048 of 5000 jobs; " << true;
        QTest::newRow("a second of the load")
            << noBlob.arg("load", "second = 2") << "1 of %2 seconds of the load; " << true;
        QTest::newRow("the state") << noBlob.arg("state", "id = 1")
                                   << "how the run ended, what the generator saw of itself, and the kinds of failures; "
                                   << false;
    }
    void saysWhatIsLost()
    {
        QFETCH(QString, damage);
        QFETCH(QString, lost);
        QFETCH(bool, everyNumber);
        const std::string file = path("damaged.headroom");
        write(file, m_bytes);
        QVERIFY(Database::open(file, Database::Access::Write).value().execute(damage.toUtf8().constData()));

        auto run = SalvagedRun::open(file);
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        lost.replace("%1", QString::number(m_run.last->seconds.size()));
        lost.replace("%2", QString::number(m_run.last->load.size()));
        QCOMPARE(QString::fromStdString(joined(run->lost())), lost);
        const RunSnapshot& salvaged = *run->snapshot();
        QCOMPARE(salvaged.outcomes == m_run.last->outcomes, everyNumber || damage.contains("state"));
        QCOMPARE(run->info().cut, !everyNumber);
        QCOMPARE(run->generatorKnown(), !damage.contains("state"));
        if (lost.isEmpty())
            QCOMPARE(difference(salvaged, *m_run.last), std::string());
        QCOMPARE(foreignSecond(salvaged.seconds, m_run.last->seconds), QString());
        OutcomeCounts sum;
        for (const auto& second : salvaged.seconds)
            sum += second->outcomes;
        QVERIFY(sum == salvaged.outcomes);
    }

    void withoutItsDescriptionNothingCanBeTold()
    {
        const std::string file = path("damaged.headroom");
        write(file, m_bytes);
        QVERIFY(Database::open(file, Database::Access::Write).value().execute("DELETE FROM run WHERE key = 'profile'"));
        const auto run = SalvagedRun::open(file);
        QVERIFY(!run);
        QVERIFY2(run.error().message.ends_with("the description of its run cannot be read"),
                 run.error().message.c_str());
        QVERIFY(!SalvagedRun::open(path("absent.headroom")));
    }

    /// The description of the run lies within the first few kilobytes, and with it the run's name and profile are told.
    void aCutNearItsFrontLeavesTheDescription()
    {
        const std::string file = path("cut.headroom");
        for (int kilobytes = 20; kilobytes <= 64; kilobytes += 4) {
            write(file, m_bytes.first(kilobytes * 1024));
            auto run = SalvagedRun::open(file);
            QVERIFY2(run, run ? "" : run.error().message.c_str());
            QCOMPARE(run->info().profileJson, testInfo().profileJson);
            QVERIFY(!run->lost().empty());
            QCOMPARE(foreignSecond(run->snapshot()->seconds, m_run.last->seconds), QString());
        }
    }

    /// Wherever the file ends behind its description, what lies before is told.
    void aCutFileGivesWhatWasBeforeTheCut()
    {
        std::size_t fewer = 0;
        for (int percent = 20; percent < 100; percent += 5) {
            const std::string file = path("cut.headroom");
            write(file, m_bytes.first(m_bytes.size() / 100 * percent));
            auto run = SalvagedRun::open(file);
            QVERIFY2(run, run ? "" : run.error().message.c_str());
            const std::vector<Sample> samples = samplesOf(*run);
            QVERIFY(samples.size() >= fewer && samples.size() <= m_samples.size());
            QVERIFY(std::ranges::all_of(samples, [&](const Sample& one) { return one == m_samples[one.number]; }));
            QVERIFY(!run->lost().empty());
            QCOMPARE(foreignSecond(run->snapshot()->seconds, m_run.last->seconds), QString());
            fewer = samples.size();
        }
        QVERIFY(fewer > m_samples.size() / 2);
    }

    /// Bytes turned or cut off anywhere: what is given up was measured.
    void neverAnotherNumber()
    {
        std::mt19937_64 random(11);
        const auto anywhere = [&](std::uint64_t below) { return static_cast<qsizetype>(random() % below); };
        int opened = 0, incomplete = 0;
        for (int turn = 0; turn < 200; ++turn) {
            QByteArray damaged = m_bytes;
            if (turn % 4 == 0)
                damaged.truncate(8192 + anywhere(std::uint64_t(m_bytes.size()) - 8192));
            for (int flips = turn % 4 * 20; flips > 0; --flips) {
                const qsizetype at = 4096 + anywhere(std::uint64_t(damaged.size()) - 4096);
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
            }
            const std::string file = path("damaged.headroom");
            write(file, damaged);
            auto run = SalvagedRun::open(file);
            if (!run)
                continue;
            ++opened;
            incomplete += run->lost().empty() ? 0 : 1;
            QCOMPARE(foreignSecond(run->snapshot()->seconds, m_run.last->seconds), QString());
            for (const Sample& sample : samplesOf(*run))
                QVERIFY(sample.number < m_samples.size() && sample == m_samples[sample.number]);
            QVERIFY(!run->lost().empty() || difference(*run->snapshot(), *m_run.last).empty());
        }
        QVERIFY2(opened > 50 && incomplete > 20, qPrintable(QString("%1 %2").arg(opened).arg(incomplete)));
    }
};

QTEST_APPLESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
