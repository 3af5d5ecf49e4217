#pragma once

#include "base/units.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace headroom {

/// Makes ids. Not seeded by the settings: two runs logged into one file must not share ids, or their requests would be
/// joined to the wrong log lines.
class IdSource {
public:
    IdSource();

    [[nodiscard]] std::string uuid(); ///< version 4, lower case
    [[nodiscard]] std::string extendedId(); ///< 16 characters like "R9NOvE-qIAMECfw="
    [[nodiscard]] std::string traceRoot(WallTime now); ///< "1-<8 hex: seconds>-<24 hex>"
    [[nodiscard]] std::string traceParent(); ///< 16 hex

private:
    [[nodiscard]] std::string hex(std::size_t digits);
    std::mt19937_64 m_random;
};

[[nodiscard]] bool isUuid(std::string_view text);

/// The X-Amzn-Trace-Id that travels on: a supplied well-formed Root, Parent and Sampled stay, what is missing is added.
[[nodiscard]] std::string continuedTrace(std::string_view supplied, IdSource& ids, WallTime now);

} // namespace headroom
