#include "base/programoutput.h"
#include "readaws.h"
#include "serverlog/cloudwatch/awscredentials.h"
#include "serverlog/cloudwatch/credentialfetch.h"
#include "serverlog/cloudwatch/credentialprocess.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

namespace {

struct Case {
    const char* name;
    AwsEnvironment environment;
    const char* credentials = "";
    const char* config = "";
    std::string profile{};
};

constexpr const char* twoProfiles = "[default]\naws_access_key_id = AKDEFAULT\naws_secret_access_key = sdefault\n"
                                    "[dev]\naws_access_key_id = AKDEV\naws_secret_access_key = sdev\n"
                                    "aws_session_token = tdev\nregion = eu-south-1\n";
constexpr const char* twoConfigs = "[default]\nregion = us-east-2\n"
                                   "[profile dev]\nregion = eu-west-1\n"
                                   "[profile keys]\naws_access_key_id = AKCONFIG\naws_secret_access_key = sconfig\n";
const AwsEnvironment keys{{"AWS_ACCESS_KEY_ID", "AKENV"}, {"AWS_SECRET_ACCESS_KEY", "senv"}};

AwsEnvironment with(AwsEnvironment environment, const AwsEnvironment& more)
{
    environment.insert(more.begin(), more.end());
    return environment;
}

/// Where botocore decides the same question.
const std::vector<Case> shared{
    {"variables", keys},
    {"variables before files", keys, twoProfiles, twoConfigs},
    {"variables with a token", with(keys, {{"AWS_SESSION_TOKEN", "tenv"}})},
    {"variables before a profile's variable", with(keys, {{"AWS_PROFILE", "dev"}}), twoProfiles, twoConfigs},
    {"an option before variables", keys, twoProfiles, twoConfigs, "dev"},
    {"the default profile", {}, twoProfiles, twoConfigs},
    {"a profile by variable", {{"AWS_PROFILE", "dev"}}, twoProfiles, twoConfigs},
    {"a profile by option", {{"AWS_PROFILE", "default"}}, twoProfiles, twoConfigs, "dev"},
    {"keys in the config file", {{"AWS_PROFILE", "keys"}}, twoProfiles, twoConfigs},
    {"credentials before config", {}, twoProfiles, "[default]\naws_access_key_id = X\naws_secret_access_key = Y\n"},
    {"the old name of the token",
     {},
     "[default]\naws_access_key_id=A\naws_secret_access_key=B\naws_security_token=C\n"},
    {"a region by variable", with(keys, {{"AWS_DEFAULT_REGION", "ap-south-1"}}), twoProfiles, twoConfigs},
    {"a profile's region", keys, twoProfiles, twoConfigs, "keys"},
};

AwsFiles filesOf(const Case& one)
{
    return {*readAwsIni(one.credentials, "credentials"), *readAwsIni(one.config, "config"), "credentials", "config"};
}

QJsonArray toldToBotocore()
{
    QJsonArray all;
    for (const Case& one : shared) {
        QJsonObject environment;
        for (const auto& [name, value] : one.environment)
            environment[QString::fromStdString(name)] = QString::fromStdString(value);
        all.append(QJsonObject{
            {"credentials", one.credentials},
            {"config", one.config},
            {"environment", environment},
            {"profile", one.profile.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(one.profile))}});
    }
    return all;
}

} // namespace

class TestAwsCredentials : public QObject {
    Q_OBJECT
    QJsonArray m_botocore;

private slots:
    void initTestCase()
    {
        m_botocore = botocoreReads(toldToBotocore());
        QCOMPARE(m_botocore.size(), qsizetype(shared.size()));
    }

