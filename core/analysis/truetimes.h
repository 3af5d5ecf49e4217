#pragma once

#include "analysis/productlimit.h"
#include "recording/runsnapshot.h"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace headroom {

/// The service times of a run with what the server's log adds to them: requests the gateway gave up on move to the time
/// their work really took, or are censored later than the client saw.
class TrueTimes {
public:
    explicit TrueTimes(const RunSnapshot& run);

    /// A gateway timeout of `second` that the client saw after `service` took `really`, or went on for that at least.
    void move(std::uint32_t second, nanoseconds service, nanoseconds really, bool finished);
    /// Views into this.
    [[nodiscard]] std::vector<SecondOfTimes> seconds() const;

private:
    struct Second {
        std::uint32_t second = 0;
        CellCounts answered, gatewayTimeout, otherCensored;
    };
    std::vector<Second> m_seconds;
    std::unordered_map<std::uint32_t, std::size_t> m_place; ///< in m_seconds, of those that hold finished requests
};

} // namespace headroom
