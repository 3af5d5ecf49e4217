#include "base/files.h"
#include "scenario/requestmaker.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <set>
#include <thread>

using namespace headroom;

namespace {

using Maker = std::shared_ptr<const RequestMaker>;
const RunKey run{1, 2};

HttpRequest requestTo(std::string url)
{
    HttpRequest request;
    request.url = std::move(url);
    return request;
}

LoadProfile profileOf(std::vector<HttpRequest> requests)
{
    LoadProfile profile;
    profile.requests = std::move(requests);
    return profile;
}

/// The journey of two requests: the second uses what the first one's answer gives as `v`.
LoadProfile journeyOf(HttpRequest second)
{
    LoadProfile profile = profileOf({requestTo("http://127.0.0.1/"), std::move(second)});
    profile.order = LoadProfile::Order::InOrder;
    profile.requests[0].taken = {{"v", TakenValue::From::Json, "/v"}};
    return profile;
}

QByteArray whyNot(const LoadProfile& profile)
{
    const auto maker = RequestMaker::create(profile, run);
    return maker ? QByteArray("it is fine") : QByteArray::fromStdString(maker.error().message);
}

Maker makerOf(const LoadProfile& profile)
{
    auto maker = RequestMaker::create(profile, run);
    if (!maker)
        qFatal("%s", maker.error().message.c_str());
    return *maker;
}

OutgoingRequest made(const Maker& maker, std::size_t request, const Moment& moment)
{
    auto one = maker->make(request, moment);
    if (!one)
        qFatal("%s", one.error().message.c_str());
    return *one;
}

} // namespace

class TestRequestMaker : public QObject {
    Q_OBJECT
private slots:
    void init();
    void textsAreCheckedWithoutFilesAndVariables();
    void sendsWhatIsWritten();
    void preparesWhatNeverVaries();
    void refusesEnvironmentThatBreaksTheRequest_data();
    void refusesEnvironmentThatBreaksTheRequest();
    void appendsTheQuery_data();
    void appendsTheQuery();
    void encodesQueriesAndForms_data();
    void encodesQueriesAndForms();
    void makesEveryKindOfBody();
    void setsTheFormsContentType();
    void fillsEveryField();
    void keepsToTheHost_data();
    void keepsToTheHost();
    void refusesLineBreaksInHeaders_data();
    void refusesLineBreaksInHeaders();
    void refusesProfiles_data();
    void refusesProfiles();
    void givesAJourneyOneRow();
    void endsWithItsUniqueRows();
    void drawsTheSameAgain();
    void givesEachRequestItsUuid();
    void keepsWhatSomebodyLooksAt();
    void isTheSameOnEveryThread();

private:
    QTemporaryDir m_folder;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
};

void TestRequestMaker::init()
{
    QVERIFY(replaceFile(folder() / "users.csv", "name,age\nada,36\nbob,41\ncyd,7\n"));
    QVERIFY(replaceFile(folder() / "body.bin", std::string_view("${uuid}\0\xff", 9)));
    qputenv("HEADROOM_TEST_TOKEN", "abc");
    qunsetenv("HEADROOM_TEST_UNSET");
}

void TestRequestMaker::textsAreCheckedWithoutFilesAndVariables()
{
    HttpRequest request = requestTo("http://127.0.0.1/${env:HEADROOM_TEST_NOT_SET}");
    request.query = {{"u", "${data:users.name}"}};
    request.body = MultipartBody{{{"a", "${taken:v}", {}, {}}, {"b", {}, "/nowhere/b.bin", {}}}};
    LoadProfile profile = journeyOf(request);
    profile.data = {{"users", "/nowhere/users.csv", Feeder::Order::Random}};
    QVERIFY(RequestMaker::checkTexts(profile));
    QVERIFY(!RequestMaker::create(profile, run));
    const auto why = [&] {
        const auto checked = RequestMaker::checkTexts(profile);
        return QByteArray::fromStdString(checked ? "it is fine" : checked.error().message);
    };
    profile.data.clear();
    QVERIFY2(why().startsWith("requests[1].query.u: "), why());
    profile.requests[1].query.clear();
    profile.requests[0].taken.clear();
    QVERIFY2(why().startsWith("requests[1].body.a: "), why());
    profile.requests[1].body = std::string("${uid}");
    QVERIFY2(why().startsWith("requests[1].body: "), why());
    profile.requests[0].checks = {{Check::Of::Body, Check::Must::Match, "", "("}};
    QVERIFY2(why().startsWith("requests[0].checks[0]: "), why());
}

