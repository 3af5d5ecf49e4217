#include "store/jobcodec.h"
#include "store/sealed.h"

#include <QTest>

#include <limits>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

JobRecord anyJob(std::mt19937_64& random)
{
    const auto time = [&] { return nanoseconds(static_cast<std::int64_t>(random() % 4'000'000'000'000)); };
    JobRecord job;
    job.number = random() >> 24;
    job.request = static_cast<std::uint16_t>(random());
    job.kind = static_cast<JobKind>(random() % jobKindCount);
    job.how = static_cast<JobEnd>(random() % jobEndCount);
    job.plannedStart = time();
    job.sent = random() % 4 == 0 ? never : job.plannedStart + time();
    job.accepted = random() % 4 == 0 ? never : job.plannedStart + time();
    job.end = job.plannedStart + time();
    job.parts = static_cast<std::uint32_t>(random());
    job.longestSilence = time();
    job.bytesIn = random();
    return job;
}

std::vector<JobRecord> anyJobs(std::size_t count)
{
    std::mt19937_64 random(7);
    std::vector<JobRecord> jobs(count);
    for (JobRecord& job : jobs)
        job = anyJob(random);
    return jobs;
}

/// A chunk of one job, whose numbers are all zero but one.
std::string oneJob(std::size_t at, std::uint64_t number, std::uint64_t count = 1)
{
    std::vector<std::uint64_t> numbers(12, 0);
    numbers[0] = count;
    if (at > 0)
        numbers[at] = number;
    ByteWriter to;
    for (const std::uint64_t one : numbers)
        to.number(one);
    return sealed(to.bytes());
}

} // namespace

class TestJobCodec : public QObject {
    Q_OBJECT
private slots:
    void roundTrip_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("a few") << 17;
        QTest::newRow("a full chunk") << int(jobsPerChunk);
    }
    void roundTrip()
    {
        QFETCH(int, count);
        const auto jobs = anyJobs(static_cast<std::size_t>(count));
        QVERIFY(decodeJobs(encodeJobs(jobs)) == jobs);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* fault, const std::string& chunk, bool good = false) {
            QTest::newRow(fault) << QByteArray::fromStdString(chunk) << good;
        };
        row("nothing wrong", oneJob(0, 0), true);
        row("nothing", "");
        row("not sealed", "abcd");
        row("no jobs", encodeJobs({}));
        row("more jobs than a chunk", encodeJobs(anyJobs(jobsPerChunk + 1)));
        row("more jobs than there are bytes", oneJob(0, 0, 2));
        row("2^60 jobs", oneJob(0, 0, std::uint64_t{1} << 60));
        row("request 65536", oneJob(2, 65'536));
        row("unknown kind", oneJob(3, jobKindCount));
        row("unknown end", oneJob(4, jobEndCount));
        row("planned 70 years in", oneJob(5, zigzag(std::numeric_limits<std::int64_t>::max() / 4)));
        row("sent 70 years in", oneJob(6, zigzag(std::numeric_limits<std::int64_t>::max() / 4) + 1));
        row("an end that overflows", oneJob(8, ~std::uint64_t{0}));
        row("2^32 parts", oneJob(9, std::uint64_t{1} << 32));
        row("a silence of 70 years", oneJob(10, zigzag(std::numeric_limits<std::int64_t>::max() / 4)));
        row("any bytes", oneJob(11, ~std::uint64_t{0}), true);
    }
    void malformed()
    {
        QFETCH(QByteArray, chunk);
        QFETCH(bool, good);
        QCOMPARE(decodeJobs(chunk.toStdString()).has_value(), good);
    }

    void cutAtEveryByte()
    {
        ByteWriter whole;
        writeJobs(whole, anyJobs(5));
        for (std::size_t length = 0; length < whole.bytes().size(); ++length)
            QVERIFY(!decodeJobs(sealed(std::string_view(whole.bytes()).substr(0, length))).has_value());
    }
};

QTEST_APPLESS_MAIN(TestJobCodec)
#include "tst_jobcodec.moc"
