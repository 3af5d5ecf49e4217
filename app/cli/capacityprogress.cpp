#include "capacityprogress.h"

#include "analysis/wording.h"
#include "console.h"
#include "report/capacitytext.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unistd.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr int barWidth = 20;

/// "about 18 min left"; below a minute in seconds, so that the end is seen coming.
std::string leftWords(nanoseconds left)
{
    if (left < 60s)
        return fmt::format("about {} s left", std::chrono::ceil<std::chrono::seconds>(left).count());
    return fmt::format("about {} min left", std::chrono::round<std::chrono::minutes>(left).count());
}

std::string phaseWords(const CapacityProgress& progress, const CapacitySettings& settings)
{
    const StepUnderWay& step = *progress.underWay;
    if (progress.snapshot->phase != RunPhase::Sending)
        return "draining";
    if (step.since < settings.warmUp)
        return "warming up";
    const nanoseconds judged = step.since - settings.warmUp;
    if (judged > step.judged)
        return "waiting for the last answers";
    return fmt::format("{} of {}", formatMoment(judged), formatMoment(step.judged));
}

} // namespace

CapacityProgressLines::CapacityProgressLines(const CapacitySettings& settings, bool quiet)
    : m_settings(settings)
    , m_quiet(quiet)
    , m_terminal(isatty(STDERR_FILENO) != 0)
{
}

CapacityProgressLines::~CapacityProgressLines()
{
    if (m_lineOpen)
        tell("\n");
}

void CapacityProgressLines::show(const CapacityProgress& progress)
{
    if (m_quiet)
        return;
    showEnded(progress.steps);
    const SteadyTime now = SteadyClock::now();
    if (now < m_nextLine || !progress.underWay || !progress.snapshot)
        return;
    m_nextLine = now + (m_terminal ? 250ms : 30s);
    print(line(progress));
}

void CapacityProgressLines::showEnded(const std::vector<CapacityStep>& steps)
{
    for (; m_shown < steps.size(); ++m_shown) {
        tell("{}{}\n", m_lineOpen ? "\r\033[K" : "", stepLine(m_shown + 1, steps[m_shown]));
        m_lineOpen = false;
    }
}

void CapacityProgressLines::print(const std::string& line)
{
    if (m_terminal)
        tell("\r{}\033[K", line);
    else
        tell("{}\n", line);
    m_lineOpen = m_terminal;
}

void CapacityProgressLines::say(const char* sentence)
{
    tell("{}{}\n", m_lineOpen ? "\n" : "", sentence);
    m_lineOpen = false;
}

std::string CapacityProgressLines::line(const CapacityProgress& progress) const
{
    const double whole = toSeconds(progress.elapsed + progress.timeLeft);
    const double share = whole > 0 ? std::min(1.0, toSeconds(progress.elapsed) / whole) : 0;
    const auto filled = static_cast<std::size_t>(share * barWidth);
    const StepUnderWay& step = *progress.underWay;
    return fmt::format("[{:<{}}] {}, {}  step {}: {}{}, {}  in flight {}", std::string(filled, '#'), barWidth,
                       formatMoment(progress.elapsed), leftWords(progress.timeLeft), progress.steps.size() + 1,
                       step.confirming ? "confirming " : "", rateWords(step.rate), phaseWords(progress, m_settings),
                       progress.snapshot->inFlight.size());
}

} // namespace headroom
