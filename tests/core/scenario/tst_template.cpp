#include "scenario/template.h"

#include <QDateTime>
#include <QTest>

#include <set>

using namespace headroom;

namespace {

std::vector<FeederRows> users()
{
    Feeder feeder;
    feeder.order = Feeder::Order::Unique;
    return {*FeederRows::fromText(feeder, "name,age\nada,36\n${uuid},41\n", "users.csv", {"name"})};
}

/// 2026-03-12T14:02:07.125Z
Filling fillingOf(const std::vector<FeederRows>& feeders, const TakenValues& taken)
{
    Filling filling;
    filling.number = 1;
    filling.wall = WallTime(std::chrono::milliseconds(1773324127125));
    filling.taken = &taken;
    filling.feeders = &feeders;
    filling.uuid = "the-uuid";
    return filling;
}

} // namespace

class TestTemplate : public QObject {
    Q_OBJECT
private slots:
    void fillsIn_data();
    void fillsIn();
    void refuses_data();
    void refuses();
    void drawsEachRandomNumberAnew();
    void staysWithinTheRange();
    void fillsTheEnvironmentOnce();
    void tellsWhatIsMissing();
};

void TestTemplate::fillsIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    QTest::newRow("empty") << QByteArray() << QByteArray();
    row("plain", "plain");
    row("$ and $env and {x} and }", "$ and $env and {x} and }");
    row("$${uuid}", "${uuid}");
    row("$$${uuid}", "$the-uuid");
    row("$$$${uuid}", "$${uuid}");
    row("$$$$${uuid}$", "$$the-uuid$");
    row("$$ and $$x", "$$ and $$x");
    row("$${}${counter}", "${}1");
    row("$${", "${");
    row("a$${b$${c", "a${b${c");
    row("${uuid}$${uuid}${uuid}", "the-uuid${uuid}the-uuid");
    row("${counter}", "1");
    row("${timestamp}", "1773324127");
    row("${timestamp_ms}", "1773324127125");
    row("${now}", "2026-03-12T14:02:07.125Z");
    row("${taken:id}", "4711");
    row("<${taken:id}|${taken:id}>", "<4711|4711>");
    row("${data:users.name}", "${uuid}"); // a value is never read as a template again
    row("${random:7..7}", "7");
    row("${random:-3..-3}", "-3");
}

void TestTemplate::fillsIn()
{
    QFETCH(QByteArray, text);
    const auto read = Template::parse(text.toStdString());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    const std::vector<FeederRows> feeders = users();
    const TakenValues taken{{"id", "4711"}};
    const auto filled = read->filled(fillingOf(feeders, taken));
    QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
    QTEST(QByteArray::fromStdString(*filled), "expected");
    QCOMPARE(read->written(), text.toStdString());
}

void TestTemplate::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* text, const char* says) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(says);
    };
    row("${other}", "'${other}' is not a value; there are env:NAME, data:FEEDER.COLUMN,");
    row("${other}", "write $${ for a plain ${");
    row("${UUID}", "'${UUID}' is not a value");
    row("${uuid }", "'${uuid }' is not a value");
    row("${}", "'${}' is not a value");
    row("${counter", "no closing }");
    row("${env:}", "no name");
    row("${taken:}", "no name");
    row("${data:users}", "a feeder and a column");
    row("${data:.name}", "a feeder and a column");
    row("${data:users.}", "a feeder and a column");
    row("${random:1}", "two whole numbers");
    row("${random:1..}", "two whole numbers");
    row("${random:a..b}", "two whole numbers");
    row("${random:1..99999999999999999999}", "two whole numbers");
    row("${random:2..1}", "ends before it begins");
    row("${random}", "is not a value");
}

void TestTemplate::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto read = Template::parse(text.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().message.find(says.toStdString()) != std::string::npos, read.error().message.c_str());
}

void TestTemplate::drawsEachRandomNumberAnew()
{
    auto read = Template::parse("${random:0..1000000000} ${random:0..1000000000}");
    std::size_t draws = 0;
    QVERIFY(read->bind([&](TemplatePiece& piece) {
        piece.place = draws++;
        return Result<void>();
    }));
    std::set<QByteArray> seen;
    for (std::uint64_t number = 0; number < 50; ++number) {
        Filling filling;
        filling.number = number;
        const auto text = QByteArray::fromStdString(*read->filled(filling));
        QCOMPARE(QByteArray::fromStdString(*read->filled(filling)), text);
        for (const QByteArray& one : text.split(' '))
            seen.insert(one);
    }
    QCOMPARE(seen.size(), std::size_t(100)); // two alike among 100: 5 in a million
}

void TestTemplate::staysWithinTheRange()
{
    const auto read = Template::parse("${random:-1..2}");
    std::set<std::string> seen;
    for (std::uint64_t number = 0; number < 200; ++number) {
        Filling filling;
        filling.number = number;
        seen.insert(*read->filled(filling));
    }
    QCOMPARE(seen, (std::set<std::string>{"-1", "0", "1", "2"}));
}

void TestTemplate::fillsTheEnvironmentOnce()
{
    qputenv("HEADROOM_TEST_TOKEN", "${uuid}");
    auto read = Template::parse("a ${env:HEADROOM_TEST_TOKEN} b");
    QVERIFY(read->varies());
    std::vector<EnvironmentValue> values;
    QVERIFY(read->fillEnvironment(values));
    QVERIFY(!read->varies());
    QCOMPARE(read->text(), std::string("a ${uuid} b"));
    QCOMPARE(values.size(), std::size_t(1));
    QCOMPARE(values[0].value, std::string("${uuid}"));

    qunsetenv("HEADROOM_TEST_TOKEN");
    auto unset = Template::parse("${env:HEADROOM_TEST_TOKEN}");
    const auto filled = unset->fillEnvironment(values);
    QVERIFY(!filled);
    QVERIFY(filled.error().message.find("HEADROOM_TEST_TOKEN is not set") != std::string::npos);
}

void TestTemplate::tellsWhatIsMissing()
{
    const auto taken = Template::parse("${taken:id}")->filled({});
    QVERIFY(!taken);
    QVERIFY(taken.error().message.find("${taken:id}") != std::string::npos);

    const std::vector<FeederRows> feeders = users();
    Filling filling = fillingOf(feeders, {});
    filling.number = 2; // two rows: 0 and 1
    const auto used = Template::parse("${data:users.name}")->filled(filling);
    QVERIFY(!used);
    QVERIFY2(used.error().message.find("all 2 rows of 'users' are used") != std::string::npos,
             used.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
