#include "profile/profilejson.h"
#include "profile/profileupgrade.h"
#include "profile/shippedprofiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace headroom;
using namespace std::chrono_literals;

// Stands first: moc loses its way in raw strings with braces.
Q_DECLARE_METATYPE(headroom::LoadShape)

class TestProfileJson : public QObject {
    Q_OBJECT
private slots:
    void readsEveryField();
    void fillsDefaults();
    void writesWhatItReads();
    void writesTheSameTextTwice();
    void readsLoads_data();
    void readsLoads();
    void refusesLoads_data();
    void refusesLoads();
    void namesPathAndLine_data();
    void namesPathAndLine();
    void malformedTextIsAnErrorAtEveryCut();
    void survivesEveryFlippedByte();
    void refusesDeepNesting();
    void warns();
    void loadsTheShippedProfiles();
    void unreadableFiles();
};

namespace {

const char* const fullProfile = R"({
  "schema": "headroom.profile/2",
  "name": "checkout",
  "request": {
    "method": "POST",
    "url": "https://api.example.com/v1/checkout?x=1",
    "headers": {
      "Content-Type": "application/json",
      "Accept": ["text/html", "application/json"]
    },
    "body": "{\"n\": 1}"
  },
  "limit": { "gateway": "aws-apigw-http", "time": "30s", "near": "75%" },
  "load": { "model": "open", "rate": "90/min", "for": "2min", "requests": 100, "max_in_flight": 50 },
  "client_timeout": "50s"
}
)";

std::string aroundLoad(const QByteArray& load)
{
    return R"({"schema": "headroom.profile/2", "request": {"url": "http://127.0.0.1/"}, "load": )"
        + load.simplified().toStdString() + "}";
}

/// A profile that is right but for one text put in the place of another.
std::string with(const char* part, const char* replacement)
{
    QString text = QString::fromUtf8(fullProfile);
    Q_ASSERT(text.contains(part));
    return text.replace(part, replacement).toStdString();
}

} // namespace

void TestProfileJson::readsEveryField()
{
    const auto profile = readProfile(fullProfile, "p.json");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    LoadProfile expected;
    expected.name = "checkout";
    expected.requests = {
        {"",
         1,
         "POST",
         "https://api.example.com/v1/checkout?x=1",
         {},
         {{"Content-Type", "application/json"}, {"Accept", "text/html"}, {"Accept", "application/json"}},
         "{\"n\": 1}",
         {},
         {},
         {},
         {},
         {}}};
    expected.limit = {"aws-apigw-http", 30s, 0.75};
    expected.load = {OpenModel{{90, 1min}}, 2min, 100, 50};
    expected.clientTimeout = 50s;
    QVERIFY(*profile == expected);
}

void TestProfileJson::fillsDefaults()
{
    const auto profile = readProfile(R"({"schema": "headroom.profile/2", "request": {"url": "http://127.0.0.1/"},
        "load": {"model": "closed", "users": 20, "for": "1s"}})",
                                     "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    QCOMPARE(profile->request().method, std::string("GET"));
    QCOMPARE(profile->limit.time, nanoseconds(29s));
    QCOMPARE(profile->effectiveClientTimeout(), nanoseconds(44s));
    QVERIFY(std::get<ClosedModel>(profile->load.model).users == 20);
    QVERIFY(!profile->load.requests);
}

void TestProfileJson::writesWhatItReads()
{
    const auto profile = readProfile(fullProfile, "p.json");
    const auto again = readProfile(writeProfile(*profile), "again");
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(*again == *profile);
}

void TestProfileJson::writesTheSameTextTwice()
{
    const auto profile = readProfile(fullProfile, "p.json");
    const std::string text = writeProfile(*profile);
    QCOMPARE(writeProfile(*readProfile(text, "again")), text);
}

