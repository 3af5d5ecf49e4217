#include "analysis/comparison/reading.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double level = 0.025; ///< in each direction

double ratioAt(double tolerance)
{
    return 1 + tolerance;
}

bool within(const Change& change, double tolerance)
{
    if (!change.range.low || !change.range.high)
        return false;
    if (change.scale == Scale::Ratio)
        return *change.range.low >= 1 / ratioAt(tolerance) && *change.range.high <= ratioAt(tolerance);
    const double allowed = tolerance * change.from;
    return *change.range.low >= -allowed && *change.range.high <= allowed;
}

bool wholeIntervalBeyond(const Change& change, double tolerance, bool worse)
{
    const auto& end = worse ? change.range.low : change.range.high;
    if (!end)
        return false;
    if (change.scale == Scale::Ratio)
        return worse ? *end > ratioAt(tolerance) : *end < 1 / ratioAt(tolerance);
    return worse ? *end > tolerance * change.from : *end < -tolerance * change.from;
}

/// As measured it is in a direction that cannot be shown, for want of an end.
bool cannotBeTold(const Change& change)
{
    const double none = change.scale == Scale::Ratio ? 1 : 0;
    return !change.nothing
        && ((change.range.value > none && !change.range.low) || (change.range.value < none && !change.range.high));
}

/// Not even all requests against none would be shown.
bool showsNothing(const Change& change)
{
    return change.scale == Scale::Difference && change.shows && *change.shows >= 1;
}

/// Which of the changes hold together; those that could never be rejected leave their share of the level to the rest.
std::vector<bool> rejected(std::span<const std::optional<Change>> changes, double Change::*p)
{
    std::vector<double> tested;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i] && !changes[i]->nothing) {
            tested.push_back((*changes[i]).*p);
            places.push_back(i);
        }
    }
    const std::vector<bool> held = holmRejects(tested, level);
    std::vector<bool> all(changes.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        all[places[i]] = held[i];
    return all;
}

} // namespace

std::string_view readingName(Reading reading)
{
    switch (reading) {
    case Reading::Worse:
        return "worse";
    case Reading::Better:
        return "better";
    case Reading::Same:
        return "same";
    case Reading::Noise:
        return "noise";
    case Reading::TooFew:
        return "too few";
    }
    return "";
}

bool beyondTolerance(const Change& change, double tolerance)
{
    if (change.scale == Scale::Ratio)
        return change.range.value > ratioAt(tolerance) || change.range.value < 1 / ratioAt(tolerance);
    return std::abs(change.range.value) > tolerance * change.from;
}

std::vector<Judged> readingsOf(std::span<const std::optional<Change>> changes, double tolerance)
{
    const std::vector<bool> worse = rejected(changes, &Change::pWorse);
    const std::vector<bool> better = rejected(changes, &Change::pBetter);
    std::vector<Judged> readings;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Judged judged;
        if (changes[i]) {
            const Change& change = *changes[i];
            const bool shown = worse[i] || better[i];
            const bool sure = shown && beyondTolerance(change, tolerance);
            judged.reading = sure                              ? (worse[i] ? Reading::Worse : Reading::Better)
                : cannotBeTold(change) || showsNothing(change) ? Reading::TooFew
                : within(change, tolerance)                    ? Reading::Same
                                                               : Reading::Noise;
            judged.surely = sure && wholeIntervalBeyond(change, tolerance, worse[i]);
            judged.small = shown && judged.reading == Reading::Noise;
        }
        readings.push_back(judged);
    }
    return readings;
}

} // namespace headroom
