#pragma once

#include "base/outcome.h"
#include "base/units.h"
#include "profile/connection.h"
#include "profile/httprequest.h"
#include "profile/loadshape.h"
#include "profile/passcondition.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// When a virtual user sends a request again, and after how long.
struct RetryPolicy {
    enum class Jitter : std::uint8_t {
        None, ///< the backoff itself
        Full, ///< anything from nothing to the backoff
        Equal, ///< from half of it to all of it
    };
    std::vector<Outcome> on; ///< empty: nothing is ever sent again
    std::uint32_t atMost = 3; ///< attempts after the first
    nanoseconds backoff = std::chrono::milliseconds(100); ///< before the second attempt; doubled for each further one
    nanoseconds longestBackoff = std::chrono::seconds(20);
    Jitter jitter = Jitter::Full;
    bool retryAfter = true; ///< wait at least as long as the answer's Retry-After says
    std::optional<double> budget; ///< retries per request planned, at most, over the run so far
    [[nodiscard]] bool any() const { return !on.empty() && atMost > 0; }
    friend bool operator==(const RetryPolicy&, const RetryPolicy&) = default;
};

/// Which stretch of a request a gateway's time limit is held against.
enum class LimitKind : std::uint8_t {
    Total, ///< from the request until the answer is complete
    FirstByte, ///< from the request until the answer begins
    Idle, ///< any stretch without a byte from the backend; the one before the first byte is mostly the longest
};

/// As files spell it.
inline constexpr std::array<std::pair<LimitKind, std::string_view>, 3> limitKindWords{{
    {LimitKind::Total, "total"},
    {LimitKind::FirstByte, "first_byte"},
    {LimitKind::Idle, "idle"},
}};

/// The gateway in front of the target and its time limit.
struct GatewayLimit {
    std::string gateway = "aws-apigw-rest"; ///< id in the gateway catalogue
    nanoseconds time = std::chrono::seconds(29);
    double near = 0.8; ///< a success past this share of the limit is "near limit"
    std::string catalogue{}; ///< file of the user's own gateways, from the profile's folder; empty: the shipped ones
    /// Unset: as the catalogue says. A run's own profile has it, so that its numbers need no catalogue.
    std::optional<LimitKind> kind{};

    [[nodiscard]] nanoseconds nearMark() const
    {
        return nanoseconds(static_cast<nanoseconds::rep>(static_cast<double>(time.count()) * near));
    }
    /// What a run's numbers go by; a profile that was not run may not know.
    [[nodiscard]] LimitKind heldAgainst() const { return kind.value_or(LimitKind::Total); }
    friend bool operator==(const GatewayLimit&, const GatewayLimit&) = default;
};

/// Where a profile's relative file names start. Not part of its text: profiles that differ in it alone are equal.
struct ProfileFolder {
    std::filesystem::path path{};
    friend bool operator==(const ProfileFolder&, const ProfileFolder&) { return true; }
};

/// What to send, how fast, for how long, and the limit it is held against.
struct LoadProfile {
    enum class Order : std::uint8_t {
        Weighted, ///< each start sends one of the requests, drawn by weight
        InOrder, ///< each start sends all of them, one after the other, as one journey; a failure ends it
    };
    std::string name;
    std::vector<HttpRequest> requests{1}; ///< never empty
    Order order = Order::Weighted;
    std::vector<Feeder> data;
    Connection connection;
    Auth auth;
    Correlation correlation;
    RetryPolicy retries;
    GatewayLimit limit;
    LoadShape load;
    std::vector<PassCondition> pass; ///< as written; empty: see passConditions()
    bool abortWhenBroken = false; ///< stop sending once a pass condition is broken for good
    /// The client's own timeout. Unset: limit + 15 s, so that the gateway always speaks first (truth rule 5).
    std::optional<nanoseconds> clientTimeout;
    std::string editorSchema; ///< "$schema", which editors complete and check by; kept as it was written
    ProfileFolder folder;

    [[nodiscard]] HttpRequest& request() { return requests.front(); }
    [[nodiscard]] const HttpRequest& request() const { return requests.front(); }
    [[nodiscard]] nanoseconds effectiveClientTimeout() const
    {
        return clientTimeout.value_or(limit.time + std::chrono::seconds(15));
    }
    /// A profile that names no condition has one: gateway_timeout = 0.
    [[nodiscard]] std::vector<PassCondition> passConditions() const
    {
        return pass.empty() ? std::vector{PassCondition{}} : pass;
    }
    friend bool operator==(const LoadProfile&, const LoadProfile&) = default;
};

} // namespace headroom
