#include "profile/passcondition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr std::string_view percentTail = " % of limit";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The first word; what follows it is left in text.
std::string_view takeWord(std::string_view& text)
{
    const std::string_view word = text.substr(0, text.find_first_of(" \t<>="));
    text = trimmed(text.substr(word.size()));
    return word;
}

std::string_view takeComparison(std::string_view& text)
{
    const std::string_view signs = text.substr(0, text.find_first_not_of("<>="));
    text = trimmed(text.substr(signs.size()));
    return signs;
}

std::string wordsOfMeasures()
{
    std::string words;
    for (const std::string_view name : measuredNames)
        words += fmt::format("{}{}", words.empty() ? "" : ", ", name);
    return words;
}

std::optional<Measured> measuredNamed(std::string_view name)
{
    const auto* const found = std::find(measuredNames.begin(), measuredNames.end(), name);
    if (found == measuredNames.end())
        return std::nullopt;
    return static_cast<Measured>(found - measuredNames.begin());
}

/// "0.1 %" -> 0.1, "80 % of limit" -> 80 with `tail` " of limit"; unset where it does not read so.
std::optional<double> percentIn(std::string_view text, std::string_view tail)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number))
        return std::nullopt;
    std::string_view rest = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    if (rest.empty() || rest.front() != '%')
        return std::nullopt;
    rest = trimmed(rest.substr(1));
    if (tail.empty())
        return rest.empty() ? std::optional(number) : std::nullopt;
    const std::string_view of = takeWord(rest);
    return of == "of" && rest == "limit" ? std::optional(number) : std::nullopt;
}

Result<PassThreshold> readTime(std::string_view text)
{
    if (const auto percent = percentIn(text, "of limit"))
        return PercentOfLimit{*percent};
    if (const auto time = parseDuration(text))
        return *time;
    return badInput(fmt::format("'{}' is neither a time, such as 2 s, nor a share such as 80 % of limit", text));
}

Result<PassThreshold> readShare(std::string_view text)
{
    if (text == "0")
        return Percent{};
    if (const auto percent = percentIn(text, {}))
        return Percent{*percent};
    return badInput(fmt::format("'{}' is not a share; write 0, or a number with a % sign, such as 0.1 %", text));
}

Result<PassThreshold> readThreshold(Measured what, std::string_view text)
{
    if (percentileShare(what))
        return readTime(text);
    if (what == Measured::Throughput)
        return parseRate(text).map([](const Rate& rate) { return PassThreshold(rate); });
    return readShare(text);
}

constexpr std::array<std::pair<PercentileTime, std::string_view>, 4> timeWords{{
    {PercentileTime::Response, "response"},
    {PercentileTime::Service, "service"},
    {PercentileTime::Completion, "completion"},
    {PercentileTime::Accepted, "accepted"},
}};

std::string_view timeWord(PercentileTime time)
{
    return std::find_if(timeWords.begin(), timeWords.end(), [&](const auto& one) { return one.first == time; })->second;
}

/// Service time against the limit and response time against a time, unless the condition names one.
Result<PercentileTime> readPercentileTime(std::string_view word, const PassThreshold& threshold)
{
    if (word.empty())
        return std::holds_alternative<PercentOfLimit>(threshold) ? PercentileTime::Service : PercentileTime::Response;
    for (const auto& [time, known] : timeWords) {
        if (known == word)
            return time;
    }
    return badInput(fmt::format("'{}' is none of response, service, completion and accepted", word));
}

std::string_view comparisonOf(const PassCondition& condition)
{
    if (wantsMost(condition.what))
        return ">=";
    const auto* share = std::get_if<Percent>(&condition.threshold);
    return share && share->percent == 0 ? "=" : "<=";
}

Result<void> checkComparison(std::string_view signs, const PassCondition& condition)
{
    const std::string_view usual = comparisonOf(condition);
    if (signs == usual || (usual == "=" && signs == "<="))
        return {};
    return badInput(fmt::format("{} is held against a threshold with {}, not with '{}'", measuredName(condition.what),
                                usual, signs));
}

} // namespace

std::optional<double> percentileShare(Measured what)
{
    switch (what) {
    case Measured::P50:
        return 0.5;
    case Measured::P90:
        return 0.9;
    case Measured::P95:
        return 0.95;
    case Measured::P99:
        return 0.99;
    case Measured::P99_9:
        return 0.999;
    default:
        return std::nullopt;
    }
}

bool isOfJobs(const PassCondition& condition)
{
    if (percentileShare(condition.what))
        return condition.time == PercentileTime::Completion || condition.time == PercentileTime::Accepted;
    return condition.what == Measured::NotDone || condition.what == Measured::Abandoned;
}

