#include "report/recordtimes.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace headroom {

namespace {

std::tm here(WallTime time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

/// "+01:00"
std::string offsetOf(const std::tm& local)
{
    const long minutes = std::labs(local.tm_gmtoff) / 60;
    return fmt::format("{}{:02}:{:02}", local.tm_gmtoff < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

} // namespace

std::string recordTime(WallTime time, RecordTimes times)
{
    if (times == RecordTimes::Utc)
        return formatWallTime(time);
    const std::tm local = here(time);
    // Told as if it were UTC, with the zone's offset in place of the Z.
    std::string text = formatWallTime(time + std::chrono::seconds(local.tm_gmtoff));
    text.pop_back();
    return text + offsetOf(local);
}

std::string recordZone(WallTime time, RecordTimes times)
{
    if (times == RecordTimes::Utc)
        return "UTC, in this record and in its CSV files";
    const std::tm local = here(time);
    return fmt::format("{} ({}) in this record, UTC in its CSV files", local.tm_zone, offsetOf(local));
}

} // namespace headroom