void TestProfileJson::readsLoads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<LoadShape>("load");
    const auto row = [](const char* name, const char* json, const LoadShape& load) {
        QTest::newRow(name) << QByteArray(json) << load;
    };
    const Rate ten{10, 1s}, fifty{50, 1s}, none{0, 1s};
    row("stages", R"({"model": "open", "stages": [{"to": "50/s", "for": "30s"}, {"rate": "50/s", "for": "1min"},
        {"rate": "0/s", "for": "5s"}, {"from": "10/s", "to": "50/s", "for": "10s"}, {"to": "10/s", "for": "1s"}]})",
        {OpenModel{{},
                   {{none, fifty, 30s}, {fifty, fifty, 1min}, {none, none, 5s}, {ten, fifty, 10s}, {fifty, ten, 1s}}},
         {},
         {},
         {}});
    row("poisson", R"({"model": "open", "rate": "10/s", "arrivals": "poisson", "seed": 7, "for": "9s"})",
        {OpenModel{ten, {}, ArrivalProcess::Poisson, 7}, 9s, {}, {}});
    row("user stages", R"({"model": "closed", "stages": [{"to": 20, "for": "10s"}, {"users": 20, "for": "1min"}]})",
        {ClosedModel{1, {{0, 20, 10s}, {20, 20, 1min}}, {}}, {}, {}, {}});
    row("fixed thought", R"({"model": "closed", "users": 5, "think_time": "1s", "for": "9s"})",
        {ClosedModel{5, {}, {ThinkTime::Kind::Fixed, 1s, 0s}}, 9s, {}, {}});
    row("uniform thought",
        R"({"model": "closed", "users": 5, "think_time": {"uniform": ["1s", "3s"]}, "seed": 3, "for": "9s"})",
        {ClosedModel{5, {}, {ThinkTime::Kind::Uniform, 1s, 3s}, 3}, 9s, {}, {}});
    row("exponential thought", R"({"model": "closed", "users": 5, "think_time": {"exponential": "2s"}, "for": "9s"})",
        {ClosedModel{5, {}, {ThinkTime::Kind::Exponential, 0s, 2s}}, 9s, {}, {}});
}

void TestProfileJson::readsLoads()
{
    QFETCH(QByteArray, json);
    QFETCH(LoadShape, load);
    const auto profile = readProfile(aroundLoad(json), "p");
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    QVERIFY(profile->load == load);
    QVERIFY(readProfile(writeProfile(*profile), "again")->load == load);
}

void TestProfileJson::refusesLoads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, const char* json, const char* start) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(start);
    };
    row("no stages", R"({"model": "open", "stages": []})", "p:1: load.stages: must be a list");
    row("a stage that is none", R"({"model": "open", "stages": [5]})", "p:1: load.stages[0] must be an object");
    row("stage without length", R"({"model": "open", "stages": [{"rate": "5/s"}]})",
        "p:1: load.stages[0].for: is missing");
    row("stage of no length", R"({"model": "open", "stages": [{"rate": "5/s", "for": "0s"}]})",
        "p:1: load.stages[0].for: 0s");
    row("stage without rate", R"({"model": "open", "stages": [{"for": "5s"}]})", "p:1: load.stages[0].to: is missing");
    row("negative stage", R"({"model": "open", "stages": [{"rate": "5/s", "for": "1s"}, {"to": "-5/s", "for": "5s"}]})",
        "p:1: load.stages[1].to: '-5/s' is negative");
    row("absurd stage", R"({"model": "open", "stages": [{"to": "1e7/s", "for": "5s"}]})",
        "p:1: load.stages[0].to: 10000000/s");
    row("only pauses", R"({"model": "open", "stages": [{"rate": "0/s", "for": "5s"}]})",
        "p:1: load.stages: send nothing");
    row("rate beside stages", R"({"model": "open", "rate": "5/s", "stages": [{"rate": "5/s", "for": "5s"}]})",
        "p:1: load.rate: is not a field");
    row("rate and ramp in one", R"({"model": "open", "stages": [{"rate": "5/s", "to": "9/s", "for": "5s"}]})",
        "p:1: load.stages[0].to: is not a field");
    row("other arrivals", R"({"model": "open", "rate": "5/s", "arrivals": "often", "for": "1s"})",
        "p:1: load.arrivals: 'often'");
    row("too many users", R"({"model": "closed", "stages": [{"to": 200000, "for": "5s"}]})",
        "p:1: load.stages[0].to: 200000");
    row("upside down thought",
        R"({"model": "closed", "users": 1, "think_time": {"uniform": ["3s", "1s"]}, "for": "1s"})",
        "p:1: load.think_time.uniform: must be");
    row("other thought", R"({"model": "closed", "users": 1, "think_time": {"gamma": "3s"}, "for": "1s"})",
        "p:1: load.think_time.uniform: must be");
    row("a day of thought", R"({"model": "closed", "users": 1, "think_time": "24h", "for": "1s"})",
        "p:1: load.think_time: is not");
}

