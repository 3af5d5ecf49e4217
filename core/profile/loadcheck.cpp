#include "profile/loadwords.h"
#include "profile/profilechecks.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double highestRatePerSecond = 1e6;
constexpr std::uint32_t mostUsers = 100'000;
constexpr nanoseconds longestThought = std::chrono::hours(1);
constexpr std::uint64_t mostRequests = 10'000'000'000;
constexpr std::size_t mostShapes = 100;

Result<void> checkRate(const Rate& rate, const std::string& where, bool zeroAllowed)
{
    const double perSecond = rate.perSecond();
    if (!(perSecond >= 0) || perSecond > highestRatePerSecond || (perSecond == 0 && !zeroAllowed))
        return badInput(fmt::format("{}: {} is not between zero and 1,000,000/s", where, formatRate(rate)));
    return {};
}

Result<void> checkUsers(std::uint32_t users, const std::string& where, bool zeroAllowed)
{
    if (users > mostUsers || (users == 0 && !zeroAllowed))
        return badInput(fmt::format("{}: {} is not from 1 to 100,000", where, users));
    return {};
}

Result<void> checkEnds(const RateStage& stage, const std::string& where)
{
    return checkRate(stage.from, where + ".from", true).and_then([&] {
        return checkRate(stage.to, where + ".to", true);
    });
}

Result<void> checkEnds(const UserStage& stage, const std::string& where)
{
    return checkUsers(stage.from, where + ".from", true).and_then([&] {
        return checkUsers(stage.to, where + ".to", true);
    });
}

bool sends(const RateStage& stage)
{
    return stage.from.count > 0 || stage.to.count > 0;
}

bool sends(const UserStage& stage)
{
    return stage.from > 0 || stage.to > 0;
}

template <typename Stage> Result<void> checkStages(const std::vector<Stage>& stages)
{
    nanoseconds sum{0};
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::string where = fmt::format("load.stages[{}]", i);
        if (stages[i].length < 1ms || stages[i].length > longestRun)
            return badInput(
                fmt::format("{}.for: {} is not between 1ms and 7 days", where, formatDuration(stages[i].length)));
        if (auto ends = checkEnds(stages[i], where); !ends)
            return ends;
        sum += stages[i].length;
    }
    if (sum > longestRun)
        return badInput("load.stages: last longer than 7 days together");
    if (std::none_of(stages.begin(), stages.end(), [](const Stage& stage) { return sends(stage); }))
        return badInput("load.stages: send nothing");
    return {};
}

Result<void> checkThinkTime(const ThinkTime& time)
{
    if (time.least < 0ns || std::max(time.least, time.most) > longestThought)
        return badInput("load.think_time: is not between 0s and 1h");
    return {};
}

Result<void> checkModel(const OpenModel& model)
{
    return model.stages.empty() ? checkRate(model.rate, "load.rate", false) : checkStages(model.stages);
}

Result<void> checkModel(const ClosedModel& model)
{
    return (model.stages.empty() ? checkUsers(model.users, "load.users", false) : checkStages(model.stages))
        .and_then([&] { return checkThinkTime(model.thinkTime); });
}

bool hasStages(const LoadShape& load)
{
    return std::visit([](const auto& model) { return !model.stages.empty(); }, load.model);
}

Result<void> checkStop(const LoadShape& load)
{
    if (!load.duration && !load.requests && !hasStages(load))
        return badInput("load: nothing ends the run; give it \"for\" (a duration), \"requests\" (a count), or both");
    if (load.duration && (*load.duration < 1ms || *load.duration > longestRun))
        return badInput(fmt::format("load.for: {} is not between 1ms and 7 days", formatDuration(*load.duration)));
    if (load.requests && (*load.requests < 1 || *load.requests > mostRequests))
        return badInput(fmt::format("load.requests: {} is not from 1 to 10,000,000,000", *load.requests));
    if (load.maxInFlight && *load.maxInFlight < 1)
        return badInput("load.max_in_flight: must be at least 1");
    return {};
}

Result<void> checkShape(const LoadShape& load)
{
    return std::visit([](const auto& model) { return checkModel(model); }, load.model).and_then([&] {
        return checkStop(load);
    });
}

/// When a shape begins must be known before the run: the answers to the one before cannot decide it.
Result<void> checkSequence(const LoadShape& load)
{
    if (load.then.size() >= mostShapes)
        return badInput("load.then: more than 100 shapes");
    nanoseconds sum = plannedLength(load).value_or(0ns);
    for (std::size_t i = 0; i < load.then.size(); ++i) {
        const LoadShape& before = i == 0 ? load : load.then[i - 1];
        if (!plannedLength(before))
            return badInput(
                fmt::format("load.then[{}]: when it begins is not known; give the shape before it \"for\"", i));
        if (auto fine = checkShape(load.then[i]); !fine)
            return badInput(
                fmt::format("load.then[{}]{}", i, fine.error().message.substr(std::string_view("load").size())));
        sum += plannedLength(load.then[i]).value_or(0ns);
    }
    if (sum > longestRun)
        return badInput("load: its shapes last longer than 7 days together");
    return {};
}

Result<void> checkWarmUp(const LoadShape& load)
{
    const auto length = plannedLength(load.then.empty() ? load : load.then.back());
    nanoseconds before{0};
    for (std::size_t i = 0; i < load.then.size(); ++i)
        before += plannedLength(i == 0 ? load : load.then[i - 1]).value_or(0ns);
    if (load.warmUp.count() > 0 && length && load.warmUp >= before + *length)
        return badInput(fmt::format("load.warm_up: {} leaves nothing of a load that lasts {}",
                                    formatDuration(load.warmUp), formatDuration(before + *length)));
    return {};
}

} // namespace

Result<void> checkLoad(const LoadShape& load)
{
    return checkShape(load).and_then([&] { return checkSequence(load); }).and_then([&] { return checkWarmUp(load); });
}

} // namespace headroom
