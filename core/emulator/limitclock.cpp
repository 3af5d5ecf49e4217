#include "emulator/limitclock.h"

#include <algorithm>

namespace headroom {

LimitClock::LimitClock(LimitKind kind, nanoseconds limit, std::optional<nanoseconds> total, SteadyTime received)
    : m_kind(kind)
    , m_limit(limit)
    , m_next(received + limit)
{
    if (total)
        m_last = received + *total;
}

void LimitClock::heard(SteadyTime at)
{
    if (m_kind == LimitKind::FirstByte)
        m_next.reset();
    else if (m_kind == LimitKind::Idle)
        m_next = at + m_limit;
}

std::optional<SteadyTime> LimitClock::deadline() const
{
    if (!m_next || !m_last)
        return m_next ? m_next : m_last;
    return std::min(*m_next, *m_last);
}

} // namespace headroom
