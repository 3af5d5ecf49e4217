#include "pieceserver.h"
#include "transportrun.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Answers heard as they come, by both transports alike, held against the log of a server that writes them so.
class TestPieces : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void comeAsTheyAreWritten();
    void comeWithoutChunksToo();
    void areToldOnlyWhereTheyAreWanted();
    void areNotOfFailures();
    void areNotOfRedirects();
    void endWhereNoMoreAreWanted();
    void endWithTheirLastByteAllTheSame();
    void tellWhatCameBeforeACut();
};

namespace {

using Script = PieceServer::Script;

TransportPlan piecesOf(const PieceServer& server)
{
    TransportPlan plan = planFor(server.url());
    plan.requests[0].kept.pieces = true;
    return plan;
}

QStringList bytesOf(const std::vector<TransportRun::Piece>& pieces)
{
    QStringList all;
    for (const auto& piece : pieces)
        all << QString::fromStdString(piece.bytes);
    return all;
}

const std::string head = PieceServer::head("200 OK");

std::string chunk(const std::string& bytes)
{
    return PieceServer::chunk(bytes);
}

} // namespace

void TestPieces::comeAsTheyAreWritten()
{
    PieceServer server({Script{{{0ms, head},
                                {20ms, chunk("one")},
                                {30ms, chunk("two")},
                                {0ms, chunk("three")},
                                {60ms, PieceServer::lastChunk()}}}});
    TransportRun run(piecesOf(server));
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::None);
    const auto& pieces = run.pieces.begin()->second;
    QCOMPARE(bytesOf(pieces), QStringList({"one", "two", "three"}));
    QCOMPARE(answer.result.bodyBytes, 11u);
    QTRY_COMPARE(server.served().size(), std::size_t{1});
    const auto written = server.served().front().written;
    QVERIFY(answer.result.firstByte >= written[0]);
    for (std::size_t at = 0; at < pieces.size(); ++at)
        QVERIFY(pieces[at].at >= written[at + 1]);
    // The last of them is heard before the next thing is written only if it is told as it comes.
    QVERIFY(pieces[0].at < answer.result.end && pieces[1].at <= pieces[2].at);
    QVERIFY(answer.result.end >= written[4]);
    QVERIFY(answer.result.lastByte >= pieces[2].at);
}

void TestPieces::comeWithoutChunksToo()
{
    PieceServer server({Script{{{0ms, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc"}, {50ms, "def"}}}});
    TransportRun run(piecesOf(server));
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
    QCOMPARE(bytesOf(run.pieces.begin()->second).join(""), QString("abcdef"));
}

void TestPieces::areToldOnlyWhereTheyAreWanted()
{
    PieceServer server({Script{{{0ms, head + chunk("one") + PieceServer::lastChunk()}}}});
    TransportRun run(planFor(server.url()));
    QCOMPARE(run.one().result.bodyBytes, 3u);
    QVERIFY(run.pieces.empty());
}

void TestPieces::areNotOfFailures()
{
    PieceServer server({Script{{{0ms, PieceServer::head("503 No") + chunk("busy") + PieceServer::lastChunk()}}}});
    TransportRun run(piecesOf(server));
    const Answer answer = run.one();
    QCOMPARE(answer.result.status, 503);
    QCOMPARE(answer.bodyStart, std::string("busy"));
    QVERIFY(run.pieces.empty());
}

void TestPieces::areNotOfRedirects()
{
    PieceServer server({Script{{{0ms,
                                 PieceServer::head("302 Found", "Location: /there\r\nConnection: close\r\n")
                                     + chunk("moved") + PieceServer::lastChunk()}}},
                        Script{{{0ms, head + chunk("here") + PieceServer::lastChunk()}}}});
    TransportPlan plan = piecesOf(server);
    plan.connection.redirects = onDirect() ? 0 : 1; // a redirect is the answer there
    TransportRun run(plan);
    const Answer answer = run.one();
    QCOMPARE(answer.result.status, onDirect() ? 302 : 200);
    QCOMPARE(bytesOf(run.pieces[100'000]), onDirect() ? QStringList() : QStringList("here"));
}

/// A server that would go on, and another one that said everything at once.
void TestPieces::endWhereNoMoreAreWanted()
{
    PieceServer server(
        {Script{{{0ms, head + chunk("one")}, {20ms, chunk("two")}}, PieceServer::End::WaitForClient},
         Script{{{0ms, head + chunk("one") + chunk("two") + chunk("three")}}, PieceServer::End::WaitForClient}});
    TransportRun run(piecesOf(server));
    run.mostPieces = 2;
    for (int times = 1; times <= 2; ++times) {
        const Answer answer = run.one();
        QCOMPARE(answer.result.failure, NetworkFailure::None);
        QCOMPARE(answer.result.status, 200);
        QVERIFY(answer.failureText.empty());
        QCOMPARE(bytesOf(run.pieces[99'999 + std::uint32_t(times)]), QStringList({"one", "two"}));
        QTRY_COMPARE(server.served().size(), std::size_t(times)); // the connection is closed, not used again
        QVERIFY(server.served().back().clientLeft);
    }
}

void TestPieces::endWithTheirLastByteAllTheSame()
{
    PieceServer server({Script{{{0ms, head + chunk("one") + chunk("two") + PieceServer::lastChunk()}}}});
    TransportRun run(piecesOf(server));
    run.mostPieces = 2;
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
    QCOMPARE(run.one().result.failure, NetworkFailure::None);
}

void TestPieces::tellWhatCameBeforeACut()
{
    PieceServer server({Script{{{0ms, head + chunk("one")}, {30ms, chunk("two")}}, PieceServer::End::Reset}});
    TransportRun run(piecesOf(server));
    const Answer answer = run.one();
    QCOMPARE(answer.result.failure, NetworkFailure::Receive);
    QCOMPARE(bytesOf(run.pieces.begin()->second).mid(0, 1), QStringList("one")); // a reset may overtake the second
}

QTEST_GUILESS_MAIN(TestPieces)
#include "tst_pieces.moc"
