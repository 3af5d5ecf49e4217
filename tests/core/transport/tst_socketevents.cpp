#include "transport/socketevents.h"

#include <QTest>

#include <boost/asio/post.hpp>

#include <array>
#include <atomic>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A test that has to sleep that long for its event fails by its time.
constexpr auto longer = 60s;

struct Pair {
    Pair()
    {
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) != 0)
            qFatal("no socket pair");
    }
    ~Pair()
    {
        close(ends[0]);
        close(ends[1]);
    }
    void write() const { QCOMPARE(::write(ends[1], "x", 1), ssize_t(1)); }
    std::array<int, 2> ends{};
};

struct Listener final : SocketListener {
    void socketReady(SocketNews news) override { told += news.readable ? 1 : 0; }
    int told = 0;
};

/// Everything there is now.
void waitForAll(SocketEvents& events)
{
    for (int turns = 0; turns < 8; ++turns) {
        while (events.handleOne()) { }
        const SteadyTime now = SteadyClock::now();
        if (!events.wait(now, now))
            return;
    }
}

} // namespace

/// Waiting without the loop, beside a loop that has work of its own.
class TestSocketEvents : public QObject {
    Q_OBJECT
private slots:
    void tellsOfASocketWithoutTheLoop();
    void everyEventIsToldOnce();
    void returnsWhenNothingComes();
    void theLoopTellsOfWhatWaitingLeft();
    void doesNotSleepOverWhatWasPosted();
    void wakesFromAnotherThread();
    void aWakeBeforeTheWaitIsNotLost();
};

void TestSocketEvents::tellsOfASocketWithoutTheLoop()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    Pair pair;
    Listener listener;
    QVERIFY(events.add(pair.ends[0], listener));
    waitForAll(events); // that it can be written to
    QCOMPARE(listener.told, 0);
    pair.write();
    const SteadyTime now = SteadyClock::now();
    QVERIFY(events.wait(now, now + longer));
    QCOMPARE(listener.told, 1);
    events.remove(pair.ends[0], listener);
}

void TestSocketEvents::everyEventIsToldOnce()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    std::array<Pair, 5> pairs;
    std::array<Listener, 5> listeners;
    for (std::size_t at = 0; at < pairs.size(); ++at)
        QVERIFY(events.add(pairs[at].ends[0], listeners[at]));
    waitForAll(events);
    for (const Pair& pair : pairs)
        pair.write();
    events.remove(pairs[4].ends[0], listeners[4]);
    waitForAll(events);
    for (std::size_t at = 0; at < pairs.size(); ++at)
        QCOMPARE(listeners[at].told, at == 4 ? 0 : 1);
    for (std::size_t at = 0; at < 4; ++at)
        events.remove(pairs[at].ends[0], listeners[at]);
}

void TestSocketEvents::returnsWhenNothingComes()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    waitForAll(events);
    const SteadyTime now = SteadyClock::now(), until = now + 3ms;
    QVERIFY(events.wait(now, until));
    QVERIFY(SteadyClock::now() >= until);
}

/// Fetched and not told, it must be neither lost nor waited for.
void TestSocketEvents::theLoopTellsOfWhatWaitingLeft()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    std::array<Pair, 3> pairs;
    std::array<Listener, 3> listeners;
    for (std::size_t at = 0; at < pairs.size(); ++at)
        QVERIFY(events.add(pairs[at].ends[0], listeners[at]));
    waitForAll(events);
    for (const Pair& pair : pairs)
        pair.write();
    const SteadyTime now = SteadyClock::now();
    QVERIFY(events.wait(now, now + longer));
    const auto told = [&] { return listeners[0].told + listeners[1].told + listeners[2].told; };
    QCOMPARE(told(), 1);
    QVERIFY(!events.wait(now, now + longer)); // what is left comes first
    while (events.handleOne()) { }
    QCOMPARE(told(), 3);
    pairs[1].write();
    loop.restart();
    loop.run_one_for(longer);
    QCOMPARE(told(), 4);
    for (std::size_t at = 0; at < pairs.size(); ++at)
        events.remove(pairs[at].ends[0], listeners[at]);
}

void TestSocketEvents::doesNotSleepOverWhatWasPosted()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    waitForAll(events);
    bool done = false;
    boost::asio::post(loop, [&] { done = true; });
    events.leaveToLoop();
    const SteadyTime now = SteadyClock::now();
    QVERIFY(!events.wait(now, now + longer));
    loop.restart();
    loop.poll();
    QVERIFY(done);
    QVERIFY(events.wait(now, now));
}

void TestSocketEvents::wakesFromAnotherThread()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    waitForAll(events);
    std::atomic<bool> done = false;
    std::thread other([&] {
        boost::asio::post(loop, [&] { done = true; });
        events.wake();
    });
    const SteadyTime now = SteadyClock::now();
    while (events.wait(now, now + longer)) { }
    QVERIFY(SteadyClock::now() < now + longer);
    loop.restart();
    loop.poll();
    QVERIFY(done);
    other.join();
}

void TestSocketEvents::aWakeBeforeTheWaitIsNotLost()
{
    boost::asio::io_context loop{1};
    SocketEvents events(loop);
    waitForAll(events);
    for (int times = 0; times < 3; ++times) {
        events.wake();
        const SteadyTime now = SteadyClock::now();
        QVERIFY(events.wait(now, now + longer));
        QVERIFY(SteadyClock::now() < now + longer);
        QVERIFY(!events.wait(now, now + longer));
        loop.restart();
        loop.poll();
    }
}

QTEST_GUILESS_MAIN(TestSocketEvents)
#include "tst_socketevents.moc"
