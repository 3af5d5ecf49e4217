#include "analysis/samplefilter.h"

#include "analysis/failuresummary.h"

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

/// ASCII only: evidence is what programs write.
std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string words(std::string_view name)
{
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return spaced;
}

} // namespace

SampleMatcher::SampleMatcher(SampleFilter filter, std::vector<FailureExample> failures)
    : m_filter(std::move(filter))
    , m_text(lowered(m_filter.text))
    , m_failures(std::move(failures))
{
    m_outcomes.fill(m_filter.outcomes.empty());
    for (const Outcome outcome : m_filter.outcomes)
        m_outcomes[static_cast<std::size_t>(outcome)] = true;
}

bool SampleMatcher::passes(const Sample& sample)
{
    if (!m_outcomes[static_cast<std::size_t>(sample.outcome)])
        return false;
    if (m_filter.request && sample.request != *m_filter.request)
        return false;
    if (sample.plannedStart < m_filter.plannedFrom || sample.plannedStart >= m_filter.plannedBefore)
        return false;
    const nanoseconds time = m_filter.byService ? sample.serviceTime() : sample.responseTime();
    if (time <= m_filter.slowerThan || time >= m_filter.fasterThan)
        return false;
    return m_text.empty() || textFound(sample);
}

bool SampleMatcher::textFound(const Sample& sample)
{
    const Kind kind{sample.outcome, sample.cause, sample.failure, sample.status};
    const auto known = m_found.find(kind);
    if (known != m_found.end())
        return known->second;
    return m_found[kind] = evidenceOf(sample).find(m_text) != std::string::npos;
}

std::string SampleMatcher::evidenceOf(const Sample& sample) const
{
    std::string all = words(outcomeName(sample.outcome));
    const auto add = [&](std::string_view text) {
        all += '\n';
        all += text;
    };
    add(outcomeName(sample.outcome));
    add(causeWords(sample.cause));
    add(words(networkFailureName(sample.failure)));
    if (sample.status != 0)
        add(std::to_string(sample.status));
    for (const FailureExample& failure : m_failures) {
        if (failure.outcome != sample.outcome || failure.status != sample.status || failure.cause != sample.cause)
            continue;
        add(failure.text);
        add(failure.headers);
    }
    return lowered(all);
}

std::int64_t sampleKey(const Sample& sample, SampleColumn column)
{
    switch (column) {
    case SampleColumn::Number:
        return static_cast<std::int64_t>(sample.number);
    case SampleColumn::PlannedStart:
        return sample.plannedStart.count();
    case SampleColumn::ResponseTime:
        return sample.responseTime().count();
    case SampleColumn::ServiceTime:
        return sample.sent == never ? -1 : sample.serviceTime().count();
    case SampleColumn::FirstByteTime:
        return sample.firstByteTime().count();
    case SampleColumn::ConnectTime:
        return connectTime(sample).count();
    case SampleColumn::OutcomeColumn:
        return static_cast<std::int64_t>(sample.outcome);
    case SampleColumn::Status:
        return sample.status;
    case SampleColumn::Cause:
        return static_cast<std::int64_t>(sample.cause);
    case SampleColumn::Request:
        return sample.request;
    case SampleColumn::Attempt:
        return sample.attempt;
    case SampleColumn::BytesIn:
        return static_cast<std::int64_t>(sample.bytesIn);
    case SampleColumn::BytesOut:
        return static_cast<std::int64_t>(sample.bytesOut);
    }
    return 0;
}

} // namespace headroom
