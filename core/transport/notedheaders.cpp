#include "transport/notedheaders.h"

#include "transport/cacheheaders.h"
#include "transport/headernames.h"

namespace headroom {

namespace {

/// Age, X-Cache, Retry-After, Cache-Status, X-Cache-Status, CF-Cache-Status.
constexpr unsigned notedLengths = 1U << 3 | 1U << 7 | 1U << 11 | 1U << 12 | 1U << 14 | 1U << 15;

constexpr bool isInitial(char c)
{
    switch (c) {
    case 'a':
    case 'A':
    case 'c':
    case 'C':
    case 'r':
    case 'R':
    case 'x':
    case 'X':
        return true;
    default:
        return false;
    }
}

} // namespace

void NotedHeaders::clear()
{
    retryAfter.clear();
    cache = CacheUse::Unsaid;
}

bool NotedHeaders::mayKnow(std::string_view name)
{
    return !name.empty() && name.size() <= longestNotedName && (notedLengths >> name.size() & 1U) != 0
        && isInitial(name.front());
}

void NotedHeaders::note(std::string_view name, std::string_view value)
{
    if (!mayKnow(name))
        return;
    if (sameName(name, "retry-after"))
        retryAfter = value;
    else
        cache = joined(cache, cacheUseIn(name, value));
}

} // namespace headroom
