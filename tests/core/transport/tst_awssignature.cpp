#include "transport/awssignature.h"
#include "transportrun.h"
#include "truthserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace headroom;

/// Signatures as they went over the wire, made again by botocore, AWS's own client.
class TestAwsSignature : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void botocoreSignsTheSame();
    void signsAnewWhenARedirectIsFollowed();
    void queriesTakeTheOneForm_data();
    void queriesTakeTheOneForm();
    void nobodyElseIsSigned();
};

namespace {

const std::string accessKey = "AKIDEXAMPLE";
const std::string secretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"; // of the AWS manual
const std::string sessionToken = "AQoDYXdzEPT//////////"
                                 "wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD"
                                 "8YUuwthAx7mSEI/qkPpKPi/kMcGd==";

Auth awsAuth(const std::string& service, const std::string& token)
{
    return AwsSigV4{"eu-west-1", service, accessKey, secretKey, token};
}

struct Case {
    const char* method;
    std::string target;
    std::string body;
    std::vector<Header> headers{};
    std::string service = "execute-api";
    std::string token{};
};

const std::vector<Case> cases{
    {"GET", "/ok", ""},
    {"GET", "", ""},
    {"GET", "/ok?b=2&a=1&c=3", ""},
    {"GET", "/ok?a=2&a=1&A=0", ""},
    {"GET", "/ok?flag", ""},
    {"GET", "/ok?flag&=novalue&x=", ""},
    {"GET", "/ok?q=a+b%20c&z=%7e~%2f/:*'()!@$,;=[]", ""},
    {"GET", "/ok?caf%c3%a9=%e2%82%ac&lower=%2a", ""},
    {"GET", "/ok?half=100%&bad=%zz", ""},
    {"GET", "/ok/a%20b/%C3%A9/c:d=e*f(g)'h'!/$x,y;z@", ""},
    {"GET", "/ok//double///slash/", ""},
    {"GET", "/ok/./dots/../gone", ""},
    {"GET", "/ok", "", {{"Content-Type", "text/plain;   charset=utf-8 "}, {"X-Amz-Meta", "  a   b "}}},
    {"GET", "/ok?b=2&a=1", "", {}, "execute-api", sessionToken},
    {"POST", "/ok", R"({"json": "body"})", {{"Content-Type", "application/json"}}},
    {"POST", "/ok?z=1&a=2", std::string("bytes\0\xff", 7), {}, "execute-api", sessionToken},
    {"POST", "/ok", ""},
    {"PUT", "/ok", std::string(200'000, 'x'), {{"Content-Type", "application/octet-stream"}}},
    {"HEAD", "/status/204?x=1", ""},
    {"DELETE", "/ok/42", "", {{"Host", "api.example.com"}}},
    {"GET", "/ok/bucket/asset_id=my%20asset/a+b*c", "", {}, "s3"},
    {"PUT", "/ok/bucket//key", "content", {{"Content-Type", "text/plain"}}, "s3", sessionToken},
    {"GET", "/ok?list-type=2&prefix=a/b&continuation-token=x==", "", {}, "s3"},
    {"POST", "/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations", "{}", {}, "lambda"},
};

QList<QByteArray> verified(const QJsonArray& sent)
{
    QProcess python;
    python.start("/usr/bin/python3", {HEADROOM_TEST_SOURCE "/verifyaws.py"});
    python.write(QJsonDocument(sent).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000))
        return {};
    qInfo().noquote() << python.readAllStandardError();
    QList<QByteArray> lines = python.readAllStandardOutput().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QJsonObject sentOf(const TruthServer::Entry& entry, const std::string& service, const std::string& token)
{
    return {{"service", QString::fromStdString(service)},
            {"token", QString::fromStdString(token)},
            {"head", QString::fromLatin1(entry.head.c_str())},
            {"body", QString::fromLatin1(QByteArray::fromStdString(entry.body).toBase64())}};
}

} // namespace

void TestAwsSignature::botocoreSignsTheSame()
{
    TruthServer server;
    QJsonArray sent;
    for (const Case& one : cases) {
        TransportPlan plan = planFor(server.url(one.target), {}, awsAuth(one.service, one.token));
        plan.requests[0].method = one.method;
        plan.requests[0].headers = one.headers;
        plan.requests[0].body = one.body;
        TransportRun run(plan);
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        sent.append(sentOf(server.log().back(), one.service, one.token));
    }
    const QList<QByteArray> verdicts = verified(sent);
    QCOMPARE(verdicts.size(), qsizetype(cases.size()));
    for (qsizetype at = 0; at < verdicts.size(); ++at)
        QVERIFY2(verdicts[at] == "ok", (cases[size_t(at)].target + ": " + verdicts[at].toStdString()).c_str());
}

void TestAwsSignature::signsAnewWhenARedirectIsFollowed()
{
    TruthServer server;
    server.answerWith("/from", "HTTP/1.1 307 Move\r\nLocation: /ok?to=1&a=b c\r\nContent-Length: 0\r\n\r\n");
    Connection connection;
    connection.redirects = 1;
    TransportPlan plan = planFor(server.url("/from"), connection, awsAuth("execute-api", sessionToken));
    plan.requests[0] = {"POST", server.url("/from"), {{"Content-Type", "text/plain"}}, "again", true};
    TransportRun run(plan);
    QCOMPARE(run.one().result.status, 200);
    QJsonArray sent;
    for (const TruthServer::Entry& entry : server.log())
        sent.append(sentOf(entry, "execute-api", sessionToken));
    QCOMPARE(server.log().back().path, std::string("/ok?to=1&a=b%20c"));
    QCOMPARE(verified(sent), (QList<QByteArray>{"ok", "ok"}));
}

void TestAwsSignature::queriesTakeTheOneForm_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* query, const char* expected) {
        QTest::newRow(query) << std::string(query) << std::string(expected);
    };
    row("", "");
    row("b=2&a=1", "b=2&a=1"); // the order may mean something to the target
    row("v", "v=");
    row("&&a=1&", "a=1");
    row("a=b=c", "a=b%3Dc");
    row("a=x+y%2By", "a=x%20y%2By");
    row("a=%41%7e", "a=A~");
    row("a=100%", "a=100%25");
    row("=x", "=x");
}

void TestAwsSignature::queriesTakeTheOneForm()
{
    QFETCH(std::string, query);
    QFETCH(std::string, expected);
    QCOMPARE(awsQuery(query), expected);
    QCOMPARE(awsQuery(expected), expected);
}

void TestAwsSignature::nobodyElseIsSigned()
{
    TruthServer server, other;
    server.answerWith("/from", "HTTP/1.1 307 Move\r\nLocation: " + other.url("/ok") + "\r\nContent-Length: 0\r\n\r\n");
    Connection connection;
    connection.redirects = 1;
    connection.redirectsAcrossHosts = true;
    TransportRun run(planFor(server.url("/from"), connection, awsAuth("execute-api", sessionToken)));
    QCOMPARE(run.one().result.status, 200);
    QVERIFY(server.log()[0].head.find("Authorization: ") != std::string::npos);
    const std::string head = other.log().at(0).head;
    QVERIFY2(head.find("Authorization") == std::string::npos && head.find("X-Amz") == std::string::npos, head.c_str());
}

QTEST_GUILESS_MAIN(TestAwsSignature)
#include "tst_awssignature.moc"
