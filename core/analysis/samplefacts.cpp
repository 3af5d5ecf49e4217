#include "analysis/samplefacts.h"

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

bool isTimeout(Outcome outcome)
{
    return outcome == Outcome::GatewayTimeout || outcome == Outcome::ClientTimeout;
}

DrawnRequest drawnFrom(const Sample& sample)
{
    DrawnRequest drawn{.service = sample.serviceTime(), .status = sample.status, .cache = sample.cache};
    drawn.answered = isAnswer(sample.outcome);
    if (!drawn.answered)
        return drawn;
    drawn.bytes = sample.bytesIn;
    drawn.body = sample.firstByte == never ? nanoseconds(0) : sample.end - sample.firstByte;
    return drawn;
}

} // namespace

void SampleGatherer::add(std::span<const Sample> samples)
{
    for (const Sample& sample : samples)
        add(sample);
}

void SampleGatherer::add(const Sample& sample)
{
    m_freshStarts.add(sample);
    if (!m_judged.holds(sample.plannedStart))
        return;
    ++m_facts.ended;
    ++m_facts.causes[static_cast<std::size_t>(sample.cause)];
    m_facts.retriedTimeouts += !sample.lastAttempt && isTimeout(sample.outcome) ? 1 : 0;
    const std::uint64_t key = sample.number << 8 | sample.attempt;
    if (sample.request < mostRequests)
        addToRequest(sample, key);
    if (originOf(sample.cause) == FailureOrigin::Backend && sample.sent != never)
        m_drawnFailures.offer(key, {sample.serviceTime(), sample.cause});
}

void SampleGatherer::addToRequest(const Sample& sample, std::uint64_t key)
{
    if (sample.request >= m_drawn.size()) {
        m_drawn.resize(sample.request + std::size_t(1), Drawn<DrawnRequest>(mostDrawn));
        m_facts.requests.resize(m_drawn.size());
    }
    RequestFacts& request = m_facts.requests[sample.request];
    ++request.ended;
    const bool answer = isAnswer(sample.outcome);
    const bool timeout = isTimeout(sample.outcome);
    request.answers += answer ? 1 : 0;
    request.timeouts += timeout ? 1 : 0;
    request.hits += answer && sample.cache == CacheUse::Hit ? 1 : 0;
    request.misses += answer && sample.cache == CacheUse::Miss ? 1 : 0;
    if ((answer || timeout) && sample.sent != never)
        m_drawn[sample.request].offer(key, drawnFrom(sample));
}

SampleFacts SampleGatherer::take()
{
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        m_facts.requests[i].drawn = m_drawn[i].take();
    m_facts.backendFailures = m_drawnFailures.take();
    std::vector<FreshStarts> starts = m_freshStarts.take();
    m_facts.requests.resize(
        std::max(m_facts.requests.size(), starts.size())); // some may have been sent in warm-up only
    for (std::size_t i = 0; i < starts.size(); ++i)
        m_facts.requests[i].freshStarts = std::move(starts[i]);
    m_drawn.clear();
    return std::exchange(m_facts, {});
}

} // namespace headroom
