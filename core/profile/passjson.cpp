#include "profile/passjson.h"

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* listName = "pass";

PassCondition readObject(ProfileFields fields)
{
    const std::string text = fields.required(fields.text("condition"), "condition");
    auto condition = parsePassCondition(text);
    if (!condition)
        fields.fail("condition", condition.error().message);
    condition->request = fields.required(fields.text("request"), "request");
    if (condition->request.empty())
        fields.fail("request", "is empty; a condition on all requests together is a plain text");
    fields.refuseOthers();
    return *std::move(condition);
}

} // namespace

std::vector<PassCondition> readPassConditions(ProfileFields& profile)
{
    std::vector<PassCondition> conditions;
    if (!profile.has(listName))
        return conditions;
    const Json& list = profile.json(listName);
    if (!list.is_array())
        profile.fail(listName, "must be a list: [ \"gateway_timeout = 0\", ... ]");
    if (list.empty())
        profile.fail(listName, "is empty; leave it out for the usual condition, gateway_timeout = 0");
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_string()) {
            conditions.push_back(readObject(profile.element(listName, i)));
            continue;
        }
        auto condition = parsePassCondition(list[i].get<std::string>());
        if (!condition)
            profile.fail(fmt::format("{}[{}]", listName, i), condition.error().message);
        conditions.push_back(*std::move(condition));
    }
    return conditions;
}

Json writePassConditions(const std::vector<PassCondition>& conditions)
{
    Json list = Json::array();
    for (const PassCondition& condition : conditions) {
        Json text = formatPassCondition(condition);
        if (condition.request.empty())
            list.push_back(std::move(text));
        else
            list.push_back({{"request", condition.request}, {"condition", std::move(text)}});
    }
    return list;
}

} // namespace headroom
