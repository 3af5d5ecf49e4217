#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Decimals at which `percent` shows two significant digits.
int decimalsFor(double percent)
{
    if (percent <= 0)
        return 0;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(percent))), 0, 9);
}

std::string withoutTrailingZeros(std::string number)
{
    if (number.find('.') == std::string::npos)
        return number;
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.')
        number.pop_back();
    return number;
}

std::string percentOf(double share)
{
    const double percent = share * 100;
    const std::string text =
        withoutTrailingZeros(fmt::format("{:.{}f}", percent, decimalsFor(std::min(percent, 100 - percent))));
    return text == "-0" ? "0" : text; // a hair past the limit leaves no headroom, but no negative nothing
}

std::string signedPercent(double share, int mostDecimals)
{
    const double percent = share * 100;
    const int decimals = std::min(mostDecimals, decimalsFor(std::abs(percent)));
    const std::string number = withoutTrailingZeros(fmt::format("{:.{}f}", std::abs(percent), decimals));
    return number == "0" ? number : (percent > 0 ? '+' : '-') + number;
}

std::string_view unitOf(std::string_view latency)
{
    return latency.substr(latency.find(' ') + 1);
}

std::string_view numberOf(std::string_view latency)
{
    return latency.substr(0, latency.find(' '));
}

std::string formatAtLeast(const Percentile& percentile)
{
    const std::string known = formatLatency(*percentile.atLeast);
    const std::string low = formatLatency(percentile.low.value_or(*percentile.atLeast));
    const std::string_view limit = percentile.atLimit ? "limit" : "";
    if (low == known)
        return limit.empty() ? ">= " + known : fmt::format(">= {} ({})", known, limit);
    return fmt::format(">= {} ({}{}from {})", known, limit, limit.empty() ? "" : "; ", low);
}

} // namespace

std::string grouped(std::uint64_t count)
{
    std::string digits = fmt::format("{}", count);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string counted(std::uint64_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", grouped(count), noun, count == 1 ? "" : "s");
}

std::string outcomeWords(Outcome outcome)
{
    std::string words(outcomeName(outcome));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string formatShare(double share)
{
    return percentOf(share) + " %";
}

std::string formatShareBound(double share)
{
    const double percent = share * 100;
    const int decimals = decimalsFor(percent);
    const double scale = std::pow(10, decimals);
    const double up =
        std::max(0.0, std::ceil(percent * scale - 1e-6)) / scale; // 0.1 % must not become 0.11 % by a rounding error
    return withoutTrailingZeros(fmt::format("{:.{}f}", up, decimals)) + " %";
}

std::string formatShareRange(double low, double high)
{
    return fmt::format("{}-{} %", percentOf(low), percentOf(high));
}

std::string formatChange(double share)
{
    return signedPercent(share, 2) + " %";
}

std::string formatPoints(double share)
{
    return signedPercent(share, 4) + " points";
}

std::string formatPerSecond(double rate)
{
    if (rate < 10)
        return fmt::format("{:.2f}", rate);
    const double whole = std::floor(rate);
    const auto tenths = static_cast<int>(std::floor((rate - whole) * 10 + 0.5));
    return fmt::format("{}.{}", grouped(static_cast<std::uint64_t>(whole) + (tenths == 10 ? 1 : 0)), tenths % 10);
}

std::string formatSetTime(nanoseconds time)
{
    using namespace std::chrono_literals;
    if (time >= 1s && time % 1s != 0s)
        return withoutTrailingZeros(fmt::format("{:.9f}", toSeconds(time))) + " s";
    std::string text = formatDuration(time);
    text.insert(text.find_first_not_of("-0123456789"), 1, ' ');
    return text;
}

std::string formatElapsed(nanoseconds time)
{
    using namespace std::chrono_literals;
    if (time < 10s)
        return formatLatency(std::chrono::round<std::chrono::milliseconds>(time));
    const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
    if (seconds < 120)
        return fmt::format("{} s", seconds);
    if (seconds % 60 == 0)
        return fmt::format("{} min", seconds / 60);
    return fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string formatMoment(nanoseconds sinceStart)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(sinceStart).count();
    if (seconds < 3600)
        return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string formatPercentile(const Percentile& percentile)
{
    if (percentile.atLeast)
        return formatAtLeast(percentile);
    const std::string value = formatLatency(percentile.value.value_or(nanoseconds(0)));
    if (!percentile.low)
        return value;
    const std::string low = formatLatency(*percentile.low);
    if (!percentile.high)
        return fmt::format("{} (from {})", value, low);
    const std::string high = formatLatency(*percentile.high);
    if (unitOf(low) == unitOf(value) && unitOf(high) == unitOf(value))
        return fmt::format("{} ({}-{})", value, numberOf(low), numberOf(high));
    return fmt::format("{} ({} - {})", value, low, high);
}

} // namespace headroom
