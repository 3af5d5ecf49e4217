#include "base/files.h"
#include "scenario/feeder.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace headroom;

namespace {

Feeder feederOf(std::string file, Feeder::Order order = Feeder::Order::Sequential)
{
    Feeder feeder;
    feeder.name = "users";
    feeder.file = std::move(file);
    feeder.order = order;
    return feeder;
}

QByteArray allOf(const FeederRows& rows, std::size_t columns)
{
    QByteArray all;
    for (std::size_t row = 0; row < rows.count(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const std::string_view value = rows.value(row, column);
            all += QByteArray(value.data(), qsizetype(value.size())) + (column + 1 < columns ? "|" : "/");
        }
    }
    return all;
}

} // namespace

class TestFeeder : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void findsItsFile();
    void givesRowsInOrder();
    void givesUniqueRowsOnce();
    void drawsRowsFromTheSeed();
};

void TestFeeder::reads_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // of the columns b and a
    const auto csv = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray("f.csv") << QByteArray(text) << QByteArray(expected);
    };
    csv("plain", "a,b\n1,2\n3,4\n", "2|1/4|3/");
    csv("no last line end", "a,b\n1,2", "2|1/");
    csv("CRLF", "a,b\r\n1,2\r\n", "2|1/");
    csv("byte order mark",
        "\xef\xbb\xbf"
        "a,b\n1,2\n",
        "2|1/");
    csv("other columns", "x,a,y,b\n0,1,0,2\n", "2|1/");
    csv("empty fields", "a,b\n,\n,2\n", "|/2|/");
    csv("quoted", "\"a\",\"b\"\n\"1\",\"2\"\n", "2|1/");
    csv("comma in quotes", "a,b\n\"1,1\",2\n", "2|1,1/");
    csv("quote in quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", "\"|say \"hi\"/");
    csv("line break in quotes", "a,b\n\"1\r\n1\",\"2\n2\"\n3,4\n", "2\n2|1\r\n1/4|3/");
    csv("empty quotes", "a,b\n\"\",\"\"\n", "|/");
    csv("spaces stay", "a,b\n 1 , 2\n", " 2| 1 /");
    csv("empty lines", "\n\na,b\n\n1,2\n\n\r\n3,4\n\n", "2|1/4|3/");
    csv("UTF-8", "a,b\nJos\xc3\xa9,\xe6\x97\xa5\n", "\xe6\x97\xa5|Jos\xc3\xa9/");
    const auto json = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray("f.json") << QByteArray(text) << QByteArray(expected);
    };
    json("objects", R"([{"a": "1", "b": "2"}, {"b": "4", "a": "3"}])", "2|1/4|3/");
    json("other values", R"([{"a": 1, "b": true}, {"a": null, "b": -2.5}])", "true|1/-2.5|null/");
    json("nested values", R"([{"a": {"x": [1, "y"]}, "b": []}])", "[]|{\"x\":[1,\"y\"]}/");
    json("objects in objects", R"([{"a": {"a": {"b": 0}}, "b": [{"a": 1}, {}]}, {"a": 1, "b": 2}])",
         "[{\"a\":1},{}]|{\"a\":{\"b\":0}}/2|1/");
    json("escapes", R"([{"a": "\u00e9\n", "b": "\"", "c": 1}])", "\"|\xc3\xa9\n/");
    json("large whole numbers", R"([{"a": 18446744073709551615, "b": -9223372036854775808}])",
         "-9223372036854775808|18446744073709551615/");
}

void TestFeeder::reads()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    const auto rows = FeederRows::fromText(feederOf({}), text.toStdString(), file.toStdString(), {"b", "a"});
    QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
    QTEST(allOf(*rows, 2), "expected");
}

