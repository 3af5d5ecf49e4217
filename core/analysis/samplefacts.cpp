#include "analysis/samplefacts.h"

#include <algorithm>
#include <functional>
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

AnswerKinds kindOf(const Sample& sample, std::uint64_t standsFor)
{
    AnswerKinds kinds{standsFor, {}, {}};
    kinds.versions[static_cast<std::size_t>(sample.version)] = standsFor;
    for (std::size_t i = 0; i < redirectStatuses.size(); ++i)
        kinds.redirects[i] = sample.status == redirectStatuses[i] ? standsFor : 0;
    return kinds;
}

template <std::size_t Size>
void addTo(std::array<std::uint64_t, Size>& sum, const std::array<std::uint64_t, Size>& more)
{
    std::transform(sum.begin(), sum.end(), more.begin(), sum.begin(), std::plus());
}

OutcomeCounts outcomesWithin(const SecondsOfRun& seconds, const TimeRange& judged)
{
    OutcomeCounts sum;
    for (const auto& second : seconds) {
        if (judged.holds(std::chrono::seconds(second->second)))
            sum += second->outcomes;
    }
    return sum;
}

} // namespace

AnswerKinds& operator+=(AnswerKinds& sum, const AnswerKinds& more)
{
    sum.answers += more.answers;
    addTo(sum.redirects, more.redirects);
    addTo(sum.versions, more.versions);
    return sum;
}

void takeCounts(SampleFacts& facts, const RunSnapshot& run, const TimeRange& judged)
{
    facts.ended = outcomesWithin(run.seconds, judged).total();
    for (std::size_t i = 0; i < facts.requests.size(); ++i) {
        if (i >= run.byRequest.size() && i > 0)
            return;
        const OutcomeCounts outcomes = outcomesWithin(run.byRequest.empty() ? run.seconds : run.byRequest[i], judged);
        facts.requests[i].ended = outcomes.total();
        facts.requests[i].answers = outcomes[Outcome::Ok] + outcomes[Outcome::NearLimit];
    }
}

void SampleGatherer::add(std::span<const Sample> samples, std::uint64_t oneIn)
{
    if (oneIn > 1 && !m_facts.thinned) {
        m_facts.thinned = true;
        m_freshStarts.stop();
    }
    for (const Sample& sample : samples)
        add(sample, isPlain(sample) ? oneIn : 1);
}

void SampleGatherer::add(const Sample& sample, std::uint64_t standsFor)
{
    if (!m_facts.thinned)
        m_freshStarts.add(sample);
    if (!m_judged.holds(sample.plannedStart))
        return;
    m_facts.ended += standsFor;
    m_facts.causes[static_cast<std::size_t>(sample.cause)] += standsFor;
    m_facts.retriedTimeouts += !sample.lastAttempt && isTimeout(sample.outcome) ? 1 : 0;
    if (sample.request < mostRequests)
        addToRequest(sample, standsFor);
    if (originOf(sample.cause) == FailureOrigin::Backend && sample.sent != never)
        m_drawnFailures.offer(drawKey(sample), {sample.serviceTime(), sample.cause});
}

void SampleGatherer::addToRequest(const Sample& sample, std::uint64_t standsFor)
{
    if (sample.request >= m_drawn.size()) {
        m_drawn.resize(sample.request + std::size_t(1), Drawn<DrawnRequest>(mostDrawn, m_coarsest));
        m_facts.requests.resize(m_drawn.size());
    }
    RequestFacts& request = m_facts.requests[sample.request];
    request.ended += standsFor;
    const bool answer = isAnswer(sample.outcome);
    const bool timeout = isTimeout(sample.outcome);
    request.answers += answer ? standsFor : 0;
    request.timeouts += timeout ? 1 : 0;
    if (answer)
        request.kinds += kindOf(sample, standsFor);
    request.hits += answer && sample.cache == CacheUse::Hit ? standsFor : 0;
    request.misses += answer && sample.cache == CacheUse::Miss ? standsFor : 0;
    if ((answer || timeout) && sample.sent != never)
        m_drawn[sample.request].offer(drawKey(sample), drawnFrom(sample));
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
