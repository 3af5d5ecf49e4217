#include "commandrun.h"
#include "serverprocess.h"
#include "writtenrun.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <QThread>

#include <memory>

using namespace headroom;

namespace {

/// One of those who may come, as cloudwatchlogs.py knows them.
struct Keys {
    QByteArray access, secret, token;
};
const Keys lasting{"AKIASTATIC0000000001", "static/secret+key/0123456789abcdefghijkl", ""};
const Keys expired{"ASIAEXPIRED000000001", "expired/secret+key/0123456789abcdefghijk", "expiredtoken//////wEXAMPLE=="};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// The variables of AWS are these and no others.
void setEnvironment(const QList<std::pair<QByteArray, QByteArray>>& variables)
{
    for (const QString& line : QProcess::systemEnvironment()) {
        if (line.startsWith("AWS_"))
            qunsetenv(line.section('=', 0, 0).toUtf8());
    }
    for (const auto& [name, value] : variables)
        qputenv(name, value);
}

/// What is said of a log, without the log's own names and size, which differ between ways of reading it.
QJsonObject withoutLog(QJsonObject ghosts)
{
    ghosts.remove("log");
    QJsonArray requests;
    for (const QJsonValue& request : ghosts["requests"].toArray()) {
        QJsonObject one = request.toObject();
        one.remove("line");
        requests.append(one);
    }
    ghosts["requests"] = requests;
    return ghosts;
}

} // namespace

/// `headroom-cli logs --cloudwatch` against a stand-in that checks signatures with botocore and requests with AWS's own
/// model of them. The run and its log are those of the local gateway.
class TestCloudWatch : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_aws;
    QString at(const QString& name) const { return m_folder.filePath(name); }

    QStringList fetching(const QString& group, const QStringList& more = {}) const
    {
        return QStringList{"logs",     at("run.headroom"), "--cloudwatch",   "/aws/lambda/" + group,
                           "--region", "eu-west-1",        "--endpoint-url", m_aws->url("/")}
        + more;
    }
    void useKeys(const Keys& keys, const QList<std::pair<QByteArray, QByteArray>>& more = {}) const
    {
        setEnvironment(QList<std::pair<QByteArray, QByteArray>>{{"AWS_ACCESS_KEY_ID", keys.access},
                                                                {"AWS_SECRET_ACCESS_KEY", keys.secret},
                                                                {"AWS_SESSION_TOKEN", keys.token},
                                                                {"AWS_EC2_METADATA_DISABLED", "true"}}
                       + more);
    }

private slots:
    void initTestCase();
    void init()
    {
        qputenv("HOME", m_folder.path().toUtf8());
        useKeys(lasting);
    }
    void findsWhatTheLogFileHolds_data();
    void findsWhatTheLogFileHolds();
    void comesBackWhenThrottled();
    void fetchesEveryEventOfABusySecond_data();
    void fetchesEveryEventOfABusySecond();
    void takesCredentialsFromWhereverTheyAre_data();
    void takesCredentialsFromWhereverTheyAre();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void asksNobodyElseWithoutAYes();
    void keepsNoSecret();
};

void TestCloudWatch::initTestCase()
{
    const QString log = at("lambda.log");
    ServerProcess gateway("(it is built here)", HEADROOM_BIN "/headroom-cli",
                          {"gateway", "--port", "PORT", "--limit", "300ms", "--concurrency", "100", "--log", log});
    QVERIFY2(gateway.started(), gateway.trouble());
    write(at("profile.json"),
          QString(R"({"schema": "headroom.profile/1",
            "requests": [{"url": "%1", "weight": 2}, {"url": "%2"}], "correlation": {"header": "X-Load-Id"},
            "limit": {"gateway": "aws-apigw-rest", "time": "300ms"},
            "load": {"model": "open", "rate": "20/s", "requests": 60}})")
              .arg(gateway.url("/delay?ms=1200"), gateway.url("/delay?ms=5"))
              .toUtf8());
    const CommandRun run = runCommand({"run", at("profile.json"), "--out", at("run.headroom"), "--quiet"});
    QVERIFY2(QFile::exists(at("run.headroom")) && !run.crashed, run.err);
    for (QDeadlineTimer patience(30'000); contentOf(log).count("REPORT RequestId") < 60 && !patience.hasExpired();)
        QThread::msleep(20);
    QCOMPARE(contentOf(log).count("REPORT RequestId"), 60);
    m_aws = std::make_unique<ServerProcess>("python3-botocore", "/usr/bin/python3",
                                            QStringList{"-B", HEADROOM_TEST_SUPPORT "/cloudwatchlogs.py", "PORT", log});
    QVERIFY2(m_aws->started(), m_aws->trouble());
}

void TestCloudWatch::findsWhatTheLogFileHolds_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::newRow("FilterLogEvents") << QStringList{};
    QTest::newRow("Insights") << QStringList{"--insights"};
}

