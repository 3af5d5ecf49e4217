#include "transport/direct/deadlines.h"

#include "transport/direct/exchange.h"

#include <utility>

namespace headroom {

Deadlines::Deadlines(boost::asio::io_context& loop, Passed passed)
    : m_passed(std::move(passed))
    , m_timer(loop)
{
}

void Deadlines::add(Exchange& exchange)
{
    exchange.earlier = m_last;
    exchange.later = nullptr;
    (m_last ? m_last->later : m_first) = &exchange;
    m_last = &exchange;
    if (!m_armed)
        arm();
}

void Deadlines::remove(Exchange& exchange)
{
    (exchange.earlier ? exchange.earlier->later : m_first) = exchange.later;
    (exchange.later ? exchange.later->earlier : m_last) = exchange.earlier;
    exchange.earlier = exchange.later = nullptr;
}

void Deadlines::arm()
{
    m_armed = true;
    m_timer.expires_at(m_first->deadline());
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_armed = false;
        const SteadyTime now = SteadyClock::now();
        while (m_first && m_first->deadline() <= now)
            m_passed(*m_first, now);
        if (m_first && !m_armed) // whoever was told may have begun another
            arm();
    });
}

} // namespace headroom
