#include "import/curlcommand.h"
#include "import/curlexport.h"
#include "scenario/requestmaker.h"

#include <QProcess>
#include <QTest>

using namespace headroom;

namespace {

const RunKey run{1, 2};

LoadProfile profileOf(HttpRequest request)
{
    LoadProfile profile;
    profile.requests = {std::move(request)};
    return profile;
}

HttpRequest get(std::string url)
{
    HttpRequest request;
    request.url = std::move(url);
    return request;
}

/// What would go over the wire: the ground truth that both profiles are held against.
OutgoingRequest sent(const LoadProfile& profile)
{
    const auto maker = RequestMaker::create(profile, run);
    if (!maker)
        qFatal("%s", maker.error().message.c_str());
    return (*maker)->make(0, {}).value();
}

LoadProfile readBack(const LoadProfile& profile)
{
    const std::string command = writeCurlCommand(profile, 0).command;
    const auto read = readCurlCommand(command);
    if (!read)
        qFatal("%s in %s", read.error().message.c_str(), command.c_str());
    return read->profile;
}

} // namespace

class TestCurlExport : public QObject {
    Q_OBJECT
private slots:
    void init();
    void whatIsReadBackSendsTheSame_data();
    void whatIsReadBackSendsTheSame();
    void authenticationIsReadBack_data();
    void authenticationIsReadBack();
    void connectionIsReadBack();
    void noSecretIsWritten();
    void theShellReadsNothingIntoIt();
    void saysWhatIsLeftOut();
};

void TestCurlExport::init()
{
    qputenv("HEADROOM_TEST_TOKEN", "abc-123");
}

void TestCurlExport::whatIsReadBackSendsTheSame_data()
{
    QTest::addColumn<LoadProfile>("profile");
    const auto row = [](const char* name, HttpRequest request) {
        QTest::newRow(name) << profileOf(std::move(request));
    };
    row("a URL", get("http://127.0.0.1:8080/a?b=c"));
    row("quotes, blanks and dollars", [] {
        HttpRequest request = get("http://127.0.0.1/?q=it's");
        request.headers = {{"X-A", "it's \"$HOME\" `x` \\ !"}, {"X-Empty", ""}};
        return request;
    }());
    row("a query", [] {
        HttpRequest request = get("http://127.0.0.1/?a=1#part");
        request.query = {{"b c", "d&e=f"}, {"t", "${env:HEADROOM_TEST_TOKEN}"}, {"t", "2"}};
        return request;
    }());
    row("braces in the URL", get("http://127.0.0.1/{a}/${env:HEADROOM_TEST_TOKEN}"));
    row("a text", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "POST";
        request.body = std::string("{\"a\":\n 'x' @y $1 ${env:HEADROOM_TEST_TOKEN}}");
        return request;
    }());
    row("a text of a type", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "PATCH";
        request.headers = {{"Content-Type", "application/json"},
                           {"Authorization", "Bearer ${env:HEADROOM_TEST_TOKEN}"}};
        request.body = std::string("@not a file");
        return request;
    }());
    row("a form", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "POST";
        request.body = FormBody{{{"user", "a&b=c%"}, {"password", "${env:HEADROOM_TEST_TOKEN}"}}};
        return request;
    }());
    row("parts", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "PUT";
        request.body = MultipartBody{{{"a", "@x;type=y <z", {}, {}}, {"b", "{}", {}, "application/json"}}};
        return request;
    }());
    row("written as it stands", [] {
        HttpRequest request = get("http://127.0.0.1/?x=$${y}");
        request.headers = {{"X-A", "$$$${z} $ {"}};
        return request;
    }());
    row("no body but a method", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "DELETE";
        return request;
    }());
    row("HEAD", [] {
        HttpRequest request = get("http://127.0.0.1/");
        request.method = "HEAD";
        return request;
    }());
}

void TestCurlExport::whatIsReadBackSendsTheSame()
{
    QFETCH(LoadProfile, profile);
    const OutgoingRequest expected = sent(profile);
    const OutgoingRequest found = sent(readBack(profile));
    QCOMPARE(found.method, expected.method);
    QCOMPARE(found.url, expected.url);
    QCOMPARE(found.body, expected.body);
    QVERIFY(found.headers == expected.headers);
    QVERIFY(found.parts == expected.parts);
    QCOMPARE(found.hasBody, expected.hasBody);
}

