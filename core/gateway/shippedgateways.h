#pragma once

#include <string_view>

namespace headroom {

/// resources/gateways.json, which is built in: Headroom is one file wherever it stands.
[[nodiscard]] std::string_view shippedGatewaysJson();

} // namespace headroom