void TestRequestMaker::sendsWhatIsWritten()
{
    HttpRequest request = requestTo("http://127.0.0.1:8080/a?b=c#d");
    request.method = "PUT";
    request.headers = {{"A", "1"}, {"a", ""}};
    request.body = "{\"x\": $1}";
    const Maker maker = makerOf(profileOf({request}));
    QVERIFY(!maker->varies(0));
    const OutgoingRequest& sent = maker->prepared(0);
    QCOMPARE(sent.method, std::string("PUT"));
    QCOMPARE(sent.url, request.url);
    QVERIFY(sent.headers == request.headers);
    QCOMPARE(sent.body, request.text());
    QVERIFY(sent.hasBody);
    QVERIFY(sent.kept == Kept{});
    QVERIFY(made(maker, 0, {}) == sent);
    QVERIFY(!makerOf(profileOf({requestTo("http://127.0.0.1/")}))->prepared(0).hasBody);
}

void TestRequestMaker::preparesWhatNeverVaries()
{
    HttpRequest request = requestTo("http://127.0.0.1/${env:HEADROOM_TEST_TOKEN}");
    request.headers = {{"Authorization", "Bearer ${env:HEADROOM_TEST_TOKEN}"}, {"Plain", "$${uuid}"}};
    request.body = "token=${env:HEADROOM_TEST_TOKEN}, $env";
    const Maker maker = makerOf(profileOf({request}));
    QVERIFY(!maker->varies(0));
    QCOMPARE(maker->prepared(0).url, std::string("http://127.0.0.1/abc"));
    QCOMPARE(maker->prepared(0).headers[0].value, std::string("Bearer abc"));
    QCOMPARE(maker->prepared(0).headers[1].value, std::string("${uuid}"));
    QCOMPARE(maker->prepared(0).body, std::string("token=abc, $env"));
    QCOMPARE(maker->environmentValues().size(), std::size_t(1));
    QCOMPARE(withoutValues("abc?", maker->environmentValues()), std::string("abc?")); // too short to be a secret
}

void TestRequestMaker::refusesEnvironmentThatBreaksTheRequest_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("goodInHeader");
    QTest::addColumn<bool>("goodInUrl");
    QTest::newRow("plain") << QByteArray("ret42") << true << true;
    QTest::newRow("line break") << QByteArray("ret42\r\nX-Evil: 1") << false << false;
    QTest::newRow("line feed") << QByteArray("ret42\n") << false << false;
    QTest::newRow("space") << QByteArray("sec ret42") << true << false;
    QTest::newRow("backslash") << QByteArray("ret42\\") << true << false;
}

void TestRequestMaker::refusesEnvironmentThatBreaksTheRequest()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, goodInHeader);
    QFETCH(bool, goodInUrl);
    qputenv("HEADROOM_TEST_TOKEN", value);
    HttpRequest inHeader = requestTo("http://127.0.0.1/");
    inHeader.headers = {{"A", "${env:HEADROOM_TEST_TOKEN}"}};
    const HttpRequest inUrl = requestTo("http://127.0.0.1/?k=${env:HEADROOM_TEST_TOKEN}");
    HttpRequest inUrlThatVaries = inUrl; // must be found before the run too
    inUrlThatVaries.headers = {{"A", "${uuid}"}};
    for (const auto& [request, good, where] :
         {std::tuple(inHeader, goodInHeader, "request.headers.A:"), std::tuple(inUrl, goodInUrl, "request.url:"),
          std::tuple(inUrlThatVaries, goodInUrl, "request.url:")}) {
        const QByteArray why = whyNot(profileOf({request}));
        QCOMPARE(why == "it is fine", good);
        if (!good)
            QVERIFY2(why.startsWith(where) && why.contains("${env:HEADROOM_TEST_TOKEN}") && !why.contains("ret42"),
                     why.constData());
    }
}

