#include "scenario/retrydecision.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <iomanip>
#include <locale>
#include <sstream>
#include <string>

namespace headroom {

namespace {

bool budgetAllows(const RetryPolicy& policy, const RetriesSoFar& soFar)
{
    return !policy.budget
        || static_cast<double>(soFar.retries) + 1 <= *policy.budget * static_cast<double>(soFar.planned);
}

/// Stops doubling before it could overflow.
nanoseconds backoffAfter(const RetryPolicy& policy, std::uint32_t attempt)
{
    nanoseconds backoff = std::max(policy.backoff, nanoseconds(0));
    for (std::uint32_t i = 0; i < attempt && backoff.count() > 0 && backoff < policy.longestBackoff; ++i) {
        if (backoff > policy.longestBackoff / 2)
            return policy.longestBackoff;
        backoff *= 2;
    }
    return std::min(backoff, policy.longestBackoff);
}

nanoseconds share(nanoseconds time, double of)
{
    return nanoseconds(static_cast<nanoseconds::rep>(static_cast<double>(time.count()) * of));
}

nanoseconds withJitter(nanoseconds backoff, RetryPolicy::Jitter jitter, double draw)
{
    switch (jitter) {
    case RetryPolicy::Jitter::None:
        break;
    case RetryPolicy::Jitter::Full:
        return share(backoff, draw);
    case RetryPolicy::Jitter::Equal:
        return backoff / 2 + share(backoff - backoff / 2, draw);
    }
    return backoff;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::optional<nanoseconds> readSeconds(std::string_view text)
{
    constexpr std::int64_t most = std::chrono::duration_cast<std::chrono::seconds>(nanoseconds::max()).count();
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t seconds = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec != std::errc{})
        seconds = most; // more than 64 bits of seconds
    return std::chrono::seconds(std::min(seconds, most));
}

/// Whatever weekday the date claims. std::get_time takes a text that ends early for a whole one, so what is missing has
/// to show: the year, or the zone that the caller looked for.
std::optional<WallTime> readDate(std::string_view text, const char* form)
{
    std::tm date{};
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    in >> std::get_time(&date, form);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof())
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day day{year(date.tm_year + 1900), month(static_cast<unsigned>(date.tm_mon) + 1),
                             std::chrono::day(static_cast<unsigned>(date.tm_mday))};
    if (!day.ok() || date.tm_year < 70 || date.tm_year > 300) // 2200 still fits into nanoseconds
        return std::nullopt;
    return WallTime(sys_days(day)) + hours(date.tm_hour) + minutes(date.tm_min) + seconds(date.tm_sec);
}

/// HTTP's three forms: RFC 9110 section 5.6.7.
std::optional<WallTime> readDate(std::string_view text)
{
    if (!text.ends_with(" GMT"))
        return readDate(text, "%a %b %d %H:%M:%S %Y");
    const auto date = readDate(text, "%a, %d %b %Y %H:%M:%S GMT");
    return date ? date : readDate(text, "%A, %d-%b-%y %H:%M:%S GMT");
}

} // namespace

std::optional<RetryDecision> decideRetry(const RetryPolicy& policy, const EndedAttempt& ended,
                                         const RetriesSoFar& soFar, double draw)
{
    if (std::find(policy.on.begin(), policy.on.end(), ended.outcome) == policy.on.end())
        return std::nullopt;
    if (ended.attempt >= policy.atMost || !budgetAllows(policy, soFar))
        return std::nullopt;
    RetryDecision decision{withJitter(backoffAfter(policy, ended.attempt), policy.jitter, draw)};
    if (const auto asked = policy.retryAfter ? parseRetryAfter(ended.retryAfter, ended.at) : std::nullopt) {
        decision.retryAfterCut = *asked > longestRetryAfter;
        decision.after = std::max(decision.after, std::min(*asked, longestRetryAfter));
    }
    return decision;
}

std::optional<nanoseconds> parseRetryAfter(std::string_view text, WallTime now)
{
    text = trimmed(text);
    if (const auto seconds = readSeconds(text))
        return seconds;
    constexpr std::size_t longestDate = 40; // "Wednesday, 06-Nov-94 08:49:37 GMT" has 33
    const auto date = text.size() > longestDate ? std::nullopt : readDate(text);
    if (!date)
        return std::nullopt;
    return std::max(nanoseconds(0), std::chrono::duration_cast<nanoseconds>(*date - now));
}

} // namespace headroom
