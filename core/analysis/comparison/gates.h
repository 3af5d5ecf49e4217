#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A metric that decides: "response_p95", or of one request "login:response_p95".
struct Gate {
    std::string request; ///< empty: all of the run
    std::string name;
    friend bool operator==(const Gate&, const Gate&) = default;
};

/// Reads "response_p95,login:response_p99". The error names the metric that there is not.
[[nodiscard]] Result<std::vector<Gate>> parseGates(std::string_view text);
/// "response_p95", "login:response_p95"
[[nodiscard]] std::string formatGate(const Gate& gate);

} // namespace headroom
