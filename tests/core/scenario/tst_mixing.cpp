#include "scenario/mixing.h"

#include <QTest>

#include <array>
#include <set>

using namespace headroom;

class TestMixing : public QObject {
    Q_OBJECT
private slots:
    void isSplitMix64();
    void dependsOnEveryValueAndTheirOrder();
    void scalesEvenly();
    void reachesBothEnds_data();
    void reachesBothEnds();
};

/// The first outputs of https://prng.di.unimi.it/splitmix64.c for the seed 1234567, as Rosetta Code lists them.
void TestMixing::isSplitMix64()
{
    constexpr std::array<std::uint64_t, 5> outputs{6457827717110365317ULL, 3203168211198807973ULL,
                                                   9817491932198370423ULL, 4593380528125082431ULL,
                                                   16408922859458223821ULL};
    std::uint64_t state = 1234567;
    for (const std::uint64_t output : outputs)
        QCOMPARE(mix64(state += 0x9e3779b97f4a7c15ULL), output);
}

void TestMixing::dependsOnEveryValueAndTheirOrder()
{
    const std::set<std::uint64_t> different{mixed({1, 2}), mixed({2, 1}), mixed({1, 3}),    mixed({1}),
                                            mixed({0, 1}), mixed({}),     mixed({1, 2, 0}), mixed({0, 1, 2})};
    QCOMPARE(different.size(), std::size_t(8));
}

void TestMixing::scalesEvenly()
{
    std::array<int, 10> counts{};
    for (std::uint64_t i = 0; i < 100'000; ++i)
        ++counts[below(10, mixed({7, i}))];
    for (const int count : counts) // 10,000 expected, standard deviation 95
        QVERIFY2(count > 9500 && count < 10500, qPrintable(QString::number(count)));
}

void TestMixing::reachesBothEnds_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("one value") << qint64(5) << qint64(5);
    QTest::newRow("a die") << qint64(1) << qint64(6);
    QTest::newRow("around zero") << qint64(-3) << qint64(3);
    QTest::newRow("everything") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max();
    QTest::newRow("nearly everything") << std::numeric_limits<qint64>::min() + 1 << std::numeric_limits<qint64>::max();
}

void TestMixing::reachesBothEnds()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QCOMPARE(qint64(between(least, most, 0)), least);
    QCOMPARE(qint64(between(least, most, UINT64_MAX)), most);
}

QTEST_GUILESS_MAIN(TestMixing)
#include "tst_mixing.moc"
