#include "../analysis/sampledrun.h"
#include "gateway/gatewayjson.h"
#include "profile/profilejson.h"
#include "session/rundigests.h"
#include "session/runfindings.h"
#include "store/runwriter.h"

#include <QTemporaryDir>
#include <QtTest>

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

    void write(const std::string& gateway)
    {
        RunInfo info;
        info.profileJson = writeProfile(m_run.profile);
        info.gatewayJson = gateway;
        auto writer = RunWriter::create(file().string(), info);
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
