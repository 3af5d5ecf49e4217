#include "transport/direct/answerreader.h"

#include <QTest>

#include <vector>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::NetworkFailure)

/// Answers as bytes: what each is read as, in one piece and cut at every place.
class TestAnswerReader : public QObject {
    Q_OBJECT
private slots:
    void readsWholeAnswers_data();
    void readsWholeAnswers();
    void answersToHeadHaveNoBody();
    void refuses_data();
    void refuses();
    void endsWithTheConnection_data();
    void endsWithTheConnection();
    void whatFollowsIsNotTheAnswers_data();
    void whatFollowsIsNotTheAnswers();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void brokenHeadsTellWhatTheySaid();
    void interimAnswersAreForgotten();
    void boundsAreKept_data();
    void boundsAreKept();
    void countsAsLibcurlDoes();
};

namespace {

struct Heard final : AnswerEvents {
    int status = 0;
    HttpVersion version = HttpVersion::None;
    std::string fields; ///< "name=value;"
    std::string body;
    void answerBegan(const AnswerStart& start) override
    {
        status = start.status;
        version = start.version;
        fields.clear();
    }
    void answerField(std::string_view name, std::string_view value) override
    {
        fields.append(name).append("=").append(value).append(";");
    }
    void answerBody(std::string_view bytes) override { body += bytes; }
};

struct Reading {
    AnswerReader reader;
    Heard heard;
    std::size_t taken = 0;

    explicit Reading(bool toHead = false) { reader.begin(toHead); }
    /// In pieces of that many bytes.
    Reading& feed(std::string_view bytes, std::size_t piece = std::string::npos)
    {
        while (!bytes.empty() && !reader.whole() && !reader.fault()) {
            const std::string_view now = bytes.substr(0, piece);
            taken += reader.take(now, heard);
            bytes.remove_prefix(now.size());
        }
        return *this;
    }
    Reading& close()
    {
        reader.close(heard);
        return *this;
    }
};

const char* const ok = "HTTP/1.1 200 OK\r\n";

} // namespace

