#pragma once

#include "runbuilder.h"

#include <queue>

#include <cmath>
#include <functional>
#include <numbers>
#include <random>
#include <vector>

namespace headroom {

/// A target of `workers` that take requests in turn, under arrivals that do not know of each other, in virtual time:
/// nothing is sent and nothing waits. The same seed gives the same run on every machine: the library's distributions
/// are not used, because their results are not laid down.
class WorkerQueue {
public:
    WorkerQueue(unsigned workers, double meanSeconds, double sigma, std::uint64_t seed)
        : m_workers(workers)
        , m_median(meanSeconds / std::exp(sigma * sigma / 2))
        , m_sigma(sigma)
        , m_random(seed)
    {
    }

    /// Hands the planned start and the response time, in seconds, of each request of an idle target's `seconds` to
    /// `take`.
    void run(double rate, double seconds, const std::function<void(double, double)>& take)
    {
        std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
        for (unsigned i = 0; i < m_workers; ++i)
            freeAt.push(0);
        for (double now = gap(rate); now < seconds; now += gap(rate)) {
            const double end = std::max(now, freeAt.top()) + work();
            freeAt.pop();
            freeAt.push(end);
            take(now, end - now);
        }
    }

private:
    double uniform() { return (static_cast<double>(m_random() >> 11U) + 0.5) * 0x1p-53; }
    double gap(double rate) { return -std::log(uniform()) / rate; }
    double work()
    {
        const double normal = std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform());
        return m_median * std::exp(m_sigma * normal);
    }

    unsigned m_workers;
    double m_median, m_sigma;
    std::mt19937_64 m_random;
};

} // namespace headroom
