#include "profile/profilechecks.h"
#include "profile/sweepvalues.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

LoadProfile withPlaceholders()
{
    LoadProfile profile;
    HttpRequest& request = profile.request();
    request.url = "http://127.0.0.1:1/rows/${sweep:page}";
    request.query = {{"size", "${sweep:page}"}, {"other", "1"}};
    request.headers = {{"X-Size", "a${sweep:page}b${sweep:page}"}};
    request.body = "{\"size\": ${sweep:page}}";
    return profile;
}

LoadProfile closedLoad(std::uint32_t users)
{
    LoadProfile profile;
    profile.load.model = ClosedModel{users};
    return profile;
}

std::string messageOf(const Result<LoadProfile>& result)
{
    return result ? "" : result.error().message;
}

} // namespace

class TestSweepValues : public QObject {
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("values"); // 0: refused
        QTest::newRow("three") << "page=10,20,50" << 3;
        QTest::newRow("a sign of equality in a value") << "header.X=a=b,c" << 2;
        QTest::newRow("one") << "page=10" << 0;
        QTest::newRow("none") << "page=" << 0;
        QTest::newRow("no name") << "=1,2" << 0;
        QTest::newRow("no place") << "query.=1,2" << 0;
        QTest::newRow("no sign") << "page" << 0;
        QTest::newRow("an empty one") << "page=1,,2" << 0;
        QTest::newRow("twice") << "page=1,2,1" << 0;
        QTest::newRow("a secret header") << "header.Authorization=Bearer a,Bearer b" << 0;
        QTest::newRow("a secret parameter") << "query.access_token=a,b" << 0;
        QTest::newRow("empty") << "" << 0;
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(int, values);
        const auto sweep = parseSweep(text.toStdString());
        QCOMPARE(sweep ? int(sweep->values.size()) : 0, values);
    }

    void putsTheValueWhereItStands()
    {
        const auto profile = withValue(withPlaceholders(), "page", "50");
        QVERIFY2(profile, messageOf(profile).c_str());
        const HttpRequest& request = profile->request();
        QCOMPARE(request.url, std::string("http://127.0.0.1:1/rows/50"));
        QCOMPARE(request.query.front().value, std::string("50"));
        QCOMPARE(request.headers.front().value, std::string("a50b50"));
        QCOMPARE(request.text(), std::string("{\"size\": 50}"));
        QVERIFY(checkProfile(*profile));
        QVERIFY(messageOf(withValue(withPlaceholders(), "pages", "5")).starts_with("${sweep:pages} stands nowhere"));
    }

    void setsQueryAndHeaderOfEveryRequest()
    {
        LoadProfile profile = withPlaceholders();
        profile.requests.push_back(HttpRequest{});
        const auto query = withValue(profile, "query.size", "7");
        QCOMPARE(query->requests[0].query, (std::vector<Field>{{"size", "7"}, {"other", "1"}}));
        QCOMPARE(query->requests[1].query, (std::vector<Field>{{"size", "7"}}));
        const auto header = withValue(profile, "header.X-New", "7");
        QCOMPARE(header->requests[0].headers.back(), (Field{"X-New", "7"}));
        QCOMPARE(header->requests[1].headers, (std::vector<Field>{{"X-New", "7"}}));
    }

    /// Runs, their files and every output name the values of a sweep.
    void refusesWhatStandsAsASecret_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* what, const char* url, const char* name, const char* value, bool fine) {
            QTest::newRow(what) << QByteArray(url) << QByteArray(name) << QByteArray(value) << fine;
        };
        row("a page", "http://a/r?page=${sweep:K}", "K", "10", true);
        row("a key", "http://a/r?api_key=${sweep:K}", "K", "s3", false);
        row("a country", "http://a/r?code=${sweep:K}", "K", "DE", true);
        row("an Azure key", "http://a/r?code=${sweep:K}", "K", "abcdefghijklmnopq", false);
        row("a session in the path", "http://a/r;jsessionid=${sweep:K}?b=1", "K", "s3", false);
        row("a URL with a token", "http://a/r", "query.next", "http://x/?token=s3", false);
        row("a URL", "http://a/r", "query.next", "http://x/?page=3", true);
    }
    void refusesWhatStandsAsASecret()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        LoadProfile profile;
        profile.request().url = url.toStdString();
        const auto swept = withValue(profile, name.toStdString(), value.toStdString());
        QTEST(swept.has_value(), "fine");
        QVERIFY2(swept || messageOf(swept).find("holds a secret") != std::string::npos, messageOf(swept).c_str());
        QVERIFY(swept || messageOf(swept).find(value.toStdString()) == std::string::npos);
    }

    /// Beside a value in the URL the target would take whichever it likes.
    void replacesAParameterInTheUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("alone") << QByteArray("http://a/r?size=50") << QByteArray("http://a/r");
        QTest::newRow("first") << QByteArray("http://a/r?size=50&b=1") << QByteArray("http://a/r?b=1");
        QTest::newRow("last") << QByteArray("http://a/r?b=1&size=50") << QByteArray("http://a/r?b=1");
        QTest::newRow("twice") << QByteArray("http://a/r?size=1&b&size=2") << QByteArray("http://a/r?b");
        QTest::newRow("without a value") << QByteArray("http://a/r?size") << QByteArray("http://a/r");
        QTest::newRow("before a fragment") << QByteArray("http://a/r?size=1#size=2") << QByteArray("http://a/r#size=2");
        QTest::newRow("another") << QByteArray("http://a/r?page_size=50") << QByteArray("http://a/r?page_size=50");
        QTest::newRow("none") << QByteArray("http://a/r") << QByteArray("http://a/r");
    }
    void replacesAParameterInTheUrl()
    {
        QFETCH(QByteArray, url);
        LoadProfile profile;
        profile.request().url = url.toStdString();
        const auto swept = withValue(profile, "query.size", "7");
        QTEST(QByteArray::fromStdString(swept->request().url), "left");
        QCOMPARE(swept->request().query, (std::vector<Field>{{"size", "7"}}));
        QCOMPARE(withValue(profile, "header.size", "7")->request().url, profile.request().url);
    }

    void setsTheLoad()
    {
        QCOMPARE(std::get<ClosedModel>(withValue(closedLoad(1), "users", "20")->load.model).users, 20u);
        QCOMPARE(std::get<OpenModel>(withValue(LoadProfile{}, "rate", "90/min")->load.model).rate.perSecond(), 1.5);
        QCOMPARE(std::get<ClosedModel>(withValue(LoadProfile{}, "users", "20")->load.model).users, 20u);
        QCOMPARE(std::get<OpenModel>(withValue(closedLoad(1), "rate", "20")->load.model).rate.perSecond(), 20.0);
        LoadProfile changing = closedLoad(1);
        changing.load.then.push_back({});
        QVERIFY(!withValue(changing, "users", "20") && !withValue(changing, "rate", "20"));
        for (const char* wrong : {"0", "1.5", "-1", "many", "", "1e12"})
            QVERIFY2(!withValue(closedLoad(1), "users", wrong), wrong);
        QVERIFY(!withValue(LoadProfile{}, "rate", "quick"));
    }

    void aTagChangesNothing()
    {
        QVERIFY(*withValue(withPlaceholders(), "tag.memory", "512") == withPlaceholders());
        QCOMPARE(tagOf({"tag.memory", {}}), std::string("memory"));
        QCOMPARE(tagOf({"query.page_size", {}}), std::string("page_size"));
        QCOMPARE(tagOf({"users", {}}), std::string("users"));
    }

    void knowsNumbers()
    {
        QCOMPARE(numberIn("1.5"), std::optional(1.5));
        QCOMPARE(numberIn("-2"), std::optional(-2.0));
        for (const char* text : {"", "1 ", "10k", "inf", "nan", "0x10"})
            QVERIFY2(!numberIn(text), text);
    }

    void aBurstTwice()
    {
        const auto halves = pairOf(closedLoad(20), SweepPair::Cold);
        QCOMPARE(halves->size(), 2u);
        QCOMPARE(halves->front().name, std::string("cold"));
        QVERIFY(halves->front().profile == halves->back().profile);
        QCOMPARE(halves->front().profile.load.requests, std::optional<std::uint64_t>(20));
        QVERIFY(!pairOf(LoadProfile{}, SweepPair::Cold));
    }

    /// No cache has seen what carries a uuid; the hits begin when the pages lie there.
    void pastTheCacheAndThroughIt()
    {
        LoadProfile profile = withPlaceholders();
        profile.load.duration = 60s;
        const auto halves = pairOf(profile, SweepPair::Cache);
        QCOMPARE(halves->front().name, std::string("miss"));
        QCOMPARE(halves->front().profile.request().query.back().value, std::string("${uuid}"));
        QCOMPARE(halves->back().profile.request().query, profile.request().query);
        QCOMPARE(halves->back().profile.load.warmUp, 5s);
        profile.load.warmUp = 20s;
        QCOMPARE(pairOf(profile, SweepPair::Cache)->back().profile.load.warmUp, 20s);
        QVERIFY(!parseSweepPair("hit-miss"));
    }
};

QTEST_APPLESS_MAIN(TestSweepValues)
#include "tst_sweepvalues.moc"