void TestRequestMaker::appendsTheQuery_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* url, const char* expected) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(expected);
    };
    row("http://127.0.0.1/a", "http://127.0.0.1/a?x=1&y=");
    row("http://127.0.0.1", "http://127.0.0.1?x=1&y=");
    row("http://127.0.0.1/a?b=c", "http://127.0.0.1/a?b=c&x=1&y=");
    row("http://127.0.0.1/a?", "http://127.0.0.1/a?x=1&y=");
    row("http://127.0.0.1/a?b&", "http://127.0.0.1/a?b&x=1&y=");
    row("http://127.0.0.1/a#f?g", "http://127.0.0.1/a?x=1&y=#f?g");
    row("http://127.0.0.1/a?b#f", "http://127.0.0.1/a?b&x=1&y=#f");
}

void TestRequestMaker::appendsTheQuery()
{
    QFETCH(QByteArray, url);
    HttpRequest request = requestTo(url.toStdString());
    request.query = {{"x", "1"}, {"y", ""}};
    QTEST(QByteArray::fromStdString(makerOf(profileOf({request}))->prepared(0).url), "expected");
}

void TestRequestMaker::encodesQueriesAndForms_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char* value : {"plain-._~*", "a b+c", "a=b&c;d", "/?#[]@!$'()", "100%25", "\xc3\xa9\xe6\x97\xa5",
                              "\r\n\t", "a\"<>\\^`{|}", "\xff\x80"})
        QTest::newRow(value) << QByteArray(value);
}

/// Against Qt's encoder, and against decoding.
void TestRequestMaker::encodesQueriesAndForms()
{
    QFETCH(QByteArray, value);
    HttpRequest request = requestTo("http://127.0.0.1/");
    request.query = {{value.toStdString(), value.toStdString()}};
    request.body = FormBody{{{value.toStdString(), value.toStdString()}, {"z", ""}}};
    const Maker maker = makerOf(profileOf({request}));
    const QByteArray encoded = value.toPercentEncoding();
    QCOMPARE(QByteArray::fromStdString(maker->prepared(0).url), "http://127.0.0.1/?" + encoded + "=" + encoded);
    const QByteArray inForm = value.toPercentEncoding(" *", "~").replace(' ', '+');
    QCOMPARE(QByteArray::fromStdString(maker->prepared(0).body), inForm + "=" + inForm + "&z=");
}

void TestRequestMaker::makesEveryKindOfBody()
{
    LoadProfile profile = profileOf({requestTo("http://127.0.0.1/"), requestTo("http://127.0.0.1/")});
    profile.folder.path = folder();
    profile.requests[0].body = FileBody{"body.bin"};
    profile.requests[1].body = MultipartBody{{{"note", "of ${counter}", "", ""},
                                              {"photo", "", "body.bin", "image/png"},
                                              {"other", "$${", "", "text/plain"},
                                              {"last", "", (folder() / "users.csv").string(), ""}}};
    const Maker maker = makerOf(profile);
    QVERIFY(!maker->varies(0)); // what stands in files is no template
    QCOMPARE(maker->prepared(0).body, std::string("${uuid}\0\xff", 9));
    QVERIFY(maker->prepared(0).hasBody);
    const OutgoingRequest multipart = made(maker, 1, {7, {}, nullptr});
    QVERIFY(multipart.hasBody);
    QCOMPARE(multipart.body, std::string());
    const std::vector<FormPart> parts{{"note", "of 7", "", ""},
                                      {"photo", std::string("${uuid}\0\xff", 9), "body.bin", "image/png"},
                                      {"other", "${", "", "text/plain"},
                                      {"last", "name,age\nada,36\nbob,41\ncyd,7\n", "users.csv", ""}};
    QVERIFY(multipart.parts == parts);
}

void TestRequestMaker::setsTheFormsContentType()
{
    HttpRequest request = requestTo("http://127.0.0.1/");
    request.body = FormBody{};
    QVERIFY(makerOf(profileOf({request}))->prepared(0).headers
            == (std::vector<Header>{{"Content-Type", "application/x-www-form-urlencoded"}}));
    QVERIFY(makerOf(profileOf({request}))->prepared(0).hasBody);
    request.headers = {{"content-TYPE", "text/x"}};
    QVERIFY(makerOf(profileOf({request}))->prepared(0).headers == request.headers);
}

