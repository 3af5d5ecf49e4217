#include "../analysis/sampledrun.h"
#include "gateway/gatewayjson.h"
#include "profile/profilejson.h"
#include "report/summaryjson.h"
#include "session/keptsamples.h"
#include "session/rundigests.h"
#include "session/runfindings.h"
#include "session/storedrun.h"
#include "store/runwriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Findings of a run file, held against those of the samples that went into it.
class TestRunFindings : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_run = SampledRun();
        LognormalTimes noise(1s, 0.2, 1);
        for (int i = 0; i < 30'000; ++i) { // more than one chunk
            const int rows = 1 + i * 7 % 30;
            Sample& sample = m_run.addWork(i * 20ms, rows * noise() / 5);
            sample.bytesIn = 500 + static_cast<std::uint64_t>(rows) * 1000;
        }
        for (int i = 0; i < 50; ++i)
            m_run.add(i * 1s, 29s, Outcome::GatewayTimeout);
    }

    void areThoseOfItsSamples()
    {
        write(writeGateways({*gatewayNamed("aws-apigw-rest", shippedGateways())}));
        const auto findings = findingsIn(file(), m_run.profile, m_run.summary());
        QVERIFY2(findings, findings ? "" : findings.error().message.c_str());
        QCOMPARE(*findings, m_run.findings());
        QCOMPARE(findings->size(), 2u);
    }

    /// Of 30,050 requests 10,000 are kept whatever they are, and of the rest a part: the file says the same of the run.
    void areTheSameWhereNotAllSamplesAreKept()
    {
        const std::string gateway = writeGateways({*gatewayNamed("aws-apigw-rest", shippedGateways())});
        write(gateway);
        const auto whole = openRun(file());
        const auto findingsOfWhole = findingsIn(file(), m_run.profile, m_run.summary());
        write(gateway, {.keepSamples = 10'000});
        const auto part = openRun(file());
        QVERIFY(whole && part && findingsOfWhole);
        QVERIFY(part->info.samplesKept < 21'000 && whole->info.samplesKept == 30'050);
        const RunSummary summary = summarise(part->profile, *part->snapshot);
        QCOMPARE(summaryJson(summary, {}), summaryJson(summarise(whole->profile, *whole->snapshot), {}));
        QCOMPARE(*findingsIn(file(), part->profile, summary), *findingsOfWhole);
    }

    void tellsWhatIsNotKept_data()
    {
        QTest::addColumn<quint64>("leftOut");
        QTest::addColumn<quint64>("oneIn");
        QTest::addColumn<QString>("note");
        const QString rest = "Everything else is kept, and every count and percentile is of all requests.";
        QTest::newRow("nothing") << quint64(0) << quint64(1) << QString();
        QTest::newRow("one") << quint64(1) << quint64(2)
                             << "1 plain answer is not kept one by one: of such answers that ended after 12:31 1 in 2 "
                                "is. "
                + rest;
        QTest::newRow("many") << quint64(12'345'678) << quint64(8)
                              << "12,345,678 plain answers are not kept one by one: of such answers that ended after "
                                 "12:31 1 in 2 is, fewer the longer it went on, in the end 1 in 8. "
                + rest;
    }
    void tellsWhatIsNotKept()
    {
        QFETCH(quint64, leftOut);
        QFETCH(quint64, oneIn);
        RunInfo info;
        info.samplesLeftOut = leftOut;
        info.oneIn = oneIn;
        info.wholeUntil = 12min + 31s + 400ms;
        QTEST(QString::fromStdString(keptSamplesNote(info).value_or("")), "note");
    }

    void addsTheNoteToASummary()
    {
        write({});
        RunSummary summary;
        noteKeptSamples(summary, file());
        QVERIFY(summary.notes.empty());
        write({}, {.keepSamples = 10'000});
        noteKeptSamples(summary, file());
        QCOMPARE(summary.notes.size(), std::size_t(1));
        QVERIFY(summary.notes[0].find("plain answers are not kept one by one") != std::string::npos);
        noteKeptSamples(summary, m_folder.filePath("none.headroom").toStdString());
        QCOMPARE(summary.notes.size(), std::size_t(1));
    }

    /// The gateway as it was when the run was made, whatever the catalogue says today.
    void askTheGatewayOfTheRun_data()
    {
        QTest::addColumn<QByteArray>("gateway");
        QTest::addColumn<bool>("continues");
        GatewayEntry own = *gatewayNamed("aws-apigw-rest", shippedGateways());
        own.backendContinues = false;
        QTest::newRow("it stopped its backend then") << QByteArray::fromStdString(writeGateways({own})) << false;
        QTest::newRow("nothing readable: what is known today") << QByteArray(R"({"id": "aws-apigw-rest"})") << true;
        QTest::newRow("nothing") << QByteArray() << true;
    }
    void askTheGatewayOfTheRun()
    {
        QFETCH(QByteArray, gateway);
        write(gateway.toStdString());
        const auto findings = findingsIn(file(), m_run.profile, m_run.summary());
        QVERIFY(findings);
        QTEST(std::any_of(findings->begin(), findings->end(),
                          [](const Finding& one) { return one.id == "backend_continues"; }),
              "continues");
    }

    /// What was told when the run ended stays told; only a run that keeps nothing is looked at anew.
    void thoseKeptInTheFileComeFirst()
    {
        write(writeGateways({*gatewayNamed("aws-apigw-rest", shippedGateways())}));
        const auto anew = findingsOfRun(file(), m_run.profile, m_run.summary());
        QVERIFY(anew);
        QCOMPARE(*anew, m_run.findings());
        RunDigest digest = digestOf(m_run.profile, m_run.summary(), WallTime());
        QVERIFY(writeDigest(file().string(), digest).has_value()); // a digest whose findings were never looked for
        QCOMPARE(*findingsOfRun(file(), m_run.profile, m_run.summary()), m_run.findings());
        digest.findings = {{"of_old", "Found by an older Headroom.", "evidence", "remedy"}};
        QVERIFY(writeDigest(file().string(), digest).has_value());
        const auto kept = findingsOfRun(file(), m_run.profile, m_run.summary());
        QVERIFY(kept && kept->size() == 1 && kept->front().id == "of_old" && kept->front().remedy == "remedy");
        RunSummary part = m_run.summary(); // of a part of the run, or of what could be saved of it
        part.range = TimeRange{.from = 10s};
        QCOMPARE(*findingsOfRun(file(), m_run.profile, part), *findingsIn(file(), m_run.profile, part));
        part.range.reset();
        --part.sent;
        QCOMPARE(*findingsOfRun(file(), m_run.profile, part), *findingsIn(file(), m_run.profile, part));
        digest.findings.emplace();
        QVERIFY(writeDigest(file().string(), digest).has_value()); // looked for, and nothing found
        QVERIFY(findingsOfRun(file(), m_run.profile, m_run.summary())->empty());
    }

    void canBeGivenUp()
    {
        write({});
        int asked = 0;
        const auto findings = findingsIn(file(), m_run.profile, m_run.summary(), [&] { return ++asked < 2; });
        QVERIFY(findings && findings->empty());
        QCOMPARE(asked, 2);
    }

    void aFileThatIsNotThere()
    {
        const auto findings = findingsIn(m_folder.filePath("none.headroom").toStdString(), m_run.profile, {});
        QVERIFY(!findings && findings.error().message.find("none.headroom") != std::string::npos);
    }

private:
    std::filesystem::path file() const { return m_folder.filePath("r.headroom").toStdString(); }

    void write(const std::string& gateway, const RunWriterOptions& options = {})
    {
        RunInfo info;
        info.profileJson = writeProfile(m_run.profile);
        info.gatewayJson = gateway;
        auto writer = RunWriter::create(file().string(), info, options);
        if (!writer)
            qFatal("%s", writer.error().message.c_str());
        IntervalRecorder recorder(0);
        for (const Sample& sample : m_run.byEnd()) {
            recorder.planned(sample.plannedStart);
            recorder.started(sample.plannedStart, sample.sent);
            recorder.finished(sample);
        }
        Aggregator aggregator{WallTime()};
        WorkerInterval interval = recorder.take(1h, {}, 0.1);
        aggregator.add(interval);
        (*writer)->enqueue({std::move(interval.samples), nullptr});
        QVERIFY((*writer)->finish(*aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 1h)));
    }

    QTemporaryDir m_folder;
    SampledRun m_run;
};

QTEST_GUILESS_MAIN(TestRunFindings)
#include "tst_runfindings.moc"
