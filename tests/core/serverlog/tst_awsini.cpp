#include "readaws.h"
#include "serverlog/cloudwatch/awsini.h"

#include <QJsonObject>
#include <QTest>

using namespace headroom;

namespace {

const std::vector<std::pair<const char*, QString>> texts{
    {"plain", "[default]\naws_access_key_id = AKIA1\naws_secret_access_key=s/+=cret\n"},
    {"no line end", "[a]\nx=1"},
    {"CRLF", "[a]\r\nx = 1\r\ny=2\r\n[b]\r\nx=3\r\n"},
    {"comments", "# one\n; two\n[a]\n# three\nx = 1\n  # four\ny = 2 # is of the value\nz = 3 ; too\n"},
    {"colons", "[a]\nx: 1\ny : b=c\nz = d:e\n"},
    {"cases", "[A]\nAWS_Region = Eu\n[a]\nREGION=x\n"},
    {"nested", "[profile a]\ns3 =\n  max = 1\n  more = 2\nregion = eu-west-1\n"},
    {"nested and a blank", "[a]\ns3 =\n  max = 1\n\n  more = 2\nregion = r\n"},
    {"continued", "[a]\nx = 1\n  2\ny = 3\n"},
    {"all indented", "[a]\n  x = 1\n  y = 2\n[b]\n  z = 3\n"},
    {"tabs", "[a]\n\tx\t=\t1\t\n\ty = 2\n"},
    {"deeper first", "[a]\n    x = 1\n  y = 2\n"},
    {"indented section", "[a]\nx = 1\n[b]\ny = 2\n"},
    {"empty value", "[a]\nx =\ny = 1\n"},
    {"odd names", "[profile \"my own\"]\nx = 1\n[sso-session s]\ny = 2\n[a]b]\nz = 3\n[c] tail\nw = 4\n"},
    {"nothing", ""},
    {"blanks", "\n  \n\t\n"},
    {"sections only", "[a]\n[b]\n"},
    {"before a section", "x = 1\n[a]\n"},
    {"no setting", "[a]\nsecret-without-a-name\n"},
    {"no name", "[a]\n= 1\n"},
    {"section twice", "[a]\nx = 1\n[b]\n[a]\ny = 2\n"},
    {"setting twice", "[a]\nx = 1\nX = 2\n"},
    {"empty section name", "[]\nx = 1\n"},
    {"open section", "[a\nx = 1\n"},
};

QJsonValue asJson(const Result<AwsIni>& ini)
{
    if (!ini)
        return QJsonValue::Null;
    QJsonObject all;
    for (const auto& [name, section] : *ini) {
        QJsonObject one;
        for (const auto& [key, value] : section)
            one[QString::fromStdString(key)] = QString::fromStdString(value);
        all[QString::fromStdString(name)] = one;
    }
    return all;
}

} // namespace

class TestAwsIni : public QObject {
    Q_OBJECT
    QJsonArray m_botocore;

private slots:
    void initTestCase()
    {
        QJsonArray cases;
        for (const auto& [name, text] : texts)
            cases.append(text);
        m_botocore = botocoreReads(cases);
        QCOMPARE(m_botocore.size(), qsizetype(texts.size()));
    }

    void readsAsBotocoreDoes_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].first) << int(i);
    }
    void readsAsBotocoreDoes()
    {
        QFETCH(int, number);
        const auto ini = readAwsIni(texts[std::size_t(number)].second.toStdString(), "f");
        QCOMPARE(asJson(ini), m_botocore[number]);
    }

    void namesTheLineAndNothingOfIt_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("error");
        const auto row = [](const char* name, const char* text, const char* error) {
            QTest::newRow(name) << std::string(text) << std::string(error);
        };
        row("no section", "S3CRET = x\n", "/f, line 1: a setting stands before the first section");
        row("no setting", "\n[a]\nS3CRET\n", "/f, line 3: it is neither a section nor a setting");
        row("no name", "[a]\n=S3CRET\n", "/f, line 2: it is neither a section nor a setting");
        row("twice", "[a]\nx=1\nx=S3CRET\n", "/f, line 3: the setting stands twice in its section");
        row("sections", "[S3CRET]\n[S3CRET]\n", "/f, line 2: the section stands twice");
    }
    void namesTheLineAndNothingOfIt()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, error);
        const auto ini = readAwsIni(text, "/f");
        QVERIFY(!ini);
        QCOMPARE(ini.error().message, error);
    }

    void skipsAByteOrderMark()
    {
        const auto ini = readAwsIni("\xef\xbb\xbf[a]\nx=1\n", "f");
        QVERIFY(ini && ini->contains("a"));
    }

    void findsProfiles_data()
    {
        QTest::addColumn<std::string>("section");
        QTest::addColumn<std::string>("profile");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* section, const char* profile, bool found) {
            QTest::addRow("%s/%s", section, profile) << std::string(section) << std::string(profile) << found;
        };
        row("default", "default", true);
        row("profile default", "default", true);
        row("profile dev", "dev", true);
        row("profile  dev ", "dev", true);
        row("profile\tdev", "dev", true);
        row("profile \"my own\"", "my own", true);
        row("profile 'my own'", "my own", true);
        row("dev", "dev", false);
        row("profiledev", "dev", false);
        row("profile", "", false);
        row("profile dev2", "dev", false);
        row("sso-session dev", "dev", false);
    }
    void findsProfiles()
    {
        QFETCH(std::string, section);
        QFETCH(std::string, profile);
        QFETCH(bool, found);
        const auto ini = readAwsIni("[" + section + "]\nx=1\n", "f");
        QVERIFY(ini);
        QCOMPARE(configProfile(*ini, profile) != nullptr, found);
    }
};

QTEST_GUILESS_MAIN(TestAwsIni)
#include "tst_awsini.moc"
