#include "nginxserver.h"
#include "testcertificates.h"
#include "transport/checkconnection.h"
#include "transportrun.h"
#include "truthserver.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <boost/asio/ip/tcp.hpp>

#include <algorithm>
#include <iterator>
#include <map>

using namespace headroom;
using namespace std::chrono_literals;

/// Every way to connect, against a real nginx; what happened is what nginx logged.
class TestConnection : public QObject {
    Q_OBJECT
private slots:
    void initTestCase_data() { onBothTransports(); }
    void init() { useTransportOfRow(); }
    void versions_data();
    void versions();
    void multiplexes_data();
    void multiplexes();
    void goesOnAfterGoaway_data();
    void goesOnAfterGoaway();
    void bodiesOverHttp2_data();
    void bodiesOverHttp2();
    void abandonsStreams();
    void fallsBackWhereHttp2IsNotSpoken();
    void withoutTlsNobodyWaitsForTheFirstAnswer();
    void strangersAreFailures();
    void serversThatWantACertificateSayNo();
    void certificatesMustFit_data();
    void certificatesMustFit();
    void clientCertificates_data();
    void clientCertificates();
    void clientCertificatesStayAtTheHost();
    void manySmallRecords();
    void newConnectionsTakeUpTheSession();
    void serverNames_data();
    void serverNames();
    void leastTls_data();
    void leastTls();
    void resolves();
    void unixSockets();
    void sourceAddresses();
    void withoutReuse_data();
    void withoutReuse();
    void proxies_data();
    void proxies();
    void proxiesOfTheEnvironmentDoNotCount();

private:
    [[nodiscard]] QString tls(const QString& certificate, const QString& more = {}) const
    {
        return QString("ssl_certificate %1/%2.pem; ssl_certificate_key %1/%2.key; ssl_session_cache shared:s:1m; ")
                   .arg(m_certificates.folder(), certificate)
            + more;
    }
    [[nodiscard]] Connection trusting(Connection::Http http = Connection::Http::Http1) const
    {
        Connection connection;
        connection.http = http;
        connection.caFile = m_certificates.file("ca.pem");
        return connection;
    }

    TestCertificates m_certificates;
};

namespace {

using Http = Connection::Http;

/// One server; the log has connection, protocol, name asked for, host, client, client certificate, TLS resumed, body
/// length, status and URI.
QString server(const QString& listen, const QString& more = {})
{
    return QString(R"(
    log_format wide '$connection $server_protocol sni=$ssl_server_name host=$http_host from=$remote_addr '
                    'who=$ssl_client_s_dn resumed=$ssl_session_reused in=$content_length $status $request_uri';
    server {
        listen %1; access_log FOLDER/access.log wide; client_max_body_size 10m; %2
        http2_max_concurrent_streams 2000; lingering_timeout 50ms; # else its end takes 5 s
        location / { return 200 "hello world\n"; }
        location /slow { limit_rate 20000; alias FOLDER/slow; }
    })")
        .arg(listen, more);
}

/// 30 kB at 20 kB a second: all that begin at once are in work at the same time.
void writeSlowFile(const NginxServer& nginx)
{
    QFile file(nginx.folder() + "/slow");
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(30'000, 'x')) != 30'000)
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QList<QByteArray> linesWith(const QList<QByteArray>& log, const QByteArray& text)
{
    QList<QByteArray> lines;
    std::copy_if(log.begin(), log.end(), std::back_inserter(lines),
                 [&](const QByteArray& line) { return line.contains(text); });
    return lines;
}

std::map<QByteArray, int> connectionsOf(const QList<QByteArray>& log)
{
    std::map<QByteArray, int> requests;
    for (const QByteArray& line : log)
        ++requests[line.left(line.indexOf(' '))];
    return requests;
}

std::string url(const NginxServer& nginx, const char* scheme, const char* path = "/", const char* host = "127.0.0.1")
{
    return QString("%1://%2:%3%4").arg(scheme, host).arg(nginx.port()).arg(path).toStdString();
}

const char* const tlsPort = "127.0.0.1:PORT ssl http2";

} // namespace

void TestConnection::versions_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("protocol");
    const auto row = [](const char* name, Http http, const char* listen, const char* scheme, HttpVersion version,
                        const char* protocol) {
        QTest::newRow(name) << int(http) << QString(listen) << QString(scheme) << int(version) << QByteArray(protocol);
    };
    row("1.1", Http::Http1, "127.0.0.1:PORT", "http", HttpVersion::Http11, "HTTP/1.1");
    row("1.1 with TLS", Http::Http1, tlsPort, "https", HttpVersion::Http11, "HTTP/1.1");
    row("2 by ALPN", Http::Http2, tlsPort, "https", HttpVersion::Http2, "HTTP/2.0");
    row("2 asked for without TLS", Http::Http2, "127.0.0.1:PORT", "http", HttpVersion::Http11, "HTTP/1.1");
    row("2 by prior knowledge", Http::Http2PriorKnowledge, "127.0.0.1:PORT http2", "http", HttpVersion::Http2,
        "HTTP/2.0");
    row("2 by prior knowledge with TLS", Http::Http2PriorKnowledge, tlsPort, "https", HttpVersion::Http2, "HTTP/2.0");
}

