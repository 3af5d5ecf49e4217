#include "transport/cacheheaders.h"

#include <QTest>

using namespace headroom;

class TestCacheHeaders : public QObject {
    Q_OBJECT
private slots:
    void oneHeader_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("use");
        const auto row = [](const char* title, const char* name, const char* value, CacheUse use) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(value) << int(use);
        };
        row("CloudFront hit", "X-Cache", "Hit from cloudfront", CacheUse::Hit);
        row("CloudFront miss", "x-cache", "Miss from cloudfront", CacheUse::Miss);
        row("CloudFront revalidated", "x-cache", "RefreshHit from cloudfront", CacheUse::Hit);
        row("CloudFront error", "x-cache", "Error from cloudfront", CacheUse::Unsaid);
        row("Squid on a host that only sounds like one", "X-Cache", "MISS from white.example.net", CacheUse::Miss);
        row("Squid", "X-Cache", "HIT from proxy-1:3128", CacheUse::Hit);
        row("TCP_MEM_HIT of Squid and Akamai", "X-Cache", "TCP_MEM_HIT from a1", CacheUse::Hit);
        row("Fastly, shield missed", "X-Cache", "MISS, HIT", CacheUse::Hit);
        row("Cloudflare hit", "CF-Cache-Status", "HIT", CacheUse::Hit);
        row("Cloudflare stale", "CF-Cache-Status", "STALE", CacheUse::Hit);
        row("Cloudflare not cached", "cf-cache-status", "DYNAMIC", CacheUse::Miss);
        row("nginx by custom", "X-Cache-Status", "EXPIRED", CacheUse::Miss);
        row("RFC 9211 hit", "Cache-Status", "ExampleCache; hit; ttl=376", CacheUse::Hit);
        row("RFC 9211 forwarded", "Cache-Status", "ExampleCache; fwd=uri-miss; stored", CacheUse::Miss);
        row("kept for a while", "Age", "17", CacheUse::Hit);
        row("fresh", "Age", "0", CacheUse::Unsaid);
        row("age of nothing", "age", "", CacheUse::Unsaid);
        row("advice, not use", "Cache-Control", "max-age=60", CacheUse::Unsaid);
        row("another header", "X-Powered-By", "HIT", CacheUse::Unsaid);
    }
    void oneHeader()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(int, use);
        QCOMPARE(int(cacheUseIn(name.toStdString(), value.toStdString())), use);
    }

    void aHitAnywhereCounts()
    {
        QVERIFY(joined(CacheUse::Miss, CacheUse::Hit) == CacheUse::Hit);
        QVERIFY(joined(CacheUse::Hit, CacheUse::Miss) == CacheUse::Hit);
        QVERIFY(joined(CacheUse::Miss, CacheUse::Unsaid) == CacheUse::Miss);
        QVERIFY(joined(CacheUse::Unsaid, CacheUse::Miss) == CacheUse::Miss);
        QVERIFY(joined(CacheUse::Unsaid, CacheUse::Unsaid) == CacheUse::Unsaid);
    }
};

QTEST_APPLESS_MAIN(TestCacheHeaders)
#include "tst_cacheheaders.moc"
