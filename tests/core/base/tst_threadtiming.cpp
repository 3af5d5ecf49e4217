#include "base/threadtiming.h"

#include <QtTest>

#include <sched.h>
#include <sys/prctl.h>
#include <thread>

using namespace headroom;

namespace {

/// What the kernel says of a thread that asked, and of one that did not.
struct Seen {
    int slackNs = 0;
    int policy = 0;
};

Seen seenIn(int policyBefore, bool asks)
{
    Seen seen;
    std::thread([&] {
        const sched_param none{};
        sched_setscheduler(0, policyBefore, &none);
        if (asks)
            wakeOnTime();
        seen = {prctl(PR_GET_TIMERSLACK), sched_getscheduler(0)};
    }).join();
    return seen;
}

} // namespace

class TestThreadTiming : public QObject {
    Q_OBJECT

private slots:
    void sleepsEndOnTimeForTheThreadThatAsksAlone()
    {
        if (seenIn(SCHED_OTHER, false).slackNs <= 0)
            QSKIP("this kernel has no timer slack that could be told");
        QVERIFY(seenIn(SCHED_OTHER, false).slackNs > 1);
        QCOMPARE(seenIn(SCHED_OTHER, true).slackNs, 1);
        QVERIFY(seenIn(SCHED_OTHER, false).slackNs > 1);
    }

    void aPolicyThatSomebodyChoseStays()
    {
        QCOMPARE(seenIn(SCHED_BATCH, true).policy, SCHED_BATCH);
        QCOMPARE(seenIn(SCHED_OTHER, true).policy, SCHED_OTHER);
    }
};

QTEST_GUILESS_MAIN(TestThreadTiming)
#include "tst_threadtiming.moc"
