#include "run/backgroundwork.h"
#include "run/viewmaker.h"
#include "window/workbar.h"

#include <QProgressBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace headroom;

/// Reading on a thread of its own, and the bar that tells of it.
class BackgroundWorkTest : public QObject {
    Q_OBJECT
private slots:
    void what_comes_of_it_comes_in_the_windows_thread();
    void progress_is_told_once_for_each_percent();
    void nothing_comes_of_what_is_given_up();
    void the_next_takes_the_place_of_the_one_before();
    void waits_for_its_thread_when_it_goes();
    void a_result_can_begin_the_next();
    void the_bar_shows_what_takes_its_time_and_gives_it_up();
    void of_views_asked_for_meanwhile_the_last_is_made();
    void a_dropped_view_is_not_shown();
};

void BackgroundWorkTest::what_comes_of_it_comes_in_the_windows_thread()
{
    BackgroundWork work;
    QSignalSpy ended(&work, &BackgroundWork::ended);
    QThread* other = nullptr;
    QThread* here = nullptr;
    work.start([&](const Progress&) -> std::function<void()> {
        other = QThread::currentThread();
        return [&] { here = QThread::currentThread(); };
    });
    QVERIFY(work.running());
    QVERIFY(ended.wait());
    QVERIFY(!work.running());
    QVERIFY(here == QThread::currentThread() && other != here);
}

void BackgroundWorkTest::progress_is_told_once_for_each_percent()
{
    BackgroundWork work;
    QSignalSpy told(&work, &BackgroundWork::progressed);
    QSignalSpy ended(&work, &BackgroundWork::ended);
    work.start([&](const Progress& progress) -> std::function<void()> {
        for (int i = 0; i <= 100'000; ++i) {
            if (!goesOn(progress, i / 100'000.0))
                break;
        }
        return {};
    });
    QVERIFY(ended.wait(30'000));
    QCOMPARE(told.count(), 101);
    QCOMPARE(told.last().at(0).toDouble(), 1.0);
}

void BackgroundWorkTest::nothing_comes_of_what_is_given_up()
{
    BackgroundWork work;
    QSemaphore begun;
    bool gaveUp = false, came = false;
    work.start([&](const Progress& progress) -> std::function<void()> {
        begun.release();
        while (goesOn(progress, 0.5))
            QThread::yieldCurrentThread();
        gaveUp = true;
        return [&] { came = true; };
    });
    begun.acquire();
    QSignalSpy ended(&work, &BackgroundWork::ended);
    work.cancelAndWait();
    QVERIFY(gaveUp); // its thread has ended: the file it read is free
    QCOMPARE(ended.count(), 1);
    QVERIFY(!work.running());
    QCoreApplication::processEvents();
    QVERIFY(!came);
    QCOMPARE(ended.count(), 1);
}

void BackgroundWorkTest::the_next_takes_the_place_of_the_one_before()
{
    BackgroundWork work;
    QStringList came;
    const auto until = [&](const QString& name) {
        return [&came, name](const Progress& progress) -> std::function<void()> {
            while (name == QLatin1String("first") && goesOn(progress, 0))
                QThread::yieldCurrentThread();
            return [&came, name] { came << name; };
        };
    };
    QSignalSpy ended(&work, &BackgroundWork::ended);
    work.start(until(QStringLiteral("first")));
    work.start(until(QStringLiteral("second")));
    QVERIFY(ended.wait());
    QCOMPARE(came, QStringList{QStringLiteral("second")});
    QCOMPARE(ended.count(), 1);
}

void BackgroundWorkTest::waits_for_its_thread_when_it_goes()
{
    bool over = false;
    {
        BackgroundWork work;
        QSemaphore begun;
        work.start([&](const Progress& progress) -> std::function<void()> {
            begun.release();
            while (goesOn(progress, 0))
                QThread::yieldCurrentThread();
            over = true;
            return {};
        });
        begun.acquire();
    }
    QVERIFY(over);
}

void BackgroundWorkTest::a_result_can_begin_the_next()
{
    BackgroundWork work;
    QSignalSpy ended(&work, &BackgroundWork::ended);
    bool second = false;
    work.start([&](const Progress&) -> std::function<void()> {
        return [&] { work.start([&](const Progress&) -> std::function<void()> { return [&] { second = true; }; }); };
    });
    QVERIFY(ended.wait());
    QVERIFY(second);
    QCOMPARE(ended.count(), 1);
}

void BackgroundWorkTest::the_bar_shows_what_takes_its_time_and_gives_it_up()
{
    QWidget window;
    auto* bar = new WorkBar(&window);
    window.show();
    BackgroundWork work;
    bar->watch(&work, QStringLiteral("nothing")); // of what is over already there is nothing to show
    work.start([&](const Progress& progress) -> std::function<void()> {
        while (goesOn(progress, 0.42))
            QThread::yieldCurrentThread();
        return {};
    });
    bar->watch(&work, QStringLiteral("Opening a.headroom…"));
    QCOMPARE(bar->text(), QString()); // not yet: it may be over in no time
    QTRY_COMPARE(bar->text(), QStringLiteral("Opening a.headroom…"));
    QTRY_COMPARE(bar->findChild<QProgressBar*>()->value(), 42);
    QCOMPARE(bar->findChild<QProgressBar*>()->accessibleName(), QStringLiteral("Opening a.headroom…"));
    bar->findChild<QToolButton*>(QStringLiteral("cancelWork"))->click();
    QVERIFY(!work.running());
    QCOMPARE(bar->text(), QString());
}

void BackgroundWorkTest::of_views_asked_for_meanwhile_the_last_is_made()
{
    ViewMaker maker;
    QSemaphore goOn;
    QList<int> begun; // on the other thread, one after the other
    QStringList shown;
    connect(&maker, &ViewMaker::made, this, [&](const MadeView& made) { shown << made.shown.file; });
    for (int i = 0; i < 5; ++i) {
        maker.make([&, i] {
            begun << i;
            if (i == 0)
                goOn.acquire();
            MadeView made;
            made.shown.file = QString::number(i);
            return made;
        });
    }
    QVERIFY(maker.busy());
    goOn.release();
    QTRY_COMPARE(shown, (QStringList{"0", "4"}));
    QVERIFY(!maker.busy());
    QCOMPARE(begun, (QList<int>{0, 4}));
}

void BackgroundWorkTest::a_dropped_view_is_not_shown()
{
    ViewMaker maker;
    QSignalSpy made(&maker, &ViewMaker::made);
    QSemaphore goOn;
    const auto waiting = [&] {
        goOn.acquire();
        return MadeView();
    };
    maker.make(waiting);
    maker.make(waiting);
    maker.drop();
    QVERIFY(!maker.busy());
    goOn.release(2);
    maker.make([] { return MadeView(); });
    QVERIFY(made.wait());
    QCOMPARE(made.count(), 1);
}

QTEST_MAIN(BackgroundWorkTest)
#include "tst_backgroundwork.moc"