/// The log itself, as the gateway wrote it, tells the same; so does what was saved of the fetch.
void TestCloudWatch::findsWhatTheLogFileHolds()
{
    QFETCH(QStringList, how);
    const QJsonObject direct =
        runCommand({"logs", at("run.headroom"), "--from", at("lambda.log"), "--json", "-"}).json();
    QVERIFY(direct["timed_out"].toInt() >= 20);
    QFile::remove(at("saved.json"));
    const CommandRun fetched =
        runCommand(fetching("plain", how + QStringList{"--json", "-", "--save", at("saved.json")}));
    QVERIFY2(fetched.exitCode == 0, fetched.err);
    QVERIFY2(fetched.err.contains("events of log group '/aws/lambda/plain' from ")
                 && fetched.err.contains("fetch them again after"),
             fetched.err);
    const QJsonObject ghosts = fetched.json();
    for (const char* figure : {"timed_out", "finished", "unknown", "joined", "wasted", "median_work_ms", "function"})
        QCOMPARE(ghosts[figure], direct[figure]);
    QCOMPARE(ghosts["requests"].toArray().size(), direct["requests"].toArray().size());
    const QJsonObject log = ghosts["log"].toObject();
    QCOMPARE(log["files"].toArray(), QJsonArray{"CloudWatch /aws/lambda/plain"});
    QVERIFY(log["formats"].toString().endsWith("as aws logs filter-log-events"));

    // Every event, each once.
    const QJsonArray events = QJsonDocument::fromJson(contentOf(at("saved.json"))).object()["events"].toArray();
    QByteArrayList texts, lines;
    for (const QJsonValue& event : events)
        texts += event["message"].toString().toUtf8().trimmed();
    for (const QByteArray& line : contentOf(at("lambda.log")).split('\n'))
        lines += line.trimmed();
    for (QByteArrayList* all : {&texts, &lines}) { // the first ones come before any line with a time
        all->removeIf([](const QByteArray& line) { return line.isEmpty() || line.startsWith("INIT_START"); });
        std::sort(all->begin(), all->end());
    }
    QVERIFY(texts.size() >= 240); // START, event, access line, END, REPORT
    QCOMPARE(texts, lines);
    const QJsonObject again =
        runCommand({"logs", at("run.headroom"), "--from", at("saved.json"), "--json", "-"}).json();
    QCOMPARE(withoutLog(again), withoutLog(ghosts));
}

void TestCloudWatch::comesBackWhenThrottled()
{
    const CommandRun fetched = runCommand(fetching("busy", {"--json", "-"}));
    QVERIFY2(fetched.exitCode == 0, fetched.err);
    QCOMPARE(fetched.json()["joined"].toObject(), (QJsonObject{{"own_id", 60}}));
    QVERIFY(m_aws->said().count("FilterLogEvents ThrottlingException") >= 3);
}

void TestCloudWatch::fetchesEveryEventOfABusySecond_data()
{
    findsWhatTheLogFileHolds_data();
}