void TestConnection::versions()
{
    QFETCH(int, http);
    QFETCH(QString, listen);
    QFETCH(QString, scheme);
    QFETCH(int, version);
    QFETCH(QByteArray, protocol);
    NginxServer nginx(server(listen, tls("server")));
    QVERIFY(nginx.started());
    TransportRun run(planFor(url(nginx, qPrintable(scheme)), trusting(static_cast<Http>(http))));
    for (int times = 0; times < 3; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.status, 200);
        QCOMPARE(int(answer.result.version), version);
        QCOMPARE(answer.result.connectionReused, times > 0);
        QCOMPARE(answer.result.tls > 0ns, times == 0 && scheme == "https");
        QVERIFY(answer.result.sent < answer.result.firstByte && answer.result.firstByte <= answer.result.end);
    }
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(log.size(), 3);
    QCOMPARE(connectionsOf(log).size(), std::size_t(1));
    for (const QByteArray& line : log)
        QCOMPARE(line.split(' ').at(1), protocol);
}

void TestConnection::multiplexes_data()
{
    QTest::addColumn<int>("streams");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("connections");
    QTest::newRow("all on one") << 100 << 100 << 1;
    QTest::newRow("more than libcurl expects") << 300 << 300 << 1;
    QTest::newRow("ten at once") << 10 << 40 << 4;
    QTest::newRow("no multiple") << 10 << 45 << 5;
    QTest::newRow("one at once") << 1 << 5 << 5;
    QTest::newRow("more than one group") << 100 << 250 << 3;
}

void TestConnection::multiplexes()
{
    QFETCH(int, streams);
    QFETCH(int, requests);
    QFETCH(int, connections);
    for (const bool secure : {true, false}) {
        NginxServer nginx(server(secure ? tlsPort : "127.0.0.1:PORT http2", tls("server")));
        QVERIFY(nginx.started());
        writeSlowFile(nginx);
        Connection connection = trusting(secure ? Http::Http2 : Http::Http2PriorKnowledge);
        connection.streams = std::uint32_t(streams);
        TransportRun run(planFor(url(nginx, secure ? "https" : "http", "/slow"), connection));
        const int before = streams > 100 ? 1 : 0; // until the server says how many it takes, libcurl counts on 100
        for (int times = 0; times < before; ++times)
            run.one();
        for (std::uint32_t id = 0; id < std::uint32_t(requests); ++id)
            run.start(id);
        QVERIFY(run.runUntil(std::size_t(requests + before)));
        int fresh = 0;
        for (const auto& [id, answer] : run.answers) {
            QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
            QCOMPARE(answer.result.status, 200);
            fresh += answer.result.connectionReused ? 0 : 1;
        }
        QCOMPARE(fresh, connections);
        const QList<QByteArray> log = nginx.stopAndReadLog();
        QCOMPARE(log.size(), requests + before);
        const auto each = connectionsOf(log);
        QCOMPARE(each.size(), std::size_t(connections));
        for (const auto& [id, count] : each)
            QVERIFY2(count <= streams + before, qPrintable(QString::number(count)));
    }
}

void TestConnection::goesOnAfterGoaway_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<bool>("secure");
    for (const bool secure : {true, false}) {
        QTest::newRow(secure ? "one after the other" : "one after the other, without TLS") << 1 << secure;
        QTest::newRow(secure ? "five at once" : "five at once, without TLS") << 5 << secure;
    }
}

