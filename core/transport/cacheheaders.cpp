#include "transport/cacheheaders.h"

#include "transport/headernames.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

bool holds(std::string_view lowered, std::string_view word)
{
    return lowered.find(word) != std::string_view::npos;
}

/// https://developers.cloudflare.com/cache/concepts/cache-responses/ for the words that are neither HIT nor MISS.
CacheUse inWords(std::string_view value)
{
    const std::string lowered = lowerName(value);
    constexpr std::array<std::string_view, 4> hits{"hit", "stale", "revalidated", "updating"};
    constexpr std::array<std::string_view, 4> misses{"miss", "expired", "bypass", "dynamic"};
    const auto any = [&](const auto& words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(lowered, word); });
    };
    if (any(hits))
        return CacheUse::Hit;
    return any(misses) || holds(lowered, "fwd=") ? CacheUse::Miss : CacheUse::Unsaid;
}

} // namespace

CacheUse cacheUseIn(std::string_view name, std::string_view value)
{
    if (sameName(name, "age")) // a cache adds it to what it keeps; a fresh answer has none or "0"
        return value.find_first_of("123456789") == std::string_view::npos ? CacheUse::Unsaid : CacheUse::Hit;
    for (const std::string_view known : {"x-cache", "cf-cache-status", "cache-status", "x-cache-status"}) {
        if (sameName(name, known))
            return inWords(value);
    }
    return CacheUse::Unsaid;
}

} // namespace headroom
