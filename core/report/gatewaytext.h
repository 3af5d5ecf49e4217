#pragma once

#include "gateway/gatewayentry.h"

#include <string>
#include <vector>

namespace headroom {

/// The catalogue as a table: id, limits, how each gives up, what it is.
[[nodiscard]] std::string gatewayTable(const std::vector<GatewayEntry>& entries);

/// One entry in full, with its signs, notes and source.
[[nodiscard]] std::string gatewayText(const GatewayEntry& entry);

/// "504", "502 or 504", "closes the connection"
[[nodiscard]] std::string givesUpWords(const FailureSign& sign);

} // namespace headroom
