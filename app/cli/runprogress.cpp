#include "runprogress.h"

#include "analysis/runsummary.h"
#include "console.h"
#include "recording/jobtally.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr int barWidth = 20;

std::string clockTime(nanoseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
}

bool polls(const LoadProfile& profile)
{
    return std::any_of(profile.requests.begin(), profile.requests.end(),
                       [](const HttpRequest& request) { return request.poll.has_value(); });
}

/// Polls are planned as well, and nobody knows how many there will be; each job is one start.
std::uint64_t startsIn(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    return polls(profile) ? countsOf(snapshot.jobs).total() + snapshot.openJobs.size() : snapshot.planned;
}

std::string jobsText(const RunSummary& summary)
{
    std::uint64_t done = 0, open = 0;
    for (const JobsSummary& one : summary.jobs) {
        done += one.numbers.ends[JobEnd::Done];
        open += one.numbers.open;
    }
    return summary.jobs.empty() ? "" : fmt::format("  jobs done {}  under way {}", done, open);
}

/// How much of the sending is done, 0 to 1.
double shareDone(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    double share = 0;
    if (const auto duration = plannedDuration(profile.load))
        share = static_cast<double>(snapshot.elapsed.count()) / static_cast<double>(duration->count());
    if (const auto count = plannedRequests(profile))
        share = std::max(share, static_cast<double>(startsIn(profile, snapshot)) / static_cast<double>(*count));
    return std::min(share, 1.0);
}

std::string percentileText(const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return "-";
    if (percentile->atLeast)
        return ">= " + formatLatency(*percentile->atLeast);
    return formatLatency(*percentile->value);
}

} // namespace

RunProgressLines::RunProgressLines(const LoadProfile& profile, bool quiet)
    : m_profile(profile)
    , m_quiet(quiet)
    , m_terminal(isatty(STDERR_FILENO) != 0)
{
}

RunProgressLines::~RunProgressLines()
{
    if (m_lineOpen)
        std::fputc('\n', stderr);
}

void RunProgressLines::show(const RunSnapshot& snapshot)
{
    const SteadyTime now = SteadyClock::now();
    if (m_quiet || now < m_nextLine)
        return;
    m_nextLine = now + (m_terminal ? 250ms : 5s);
    if (m_terminal)
        tell("\r{}\033[K", line(snapshot));
    else
        tell("{}\n", line(snapshot));
    m_lineOpen = m_terminal;
    std::fflush(stderr);
}

void RunProgressLines::say(const char* sentence)
{
    tell("{}{}\n", m_lineOpen ? "\n" : "", sentence);
    m_lineOpen = false;
}

std::string RunProgressLines::line(const RunSnapshot& snapshot) const
{
    const RunSummary summary = summarise(m_profile, snapshot);
    const double share = shareDone(m_profile, snapshot);
    const auto filled = static_cast<std::size_t>(share * barWidth);
    const std::string bar = snapshot.phase == RunPhase::Sending
        ? fmt::format("[{:<{}}] {:3.0f} %", std::string(filled, '#'), barWidth, share * 100)
        : std::string("[draining]");
    const char* const warming = snapshot.elapsed < m_profile.load.warmUp ? " warming up" : "";
    return fmt::format("{} {}{}  sent {}  in flight {}  at risk {}  near limit {}  gateway timeouts {}  p95 {}{}", bar,
                       clockTime(snapshot.elapsed), warming, summary.sent, summary.inFlight, summary.atRisk,
                       summary.outcomes[Outcome::NearLimit], summary.outcomes[Outcome::GatewayTimeout],
                       percentileText(summary.response.p95), jobsText(summary));
}

} // namespace headroom
