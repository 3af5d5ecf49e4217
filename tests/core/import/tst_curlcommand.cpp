#include "import/curlcommand.h"
#include "import/shellwords.h"
#include "profile/profilejson.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestCurlCommand : public QObject {
    Q_OBJECT
private slots:
    void splitsAsAShellDoes_data();
    void splitsAsAShellDoes();
    void saysWhichQuoteIsOpen();
    void knowsACommand_data();
    void knowsACommand();
    void readsWhatIsSent_data();
    void readsWhatIsSent();
    void readsHeaders();
    void readsHowToConnect();
    void readsAForm();
    void keepsNoPassword();
    void aDollarStaysADollar();
    void readsWhatABrowserCopies();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void whatItMakesCanBeSavedAndRead();
};

namespace {

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list.join(QLatin1Char('|'));
}

LoadProfile profileOf(const char* command)
{
    const auto imported = readCurlCommand(command);
    if (!imported)
        qFatal("%s", imported.error().message.c_str());
    return imported->profile;
}

} // namespace

// Expected words were made with `printf '%s|' ...` in dash and, for $'...', in bash.
void TestCurlCommand::splitsAsAShellDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* text, const char* words) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(words);
    };
    row("blanks", "curl  a\tb ", "curl|a|b");
    row("single quotes keep everything", R"(curl 'a "b" \c $d')", R"(curl|a "b" \c $d)");
    row("double quotes", R"(curl "a 'b' \"c\" \\ \$d \n")", R"(curl|a 'b' "c" \ $d \n)");
    row("a word of several pieces", R"(a'b'"c"d)", "abcd");
    row("an empty word", "curl '' x", "curl||x");
    row("a quote in single quotes", R"('it'\''s')", "it's");
    row("goes on in the next line", "curl \\\n  -H 'a: b' \\\n  x", "curl|-H|a: b|x");
    row("line ends of Windows", "curl \\\r\n x\r\n", "curl|x");
    row("a line end in quotes", "'a\nb'", "a\nb");
    row("bash's quotes", R"(curl $'a\n\tb\'c\\d\x41\u00e9\101')", "curl|a\n\tb'c\\dAéA");
    row("ends with the command", "curl a; rm b", "curl|a");
    row("ends with the pipe", "curl a | jq .", "curl|a");
    row("ends with the line", "curl a\nb", "curl|a");
    row("an ampersand in a URL is quoted or ends it", "curl a?b=1&c=2", "curl|a?b=1");
    row("a backslash at the end", "curl a\\", "curl|a");
}

void TestCurlCommand::splitsAsAShellDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const auto split = shellWords(text.toStdString());
    QVERIFY(split);
    QCOMPARE(joined(*split), words);
}

void TestCurlCommand::saysWhichQuoteIsOpen()
{
    const auto split = shellWords("curl 'http://a/ -H x");
    QVERIFY(!split);
    QCOMPARE(split.error().message, std::string("the quote ' before 'http://a/ -H x' is not closed"));
}

void TestCurlCommand::knowsACommand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("curl");
    QTest::newRow("plain") << QByteArray("curl http://a/") << true;
    QTest::newRow("with a prompt") << QByteArray("  $ curl http://a/") << true;
    QTest::newRow("on several lines") << QByteArray("curl\\\n http://a/") << true;
    QTest::newRow("a URL") << QByteArray("http://a/") << false;
    QTest::newRow("about curl") << QByteArray("curly") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestCurlCommand::knowsACommand()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, curl);
    QCOMPARE(isCurlCommand(text.toStdString()), curl);
}

