#include "engine/redirectwords.h"

#include <fmt/format.h>

namespace headroom {

std::string stillARedirect(const TransferResult& result)
{
    return result.leadsOn.empty() ? std::string()
                                  : fmt::format("still a redirect after {}, to {}", result.redirects, result.leadsOn);
}

} // namespace headroom
