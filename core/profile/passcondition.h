#pragma once

#include "base/result.h"
#include "base/units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace headroom {

// What must hold for a run to pass, as people write it: WHAT, a comparison, a threshold.
//
//   gateway_timeout = 0            answered_in_time >= 99.9 %      p99 <= 80 % of limit
//   errors <= 0.1 %                throughput >= 40/s              p95 response <= 2 s
//
// Shares are of all requests sent, near_limit of the answers (failures would thin it out). Where requests are sent
// again, what a user ended with counts; a gateway timeout counts in whichever attempt it came.
// A percentile held against the limit is of service time, because the gateway's clock starts when it has the request;
// held against a time of its own it is of response time, what a user waits. "p99 response <= 80 % of limit" and
// "p99 service <= 2 s" say otherwise.
// Of jobs there are "p95 completion <= 60 s" and "p95 accepted <= 1 s", and the shares not_done and abandoned of all
// jobs. The limit is none of theirs: it ends requests.

/// What is measured. The order is that of lists people choose from.
enum class Measured : std::uint8_t {
    GatewayTimeout,
    P50,
    P90,
    P95,
    P99,
    P99_9,
    Errors, ///< whatever is no answer: gateway timeouts and failed checks too
    AnsweredInTime, ///< answers with a service time within the limit
    NearLimit,
    Throughput, ///< answers / time until the last request ended
    CheckFailed,
    Throttled,
    ClientError,
    ServerError,
    NetworkError,
    ClientTimeout,
    NotDone, ///< jobs that ended in any other way than done
    Abandoned, ///< jobs whose virtual user would not wait longer
};
inline constexpr std::size_t measuredCount = 18;
/// As conditions spell them: "gateway_timeout", "p99.9".
inline constexpr std::array<std::string_view, measuredCount> measuredNames{"gateway_timeout",
                                                                           "p50",
                                                                           "p90",
                                                                           "p95",
                                                                           "p99",
                                                                           "p99.9",
                                                                           "errors",
                                                                           "answered_in_time",
                                                                           "near_limit",
                                                                           "throughput",
                                                                           "check_failed",
                                                                           "throttled",
                                                                           "client_error",
                                                                           "server_error",
                                                                           "network_error",
                                                                           "client_timeout",
                                                                           "not_done",
                                                                           "abandoned"};
[[nodiscard]] constexpr std::string_view measuredName(Measured what)
{
    return measuredNames[static_cast<std::size_t>(what)];
}

/// The last two are of jobs (recording/jobrecord.h): both from the planned start, until its result was there, and until
/// it was accepted.
enum class PercentileTime : std::uint8_t { Response, Service, Completion, Accepted };

/// 80: "80 % of limit". Kept in percent, so that what was written is what is written again.
struct PercentOfLimit {
    double percent = 0;
    friend bool operator==(const PercentOfLimit&, const PercentOfLimit&) = default;
};
/// 0.1: "0.1 %"
struct Percent {
    double percent = 0;
    friend bool operator==(const Percent&, const Percent&) = default;
};

/// For percentiles a time or a share of the limit, for throughput a rate, for all else a share.
using PassThreshold = std::variant<Percent, nanoseconds, PercentOfLimit, Rate>;

struct PassCondition {
    Measured what = Measured::GatewayTimeout;
    PercentileTime time = PercentileTime::Service; ///< of percentiles
    PassThreshold threshold; ///< at most this, at least for what wantsMost()
    std::string request{}; ///< its name; empty: all requests together
    friend bool operator==(const PassCondition&, const PassCondition&) = default;
};

/// The share of requests a percentile stands for; unset for what is none.
[[nodiscard]] std::optional<double> percentileShare(Measured what);
/// Whether it is held against jobs rather than against requests.
[[nodiscard]] bool isOfJobs(const PassCondition& condition);
/// The more the better: answered_in_time and throughput.
[[nodiscard]] constexpr bool wantsMost(Measured what)
{
    return what == Measured::AnsweredInTime || what == Measured::Throughput;
}
/// "p99 <= 29 s" of a 29 s limit; a time for percentiles, nothing for all else.
[[nodiscard]] std::optional<nanoseconds> thresholdTime(const PassCondition& condition, nanoseconds limit);

/// Reads one condition without its request. The error says what is wrong and what would do.
[[nodiscard]] Result<PassCondition> parsePassCondition(std::string_view text);
/// The one spelling of it, without its request: a share of nothing is "= 0", the time of a percentile is left out only
/// for service time against the limit.
[[nodiscard]] std::string formatPassCondition(const PassCondition& condition);
/// The part of it that is compared with: "0", "0.1 %", "80 % of limit", "2 s", "40/s".
[[nodiscard]] std::string formatPassThreshold(const PassCondition& condition);
/// Whether the threshold is of the measure's kind and in range; the error names neither.
[[nodiscard]] Result<void> checkPassThreshold(const PassCondition& condition);

} // namespace headroom
