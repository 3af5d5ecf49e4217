#include "charts/curvepoints.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds shownWithoutEnd = 60s;
constexpr nanoseconds shortestStage = 1ms; ///< as a profile's check has it
constexpr double stepsShown = 50;

RateStage rateStage(const UserStage& stage)
{
    return {{static_cast<double>(stage.from), 1s}, {static_cast<double>(stage.to), 1s}, stage.length};
}

UserStage userStage(const RateStage& stage)
{
    return {static_cast<std::uint32_t>(std::lround(stage.from.count)),
            static_cast<std::uint32_t>(std::lround(stage.to.count)), stage.length};
}

/// In the unit the rate is written in.
Rate withValue(const Rate& rate, double perSecond)
{
    return {perSecond * std::chrono::duration<double>(rate.per).count(), rate.per};
}

template <typename T> T snapped(T value, T step);
template <> double snapped(double value, double step)
{
    return step > 0 ? std::round(value / step) * step : value;
}
template <> nanoseconds snapped(nanoseconds value, nanoseconds step)
{
    return step > 0ns ? nanoseconds((value.count() + step.count() / 2) / step.count() * step.count()) : value;
}

/// 1, 2 or 5 times a power of ten, at least `least`.
double roundStep(double least)
{
    const double decade = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * decade >= least * (1 - 1e-9))
            return step * decade;
    }
    return 10 * decade;
}

nanoseconds beginOf(const std::vector<RateStage>& stages, std::size_t stage)
{
    return lengthOf({stages.begin(), stages.begin() + static_cast<std::ptrdiff_t>(stage)});
}

bool goesOn(const std::vector<RateStage>& stages, std::size_t stage)
{
    return stage + 1 < stages.size() && stages[stage].to.perSecond() == stages[stage + 1].from.perSecond();
}

/// The border between two stages, or the end of the last.
void moveEnd(std::vector<RateStage>& stages, std::size_t stage, nanoseconds at)
{
    const nanoseconds begin = beginOf(stages, stage);
    const nanoseconds before = stages[stage].length;
    nanoseconds length = std::max(shortestStage, at - begin);
    if (stage + 1 < stages.size()) {
        const nanoseconds both = before + stages[stage + 1].length;
        length = std::clamp(length, shortestStage, std::max(shortestStage, both - shortestStage));
        stages[stage + 1].length = both - length;
    }
    stages[stage].length = length;
}

} // namespace

nanoseconds lengthOf(const std::vector<RateStage>& stages)
{
    nanoseconds sum{0};
    for (const RateStage& stage : stages)
        sum += stage.length;
    return sum;
}

bool ofUsers(const LoadShape& shape)
{
    return std::holds_alternative<ClosedModel>(shape.model);
}

bool isConstant(const LoadShape& shape)
{
    return std::visit([](const auto& model) { return model.stages.empty(); }, shape.model);
}

bool endIsOpen(const LoadShape& shape)
{
    return isConstant(shape) && !shape.duration;
}

std::vector<RateStage> stagesOf(const LoadShape& shape)
{
    const nanoseconds length = shape.duration.value_or(shownWithoutEnd);
    if (const auto* const open = std::get_if<OpenModel>(&shape.model))
        return open->stages.empty() ? std::vector{RateStage{open->rate, open->rate, length}} : open->stages;
    const auto& closed = std::get<ClosedModel>(shape.model);
    if (closed.stages.empty())
        return {rateStage({closed.users, closed.users, length})};
    std::vector<RateStage> stages;
    for (const UserStage& stage : closed.stages)
        stages.push_back(rateStage(stage));
    return stages;
}

LoadShape withStages(LoadShape shape, const std::vector<RateStage>& stages)
{
    const bool wasConstant = isConstant(shape);
    const bool constant = wasConstant && stages.size() == 1 && stages.front().from == stages.front().to;
    if (constant && shape.duration)
        shape.duration = stages.front().length;
    if (!constant && wasConstant)
        shape.duration.reset(); // stages end the load
    if (auto* const open = std::get_if<OpenModel>(&shape.model)) {
        open->stages = constant ? std::vector<RateStage>() : stages;
        if (constant)
            open->rate = stages.front().to;
        return shape;
    }
    auto& closed = std::get<ClosedModel>(shape.model);
    closed.stages.clear();
    if (constant)
        closed.users = userStage(stages.front()).to;
    else
        std::transform(stages.begin(), stages.end(), std::back_inserter(closed.stages), userStage);
    return shape;
}

