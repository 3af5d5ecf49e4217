#include "testcertificates.h"
#include "transport/checkconnection.h"

#include <QTest>

#include <curl/curl.h>

using namespace headroom;

class TestCheckConnection : public QObject {
    Q_OBJECT
private slots:
    void ordinaryOnesPass();
    void saysWhatCannotWork_data();
    void saysWhatCannotWork();
    void saysWhatThisLibcurlLacks();

private:
    TestCertificates m_certificates;
};

void TestCheckConnection::ordinaryOnesPass()
{
    Connection connection;
    connection.http = Connection::Http::Http2;
    connection.compressed = true;
    connection.caFile = m_certificates.file("ca.pem");
    connection.certificate = m_certificates.file("client.pem");
    connection.key = m_certificates.file("client-locked.key");
    connection.keyPassword = "open sesame";
    connection.leastTls = "1.3";
    connection.serverName = "api.example.test";
    connection.sourceAddress = "127.0.0.2";
    connection.resolve = {"a.test:443:127.0.0.1", "b.test:80:[::1]", "b.test:80:::1", "c.test:1:127.0.0.1,127.0.0.2"};
    for (const char* proxy : {"http://proxy:3128", "https://u:p@proxy", "socks5h://[::1]:1080", "socks4a://proxy"}) {
        connection.proxy = proxy;
        const auto checked = checkConnection(connection);
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
    }
    QVERIFY(checkConnection({}));
}

void TestCheckConnection::saysWhatCannotWork_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value"); // a name with .pem or .key lies in the certificates' folder
    QTest::addColumn<QString>("says");
    const auto row = [](const char* field, const char* value, const char* says) {
        QTest::addRow("%s %s", field, value) << field << value << says;
    };
    row("ca", "none.pem", "the CA file FOLDER/none.pem: cannot be read: No such file or directory");
    row("ca", "/", "the CA file /: is a folder, not a file");
    row("ca", "client.key", "the CA file FOLDER/client.key holds no certificate in PEM form");
    row("ca", "/etc/hostname", "the CA file /etc/hostname holds no certificate in PEM form");
    row("certificate", "none.pem", "the certificate FOLDER/none.pem: cannot be read: No such file or directory");
    row("certificate", "ca.key", "the certificate FOLDER/ca.key holds no certificate in PEM form");
    row("certificate", "client.pem", "the key FOLDER/client.pem holds no private key in PEM form");
    row("key", "client.key", "the key FOLDER/client.key has no certificate to go with");
    row("client's key", "none.key", "the key FOLDER/none.key: cannot be read: No such file or directory");
    row("client's key", "ca.pem", "the key FOLDER/ca.pem holds no private key in PEM form");
    row("client's key", "server.key", "the key FOLDER/server.key does not belong to the certificate FOLDER/client.pem");
    row("client's key", "client-locked.key",
        "the key FOLDER/client-locked.key is encrypted and there is no key password");
    row("password", "sesame", "the key FOLDER/client-locked.key does not open with the key password");
    row("tls", "1.4", "'1.4' is not a least TLS version: it is 1.2 or 1.3");
    row("server name", "a b", "'a b' is not a server name");
    row("server name", "a/b", "'a/b' is not a server name");
    row("proxy", "not a url", "the proxy is not a URL such as http://proxy.example:3128");
    row("proxy", "proxy:3128", "the proxy is not a URL such as http://proxy.example:3128");
    row("proxy", "ftp://user:secret@proxy",
        "'ftp' is not a kind of proxy: it is one of http, https, socks4, socks4a, "
        "socks5, socks5h");
    row("socket", "/no/such/socket", "/no/such/socket is not a Unix socket");
    row("socket", "/etc/passwd", "/etc/passwd is not a Unix socket");
    row("source", "localhost", "the source address 'localhost' is not an IP address");
    row("source", "192.0.2.1", "the source address 192.0.2.1 cannot be used: Cannot assign requested address");
    row("resolve", "a.test", "'a.test' does not say host:port:address");
    row("resolve", "a.test:443", "'a.test:443' does not say host:port:address");
    row("resolve", "a.test:0:127.0.0.1", "'a.test:0:127.0.0.1' does not say host:port:address");
    row("resolve", "a.test:99999:127.0.0.1", "'a.test:99999:127.0.0.1' does not say host:port:address");
    row("resolve", "a.test:443:b.test", "'a.test:443:b.test' does not say host:port:address");
    row("resolve", ":443:127.0.0.1", "':443:127.0.0.1' does not say host:port:address");
    row("resolve", "-a.test:443", "'-a.test:443' does not say host:port:address");
    row("streams", "0", "a connection with 0 streams carries no request");
}

void TestCheckConnection::saysWhatCannotWork()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, says);
    const bool file = !value.startsWith('/') && (value.endsWith(".pem") || value.endsWith(".key"));
    const std::string text = file ? m_certificates.file(value) : value.toStdString();
    Connection connection;
    const auto client = [&](const std::string& key) {
        connection.certificate = m_certificates.file("client.pem");
        connection.key = key;
    };
    if (field == "ca")
        connection.caFile = text;
    else if (field == "certificate")
        connection.certificate = text;
    else if (field == "key")
        connection.key = text;
    else if (field == "client's key")
        client(text);
    else if (field == "password")
        client(m_certificates.file("client-locked.key")), connection.keyPassword = text;
    else if (field == "tls")
        connection.leastTls = text;
    else if (field == "server name")
        connection.serverName = text;
    else if (field == "proxy")
        connection.proxy = text;
    else if (field == "socket")
        connection.unixSocket = text;
    else if (field == "source")
        connection.sourceAddress = text;
    else if (field == "resolve")
        connection.resolve = {text};
    else if (field == "streams")
        connection.http = Connection::Http::Http2, connection.streams = 0;
    const auto checked = checkConnection(connection);
    QVERIFY(!checked);
    QCOMPARE(QString::fromStdString(checked.error().message), says.replace("FOLDER", m_certificates.folder()));
    QVERIFY(!says.contains("secret"));
}

void TestCheckConnection::saysWhatThisLibcurlLacks()
{
    const curl_version_info_data& curl = *curl_version_info(CURLVERSION_NOW);
    Connection connection;
    connection.http = Connection::Http::Http3;
    const auto checked = checkConnection(connection);
    QCOMPARE(checked.has_value(), (curl.features & CURL_VERSION_HTTP3) != 0);
    if (!checked)
        QCOMPARE(checked.error().message, std::string("the installed libcurl (") + curl.version + ") cannot do HTTP/3");
}

QTEST_GUILESS_MAIN(TestCheckConnection)
#include "tst_checkconnection.moc"
