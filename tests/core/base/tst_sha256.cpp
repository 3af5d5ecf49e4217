#include "base/sha256.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace headroom;

class TestSha256 : public QObject {
    Q_OBJECT

private slots:
    void piecesAreOneWhole()
    {
        // NIST's example for "abc".
        QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Sha256 digest;
        QByteArray all;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray piece(i % 97, static_cast<char>(i));
            digest.add(piece.toStdString());
            all += piece;
        }
        QCOMPARE(QByteArray::fromStdString(digest.hex()),
                 QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
