#include "profile/polljson.h"

#include "profile/checkjson.h"
#include "profile/takenjson.h"

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

void readPlace(PollPlan& plan, ProfileFields& fields)
{
    if (fields.has("header") && fields.has("json"))
        fields.fail("json", "stands beside \"header\"; there is one place to ask at");
    if (const auto pointer = fields.text("json")) {
        plan.from = PollPlan::From::Json;
        plan.what = *pointer;
    } else {
        plan.what = fields.text("header").value_or(plan.what);
    }
}

double readGrowth(ProfileFields& fields, double missing)
{
    if (!fields.has("growth"))
        return missing;
    const Json& growth = fields.json("growth");
    if (!growth.is_number())
        fields.fail("growth", "must be a number, such as 1.5");
    return growth.get<double>();
}

std::vector<Check> readChecks(ProfileFields& fields, const char* name)
{
    std::vector<Check> checks;
    for (ProfileFields& check : fields.objects(name))
        checks.push_back(readCheck(std::move(check)));
    return checks;
}

void writeChecks(Json& json, const char* name, const std::vector<Check>& checks)
{
    for (const Check& check : checks)
        json[name].push_back(writeCheck(check));
}

} // namespace

PollPlan readPoll(ProfileFields fields)
{
    PollPlan plan;
    readPlace(plan, fields);
    plan.interval = fields.duration("interval").value_or(plan.interval);
    plan.growth = readGrowth(fields, plan.growth);
    plan.longestInterval = fields.duration("longest_interval").value_or(plan.longestInterval);
    plan.retryAfter = fields.boolean("retry_after").value_or(plan.retryAfter);
    plan.giveUpAfter = fields.duration("give_up_after").value_or(plan.giveUpAfter);
    plan.done = readChecks(fields, "done");
    plan.failed = readChecks(fields, "failed");
    plan.taken = readTaken(fields);
    fields.refuseOthers();
    return plan;
}

Json writePoll(const PollPlan& plan)
{
    const PollPlan usual;
    auto json = Json::object();
    if (plan.from == PollPlan::From::Json)
        json["json"] = plan.what;
    else if (plan.what != usual.what)
        json["header"] = plan.what;
    if (plan.interval != usual.interval)
        json["interval"] = formatDuration(plan.interval);
    if (plan.growth != usual.growth)
        json["growth"] = plan.growth;
    if (plan.longestInterval != usual.longestInterval)
        json["longest_interval"] = formatDuration(plan.longestInterval);
    if (plan.retryAfter != usual.retryAfter)
        json["retry_after"] = plan.retryAfter;
    if (plan.giveUpAfter != usual.giveUpAfter)
        json["give_up_after"] = formatDuration(plan.giveUpAfter);
    writeChecks(json, "done", plan.done);
    writeChecks(json, "failed", plan.failed);
    if (!plan.taken.empty())
        json["take"] = writeTaken(plan.taken);
    return json;
}

} // namespace headroom
