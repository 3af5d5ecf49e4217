#include "serverlog/logfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace headroom;

namespace {

struct Read {
    std::vector<LogEvent> events;
    LogCounts counts;
    bool whole = true;
};

Read readText(const std::string& text)
{
    Read read;
    LogReader reader({}, [&](const LogEvent& event, std::uint64_t) { read.events.push_back(event); });
    std::istringstream in(text);
    read.whole = readLogStream(in, reader);
    read.counts = reader.counts();
    return read;
}

Result<Read> readFixture(const QString& name)
{
    Read read;
    LogReader reader({}, [&](const LogEvent& event, std::uint64_t) { read.events.push_back(event); });
    const auto done = readLogFile((QStringLiteral(HEADROOM_TEST_DATA "/serverlog/") + name).toStdString(), reader);
    if (!done)
        return tl::make_unexpected(done.error());
    read.counts = reader.counts();
    return read;
}

} // namespace

class TestLogReader : public QObject {
    Q_OBJECT
private slots:
    void readsOneLogInEachForm_data();
    void readsOneLogInEachForm();
    void readsJsonOverLines();
    void countsWhatItDoesNotUnderstand();
    void saysWhatItRead();
    void looksAtNoLineThatIsTooLong();
    void saysWhatBreaksOff_data();
    void saysWhatBreaksOff();
    void namesAFileThatCannotBeRead();
    void givesUpAValueWithoutEnd();
};

void TestLogReader::readsOneLogInEachForm_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("grain"); // of its times, ns
    QTest::newRow("filter-log-events") << "filter-log-events.json" << qint64(1'000'000);
    QTest::newRow("on one line") << "filter-log-events-compact.json" << qint64(1'000'000);
    QTest::newRow("tail") << "tail-detailed.log" << qint64(1'000);
    QTest::newRow("tail in colour") << "tail-colours.log" << qint64(1'000);
    QTest::newRow("tail, short") << "tail-short.log" << qint64(1'000'000'000);
    QTest::newRow("export") << "s3-export.log" << qint64(1'000'000);
    QTest::newRow("export, gzipped") << "s3-export.gz" << qint64(1'000'000);
}

/// The same four events, however they came.
void TestLogReader::readsOneLogInEachForm()
{
    QFETCH(QString, file);
    QFETCH(qint64, grain);
    const auto read = readFixture(file);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->events.size(), std::size_t(5)); // the report's trace is a line of its own
    QCOMPARE(read->counts.other, std::uint64_t(0));
    const LogEvent& start = read->events[0];
    const LogEvent& report = read->events[3];
    QVERIFY(start.began && start.start);
    QCOMPARE(qint64(start.start->grain.count()), grain);
    const auto expected = WallTime(std::chrono::milliseconds(1'642'648'910'900));
    QVERIFY(start.start->at <= expected && expected < start.start->at + start.start->grain);
    QCOMPARE(report.duration, std::optional<nanoseconds>(std::chrono::microseconds(8010)));
    QVERIFY(report.end && report.end->at >= start.start->at);
    QVERIFY(read->events[4].continues);
    QCOMPARE(read->events[4].ids, std::vector<std::string>{"1-62e900b2-710d76f009d6e7785905449a"});
}

void TestLogReader::readsJsonOverLines()
{
    const auto spread = readFixture("tail-json.log");
    const auto plain = readFixture("lambda-json.log");
    QVERIFY(spread && plain);
    QVERIFY(spread->counts.lines > 5 * plain->counts.lines);
    QCOMPARE(spread->counts.other, std::uint64_t(0));
    QCOMPARE(spread->events.size(), plain->events.size());
    for (std::size_t i = 0; i < plain->events.size(); ++i) {
        QCOMPARE(spread->events[i].invocation, plain->events[i].invocation);
        QCOMPARE(spread->events[i].duration, plain->events[i].duration);
        QCOMPARE(spread->events[i].ids, plain->events[i].ids);
    }
}

void TestLogReader::countsWhatItDoesNotUnderstand()
{
    const Read read =
        readText("hello\n\nSTART RequestId: 6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c001 Version: $LATEST\r\nSTART "
                 "RequestId: nobody\n{\"a\": 1}\n{\n  \"b\": 2\n}\nthe last, without an end");
    QCOMPARE(read.counts.lines, std::uint64_t(9));
    QCOMPARE(read.counts.other, std::uint64_t(7)); // all but the empty one and the START
    QCOMPARE(read.events.size(), std::size_t(1));
    QCOMPARE(read.counts.formats[int(LogFormat::LambdaText)], std::uint64_t(1));
}

void TestLogReader::saysWhatItRead()
{
    QCOMPARE(formatsInWords(readFixture("tail-detailed.log")->counts),
             std::string("Lambda log (text); as aws logs tail"));
    QCOMPARE(formatsInWords(readFixture("zappa.log")->counts), std::string("Zappa's lines"));
    QCOMPARE(formatsInWords(readText("hello").counts), std::string());
}

void TestLogReader::looksAtNoLineThatIsTooLong()
{
    const std::string start = "START RequestId: 6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c001 Version: $LATEST";
    const Read read = readText(start + std::string(2 * longestMessage, ' ') + '\n' + start + '\n');
    QCOMPARE(read.counts.tooLong, std::uint64_t(1));
    QCOMPARE(read.events.size(), std::size_t(1));
}

void TestLogReader::saysWhatBreaksOff_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("JSON") << "filter-log-events.json";
    QTest::newRow("gzip") << "s3-export.gz";
}

void TestLogReader::saysWhatBreaksOff()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    QFile whole(QStringLiteral(HEADROOM_TEST_DATA "/serverlog/") + file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile cut(folder.filePath("cut.log"));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(whole.readAll().chopped(40));
    cut.close();
    LogReader reader({}, [](const LogEvent&, std::uint64_t) {});
    const auto done = readLogFile(cut.fileName().toStdString(), reader);
    QVERIFY(!done);
    QVERIFY2(done.error().message.find("cut.log") != std::string::npos, done.error().message.c_str());
}

void TestLogReader::namesAFileThatCannotBeRead()
{
    QTemporaryDir folder;
    LogReader reader({}, [](const LogEvent&, std::uint64_t) {});
    const auto missing = readLogFile("no-such.log", reader);
    QVERIFY(!missing && missing.error().message == "'no-such.log' cannot be read: No such file or directory");
    const auto directory = readLogFile(folder.path().toStdString(), reader);
    QVERIFY(!directory && directory.error().kind == ErrorKind::BadInput);
}

void TestLogReader::givesUpAValueWithoutEnd()
{
    const Read read = readText("{\"events\": [{\"message\": \"" + std::string(20 * longestMessage, 'x') + "\"}]}");
    QVERIFY(!read.whole);
    QCOMPARE(read.events.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_logreader.moc"
