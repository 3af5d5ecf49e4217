#pragma once

#include "base/cacheuse.h"

#include <string>
#include <string_view>

namespace headroom {

/// Of every answer's headers the few that somebody always wants to know.
struct NotedHeaders {
    std::string retryAfter;
    CacheUse cache = CacheUse::Unsaid;

    /// An answer begins: what was heard so far came with an interim one.
    void clear();
    void note(std::string_view name, std::string_view value);
    /// Whether a name of that length, with that first letter, could be one of them: this is asked of every header of
    /// every answer, and most have another initial or another length.
    [[nodiscard]] static bool mayKnow(std::string_view name);
};

/// So long are the names that are known at most.
inline constexpr std::size_t longestNotedName = 15;

} // namespace headroom