/// More events than a page or a query tells: 25,000 in the 20 s of a run of November 2023.
void TestCloudWatch::fetchesEveryEventOfABusySecond()
{
    QFETCH(QStringList, how);
    WrittenRun made;
    made.profile.request().url = "https://api.example.com/";
    made.requests = 400;
    made.startedAt = WallTime(std::chrono::seconds(1'700'000'000));
    writeRun(at("then.headroom"), made);
    const CommandRun fetched =
        runCommand(QStringList{"logs", at("then.headroom"), "--cloudwatch", "/aws/lambda/many", "--region", "eu-west-1",
                               "--endpoint-url", m_aws->url("/"), "--json", "-", "--save", at("many.json")}
                   + how);
    QVERIFY2(fetched.exitCode == 0, fetched.err);
    QVERIFY2(!fetched.err.contains("again after"), fetched.err); // it is over since long
    QSet<QString> texts;
    const QJsonArray events = QJsonDocument::fromJson(contentOf(at("many.json"))).object()["events"].toArray();
    for (const QJsonValue& event : events)
        texts += event["message"].toString();
    QCOMPARE(events.size(), 25'000);
    QCOMPARE(texts.size(), 25'000);
}

void TestCloudWatch::takesCredentialsFromWhereverTheyAre_data()
{
    QTest::addColumn<QString>("from");
    for (const char* from : {"variables", "default profile", "profile by option", "profile by variable", "config file",
                             "container", "container's token file", "instance"})
        QTest::newRow(from) << QString(from);
}

void TestCloudWatch::takesCredentialsFromWhereverTheyAre()
{
    QFETCH(QString, from);
    const QByteArray keys =
        "aws_access_key_id = " + lasting.access + "\naws_secret_access_key = " + lasting.secret + "\n";
    const QByteArray wrong = "aws_access_key_id = AKIANOBODY0000000001\naws_secret_access_key = nothing\n";
    write(at("credentials"), "[default]\n" + (from == "default profile" ? keys : wrong) + "[other]\n" + keys);
    write(at("config"), "[profile own]\n" + keys);
    write(at("token"), "Bearer of-the-container\n");
    QList<std::pair<QByteArray, QByteArray>> variables{{"AWS_EC2_METADATA_SERVICE_ENDPOINT", m_aws->url("").toUtf8()}};
    const auto set = [&](const char* name, const QByteArray& value) { variables.append({name, value}); };
    const bool files = from.contains("profile") || from == "config file";
    if (files) {
        set("AWS_SHARED_CREDENTIALS_FILE", at("credentials").toUtf8());
        set("AWS_CONFIG_FILE", at("config").toUtf8());
    }
    if (from == "variables") {
        set("AWS_ACCESS_KEY_ID", lasting.access);
        set("AWS_SECRET_ACCESS_KEY", lasting.secret);
    } else if (from == "profile by variable") {
        set("AWS_PROFILE", "other");
    } else if (from.startsWith("container")) {
        set("AWS_CONTAINER_CREDENTIALS_FULL_URI", m_aws->url("/container").toUtf8());
        if (from == "container")
            set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Bearer of-the-container");
        else
            set("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", at("token").toUtf8());
    }
    setEnvironment(variables);
    QStringList more{"--json", "-"};
    if (from == "profile by option")
        more += {"--profile", "other"};
    if (from == "config file")
        more += {"--profile", "own"};
    const int asked = int(m_aws->said().count("token granted"));
    const CommandRun fetched = runCommand(fetching("plain", more));
    QVERIFY2(fetched.exitCode == 0, fetched.err);
    QCOMPARE(fetched.json()["joined"].toObject(), (QJsonObject{{"own_id", 60}}));
    QCOMPARE(int(m_aws->said().count("token granted")) - asked, from == "instance" ? 1 : 0);
}

void TestCloudWatch::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QByteArray>("access");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* name, const char* group, const Keys& keys, const char* part) {
        QTest::newRow(name) << QString(group) << keys.access << keys.secret << keys.token << QByteArray(part);
    };
    row("unknown key", "plain", {"AKIANOBODY0000000001", "x", ""}, "AWS does not know the access key or session token");
    row("wrong secret", "plain", {lasting.access, "planted/wrong+secret", ""},
        " refuses the signature: the secret key");
    row("expired", "plain", expired, "the session token from the environment has expired: sign in to AWS again");
    row("denied", "denied", lasting,
        "may not read log group '/aws/lambda/denied' in eu-west-1: they need "
        "logs:FilterLogEvents");
    row("no group", "nowhere", lasting, "there is no log group '/aws/lambda/nowhere' in eu-west-1");
    row("echo", "echo", lasting, "refuses FilterLogEvents: InvalidParameterException: keys ${env:AWS_ACCESS_KEY_ID}");
    row("loop", "loop", lasting, "its pages lead to themselves");
    row("no JSON", "broken", lasting, "its answer is not a page of events");
    row("throttled for good", "shut", lasting, "stays too busy for FilterLogEvents (ThrottlingException): try again");
    row("a name", "with space", lasting, "--cloudwatch takes a log group's name");
    row("half", "plain", {lasting.access, "", ""}, "has AWS_ACCESS_KEY_ID without AWS_SECRET_ACCESS_KEY");
}

/// One sentence, and neither the run nor a file is changed.
void TestCloudWatch::saysWhatIsWrong()
{
    QFETCH(QString, group);
    QFETCH(QByteArray, access);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, part);
    useKeys({access, secret, token});
    const QByteArray before = contentOf(at("run.headroom"));
    const CommandRun fetched = runCommand(fetching(group, {"--save", at("not-saved.json")}), 120'000);
    QCOMPARE(fetched.exitCode, 2);
    QVERIFY2(fetched.err.contains(part) && fetched.err.count('\n') == 1, fetched.err);
    QVERIFY(!QFile::exists(at("not-saved.json")));
    QCOMPARE(contentOf(at("run.headroom")), before);
    for (const QByteArray& word : {access, secret, token})
        QVERIFY2(word.size() < 4 || !(fetched.err + fetched.out).contains(word), fetched.err);
}

/// Nothing is sent: there is no terminal to ask on, and --yes is not given.
void TestCloudWatch::asksNobodyElseWithoutAYes()
{
    const CommandRun fetched =
        runCommand({"logs", at("run.headroom"), "--cloudwatch", "/aws/lambda/x", "--region", "eu-west-1"});
    QCOMPARE(fetched.exitCode, 2);
    QVERIFY2(fetched.err.contains("logs.eu-west-1.amazonaws.com is not this machine: sending requests with your AWS "
                                  "credentials to logs.eu-west-1.amazonaws.com:443 needs --yes"),
             fetched.err);
    // Whoever hands out credentials is asked with the same yes.
    setEnvironment({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}});
    const CommandRun container = runCommand(fetching("plain"));
    QCOMPARE(container.exitCode, 2);
    QVERIFY2(container.err.contains("169.254.170.2 is not this machine"), container.err);
}

/// Nowhere: not in what is said, in what is saved, in the run, nor in any other file that came into being.
void TestCloudWatch::keepsNoSecret()
{
    QTemporaryDir files;
    const QString run = files.filePath("run.headroom");
    QVERIFY(QFile::copy(at("run.headroom"), run));
    const Keys planted{"ASIACONTAINER0000001", "container/secret+key/0123456789abcdefghi",
                       "containertoken//////wEXAMPLE=="};
    useKeys(planted, {{"TMPDIR", files.path().toUtf8()}});
    QByteArray said;
    for (const char* group : {"plain", "denied", "echo", "nowhere"}) {
        for (const QStringList& how : {QStringList{}, QStringList{"--insights"}}) {
            const CommandRun fetched =
                runCommand(QStringList{"logs", run, "--cloudwatch", QString("/aws/lambda/") + group, "--region",
                                       "eu-west-1", "--endpoint-url", m_aws->url("/"), "--save",
                                       files.filePath("saved.json"), "--json", files.filePath("ghosts.json")}
                           + how);
            QCOMPARE(fetched.exitCode, QByteArray(group) == "plain" ? 0 : 2);
            said += fetched.out + fetched.err;
        }
    }
    QVERIFY(m_aws->said().contains("FilterLogEvents granted") && m_aws->said().contains("StartQuery granted"));
    for (const QStringList& shown :
         {QStringList{"show", run}, QStringList{"show", run, "--json", "-"}, QStringList{"export", run, "--csv", "-"}})
        said += runCommand(shown).out;
    int looked = 0;
    for (QDirIterator all(files.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        said += contentOf(all.next());
        ++looked;
    }
    QVERIFY(looked >= 3);
    for (const QByteArray& word : {planted.access, planted.secret, planted.token})
        QVERIFY2(!said.contains(word), said.mid(said.indexOf(word) - 200, 400));
}

QTEST_GUILESS_MAIN(TestCloudWatch)
#include "tst_cloudwatch.moc"
