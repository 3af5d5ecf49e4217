#include "library/libraryfilter.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LibraryFilter)

namespace {

const WallTime day = WallTime(1'773'273'600s); // 2026-03-12, 00:00 UTC

LibraryRun someRun()
{
    LibraryRun run;
    run.file = "/library/runs/2026-03-12-140207-checkout.headroom";
    run.state = ListedState::Finished;
    run.profileName = "checkout-peak";
    run.startedAt = day + 14h;
    run.labels = {"Before Caching", "the night build", {{"memory", "512"}, {"release", "1.4"}}, true};
    run.digest.emplace();
    run.digest->verdict = "FAIL";
    run.host = "api.example.com:8443";
    run.digest->gateway = "aws-apigw-rest";
    return run;
}

LibraryFilter words(const char* text)
{
    LibraryFilter filter;
    filter.text = text;
    return filter;
}

} // namespace

class TestLibraryFilter : public QObject {
    Q_OBJECT
private slots:
    void findsRuns_data()
    {
        QTest::addColumn<LibraryFilter>("filter");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, const LibraryFilter& filter, bool found) {
            QTest::newRow(name) << filter << found;
        };
        row("nothing wanted", {}, true);
        row("name, any case", words("before caching"), true);
        row("profile", words("PEAK"), true);
        row("host", words("example.com"), true);
        row("gateway", words("apigw"), true);
        row("verdict", words("fail"), true);
        row("tag", words("memory=512"), true);
        row("note", words("night"), true);
        row("file name", words("140207"), true);
        row("date and time", words("2026-03-12 14:00"), true);
        row("another month", words("2026-04"), false);
        row("not its folder", words("library"), false);
        row("every word", words(" night  512 "), true);
        row("one word missing", words("night 1024"), false);
        row("no word spans two texts", words("peakthe"), false);

        LibraryFilter filter;
        filter.verdict = "FAIL";
        row("its verdict", filter, true);
        filter.verdict = "PASS";
        row("another verdict", filter, false);
        filter = {};
        filter.host = "API.example.com";
        row("host without port", filter, true);
        filter.host = "api.example.com:8443";
        row("host with port", filter, true);
        filter.host = "example.com";
        row("end of the host", filter, false);
        filter.host = "api.example.com:84";
        row("part of the port", filter, false);
        filter = {};
        filter.baseline = true;
        row("starred", filter, true);
        filter = {};
        filter.tags = {{"memory", "512"}, {"release", "1.4"}};
        row("both tags", filter, true);
        filter.tags["memory"] = "51";
        row("beginning of a tag", filter, false);
        filter.tags = {{"region", "eu"}};
        row("another tag", filter, false);
        filter = {};
        filter.since = day + 14h;
        row("since its start", filter, true);
        filter.since = day + 14h + 1ns;
        row("since later", filter, false);
        filter = {};
        filter.before = day + 14h;
        row("before its start", filter, false);
        filter.before = day + 14h + 1ns;
        row("before later", filter, true);
        filter = words("night");
        filter.verdict = "PASS";
        row("all must hold", filter, false);
    }
    void findsRuns()
    {
        QFETCH(LibraryFilter, filter);
        QTEST(matches(someRun(), filter), "found");
    }

    void aRunWithoutDigestHasNoVerdict()
    {
        LibraryRun run = someRun();
        run.digest.reset();
        run.labels = {};
        QVERIFY(matches(run, {}));
        QVERIFY(matches(run, words("peak")));
        LibraryFilter filter;
        filter.verdict = "FAIL";
        QVERIFY(!matches(run, filter));
        filter = {};
        filter.host = "api.example.com"; // which is known of one that was cut as well
        QVERIFY(matches(run, filter));
        run.host.clear();
        QVERIFY(!matches(run, filter));
    }

    void findsProfiles()
    {
        const LibraryProfile profile{"/p/peak.json", {}, "checkout-peak", "https://api.example.com/v1", {}};
        QVERIFY(matches(profile, {}));
        QVERIFY(matches(profile, words("peak v1")));
        QVERIFY(!matches(profile, words("night")));
        LibraryFilter filter;
        filter.host = "api.example.com";
        QVERIFY(matches(profile, filter));
        filter.host = "example.com";
        QVERIFY(!matches(profile, filter));
        filter = {};
        filter.baseline = true;
        QVERIFY(!matches(profile, filter));
    }

    void verdictsAsTheyAreTyped()
    {
        QCOMPARE(verdictNamed("fail").value(), std::string("FAIL"));
        QCOMPARE(verdictNamed("INVALID").value(), std::string("INVALID"));
        QVERIFY(!verdictNamed("failed").has_value());
        QVERIFY(!verdictNamed("").has_value());
    }

    void sorts_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("newest") << int(LibraryOrder::Newest) << QByteArray("delta,charlie,Bravo,alpha");
        QTest::newRow("name") << int(LibraryOrder::Name) << QByteArray("alpha,Bravo,charlie,delta");
        // alpha hit the limit, delta has no number at all
        QTest::newRow("headroom") << int(LibraryOrder::Headroom) << QByteArray("alpha,charlie,Bravo,delta");
        QTest::newRow("p99") << int(LibraryOrder::P99) << QByteArray("alpha,charlie,Bravo,delta");
    }
    void sorts()
    {
        QFETCH(int, order);
        std::vector<LibraryRun> runs(4, someRun());
        const char* const names[]{"alpha", "Bravo", "charlie", "delta"};
        for (std::size_t i = 0; i < runs.size(); ++i) {
            runs[i].labels.name = names[i];
            runs[i].startedAt = day + std::chrono::hours(i);
        }
        runs[0].digest->p99 = DigestTime{29s, true};
        runs[1].digest->p99 = DigestTime{1s, false};
        runs[1].digest->headroomP99 = 0.9;
        runs[2].digest->p99 = DigestTime{20s, false};
        runs[2].digest->headroomP99 = 0.3;
        runs[3].digest.reset();
        sortRuns(runs, static_cast<LibraryOrder>(order));
        QByteArrayList sorted;
        for (const LibraryRun& run : runs)
            sorted << QByteArray::fromStdString(run.name());
        QTEST(sorted.join(','), "names");
    }
};

QTEST_GUILESS_MAIN(TestLibraryFilter)
#include "tst_libraryfilter.moc"
