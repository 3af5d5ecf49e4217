#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// Versions of a profile's form: "schema": "headroom.profile/2". A new one is needed only where an older text would be
// read as something else, or not at all; a field that is merely new needs none.
//   1: a limit without a time was 29 s, whatever the gateway
//   2: a gateway other than the default one names its time

inline constexpr int profileVersion = 2;
/// "headroom.profile/2"
[[nodiscard]] std::string profileSchema(int version);
/// The version a "schema" names; unset where it is none of a profile's.
[[nodiscard]] std::optional<int> profileVersionNamed(std::string_view schema);

/// Makes a document of version `from` (1 to profileVersion) one of this version, step by step. What is not of the form
/// that version had is left as it is, for the reader to refuse. Returns a sentence for each field that changed.
std::vector<std::string> upgradeProfile(nlohmann::ordered_json& document, int from);

} // namespace headroom
