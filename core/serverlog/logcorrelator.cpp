#include "serverlog/logcorrelator.h"

#include "recording/sending.h"
#include "serverlog/clockskew.h"
#include "serverlog/timematch.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// One number for a sending of a request: 40, 12 and 12 bits, as its ids are made of.
std::uint64_t keyOf(std::uint64_t number, std::uint64_t step, std::uint64_t attempt)
{
    return number << 24 | (step & 0xfff) << 12 | (attempt & 0xfff);
}

/// Nothing of a clock that is wrong by years: it tells no time.
std::optional<nanoseconds> sinceStart(WallTime runStart, const std::optional<LogTime>& time)
{
    constexpr auto longest = 24h * 3650;
    if (!time || time->at > runStart + longest || time->at < runStart - longest)
        return std::nullopt;
    return time->at - runStart;
}

/// When it ended: as logged, or worked out from its beginning.
std::optional<nanoseconds> endOf(const BackendRecord& record)
{
    if (record.start && record.duration)
        return *record.start + *record.duration;
    return record.end;
}

/// A web server's line with the very status that the client saw when the gateway gave up was written by that gateway:
/// it tells when it gave up, and nothing of the backend.
bool isGatewaysOwn(const BackendRecord& record, const Sample& sample)
{
    return !record.function && sample.outcome == Outcome::GatewayTimeout && record.status == sample.status;
}

void forgetEnd(BackendRecord& record)
{
    record.how = BackendEnd::Unknown;
    record.end.reset();
    record.duration.reset();
}

} // namespace

LogCorrelator::LogCorrelator(WallTime runStart, std::vector<RequestPath> requests, std::vector<Invocation> invocations)
    : m_runStart(runStart)
    , m_requests(std::move(requests))
    , m_invocations(std::move(invocations))
{
    for (std::size_t i = 0; i < m_invocations.size(); ++i) {
        if (const auto& found = m_invocations[i].found)
            m_named.emplace(keyOf(found->sent.number, found->sent.step, found->sent.attempt), i);
        else
            ++m_unnamed;
    }
    m_joined.invocations = m_invocations.size();
}

void LogCorrelator::add(std::span<const Sample> samples)
{
    for (const Sample& sample : samples) {
        const auto [first, last] = m_named.equal_range(keyOf(sample.number, sample.request, sendingOf(sample)));
        for (auto named = first; named != last; ++named)
            m_joined.records.push_back(recordOf(m_invocations[named->second], sample));
        if (first != last || m_unnamed == 0 || sample.sent == never || m_tooMany)
            continue;
        m_tooMany = m_samples.size() >= mostByTime || m_unnamed > mostByTime;
        if (!m_tooMany)
            m_samples.push_back(sample);
    }
}

BackendRecord LogCorrelator::recordOf(const Invocation& invocation, const Sample& sample) const
{
    BackendRecord record;
    record.number = sample.number;
    record.request = sample.request;
    record.attempt = sendingOf(sample);
    record.outcome = sample.outcome;
    record.plannedStart = sample.plannedStart;
    record.clientEnd = sample.end;
    record.service = sample.serviceTime();
    if (invocation.found)
        record.join = invocation.found->join;
    record.how = invocation.how;
    record.function = invocation.isFunctions();
    const auto began = invocation.began();
    record.start = sinceStart(m_runStart, began);
    record.end = sinceStart(m_runStart, invocation.end);
    record.grain = began ? began->grain : invocation.end ? invocation.end->grain : 0ns;
    record.duration = invocation.duration;
    record.billed = invocation.billed;
    record.init = invocation.init;
    record.memorySizeMb = invocation.memorySizeMb;
    record.maxMemoryUsedMb = invocation.maxMemoryUsedMb;
    record.status = invocation.status;
    record.invocation = invocation.id;
    record.line = invocation.line;
    if (isGatewaysOwn(record, sample))
        forgetEnd(record);
    return record;
}

/// Clocks are taken to agree as well as the joined pairs say, or within a second where none is.
void LogCorrelator::joinByTime()
{
    const nanoseconds skew = m_joined.skew ? m_joined.skew->estimate : 0ns;
    const nanoseconds spread = m_joined.skew && m_joined.skew->low ? nanoseconds(50ms) : nanoseconds(1s);
    std::vector<UnnamedRequest> requests;
    for (const Sample& sample : m_samples)
        requests.push_back({sample.sent, sample.end, isAnswer(sample.outcome), sample.status, sample.request});
    std::vector<UnnamedInvocation> unnamed;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_invocations.size(); ++i) {
        const Invocation& one = m_invocations[i];
        const BackendRecord times = recordOf(one, {});
        if (one.found || !times.start)
            continue;
        auto end = endOf(times);
        if (end)
            *end -= skew;
        unnamed.push_back({*times.start - times.init.value_or(0ns) - skew, end, times.grain, one.status,
                           fitting(m_requests, one.method, one.path)});
        places.push_back(i);
    }
    const TimeMatches matches = matchByTime(unnamed, requests, spread);
    m_joined.ambiguous = matches.ambiguous;
    for (const TimeMatch& match : matches.pairs) {
        const Invocation& invocation = m_invocations[places[match.invocation]];
        BackendRecord record = recordOf(invocation, m_samples[match.request]);
        record.join = invocation.path.empty() ? LogJoin::Time : LogJoin::PathAndTime;
        record.sure = match.sure;
        m_joined.records.push_back(std::move(record));
    }
}

JoinedLog LogCorrelator::take()
{
    m_joined.skew = clockSkew(m_joined.records);
    m_joined.notKept = m_named.size() - m_joined.records.size();
    if (!m_tooMany && !m_samples.empty())
        joinByTime();
    const auto order = [](const BackendRecord& one) {
        return std::tie(one.number, one.request, one.attempt, one.line);
    };
    std::sort(m_joined.records.begin(), m_joined.records.end(),
              [&](const BackendRecord& a, const BackendRecord& b) { return order(a) < order(b); });
    m_joined.left = m_joined.invocations - m_joined.records.size();
    return std::move(m_joined);
}

} // namespace headroom
