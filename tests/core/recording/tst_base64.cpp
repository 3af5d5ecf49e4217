#include "recording/base64.h"

#include <QTest>

using namespace headroom;

class TestBase64 : public QObject {
    Q_OBJECT
private slots:
    // RFC 4648, section 10.
    void vectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("two bytes") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("three bytes") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("four bytes") << QByteArray("foob") << QByteArray("Zm9vYg==");
        QTest::newRow("six bytes") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("high bits") << QByteArray("\xff\xfe\xfd") << QByteArray("//79");
        QTest::newRow("zeros") << QByteArray(2, '\0') << QByteArray("AAA=");
    }
    void vectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64(bytes.toStdString()), text.toStdString());
        QCOMPARE(fromBase64(text.toStdString()).value(), bytes.toStdString());
    }

    void everyByteAgainstQt()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(toBase64(bytes.toStdString()), bytes.toBase64().toStdString());
            QCOMPARE(fromBase64(bytes.toBase64().toStdString()).value(), bytes.toStdString());
            bytes.append(static_cast<char>(i * 37));
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not a group of four") << QByteArray("Zm9vY");
        QTest::newRow("line break") << QByteArray("Zm9\n");
        QTest::newRow("URL alphabet") << QByteArray("_-79");
        QTest::newRow("padding inside") << QByteArray("Zg==Zm9v");
        QTest::newRow("too much padding") << QByteArray("Z===");
        QTest::newRow("byte above 127") << QByteArray("Zm9\xe9");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64(text.toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestBase64)
#include "tst_base64.moc"
