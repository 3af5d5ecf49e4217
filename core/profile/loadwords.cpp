#include "profile/loadwords.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

template <typename Stage> nanoseconds lengthOf(const std::vector<Stage>& stages)
{
    nanoseconds sum{0};
    for (const Stage& stage : stages)
        sum += stage.length;
    return sum;
}

std::string usersInWords(std::uint32_t users)
{
    return users == 1 ? "1 user" : fmt::format("{} users", users);
}

std::string stagesInWords(std::size_t stages)
{
    return stages == 1 ? " in 1 stage" : fmt::format(" in {} stages", stages);
}

std::string thoughtInWords(const ThinkTime& time)
{
    switch (time.kind) {
    case ThinkTime::Kind::Uniform:
        return fmt::format(" thinking {} to {}", formatDuration(time.least), formatDuration(time.most));
    case ThinkTime::Kind::Exponential:
        return fmt::format(" thinking {} on average", formatDuration(time.most));
    case ThinkTime::Kind::Fixed:
        break;
    }
    return time.least > nanoseconds(0) ? fmt::format(" thinking {}", formatDuration(time.least)) : "";
}

std::string inWords(const OpenModel& model)
{
    const std::string rate = formatRate(peakRate(model));
    return (model.stages.empty() ? rate : "up to " + rate + stagesInWords(model.stages.size()))
        + (model.arrivals == ArrivalProcess::Poisson ? ", Poisson arrivals" : "");
}

std::string inWords(const ClosedModel& model)
{
    const std::string users = usersInWords(peakUsers(model));
    return (model.stages.empty() ? users : "up to " + users + stagesInWords(model.stages.size()))
        + thoughtInWords(model.thinkTime);
}

} // namespace

Rate peakRate(const OpenModel& model)
{
    Rate peak = model.stages.empty() ? model.rate : Rate{};
    for (const RateStage& stage : model.stages) {
        for (const Rate& rate : {stage.from, stage.to}) {
            if (rate.perSecond() > peak.perSecond())
                peak = rate;
        }
    }
    return peak;
}

std::uint32_t peakUsers(const ClosedModel& model)
{
    std::uint32_t peak = model.stages.empty() ? model.users : 0;
    for (const UserStage& stage : model.stages)
        peak = std::max({peak, stage.from, stage.to});
    return peak;
}

std::optional<nanoseconds> stagesLength(const LoadShape& load)
{
    const nanoseconds length = std::visit([](const auto& model) { return lengthOf(model.stages); }, load.model);
    return length > nanoseconds(0) ? std::optional(length) : std::nullopt;
}

std::optional<nanoseconds> plannedLength(const LoadShape& shape)
{
    const auto stages = stagesLength(shape);
    if (!shape.duration || !stages)
        return shape.duration ? shape.duration : stages;
    return std::min(*shape.duration, *stages);
}

std::string loadInWords(const LoadShape& load)
{
    std::string words = std::visit([](const auto& model) { return inWords(model); }, load.model);
    for (const LoadShape& next : load.then)
        words += ", then " + std::visit([](const auto& model) { return inWords(model); }, next.model);
    return words;
}

std::string requestName(const HttpRequest& request)
{
    if (!request.name.empty())
        return request.name;
    const std::size_t host = request.url.find("://");
    const std::size_t path = host == std::string::npos ? 0 : request.url.find('/', host + 3);
    const std::string rest = path == std::string::npos ? "/" : request.url.substr(path);
    return request.method + ' ' + rest.substr(0, rest.find_first_of("?#")); // a query may hold what nobody should read
}

} // namespace headroom
