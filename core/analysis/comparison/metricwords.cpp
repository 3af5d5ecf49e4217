#include "analysis/comparison/metricwords.h"

#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// What shares and rates are the better for when they grow.
bool turned(Shown shown)
{
    return shown == Shown::GoodShare || shown == Shown::Rate;
}

ShownChange shownChange(const Change& change, Shown shown)
{
    const auto out = [&](double value) {
        if (change.scale == Scale::Ratio)
            return (turned(shown) ? 1 / value : value) - 1;
        return turned(shown) ? -value : value;
    };
    const auto end = [&](const std::optional<double>& value) {
        return value ? std::optional(out(*value)) : std::nullopt;
    };
    ShownChange said{{out(change.range.value), end(change.range.low), end(change.range.high)}, change.bound};
    if (turned(shown)) {
        std::swap(said.range.low, said.range.high);
        if (said.bound != Change::Bound::Exactly)
            said.bound = said.bound == Change::Bound::AtLeast ? Change::Bound::AtMost : Change::Bound::AtLeast;
    }
    return said;
}

std::string sizeWords(double value, Shown shown)
{
    return shown == Shown::Time || shown == Shown::Rate ? formatChange(value) : formatPoints(value);
}

/// Without its sign: of a size, not of a direction.
std::string unsignedWords(double value, Shown shown)
{
    const std::string words = sizeWords(value, shown);
    return words.starts_with('+') || words.starts_with('-') ? words.substr(1) : words;
}

std::string changeWords(const ShownChange& change, Shown shown)
{
    const std::string size = sizeWords(change.range.value, shown);
    switch (change.bound) {
    case Change::Bound::AtLeast:
        return "at least " + size;
    case Change::Bound::AtMost:
        return "at most " + size;
    case Change::Bound::Exactly:
        break;
    }
    return size;
}

std::string rangeWords(const ShownChange& change, Shown shown)
{
    const auto& [value, low, high] = change.range;
    if (low && high) {
        const std::string first = sizeWords(*low, shown);
        return fmt::format("{} to {}", first.substr(0, first.find(' ')), sizeWords(*high, shown));
    }
    if (low)
        return "from " + sizeWords(*low, shown);
    return high ? "up to " + sizeWords(*high, shown) : "";
}

std::string noiseWords(const MetricComparison& metric, double tolerance, std::size_t baselines)
{
    if (metric.judged.small)
        return fmt::format("shown, but within {} as measured", formatShare(tolerance));
    // "Noise" itself would read as if something had been found.
    const std::string seen = metric.change->nothing ? "none seen" : "no change shown";
    return metric.showsText.empty() ? seen : fmt::format("{}: {}", seen, wouldShowWords(metric.showsText, baselines));
}

std::string tooFewWords(const MetricComparison& metric)
{
    return pastWhatIsShown(metric) ? "not known: past what either run shows" : "too few";
}

std::string readingWords(const MetricComparison& metric, double tolerance, std::size_t baselines)
{
    const std::string_view name = readingName(metric.judged.reading);
    switch (metric.judged.reading) {
    case Reading::Worse:
    case Reading::Better:
        return metric.judged.surely ? fmt::format("surely {} than {}", name, formatShare(tolerance))
                                    : std::string(name);
    case Reading::Same:
        return fmt::format("same within {}", formatShare(tolerance));
    case Reading::Noise:
        return noiseWords(metric, tolerance, baselines);
    case Reading::TooFew:
        break;
    }
    return tooFewWords(metric);
}

/// Of several baselines, what they have in the middle (of times, the geometric mean).
std::string beforeWords(const MetricComparison& metric)
{
    if (metric.values.size() == 2)
        return metric.values.front().briefText;
    const double from = metric.change->from;
    const std::string mean = metric.shown == Shown::Time
        ? formatLatency(std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(from)))
        : metric.shown == Shown::Rate ? formatPerSecond(1 / from) + "/s"
                                      : formatShare(turned(metric.shown) ? 1 - from : from);
    return mean + " on average";
}

} // namespace

std::string wouldShowWords(std::string_view sizes, std::size_t baselines)
{
    return fmt::format("with the noise of {} only changes of at least {} would show",
                       baselines == 1 ? "this pair" : "these runs", sizes);
}

std::string tellingWords(const MetricComparison& metric)
{
    const std::string range = metric.rangeText.empty() ? "" : "; " + metric.rangeText;
    return fmt::format("{} went from {} to {} ({}{})", metric.words, beforeWords(metric),
                       metric.values.back().briefText, metric.changeText, range);
}

bool pastWhatIsShown(const MetricComparison& metric)
{
    const auto past = [](const ShownValue& value) {
        const auto* percentile = std::get_if<Percentile>(&value.value);
        return percentile && percentile->atLeast.has_value();
    };
    return past(metric.values.back()) && std::any_of(metric.values.begin(), metric.values.end() - 1, past);
}

void putInWords(MetricComparison& metric, double tolerance, std::size_t baselines)
{
    metric.changeText = "-";
    if (metric.change) {
        metric.shownChange = shownChange(*metric.change, metric.shown);
        metric.changeText = changeWords(*metric.shownChange, metric.shown);
        metric.rangeText = rangeWords(*metric.shownChange, metric.shown);
        if (metric.change->shows && metric.judged.reading != Reading::TooFew)
            metric.showsText = unsignedWords(*metric.change->shows, metric.shown);
    }
    metric.readingText = readingWords(metric, tolerance, baselines);
}

} // namespace headroom
