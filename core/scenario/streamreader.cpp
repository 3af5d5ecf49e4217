#include "scenario/streamreader.h"

#include <algorithm>

namespace headroom {

void Silences::heard(SteadyTime at)
{
    if (m_any)
        m_between = std::max<nanoseconds>(m_between, at - m_last);
    else
        m_first = at;
    m_last = at;
    m_any = true;
}

nanoseconds Silences::longest(SteadyTime from, SteadyTime end) const
{
    if (!m_any)
        return std::max<nanoseconds>(nanoseconds(0), end - from);
    return std::max<nanoseconds>({m_between, m_first - from, end - m_last});
}

void StreamReader::began(SteadyTime at)
{
    *this = StreamReader(m_plan);
    m_silences.heard(at);
}

bool StreamReader::take(std::string_view bytes, SteadyTime at)
{
    m_silences.heard(at);
    if (m_plan.kind == StreamPlan::Kind::Chunks) {
        ++m_parts;
        return true;
    }
    m_parts += static_cast<std::uint32_t>(m_events.take(bytes, [this](const ServerEvent& event) {
        m_ended = isEnd(event);
        return !m_ended;
    }));
    return !m_ended;
}

bool StreamReader::isEnd(const ServerEvent& event) const
{
    return m_plan.endsWith && event.data.find(*m_plan.endsWith) != std::string_view::npos;
}

} // namespace headroom
