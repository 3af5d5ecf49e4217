#include "analysis/findings/finding.h"

#include "profile/requestrows.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace headroom {

std::string nameOf(const RunEvidence& run, std::size_t request)
{
    const std::vector<RequestRow> rows = requestRows(run.profile);
    return request < rows.size() ? rows[request].name : fmt::format("request {}", request + 1);
}

std::string alsoOthers(std::size_t others)
{
    if (others == 0)
        return {};
    return others == 1 ? " The same holds for another request of the profile."
                       : fmt::format(" The same holds for {} other requests of the profile.", others);
}

std::string formatBytes(double bytes)
{
    if (bytes < 1000)
        return fmt::format("{:.0f} bytes", bytes);
    constexpr std::array<std::pair<double, const char*>, 3> units{{{1e3, "kB"}, {1e6, "MB"}, {1e9, "GB"}}};
    std::size_t unit = 0;
    while (unit + 1 < units.size() && bytes >= 999.5 * units[unit].first)
        ++unit;
    const double value = bytes / units[unit].first;
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return fmt::format("{:.{}f} {}", value, decimals, units[unit].second);
}

std::string formatSeconds(double seconds)
{
    return formatLatency(nanoseconds(static_cast<nanoseconds::rep>(seconds * 1e9)));
}

double shareOf(std::uint64_t part, std::uint64_t all)
{
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

} // namespace headroom
