#include "recording/failureexamples.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

class TestFailureExamples : public QObject {
    Q_OBJECT
private slots:
    void printableText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("{\"message\": \"Endpoint request timed out\"}")
                               << QString("{\"message\": \"Endpoint request timed out\"}");
        QTest::newRow("line breaks and tabs") << QByteArray("a\r\n\tb") << QString("a   b");
        QTest::newRow("escape sequence") << QByteArray("\x1b[31mred") << QString("\uFFFD[31mred");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QString("a\uFFFDb");
        QTest::newRow("DEL") << QByteArray("\x7f") << QString("\uFFFD");
        QTest::newRow("C1 control") << QByteArray("\xc2\x9b") << QString("\uFFFD");
        QTest::newRow("umlaut, euro, emoji") << QByteArray("\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80") << QString("ü€😀");
        QTest::newRow("Latin-1") << QByteArray("caf\xe9!") << QString("caf\uFFFD!");
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << QString("\uFFFD\uFFFD");
        QTest::newRow("overlong in three") << QByteArray("\xe0\x80\xaf") << QString("\uFFFD\uFFFD\uFFFD");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QString("\uFFFD\uFFFD\uFFFD");
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << QString("\uFFFD\uFFFD\uFFFD\uFFFD");
        QTest::newRow("cut inside a character") << QByteArray("\xe2\x82") << QString("\uFFFD\uFFFD");
    }
    void printableText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(printable(text.toStdString())), shown);
    }

    void printableIsAlwaysValidAndBounded()
    {
        std::string bytes;
        for (int i = 0; i < 4000; ++i)
            bytes += static_cast<char>(i * i * 31 + i);
        for (std::size_t longest = 0; longest < 40; ++longest) {
            const std::string text = printable(std::string_view(bytes).substr(longest), longest);
            QVERIFY(text.size() <= longest);
            QCOMPARE(QString::fromStdString(text).toStdString(), text); // Qt would replace what is not UTF-8
        }
    }

    void boundedText()
    {
        FailureExamples examples;
        examples.add({Outcome::ServerError, 500, FailureCause::None, std::string(511, 'x') + "\xc3\xbc", {}, 1s});
        QCOMPARE(examples.list().at(0).text, std::string(511, 'x'));
    }

    void alikeTexts_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        QTest::newRow("the same") << "timed out"
                                  << "timed out" << true;
        QTest::newRow("request ids") << "id 7b2f81aa-39c1-4d0e-8a44-0c35d7e1ab12."
                                     << "id 00ff81aa-09c1-4d0e-8a44-fc35d7e1ab12." << true;
        QTest::newRow("numbers of different length") << "after 29001 ms"
                                                     << "after 7 ms" << true;
        QTest::newRow("words of a to f") << "bad face"
                                         << "bad cafe" << false;
        QTest::newRow("other words") << "connection refused"
                                     << "connection reset" << false;
        QTest::newRow("number and none") << "code 5"
                                         << "code " << false;
    }
    void alikeTexts()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, alike);
        FailureExamples examples;
        examples.add({Outcome::ServerError, 500, FailureCause::None, a.toStdString(), {}, 2s});
        examples.add({Outcome::ServerError, 500, FailureCause::None, b.toStdString(), {}, 1s});
        QCOMPARE(examples.list().size(), std::size_t(alike ? 1 : 2));
        const FailureExample first = examples.list().front();
        QCOMPARE(first.text, b.toStdString()); // the earliest stands
        QCOMPARE(first.firstAt, nanoseconds(1s));
        QCOMPARE(first.count, std::uint64_t(alike ? 2 : 1));
    }

    void theTextIsThatOfTheEarliest()
    {
        FailureExamples examples;
        examples.add({Outcome::ServerError, 500, FailureCause::None, "id 1", {}, 5s});
        examples.add({Outcome::ServerError, 500, FailureCause::None, "id 2", {}, 3s});
        examples.add({Outcome::ServerError, 500, FailureCause::None, "id 1", {}, 1s}); // seen before, but not as the
                                                                                       // one that stands
        QCOMPARE(examples.list().at(0).text, std::string("id 1"));
        QCOMPARE(examples.list().at(0).firstAt, nanoseconds(1s));
        QCOMPARE(examples.list().at(0).count, std::uint64_t(3));
    }

    void outcomeAndStatusTellApart()
    {
        FailureExamples examples;
        examples.add({Outcome::ServerError, 500, FailureCause::None, "x", {}, 1s});
        examples.add({Outcome::ServerError, 503, FailureCause::None, "x", {}, 1s});
        examples.add({Outcome::GatewayTimeout, 503, FailureCause::None, "x", {}, 1s});
        examples.add({Outcome::GatewayTimeout, 503, FailureCause::None, "x", {}, 3s});
        QCOMPARE(examples.list().size(), std::size_t(3));
    }

    void causesTellApart()
    {
        FailureExamples examples;
        examples.add({Outcome::ServerError, 502, FailureCause::BackendFailed, "x"});
        examples.add({Outcome::ServerError, 502, FailureCause::BackendUnreachable, "x"});
        QCOMPARE(examples.list().size(), std::size_t(2));
    }

    void theEvidenceIsThatOfTheEarliest()
    {
        FailureExamples examples;
        examples.add({Outcome::ServerError, 502, FailureCause::BackendFailed, "x", "server: b", 2s, 20ms});
        examples.add({Outcome::ServerError, 502, FailureCause::BackendFailed, "x", "server: a\x1b", 1s, 10ms});
        QCOMPARE(examples.list().at(0).headers, std::string("server: a\xef\xbf\xbd"));
        QCOMPARE(examples.list().at(0).elapsed, nanoseconds(10ms));
    }

    void onlySoManyKinds()
    {
        FailureExamples examples;
        for (std::uint16_t status = 400; status < 500; ++status)
            examples.add({Outcome::ClientError, status, FailureCause::None, "x", {}, 1s});
        for (int again = 0; again < 2; ++again)
            examples.add({Outcome::ClientError, 400, FailureCause::None, "x", {}, 1s});
        const auto list = examples.list();
        QCOMPARE(list.size(), mostFailureExamples);
        QCOMPARE(list.front().status, std::uint16_t(400));
        QCOMPARE(list.front().count, std::uint64_t(3));
        QCOMPARE(list.back().status, std::uint16_t(431));
    }

    void joinedInAnyOrder()
    {
        FailureExamples a;
        a.add({Outcome::ServerError, 500, FailureCause::None, "worker 1 failed", {}, 5s});
        a.add({Outcome::ServerError, 500, FailureCause::None, "worker 1 failed", {}, 7s});
        FailureExamples b;
        b.add({Outcome::ServerError, 500, FailureCause::None, "worker 2 failed", {}, 4s});
        b.add({Outcome::NetworkError, 0, FailureCause::None, "refused", {}, 6s});
        FailureExamples ab;
        ab.add(a.list());
        ab.add(b.list());
        FailureExamples ba;
        ba.add(b.list());
        ba.add(a.list());
        QVERIFY(ab.list() == ba.list());
        QCOMPARE(ab.list().at(0).text, std::string("worker 2 failed"));
        QCOMPARE(ab.list().at(0).count, std::uint64_t(3));
        QCOMPARE(ab.list().at(1).count, std::uint64_t(1));
        QVERIFY(ab.take().size() == 2 && ab.list().empty());
    }
};

QTEST_GUILESS_MAIN(TestFailureExamples)
#include "tst_failureexamples.moc"
