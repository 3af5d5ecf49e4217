#include "profile/profileupgrade.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;
using Changes = std::vector<std::string>;

constexpr std::string_view schemaStem = "headroom.profile/";

void nameTheLimitsTime(Json& document, Changes& changes)
{
    const auto limit = document.find("limit");
    if (limit == document.end() || !limit->is_object() || limit->contains("time"))
        return;
    const auto gateway = limit->find("gateway");
    if (gateway == limit->end() || !gateway->is_string() || *gateway == "aws-apigw-rest")
        return;
    changes.push_back(fmt::format("limit.time is now written down: 29s, which version 1 took for {} too",
                                  gateway->get<std::string>()));
    (*limit)["time"] = "29s";
}

/// Each makes the next version of a document.
using Step = void (*)(Json&, Changes&);
constexpr std::array<Step, profileVersion - 1> steps{nameTheLimitsTime};

} // namespace

std::string profileSchema(int version)
{
    return fmt::format("{}{}", schemaStem, version);
}

std::optional<int> profileVersionNamed(std::string_view schema)
{
    if (!schema.starts_with(schemaStem))
        return std::nullopt;
    schema.remove_prefix(schemaStem.size());
    int version = 0;
    const auto [end, error] = std::from_chars(schema.data(), schema.data() + schema.size(), version);
    const bool whole = error == std::errc{} && end == schema.data() + schema.size();
    return whole && version > 0 ? std::optional(version) : std::nullopt;
}

std::vector<std::string> upgradeProfile(nlohmann::ordered_json& document, int from)
{
    Changes changes;
    for (auto step = static_cast<std::size_t>(from - 1); step < steps.size(); ++step)
        steps[step](document, changes);
    return changes;
}

} // namespace headroom
