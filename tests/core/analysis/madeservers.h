#pragma once

#include "base/units.h"

#include <algorithm>
#include <vector>

namespace headroom {

/// Instances that each serve one request at a time, as Lambda's do; one more starts whenever all are busy.
class LambdaPool {
public:
    explicit LambdaPool(nanoseconds coldStart)
        : m_coldStart(coldStart)
    {
    }
    /// How long a request takes that comes at `sent` and is so much work. Moments ascend.
    nanoseconds serve(nanoseconds sent, nanoseconds work)
    {
        const auto idle =
            std::find_if(m_busyUntil.begin(), m_busyUntil.end(), [&](nanoseconds until) { return until <= sent; });
        if (idle != m_busyUntil.end()) {
            *idle = sent + work;
            return work;
        }
        m_busyUntil.push_back(sent + m_coldStart + work);
        return m_coldStart + work;
    }
    [[nodiscard]] std::size_t instances() const { return m_busyUntil.size(); }

private:
    nanoseconds m_coldStart;
    std::vector<nanoseconds> m_busyUntil;
};

/// A server with so many workers and one queue before them.
class QueueServer {
public:
    explicit QueueServer(std::size_t workers)
        : m_free(workers, nanoseconds(0))
    {
    }
    nanoseconds serve(nanoseconds sent, nanoseconds work)
    {
        const auto worker = std::min_element(m_free.begin(), m_free.end());
        *worker = std::max(*worker, sent) + work;
        return *worker - sent;
    }

private:
    std::vector<nanoseconds> m_free;
};

} // namespace headroom
