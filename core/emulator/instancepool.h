#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace headroom {

/// Which instance of the function takes a request: the instance used last of those that are free, a new one when all
/// are busy, none above the concurrency limit. Pure bookkeeping, one thread. Idle instances are never taken away
/// (Lambda does so after minutes without a request; a load test never waits that long).
class InstancePool {
public:
    explicit InstancePool(std::size_t concurrency);

    struct Lease {
        std::size_t instance = 0;
        bool cold = false; ///< the instance is new and has to start first
        friend bool operator==(const Lease&, const Lease&) = default;
    };
    /// Nothing: throttled.
    [[nodiscard]] std::optional<Lease> acquire();
    /// The instance is free again and warm.
    void release(std::size_t instance);
    /// The instance was killed (function timeout): its place is free, the next request on it starts cold.
    void destroy();

    [[nodiscard]] std::size_t busy() const { return m_busy; }
    [[nodiscard]] std::size_t idle() const { return m_idle.size(); }

private:
    std::size_t m_concurrency;
    std::size_t m_busy = 0;
    std::size_t m_created = 0; ///< also the next instance's number
    std::vector<std::size_t> m_idle; ///< used last at the back
};

} // namespace headroom
