#include "analysis/requestsummary.h"

#include "analysis/streamedsilences.h"
#include "profile/requestrows.h"

#include <algorithm>

namespace headroom {

namespace {

/// The run as if it had sent this request only.
RunSnapshot partOf(const RunSnapshot& run, const SecondsOfRun& seconds)
{
    RunSnapshot part;
    part.phase = run.phase;
    part.elapsed = run.elapsed;
    part.seconds = seconds;
    for (const auto& second : seconds)
        part.outcomes += second->outcomes;
    part.sent = part.outcomes.total();
    part.finished = part.sent - part.outcomes[Outcome::Unfinished];
    return part;
}

OutcomeCounts difference(OutcomeCounts all, const OutcomeCounts& part)
{
    for (std::size_t i = 0; i < outcomeCount; ++i)
        all.of[i] -= std::min(all.of[i], part.of[i]);
    return all;
}

} // namespace

std::vector<RequestSummary> requestSummaries(const LoadProfile& profile, const RunSnapshot& run, LoadCourse course)
{
    std::vector<RequestSummary> summaries;
    const std::vector<RequestRow> rows = requestRows(profile);
    for (std::size_t i = 0; i < std::min(run.byRequest.size(), rows.size()); ++i) {
        const RunSnapshot part = partOf(run, run.byRequest[i]);
        summaries.push_back({rows[i].name, part.sent, part.outcomes, latencyNumbers(part, profile.limit, course)});
        const auto silences = profile.limit.heldAgainst() == LimitKind::Idle && !rows[i].polls
            ? streamedSilences(profile, run, rows[i].request, course)
            : std::nullopt;
        if (silences)
            summaries.back().latencies.limited = *silences;
    }
    return summaries;
}

std::optional<RetrySummary> retrySummary(const LoadProfile& profile, const RunSnapshot& run)
{
    if (!profile.retries.any())
        return std::nullopt;
    OutcomeCounts retries, retried;
    for (const auto& second : run.seconds) {
        retries += second->retries;
        retried += second->retried;
    }
    RetrySummary summary;
    summary.attempts = run.sent;
    summary.requests = run.sent - std::min(run.sent, retries.total());
    summary.first = difference(run.outcomes, retries);
    summary.last = difference(run.outcomes, retried);
    return summary;
}

} // namespace headroom
