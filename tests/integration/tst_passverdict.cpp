#include "commandrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

/// Pass conditions from the profile and the command line to the exit code, against the local gateway.
class TestPassVerdict : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void onePassesAndOneFails();
    void flagsTakeTheProfilesPlace();
    void whatTheSampleCannotTellDoesNotPass();
    void abortsWhenBroken();
    void goesOnWhileNothingIsBroken();

private:
    [[nodiscard]] QString profile(const QByteArray& rest) const;
    QStringList run(const QStringList& arguments) const
    {
        return QStringList{"run"} + arguments + QStringList{"--json", "-"};
    }

    QProcess m_gateway;
    QString m_url;
    QTemporaryDir m_folder;
};

namespace {

QJsonObject condition(const CommandRun& run, int at)
{
    return run.json()["conditions"].toArray()[at].toObject();
}

} // namespace

/// /slow takes half as long again as the limit, /quick only what a cold start takes.
void TestPassVerdict::initTestCase()
{
    m_gateway.start(HEADROOM_BIN "/headroom-cli",
                    {"gateway", "--port", "0", "--limit", "1500ms", "--concurrency", "200", "--log",
                     m_folder.filePath("gateway.log")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += m_gateway.readAllStandardError()).contains('\n'), 10'000);
    const auto at = said.indexOf("http://127.0.0.1:");
    m_url = QString::fromUtf8(said.mid(at, said.indexOf(' ', at) - at));
}

void TestPassVerdict::cleanupTestCase()
{
    m_gateway.terminate();
    QVERIFY(m_gateway.waitForFinished());
}

QString TestPassVerdict::profile(const QByteArray& rest) const
{
    QFile file(m_folder.filePath("p.json"));
    const QByteArray url = m_url.toUtf8();
    const QByteArray text = R"({"schema": "headroom.profile/2", "order": "in_order",
 "requests": [{"name": "quick", "url": ")"
        + url + R"(/quick"}, {"name": "slow", "url": ")" + url + R"(/slow"}],
 "limit": {"time": "1500ms"}, "load": {"model": "open", "rate": "5/s", "requests": 10}, )"
        + rest + "}";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the profile");
    return file.fileName();
}

void TestPassVerdict::onePassesAndOneFails()
{
    const CommandRun both =
        runCommand(run({profile(R"("pass": [{"request": "quick", "condition": "gateway_timeout = 0"},
        {"request": "slow", "condition": "answered_in_time >= 50 %"}])")}));
    QVERIFY2(endedUnlessLate(both, "FAIL", 1), both.out + both.err);
    QCOMPARE(both.json()["conditions"].toArray().size(), 2);
    QCOMPARE(condition(both, 0)["request"].toString(), "quick");
    QVERIFY(condition(both, 0)["held"].toBool());
    QCOMPARE(condition(both, 0)["value"].toObject()["value"].toDouble(-1), 0.0);
    QCOMPARE(condition(both, 1)["held"], QJsonValue(false));
    QCOMPARE(condition(both, 1)["value"].toObject()["value"].toDouble(-1), 0.0); // none of the slow ones was answered
    QVERIFY2(condition(both, 1)["sentence"].toString().startsWith("Answered in time of slow: 0 of 10 requests (0 %;"),
             both.out);
    QVERIFY(both.json()["reasons"].toArray().contains(condition(both, 1)["sentence"]));

    const CommandRun one =
        runCommand(run({profile(R"("pass": [{"request": "quick", "condition": "gateway_timeout = 0"}])")}));
    QVERIFY2(endedUnlessLate(one, "PASS", 0), one.out + one.err);
    QCOMPARE(one.json()["outcomes"].toObject()["gateway_timeout"].toInt(), 10); // the others are not asked about
}

void TestPassVerdict::flagsTakeTheProfilesPlace()
{
    const QString file = profile(R"("pass": ["gateway_timeout = 0"])");
    const CommandRun flags =
        runCommand(run({file, "--pass", "gateway_timeout <= 60 %", "--pass", "throughput >= 0.1/s"}));
    QVERIFY2(endedUnlessLate(flags, "PASS", 0), flags.out + flags.err);
    QCOMPARE(condition(flags, 0)["condition"].toString(), "gateway_timeout <= 60 %");
    QCOMPARE(condition(flags, 0)["value"].toObject()["value"].toDouble(), 0.5);
    QCOMPARE(condition(flags, 1)["condition"].toString(), "throughput >= 0.1/s");
    const CommandRun own = runCommand(run({file}));
    QVERIFY2(endedUnlessLate(own, "FAIL", 1), own.out + own.err);
}

void TestPassVerdict::whatTheSampleCannotTellDoesNotPass()
{
    const CommandRun few =
        runCommand(run({"--url", m_url + "/quick", "--rate", "20/s", "--requests", "20", "--pass", "p99 <= 10 s"}));
    QVERIFY2(endedUnlessLate(few, "FAIL", 1), few.out + few.err);
    QVERIFY(condition(few, 0)["held"].isNull());
    QVERIFY(!condition(few, 0).contains("value"));
    QVERIFY(condition(few, 0)["sentence"].toString().contains("20 are too few requests to tell, it takes 368"));
}

void TestPassVerdict::abortsWhenBroken()
{
    QElapsedTimer timer;
    timer.start();
    const QString file = m_folder.filePath("aborted.headroom");
    const CommandRun aborted = runCommand(run({"--url", m_url + "/slow", "--limit", "1500ms", "--rate", "10/s", "--for",
                                               "60s", "--abort-when-broken", "--out", file}));
    QVERIFY2(endedUnlessLate(aborted, "FAIL", 1), aborted.out + aborted.err);
    QVERIFY2(timer.elapsed() < 50'000, "it went on to its end");
    const int sent = aborted.json()["requests"].toObject()["sent"].toInt();
    QVERIFY2(sent > 0 && sent < 600, aborted.out);
    // What was in flight was waited for: nothing is unfinished.
    QCOMPARE(aborted.json()["outcomes"].toObject()["gateway_timeout"].toInt(), sent);
    const QJsonArray reasons = aborted.json()["reasons"].toArray();
    QVERIFY(std::any_of(reasons.begin(), reasons.end(), [](const QJsonValue& reason) {
        return reason.toString().startsWith("Sending was stopped after ")
            && reason.toString().endsWith(", as the profile asks, because gateway_timeout = 0 was broken for good.");
    }));
    QCOMPARE(runCommand({"show", file, "--json", "-"}).out, aborted.out); // and the file knows how it ended
}

void TestPassVerdict::goesOnWhileNothingIsBroken()
{
    const CommandRun whole = runCommand(
        run({"--url", m_url + "/quick", "--limit", "1500ms", "--rate", "10/s", "--for", "3s", "--abort-when-broken"}));
    QVERIFY2(endedUnlessLate(whole, "PASS", 0), whole.out + whole.err);
    QCOMPARE(whole.json()["requests"].toObject()["sent"].toInt(), 30);
}

QTEST_GUILESS_MAIN(TestPassVerdict)
#include "tst_passverdict.moc"