void TestRequestMaker::fillsEveryField()
{
    HttpRequest request = requestTo("http://127.0.0.1/${counter}?a=${taken:v}");
    request.query = {{"q", "${taken:v}"}};
    request.headers = {{"A", "${taken:v}"}};
    request.body = FormBody{{{"f", "${taken:v}"}}};
    const Maker maker = makerOf(journeyOf(request));
    QVERIFY(!maker->varies(0));
    QVERIFY(maker->varies(1));
    QCOMPARE(maker->prepared(1).url, request.url);
    const TakenValues taken{{"v", "x&y"}};
    const OutgoingRequest sent = made(maker, 1, {3, {}, &taken});
    QCOMPARE(sent.url, std::string("http://127.0.0.1/3?a=x&y&q=x%26y"));
    QCOMPARE(sent.headers[0].value, std::string("x&y"));
    QCOMPARE(sent.body, std::string("f=x%26y"));
    const auto missing = maker->make(1, {3, {}, nullptr});
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.find("requests[1].url: no answer") == 0, missing.error().message.c_str());
}

void TestRequestMaker::keepsToTheHost_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("sent");
    const auto row = [](const char* url, const char* value, bool sent) {
        QTest::addRow("%s with %s", url, value) << QByteArray(url) << QByteArray(value) << sent;
    };
    for (const char* url :
         {"http://127.0.0.1/${taken:v}", "http://127.0.0.1/?k=${taken:v}", "http://127.0.0.1/#${taken:v}"}) {
        for (const char* fine : {"a", "", "/", "..", "../..", "//example.com/", "@example.com", ":80", "?a#b", "%2e%2e",
                                 "http://example.com/", "${uuid}", "$"})
            row(url, fine, true);
        for (const char* wrong : {" ", "a b", "\r\nHost: example.com", "\t", "\\", "\\\\example.com", "a\x7f"})
            row(url, wrong, false);
    }
}

void TestRequestMaker::keepsToTheHost()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, value);
    QFETCH(bool, sent);
    const TakenValues taken{{"v", value.toStdString()}};
    const auto one = makerOf(journeyOf(requestTo(url.toStdString())))->make(1, {0, {}, &taken});
    QCOMPARE(one.has_value(), sent);
    if (one) {
        QCOMPARE(parseTarget(one->url)->host, std::string("127.0.0.1"));
    } else {
        QVERIFY(one.error().message.find("requests[1].url: '" + url.toStdString() + "'") == 0);
        QVERIFY(value.trimmed().isEmpty() || value == "\\"
                || one.error().message.find(value.toStdString()) == std::string::npos);
    }
}

void TestRequestMaker::refusesLineBreaksInHeaders_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CR") << QByteArray("a\rX-Evil: 1");
    QTest::newRow("LF") << QByteArray("a\nX-Evil: 1");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
}

void TestRequestMaker::refusesLineBreaksInHeaders()
{
    QFETCH(QByteArray, value);
    HttpRequest request = requestTo("http://127.0.0.1/");
    request.headers = {{"A", "x${taken:v}"}};
    const TakenValues taken{{"v", value.toStdString()}};
    const auto one = makerOf(journeyOf(request))->make(1, {0, {}, &taken});
    QVERIFY(!one);
    QVERIFY2(one.error().message.find("requests[1].headers.A: 'x${taken:v}' holds a line break") == 0,
             one.error().message.c_str());
}

