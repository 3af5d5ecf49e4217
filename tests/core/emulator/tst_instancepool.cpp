#include "emulator/instancepool.h"

#include <QString>
#include <QTest>

#include <vector>

using namespace headroom;

/// One letter a step: 'a' asks for an instance, a digit gives that instance back, 'x' reports one as killed.
/// What comes of the asking is written as "0c" (cold), "0w" (warm) or "-" (throttled).
class TestInstancePool : public QObject {
    Q_OBJECT
private slots:
    void decides_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first is cold") << 2 << "a"
                                       << "0c";
        QTest::newRow("free one is reused warm") << 2 << "a0a"
                                                 << "0c 0w";
        QTest::newRow("busy: a second one") << 2 << "aa"
                                            << "0c 1c";
        QTest::newRow("above the limit: throttled") << 2 << "aaa"
                                                    << "0c 1c -";
        QTest::newRow("throttled takes no place") << 1 << "aa0a"
                                                  << "0c - 0w";
        QTest::newRow("used last comes first") << 3 << "aaa012a"
                                               << "0c 1c 2c 2w";
        QTest::newRow("used last, other order") << 3 << "aaa210a"
                                                << "0c 1c 2c 0w";
        QTest::newRow("killed one starts anew") << 1 << "axa"
                                                << "0c 1c";
        QTest::newRow("killed one frees its place only") << 2 << "aaxaa"
                                                         << "0c 1c 2c -";
    }
    void decides()
    {
        QFETCH(int, concurrency);
        QFETCH(QString, steps);
        InstancePool pool(static_cast<std::size_t>(concurrency));
        QStringList seen;
        for (const QChar step : steps) {
            if (step == 'x')
                pool.destroy();
            else if (step.isDigit())
                pool.release(static_cast<std::size_t>(step.digitValue()));
            else if (const auto lease = pool.acquire())
                seen << QString::number(lease->instance) + (lease->cold ? "c" : "w");
            else
                seen << "-";
        }
        QTEST(seen.join(' '), "expected");
    }
    void counts()
    {
        InstancePool pool(3);
        (void)pool.acquire();
        (void)pool.acquire();
        pool.release(1);
        QCOMPARE(pool.busy(), std::size_t(1));
        QCOMPARE(pool.idle(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestInstancePool)
#include "tst_instancepool.moc"
