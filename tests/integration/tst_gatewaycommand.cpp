#include "commandrun.h"
#include "serverprocess.h"
#include "transportrun.h"

#include <QTest>

using namespace headroom;

namespace {

const QString ownCatalogue = R"({ "schema": "headroom.gateways/1", "gateways": [ {
    "id": "our-proxy", "product": "The proxy in our office", "kind": "first_byte", "limit": "20s",
    "signs": [ { "cause": "gateway_timeout", "status": 580, "body_contains": "gave up",
                 "answer": { "headers": { "X-Proxy": "ours" }, "body": "gave up on {host}" } } ] } ] })";

} // namespace

/// `headroom-cli gateway` as a user meets it.
class TestGatewayCommand : public QObject {
    Q_OBJECT

    /// On a port of its own; with the configuration as its catalogue if there is one.
    static ServerProcess gateway(QStringList arguments, const QString& catalogue = {})
    {
        arguments = QStringList{"gateway", "--port", "PORT", "--log", "FOLDER/log"} + arguments;
        if (!catalogue.isEmpty())
            arguments += {"--catalogue", "FOLDER/conf"};
        return ServerProcess("(it is built here)", HEADROOM_BIN "/headroom-cli", arguments, catalogue);
    }
    static QJsonObject outcomes(const QString& url, const QString& id)
    {
        return runCommand({"run", "--url", url, "--users", "30", "--requests", "30", "--gateway", id, "--limit", "20s",
                           "--json", "-", "--quiet"})
            .json()["outcomes"]
            .toObject();
    }

private slots:
    void servesAGatewayOfTheUsersOwn()
    {
        const ServerProcess own = gateway({"--as", "our-proxy", "--limit", "200ms"}, ownCatalogue);
        QVERIFY2(own.started(), own.trouble());
        const QByteArray words = " as our-proxy with a limit of 200ms until the answer begins, in front of ";
        QVERIFY2(own.awaitSaid(words, 1) == 1, own.said()); // it listens before it says so
        const Answer answer = TransportRun(planFor(own.url("/slow").toStdString())).one();
        QCOMPARE(answer.result.status, std::uint16_t(580));
        QCOMPARE(QString::fromStdString(answer.bodyStart), own.url("").replace("http://", "gave up on "));
        QCOMPARE(answer.header("x-proxy"), std::string("ours"));
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("unknown") << QStringList{"--as", "nope"} << QByteArray("'nope'");
        QTest::newRow("no catalogue") << QStringList{"--catalogue", "no-such.json"} << QByteArray("no-such.json");
        QTest::newRow("longer than it can be set to")
            << QStringList{"--as", "heroku", "--limit", "31s"}
            << QByteArray("The limit of heroku must be from 50ms to 30s, but 31s was given.");
    }
    void badInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const CommandRun run = runCommand(QStringList{"gateway"} + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(part) && run.err.count('\n') == 1, run.err);
    }

    void saysWhatIsNotAsInLife()
    {
        const ServerProcess websocket = gateway({"--as", "aws-apigw-websocket"});
        QVERIFY2(websocket.started(), websocket.trouble());
        QCOMPARE(websocket.awaitSaid("which no source confirms.\n", 1), 1);
        QCOMPARE(websocket.awaitSaid("No source shows how aws-apigw-websocket gives up: ", 1), 1);
        QCOMPARE(websocket.awaitSaid("\n", 3), 3); // and that it listens
    }

    void onlyFunctionsHaveInstances()
    {
        const ServerProcess plain = gateway({"--as", "nginx", "--limit", "20s"});
        const ServerProcess bounded = gateway({"--as", "nginx", "--limit", "20s", "--concurrency", "5"});
        const ServerProcess function = gateway({"--as", "aws-apigw-rest", "--limit", "20s", "--cold-start", "0s"});
        for (const ServerProcess* one : {&plain, &bounded, &function})
            QVERIFY2(one->started(), one->trouble());
        QCOMPARE(outcomes(plain.url("/delay?ms=2000"), "nginx")["throttled"].toInt(), 0);
        QCOMPARE(outcomes(bounded.url("/delay?ms=2000"), "nginx")["throttled"].toInt(), 25);
        QCOMPARE(outcomes(function.url("/delay?ms=2000"), "aws-apigw-rest")["throttled"].toInt(), 20);
    }
};

QTEST_GUILESS_MAIN(TestGatewayCommand)
#include "tst_gatewaycommand.moc"
