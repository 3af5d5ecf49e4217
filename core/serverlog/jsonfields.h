#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace headroom {

// Fields of foreign JSON: whatever is not there, or is of another type, is nothing.

[[nodiscard]] inline std::string textAt(const nlohmann::json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

[[nodiscard]] inline std::optional<double> numberAt(const nlohmann::json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

[[nodiscard]] inline const nlohmann::json& objectAt(const nlohmann::json& object, const char* key)
{
    static const nlohmann::json none = nlohmann::json::object();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_object() ? *found : none;
}

} // namespace headroom
