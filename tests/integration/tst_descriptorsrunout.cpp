#include "ownwant.h"
#include "truthserver.h"

#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace headroom;

namespace {

/// In the child: at most so many descriptors, of which some are taken already.
void restrain(int descriptors, int taken)
{
    const rlimit limit{static_cast<rlim_t>(descriptors), static_cast<rlim_t>(descriptors)};
    setrlimit(RLIMIT_NOFILE, &limit);
    for (int i = 0; i < taken; ++i)
        (void)::open("/dev/null", O_RDONLY); // stays open in what is started
}

} // namespace

/// Runs of a process that really has too few descriptors: the verdict names them, and every request is accounted for.
class TestDescriptorsRunOut : public QObject {
    Q_OBJECT
private slots:
    /// The usual case: the plan is cut to what the process may hold, and the starts beyond it are dropped.
    void startsBeyondTheLimitAreDropped()
    {
        TruthServer server;
        const CommandRun run = runRestrained({"run", "--url", QString::fromStdString(server.url("/delay/1500")),
                                              "--rate", "200/s", "--requests", "100", "--limit", "3s", "--json", "-"},
                                             [] { restrain(64, 0); });
        QVERIFY(!run.crashed);
        QVERIFY2(run.exitCode == 3, run.out + run.err);
        QCOMPARE(run.json()["verdict"].toString(), "INVALID");
        QVERIFY2(saysWhy(run, "this process may hold no more descriptors; ulimit -n raises that"), run.out);
        const qint64 sent = count(run, "requests", "sent");
        const qint64 dropped = count(run, "requests", "dropped_starts");
        QVERIFY2(dropped > 0, run.out);
        QCOMPARE(sent + dropped, 100);
        QCOMPARE(count(run, "outcomes", "ok")
                     + run.json()["generator"].toObject()["out_of"].toObject()["descriptors"].toInteger(),
                 sent);
        QCOMPARE(server.requests(), static_cast<quint64>(count(run, "outcomes", "ok")));
        QVERIFY2(run.err.contains("headroom: descriptors: does not fit: 100 requests in flight, if each takes 3 s (the "
                                  "limit), on 100 connections; this process has 32 descriptors for them: raise the "
                                  "limit with ulimit -n, "),
                 run.err);
    }

    /// Something else took them, so that connections which should have been possible are not. Many at once, so that
    /// several have failed before the first is heard of.
    void connectionsFailForWantOfThem()
    {
        TruthServer server;
        const CommandRun run = runRestrained({"run", "--url", QString::fromStdString(server.url("/delay/1500")),
                                              "--rate", "20000/s", "--requests", "60", "--limit", "3s", "--json", "-"},
                                             [] { restrain(140, 90); });
        QVERIFY(!run.crashed);
        QVERIFY2(run.exitCode == 3, run.out + run.err);
        QCOMPARE(run.json()["verdict"].toString(), "INVALID");
        const auto answered = static_cast<qint64>(server.answered());
        QVERIFY2(answered > 0 && answered < 60, run.out);
        QCOMPARE(count(run, "requests", "sent"), 60);
        QCOMPARE(count(run, "requests", "dropped_starts"), 0);
        QCOMPARE(count(run, "outcomes", "ok"), answered);
        QCOMPARE(count(run, "outcomes", "network_error"), 60 - answered);
        const QJsonObject outOf = run.json()["generator"].toObject()["out_of"].toObject();
        QCOMPARE(outOf["descriptors"].toInteger(), 60 - answered);
        QCOMPARE(outOf["ports"].toInteger() + outOf["memory"].toInteger(), 0);
        QVERIFY2(
            saysWhy(run,
                    QString("%1 requests failed on this machine, not at the target, for want of: %1 of descriptors "
                            "(ulimit -n raises their number).")
                        .arg(60 - answered)),
            run.out);
    }
};

QTEST_GUILESS_MAIN(TestDescriptorsRunOut)
#include "tst_descriptorsrunout.moc"