void TestFeeder::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto csv = [](const char* name, const QByteArray& text, const char* says) {
        QTest::newRow(name) << QByteArray("f.csv") << text << QByteArray(says);
    };
    csv("nothing", "", "f.csv: has no column 'a'");
    csv("no rows", "a,b\n", "f.csv: holds no rows");
    csv("no such column", "b,c\n1,2\n", "f.csv: has no column 'a'; it has 'b, c'");
    csv("too few fields", "a,b\n1,2\n3\n", "f.csv:3: has 1 fields, and the header names 2");
    csv("too many fields", "a,b\n1,2,3\n", "f.csv:2: has 3 fields");
    csv("counts broken lines", "a,b\n\"1\n1\",2\n\n3\n", "f.csv:5: has 1 fields");
    csv("never closed", "a,b\n1,\"2\n3,4\n", "f.csv:2: a quoted field is never closed");
    csv("quote inside", "a,b\n1\"2\",3\n", "f.csv:2: a quote stands inside");
    csv("behind a quote", "a,b\n\"1\"2,3\n", "f.csv:2: something stands behind");
    csv("lone CR", "a,b\r1,2\r", "f.csv:1: a carriage return");
    csv("column twice", "a,b,a\n1,2,3\n", "f.csv:1: the column 'a' stands twice");
    csv("UTF-16", QByteArray("a\0,\0b\0\n\0", 8), "f.csv:1: holds a zero byte; save the file as UTF-8");
    const auto json = [](const char* name, const QByteArray& text, const char* says) {
        QTest::newRow(name) << QByteArray("f.json") << text << QByteArray(says);
    };
    json("not JSON", "[{\"a\": 1, \"b\": 2},\n{\"a\": }]", "f.json:2: is not JSON");
    json("empty", "", "f.json:1: is not JSON");
    json("cut off", "[{\"a\": 1, \"b\": 2}", "f.json:1: is not JSON");
    json("an object", "{\"a\": 1, \"b\": 2}", "f.json: must be a list of objects");
    json("a number", "1", "f.json: must be a list of objects");
    json("a list of numbers", "[{\"a\": 1, \"b\": 2}, 3]", "f.json: entry 2 is not an object");
    json("a list of lists", "[[{\"a\": 1, \"b\": 2}]]", "f.json: entry 1 is not an object");
    json("no rows", "[]", "f.json: holds no rows");
    json("no such column", "[{\"a\": 1, \"b\": 2}, {\"a\": 1}]", "f.json: entry 2 has no 'b'");
    json("deep", "[" + QByteArray(100'000, '['), "f.json: is nested deeper");
    json("huge number", "[{\"a\": 1e999, \"b\": 1}]", "f.json: holds a number that is too large");
    QTest::newRow("another kind") << QByteArray("f.txt") << QByteArray("a,b\n") << QByteArray("neither .csv nor .json");
}

void TestFeeder::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto rows = FeederRows::fromText(feederOf({}), text.toStdString(), file.toStdString(), {"a", "b"});
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.find(says.toStdString()) != std::string::npos, rows.error().message.c_str());
}

void TestFeeder::findsItsFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY(replaceFile(path / "f.csv", "a\n1\n"));
    QVERIFY(FeederRows::read(feederOf("f.csv"), path, {"a"}));
    QVERIFY(FeederRows::read(feederOf((path / "f.csv").string()), "/nowhere", {"a"}));
    const auto missing = FeederRows::read(feederOf("g.csv"), path, {"a"});
    QVERIFY(!missing);
    QVERIFY(missing.error().message.find((path / "g.csv").string()) != std::string::npos);
}

void TestFeeder::givesRowsInOrder()
{
    const auto rows = FeederRows::fromText(feederOf({}), "a\n1\n2\n3\n", "f.csv", {"a"});
    for (std::uint64_t number = 0; number < 10; ++number)
        QCOMPARE(*rows->rowFor(number, 1), std::size_t(number % 3));
}

void TestFeeder::givesUniqueRowsOnce()
{
    const auto rows = FeederRows::fromText(feederOf({}, Feeder::Order::Unique), "a\n1\n2\n3\n", "f.csv", {"a"});
    QCOMPARE(rows->rowFor(2, 1), std::optional<std::size_t>(2));
    QCOMPARE(rows->rowFor(3, 1), std::optional<std::size_t>());
    QCOMPARE(rows->rowFor(UINT64_MAX, 1), std::optional<std::size_t>());
}

void TestFeeder::drawsRowsFromTheSeed()
{
    const auto rows = FeederRows::fromText(feederOf({}, Feeder::Order::Random), "a\n1\n2\n3\n", "f.csv", {"a"});
    std::array<int, 3> counts{};
    int differ = 0;
    for (std::uint64_t number = 0; number < 3000; ++number) {
        const std::size_t row = *rows->rowFor(number, 1);
        QCOMPARE(*rows->rowFor(number, 1), row);
        ++counts[row];
        differ += row != *rows->rowFor(number, 2);
    }
    for (const int count : counts) // 1000 expected, standard deviation 26
        QVERIFY(count > 870 && count < 1130);
    QVERIFY(differ > 1800 && differ < 2200); // two of three
}

QTEST_GUILESS_MAIN(TestFeeder)
#include "tst_feeder.moc"
