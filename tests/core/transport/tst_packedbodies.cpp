#include "transportrun.h"
#include "truthserver.h"

#include <QFile>
#include <QTest>

#include <zlib.h>

#include <sys/resource.h>

using namespace headroom;
using namespace std::chrono_literals;

/// gzip, br and zstd are unpacked; what unpacks without end is ended.
class TestPackedBodies : public QObject {
    Q_OBJECT
private slots:
    void unpacks_data();
    void unpacks();
    void leavesThemPackedUnasked();
    void brokenOnesAreFailures_data();
    void brokenOnesAreFailures();
    void largeOnesPass();
    void bombsEnd_data();
    void bombsEnd();
};

namespace {

// The same text packed by the zstd and gzip commands and Node's zlib.
const std::string text = QByteArray("headroom ").repeated(40).toStdString();
const char* const packedGzip = "H4sIAAAAAAACA8tITUwpys/PVcgYZdCSAQAeA+VpaAEAAA==";
const char* const packedDeflate = "eJzLSE1MKcrPz1XIGGXQkgEAAMuJWQ==";
const char* const packedBrotli = "G2cB+B2pU5+7cFWG1mFkbW8S5E0ueAsGZoR3AA==";
const char* const packedZstd = "KLUv/QRYhQAASGhlYWRyb29tIAEAXFTLEYo8xVQ=";

std::string packedAnswer(const std::string& encoding, const std::string& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

std::string fromBase64(const char* packed)
{
    return QByteArray::fromBase64(packed).toStdString();
}

/// So many megabytes of zeros, in gzip's form.
std::string zeros(std::size_t megabytes)
{
    const std::string megabyte(1 << 20, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(megabytes * 2048 + 4096, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    for (std::size_t at = 1; at <= megabytes; ++at) {
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(megabyte.data()));
        stream.avail_in = static_cast<uInt>(megabyte.size());
        deflate(&stream, at == megabytes ? Z_FINISH : Z_NO_FLUSH);
    }
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string gzipped(const std::string& data)
{
    std::string packed(data.size() + 4096, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

Connection compressed()
{
    Connection connection;
    connection.compressed = true;
    return connection;
}

/// The most this process ever had; nothing under AddressSanitizer, which keeps what was freed.
long mostMemoryKb()
{
#ifdef __SANITIZE_ADDRESS__
    return 0;
#else
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
#endif
}

} // namespace

void TestPackedBodies::unpacks_data()
{
    QTest::addColumn<std::string>("encoding");
    QTest::addColumn<std::string>("body");
    QTest::newRow("gzip") << std::string("gzip") << fromBase64(packedGzip);
    QTest::newRow("deflate") << std::string("deflate") << fromBase64(packedDeflate);
    QTest::newRow("br") << std::string("br") << fromBase64(packedBrotli);
    QTest::newRow("zstd") << std::string("zstd") << fromBase64(packedZstd);
    QTest::newRow("not packed") << std::string("identity") << text;
}

void TestPackedBodies::unpacks()
{
    QFETCH(std::string, encoding);
    QFETCH(std::string, body);
    TruthServer server;
    const std::string answer = packedAnswer(encoding, body);
    server.answerWith("/packed", answer);
    TransportPlan plan = planFor(server.url("/packed"), compressed());
    plan.requests[0].kept = {true, 1000};
    TransportRun run(plan);
    for (int times = 0; times < 2; ++times) {
        const Answer got = run.one();
        QCOMPARE(got.result.failure, NetworkFailure::None);
        QCOMPARE(got.body, text);
        QVERIFY(got.result.bodyWhole);
        QCOMPARE(got.result.bytesIn, answer.size()); // as it came over the wire
        QCOMPARE(got.header("content-encoding"), encoding);
    }
    const std::string head = server.log()[0].head;
    const QByteArray line = QByteArray::fromStdString(head.substr(head.find("Accept-Encoding: ")));
    for (const char* wanted : {"gzip", "br", "zstd"})
        QVERIFY2(line.left(line.indexOf('\r')).contains(wanted), head.c_str());
}

void TestPackedBodies::leavesThemPackedUnasked()
{
    TruthServer server;
    server.answerWith("/packed", packedAnswer("gzip", fromBase64(packedGzip)));
    TransportPlan plan = planFor(server.url("/packed"));
    plan.requests[0].kept.bodyBytes = 1000;
    TransportRun run(plan);
    QCOMPARE(run.one().body, fromBase64(packedGzip));
    QVERIFY(server.log()[0].head.find("Accept-Encoding") == std::string::npos);
}

void TestPackedBodies::brokenOnesAreFailures_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::newRow("no gzip") << packedAnswer("gzip", "this is not packed at all, whatever the header says");
    QTest::newRow("no br") << packedAnswer("br", "this is not packed at all, whatever the header says");
    QTest::newRow("no zstd") << packedAnswer("zstd", "this is not packed at all, whatever the header says");
    QTest::newRow("unknown") << packedAnswer("rot13", "guvf vf abg cnpxrq");
}

void TestPackedBodies::brokenOnesAreFailures()
{
    QFETCH(std::string, answer);
    TruthServer server;
    server.answerWith("/packed", answer);
    TransportRun run(planFor(server.url("/packed"), compressed()));
    const Answer got = run.one();
    QCOMPARE(got.result.failure, NetworkFailure::Protocol);
    QVERIFY(!got.failureText.empty());
}

void TestPackedBodies::largeOnesPass()
{
    TruthServer server;
    server.answerWith("/packed", packedAnswer("gzip", zeros(100)));
    server.answerWith("/plain", packedAnswer("identity", std::string(300 << 20, 'x'))); // not packed: no bound
    TransportPlan plan = planFor(server.url("/packed"), compressed());
    plan.requests.push_back({"GET", server.url("/plain"), {}, ""});
    plan.clientTimeout = 25s;
    TransportRun run(plan);
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
    const TransferResult plain = run.one({.request = 1}).result;
    QCOMPARE(plain.failure, NetworkFailure::None);
    QVERIFY(plain.bytesIn > (300ULL << 20));
}

void TestPackedBodies::bombsEnd_data()
{
    QTest::addColumn<int>("layers");
    QTest::newRow("one layer") << 1;
    QTest::newRow("two layers") << 2;
    QTest::newRow("five layers") << 5;
}

void TestPackedBodies::bombsEnd()
{
    QFETCH(int, layers);
    std::string bomb = zeros(300), encoding = "gzip";
    for (int more = 1; more < layers; ++more) {
        bomb = gzipped(bomb);
        encoding += ", gzip";
    }
    TruthServer server;
    server.answerWith("/bomb", packedAnswer(encoding, bomb));
    TransportPlan plan = planFor(server.url("/bomb"), compressed());
    plan.requests[0].kept.bodyBytes = 1000;
    plan.clientTimeout = 25s;
    TransportRun run(plan);
    const long before = mostMemoryKb();
    const Answer got = run.one();
    QCOMPARE(got.result.failure, NetworkFailure::TooLarge);
    QCOMPARE(got.failureText, std::string("unpacking the body made more than 256 MiB out of what came"));
    QCOMPARE(got.body.size(), std::size_t(1000));
    QVERIFY(!got.result.bodyWhole);
    QVERIFY2(mostMemoryKb() - before < 20'000, qPrintable(QString::number(mostMemoryKb() - before)));
    server.answerWith("/bomb", packedAnswer("gzip", fromBase64(packedGzip)));
    QCOMPARE(run.one().result.failure, NetworkFailure::None); // the handle is none the worse
}

QTEST_GUILESS_MAIN(TestPackedBodies)
#include "tst_packedbodies.moc"
