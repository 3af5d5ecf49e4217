#pragma once

#include "base/networkfailure.h"
#include "base/outcome.h"
#include "gateway/timeoutsignature.h"
#include "profile/loadprofile.h"

#include <string_view>

namespace headroom {

/// What was seen of one finished exchange, as far as it decides the outcome.
struct ExchangeSeen {
    std::uint16_t status = 0;
    NetworkFailure failure = NetworkFailure::None;
    nanoseconds serviceTime{0};
    std::string_view bodyStart; ///< of answers with status 400 and above
};

/// Pure. A gateway timeout needs the gateway's status and either a body that says so outright or an elapsed time at the
/// limit: a 503 after 40 ms is not a timeout, and neither is a 504 that the backend itself made up early.
[[nodiscard]] Outcome classify(const GatewayLimit& limit, const TimeoutSignature& signature, const ExchangeSeen& seen);

} // namespace headroom
