#include "base/units.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::nanoseconds)

class TestUnits : public QObject {
    Q_OBJECT
private slots:
    void readsDurations_data();
    void readsDurations();
    void refusesDurations_data();
    void refusesDurations();
    void readsRates_data();
    void readsRates();
    void refusesRates_data();
    void refusesRates();
    void readsShares();
    void durationsReadBack_data();
    void durationsReadBack();
    void writesLatencies_data();
    void writesLatencies();
    void writesWallTime();
};

void TestUnits::readsDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::chrono::nanoseconds>("expected");
    QTest::newRow("seconds") << QByteArray("29s") << nanoseconds(29s);
    QTest::newRow("fraction") << QByteArray("1.5 min") << nanoseconds(90s);
    QTest::newRow("milliseconds") << QByteArray("250ms") << nanoseconds(250ms);
    QTest::newRow("microseconds") << QByteArray("100us") << nanoseconds(100us);
    QTest::newRow("nanoseconds") << QByteArray("7ns") << 7ns;
    QTest::newRow("hours") << QByteArray("2h") << nanoseconds(2h);
    QTest::newRow("short minute") << QByteArray("3m") << nanoseconds(3min);
    QTest::newRow("spaces") << QByteArray("  29  s ") << nanoseconds(29s);
    QTest::newRow("zero") << QByteArray("0s") << nanoseconds(0s);
}

void TestUnits::readsDurations()
{
    QFETCH(QByteArray, text);
    const auto duration = parseDuration(text.toStdString());
    QVERIFY2(duration, duration ? "" : duration.error().message.c_str());
    QTEST(*duration, "expected");
}

void TestUnits::refusesDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "s", "29", "29 parsecs", "-1s", "nan s", "inf s", "1e30s", "1s 2s", "0x10s", "eleven s"})
        QTest::newRow(text) << QByteArray(text);
}

void TestUnits::refusesDurations()
{
    QFETCH(QByteArray, text);
    const auto duration = parseDuration(text.toStdString());
    QVERIFY(!duration);
    QCOMPARE(duration.error().kind, ErrorKind::BadInput);
    QVERIFY2(duration.error().message.find(text.toStdString()) != std::string::npos, duration.error().message.c_str());
}

void TestUnits::readsRates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("perSecond");
    QTest::newRow("per second") << QByteArray("50/s") << 50.0;
    QTest::newRow("per minute") << QByteArray("90/min") << 1.5;
    QTest::newRow("per hour") << QByteArray("3600/h") << 1.0;
    QTest::newRow("fraction") << QByteArray("0.2/s") << 0.2;
    QTest::newRow("pause") << QByteArray("0/s") << 0.0;
    QTest::newRow("spaces") << QByteArray(" 50 / s ") << 50.0;
}

void TestUnits::readsRates()
{
    QFETCH(QByteArray, text);
    const auto rate = parseRate(text.toStdString());
    QVERIFY2(rate, rate ? "" : rate.error().message.c_str());
    QTEST(rate->perSecond(), "perSecond");
}

void TestUnits::refusesRates_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "50", "50 s", "-5/s", "50/", "50/fortnight", "nan/s", "/s", "50//s"})
        QTest::newRow(text) << QByteArray(text);
}

void TestUnits::refusesRates()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseRate(text.toStdString()));
}

void TestUnits::readsShares()
{
    QCOMPARE(*parseShare("80%"), 0.8);
    QCOMPARE(*parseShare("80 %"), 0.8);
    QCOMPARE(*parseShare("0.8"), 0.8);
    QVERIFY(!parseShare("120%"));
    QVERIFY(!parseShare("-1%"));
    QVERIFY(!parseShare("most"));
}

void TestUnits::durationsReadBack_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("duration");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << nanoseconds(0) << QByteArray("0s");
    QTest::newRow("seconds") << nanoseconds(29s) << QByteArray("29s");
    QTest::newRow("odd milliseconds") << nanoseconds(1500ms) << QByteArray("1500ms");
    QTest::newRow("hour") << nanoseconds(1h) << QByteArray("1h");
    QTest::newRow("minutes") << nanoseconds(90min) << QByteArray("90min");
    QTest::newRow("odd nanoseconds") << 1'000'001ns << QByteArray("1000001ns");
}

void TestUnits::durationsReadBack()
{
    QFETCH(std::chrono::nanoseconds, duration);
    const std::string text = formatDuration(duration);
    QTEST(QByteArray::fromStdString(text), "text");
    QCOMPARE(*parseDuration(text), duration);
}

void TestUnits::writesLatencies_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("latency");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("microseconds") << nanoseconds(412us) << QByteArray("412 us");
    QTest::newRow("one digit") << nanoseconds(1234us) << QByteArray("1.23 ms");
    QTest::newRow("two digits") << nanoseconds(12340us) << QByteArray("12.3 ms");
    QTest::newRow("three digits") << nanoseconds(123400us) << QByteArray("123 ms");
    QTest::newRow("rounds up a digit") << nanoseconds(9996us) << QByteArray("10.0 ms");
    QTest::newRow("seconds") << nanoseconds(29s) << QByteArray("29.0 s");
    QTest::newRow("long") << nanoseconds(1740s) << QByteArray("1740 s");
}

void TestUnits::writesLatencies()
{
    QFETCH(std::chrono::nanoseconds, latency);
    QTEST(QByteArray::fromStdString(formatLatency(latency)), "text");
}

void TestUnits::writesWallTime()
{
    QCOMPARE(formatWallTime(WallTime(1773324127125ms)), std::string("2026-03-12T14:02:07.125Z"));
    QCOMPARE(formatWallTime(WallTime(0s)), std::string("1970-01-01T00:00:00.000Z"));
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
