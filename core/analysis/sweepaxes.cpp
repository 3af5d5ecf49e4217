#include "analysis/sweepaxes.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double widestLinear = 20; ///< largest / smallest value on a linear scale

nanoseconds highestOf(const SweepResult& result)
{
    nanoseconds highest = result.limit;
    for (const SweepRow& row : result.rows) {
        if (row.time)
            highest = std::max({highest, shownTime(*row.time), row.time->high.value_or(nanoseconds(0))});
    }
    return highest + highest / 10;
}

} // namespace

nanoseconds shownTime(const Percentile& time)
{
    return time.value ? *time.value : *time.atLeast;
}

SweepAxes sweepAxes(const SweepResult& result)
{
    SweepAxes axes;
    axes.highest = highestOf(result);
    const std::size_t last = result.rows.size() - 1;
    const double first = result.rows.front().number.value_or(0), largest = result.rows.back().number.value_or(0);
    axes.logarithmic = result.ordered && first > 0 && largest / first > widestLinear;
    const bool spaced = result.ordered && largest > first;
    const auto scaled = [&](double number) { return axes.logarithmic ? std::log(number) : number; };
    for (std::size_t row = 0; row <= last; ++row) {
        if (last == 0)
            axes.places.push_back(0.5);
        else if (spaced)
            axes.places.push_back((scaled(*result.rows[row].number) - scaled(first))
                                  / (scaled(largest) - scaled(first)));
        else
            axes.places.push_back(static_cast<double>(row) / static_cast<double>(last));
    }
    return axes;
}

} // namespace headroom
