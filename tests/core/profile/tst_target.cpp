#include "profile/target.h"

#include <QTest>

using namespace headroom;

class TestTarget : public QObject {
    Q_OBJECT
private slots:
    void knowsWhoIsAddressed_data();
    void knowsWhoIsAddressed();
};

void TestTarget::knowsWhoIsAddressed_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char* url, const char* host, int port, bool loopback) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(host) << port << loopback;
    };
    row("http://127.0.0.1:8089/report", "127.0.0.1", 8089, true);
    row("http://127.9.9.9/", "127.9.9.9", 80, true);
    row("http://LOCALHOST/", "localhost", 80, true);
    row("https://app.localhost/", "app.localhost", 443, true);
    row("http://[::1]:8000/", "::1", 8000, true);
    row("https://api.example.com/v1", "api.example.com", 443, false);
    row("http://localhost.example.com/", "localhost.example.com", 80, false);
    row("http://127.0.0.1.example.com/", "127.0.0.1.example.com", 80, false);
    row("http://10.0.0.1/", "10.0.0.1", 80, false);
    row("http://[2001:db8::1]/", "2001:db8::1", 80, false);
    row("http://0.0.0.0/", "0.0.0.0", 80, false);
    row("http://2130706433/", "127.0.0.1", 80, true); // libcurl reads it so, and connects there
    row("http://0x7f.1/", "127.0.0.1", 80, true);
    row("http://127.0.0.1@example.com/", "example.com", 80, false);
    row("http://example.com#@127.0.0.1/", "example.com", 80, false);
    row("http://example.com?@127.0.0.1/", "example.com", 80, false);
    row("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1", 80, false); // asked once too often rather than too seldom
}

void TestTarget::knowsWhoIsAddressed()
{
    QFETCH(QByteArray, url);
    const auto target = parseTarget(url.toStdString());
    QVERIFY2(target, target ? "" : target.error().message.c_str());
    QTEST(QByteArray::fromStdString(target->host), "host");
    QTEST(int(target->port), "port");
    QTEST(target->loopback, "loopback");
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
