#include "analysis/comparison/gates.h"

#include "analysis/comparison/metrics.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

std::string formatGate(const Gate& gate)
{
    return gate.request.empty() ? gate.name : gate.request + ':' + gate.name;
}

Result<std::vector<Gate>> parseGates(std::string_view text)
{
    std::vector<Gate> gates;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        const std::string one(text.substr(from, end - from));
        const std::size_t colon = one.rfind(':'); // a request's name may hold some
        const bool named = colon != std::string::npos;
        Gate gate{named ? one.substr(0, colon) : "", named ? one.substr(colon + 1) : one};
        if (!isMetric(gate.name))
            return badInput(fmt::format("'{}' is no metric of a comparison; there are {}", gate.name,
                                        fmt::join(metricNames(), ", ")));
        gates.push_back(std::move(gate));
        from = end + 1;
    }
    return gates;
}

} // namespace headroom
