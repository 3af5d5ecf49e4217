#include "emulator/gatewayemulator.h"
#include "session/capacityrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

class Gateway {
public:
    Gateway()
        : m_gateway(roomy())
        , m_port(*m_gateway.start())
    {
    }
    [[nodiscard]] LoadProfile profile(const std::string& path) const
    {
        LoadProfile profile;
        profile.request().url = "http://127.0.0.1:" + std::to_string(m_port) + path;
        profile.limit.time = 3s;
        return profile;
    }
    [[nodiscard]] EmulatorCounters counters() const { return m_gateway.counters(); }

private:
    static EmulatorSettings roomy()
    {
        EmulatorSettings settings;
        settings.concurrency = 200;
        return settings;
    }

    GatewayEmulator m_gateway;
    std::uint16_t m_port;
};

CapacitySettings endless()
{
    CapacitySettings settings;
    settings.from = 50;
    settings.warmUp = 0s;
    settings.step = 600s;
    return settings;
}

} // namespace

class TestCapacityRun : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("TMPDIR", m_folder->path().toUtf8());
    }
    void cleanup() { qunsetenv("TMPDIR"); }

    void stepsAreOpenAndLevel()
    {
        LoadProfile profile;
        profile.load.model = OpenModel{{7, 1s}, {{{1, 1s}, {9, 1s}, 30s}}, ArrivalProcess::Poisson, 42};
        profile.load.requests = 10;
        profile.load.maxInFlight = 99;
        profile.load.warmUp = 120s;
        profile.load.then = {{OpenModel{{1'000, 1s}}, 60s, {}, {}}};
        const LoadProfile step = stepProfile(profile, 12.2, 90s);
        QVERIFY(step.load == (LoadShape{OpenModel{{12.2, 1s}, {}, ArrivalProcess::Poisson, 42}, 90s, {}, 99}));
        profile.load.model = ClosedModel{20};
        QVERIFY(stepProfile(profile, 12.2, 90s).load.model == (decltype(profile.load.model)(OpenModel{{12.2, 1s}})));
    }

    void badProfilesSendNothing()
    {
        const Gateway gateway;
        LoadProfile profile = gateway.profile("/quick");
        profile.clientTimeout = 1s;
        const auto hidden = CapacityRun::start(profile, {}, {});
        QVERIFY(!hidden && hidden.error().kind == ErrorKind::BadInput);
        profile = gateway.profile("/quick");
        profile.request().url = "nonsense";
        QVERIFY(!CapacityRun::start(profile, {}, {}));
        QVERIFY(!CapacityRun::start(gateway.profile("/quick"), {}, std::filesystem::path("/proc/none")));
        QCOMPARE(gateway.counters().accepted, 0u);
    }

    /// From any thread, and while others look.
    void stopsFromAnyThread_data()
    {
        QTest::addColumn<bool>("abort");
        QTest::newRow("stop") << false;
        QTest::newRow("abort") << true;
    }
    void stopsFromAnyThread()
    {
        QFETCH(bool, abort);
        const Gateway gateway;
        auto search = *CapacityRun::start(gateway.profile("/delay?ms=50"), endless(), {});
        std::thread looker([&] {
            while (!search->finished())
                (void)search->progress();
        });
        QTRY_VERIFY_WITH_TIMEOUT(gateway.counters().answered > 5, 20'000);
        const CapacityProgress progress = search->progress();
        QVERIFY(progress.underWay && progress.snapshot && progress.steps.empty());
        QCOMPARE(progress.underWay->rate, 50.0);
        QVERIFY(progress.timeLeft > 600s && progress.elapsed > 0s);
        std::thread stopper([&] { abort ? search->abort() : search->stop(); });
        const auto result = search->wait();
        stopper.join();
        looker.join();
        QVERIFY(result && result->end == CapacityEnd::Stopped);
        QVERIFY(result->steps.empty());
        QTRY_COMPARE(gateway.counters().inFlight, 0u);
        if (!abort)
            QCOMPARE(gateway.counters().answered, gateway.counters().accepted); // drained
        search.reset();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void goesAwayInTheMiddle()
    {
        const Gateway gateway;
        for (const bool atOnce : {true, false}) {
            auto search = *CapacityRun::start(gateway.profile("/slow"), endless(), {});
            if (!atOnce)
                QTRY_VERIFY_WITH_TIMEOUT(gateway.counters().inFlight > 0, 20'000);
            search.reset(); // and not after its 4.5 s
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        }
    }

    void keepsItsRuns()
    {
        const Gateway gateway;
        CapacitySettings settings;
        settings.from = settings.highestRate = 400;
        settings.warmUp = 0s;
        settings.step = settings.confirm = 1s;
        const std::filesystem::path kept = m_folder->filePath("a/b").toStdString();
        auto search = *CapacityRun::start(gateway.profile("/delay?ms=1"), settings, kept);
        const auto result = search->wait();
        QVERIFY(result);
        if (result->end == CapacityEnd::GeneratorLimit)
            QSKIP("the machine is too busy to send in time");
        QVERIFY2(result->end == CapacityEnd::Confirmed, result->sentence.c_str());
        search.reset();
        QCOMPARE(QDir(m_folder->filePath("a/b")).entryList(QDir::Files, QDir::Name),
                 (QStringList{"01-400-per-s.headroom", "02-400-per-s-confirm.headroom"}));
        QCOMPARE(QString::fromStdString(result->steps[1].runFile),
                 m_folder->filePath("a/b/02-400-per-s-confirm.headroom"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCapacityRun)
#include "tst_capacityrun.moc"
