#include "serverlog/logtime.h"

#include "serverlog/logtext.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

using namespace std::chrono;

/// Exactly `digits` digits off the front; -1 if they are not there.
int takeDigits(std::string_view& text, std::size_t digits)
{
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (i >= text.size() || !isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

struct DayTime {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;

    [[nodiscard]] std::optional<sys_seconds> utc() const
    {
        const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day))};
        const bool inClock = hour < 24 && minute < 60 && second <= 60;
        if (!date.ok() || !inClock || year < 1970 || year > 2200) // what nanoseconds in 64 bits can hold
            return std::nullopt;
        return sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    }
};

bool takeClock(std::string_view& text, DayTime& time)
{
    return (time.hour = takeDigits(text, 2)) >= 0 && take(text, ":") && (time.minute = takeDigits(text, 2)) >= 0
        && take(text, ":") && (time.second = takeDigits(text, 2)) >= 0;
}

/// Up to nine digits behind a point or a comma, as nanoseconds; `grain` is what the last one is worth.
nanoseconds takeFraction(std::string_view& text, nanoseconds& grain)
{
    nanoseconds fraction{0};
    grain = seconds(1);
    if (text.size() < 2 || (text[0] != '.' && text[0] != ',') || !isDigit(text[1]))
        return fraction;
    text.remove_prefix(1);
    for (; !text.empty() && isDigit(text[0]); text.remove_prefix(1)) {
        if (grain > nanoseconds(1))
            fraction += (text[0] - '0') * (grain /= 10);
    }
    return fraction;
}

/// "Z", "+0130", "+01:30" or nothing.
seconds takeZone(std::string_view& text)
{
    std::string_view rest = text;
    if (take(text, "Z") || rest.empty() || (rest[0] != '+' && rest[0] != '-'))
        return seconds(0);
    const int sign = rest[0] == '-' ? -1 : 1;
    rest.remove_prefix(1);
    const int hour = takeDigits(rest, 2);
    take(rest, ":");
    const int minute = takeDigits(rest, 2);
    if (hour < 0 || minute < 0 || hour > 23 || minute > 59)
        return seconds(0);
    text = rest;
    return sign * (hours(hour) + minutes(minute));
}

} // namespace

std::optional<LogTime> takeIsoTime(std::string_view& text)
{
    if (text.size() < 19 || text[4] != '-') // most lines end here
        return std::nullopt;
    std::string_view rest = text;
    DayTime time;
    const bool written = (time.year = takeDigits(rest, 4)) >= 0 && take(rest, "-")
        && (time.month = takeDigits(rest, 2)) >= 0 && take(rest, "-") && (time.day = takeDigits(rest, 2)) >= 0
        && (take(rest, "T") || take(rest, " ")) && takeClock(rest, time);
    const auto utc = written ? time.utc() : std::nullopt;
    if (!utc)
        return std::nullopt;
    LogTime found;
    const nanoseconds fraction = takeFraction(rest, found.grain);
    found.at = *utc + fraction - takeZone(rest);
    text = rest;
    return found;
}

std::optional<LogTime> takeClfTime(std::string_view& text)
{
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::string_view rest = text;
    DayTime time;
    if ((time.day = takeDigits(rest, 2)) < 0 || !take(rest, "/"))
        return std::nullopt;
    const auto month = std::find(months.begin(), months.end(), rest.substr(0, 3));
    if (month == months.end())
        return std::nullopt;
    time.month = static_cast<int>(month - months.begin()) + 1;
    rest.remove_prefix(3);
    const bool written =
        take(rest, "/") && (time.year = takeDigits(rest, 4)) >= 0 && take(rest, ":") && takeClock(rest, time);
    const auto utc = written ? time.utc() : std::nullopt;
    if (!utc)
        return std::nullopt;
    take(rest, " ");
    text = rest;
    const seconds zone = takeZone(text);
    return LogTime{*utc - zone, seconds(1)};
}

std::optional<LogTime> epochTime(std::int64_t value)
{
    constexpr std::int64_t latest = 7'258'118'400'000; // the year 2200: nanoseconds in 64 bits hold no more
    if (value < 0 || value >= latest)
        return std::nullopt;
    return LogTime{WallTime(milliseconds(value)), milliseconds(1)};
}

std::optional<LogTime> takeEpochMilliseconds(std::string_view& text)
{
    constexpr std::size_t digits = 13;
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    if (end - text.begin() != digits || text[0] == '0')
        return std::nullopt;
    const auto time = epochTime(numberIn<std::int64_t>(text.substr(0, digits)).value_or(-1));
    if (time)
        text.remove_prefix(digits);
    return time;
}

} // namespace headroom
