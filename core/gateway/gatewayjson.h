#pragma once

#include "base/result.h"
#include "gateway/gatewayentry.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// The gateways of a catalogue: JSON of schema "headroom.gateways/1", as resources/gateways.json. Foreign bytes: an
/// error names source, line and field. Ids are unique and each entry has a way to give up, or the text is refused.
[[nodiscard]] Result<std::vector<GatewayEntry>> readGateways(std::string_view json, std::string_view source);

/// A catalogue of these entries, which readGateways() reads as the same.
[[nodiscard]] std::string writeGateways(const std::vector<GatewayEntry>& entries);

} // namespace headroom
