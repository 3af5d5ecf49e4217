#include "emulator/limitclock.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestLimitClock : public QObject {
    Q_OBJECT
private slots:
    void deadlines_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("totalMs"); ///< 0: none
        QTest::addColumn<QList<int>>("heardMs");
        QTest::addColumn<int>("expectedMs"); ///< -1: none
        const int total = int(LimitKind::Total), first = int(LimitKind::FirstByte), idle = int(LimitKind::Idle);
        QTest::newRow("total") << total << 0 << QList<int>{} << 1'000;
        QTest::newRow("total, while it comes") << total << 0 << QList<int>{400, 900} << 1'000;
        QTest::newRow("first byte, none yet") << first << 0 << QList<int>{} << 1'000;
        QTest::newRow("first byte has come") << first << 0 << QList<int>{400} << -1;
        QTest::newRow("first byte has come, total holds") << first << 9'000 << QList<int>{400} << 9'000;
        QTest::newRow("idle, none yet") << idle << 0 << QList<int>{} << 1'000;
        QTest::newRow("idle, from the last byte") << idle << 0 << QList<int>{400, 900} << 1'900;
        QTest::newRow("idle, total later") << idle << 9'000 << QList<int>{900} << 1'900;
        QTest::newRow("idle, total first") << idle << 1'500 << QList<int>{900} << 1'500;
        QTest::newRow("total before the limit") << idle << 700 << QList<int>{} << 700;
    }
    void deadlines()
    {
        QFETCH(int, kind);
        QFETCH(int, totalMs);
        QFETCH(QList<int>, heardMs);
        const SteadyTime received{5h};
        const auto total = totalMs > 0 ? std::optional<nanoseconds>(totalMs * 1ms) : std::nullopt;
        LimitClock clock(static_cast<LimitKind>(kind), 1s, total, received);
        for (const int ms : heardMs)
            clock.heard(received + ms * 1ms);
        const auto deadline = clock.deadline();
        QTEST(deadline ? int((*deadline - received) / 1ms) : -1, "expectedMs");
    }
};

QTEST_GUILESS_MAIN(TestLimitClock)
#include "tst_limitclock.moc"
