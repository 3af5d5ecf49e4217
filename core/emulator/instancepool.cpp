#include "emulator/instancepool.h"

namespace headroom {

InstancePool::InstancePool(std::size_t concurrency)
    : m_concurrency(concurrency)
{
}

std::optional<InstancePool::Lease> InstancePool::acquire()
{
    if (m_busy >= m_concurrency)
        return std::nullopt;
    ++m_busy;
    if (m_idle.empty())
        return Lease{m_created++, true};
    const Lease lease{m_idle.back(), false};
    m_idle.pop_back();
    return lease;
}

void InstancePool::release(std::size_t instance)
{
    --m_busy;
    m_idle.push_back(instance);
}

void InstancePool::destroy()
{
    --m_busy;
}

} // namespace headroom
