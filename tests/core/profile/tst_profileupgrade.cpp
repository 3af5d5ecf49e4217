#include "profile/profilejson.h"
#include "profile/profileupgrade.h"

#include <QTest>

using namespace headroom;

namespace {

std::string message(const Result<ReadProfile>& read)
{
    return read ? std::string() : read.error().message;
}

std::string profileText(const std::string& schema, const std::string& limit)
{
    return "{\n \"schema\": \"" + schema + "\",\n \"request\": {\"url\": \"http://localhost/\"},\n \"limit\": " + limit
        + ",\n \"load\": {\"model\": \"open\", \"rate\": \"5/s\", \"for\": \"1s\"}}";
}

} // namespace

class TestProfileUpgrade : public QObject {
    Q_OBJECT
private slots:
    void namesOfVersions_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<int>("version"); // 0: none
        QTest::newRow("first") << "headroom.profile/1" << 1;
        QTest::newRow("this one") << QString::fromStdString(profileSchema(profileVersion)) << profileVersion;
        QTest::newRow("one to come") << "headroom.profile/3" << 3;
        QTest::newRow("another document's") << "headroom.summary/1" << 0;
        QTest::newRow("no number") << "headroom.profile/" << 0;
        QTest::newRow("zero") << "headroom.profile/0" << 0;
        QTest::newRow("more than a number") << "headroom.profile/1.5" << 0;
        QTest::newRow("past all numbers") << "headroom.profile/99999999999999999999" << 0;
    }
    void namesOfVersions()
    {
        QFETCH(QString, schema);
        QFETCH(int, version);
        QCOMPARE(profileVersionNamed(schema.toStdString()).value_or(0), version);
    }

    // What version 1 said: 29 s unless a time is written, whatever the gateway.
    void readsVersion1_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("changes");
        QTest::newRow("another gateway without a time") << R"({"gateway": "aws-apigw-http"})" << 29 << 1;
        QTest::newRow("with its time") << R"({"gateway": "aws-apigw-http", "time": "30s"})" << 30 << 0;
        QTest::newRow("the default one") << R"({"gateway": "aws-apigw-rest"})" << 29 << 0;
        QTest::newRow("none named") << "{}" << 29 << 0;
    }
    void readsVersion1()
    {
        QFETCH(QString, limit);
        QFETCH(int, seconds);
        QFETCH(int, changes);
        const auto read = readProfileText(profileText("headroom.profile/1", limit.toStdString()), "p");
        QVERIFY2(read, message(read).c_str());
        QCOMPARE(read->version, 1);
        QCOMPARE(int(read->changes.size()), changes);
        QVERIFY(read->profile.limit.time == std::chrono::seconds(seconds));
        // Written anew it is of this version, and says the same.
        const auto again = readProfileText(writeProfile(read->profile), "p");
        QVERIFY2(again, message(again).c_str());
        QCOMPARE(again->version, profileVersion);
        QVERIFY(again->changes.empty());
        QVERIFY(again->profile == read->profile);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("says");
        QTest::newRow("version 2 wants the time") << "headroom.profile/2"
                                                  << R"({"gateway": "nginx"})"
                                                  << "p:4: limit.time: is missing: how long may this gateway take?";
        QTest::newRow("newer") << "headroom.profile/3"
                               << "{}"
                               << "p:2: schema: is of version 3; this Headroom reads up to version 2, a newer one is "
                                  "needed";
        QTest::newRow("another document") << "headroom.summary/1"
                                          << "{}"
                                          << "p:2: schema: this program reads headroom.profile/2, not "
                                             "'headroom.summary/1'";
        QTest::newRow("a limit that is none") << "headroom.profile/1"
                                              << "7"
                                              << "p:4: limit must be an object";
        QTest::newRow("a gateway that is none") << "headroom.profile/1"
                                                << R"({"gateway": 7})"
                                                << "p:4: limit.gateway: must be a text";
    }
    void refuses()
    {
        QFETCH(QString, schema);
        QFETCH(QString, limit);
        QFETCH(QString, says);
        const auto read = readProfileText(profileText(schema.toStdString(), limit.toStdString()), "p");
        QVERIFY2(message(read).starts_with(says.toStdString()), message(read).c_str());
    }

    void keepsWhatEditorsGoBy()
    {
        std::string text = profileText("headroom.profile/2", "{}");
        text.insert(1, "\"$schema\": \"./profile.schema.json\",");
        const auto read = readProfileText(text, "p");
        QVERIFY2(read, message(read).c_str());
        QVERIFY(writeProfile(read->profile).starts_with("{\n  \"$schema\": \"./profile.schema.json\",\n  \"schema\""));
    }
};

QTEST_APPLESS_MAIN(TestProfileUpgrade)
#include "tst_profileupgrade.moc"
