#include "profile/profileshard.h"

#include <QTest>

#include <set>

using namespace headroom;
using namespace std::chrono_literals;

class TestProfileShard : public QObject {
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("index"); // 0: refused
        QTest::newRow("one of several") << "2/3" << 2;
        QTest::newRow("alone") << "1/1" << 1;
        QTest::newRow("none") << "0/3" << 0;
        QTest::newRow("past the last") << "4/3" << 0;
        QTest::newRow("too many") << "1/1001" << 0;
        QTest::newRow("no slash") << "2" << 0;
        QTest::newRow("negative") << "-1/3" << 0;
        QTest::newRow("words") << "2/three" << 0;
        QTest::newRow("empty") << "" << 0;
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(int, index);
        const auto shard = parseShard(text.toStdString());
        QCOMPARE(shard ? int(shard->index) : 0, index);
        if (shard)
            QCOMPARE(QString::fromStdString(formatShard(*shard)), text);
    }

    /// All parts together are the whole.
    void partsAddUp_data()
    {
        QTest::addColumn<int>("of");
        for (const int of : {1, 2, 3, 7, 10})
            QTest::addRow("%d machines", of) << of;
    }
    void partsAddUp()
    {
        QFETCH(int, of);
        LoadProfile open;
        open.load.model = OpenModel{Rate{50}};
        open.load.requests = 1003;
        open.load.maxInFlight = 101;
        LoadShape users;
        users.model = ClosedModel{17, {}, {}, 5};
        LoadShape stages;
        stages.model = OpenModel{{}, {{Rate{0}, Rate{30}, 10s}}};
        open.load.then = {users, stages};
        double rate = 0, stageRate = 0;
        std::uint64_t requests = 0, inFlight = 0, usersInAll = 0;
        std::set<std::uint64_t> seeds;
        for (std::uint32_t index = 1; index <= std::uint32_t(of); ++index) {
            const auto part = shardOf(open, {index, std::uint32_t(of)});
            QVERIFY2(part, part ? "" : part.error().message.c_str());
            const auto& model = std::get<OpenModel>(part->load.model);
            rate += model.rate.perSecond();
            requests += *part->load.requests;
            inFlight += *part->load.maxInFlight;
            usersInAll += std::get<ClosedModel>(part->load.then[0].model).users;
            stageRate += std::get<OpenModel>(part->load.then[1].model).stages[0].to.perSecond();
            seeds.insert(model.seed);
        }
        QCOMPARE(rate, 50.0);
        QCOMPARE(stageRate, 30.0);
        QCOMPARE(requests, std::uint64_t(1003));
        QCOMPARE(inFlight, std::uint64_t(101));
        QCOMPARE(usersInAll, std::uint64_t(17));
        QCOMPARE(seeds.size(), std::size_t(of));
    }

    void refusesWhatCannotBeDivided()
    {
        LoadProfile few;
        few.load.model = ClosedModel{2};
        QCOMPARE(shardOf(few, {1, 3}).error().message,
                 std::string("load: 2 users cannot be divided between 3 machines"));
        LoadProfile rows;
        rows.data = {{"users", "users.csv", Feeder::Order::Unique}};
        QVERIFY(shardOf(rows, {1, 2}).error().message.starts_with("data.users: its rows are to be used once each"));
    }
};

QTEST_APPLESS_MAIN(TestProfileShard)
#include "tst_profileshard.moc"
