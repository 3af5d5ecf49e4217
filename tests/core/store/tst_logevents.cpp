#include "store/logevents.h"
#include "store/sealed.h"
#include "testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

BackendRecord recordOf(std::uint64_t number)
{
    BackendRecord record;
    record.number = number;
    record.request = 3;
    record.attempt = 2;
    record.outcome = Outcome::GatewayTimeout;
    record.plannedStart = 1s;
    record.clientEnd = 4s;
    record.service = 3s;
    record.join = LogJoin::PathAndTime;
    record.sure = 0.75;
    record.how = BackendEnd::Finished;
    record.function = true;
    record.start = -250ms; // by a clock that is behind
    record.end = 9s;
    record.grain = 1ms;
    record.duration = 8s;
    record.billed = 9s;
    record.init = 0ns;
    record.memorySizeMb = 512;
    record.maxMemoryUsedMb = 0;
    record.status = 200;
    record.invocation = "6f747a4c-1c5b-4d2c-a5f4-a1d3b6f0c001";
    record.line = 17;
    return record;
}

JoinedLog logOf(std::size_t records)
{
    JoinedLog log;
    log.files = {"gw.log", "standard input"};
    log.formats = "Lambda log (text)";
    log.lines = 1;
    log.otherLines = 2;
    log.invocations = 3;
    log.left = 4;
    log.notKept = 8;
    log.ambiguous = 5;
    log.throttles = 6;
    log.skew = ClockSkew{12ms, std::nullopt, 15ms, 7};
    for (std::size_t i = 0; i < records; ++i)
        log.records.push_back(i % 2 == 0 ? recordOf(i) : BackendRecord());
    return log;
}

std::string finishedRun(const QTemporaryDir& folder)
{
    const std::string path = folder.filePath("run.headroom").toStdString();
    auto writer = RunWriter::create(path, testInfo());
    if (!writer)
        qFatal("%s", writer.error().message.c_str());
    const TestRun run = playInto(**writer, syntheticRequests(1, 200, 50));
    if (const auto done = (*writer)->finish(*run.last); !done)
        qFatal("%s", done.error().message.c_str());
    return path;
}

} // namespace

class TestLogEvents : public QObject {
    Q_OBJECT
private slots:
    void comeBackAsTheyWere_data();
    void comeBackAsTheyWere();
    void leaveTheRunAsItWas();
    void aRunWithoutHasNone();
    void areWrittenToRunsOnly();
    void aDamagedByteIsFound();
    void cutBytesAreNothing();
};

void TestLogEvents::comeBackAsTheyWere_data()
{
    QTest::addColumn<int>("records");
    for (const int records : {0, 1, int(recordsPerChunk), int(recordsPerChunk) + 1, 3 * int(recordsPerChunk)})
        QTest::addRow("%d", records) << records;
}

void TestLogEvents::comeBackAsTheyWere()
{
    QFETCH(int, records);
    const QTemporaryDir folder;
    const std::string run = finishedRun(folder);
    for (const std::size_t count : {std::size_t(records), std::size_t(2)}) { // the second in the place of the first
        const JoinedLog log = logOf(count);
        const auto written = writeLogEvents(run, log);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const auto read = readLogEvents(run);
        QVERIFY2(read && *read, read ? "none" : read.error().message.c_str());
        QVERIFY(**read == log);
    }
}

void TestLogEvents::leaveTheRunAsItWas()
{
    const QTemporaryDir folder;
    const std::string path = finishedRun(folder);
    const RunInfo before = RunReader::open(path)->info();
    QVERIFY(writeLogEvents(path, logOf(10)));
    auto after = RunReader::open(path);
    QVERIFY(after && after->info() == before);
    const auto samples = readSamples(*after);
    QVERIFY(samples && samples->size() == before.samplesKept);
}

void TestLogEvents::aRunWithoutHasNone()
{
    const QTemporaryDir folder;
    const auto read = readLogEvents(finishedRun(folder));
    QVERIFY(read && !*read);
}

void TestLogEvents::areWrittenToRunsOnly()
{
    const QTemporaryDir folder;
    const std::string missing = folder.filePath("none").toStdString();
    QVERIFY(!writeLogEvents(missing, logOf(1)));
    QVERIFY(!QFile::exists(folder.filePath("none")));
    QFile other(folder.filePath("other"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("not a run") > 0);
    other.close();
    const auto refused = writeLogEvents(other.fileName().toStdString(), logOf(1));
    QVERIFY(!refused && refused.error().message.find("is not a Headroom run") != std::string::npos);
}

/// What is read is what was written, or an error: a flipped byte is never another number.
void TestLogEvents::aDamagedByteIsFound()
{
    const QTemporaryDir folder;
    const std::string path = finishedRun(folder);
    const JoinedLog log = logOf(50);
    QVERIFY(writeLogEvents(path, log));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    const QByteArray chunk = QByteArray::fromStdString(sealed(encodeBackendRecords(log.records)));
    const auto at = whole.indexOf(chunk.left(32));
    QVERIFY(at > 0);
    int found = 0;
    for (int i = 0; i < 60; ++i) {
        QByteArray damaged = whole;
        damaged[at + i] = char(damaged[at + i] ^ 0x10);
        file.seek(0);
        file.write(damaged);
        file.flush();
        const auto read = readLogEvents(path);
        QVERIFY(!read || (*read && **read == log));
        found += read ? 0 : 1;
    }
    QVERIFY(found > 50);
}

void TestLogEvents::cutBytesAreNothing()
{
    const std::string records = encodeBackendRecords(logOf(3).records);
    const std::string head = encodeJoinedLog(logOf(0));
    for (std::size_t size = 0; size < records.size(); ++size)
        QVERIFY(!decodeBackendRecords(std::string_view(records).substr(0, size)));
    for (std::size_t size = 0; size < head.size(); ++size)
        QVERIFY(!decodeJoinedLog(std::string_view(head).substr(0, size)));
    QVERIFY(!decodeBackendRecords(records + '\0') && !decodeJoinedLog(head + '\0'));
}

QTEST_GUILESS_MAIN(TestLogEvents)
#include "tst_logevents.moc"
