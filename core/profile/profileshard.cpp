#include "profile/profileshard.h"

#include <fmt/format.h>

#include <charconv>

namespace headroom {

namespace {

/// Those left over go to the first machines, one each.
template <typename Count> Count partOf(Count whole, const Shard& shard)
{
    return static_cast<Count>(whole / shard.of + (shard.index <= whole % shard.of ? 1 : 0));
}

void divide(OpenModel& model, const Shard& shard)
{
    model.rate.count /= shard.of;
    for (RateStage& stage : model.stages) {
        stage.from.count /= shard.of;
        stage.to.count /= shard.of;
    }
    model.seed += shard.index - 1;
}

void divide(ClosedModel& model, const Shard& shard)
{
    model.users = partOf(model.users, shard);
    for (UserStage& stage : model.stages) {
        stage.from = partOf(stage.from, shard);
        stage.to = partOf(stage.to, shard);
    }
    model.seed += shard.index - 1;
}

/// "load: 2 users cannot be divided between 3 machines"
Result<void> checkDivisible(const LoadShape& load, const Shard& shard)
{
    const auto enough = [&](std::uint64_t count, std::string_view of) -> Result<void> {
        if (count >= shard.of)
            return {};
        return badInput(fmt::format("load: {} {} cannot be divided between {} machines", count, of, shard.of));
    };
    if (const auto* const closed = std::get_if<ClosedModel>(&load.model); closed && closed->stages.empty()) {
        if (auto fine = enough(closed->users, "users"); !fine)
            return fine;
    }
    if (load.requests) {
        if (auto fine = enough(*load.requests, "requests"); !fine)
            return fine;
    }
    return load.maxInFlight ? enough(*load.maxInFlight, "requests in flight") : Result<void>();
}

Result<void> divide(LoadShape& load, const Shard& shard)
{
    if (auto fine = checkDivisible(load, shard); !fine)
        return fine;
    std::visit([&](auto& model) { divide(model, shard); }, load.model);
    if (load.requests)
        load.requests = partOf(*load.requests, shard);
    if (load.maxInFlight)
        load.maxInFlight = partOf(*load.maxInFlight, shard);
    for (LoadShape& next : load.then) {
        if (auto divided = divide(next, shard); !divided)
            return divided;
    }
    return {};
}

/// 0 where it is none.
std::uint32_t number(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? value : 0;
}

} // namespace

Result<Shard> parseShard(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const Shard shard{number(text.substr(0, slash)),
                      slash == std::string_view::npos ? 0 : number(text.substr(slash + 1))};
    if (shard.index < 1 || shard.of < shard.index || shard.of > mostShards)
        return badInput(fmt::format("'{}' is not a part of a load; write 2/3 on the second of three machines", text));
    return shard;
}

std::string formatShard(const Shard& shard)
{
    return fmt::format("{}/{}", shard.index, shard.of);
}

Result<LoadProfile> shardOf(LoadProfile profile, const Shard& shard)
{
    for (const Feeder& feeder : profile.data) {
        if (feeder.order == Feeder::Order::Unique)
            return badInput(fmt::format("data.{}: its rows are to be used once each, and every machine would use them",
                                        feeder.name));
    }
    if (auto divided = divide(profile.load, shard); !divided)
        return tl::make_unexpected(divided.error());
    return profile;
}

} // namespace headroom
