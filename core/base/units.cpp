#include "base/units.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <optional>

namespace headroom {

namespace {

struct Unit {
    std::string_view name;
    nanoseconds length;
};

using namespace std::chrono_literals;
constexpr std::array<Unit, 8> durationUnits{
    {{"ns", 1ns}, {"us", 1us}, {"ms", 1ms}, {"s", 1s}, {"sec", 1s}, {"min", 1min}, {"m", 1min}, {"h", 1h}}};
constexpr nanoseconds longestDuration = std::chrono::hours(24 * 3650);

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// The number at the front of text; what follows it is left in text, trimmed. from_chars reads the C locale always.
std::optional<double> takeNumber(std::string_view& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number))
        return std::nullopt;
    text = trimmed(text.substr(static_cast<size_t>(end - text.data())));
    return number;
}

std::optional<nanoseconds> unitLength(std::string_view name)
{
    for (const Unit& unit : durationUnits) {
        if (unit.name == name)
            return unit.length;
    }
    return std::nullopt;
}

} // namespace

Result<nanoseconds> parseDuration(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const auto number = takeNumber(rest);
    if (!number)
        return badInput(
            fmt::format("'{}' is not a duration; write a number and a unit, such as 29s, 250ms or 2min", text));
    const auto unit = unitLength(rest);
    if (!unit)
        return badInput(fmt::format("'{}' needs a unit of time: ns, us, ms, s, min or h", text));
    const double length = *number * static_cast<double>(unit->count());
    if (length < 0)
        return badInput(fmt::format("'{}' is negative; a duration is zero or more", text));
    if (length > static_cast<double>(longestDuration.count()))
        return badInput(fmt::format("'{}' is longer than ten years", text));
    return nanoseconds(std::llround(length));
}

Result<Rate> parseRate(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const auto number = takeNumber(rest);
    if (!number || rest.size() < 2 || rest.front() != '/')
        return badInput(fmt::format("'{}' is not a rate; write requests per time, such as 50/s or 90/min", text));
    const auto unit = unitLength(trimmed(rest.substr(1)));
    if (!unit)
        return badInput(fmt::format("'{}' needs a unit of time after the slash: s, min or h", text));
    const Rate rate{*number, *unit};
    if (rate.count < 0)
        return badInput(fmt::format("'{}' is negative; a rate is zero or more", text));
    return rate;
}

Result<double> parseShare(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const auto number = takeNumber(rest);
    if (!number || (!rest.empty() && rest != "%"))
        return badInput(fmt::format("'{}' is not a share; write 80% or 0.8", text));
    const double share = rest.empty() ? *number : *number / 100;
    if (share < 0 || share > 1)
        return badInput(fmt::format("'{}' is not between 0 and 100 %", text));
    return share;
}

std::string formatDuration(nanoseconds duration)
{
    constexpr std::array<Unit, 6> units{{{"h", 1h}, {"min", 1min}, {"s", 1s}, {"ms", 1ms}, {"us", 1us}, {"ns", 1ns}}};
    if (duration == 0ns)
        return "0s";
    for (const Unit& unit : units) {
        if (duration % unit.length == 0ns)
            return fmt::format("{}{}", duration / unit.length, unit.name);
    }
    return fmt::format("{}ns", duration.count());
}

std::string formatRate(const Rate& rate)
{
    for (const Unit& unit : durationUnits) {
        if (unit.length == rate.per)
            return fmt::format("{}/{}", rate.count, unit.name);
    }
    return fmt::format("{}/s", rate.perSecond());
}

std::string formatLatency(nanoseconds latency)
{
    const double ns = static_cast<double>(latency.count());
    const auto threeDigits = [](double value, std::string_view unit) {
        const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return fmt::format("{:.{}f} {}", value, decimals, unit);
    };
    if (ns < 1e6)
        return fmt::format("{:.0f} us", ns / 1e3);
    if (ns < 1e9)
        return threeDigits(ns / 1e6, "ms");
    return threeDigits(ns / 1e9, "s");
}

std::string formatWallTime(WallTime time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count();
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                       utc.tm_hour, utc.tm_min, utc.tm_sec, (sinceEpoch % 1s).count());
}

} // namespace headroom
