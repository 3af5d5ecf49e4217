#pragma once

#include "base/result.h"
#include "gateway/gatewayentry.h"
#include "profile/loadprofile.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace headroom {

/// The catalogue that Headroom comes with (resources/gateways.json, built in). Its last entry, "custom", stands for any
/// gateway that answers 504 at its limit.
[[nodiscard]] const std::vector<GatewayEntry>& shippedGateways();

/// The shipped gateways and those of a file of the user's own, whose entries come first and may replace shipped ones
/// of the same id. An empty name: the shipped ones.
[[nodiscard]] Result<std::vector<GatewayEntry>> gatewaysWith(const std::filesystem::path& ownFile);

/// Those a profile chooses from; its own file is looked for in its folder.
[[nodiscard]] Result<std::vector<GatewayEntry>> gatewaysOf(const LoadProfile& profile);

/// The profile's own among those. The error names the field.
[[nodiscard]] Result<GatewayEntry> gatewayOf(const LoadProfile& profile, const std::vector<GatewayEntry>& among);

/// The profile with what the catalogue says of its gateway, as far as it does not say otherwise itself.
[[nodiscard]] Result<LoadProfile> settled(LoadProfile profile);

/// The error names those with a similar id.
[[nodiscard]] Result<GatewayEntry> gatewayNamed(std::string_view id, const std::vector<GatewayEntry>& among);

} // namespace headroom
