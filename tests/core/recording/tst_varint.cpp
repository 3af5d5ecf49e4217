#include "recording/varint.h"

#include <QTest>

#include <limits>
#include <random>

using namespace headroom;

class TestVarint : public QObject {
    Q_OBJECT
private slots:
    void bytes_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("0") << quint64{0} << QByteArray("\x00", 1);
        QTest::newRow("127") << quint64{127} << QByteArray("\x7f");
        QTest::newRow("128") << quint64{128} << QByteArray("\x80\x01");
        QTest::newRow("300") << quint64{300} << QByteArray("\xac\x02");
        QTest::newRow("2^56 - 1, the last of eight bytes")
            << (quint64{1} << 56) - 1 << QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7f");
        QTest::newRow("2^56, nine bytes") << (quint64{1} << 56) << QByteArray("\x80\x80\x80\x80\x80\x80\x80\x80\x01");
        QTest::newRow("all bits, nine bytes") << ~quint64{0} << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff");
    }
    void bytes()
    {
        QFETCH(quint64, value);
        QFETCH(QByteArray, bytes);
        std::string written;
        appendVarint(written, value);
        QCOMPARE(QByteArray::fromStdString(written), bytes);
        std::string_view rest = written;
        QCOMPARE(takeVarint(rest).value(), value);
        QVERIFY(rest.empty());
    }

    void cutInside()
    {
        const std::string whole("\xff\xff\xff\xff\xff\xff\xff\xff\xff", 9);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            std::string_view cut = std::string_view(whole).substr(0, length);
            QVERIFY(!takeVarint(cut).has_value());
        }
    }

    void zigzagKeepsSmallSmall_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<quint64>("zigzagged");
        QTest::newRow("0") << qint64{0} << quint64{0};
        QTest::newRow("-1") << qint64{-1} << quint64{1};
        QTest::newRow("1") << qint64{1} << quint64{2};
        QTest::newRow("-64") << qint64{-64} << quint64{127};
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << ~quint64{1};
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << ~quint64{0};
    }
    void zigzagKeepsSmallSmall()
    {
        QFETCH(qint64, value);
        QFETCH(quint64, zigzagged);
        QCOMPARE(static_cast<quint64>(zigzag(value)), zigzagged);
        QCOMPARE(static_cast<qint64>(unzigzag(zigzagged)), value);
    }

    void randomRow()
    {
        std::mt19937_64 random(7);
        std::vector<std::uint64_t> values;
        std::string written;
        for (int i = 0; i < 10'000; ++i) {
            values.push_back(random() >> (random() % 64));
            appendVarint(written, values.back());
        }
        std::string_view rest = written;
        for (const std::uint64_t value : values)
            QCOMPARE(takeVarint(rest).value(), value);
        QVERIFY(rest.empty());
    }
};

QTEST_GUILESS_MAIN(TestVarint)
#include "tst_varint.moc"