void TestConnection::goesOnAfterGoaway()
{
    QFETCH(int, atOnce);
    QFETCH(bool, secure);
    NginxServer nginx(server(secure ? tlsPort : "127.0.0.1:PORT http2", tls("server", "keepalive_requests 10;")));
    QVERIFY(nginx.started());
    TransportRun run(
        planFor(url(nginx, secure ? "https" : "http"), trusting(secure ? Http::Http2 : Http::Http2PriorKnowledge)));
    std::uint32_t started = 0;
    while (started < 100) {
        for (int more = 0; more < atOnce; ++more)
            run.start(started++);
        QVERIFY(run.runUntil(started));
    }
    for (const auto& [id, answer] : run.answers)
        QVERIFY2(answer.result.failure == NetworkFailure::None && answer.result.status == 200,
                 answer.failureText.c_str());
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(log.size(), 100);
    QVERIFY(connectionsOf(log).size() >= 10);
}

void TestConnection::bodiesOverHttp2_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("small") << 10;
    QTest::newRow("64 kB less one") << 64 * 1024 - 1;
    QTest::newRow("3 MB") << (3 << 20);
}

void TestConnection::bodiesOverHttp2()
{
    QFETCH(int, length);
    // It stores what is put; "return" would answer before the body came and reset the stream.
    NginxServer nginx(
        server(tlsPort, tls("server", "location /stored { dav_methods PUT; root FOLDER; create_full_put_path on; }")));
    QVERIFY(nginx.started());
    std::string body(std::size_t(length), 'x');
    for (std::size_t at = 0; at < body.size(); ++at)
        body[at] = static_cast<char>(at * 7 % 251);
    TransportPlan plan = planFor("https://", trusting(Http::Http2));
    plan.requests.clear();
    for (int at = 0; at < 10; ++at)
        plan.requests.push_back(
            {"PUT", url(nginx, "https", qPrintable("/stored/" + QString::number(at))), {}, body, true});
    TransportRun run(plan);
    for (std::uint32_t id = 0; id < 10; ++id)
        run.start(id, {.request = id});
    QVERIFY(run.runUntil(10));
    for (const auto& [id, answer] : run.answers) {
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.status, 201);
        QVERIFY2(answer.result.bytesOut > std::uint64_t(length) && answer.result.bytesOut < std::uint64_t(length) + 300,
                 qPrintable(QString::number(answer.result.bytesOut)));
        QFile file(nginx.folder() + "/stored/" + QString::number(id));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().toStdString() == body);
    }
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(linesWith(log, "in=" + QByteArray::number(length) + " 201").size(), 10);
    QCOMPARE(connectionsOf(log).size(), std::size_t(1));
}

void TestConnection::abandonsStreams()
{
    NginxServer nginx(server(tlsPort, tls("server")));
    QVERIFY(nginx.started());
    writeSlowFile(nginx);
    TransportPlan plan = planFor(url(nginx, "https", "/slow"), trusting(Http::Http2));
    plan.requests.push_back({"GET", url(nginx, "https"), {}, ""});
    TransportRun run(plan);
    run.one({.request = 1});
    for (std::uint32_t id = 0; id < 50; ++id)
        run.start(id);
    run.loop().run_for(200ms);
    run.transport().abandonAll();
    QCOMPARE(run.answers.size(), std::size_t(1));
    QCOMPARE(run.one({.request = 1}).result.status, 200);
    QCOMPARE(run.answers.size(), std::size_t(2));
}

void TestConnection::fallsBackWhereHttp2IsNotSpoken()
{
    NginxServer nginx(server("127.0.0.1:PORT ssl", tls("server")));
    QVERIFY(nginx.started());
    writeSlowFile(nginx);
    TransportRun run(planFor(url(nginx, "https", "/slow"), trusting(Http::Http2)));
    for (std::uint32_t id = 0; id < 5; ++id)
        run.start(id);
    QVERIFY(run.runUntil(5));
    for (const auto& [id, answer] : run.answers) {
        QCOMPARE(answer.result.version, HttpVersion::Http11);
        QVERIFY(answer.result.end - answer.result.sent < 10s); // at once, not one after the other
    }
    QCOMPARE(connectionsOf(nginx.stopAndReadLog()).size(), std::size_t(5));
}

