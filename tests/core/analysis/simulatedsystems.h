#pragma once

#include "analysis/productlimit.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numbers>
#include <optional>
#include <random>
#include <vector>

namespace headroom {

// Systems whose true percentiles are known, measured again and again by tests of what intervals hold. Seeded: a test's
// result is always the same.

/// Draws that are the same with every standard library.
class Draws {
public:
    explicit Draws(std::uint64_t seed)
        : m_random(seed * 0x9E3779B97F4A7C15u + 1)
    {
    }
    /// Above 0 and below 1.
    double uniform() { return (static_cast<double>(m_random() >> 11) + 0.5) * 0x1p-53; }
    double exponential() { return -std::log(uniform()); }
    double normal()
    {
        if (m_spare)
            return *std::exchange(m_spare, std::nullopt);
        const double radius = std::sqrt(2 * exponential());
        const double angle = 2 * std::numbers::pi * uniform();
        m_spare = radius * std::sin(angle);
        return radius * std::cos(angle);
    }

private:
    std::mt19937_64 m_random;
    std::optional<double> m_spare;
};

inline double shareAbove(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

/// Where a falling function passes `level`, between two places.
template <typename Function> double fallsBelow(double level, double from, double to, Function&& function)
{
    for (int i = 0; i < 200; ++i) {
        const double middle = (from + to) / 2;
        (function(middle) > level ? from : to) = middle;
    }
    return from;
}

/// A run as its seconds hold it. Requests come second by second.
class SimulatedRun {
public:
    void answer(std::uint32_t second, double seconds) { at(second).answered.push_back(cellOf(seconds)); }
    void timeout(std::uint32_t second, double seconds) { at(second).timeouts.push_back(cellOf(seconds)); }
    void censor(std::uint32_t second, double seconds) { at(second).others.push_back(cellOf(seconds)); }
    /// An answer, or the gateway's end of it.
    void limited(std::uint32_t second, double seconds, double limit)
    {
        seconds < limit ? answer(second, seconds) : timeout(second, limit);
    }

    /// Valid until the next request.
    std::vector<SecondOfTimes> view()
    {
        m_counts.clear();
        std::vector<SecondOfTimes> seconds;
        for (Second& second : m_seconds)
            seconds.push_back({second.second, counts(second.answered), counts(second.timeouts), counts(second.others)});
        return seconds;
    }

private:
    using Cells = std::vector<std::uint32_t>;
    struct Second {
        std::uint32_t second = 0;
        Cells answered, timeouts, others;
    };

    static std::uint32_t cellOf(double seconds) { return cells::of(nanoseconds(std::llround(seconds * 1e9))); }

    Second& at(std::uint32_t second)
    {
        if (m_seconds.empty() || m_seconds.back().second != second)
            m_seconds.push_back({second, {}, {}, {}});
        return m_seconds.back();
    }

    std::span<const CellCount> counts(Cells& cells)
    {
        std::sort(cells.begin(), cells.end());
        CellCounts list;
        for (const std::uint32_t cell : cells) {
            if (list.empty() || list.back().cell != cell)
                list.push_back({cell, 0});
            ++list.back().count;
        }
        return m_counts.emplace_back(std::move(list));
    }

    std::vector<Second> m_seconds;
    std::deque<CellCounts> m_counts;
};

} // namespace headroom