void TestAnswerReader::readsWholeAnswers_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("fields");
    QTest::addColumn<std::string>("body");
    const auto row = [](const char* name, const std::string& bytes, int status, const char* fields, const char* body) {
        QTest::newRow(name) << bytes << status << std::string(fields) << std::string(body);
    };
    row("a length", std::string(ok) + "Content-Length: 5\r\n\r\nhello", 200, "Content-Length=5;", "hello");
    row("no body", std::string(ok) + "Content-Length: 0\r\n\r\n", 200, "Content-Length=0;", "");
    row("no reason", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "Content-Length=0;", "");
    row("an empty reason", "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", 200, "Content-Length=0;", "");
    row("bare LF", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "Content-Length=2;", "ok");
    row("both kinds of line ends", "HTTP/1.1 200 OK\r\nA: b\nContent-Length: 2\r\n\nok", 200, "A=b;Content-Length=2;",
        "ok");
    row("blanks around values", std::string(ok) + "A:\t b c \t\r\nContent-Length:2\r\nB:\r\n\r\nok", 200,
        "A=b c;Content-Length=2;B=;", "ok");
    row("the same length twice", std::string(ok) + "Content-Length: 2\r\nContent-Length: 2, 2\r\n\r\nok", 200,
        "Content-Length=2;Content-Length=2, 2;", "ok");
    row("folded", std::string(ok) + "A: b\r\n  c\r\n\td\r\nContent-Length: 2\r\n\r\nok", 200,
        "A=b c d;Content-Length=2;", "ok");
    row("a folded length", std::string(ok) + "Content-Length:\r\n 2\r\n\r\nok", 200, "Content-Length=2;", "ok");
    row("204", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n", 204, "Content-Length=5;", "");
    row("304", "HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n", 304, "Transfer-Encoding=chunked;",
        "");
    row("chunked", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n, world...\r\n0\r\n\r\n",
        200, "Transfer-Encoding=chunked;", "hello, world...");
    row("chunked in another case", std::string(ok) + "transfer-ENCODING:CHUNKED\r\n\r\n1\r\nx\r\n0\r\n\r\n", 200,
        "transfer-ENCODING=CHUNKED;", "x");
    row("chunked with extensions", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n2;a=b;c\r\nok\r\n0  ;x\r\n\r\n",
        200, "Transfer-Encoding=chunked;", "ok");
    row("chunked with padded sizes", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n0002  \r\nok\r\n000\r\n\r\n",
        200, "Transfer-Encoding=chunked;", "ok");
    row("chunked with trailers",
        std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX: 1\r\nY: 2\r\n\r\n", 200,
        "Transfer-Encoding=chunked;", "ok");
    row("chunked with bare LF", std::string(ok) + "Transfer-Encoding: chunked\n\n2\nok\n0\n\n", 200,
        "Transfer-Encoding=chunked;", "ok");
    row("chunked and a length", std::string(ok) + "Content-Length: 50\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        200, "Content-Length=50;Transfer-Encoding=chunked;", "");
    row("after interim answers",
        std::string("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n") + ok
            + "Content-Length: 2\r\n\r\nok",
        200, "Content-Length=2;", "ok");
    row("999", "HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n", 999, "Content-Length=0;", "");
    row("1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "Content-Length=1;", "x");
}

void TestAnswerReader::readsWholeAnswers()
{
    QFETCH(std::string, bytes);
    QFETCH(int, status);
    QFETCH(std::string, fields);
    QFETCH(std::string, body);
    for (std::size_t piece = bytes.size() + 10; piece-- > 1;) { // more than all of it down to single bytes
        Reading reading;
        reading.feed(bytes, piece);
        QVERIFY2(!reading.reader.fault(), reading.reader.fault() ? reading.reader.fault()->text.c_str() : "");
        QVERIFY(reading.reader.whole());
        QCOMPARE(reading.taken, bytes.size());
        QCOMPARE(reading.heard.status, status);
        QCOMPARE(reading.heard.fields, fields);
        QCOMPARE(reading.heard.body, body);
        QCOMPARE(reading.reader.bodyBytes(), std::uint64_t(body.size()));
        // One byte less is not the whole.
        Reading less;
        less.feed(std::string_view(bytes).substr(0, bytes.size() - 1), piece);
        QVERIFY(!less.reader.whole());
        QVERIFY(!less.reader.fault());
    }
}

void TestAnswerReader::answersToHeadHaveNoBody()
{
    Reading reading(true);
    reading.feed(std::string(ok) + "Content-Length: 5\r\n\r\n");
    QVERIFY(reading.reader.whole());
    QVERIFY(reading.reader.keepsConnection());
    Reading open(true); // no length either: nothing is waited for
    open.feed(std::string(ok) + "\r\n");
    QVERIFY(open.reader.whole());
    QVERIFY(open.reader.keepsConnection());
}

void TestAnswerReader::refuses_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<NetworkFailure>("failure");
    QTest::addColumn<std::string>("says");
    const auto row = [](const char* name, const std::string& bytes, const char* says,
                        NetworkFailure failure = NetworkFailure::Protocol) {
        QTest::newRow(name) << bytes << failure << std::string(says);
    };
    const auto field = [](const std::string& line) { return ok + line + "\r\n\r\n"; };
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/0.9");
    row("a body at once", "<html>", "HTTP/0.9");
    row("an empty line first", std::string("\r\n") + ok + "Content-Length: 0\r\n\r\n", "HTTP/0.9");
    row("HTTP/2 in words", "HTTP/2 200 OK\r\n\r\n", "version");
    row("HTTP/1.2", "HTTP/1.2 200 OK\r\n\r\n", "version");
    row("no blank behind the version", "HTTP/1.1\t200 OK\r\n\r\n", "version");
    row("no status", "HTTP/1.1 OK\r\n\r\n", "code");
    row("four digits", "HTTP/1.1 2000 OK\r\n\r\n", "code");
    row("two digits", "HTTP/1.1 20 OK\r\n\r\n", "code");
    row("a status below 100", "HTTP/1.1 099 OK\r\n\r\n", "code");
    row("101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "switches");
    row("a negative length", field("Content-Length: -5"), "Content-Length");
    row("a length with a sign", field("Content-Length: +5"), "Content-Length");
    row("a hexadecimal length", field("Content-Length: 0x5"), "Content-Length");
    row("an empty length", field("Content-Length:"), "Content-Length");
    row("a length with more behind it", field("Content-Length: 5 5"), "Content-Length");
    row("a length past 63 bits", field("Content-Length: 9223372036854775808"), "Content-Length");
    row("a length past 64 bits", field("Content-Length: 99999999999999999999"), "Content-Length");
    row("two lengths", field("Content-Length: 5\r\nContent-Length: 6"), "contradict");
    row("two lengths in one", field("Content-Length: 5, 6"), "contradict");
    row("a blank before the colon of a length", field("Content-Length : 5"), "blank");
    row("a blank before the colon of a coding", field("Transfer-Encoding\t: chunked"), "blank");
    row("another coding", field("Transfer-Encoding: gzip"), "coding");
    row("chunked is not the last coding", field("Transfer-Encoding: chunked, gzip"), "coding");
    row("chunked twice", field("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), "coding");
    row("no colon", field("Content-Length 5"), "without a name");
    row("no name", field(": 5"), "without a name");
    row("folded from the first", std::string(ok) + " A: b\r\n\r\n", "folded");
    row("a zero byte", field(std::string("A: b\0c", 6)), "Nul");
    const auto chunked = [](const std::string& body) {
        return std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n" + body;
    };
    row("a chunk without a size", chunked("\r\nok\r\n"), "without a size", NetworkFailure::Receive);
    row("a size that is no number", chunked("zz\r\nok\r\n"), "without a size", NetworkFailure::Receive);
    row("a size with something behind it", chunked("2x\r\nok\r\n"), "no number", NetworkFailure::Receive);
    row("a negative size", chunked("-2\r\nok\r\n"), "without a size", NetworkFailure::Receive);
    row("a size of 17 digits", chunked("00000000000000002\r\nok"), "too large", NetworkFailure::Receive);
    row("a size past 63 bits", chunked("ffffffffffffffff\r\nok"), "too large", NetworkFailure::Receive);
    row("a chunk longer than it says", chunked("2\r\nokay\r\n"), "does not end", NetworkFailure::Receive);
    row("no end behind a chunk's CR", chunked("2\r\nok\r2\r\n"), "does not end", NetworkFailure::Receive);
    row("a trailer without a name", chunked("0\r\nX\r\n\r\n"), "without a name", NetworkFailure::Receive);
    row("no end behind the last CR", chunked("0\r\n\rx"), "no end", NetworkFailure::Receive);
}

void TestAnswerReader::refuses()
{
    QFETCH(std::string, bytes);
    QFETCH(NetworkFailure, failure);
    QFETCH(std::string, says);
    for (std::size_t piece = bytes.size() + 1; piece-- > 1;) {
        Reading reading;
        reading.feed(bytes, piece);
        QVERIFY(!reading.reader.whole());
        QVERIFY(reading.reader.fault());
        QCOMPARE(reading.reader.fault()->failure, failure);
        QVERIFY2(reading.reader.fault()->text.find(says) != std::string::npos, reading.reader.fault()->text.c_str());
    }
}

void TestAnswerReader::endsWithTheConnection_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("says"); // empty: that was the whole answer
    QTest::addColumn<std::string>("body");
    const auto row = [](const char* name, const std::string& bytes, const char* says, const char* body) {
        QTest::newRow(name) << bytes << std::string(says) << std::string(body);
    };
    row("nothing", "", "Empty reply", "");
    row("half a status line", "HTTP/1.1 2", "inside the header", "");
    row("half a header", std::string(ok) + "Content-Len", "inside the header", "");
    row("no empty line", std::string(ok) + "Content-Length: 0\r\n", "inside the header", "");
    row("an interim answer only", "HTTP/1.1 100 Continue\r\n\r\n", "inside the header", "");
    row("until the end", std::string(ok) + "\r\nhello", "", "hello");
    row("until the end, empty", std::string(ok) + "\r\n", "", "");
    row("1.0 until the end", "HTTP/1.0 200 OK\r\n\r\nhello", "", "hello");
    row("a length too long", std::string(ok) + "Content-Length: 10\r\n\r\nhello", "5 bytes remaining", "hello");
    row("half a chunk", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n10\r\nhello", "outstanding", "hello");
    row("no last chunk", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", "outstanding", "ok");
    row("no end of the trailers", std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n", "outstanding",
        "ok");
}

void TestAnswerReader::endsWithTheConnection()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, says);
    QFETCH(std::string, body);
    Reading reading;
    reading.feed(bytes).close();
    QCOMPARE(reading.reader.whole(), says.empty());
    QCOMPARE(reading.heard.body, body);
    if (says.empty()) {
        QVERIFY(!reading.reader.keepsConnection());
        return;
    }
    QCOMPARE(reading.reader.fault()->failure, NetworkFailure::Receive);
    QVERIFY2(reading.reader.fault()->text.find(says) != std::string::npos, reading.reader.fault()->text.c_str());
}

void TestAnswerReader::whatFollowsIsNotTheAnswers_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("toHead");
    QTest::newRow("a length") << std::string(ok) + "Content-Length: 2\r\n\r\nok" << false;
    QTest::newRow("chunked") << std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n" << false;
    QTest::newRow("no body") << std::string("HTTP/1.1 204 No Content\r\n\r\n") << false;
    QTest::newRow("to HEAD") << std::string(ok) + "Content-Length: 2\r\n\r\n" << true;
}

void TestAnswerReader::whatFollowsIsNotTheAnswers()
{
    QFETCH(std::string, answer);
    QFETCH(bool, toHead);
    for (const std::string& garbage : {std::string("x"), std::string(ok) + "Content-Length: 0\r\n\r\n"}) {
        for (std::size_t head = 1; head <= answer.size(); ++head) { // cut anywhere before
            Reading reading(toHead);
            reading.feed(std::string_view(answer).substr(0, head));
            const std::size_t before = reading.taken;
            QCOMPARE(before, head);
            const std::string rest = answer.substr(head) + garbage;
            if (!reading.reader.whole())
                reading.feed(rest);
            QVERIFY(reading.reader.whole());
            QCOMPARE(reading.taken, answer.size());
        }
    }
}

void TestAnswerReader::keepsTheConnection_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<bool>("keeps");
    const auto row = [](const char* name, const std::string& line, bool keeps, const char* version = "1.1") {
        QTest::newRow(name) << "HTTP/" + std::string(version) + " 200 OK\r\nContent-Length: 0\r\n" + line + "\r\n"
                            << keeps;
    };
    row("1.1", "", true);
    row("1.1 close", "Connection: close\r\n", false);
    row("1.1 close in a list", "Connection: Upgrade, CLOSE\r\n", false);
    row("1.1 not a word of its own", "Connection: closed\r\n", true);
    row("1.1 both", "Connection: keep-alive\r\nConnection: close\r\n", false);
    row("1.0", "", false, "1.0");
    row("1.0 keep-alive", "Connection: Keep-Alive\r\n", true, "1.0");
    row("a length and chunks", "Transfer-Encoding: chunked\r\n\r\n0\r\n", false);
}

void TestAnswerReader::keepsTheConnection()
{
    QFETCH(std::string, bytes);
    QFETCH(bool, keeps);
    Reading reading;
    reading.feed(bytes);
    QVERIFY(reading.reader.whole());
    QCOMPARE(reading.reader.keepsConnection(), keeps);
}

/// A client that gives up in the midst of a header still knows the status.
void TestAnswerReader::brokenHeadsTellWhatTheySaid()
{
    for (const bool closed : {true, false}) {
        Reading reading;
        reading.feed("HTTP/1.1 503 Busy\r\nRetry-After: 5\r\nX-Half: h");
        QCOMPARE(reading.heard.status, 0);
        if (closed)
            reading.close();
        else
            reading.reader.giveUp(reading.heard);
        QCOMPARE(reading.heard.status, 503);
        QCOMPARE(reading.heard.fields, std::string("Retry-After=5;"));
        QCOMPARE(reading.reader.bytes(), std::uint64_t(35));
    }
}

void TestAnswerReader::interimAnswersAreForgotten()
{
    Reading reading;
    reading.feed("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
    QCOMPARE(reading.heard.status, 103);
    QVERIFY(!reading.reader.headRead());
    reading.feed("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(reading.heard.status, 404);
    QCOMPARE(reading.heard.fields, std::string("Content-Length=0;"));
}

void TestAnswerReader::boundsAreKept_data()
{
    QTest::addColumn<std::string>("begin");
    QTest::addColumn<std::string>("again"); // for ever
    QTest::newRow("one line") << ok + std::string("A: ") << std::string(1000, 'x');
    QTest::newRow("the status line") << std::string("HTTP/1.1 200 ") << std::string(1000, 'x');
    QTest::newRow("many lines") << std::string(ok) << "A: " + std::string(1000, 'x') + "\r\n";
    QTest::newRow("many whole lines that are folded") << std::string(ok) + "A: b\r\n"
                                                      << " " + std::string(1000, 'x') + "\r\n";
    QTest::newRow("interim answers") << std::string()
                                     << "HTTP/1.1 102 Processing\r\nA: " + std::string(1000, 'x') + "\r\n\r\n";
    const std::string chunked = std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("an extension") << chunked + "2;" << std::string(1000, 'x');
    QTest::newRow("extensions") << chunked << "1;" + std::string(1000, 'x') + "\r\ny\r\n";
    QTest::newRow("trailers") << chunked + "0\r\n"
                              << "A: " + std::string(1000, 'x') + "\r\n";
}

void TestAnswerReader::boundsAreKept()
{
    QFETCH(std::string, begin);
    QFETCH(std::string, again);
    Reading reading;
    reading.feed(begin);
    std::size_t fed = begin.size();
    while (!reading.reader.fault() && fed < 1'000'000) {
        reading.feed(again);
        fed += again.size();
    }
    QVERIFY(reading.reader.fault());
    QCOMPARE(reading.reader.fault()->failure, NetworkFailure::TooLarge);
    QVERIFY2(fed < longestAnswerHead + 2000, qPrintable(QString::number(fed)));
}

/// Heads as they came, bodies without the framing of their chunks.
void TestAnswerReader::countsAsLibcurlDoes()
{
    const std::string interim = "HTTP/1.1 100 Continue\r\n\r\n";
    const std::string head = std::string(ok) + "Transfer-Encoding: chunked\r\n\r\n";
    Reading reading;
    reading.feed(interim + head + "2;x\r\nok\r\n0\r\nX: 1\r\n\r\n");
    QCOMPARE(reading.reader.bytes(), std::uint64_t(interim.size() + head.size() + 2));
}

QTEST_GUILESS_MAIN(TestAnswerReader)
#include "tst_answerreader.moc"