void TestConnection::withoutTlsNobodyWaitsForTheFirstAnswer()
{
    TruthServer truth;
    Connection connection;
    connection.http = Http::Http2;
    TransportRun run(planFor(truth.url("/delay/500"), connection));
    for (std::uint32_t id = 0; id < 5; ++id)
        run.start(id);
    QVERIFY(run.runUntil(5));
    QCOMPARE(truth.mostAtOnce(), 5u);
}

/// Not in HTTP, as nginx does, but in TLS, which the client hears of after its handshake.
void TestConnection::serversThatWantACertificateSayNo()
{
    using boost::asio::ip::tcp;
    boost::asio::io_context loop;
    const auto port =
        tcp::acceptor(loop, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)).local_endpoint().port();
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start("openssl",
                  {"s_server", "-accept", QString("127.0.0.1:%1").arg(port), "-cert", m_certificates.path("server.pem"),
                   "-key", m_certificates.path("server.key"), "-CAfile", m_certificates.path("ca.pem"), "-Verify", "1",
                   "-verify_return_error", "-www"});
    QByteArray said;
    QTRY_VERIFY((said += openssl.readAll()).contains("ACCEPT"));
    TransportRun run(planFor("https://127.0.0.1:" + std::to_string(port) + "/", trusting()));
    const Answer answer = run.one();
    QVERIFY2(answer.result.failure == NetworkFailure::Tls, answer.failureText.c_str());
    QVERIFY2(answer.failureText.find("certificate required") != std::string::npos, answer.failureText.c_str());
    openssl.kill();
    openssl.waitForFinished();
}

void TestConnection::strangersAreFailures()
{
    NginxServer nginx(server(tlsPort, tls("server")));
    QVERIFY(nginx.started());
    Connection stranger = trusting();
    stranger.caFile = m_certificates.file("stranger.pem");
    for (const Connection& connection : {Connection{}, stranger}) { // the system's authorities do not know it either
        TransportRun run(planFor(url(nginx, "https"), connection));
        const Answer answer = run.one();
        QCOMPARE(answer.result.failure, NetworkFailure::Tls);
        QCOMPARE(answer.result.sent, neverHappened);
        QVERIFY2(answer.failureText.find("certificate") != std::string::npos, answer.failureText.c_str());
    }
    QVERIFY(nginx.stopAndReadLog().isEmpty());
}

void TestConnection::certificatesMustFit_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("fits");
    QTest::newRow("address") << "server"
                             << "127.0.0.1" << true;
    QTest::newRow("name") << "server"
                          << "localhost" << true;
    QTest::newRow("another name") << "named"
                                  << "127.0.0.1" << false;
    QTest::newRow("the authority's own") << "stranger"
                                         << "127.0.0.1" << false;
}

void TestConnection::certificatesMustFit()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(bool, fits);
    NginxServer nginx(server(tlsPort, tls(certificate)));
    QVERIFY(nginx.started());
    TransportRun run(planFor(url(nginx, "https", "/", qPrintable(host)), trusting()));
    QCOMPARE(run.one().result.failure, fits ? NetworkFailure::None : NetworkFailure::Tls);
}

void TestConnection::clientCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << ""
                          << ""
                          << "" << 400;
    QTest::newRow("with its key") << "client.pem"
                                  << "client.key"
                                  << "" << 200;
    QTest::newRow("with a locked key") << "client.pem"
                                       << "client-locked.key"
                                       << "open sesame" << 200;
    QTest::newRow("both in one file") << "both.pem"
                                      << ""
                                      << "" << 200;
    QTest::newRow("nobody's") << "stranger.pem"
                              << "stranger.key"
                              << "" << 400;
}

void TestConnection::clientCertificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, password);
    QFETCH(int, status);
    if (certificate == "both.pem") {
        QFile both(m_certificates.path("both.pem"));
        QVERIFY(both.open(QIODevice::WriteOnly));
        for (const char* part : {"client.key", "client.pem"}) {
            QFile file(m_certificates.path(part));
            QVERIFY(file.open(QIODevice::ReadOnly));
            both.write(file.readAll());
        }
    }
    NginxServer nginx(server(
        tlsPort,
        tls("server", QString("ssl_verify_client on; ssl_client_certificate %1;").arg(m_certificates.path("ca.pem")))));
    QVERIFY(nginx.started());
    for (const Http http : {Http::Http1, Http::Http2}) {
        Connection connection = trusting(http);
        connection.certificate = certificate.isEmpty() ? "" : m_certificates.file(certificate);
        connection.key = key.isEmpty() ? "" : m_certificates.file(key);
        connection.keyPassword = password.toStdString();
        const auto checked = checkConnection(connection);
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
        TransportRun run(planFor(url(nginx, "https"), connection));
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == status, answer.failureText.c_str());
    }
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(linesWith(log, "who=CN=client ").size(), status == 200 ? 2 : 0);
}

