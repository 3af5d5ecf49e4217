#include "scenario/streamreader.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestStreamReader : public QObject {
    Q_OBJECT
private slots:
    void longestSilence_data();
    void longestSilence();
    void countsChunks();
    void countsEventsAndBreaksSilenceWithComments();
    void endsWithItsEvent();
    void anotherAnswerBeginsAnew();
};

namespace {

const SteadyTime sent = SteadyTime(1000s);

SteadyTime after(int milliseconds)
{
    return sent + std::chrono::milliseconds(milliseconds);
}

} // namespace

void TestStreamReader::longestSilence_data()
{
    QTest::addColumn<QList<int>>("heardAt"); // ms after it was sent
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("longest");
    QTest::newRow("nothing came") << QList<int>{} << 700 << 700;
    QTest::newRow("before the first") << QList<int>{500, 600} << 650 << 500;
    QTest::newRow("between") << QList<int>{10, 20, 420, 430} << 440 << 400;
    QTest::newRow("behind the last") << QList<int>{10, 20} << 1020 << 1000;
    QTest::newRow("once, at the end") << QList<int>{300} << 300 << 300;
    QTest::newRow("at once") << QList<int>{0} << 0 << 0;
    QTest::newRow("several in one moment") << QList<int>{5, 5, 5, 25} << 25 << 20;
    QTest::newRow("never sent") << QList<int>{} << -5 << 0;
}

void TestStreamReader::longestSilence()
{
    QFETCH(QList<int>, heardAt);
    QFETCH(int, end);
    QFETCH(int, longest);
    Silences silences;
    for (const int at : heardAt)
        silences.heard(after(at));
    QCOMPARE(silences.longest(sent, after(end)), nanoseconds(std::chrono::milliseconds(longest)));
}

void TestStreamReader::countsChunks()
{
    StreamReader reader(StreamPlan{});
    reader.began(after(100));
    QVERIFY(reader.take("a", after(150)));
    QVERIFY(reader.take("data: [DONE]\n\n", after(400)));
    QCOMPARE(reader.parts(), 2u);
    QCOMPARE(reader.longestSilence(sent, after(410)), nanoseconds(250ms));
    QVERIFY(!reader.lacksItsEnd());
}

void TestStreamReader::countsEventsAndBreaksSilenceWithComments()
{
    StreamReader reader(StreamPlan{StreamPlan::Kind::Events, std::nullopt});
    reader.began(after(10));
    QVERIFY(reader.take("data: 1\n\ndata: 2\n\nda", after(20)));
    QVERIFY(reader.take(": alive\n\n", after(220))); // "da: alive": a field nobody knows
    QVERIFY(reader.take("data: 3\n\n", after(300)));
    QCOMPARE(reader.parts(), 3u);
    QCOMPARE(reader.longestSilence(sent, after(310)), nanoseconds(200ms));
}

void TestStreamReader::endsWithItsEvent()
{
    StreamReader reader(StreamPlan{StreamPlan::Kind::Events, "[DONE]"});
    reader.began(after(10));
    QVERIFY(reader.take("event: [DONE]\ndata: 1\n\ndata: [DO", after(20)));
    QVERIFY(reader.lacksItsEnd());
    QVERIFY(!reader.take("NE]\n\ndata: 3\n\n", after(30)));
    QVERIFY(!reader.lacksItsEnd());
    QCOMPARE(reader.parts(), 2u); // what follows is of no interest
}

void TestStreamReader::anotherAnswerBeginsAnew()
{
    StreamReader reader(StreamPlan{});
    reader.began(after(10));
    QVERIFY(reader.take("a", after(900)));
    reader.began(after(1000));
    QVERIFY(reader.take("b", after(1010)));
    QCOMPARE(reader.parts(), 1u);
    QCOMPARE(reader.longestSilence(after(950), after(1010)), nanoseconds(50ms));
}

QTEST_GUILESS_MAIN(TestStreamReader)
#include "tst_streamreader.moc"