void TestProfileJson::refusesLoads()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, start);
    const auto profile = readProfile(aroundLoad(json), "p");
    QVERIFY(!profile);
    QVERIFY2(QByteArray::fromStdString(profile.error().message).startsWith(start), profile.error().message.c_str());
}

void TestProfileJson::namesPathAndLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, const std::string& json, const char* start) {
        QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(start);
    };
    row("empty", "", "p.json: is empty");
    row("blank", " \n\t\n", "p.json: is empty");
    row("not json", "hello", "p.json:1: not valid JSON");
    row("not an object", "[1, 2]", "p.json:1: a profile must be an object");
    row("cut off", std::string(fullProfile).substr(0, 300), "p.json:13: not valid JSON");
    row("unknown field", with("\"near\"", "\"neer\""), "p.json:13: limit.neer: is not a field");
    row("unknown at the top", with("\"client_timeout\"", "\"timeout\""), "p.json:15: timeout: is not a field");
    row("twice", with("\"near\": \"75%\"", "\"time\": \"31s\""), "p.json:13: limit.time: stands twice");
    row("wrong schema", with("profile/2", "report/2"), "p.json:2: schema: this program reads");
    row("no schema", with("\"schema\"", "\"$schema\""), "p.json:1: schema: is missing");
    row("no url", with("\"url\"", "\"body2\""), "p.json:4: request.url: is missing");
    row("negative rate", with("90/min", "-5/s"), "p.json:14: load.rate: '-5/s' is negative");
    row("zero rate", with("90/min", "0/s"), "p.json:14: load.rate: 0/s is not between");
    row("absurd rate", with("90/min", "1e9/s"), "p.json:14: load.rate: 1000000000/s is not between");
    row("rate without unit", with("90/min", "90"), "p.json:14: load.rate: '90' is not a rate");
    row("rate as a number", with("\"90/min\"", "90"), "p.json:14: load.rate: must be a text");
    row("limit of zero", with("\"30s\"", "\"0s\""), "p.json:13: limit.time: 0s is not between");
    row("limit of two hours", with("\"30s\"", "\"2h\""), "p.json:13: limit.time: 2h is not between");
    row("limit without unit", with("\"30s\"", "\"30\""), "p.json:13: limit.time: '30' needs a unit");
    row("near of all", with("75%", "100%"), "p.json:13: limit.near: must lie between");
    row("neither model", with("\"open\"", "\"ajar\""), "p.json:14: load.model: 'ajar' is neither open nor closed");
    row("closed with a rate", with("\"open\"", "\"closed\""), "p.json:14: load.users: is missing");
    row("count of zero", with("100,", "0,"), "p.json:14: load.requests: 0 is not");
    row("count negative", with("100,", "-1,"), "p.json:14: load.requests: must be a whole number");
    row("count broken", with("100,", "1.5,"), "p.json:14: load.requests: must be a whole number");
    row("count too large", with("100,", "99999999999999999999,"), "p.json:14: load.requests: must be a whole number");
    row("no in-flight", with("50 }", "0 }"), "p.json:14: load.max_in_flight: must be at least 1");
    row("duration of zero", with("2min", "0s"), "p.json:14: load.for: 0s is not between");
    row("url without scheme", with("https://api", "api"),
        "p.json:6: request.url: 'api.example.com/v1/checkout?x=1' is not a URL");
    row("url of another kind", with("https:", "ftp:"),
        "p.json:6: request.url: 'ftp://api.example.com/v1/checkout?x=1' is neither");
    row("url with a space", with("checkout?", "check out?"),
        "p.json:6: request.url: 'https://api.example.com/v1/check out?x=1' is not a URL");
    row("url without host", with("api.example.com", ""),
        "p.json:6: request.url: 'https:///v1/checkout?x=1' names no host");
    row("url with port 0", with("example.com", "example.com:0"), "p.json:6: request.url: ");
    row("url with port 70000", with("example.com", "example.com:70000"), "p.json:6: request.url: ");
    row("url with a password", with("api.", "me:secret@api."), "p.json:6: request.url: holds a user name or password");
    row("header name", with("Content-Type", "Content Type"),
        "p.json:7: request.headers: 'Content Type' is not a header name");
    row("header splitting", with("application/json\",", "a\\r\\nX: y\","),
        "p.json:8: request.headers.Content-Type: holds a line break");
    row("header of a number", with("\"application/json\",", "7,"),
        "p.json:8: request.headers.Content-Type: must be a text");
    row("method", with("POST", "PO ST"), "p.json:5: request.method: 'PO ST' is not an HTTP method");
    row("headers as a list", with("\"headers\": {", "\"headers\": [ {"), "p.json:");
    row("request as text", with("\"limit\": {", "\"x\": {"), "p.json:13: x: is not a field");
    row("timeout of zero", with("50s", "0s"), "p.json:15: client_timeout: 0s is not between");
}