void TestConnection::clientCertificatesStayAtTheHost()
{
    const QString wants =
        QString("ssl_verify_client optional_no_ca; ssl_client_certificate %1;").arg(m_certificates.path("ca.pem"));
    NginxServer other(server(tlsPort, tls("server", wants)));
    QVERIFY(other.started());
    NginxServer nginx(server(
        tlsPort,
        tls("server", wants + QString("location /from { return 302 https://127.0.0.1:%1/to; }").arg(other.port()))));
    QVERIFY(nginx.started());
    Connection connection = trusting();
    connection.certificate = m_certificates.file("client.pem");
    connection.key = m_certificates.file("client.key");
    connection.redirects = 1;
    connection.redirectsAcrossHosts = true;
    TransportRun run(planFor(url(nginx, "https", "/from"), connection));
    for (int times = 0; times < 2; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == 200 && answer.result.redirects == 1, answer.failureText.c_str());
    }
    QCOMPARE(linesWith(nginx.stopAndReadLog(), "who=CN=client ").size(), 2);
    const QList<QByteArray> log = other.stopAndReadLog();
    QCOMPARE(log.size(), 2);
    QVERIFY(linesWith(log, "who=CN=client").isEmpty());
}

/// More records come with one read than an answer is looked at in a row: what lies in OpenSSL is no news of the socket.
void TestConnection::manySmallRecords()
{
    NginxServer nginx(
        server("127.0.0.1:PORT ssl", tls("server", "ssl_buffer_size 100; location /large { alias FOLDER/large; }")));
    QFile file(nginx.folder() + "/large");
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray content;
    while (content.size() < 50'000)
        content += QByteArray::number(content.size()) + ' ';
    QCOMPARE(file.write(content), content.size());
    file.close();
    QVERIFY(nginx.started());
    TransportPlan plan = planFor(url(nginx, "https", "/large"), trusting());
    plan.requests[0].kept.bodyBytes = 100'000;
    plan.clientTimeout = 20s;
    TransportRun run(plan);
    for (int times = 0; times < 4; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.failure == NetworkFailure::None, answer.failureText.c_str());
        QCOMPARE(answer.result.connectionReused, times > 0);
        QCOMPARE(QByteArray::fromStdString(answer.body), content);
    }
}

/// The tickets that come with the first answer are kept for connections to come.
void TestConnection::newConnectionsTakeUpTheSession()
{
    NginxServer nginx(server("127.0.0.1:PORT ssl", tls("server", "keepalive_requests 3;")));
    QVERIFY(nginx.started());
    TransportRun run(planFor(url(nginx, "https"), trusting()));
    for (int times = 0; times < 7; ++times)
        QCOMPARE(run.one().result.failure, NetworkFailure::None);
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(connectionsOf(log).size(), std::size_t(3));
    QCOMPARE(linesWith(log, "resumed=. ").size(), 3);
    QCOMPARE(linesWith(log, "resumed=r ").size(), 4);
}

void TestConnection::serverNames_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QString>("host");
    QTest::newRow("1.1 at an address") << int(Http::Http1) << "127.0.0.1";
    QTest::newRow("2 at an address") << int(Http::Http2) << "127.0.0.1";
    QTest::newRow("1.1 at a name") << int(Http::Http1) << "localhost";
}

void TestConnection::serverNames()
{
    QFETCH(int, http);
    QFETCH(QString, host);
    NginxServer nginx(server(tlsPort, tls("named", "location /from { return 302 /to; }")));
    QVERIFY(nginx.started());
    Connection connection = trusting(static_cast<Http>(http));
    connection.serverName = "api.example.test";
    connection.redirects = 1;
    TransportRun run(planFor(url(nginx, "https", "/from", qPrintable(host)), connection));
    for (int times = 0; times < 2; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == 200 && answer.result.redirects == 1, answer.failureText.c_str());
    }
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(log.size(), 4);
    const QByteArray expected = QString(" sni=api.example.test host=%1:%2 ").arg(host).arg(nginx.port()).toUtf8();
    for (const QByteArray& line : log)
        QVERIFY2(line.contains(expected), line);
    QCOMPARE(connectionsOf(log).size(), std::size_t(1));
}