std::vector<CurvePoint> pointsOf(const std::vector<RateStage>& stages)
{
    std::vector<CurvePoint> points;
    nanoseconds at{0};
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (i == 0 || !goesOn(stages, i - 1))
            points.push_back({i, false, at, stages[i].from.perSecond()});
        at += stages[i].length;
        points.push_back({i, true, at, stages[i].to.perSecond()});
    }
    return points;
}

double peakOf(const std::vector<RateStage>& stages)
{
    double peak = 0;
    for (const RateStage& stage : stages)
        peak = std::max({peak, stage.from.perSecond(), stage.to.perSecond()});
    return peak;
}

CurveSteps stepsFor(const std::vector<RateStage>& stages, bool users)
{
    constexpr std::array<nanoseconds, 11> times{10ms, 100ms, 500ms, 1s, 5s, 10s, 30s, 1min, 5min, 15min, 1h};
    const double peak = peakOf(stages);
    CurveSteps steps{times.back(), peak > 0 ? roundStep(peak / stepsShown) : 1};
    for (auto time = times.rbegin(); time != times.rend(); ++time) {
        if (toSeconds(*time) * stepsShown >= toSeconds(lengthOf(stages)) * (1 - 1e-9))
            steps.time = *time;
    }
    if (users)
        steps.value = std::max(1.0, std::round(steps.value));
    return steps;
}

std::vector<RateStage> moved(std::vector<RateStage> stages, const CurvePoint& point, nanoseconds at, double value,
                             const CurveSteps& steps)
{
    const std::size_t stage = point.stage;
    const double to = std::max(0.0, snapped(value, steps.value));
    const bool goesThrough = point.end && goesOn(stages, stage);
    (point.end ? stages[stage].to : stages[stage].from) =
        withValue(point.end ? stages[stage].to : stages[stage].from, to);
    if (goesThrough)
        stages[stage + 1].from = withValue(stages[stage + 1].from, to);
    if (at == point.at)
        return stages;
    if (point.end)
        moveEnd(stages, stage, snapped(at, steps.time));
    else if (stage > 0)
        moveEnd(stages, stage - 1, snapped(at, steps.time));
    return stages;
}

std::vector<RateStage> withPoint(std::vector<RateStage> stages, nanoseconds at, double value, const CurveSteps& steps)
{
    const nanoseconds when = snapped(at, steps.time);
    const double height = std::max(0.0, snapped(value, steps.value));
    nanoseconds begin{0};
    for (std::size_t i = 0; i < stages.size(); ++i) {
        RateStage& stage = stages[i];
        const nanoseconds end = begin + stage.length;
        if (when > begin && when < end) {
            const Rate middle = withValue(stage.to, height);
            const RateStage rest{middle, stage.to, end - when};
            stage.to = middle;
            stage.length = when - begin;
            stages.insert(stages.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
            return stages;
        }
        begin = end;
    }
    if (when > begin)
        stages.push_back({stages.back().to, withValue(stages.back().to, height), when - begin});
    return stages;
}

std::vector<RateStage> without(std::vector<RateStage> stages, const CurvePoint& point)
{
    if (stages.size() == 1)
        return stages;
    const std::size_t stage = point.stage;
    if (!point.end && stage > 0) { // a jump becomes a way that goes on
        stages[stage].from = stages[stage - 1].to;
        return stages;
    }
    if (!point.end || stage + 1 == stages.size()) {
        stages.erase(stages.begin() + static_cast<std::ptrdiff_t>(stage));
        return stages;
    }
    stages[stage].to = stages[stage + 1].to;
    stages[stage].length += stages[stage + 1].length;
    stages.erase(stages.begin() + static_cast<std::ptrdiff_t>(stage) + 1);
    return stages;
}

} // namespace headroom