void TestRequestMaker::refusesProfiles_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("says");
    const auto url = [](const char* text, const char* says) {
        QTest::newRow(text) << QByteArray(text) << QByteArray() << QByteArray(says);
    };
    const auto header = [](const char* text, const char* says) {
        QTest::newRow(text) << QByteArray("http://127.0.0.1/") << QByteArray(text) << QByteArray(says);
    };
    url("http://${env:HEADROOM_TEST_TOKEN}/", "request.url: 'http://${env:HEADROOM_TEST_TOKEN}/' takes its host from");
    url("http://127.0.0.1${uuid}", "takes its host from a variable");
    url("http://127.0.0.1:${counter}/", "takes its host from a variable");
    url("http://a@${counter}/", "takes its host from a variable");
    url("${env:HEADROOM_TEST_TOKEN}://127.0.0.1/", "takes its host from a variable");
    url("${uuid}", "takes its host from a variable");
    url("http:/${uuid}/127.0.0.1/", "takes its host from a variable");
    url("ftp://127.0.0.1/", "request.url: ");
    url("http://127.0.0.1/${env:HEADROOM_TEST_UNSET}", "HEADROOM_TEST_UNSET is not set");
    url("http://127.0.0.1/${uuid", "request.url: a ${ has no closing }");
    header("${other}", "request.headers.A: '${other}' is not a value; there are env:");
    header("${taken:v}", "request.headers.A: '${taken:v}' needs requests that are sent in order");
    header("${data:none.name}", "request.headers.A: '${data:none.name}': there is no feeder 'none'");
    header("${data:users.sex}", "data.users: ");
    header("${data:users.sex}", "users.csv: has no column 'sex'; it has 'name, age'");
    header("${data:lost.name}", "lost.csv: cannot be read");
}

void TestRequestMaker::refusesProfiles()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, says);
    HttpRequest request = requestTo(url.toStdString());
    request.headers = {{"A", header.toStdString()}};
    LoadProfile profile = profileOf({request});
    profile.folder.path = folder();
    profile.data = {{"users", "users.csv"}, {"lost", "lost.csv"}};
    const QByteArray why = whyNot(profile);
    QVERIFY2(why.contains(says), why.constData());

    profile = journeyOf(requestTo("http://127.0.0.1/"));
    std::swap(profile.requests[0], profile.requests[1]);
    profile.requests[0].url += "${taken:v}"; // taken only afterwards
    QVERIFY(whyNot(profile).contains("requests[0].url: '${taken:v}': no earlier request takes this value"));
    profile = profileOf({requestTo("http://127.0.0.1/")});
    profile.requests[0].weight = 0;
    QVERIFY(whyNot(profile).contains("weight 0"));
    profile.requests[0] = requestTo("http://127.0.0.1/");
    profile.requests[0].checks = {{Check::Of::Status, Check::Must::BeAmong, "", "ok"}};
    QVERIFY2(whyNot(profile).startsWith("request.checks[0]: "), whyNot(profile).constData());
    profile.requests[0].body = FileBody{"no/such/file"};
    profile.requests[0].checks.clear();
    QVERIFY2(whyNot(profile).contains("request.body: no/such/file: cannot be read"), whyNot(profile).constData());
}

void TestRequestMaker::givesAJourneyOneRow()
{
    LoadProfile profile = profileOf({requestTo("http://127.0.0.1/${data:users.name}?${counter}"),
                                     requestTo("http://127.0.0.1/${data:users.age}?${data:other.name}")});
    profile.folder.path = folder();
    profile.order = LoadProfile::Order::InOrder;
    profile.data = {{"unused", "nowhere.csv"}, {"users", "users.csv", Feeder::Order::Random}, {"other", "users.csv"}};
    const Maker maker = makerOf(profile);
    QVERIFY(!maker->mostStarts());
    std::set<std::string> rows;
    int together = 0;
    for (std::uint64_t number = 0; number < 300; ++number) {
        const std::string first = made(maker, 0, {number}).url, second = made(maker, 1, {number}).url;
        const std::string name = first.substr(17, 3), age = second.substr(17, second.find('?') - 17);
        rows.insert(name + age);
        together += second.ends_with(name);
    }
    QCOMPARE(rows, (std::set<std::string>{"ada36", "bob41", "cyd7"}));
    QVERIFY(together > 60 && together < 140); // the other feeder goes its own way: 100, deviation 8
}

void TestRequestMaker::endsWithItsUniqueRows()
{
    LoadProfile profile = profileOf({requestTo("http://127.0.0.1/${data:users.name}")});
    profile.folder.path = folder();
    profile.data = {{"users", "users.csv", Feeder::Order::Unique}, {"more", "more.csv", Feeder::Order::Unique}};
    QVERIFY(replaceFile(folder() / "more.csv", "id\n1\n2\n"));
    QCOMPARE(makerOf(profile)->mostStarts(), std::optional<std::uint64_t>(3));
    QVERIFY(makerOf(profile)->make(0, {2}));
    const auto over = makerOf(profile)->make(0, {3});
    QVERIFY(!over);
    QVERIFY2(over.error().message.find("all 3 rows of 'users' are used") != std::string::npos,
             over.error().message.c_str());
    profile.requests[0].headers = {{"A", "${data:more.id}"}};
    QCOMPARE(makerOf(profile)->mostStarts(), std::optional<std::uint64_t>(2));
}

