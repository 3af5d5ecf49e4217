#include "session/shellcommand.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;

// Command lines of a user's own, in the shell of this machine.

class TestShellCommand : public QObject {
    Q_OBJECT
private slots:
    void seesTheValueAndNothingToRead()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("seen");
        const auto done = runShellCommand(
            "read line; echo \"$HEADROOM_VALUE|$line|$HOME_OF_TEST\" > '" + file.toStdString() + "'", "5 12", goesOn);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QFile seen(file);
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QCOMPARE(seen.readAll(), QByteArray("5 12||here\n")); // the rest of our environment is its too
        QVERIFY(qgetenv("HEADROOM_VALUE").isEmpty()); // and ours is as it was
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("says");
        QTest::newRow("silent") << "exit 3"
                                << "'exit 3' failed for 7 (exit code 3), so it was not measured";
        QTest::newRow("last line") << "echo one; echo two >&2; false"
                                   << "failed for 7 (exit code 1), so it was not measured: two";
        QTest::newRow("long") << "yes | head -n 100000; echo end; false"
                              << "so it was not measured: end";
        QTest::newRow("signal") << "kill -KILL $$"
                                << "failed for 7 (ended by signal 9)";
        QTest::newRow("no such program") << "no-such-program-here"
                                         << "(exit code 127)";
        QTest::newRow("a secret") << "echo AWS_SECRET_ACCESS_KEY=abcdefghijklmnopqrstuvwxyz0123456789ABCD; false"
                                  << "AWS_SECRET_ACCESS_KEY=";
    }
    void failuresAreTold()
    {
        QFETCH(QString, command);
        QFETCH(QString, says);
        const auto done = runShellCommand(command.toStdString(), "7", goesOn);
        QVERIFY(!done);
        const QString message = QString::fromStdString(done.error().message);
        QVERIFY2(message.contains(says), qPrintable(message));
        // The command is the user's own words; what it says is not.
        QVERIFY2(!message.section("measured: ", 1).contains("abcdefghij"), qPrintable(message));
    }

    void isEndedWithAllThatItStarted()
    {
        const QTemporaryDir folder;
        const QString started = folder.filePath("started");
        QElapsedTimer time;
        time.start();
        const auto done = runShellCommand("(sleep 60; true) & touch '" + started.toStdString() + "'; wait", "1",
                                          [&] { return !QFile::exists(started); });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QVERIFY(time.elapsed() < 30'000); // long before its 60 s
    }

    void initTestCase() { qputenv("HOME_OF_TEST", "here"); }

private:
    static bool goesOn() { return true; }
};

QTEST_GUILESS_MAIN(TestShellCommand)
#include "tst_shellcommand.moc"
