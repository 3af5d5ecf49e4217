#include "gateway/gatewaycatalogue.h"
#include "gateway/limitwarnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestLimitWarnings : public QObject {
    Q_OBJECT
private slots:
    void whatTheCatalogueSays_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("says"); // empty: nothing
        QTest::newRow("as it is by default") << "aws-apigw-http" << 30'000 << "";
        QTest::newRow("shorter, to try something out") << "aws-apigw-http" << 3'000 << "";
        QTest::newRow("longer than it can be")
            << "aws-apigw-http" << 60'000 << "The limit of 1min is longer than aws-apigw-http can be given, 30s";
        QTest::newRow("one that can be raised") << "aws-apigw-rest" << 60'000 << "";
        QTest::newRow("no bound known") << "haproxy" << 3'600'000 << "";
        QTest::newRow("no gateway that is known") << "nobody's" << 3'600'000 << ""; // the run itself refuses it
    }
    void whatTheCatalogueSays()
    {
        QFETCH(QString, gateway);
        QFETCH(int, milliseconds);
        QFETCH(QString, says);
        LoadProfile profile;
        profile.limit.gateway = gateway.toStdString();
        profile.limit.time = std::chrono::milliseconds(milliseconds);
        const auto warnings = warningsBeforeRun(profile);
        QCOMPARE(int(warnings.size()), says.isEmpty() ? 0 : 1);
        if (!warnings.empty())
            QVERIFY2(warnings[0].starts_with(says.toStdString()), warnings[0].c_str());
    }

    void namesAnEntryThatReplacesAShippedOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("mine.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": \"headroom.gateways/1\", \"gateways\": [{\"id\": \"nginx\", \"provider\": \"me\","
                   "\"product\": \"mine\", \"kind\": \"total\", \"limit\": \"5s\","
                   "\"signs\": [{\"cause\": \"gateway_timeout\", \"status\": [504]}]}]}");
        file.close();
        LoadProfile profile;
        profile.folder.path = folder.path().toStdString();
        profile.limit = {.gateway = "nginx", .time = 5s, .catalogue = "mine.json"};
        QVERIFY2(gatewaysOf(profile), gatewaysOf(profile) ? "" : gatewaysOf(profile).error().message.c_str());
        const auto warnings = warningsBeforeRun(profile);
        QCOMPARE(warnings.size(), std::size_t(1));
        QCOMPARE(warnings[0],
                 std::string("nginx is the gateway of that id in mine.json, in place of the one Headroom comes with."));
        profile.limit.gateway = "aws-apigw-rest"; // not among the file's own
        QVERIFY(warningsBeforeRun(profile).empty());
    }
};

QTEST_APPLESS_MAIN(TestLimitWarnings)
#include "tst_limitwarnings.moc"
