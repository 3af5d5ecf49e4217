#include "transport/cacheheaders.h"

#include "transport/headernames.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

/// Whole words only: "MISS from white.example.net" is no hit. CloudFront's "RefreshHit" ends in one.
bool holds(std::string_view lowered, std::string_view word)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t at = lowered.find(word); at != std::string_view::npos; at = lowered.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !isLetter(lowered[at - 1]) || lowered.substr(0, at).ends_with("refresh");
        if (begins && (end == lowered.size() || !isLetter(lowered[end])))
            return true;
    }
    return false;
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
    return any(misses) || holds(lowered, "fwd") ? CacheUse::Miss : CacheUse::Unsaid;
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
