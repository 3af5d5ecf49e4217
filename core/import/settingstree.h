#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace headroom {

enum class SettingsForm { Json, Toml, Yaml };

/// Settings of any of the three forms as one tree, read as Python's json, toml and yaml.safe_load read them (in
/// YAML 1.1 "yes" and "on" are true). Errors name `source` and the line. Foreign text: what is nested deeper than 64,
/// or unfolds to more than 100,000 values, is refused.
[[nodiscard]] Result<nlohmann::json> readSettingsTree(std::string_view text, SettingsForm form,
                                                      std::string_view source);

} // namespace headroom