void TestCurlExport::authenticationIsReadBack_data()
{
    QTest::addColumn<Auth>("auth");
    QTest::newRow("none") << Auth();
    QTest::newRow("basic") << Auth(BasicAuth{"me", "${env:P}"});
    QTest::newRow("basic of two variables") << Auth(BasicAuth{"${env:U}", "${env:P}"});
    QTest::newRow("bearer") << Auth(BearerAuth{"${env:T}"});
    QTest::newRow("aws") << Auth(AwsSigV4{"eu-west-1", "execute-api", "${env:A}", "${env:B}", ""});
    QTest::newRow("aws, temporary") << Auth(AwsSigV4{"eu-west-1", "lambda", "${env:A}", "${env:B}", "${env:C}"});
}

void TestCurlExport::authenticationIsReadBack()
{
    QFETCH(Auth, auth);
    LoadProfile profile = profileOf(get("http://127.0.0.1/"));
    profile.auth = auth;
    QVERIFY(readBack(profile).auth == auth);
}

void TestCurlExport::connectionIsReadBack()
{
    LoadProfile profile = profileOf(get("https://127.0.0.1/"));
    Connection& connection = profile.connection;
    connection.http = Connection::Http::Http2;
    connection.redirects = 3;
    connection.compressed = true;
    connection.caFile = "ca.pem";
    connection.certificate = "me.pem";
    connection.key = "me.key";
    connection.keyPassword = "${env:K}";
    connection.leastTls = "1.3";
    connection.proxy = "http://10.0.0.7:3128";
    connection.sourceAddress = "127.0.0.1";
    connection.resolve = {"a.example:443:127.0.0.1", "b.example:443:127.0.0.1"};
    profile.clientTimeout = std::chrono::milliseconds(2500);
    QVERIFY(readBack(profile).connection == connection);
    QVERIFY(readBack(profile).clientTimeout == profile.clientTimeout);
}

void TestCurlExport::noSecretIsWritten()
{
    LoadProfile profile = profileOf(get("http://127.0.0.1/?t=${env:HEADROOM_TEST_TOKEN}"));
    profile.request().headers = {{"X", "${env:HEADROOM_TEST_TOKEN}"}};
    profile.auth = ApiKeyAuth{"X-Api-Key", {}, "${env:HEADROOM_TEST_TOKEN}"};
    const CurlExport exported = writeCurlCommand(profile, 0);
    QVERIFY(exported.command.find("abc-123") == std::string::npos);
    QVERIFY(exported.command.find("${env:HEADROOM_TEST_TOKEN}") != std::string::npos);
    QVERIFY(exported.notes.size() == 1 && exported.notes[0].find("HEADROOM_TEST_TOKEN") != std::string::npos);
}

/// A real shell is asked what it would hand over.
void TestCurlExport::theShellReadsNothingIntoIt()
{
    LoadProfile profile = profileOf(get("http://127.0.0.1/?a=$HOME&b=`x`"));
    profile.request().headers = {{"X-A", "it's \"$(touch x)\" $PATH \\"}};
    QProcess shell;
    shell.start(
        "/bin/sh",
        {"-c", "curl() { printf '%s\\n' \"$@\"; }; " + QString::fromStdString(writeCurlCommand(profile, 0).command)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(),
             QByteArray("http://127.0.0.1/?a=$HOME&b=`x`\n-H\nX-A: it's \"$(touch x)\" $PATH \\\n"));
}

void TestCurlExport::saysWhatIsLeftOut()
{
    LoadProfile profile = profileOf(get("http://127.0.0.1/"));
    QVERIFY(writeCurlCommand(profile, 0).notes.empty());
    profile.connection.serverName = "other";
    profile.auth = OAuth2ClientCredentials{"http://127.0.0.1/token", "me", "${env:S}", {}};
    const CurlExport exported = writeCurlCommand(profile, 0);
    QCOMPARE(exported.notes.size(), std::size_t{3}); // where the token comes from, the name, and what stands for it
    QVERIFY(exported.command.find("env:S}") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestCurlExport)
#include "tst_curlexport.moc"
