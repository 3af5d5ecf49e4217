#include "profile/loadjson.h"

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

/// "from" left out goes on where the stage before ended; a stage with one value holds it.
RateStage readRateStage(ProfileFields fields, const Rate& before)
{
    RateStage stage;
    if (fields.has("rate")) {
        stage.from = stage.to = *fields.rate("rate");
    } else {
        stage.to = fields.required(fields.rate("to"), "to");
        stage.from = fields.rate("from").value_or(before);
    }
    stage.length = fields.required(fields.duration("for"), "for");
    fields.refuseOthers();
    return stage;
}

OpenModel readOpen(ProfileFields& fields)
{
    OpenModel model;
    Rate before;
    for (ProfileFields& stage : fields.objects("stages")) {
        model.stages.push_back(readRateStage(std::move(stage), before));
        before = model.stages.back().to;
    }
    if (model.stages.empty())
        model.rate = fields.required(fields.rate("rate"), "rate");
    const std::string arrivals = fields.text("arrivals").value_or("even");
    if (arrivals != "even" && arrivals != "poisson")
        fields.fail("arrivals", fmt::format("'{}' is neither even nor poisson", arrivals));
    model.arrivals = arrivals == "even" ? ArrivalProcess::Even : ArrivalProcess::Poisson;
    model.seed = fields.whole<std::uint64_t>("seed").value_or(model.seed);
    return model;
}

UserStage readUserStage(ProfileFields fields, std::uint32_t before)
{
    UserStage stage;
    if (fields.has("users")) {
        stage.from = stage.to = *fields.whole<std::uint32_t>("users");
    } else {
        stage.to = fields.required(fields.whole<std::uint32_t>("to"), "to");
        stage.from = fields.whole<std::uint32_t>("from").value_or(before);
    }
    stage.length = fields.required(fields.duration("for"), "for");
    fields.refuseOthers();
    return stage;
}

/// "1s", or {"uniform": ["1s", "3s"]}, or {"exponential": "2s"} with its mean.
ThinkTime readThinkTime(ProfileFields& fields)
{
    if (!fields.has("think_time"))
        return {};
    if (fields.isText("think_time"))
        return {ThinkTime::Kind::Fixed, *fields.duration("think_time"), {}};
    ProfileFields kind = *fields.object("think_time");
    ThinkTime time;
    if (kind.has("exponential")) {
        time = {ThinkTime::Kind::Exponential, {}, *kind.duration("exponential")};
    } else {
        const auto ends = kind.durations("uniform");
        if (ends.size() != 2 || ends[0] > ends[1])
            kind.fail("uniform", "must be a list of the shortest and the longest time");
        time = {ThinkTime::Kind::Uniform, ends[0], ends[1]};
    }
    kind.refuseOthers();
    return time;
}

ClosedModel readClosed(ProfileFields& fields)
{
    ClosedModel model;
    std::uint32_t before = 0;
    for (ProfileFields& stage : fields.objects("stages")) {
        model.stages.push_back(readUserStage(std::move(stage), before));
        before = model.stages.back().to;
    }
    if (model.stages.empty())
        model.users = fields.required(fields.whole<std::uint32_t>("users"), "users");
    model.thinkTime = readThinkTime(fields);
    model.seed = fields.whole<std::uint64_t>("seed").value_or(model.seed);
    return model;
}

Json stageJson(const RateStage& stage)
{
    Json json;
    if (stage.from == stage.to) {
        json["rate"] = formatRate(stage.to);
    } else {
        json["from"] = formatRate(stage.from);
        json["to"] = formatRate(stage.to);
    }
    json["for"] = formatDuration(stage.length);
    return json;
}

Json stageJson(const UserStage& stage)
{
    Json json;
    if (stage.from == stage.to) {
        json["users"] = stage.to;
    } else {
        json["from"] = stage.from;
        json["to"] = stage.to;
    }
    json["for"] = formatDuration(stage.length);
    return json;
}

template <typename Stage> Json stagesJson(const std::vector<Stage>& stages)
{
    auto list = Json::array();
    for (const Stage& stage : stages)
        list.push_back(stageJson(stage));
    return list;
}

Json thinkTimeJson(const ThinkTime& time)
{
    switch (time.kind) {
    case ThinkTime::Kind::Uniform:
        return {{"uniform", {formatDuration(time.least), formatDuration(time.most)}}};
    case ThinkTime::Kind::Exponential:
        return {{"exponential", formatDuration(time.most)}};
    case ThinkTime::Kind::Fixed:
        break;
    }
    return formatDuration(time.least);
}

void writeModel(Json& json, const OpenModel& model)
{
    json["model"] = "open";
    if (model.stages.empty())
        json["rate"] = formatRate(model.rate);
    else
        json["stages"] = stagesJson(model.stages);
    if (model.arrivals == ArrivalProcess::Poisson)
        json["arrivals"] = "poisson";
    if (model.seed != OpenModel{}.seed)
        json["seed"] = model.seed;
}

void writeModel(Json& json, const ClosedModel& model)
{
    json["model"] = "closed";
    if (model.stages.empty())
        json["users"] = model.users;
    else
        json["stages"] = stagesJson(model.stages);
    if (model.thinkTime != ThinkTime{})
        json["think_time"] = thinkTimeJson(model.thinkTime);
    if (model.seed != ClosedModel{}.seed)
        json["seed"] = model.seed;
}

LoadShape readShape(ProfileFields& fields)
{
    LoadShape load;
    const std::string model = fields.required(fields.text("model"), "model");
    if (model == "open")
        load.model = readOpen(fields);
    else if (model == "closed")
        load.model = readClosed(fields);
    else
        fields.fail("model", fmt::format("'{}' is neither open nor closed", model));
    load.duration = fields.duration("for");
    load.requests = fields.whole<std::uint64_t>("requests");
    load.maxInFlight = fields.whole<std::uint32_t>("max_in_flight");
    return load;
}

Json shapeJson(const LoadShape& load)
{
    Json json;
    std::visit([&](const auto& model) { writeModel(json, model); }, load.model);
    if (load.duration)
        json["for"] = formatDuration(*load.duration);
    if (load.requests)
        json["requests"] = *load.requests;
    if (load.maxInFlight)
        json["max_in_flight"] = *load.maxInFlight;
    return json;
}

std::chrono::seconds readWarmUp(ProfileFields& fields)
{
    const auto warmUp = fields.duration("warm_up").value_or(nanoseconds(0));
    const auto whole = std::chrono::floor<std::chrono::seconds>(warmUp);
    if (warmUp != whole)
        fields.fail("warm_up", fmt::format("{} is not a whole number of seconds", formatDuration(warmUp)));
    return whole;
}

} // namespace

LoadShape readLoad(ProfileFields fields)
{
    LoadShape load = readShape(fields);
    load.warmUp = readWarmUp(fields);
    for (ProfileFields& next : fields.objects("then")) {
        load.then.push_back(readShape(next));
        next.refuseOthers();
    }
    fields.refuseOthers();
    return load;
}

Json writeLoad(const LoadShape& load)
{
    Json json = shapeJson(load);
    if (load.warmUp.count() > 0)
        json["warm_up"] = formatDuration(load.warmUp);
    for (const LoadShape& next : load.then)
        json["then"].push_back(shapeJson(next));
    return json;
}

} // namespace headroom
