#pragma once

#include "base/units.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace headroom {

/// What the demo backend keeps for a while, as an application's own cache: when which page was made. Several that miss
/// at once all make it, as in life. One thread.
class DemoCache {
public:
    /// How old the page is; nothing: it is not there, or older than `lasts`.
    [[nodiscard]] std::optional<nanoseconds> ageOf(const std::string& page, SteadyTime now, nanoseconds lasts) const
    {
        const auto found = m_made.find(page);
        if (found == m_made.end() || now - found->second > lasts)
            return std::nullopt;
        return now - found->second;
    }
    void keep(const std::string& page, SteadyTime now)
    {
        if (m_made.size() >= mostPages) // every request with a page of its own: nothing of it is asked for again
            m_made.clear();
        m_made[page] = now;
    }

private:
    static constexpr std::size_t mostPages = 10'000;
    std::unordered_map<std::string, SteadyTime> m_made;
};

} // namespace headroom
