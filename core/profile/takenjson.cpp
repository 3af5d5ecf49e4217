#include "profile/takenjson.h"

#include <utility>

namespace headroom {

namespace {

TakenValue readOne(std::string name, ProfileFields fields)
{
    TakenValue taken;
    taken.name = std::move(name);
    if (auto pointer = fields.text("json"))
        taken = {taken.name, TakenValue::From::Json, *pointer};
    else if (auto header = fields.text("header"))
        taken = {taken.name, TakenValue::From::HeaderField, *header};
    else
        taken = {taken.name, TakenValue::From::Regex, fields.required(fields.text("regex"), "json, header or regex")};
    fields.refuseOthers();
    return taken;
}

} // namespace

std::vector<TakenValue> readTaken(ProfileFields& fields)
{
    std::vector<TakenValue> all;
    if (auto taken = fields.object("take")) {
        for (const std::string& name : taken->names())
            all.push_back(readOne(name, *taken->object(name)));
    }
    return all;
}

nlohmann::ordered_json writeTaken(const std::vector<TakenValue>& taken)
{
    auto json = nlohmann::ordered_json::object();
    for (const TakenValue& one : taken) {
        const char* const from = one.from == TakenValue::From::Json ? "json"
            : one.from == TakenValue::From::HeaderField             ? "header"
                                                                    : "regex";
        json[one.name] = {{from, one.what}};
    }
    return json;
}

} // namespace headroom
