#include "scenario/statuslist.h"

#include <QTest>

using namespace headroom;

class TestStatusList : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestStatusList::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("inside");
    QTest::addColumn<QList<int>>("outside");
    const auto row = [](const char* text, QList<int> inside, QList<int> outside) {
        QTest::newRow(text) << QByteArray(text) << inside << outside;
    };
    row("200", {200}, {199, 201, 0});
    row("2xx", {200, 299}, {199, 300});
    row("200-299", {200, 250, 299}, {199, 300});
    row("2xx, 304, 400-403", {204, 304, 400, 403}, {303, 305, 404, 500});
    row(" 200 ,201 - 202", {200, 201, 202}, {203});
    row("200,200", {200}, {201});
}

void TestStatusList::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, inside);
    QFETCH(QList<int>, outside);
    const auto list = StatusList::parse(text.toStdString());
    QVERIFY2(list, list ? "" : list.error().message.c_str());
    for (const int status : inside)
        QVERIFY2(list->contains(std::uint16_t(status)), qPrintable(QString::number(status)));
    for (const int status : outside)
        QVERIFY2(!list->contains(std::uint16_t(status)), qPrintable(QString::number(status)));
}

void TestStatusList::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", ",", "200,", "20", "2000", "2x", "xxx", "0xx", "-200", "200-", "300-200", "ok", "200;201", "+20", "099"})
        QTest::newRow(text) << QByteArray(text);
}

void TestStatusList::refuses()
{
    QFETCH(QByteArray, text);
    const auto list = StatusList::parse(text.toStdString());
    QVERIFY(!list);
    QVERIFY(list.error().message.find("'" + text.toStdString() + "' is not a list of statuses") == 0);
}

QTEST_GUILESS_MAIN(TestStatusList)
#include "tst_statuslist.moc"
