#pragma once

#include "recording/samplethinning.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace headroom {

/// An even draw, without replacement, from more things than anybody wants to keep. Which ones it holds follows from
/// their keys alone, so that the order in which they were offered changes nothing, and no random numbers are involved.
template <typename T> class Drawn {
public:
    /// `oneIn`: of some of the things one in so many is offered at all, by its place (recording/samplethinning.h), so
    /// that an even draw can take no others either.
    explicit Drawn(std::size_t most, std::uint64_t oneIn = 1)
        : m_most(most)
        , m_oneIn(oneIn)
    {
    }

    /// `key`: unique to the thing.
    void offer(std::uint64_t key, const T& thing)
    {
        const std::uint64_t place = mixed(key);
        if (!isInPart(place, m_oneIn))
            return;
        if (m_kept.size() == m_most) {
            if (place >= m_kept.front().first)
                return;
            std::pop_heap(m_kept.begin(), m_kept.end(), before);
            m_kept.pop_back();
        }
        m_kept.emplace_back(place, thing);
        std::push_heap(m_kept.begin(), m_kept.end(), before);
    }

    [[nodiscard]] std::vector<T> take()
    {
        std::sort(m_kept.begin(), m_kept.end(), before);
        std::vector<T> things;
        things.reserve(m_kept.size());
        for (auto& [place, thing] : m_kept)
            things.push_back(std::move(thing));
        m_kept.clear();
        return things;
    }

private:
    using Placed = std::pair<std::uint64_t, T>;
    static bool before(const Placed& a, const Placed& b) { return a.first < b.first; }

    std::size_t m_most;
    std::uint64_t m_oneIn;
    std::vector<Placed> m_kept; ///< a heap, the highest place on top: the first to go
};

} // namespace headroom
