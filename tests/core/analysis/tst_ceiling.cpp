#include "analysis/ceiling.h"

#include <QTest>

#include <functional>
#include <set>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A machine that keeps up with what `can` says; everything it was asked.
std::vector<CeilingStep> searched(const std::function<bool(double rate, std::size_t number)>& can)
{
    std::vector<CeilingStep> steps;
    for (auto rate = nextCeilingRate(steps); rate && steps.size() < 100; rate = nextCeilingRate(steps)) {
        CeilingStep step{*rate};
        step.p99Lag = can(*rate, steps.size()) ? nanoseconds(1ms) : nanoseconds(30ms);
        steps.push_back(step);
    }
    return steps;
}

} // namespace

class TestCeiling : public QObject {
    Q_OBJECT
private slots:
    void judgesAStep_data()
    {
        QTest::addColumn<int>("lagMicroseconds");
        QTest::addColumn<double>("late");
        QTest::addColumn<int>("lost");
        QTest::addColumn<bool>("kept");
        QTest::newRow("in time") << 300 << 0.0 << 0 << true;
        QTest::newRow("just in time") << 9999 << 0.01 << 0 << true;
        QTest::newRow("lag at the mark") << 10'000 << 0.0 << 0 << false;
        QTest::newRow("too many late") << 300 << 0.0101 << 0 << false;
        QTest::newRow("one lost") << 300 << 0.0 << 1 << false;
    }
    void judgesAStep()
    {
        QFETCH(int, lagMicroseconds);
        QFETCH(double, late);
        QFETCH(int, lost);
        QFETCH(bool, kept);
        CeilingStep step{100, std::chrono::microseconds(lagMicroseconds), late};
        step.lost = static_cast<std::uint64_t>(lost);
        QCOMPARE(keptUp(step), kept);
    }

    void findsTheCeiling_data()
    {
        QTest::addColumn<double>("ceiling");
        for (const double ceiling : {12.0, 400.0, 500.0, 6'000.0, 19'999.0, 150'000.0})
            QTest::addRow("%g/s", ceiling) << ceiling;
    }
    void findsTheCeiling()
    {
        QFETCH(double, ceiling);
        const auto steps = searched([&](double rate, std::size_t) { return rate <= ceiling; });
        const auto found = highestKept(steps);
        QVERIFY(found);
        QVERIFY2(found->rate <= ceiling && found->rate * 1.12 >= ceiling, qPrintable(QString::number(found->rate)));
        QVERIFY(steps.size() < 30);
    }

    /// A neighbour of the machine that spoils a step now and then does not lower the ceiling.
    void oneBadMomentIsTriedAgain()
    {
        const auto steps = searched([](double rate, std::size_t number) { return rate <= 6000 && number % 3 != 2; });
        QVERIFY(highestKept(steps)->rate * 1.12 >= 6000);
    }

    void ends()
    {
        QVERIFY(!highestKept(searched([](double, std::size_t) { return false; })));
        const auto all = searched([](double, std::size_t) { return true; });
        QCOMPARE(highestKept(all)->rate, highestCeilingRate);
        for (const CeilingStep& step : all)
            QVERIFY(step.rate <= highestCeilingRate);
    }
};

QTEST_GUILESS_MAIN(TestCeiling)
#include "tst_ceiling.moc"
