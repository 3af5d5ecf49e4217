#include "scenario/eventstream.h"

#include <QTest>

#include <string>
#include <vector>

using namespace headroom;

class TestEventStream : public QObject {
    Q_OBJECT
private slots:
    void readsEvents_data();
    void readsEvents();
    void anyCutGivesTheSameEvents_data() { readsEvents_data(); }
    void anyCutGivesTheSameEvents();
    void stopsWhereNoMoreAreWanted();
    void keepsSoMuchOfOneEvent();
};

namespace {

/// "type=data" of each event, after one another.
QStringList eventsOf(const std::vector<std::string>& pieces)
{
    EventStream stream;
    QStringList events;
    for (const std::string& piece : pieces) {
        static_cast<void>(stream.take(piece, [&](const ServerEvent& event) {
            events << QString::fromLatin1(event.type.data(), qsizetype(event.type.size())) + '='
                    + QString::fromLatin1(event.data.data(), qsizetype(event.data.size()));
            return true;
        }));
    }
    return events;
}

} // namespace

/// The examples of the standard, section 9.2.6, and what it says beside them.
void TestEventStream::readsEvents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& events) {
        QTest::newRow(name) << bytes << events;
    };
    row("three lines of one event", "data: YHOO\ndata: +2\ndata: 10\n\n", {"message=YHOO\n+2\n10"});
    row("comment, id, no id, space kept",
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        {"message=first event", "message=second event", "message= third event"});
    row("empty data; the last one is not ended", "data\n\ndata\ndata\n\ndata:", {"message=", "message=\n"});
    row("a space behind the colon or none", "data:test\n\ndata: test\n\n", {"message=test", "message=test"});
    row("named", "event: add\ndata: 1\n\ndata: 2\n\n", {"add=1", "message=2"});
    row("a name alone is no event, and is forgotten", "event: add\n\ndata: 2\n\n", {"message=2"});
    row("CR LF", "event: a\r\ndata: 1\r\ndata: 2\r\n\r\ndata: 3\r\n\r\n", {"a=1\n2", "message=3"});
    row("CR alone", "data: 1\rdata: 2\r\rdata: 3\r\r", {"message=1\n2", "message=3"});
    row("mixed", "data: 1\r\ndata: 2\r\n\ndata: 3\n\r\ndata: 4\r\r\n", {"message=1\n2", "message=3", "message=4"});
    row("LF CR are two ends", "data: 1\n\rdata: 2\n\r", {"message=1", "message=2"});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "data: 1\n\n",
        {"message=1"});
    row("half of a mark is a name nobody knows",
        "\xEF\xBB"
        "data: 1\n\ndata: 2\n\n",
        {"message=2"});
    row("a mark later is part of a name",
        "data: 1\n\n\xEF\xBB\xBF"
        "data: 2\n\n",
        {"message=1"});
    row("unknown fields", "retry: 10\nfoo: bar\ndatax: 1\n Data: 2\ndata: 3\n\n", {"message=3"});
    row("a colon in the data", "data: {\"a\": 1}\n\n", {"message={\"a\": 1}"});
    row("keep-alives", ":\n\n:\n\n: \n\n", {});
    row("nothing", "", {});
}

void TestEventStream::readsEvents()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, events);
    QCOMPARE(eventsOf({bytes.toStdString()}), events);
}

/// In two pieces at every place, in three at every two, and byte by byte.
void TestEventStream::anyCutGivesTheSameEvents()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, events);
    const std::string all = bytes.toStdString();
    std::vector<std::string> single;
    for (const char byte : all)
        single.emplace_back(1, byte);
    QCOMPARE(eventsOf(single), events);
    for (std::size_t first = 0; first <= all.size(); ++first) {
        for (std::size_t second = first; second <= all.size(); ++second)
            QCOMPARE(eventsOf({all.substr(0, first), all.substr(first, second - first), all.substr(second)}), events);
    }
}

void TestEventStream::stopsWhereNoMoreAreWanted()
{
    EventStream stream;
    QStringList heard;
    const std::size_t events = stream.take("data: 1\n\ndata: end\n\ndata: 2\n\n", [&](const ServerEvent& event) {
        heard << QString::fromLatin1(event.data.data(), qsizetype(event.data.size()));
        return event.data != "end";
    });
    QCOMPARE(events, std::size_t{2});
    QCOMPARE(heard, QStringList({"1", "end"}));
}

void TestEventStream::keepsSoMuchOfOneEvent()
{
    const std::string line(longestEventData - 10, 'x');
    std::vector<std::size_t> sizes;
    EventStream stream;
    const auto heard = [&](const ServerEvent& event) {
        sizes.push_back(event.data.size());
        return true;
    };
    QCOMPARE(stream.take("data: " + line + "\ndata: " + line + "\n\n", heard), std::size_t{1}); // two lines
    QCOMPARE(stream.take("data:" + line + line, heard), std::size_t{0}); // one line, in pieces
    QCOMPARE(stream.take(line + "\n\nevent: " + line + line + "\ndata: 1\n\n", heard), std::size_t{2});
    QCOMPARE(sizes, std::vector<std::size_t>({longestEventData, longestEventData, 1}));
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
