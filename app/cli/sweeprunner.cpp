#include "sweeprunner.h"

#include "console.h"
#include "interrupt.h"
#include "runprogress.h"

#include <thread>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// What was said last: each run has its heading and its lines.
class SweepProgressLines {
public:
    SweepProgressLines(const SweepOrder& order, bool quiet)
        : m_planned(order.planned)
        , m_name(order.name)
        , m_quiet(quiet)
    {
    }

    void show(const SweepProgress& now)
    {
        if (now.underWay && now.underWay != m_shown)
            begin(*now.underWay);
        if (m_lines && now.snapshot)
            m_lines->show(*now.snapshot);
    }

    void say(const char* sentence)
    {
        if (m_lines)
            m_lines->say(sentence);
        else if (!m_quiet)
            tell("{}\n", sentence);
    }

private:
    void begin(std::size_t number)
    {
        m_shown = number;
        m_lines.reset(); // leaves the cursor on a fresh line
        const PlannedRun& run = m_planned[number];
        if (!m_quiet)
            tell("{} {} ({} of {})\n", m_name, run.value, number + 1, m_planned.size());
        m_lines = std::make_unique<RunProgressLines>(run.profile, m_quiet);
    }

    std::vector<PlannedRun> m_planned;
    std::string m_name;
    bool m_quiet;
    std::optional<std::size_t> m_shown;
    std::unique_ptr<RunProgressLines> m_lines;
};

} // namespace

Result<std::unique_ptr<SweepRun>> sweepWithProgress(SweepOrder order, bool quiet)
{
    const Interrupt interrupt; // before the first run starts: an early Ctrl+C must not leave half a file
    SweepProgressLines progress(order, quiet);
    auto sweep = SweepRun::start(std::move(order));
    if (!sweep)
        return sweep;
    InterruptOrders orders(
        interrupt,
        [&] {
            (*sweep)->stop();
            progress.say("Stopped the sweep; waiting for what is in flight. Ctrl+C again aborts.");
        },
        [&] {
            (*sweep)->abort();
            progress.say("Aborted; what was in flight is recorded as unfinished.");
        });
    while (!(*sweep)->finished()) {
        orders.obey();
        progress.show((*sweep)->progress());
        std::this_thread::sleep_for(50ms);
    }
    return sweep;
}

} // namespace headroom
