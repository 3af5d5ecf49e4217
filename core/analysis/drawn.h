#pragma once

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
    explicit Drawn(std::size_t most)
        : m_most(most)
    {
    }

    /// `key`: unique to the thing.
    void offer(std::uint64_t key, const T& thing)
    {
        const std::uint64_t place = mixed(key);
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

    /// SplitMix64 (Steele, Lea, Flood 2014): every key has a place of its own, and near keys lie far apart.
    static std::uint64_t mixed(std::uint64_t key)
    {
        key += 0x9e3779b97f4a7c15;
        key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
        key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
        return key ^ (key >> 31);
    }

    std::size_t m_most;
    std::vector<Placed> m_kept; ///< a heap, the highest place on top: the first to go
};

} // namespace headroom