void TestRequestMaker::drawsTheSameAgain()
{
    HttpRequest request = requestTo("http://127.0.0.1/${random:1..1000000000}/${random:1..1000000000}");
    LoadProfile profile = profileOf({request, request});
    const Maker maker = makerOf(profile);
    const std::string url = made(maker, 0, {5}).url;
    QCOMPARE(made(maker, 0, {5}).url, url);
    QCOMPARE(made(makerOf(profile), 0, {5}).url, url);
    QVERIFY(made(maker, 0, {6}).url != url);
    QVERIFY(made(maker, 1, {5}).url != url);
    std::get<OpenModel>(profile.load.model).seed = 2;
    QVERIFY(made(makerOf(profile), 0, {5}).url != url);
}

void TestRequestMaker::givesEachRequestItsUuid()
{
    HttpRequest request = requestTo("http://127.0.0.1/${uuid}");
    request.headers = {{"A", "${uuid}"}};
    const LoadProfile profile = profileOf({request, request});
    const Maker maker = makerOf(profile);
    std::set<std::string> seen;
    for (std::uint64_t number = 0; number < 1000; ++number) {
        for (const std::size_t i : {0U, 1U}) {
            const OutgoingRequest sent = made(maker, i, {number});
            const std::string uuid = sent.headers[0].value;
            QCOMPARE(sent.url, "http://127.0.0.1/" + uuid); // one for each request
            QCOMPARE(QUuid::fromString(QString::fromStdString(uuid)).version(), QUuid::Random);
            seen.insert(uuid);
        }
    }
    QCOMPARE(seen.size(), std::size_t(2000));
    const auto other = RequestMaker::create(profile, {1, 3}); // a run sends no id of another, whatever its seed
    QVERIFY(!seen.contains((*other)->make(0, {0})->headers[0].value));
}

void TestRequestMaker::keepsWhatSomebodyLooksAt()
{
    LoadProfile profile = journeyOf(requestTo("http://127.0.0.1/"));
    profile.requests[1].checks = {{Check::Of::HeaderField, Check::Must::Exist, "A", ""}};
    Maker maker = makerOf(profile);
    QVERIFY((maker->prepared(0).kept == Kept{false, 1'000'000}));
    QVERIFY((maker->prepared(1).kept == Kept{true, 0}));
    profile.requests[1].url += "${uuid}";
    profile.requests[1].checks.push_back({Check::Of::Body, Check::Must::Contain, "", "a"});
    maker = makerOf(profile);
    QVERIFY((made(maker, 1, {}).kept == Kept{true, 1'000'000}));
    QVERIFY(!maker->checks(1).empty());
    QVERIFY(!maker->taking(0).empty());
}

void TestRequestMaker::isTheSameOnEveryThread()
{
    HttpRequest request = requestTo("http://127.0.0.1/${uuid}/${random:1..100}?${data:users.name}");
    request.checks = {{Check::Of::Body, Check::Must::Match, "", "a+$"}};
    LoadProfile profile = profileOf({request});
    profile.folder.path = folder();
    profile.data = {{"users", "users.csv", Feeder::Order::Random}};
    const Maker maker = makerOf(profile);
    std::array<std::vector<std::string>, 2> urls;
    std::vector<std::thread> threads;
    for (auto& mine : urls) {
        threads.emplace_back([&mine, maker] {
            for (std::uint64_t number = 0; number < 2000; ++number) {
                mine.push_back(maker->make(0, {number})->url);
                AnswerSeen answer;
                answer.body = "baa";
                static_cast<void>(maker->checks(0).firstFailed(answer));
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(urls[0] == urls[1]);
}

QTEST_GUILESS_MAIN(TestRequestMaker)
#include "tst_requestmaker.moc"
