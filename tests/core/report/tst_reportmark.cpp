#include "report/reportmark.h"

#include <QtTest>

using namespace headroom;

class TestReportMark : public QObject {
    Q_OBJECT

private slots:
    void comesBack()
    {
        const ReportMark one{"0123456789abcdef0123456789abcdef", "requests", std::string(64, '1')};
        const ReportMark other{"", "seconds", std::string(64, 'f')}; // a run of an older file has no id
        const std::string report = "front " + reportMark(one) + "\n" + reportMark(other) + reportMark(one);
        QVERIFY(marksIn(report) == (std::vector<ReportMark>{one, other}));
        QVERIFY(marksIn("").empty());
    }

    void othersAreNone_data()
    {
        QTest::addColumn<QByteArray>("report");
        const QByteArray digest(64, 'a');
        QTest::newRow("no comment") << "headroom-record run=1 csv=requests sha256=" + digest + " -->";
        QTest::newRow("escaped") << "&lt;!-- headroom-record run=1 csv=requests sha256=" + digest + " -->";
        QTest::newRow("cut") << "<!-- headroom-record run=1 csv=requests sha256=" + digest.left(63);
        QTest::newRow("short digest") << "<!-- headroom-record run=1 csv=requests sha256=" + digest.left(63) + " -->";
        QTest::newRow("no digest") << "<!-- headroom-record run=1 csv=requests sha256=" + QByteArray(64, 'g') + " -->";
        QTest::newRow("no kind") << "<!-- headroom-record run=1 csv= sha256=" + digest + " -->";
        QTest::newRow("endless") << "<!-- headroom-record run=" + QByteArray(100'000, 'x');
    }
    void othersAreNone()
    {
        QFETCH(QByteArray, report);
        QVERIFY(marksIn(report.toStdString()).empty());
    }
};

QTEST_GUILESS_MAIN(TestReportMark)
#include "tst_reportmark.moc"
