#include "analysis/comparison/profiledifferences.h"

#include <QTest>

#include <functional>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::function<void(headroom::LoadProfile&)>)

namespace {

using Change = std::function<void(LoadProfile&)>;

LoadProfile checkout()
{
    LoadProfile profile;
    profile.name = "checkout";
    profile.request().url = "https://api.example.com/v1/checkout?page=5&token=s3cret";
    profile.request().headers = {{"Authorization", "Bearer ${env:TOKEN}"}, {"Accept", "text/html"}};
    profile.load.model = OpenModel{{50, 1s}};
    return profile;
}

QStringList lines(const std::vector<ProfileDifference>& differences)
{
    QStringList all;
    for (const ProfileDifference& one : differences)
        all << QString::fromStdString(one.text) + (one.unlike ? " !" : "");
    return all;
}

} // namespace

class TestProfileDifferences : public QObject {
    Q_OBJECT

private slots:
    void oneChange_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("said"); // " !": not like with like
        const auto row = [](const char* name, const Change& change, const QStringList& said) {
            QTest::newRow(name) << change << said;
        };
        row("none", [](LoadProfile&) {}, {});
        row("the name is no difference", [](LoadProfile& p) { p.name = "other"; }, {});
        row("limit", [](LoadProfile& p) { p.limit.time = 30s; }, {"limit 29 s -> 30 s !"});
        row("kind of limit", [](LoadProfile& p) { p.limit.kind = LimitKind::FirstByte; },
            {"limit held against total -> first_byte !"});
        row("gateway", [](LoadProfile& p) { p.limit.gateway = "nginx"; }, {"gateway aws-apigw-rest -> nginx !"});
        row("near limit", [](LoadProfile& p) { p.limit.near = 0.9; }, {"near limit from 80 % -> 90 %"});
        row("rate", [](LoadProfile& p) { p.load.model = OpenModel{{100, 1s}}; }, {"load 50/s -> 100/s !"});
        row("model", [](LoadProfile& p) { p.load.model = ClosedModel{20}; }, {"load 50/s -> 20 users !"});
        row("seed of arrivals", [](LoadProfile& p) { std::get<OpenModel>(p.load.model).seed = 2; },
            {"the course of the load differs !"});
        row("length", [](LoadProfile& p) { p.load.duration = 300s; }, {"length 1 min -> 5 min"});
        row("warm-up", [](LoadProfile& p) { p.load.warmUp = 30s; }, {"warm-up none -> 30 s !"});
        row("client timeout", [](LoadProfile& p) { p.clientTimeout = 20s; }, {"client timeout limit + 15 s -> 20 s !"});
        row("http", [](LoadProfile& p) { p.connection.http = Connection::Http::Http2; }, {"HTTP HTTP/1.1 -> HTTP/2 !"});
        row("connections", [](LoadProfile& p) { p.connection.reuse = false; }, {"connections kept yes -> no !"});
        row("proxy", [](LoadProfile& p) { p.connection.proxy = "http://user:pw@proxy:1"; },
            {"other settings of the connections differ !"});
        row("authentication", [](LoadProfile& p) { p.auth = BearerAuth{"${env:A}"}; },
            {"authentication none -> bearer !"});
        row("retries", [](LoadProfile& p) { p.retries.on = {Outcome::Throttled}; }, {"retries none -> up to 3 !"});
        row("host", [](LoadProfile& p) { p.request().url = "https://b.example.com/v1/checkout?page=5&token=s3cret"; },
            {"host https://api.example.com:443 -> https://b.example.com:443 !"});
        row("path", [](LoadProfile& p) { p.request().url = "https://api.example.com/v2/pay?page=5&token=s3cret"; },
            {"request GET /v1/checkout -> GET /v2/pay !"});
        row("query", [](LoadProfile& p) { p.request().url = "https://api.example.com/v1/checkout?page=6&token=other"; },
            {"query page, token differ !"});
        row("query behind the URL",
            [](LoadProfile& p) {
                p.request().query = {{"all", "1"}};
            },
            {"query all differs !"});
        row("header", [](LoadProfile& p) { p.request().headers[0].value = "Bearer abc"; },
            {"header Authorization differs !"});
        row("body", [](LoadProfile& p) { p.request().body = std::string("{}"); }, {"the body differs !"});
        row("checks", [](LoadProfile& p) { p.request().checks = {Check{.value = "200"}}; },
            {"the checks of its answers differ !"});
        row("pass conditions", [](LoadProfile& p) { p.pass = {*parsePassCondition("errors <= 1 %")}; },
            {"pass conditions gateway_timeout = 0 -> errors <= 1 %"});
        row("the most telling first",
            [](LoadProfile& p) {
                p.load.duration = 300s;
                p.limit.time = 30s;
            },
            {"limit 29 s -> 30 s !", "length 1 min -> 5 min"});
    }
    void oneChange()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, said);
        LoadProfile after = checkout();
        change(after);
        QCOMPARE(lines(profileDifferences(checkout(), after)), said);
        for (const QString& line : lines(profileDifferences(after, checkout())))
            QVERIFY2(!line.contains("s3cret") && !line.contains("abc") && !line.contains("pw"), qPrintable(line));
    }

    /// A port of this machine is whatever was free; the machine is the same.
    void portsOfThisMachine()
    {
        LoadProfile a = checkout(), b = checkout();
        a.request().url = "http://127.0.0.1:8089/report";
        b.request().url = "http://127.0.0.1:40001/report";
        QCOMPARE(lines(profileDifferences(a, b)), QStringList{"host http://127.0.0.1:8089 -> http://127.0.0.1:40001"});
    }

    void severalRequestsByName()
    {
        LoadProfile a = checkout(), b = checkout();
        a.request().name = b.request().name = "pay";
        HttpRequest login = a.request(), logout = a.request();
        login.name = "login";
        logout.name = "logout";
        a.requests.push_back(login);
        login.weight = 3;
        b.requests.insert(b.requests.begin(), login); // another order of a weighted list is no difference
        b.requests.push_back(logout);
        QCOMPARE(lines(profileDifferences(a, b)),
                 (QStringList{"login: weight 1 -> 3 !", "request logout is new in the candidate !"}));
        QCOMPARE(lines(profileDifferences(b, a)),
                 (QStringList{"login: weight 3 -> 1 !", "request logout is not in the candidate !"}));
    }

    void machines()
    {
        const std::map<std::string, std::string> a{
            {"cores", "2"}, {"libcurl", "libcurl/7.88.1 OpenSSL/3.0"}, {"os", "Linux 6"}};
        const std::map<std::string, std::string> b{
            {"cores", "4"}, {"libcurl", "libcurl/8.1 OpenSSL/3.0"}, {"os", "Linux 7"}};
        QCOMPARE(lines(machineDifferences(a, b)),
                 (QStringList{"cores 2 -> 4", "libcurl libcurl/7.88.1 -> libcurl/8.1", "os differs"}));
        QVERIFY(machineDifferences(a, a).empty());
        QVERIFY(machineDifferences(a, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestProfileDifferences)
#include "tst_profiledifferences.moc"
