#pragma once

#include "base/units.h"
#include "gateway/gatewayentry.h"

#include <optional>

namespace headroom {

/// When a gateway gives up on one request. Pure: told what happened when, it says until when the gateway waits.
class LimitClock {
public:
    LimitClock() = default;
    /// `total` bounds the whole answer besides, where the kind bounds a part of it.
    LimitClock(LimitKind kind, nanoseconds limit, std::optional<nanoseconds> total, SteadyTime received);

    /// The backend's answer began, or more of it came.
    void heard(SteadyTime at);
    /// Unset: it waits as long as it takes.
    [[nodiscard]] std::optional<SteadyTime> deadline() const;

private:
    LimitKind m_kind = LimitKind::Total;
    nanoseconds m_limit{0};
    std::optional<SteadyTime> m_next; ///< by the limit
    std::optional<SteadyTime> m_last; ///< by the total
};

} // namespace headroom