void TestConnection::leastTls_data()
{
    QTest::addColumn<QString>("least");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<bool>("works");
    QTest::newRow("1.2 of 1.2") << "1.2"
                                << "TLSv1.2" << true;
    QTest::newRow("1.3 of 1.2") << "1.3"
                                << "TLSv1.2" << false;
    QTest::newRow("1.2 of 1.3") << "1.2"
                                << "TLSv1.3" << true;
    QTest::newRow("1.3 of 1.3") << "1.3"
                                << "TLSv1.3" << true;
    QTest::newRow("the library's of 1.2") << ""
                                          << "TLSv1.2" << true;
}

void TestConnection::leastTls()
{
    QFETCH(QString, least);
    QFETCH(QString, spoken);
    QFETCH(bool, works);
    NginxServer nginx(server(tlsPort, tls("server", "ssl_protocols " + spoken + ";")));
    QVERIFY(nginx.started());
    Connection connection = trusting();
    connection.leastTls = least.toStdString();
    TransportRun run(planFor(url(nginx, "https"), connection));
    QCOMPARE(run.one().result.failure, works ? NetworkFailure::None : NetworkFailure::Tls);
}

void TestConnection::resolves()
{
    NginxServer nginx(server(tlsPort, tls("named")));
    QVERIFY(nginx.started());
    Connection connection = trusting();
    connection.resolve = {"api.example.test:" + std::to_string(nginx.port()) + ":127.0.0.1"};
    QVERIFY(checkConnection(connection));
    TransportRun run(planFor(url(nginx, "https", "/", "api.example.test"), connection));
    for (std::uint32_t id = 0; id < 5; ++id)
        run.start(id);
    QVERIFY(run.runUntil(5));
    for (const auto& [id, answer] : run.answers)
        QVERIFY2(answer.result.status == 200, answer.failureText.c_str());
    QCOMPARE(linesWith(nginx.stopAndReadLog(), "sni=api.example.test host=api.example.test:").size(), 5);
}

void TestConnection::unixSockets()
{
    NginxServer nginx(server("127.0.0.1:PORT; listen unix:FOLDER/socket"));
    QVERIFY(nginx.started());
    Connection connection;
    connection.unixSocket = nginx.folder().toStdString() + "/socket";
    QVERIFY(checkConnection(connection));
    TransportRun run(planFor("http://api.example.test/over/socket", connection));
    for (int times = 0; times < 3; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == 200, answer.failureText.c_str());
        QCOMPARE(answer.result.connectionReused, times > 0);
    }
    QCOMPARE(linesWith(nginx.stopAndReadLog(), "host=api.example.test from=unix:").size(), 3);
}

void TestConnection::sourceAddresses()
{
    NginxServer nginx(server("127.0.0.1:PORT"));
    QVERIFY(nginx.started());
    Connection connection;
    connection.sourceAddress = "127.0.0.2";
    QVERIFY(checkConnection(connection));
    TransportRun run(planFor(url(nginx, "http"), connection));
    for (int times = 0; times < 3; ++times)
        QCOMPARE(run.one().result.status, 200);
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(linesWith(log, "from=127.0.0.2 ").size(), 3);
    QCOMPARE(connectionsOf(log).size(), std::size_t(1));
}

void TestConnection::withoutReuse_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("1.1") << int(Http::Http1) << "127.0.0.1:PORT"
                         << "http";
    QTest::newRow("1.1 with TLS") << int(Http::Http1) << tlsPort << "https";
    QTest::newRow("2") << int(Http::Http2) << tlsPort << "https";
    QTest::newRow("2 without TLS") << int(Http::Http2PriorKnowledge) << "127.0.0.1:PORT http2"
                                   << "http";
}

