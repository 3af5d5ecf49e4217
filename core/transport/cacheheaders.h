#pragma once

#include "base/cacheuse.h"

#include <string_view>

namespace headroom {

/// What one header of an answer says of a cache. Known are Age (RFC 9111), Cache-Status (RFC 9211), X-Cache
/// (CloudFront, Fastly, Akamai, Varnish), X-Cache-Status (nginx, by custom) and CF-Cache-Status (Cloudflare).
[[nodiscard]] CacheUse cacheUseIn(std::string_view name, std::string_view value);

/// Of several headers, or several caches in a row: one that hit has answered.
[[nodiscard]] constexpr CacheUse joined(CacheUse a, CacheUse b)
{
    if (a == CacheUse::Hit || b == CacheUse::Hit)
        return CacheUse::Hit;
    return a == CacheUse::Unsaid ? b : a;
}

} // namespace headroom
