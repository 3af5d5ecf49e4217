#include "transport/curlfailure.h"

#include <QTest>

#include <cerrno>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::NetworkFailure)

class TestCurlFailure : public QObject {
    Q_OBJECT
private slots:
    void tellsThisMachineFromTheTarget_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("osErrno");
        QTest::addColumn<NetworkFailure>("failure");
        const auto row = [](const char* name, CURLcode code, int osErrno, NetworkFailure failure) {
            QTest::newRow(name) << static_cast<int>(code) << osErrno << failure;
        };
        row("refused", CURLE_COULDNT_CONNECT, ECONNREFUSED, NetworkFailure::Connect);
        row("unreachable", CURLE_COULDNT_CONNECT, ENETUNREACH, NetworkFailure::Connect);
        row("not told", CURLE_COULDNT_CONNECT, 0, NetworkFailure::Connect);
        row("this process' descriptors", CURLE_COULDNT_CONNECT, EMFILE, NetworkFailure::OutOfDescriptors);
        row("this machine's descriptors", CURLE_COULDNT_CONNECT, ENFILE, NetworkFailure::OutOfDescriptors);
        row("ports", CURLE_COULDNT_CONNECT, EADDRNOTAVAIL, NetworkFailure::OutOfPorts);
        row("ports of a source address", CURLE_INTERFACE_FAILED, EADDRINUSE, NetworkFailure::OutOfPorts);
        row("no such source address", CURLE_INTERFACE_FAILED, EADDRNOTAVAIL, NetworkFailure::Connect);
        row("the kernel's buffers", CURLE_COULDNT_CONNECT, ENOBUFS, NetworkFailure::OutOfResources);
        row("the kernel's memory", CURLE_COULDNT_CONNECT, ENOMEM, NetworkFailure::OutOfResources);
        row("memory", CURLE_OUT_OF_MEMORY, 0, NetworkFailure::OutOfResources);
        row("an old errno of a finished transfer", CURLE_OK, EMFILE, NetworkFailure::None);
        row("an old errno of a reset", CURLE_RECV_ERROR, EMFILE, NetworkFailure::Receive);
    }
    void tellsThisMachineFromTheTarget()
    {
        QFETCH(int, code);
        QFETCH(int, osErrno);
        QFETCH(NetworkFailure, failure);
        QCOMPARE(networkFailureOf(static_cast<CURLcode>(code), osErrno), failure);
    }
};

QTEST_GUILESS_MAIN(TestCurlFailure)
#include "tst_curlfailure.moc"