void TestCurlCommand::readsWhatIsSent_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("body");
    const auto row = [](const char* command, const char* method, const char* url, const char* body) {
        QTest::newRow(command) << QByteArray(command) << QString(method) << QString(url) << QString(body);
    };
    row("curl http://a/b", "GET", "http://a/b", "");
    row("curl a.example/b", "GET", "http://a.example/b", "");
    row("curl -X DELETE http://a/b", "DELETE", "http://a/b", "");
    row("curl -XPUT http://a/b -d x", "PUT", "http://a/b", "x");
    row("curl -I http://a/", "HEAD", "http://a/", "");
    row("curl http://a/ -d a=1 -d b=2", "POST", "http://a/", "a=1&b=2");
    row("curl http://a/ --data-raw '@x'", "POST", "http://a/", "@x");
    row("curl http://a/ --data-urlencode 'q=a b&c'", "POST", "http://a/", "q=a%20b%26c");
    row("curl http://a/ --data-urlencode 'a b'", "POST", "http://a/", "a%20b");
    row("curl -G http://a/ -d a=1 --data-urlencode 'b=x y'", "GET", "http://a/?a=1&b=x%20y", "");
    row("curl -G 'http://a/?z=0' -d a=1", "GET", "http://a/?z=0&a=1", "");
    row("curl --json '{\"a\":1}' http://a/", "POST", "http://a/", "{\"a\":1}");
    row("curl -sSL http://a/ | jq .", "GET", "http://a/", "");
    row("curl -sXPOST http://a/", "POST", "http://a/", "");
    row("curl -o out.txt -w '%{http_code}' --url http://a/", "GET", "http://a/", "");
    row("curl -- http://a/", "GET", "http://a/", "");
}

void TestCurlCommand::readsWhatIsSent()
{
    QFETCH(QByteArray, command);
    const HttpRequest request = profileOf(command.constData()).request();
    QTEST(QString::fromStdString(request.method), "method");
    QTEST(QString::fromStdString(request.url), "url");
    QTEST(QString::fromStdString(request.text()), "body");
}

void TestCurlCommand::readsHeaders()
{
    using Headers = std::vector<Header>;
    const auto headers = [](const char* command) { return profileOf(command).request().headers; };
    QCOMPARE(
        headers("curl http://a/ -H 'Accept: x' -H'B:  y' -A me -e http://b/ -b 'c=1; d=2'"),
        (Headers{{"Accept", "x"}, {"B", "y"}, {"User-Agent", "me"}, {"Referer", "http://b/"}, {"Cookie", "c=1; d=2"}}));
    QCOMPARE(headers("curl http://a/ -H 'Empty;' -H 'Expect:'"), (Headers{{"Empty", ""}}));
    // As curl sends them of its own accord.
    QCOMPARE(headers("curl http://a/ -d x"), (Headers{{"Content-Type", "application/x-www-form-urlencoded"}}));
    QCOMPARE(headers("curl http://a/ -d x -H 'content-type: text/plain'"), (Headers{{"content-type", "text/plain"}}));
    QCOMPARE(headers("curl http://a/ --json {}"),
             (Headers{{"Content-Type", "application/json"}, {"Accept", "application/json"}}));
}

void TestCurlCommand::readsHowToConnect()
{
    const LoadProfile profile = profileOf("curl --compressed -L --http2 -x http://proxy:3128 --cacert ca.pem -m 2.5 "
                                          "--resolve a:443:127.0.0.1 --tlsv1.2 https://a/");
    QCOMPARE(profile.connection.compressed, true);
    QCOMPARE(profile.connection.redirects, 50U);
    QVERIFY(profile.connection.http == Connection::Http::Http2);
    QCOMPARE(profile.connection.proxy, std::string("http://proxy:3128"));
    QCOMPARE(profile.connection.caFile, std::string("ca.pem"));
    QCOMPARE(profile.connection.leastTls, std::string("1.2"));
    QCOMPARE(profile.connection.resolve, std::vector<std::string>{"a:443:127.0.0.1"});
    QCOMPARE(profile.clientTimeout, std::optional<nanoseconds>(2500ms));
    QCOMPARE(profileOf("curl -L --max-redirs 3 http://a/").connection.redirects, 3U);
}

void TestCurlCommand::readsAForm()
{
    const HttpRequest request =
        profileOf("curl http://a/ -F name=value -F 'pic=@a b.png;type=image/png' -F 'doc=x;type=text/plain'").request();
    QCOMPARE(request.method, std::string("POST"));
    const auto* form = std::get_if<MultipartBody>(&request.body);
    QVERIFY(form);
    QCOMPARE(form->parts,
             (std::vector<FormPart>{
                 {"name", "value", "", ""}, {"pic", "", "a b.png", "image/png"}, {"doc", "x", "", "text/plain"}}));
    QVERIFY(request.headers.empty()); // its type names a boundary that is not made yet
    const HttpRequest file = profileOf("curl http://a/ --data-binary @big.json").request();
    QCOMPARE(std::get<FileBody>(file.body).file, std::string("big.json"));
}

