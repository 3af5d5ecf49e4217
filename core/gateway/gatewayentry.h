#pragma once

#include "base/failurecause.h"
#include "base/units.h"
#include "profile/httprequest.h"
#include "profile/loadprofile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// How a failure behind this gateway looks from outside, and what it means. Whatever is set has to agree.
struct FailureSign {
    FailureCause cause = FailureCause::GatewayTimeout;
    std::vector<std::uint16_t> statuses; ///< one of them; empty: there is no answer at all, see `closes`
    std::string bodyContains{};
    std::vector<Header> headers{}; ///< names in lower case; the value is contained in the header's, any if empty
    bool closes = false; ///< the connection is closed without a whole answer
    /// Body, headers or status say it outright. A timeout that is not proven by them needs an elapsed time at the
    /// limit: a 503 after 40 ms is not one.
    bool proof = false;
    bool confirmed = true; ///< false: no source shows this answer; it is what such gateways usually send

    /// The answer as the gateway writes it, for the local gateway; of the status, what the transcript shows.
    /// May hold {request-id}, {extended-id}, {trace} and {host}.
    std::vector<Header> answerHeaders{};
    std::string answerBody{};
    friend bool operator==(const FailureSign&, const FailureSign&) = default;
};

/// A gateway, proxy or platform that stands in front of a backend and gives up waiting for it after a while.
struct GatewayEntry {
    std::string id; ///< "aws-apigw-rest"
    std::string provider;
    std::string product; ///< as its vendor calls it
    LimitKind kind = LimitKind::Total;
    std::optional<nanoseconds> limit; ///< by default; unset: none, or not known
    std::optional<nanoseconds> shortestLimit, longestLimit; ///< it can be set to; unset: not known
    std::optional<bool> adjustable; ///< unset: not known
    std::optional<nanoseconds> totalLimit; ///< of a gateway whose `kind` is not Total: of the whole answer as well
    std::vector<FailureSign> signs; ///< tried in order; the first of cause GatewayTimeout is how it gives up
    std::optional<bool> backendContinues; ///< the backend works on after the gateway gave up; unset: not known
    std::optional<std::uint64_t> mostRequestBytes, mostResponseBytes; ///< bodies; unset: no bound known
    std::string notes;
    std::string source; ///< where all this is documented or was seen
    std::string checked; ///< the day on which it was last held against the source, "2026-11-25"
    friend bool operator==(const GatewayEntry&, const GatewayEntry&) = default;
};

/// How the gateway's giving up looks; every entry has one.
[[nodiscard]] const FailureSign& timeoutSign(const GatewayEntry& entry);

/// How much before its limit a gateway may be seen to give up: its clock starts when it gets the request, ours when the
/// request is sent, and its timer has a grain. A tenth of the limit, at most half a second.
[[nodiscard]] nanoseconds limitTolerance(nanoseconds limit);

} // namespace headroom