void TestConnection::withoutReuse()
{
    QFETCH(int, http);
    QFETCH(QString, listen);
    QFETCH(QString, scheme);
    NginxServer nginx(server(listen, tls("server")));
    QVERIFY(nginx.started());
    Connection connection = trusting(static_cast<Http>(http));
    connection.reuse = false;
    TransportRun run(planFor(url(nginx, qPrintable(scheme)), connection));
    for (int times = 0; times < 10; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == 200, answer.failureText.c_str());
        QVERIFY(!answer.result.connectionReused);
    }
    for (std::uint32_t id = 0; id < 20; ++id)
        run.start(id);
    QVERIFY(run.runUntil(30));
    const QString descriptors = "/proc/self/fd";
    int sockets = 0;
    for (const QFileInfo& one : QDir(descriptors).entryInfoList(QDir::Files | QDir::System))
        sockets += one.symLinkTarget().contains("socket:") ? 1 : 0;
    QVERIFY2(sockets <= 2, qPrintable(QString::number(sockets))); // closed, not kept
    const QList<QByteArray> log = nginx.stopAndReadLog();
    QCOMPARE(log.size(), 30);
    QCOMPARE(connectionsOf(log).size(), std::size_t(30));
    QVERIFY(linesWith(log, "resumed=r").isEmpty()); // a whole handshake each
}

void TestConnection::proxies_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("http") << "http://" << false << QByteArray("GET http://api.example.test:PORT/");
    QTest::newRow("https") << "http://" << true << QByteArray("CONNECT api.example.test:PORT");
    QTest::newRow("with a user") << "http://us%40er:secret@" << true
                                 << QByteArray(
                                        "CONNECT api.example.test:PORT Proxy-Authorization: Basic dXNAZXI6c2VjcmV0");
    QTest::newRow("socks5h") << "socks5h://" << false << QByteArray("SOCKS5 api.example.test:PORT");
    QTest::newRow("socks5h https") << "socks5h://" << true << QByteArray("SOCKS5 api.example.test:PORT");
}

void TestConnection::proxies()
{
    QFETCH(QString, scheme);
    QFETCH(bool, secure);
    QFETCH(QByteArray, line);
    NginxServer nginx(server(secure ? tlsPort : "127.0.0.1:PORT", tls("named")));
    QVERIFY(nginx.started());
    QProcess proxy;
    proxy.start("/usr/bin/python3", {"-u", HEADROOM_TEST_SUPPORT "/forwardproxy.py"});
    QVERIFY(proxy.waitForReadyRead(10'000));
    Connection connection = trusting();
    connection.proxy = (scheme + "127.0.0.1:" + QString::fromUtf8(proxy.readLine().trimmed())).toStdString();
    const auto checked = checkConnection(connection);
    QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
    TransportPlan plan =
        planFor(url(nginx, secure ? "https" : "http", "/", "api.example.test"), connection, BearerAuth{"t"});
    plan.requests[0].kept = {true, 100};
    TransportRun run(plan);
    for (int times = 0; times < 2; ++times) {
        const Answer answer = run.one();
        QVERIFY2(answer.result.status == 200, answer.failureText.c_str());
        QVERIFY(answer.result.sent < answer.result.firstByte);
        QCOMPARE(answer.header("x-proxy"), std::string());
        QCOMPARE(answer.body, std::string(line.startsWith("GET") ? "proxy" : "hello world\n"));
    }
    QByteArray said;
    line.replace("PORT", QByteArray::number(nginx.port()));
    QTRY_VERIFY2((said += proxy.readAllStandardOutput()).contains(line), said);
    QCOMPARE(said.contains("carries Authorization"), line.startsWith("GET")); // the target's: no tunnel knows it
    QCOMPARE(nginx.stopAndReadLog().size(), line.startsWith("GET") ? 0 : 2);
    proxy.kill();
    proxy.waitForFinished();
}

void TestConnection::proxiesOfTheEnvironmentDoNotCount()
{
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"})
        qputenv(name, "http://127.0.0.1:1");
    TruthServer server;
    TransportRun run(planFor(server.url("/ok")));
    QCOMPARE(run.one().result.status, 200);
    qputenv("no_proxy", "127.0.0.1");
    Connection connection;
    connection.proxy = "http://127.0.0.1:1"; // nobody: what the profile says counts
    TransportRun proxied(planFor(server.url("/ok"), connection));
    QCOMPARE(proxied.one().result.failure, NetworkFailure::Connect);
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY", "no_proxy"})
        qunsetenv(name);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