std::optional<nanoseconds> thresholdTime(const PassCondition& condition, nanoseconds limit)
{
    if (const auto* time = std::get_if<nanoseconds>(&condition.threshold))
        return *time;
    if (const auto* share = std::get_if<PercentOfLimit>(&condition.threshold))
        return nanoseconds(std::llround(static_cast<double>(limit.count()) * share->percent / 100));
    return std::nullopt;
}

Result<PassCondition> parsePassCondition(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const std::string_view name = takeWord(rest);
    const auto what = measuredNamed(name);
    if (!what)
        return badInput(fmt::format("'{}' begins with none of {}", text, wordsOfMeasures()));
    const auto wrong = [&](const Error& error) { return badInput(fmt::format("'{}': {}", text, error.message)); };
    const std::string_view time = takeWord(rest);
    if (!time.empty() && !percentileShare(*what))
        return badInput(fmt::format("'{}': after {} comes a comparison and a threshold, not '{}'", text, name, time));
    const std::string_view signs = takeComparison(rest);
    if (signs.empty() || rest.empty())
        return badInput(fmt::format("'{}' lacks a threshold; write for example {}", text,
                                    percentileShare(*what)              ? fmt::format("{} <= 80 % of limit", name)
                                        : *what == Measured::Throughput ? "throughput >= 40/s"
                                        : wantsMost(*what)              ? fmt::format("{} >= 99.9 %", name)
                                                                        : fmt::format("{} <= 0.1 %", name)));
    PassCondition condition;
    condition.what = *what;
    const auto read = readThreshold(*what, rest)
                          .and_then([&](const PassThreshold& threshold) {
                              condition.threshold = threshold;
                              return readPercentileTime(time, threshold);
                          })
                          .and_then([&](PercentileTime of) {
                              condition.time = percentileShare(*what) ? of : condition.time;
                              return checkComparison(signs, condition);
                          })
                          .and_then([&] { return checkPassThreshold(condition); });
    if (!read)
        return wrong(read.error());
    return condition;
}

std::string formatPassThreshold(const PassCondition& condition)
{
    if (const auto* time = std::get_if<nanoseconds>(&condition.threshold)) {
        std::string text = formatDuration(*time);
        return text.insert(text.find_first_not_of("0123456789"), 1, ' ');
    }
    if (const auto* share = std::get_if<PercentOfLimit>(&condition.threshold))
        return fmt::format("{}{}", share->percent, percentTail);
    if (const auto* rate = std::get_if<Rate>(&condition.threshold))
        return formatRate(*rate);
    const double percent = std::get<Percent>(condition.threshold).percent;
    return percent == 0 ? "0" : fmt::format("{} %", percent);
}

std::string formatPassCondition(const PassCondition& condition)
{
    std::string text(measuredName(condition.what));
    const bool service = condition.time == PercentileTime::Service;
    if (percentileShare(condition.what) && !(service && std::holds_alternative<PercentOfLimit>(condition.threshold)))
        text += fmt::format(" {}", timeWord(condition.time));
    return fmt::format("{} {} {}", text, comparisonOf(condition), formatPassThreshold(condition));
}

Result<void> checkPassThreshold(const PassCondition& condition)
{
    const PassThreshold& threshold = condition.threshold;
    const auto* time = std::get_if<nanoseconds>(&threshold);
    const auto* ofLimit = std::get_if<PercentOfLimit>(&threshold);
    const auto* rate = std::get_if<Rate>(&threshold);
    const auto* share = std::get_if<Percent>(&threshold);
    const bool percentile = percentileShare(condition.what).has_value();
    const bool throughput = condition.what == Measured::Throughput;
    if ((time || ofLimit) != percentile || (rate != nullptr) != throughput)
        return badInput("the threshold is not of the measure's kind");
    if (ofLimit && isOfJobs(condition))
        return badInput("the limit ends requests, not jobs; give a time, such as 60 s");
    if (time && *time <= nanoseconds(0))
        return badInput("no request takes no time; give more than 0 s");
    if (ofLimit && !(ofLimit->percent > 0 && ofLimit->percent <= 100))
        return badInput("a share of the limit is more than 0 % and at most 100 %");
    if (rate && !(rate->count > 0))
        return badInput("every run has that throughput; give more than 0/s");
    if (share && !(share->percent >= 0 && share->percent <= 100))
        return badInput("a share is from 0 to 100 %");
    if (share && share->percent == 0 && wantsMost(condition.what))
        return badInput("every run has that; give more than 0 %");
    return {};
}

} // namespace headroom
