#include "engine/tokenkeeper.h"

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds patience = 10s;
constexpr nanoseconds tryAgainAfter = 5s;

} // namespace

nanoseconds renewAfter(nanoseconds lifetime)
{
    return std::max<nanoseconds>(1s, lifetime - std::min<nanoseconds>(lifetime / 5, 60s));
}

TokenKeeper::TokenKeeper(OAuth2ClientCredentials credentials, Connection connection, const Token& first, NewToken tell)
    : m_credentials(std::move(credentials))
    , m_connection(std::move(connection))
    , m_tell(std::move(tell))
{
    if (first.lifetime)
        m_thread = std::thread([this, lifetime = *first.lifetime] { keep(lifetime); });
}

TokenKeeper::~TokenKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool TokenKeeper::waitFor(nanoseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_over; });
}

void TokenKeeper::keep(nanoseconds lifetime)
{
    for (nanoseconds next = renewAfter(lifetime); waitFor(next);) {
        const auto token = fetchToken(m_credentials, m_connection, patience);
        if (token)
            m_tell(token->value);
        next = !token ? tryAgainAfter : renewAfter(token->lifetime.value_or(lifetime));
    }
}

} // namespace headroom
