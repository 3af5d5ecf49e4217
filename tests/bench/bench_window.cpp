// What the window's thread does for each picture of a run at a high rate, and whether its memory stays flat. An
// invented load goes through the aggregator, the feed's view maker and the real window; then a run file of ten million
// requests is opened, and the longest time is told that the event loop did not turn.
//
//   QT_QPA_PLATFORM=offscreen bench_window [REQUESTS A SECOND] [MINUTES]

#include "benchload.h"
#include "profile/profilejson.h"
#include "recording/aggregator.h"
#include "run/runfeed.h"
#include "run/runpicture.h"
#include "run/viewmaker.h"
#include "store/runwriter.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr double mostMs = 8; ///< asked of the window's thread, of 95 pictures in a hundred
constexpr std::size_t storedRequests = 10'000'000;
constexpr int picturesEach = 60; ///< at each look, four a second

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

LoadProfile busyProfile(double perSecond, std::chrono::minutes length)
{
    LoadProfile profile;
    profile.name = "bench";
    profile.request().url = "http://127.0.0.1:8089/report?page_size=500";
    profile.load.model = OpenModel{{perSecond, 1s}};
    profile.load.duration = length;
    return profile;
}

/// The invented load by ends, as a worker hands it over, with those in flight.
class InventedRun {
public:
    explicit InventedRun(double perSecond)
        : m_load(perSecond)
        , m_next(m_load.next())
        , m_aggregator(WallTime(1'773'324'127s))
    {
    }

    void until(nanoseconds now)
    {
        for (; m_next.plannedStart < now; m_next = m_load.next()) {
            m_waiting.push_back(m_next);
            std::push_heap(m_waiting.begin(), m_waiting.end(), laterEnd);
            m_recorder.planned(m_next.plannedStart);
            m_recorder.started(m_next.plannedStart, m_next.sent);
        }
        for (; !m_waiting.empty() && m_waiting.front().end < now; m_waiting.pop_back()) {
            std::pop_heap(m_waiting.begin(), m_waiting.end(), laterEnd);
            m_recorder.finished(m_waiting.back());
        }
        std::vector<InFlightRequest> inFlight;
        for (const Sample& sample : m_waiting)
            inFlight.push_back({sample.plannedStart, sample.sent, never});
        std::sort(inFlight.begin(), inFlight.end(),
                  [](const auto& a, const auto& b) { return a.plannedStart < b.plannedStart; });
        WorkerInterval interval = m_recorder.take(now, std::move(inFlight), 0.4);
        m_aggregator.add(interval);
        m_recorder.recycle(std::move(interval));
        m_now = now;
    }
    [[nodiscard]] RunSnapshotPtr snapshot() { return m_aggregator.snapshot(RunPhase::Sending, RunEnd::Running, m_now); }

private:
    static bool laterEnd(const Sample& a, const Sample& b) { return a.end > b.end; }

    Load m_load;
    Sample m_next;
    std::vector<Sample> m_waiting;
    IntervalRecorder m_recorder{0};
    Aggregator m_aggregator;
    nanoseconds m_now{0};
};

/// What the seconds of a run take: its own memory, whoever shows it.
double megabytesOf(const RunSnapshot& run)
{
    std::size_t cells = 0;
    for (const auto& second : run.seconds) {
        for (const Distribution* times : {&second->response, &second->service})
            cells += times->answered.capacity() + times->gatewayTimeout.capacity() + times->otherCensored.capacity();
        cells += second->firstByte.capacity();
    }
    return static_cast<double>(cells * sizeof(CellCount)) / 1e6;
}

/// From the moment a view is there until it is painted: what the window's thread works for it.
class Frames : public QObject {
public:
    Frames(MainWindow& window, const LoadProfile& profile)
        : m_window(window)
        , m_profile(std::make_shared<const LoadProfile>(profile))
    {
        connect(&m_maker, &ViewMaker::made, this, [this](const MadeView& made) {
            m_making.push_back(toMilliseconds(made.took));
            const CpuTime work;
            emit m_window.feed()->changed(made.shown);
            QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
            m_work.push_back(work.seconds() * 1000);
            m_loop.quit();
        });
    }

    void show(RunSnapshotPtr snapshot)
    {
        m_run = snapshot;
        m_maker.make([profile = m_profile, snapshot = std::move(snapshot)] {
            const RunView view = runView(profile, snapshot, QStringLiteral("bench.headroom"));
            return MadeView{view, pictured(view, {})};
        });
        m_loop.exec();
    }

    void print(const std::string& what)
    {
        const double p95 = percentile(m_work, 0.95);
        fmt::print("{:<14} {:>9.2f} {:>9.2f} {:>9.2f} ms {:>3} {:>12.0f} ms {:>10.0f} MB {:>10.0f} MB\n", what,
                   percentile(m_work, 0.5), p95, percentile(m_work, 1), p95 <= mostMs ? "yes" : "NO",
                   percentile(m_making, 0.95), memoryMegabytes("VmRSS"), megabytesOf(*m_run));
        std::fflush(stdout);
        m_work.clear();
        m_making.clear();
    }

private:
    MainWindow& m_window;
    std::shared_ptr<const LoadProfile> m_profile;
    ViewMaker m_maker;
    QEventLoop m_loop;
    RunSnapshotPtr m_run;
    std::vector<double> m_work, m_making; ///< milliseconds
};

void benchLive(MainWindow& window, double perSecond, std::chrono::minutes length)
{
    fmt::print("A live run at {:.0f} requests/s; asked: p95 of a picture within {:.0f} ms of the window's thread\n\n",
               perSecond, mostMs);
    fmt::print("{:<14} {:>9} {:>9} {:>9} {:>6} {:>15} {:>13} {:>13}\n", "after", "median", "p95", "most", "",
               "made in (p95)", "resident", "of it the run");
    InventedRun run(perSecond);
    Frames frames(window, busyProfile(perSecond, length));
    nanoseconds now{0};
    for (const double share : {1.0 / 12, 0.25, 0.5, 1.0}) {
        const nanoseconds look(std::llround(share * 1e9 * 60 * static_cast<double>(length.count())));
        for (; now < look - picturesEach * 250ms; now += 1s)
            run.until(now);
        for (int i = 0; i < picturesEach; ++i, now += 250ms) {
            run.until(now);
            frames.show(run.snapshot());
        }
        frames.print(fmt::format("{:.0f} min", share * static_cast<double>(length.count())));
    }
    fmt::print("\n");
}

void writeRun(const std::string& file, std::size_t requests)
{
    RunInfo info;
    info.profileJson = writeProfile(busyProfile(20'000, 10min));
    auto writer = RunWriter::create(file, info);
    Aggregator aggregator{WallTime(1'773'324'127s)};
    Load load(static_cast<double>(requests) / 600);
    for (std::size_t left = requests; left > 0;) {
        WorkerInterval interval;
        for (std::size_t i = std::min<std::size_t>(left, 100'000); i > 0; --i, --left)
            interval.samples.push_back(load.next());
        aggregator.add(interval);
        while ((*writer)->waitingSamples() > 1'000'000)
            std::this_thread::sleep_for(10ms);
        (*writer)->enqueue({std::move(interval.samples), nullptr});
    }
    aggregator.sendingStopped(600s);
    if (const auto done = (*writer)->finish(*aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, 640s)); !done)
        fmt::print("{}\n", done.error().message);
}

/// How long the event loop was away at most, by a timer that is always due, and how much of that its thread worked.
class Gaps : public QObject {
public:
    Gaps()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
            m_longestWork = std::max(m_longestWork, m_work.seconds());
            m_since.start();
            m_work = CpuTime();
        });
        m_since.start();
        m_timer.start(0);
    }
    void print(const std::string& what)
    {
        fmt::print("{:<44} {:>8.1f} ms, of which it worked {:>6.1f} ms\n", what, static_cast<double>(m_longest) / 1e6,
                   m_longestWork * 1000);
        std::fflush(stdout);
        m_longest = 0;
        m_longestWork = 0;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    CpuTime m_work;
    qint64 m_longest = 0;
    double m_longestWork = 0;
};

void waitFor(const std::function<bool()>& done)
{
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void benchOpening(MainWindow& window, const std::string& file, std::size_t requests)
{
    fmt::print("A stored run of {} requests: the longest time away from the event loop\n\n", requests);
    Gaps gaps;
    RunFeed* const feed = window.feed();
    int shown = 0;
    QObject::connect(feed, &RunFeed::changed, &window, [&] { ++shown; });
    QElapsedTimer opening;
    opening.start();
    window.openFile(QString::fromStdString(file));
    waitFor([&] { return feed->view().over() && feed->view().snapshot->finished == requests; });
    gaps.print(fmt::format("opened ({} ms until it was shown)", opening.elapsed()));
    waitFor([&] { return feed->view().findings.has_value(); });
    gaps.print("findings read");
    const auto next = [&](const char* what, const std::function<void()>& ask) {
        const int before = shown;
        QElapsedTimer taken;
        taken.start();
        ask();
        waitFor([&] { return shown > before; });
        gaps.print(fmt::format("{} ({} ms until it was shown)", what, taken.elapsed()));
    };
    next("a part of it", [&] { feed->setRange(TimeRange{120s, 420s}); });
    next("what if the limit were 100 ms", [&] { feed->setWhatIf(100ms); });
    next("what if the limit were 60 s", [&] { feed->setWhatIf(60s); });
    next("all of it again", [&] { feed->setWhatIf(std::nullopt), feed->setRange(std::nullopt); });
    next("service times", [&] { feed->setLatencies({LatencyKind::Service}); });
    fmt::print("\n");
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("bench.headroom")).toStdString();
    if (fork() == 0) { // before there are threads, and so that what writing takes is not counted
        writeRun(file, storedRequests);
        std::_Exit(0);
    }
    wait(nullptr);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    const QStringList arguments = QApplication::arguments();
    const double perSecond = arguments.size() > 1 ? arguments[1].toDouble() : 20'000;
    const int minutes = arguments.size() > 2 ? arguments[2].toInt() : 60;
    applyTheme(ThemeChoice::Light);
    MainWindow window;
    window.resize(1920, 1080);
    window.show();
    benchLive(window, perSecond, std::chrono::minutes(std::max(1, minutes)));
    benchOpening(window, file, storedRequests);
    return 0;
}
