#include "commandrun.h"
#include "nginxserver.h"

#include <QTest>

using namespace headroom;

/// The whole program against a real nginx: what Headroom counts is what nginx logged.
class TestNginx : public QObject {
    Q_OBJECT
private slots:
    void countsAgreeWithTheAccessLog_data();
    void countsAgreeWithTheAccessLog();
    void openModelAgreesToo();
    void failuresAgreeToo();
};

void TestNginx::countsAgreeWithTheAccessLog_data()
{
    QTest::addColumn<int>("users");
    QTest::newRow("50 connections") << 50;
    QTest::newRow("500 connections") << 500;
}

void TestNginx::countsAgreeWithTheAccessLog()
{
    QFETCH(int, users);
    NginxServer nginx;
    QVERIFY2(nginx.started(), "nginx did not start");
    const CommandRun run = runCommand({"run", "--url", nginx.url("/page?x=1"), "--users", QString::number(users),
                                       "--requests", "20000", "--json", "-", "--quiet"});
    QVERIFY(!run.crashed);
    // On a busy machine the generator may say of itself that it was late (3); what it counted must hold all the same.
    QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.out + run.err);
    const QJsonObject outcomes = run.json()["outcomes"].toObject();
    const QList<QByteArray> log = nginx.stopAndReadLog();
    // One connection beside the load's may have asked whether nginx is up; it sent no request.
    QCOMPARE(log.count(QByteArray("200 /page?x=1")), 20'000);
    QCOMPARE(log.size(), 20'000);
    QCOMPARE(outcomes["ok"].toInt() + outcomes["near_limit"].toInt(), 20'000);
    QCOMPARE(run.json()["requests"].toObject()["sent"].toInt(), 20'000);
}

void TestNginx::openModelAgreesToo()
{
    NginxServer nginx;
    QVERIFY2(nginx.started(), "nginx did not start");
    const CommandRun run =
        runCommand({"run", "--url", nginx.url("/"), "--rate", "500/s", "--for", "3s", "--json", "-"});
    QVERIFY(!run.crashed);
    const QJsonObject requests = run.json()["requests"].toObject();
    QCOMPARE(requests["planned"].toInt(), 1500);
    QCOMPARE(requests["sent"].toInt(), 1500);
    QCOMPARE(nginx.stopAndReadLog().size(), 1500);
}

void TestNginx::failuresAgreeToo()
{
    NginxServer nginx;
    QVERIFY2(nginx.started(), "nginx did not start");
    const CommandRun run =
        runCommand({"run", "--url", nginx.url("/missing"), "--users", "5", "--requests", "500", "--json", "-"});
    QVERIFY(!run.crashed);
    QCOMPARE(run.json()["outcomes"].toObject()["client_error"].toInt(), 500);
    QCOMPARE(nginx.stopAndReadLog().count(QByteArray("404 /missing")), 500);
}

QTEST_GUILESS_MAIN(TestNginx)
#include "tst_nginx.moc"