void TestCurlCommand::keepsNoPassword()
{
    const auto basic = readCurlCommand("curl -u me:s3cret http://a/");
    QVERIFY(basic);
    QVERIFY(std::get<BasicAuth>(basic->profile.auth) == (BasicAuth{"me", "${env:HEADROOM_PASSWORD}"}));
    QVERIFY(writeProfile(basic->profile).find("s3cret") == std::string::npos);
    QCOMPARE(basic->notes.size(), std::size_t(1));
    const auto bearer = readCurlCommand("curl --oauth2-bearer t0ken http://a/");
    QVERIFY(std::get<BearerAuth>(bearer->profile.auth) == BearerAuth{"${env:HEADROOM_TOKEN}"});
    const auto header = readCurlCommand("curl -H 'authorization: Bearer t0ken' http://a/");
    QVERIFY(header->notes.size() == 1 && header->notes[0].find("${env:NAME}") != std::string::npos);
}

/// In a profile ${ begins a value that is put in; in single quotes of a command it was text.
void TestCurlCommand::aDollarStaysADollar()
{
    const HttpRequest request = profileOf("curl 'http://a/?x=${y}' -H 'b: $${c}' -d '$1 $ {z} ${z}'").request();
    QCOMPARE(request.url, std::string("http://a/?x=$${y}"));
    QCOMPARE(request.headers[0].value, std::string("$$$${c}"));
    QCOMPARE(request.text(), std::string("$1 $ {z} $${z}"));
}

/// Firefox 115 and Chromium 120, "Copy as cURL": shortened in the number of headers only.
void TestCurlCommand::readsWhatABrowserCopies()
{
    const LoadProfile firefox = profileOf("curl 'https://shop.example/api/report?page=2' --compressed -X POST "
                                          "-H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:109.0)' "
                                          "-H 'Accept-Encoding: gzip, deflate, br' --data-raw '{\"a\":\"it'\\''s\"}'");
    QCOMPARE(firefox.request().text(), std::string("{\"a\":\"it's\"}"));
    QVERIFY(firefox.connection.compressed);
    const LoadProfile chromium = profileOf("curl 'https://shop.example/api/report' \\\n"
                                           "  -H 'sec-ch-ua: \"Chromium\";v=\"120\"' \\\n"
                                           "  --data-raw $'{\"a\":\"it\\'s\\u0021\"}' \\\n"
                                           "  --compressed");
    QCOMPARE(chromium.request().text(), std::string("{\"a\":\"it's!\"}"));
    QCOMPARE(chromium.request().headers[0].value, std::string("\"Chromium\";v=\"120\""));
    QCOMPARE(chromium.name, std::string("shop.example/api/report"));
    QVERIFY(checkProfile(chromium));
}

void TestCurlCommand::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* command, const char* sentence) {
        QTest::newRow(command) << QByteArray(command) << QString(sentence);
    };
    row("wget http://a/", "it does not begin with curl");
    row("curl", "there is no URL in it");
    row("curl -H", "-H lacks its value");
    row("curl http://a/ http://b/", "there are two URLs, 'http://a/' and 'http://b/'; a profile begins with one");
    row("curl --frobnicate http://a/", "the option --frobnicate is not known");
    row("curl -sZ http://a/", "the option -Z is not known");
    row("curl 'http://a/", "the quote ' before 'http://a/' is not closed");
    row("curl http://a/ -d @x -d y", "--data @FILE beside other data: a body is one file or a text, not both");
    row("curl http://a/ -F a=1 -d b=2", "--form and --data cannot stand in one command");
    row("curl http://a/ -F a", "--form: 'a' is no 'name=value'");
    row("curl http://a/ -b jar.txt", "--cookie: 'jar.txt' would be a file; write the cookies out as name=value");
    row("curl http://a/ -m soon", "--max-time: 'soon' is no number of seconds up to a day");
    row("curl http://a/ -H nothing", "--header: 'nothing' is no 'Name: value'");
}

void TestCurlCommand::saysWhatIsWrong()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, sentence);
    const auto imported = readCurlCommand(command.toStdString());
    QVERIFY(!imported);
    QCOMPARE(QString::fromStdString(imported.error().message), "cURL command: " + sentence);
}

void TestCurlCommand::whatItMakesCanBeSavedAndRead()
{
    const LoadProfile profile = profileOf("curl -L 'http://a.example/${x}?y=1' -u me:secret -H 'A: b' -F 'p=@f.txt'");
    const auto back = readProfile(writeProfile(profile), "test");
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QVERIFY(*back == profile);
}

QTEST_APPLESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