void TestProfileJson::namesPathAndLine()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, start);
    const auto profile = readProfile(json.toStdString(), "p.json");
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ErrorKind::BadInput);
    const QByteArray message = QByteArray::fromStdString(profile.error().message);
    QVERIFY2(message.startsWith(start), message.constData());
    QVERIFY2(!message.contains("secret"), "a password stands in the message");
}

void TestProfileJson::malformedTextIsAnErrorAtEveryCut()
{
    const std::string whole = fullProfile;
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) // the last brace and line break close it
        QVERIFY2(!readProfile(whole.substr(0, length), "cut"), QByteArray::number(qulonglong(length)).constData());
}

void TestProfileJson::survivesEveryFlippedByte()
{
    const std::string whole = fullProfile;
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int flip : {0x01, 0x20, 0x80}) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const auto profile = readProfile(damaged, "flipped");
            if (!profile) {
                ++refused;
                QVERIFY(!profile.error().message.empty());
            } else {
                QVERIFY(checkProfile(*profile));
            }
        }
    }
    QVERIFY(refused > 0);
}

void TestProfileJson::refusesDeepNesting()
{
    const std::string deep = R"({"schema": )" + std::string(200'000, '[') + std::string(200'000, ']') + "}";
    const auto profile = readProfile(deep, "deep");
    QVERIFY(!profile);
    QCOMPARE(profile.error().message, std::string("deep:1: nests deeper than 64 levels"));
}

void TestProfileJson::warns()
{
    auto profile = *readProfile(fullProfile, "p.json");
    QVERIFY(profileWarnings(profile).empty());
    profile.clientTimeout = 30s;
    QCOMPARE(profileWarnings(profile).size(), 1u);
    profile.request().headers.push_back({"authorization", "Bearer abc"});
    QCOMPARE(profileWarnings(profile).size(), 2u);
    QVERIFY(profileWarnings(profile)[1].find("abc") == std::string::npos);
    profile.request().headers.back().value = "Bearer ${env:TOKEN}";
    QCOMPARE(profileWarnings(profile).size(), 1u);
    profile.request().url += "?page=1&API_KEY=abc#token=abc";
    QCOMPARE(profileWarnings(profile).size(), 2u);
    QVERIFY2(profileWarnings(profile)[1].starts_with("The query parameter API_KEY"),
             profileWarnings(profile)[1].c_str());
    profile.request().query.push_back({"token", "${env:TOKEN}"});
    QCOMPARE(profileWarnings(profile).size(), 2u);
}

void TestProfileJson::loadsTheShippedProfiles()
{
    const QDir folder(HEADROOM_RESOURCES "/profiles");
    QCOMPARE(exampleProfiles().size() + 1, std::size_t(folder.entryList({"*.json"}, QDir::Files).size())); // the schema
    for (const ShippedFile& file : exampleProfiles()) {
        const std::string name(file.name);
        const auto read = readProfileFile(folder.filePath(QString::fromStdString(name)).toStdString());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*readProfile(file.text, file.name) == read->profile); // what is built in is what lies there
        QVERIFY2(read->version == profileVersion && !read->profile.name.empty(), name.c_str());
        QVERIFY2(profileWarnings(read->profile).empty(), name.c_str());
    }
}

void TestProfileJson::unreadableFiles()
{
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return std::filesystem::path(folder.filePath(name).toStdString()); };
    QVERIFY(!loadProfile(path("absent.json")));
    QVERIFY(!loadProfile(folder.path().toStdString()));
    std::ofstream(path("binary.json")) << std::string("\0\xff\xfe{", 4);
    const auto binary = loadProfile(path("binary.json"));
    QVERIFY(!binary);
    QVERIFY(binary.error().message.find("binary.json:1: not valid JSON") != std::string::npos);

    const auto profile = *readProfile(fullProfile, "p.json");
    QVERIFY(saveProfile(profile, path("saved.json")));
    QVERIFY(*loadProfile(path("saved.json")) == profile);
    QVERIFY(!saveProfile(profile, path("no/folder/saved.json")));
}

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profilejson.moc"