    void choosesAsBotocoreDoes_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < shared.size(); ++i)
            QTest::newRow(shared[i].name) << int(i);
    }
    void choosesAsBotocoreDoes()
    {
        QFETCH(int, number);
        const Case& one = shared[std::size_t(number)];
        const QJsonObject theirs = m_botocore[number].toObject();
        const auto source =
            credentialSource({.profile = one.profile, .region = {}, .endpoint = {}}, one.environment, filesOf(one));
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        const auto* const own = std::get_if<AwsCredentials>(&*source);
        QVERIFY(own);
        QCOMPARE((QJsonArray{QString::fromStdString(own->accessKey), QString::fromStdString(own->secretKey),
                             QString::fromStdString(own->sessionToken)}),
                 theirs["keys"].toArray());
        const auto region =
            awsRegion({.profile = one.profile, .region = {}, .endpoint = {}}, one.environment, filesOf(one));
        QCOMPARE(region ? QString::fromStdString(*region) : QString(), theirs["region"].toString());
    }

    void asksWhoeverHandsThemOut_data()
    {
        QTest::addColumn<AwsEnvironment>("environment");
        QTest::addColumn<CredentialSource>("expected");
        QTest::newRow("container, relative")
            << AwsEnvironment{{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/x"}}
            << CredentialSource(ContainerCredentials{"http://169.254.170.2/v2/credentials/x", "", ""});
        QTest::newRow("container, full") << AwsEnvironment{
            {"AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/x"},
            {"AWS_CONTAINER_AUTHORIZATION_TOKEN",
             "Bearer t"}} << CredentialSource(ContainerCredentials{"http://127.0.0.1:9/x", "Bearer t", ""});
        QTest::newRow("container, token file")
            << AwsEnvironment{{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://[fd00:ec2::23]/v1/credentials"},
                              {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "t"},
                              {"AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/f"}}
            << CredentialSource(ContainerCredentials{"http://[fd00:ec2::23]/v1/credentials", "", "/f"});
        QTest::newRow("container in TLS")
            << AwsEnvironment{{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "https://example.com/x"}}
            << CredentialSource(ContainerCredentials{"https://example.com/x", "", ""});
        QTest::newRow("instance") << AwsEnvironment{}
                                  << CredentialSource(InstanceCredentials{"http://169.254.169.254"});
        QTest::newRow("instance, elsewhere")
            << AwsEnvironment{{"AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:8/"}}
            << CredentialSource(InstanceCredentials{"http://127.0.0.1:8"});
        QTest::newRow("container before instance")
            << AwsEnvironment{{"AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:8/"},
                              {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/c"}}
            << CredentialSource(ContainerCredentials{"http://169.254.170.2/c", "", ""});
    }
    void asksWhoeverHandsThemOut()
    {
        QFETCH(AwsEnvironment, environment);
        QFETCH(CredentialSource, expected);
        const auto source = credentialSource({}, environment, {});
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        QVERIFY(*source == expected);
    }

    /// Keys in the credentials file come before it, those in the config file after it.
    void profilesMayNameAProgram()
    {
        const std::string program = "credential_process = /bin/x \"a b\"\n";
        const std::string keysToo = "aws_access_key_id = A\naws_secret_access_key = B\n";
        const auto sourceOf = [](const std::string& credentials, const std::string& config) {
            return *credentialSource(
                {.profile = "p", .region = {}, .endpoint = {}}, {},
                {*readAwsIni(credentials, "credentials"), *readAwsIni(config, "config"), "credentials", "config"});
        };
        const CredentialSource expected(ProcessCredentials{"/bin/x \"a b\"", "credential_process of profile 'p'"});
        QVERIFY(sourceOf("", "[profile p]\n" + program) == expected);
        QVERIFY(sourceOf("", "[profile p]\n" + program + keysToo) == expected);
        QVERIFY(sourceOf("[p]\n" + program, "") == expected);
        QVERIFY(std::holds_alternative<AwsCredentials>(sourceOf("[p]\n" + keysToo, "[profile p]\n" + program)));
    }

    void linesAreSplitAsBotocoreDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words"); // none: refused
        const auto row = [](const char* line, const QStringList& words) { QTest::newRow(line) << line << words; };
        row("/opt/keys --for me", {"/opt/keys", "--for", "me"});
        row("  a\t b  ", {"a", "b"});
        row("\"/a b/c\" 'd e' f\"g h\"i", {"/a b/c", "d e", "fg hi"});
        row("a\\ b \"c\\\"d\" 'e\\f' \"g\\h\"", {"a b", "c\"d", "e\\f", "g\\h"});
        row("a \"\" ''", {"a", "", ""});
        row("a $HOME ~ ; rm | x > y", {"a", "$HOME", "~", ";", "rm", "|", "x", ">", "y"});
        row("a 'b", {});
        row("a \"b", {});
        row("a\\", {});
        row("  ", {});
    }
    void linesAreSplitAsBotocoreDoes()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        const auto split = processWords(line.toStdString());
        QCOMPARE(bool(split), !words.isEmpty());
        QStringList got;
        for (const std::string& word : split.value_or(std::vector<std::string>{}))
            got << QString::fromStdString(word);
        QCOMPARE(got, words);
    }

    void programsHandOutKeys_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("trouble"); // none: it gives keys
        const auto row = [](const char* name, const char* script, const char* trouble) {
            QTest::newRow(name) << QByteArray(script) << QByteArray(trouble);
        };
        row("keys",
            "echo \"{\\\"Version\\\": 1, \\\"AccessKeyId\\\": \\\"AK$1\\\", \\\"SecretAccessKey\\\": \\\"S\\\", "
            "\\\"SessionToken\\\": \\\"T\\\"}\"",
            "");
        row("another version", "echo '{\"Version\": 2, \"AccessKeyId\": \"S3CRET\", \"SecretAccessKey\": \"S\"}'",
            "not of Version 1");
        row("no JSON", "echo S3CRET", "no JSON object");
        row("half a key", "echo '{\"Version\": 1, \"AccessKeyId\": \"S3CRET\"}'", "that can be used");
        row("it fails", "echo S3CRET; echo S3CRET >&2; exit 3", "ended with 3");
        row("it is killed", "kill -9 $$", "ended by signal 9");
        row("endless words", "while :; do echo S3CRETS3CRETS3CRETS3CRETS3CRETS3CRETS3CRET; done",
            "more than 65536 bytes");
    }
    void programsHandOutKeys()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, trouble);
        const QTemporaryDir folder;
        const QString name = folder.filePath("my keys");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const auto found = fetchCredentials(
            ProcessCredentials{"\"" + name.toStdString() + "\" \";1\"", "credential_process of profile 'p'"});
        QCOMPARE(bool(found), trouble.isEmpty());
        if (found) {
            QCOMPARE(found->accessKey, std::string("AK;1")); // one argument, and no shell saw it
            return;
        }
        const QByteArray said = QByteArray::fromStdString(found.error().message);
        QVERIFY2(said.contains("credential_process of profile 'p' gives no credentials: ") && said.contains(trouble),
                 said.constData());
        QVERIFY2(!said.contains("S3CRET"), said.constData());
    }

    void programsThatAreNotThere()
    {
        const auto none = fetchCredentials(ProcessCredentials{"/nowhere/keys", "credential_process of profile 'p'"});
        QVERIFY(!none);
        QVERIFY(none.error().message.find("'/nowhere/keys' cannot be run: No such file") != std::string::npos);
    }

    void programsThatTakeTooLongAreKilled()
    {
        const SteadyTime begin = SteadyClock::now();
        const auto none = programOutput({"sh", "-c", "sleep 600 & echo $!; wait"}, std::chrono::milliseconds(300), 100);
        QVERIFY(!none);
        QVERIFY(none.error().message.find("not over within") != std::string::npos);
        QVERIFY(SteadyClock::now() - begin < std::chrono::minutes(1));
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<AwsEnvironment>("environment");
        QTest::addColumn<std::string>("config");
        QTest::addColumn<std::string>("profile");
        QTest::addColumn<std::string>("part");
        const auto row = [](const char* name, const AwsEnvironment& environment, const char* config,
                            const char* profile, const char* part) {
            QTest::newRow(name) << environment << std::string(config) << std::string(profile) << std::string(part);
        };
        const AwsEnvironment noInstance{{"AWS_EC2_METADATA_DISABLED", "true"}};
        row("half in variables", {{"AWS_ACCESS_KEY_ID", "S3CRET"}}, "", "",
            "the environment has AWS_ACCESS_KEY_ID without AWS_SECRET_ACCESS_KEY");
        row("half in a file", {}, "[profile p]\naws_access_key_id = S3CRET\n", "p",
            "profile 'p' in config has aws_access_key_id without aws_secret_access_key");
        row("a line end", {{"AWS_ACCESS_KEY_ID", "A"}, {"AWS_SECRET_ACCESS_KEY", "S3CRET\nX: y"}}, "", "",
            "the environment has AWS credentials with characters");
        row("no profile", {}, "[profile p]\nx=1\n", "q", "there is no AWS profile 'q' in credentials or config");
        row("a role", {}, "[profile p]\nrole_arn = arn:aws:iam::1:role/S3CRET\n", "p", "'p' signs in by role_arn");
        row("SSO", {}, "[profile p]\nsso_session = S3CRET\n", "p", "--profile p --format env");
        row("a token file", {{"AWS_WEB_IDENTITY_TOKEN_FILE", "/S3CRET"}}, "", "", "AWS_WEB_IDENTITY_TOKEN_FILE");
        row("none", noInstance, "", "", "there are no AWS credentials: none in AWS_ACCESS_KEY_ID, and none in profile");
        row("a foreign container", {{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://S3CRET.example/"}}, "", "",
            "neither this machine, nor a container");
        row("no address", {{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "S3CRET"}}, "", "", "is no address");
    }
    void saysWhatIsMissing()
    {
        QFETCH(AwsEnvironment, environment);
        QFETCH(std::string, config);
        QFETCH(std::string, profile);
        QFETCH(std::string, part);
        AwsFiles files{{}, *readAwsIni(config, "config"), "credentials", "config"};
        const auto source = credentialSource({.profile = profile, .region = {}, .endpoint = {}}, environment, files);
        QVERIFY(!source);
        const std::string& message = source.error().message;
        QVERIFY2(message.find(part) != std::string::npos, message.c_str());
        QVERIFY2(message.find("S3CRET") == std::string::npos, message.c_str());
    }

    void knowsWhereLogsAre_data()
    {
        QTest::addColumn<AwsEnvironment>("environment");
        QTest::addColumn<std::string>("option");
        QTest::addColumn<std::string>("region");
        QTest::addColumn<std::string>("expected"); // empty: refused
        const auto row = [](const char* name, const AwsEnvironment& environment, const char* option, const char* region,
                            const char* expected) {
            QTest::newRow(name) << environment << std::string(option) << std::string(region) << std::string(expected);
        };
        row("AWS", {}, "", "eu-west-1", "https://logs.eu-west-1.amazonaws.com/");
        row("China", {}, "", "cn-north-1", "https://logs.cn-north-1.amazonaws.com.cn/");
        row("option", {{"AWS_ENDPOINT_URL", "http://b/"}}, "http://a/", "r", "http://a/");
        row("variable", {{"AWS_ENDPOINT_URL", "http://b/"}}, "", "r", "http://b/");
        row("service", {{"AWS_ENDPOINT_URL", "http://b/"}, {"AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "http://c/"}}, "", "r",
            "http://c/");
        row("ignored", {{"AWS_ENDPOINT_URL", "http://b/"}, {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"}}, "", "r",
            "https://logs.r.amazonaws.com/");
        row("no URL", {}, "localhost", "r", "");
    }
    void knowsWhereLogsAre()
    {
        QFETCH(AwsEnvironment, environment);
        QFETCH(std::string, option);
        QFETCH(std::string, region);
        QFETCH(std::string, expected);
        const auto endpoint = logsEndpoint({.profile = {}, .region = {}, .endpoint = option}, environment, region);
        QCOMPARE(endpoint.value_or(""), expected);
    }

    void readsTheRegion_data()
    {
        QTest::addColumn<AwsEnvironment>("environment");
        QTest::addColumn<std::string>("option");
        QTest::addColumn<std::string>("expected"); // empty: refused
        const AwsEnvironment both{{"AWS_REGION", "b"}, {"AWS_DEFAULT_REGION", "c"}};
        QTest::newRow("option") << both << std::string("a") << std::string("a");
        QTest::newRow("variable") << both << std::string() << std::string("b");
        QTest::newRow("none") << AwsEnvironment{} << std::string() << std::string();
        QTest::newRow("a host") << AwsEnvironment{} << std::string("x.example/") << std::string();
        QTest::newRow("capitals") << AwsEnvironment{{"AWS_REGION", "EU"}} << std::string() << std::string();
    }
    void readsTheRegion()
    {
        QFETCH(AwsEnvironment, environment);
        QFETCH(std::string, option);
        QFETCH(std::string, expected);
        const auto region = awsRegion({.profile = {}, .region = option, .endpoint = {}}, environment, {});
        QCOMPARE(region.value_or(""), expected);
    }

    void findsTheFiles_data()
    {
        QTest::addColumn<AwsEnvironment>("environment");
        QTest::addColumn<std::string>("credentials");
        QTest::newRow("home") << AwsEnvironment{{"HOME", "/h"}} << std::string("/h/.aws/credentials");
        QTest::newRow("named") << AwsEnvironment{{"HOME", "/h"}, {"AWS_SHARED_CREDENTIALS_FILE", "/x"}}
                               << std::string("/x");
        QTest::newRow("tilde") << AwsEnvironment{{"HOME", "/h"}, {"AWS_SHARED_CREDENTIALS_FILE", "~/x"}}
                               << std::string("/h/x");
        QTest::newRow("no home") << AwsEnvironment{} << std::string();
    }
    void findsTheFiles()
    {
        QFETCH(AwsEnvironment, environment);
        QFETCH(std::string, credentials);
        QCOMPARE(awsFileNames(environment).credentials.string(), credentials);
    }
};

QTEST_GUILESS_MAIN(TestAwsCredentials)
#include "tst_awscredentials.moc"
